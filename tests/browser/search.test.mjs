// Searching: as you type in the header, on the page /zoeken/, with the keyboard, and when it cannot work.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { focused, open, placeOf, visit } from './browser.mjs';

const field = (page) => page.getByRole('combobox', { name: 'Zoek in de wegwijzer' });
const options = (page) => page.getByRole('option');

test('nothing of the search is loaded until it is used', () =>
  visit(async (page) => {
    const asked = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await open(page, '/thema/23/');
    assert.deepEqual(asked.filter((path) => path.startsWith('/search/')), []);
    await field(page).fill('wachtgeld');
    await options(page).first().waitFor();
    assert.ok(asked.includes('/search/index.js'));
  }));

test('Ctrl+K goes to the field from anywhere, arrows choose, Enter opens', () =>
  visit(async (page) => {
    await open(page, '/thema/23/');
    await page.locator('.previous-next .next').focus();
    await page.keyboard.press('Control+k');
    assert.equal(await focused(page), '#zoekveld');
    await page.keyboard.type('integriteit');
    await options(page).nth(2).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    assert.equal(await focused(page), '#zoekveld', 'the focus stays in the field');
    const active = page.locator(`[id="${await field(page).getAttribute('aria-activedescendant')}"]`);
    assert.equal(await active.getAttribute('aria-selected'), 'true');
    assert.equal(await active.evaluate((option) => [...option.parentElement.children].indexOf(option)), 1);
    const address = new URL(await active.getAttribute('data-href'));
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.pathname === address.pathname);
  }));

test('arrows go round: up from the field to the last, down past the last to the field', () =>
  visit(async (page) => {
    await open(page, '/');
    await field(page).fill('burgemeester');
    await options(page).first().waitFor();
    const count = await options(page).count();
    const active = () => page.evaluate(() => [...document.querySelectorAll('[role=option]')].findIndex((option) => option.getAttribute('aria-selected') === 'true'));
    await page.keyboard.press('ArrowUp');
    assert.equal(await active(), count - 1);
    await page.keyboard.press('ArrowDown');
    assert.equal(await active(), -1);
    assert.equal(await field(page).getAttribute('aria-activedescendant'), null);
    await page.keyboard.press('ArrowDown');
    assert.equal(await active(), 0);
    assert.equal(await page.locator('[aria-selected="true"]').count(), 1);
  }));

test('Esc closes the list and keeps the words; leaving the field closes it too', () =>
  visit(async (page) => {
    await open(page, '/');
    await field(page).fill('raad');
    await options(page).first().waitFor();
    assert.equal(await field(page).getAttribute('aria-expanded'), 'true');
    await page.keyboard.press('Escape');
    assert.equal(await field(page).getAttribute('aria-expanded'), 'false');
    assert.equal(await options(page).count(), 0);
    assert.equal(await field(page).inputValue(), 'raad');
    await page.keyboard.press('ArrowDown');
    await options(page).first().waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.getByRole('listbox').waitFor({ state: 'hidden' });
  }));

test('Enter without a choice goes to all results', () =>
  visit(async (page) => {
    await open(page, '/');
    await field(page).fill('integriteit');
    await options(page).first().waitFor();
    await page.keyboard.press('Enter');
    await page.waitForURL('**/zoeken/?q=integriteit');
    await page.locator('.search-results li').first().waitFor();
  }));

test('the field tells a screen reader what it is, what opened and how much was found', () =>
  visit(async (page) => {
    await open(page, '/thema/23/');
    assert.equal(await field(page).getAttribute('aria-expanded'), 'false');
    assert.equal(await field(page).getAttribute('aria-autocomplete'), 'list');
    await field(page).fill('wethouder');
    await options(page).first().waitFor();
    const list = page.getByRole('listbox', { name: 'Gevonden' });
    assert.equal(await list.getAttribute('id'), await field(page).getAttribute('aria-controls'));
    assert.equal(await list.locator('> :not([role=option])').count(), 0);
    const status = page.locator('.search-form [role=status]');
    assert.match(await status.innerText(), /^\d+ pagina’s gevonden voor ‘wethouder’$/);
    assert.equal(await status.getAttribute('aria-atomic'), 'true');
    await field(page).fill('qwrtpsdf');
    await page.getByText('Niets gevonden voor ‘qwrtpsdf’').first().waitFor();
  }));

test('a result says what it is and shows the words where they were found', () =>
  visit(async (page) => {
    await open(page, '/zoeken/?q=integriteit');
    const first = page.locator('.search-results li').first();
    await first.waitFor();
    assert.match(await first.innerText(), /(Thema|Situatie|Begrip|Leesroute|Checklist)/);
    assert.ok(await page.locator('.search-results mark').count() > 0);
    for (const mark of await first.locator('mark').allInnerTexts()) assert.match(mark, /integ/i);
  }));

test('the address of a search can be sent to a colleague, and a new search changes it', () =>
  visit(async (page) => {
    await open(page, '/zoeken/?q=wachtgeld');
    assert.equal(await page.getByRole('searchbox').or(page.getByRole('combobox')).inputValue(), 'wachtgeld');
    await page.locator('.search-results li').first().waitFor();
    assert.match(await page.getByRole('status').first().innerText(), /wachtgeld/);
    await page.locator('#zoekveld').fill('ruzie in het college');
    await page.waitForURL((url) => url.searchParams.get('q') === 'ruzie in het college');
    await page.locator('.search-results li').first().waitFor();
  }));

test('the search page says what to do when nothing is found', () =>
  visit(async (page) => {
    await open(page, '/zoeken/?q=qwrtpsdf');
    await page.getByRole('heading', { name: 'Zo vind je het wel' }).waitFor();
    assert.equal(await page.locator('.search-results li').count(), 0);
    await page.getByRole('link', { name: /register/i }).first().click();
    await page.waitForURL('**/a-z/');
  }));

test('a query is text, whatever it looks like', () =>
  visit(async (page) => {
    for (const query of ['<img src=x onerror=alert(1)>', '"><script>alert(1)</script>', '*:*', '+-~^', '{{query}}', '%', '\u202e']) {
      await page.goto(`zoeken/?q=${encodeURIComponent(query)}`);
      await page.locator('.search-empty:visible, .search-results li').first().waitFor();
      assert.equal(await page.locator('main img, main script').count(), 0);
      await open(page, '/');
      await field(page).fill(query);
      await options(page).first().waitFor();
      assert.equal(await page.locator('.search-form img, .search-form script').count(), 0);
    }
  }));

test('a point among the results is called by its own number', () =>
  visit(async (page) => {
    await open(page, '/zoeken/?q=reorganisatie');
    const points = page.locator('.search-results a[href*="#"]');
    await points.first().waitFor();
    for (const point of await points.all()) {
      const [, theme, index] = (await point.getAttribute('href')).match(/#p-(\d+)-(\d+)$/) ?? [];
      if (theme) assert.equal((await point.innerText()).trim(), `${theme}.${Number(index)}`);
    }
  }));

test('a result leads to the point, and the point is marked', () =>
  visit(async (page) => {
    await open(page, '/zoeken/?q=begrotingscyclus');
    const point = page.locator('.search-results a[href*="#p-"]').first();
    await point.waitFor();
    await point.click();
    await page.waitForURL((url) => /\/thema\/\d+\/$/.test(url.pathname) && url.hash.startsWith('#p-'));
    assert.ok(await page.locator('.point:target').isVisible());
  }));

test('when the index does not come, the field says so and leads to the register', () =>
  visit(async (page) => {
    await page.route('**/search/index.js', (route) => route.abort());
    await open(page, '/');
    await field(page).fill('raad');
    await page.getByText('Zoeken lukt nu niet.').first().waitFor({ state: 'attached' });
    await page.keyboard.press('Enter');
    await page.waitForURL('**/a-z/*');
    assert.match(placeOf(page), /^\/a-z\//);
  }, { allowed: /search\/index\.js|ERR_FAILED/ }));

test('a misspelt word brings results and the question what was meant', () =>
  visit(async (page) => {
    await open(page, '/zoeken/?q=intergriteit');
    const meant = page.getByText('Bedoelde je integriteit?');
    await meant.waitFor();
    assert.ok(await page.locator('.search-results li').count() > 0);
    await meant.getByRole('link', { name: 'integriteit' }).click();
    await page.waitForURL('**/zoeken/?q=integriteit');
    await page.locator('.search-results li').first().waitFor();
    assert.ok(await page.locator('.search-suggestion').isHidden());
  }));

test('a word that stands nowhere brings pages with words that look like it', () =>
  visit(async (page) => {
    await open(page, '/zoeken/?q=oriezekwaliteit');
    await page.locator('.search-results li, .search-nearest li').first().waitFor();
  }));

test('a result found by another word says by which', () =>
  visit(async (page) => {
    await open(page, '/zoeken/?q=steekpenningen');
    const first = page.locator('.search-results li').first();
    await first.waitFor();
    assert.match(await first.innerText(), /Gevonden via ‘[^’]+’/);
  }));

test('results can be narrowed to one kind, with the keyboard, and the address keeps it', () =>
  visit(async (page) => {
    await open(page, '/zoeken/?q=verkiezingen');
    const filters = page.getByRole('group', { name: 'Laat zien' });
    await filters.waitFor();
    const all = Number((await filters.getByRole('radio', { name: /^Alles/ }).locator('..').innerText()).match(/\((\d+)\)/)[1]);
    await filters.getByRole('radio', { name: /^Alles/ }).focus();
    await page.keyboard.press('ArrowRight');
    const chosen = filters.getByRole('radio', { checked: true });
    const kind = await chosen.getAttribute('value');
    assert.notEqual(kind, '');
    assert.equal(await chosen.evaluate((radio) => radio === document.activeElement), true, 'the focus stays on the choice');
    const count = Number((await chosen.locator('..').innerText()).match(/\((\d+)\)/)[1]);
    assert.ok(count < all);
    assert.match(await page.getByRole('status').first().innerText(), new RegExp(`^${count} pagina`));
    assert.equal(new URL(page.url()).searchParams.get('soort'), kind);
    await page.reload();
    await filters.waitFor();
    assert.equal(await filters.getByRole('radio', { checked: true }).getAttribute('value'), kind);
  }));

test('the words are marked on the page that was opened, until Esc; the address stays the page\'s own', () =>
  visit(async (page) => {
    await open(page, '/zoeken/?q=griffier');
    await page.locator('.search-results li a').first().click();
    const marks = page.locator('main mark');
    await marks.first().waitFor();
    assert.match(await marks.first().innerText(), /griffie/i);
    assert.equal(new URL(page.url()).search, '');
    const text = await page.locator('main').innerText();
    await page.keyboard.press('Escape');
    assert.equal(await marks.count(), 0);
    assert.ok(text.includes('Wis markering'));
    assert.ok(!(await page.locator('main').innerText()).includes('Wis markering'));
  }));

test('marks can be cleared with a button, which gives the focus back to the page', () =>
  visit(async (page) => {
    await open(page, '/thema/5/?gevonden=integriteit');
    await page.locator('main mark').first().waitFor();
    await page.getByRole('button', { name: /Wis markering/ }).press('Enter');
    assert.equal(await page.locator('main mark').count(), 0);
    assert.equal(await page.evaluate(() => document.activeElement?.tagName), 'MAIN');
  }));
