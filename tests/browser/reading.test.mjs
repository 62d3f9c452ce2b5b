// What a reader does: look something up, read, follow links, tick a box, choose light or dark.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { focused, open, placeOf, site, visit } from './browser.mjs';

test('a reader finds reorganisatie, reads a theme, follows a link out and a reference back, ticks a box and goes dark', () =>
  visit(async (page) => {
    await open(page, '/');
    await page.getByRole('combobox').fill('reorganisatie');
    const option = page.getByRole('option').filter({ hasText: 'Thema' }).first();
    const address = await option.getAttribute('data-href');
    await option.click();
    await page.waitForURL(address);
    assert.match(placeOf(page), /^\/thema\/\d+\/(#p-\d+-\d+)?$/);

    const theme = new URL(page.url()).pathname;
    const link = page.locator('.point-text a.link-thema').first();
    const target = await link.evaluate((element) => element.pathname);
    await link.click();
    await page.waitForURL((url) => url.pathname === target);
    await page.locator(`.backlinks a[href*="${theme.match(/thema\/\d+\//)[0]}"]`).first().click();
    await page.waitForURL((url) => url.pathname === theme);

    await page.getByRole('navigation', { name: 'Hoofdmenu' }).getByRole('link', { name: 'Checklists' }).click();
    await page.locator('.card a', { hasText: 'Eerste honderd dagen' }).click();
    await page.waitForURL('**/checklist/eerste-100-dagen/');
    const group = page.locator('.has-tasks').first();
    const count = await group.getByRole('checkbox').count();
    await group.getByRole('checkbox').first().check();
    assert.match(await group.locator('.task-progress').innerText(), new RegExp(`^1 van ${count}`));

    const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const day = await paper();
    await page.getByRole('button', { name: /^Weergave/ }).click();
    assert.equal(await page.getByRole('button', { name: /^Weergave/ }).getAttribute('aria-label'), 'Weergave: donker');
    await page.mouse.move(0, 400);
    await assertEventually(async () => (await paper()) !== day, 'the page goes dark');
  }));

async function assertEventually(fits, what) {
  for (let tries = 0; tries < 100; tries++) {
    if (await fits()) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  assert.fail(`never: ${what}`);
}

test('the label of a box can be clicked, and the count follows both ways', () =>
  visit(async (page) => {
    await open(page, '/checklist/eerste-100-dagen/');
    const group = page.locator('.has-tasks').first();
    const boxes = group.getByRole('checkbox');
    const total = await boxes.count();
    const progress = group.locator('.task-progress');
    assert.equal((await progress.innerText()).trim(), `0 van ${total}`);
    await group.locator('.task-text').first().click({ position: { x: 2, y: 8 } });
    assert.equal((await progress.innerText()).trim(), `1 van ${total}`);
    for (const box of await boxes.all()) await box.check();
    assert.equal((await progress.innerText()).trim(), `Klaar: ${total} van ${total}`);
    await page.getByRole('button', { name: 'Haal alle vinkjes weg' }).click();
    await page.getByRole('button', { name: 'Ja, haal ze weg' }).click();
    assert.equal((await progress.innerText()).trim(), `0 van ${total}`);
  }));

test('dark is kept over pages and visits until the reader goes back to automatic, and then nothing is kept', () =>
  visit(async (page, context) => {
    await open(page, '/thema/23/');
    const button = page.getByRole('button', { name: /^Weergave/ });
    const chosen = () => page.evaluate(() => document.documentElement.dataset.theme ?? 'automatic');
    await button.click();
    assert.equal(await chosen(), 'dark');
    await open(page, '/thema/24/');
    assert.equal(await chosen(), 'dark');
    const second = await context.newPage();
    await open(second, '/');
    assert.equal(await second.evaluate(() => document.documentElement.dataset.theme), 'dark');
    await button.click();
    assert.equal(await chosen(), 'light');
    await button.click();
    assert.equal(await chosen(), 'automatic');
    assert.equal(await button.getAttribute('aria-label'), 'Weergave: automatisch');
    assert.equal(await page.evaluate(() => localStorage.length), 0);
  }));

test('on a device that is dark the first click gives light', () =>
  visit(async (page) => {
    await open(page, '/');
    const paper = () => page.evaluate(() => getComputedStyle(document.documentElement).colorScheme);
    assert.equal(await paper(), 'dark');
    await page.getByRole('button', { name: /^Weergave/ }).click();
    assert.equal(await paper(), 'light');
  }, { colorScheme: 'dark' }));

test('the link to a point lands on that point, which is marked and in view', () =>
  visit(async (page) => {
    await open(page, '/thema/23/#p-23-05');
    const point = page.locator('#p-23-05');
    assert.ok(await point.evaluate((element) => element.matches(':target')));
    const plain = await page.locator('#p-23-04').evaluate((element) => getComputedStyle(element).backgroundColor);
    const marked = await point.evaluate((element) => getComputedStyle(element).backgroundColor);
    assert.notEqual(marked, plain);
    const box = await point.boundingBox();
    assert.ok(box.y >= 0 && box.y < 900, `at ${box.y}`);
  }));

test('the link of a point can be copied, and so can the citation', () =>
  visit(async (page) => {
    await open(page, '/thema/23/');
    const point = page.locator('#p-23-04');
    await point.hover();
    await point.getByRole('link', { name: 'Kopieer de link naar thema 23, punt 4' }).click();
    assert.equal(await page.evaluate(() => navigator.clipboard.readText()), `${site}thema/23/#p-23-04`);
    await page.getByText('Link gekopieerd').waitFor();
    assert.equal(placeOf(page), '/thema/23/#p-23-04');
    await point.getByRole('button', { name: 'Kopieer de verwijzing: Wegwijzer, thema 23, punt 4' }).click();
    await page.getByText('Verwijzing gekopieerd').waitFor();
    const citation = await page.evaluate(() => navigator.clipboard.readText());
    assert.match(citation, /^Wegwijzer, thema 23, punt 4 \(editie [^)]+\), http/);
    assert.ok(citation.endsWith(`${site}editie/2026/thema/23/#p-23-04`), citation);
  }, { permissions: ['clipboard-read', 'clipboard-write'] }));

test('who quotes a point of a page that changed since the newest edition, quotes the text of now and says so', () =>
  visit(async (page) => {
    await open(page, '/thema/88/');
    const point = page.locator('#p-88-04');
    await point.hover();
    await point.getByRole('button', { name: 'Kopieer de verwijzing: Wegwijzer, thema 88, punt 4' }).click();
    await page.getByText('Verwijzing gekopieerd').waitFor();
    assert.equal(await page.evaluate(() => navigator.clipboard.readText()), `Wegwijzer, thema 88, punt 4 (editie 2026, daarna gewijzigd), ${site}thema/88/#p-88-04`);
  }, { permissions: ['clipboard-read', 'clipboard-write'] }));

test('where copying is not allowed, the page says so and the link still works', () =>
  visit(async (page) => {
    await page.addInitScript(() => {
      navigator.clipboard.writeText = () => Promise.reject(new Error('not allowed'));
    });
    await open(page, '/thema/23/');
    await page.locator('#p-23-04 .point-copy').click();
    await page.getByText('Kopiëren lukt hier niet').waitFor();
    assert.equal(placeOf(page), '/thema/23/#p-23-04');
  }));

test('the list of themes can be limited by word and by part, and shows all again', () =>
  visit(async (page) => {
    await open(page, '/thema/');
    const shown = page.locator('.tree .card:visible');
    const filter = page.locator('.filter');
    assert.equal(await shown.count(), 100);
    await filter.getByRole('searchbox').fill('INTEGRITEIT');
    const few = await shown.count();
    assert.ok(few > 0 && few < 30, `${few} themes`);
    assert.match(await filter.getByRole('status').innerText(), new RegExp(`\\b${few}\\b`));
    await filter.getByRole('searchbox').fill('xyzzyq');
    assert.equal(await shown.count(), 0);
    assert.match(await filter.getByRole('status').innerText(), /^Geen/);
    await filter.getByRole('button').click();
    await assertEventually(async () => (await shown.count()) === 100, 'all again');
    const part = filter.getByRole('combobox');
    const options = await part.locator('option').allInnerTexts();
    assert.equal(options.length, 6);
    let total = 0;
    for (const option of options.slice(1)) {
      await part.selectOption(option);
      total += await shown.count();
    }
    assert.equal(total, 100);
  }));

test('previous and next lead through the themes one by one', () =>
  visit(async (page) => {
    await open(page, '/thema/23/');
    await page.locator('.previous-next .next').click();
    await page.waitForURL('**/thema/24/');
    await page.locator('.previous-next .previous').click();
    await page.waitForURL('**/thema/23/');
  }));

test('a step shows all ten steps and which of them this is', () =>
  visit(async (page) => {
    await open(page, '/werving/stap/3/');
    const steps = page.getByRole('navigation', { name: 'De tien stappen' });
    assert.equal(await steps.locator('.stop').count(), 10);
    const current = steps.locator('[aria-current="page"]');
    assert.equal(await current.count(), 1);
    assert.match(await current.innerText(), /Selectieprocedure inrichten/);
  }));

test('a page that is not there says so and helps on', () =>
  visit(async (page) => {
    const answer = await page.goto('thema/523/');
    assert.equal(answer.status(), 404);
    await page.getByRole('heading', { name: 'Deze pagina is er niet' }).waitFor();
    await page.getByRole('main').getByRole('link', { name: 'Alle thema’s' }).click();
    await page.waitForURL('**/thema/');
  }, { allowed: /404/ }));

test('ten pages leave nothing behind: no cookie, no storage, no cache, no worker', () =>
  visit(async (page, context) => {
    for (const path of ['/', '/thema/', '/thema/23/', '/begrip/wgr/', '/werving/stap/3/', '/checklist/eerste-100-dagen/', '/a-z/', '/zoeken/?q=wachtgeld', '/situatie/', '/route/kern/']) {
      await open(page, path);
      if (path.startsWith('/checklist')) await page.getByRole('checkbox').first().check();
      if (path.startsWith('/zoeken')) await page.locator('.search-results li').first().waitFor();
    }
    const left = await page.evaluate(async () => ({
      local: { ...localStorage },
      session: { ...sessionStorage },
      caches: await caches.keys(),
      databases: (await indexedDB.databases()).length,
      workers: (await navigator.serviceWorker.getRegistrations()).length,
    }));
    assert.deepEqual(left, { local: {}, session: {}, caches: [], databases: 0, workers: 0 });
    assert.deepEqual(await context.cookies(), []);
  }));

test('who asks for less motion gets none', () =>
  visit(async (page) => {
    for (const path of ['/', '/thema/23/']) {
      await open(page, path);
      const moving = await page.evaluate(() => [...document.querySelectorAll('*')].filter((element) => {
        const style = getComputedStyle(element);
        return parseFloat(style.transitionDuration) > 0 || style.animationName !== 'none' || style.scrollBehavior === 'smooth';
      }).map((element) => element.outerHTML.slice(0, 80)));
      assert.deepEqual(moving, []);
    }
  }, { reducedMotion: 'reduce' }));

test('motion is a short fade at most', () =>
  visit(async (page) => {
    await open(page, '/thema/23/');
    const longest = await page.evaluate(() => Math.max(...[...document.querySelectorAll('*')]
      .flatMap((element) => getComputedStyle(element).transitionDuration.split(',').map(parseFloat))));
    assert.ok(longest <= 0.2, `${longest} s`);
  }));

test('the first thing on a page is a link past its header', () =>
  visit(async (page) => {
    await open(page, '/thema/23/');
    await page.keyboard.press('Tab');
    const skip = page.getByRole('link', { name: 'Naar de inhoud' });
    assert.ok(await skip.evaluate((element) => element === document.activeElement));
    const box = await skip.boundingBox();
    assert.ok(box.x >= 0 && box.y >= 0, 'it can be seen');
    await page.keyboard.press('Enter');
    assert.equal(await focused(page), '#inhoud');
    await page.keyboard.press('Tab');
    assert.ok(await page.evaluate(() => document.querySelector('main').contains(document.activeElement)));
  }));
