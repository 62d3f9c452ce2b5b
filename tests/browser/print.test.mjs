// Pages on paper: how many leaves, what is on them, and what is left out.
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { builtSite } from '../support/repository.mjs';
import { open, visit } from './browser.mjs';
import { leavesOf, onPaper } from './paper.mjs';

/** The text of each printed leaf of the page at `path`, once `ready` is there. */
async function print(page, path, ready = 'main') {
  await open(page, path);
  await page.locator(ready).first().waitFor();
  return leavesOf(page);
}

test('a theme fits on two leaves, with its title, points, questions and source', onPaper, () =>
  visit(async (page) => {
    const leaves = await print(page, '/thema/23/');
    assert.ok(leaves.length <= 2, `${leaves.length} leaves`);
    const text = leaves.join(' ');
    for (const marker of ['Thema 23', 'Rol in strategie', '23.1', '23.6', 'Vragen voor intervisie', 'Bron: Wegwijzer voor de gemeentesecretaris']) {
      assert.ok(text.includes(marker), `${marker} is missing:\n${text}`);
    }
    assert.match(leaves[0], /23\.1 Zorg dat de organisatie een vaste plek heeft/);
  }));

test('what only works on a screen is not printed', onPaper, () =>
  visit(async (page) => {
    for (const path of ['/thema/23/', '/checklist/eerste-100-dagen/', '/werving/stap/3/', '/']) {
      const text = (await print(page, path)).join(' ');
      for (const control of ['Zoek op woord', 'Naar de inhoud', 'Weergave:', 'Kopieer', 'Verwijzing', 'Afdrukken', 'Haal alle vinkjes weg', 'Volgende']) {
        assert.ok(!text.includes(control), `${path} prints “${control}”`);
      }
    }
  }));

const lists = readdirSync(join(builtSite(), 'checklist'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory()).map(({ name }) => `/checklist/${name}/`);
const letters = (text) => text.replace(/[\s\u00ad-]+/g, '');

test('each checklist fits on one leaf, the one of the ten steps on three, with all its items and where it comes from', onPaper, () =>
  visit(async (page) => {
    assert.equal(lists.length, 20);
    for (const path of lists) {
      const leaves = await print(page, path);
      assert.ok(leaves.length <= (path === '/checklist/tien-stappen/' ? 3 : 1), `${path} takes ${leaves.length} leaves`);
      const text = letters(leaves.join(' '));
      const wanted = await page.locator('.task-text, .has-tasks > h2').allTextContents();
      // A long heading breaks off beside the columns: its beginning will do.
      for (const marker of [...wanted.map((words) => letters(words).slice(0, 24)), 'Wie', 'Wanneer', 'Eigen aantekeningen', 'editie 2026', path]) {
        assert.ok(text.includes(letters(marker)), `${path}: “${marker}” is not on paper`);
      }
    }
  }));

test('a checklist has a square box for each item, and room for who and when at each', () =>
  visit(async (page) => {
    await open(page, '/checklist/eerste-100-dagen/');
    await page.emulateMedia({ media: 'print' });
    for (const box of await page.locator('.task-box').all()) {
      const { width, height } = await box.boundingBox();
      assert.ok(Math.abs(width - height) < 1 && width > 12, `${width} × ${height}`);
    }
    const rooms = await page.locator('.checklist .task').evaluateAll((tasks) => tasks.map((task) => ['::before', '::after']
      .map((part) => getComputedStyle(task, part)).every((style) => style.borderBottomStyle === 'solid' && Number.parseFloat(style.width) > 50)));
    assert.ok(rooms.length === 24 && rooms.every(Boolean));
    const headings = await page.locator('.has-tasks').count();
    assert.equal(await page.locator('.has-tasks > .task-columns:visible').count(), headings, 'who and when stand above each group');
  }));

test('a list for a crisis is set in fourteen points, any other in eleven', () =>
  visit(async (page) => {
    const sizes = { '/checklist/crisis-warm/': 14, '/checklist/crisis-koud/': 11, '/checklist/eerste-100-dagen/': 11 };
    for (const [path, points] of Object.entries(sizes)) {
      await open(page, path);
      await page.emulateMedia({ media: 'print' });
      const size = await page.locator('.task-text').first().evaluate((text) => Number.parseFloat(getComputedStyle(text).fontSize));
      assert.ok(Math.abs(size * 0.75 - points) < 0.1, `${path}: ${size * 0.75} points`);
    }
  }));

test('an item that the editors added says so in words, on screen and on paper', onPaper, () =>
  visit(async (page) => {
    const text = (await print(page, '/checklist/intervisie-sessie/')).join(' ');
    assert.match(text, /Herhaal de spelregels en verdeel de rollen \(redactie\)/);
    await page.emulateMedia({ media: 'screen' });
    await page.getByRole('checkbox', { name: 'Herhaal de spelregels en verdeel de rollen (redactie)' }).waitFor();
  }));

test('a printed checklist shows what was ticked', onPaper, () =>
  visit(async (page) => {
    await open(page, '/checklist/eerste-100-dagen/');
    await page.emulateMedia({ media: 'print' });
    const box = page.locator('.task-box').first();
    const empty = await box.screenshot();
    await box.check();
    assert.ok(!empty.equals(await box.screenshot()), 'a ticked box prints like an empty one');
  }));

test('a step is printed with its sub-steps and notes', onPaper, () =>
  visit(async (page) => {
    const leaves = await print(page, '/werving/stap/3/');
    assert.ok(leaves.length <= 5, `${leaves.length} leaves`);
    const text = leaves.join(' ');
    for (const marker of ['Stap 3', '3a', '3f', 'Valkuil', 'Redactie', 'Bron:']) assert.ok(text.includes(marker), marker);
  }));

test('no leaf is empty, or ends with a heading', onPaper, () =>
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

test('a chapter and a route are printed whole, each theme with its points, and no longer than they are', onPaper, () =>
  visit(async (page) => {
    for (const [path, most, markers] of [
      ['/hoofdstuk/3/alles/', 13, ['Thema 17', '17.1', 'Thema 27', 'Vragen voor intervisie', 'Bron: Wegwijzer']],
      ['/route/driehoek/alles/', 9, ['De driehoek', 'Thema 11', '31.4']],
    ]) {
      const leaves = await print(page, path);
      assert.ok(leaves.length <= most, `${path}: ${leaves.length} leaves`);
      const text = leaves.join(' ');
      for (const marker of markers) assert.ok(text.includes(marker), `${path}: ${marker}`);
      for (const last of await page.locator('.whole-part .point-text p:last-child').allInnerTexts()) {
        const letters = (one) => one.replace(/[\s\u00ad-]+/g, '');
        assert.ok(letters(text).includes(letters(last).slice(-25)), last);
      }
    }
  }));

test('a list is printed with what does not apply and with its dates, and without what is pressed', onPaper, () =>
  visit(async (page) => {
    await open(page, '/');
    await page.evaluate(() => {
      localStorage.setItem('wegwijzer:bewaren', 'ja');
      localStorage.setItem('wegwijzer:vinkjes:checklist-verkiezingen', '{"v-01": "n.oud", "v-02": "x.oud"}');
      localStorage.setItem('wegwijzer:datum:checklist-verkiezingen', '{"dag": "2026-03-18"}');
    });
    const leaves = await print(page, '/checklist/verkiezingen/', '.group-dates');
    assert.ok(leaves.length <= 3, `${leaves.length} leaves`);
    const text = leaves.join(' ');
    for (const marker of ['(n.v.t.) Kies met het directieteam', '18 december 2025 tot en met 18 maart 2026']) assert.ok(text.includes(marker), `${marker}\n${text}`);
    for (const control of ['Klopt nog', 'gewijzigd sinds', 'Haal', 'Bekijk of wis', 'In deze lijst', 'agenda']) assert.ok(!text.includes(control), control);
  }));

test('a step is printed with all its sub-steps, and says which of them may be left out', onPaper, () =>
  visit(async (page) => {
    const text = (await print(page, '/werving/stap/7/')).join(' ');
    for (const marker of ['7a', '7b', '7e', 'Alleen als het nodig is', 'Vragen voor de commissie', 'Checklist']) assert.ok(text.includes(marker), marker);
  }));

test('no overview leaves a leaf of its own to who wrote it', onPaper, () =>
  visit(async (page) => {
    for (const path of ['/route/', '/situatie/', '/begrip/', '/competentie/', '/checklist/']) {
      const leaves = await print(page, path);
      assert.doesNotMatch(leaves.at(-1), /^Van de redactie/, path);
    }
  }));
