// What a term means, at its first use on a page: by mouse, keyboard and touch, and as WCAG 1.4.13 asks: to be dismissed,
// to be pointed at, and there until it is no longer wanted.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { open, placeOf, visit } from './browser.mjs';

const path = '/thema/18/';
const term = (page) => page.locator('main a[data-definition]').first();
const definition = (page) => page.getByRole('tooltip');

/** The definition is shown, says what the term's page says, and is tied to the link. */
async function isShown(page) {
  await definition(page).waitFor();
  assert.equal(await definition(page).textContent(), await term(page).getAttribute('data-definition'));
  assert.equal(await term(page).getAttribute('aria-describedby'), await definition(page).getAttribute('id'));
}

test('the pointer on a term shows what it means, and may go to the definition without losing it', () =>
  visit(async (page) => {
    await open(page, path);
    await term(page).hover();
    await isShown(page);
    await definition(page).hover();
    await page.mouse.move(...await middleOf(definition(page)), { steps: 5 });
    await isShown(page);
    await page.mouse.move(5, 5, { steps: 3 });
    await definition(page).waitFor({ state: 'hidden' });
  }));

async function middleOf(locator) {
  const { x, y, width, height } = await locator.boundingBox();
  return [x + width / 2, y + height / 2];
}

test('the keyboard shows it too, and Esc takes it away while the focus stays', () =>
  visit(async (page) => {
    await open(page, path);
    await page.keyboard.press('Tab'); // the focus is the keyboard's from here on
    await term(page).focus();
    await isShown(page);
    await page.keyboard.press('Escape');
    await definition(page).waitFor({ state: 'hidden' });
    assert.ok(await term(page).evaluate((link) => link === document.activeElement));
    assert.equal(await term(page).getAttribute('aria-describedby'), null);
  }));

test('Esc takes it away without moving the pointer', () =>
  visit(async (page) => {
    await open(page, path);
    await term(page).hover();
    await isShown(page);
    await page.keyboard.press('Escape');
    await definition(page).waitFor({ state: 'hidden' });
  }));

test('a first tap shows it, a second one opens its page', () =>
  visit(async (page) => {
    await open(page, path);
    const address = new URL(await term(page).getAttribute('href'), page.url()).pathname;
    await term(page).tap();
    await page.locator('.definition').getByRole('link').waitFor();
    assert.ok((await page.locator('.definition').textContent())?.startsWith(await term(page).getAttribute('data-definition') ?? '-'));
    assert.equal(placeOf(page), path);
    await term(page).tap();
    await page.waitForURL((url) => url.pathname === address);
  }, { hasTouch: true, viewport: { width: 390, height: 800 } }));

test('a definition stays within a narrow window', () =>
  visit(async (page) => {
    await open(page, path);
    for (const link of await page.locator('main a[data-definition]').all()) {
      await link.scrollIntoViewIfNeeded();
      await link.hover();
      await page.waitForFunction((text) => document.querySelector('[role=tooltip]:not([hidden])')?.textContent === text, await link.getAttribute('data-definition'));
      const { x, width } = await definition(page).boundingBox();
      assert.ok(x >= 0 && x + width <= 320, `${x} + ${width}`);
      await page.keyboard.press('Escape');
    }
  }, { viewport: { width: 320, height: 800 } }));

test('a term is explained once on a page, and is a plain link without JavaScript', () =>
  visit(async (page) => {
    await open(page, path);
    const addresses = await page.locator('main a[data-definition]').evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    assert.ok(addresses.length > 1);
    assert.equal(new Set(addresses).size, addresses.length, 'a term twice');
    await term(page).hover();
    assert.equal(await definition(page).count(), 0);
    await term(page).click();
    await page.waitForURL(/\/begrip\//);
  }, { javaScriptEnabled: false }));
