// A frozen edition is made once: what was made of it is kept beside the output folder, and must never show.
import assert from 'node:assert/strict';
import { copyFileSync, existsSync, mkdirSync, readdirSync, rmSync, truncateSync, appendFileSync, chmodSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { binary, filesOf, makeSite, page, run, scratch, write } from '../sites/tools.mjs';

const KOERS = 'content/themas/023-koers.md';
const STORE = '.public.editions';

/** @param {string} text */
const koers = (text) => page('Koers', { number: 23, more: 'part: 1\n', body: `## Punten\n\n1. ${text} {#p-23-01}` });

/** @param {string} site @param {string[]} args @param {{binary?: string}} [options] */
function done(site, args, options) {
  const ended = run(site, args, options);
  assert.equal(ended.status, 0, ended.messages);
  return ended.messages;
}

/** Builds, and gives the editions that were made anew. @param {string} site @param {string[]} [more] @param {{binary?: string}} [options] */
function build(site, more = [], options = undefined) {
  const messages = done(site, ['build', '--explain', ...more], options);
  return [...messages.matchAll(/editie\/([a-z]+)\/: /g)].map(([, name]) => name);
}

/** A site with two editions, built. */
function built() {
  const site = makeSite({
    'content/index.md': page('Voorpagina'),
    'content/begrippen/wgr.md': page('Wgr'),
    'content/delen/01-kern.md': page('De kern', { number: 1 }),
    [KOERS]: koers('Kies drie onderwerpen.'),
  });
  done(site, ['edition', 'freeze', 'een', '--title', 'De eerste', '--date', '2025-01-01']);
  write(site, { [KOERS]: koers('Kies vier onderwerpen.') });
  done(site, ['edition', 'freeze', 'twee', '--title', 'De tweede', '--date', '2026-01-01']);
  assert.deepEqual(build(site), ['een', 'twee']);
  return site;
}

/** What a build without anything kept makes of the same site. @param {string} site @param {string[]} [more] */
function fromNothing(site, more = []) {
  const output = join(scratch(), 'public');
  done(site, ['build', '--output', output, ...more]);
  return filesOf(output);
}

/** @param {string} site @param {string[]} [more] */
const isRight = (site, more) => assert.deepEqual(filesOf(join(site, 'public')), fromNothing(site, more));

test('an edition is not made again when nothing of it changed, whatever the text of now does', () => {
  const site = built();
  assert.deepEqual(build(site), []);
  write(site, { [KOERS]: koers('Kies vijf onderwerpen.') });
  assert.deepEqual(build(site), []);
  isRight(site);
});

test('the next edition leaves those before it alone', () => {
  const site = built();
  done(site, ['edition', 'freeze', 'drie', '--title', 'De derde', '--date', '2027-01-01']);
  assert.deepEqual(build(site), ['drie']);
  isRight(site);
});

test('what an edition is made from makes it anew: its facts, the theme, the address of the site, the program', () => {
  const site = built();
  done(site, ['edition', 'withdraw', 'een', '--reason', 'Een fout.']);
  assert.deepEqual(build(site), ['een']);
  isRight(site);
  assert.deepEqual(build(site, ['--base-url', 'https://voorbeeld.nl']), ['een', 'twee']);
  isRight(site, ['--base-url', 'https://voorbeeld.nl']);
  build(site);
  const other = join(scratch(), 'wegwijzer');
  copyFileSync(binary, other);
  appendFileSync(other, 'another');
  chmodSync(other, 0o755);
  assert.deepEqual(build(site, [], { binary: other }), ['een', 'twee']);
});

test('an edition that is gone is gone from what is kept too', () => {
  const site = built();
  rmSync(join(site, 'editions/een'), { recursive: true });
  build(site);
  assert.deepEqual(readdirSync(join(site, STORE)), ['twee.cbor']);
  isRight(site);
});

test('a page that someone removed from the output comes back', () => {
  const site = built();
  rmSync(join(site, 'public/editie/een/thema/23/index.html'));
  build(site);
  isRight(site);
});

test('an output folder that is gone, with what is kept still there, is made whole', () => {
  const site = built();
  rmSync(join(site, 'public'), { recursive: true });
  rmSync(join(site, '.public.next'), { recursive: true, force: true });
  build(site);
  isRight(site);
});

for (const [name, spoil] of /** @type {[string, (path: string) => void][]} */ ([
  ['cut off', (path) => truncateSync(path, 100)],
  ['empty', (path) => truncateSync(path, 0)],
  ['of another kind', (path) => { rmSync(path); mkdirSync(path); }],
])) {
  test(`what is kept may be ${name}: that edition is made anew`, () => {
    const site = built();
    spoil(join(site, STORE, 'een.cbor'));
    assert.deepEqual(build(site), ['een']);
    isRight(site);
  });
}

test('a site without editions keeps nothing', () => {
  const site = makeSite({ 'content/index.md': page('Voorpagina'), 'content/begrippen/wgr.md': page('Wgr') });
  done(site, ['build']);
  assert.ok(!existsSync(join(site, STORE)));
});
