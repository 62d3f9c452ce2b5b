// The search files of the built site, as a stock lunr.js and a reader's browser take them.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import vm from 'node:vm';
import lunr from 'lunr';
import { createEngine } from '../../search/client/engine.js';
import { readPackedDocuments } from '../../search/client/documents.js';
import { readLunrIndex, readPackedIndex } from '../../search/client/searchindex.js';
import { ndcg, reciprocalRank, success } from '../search/metrics.mjs';
import { ownQueries } from '../search/queries.mjs';
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

const packed = (path) => gzipSync(read(path), { level: 9 }).length;

test('what the browser fetches is the same index and the same documents', () => {
  const browser = vm.createContext({});
  vm.runInContext(read('search/index.js'), browser);
  const data = JSON.parse(JSON.stringify(browser.wegwijzerSearchData)); // objects of this side of the fence
  assert.deepEqual(readPackedDocuments(data.documents), documents);
  const refs = documents.map(({ ref }) => ref);
  assert.deepEqual(readPackedIndex(data.index, refs), readLunrIndex(index, refs));
});

test('index and texts are at most 150 kB when packed, the scripts that search at most 15 kB', () => {
  assert.ok(packed('search/index.js') <= 150_000, `${packed('search/index.js')} bytes`);
  const scripts = packed('search/engine.js') + packed('assets/search.js');
  assert.ok(scripts <= 15_000, `${scripts} bytes`);
});

// Relevance on the real site, over all queries of tests/search/queries.toml; script/bench search prints it by kind. The
// floors are a little below what was measured: they are there to notice a step back.
test('readers find what they ask for', () => {
  const engine = createEngine(index, documents);
  const queries = ownQueries();
  const mean = (measure) => queries.reduce((sum, query) => sum + measure(query), 0) / queries.length;
  const found = new Map(queries.map(({ text }) => [text, engine.search(text, { limit: 10 }).map(({ ref }) => ref)]));
  const scores = {
    'nDCG@10': mean(({ text, grades }) => ndcg(found.get(text), grades, 10)),
    'MRR@10': mean(({ text, grades }) => reciprocalRank(found.get(text), grades, 10)),
    'first three': mean(({ text, grades }) => success(found.get(text), grades, 3)),
    found: mean(({ text }) => (found.get(text).length > 0 ? 1 : 0)),
  };
  const floors = { 'nDCG@10': 0.78, 'MRR@10': 0.88, 'first three': 0.93, found: 0.98 };
  for (const [name, floor] of Object.entries(floors)) assert.ok(scores[name] >= floor, `${name} ${scores[name].toFixed(3)}`);
});
