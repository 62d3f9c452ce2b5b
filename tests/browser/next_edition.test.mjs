// A reader of one edition comes back when the next ones are out, on the same device and with the same links. The guide in
// tests/sites/buurttuin as it was in 2024, and then as it is now.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { program, repository } from '../support/repository.mjs';
import { serveFolder } from '../support/static_server.mjs';
import { open, placeOf, visit } from './browser.mjs';

const guide = join(repository, 'tests', 'sites', 'buurttuin');
const scratch = mkdtempSync(join(tmpdir(), 'wegwijzer-next-'));
const server = await serveFolder(join(scratch, 'public'));
after(async () => {
  await server.close();
  rmSync(scratch, { recursive: true });
});

const parts = ['content', 'wegwijzer.toml', 'addresses.txt'];

/** Publishes the texts in `folder` at the same address as before. @param {string} folder @param {string[]} names */
function publish(folder, names) {
  for (const name of [...parts, 'editions']) rmSync(join(scratch, name), { recursive: true, force: true });
  for (const name of [...names, 'themes']) cpSync(join(name === 'themes' ? guide : folder, name), join(scratch, name), { recursive: true });
  execFileSync(program(), ['build', scratch], { stdio: 'pipe' });
}
const publishEdition = (/** @type {string} */ name) => publish(join(guide, 'editions', name), parts);
const publishNow = () => publish(guide, [...parts, 'editions']);

/** @param {Parameters<typeof visit>[0]} story */
const reader = (story) => visit(story, { home: server.url });

/** Ticks boxes on a device that may keep things. @param {import('playwright-core').Page} page @param {string} path @param {string[]} ids */
async function tick(page, path, ids) {
  await open(page, path);
  await page.evaluate(() => localStorage.setItem('wegwijzer:bewaren', 'ja'));
  await page.reload();
  await page.locator('.task-skip').first().waitFor();
  for (const id of ids) await page.locator(`#${id}`).check();
}

const ticked = (/** @type {import('playwright-core').Page} */ page) => page.locator('.task-box:checked').evaluateAll((boxes) => boxes.map(({ id }) => id));
const reworded = (/** @type {import('playwright-core').Page} */ page) =>
  page.locator('.task:has(.task-changed)').evaluateAll((lines) => lines.map((line) => line.querySelector('.task-box')?.id));

test('ticks are there in the next edition, and items in other words say so', () =>
  reader(async (page) => {
    publishEdition('2024');
    await tick(page, '/checklist/voorjaar/', ['v-01', 'v-02', 'v-04']);
    publishNow();
    await open(page, '/checklist/voorjaar/');
    await page.locator('.task-skip').first().waitFor();
    assert.deepEqual(await ticked(page), ['v-01', 'v-02'], 'v-04 was withdrawn');
    assert.deepEqual(await reworded(page), ['v-02']);
    assert.match(await page.locator('.task-changed').innerText(), /gewijzigd sinds je vinkje/);
  }));

test('the tick of an item that was replaced is at the item that replaced it, which says that it has other words', () =>
  reader(async (page) => {
    publishEdition('2024');
    await tick(page, '/checklist/open-dag/', ['v-01', 'v-02']);
    publishNow();
    await open(page, '/checklist/open-dag/');
    await page.locator('.task-skip').first().waitFor();
    assert.deepEqual(await ticked(page), ['v-01', 'v-07']);
    assert.deepEqual(await reworded(page), ['v-07']);
  }));

test('a link with ticks that was shared from an edition opens in the next', () =>
  reader(async (page) => {
    publishNow();
    await open(page, '/checklist/open-dag/#gedaan=v-01,v-02');
    await page.locator('.task-shared p').waitFor();
    assert.deepEqual(await ticked(page), ['v-01', 'v-07']);
  }));

test('a route that was shared under its old name is followed, and its old page leads to the new one', () =>
  reader(async (page) => {
    publishEdition('2024');
    await open(page, '/route/nieuw/');
    const first = page.locator('main a[href*="route=nieuw"]').first();
    await first.click();
    const shared = placeOf(page, server.url);
    assert.match(shared, /\?route=nieuw$/);
    publishNow();
    await open(page, shared);
    assert.match(await page.locator('.page .way-place').first().innerText(), /Je eerste seizoen als beheerder/);
    await open(page, '/route/nieuw/');
    await page.waitForURL('**/route/eerste-seizoen/');
  }));

test('a link to a point that was withdrawn, on a page that was replaced since, says why it is gone', () =>
  reader(async (page) => {
    publishNow();
    await open(page, '/thema/3/#p-03-04');
    await page.waitForURL('**/thema/12/#p-03-04');
    assert.match(await page.locator('#p-03-04').innerText(), /Ingetrokken 22 februari 2025.*creosoot/s);
  }));
