// The site without JavaScript, or from a folder, where modules do not run: everything can be read and found, and nothing pretends to work.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { builtSite } from '../support/repository.mjs';
import { open, visit } from './browser.mjs';
import { kinds } from './kinds.mjs';

const withoutScript = { javaScriptEnabled: false };

test('a theme reads whole: title, place, all points, questions, relations, references, neighbours', () =>
  visit(async (page) => {
    await open(page, '/thema/23/');
    assert.equal(await page.locator('.point:visible').count(), 6);
    for (const part of ['h1', '.summary', '.breadcrumbs', '.questions', '.relations', '.backlinks', '.previous-next']) {
      assert.ok(await page.locator(part).first().isVisible(), part);
    }
  }, withoutScript));

test('the search field leads to the register of all titles and terms', () =>
  visit(async (page) => {
    await open(page, '/');
    await page.locator('#zoekveld').fill('reorganisatie');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/a-z/?q=reorganisatie');
    assert.ok(await page.getByRole('link', { name: /^Reorganisaties/ }).first().isVisible());
  }, withoutScript));

test('the list of themes shows all hundred, and no filter', () =>
  visit(async (page) => {
    await open(page, '/thema/');
    assert.equal(await page.locator('.tree .card:visible').count(), 100);
    assert.equal(await page.locator('.filter:visible').count(), 0);
  }, withoutScript));

test('the search page says what to use instead', () =>
  visit(async (page) => {
    await open(page, '/zoeken/?q=raad');
    assert.ok(await page.locator('noscript p').isVisible());
    await page.getByRole('main').getByRole('link', { name: 'Register A–Z' }).click();
    await page.waitForURL('**/a-z/');
  }, withoutScript));

test('on no page is there a button that does nothing, or an empty box', () =>
  visit(async (page) => {
    for (const path of Object.values(kinds)) {
      await open(page, path);
      const dead = await page.locator('button:visible:not(form[action] button), [role=button]:visible, progress:visible, [role=combobox]:visible').all();
      assert.deepEqual(await Promise.all(dead.map((one) => one.evaluate((element) => element.outerHTML))), [], path);
    }
  }, withoutScript));

test('a checklist can be ticked, and does not promise to count', () =>
  visit(async (page) => {
    await open(page, '/checklist/eerste-100-dagen/');
    await page.getByRole('checkbox').first().check();
    assert.ok(await page.getByRole('checkbox').first().isChecked());
    for (const progress of await page.locator('.task-progress').allInnerTexts()) assert.equal(progress.trim(), '');
  }, withoutScript));

test('the link of a point leads to the point', () =>
  visit(async (page) => {
    await open(page, '/thema/23/');
    await page.locator('#p-23-04').hover();
    await page.locator('#p-23-04 .point-copy').click();
    assert.match(page.url(), /#p-23-04$/);
  }, withoutScript));

test('a step shows the whole journey: phases, steps, where you are, sub-steps and which may be left out', () =>
  visit(async (page) => {
    await open(page, '/werving/stap/7/');
    const steps = page.getByRole('navigation', { name: 'De tien stappen' });
    assert.equal(await steps.locator('.stops-title').count(), 3);
    assert.equal(await steps.locator('.stop').count(), 10);
    assert.match(await steps.locator('[aria-current="page"]').innerText(), /Adviesronde/);
    assert.deepEqual(await steps.locator('.sub-stop-label').allInnerTexts(), ['7a', '7b', '7c', '7d', '7e']);
    assert.match(await steps.locator('.sub-stops li').nth(1).innerText(), /Alleen als het nodig is/);
    assert.ok(await page.locator('[id="7b"] .optional').isVisible());
    assert.equal(await page.locator('details:not(.mentions)').count(), 0, 'only who refers to a point is folded');
  }, withoutScript));

test('a chapter can be read as one page', () =>
  visit(async (page) => {
    await open(page, '/hoofdstuk/3/');
    await page.getByRole('link', { name: /^Alles achter elkaar/ }).click();
    await page.waitForURL('**/alles/');
    assert.equal(await page.locator('.whole-part:visible').count(), 11);
  }, withoutScript));

test('the page about the device says that nothing is kept', () =>
  visit(async (page) => {
    await open(page, '/apparaat/');
    assert.ok(await page.locator('noscript p', { hasText: 'Zonder JavaScript, of vanuit een map op je computer, bewaart deze site niets.' }).isVisible());
  }, withoutScript));

test('from a folder a tool says that it is for paper there, and shows nothing that does not work', () =>
  visit(async (page) => {
    for (const [path, words, fields] of [['intervisie', /kun je hier geen werkblad samenstellen/, 6], ['zelfscan', /een lijst voor op papier/, 0], ['profiel/maak', /een werkblad: kruis aan/, 71], ['apparaat', /bewaart deze site niets/, 0]]) {
      await page.goto(`${pathToFileURL(join(builtSite(), path, 'index.html'))}`);
      assert.match(await page.locator('main noscript + p').innerText(), words);
      assert.equal(await page.locator('main button:visible').count(), 0, path);
      assert.equal(await page.locator('main :is(input, select, textarea):visible').count(), fields, path);
    }
  }, { home: 'file:///', allowed: /request to elsewhere|CORS policy|ERR_FAILED|failed:/ }));
