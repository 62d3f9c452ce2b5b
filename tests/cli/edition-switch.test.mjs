// From any page to the same page in any edition, over all pages and all editions of the guide in tests/sites/buurttuin. What each
// edition lacks is listed by hand; which addresses there are is read from the ledgers, not from what the program made.
import assert from 'node:assert/strict';
import { cpSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, test } from 'node:test';
import vm from 'node:vm';
import { isInside, readHtml } from '../site/html.mjs';
import { filesOf, makeSite, page as written, run, scratch, sitesFolder, text, write } from '../sites/tools.mjs';

const NAMES = ['2026', '2025', '2024'];
const DATES = { 2026: '14 maart 2026', 2025: '15 maart 2025', 2024: '16 maart 2024' };
const BASE = 'https://tuin.voorbeeld.nl/gids';

/** Where a page of now is not simply at the same address. @type {Record<string, Record<string, string>>} */
const NOTES = {
  'begrip/groenbemester/': { 2025: 'niet in deze editie', 2024: 'niet in deze editie' },
  'begrip/wieden/': { 2024: 'toen ‘Schoffelen’' },
  'begrip/wormenbak/': { 2025: 'niet in deze editie' },
  'route/eerste-seizoen/': { 2025: 'toen op een ander adres', 2024: 'toen op een ander adres' },
  'thema/10/': { 2024: 'niet in deze editie' },
  'thema/11/': { 2025: 'niet in deze editie', 2024: 'niet in deze editie' },
  'thema/12/': { 2026: 'toen thema 3, ‘Bodem en water’', 2025: 'toen thema 3, ‘Bodem en water’', 2024: 'toen thema 3, ‘Bodem en water’' },
};

/** The same from pages that the text of now lacks. @type {Record<string, Record<string, string>>} */
const NOTES_OF_GONE = {
  'begrip/composthoop/': { '': 'nu ‘Compost’', 2026: 'toen ‘Compost’' },
  'begrip/schoffelen/': { '': 'nu ‘Wieden’', 2026: 'toen ‘Wieden’', 2025: 'toen ‘Wieden’' },
  'begrip/volkstuin/': { '': 'niet meer in deze tekst', 2026: 'niet in deze editie' },
  'route/nieuw/': { '': 'nu op een ander adres', 2026: 'toen op een ander adres' },
  'thema/3/': { '': 'nu thema 12, ‘Een gezonde bodem’' },
  'thema/7/': { '': 'niet meer in deze tekst', 2026: 'niet in deze editie', 2025: 'niet in deze editie' },
};

/** Editions that still have a page that is gone now. */
const STILL = { 'thema/7/': ['2024'], 'begrip/volkstuin/': ['2025', '2024'] };

/** Pages that an edition has nothing of: title, after which edition they came, and what stood elsewhere. */
const ABSENT = [
  { at: '2025/begrip/groenbemester/', title: 'Groenbemester' },
  { at: '2024/begrip/groenbemester/', title: 'Groenbemester', after: 'Editie 2025' },
  { at: '2024/thema/10/', title: 'Thema 10: De tuin in de winter' },
  { at: '2025/thema/11/', title: 'Thema 11: Een nieuwe tuinder ontvangen', parts: { 'p-11-01': '4/#p-04-05 Thema 4: Tuinders werven (4.5)' } },
  { at: '2024/thema/11/', title: 'Thema 11: Een nieuwe tuinder ontvangen', after: 'Editie 2025', parts: { 'p-11-01': '5/#p-05-03 Thema 5: Taken verdelen (5.3)' } },
];

const SOIL = 'p-12-01=../3/#p-03-01 p-12-02=../3/#p-03-03';

/** Pages that an edition has under another address, with where their parts were. */
const FORMER = [
  { at: '2024/begrip/wieden/', to: '../schoffelen/', parts: '' },
  { at: '2025/route/eerste-seizoen/', to: '../nieuw/', parts: '' },
  { at: '2024/route/eerste-seizoen/', to: '../nieuw/', parts: '' },
  { at: '2026/thema/12/', to: '../3/', parts: SOIL },
  { at: '2025/thema/12/', to: '../3/', parts: SOIL },
  { at: '2024/thema/12/', to: '../3/', parts: SOIL },
];

/** @param {string} folder @param {string[]} args */
function done(folder, ...args) {
  const ended = run(folder, args);
  assert.equal(ended.status, 0, ended.messages);
}

/** A built site as a reader finds it. @param {string} folder */
function readSite(folder) {
  const files = filesOf(folder);
  const pages = new Map([...files].filter(([path]) => path.endsWith('.html')).map(([path, bytes]) => [path, readHtml(text(bytes) ?? '')]));
  /** The file at an address as seen from a page, and its fragment. @param {string} from @param {string} address */
  const follow = (from, address) => {
    const url = new URL(address, `http://site/${from.replace(/index\.html$/, '')}`);
    const path = decodeURIComponent(url.pathname.slice(1));
    return { path: path === '' || path.endsWith('/') ? `${path}index.html` : path, hash: decodeURIComponent(url.hash.slice(1)) };
  };
  /** @param {string} path @param {string} name @param {Record<string, string>} [wanted] */
  const find = (path, name, wanted = {}) =>
    (pages.get(path) ?? assert.fail(`${path} is not there`)).filter((one) => one.name === name && Object.entries(wanted).every(([key, value]) => one.attributes.get(key) === value));
  /** @param {string} path @param {string} id */
  const has = (path, id) => pages.get(path)?.some(({ attributes }) => attributes.get('id') === id);
  /** Where a page that only leads on leads to, or nothing. @param {string} path */
  const movedTo = (path) => {
    const [refresh] = find(path, 'meta', { 'http-equiv': 'refresh' });
    return refresh && follow(path, refresh.attributes.get('content')?.replace('0; url=', '') ?? '').path;
  };
  return { files, pages, follow, find, has, movedTo };
}

/** Pages that any text promised, without the short addresses, which mean the text of now. */
function promised() {
  const ledgers = ['addresses.txt', ...NAMES.map((name) => `editions/${name}/addresses.txt`)];
  const lines = ledgers.flatMap((path) => readFileSync(join(sitesFolder, 'buurttuin', path), 'utf8').split('\n'));
  const addresses = lines.map((line) => line.split('\t')[0].trim()).filter((address) => /^\/(.*\/)?$/.test(address) && !/^\/[\d.]+\/$/.test(address));
  return [...new Set(addresses)].map((address) => address.slice(1));
}

describe('the guide with three editions', () => {
  /** @type {ReturnType<typeof readSite>} */
  let site;
  const guide = join(scratch(), 'gids');
  before(() => {
    cpSync(join(sitesFolder, 'buurttuin'), guide, { recursive: true });
    done(guide, 'build', '--base-url', BASE);
    site = readSite(join(guide, 'public'));
  });
  const ofNow = () => [...site.pages.keys()].filter((path) => !path.startsWith('editie/'));
  const ofEditions = () => [...site.pages.keys()].filter((path) => path.startsWith('editie/'));
  /** @param {string} path */
  const readable = (path) => site.movedTo(path) === undefined && !path.startsWith('wijzigingen/') && !['404.html', 'zoeken/index.html', 'apparaat/index.html'].includes(path);

  test('every edition has something at every address that any text has', () => {
    const addresses = promised();
    assert.ok(addresses.length > 35, `${addresses.length} addresses`);
    const missing = NAMES.flatMap((name) => addresses.filter((address) => !site.files.has(`editie/${name}/${address}index.html`)).map((address) => `editie/${name}/${address}`));
    assert.deepEqual(missing, []);
  });

  test('a page of now leads to each edition, and says where the page is elsewhere or not there', () => {
    const lists = ofNow().filter((path) => readable(path) && !(path.replace('index.html', '') in STILL));
    assert.ok(lists.length > 30, `${lists.length} pages`);
    for (const path of lists) {
      const address = path.replace(/index\.html$/, '');
      const own = address.replace(/alles\/$/, '');
      const [nav] = site.find(path, 'nav', { id: 'pagina--edities' });
      assert.ok(nav, `${path} has a list of editions`);
      const items = site.find(path, 'li').filter((one) => one.parent?.parent === nav);
      const expected = NAMES.map((name) => [`Editie ${name}`, [DATES[name], NOTES[own]?.[name]].filter(Boolean).join(', ')].join(' '));
      assert.deepEqual(items.map((one) => one.text), expected, path);
      const links = site.find(path, 'a').filter((one) => isInside(one, (above) => above === nav));
      assert.deepEqual(links.map((one) => site.follow(path, one.attributes.get('href') ?? '').path), NAMES.map((name) => `editie/${name}/${own}index.html`), path);
    }
  });

  test('a page that is gone leads to the editions that still have it', () => {
    for (const [address, names] of Object.entries(STILL)) {
      const [nav] = site.find(`${address}index.html`, 'nav', { id: 'pagina--edities' });
      assert.match(nav.text, /Deze pagina staat nog in/);
      const links = site.find(`${address}index.html`, 'a').filter((one) => isInside(one, (above) => above === nav));
      assert.deepEqual(links.map((one) => site.follow(`${address}index.html`, one.attributes.get('href') ?? '').path), names.map((name) => `editie/${name}/${address}index.html`));
    }
  });

  test('pages without a text of their own have no list', () => {
    for (const path of ['404.html', 'zoeken/index.html', 'apparaat/index.html', '1/index.html']) assert.deepEqual(site.find(path, 'nav', { id: 'pagina--edities' }), [], path);
  });

  test('a page that came after an edition says so there, and where its parts were', () => {
    const found = ofEditions().filter((path) => site.find(path, 'article', { class: 'text absent' }).length > 0);
    assert.deepEqual(found, ABSENT.map(({ at }) => `editie/${at}index.html`).sort());
    for (const { at, title, after, parts = {} } of ABSENT) {
      const path = `editie/${at}index.html`;
      const edition = `Editie ${at.slice(0, 4)}`;
      assert.equal(site.find(path, 'h1')[0].text, title);
      assert.equal(site.find(path, 'title')[0].text, `Niet in ${edition}: ${title} – Buurttuin`);
      const [note] = site.find(path, 'div', { class: 'note' });
      assert.equal(note.text.replace(/\s+/g, ' ').trim(), `Niet in deze editie In ${edition} stond deze pagina nog niet.${after ? ` Zij kwam erbij na ${after}.` : ''}`);
      assert.match(site.find(path, 'aside', { class: 'edition-banner' })[0].text, new RegExp(`^\\s*${edition}, `));
      const links = site.find(path, 'a').filter((one) => isInside(one, ({ name }) => name === 'article'));
      const ways = links.filter((one) => one.attributes.get('class') !== 'gone-to').map((one) => `${one.text} > ${site.follow(path, one.attributes.get('href') ?? '').path}`);
      assert.deepEqual(ways, [`Lees deze pagina zoals zij nu is > ${at.slice(5)}index.html`, `Ga naar het begin van ${edition} > editie/${at.slice(0, 5)}index.html`]);
      const found = site.find(path, 'a', { class: 'gone-to' }).map((one) => [one.parent?.parent?.attributes.get('id'), `${one.attributes.get('href')?.replace('../', '')} ${one.text}`]);
      assert.deepEqual(Object.fromEntries(found), parts, path);
      assert.doesNotMatch(site.find(path, 'footer', { class: 'site-footer' })[0].text, /Editie 2026/);
    }
  });

  test('a page that was another one then leads on to that, with its parts', () => {
    for (const { at, to, parts } of FORMER) {
      const path = `editie/${at}index.html`;
      const [script] = site.find(path, 'script');
      assert.equal(script.attributes.get('data-to'), to, path);
      assert.equal(script.attributes.get('data-parts'), parts, path);
      for (const one of parts.split(' ').filter(Boolean)) {
        const target = site.follow(path, one.slice(one.indexOf('=') + 1));
        assert.ok(site.has(target.path, target.hash), one);
      }
    }
  });

  test('search engines find none of it, and are told of the page of now', () => {
    for (const path of ofEditions()) {
      assert.ok(site.find(path, 'meta', { name: 'robots', content: 'noindex' }).length > 0, `${path} is not for search engines`);
      const [, , address = ''] = path.match(/^editie\/(\d+)\/(.*)index\.html$/) ?? assert.fail(path);
      const canonical = site.find(path, 'link', { rel: 'canonical' }).map((one) => one.attributes.get('href'));
      if (address.endsWith('alles/')) assert.deepEqual(canonical, [], path);
      else if (site.movedTo(path) === undefined || FORMER.some(({ at }) => path === `editie/${at}index.html`)) assert.deepEqual(canonical, [`${BASE}/${address}`], path);
      else assert.match(canonical[0] ?? '', new RegExp(`^${BASE}/(?!editie)`), path);
    }
    assert.doesNotMatch(text(site.files.get('sitemap.xml')) ?? '', /editie/);
  });

  test('every link below an edition leads to a page and a place that are there', () => {
    const wrong = [];
    for (const path of ofEditions()) {
      for (const one of site.pages.get(path) ?? []) {
        for (const key of ['href', 'src', 'action', 'data-root', 'data-top']) {
          const address = one.attributes.get(key);
          if (address === undefined || /^(https?|mailto):/.test(address) || one.attributes.get('rel') === 'canonical') continue;
          let { path: to, hash } = site.follow(path, address);
          to = site.pages.has(to) ? site.movedTo(to) ?? to : to;
          if (!site.files.has(to) || (hash !== '' && !site.has(to, hash))) wrong.push(`${path}: ${address}`);
        }
      }
    }
    assert.deepEqual(wrong, []);
  });

  test('what a script composes from the one shared file is there, for every page and every edition', () => {
    /** @type {{wegwijzerEditions?: object}} */
    const context = {};
    vm.runInNewContext(text(site.files.get('data/editions.js')) ?? '', context);
    const { texts, pages } = JSON.parse(JSON.stringify(context.wegwijzerEditions ?? assert.fail('no editions')));
    assert.deepEqual(texts.map(({ name }) => name), ['', ...NAMES]);
    assert.deepEqual(texts.map(({ date }) => date), [undefined, ...NAMES.map((name) => DATES[name])]);
    assert.deepEqual(pages, { ...NOTES, ...NOTES_OF_GONE });
    let count = 0;
    for (const path of ofEditions()) {
      const [link] = site.find(path, 'a', { class: 'edition-others' });
      if (link === undefined) {
        assert.ok(site.movedTo(path) !== undefined || /\/(zoeken|apparaat)\/index\.html$/.test(path), `${path} offers other editions`);
        continue;
      }
      count += 1;
      assert.equal(link.attributes.get('data-name'), path.split('/')[1]);
      assert.equal(site.follow(path, link.attributes.get('data-top') ?? '').path, 'index.html');
      for (const one of texts) assert.ok(site.files.has(site.follow(path, `${link.attributes.get('data-top')}${one.path}${link.attributes.get('data-path')}`).path), `${path} in ${one.title}`);
    }
    assert.ok(count > 100, `${count} pages`);
  });

  test('an edition more changes nothing in those that were there, and withdrawing one is told', () => {
    const before = site.files;
    const build = () => {
      rmSync(join(guide, '.public.editions'), { recursive: true }); // made anew, so that equal bytes prove something
      done(guide, 'build', '--base-url', BASE);
      return readSite(join(guide, 'public'));
    };
    const below = (/** @type {Map<string, string>} */ files) => new Map([...files].filter(([path]) => /^editie\/202[456]\//.test(path)));
    done(guide, 'edition', 'freeze', '2027', '--title', 'Editie 2027', '--date', '2027-03-13');
    const frozen = build();
    assert.deepEqual([...below(frozen.files).keys()], [...below(before).keys()]);
    for (const [path, bytes] of below(before)) assert.ok(frozen.files.get(path) === bytes, `${path} is as it was`);
    assert.notEqual(frozen.files.get('data/editions.js'), before.get('data/editions.js'));
    assert.match(frozen.find('thema/12/index.html', 'nav', { id: 'pagina--edities' })[0].text, /Editie 2027[^]*Editie 2026/);
    assert.ok(frozen.files.has('editie/2027/thema/7/index.html'));

    done(guide, 'edition', 'withdraw', '2025', '--reason', 'Punt 2.3 was onjuist.');
    const withdrawn = build();
    assert.match(withdrawn.find('thema/2/index.html', 'nav', { id: 'pagina--edities' })[0].text, /Editie 2025 15 maart 2025, ingetrokken op \d+ \w+ \d{4}\s/);
    assert.match(text(withdrawn.files.get('data/editions.js')) ?? '', /"name":"2025"[^}]*"withdrawn":"ingetrokken op /);
    for (const [path, bytes] of below(before)) if (!path.startsWith('editie/2025/')) assert.ok(withdrawn.files.get(path) === bytes, `${path} is as it was`);
  });
});

/** Settings of the small site of other tests, in the theme that knows editions. */
const SETTINGS = readFileSync(join(sitesFolder, 'common', 'wegwijzer.toml'), 'utf8').replace('theme = "klein"', 'theme = "default"');

/** @param {Record<string, string>} files */
const small = (files) => makeSite({ 'wegwijzer.toml': SETTINGS, 'content/index.md': written('Voorpagina'), ...files });

test('a page that came and went is read in the newest edition that has it', () => {
  const guide = small({ 'content/begrippen/wgr.md': written('Wgr') });
  const freeze = (/** @type {string} */ name, /** @type {string} */ date) => done(guide, 'edition', 'freeze', name, '--title', `De ${name}`, '--date', date);
  freeze('een', '2025-01-01');
  write(guide, { 'content/begrippen/kort.md': written('Kort') });
  freeze('twee', '2026-01-01');
  freeze('drie', '2026-02-01');
  write(guide, { 'content/begrippen/kort.md': written('Kort', { more: 'withdrawn: 2026-03-01 Het was op.\n' }) });
  done(guide, 'build');
  const { find, follow } = readSite(join(guide, 'public'));
  const links = find('editie/een/begrip/kort/index.html', 'a').filter((one) => isInside(one, ({ name }) => name === 'article'));
  assert.deepEqual(links.map((one) => `${one.text} > ${follow('editie/een/begrip/kort/index.html', one.attributes.get('href') ?? '').path}`), [
    'Lees deze pagina in De drie > editie/drie/begrip/kort/index.html',
    'Ga naar het begin van De een > editie/een/index.html',
  ]);
});

test('a site without editions has no list and no file about them', () => {
  const guide = small({ 'content/over.md': written('Over') });
  done(guide, 'build');
  const { files } = readSite(join(guide, 'public'));
  assert.ok(!files.has('data/editions.js'));
  assert.doesNotMatch(files.get('over/index.html') ?? '', /edities|edition\.css/);
});
