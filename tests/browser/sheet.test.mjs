// The intervisie sheet: picking while reading, choosing, printing, sharing, the session, and what is left behind.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import jsQR from 'jsqr';
import { open, placeOf, visit } from './browser.mjs';
import { leavesOf, leavesPrintedBy, onPaper } from './paper.mjs';
import { assertNoTrace, kept, listen } from './traces.mjs';

const button = (page, name) => page.getByRole('button', { name, exact: true });
const paper = (page) => page.locator('.sheet');
const opened = async (page, fragment = '') => {
  await open(page, `/intervisie/${fragment}`);
  await page.locator('.tool').waitFor();
};
const methods = ['vijf-stappen', 'incidentmethode', 'roddelmethode', 'balint', 'socratisch', 'u-procedure'];

// ---- on my sheet

test('themes and points are picked while reading, and travel with the reader without anything being stored', () =>
  visit(async (page) => {
    await open(page, '/thema/3/');
    await page.getByRole('button', { name: 'Op mijn blad: dit thema' }).click();
    await page.locator('#p-03-02').hover();
    await page.getByRole('button', { name: 'Op mijn blad: punt 3.2' }).click();
    await page.getByRole('link', { name: 'Mijn blad (2)' }).waitFor();
    await open(page, '/thema/45/'); // another page in this tab, not by a link
    await page.getByRole('button', { name: 'Op mijn blad: dit thema' }).click();
    assert.deepEqual(await kept(page), []);
    assert.equal(new URL(page.url()).hash, '');
    await page.getByRole('link', { name: 'Mijn blad (3)' }).click();
    await page.locator('.tool').waitFor();
    assert.match(placeOf(page), /^\/intervisie\/#v=1&t=3\.45&p=p-03-02&/);
    assert.deepEqual(await paper(page).locator('.sheet-theme .sign').allInnerTexts(), ['Thema 3', 'Thema 45']);
    assert.deepEqual(await kept(page), []);
  }));

test('a pick can be taken back, and the button says so', () =>
  visit(async (page) => {
    await open(page, '/thema/3/');
    const pick = page.getByRole('button', { name: 'Op mijn blad: dit thema' });
    assert.equal(await pick.getAttribute('aria-pressed'), 'false');
    await pick.press('Enter');
    assert.equal(await pick.getAttribute('aria-pressed'), 'true');
    await page.reload();
    await page.locator('.pick-theme [aria-pressed="true"]').waitFor();
    await pick.press('Space');
    assert.equal(await pick.getAttribute('aria-pressed'), 'false');
    assert.equal(await page.getByRole('link', { name: /^Mijn blad/ }).count(), 0);
  }));

test('with permission the picks are kept on the device, and two tabs stay in step', () =>
  visit(async (page, context) => {
    await open(page, '/thema/3/');
    await page.evaluate(() => localStorage.setItem('wegwijzer:bewaren', 'ja'));
    await page.reload();
    const other = await context.newPage();
    await open(other, '/thema/3/');
    const pick = (tab) => tab.getByRole('button', { name: 'Op mijn blad: dit thema' });
    await pick(page).click();
    await other.locator('.pick-theme [aria-pressed="true"]').waitFor();
    assert.deepEqual((await kept(page)).sort(), ['wegwijzer:bewaren', 'wegwijzer:werkblad:keuze']);
    assert.equal(await page.evaluate(() => window.name), '');
  }));

test('four themes is the most', () =>
  visit(async (page) => {
    for (const number of [3, 4, 5, 6, 7]) {
      await open(page, `/thema/${number}/`);
      await page.getByRole('button', { name: 'Op mijn blad: dit thema' }).click();
    }
    await page.getByRole('status').filter({ hasText: 'Je blad is vol' }).waitFor();
    assert.equal(await page.getByRole('link', { name: 'Mijn blad (4)' }).count(), 1);
  }));

// ---- making one

test('a sheet is made with the keyboard alone', () =>
  visit(async (page) => {
    await opened(page);
    await page.locator('#blad-titel').focus();
    await page.keyboard.type('Een lastig gesprek');
    await page.keyboard.press('Tab');
    for (const key of ['3', 'Tab', 'Enter']) await page.keyboard.press(key); // chooses "3. Een zekere mate …" by typing
    assert.deepEqual(await page.locator('[data-list="t"] li').allInnerTexts(), ['3. Een zekere mate van neutraliteit\n×']);
    await page.locator('#blad-punt').focus();
    for (const key of ['ArrowDown', 'Tab', 'Enter']) await page.keyboard.press(key);
    assert.equal(await paper(page).locator('[data-slot="points"] li').count(), 1);
    await page.locator('#blad-methode').focus();
    await page.keyboard.type('Balint');
    await page.keyboard.press('Tab');
    assert.match(placeOf(page), /&m=balint&d=90&/);
    await page.keyboard.type('60');
    await page.keyboard.press('Tab');
    assert.match(placeOf(page), /&m=balint&d=60&/);
    await page.keyboard.press('Space'); // takes the first fixed question off
    assert.deepEqual(await paper(page).locator('[data-slot="questions"] li').count(), 2);
    assert.equal(await paper(page).locator('[data-slot="title"]').innerText(), 'Een lastig gesprek');
    assert.match(await paper(page).locator('[data-slot="method"]').innerText(), /Balintmethode, 60 minuten/);
  }));

test('the order of themes and points can be changed, and one can be taken away; the focus stays near', () =>
  visit(async (page) => {
    await opened(page, '#v=1&t=3.45.52');
    await page.getByRole('button', { name: /^Eerder: 52\./ }).press('Enter');
    assert.match(placeOf(page), /t=3\.52\.45/);
    await page.getByRole('button', { name: /^Haal weg: 3\./ }).press('Enter');
    assert.match(placeOf(page), /t=52\.45/);
    assert.ok(await page.evaluate(() => document.activeElement?.closest('[data-list="t"]') !== null));
  }));

test('a link opens the same sheet elsewhere; what is unknown in it is left out and said', () =>
  visit(async (page) => {
    await opened(page, '#v=1&t=3.999.52&p=p-23-04.p-99-99&m=balint&d=60&q=q-1.q-4&naam=Geheim');
    assert.equal(placeOf(page), '/intervisie/#v=1&t=3.52&p=p-23-04&m=balint&d=60&q=q-1.q-4');
    const notes = await page.locator('.tool-notes li').allInnerTexts();
    assert.deepEqual(notes.sort(), ['Een deel van de link is onbekend en niet overgenomen.', 'Niet overgenomen uit de link: punt 99.99 bestaat niet.', 'Niet overgenomen uit de link: thema 999 bestaat niet.']);
    assert.ok(!(await page.locator('body').innerText()).includes('Geheim'));
    assert.match(await paper(page).locator('[data-slot="points"]').innerText(), /^23\.4 Wat er ook besloten wordt/);
  }));

test('a link within the page changes nothing on the sheet, and the shared link is still that of the sheet', () =>
  visit(async (page) => {
    await opened(page, '#v=1&t=3.52&m=balint&d=60&q=q-1');
    const address = page.url();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter'); // to the content
    await page.waitForURL('**/intervisie/#inhoud');
    assert.equal(await paper(page).locator('.sheet-theme').count(), 2);
    await button(page, 'Kopieer deellink').click();
    await page.getByRole('status').filter({ hasText: 'Link gekopieerd' }).waitFor();
    assert.equal(await page.evaluate(() => navigator.clipboard.readText()), address);
    await page.goBack();
    assert.match(await paper(page).locator('[data-slot="method"]').innerText(), /Balintmethode, 60 minuten/);
  }, { permissions: ['clipboard-read', 'clipboard-write'] }));

test('the QR code leads to this very sheet, is made here, and follows a change', () =>
  visit(async (page) => {
    await opened(page, '#v=1&t=3.45.52.69&p=p-23-04&m=balint&d=60&q=q-1');
    await button(page, 'QR-code').click();
    const read = async () => {
      await page.locator('.tool .qr svg').waitFor();
      const { size, path } = await page.locator('.tool .qr svg').evaluate((svg) => ({ size: svg.viewBox.baseVal.width, path: svg.querySelector('path').getAttribute('d') }));
      const scale = 4;
      const width = size * scale;
      const pixels = new Uint8ClampedArray(width * width * 4).fill(255);
      for (const [, x, y] of path.matchAll(/M(\d+) (\d+)h/g)) {
        for (let dy = 0; dy < scale; dy++) for (let dx = 0; dx < scale; dx++) pixels.fill(0, ((Number(y) * scale + dy) * width + Number(x) * scale + dx) * 4, ((Number(y) * scale + dy) * width + Number(x) * scale + dx) * 4 + 3);
      }
      return jsQR(pixels, width, width)?.data;
    };
    assert.equal(await read(), page.url());
    await page.locator('#blad-tijd').selectOption('90');
    assert.ok(await page.locator('.tool .qr').isHidden());
    await button(page, 'QR-code').click();
    assert.equal(await read(), page.url());
  }));

// ---- on paper

for (const method of methods) {
  for (const [name, fragment] of [['one theme', `t=3&m=${method}`], ['four themes and two points', `t=3.45.52.69&p=p-23-04.p-22-02&m=${method}&q=q-1.q-4.q-6`]]) {
    test(`a sheet with ${name} and ${method} is one leaf, both sides`, onPaper, () =>
      visit(async (page) => {
        await opened(page, `#v=1&${fragment}`);
        await page.locator('#blad-titel').fill('Merkteken op papier');
        const leaves = await leavesPrintedBy(page, () => button(page, 'Druk het werkblad af').click());
        assert.equal(leaves.length, 2, leaves.map((leaf) => leaf.slice(0, 80)).join(' | '));
        for (const marker of ['Werkblad intervisie: Merkteken op papier', 'Een zekere mate van neutraliteit', 'Wanneer koos jij partij', 'Vraag van de inbrenger', 'Wat gebeurde er?', 'Wat was mijn eigen aandeel?']) {
          assert.ok(leaves[0].includes(marker), `${marker} is missing in front:\n${leaves[0]}`);
        }
        for (const marker of ['minuten', 'Gespreksleider', 'Wat hier wordt gezegd, blijft hier', 'Iedereen mag stoppen', 'Afspraak van de inbrenger', 'Mijn inzicht en mijn eerste stap', 'editie', 'Vernietig dit blad na afloop']) {
          assert.ok(leaves[1].includes(marker), `${marker} is missing at the back:\n${leaves[1]}`);
        }
      }));
  }
}

test('question cards are printed eight to a leaf, each with the number of its theme', onPaper, () =>
  visit(async (page) => {
    await opened(page, '#v=1&t=3.45.52.69&m=balint&q=q-1.q-4');
    const count = await page.locator('.question-card').count();
    const leaves = await leavesPrintedBy(page, () => button(page, 'Druk vragenkaarten af').click());
    assert.equal(leaves.length, Math.ceil(count / 8));
    const text = leaves.join(' ');
    for (const marker of ['Thema 3', 'Thema 45', 'Thema 52', 'Thema 69', 'Wat vertel je jezelf over deze situatie?']) assert.ok(text.includes(marker), marker);
    assert.ok(!text.includes('Spelregels'));
    assert.equal((await leavesOf(page)).length, 2, 'afterwards the sheet is what prints');
  }));

// ---- the session

test('in a session one step shows at a time; the clock is quiet and can be paused, skipped and closed by keyboard', () =>
  visit(async (page) => {
    await page.clock.install();
    await opened(page, '#v=1&t=3&m=vijf-stappen&d=45');
    await button(page, 'Tijdens de sessie').press('Enter');
    const clock = page.getByRole('timer');
    await clock.waitFor();
    assert.equal(await page.evaluate(() => document.activeElement?.textContent), 'Vraag toelichten');
    assert.equal(await clock.innerText(), '5:00');
    assert.equal(await clock.getAttribute('aria-live'), null); // a timer says nothing by itself
    await button(page, 'Start de klok').press('Enter');
    await page.clock.runFor(61_000);
    assert.equal(await clock.innerText(), '3:59');
    assert.equal(await page.locator('#melding').innerText(), '');
    await button(page, 'Pauze').press('Enter');
    await page.clock.runFor(60_000);
    assert.equal(await clock.innerText(), '3:59');
    await button(page, 'Start de klok').press('Enter');
    await page.clock.runFor(240_000);
    await page.clock.runFor(100);
    assert.equal(await clock.innerText(), '0:00');
    await button(page, 'Volgende stap').press('Enter');
    assert.match(await page.locator('.session').innerText(), /Stap 2 van 5\s+Probleem verkennen/);
    await button(page, 'Sluit de sessie').press('Enter');
    assert.ok(await page.locator('.session').isHidden());
    assert.equal(await page.evaluate(() => document.activeElement?.textContent), 'Tijdens de sessie');
  }));

test('the end of a step is said once, politely', () =>
  visit(async (page) => {
    await page.clock.install();
    await opened(page, '#v=1&t=3&m=vijf-stappen&d=45');
    await page.evaluate(() => {
      globalThis.said = [];
      new MutationObserver(() => document.getElementById('melding').textContent && globalThis.said.push(document.getElementById('melding').textContent)).observe(document.getElementById('melding'), { childList: true });
    });
    await button(page, 'Tijdens de sessie').click();
    await button(page, 'Start de klok').click();
    await page.clock.runFor(310_000);
    assert.deepEqual(await page.evaluate(() => globalThis.said), ['De tijd voor deze stap is om']);
  }));

test('a step can be read from a shared screen of 1280 by 720', () =>
  visit(async (page) => {
    await opened(page, '#v=1&t=3&m=balint&d=90');
    await button(page, 'Tijdens de sessie').click();
    for (const part of ['.session h2', '.session-text', '.session-clock', '.session .tool-actions']) {
      const box = await page.locator(part).boundingBox();
      assert.ok(box.y >= 0 && box.y + box.height <= 720, part);
    }
    assert.ok(await page.locator('.session-text').evaluate((element) => parseFloat(getComputedStyle(element).fontSize) >= 24));
  }, { viewport: { width: 1280, height: 720 } }));

// ---- what stays behind

test('what is typed is nowhere: not stored, not in the address, not sent, and gone after leaving and coming back', () =>
  visit(async (page, context) => {
    const marker = 'MERKTEKEN-7319';
    const sent = listen(context);
    await opened(page, '#v=1&t=3&m=balint&d=60');
    const field = page.locator('#blad-titel');
    await field.fill(marker);
    for (const [name, value] of Object.entries({ autocomplete: 'off', autocapitalize: 'off', spellcheck: 'false' })) assert.equal(await field.getAttribute(name), value);
    await button(page, 'QR-code').click();
    await page.locator('.tool .qr svg').waitFor();
    assert.ok(!page.url().includes(marker));
    assert.deepEqual(await kept(page), []);
    await open(page, '/thema/3/');
    await assertNoTrace(page, sent, [marker]);
    await page.goBack();
    await page.locator('.tool').waitFor();
    assert.equal(await field.inputValue(), '');
    await assertNoTrace(page, sent, [marker]);
  }));

test('a page that the browser keeps to come back to is empty too', () =>
  visit(async (page, context) => {
    await opened(page, '#v=1&t=3');
    await page.locator('#blad-titel').fill('MERKTEKEN-7319');
    await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true })));
    await assertNoTrace(page, listen(context), ['MERKTEKEN-7319']);
  }));

test('“Wis dit werkblad” takes everything away, also from the address and the tab', () =>
  visit(async (page, context) => {
    const sent = listen(context);
    await open(page, '/thema/45/');
    await page.getByRole('button', { name: 'Op mijn blad: dit thema' }).click();
    await opened(page);
    await page.locator('#blad-titel').fill('MERKTEKEN-7319');
    await button(page, 'Wis dit werkblad').click();
    assert.equal(placeOf(page), '/intervisie/');
    assert.equal(await page.evaluate(() => window.name), '');
    assert.equal(await page.locator('[data-list="t"] li').count(), 0);
    await assertNoTrace(page, sent, ['MERKTEKEN-7319', 'p-45', 't=45']);
  }));

test('when the texts cannot be had, the page says so and stays whole', () =>
  visit(async (page) => {
    await page.route('**/data/points.json', (route) => route.fulfill({ status: 404, body: '' }));
    await open(page, '/intervisie/');
    await page.getByText('De teksten konden niet worden geladen').waitFor();
    assert.ok(await page.locator('#methode-balint').isVisible());
  }, { allowed: /404|Failed to load resource/ }));

test('without JavaScript the methods, questions and rules read whole, and nothing pretends to work', () =>
  visit(async (page) => {
    await open(page, '/intervisie/');
    assert.ok(await page.locator('noscript p').isVisible());
    for (const method of methods) assert.ok(await page.locator(`#methode-${method} li`).last().isVisible(), method);
    assert.equal(await page.locator('main button:visible, main select:visible').count(), 0);
    assert.match(await page.locator('main').innerText(), /Iedereen mag stoppen/);
    await open(page, '/thema/3/');
    assert.equal(await page.locator('.pick:visible').count(), 0);
  }, { javaScriptEnabled: false }));

test('from a situation its first themes make a sheet at once', () =>
  visit(async (page) => {
    await open(page, '/situatie/nieuw-college/');
    const themes = await page.locator('.relation-full').first().locator('.sign').allInnerTexts();
    await page.getByRole('link', { name: 'Maak hiervan een werkblad' }).click();
    await page.locator('.tool').waitFor();
    assert.deepEqual(await paper(page).locator('.sheet-theme .sign').allInnerTexts(), themes.slice(0, 4).map((number) => `Thema ${number}`));
  }));
