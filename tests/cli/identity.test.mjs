// A link given once works for years. A small guide is published; then its editors do what editors do, and every address
// that readers were given still leads to the same advice, or to words that say what became of it.
import assert from 'node:assert/strict';
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { resolve } from '../../themes/default/assets/sheet-link.js';
import { readHtml } from '../site/html.mjs';
import { filesOf, makeSite, page, run, sitesFolder, write } from '../sites/tools.mjs';

const SETTINGS = readFileSync(join(sitesFolder, 'common', 'wegwijzer.toml'), 'utf8')
  .replace('theme = "klein"', 'theme = "default"')
  .replace('index = "/thema/"', 'index = "/thema/"\nshort = "/{number}/"');

const KOERS = 'content/themas/023-koers.md';
const WGR = 'content/begrippen/wgr.md';
const ADVICE = {
  'p-23-01': 'Kies met het college drie onderwerpen.',
  'p-23-02': 'Vraag de raad wat die nodig heeft.',
  'p-23-03': 'Plan elk kwartaal een gesprek.',
  'p-23-04': 'Schrijf op wat je niet doet.',
};

/** @param {[anchor: string, text: string][]} points @param {string} [more] */
const koers = (points, more = '') =>
  page('Koers', { number: 23, more: `part: 1\n${more}`, body: `## Punten\n\n${points.map(([anchor, text]) => `1. ${text} {#${anchor}}`).join('\n')}` });

/** A site that has been published: its addresses are on record. @param {Record<string, string>} [files] */
function published(files = {}) {
  const site = makeSite({
    'wegwijzer.toml': SETTINGS,
    'content/index.md': page('Voorpagina'),
    'content/delen/01-kern.md': page('De kern', { number: 1 }),
    [KOERS]: koers(Object.entries(ADVICE)),
    'content/themas/024-raad.md': page('Raad', { number: 24, more: 'part: 1\n', body: '## Punten\n\n1. Bel de griffier elke week. {#p-24-01}' }),
    [WGR]: page('Wet gemeenschappelijke regelingen', { body: 'Samen [met andere](../themas/023-koers.md#p-23-02) gemeenten.\n\n## Wat erin staat {#inhoud}\n\nRegels.' }),
    ...files,
  });
  const ended = run(site, ['addresses', '--write']);
  assert.equal(ended.status, 0, ended.messages);
  return site;
}

/** Builds a site that must be without errors. @param {string} site */
function build(site) {
  const ended = run(site, ['build']);
  assert.equal(ended.status, 0, ended.messages);
  return ended.messages;
}

/** What is wrong, one `place code` a problem, with the first suggestion. @param {string} site */
function problems(site) {
  const ended = run(site, ['check', '--diagnostics=json']);
  return JSON.parse(ended.out).map(({ file, line, code, candidates: [first] }) => `${file}:${line} ${code}${first ? ` -> ${first}` : ''}`);
}

/** @param {string} site @param {string} path */
function elementsOf(site, path) {
  const file = join(site, 'public', path, 'index.html');
  assert.ok(existsSync(file), `${path} is there`);
  return readHtml(readFileSync(file, 'utf8'));
}

/** Where an address leads in the built site, redirects followed, without script. @param {string} site @param {string} address */
function landing(site, address) {
  for (let hops = 0; hops < 2; hops++) {
    const { pathname, hash } = new URL(address, 'http://site');
    const elements = elementsOf(site, pathname);
    const refresh = elements.find(({ name, attributes }) => name === 'meta' && attributes.get('http-equiv') === 'refresh');
    if (!refresh) return { address, text: hash === '' ? elements.find(({ name }) => name === 'h1')?.text.trim() : elements.find(({ attributes }) => attributes.get('id') === hash.slice(1))?.text };
    const [, to] = /^0; url=(.+)$/.exec(refresh.attributes.get('content') ?? '') ?? [];
    assert.ok(elements.some(({ name, attributes }) => name === 'a' && attributes.get('href') === to), 'a visible link goes the same way');
    assert.ok(elements.some(({ name, attributes }) => name === 'link' && attributes.get('rel') === 'canonical'), 'and a canonical address is named');
    address = new URL(to, `http://site${pathname}`).href.replace('http://site', '');
  }
  throw new Error(`more than one hop from ${address}`);
}

/** @param {string} site @param {string} address @param {string} text */
const leadsTo = (site, address, text) => assert.ok(landing(site, address).text?.includes(text), `${address} leads to ${JSON.stringify(landing(site, address))}`);

// ---- the story

test('insert, swap, reword, delete and rename: old links lead to the same advice, and what went must be accounted for', () => {
  const site = published();
  build(site);

  // A point on top, two that change places, one in other words, one that is gone, and a page with another name.
  const reworded = 'Plan ieder kwartaal een gesprek met de raad.';
  const points = /** @type {[string, string][]} */ ([
    ['p-23-05', 'Begin met de vraag waarom.'],
    ['p-23-02', ADVICE['p-23-02']],
    ['p-23-01', ADVICE['p-23-01']],
    ['p-23-03', reworded],
  ]);
  write(site, { [KOERS]: koers(points) });
  renameSync(join(site, WGR), join(site, 'content/begrippen/gemeenschappelijke-regeling.md'));

  // What went is found, where it was, with what is probably its new place.
  const lost = readFileSync(join(site, 'addresses.txt'), 'utf8').split('\n').findIndex((line) => line.startsWith('/begrip/wgr/\t')) + 1;
  assert.deepEqual(problems(site), [
    `addresses.txt:${lost} lost-address -> begrip:gemeenschappelijke-regeling`,
    `${KOERS}:2 lost-anchor`,
  ]);
  const before = filesOf(join(site, 'public'));
  assert.equal(run(site, ['build']).status, 1);
  assert.deepEqual(filesOf(join(site, 'public')), before, 'the published site is left alone');

  // Once said what became of them, all old links work.
  write(site, {
    [KOERS]: koers(points, 'withdrawn:\n  p-23-04: 2026-11-22 Dit staat nu in de wet.\n'),
    'content/redirects.toml': '[[replaced]]\nfrom = "/begrip/wgr/"\nby = "begrip:gemeenschappelijke-regeling"\n',
  });
  build(site);
  leadsTo(site, '/thema/23/#p-23-01', ADVICE['p-23-01']);
  leadsTo(site, '/thema/23/#p-23-02', ADVICE['p-23-02']);
  leadsTo(site, '/thema/23/#p-23-03', reworded);
  leadsTo(site, '/23.1/', ADVICE['p-23-01']);
  leadsTo(site, '/23.2/', ADVICE['p-23-02']);
  leadsTo(site, '/23.3/', reworded);
  leadsTo(site, '/23/', 'Koers');
  leadsTo(site, '/begrip/wgr/', 'Wet gemeenschappelijke regelingen');

  // The point that is gone says so, at its own anchor and its short address, and what it said.
  for (const address of ['/thema/23/#p-23-04', '/23.4/']) {
    leadsTo(site, address, 'Ingetrokken 22 november 2026');
    leadsTo(site, address, ADVICE['p-23-04']);
    leadsTo(site, address, 'Dit staat nu in de wet.');
  }
});

// ---- what becomes of addresses

test('a point that moved to another page leads there, from its old anchor and its short address', () => {
  const site = published();
  const rest = Object.entries(ADVICE).slice(0, 3);
  write(site, {
    [KOERS]: koers(rest),
    'content/themas/024-raad.md': page('Raad', { number: 24, more: 'part: 1\n', body: `## Punten\n\n1. Bel de griffier elke week. {#p-24-01}\n2. ${ADVICE['p-23-04']} {#p-24-02}` }),
  });
  assert.deepEqual(problems(site), [`${KOERS}:2 lost-anchor -> thema:24#p-24-02`], 'found by its words');
  write(site, { [KOERS]: koers(rest, 'replaced-by:\n  p-23-04: thema:24#p-24-02\n') });
  build(site);
  leadsTo(site, '/23.4/', ADVICE['p-23-04']);
  const elements = elementsOf(site, '/thema/23/');
  const stub = elements.find(({ attributes }) => attributes.get('id') === 'p-23-04');
  assert.match(stub?.text ?? '', /Je vindt dit nu bij thema 24, punt 2/);
  assert.ok(elements.some(({ name, attributes }) => name === 'a' && attributes.get('href') === '../24/#p-24-02'));
});

test('a page may say of itself that it was replaced or withdrawn', () => {
  const site = published();
  write(site, {
    [WGR]: page('Wet gemeenschappelijke regelingen', { more: 'replaced-by: thema:24\n' }),
    'content/themas/023-koers.md': page('Koers', { number: 23, more: 'part: 1\nwithdrawn: 2026-11-22 Het vak veranderde.\n' }),
  });
  build(site);
  leadsTo(site, '/begrip/wgr/', 'Raad');
  leadsTo(site, '/23/', 'Koers');
  const gone = elementsOf(site, '/thema/23/');
  assert.ok(gone.some(({ text }) => /Ingetrokken 22 november 2026/.test(text)));
  assert.ok(gone.some(({ text }) => /Het vak veranderde\./.test(text)));
  assert.ok(!elementsOf(site, '/thema/').some(({ attributes }) => attributes.get('href')?.endsWith('/23/')), 'no list has it');
});

test('parts of a page that moved can go elsewhere than the page', () => {
  const site = published();
  rmSync(join(site, KOERS));
  write(site, {
    'content/redirects.toml': '[[replaced]]\nfrom = "/thema/23/"\nby = "thema:24"\n[[replaced]]\nfrom = "/thema/23/#p-23-04"\nby = "thema:24#p-24-01"\n',
    [WGR]: page('Wet gemeenschappelijke regelingen', { body: '## Wat erin staat {#inhoud}' }),
  });
  build(site);
  leadsTo(site, '/23.4/', 'Bel de griffier');
  leadsTo(site, '/23.1/', 'Raad');
  const script = elementsOf(site, '/thema/23/').find(({ name }) => name === 'script');
  assert.equal(script?.attributes.get('data-parts'), 'p-23-04=../24/#p-24-01');
});

test('a sheet that was shared before leads to what moved, and names what was withdrawn', () => {
  const site = published();
  write(site, {
    [KOERS]: koers(Object.entries(ADVICE).slice(0, 2), 'withdrawn:\n  p-23-03: 2026-11-22 Het kon weg.\nreplaced-by:\n  p-23-04: thema:25#p-25-01\n'),
    'content/themas/024-raad.md': page('Raad', { number: 24, more: 'part: 1\nreplaced-by: thema:25\n' }),
    'content/themas/025-raad.md': page('Raad', { number: 25, more: 'part: 1\n', body: `## Punten\n\n1. ${ADVICE['p-23-04']} {#p-25-01}` }),
  });
  build(site);
  const points = JSON.parse(readFileSync(join(site, 'public/data/points.json'), 'utf8'));
  const sheet = { themes: [23, 24], points: ['p-23-01', 'p-23-03', 'p-23-04', 'p-24-01'], method: '', minutes: 60, questions: [] };
  const found = resolve(sheet, { ...points, collection: 'thema', methods: [], questions: [] });
  assert.deepEqual(found.sheet, { ...sheet, themes: [23, 25], points: ['p-23-01', 'p-25-01'] });
  assert.deepEqual(found.notes.map(({ fate, id, to, why }) => [fate, id, to ?? why]), [
    ['moved', 'thema:24', 'thema:25'],
    ['withdrawn', 'p-23-03', `“${ADVICE['p-23-03']}” Het kon weg.`],
    ['moved', 'p-23-04', 'p-25-01'],
    ['withdrawn', 'p-24-01', '“Bel de griffier elke week.” Je vindt dit nu bij Raad.'],
  ]);
});

test('a link to a page that was replaced is an error that names its replacement', () => {
  const site = published({ 'content/over.md': page('Over', { body: 'Zie [[begrip:wgr]].' }) });
  renameSync(join(site, WGR), join(site, 'content/begrippen/samen.md'));
  write(site, { 'content/redirects.toml': '[[replaced]]\nfrom = "/begrip/wgr/"\nby = "begrip:samen"\n' });
  assert.deepEqual(problems(site), ['content/over.md:5 broken-link -> begrip:samen']);
});

test('a link by number to points that shifted is a warning with the anchors that may be meant', () => {
  const points = /** @type {[string, string][]} */ ([['p-23-05', 'Nieuw.'], ...Object.entries(ADVICE)]);
  const site = published({ 'content/over.md': page('Over', { body: 'Zie [[thema:23.4]] en [[thema:23#p-23-04]].' }) });
  write(site, { [KOERS]: koers(points) });
  assert.deepEqual(problems(site), ['content/over.md:5 shifted-point -> thema:23#p-23-04']);
});

// ---- mistakes in what is declared

/** @type {[title: string, redirects: string, expected: string[]][]} */
const MISTAKES = [
  ['a chain', '[[replaced]]\nfrom = "/a/"\nby = "/b/"\n[[replaced]]\nfrom = "/b/"\nby = "thema:24"\n', ['content/redirects.toml:2 redirect-chain -> thema:24']],
  ['a loop', '[[replaced]]\nfrom = "/a/"\nby = "/b/"\n[[replaced]]\nfrom = "/b/"\nby = "/a/"\n', ['content/redirects.toml:2 redirect-loop', 'content/redirects.toml:5 redirect-loop']],
  ['an address that leads to itself', '[[replaced]]\nfrom = "/a/"\nby = "/a/"\n', ['content/redirects.toml:2 redirect-loop']],
  ['a place that is not there', '[[replaced]]\nfrom = "/a/"\nby = "begrip:wgrr"\n', ['content/redirects.toml:2 broken-redirect -> begrip:wgr']],
  ['an anchor that is not there', '[[replaced]]\nfrom = "/a/"\nby = "thema:23#p-23-44"\n', ['content/redirects.toml:2 broken-redirect -> thema:23#p-23-04']],
  ['a point by its number, which may shift', '[[replaced]]\nfrom = "/a/"\nby = "thema:23.4"\n', ['content/redirects.toml:2 unstable-redirect -> thema:23#p-23-04']],
  ['a page that is still there', '[[replaced]]\nfrom = "/thema/23/"\nby = "thema:24"\n', ['content/redirects.toml:2 living-address']],
  ['a point that is still there', '[[withdrawn]]\nfrom = "/thema/23/#p-23-04"\n', ['content/redirects.toml:2 living-address']],
  ['one address twice', '[[replaced]]\nfrom = "/a/"\nby = "thema:24"\n[[withdrawn]]\nfrom = "/a/"\n', ['content/redirects.toml:5 duplicate-redirect']],
  ['a part of a page nobody knows', '[[replaced]]\nfrom = "/thema/99/#p-99-01"\nby = "thema:24"\n', ['content/redirects.toml:2 broken-link -> /thema/23/']],
  ['no address', '[[replaced]]\nfrom = "thema:23"\nby = "thema:24"\n', ['content/redirects.toml:2 wrong-setting']],
  ['an unknown word', '[[replaced]]\nfrom = "/a/"\nby = "thema:24"\nwhen = "nu"\n', ['content/redirects.toml:4 unknown-setting']],
  ['a day that does not exist', '[[withdrawn]]\nfrom = "/a/"\nsince = 2026-02-30\n', ['content/redirects.toml:3 invalid-toml']],
  ['a broken file', '[[replaced]\n', ['content/redirects.toml:1 invalid-toml']],
];
for (const [title, redirects, expected] of MISTAKES) {
  test(`redirects.toml: ${title} is reported`, () => {
    const site = published();
    write(site, { 'content/redirects.toml': redirects });
    assert.deepEqual(problems(site), expected);
  });
}

test('front matter: a wrong day and a wrong form are reported', () => {
  const site = published();
  write(site, { [KOERS]: koers(Object.entries(ADVICE), 'withdrawn:\n  p-23-05: gisteren\nreplaced-by: [a, b]\n') });
  assert.deepEqual(problems(site), [`${KOERS}:6 wrong-date`, `${KOERS}:7 wrong-type`]);
});

// ---- the ledger

test('a site without a ledger promises nothing, and hears nothing of it', () => {
  const site = published();
  rmSync(join(site, 'addresses.txt'));
  rmSync(join(site, WGR));
  assert.doesNotMatch(build(site), /adres/);
});

test('the ledger has each page, each anchor on it, and each short address, sorted, with its words', () => {
  const site = published();
  const lines = readFileSync(join(site, 'addresses.txt'), 'utf8').split('\n').filter((line) => line.startsWith('/'));
  const addresses = lines.map((line) => line.split('\t')[0]);
  assert.deepEqual(addresses, [...addresses].sort(), 'sorted');
  for (const line of ['/', '/thema/23/\tKoers', `/thema/23/#p-23-04\t${ADVICE['p-23-04']}`, '/thema/23/#punten\tPunten', '/begrip/wgr/#inhoud\tWat erin staat', '/23/', '/23.4/', '/thema/\tThema\'s', '/a-z/']) {
    assert.ok(lines.some((one) => one === line || one.startsWith(`${line}\t`)), line);
  }
});

test('a build says what the ledger lacks and leaves it as it is; the command for it adds that', () => {
  const site = published();
  write(site, { 'content/nieuw.md': page('Nieuw') });
  const before = readFileSync(join(site, 'addresses.txt'), 'utf8');
  assert.match(build(site), /Nog niet in addresses\.txt: 1 /);
  assert.match(run(site, ['addresses']).messages, /Nog niet in addresses\.txt: 1 /);
  assert.equal(readFileSync(join(site, 'addresses.txt'), 'utf8'), before);
  assert.equal(run(site, ['addresses', '--write']).status, 0);
  const after = readFileSync(join(site, 'addresses.txt'), 'utf8').split('\n');
  assert.deepEqual(after.filter((line) => !before.split('\n').includes(line)), ['/nieuw/\tNieuw']);
  assert.doesNotMatch(build(site), /adres/);
});

test('what was withdrawn stays in the ledger, so that it cannot be forgotten later', () => {
  const site = published();
  rmSync(join(site, WGR));
  const redirects = '[[withdrawn]]\nfrom = "/begrip/wgr/"\nsince = "2026-11-22"\n';
  write(site, { 'content/redirects.toml': redirects });
  assert.equal(run(site, ['addresses', '--write']).status, 0);
  rmSync(join(site, 'content/redirects.toml'));
  assert.match(problems(site).join(), /lost-address/);
});

test('a site with errors records nothing', () => {
  const site = published();
  const before = readFileSync(join(site, 'addresses.txt'), 'utf8');
  write(site, { 'content/nieuw.md': page('Nieuw', { body: '[[thema:99]]' }) });
  assert.equal(run(site, ['addresses', '--write']).status, 1);
  assert.equal(readFileSync(join(site, 'addresses.txt'), 'utf8'), before);
});

test('a draft is not recorded', () => {
  const site = published();
  write(site, { 'content/nieuw.md': page('Nieuw', { more: 'draft: true\n' }) });
  assert.doesNotMatch(run(site, ['build', '--drafts']).messages, /adres/);
  assert.equal(run(site, ['addresses', '--write']).status, 0);
  assert.doesNotMatch(readFileSync(join(site, 'addresses.txt'), 'utf8'), /nieuw/);
});

test('a line of the ledger that is no address is an error with its place', () => {
  const site = published();
  const ledger = join(site, 'addresses.txt');
  writeFileSync(ledger, `${readFileSync(ledger, 'utf8')}thema/23/\n`);
  assert.match(problems(site).join(), /^addresses\.txt:\d+ invalid-ledger-line$/);
});

test('what version control leaves in the ledger is an error, and nothing is written over it', () => {
  const site = published();
  const ledger = join(site, 'addresses.txt');
  const merged = readFileSync(ledger, 'utf8').replace('/23/\n', '<<<<<<< HEAD\n/23/\n=======\n/23/\n>>>>>>> tak\n');
  writeFileSync(ledger, merged);
  assert.deepEqual(problems(site).map((one) => one.split(' ')[1]), ['merge-conflict', 'merge-conflict', 'merge-conflict']);
  assert.equal(run(site, ['addresses', '--write']).status, 1);
  assert.equal(readFileSync(ledger, 'utf8'), merged);
});

test('a ledger with a byte order mark, returns, spaces for tabs, blank and doubled lines says the same', () => {
  const site = published();
  const ledger = join(site, 'addresses.txt');
  const before = readFileSync(ledger, 'utf8');
  const lines = before.split('\n').map((line) => line.replace('\t', '    '));
  writeFileSync(ledger, `\uFEFF${[...lines, '', ...lines].join('\r\n')}`);
  assert.deepEqual(problems(site), []);
  assert.equal(run(site, ['addresses', '--write']).status, 0);
  assert.equal(readFileSync(ledger, 'utf8'), before);
});

test('a file with any name is known by its address, and missed when it is gone', () => {
  const name = 'content/beeld/50% één #2?.png';
  const site = published({ [name]: 'x', 'content/plaat.md': page('Plaat', { body: '![Een plaat](beeld/50%25%20één%20%232%3F.png)' }) });
  assert.deepEqual(problems(site), []);
  build(site);
  const [image] = elementsOf(site, '/plaat/').filter(({ name }) => name === 'img');
  assert.ok(existsSync(join(site, 'public', decodeURIComponent(new URL(image.attributes.get('src') ?? '', 'https://voorbeeld.nl/plaat/').pathname))));
  rmSync(join(site, name));
  write(site, { 'content/plaat.md': page('Plaat') });
  const ended = run(site, ['check']);
  assert.match(ended.messages, /\/beeld\/50%25%20één%20%232%3F\.png.*\[lost-address\]/);
});

test('what an editor noted in the ledger stays there', () => {
  const site = published();
  const ledger = join(site, 'addresses.txt');
  writeFileSync(ledger, `# /23/ staat op de dia's van de leergang\n${readFileSync(ledger, 'utf8')}`);
  write(site, { 'content/nieuw.md': page('Nieuw') });
  assert.equal(run(site, ['addresses', '--write']).status, 0);
  assert.match(readFileSync(ledger, 'utf8'), /\n# \/23\/ staat op de dia's van de leergang\n/);
});

test('the words of the ledger include those of links, and end with a whole word', () => {
  const site = published({ 'content/over.md': page('Over', { body: `## Lees eerst [[begrip:wgr]] en [[thema:23.2]], ${'daarna '.repeat(9)}onafgebroken {#eerst}` }) });
  assert.match(readFileSync(join(site, 'addresses.txt'), 'utf8'), /\t(Lees eerst Wet gemeenschappelijke regelingen en 23\.2,( daarna)+) …\n/);
});

// ---- anchors are not numbers

/** @type {[title: string, points: [string, string][], expected: string[]][]} */
const DEALT_OUT = [
  ['two that changed places', [['p-23-02', ADVICE['p-23-01']], ['p-23-01', ADVICE['p-23-02']], ['p-23-03', ADVICE['p-23-03']], ['p-23-04', ADVICE['p-23-04']]], [`${KOERS}:2 swapped-anchor`, `${KOERS}:2 swapped-anchor`]],
  ['all shifted by a point on top', [['p-23-01', 'Begin met de vraag waarom.'], ...Object.values(ADVICE).map((text, i) => /** @type {[string, string]} */ ([`p-23-0${i + 2}`, text]))], Array(4).fill(`${KOERS}:2 swapped-anchor`)],
  ['points that changed places with their anchors', Object.entries(ADVICE).reverse(), []],
  ['other words for each', Object.keys(ADVICE).map((anchor) => [anchor, `Anders: ${anchor}.`]), []],
];
for (const [title, points, expected] of DEALT_OUT) {
  test(`anchors, ${title}: ${expected.length === 0 ? 'nothing is wrong' : 'an error, as old links would lead to other advice'}`, () => {
    const site = published();
    write(site, { [KOERS]: koers(points) });
    assert.deepEqual(problems(site), expected);
  });
}

test('two pages that exchanged their files are an error each, and the ledger of an edition is enough to know', () => {
  const site = published({ 'content/begrippen/rekenkamer.md': page('Rekenkamer') });
  assert.equal(run(site, ['edition', 'freeze', '2026', '--title', 'De eerste']).status, 0);
  const other = 'content/begrippen/rekenkamer.md';
  renameSync(join(site, other), join(site, 'bewaard.md'));
  write(site, { [other]: readFileSync(join(site, WGR), 'utf8') });
  renameSync(join(site, 'bewaard.md'), join(site, WGR));
  const expected = [`${other}:2 reused-address`, `${WGR}:2 lost-anchor -> begrip:rekenkamer#inhoud`, `${WGR}:2 reused-address`];
  assert.deepEqual(problems(site).sort(), expected);
  rmSync(join(site, 'addresses.txt'));
  assert.deepEqual(problems(site).sort(), expected);
});

test('who says wrongly what became of a page hears that, and not that nothing was said', () => {
  const site = published();
  renameSync(join(site, WGR), join(site, 'content/begrippen/samen.md'));
  write(site, { 'content/redirects.toml': '[[replaced]]\nfrom = "/begrip/wgr/"\nby = "begrip:smen"\n' });
  assert.deepEqual(problems(site), ['content/redirects.toml:2 broken-redirect -> begrip:samen']);
});

test('a page that was renamed twice leads on from both old addresses', () => {
  const site = published();
  renameSync(join(site, WGR), join(site, 'content/begrippen/samen.md'));
  write(site, { 'content/redirects.toml': '[[replaced]]\nfrom = "/begrip/wgr/"\nby = "begrip:samen"\n' });
  assert.equal(run(site, ['addresses', '--write']).status, 0);
  renameSync(join(site, 'content/begrippen/samen.md'), join(site, 'content/begrippen/verbonden.md'));
  const samen = '[[replaced]]\nfrom = "/begrip/samen/"\nby = "begrip:verbonden"\n';
  write(site, { 'content/redirects.toml': `[[replaced]]\nfrom = "/begrip/wgr/"\nby = "begrip:samen"\n${samen}` });
  assert.deepEqual(problems(site), ['content/redirects.toml:2 redirect-chain -> begrip:verbonden']);
  write(site, { 'content/redirects.toml': `[[replaced]]\nfrom = "/begrip/wgr/"\nby = "begrip:verbonden"\n${samen}` });
  build(site);
  leadsTo(site, '/begrip/wgr/', 'Wet gemeenschappelijke regelingen');
  leadsTo(site, '/begrip/samen/', 'Wet gemeenschappelijke regelingen');
});

test('the ledger of an edition binds the current text too', () => {
  const site = published({ 'content/oud.md': page('Een oude pagina') });
  assert.equal(run(site, ['edition', 'freeze', '2026', '--title', 'De eerste']).status, 0);
  rmSync(join(site, 'addresses.txt'));
  rmSync(join(site, 'content/oud.md'));
  const line = readFileSync(join(site, 'editions/2026/addresses.txt'), 'utf8').split('\n').findIndex((one) => one.startsWith('/oud/')) + 1;
  assert.deepEqual(problems(site), [`editions/2026/addresses.txt:${line} lost-address`]);
});
