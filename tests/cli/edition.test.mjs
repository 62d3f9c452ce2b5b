// An edition is a promise: what was frozen stays as it is, whatever happens while freezing and after.
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { appendFileSync, existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { binary, filesOf, makeSite, page, run, scratch, start, write } from '../sites/tools.mjs';
import { random } from '../support/random.mjs';

const KOERS = 'content/themas/023-koers.md';

/** @param {Record<string, string>} [files] */
const smallSite = (files = {}) =>
  makeSite({
    'content/index.md': page('Voorpagina'),
    'content/begrippen/wgr.md': page('Wgr'),
    'content/delen/01-kern.md': page('De kern', { number: 1 }),
    [KOERS]: page('Koers', { number: 23, more: 'part: 1\n', body: '## Punten\n\n1. Kies drie onderwerpen. {#p-23-01}' }),
    'content/lijst.txt': 'Een lijst.\n',
    ...files,
  });

/** @param {string} site @param {string} name @param {string[]} [more] */
const freeze = (site, name, more = []) => run(site, ['edition', 'freeze', name, '--title', `Editie ${name}`, ...more]);

/** A site with an edition of 1 January 2026. @param {Record<string, string>} [files] */
function frozen(files) {
  const site = smallSite(files);
  const ended = freeze(site, '2026', ['--date', '2026-01-01']);
  assert.equal(ended.status, 0, ended.messages);
  return site;
}

/** What is wrong, one `place code` a problem. @param {string} site */
function problems(site) {
  const ended = run(site, ['check', '--diagnostics=json']);
  return JSON.parse(ended.out).map(({ file, line, code }) => `${file}:${line} ${code}`);
}

// ---- what it makes

test('an edition has the texts, the settings, the addresses, the note and the digest of each', () => {
  const site = smallSite();
  write(site, { 'note.txt': 'Dit is de eerste editie.\n' });
  const ended = run(site, ['edition', 'freeze', '2026', '--title', 'De "eerste" editie', '--date', '2026-01-01', '--note', join(site, 'note.txt')]);
  assert.equal(ended.status, 0, ended.messages);
  assert.match(ended.messages, /Editie 2026 is vastgelegd in editions\/2026\/: 10 bestanden/);
  const files = filesOf(join(site, 'editions/2026'));
  for (const [path, bytes] of filesOf(join(site, 'content'))) assert.equal(files.get(`content/${path}`), bytes, path);
  assert.equal(files.get('wegwijzer.toml'), filesOf(site).get('wegwijzer.toml'));
  assert.equal(files.get('note.md'), 'Dit is de eerste editie.\n');
  assert.equal(files.get('edition.toml'), 'form = 1\ntitle = "De \\"eerste\\" editie"\ndate = 2026-01-01\n');
  assert.match(files.get('addresses.txt') ?? '', /^\/thema\/23\/#p-23-01\tKies drie onderwerpen\.$/m);
  const listed = (files.get('digests.txt') ?? '').split('\n').filter((line) => /^[0-9a-f]{32} {2}/.test(line)).map((line) => line.slice(34));
  assert.deepEqual(listed.sort(), [...files.keys()].filter((path) => !['digests.txt', 'edition.toml'].includes(path)).sort());
  assert.deepEqual(problems(site), []);
  assert.deepEqual(readdirSync(join(site, 'editions')), ['2026']);
});

test('the site folder may be given, as the last argument', () => {
  const site = smallSite();
  assert.equal(run(scratch(), ['edition', 'freeze', '2026', '--title', 'X', site]).status, 0);
  assert.match(run(scratch(), ['edition', 'list', site]).out, /^2026 {2}\d{4}-\d\d-\d\d {2}X\n$/);
});

test('editions are listed by date', () => {
  const site = frozen();
  assert.equal(freeze(site, '2025-proef', ['--date', '2026-06-30']).status, 0);
  assert.equal(run(site, ['edition', 'list']).out, '2026  2026-01-01  Editie 2026\n2025-proef  2026-06-30  Editie 2025-proef\n');
});

test('a new edition comes after all others: the comparisons that readers were given stay', () => {
  const site = frozen();
  const ended = freeze(site, 'eerder', ['--date', '2025-06-30']);
  assert.equal(ended.status, 2);
  assert.match(ended.messages, /De dag 2025-06-30 is te vroeg: editie 2026 is van 2026-01-01\./);
  assert.deepEqual(readdirSync(join(site, 'editions')), ['2026']);
});

test('without editions the list says how to make one', () => {
  const ended = run(smallSite(), ['edition', 'list']);
  assert.equal(ended.status, 0);
  assert.match(ended.messages, /wegwijzer edition freeze NAAM/);
});

test('the addresses of an edition bind the current text', () => {
  const site = frozen();
  write(site, { [KOERS]: page('Koers', { number: 23, more: 'part: 1\n', body: '## Punten\n\n1. Iets anders. {#p-23-02}' }) });
  assert.deepEqual(problems(site), [`${KOERS}:2 lost-anchor`]);
});

test('a file of the content called addresses.txt is no ledger of the edition', () => {
  const site = frozen({ 'content/addresses.txt': 'geen adres\n' });
  assert.deepEqual(problems(site), []);
});

test('a withdrawn edition keeps its files and says when and why', () => {
  const site = frozen();
  const before = filesOf(join(site, 'editions/2026'));
  assert.equal(run(site, ['edition', 'withdraw', '2026', '--reason', 'Er stond een fout in.']).status, 0);
  const after = filesOf(join(site, 'editions/2026'));
  assert.match(after.get('edition.toml') ?? '', /^form = 1\ntitle = "Editie 2026"\ndate = 2026-01-01\nwithdrawn = \d{4}-\d\d-\d\d\nreason = "Er stond een fout in."\n$/);
  after.set('edition.toml', before.get('edition.toml') ?? '');
  assert.deepEqual(after, before);
  assert.deepEqual(problems(site), []);
  assert.match(run(site, ['edition', 'list']).out, /\(ingetrokken op /);
  const again = run(site, ['edition', 'withdraw', '2026']);
  assert.equal(again.status, 2);
  assert.match(again.messages, /al ingetrokken/);
});

// ---- what is refused, with nothing changed

/** @type {[title: string, args: string[], status: number, said: RegExp][]} */
const REFUSED = [
  ['a name that exists', ['freeze', '2026', '--title', 'X'], 2, /Editie 2026 bestaat al.*2026-2/],
  ['a name with a slash', ['freeze', 'a/b', '--title', 'X'], 2, /‘a\/b’ kan geen naam.*kleine letters, cijfers en streepjes/],
  ['a name that leads out of the folder', ['freeze', '..', '--title', 'X'], 2, /kan geen naam/],
  ['a name with a space', ['freeze', 'editie 2', '--title', 'X'], 2, /kan geen naam/],
  ['a name with a dot', ['freeze', '2026.1', '--title', 'X'], 2, /kan geen naam/],
  ['a name with a capital', ['freeze', 'Najaar', '--title', 'X'], 2, /kan geen naam/],
  ['a name with a diacritic', ['freeze', 'één', '--title', 'X'], 2, /kan geen naam/],
  ['a name of 41 letters', ['freeze', 'a'.repeat(41), '--title', 'X'], 2, /kan geen naam/],
  ['the name of the current text', ['freeze', 'huidig', '--title', 'X'], 2, /huidig is van de tekst van nu/],
  ['an empty name', ['freeze', '', '--title', 'X'], 2, /kan geen naam/],
  ['no title', ['freeze', 'nieuw'], 2, /--title/],
  ['an empty title', ['freeze', 'nieuw', '--title', ' '], 2, /heeft een titel nodig/],
  ['a title of two lines', ['freeze', 'nieuw', '--title', 'A\nB'], 2, /van één regel/],
  ['a day that does not exist', ['freeze', 'nieuw', '--title', 'X', '--date', '2026-02-30'], 2, /‘2026-02-30’ is geen datum/],
  ['the day of another edition', ['freeze', 'nieuw', '--title', 'X', '--date', '2026-01-01'], 2, /Op 2026-01-01 verscheen al editie 2026.*--date/],
  ['a note that is not there', ['freeze', 'nieuw', '--title', 'X', '--note', 'weg.md'], 3, /weg\.md/],
  ['to withdraw what is not there', ['withdraw', '2025'], 2, /Editie ‘2025’ bestaat niet\. Kies uit: 2026/],
  ['edition without a command', [], 2, /Zeg wat het programma moet doen/],
];
for (const [title, args, status, said] of REFUSED) {
  test(`refused: ${title}`, () => {
    const site = frozen();
    const before = filesOf(site);
    const ended = run(site, ['edition', ...args]);
    assert.equal(ended.status, status, ended.messages);
    assert.match(ended.messages, said);
    assert.deepEqual(filesOf(site), before);
  });
}

test('a site with errors is not frozen', () => {
  const site = smallSite({ 'content/over.md': page('Over', { body: 'Zie [[thema:99]].' }) });
  const ended = freeze(site, '2026');
  assert.equal(ended.status, 1);
  assert.match(ended.messages, /broken-link[^]*Er is geen editie vastgelegd/);
  assert.ok(!existsSync(join(site, 'editions')));
});

// ---- editions that are not as they were

/** @type {[title: string, harm: (site: string) => void, expected: string[]][]} */
const HARM = [
  ['a text that was altered', (site) => appendFileSync(join(site, 'editions/2026', KOERS), 'Nog iets.\n'), [`editions/2026/${KOERS}:0 altered-edition-file`]],
  ['a ledger that was altered', (site) => writeFileSync(join(site, 'editions/2026/addresses.txt'), ''), ['editions/2026/addresses.txt:0 altered-edition-file']],
  ['a text that is missing', (site) => rmSync(join(site, 'editions/2026', KOERS)), [`editions/2026/${KOERS}:0 missing-edition-file`]],
  ['a ledger that is missing', (site) => rmSync(join(site, 'editions/2026/addresses.txt')), ['editions/2026/addresses.txt:0 missing-edition-file']],
  ['a text that was added', (site) => write(site, { 'editions/2026/content/nieuw.md': page('Nieuw') }), ['editions/2026/content/nieuw.md:0 added-edition-file']],
  ['no facts', (site) => rmSync(join(site, 'editions/2026/edition.toml')), ['editions/2026/edition.toml:0 missing-edition-file']],
  ['no digests', (site) => rmSync(join(site, 'editions/2026/digests.txt')), ['editions/2026/digests.txt:0 missing-edition-file']],
  ['a line of the digests that is none', (site) => appendFileSync(join(site, 'editions/2026/digests.txt'), '<<<<<<< HEAD\n'), ['editions/2026/digests.txt:9 altered-edition-file']],
  ['a newer form', (site) => writeFileSync(join(site, 'editions/2026/edition.toml'), 'form = 2\nname = "X"\n'), ['editions/2026/edition.toml:1 newer-edition']],
  ['facts without a date', (site) => writeFileSync(join(site, 'editions/2026/edition.toml'), 'form = 1\ntitle = "X"\n'), ['editions/2026/edition.toml:1 missing-setting']],
  ['facts with an unknown word', (site) => appendFileSync(join(site, 'editions/2026/edition.toml'), 'ingetrokken = true\n'), ['editions/2026/edition.toml:4 unknown-setting']],
  ['facts that are no TOML', (site) => writeFileSync(join(site, 'editions/2026/edition.toml'), 'form = \n'), ['editions/2026/edition.toml:1 invalid-toml']],
  ['a folder with a name that cannot be', (site) => renameSync(join(site, 'editions/2026'), join(site, 'editions/Oud')), ['editions/Oud:0 wrong-edition-name']],
  ['an empty folder', (site) => mkdirSync(join(site, 'editions/leeg')), ['editions/leeg/edition.toml:0 missing-edition-file']],
  ['two editions of one day', (site) => {
    assert.equal(freeze(site, '2027', ['--date', '2027-01-01']).status, 0);
    const facts = join(site, 'editions/2027/edition.toml');
    writeFileSync(facts, readFileSync(facts, 'utf8').replace('2027-01-01', '2026-01-01'));
  }, ['editions/2027/edition.toml:0 same-edition-date']],
];
for (const [title, harm, expected] of HARM) {
  test(`an error that names the file: ${title}`, () => {
    const site = frozen();
    harm(site);
    const before = filesOf(site);
    assert.deepEqual(problems(site), expected);
    assert.equal(freeze(site, 'nieuw').status, 1, 'and nothing is frozen before it is repaired');
    assert.deepEqual(filesOf(site), before);
  });
}

// ---- interruptions

test('a freeze that is killed at any moment leaves an edition that is whole, or none', async (t) => {
  /** @type {Record<string, string>} */
  const many = {};
  for (let i = 0; i < 150; i++) many[`content/begrippen/b${i}.md`] = page(`Begrip ${i}`, { body: 'Tekst. '.repeat(100) });
  const site = smallSite(many);
  const began = performance.now();
  assert.equal(freeze(site, 'proef', ['--date', '2025-01-01']).status, 0);
  const duration = performance.now() - began;
  const whole = filesOf(join(site, 'editions/proef')).size;
  const next = random(7);
  const count = { killed: 0, none: 0, whole: 0 };
  for (let i = 0; i < 20; i++) {
    rmSync(join(site, 'editions/nieuw'), { recursive: true, force: true });
    const child = start(site, ['edition', 'freeze', 'nieuw', '--title', 'X']);
    const timer = setTimeout(() => child.kill('SIGKILL'), next() * duration * 1.2);
    const signal = await new Promise((resolve) => child.on('exit', (_, name) => resolve(name)));
    clearTimeout(timer);
    if (signal === 'SIGKILL') count.killed++;
    const there = existsSync(join(site, 'editions/nieuw'));
    if (there) assert.equal(filesOf(join(site, 'editions/nieuw')).size, whole);
    count[there ? 'whole' : 'none']++;
    const listed = run(site, ['edition', 'list']);
    assert.equal(listed.status, 0, listed.messages);
  }
  t.diagnostic(`killed ${count.killed} of 20: ${count.none} times no edition, ${count.whole} times a whole one`);
  assert.ok(count.killed > 0);
  rmSync(join(site, 'editions/nieuw'), { recursive: true, force: true });
  assert.equal(freeze(site, 'nieuw').status, 0, 'the next attempt works');
  assert.deepEqual(readdirSync(join(site, 'editions')).sort(), ['nieuw', 'proef'], 'and clears what was left');
});

test('a file that may not be written is reported, and there is no edition', () => {
  const site = smallSite({ 'content/groot.txt': 'a'.repeat(3 << 20) });
  const before = filesOf(site);
  const ended = spawnSync('bash', ['-c', 'ulimit -f 1024; exec "$0" edition freeze 2026 --title X', binary], { cwd: site, encoding: 'utf8' });
  assert.equal(ended.signal, null);
  assert.equal(ended.status, 3, ended.stderr);
  assert.match(ended.stderr, /De editie is niet vastgelegd en er is niets veranderd: .*groot\.txt/);
  assert.deepEqual(filesOf(site), before);
  assert.ok(!existsSync(join(site, 'editions')));
});

test('on a full disk there is no edition, and what was there stays', (t) => {
  const disk = scratch();
  if (spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=2m', 'tmpfs', disk]).status !== 0) return t.skip('this user may not mount a file system');
  try {
    const site = join(disk, 'site');
    execFileSync('cp', ['-r', frozen(), site]);
    write(site, { 'content/groot.txt': 'a'.repeat(1 << 20) });
    const before = filesOf(site);
    const ended = freeze(site, 'nieuw');
    assert.equal(ended.status, 3, ended.messages);
    assert.match(ended.messages, /de schijf is vol/);
    assert.deepEqual(filesOf(site), before);
  } finally {
    execFileSync('umount', [disk]);
  }
});

// ---- what changed

const AFTER = page('Koers', { number: 23, more: 'part: 1\n', body: '## Punten\n\n1. Kies vier onderwerpen. {#p-23-01}\n2. Vraag de raad wat die nodig heeft. {#p-23-02}' });

/** @param {string} site @param {string} from @param {string} to */
function differences(site, from, to) {
  const ended = run(site, ['edition', 'diff', from, to, '--format', 'json']);
  assert.equal(ended.status, 0, ended.messages);
  return JSON.parse(ended.out);
}

/** @typedef {{kind: string, from: {address: string}[], to: {address: string}[]}} Change */

test('what changed between an edition and the text of now, point by point', () => {
  const site = frozen();
  write(site, { [KOERS]: AFTER });
  const { from, to, unchanged, changes } = differences(site, '2026', 'huidig');
  assert.deepEqual([from, to, unchanged], ['2026', 'huidig', 4]);
  assert.deepEqual(changes.map((/** @type {Change} */ change) => [change.kind, ...change.to.map(({ address }) => address)]), [['changed', '/thema/23/#p-23-01'], ['added', '/thema/23/#p-23-02']]);
  assert.equal(changes[0].likeness, 'light');
  assert.deepEqual(changes[0].words, [{ same: 'Kies' }, { removed: ' drie' }, { added: ' vier' }, { same: ' onderwerpen.' }]);
});

test('the same for people, with counts and marked words', () => {
  const site = frozen();
  write(site, { [KOERS]: AFTER });
  const { out } = run(site, ['edition', 'diff', '2026', 'huidig']);
  assert.match(out, /^Van 2026 naar huidig: 1 nieuw, 1 gewijzigd, 0 verplaatst, .* 4 bleven gelijk\.$/m);
  assert.match(out, /^Gewijzigd \(licht\): Koers, punt 23\.1\n {4}\/thema\/23\/#p-23-01\n {4}Kies \[-drie-\] \{\+vier\+\} onderwerpen\.$/m);
  assert.match(out, /^Nieuw: Koers, punt 23\.2\n {2}\+ \/thema\/23\/#p-23-02\n/m);
});

test('between two editions, either way, and between one and itself', () => {
  const site = frozen();
  write(site, { [KOERS]: AFTER });
  assert.equal(freeze(site, '2027', ['--date', '2027-01-01']).status, 0);
  /** @param {string} from @param {string} to */
  const kinds = (from, to) => differences(site, from, to).changes.map((/** @type {Change} */ { kind }) => kind);
  assert.deepEqual(kinds('2026', '2027'), ['changed', 'added']);
  assert.deepEqual(kinds('2027', '2026'), ['changed', 'withdrawn']);
  assert.deepEqual(kinds('2026', '2026'), []);
  assert.deepEqual(kinds('2027', 'huidig'), []);
});

test('an edition with another name than those there are is refused with their names', () => {
  const ended = run(frozen(), ['edition', 'diff', '2025', 'huidig']);
  assert.equal(ended.status, 2);
  assert.match(ended.messages, /Editie ‘2025’ bestaat niet\. Kies uit: 2026, huidig/);
});

test('a text with errors is not compared, an edition that was altered neither', () => {
  const site = frozen();
  write(site, { 'content/over.md': page('Over', { body: 'Zie [[thema:99]].' }) });
  assert.match(run(site, ['edition', 'diff', '2026', 'huidig']).messages, /broken-link[^]*Vergelijken kan pas/);
  assert.equal(run(site, ['edition', 'diff', '2026', '2026']).status, 0, 'two editions do not need the text of now');
  appendFileSync(join(site, 'editions/2026', KOERS), 'Nog iets.\n');
  const ended = run(site, ['edition', 'diff', '2026', '2026']);
  assert.equal(ended.status, 1);
  assert.match(ended.messages, /altered-edition-file/);
});
