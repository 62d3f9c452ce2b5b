// The guide in tests/sites/buurttuin, with three editions and a text of now: what changed between them, as an editor would say it, and
// what the program makes of it. Its README says where each kind of change is.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { filesOf, run, scratch, sitesFolder, text } from '../sites/tools.mjs';

const guide = join(sitesFolder, 'buurttuin');

/**
 * What changed, labelled by hand from the texts: the kind, how much of the words is other (for what stands at both sides), and
 * where. `unchanged` are the pages and points of which nothing is said.
 * @type {{from: string, to: string, unchanged: number, changes: string[]}[]}
 */
const LABELLED = [
  {
    from: '2024',
    to: '2025',
    unchanged: 56,
    changes: [
      'moved heavy: /begrip/schoffelen/ > /begrip/wieden/',
      'changed heavy: /checklist/voorjaar/#v-02',
      'added: /checklist/voorjaar/#v-07',
      'changed light: /hoofdstuk/3/',
      'changed light: /over/',
      'added: /thema/1/#p-01-05',
      'changed light: /thema/2/#p-02-01',
      'changed heavy: /thema/2/#p-02-03',
      'changed heavy: /thema/4/#p-04-02',
      'moved identical: /thema/5/#p-05-03 > /thema/4/#p-04-05',
      'changed heavy: /thema/6/',
      'split identical: /thema/8/#p-08-02 > /thema/8/#p-08-02 + /thema/8/#p-08-04',
      'merged light: /thema/9/#p-09-02 + /thema/9/#p-09-03 > /thema/9/#p-09-02',
      'added: /thema/10/',
      'added: /thema/10/#p-10-01',
      'added: /thema/10/#p-10-02',
      'added: /thema/10/#p-10-03',
      'withdrawn: /begrip/wormenbak/',
      'withdrawn: /checklist/voorjaar/#v-04',
      'withdrawn: /thema/3/#p-03-04',
      'withdrawn: /thema/7/',
      'withdrawn: /thema/7/#p-07-01',
      'withdrawn: /thema/7/#p-07-02',
    ],
  },
  {
    from: '2025',
    to: '2026',
    unchanged: 61,
    changes: [
      'merged light: /begrip/compost/ + /begrip/composthoop/ > /begrip/compost/',
      'added: /begrip/groenbemester/',
      'added: /begrip/wormenbak/',
      'moved heavy: /checklist/open-dag/#v-02 > /checklist/open-dag/#v-07',
      'changed light: /hoofdstuk/3/',
      'changed light: /hoofdstuk/',
      'moved light: /route/nieuw/ > /route/eerste-seizoen/',
      'changed light: /thema/1/#p-01-04',
      'changed heavy: /thema/2/#p-02-02',
      'merged heavy: /thema/6/#p-06-01 + /thema/6/#p-06-03 > /thema/6/#p-06-01',
      'added: /thema/11/',
      'moved light: /thema/4/#p-04-05 > /thema/11/#p-11-01',
      'added: /thema/11/#p-11-02',
      'added: /thema/11/#p-11-03',
      'withdrawn: /begrip/volkstuin/',
      'withdrawn: /thema/10/#p-10-02',
    ],
  },
  {
    from: '2026',
    to: 'huidig',
    unchanged: 60,
    changes: [
      'changed light: /begrip/wisselteelt/',
      'changed light: /checklist/voorjaar/#v-02',
      'changed light: /checklist/voorjaar/#v-05',
      'added: /checklist/voorjaar/#v-08',
      'changed light: /route/een-tuin-beginnen/',
      'moved identical: /thema/3/#p-03-02 > /thema/1/#p-01-06',
      'changed light: /thema/2/#p-02-01',
      'changed light: /thema/2/#p-02-03',
      'changed heavy: /thema/4/#p-04-03',
      'changed heavy: /thema/5/',
      'split light: /thema/5/#p-05-02 > /thema/5/#p-05-02 + /thema/5/#p-05-05',
      'changed heavy: /thema/8/',
      'added: /thema/9/#p-09-05',
      'moved heavy: /thema/3/ > /thema/12/',
      'moved identical: /thema/3/#p-03-01 > /thema/12/#p-12-01',
      'moved heavy: /thema/3/#p-03-03 > /thema/12/#p-12-02',
      'added: /thema/12/#p-12-03',
      'withdrawn: /thema/5/#p-05-04',
    ],
  },
  {
    // 2.1 has its old words again, p-10-02 came and went, and p-05-03 was on another page in between: none of that shows here.
    from: '2024',
    to: 'huidig',
    unchanged: 35,
    changes: [
      'merged light: /begrip/compost/ + /begrip/composthoop/ > /begrip/compost/',
      'added: /begrip/groenbemester/',
      'moved heavy: /begrip/schoffelen/ > /begrip/wieden/',
      'changed light: /begrip/wisselteelt/',
      'changed light: /begrip/wormenbak/',
      'moved heavy: /checklist/open-dag/#v-02 > /checklist/open-dag/#v-07',
      'changed heavy: /checklist/voorjaar/#v-02',
      'added: /checklist/voorjaar/#v-07',
      'changed light: /checklist/voorjaar/#v-05',
      'added: /checklist/voorjaar/#v-08',
      'changed light: /hoofdstuk/3/',
      'changed light: /hoofdstuk/',
      'changed light: /over/',
      'changed light: /route/een-tuin-beginnen/',
      'moved light: /route/nieuw/ > /route/eerste-seizoen/',
      'added: /thema/1/#p-01-05',
      'changed light: /thema/1/#p-01-04',
      'moved identical: /thema/3/#p-03-02 > /thema/1/#p-01-06',
      'changed heavy: /thema/2/#p-02-02',
      'changed heavy: /thema/2/#p-02-03',
      'changed heavy: /thema/4/#p-04-02',
      'changed heavy: /thema/4/#p-04-03',
      'changed heavy: /thema/5/',
      'split light: /thema/5/#p-05-02 > /thema/5/#p-05-02 + /thema/5/#p-05-05',
      'changed heavy: /thema/6/',
      'merged heavy: /thema/6/#p-06-01 + /thema/6/#p-06-03 > /thema/6/#p-06-01',
      'changed heavy: /thema/8/',
      'split identical: /thema/8/#p-08-02 > /thema/8/#p-08-02 + /thema/8/#p-08-04',
      'merged light: /thema/9/#p-09-02 + /thema/9/#p-09-03 > /thema/9/#p-09-02',
      'added: /thema/9/#p-09-05',
      'added: /thema/10/',
      'added: /thema/10/#p-10-01',
      'added: /thema/10/#p-10-03',
      'added: /thema/11/',
      'moved light: /thema/5/#p-05-03 > /thema/11/#p-11-01',
      'added: /thema/11/#p-11-02',
      'added: /thema/11/#p-11-03',
      'moved heavy: /thema/3/ > /thema/12/',
      'moved identical: /thema/3/#p-03-01 > /thema/12/#p-12-01',
      'moved heavy: /thema/3/#p-03-03 > /thema/12/#p-12-02',
      'added: /thema/12/#p-12-03',
      'withdrawn: /begrip/volkstuin/',
      'withdrawn: /checklist/voorjaar/#v-04',
      'withdrawn: /thema/3/#p-03-04',
      'withdrawn: /thema/5/#p-05-04',
      'withdrawn: /thema/7/',
      'withdrawn: /thema/7/#p-07-01',
      'withdrawn: /thema/7/#p-07-02',
    ],
  },
];

/** @typedef {{kind: string, likeness?: string, from: {address: string}[], to: {address: string}[]}} Change */

/** As it stands in the lists above. @param {Change} change */
function labelOf({ kind, likeness, from, to }) {
  const [before, after] = [from, to].map((passages) => passages.map(({ address }) => address).join(' + '));
  const places = before === '' || before === after ? after : after === '' ? before : `${before} > ${after}`;
  return `${kind}${likeness === undefined ? '' : ` ${likeness}`}: ${places}`;
}

/** @param {string} from @param {string} to */
function differences(from, to) {
  const ended = run(guide, ['edition', 'diff', from, to, '--format', 'json']);
  assert.equal(ended.status, 0, ended.messages);
  return JSON.parse(ended.out);
}

for (const { from, to, unchanged, changes } of LABELLED) {
  test(`from ${from} to ${to} all that changed is found, and nothing else`, () => {
    const found = differences(from, to);
    assert.deepEqual(found.changes.map(labelOf).sort(), [...changes].sort());
    assert.equal(found.unchanged, unchanged);
  });
}

test('changes are told in the order of the guide, and what is gone after that', () => {
  const kinds = differences('2024', 'huidig').changes.map(({ to }) => to[0]?.address.split('/')[1] ?? 'gone');
  assert.deepEqual(kinds.filter((kind, i) => kind !== kinds[i - 1]), ['over', 'hoofdstuk', 'thema', 'route', 'begrip', 'checklist', 'gone']);
});

test('every kind of change is there, and of each what can be the same, light and heavy', () => {
  const kinds = new Set(LABELLED.flatMap(({ changes }) => changes.map((change) => change.slice(0, change.indexOf(':')))));
  const expected = ['added', 'withdrawn', 'changed light', 'changed heavy', 'moved identical', 'moved light', 'moved heavy', 'split identical', 'split light', 'merged light', 'merged heavy'];
  assert.deepEqual([...kinds].sort(), expected.sort());
});

test('the guide and its editions are in order, and all its addresses are recorded', () => {
  assert.deepEqual(JSON.parse(run(guide, ['check', '--diagnostics=json']).out), []);
  const recorded = run(guide, ['addresses']);
  assert.equal(recorded.status, 0, recorded.messages);
  assert.match(`${recorded.out}${recorded.messages}`, /Alle adressen staan in addresses\.txt/);
  assert.equal(run(guide, ['edition', 'list']).out, '2024  2024-03-16  Editie 2024\n2025  2025-03-15  Editie 2025\n2026  2026-03-14  Editie 2026\n');
});

test('each edition has a note of the editors, with a list', () => {
  for (const name of ['2024', '2025', '2026']) assert.match(readFileSync(join(guide, 'editions', name, 'note.md'), 'utf8'), /^[A-Z][^]+\.\n\n(- .+\n){3,}$/, name);
});

test('what an edition had and the text of now lacks still answers, each in its own way', () => {
  const site = join(scratch(), 'public');
  const built = run(guide, ['build', '--output', site]);
  assert.equal(built.status, 0, built.messages);
  const files = filesOf(site);
  /** @param {string} address */
  const at = (address) => text(files.get(`${address}index.html`)) ?? assert.fail(`${address} is not there`);
  assert.match(at('thema/7/'), /22 februari 2025[^]*Een papieren krant kost de tuin meer tijd/);
  assert.match(at('begrip/volkstuin/'), /21 februari 2026[^]*tuinen die je samen bijhoudt/);
  assert.match(at('begrip/schoffelen/'), /url=\.\.\/wieden\//);
  assert.match(at('begrip/composthoop/'), /url=\.\.\/compost\//);
  assert.match(at('thema/3/'), /data-parts="p-03-01=\.\.\/12\/#p-12-01 p-03-02=\.\.\/1\/#p-01-06 p-03-03=\.\.\/12\/#p-12-02"/);
  assert.match(at('thema/10/'), /id="p-10-02"[^]*Spitten verstoort het leven in de bodem/);
  assert.match(at('thema/5/'), /id="p-05-03"[^]*href="\.\.\/11\/#p-11-01"/);
  assert.match(at('checklist/voorjaar/'), /id="v-04"[^]*Afgewerkte olie vervuilt de grond/);
  assert.match(at('checklist/open-dag/'), /id="v-02"[^]*href="[^"]*#v-07"/);
  assert.match(at('route/nieuw/'), /url=\.\.\/eerste-seizoen\//);
  assert.match(at('begrip/wormenbak/'), /schuur van een kleine tuin/);
  for (const address of ['editie/2024/thema/7/', 'editie/2025/begrip/volkstuin/', 'editie/2025/thema/3/', 'editie/2026/route/eerste-seizoen/']) at(address);
});
