// Old links in a browser, and the links a reader takes along: short addresses, moved parts, copying, previews.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, test } from 'node:test';
import { program, repository } from '../support/repository.mjs';
import { serveFolder } from '../support/static_server.mjs';
import { open, placeOf, site, visit } from './browser.mjs';

// ---- a small site of which parts moved

const scratch = mkdtempSync(join(tmpdir(), 'wegwijzer-identity-'));
const common = join(repository, 'tests', 'sites', 'common');
const settings = readFileSync(join(common, 'wegwijzer.toml'), 'utf8').replace('theme = "klein"', 'theme = "default"').replace('index = "/thema/"', 'index = "/thema/"\nshort = "/{number}/"');
const pages = {
  'wegwijzer.toml': settings,
  'content/index.md': '---\ntitle: Begin\n---\n',
  'content/delen/01.md': '---\ntitle: Deel\nnumber: 1\n---\n',
  'content/themas/023.md': '---\ntitle: Koers\nnumber: 23\npart: 1\nreplaced-by:\n  p-23-02: thema:24#p-24-01\nwithdrawn:\n  p-23-03: 2026-11-22 Het kon weg.\n---\n\n## Punten\n\n1. Eerste. {#p-23-01}\n',
  'content/themas/024.md': '---\ntitle: Raad\nnumber: 24\npart: 1\n---\n\n## Punten\n\n1. Hierheen verhuisd. {#p-24-01}\n\n## Later {#later}\n',
  'content/redirects.toml': '[[replaced]]\nfrom = "/thema/22/"\nby = "thema:24"\n[[replaced]]\nfrom = "/thema/22/#p-22-01"\nby = "thema:23#p-23-01"\n',
};
for (const [path, text] of Object.entries(pages)) {
  mkdirSync(dirname(join(scratch, path)), { recursive: true });
  writeFileSync(join(scratch, path), text);
}
cpSync(join(common, 'themes'), join(scratch, 'themes'), { recursive: true });
execFileSync(program(), ['build', scratch], { stdio: 'pipe' });
const moved = await serveFolder(join(scratch, 'public'));
after(async () => {
  await moved.close();
  rmSync(scratch, { recursive: true });
});

for (const [from, to] of [
  ['thema/22/', '/thema/24/'],
  ['thema/22/#later', '/thema/24/#later'],
  ['thema/22/#p-22-01', '/thema/23/#p-23-01'],
  ['22/', '/thema/24/'],
  ['22.1/', '/thema/23/#p-23-01'],
  ['23.2/', '/thema/24/#p-24-01'],
  ['thema/23/#p-23-02', '/thema/24/#p-24-01'],
  ['thema/23/#p-23-03', '/thema/23/#p-23-03'],
  ['23.3/', '/thema/23/#p-23-03'],
]) {
  test(`an old link to ${from} ends at ${to}`, () =>
    visit(async (page) => {
      await page.goto(`${moved.url}${from}`);
      await page.waitForURL((url) => url.href === `${moved.url}${to.slice(1)}`);
      await page.locator('h1 .title').waitFor();
    }, { home: moved.url }));
}

test('without script an old link leads on, and a moved point says where it is', () =>
  visit(async (page) => {
    await page.goto(`${moved.url}22/`);
    await page.waitForURL(`${moved.url}thema/24/`);
    await page.goto(`${moved.url}thema/23/#p-23-02`);
    await page.locator('#p-23-02').getByRole('link', { name: 'thema 24, punt 1' }).click();
    await page.waitForURL(`${moved.url}thema/24/#p-24-01`);
  }, { home: moved.url, javaScriptEnabled: false }));

// ---- the real site

test('the short address of a point leads to that point', () =>
  visit(async (page) => {
    await open(page, '/23.4/');
    await page.waitForURL('**/thema/23/#p-23-04');
  }));

test('link and reference of a page can be copied by keyboard, and that is said', () =>
  visit(async (page) => {
    await open(page, '/thema/23/');
    const read = () => page.evaluate(() => navigator.clipboard.readText());
    await page.getByRole('button', { name: 'Kopieer link', exact: true }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('status').filter({ hasText: 'Link gekopieerd' }).waitFor();
    assert.equal(await read(), `${site}thema/23/`);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await page.getByRole('status').filter({ hasText: 'Verwijzing gekopieerd' }).waitFor();
    assert.match(await read(), /^Wegwijzer, thema 23, ‘Rol in strategie’ \(editie [^)]+\), http.*\/thema\/23\/$/);
  }, { permissions: ['clipboard-read', 'clipboard-write'] }));

test('every control to copy or to pick has a name that no other on the page has', () =>
  visit(async (page) => {
    await open(page, '/thema/23/');
    await page.locator('.page-actions').waitFor();
    await page.locator('.point-actions .pick').last().waitFor();
    const names = await page.locator('.point-actions a, .point-actions button, .page-actions button').evaluateAll((all) => all.map((one) => one.getAttribute('aria-label') ?? one.textContent));
    assert.equal(names.length, 3 + 3 * await page.locator('.point').count());
    assert.equal(new Set(names).size, names.length);
  }));

const preview = 'a[data-preview]';

test('focus on a link shows what it leads to; Escape takes that away, focus stays', () =>
  visit(async (page) => {
    await open(page, '/thema/23/');
    const link = page.locator(`.relations ${preview}`).first();
    await page.locator('.point-actions button').last().focus();
    for (let i = 0; i < 60 && !(await link.evaluate((element) => element === document.activeElement)); i++) await page.keyboard.press('Tab');
    const card = page.locator('.definition');
    await card.waitFor();
    assert.equal(await card.getAttribute('role'), 'tooltip');
    assert.equal(await card.innerText(), await link.getAttribute('data-preview'));
    assert.equal(await link.getAttribute('aria-describedby'), await card.getAttribute('id'));
    await page.keyboard.press('Escape');
    await card.waitFor({ state: 'hidden' });
    assert.ok(await link.evaluate((element) => element === document.activeElement));
  }));

test('hover shows it, it stays while the pointer is on it, and nothing is asked of the server', () =>
  visit(async (page, context) => {
    await open(page, '/thema/23/');
    /** @type {string[]} */
    const requests = [];
    await page.waitForLoadState('networkidle');
    context.on('request', (request) => requests.push(request.url()));
    const link = page.locator(`.relations ${preview}`).first();
    await link.hover();
    const card = page.locator('.definition');
    await card.waitFor();
    await card.hover();
    await page.mouse.move(5, 5, { steps: 1 });
    await card.waitFor({ state: 'hidden' });
    assert.deepEqual(requests, []);
  }));

test('it goes when the pointer leaves the link for something else', () =>
  visit(async (page) => {
    await open(page, '/thema/23/');
    await page.locator(`.relations ${preview}`).first().hover();
    await page.locator('.definition').waitFor();
    await page.mouse.move(5, 5);
    await page.locator('.definition').waitFor({ state: 'hidden' });
  }));

test('the pointer may rest on it, and Esc takes it away there too', () =>
  visit(async (page) => {
    await open(page, '/thema/23/');
    const link = page.locator(`.relations ${preview}`).first();
    const card = page.locator('.definition');
    await link.hover();
    await card.waitFor();
    await page.clock.install();
    await card.hover();
    await page.clock.fastForward(1000); // longer than it takes to go
    assert.ok(await card.isVisible(), 'it stays while the pointer is on it');
    await page.keyboard.press('Escape');
    await card.waitFor({ state: 'hidden' });
    assert.equal(await link.getAttribute('aria-describedby'), null);
  }));

test('a mouse that passes by takes nothing from who is on the link with the keyboard', () =>
  visit(async (page) => {
    await page.clock.install();
    await open(page, '/thema/23/');
    const link = page.locator(`.point ${preview}`).first();
    await page.keyboard.press('Tab');
    await link.focus();
    const card = page.locator('.definition');
    await card.waitFor();
    await link.hover();
    await page.mouse.move(5, 5);
    await page.clock.fastForward(1000);
    assert.ok(await card.isVisible());
    await page.keyboard.press('Tab');
    await card.waitFor({ state: 'hidden' });
  }));

const phone = { hasTouch: true, viewport: { width: 360, height: 800 } };

test('a first tap on a link in the text shows what it leads to, with a link that opens it', () =>
  visit(async (page) => {
    await open(page, '/thema/23/');
    const link = page.locator(`.point ${preview}`).first();
    const target = await link.evaluate((element) => element.href);
    await link.tap();
    const card = page.locator('.definition');
    const opener = card.getByRole('link', { name: 'Open deze pagina' });
    await opener.waitFor();
    assert.equal(await card.getAttribute('role'), 'group', 'a tooltip may hold nothing to tap');
    assert.equal(placeOf(page), '/thema/23/');
    assert.ok((await card.innerText()).includes(await link.getAttribute('data-preview') ?? '-'));
    assert.ok((await opener.boundingBox())?.height >= 24);
    await opener.tap();
    await page.waitForURL(target);
  }, phone));

test('a second tap on the link opens it, a tap beside it takes the preview away', () =>
  visit(async (page) => {
    await open(page, '/thema/23/');
    const link = page.locator(`.point ${preview}`).first();
    const target = await link.evaluate((element) => element.href);
    const card = page.locator('.definition');
    await link.tap();
    await card.waitFor();
    await page.locator('h1').tap();
    await card.waitFor({ state: 'hidden' });
    await link.tap();
    await card.waitFor();
    await link.tap();
    await page.waitForURL(target);
  }, phone));

test('after a tap and Esc the keyboard opens the link as always', () =>
  visit(async (page) => {
    await open(page, '/thema/23/');
    const link = page.locator(`.point ${preview}`).first();
    const target = await link.evaluate((element) => element.href);
    await link.tap();
    await page.locator('.definition').waitFor();
    await page.keyboard.press('Escape');
    await link.focus();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Enter');
    await page.waitForURL(target);
  }, phone));

test('a tap on a link in a list of links follows it', () =>
  visit(async (page) => {
    await open(page, '/thema/23/');
    const link = page.locator(`.relations ${preview}`).first();
    const target = await link.evaluate((element) => element.href);
    await link.tap();
    await page.waitForURL(target);
  }, phone));

test('a point says who refers to it, with the sentence', () =>
  visit(async (page) => {
    await open(page, '/werving/stap/3/');
    const mentions = page.locator('.mentions').first();
    await mentions.locator('summary').click();
    assert.ok(await mentions.getByRole('link').first().isVisible());
    assert.equal(placeOf(page), '/werving/stap/3/');
  }));
