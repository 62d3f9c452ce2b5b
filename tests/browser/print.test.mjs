// Pages on paper: how many leaves, what is on them, and what is left out.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { open, visit } from './browser.mjs';

const folder = mkdtempSync(join(tmpdir(), 'wegwijzer-print-'));
after(() => rmSync(folder, { recursive: true }));

/** The text of each printed leaf, with single spaces and without hyphens at line ends. */
async function print(page, path) {
  await open(page, path);
  const file = join(folder, 'page.pdf');
  writeFileSync(file, await page.pdf({ preferCSSPageSize: true }));
  const text = execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' });
  return text.split('\f').slice(0, -1).map((leaf) => leaf.replace(/[-\u00ad\u2010]\n\s*/g, '').replace(/\s+/g, ' ').trim());
}

const hasTool = (() => {
  try {
    execFileSync('pdftotext', ['-v'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
})();
const options = { skip: hasTool ? false : 'pdftotext (poppler-utils) is not installed' };

test('a theme fits on two leaves, with its title, points, questions and source', options, () =>
  visit(async (page) => {
    const leaves = await print(page, '/thema/23/');
    assert.ok(leaves.length <= 2, `${leaves.length} leaves`);
    const text = leaves.join(' ');
    for (const marker of ['Thema 23', 'Rol in strategie', '23.1', '23.6', 'Vragen voor intervisie', 'Bron: Wegwijzer voor de gemeentesecretaris']) {
      assert.ok(text.includes(marker), `${marker} is missing:\n${text}`);
    }
    assert.match(leaves[0], /23\.1 Zorg dat de organisatie een vaste plek heeft/);
  }));

test('what only works on a screen is not printed', options, () =>
  visit(async (page) => {
    for (const path of ['/thema/23/', '/checklist/eerste-100-dagen/', '/werving/stap/3/', '/']) {
      const text = (await print(page, path)).join(' ');
      for (const control of ['Zoek op woord', 'Naar de inhoud', 'Weergave:', 'Kopieer', 'Verwijzing', 'Afdrukken', 'Haal alle vinkjes weg', 'Volgende']) {
        assert.ok(!text.includes(control), `${path} prints “${control}”`);
      }
    }
  }));

test('a checklist is printed with a box for each point and room for who and when', options, () =>
  visit(async (page) => {
    const leaves = await print(page, '/checklist/eerste-100-dagen/');
    assert.ok(leaves.length <= 3, `${leaves.length} leaves`);
    const text = leaves.join(' ');
    for (const marker of ['Eerste honderd dagen', 'Wie', 'Wanneer']) assert.ok(text.includes(marker), marker);
    await page.emulateMedia({ media: 'print' });
    for (const box of await page.locator('.task-box').all()) assert.ok(await box.isVisible());
    const labels = await page.locator('.task-text').allInnerTexts();
    const letters = (one) => one.replace(/[\s\u00ad-]+/g, '');
    for (const label of labels) assert.ok(letters(text).includes(letters(label).slice(0, 30)), label);
  }));

test('a printed checklist shows what was ticked', options, () =>
  visit(async (page) => {
    await open(page, '/checklist/eerste-100-dagen/');
    await page.emulateMedia({ media: 'print' });
    const box = page.locator('.task-box').first();
    const empty = await box.screenshot();
    await box.check();
    assert.ok(!empty.equals(await box.screenshot()), 'a ticked box prints like an empty one');
  }));

test('a step is printed with its sub-steps and notes', options, () =>
  visit(async (page) => {
    const leaves = await print(page, '/werving/stap/3/');
    assert.ok(leaves.length <= 5, `${leaves.length} leaves`);
    const text = leaves.join(' ');
    for (const marker of ['Stap 3', '3a', '3f', 'Valkuil', 'Redactie', 'Bron:']) assert.ok(text.includes(marker), marker);
  }));

test('no leaf is empty, or ends with a heading', options, () =>
  visit(async (page) => {
    for (const path of ['/thema/23/', '/thema/7/', '/werving/stap/3/', '/checklist/eerste-100-dagen/', '/situatie/reorganisatie/']) {
      const leaves = await print(page, path);
      for (const [i, leaf] of leaves.entries()) {
        assert.ok(leaf.length > 40, `${path} leaf ${i + 1}: “${leaf}”`);
        const headings = await page.locator('main h2, main h3').allInnerTexts();
        if (i < leaves.length - 1) for (const heading of headings) assert.ok(!leaf.endsWith(` ${heading.trim()}`), `${path} leaf ${i + 1} ends with “${heading}”`);
      }
    }
  }));

test('paper is white and ink is black, also when the screen is dark', () =>
  visit(async (page) => {
    await open(page, '/thema/23/');
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    const colours = await page.evaluate(() => ({ paper: getComputedStyle(document.body).backgroundColor, ink: getComputedStyle(document.querySelector('.point-text p')).color }));
    assert.deepEqual(colours, { paper: 'rgb(255, 255, 255)', ink: 'rgb(0, 0, 0)' });
    await page.getByRole('button', { name: /^Weergave/, includeHidden: true }).evaluate((button) => button.click());
    assert.equal(await page.evaluate(() => getComputedStyle(document.body).backgroundColor), 'rgb(255, 255, 255)');
  }));
