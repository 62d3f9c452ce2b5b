// The profile builder: choosing, the draft, the interview guide, the link, and that nobody's data fit in it.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { open, placeOf, visit } from './browser.mjs';
import { leavesPrintedBy, onPaper } from './paper.mjs';
import { assertNoTrace, kept, listen } from './traces.mjs';

const opened = async (page, fragment = '') => {
  await open(page, `/profiel/maak/${fragment}`);
  await page.locator('.draft h3').first().waitFor();
};
const draft = (page) => page.locator('.draft').innerText();
const button = (page, name) => page.getByRole('button', { name, exact: true });
const full = '#v=1&k=g-01.g-05.b-01.o-04.d-03.s-04.p-01.p-05&z=5.3.2&m=c-01.c-03.c-05.c-06.c-14&n=c-12';

test('a profile is made with the keyboard alone', () =>
  visit(async (page) => {
    await opened(page);
    await page.locator('#g-01').focus();
    await page.keyboard.press('Space');
    await page.locator('#r-01-punten').focus();
    for (const key of ['ArrowUp', 'ArrowUp', 'ArrowUp']) await page.keyboard.press(key);
    await page.locator('#c-12-keuze').focus();
    await page.keyboard.type('onmisbaar');
    await page.locator('#lokaal-gemeente').focus();
    await page.keyboard.type('Een havenstad.');
    const text = await draft(page);
    for (const marker of ['De gemeente voert vooral regie', 'Een havenstad.', 'Algemeen directeur (3 van 10 punten)', 'Visie (onmisbaar): een lange lijn kiezen en uitdragen.']) assert.ok(text.includes(marker), `${marker}:\n${text}`);
    assert.equal(placeOf(page), '/profiel/maak/#v=1&k=g-01&z=3.0.0&m=c-12');
  }));

test('five must-haves, three goals and ten points are the most', () =>
  visit(async (page) => {
    await opened(page, full);
    await page.locator('#c-02-keuze').selectOption('must');
    assert.equal(await page.locator('#c-02-keuze').inputValue(), '');
    await page.getByRole('status').filter({ hasText: 'Hooguit 5' }).waitFor();
    for (const id of ['d-01', 'd-02', 'd-04']) await page.locator(`#${id}`).click();
    assert.equal(await page.locator('[id^="d-"]:checked').count(), 3);
    await page.locator('#r-03-punten').fill('9');
    await page.keyboard.press('Tab');
    assert.equal(await page.locator('#r-03-punten').inputValue(), '2');
    await page.getByText('Nog 0 van 10 punten te verdelen').waitFor();
  }));

test('what is not chosen yet becomes something to talk about; flags come with what they are about', () =>
  visit(async (page) => {
    await opened(page, '#v=1&k=g-01');
    const before = await draft(page);
    assert.ok(before.includes('Over ‘Het bestuur’ is nog niets gekozen'));
    assert.ok(!before.includes('adviesrecht') && !before.includes('artikel 102') && !before.includes('gelijke behandeling'));
    await page.locator('#p-02').check();
    await page.locator('#c-01-keuze').selectOption('must');
    const after = await draft(page);
    for (const marker of ['adviesrecht van de OR', 'artikel 102 van de Gemeentewet', 'uiterlijk vier weken', 'gelijke behandeling']) assert.ok(after.includes(marker), marker);
    await page.locator('#p-02').uncheck();
    await page.locator('#p-01').check();
    assert.ok(!(await draft(page)).includes('adviesrecht van de OR'), 'the flag about the OR stays with a choice it is not about');
  }));

test('a link opens the same choices elsewhere, and holds nothing that was typed', () =>
  visit(async (page, context) => {
    const marker = 'MERKTEKEN-7319';
    const sent = listen(context);
    await opened(page, full);
    await page.locator('#lokaal-gemeente').fill(marker);
    await page.locator('#b-02').check();
    assert.ok(!page.url().includes(marker));
    const link = page.url();
    await open(page, '/thema/3/');
    await assertNoTrace(page, sent, [marker]);
    await page.goBack();
    await page.locator('.draft h3').first().waitFor();
    await assertNoTrace(page, sent, [marker]);
    assert.deepEqual(await kept(page), []);
    await opened(page, new URL(link).hash);
    assert.equal(page.url(), link);
    assert.equal(await page.locator('[id^="b-"]:checked').count(), 2);
    assert.equal(await page.locator('#c-14-keuze').inputValue(), 'must');
  }));

test('a page that the browser keeps to come back to holds no typed text', () =>
  visit(async (page, context) => {
    await opened(page, full);
    await page.locator('#lokaal-gemeente').fill('MERKTEKEN-7319');
    await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true })));
    await assertNoTrace(page, listen(context), ['MERKTEKEN-7319']);
  }));

test('a link with anything else in it opens what it can, and says so', () =>
  visit(async (page) => {
    await opened(page, '#v=1&k=g-01.x&kandidaat=Jan&m=c-01');
    assert.ok(await page.locator('.tool-notes').isVisible());
    assert.ok(!(await page.locator('body').innerText()).includes('Jan'));
    assert.equal(await page.locator('#c-01-keuze').inputValue(), 'must');
  }));

test('no field is for a person, and free text only fits where it says that it is local text', () =>
  visit(async (page) => {
    await opened(page, full);
    const fields = await page.locator('main input, main textarea, main select').evaluateAll((all) => all.map((field) => ({
      type: field.type, name: `${field.name} ${field.id} ${field.getAttribute('aria-label') ?? ''} ${[...(field.labels ?? [])].map((label) => label.textContent).join(' ')}`,
      off: ['off', null].includes(field.getAttribute('autocomplete')), careful: field.getAttribute('spellcheck') === 'false' && field.getAttribute('autocapitalize') === 'off' && field.getAttribute('autocomplete') === 'off',
    })));
    for (const { type, name, off, careful } of fields) {
      assert.doesNotMatch(name, /\b(naam|name|e-?mail|telefoon|phone|cv|kandidaat)\b/i);
      assert.ok(off, name);
      if (['text', 'textarea'].includes(type)) assert.ok(careful && /Lokale tekst|link van een ander/.test(name), name);
      else assert.ok(['checkbox', 'number', 'select-one'].includes(type), `${type} ${name}`);
    }
    await page.locator('#andere-link').fill('Jan Jansen, 06-12345678');
    assert.equal(await page.locator('#andere-link').inputValue(), '', 'the field for a link holds words');
  }));

test('two members see in what they differ', () =>
  visit(async (page) => {
    await opened(page, '#v=1&k=g-01.b-01&m=c-01');
    await page.locator('#andere-link').fill('https://elders.voorbeeld.nl/profiel/maak/#v=1&k=g-01.b-02&n=c-01');
    const text = (await page.locator('.compared').innerText()).replace(/\s+/g, ' ');
    assert.match(text, /Alleen jij koos: Collegiaal Bestuurlijke & politieke sensitiviteit \(onmisbaar\) Alleen de ander koos: Eigen portefeuilles Bestuurlijke & politieke sensitiviteit \(mooi meegenomen\)/);
  }));

test('the draft can be taken along as text, as Markdown and as a file', () =>
  visit(async (page) => {
    await opened(page, full);
    await page.locator('#lokaal-gemeente').fill('# Havenstad <b>');
    const clipboard = () => page.evaluate(() => navigator.clipboard.readText());
    await button(page, 'Kopieer als tekst').click();
    await page.getByRole('status').filter({ hasText: 'Profiel gekopieerd' }).waitFor();
    assert.match(await clipboard(), /^Profiel gemeentesecretaris \(concept\)\n\nDE GEMEENTE\nDe gemeente voert vooral regie/);
    await button(page, 'Kopieer als Markdown').click();
    await page.waitForFunction(async () => (await navigator.clipboard.readText()).startsWith('# '));
    assert.match(await clipboard(), /\n\n\\# Havenstad \\<b\\>\n\n/);
    const [download] = await Promise.all([page.waitForEvent('download'), button(page, 'Bewaar als bestand').click()]);
    assert.equal(download.suggestedFilename(), 'profiel-gemeentesecretaris.md');
    assert.equal(readFileSync(await download.path(), 'utf8'), await clipboard());
  }, { permissions: ['clipboard-read', 'clipboard-write'] }));

test('the interview guide for five competencies is two leaves at most, with two questions each and no place for a name', onPaper, () =>
  visit(async (page) => {
    await opened(page, full);
    assert.deepEqual(await page.locator('.guide-part').evaluateAll((parts) => parts.map((part) => part.querySelectorAll('ol > li').length)), [2, 2, 2, 2, 2]);
    const leaves = await leavesPrintedBy(page, () => button(page, 'Druk de gespreksleidraad af').click());
    assert.ok(leaves.length <= 2, `${leaves.length} leaves`);
    const text = leaves.join(' ');
    for (const marker of ['Gespreksleidraad', 'Vertel over een politiek gevoelig dossier', 'Plus', 'Min', 'Stof voor een casus', 'Bezuinigingen', 'uiterlijk vier weken']) assert.ok(text.includes(marker), marker);
    assert.doesNotMatch(text, /\bnaam\b/i);
  }));

test('the draft prints by itself, on two leaves at most', onPaper, () =>
  visit(async (page) => {
    await opened(page, full);
    const leaves = await leavesPrintedBy(page, () => button(page, 'Druk het profiel af').click());
    assert.ok(leaves.length <= 2, `${leaves.length} leaves`);
    assert.ok(leaves.join(' ').includes('Profiel gemeentesecretaris (concept)') && !leaves.join(' ').includes('Wat voor gemeente is het?'));
  }));

test('without JavaScript it is a worksheet to tick and print', () =>
  visit(async (page) => {
    await open(page, '/profiel/maak/');
    assert.ok(await page.locator('noscript p').isVisible());
    await page.locator('#g-01').check();
    assert.equal(await page.locator('main button:visible, main select:visible, main textarea:visible').count(), 0);
    assert.equal(await page.locator('[id^="c-"][type="checkbox"]:visible').count(), 14);
  }, { javaScriptEnabled: false }));

test('“Wis alles” empties choices, texts and the address', () =>
  visit(async (page) => {
    await opened(page, full);
    await page.locator('#lokaal-bestuur').fill('Iets.');
    await button(page, 'Wis alles').click();
    assert.equal(placeOf(page), '/profiel/maak/');
    assert.equal(await page.locator('#lokaal-bestuur').inputValue(), '');
    assert.equal(await page.locator('main input[type="checkbox"]:checked').count(), 0);
  }));
