// A reader who knows an edition: what is different now, at the point itself and on the pages of changes. And a feed that readers can read.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { problemsOfFeed } from '../support/atom.mjs';
import { program, repository } from '../support/repository.mjs';
import { serveFolder } from '../support/static_server.mjs';
import { open, placeOf, visit } from './browser.mjs';
import { leavesOf, onPaper } from './paper.mjs';

const BASE = 'https://voorbeeld.nl/gids';
const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const scratch = mkdtempSync(join(tmpdir(), 'wegwijzer-changes-'));
const guide = join(scratch, 'gids');
cpSync(join(repository, 'tests', 'sites', 'buurttuin'), guide, { recursive: true });
execFileSync(program(), ['build', guide, '--base-url', BASE], { stdio: 'pipe' });
const server = await serveFolder(join(guide, 'public'));
after(async () => {
  await server.close();
  rmSync(scratch, { recursive: true });
});
const home = server.url;
const since = '/wijzigingen/2026..huidig/';

/** @param {import('playwright-core').Page} page @param {string} id */
const markOf = (page, id) => page.locator(`[id="${id}"] details.change-mark`);

test('an old link to a point that moved leads to today’s point, its mark, and its place among the changes, by keyboard', () =>
  visit(async (page) => {
    await open(page, '/thema/3/#p-03-02');
    await page.waitForURL(`${home}thema/1/#p-01-06`);
    const mark = markOf(page, 'p-01-06');
    await mark.locator('summary').focus();
    assert.equal(await mark.locator('.change-body').isVisible(), false);
    await page.keyboard.press('Enter');
    await mark.getByText('De tekst is hetzelfde gebleven.').waitFor();
    assert.equal(await mark.getByRole('link', { name: 'punt 3.2 (Bodem en water)' }).getAttribute('href'), '../../editie/2026/thema/3/#p-03-02');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForURL(`${home}wijzigingen/2026..huidig/#wijziging/thema/1/p-01-06`);
    assert.ok(await page.locator('[id="wijziging/thema/1/p-01-06"]').evaluate((element) => element.matches(':target')));
    await page.locator('.breadcrumbs').getByRole('link', { name: 'Wat er veranderde' }).click();
    await page.waitForURL(`${home}wijzigingen/`);
    await page.getByRole('link', { name: 'Lees Editie 2024' }).click();
    await page.waitForURL(`${home}editie/2024/`);
  }, { home }));

test('the mark of a point that changed shows the words that went and came', () =>
  visit(async (page) => {
    await open(page, '/thema/2/');
    await markOf(page, 'p-02-01').locator('summary').press('Enter');
    await markOf(page, 'p-02-01').locator('del').waitFor();
    assert.equal(await markOf(page, 'p-02-01').locator('del').textContent(), '[verwijderd: tot wanneer]');
    assert.equal(await markOf(page, 'p-02-01').locator('ins').textContent(), '[toegevoegd: hoe lang]');
    assert.equal(await page.locator('#p-02-04 .change-mark').count(), 0);
  }, { home }));

test('a mark opens without JavaScript too', () =>
  visit(async (page) => {
    await open(page, '/thema/2/');
    await markOf(page, 'p-02-02').locator('summary').click();
    await markOf(page, 'p-02-02').locator('.change-words').waitFor();
  }, { home, javaScriptEnabled: false }));

test('who ticked an item that has other words now, is led to the words that changed', () =>
  visit(async (page) => {
    await open(page, '/checklist/voorjaar/');
    await page.evaluate(() => {
      localStorage.setItem('wegwijzer:bewaren', 'ja');
      localStorage.setItem('wegwijzer:vinkjes:checklist-voorjaar', '{"v-02": "x.oud"}');
    });
    await page.reload();
    const link = page.locator('.task-changed').getByRole('link', { name: 'De tekst is gewijzigd sinds je vinkje.' });
    await link.press('Enter');
    await page.locator('#veranderd-v-02 .change-words').waitFor();
    assert.equal(placeOf(page, home), '/checklist/voorjaar/');
    assert.equal(await page.evaluate(() => document.activeElement?.localName), 'summary');
    await page.getByRole('button', { name: 'Klopt nog' }).click();
    assert.equal(await page.locator('.task-changed').count(), 0);
  }, { home }));

// ---- for everyone

const everything = { 'color-contrast-enhanced': { enabled: true }, 'target-size': { enabled: true } };
/** @param {import('playwright-core').Page} page @param {object} [options] */
const violations = (page, options = { rules: everything }) => page.evaluate(async (options) => {
  const found = await globalThis.axe.run(document, { ...options, resultTypes: ['violations'] });
  return found.violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} – ${failureSummary.split('\n')[1]?.trim()}`));
}, options);

/** Opens every mark of a page. @param {import('playwright-core').Page} page @param {string} path */
async function openAll(page, path) {
  await open(page, path);
  await page.evaluate(() => document.querySelectorAll('details.change-mark').forEach((mark) => mark.setAttribute('open', '')));
}

const places = ['/wijzigingen/', '/wijzigingen/2024..2025/', since, '/thema/1/', '/thema/12/', '/checklist/voorjaar/'];
for (const path of places) {
  test(`axe finds nothing on ${path}: light, dark, printed`, () =>
    visit(async (page) => {
      await page.addInitScript({ path: axe });
      await openAll(page, path);
      const found = { light: await violations(page) };
      await page.emulateMedia({ colorScheme: 'dark' });
      found.dark = await violations(page);
      await page.emulateMedia({ colorScheme: 'light', media: 'print' });
      found.printed = await violations(page, { rules: { ...everything, 'target-size': { enabled: false } } });
      assert.deepEqual(found, { light: [], dark: [], printed: [] });
    }, { home, reducedMotion: 'reduce' }));
}

for (const width of [320, 360]) {
  test(`nothing scrolls sideways at ${width} px`, () =>
    visit(async (page) => {
      for (const path of places) {
        await openAll(page, path);
        assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth), path);
      }
    }, { home, viewport: { width, height: 740 } }));
}

test('words that went and came differ without colour: in forced colours and on paper', () =>
  visit(async (page) => {
    await open(page, since);
    for (const media of [{ forcedColors: 'active' }, { media: 'print', forcedColors: 'none' }]) {
      await page.emulateMedia(/** @type {object} */ (media));
      const lines = await page.evaluate(() => ['del', 'ins'].map((name) => getComputedStyle(document.querySelector(name) ?? document.body).textDecorationLine));
      assert.deepEqual(lines, ['line-through', 'underline']);
    }
  }, { home }));

// ---- on paper

test('a point is printed with the short word at most, open or not', onPaper, () =>
  visit(async (page) => {
    await openAll(page, '/thema/1/');
    const [leaf, ...more] = await leavesOf(page);
    assert.equal(more.length, 0);
    assert.match(leaf, /Licht gewijzigd in Editie 2026/);
    assert.doesNotMatch(leaf, /hetzelfde gebleven|Zie wat er nog meer|toegevoegd/);
  }, { home }));

test('a checklist is printed on one leaf, without a mark', onPaper, () =>
  visit(async (page) => {
    await openAll(page, '/checklist/voorjaar/');
    const leaves = await leavesOf(page);
    assert.equal(leaves.length, 1);
    assert.doesNotMatch(leaves[0], /Licht gewijzigd/);
  }, { home }));

test('the changes are printed whole, each on one leaf with its heading', onPaper, () =>
  visit(async (page) => {
    await open(page, since);
    const leaves = await leavesOf(page);
    const all = leaves.join(' ');
    assert.match(all, /Licht gewijzigd: punt 2\.1/);
    assert.match(all, /In Editie 2026: punt 3\.2 \(Bodem en water\)/);
    assert.doesNotMatch(all, /Op deze pagina/);
    for (const leaf of leaves) assert.doesNotMatch(leaf, /(Nieuw|Gewijzigd|Verplaatst): punt [\d.]+ *\d+ \/ \d+$/, 'a heading at the foot');
  }, { home }));

// ---- the feed

const feed = readFileSync(join(guide, 'public/wijzigingen/feed.xml'), 'utf8');

test('the feed is as RFC 4287 wants it, with an entry for each edition and each page of which the editors say something', () =>
  visit(async (page) => {
    await page.goto('about:blank'); // no policy here for what a parser makes of its own errors
    assert.deepEqual(await page.evaluate(`(${problemsOfFeed})(${JSON.stringify(feed)})`), []);
    assert.match(feed, new RegExp(`<link rel="self" type="application/atom\\+xml" href="${BASE}/wijzigingen/feed.xml"/>`));
    const entries = [...feed.matchAll(/<entry>\n<id>([^<]*)<\/id>\n<title>([^<]*)<\/title>\n<updated>([^<]*)<\/updated>/g)].map(([, ...parts]) => parts.join(' '));
    assert.deepEqual(entries, [
      `${BASE}/wijzigingen/2026..huidig/#/thema/12/ Een gezonde bodem 2026-09-12T00:00:00Z`,
      `${BASE}/editie/2026/ Editie 2026 2026-03-14T00:00:00Z`,
      `${BASE}/editie/2025/ Editie 2025 2025-03-15T00:00:00Z`,
      `${BASE}/editie/2024/ Editie 2024 2024-03-16T00:00:00Z`,
    ]);
    await open(page, '/wijzigingen/');
    assert.equal((await page.locator('head link[rel="alternate"]').getAttribute('href')), '../wijzigingen/feed.xml');
    await page.getByRole('link', { name: /feedlezer/ }).waitFor();
    await open(page, '/');
    assert.equal((await page.locator('head link[rel="alternate"]').getAttribute('href')), './wijzigingen/feed.xml');
    await open(page, '/thema/1/');
    assert.equal(await page.locator('head link[rel="alternate"]').count(), 0);
  }, { home }));

test('every address in the feed leads to something', () =>
  visit(async (page) => {
    const addresses = new Set([...feed.replaceAll('&amp;', '&').matchAll(/href=(?:&quot;|")(https:\/\/voorbeeld\.nl\/gids[^"&]*)/g)].map(([, address]) => address));
    assert.ok(addresses.size > 20);
    for (const address of addresses) {
      const { pathname, hash } = new URL(address);
      const path = pathname.replace('/gids/', '');
      if (path.endsWith('.xml')) continue;
      await open(page, `/${path}`);
      if (hash) assert.ok(await page.evaluate((id) => Boolean(document.getElementById(id)), decodeURIComponent(hash.slice(1))), address);
    }
  }, { home }));

/** @type {[string, (xml: string) => string][]} */
const BROKEN = [
  ['an element that is not closed', (xml) => xml.replace('</feed>', '')],
  ['another namespace', (xml) => xml.replace('2005/Atom', '2005/Other')],
  ['no id', (xml) => xml.replace(/<id>.*<\/id>/, '')],
  ['an entry without an id', (xml) => xml.replace(/(<entry>\n)<id>.*<\/id>/, '$1')],
  ['a relative id', (xml) => xml.replace(/(<entry>\n)<id>.*<\/id>/, '$1<id>editie/2026/</id>')],
  ['two entries with one id', (xml) => xml.replace('/editie/2025/</id>', '/editie/2026/</id>')],
  ['no title', (xml) => xml.replace(/(<entry>\n<id>.*<\/id>\n)<title>.*<\/title>/, '$1')],
  ['two titles', (xml) => xml.replace('<title>', '<title>x</title><title>')],
  ['no date', (xml) => xml.replace(/<updated>.*<\/updated>/, '')],
  ['a day without a time', (xml) => xml.replace('T00:00:00Z', '')],
  ['a day that does not exist', (xml) => xml.replace('2026-09-12T', '2026-02-30T')],
  ['no author', (xml) => xml.replace(/<author>.*<\/author>/, '')],
  ['an author without a name', (xml) => xml.replace(/<name>.*<\/name>/, '')],
  ['no link to itself', (xml) => xml.replace('rel="self"', 'rel="related"')],
  ['a relative link', (xml) => xml.replace(/(rel="alternate" type="text\/html" href=")https:\/\/voorbeeld.nl/, '$1')],
  ['two alternate links of one type', (xml) => xml.replace('rel="self" type="application/atom+xml"', 'rel="alternate" type="text/html"')],
  ['HTML in a text', (xml) => xml.replace('<title>Editie 2026', '<title>&lt;b&gt;Editie 2026&lt;/b&gt;')],
  ['elements in escaped HTML', (xml) => xml.replace('<content type="html">', '<content type="html"><p xmlns="http://www.w3.org/1999/xhtml"/>')],
  ['HTML that is escaped twice', (xml) => xml.replace('&lt;p&gt;Dit jaar', '&amp;lt;p&amp;gt;Dit jaar')],
  ['a relative link in HTML', (xml) => xml.replace('&lt;a href=&quot;https://voorbeeld.nl/gids/', '&lt;a href=&quot;../')],
  ['an element that Atom does not have', (xml) => xml.replace('<entry>', '<entry><date>x</date>')],
];
test('the check finds what is wrong with a feed', () =>
  visit(async (page) => {
    await page.goto('about:blank');
    const missed = [];
    for (const [name, mend] of BROKEN) {
      const broken = mend(feed);
      assert.notEqual(broken, feed, name);
      const found = await page.evaluate(`(${problemsOfFeed})(${JSON.stringify(broken)})`);
      if (found.length === 0) missed.push(name);
    }
    assert.deepEqual(missed, []);
  }, { home }));
