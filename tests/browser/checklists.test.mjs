// Working with a checklist: three states, progress, copying, printing, a link, starting over, and dates.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { open, placeOf, site, visit } from './browser.mjs';

const list = '/checklist/eerste-100-dagen/';
const boxes = (page) => page.getByRole('checkbox');
const total = (page) => page.locator('.task-total').innerText();
const clipboard = (page) => page.evaluate(() => navigator.clipboard.readText());
const withClipboard = { permissions: ['clipboard-read', 'clipboard-write'] };

async function keep(page) {
  await boxes(page).first().check();
  await page.getByRole('button', { name: 'Ja, bewaar' }).click();
}

test('an item is open, done or does not apply, and the count follows', () =>
  visit(async (page) => {
    await open(page, list);
    const skip = page.getByRole('button', { name: /^n\.v\.t\. Vraag een ervaren/ });
    await skip.focus();
    await page.keyboard.press('Enter');
    assert.equal(await skip.getAttribute('aria-pressed'), 'true');
    assert.equal((await total(page)).trim(), '0 van 23 afgevinkt, 1 niet van toepassing');
    await boxes(page).first().check();
    assert.equal(await skip.getAttribute('aria-pressed'), 'false');
    assert.equal((await total(page)).trim(), '1 van 24 afgevinkt');
  }));

test('an item whose words were changed since is marked, and the reader can say that it still holds', () =>
  visit(async (page) => {
    await open(page, list);
    await keep(page);
    await page.evaluate(() => {
      const key = 'wegwijzer:vinkjes:checklist-eerste-100-dagen';
      const ticks = JSON.parse(localStorage.getItem(key));
      localStorage.setItem(key, JSON.stringify({ ...ticks, 'v-02': 'x.oudewoorden', 'v-99': 'x.1' }));
    });
    await page.reload();
    const changed = page.getByText('De tekst is gewijzigd sinds je vinkje');
    assert.equal(await changed.count(), 1);
    assert.equal((await total(page)).trim(), '2 van 24 afgevinkt');
    await page.getByRole('button', { name: 'Klopt nog' }).click();
    assert.equal(await changed.count(), 0);
    await page.reload();
    assert.equal(await changed.count(), 0);
    assert.equal(await boxes(page).nth(1).isChecked(), true);
  }));

test('a link opens the same ticks elsewhere, says so and keeps nothing', async () => {
  let link = '';
  await visit(async (page) => {
    await open(page, list);
    await boxes(page).nth(0).check();
    await boxes(page).nth(4).check();
    await page.locator('.task-skip').nth(2).click();
    await page.getByRole('button', { name: 'Kopieer een link' }).click();
    link = await clipboard(page);
    assert.equal(link, `${site}checklist/eerste-100-dagen/#gedaan=v-01,v-05&nvt=v-03`);
  }, withClipboard);
  await visit(async (page) => {
    await page.goto(link);
    assert.match(await page.locator('.task-shared').innerText(), /uit een link.*niets bewaard/s);
    assert.deepEqual(await page.locator('.task-box:checked').evaluateAll((all) => all.map(({ id }) => id)), ['v-01', 'v-05']);
    assert.equal(await page.locator('.task-skip').nth(2).getAttribute('aria-pressed'), 'true');
    await boxes(page).nth(5).check();
    assert.equal(await page.evaluate(() => localStorage.length), 0);
    await page.getByRole('button', { name: 'Toon mijn eigen lijst' }).click();
    assert.equal(await page.locator('.task-box:checked').count(), 0);
    assert.equal(placeOf(page), list);
  });
  await visit(async (page) => {
    await open(page, list);
    await boxes(page).nth(6).check();
    await page.goto(link.replace('v-05', 'v-05,v-77'));
    assert.match(await page.locator('.task-shared').innerText(), /1 punt\(en\) uit de link staan niet meer/);
    await page.getByRole('button', { name: 'Bewaar ze op dit apparaat' }).click();
    await page.reload();
    assert.equal(placeOf(page), list);
    assert.deepEqual(await page.locator('.task-box:checked').evaluateAll((all) => all.map(({ id }) => id)), ['v-01', 'v-05', 'v-07']);
  });
});

test('the list is copied as text with its state', () =>
  visit(async (page) => {
    await open(page, list);
    await boxes(page).first().check();
    await page.locator('.task-skip').nth(1).click();
    await page.getByRole('button', { name: 'Kopieer als tekst' }).click();
    const text = await clipboard(page);
    assert.match(text, /^Eerste honderd dagen\n\nVoor je begint.*\n\[x\] Vraag een ervaren .* let\n\[n\.v\.t\.\] Meld je aan .*\n\[ \] Lees /);
    assert.ok(text.endsWith(`${site}checklist/eerste-100-dagen/\n`), text.slice(-80));
    assert.doesNotMatch(text, /undefined|null|Bewaren/);
  }, withClipboard));

test('starting over asks first, in the page; no is where the focus is', () =>
  visit(async (page) => {
    await open(page, list);
    await keep(page);
    const clear = page.getByRole('button', { name: 'Haal alle vinkjes weg' });
    await clear.focus();
    await page.keyboard.press('Enter');
    assert.equal(await page.evaluate(() => document.activeElement.textContent), 'Nee, laat ze staan');
    await page.keyboard.press('Enter');
    assert.equal(await boxes(page).first().isChecked(), true);
    assert.ok(await clear.evaluate((one) => one === document.activeElement));
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Ja, haal ze weg' }).click();
    assert.equal(await page.locator('.task-box:checked').count(), 0);
    await page.reload();
    assert.equal(await page.locator('.task-box:checked').count(), 0);
  }));

test('a list can be printed as it is, or empty', () =>
  visit(async (page) => {
    await page.addInitScript(() => { globalThis.print = () => (globalThis.printed = document.querySelector('article').className); });
    await open(page, list);
    await page.emulateMedia({ media: 'print' });
    const box = boxes(page).first();
    const empty = await box.screenshot();
    await box.evaluate((one) => one.click());
    const ticked = await box.screenshot();
    assert.ok(!empty.equals(ticked), 'a tick is printed');
    await page.getByRole('button', { name: 'Leeg afdrukken', includeHidden: true }).evaluate((button) => button.click());
    assert.match(await page.evaluate(() => globalThis.printed), /prints-empty/);
    assert.ok(empty.equals(await box.screenshot()), 'an empty list has empty boxes');
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    assert.ok(ticked.equals(await box.screenshot()), 'and afterwards the tick is back');
  }));

test('the overview of lists shows how far each is, and follows another tab', () =>
  visit(async (page, context) => {
    await open(page, '/checklist/');
    assert.equal(await page.locator('.card-progress').count(), 0);
    const other = await context.newPage();
    await open(other, list);
    await keep(other);
    const card = page.locator('.card', { hasText: 'Eerste honderd dagen' });
    await card.getByText('1 van 24').waitFor();
    assert.equal(await page.locator('.card-progress').count(), 1);
  }));

test('a step shows how far the other steps are', () =>
  visit(async (page) => {
    await open(page, '/werving/stap/3/');
    await keep(page);
    await open(page, '/werving/stap/4/');
    const steps = page.getByRole('navigation', { name: 'De tien stappen' });
    assert.match(await steps.locator('.stop', { hasText: 'Selectieprocedure' }).innerText(), /1 van 9/);
    await open(page, '/werving/stap/');
    assert.match(await page.locator('.card', { hasText: 'Selectieprocedure' }).innerText(), /1 van 9/);
  }));

test('a timeline shows its dates when the reader fills in the day, and makes a calendar file', () =>
  visit(async (page) => {
    await open(page, '/checklist/verkiezingen/');
    const day = page.getByLabel('Dag van de verkiezingen');
    assert.equal(await page.locator('.group-dates').count(), 0);
    await day.fill('2026-03-18');
    const dates = page.locator('.group-dates');
    await dates.first().waitFor();
    assert.deepEqual(await dates.allInnerTexts(), ['18 maart 2025 tot en met 18 september 2025', '18 december 2025 tot en met 18 maart 2026', 'vanaf 19 maart 2026']);
    assert.equal(await page.evaluate(() => localStorage.length), 0);
    await page.getByRole('button', { name: 'Ja, bewaar' }).click();
    await page.reload();
    await dates.first().waitFor();
    assert.equal(await day.inputValue(), '2026-03-18');
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: /agenda/ }).click()]);
    assert.equal(download.suggestedFilename(), 'checklist-verkiezingen.ics');
    const file = readFileSync(await download.path(), 'utf8');
    assert.equal(file.match(/BEGIN:VEVENT/g).length, 3);
    assert.match(file, /DTSTART;VALUE=DATE:20251218\r\n/);
    await page.getByRole('button', { name: 'Haal de datum weg' }).click();
    assert.equal(await dates.count(), 0);
    assert.equal(await day.inputValue(), '');
  }));

test('a list without a day to count from asks for none', () =>
  visit(async (page) => {
    await open(page, '/checklist/herindeling/');
    assert.equal(await page.locator('input[type=date]').count(), 0);
  }));

test('at 320 px nothing on a list stands outside the page, whatever is open', () =>
  visit(async (page) => {
    for (const path of ['/checklist/verkiezingen/#gedaan=v-01,v-88', '/checklist/tien-stappen/', '/werving/stap/7/']) {
      await open(page, path);
      await boxes(page).nth(1).check();
      await page.getByRole('button', { name: 'Haal alle vinkjes weg' }).click();
      const width = await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]);
      assert.ok(width[0] <= width[1], `${path}: ${width}`);
    }
  }, { viewport: { width: 320, height: 640 } }));
