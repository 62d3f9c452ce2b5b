// Every page of every edition: complete, said to be old, and with a way to today's text that is there.
import assert from 'node:assert/strict';
import { existsSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { readHtml } from '../site/html.mjs';
import { filesOf, makeSite, page, run, sitesFolder, write } from '../sites/tools.mjs';

const SETTINGS = readFileSync(join(sitesFolder, 'common', 'wegwijzer.toml'), 'utf8')
  .replace('theme = "klein"', 'theme = "default"')
  .replace('index = "/thema/"', 'index = "/thema/"\nshort = "/{number}/"\nwhole = "alles"');

/** @param {string} text @param {string} [more] */
const koers = (text, more = '') => page('Koers', { number: 23, more: `part: 1\n${more}`, body: `Zie [[begrip:wgr]] en [een plaatje](../plaat.svg).\n\n## Punten\n\n1. ${text} {#p-23-01}\n2. Vraag de raad. {#p-23-02}` });

/** @param {string} site @param {string[]} args */
function done(site, ...args) {
  const ended = run(site, args);
  assert.equal(ended.status, 0, ended.messages);
}

/** Three texts: two editions, of which the first was withdrawn, and the text of now, in which much is gone. */
function guide() {
  const site = makeSite({
    'wegwijzer.toml': SETTINGS,
    'content/index.md': page('Voorpagina'),
    'content/plaat.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
    'content/delen/01-kern.md': page('De kern', { number: 1 }),
    'content/begrippen/wgr.md': page('Wgr'),
    'content/themas/023-koers.md': koers('Kies drie onderwerpen.'),
    'content/themas/024-raad.md': page('Raad', { number: 24, more: 'part: 1\n', body: '## Punten\n\n1. Bel de griffier. {#p-24-01}' }),
  });
  done(site, 'edition', 'freeze', 'een', '--title', 'De eerste', '--date', '2025-01-01');
  write(site, { 'content/themas/023-koers.md': koers('Kies vier onderwerpen.'), 'content/begrippen/nieuw.md': page('Nieuw begrip') });
  done(site, 'edition', 'freeze', 'twee', '--title', 'De tweede', '--date', '2026-01-01');
  done(site, 'edition', 'withdraw', 'een', '--reason', 'Er stond een fout in.');
  rmSync(join(site, 'content/themas/024-raad.md'));
  rmSync(join(site, 'content/begrippen/nieuw.md'));
  write(site, {
    'content/redirects.toml': '[[replaced]]\nfrom = "/thema/24/"\nby = "thema:23"\n[[withdrawn]]\nfrom = "/begrip/nieuw/"\nsince = 2026-02-01\n',
    'content/begrippen/later.md': page('Later'),
  });
  done(site, 'build', '--base-url', 'https://voorbeeld.nl/gids');
  return join(site, 'public');
}

const site = guide();
const files = filesOf(site);
const pages = [...files.keys()].filter((path) => path.endsWith('.html'));
const ofEditions = pages.filter((path) => path.startsWith('editie/'));
const elements = new Map(pages.map((path) => [path, readHtml(readFileSync(join(site, path), 'utf8'))]));

/** The file at an address as seen from a page, or nothing. @param {string} from @param {string} address */
function fileAt(from, address) {
  const { pathname } = new URL(address, `http://site/${from.replace(/index\.html$/, '')}`);
  const path = join(site, decodeURIComponent(pathname));
  const file = existsSync(path) && statSync(path).isDirectory() ? join(path, 'index.html') : path;
  return existsSync(file) ? file.slice(site.length + 1) : undefined;
}

/** @param {string} path @param {string} name @param {(attributes: Map<string, string>) => boolean} [is] */
const find = (path, name, is = () => true) => elements.get(path)?.filter((one) => one.name === name && is(one.attributes)) ?? [];

test('each edition has all the pages it had, and of others says that they came later', () => {
  const isAbsent = (/** @type {string} */ path) => files.get(path)?.includes('class="text absent"');
  /** @param {string} name */
  const has = (name) => ofEditions.filter((path) => path.startsWith(`editie/${name}/`) && !isAbsent(path)).map((path) => path.slice(`editie/${name}/`.length));
  for (const path of ['index.html', 'thema/23/index.html', 'thema/24/index.html', 'thema/index.html', 'begrip/wgr/index.html', 'a-z/index.html', 'zoeken/index.html']) assert.ok(has('een').includes(path), path);
  assert.deepEqual(has('twee').filter((path) => !has('een').includes(path)), ['begrip/nieuw/index.html']);
  assert.ok(!has('twee').includes('begrip/later/index.html'));
  for (const path of ['editie/een/begrip/nieuw/index.html', 'editie/een/begrip/later/index.html', 'editie/twee/begrip/later/index.html']) assert.ok(isAbsent(path), path);
  assert.ok(!has('een').includes('23/index.html'), 'a short address means the text of now');
  assert.match(readFileSync(join(site, 'editie/een/thema/23/index.html'), 'utf8'), /Kies drie onderwerpen/);
  assert.match(readFileSync(join(site, 'editie/twee/thema/23/index.html'), 'utf8'), /Kies vier onderwerpen/);
});

test('every link of every page leads to something that is there', () => {
  for (const path of pages) {
    for (const one of elements.get(path) ?? []) {
      for (const key of ['href', 'src', 'action', 'data-edition-top']) {
        const address = one.attributes.get(key);
        if (address === undefined || /^(https?:|mailto:|#)/.test(address) || path === '404.html') continue;
        assert.ok(fileAt(path, address), `${path} leads to ${address}`);
      }
    }
  }
});

test('every page of an edition says so, and leads to the same address today', () => {
  for (const path of ofEditions) {
    const [banner] = find(path, 'aside', (attributes) => attributes.get('class') === 'edition-banner');
    assert.ok(banner, `${path} has a banner`);
    assert.match(banner.text, path.startsWith('editie/een/') ? /De eerste, 1 januari 2025\. Ingetrokken op \d+ \w+ \d{4}\. Er stond een fout in\./ : /De tweede, 1 januari 2026\. Dit is een oude tekst/);
    const today = path.replace(/^editie\/\w+\//, '').replace(/alles\/index\.html$/, 'index.html');
    const link = find(path, 'a', (attributes) => fileAt(path, attributes.get('href') ?? '') === today);
    assert.ok(link.some(({ text }) => text === 'Lees deze pagina zoals zij nu is'), `${path} leads to ${today}`);
  }
});

test('search engines are sent to the text of now', () => {
  for (const path of ofEditions) {
    assert.ok(find(path, 'meta', (attributes) => attributes.get('name') === 'robots' && attributes.get('content') === 'noindex').length > 0, `${path} is not to be indexed`);
    for (const { attributes } of find(path, 'link', (one) => one.get('rel') === 'canonical')) assert.doesNotMatch(attributes.get('href') ?? '', /editie/, path);
  }
  assert.doesNotMatch(files.get('sitemap.xml') ?? '', /editie/);
  assert.deepEqual(find('thema/23/index.html', 'meta', (attributes) => attributes.get('name') === 'robots'), []);
  assert.deepEqual(find('thema/23/index.html', 'aside', (attributes) => attributes.get('class') === 'edition-banner'), []);
});

test('an edition is searched within itself', () => {
  assert.match(files.get('editie/een/search/documents.json') ?? '', /Kies drie onderwerpen/);
  assert.doesNotMatch(files.get('editie/een/search/documents.json') ?? '', /Nieuw begrip/);
  const [form] = find('editie/een/thema/23/index.html', 'form', (attributes) => attributes.has('data-root'));
  assert.equal(fileAt('editie/een/thema/23/index.html', form.attributes.get('data-root') ?? ''), 'editie/een/index.html');
});

test('a page of now knows its place in the newest edition that holds, when it has one', () => {
  /** @param {string} path */
  const top = (path) => find(path, 'article', (attributes) => attributes.has('data-edition-top')).map(({ attributes }) => fileAt(path, attributes.get('data-edition-top') ?? ''));
  assert.deepEqual(top('thema/23/index.html'), ['editie/twee/thema/23/index.html']);
  assert.deepEqual(top('begrip/later/index.html'), []);
});
