// wegwijzer anchors: permanent anchors for points and tasks, written into the editor's own files.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { filesOf, makeSite, page, run } from '../sites/tools.mjs';

const THEME = 'content/themas/023-koers.md';
const WITHOUT = page('Koers', { number: 23, more: 'part: 1\n', body: '## Punten\n\n1. Eén.  \n2. Twee {#p-23-07}\n3. Drie\n   op twee regels.\n\n   Tweede alinea.\n4. Vier met lijst:\n   - onder\n\n## Lijst\n\n- [ ] Doen\n- [x] Gedaan' });

/** @param {string} theme */
function siteWith(theme) {
  return makeSite({ 'content/index.md': page('Voorpagina'), 'content/delen/01-kern.md': page('De kern', { number: 1 }), [THEME]: theme });
}

/** @param {string} site */
const theme = (site) => readFileSync(join(site, THEME), 'utf8');

test('anchors lists what is missing and changes nothing', () => {
  const site = siteWith(WITHOUT);
  const before = filesOf(site);
  const ended = run(site, ['anchors']);
  assert.equal(ended.status, 0);
  assert.match(ended.messages, /^content\/themas\/023-koers\.md:9: /m);
  assert.deepEqual(filesOf(site), before);
});

test('anchors --write puts an anchor at the end of the first paragraph of each point and task', () => {
  const site = siteWith(WITHOUT);
  assert.equal(run(site, ['anchors', '--write']).status, 0);
  const lines = theme(site).split('\n');
  assert.equal(lines[8], '1. Eén. {#p-23-08}');
  assert.equal(lines[9], '2. Twee {#p-23-07}');
  assert.equal(lines[11], '   op twee regels. {#p-23-09}');
  assert.equal(lines[13], '   Tweede alinea.');
  assert.equal(lines[14], '4. Vier met lijst: {#p-23-10}');
  assert.equal(lines[19], '- [ ] Doen {#v-01}');
});

test('after anchors --write the site builds without warnings', () => {
  const site = siteWith(WITHOUT);
  run(site, ['anchors', '--write']);
  const ended = run(site, ['build']);
  assert.equal(ended.status, 0);
  assert.doesNotMatch(ended.messages, /waarschuwing/);
});

test('anchors --write a second time changes nothing', () => {
  const site = siteWith(WITHOUT);
  run(site, ['anchors', '--write']);
  const before = filesOf(site);
  assert.match(run(site, ['anchors', '--write']).messages, /Alle punten en vinkjes hebben een vast anker/);
  assert.deepEqual(filesOf(site), before);
});

test('anchors --write numbers the points of a page that has none yet by their place', () => {
  const site = siteWith(page('Koers', { number: 23, more: 'part: 1\n', body: '## Punten\n\n1. Eén.\n2. Twee.' }));
  run(site, ['anchors', '--write']);
  assert.match(theme(site), /1\. Eén\. \{#p-23-01\}\n2\. Twee\. \{#p-23-02\}\n/);
});

test('anchors --write keeps Windows line ends and the byte-order mark', () => {
  const site = siteWith(`\uFEFF${WITHOUT.replaceAll('\n', '\r\n')}`);
  run(site, ['anchors', '--write']);
  const plain = siteWith(WITHOUT);
  run(plain, ['anchors', '--write']);
  assert.equal(theme(site), `\uFEFF${theme(plain).replaceAll('\n', '\r\n')}`);
});

test('anchors --write keeps a file without a last line end as it is', () => {
  const site = siteWith(`${WITHOUT.trimEnd()}`);
  run(site, ['anchors', '--write']);
  assert.ok(theme(site).endsWith('- [x] Gedaan {#v-02}'));
});

test('anchors --write does not touch a site with errors', () => {
  const site = siteWith(WITHOUT.replace('number: 23', 'number: nee'));
  const before = filesOf(site);
  assert.equal(run(site, ['anchors', '--write']).status, 1);
  assert.deepEqual(filesOf(site), before);
});
