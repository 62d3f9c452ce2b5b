// From an edition to other editions and to now: with keys, with the place the reader came for, from a folder, and without script.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { program, repository } from '../support/repository.mjs';
import { serveFolder } from '../support/static_server.mjs';
import { focused, open, placeOf, visit } from './browser.mjs';

const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const scratch = mkdtempSync(join(tmpdir(), 'wegwijzer-editions-'));
const folder = join(scratch, 'site');
execFileSync(program(), ['build', join(repository, 'tests', 'sites', 'buurttuin'), '-o', folder], { stdio: 'pipe' });
const server = await serveFolder(folder, { prefix: '/gids/' });
after(async () => {
  await server.close();
  rmSync(scratch, { recursive: true });
});

const home = server.url;
const at = (page) => placeOf(page, home);
const button = (page) => page.getByRole('button', { name: 'Andere edities van deze pagina' });
const choice = (page) => page.getByRole('navigation', { name: 'Edities van deze pagina', exact: true });

/** What the choice offers, a line each. @param {import('playwright-core').Page} page */
const offered = (page) => choice(page).getByRole('listitem').evaluateAll((items) => items.map((item) => [...item.children].map((one) => one.textContent).filter(Boolean).join(': ')));

test('the choice of editions is opened, gone through and closed with keys', () =>
  visit(async (page) => {
    await open(page, 'editie/2024/thema/11/');
    await button(page).focus();
    assert.equal(await button(page).getAttribute('aria-expanded'), 'false');
    await page.keyboard.press('Enter');
    await choice(page).waitFor();
    assert.equal(await button(page).getAttribute('aria-expanded'), 'true');
    assert.deepEqual(await offered(page), ['Tekst van nu', 'Editie 2026: 14 maart 2026', 'Editie 2025: 15 maart 2025, niet in deze editie', 'Editie 2024: 16 maart 2024, hier ben je nu, niet in deze editie']);
    assert.equal(await choice(page).getByRole('link', { name: 'Editie 2024' }).getAttribute('aria-current'), 'page');
    await page.keyboard.press('Tab');
    assert.equal(await page.evaluate(() => document.activeElement?.textContent), 'Tekst van nu');
    await page.keyboard.press('Escape');
    await choice(page).waitFor({ state: 'hidden' });
    assert.match(await focused(page), /^button/);
    assert.equal(await button(page).getAttribute('aria-expanded'), 'false');
    await page.keyboard.press('Space');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/editie/2026/thema/11/');
    assert.equal(at(page), '/editie/2026/thema/11/');
  }, { home }));

test('the choice is a control that a finger can hit', () =>
  visit(async (page) => {
    await open(page, 'editie/2025/thema/4/');
    await button(page).click();
    for (const one of [button(page), ...(await choice(page).getByRole('link').all())]) {
      const box = await one.boundingBox();
      assert.ok(box !== null && box.height >= 44 && box.width >= 44, `${await one.textContent()} is ${box?.width} by ${box?.height} px`);
    }
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth));
  }, { home, viewport: { width: 400, height: 700 } }));

test('one click leads from a point then to where that point is now', () =>
  visit(async (page) => {
    await open(page, 'editie/2024/thema/3/#p-03-02');
    await page.getByRole('link', { name: 'Lees deze pagina zoals zij nu is' }).click();
    await page.waitForURL('**/thema/1/#p-01-06');
    assert.equal(at(page), '/thema/1/#p-01-06');
  }, { home }));

test('the place goes along when the reader goes to another point first, and to other editions', () =>
  visit(async (page) => {
    await open(page, 'editie/2026/thema/11/');
    await button(page).click();
    await page.evaluate(() => (location.hash = '#p-11-01'));
    await page.locator('a.keeps-place[href$="/thema/11/#p-11-01"]').first().waitFor();
    await choice(page).getByRole('link', { name: 'Editie 2024' }).click();
    await page.waitForURL('**/editie/2024/thema/5/#p-05-03'); // where it stood then
    await open(page, 'thema/12/#p-12-02');
    await open(page, 'editie/2025/thema/12/#p-12-02');
    await page.waitForURL('**/editie/2025/thema/3/#p-03-03');
  }, { home }));

test('without script the banner leads to the list on the page of now', () =>
  visit(async (page) => {
    await open(page, 'editie/2024/thema/5/');
    assert.equal(await button(page).count(), 0);
    await page.getByRole('link', { name: 'Andere edities van deze pagina' }).click();
    assert.equal(at(page), '/thema/5/#pagina--edities');
    const list = page.getByRole('navigation', { name: 'Eerdere edities van deze pagina' });
    await list.getByRole('link', { name: 'Editie 2025' }).click();
    assert.equal(at(page), '/editie/2025/thema/5/');
  }, { home, javaScriptEnabled: false }));

test('when the list of editions cannot be had, the way is that without script', () =>
  visit(async (page) => {
    await page.route('**/data/editions.js', (route) => route.fulfill({ status: 404, body: '' }));
    await open(page, 'editie/2024/thema/5/');
    await button(page).click();
    await page.waitForURL('**/thema/5/#pagina--edities');
  }, { home, allowed: /404/ }));

test('opened from a folder it works as from a server', () =>
  visit(async (page) => {
    const top = pathToFileURL(folder).href;
    await page.goto(`${top}/editie/2024/thema/3/index.html#p-03-01`);
    assert.equal(await page.locator('a.keeps-place').getAttribute('href'), '../../../../thema/3/index.html#p-03-01'.replace('../../../../', `${top}/`));
    await button(page).click();
    await choice(page).getByRole('link', { name: 'Editie 2025' }).click();
    await page.waitForURL(`${top}/editie/2025/thema/3/index.html#p-03-01`);
    await button(page).click();
    await choice(page).getByRole('link', { name: 'Tekst van nu' }).click();
    await page.waitForURL(`${top}/thema/12/index.html#p-12-01`);
  }, { home: 'file:///', allowed: /request to elsewhere|CORS policy|ERR_FAILED|failed:/ }));

test('on paper stands which edition it is, and nothing to press', () =>
  visit(async (page) => {
    await open(page, 'editie/2024/thema/5/');
    await button(page).click();
    await choice(page).waitFor();
    await page.emulateMedia({ media: 'print' });
    assert.ok(await page.locator('.edition-banner').getByText('Editie 2024').first().isVisible());
    assert.ok(!(await page.locator('.edition-banner button').isVisible()));
    assert.ok(!(await page.locator('.edition-choice').isVisible()));
    await open(page, 'thema/5/');
    assert.ok(!(await page.locator('#pagina--edities').isVisible()));
  }, { home }));

// All rules of WCAG 2.2 A and AA and the good practices; contrast as for AAA, and targets of 24 px.
const everything = { 'color-contrast-enhanced': { enabled: true }, 'target-size': { enabled: true } };
const violations = (page, rules = everything) => page.evaluate(async (rules) => {
  const found = await globalThis.axe.run(document, { rules, resultTypes: ['violations'] });
  return found.violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} – ${failureSummary.split('\n')[1]?.trim()}`));
}, rules);

const pages = {
  'a page of an edition': ['editie/2025/thema/5/', true],
  'a page that an edition has nothing of': ['editie/2024/thema/11/', true],
  'a page of now': ['thema/12/', false],
  'a page that is gone, with its editions': ['thema/7/', false],
};

for (const [name, [path, hasChoice]] of Object.entries(pages)) {
  test(`axe finds nothing on ${name}: light, dark, on a phone, printed`, () =>
    visit(async (page) => {
      await page.addInitScript({ path: axe });
      await open(page, path);
      const found = { before: await violations(page) };
      if (hasChoice) {
        await button(page).click();
        await choice(page).waitFor();
      }
      found.light = await violations(page);
      await page.emulateMedia({ colorScheme: 'dark' });
      found.dark = await violations(page);
      await page.setViewportSize({ width: 320, height: 700 });
      found.phone = await violations(page);
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth), 'it does not scroll sideways');
      await page.emulateMedia({ colorScheme: 'light', media: 'print' });
      found.printed = await violations(page, { ...everything, 'target-size': { enabled: false } });
      assert.deepEqual(found, { before: [], light: [], dark: [], phone: [], printed: [] });
    }, { home, reducedMotion: 'reduce' }));
}
