// What readers are told of changes: the pages below /wijzigingen/ and the marks at points, compared with `edition diff` and with what
// an editor would say of the guide in tests/sites/buurttuin.
import assert from 'node:assert/strict';
import { cpSync, existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { readHtml } from '../site/html.mjs';
import { filesOf, makeSite, page, run, scratch, sitesFolder, text, write } from '../sites/tools.mjs';

const BASE = 'https://voorbeeld.nl/gids';
const EDITIONS = ['2024', '2025', '2026'];
const PAIRS = [['2024', '2025'], ['2025', '2026'], ['2026', 'huidig'], ['2025', 'huidig'], ['2024', 'huidig']];
const WORDS = { added: 'Nieuw', changed: 'Gewijzigd', light: 'Licht gewijzigd', moved: 'Verplaatst', split: 'Gesplitst', merged: 'Samengevoegd', withdrawn: 'Ingetrokken' };

/** @param {string} site @param {string[]} args */
function done(site, ...args) {
  const ended = run(site, args);
  assert.equal(ended.status, 0, ended.messages);
  return ended;
}

/** A copy of the guide, to change. */
function copyOfGuide() {
  const site = join(scratch(), 'gids');
  cpSync(join(sitesFolder, 'buurttuin'), site, { recursive: true });
  return site;
}

const guide = copyOfGuide();
done(guide, 'build', '--base-url', BASE);
const files = filesOf(join(guide, 'public'));
/** @param {string} path */
const htmlAt = (path) => text(files.get(`${path}index.html`)) ?? assert.fail(`${path} is not there`);

/** @param {string} from @param {string} to */
const differences = (from, to) => JSON.parse(done(guide, 'edition', 'diff', from, to, '--format', 'json').out);

/** @typedef {{kind: string, likeness?: string, from: {address: string, text: string}[], to: {address: string, text: string}[], words: object[]}} Change */

/** @param {Change} change */
const wordOf = ({ kind, likeness }) => (kind === 'changed' && likeness === 'light' ? WORDS.light : WORDS[/** @type {keyof WORDS} */ (kind)]);
/** @param {Change} change */
const placeOf = ({ from, to }) => (to[0] ?? from[0]).address;

/** The changes as a page shows them: by id, with what stands in each. @param {string} html */
function shownChanges(html) {
  const parts = html.split('<section class="change" id="wijziging').slice(1).map((part) => part.slice(0, part.indexOf('</section>')));
  return parts.map((part) => ({
    place: part.slice(0, part.indexOf('"')),
    kind: part.match(/class="change-kind">([^<]*):</)?.[1] ?? '',
    links: [...part.matchAll(/href="([^"]*)"/g)].map(([, address]) => address),
    words: part.match(/<p class="change-words">(.*)<\/p>/)?.[1],
    lines: [...part.matchAll(/<p class="change-line">(.*)<\/p>/g)].map(([, line]) => line),
    all: part,
  }));
}

/** @param {string} html */
const plain = (html) => html.replace(/<[^>]*>/g, '').replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&').replace(/\s+/g, ' ').trim();
/** What a piece of the word difference says without the labels for those who do not see lines. @param {string} words */
const unlabelled = (words) => words.replace(/<span class="visually-hidden">[^<]*<\/span>/g, '');
/** @param {string} words */
const squeezed = (words) => plain(words).replace(/\s/g, '');

// ---- the pages of pairs

for (const [from, to] of PAIRS) {
  test(`the page from ${from} to ${to} shows every change, and nothing else`, () => {
    const { changes } = differences(from, to);
    const shown = shownChanges(htmlAt(`wijzigingen/${from}..${to}/`));
    const expected = changes.map((/** @type {Change} */ change) => `${placeOf(change).replace('#', '')} ${wordOf(change)}`);
    assert.ok(expected.length > 10);
    assert.deepEqual(shown.map(({ place, kind }) => `${place} ${kind}`).sort(), expected.sort());
  });

  test(`the page from ${from} to ${to} counts them, in all and in each part`, () => {
    const html = htmlAt(`wijzigingen/${from}..${to}/`);
    const { changes } = differences(from, to);
    /** @type {Record<string, number>} */
    const counts = {};
    for (const change of changes) counts[wordOf(change).toLowerCase()] = (counts[wordOf(change).toLowerCase()] ?? 0) + 1;
    const [, total, said] = html.match(/<p class="summary">(\d+) wijzigingen: (.*)\.<\/p>/) ?? assert.fail('no counts');
    assert.equal(Number(total), changes.length);
    assert.deepEqual(Object.fromEntries(said.split(', ').map((part) => part.split('\u00a0')).map(([number, ...kind]) => [kind.join(' '), Number(number)])), counts);
    const groups = html.split('<section class="change-group"').slice(1);
    const contents = [...html.matchAll(/<li><a href="#(deel-\d+)">([^<]*)<\/a> \((\d+) wijziging/g)];
    assert.equal(groups.length, contents.length);
    for (const [index, group] of groups.entries()) {
      const [, id, title] = group.match(/<h2 id="([^"]*)">([^<]*)<\/h2>/) ?? [];
      assert.deepEqual([id, title, shownChanges(group).length], [contents[index][1], contents[index][2], Number(contents[index][3])]);
      assert.match(group, new RegExp(`<p class="change-count">${contents[index][3]} wijziging`));
    }
  });

  test(`the words on the page from ${from} to ${to} are those of the texts`, () => {
    const shown = new Map(shownChanges(htmlAt(`wijzigingen/${from}..${to}/`)).map((one) => [one.place, one]));
    for (const change of differences(from, to).changes) {
      const one = shown.get(placeOf(change).replace('#', '')) ?? assert.fail(placeOf(change));
      const [before, after] = [change.from, change.to].map((passages) => passages.map((/** @type {{text: string}} */ passage) => passage.text).join('\n'));
      const place = `${from} ${to} ${one.place}`;
      if (change.from.length === 0 || change.to.length === 0) {
        assert.equal(plain(one.lines.join(' ')), plain((before || after).replace(/&/g, '&amp;')), place);
        assert.doesNotMatch(one.all, /<(ins|del)>/, `${place}: what is wholly new or gone is plain`);
      } else if (change.likeness === 'identical') {
        assert.match(one.all, /De tekst is hetzelfde gebleven/, place);
        assert.equal(one.words, undefined, place);
      } else {
        const words = unlabelled(one.words ?? assert.fail(`${place} has no words`));
        for (const [gone, whole] of [['del', after], ['ins', before]]) {
          const kept = plain(words.replace(new RegExp(`<${gone}>.*?</${gone}>`, 'g'), ' '));
          for (const stretch of kept.split('…')) assert.ok(squeezed(whole).includes(squeezed(stretch)), `${place}: ${stretch}`);
          if (!kept.includes('…')) assert.equal(squeezed(kept), squeezed(whole), place);
        }
      }
    }
  });
}

test('words that went and came say so in text', () => {
  const html = htmlAt('wijzigingen/2026..huidig/');
  assert.match(html, /<del><span class="visually-hidden">\[verwijderd: <\/span>tot wanneer<span class="visually-hidden">\]<\/span><\/del>/);
  assert.match(html, /<ins><span class="visually-hidden">\[toegevoegd: <\/span>hoe lang<span class="visually-hidden">\]<\/span><\/ins>/);
  for (const piece of html.match(/<(del|ins)>.*?<\/\1>/g) ?? []) assert.match(piece, /visually-hidden/);
});

test('a long stretch that stayed is shortened', () => {
  const { words } = differences('2026', 'huidig').changes.find((/** @type {Change} */ change) => placeOf(change) === '/thema/2/#p-02-03');
  assert.ok(words[0].same.length > 150);
  const shown = shownChanges(htmlAt('wijzigingen/2026..huidig/')).find(({ place }) => place === '/thema/2/p-02-03');
  assert.match(plain(unlabelled(shown?.words ?? '')), /^… .{40,120} zoek zie je nu op in het Omgevingsloket\.$/);
});

test('what was withdrawn says why, and what moved says where it was', () => {
  const shown = new Map(shownChanges(htmlAt('wijzigingen/2026..huidig/')).map((one) => [one.place, one]));
  assert.match(shown.get('/thema/5/p-05-04')?.all ?? '', /Waarom: De composthoop staat nu in het rooster/);
  assert.deepEqual(shown.get('/thema/5/p-05-04')?.links, ['../../editie/2026/thema/5/#p-05-04']);
  assert.deepEqual(shown.get('/thema/1/p-01-06')?.links, ['../../thema/1/#p-01-06', '../../editie/2026/thema/3/#p-03-02']);
  assert.match(shown.get('/thema/1/p-01-06')?.all ?? '', /In Editie 2026: <a [^>]*>punt 3\.2 \(Bodem en water\)</);
  assert.deepEqual(shown.get('/thema/5/p-05-02')?.links, ['../../thema/5/#p-05-02', '../../thema/5/#p-05-05', '../../editie/2026/thema/5/#p-05-02']);
  const earlier = new Map(shownChanges(htmlAt('wijzigingen/2025..2026/')).map((one) => [one.place, one]));
  assert.deepEqual(earlier.get('/thema/6/p-06-01')?.links, ['../../editie/2026/thema/6/#p-06-01', '../../editie/2025/thema/6/#p-06-01', '../../editie/2025/thema/6/#p-06-03']);
});

test('the note of a page stands with its change, and that of an edition on the page that leads to it', () => {
  assert.match(htmlAt('wijzigingen/2026..huidig/'), /Een gezonde bodem<\/a><\/h3>\s*<p class="change-said"><strong>Van de redactie:<\/strong> Dit thema heette eerst ‘Bodem en water’/);
  assert.doesNotMatch(htmlAt('wijzigingen/2025..2026/'), /change-said/);
  assert.match(htmlAt('wijzigingen/2024..2025/'), /<h2 id="van-de-redactie">[^]*<strong>De tuin in de winter<\/strong>/);
  assert.doesNotMatch(htmlAt('wijzigingen/2025..huidig/'), /van-de-redactie/);
});

// ---- links and headings

/** The file and the ids of the page that an address leads to, as seen from `path`; nothing for other sites. @param {string} path @param {string} address */
function targetOf(path, address) {
  if (/^[a-z]+:/.test(address)) return undefined;
  const url = new URL(address, `http://site/${path}`);
  const to = decodeURIComponent(url.pathname).slice(1);
  const file = to.endsWith('/') || to === '' ? `${to}index.html` : to;
  return { file, fragment: decodeURIComponent(url.hash.slice(1)) };
}

const changePages = ['wijzigingen/', ...PAIRS.map(([from, to]) => `wijzigingen/${from}..${to}/`)];

test('every link on the pages of changes, and of every mark, leads to something, anchors included', () => {
  let count = 0;
  for (const path of [...files.keys()].filter((name) => name.endsWith('index.html') && !name.startsWith('editie/')).map((name) => name.slice(0, -'index.html'.length))) {
    for (const { name, attributes } of readHtml(htmlAt(path))) {
      const address = attributes.get('href');
      const isOurs = changePages.includes(path) || (address ?? '').includes('wijzigingen') || (address ?? '').includes('editie/');
      const target = name !== 'a' || address === undefined || !isOurs ? undefined : targetOf(path, address);
      if (target === undefined) continue;
      ++count;
      const bytes = files.get(target.file) ?? assert.fail(`${path} leads to ${address}`);
      if (target.fragment !== '') assert.ok(text(bytes)?.includes(` id="${target.fragment}"`), `${path} leads to ${address}, where no such anchor is`);
    }
  }
  assert.ok(count > 400, `${count} links`);
});

test('headings are in order, and no id is there twice', () => {
  for (const path of changePages) {
    let level = 0;
    const ids = new Set();
    for (const { name, attributes } of readHtml(htmlAt(path))) {
      const id = attributes.get('id');
      if (id !== undefined) assert.ok(!ids.has(id) && ids.add(id), `${path}: ${id} twice`);
      const heading = name.match(/^h([1-6])$/);
      if (!heading) continue;
      assert.ok(Number(heading[1]) <= level + 1, `${path}: ${name} after h${level}`);
      level = Number(heading[1]);
    }
    assert.ok(level > 1);
  }
});

// ---- the list of editions

test('the list has every edition, the newest first, with its note and the ways on', () => {
  const html = htmlAt('wijzigingen/');
  assert.deepEqual([...html.matchAll(/<h2 id="editie-(\d+)">Editie \1<\/h2>/g)].map(([, name]) => name), [...EDITIONS].reverse());
  for (const path of [...EDITIONS.map((name) => `../editie/${name}/`), ...PAIRS.map(([from, to]) => `../wijzigingen/${from}..${to}/`)]) assert.ok(html.includes(`href="${path}"`), path);
  assert.match(html, /Verschenen op <time datetime="2024-03-16">16 maart 2024<\/time>\. Dit is de eerste editie\./);
  assert.match(html, /Dit jaar schreven drie beheerders mee/);
});

test('the list is in the sitemap and not in the search index; the footer leads to it', () => {
  for (const path of changePages) assert.ok(text(files.get('sitemap.xml'))?.includes(`<loc>${BASE}/${path}</loc>`), path);
  assert.doesNotMatch(files.get('search/documents.json') ?? '', /wijzigingen/);
  assert.match(htmlAt('thema/1/'), /<footer class="site-footer">[^]*href="\.\.\/\.\.\/wijzigingen\/"/);
});

// ---- marks

/** The mark of each point and box of a page, and under "" that of the page itself. @param {string} html */
function marksOf(html) {
  /** @type {Record<string, string>} */
  const marks = {};
  const [top, colophon] = html.split('<footer class="colophon"');
  for (const part of top.split('<li class="point" id="').slice(1)) {
    const mark = part.slice(0, part.indexOf('</li>\n')).match(/class="change-mark">\s*<(?:summary|a)[^>]*>([^<]*)</);
    if (mark) marks[part.slice(0, part.indexOf('"'))] = mark[1];
  }
  for (const [, id, mark] of colophon?.matchAll(/id="(?:veranderd-([^"]*)|pagina--gewijzigd)">[^]*?class="change-mark">\s*<(?:summary|a)[^>]*>([^<]*)</g) ?? [])
    marks[id ?? ''] = mark;
  return marks;
}

/** Picked by hand from the texts; a page that is here has these marks and no others. @type {[string, Record<string, string>][]} */
const MARKS = [
  ['', {}],
  ['over/', { '': 'Licht gewijzigd in Editie 2025' }],
  ['thema/1/', { 'p-01-05': 'Nieuw in Editie 2025', 'p-01-04': 'Licht gewijzigd in Editie 2026', 'p-01-06': 'Verplaatst sinds Editie 2026' }],
  // 2.1 has its old words again: a change since the newest edition all the same.
  ['thema/2/', { 'p-02-01': 'Licht gewijzigd sinds Editie 2026', 'p-02-02': 'Gewijzigd in Editie 2026', 'p-02-03': 'Licht gewijzigd sinds Editie 2026' }],
  ['thema/4/', { 'p-04-02': 'Gewijzigd in Editie 2025', 'p-04-03': 'Gewijzigd sinds Editie 2026' }],
  ['thema/5/', { '': 'Gewijzigd sinds Editie 2026', 'p-05-02': 'Gesplitst sinds Editie 2026', 'p-05-05': 'Gesplitst sinds Editie 2026' }],
  ['thema/6/', { '': 'Gewijzigd in Editie 2025', 'p-06-01': 'Samengevoegd in Editie 2026' }],
  ['thema/8/', { '': 'Gewijzigd sinds Editie 2026', 'p-08-02': 'Gesplitst in Editie 2025', 'p-08-04': 'Gesplitst in Editie 2025' }],
  ['thema/11/', { '': 'Nieuw in Editie 2026', 'p-11-01': 'Verplaatst in Editie 2026', 'p-11-02': 'Nieuw in Editie 2026', 'p-11-03': 'Nieuw in Editie 2026' }],
  ['thema/12/', { '': 'Verplaatst sinds Editie 2026', 'p-12-01': 'Verplaatst sinds Editie 2026', 'p-12-02': 'Verplaatst sinds Editie 2026', 'p-12-03': 'Nieuw sinds Editie 2026' }],
  ['checklist/voorjaar/', { 'v-02': 'Licht gewijzigd sinds Editie 2026', 'v-07': 'Nieuw in Editie 2025', 'v-05': 'Licht gewijzigd sinds Editie 2026', 'v-08': 'Nieuw sinds Editie 2026' }],
  ['checklist/open-dag/', { 'v-07': 'Verplaatst in Editie 2026' }],
  ['begrip/wormenbak/', { '': 'Nieuw in Editie 2026' }],
];
for (const [path, marks] of MARKS) {
  test(`the marks of /${path} are right`, () => assert.deepEqual(marksOf(htmlAt(path)), marks));
}

test('a mark leads to its place among the changes, and to where the point stood', () => {
  assert.match(htmlAt('thema/1/'), /<details class="change-mark">\s*<summary>Verplaatst sinds Editie 2026<span class="visually-hidden"> \(punt 1\.6\)<\/span><\/summary>[^]*?href="\.\.\/\.\.\/editie\/2026\/thema\/3\/#p-03-02"[^]*?href="\.\.\/\.\.\/wijzigingen\/2026\.\.huidig\/#wijziging\/thema\/1\/p-01-06"/);
});

test('who quotes a page that changed since the newest edition, says so', () => {
  assert.match(htmlAt('thema/1/'), /data-edition="editie 2026, daarna gewijzigd"/);
  assert.match(htmlAt('thema/1/'), /editie 2026, daarna gewijzigd<\/p>/);
  assert.match(htmlAt('thema/10/'), /data-edition="editie 2026"/);
  assert.match(htmlAt('editie/2024/thema/1/'), /data-edition="editie 2024"/);
});

test('only pages with marks load their style, and an edition has none of it', () => {
  for (const [name, bytes] of files) {
    if (!name.endsWith('.html')) continue;
    const html = text(bytes) ?? '';
    const hasSome = html.includes('change-mark') || name.startsWith('wijzigingen/');
    assert.equal(html.includes('assets/changes.css'), hasSome, name);
    if (name.startsWith('editie/')) assert.ok(!hasSome && !html.includes('wijzigingen'), name);
  }
});

// ---- builds

test('one thread and eight make the same bytes', () => {
  const site = copyOfGuide();
  done(site, 'build', '--jobs', '8', '--base-url', BASE);
  const eight = filesOf(join(site, 'public'));
  rmSync(join(site, 'public'), { recursive: true });
  rmSync(join(site, '.public.editions'), { recursive: true, force: true });
  done(site, 'build', '--jobs', '1', '--base-url', BASE);
  assert.deepEqual(filesOf(join(site, 'public')), eight);
  assert.deepEqual(eight, files);
});

test('a changed point makes its own page anew, and what shows or compares it', () => {
  const site = copyOfGuide();
  const theme = 'content/themas/012-een-gezonde-bodem.md';
  done(site, 'build', '--explain');
  /** The pages that a build makes, and why. */
  const made = () => done(site, 'build', '--explain').messages.split('\n').filter((line) => line.includes('.html: '));
  assert.deepEqual(made(), []);
  write(site, { [theme]: readFileSync(join(site, theme), 'utf8').replace('als het net heeft geregend', 'als het heeft geregend') });
  assert.deepEqual(made(), [
    'hoofdstuk/1/alles/index.html: teksten',
    'route/een-tuin-beginnen/alles/index.html: teksten',
    'thema/12/index.html: tekst',
    'wijzigingen/2024..huidig/index.html: wat er veranderde',
    'wijzigingen/2025..huidig/index.html: wat er veranderde',
    'wijzigingen/2026..huidig/index.html: wat er veranderde',
  ]);
});

test('a page of which only a mark is otherwise, is made anew', () => {
  const site = copyOfGuide();
  done(site, 'build', '--explain');
  const facts = 'editions/2026/edition.toml';
  write(site, { [facts]: readFileSync(join(site, facts), 'utf8').replace('Editie 2026', 'De derde') });
  const made = done(site, 'build', '--explain').messages;
  assert.match(made, /^thema\/1\/index\.html: wat er veranderde$/m);
  assert.match(made, /^checklist\/voorjaar\/index\.html: plaats in edities$/m);
  assert.equal(marksOf(readFileSync(join(site, 'public/thema/1/index.html'), 'utf8'))['p-01-04'], 'Licht gewijzigd in De derde');
});

test('a new edition makes anew the pages with a change since, and says why', () => {
  const site = copyOfGuide();
  done(site, 'build', '--explain');
  done(site, 'edition', 'freeze', '2027', '--title', 'Editie 2027', '--date', '2027-01-01');
  const made = done(site, 'build', '--explain').messages;
  assert.match(made, /^thema\/12\/index\.html: (wat er veranderde|titel of kenmerken)$/m);
  const html = readFileSync(join(site, 'public/wijzigingen/2027..huidig/index.html'), 'utf8');
  assert.match(html, /<p class="summary">Er is niets veranderd\.<\/p>/);
  assert.doesNotMatch(html, /change-contents|class="change"/);
  assert.match(readFileSync(join(site, 'public/wijzigingen/index.html'), 'utf8'), /2027\.\.huidig\/">[^<]*<\/a>: geen wijzigingen/);
  assert.equal(marksOf(readFileSync(join(site, 'public/thema/12/index.html'), 'utf8'))['p-12-03'], 'Nieuw in Editie 2027');
});

// ---- sites with few editions, or none

/** @param {Record<string, string>} [more] */
const smallSite = (more = {}) =>
  makeSite({
    'wegwijzer.toml': readFileSync(join(sitesFolder, 'common', 'wegwijzer.toml'), 'utf8').replace('theme = "klein"', 'theme = "default"'),
    'content/index.md': page('Voorpagina'),
    'content/begrippen/wgr.md': page('Wgr', { body: 'De wet.' }),
    ...more,
  });

test('a site without editions has nothing of all this', () => {
  const site = smallSite();
  done(site, 'build', '--base-url', BASE);
  assert.ok(!existsSync(join(site, 'public/wijzigingen')));
  const html = readFileSync(join(site, 'public/begrip/wgr/index.html'), 'utf8');
  assert.doesNotMatch(html, /wijzigingen|change/);
});

test('a withdrawn edition says so in the list', () => {
  const site = smallSite();
  done(site, 'edition', 'freeze', 'een', '--title', 'De <eerste>', '--date', '2026-01-01');
  done(site, 'edition', 'withdraw', 'een', '--reason', 'Er stond een fout in.');
  done(site, 'build', '--base-url', BASE);
  const html = readFileSync(join(site, 'public/wijzigingen/index.html'), 'utf8');
  assert.match(html, /De &lt;eerste&gt;<\/h2>[^]*<strong>Ingetrokken op \d+ \w+ \d{4}\.<\/strong> Er stond een fout in\./);
  assert.doesNotMatch(readFileSync(join(site, 'public/wijzigingen/feed.xml'), 'utf8'), /<entry>/);
});

test('a menu of an edition leads to the changes beside the text of now', () => {
  const settings = readFileSync(join(sitesFolder, 'common', 'wegwijzer.toml'), 'utf8').replace('theme = "klein"', 'theme = "default"');
  const site = smallSite();
  done(site, 'edition', 'freeze', 'een', '--title', 'Een', '--date', '2025-01-01');
  write(site, { 'wegwijzer.toml': `${settings}\n[[footer]]\ntitle = "Alle edities"\nurl = "/wijzigingen/"\n`, 'content/begrippen/wgr.md': page('Wgr', { body: 'Zie [toen](/editie/een/begrip/wgr/).' }) });
  done(site, 'edition', 'freeze', 'twee', '--title', 'Twee', '--date', '2026-01-01');
  done(site, 'build');
  const html = readFileSync(join(site, 'public/editie/twee/begrip/wgr/index.html'), 'utf8');
  const address = html.match(/<a href="([^"]*)">Alle edities<\/a>/)?.[1] ?? assert.fail('no such item');
  assert.equal(targetOf('editie/twee/begrip/wgr/', address)?.file, 'wijzigingen/index.html');
  assert.match(readFileSync(join(site, 'public/begrip/wgr/index.html'), 'utf8'), /href="\.\.\/\.\.\/editie\/een\/begrip\/wgr\/"/);
});

// ---- notes

test('a note with a broken link is refused, with its place and what was meant, and nothing is frozen', () => {
  const site = smallSite({ 'nieuw.md': 'Dit is nieuw.\n\nZie [[begrip:wgrr]] en <b>meer</b>.\n' });
  const ended = run(site, ['edition', 'freeze', 'een', '--title', 'Een', '--note', 'nieuw.md']);
  assert.equal(ended.status, 1);
  assert.match(ended.messages, /nieuw\.md:3:7: fout: er is geen pagina ‘begrip:wgrr’ \[broken-link\]/);
  assert.match(ended.messages, /tip: Bedoelde je ‘begrip:wgr’\?/);
  assert.match(ended.messages, /nieuw\.md:3:\d+: fout: .*\[raw-html\]/);
  assert.ok(!existsSync(join(site, 'editions')));
});

test('a note may refer to the edition it is frozen with', () => {
  const site = smallSite({ 'nieuw.md': 'Zie [alles](/wijzigingen/), [wat er veranderde](/wijzigingen/een..huidig/) en [de wet](/begrip/wgr/).\n' });
  done(site, 'edition', 'freeze', 'een', '--title', 'Een', '--note', 'nieuw.md');
  done(site, 'build');
  const html = readFileSync(join(site, 'public/wijzigingen/index.html'), 'utf8');
  assert.match(html, /<p>Zie <a href="[^"]*">alles<\/a>, <a href="een\.\.huidig\/">[^<]*<\/a> en <a href="\.\.\/begrip\/wgr\/"/);
});

test('what a frozen note refers to may go: its words stay, and nothing is reported', () => {
  const site = smallSite({ 'nieuw.md': 'Zie [[begrip:awb]], [de plaat](/plaat.svg) en [[begrip:wgr|de wet]].\n', 'content/begrippen/awb.md': page('Awb'), 'content/plaat.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>' });
  done(site, 'edition', 'freeze', 'een', '--title', 'Een', '--note', 'nieuw.md');
  rmSync(join(site, 'content/begrippen/awb.md'));
  rmSync(join(site, 'content/plaat.svg'));
  write(site, { 'content/redirects.toml': '[[withdrawn]]\nfrom = "/begrip/awb/"\nsince = 2026-02-01\n[[withdrawn]]\nfrom = "/plaat.svg"\nsince = 2026-02-01\n' });
  const ended = done(site, 'build');
  assert.doesNotMatch(ended.messages, /fout|nieuw\.md|note\.md/);
  const html = readFileSync(join(site, 'public/wijzigingen/index.html'), 'utf8');
  assert.match(html, /<p>Zie <a href="\.\.\/begrip\/awb\/">Awb<\/a>, /);
  assert.match(html, /en <a href="\.\.\/begrip\/wgr\/"[^>]*>de wet<\/a>\.<\/p>/);
});
