// Reading along a route: the address says which, so place and neighbours hold wherever the page is opened.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { test } from 'node:test';
import { builtSite } from '../support/repository.mjs';
import { open, placeOf, visit } from './browser.mjs';

const way = (page) => page.locator('nav.way:visible');
const place = async (page) => (await way(page).locator('.way-place').innerText()).trim();

test('a theme opened from a route shows the place on it and leads on along it', () =>
  visit(async (page) => {
    await open(page, '/route/eerste-100-dagen/');
    await page.locator('.path a').nth(2).click();
    assert.equal(placeOf(page), '/thema/46/?route=eerste-100-dagen');
    assert.equal(await place(page), '3 van 20 in Je eerste honderd dagen');
    assert.equal(await page.locator('.way-place:visible').count(), 2); // above the text and below
    assert.equal(await page.locator(':is(.next, .way-next):visible').count(), 1);
    await way(page).locator('.way-next').click();
    assert.equal(placeOf(page), '/thema/11/?route=eerste-100-dagen');
    await way(page).locator('.way-previous').click();
    assert.equal(placeOf(page), '/thema/46/?route=eerste-100-dagen');
  }));

test('the whole of every stop of a route can be walked, also where a theme comes twice', () =>
  visit(async (page) => {
    await open(page, '/route/eerste-100-dagen/');
    await page.locator('.path a').first().click();
    const places = [];
    for (let stop = 0; stop < 40; stop++) {
      places.push((await place(page)).split(' ')[0]);
      if ((await way(page).locator('.way-next').count()) === 0) break;
      await way(page).locator('.way-next').click();
      await page.waitForLoadState();
    }
    assert.deepEqual(places, Array.from({ length: 20 }, (_, i) => `${i + 1}`));
    assert.equal(placeOf(page), '/thema/99/?route=eerste-100-dagen&keer=2');
    await way(page).getByRole('link', { name: 'Je eerste honderd dagen' }).click();
    assert.equal(placeOf(page), '/route/eerste-100-dagen/');
  }));

test('the place holds after reloading and in a new tab, and differs per route', () =>
  visit(async (page, context) => {
    await open(page, '/thema/11/?route=eerste-100-dagen');
    await page.reload();
    assert.equal(await place(page), '4 van 20 in Je eerste honderd dagen');
    const tab = await context.newPage();
    await tab.goto(page.url());
    assert.equal(await place(tab), '4 van 20 in Je eerste honderd dagen');
    const places = [];
    for (const route of ['driehoek', 'integriteit', 'crisis-kort']) {
      await open(page, `/thema/11/?route=${route}`);
      places.push(await place(page));
    }
    assert.deepEqual(places, ['1 van 6 in De driehoek', '2 van 8 in Integriteit', '5 van 5 in Crisis in vijf minuten']);
    assert.equal(await page.evaluate(() => localStorage.length + sessionStorage.length), 0);
  }));

test('an address without a route, or with one that does not hold this theme, gives the ordinary page', () =>
  visit(async (page) => {
    for (const query of ['', '?route=', '?route=bestaat-niet', '?route=%3Cb%3E', '?route=crisis-kort', '?keer=2']) {
      await open(page, `/thema/23/${query}`);
      assert.equal(await way(page).count(), 0, query);
      assert.ok(await page.locator('nav.previous-next').isVisible(), query);
    }
    await open(page, '/thema/99/?route=eerste-100-dagen&keer=7');
    assert.match(await place(page), /^2 van 20/);
  }));

test('the place also holds on a page that is opened from a folder, without a server', () =>
  visit(async (page) => {
    await page.goto(`${pathToFileURL(join(builtSite(), 'thema/46/index.html'))}?route=eerste-100-dagen`);
    assert.equal(await place(page), '3 van 20 in Je eerste honderd dagen');
  }, { home: 'file:///', allowed: /request to elsewhere|CORS policy|ERR_FAILED|failed:/ }));

test('without script the links of a route lead to the themes, and nothing of the route is half there', () =>
  visit(async (page) => {
    await open(page, '/route/eerste-100-dagen/');
    await page.locator('.path a').nth(2).click();
    assert.match(await page.locator('h1').innerText(), /Profielkeuze/);
    assert.equal(await way(page).count(), 0);
    assert.ok(await page.locator('nav.previous-next').isVisible());
  }, { javaScriptEnabled: false }));

test('what was read is marked only when the reader says so, and the route says where to go on', () =>
  visit(async (page) => {
    await open(page, '/thema/98/?route=eerste-100-dagen');
    const button = page.getByRole('button', { name: 'Gelezen' });
    await button.waitFor();
    assert.equal(await button.getAttribute('aria-pressed'), 'false');
    await button.focus();
    await page.keyboard.press('Enter');
    assert.equal(await button.getAttribute('aria-pressed'), 'true');
    assert.equal(await page.evaluate(() => localStorage.length), 0);
    await page.getByRole('button', { name: 'Ja, bewaar' }).click();
    await open(page, '/route/eerste-100-dagen/');
    assert.match(await page.locator('.route-tools').innerText(), /^1 van 20 gelezen\. Verder met: Thema 99: De start van je functie/);
    assert.equal(await page.locator('.stop-read').count(), 1);
    await page.locator('.route-tools a').click();
    assert.equal(placeOf(page), '/thema/99/?route=eerste-100-dagen');
    await page.getByRole('button', { name: 'Gelezen' }).click();
    await open(page, '/thema/98/?route=vooraf-lezen');
    const again = page.getByRole('button', { name: 'Gelezen' });
    await again.waitFor();
    assert.equal(await again.getAttribute('aria-pressed'), 'true');
    await again.click();
    await open(page, '/route/vooraf-lezen/');
    assert.match(await page.locator('.route-tools').innerText(), /^1 van 3 gelezen/);
  }));

test('a theme opened the ordinary way loads nothing for routes', () =>
  visit(async (page) => {
    const asked = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await open(page, '/thema/46/');
    assert.ok(!asked.some((path) => /read|store|keep/.test(path)), asked.join(' '));
  }));

test('a chapter and a route can be read as one page, whose links stay on it where they can', () =>
  visit(async (page) => {
    await open(page, '/route/driehoek/');
    await page.getByRole('link', { name: /^Alles achter elkaar/ }).click();
    await page.waitForURL('**/route/driehoek/alles/', { waitUntil: 'load' });
    assert.deepEqual((await page.locator('.whole-part > h2 .sign').allInnerTexts()), ['Thema 11', 'Thema 16', 'Thema 15', 'Thema 8', 'Thema 5', 'Thema 31']);
    await page.locator('.whole-contents a').nth(3).click();
    const box = await page.locator('#thema-8').boundingBox();
    assert.ok(box.y >= -5 && box.y < 900, `at ${box.y}`);
    for (const link of await page.locator('.whole-part a[href^="#"]').all()) {
      const target = await link.getAttribute('href');
      assert.equal(await page.locator(`[id="${target.slice(1)}"]`).count(), 1, target);
    }
    await page.locator('#thema-11 .point-number').first().click();
    assert.equal(placeOf(page), '/thema/11/#p-11-01');
    await open(page, '/hoofdstuk/3/');
    await page.getByRole('link', { name: /^Alles achter elkaar/ }).click();
    await page.waitForURL('**/hoofdstuk/3/alles/', { waitUntil: 'load' });
    assert.equal(await page.locator('.whole-part').count(), 11);
  }));
