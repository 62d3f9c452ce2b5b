// The search files of the built site, as a stock lunr.js and a reader's browser take them.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import lunr from 'lunr';
import { none, pageAt, read } from './site.mjs';

const documents = JSON.parse(read('search/documents.json'));
const index = JSON.parse(read('search/index.json'));

test('each document has an address that exists, down to its fragment', () => {
  const problems = [];
  for (const { ref, url } of documents) {
    const [path, fragment] = url.split('#');
    const page = pageAt.get(path);
    if (page === undefined || (fragment !== undefined && !page.ids.has(fragment))) problems.push(`${ref} → ${url}`);
  }
  none(problems, 'a document that leads nowhere');
});

test('no two documents have the same reference', () => {
  const refs = documents.map(({ ref }) => ref);
  none(refs.filter((ref, i) => refs.indexOf(ref) !== i), 'a reference twice');
});

test('each document has a title, and each point its text', () => {
  none(documents.filter(({ title, text, ref }) => !title || (ref.includes('.') && !text)).map(({ ref }) => ref), 'an incomplete document');
});

test('every page that is content is a document', () => {
  const found = new Set(documents.map(({ url }) => url));
  const content = [...pageAt.keys()].filter((address) => /^\/(thema|begrip|situatie|route|checklist|competentie|rol|profiel|werving)\/(stap\/|fase\/)?[^/]+\/$/.test(address)
    && !/^\/werving\/(stap|fase)\/$/.test(address));
  none(content.filter((address) => !found.has(address)), 'a page that search does not know');
});

test('stock lunr.js loads the index, and finds what is in it', () => {
  const loaded = lunr.Index.load(index);
  const refs = new Set(documents.map(({ ref }) => ref));
  for (const term of ['reorganisati*', 'wethouder*', 'integriteit']) {
    const results = loaded.query((query) => query.term(term, { usePipeline: false }));
    assert.ok(results.length > 0, term);
    none(results.filter(({ ref }) => !refs.has(ref)).map(({ ref }) => ref), 'a result that is no document');
  }
});
