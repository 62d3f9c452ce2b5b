// What the site keeps on a device: nothing before the reader says yes, and all of it to be seen, moved and wiped.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { focused, open, visit } from './browser.mjs';

const list = '/checklist/eerste-100-dagen/';
const kept = (page) => page.evaluate(() => ({ ...localStorage }));
const boxes = (page) => page.getByRole('checkbox');
const question = (page) => page.getByRole('group', { name: 'Bewaren op dit apparaat?' });
const yes = (page) => page.getByRole('button', { name: 'Ja, bewaar' });
const state = (page) => page.locator('.keeping p').innerText();

test('the first tick brings a question that is no window; yes keeps the ticks over pages and visits', () =>
  visit(async (page, context) => {
    await open(page, list);
    assert.equal(await question(page).count(), 0);
    await boxes(page).nth(1).check();
    assert.deepEqual(await kept(page), {});
    await boxes(page).nth(2).check(); // the reader can simply go on
    assert.equal(await question(page).count(), 1);
    await yes(page).click();
    assert.equal(await question(page).count(), 0);
    assert.deepEqual(Object.keys(await kept(page)).sort(), ['wegwijzer:bewaren', 'wegwijzer:vinkjes:checklist-eerste-100-dagen']);
    await page.reload();
    assert.deepEqual(await Promise.all([0, 1, 2].map((i) => boxes(page).nth(i).isChecked())), [false, true, true]);
    const later = await context.newPage();
    await open(later, list);
    assert.equal(await boxes(later).nth(2).isChecked(), true);
    await boxes(later).nth(3).check();
    assert.equal(await question(later).count(), 0);
    assert.match(await state(later), /^Dit apparaat bewaart/);
  }));

test('no keeps the ticks in the page only, and is not asked again', () =>
  visit(async (page) => {
    await open(page, list);
    await boxes(page).first().check();
    await question(page).getByRole('button', { name: 'Nee' }).click();
    assert.equal(await focused(page), '#v-01');
    await boxes(page).nth(1).check();
    assert.equal(await question(page).count(), 0);
    assert.match(await state(page), /nergens bewaard/);
    assert.deepEqual(await kept(page), {});
    await page.getByRole('button', { name: 'Bewaar toch op dit apparaat' }).click();
    assert.equal(Object.keys(await kept(page)).length, 2);
  }));

test('the question is answered with the keyboard alone, and the focus comes back', () =>
  visit(async (page) => {
    await open(page, list);
    await boxes(page).first().focus();
    await page.keyboard.press('Space');
    assert.equal(await boxes(page).first().isChecked(), true);
    for (let i = 0; i < 6 && !(await yes(page).evaluate((one) => one === document.activeElement)); i++) await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    assert.equal(await focused(page), '#v-01');
    assert.equal(Object.keys(await kept(page)).length, 2);
  }));

test('two tabs stay in step: ticks, permission and wiping', () =>
  visit(async (page, context) => {
    const other = await context.newPage();
    await open(page, list);
    await open(other, list);
    await boxes(other).nth(4).check(); // without permission yet
    await boxes(page).first().check();
    await yes(page).click();
    await other.waitForFunction(() => document.querySelectorAll('.task-box:checked').length === 2);
    await page.waitForFunction(() => document.querySelectorAll('.task-box:checked').length === 2);
    assert.equal(await question(other).count(), 0);
    await boxes(other).nth(5).check();
    await page.waitForFunction(() => document.querySelectorAll('.task-box:checked').length === 3);
    assert.match(await page.locator('.task-total').innerText(), /^3 van 24/);
    await open(other, '/apparaat/');
    await other.getByRole('button', { name: 'Wis alles' }).click();
    await other.getByRole('button', { name: 'Ja, wis alles' }).click();
    await page.waitForFunction(() => document.querySelectorAll('.task-box:checked').length === 0);
    assert.deepEqual(await kept(page), {});
  }));

test('a full device: the page goes on, and says so', () =>
  visit(async (page) => {
    await page.addInitScript(() => {
      const put = Storage.prototype.setItem;
      Storage.prototype.setItem = function (key, text) {
        if (key.startsWith('wegwijzer:vinkjes')) throw new DOMException('full', 'QuotaExceededError');
        put.call(this, key, text);
      };
    });
    await open(page, list);
    await boxes(page).first().check();
    await yes(page).click();
    assert.match(await state(page), /^Er is geen ruimte meer/);
    await boxes(page).nth(1).check();
    assert.match(await page.locator('.task-total').innerText(), /^2 van 24/);
    assert.match(await state(page), /^Er is geen ruimte meer/);
  }));

test('a browser that blocks storage: the page goes on, and says so', () =>
  visit(async (page) => {
    await page.addInitScript(() => Object.defineProperty(window, 'localStorage', { get: () => { throw new DOMException('blocked', 'SecurityError'); } }));
    await open(page, list);
    await boxes(page).first().check();
    await yes(page).click();
    assert.match(await state(page), /^Je browser laat bewaren niet toe/);
    await boxes(page).nth(1).check();
    assert.match(await page.locator('.task-total').innerText(), /^2 van 24/);
    await open(page, '/apparaat/');
    assert.match(await page.locator('.device').innerText(), /bewaart niets van deze site/);
  }));

test('what was kept has become unreadable: the page says so, and the next tick takes its place', () =>
  visit(async (page) => {
    await open(page, '/');
    await page.evaluate(() => {
      localStorage.setItem('wegwijzer:bewaren', 'ja');
      localStorage.setItem('wegwijzer:vinkjes:checklist-eerste-100-dagen', '{"v-01": "x');
    });
    await open(page, list);
    assert.match(await state(page), /onleesbaar geworden/);
    assert.equal(await page.locator('.task-box:checked').count(), 0);
    await open(page, '/apparaat/');
    assert.match(await page.locator('.device li').innerText(), /Eerste honderd dagen \(onleesbaar\)/);
    await open(page, list);
    await boxes(page).nth(2).check();
    await page.reload();
    assert.equal(await boxes(page).nth(2).isChecked(), true);
    assert.match(await state(page), /^Dit apparaat bewaart/);
  }));

test('read marks that became unreadable: the page says so too', () =>
  visit(async (page) => {
    await open(page, '/');
    await page.evaluate(() => {
      localStorage.setItem('wegwijzer:bewaren', 'ja');
      localStorage.setItem('wegwijzer:gelezen:paginas', '{"thema-1');
    });
    await open(page, '/thema/46/?route=eerste-100-dagen');
    await page.locator('.keeping p', { hasText: 'onleesbaar geworden' }).waitFor();
    await page.getByRole('button', { name: 'Gelezen' }).click();
    await page.locator('.keeping p', { hasText: 'Dit apparaat bewaart' }).waitFor();
  }));

test('what is picked for a sheet on a full device goes along in the tab, with what was kept before', () =>
  visit(async (page) => {
    await open(page, '/');
    await page.evaluate(() => {
      localStorage.setItem('wegwijzer:bewaren', 'ja');
      localStorage.setItem('wegwijzer:werkblad:keuze', '{"themes":[3],"points":[]}');
    });
    await page.addInitScript(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException('vol', 'QuotaExceededError');
      };
    });
    await open(page, '/thema/4/');
    await page.getByRole('button', { name: 'Op mijn blad: dit thema' }).click();
    await open(page, '/thema/5/');
    await page.getByRole('link', { name: 'Mijn blad (2)' }).waitFor();
  }));

test('odd values that someone else left there do no harm', () =>
  visit(async (page) => {
    await open(page, '/');
    for (const value of ['[]', '7', '{"v-01": {"a": 1}}', '{"v-01": "<img src=x onerror=alert(1)>"}', '{"__proto__": "x.1"}', 'null']) {
      await page.evaluate((text) => {
        localStorage.setItem('wegwijzer:bewaren', 'ja');
        localStorage.setItem('wegwijzer:vinkjes:checklist-eerste-100-dagen', text);
        localStorage.setItem('wegwijzer:gelezen:paginas', text);
        localStorage.setItem('wegwijzer:datum:checklist-verkiezingen', text);
        localStorage.setItem('wegwijzer:vinkjes:<b>', text);
      }, value);
      for (const path of [list, '/checklist/', '/route/kern/', '/checklist/verkiezingen/', '/apparaat/', '/werving/stap/3/']) {
        await open(page, path);
        assert.equal(await page.locator('.task-box:checked').count(), 0, `${value} ${path}`);
      }
    }
  }));

test('/apparaat/ shows what is kept, and what the reader takes away is gone', () =>
  visit(async (page) => {
    await open(page, '/apparaat/');
    assert.match(await page.locator('.device').innerText(), /bewaart niets/);
    assert.equal(await page.getByRole('button', { name: 'Wis alles' }).isVisible(), false);
    await open(page, list);
    await boxes(page).first().check();
    await yes(page).click();
    await page.getByRole('button', { name: /^Weergave/ }).click();
    await open(page, '/apparaat/');
    const rows = page.locator('.device li');
    assert.deepEqual((await rows.allInnerTexts()).map((row) => row.split('\n')[0]), ['Vinkjes in Eerste honderd dagen (1 opgeslagen)', 'Licht of donker: dark']);
    await page.getByText('Wat er precies staat').click();
    assert.match(await page.locator('.device pre').innerText(), /"v-01": "x\./);
    await rows.nth(1).getByRole('button', { name: 'Wis: licht of donker' }).click();
    await rows.first().getByRole('button', { name: /^Wis: Vinkjes in Eerste honderd dagen/ }).click();
    assert.deepEqual(await kept(page), { 'wegwijzer:bewaren': 'ja' });
    await page.getByRole('button', { name: 'Wis alles' }).click();
    await page.keyboard.press('Escape'); // no window, but Escape is no
    assert.deepEqual(await kept(page), { 'wegwijzer:bewaren': 'ja' });
    await page.getByRole('button', { name: 'Wis alles' }).click();
    await page.getByRole('button', { name: 'Ja, wis alles' }).click();
    assert.deepEqual(await kept(page), {});
  }));

test('what is kept goes to another device in a file', async () => {
  let file = '';
  await visit(async (page) => {
    await open(page, list);
    await boxes(page).nth(2).check();
    await yes(page).click();
    await open(page, '/apparaat/');
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Zet alles in een bestand' }).click()]);
    assert.equal(download.suggestedFilename(), 'wegwijzer-bewaard.json');
    file = readFileSync(await download.path(), 'utf8');
  });
  await visit(async (page) => {
    await open(page, '/apparaat/');
    const choose = (text) => page.getByLabel('Lees een bestand terug').setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from(text) });
    const result = page.locator('.device [role=status]');
    await choose('dit is geen json');
    await result.getByText('niet te lezen').waitFor();
    await choose('{"ander": 1}');
    await result.getByText('niet van deze site').waitFor();
    assert.deepEqual(await kept(page), {});
    await choose(file);
    await result.getByText('1 onderdelen teruggelezen').waitFor();
    await open(page, list);
    assert.equal(await boxes(page).nth(2).isChecked(), true);
  });
});

test('nothing that is kept leaves the device', () =>
  visit(async (page, context) => {
    const asked = [];
    context.on('request', (request) => asked.push(`${request.method()} ${request.url()} ${request.postData() ?? ''}`));
    await open(page, list);
    await boxes(page).first().check();
    await yes(page).click();
    const mark = (await kept(page))['wegwijzer:vinkjes:checklist-eerste-100-dagen'].match(/x\.\w+/)[0];
    await open(page, '/apparaat/');
    await open(page, '/checklist/');
    assert.ok(asked.length > 10);
    assert.deepEqual(asked.filter((one) => !one.startsWith('GET') || one.includes(mark) || one.includes('v-01')), []);
    assert.deepEqual(await context.cookies(), []);
  }));
