// A link that was given once, opened in a later edition: this guide as its editors may have changed it since. What moved is
// followed, by sheets, ticks and routes too, and what was withdrawn is named.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { program, repository } from '../support/repository.mjs';
import { serveFolder } from '../support/static_server.mjs';
import { open, placeOf, visit } from './browser.mjs';

const replaced = {
  '/thema/12/#p-12-99': 'thema:23#p-23-04',
  '/thema/112/': 'thema:45',
  '/thema/12/#p-12-98': 'thema:45',
  '/checklist/toets/': 'checklist:stukkentoets',
  '/checklist/stukkentoets/#v-91': 'checklist:stukkentoets#v-03',
  '/route/start/': 'route:eerste-100-dagen',
};
const withdrawn = { '/thema/10/#p-10-99': 'Dit staat nu in de wet.', '/thema/113/': 'Het vak veranderde.' };

const scratch = mkdtempSync(join(tmpdir(), 'wegwijzer-later-'));
for (const path of ['wegwijzer.toml', 'content']) cpSync(join(repository, path), join(scratch, path), { recursive: true });
writeFileSync(join(scratch, 'content', 'redirects.toml'), [
  ...Object.entries(replaced).map(([from, by]) => `[[replaced]]\nfrom = "${from}"\nby = "${by}"\n`),
  ...Object.entries(withdrawn).map(([from, reason]) => `[[withdrawn]]\nfrom = "${from}"\nsince = "2027-01-01"\nreason = "${reason}"\n`),
].join(''));
writeFileSync(join(scratch, 'addresses.txt'), '/thema/113/\tVroeger\n/thema/113/#p-113-01\tWat er vroeger stond.\n');
execFileSync(program(), ['build', scratch], { stdio: 'pipe' });
const later = await serveFolder(join(scratch, 'public'));
after(async () => {
  await later.close();
  rmSync(scratch, { recursive: true });
});
/** @param {Parameters<typeof visit>[0]} story */
const visitLater = (story) => visit(story, { home: later.url });

test('a sheet follows moved points and themes, and names what was withdrawn and why', () =>
  visitLater(async (page) => {
    await open(page, '/intervisie/#v=1&t=3.112.113&p=p-12-99.p-12-98.p-10-99.p-113-01&m=balint&d=60&q=q-1');
    await page.locator('.tool-notes li').first().waitFor();
    assert.equal(placeOf(page, later.url), '/intervisie/#v=1&t=3.45&p=p-23-04&m=balint&d=60&q=q-1');
    assert.deepEqual(await page.locator('.tool-notes li').allInnerTexts(), [
      'Verplaatst: thema 112 is nu 45.',
      'Vervallen: thema 113 staat niet meer in de wegwijzer. Het vak veranderde.',
      'Verplaatst: punt 12.99 is nu 23.4.',
      'Vervallen: punt 12.98 staat niet meer in de wegwijzer. Je vindt dit nu bij Hitteschild en kreukelzone.',
      'Vervallen: punt 10.99 staat niet meer in de wegwijzer. Dit staat nu in de wet.',
      'Vervallen: punt 113.1 staat niet meer in de wegwijzer. “Wat er vroeger stond.” Het vak veranderde.',
    ]);
  }));

test('a link with ticks opens on the list that replaced the old one, with items under their present ids', () =>
  visitLater(async (page) => {
    await open(page, '/checklist/toets/#gedaan=v-91,v-92&nvt=v-02');
    await page.waitForURL('**/checklist/stukkentoets/#gedaan=v-91,v-92&nvt=v-02');
    await page.locator('.task-shared p').waitFor();
    assert.deepEqual(await page.locator('.task-box:checked').evaluateAll((boxes) => boxes.map(({ id }) => id)), ['v-03']);
    assert.match(await page.locator('.task-shared p').innerText(), /1 /, 'v-92 is on no list');
  }));

test('ticks that were kept under a list\'s old name, or by an old id, are there under the new one', () =>
  visitLater(async (page) => {
    await open(page, '/checklist/');
    await page.evaluate(() => {
      localStorage.setItem('wegwijzer:bewaren', 'ja');
      localStorage.setItem('wegwijzer:vinkjes:checklist-toets', JSON.stringify({ 'v-91': 'x.oud', 'v-07': 'n.oud' }));
    });
    await open(page, '/checklist/stukkentoets/');
    await page.locator('.task-skip').first().waitFor();
    assert.deepEqual(await page.locator('.task-box:checked').evaluateAll((boxes) => boxes.map(({ id }) => id)), ['v-03']);
    assert.equal(await page.locator('.task.is-skipped').count(), 1);
    assert.deepEqual(await page.evaluate(() => Object.entries(localStorage).sort()), [
      ['wegwijzer:bewaren', 'ja'], ['wegwijzer:vinkjes:checklist-stukkentoets', '{"v-03":"x.oud","v-07":"n.oud"}'],
    ]);
  }));

test('a theme that was opened from a route keeps its place when the route got another name, or the theme another number', () =>
  visitLater(async (page) => {
    await open(page, '/thema/11/?route=start');
    assert.match(await page.locator('.page .way-place').first().innerText(), /^4 van 20 in Je eerste honderd dagen/);
    await open(page, '/thema/112/?route=digitaal');
    await page.waitForURL('**/thema/45/?route=digitaal');
  }));
