// The self-scan: answering, what it shows, paper, the reader's own file, and that nothing is sent or kept.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { open, visit } from './browser.mjs';
import { leavesOf, leavesPrintedBy, onPaper } from './paper.mjs';
import { kept, listen } from './traces.mjs';

const opened = async (page) => {
  await open(page, '/zelfscan/');
  await page.locator('.scan-form').waitFor();
};
/** Gives the statements of a competency these answers: 1 to 4, 0 for “weet ik niet”. */
const answer = async (page, competency, values) => {
  for (const [at, value] of values.entries()) await page.locator(`[id="${competency}-${at}-${value}"]`).check();
};
const scores = async (page) => Object.fromEntries(await page.locator('.scan-table tbody tr').evaluateAll((rows) => rows.map((row) => [...row.cells].map((cell) => cell.textContent))));
const core = ['bestuurlijke-politieke-sensitiviteit', 'communicatieve-vaardigheid', 'participatieve-besluitvaardigheid', 'probleemoplossend-vermogen', 'persoonlijk-optreden', 'zelfreflectie'];
const more = ['adviesvaardigheid', 'plannen-en-organiseren', 'resultaatgerichtheid', 'coaching-ontwikkelingsgerichtheid', 'samenwerken', 'visie', 'netwerkvaardigheid', 'complexe-organisatieontwikkeling'];

/** Fills in all fourteen and chooses for oneself. */
async function fillAll(page) {
  for (const id of more) await page.locator(`#ook-${id}`).check();
  for (const [i, id] of [...core, ...more].entries()) await answer(page, id, [1 + (i % 4), 1 + ((i + 1) % 4), i % 5]);
  for (const [i, id] of ['sterk-1', 'sterk-2', 'leren-1', 'leren-2'].entries()) await page.locator(`#${id}`).selectOption({ index: i + 1 });
}

test('table, bars and radar show the same values, in that order, and no total', () =>
  visit(async (page) => {
    await opened(page);
    assert.ok(await page.locator('[data-slot="filled"]').isHidden());
    await answer(page, core[0], [1, 2, 4]);
    await answer(page, core[1], [4, 4, 4]);
    await answer(page, core[5], [0, 3, 2]);
    assert.deepEqual(await scores(page), { 'Bestuurlijke & politieke sensitiviteit': '2,3', 'Communicatieve vaardigheid': '4,0', 'Zelfreflectie': '2,5' });
    assert.deepEqual(await page.locator('.bar-line-of').allInnerTexts().then((lines) => lines.map((line) => line.split('\n').at(-1))), ['2,3', '4,0', '2,5']);
    assert.deepEqual(await page.locator('.bar-now').evaluateAll((bars) => bars.map((bar) => Number(bar.getAttribute('width')) / 100)), [2.3, 4, 2.5]);
    const reach = await page.locator('.radar-now').evaluate((shape) => [...shape.points].map(({ x, y }) => Math.round((Math.hypot(x, y) / 25) * 10) / 10));
    assert.deepEqual(reach, [2.3, 4, 2.5]);
    const tops = await Promise.all(['.scan-table', '.scan-bars', '.scan-radar'].map(async (part) => (await page.locator(part).boundingBox()).y));
    assert.deepEqual(tops, [...tops].sort((a, b) => a - b));
    assert.match(await page.getByRole('img').last().getAttribute('aria-label'), /De getallen staan in de tabel/);
    assert.ok(!/totaal|gemiddeld over alles|norm gehaald/i.test(await page.locator('.scan-result').innerText()));
  }));

test('fewer than two answers give no score, and the table says so', () =>
  visit(async (page) => {
    await opened(page);
    await answer(page, core[0], [1, 2, 4]);
    await answer(page, core[1], [0, 0, 3]);
    assert.equal((await scores(page))['Communicatieve vaardigheid'], 'te weinig ingevuld');
    assert.equal(await page.locator('.bar-now').count(), 1);
  }));

test('the reader chooses strengths and questions, and gets themes for what to learn', () =>
  visit(async (page) => {
    await opened(page);
    await answer(page, core[0], [1, 1, 1]);
    await answer(page, core[5], [4, 4, 4]);
    await page.locator('#sterk-1').selectOption('zelfreflectie');
    await page.locator('#leren-1').selectOption(core[0]);
    await page.getByRole('heading', { name: 'Begin hiermee: Bestuurlijke & politieke sensitiviteit' }).waitFor();
    const links = page.locator('[data-slot="themes"] a');
    assert.ok((await links.count()) >= 5);
    for (const link of await links.all()) assert.match(await link.getAttribute('href'), /thema\/\d+\/$/);
    await answer(page, core[5], [4, 3, 4]); // a changed answer does not undo the choice
    assert.equal(await page.locator('#sterk-1').inputValue(), 'zelfreflectie');
  }));

test('the situational ones are there only when asked for, and are forgotten when not', () =>
  visit(async (page) => {
    await opened(page);
    assert.equal(await page.locator('.statement:visible').count(), 18);
    await page.locator('#ook-visie').check();
    assert.equal(await page.locator('.statement:visible').count(), 21);
    await answer(page, 'visie', [4, 4, 4]);
    await page.locator('#ook-visie').uncheck();
    assert.deepEqual(await scores(page), {});
  }));

test('it can be done with the keyboard alone', () =>
  visit(async (page) => {
    await opened(page);
    await page.locator(`[id="${core[0]}-0-1"]`).focus();
    for (const key of ['Space', 'ArrowRight', 'ArrowRight', 'Tab', 'Space', 'Tab', 'Space', 'ArrowRight']) await page.keyboard.press(key);
    assert.deepEqual(await scores(page), { 'Bestuurlijke & politieke sensitiviteit': '2,0' }); // 3, 1 and 2
  }));

test('nothing is asked of the server and nothing is stored, during and after', () =>
  visit(async (page, context) => {
    await opened(page);
    await page.waitForLoadState('networkidle');
    const sent = listen(context);
    await fillAll(page);
    assert.deepEqual(sent, []);
    assert.deepEqual(await kept(page), []);
    assert.equal(new URL(page.url()).hash + new URL(page.url()).search, '');
    assert.equal(await page.evaluate(() => `${window.name}${JSON.stringify(history.state)}`), 'null');
  }));

test('leaving the page or loading it again is forgetting', () =>
  visit(async (page) => {
    const isEmpty = async () => (await page.locator('.statement input:checked').count()) === 0 && (await scores(page).then((found) => Object.keys(found).length)) === 0;
    await opened(page);
    await answer(page, core[0], [1, 2, 4]);
    await page.reload();
    assert.ok(await isEmpty());
    await answer(page, core[0], [1, 2, 4]);
    await open(page, '/thema/3/');
    await page.goBack();
    await page.locator('.scan-form').waitFor();
    assert.ok(await isEmpty());
    await answer(page, core[0], [1, 2, 4]);
    await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true })));
    assert.ok(await isEmpty());
  }));

test('the result is one leaf, also with all fourteen', onPaper, () =>
  visit(async (page) => {
    await opened(page);
    await fillAll(page);
    const leaves = await leavesPrintedBy(page, () => page.getByRole('button', { name: 'Druk de uitslag af' }).click());
    assert.equal(leaves.length, 1, leaves.map((leaf) => leaf.slice(0, 60)).join(' | '));
    for (const marker of ['Sterke kant 1', 'Dit wil ik leren 2', 'Gemiddelde per competentie', 'Dezelfde getallen als staven', 'Dezelfde getallen als web', 'Begin hiermee', 'niet de ontwikkelscan van de VGS']) {
      assert.ok(leaves[0].includes(marker), `${marker}:\n${leaves[0]}`);
    }
  }));

test('on paper and without JavaScript all 42 statements have a box for each answer', onPaper, () =>
  visit(async (page) => {
    await open(page, '/zelfscan/');
    assert.equal(await page.locator('.paper-box:visible').count(), 210);
    assert.equal(await page.locator('main button:visible, main input:visible').count(), 0);
    assert.ok(await page.locator('noscript p').isVisible());
    const leaves = await leavesOf(page);
    assert.ok(leaves.length <= 3, `${leaves.length} leaves`);
    for (const marker of ['Ik merk spanning tussen bestuurders op', 'Ik houd mensen betrokken als het lang en onzeker wordt', 'niet de ontwikkelscan']) assert.ok(leaves.join(' ').includes(marker), marker);
  }, { javaScriptEnabled: false }));

test('the answers can be kept as a file of one’s own, and opened again, or beside new ones', () =>
  visit(async (page) => {
    await opened(page);
    await page.locator('#ook-visie').check();
    await answer(page, 'visie', [2, 2, 3]);
    await answer(page, core[0], [1, 2, 4]);
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Bewaar als bestand' }).click()]);
    const file = await download.path();
    assert.match(download.suggestedFilename(), /^zelfscan-\d{4}-\d{2}-\d{2}\.json$/);
    assert.deepEqual(Object.keys(JSON.parse(readFileSync(file, 'utf8'))).sort(), ['answers', 'date', 'zelfscan']);
    await page.getByRole('button', { name: 'Wis alles' }).click();
    assert.deepEqual(await scores(page), {});
    await page.locator('#scan-bestand').setInputFiles(file);
    await page.locator('.scan-table tbody tr').first().waitFor();
    assert.deepEqual(await scores(page), { 'Bestuurlijke & politieke sensitiviteit': '2,3', 'Visie': '2,3' });
    await answer(page, core[0], [4, 4, 4]);
    await page.locator('#scan-bestand').setInputFiles(file);
    await page.getByRole('columnheader', { name: 'Eerder' }).waitFor();
    assert.deepEqual(await page.locator('.scan-table tbody tr').first().locator('td').allInnerTexts(), ['4,0', '2,3']);
  }));

test('a file that is something else is refused, and leaves the answers alone', () =>
  visit(async (page) => {
    await opened(page);
    await answer(page, core[0], [1, 2, 4]);
    for (const buffer of ['geen json', '{"zelfscan":1}', '[]']) {
      await page.locator('#scan-bestand').setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from(buffer) });
      await page.getByRole('status').filter({ hasText: 'Dit is geen bestand van deze zelfscan' }).waitFor();
    }
    assert.deepEqual(await scores(page), { 'Bestuurlijke & politieke sensitiviteit': '2,3' });
  }));
