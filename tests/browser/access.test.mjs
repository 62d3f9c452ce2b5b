// Accessibility of one page of each kind: axe-core in light, dark and print, small screens, large text, and the focus.
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { open, visit } from './browser.mjs';
import { kinds } from './kinds.mjs';

const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

// All rules of WCAG 2.2 A and AA and the good practices; contrast as for AAA, and targets of 24 px.
const everything = { 'color-contrast-enhanced': { enabled: true }, 'target-size': { enabled: true } };
// On paper nothing is pressed.
const onPaper = { ...everything, 'target-size': { enabled: false } };
// In the dark only colours change.
const colours = ['color-contrast', 'color-contrast-enhanced', 'link-in-text-block'];

/** What axe finds on a page, a line each. @param {import('playwright-core').Page} page @param {object} options */
const violations = (page, options = { rules: everything }) => page.evaluate(async (options) => {
  const found = await globalThis.axe.run(document, { ...options, resultTypes: ['violations'] });
  return found.violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} – ${failureSummary.split('\n')[1]?.trim()}`));
}, options);

/** That axe finds nothing on the page as it is now: light, dark and printed. @param {import('playwright-core').Page} page */
async function checkAllLooks(page) {
  const found = { light: await violations(page) };
  await page.emulateMedia({ colorScheme: 'dark' });
  found.dark = await violations(page, { runOnly: colours });
  await page.emulateMedia({ colorScheme: 'light', media: 'print' });
  found.printed = await violations(page, { rules: onPaper });
  assert.deepEqual(found, { light: [], dark: [], printed: [] });
}

/** Opens a page of a kind and waits for what its scripts add. */
async function openKind(page, path) {
  await open(page, path);
  if (path.startsWith('/zoeken/')) await page.locator('.search-empty:visible, .search-results li').first().waitFor();
}

/** Visits every kind and gathers what `check` finds, so that one run names all. */
async function onEveryKind(page, check) {
  const problems = [];
  for (const [kind, path] of Object.entries(kinds)) {
    await openKind(page, path);
    for (const problem of await check(page)) problems.push(`${kind} (${path}): ${problem}`);
  }
  if (problems.length > 0) assert.fail(`${problems.length} problems:\n  ${problems.slice(0, 40).join('\n  ')}`);
}

for (const [kind, path] of Object.entries(kinds)) {
  test(`axe finds nothing on a page of the kind “${kind}”: light, dark, printed`, () =>
    visit(async (page) => {
      await page.addInitScript({ path: axe });
      await openKind(page, path);
      await checkAllLooks(page);
    }, { reducedMotion: 'reduce' }));
}

test('axe finds nothing on a phone either', () =>
  visit(async (page) => {
    await page.addInitScript({ path: axe });
    for (const kind of ['home', 'theme', 'step', 'checklist', 'search results']) {
      await openKind(page, kinds[kind]);
      assert.deepEqual(await violations(page), [], kind);
    }
  }, { viewport: { width: 360, height: 740 } }));

test('axe finds nothing while the list of suggestions is open', () =>
  visit(async (page) => {
    await page.addInitScript({ path: axe });
    for (const colorScheme of ['light', 'dark']) {
      await page.emulateMedia({ colorScheme });
      await open(page, '/thema/23/');
      await page.getByRole('combobox').fill('reorganisatie');
      await page.getByRole('option').first().waitFor();
      await page.keyboard.press('ArrowDown');
      assert.deepEqual(await violations(page), [], colorScheme);
    }
  }, { reducedMotion: 'reduce' }));

test('axe finds nothing while a list asks, doubts, and shows what was changed', () =>
  visit(async (page) => {
    await page.addInitScript({ path: axe });
    for (const colorScheme of ['light', 'dark']) {
      await page.emulateMedia({ colorScheme });
      await open(page, '/checklist/verkiezingen/');
      await page.evaluate(() => {
        localStorage.setItem('wegwijzer:vinkjes:checklist-verkiezingen', '{"v-03": "x.oud", "v-04": "n.oud"}');
        localStorage.setItem('wegwijzer:datum:checklist-verkiezingen', '{"dag": "2026-03-18"}');
      });
      await page.reload();
      await page.getByRole('checkbox').nth(1).check();
      await page.getByRole('button', { name: 'Haal alle vinkjes weg' }).click();
      assert.equal(await page.locator('.keeping-question:visible, .confirm:visible, .task-changed:visible, .group-dates:visible').count(), 7);
      assert.deepEqual(await violations(page), [], colorScheme);
    }
  }, { reducedMotion: 'reduce' }));

test('axe finds nothing on a device that keeps something', () =>
  visit(async (page) => {
    await page.addInitScript({ path: axe });
    await open(page, '/');
    await page.evaluate(() => {
      localStorage.setItem('wegwijzer:bewaren', 'ja');
      localStorage.setItem('wegwijzer:vinkjes:stap-3', '{"v-03": "x.oud"}');
      localStorage.setItem('wegwijzer:gelezen:paginas', '{"thema-11": "x"}');
      localStorage.setItem('wegwijzer-theme', 'dark');
    });
    for (const path of ['/apparaat/', '/route/driehoek/', '/thema/11/?route=driehoek', '/werving/stap/4/', '/werving/stap/']) {
      await open(page, path);
      if (path === '/apparaat/') await page.getByText('Wat er precies staat').click();
      assert.deepEqual(await violations(page), [], path);
    }
  }, { reducedMotion: 'reduce' }));

// ---- room

const tooWide = () => {
  const width = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth <= width) return [];
  const wide = [...document.querySelectorAll('body *')].filter((element) => element.getBoundingClientRect().right > width + 1);
  return [`${document.documentElement.scrollWidth} px wide: ${wide.slice(0, 3).map((element) => `${element.localName}.${element.className}`).join(', ')}`];
};

test('at 320 px no page scrolls sideways', () =>
  visit((page) => onEveryKind(page, () => page.evaluate(tooWide)), { viewport: { width: 320, height: 640 } }));

test('with text twice as large no page scrolls sideways and nothing is cut off', () =>
  visit((page) => onEveryKind(page, async () => {
    await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
    return page.evaluate(tooWide).then((wide) => page.evaluate((before) => {
      const cut = [...document.querySelectorAll('main *, header *')].filter((element) => {
        const style = getComputedStyle(element);
        return style.overflow === 'hidden' && style.clipPath !== 'inset(50%)' && element.scrollHeight > element.clientHeight + 2 && element.clientHeight > 2;
      });
      return [...before, ...cut.map((element) => `cut off: ${element.localName}.${element.className}`)];
    }, wide));
  }), { viewport: { width: 640, height: 800 } }));

test('with the spacing that readers may ask for nothing is lost', () =>
  visit((page) => onEveryKind(page, async () => {
    await page.evaluate(() => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-bottom: 2em !important }');
      document.adoptedStyleSheets = [sheet];
    });
    return page.evaluate(tooWide);
  }), { viewport: { width: 360, height: 740 } }));

test('at 360 px title, summary and the first point of a theme are in view', () =>
  visit(async (page) => {
    await open(page, '/thema/23/');
    for (const part of ['h1', '.summary', '.point-text p']) {
      const box = await page.locator(part).first().boundingBox();
      assert.ok(box.y < 740 - 24, `${part} starts at ${Math.round(box.y)} px`);
    }
  }, { viewport: { width: 360, height: 740 } }));

// ---- focus

/** Goes through a page with Tab and reports each stop that cannot be seen. */
async function walk(page) {
  const problems = [];
  await page.evaluate(() => document.activeElement?.blur());
  for (let stops = 0; stops < 60; stops++) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(() => {
      const element = document.activeElement;
      if (!element || element === document.body) return undefined;
      const name = `${element.localName}${element.id ? `#${element.id}` : `.${element.className}`} “${(element.innerText ?? '').trim().slice(0, 30)}”`;
      const style = getComputedStyle(element);
      const box = element.getBoundingClientRect();
      const hasRing = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
      const isInView = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth && box.width > 0 && box.height > 0;
      const points = [...element.getClientRects()].map((one) => [one.left + one.width / 2, one.top + one.height / 2]);
      const isOnTop = points.some(([x, y]) => {
        const top = document.elementFromPoint(x, y);
        return top !== null && (element.contains(top) || top.contains(element) || top.closest('label, a, button') === element.closest('label, a, button'));
      });
      let isClear = true;
      for (let one = element; one; one = one.parentElement) if (getComputedStyle(one).opacity === '0') isClear = false;
      return { name, ok: hasRing && isInView && isOnTop && isClear, why: `ring ${hasRing}, in view ${isInView}, on top ${isOnTop}, clear ${isClear}` };
    });
    if (stop === undefined) break;
    if (!stop.ok) problems.push(`${stop.name}: ${stop.why}`);
  }
  return problems;
}

for (const width of [1280, 360]) {
  test(`whatever has the focus is visible, has a ring and is not covered, at ${width} px`, () =>
    visit(async (page) => {
      const problems = [];
      for (const kind of ['home', 'theme', 'checklist', 'step', 'list of themes']) {
        await open(page, kinds[kind]);
        for (const problem of await walk(page)) problems.push(`${kind}: ${problem}`);
      }
      assert.deepEqual(problems, []);
    }, { viewport: { width, height: 740 }, reducedMotion: 'reduce' }));
}

test('a message makes way for whatever gets the focus below it', () =>
  visit(async (page) => {
    await page.addInitScript(() => {
      const { setTimeout } = globalThis;
      globalThis.setTimeout = (action, time, ...rest) => (time === 4000 ? 0 : setTimeout(action, time, ...rest)); // it stays
    });
    await open(page, '/thema/3/');
    await page.getByRole('button', { name: 'Op mijn blad: dit thema' }).click();
    await page.locator('#melding:not(:empty)').waitFor();
    const covers = (/** @type {boolean} */ hasFocus) => page.evaluate((hasFocus) => {
      const message = document.getElementById('melding').getBoundingClientRect();
      const link = document.querySelector('.site-footer a');
      const place = link.getBoundingClientRect();
      if (!hasFocus) {
        scrollBy(0, place.top - message.top - 4);
        link.focus({ preventScroll: true });
        return true;
      }
      return document.activeElement === link && place.top < message.bottom && place.bottom > message.top;
    }, hasFocus);
    await covers(false);
    await page.locator('#melding.is-high').waitFor();
    assert.equal(await covers(true), false);
  }, { viewport: { width: 360, height: 400 } }));

// ---- the tools while they are used

const uses = {
  'a sheet with a QR code': async (page) => {
    await open(page, '/intervisie/#v=1&t=3.999.52.69&p=p-23-04.p-22-02&m=balint&d=60&q=q-1.q-4');
    await page.getByRole('button', { name: 'QR-code' }).click();
    await page.locator('.tool .qr svg').waitFor();
  },
  'a session': async (page) => {
    await open(page, '/intervisie/#v=1&t=3&m=balint&d=60');
    await page.getByRole('button', { name: 'Tijdens de sessie' }).click();
    await page.getByRole('timer').waitFor();
  },
  'a self-scan that is filled in': async (page) => {
    await open(page, '/zelfscan/');
    await page.locator('#ook-visie').check();
    for (const [i, statement] of (await page.locator('.statement:visible').all()).entries()) await statement.locator('input').nth(i % 5).check();
    await page.locator('#leren-1').selectOption('visie');
  },
  'a profile that is filled in': async (page) => {
    await open(page, '/profiel/maak/#v=1&k=g-01.x.d-03.p-02&z=5.3.2&m=c-01.c-03&n=c-12');
    await page.locator('#andere-link').fill('https://x.voorbeeld.nl/#v=1&k=g-02&m=c-01');
    await page.locator('.compared li').first().waitFor();
  },
  'a theme on the sheet': async (page) => {
    await open(page, '/thema/3/');
    await page.getByRole('button', { name: 'Op mijn blad: dit thema' }).click();
    await page.getByRole('link', { name: 'Mijn blad (1)' }).waitFor();
  },
};

for (const [name, use] of Object.entries(uses)) {
  test(`axe finds nothing in ${name}: light, dark, printed`, () =>
    visit(async (page) => {
      await page.addInitScript({ path: axe });
      await use(page);
      await checkAllLooks(page);
    }, { reducedMotion: 'reduce' }));

  test(`${name} does not scroll sideways at 320 px, and whatever has the focus is in view`, () =>
    visit(async (page) => {
      await use(page);
      assert.deepEqual(await page.evaluate(tooWide), []);
      assert.deepEqual(await walk(page), []);
    }, { viewport: { width: 320, height: 640 }, reducedMotion: 'reduce' }));
}
