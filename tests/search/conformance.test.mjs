// The classic index is byte for byte what lunr.js 2.3.9 with lunr-languages 1.22.0 writes.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chunks, lunr, lunrIndex, ourIndex, settledCharacters } from './tools.mjs';
import { random } from '../support/random.mjs';

const LANGUAGES = ['none', 'en', 'nl'];
const FIELDS = ['title:10', 'body'];

/** @param {object[]} documents @param {any} settings */
function assertSame(documents, settings) {
  const theirs = JSON.stringify(lunrIndex(documents, settings));
  const ours = ourIndex(documents, settings);
  if (ours === theirs) return;
  let at = 0;
  while (ours[at] === theirs[at]) at++;
  const around = (/** @type {string} */ text) => text.slice(Math.max(0, at - 60), at + 60);
  assert.fail(
    `differs at ${at} ${JSON.stringify(settings)}\nours   ${around(ours)}\ntheirs ${around(theirs)}`,
  );
}

/** Every language, with and without positions. @param {object[]} documents @param {object} [more] */
function assertAlwaysSame(documents, more = {}) {
  for (const language of LANGUAGES) {
    for (const positions of [false, true])
      assertSame(documents, { fields: FIELDS, language, positions, ...more });
  }
}

const CASES = {
  'no documents': [],
  'no text': [{ id: 'a' }, { id: 'b', title: '', body: null }],
  'the contract, section 6': [
    { id: 'x', title: `2024 v2.0 covid19 4G €100 CO2-uitstoot zo'n 'quoted' a"b` },
    { id: 'y', title: 'De EEN een. (het) "dat" één' },
    { id: 'z', title: 'ÉÉN één coördinatie', body: 'de het --- ! de' },
    { id: 'w', title: "jij's naïef ﬁnanciën" },
  ],
  'references that JavaScript sorts': [10, '9', 'x', '01', '4294967294', '4294967295', '-1', 0, '1.5'].map(
    (id) => ({ id, title: 'a1', body: 'a1 b' }),
  ),
  'references with slashes and quotes': [
    { id: '/thema/1/', title: 'a' },
    { id: 'a"b\\c\n', title: 'a' },
    { id: 'é😀', title: 'a' },
  ],
  'emoji, accents and no-break spaces': [
    {
      id: 1,
      title: '😀 a😀b 👩‍👩‍👧 e\u0301e\u0301n ca\u0301fe cafe\u0301',
      body: 'vijf\u00a0procent\u202f5\u2009%\ufeff𝒜𝒷 \ue000 \uffff',
    },
    {
      id: 2,
      title: '\u0085\u200b a\u200bb \u00adzacht\u00ad',
      body: 'İSTANBUL ΣΊΣΥΦΟΣ ΟΔΟΣ. Σ ΑΣ’Σ ﬀ ǅ ß ẞ ŒUVRE ĲSSEL K Å',
    },
  ],
  'control characters': [
    { id: 1, title: 'a\u0001b\u001f \u007f\u2028c\u2029 d\be\ff\\g"h', body: '\ud83d\ude00"' },
  ],
  'other values than texts': [
    { id: 1, title: 2024, body: true },
    { id: 2, title: 1.5, body: false },
    { id: 3, title: -0.25, body: 1e21 },
  ],
  'lists, which lunr does not split': [
    { id: 1, title: ['Eén-twee drie', 'raad', null, 7, 'raad', ''], body: [] },
    { id: 2, title: 'raad', body: ['De', 'the', '😀 Σ'] },
  ],
  'letters of two bytes before a suffix': [
    { id: 1, title: 'èke oûen oçene ußene aøe ÿen çèên', body: 'ĳsen œuvres ŵen 漢字en' },
  ],
  'English stems': [
    {
      id: 1,
      title:
        'caresses ponies yyy y by say cry sky yes happy hopping filing agreed eed ing ational relational conditional',
      body: 'hesitanci probate rate cease controll roll lull adoption sion ion tion electrical goodness über naïvely été ééing ---',
    },
  ],
};

for (const [name, documents] of Object.entries(CASES)) {
  test(`same bytes: ${name}`, () => assertAlwaysSame(documents));
}

const PARTS = [
  'de',
  'het',
  'raad',
  'raden',
  'raadslid',
  'gemeente',
  'the',
  'running',
  'ponies',
  'é',
  'ë',
  'e\u0301',
  'ﬁ',
  'Σ',
  'İ',
  'ß',
  '😀',
  '𝒜',
  '\ue000',
  '\uffff',
  '-',
  '--',
  ' ',
  '\u00a0',
  '\n',
  '\t',
  '\u2028',
  '\u200b',
  "'",
  '"',
  '\\',
  '/',
  '.',
  ',',
  '!',
  '(',
  ')',
  '€',
  '0',
  '12',
  '2024',
  'a',
  'B',
  'ij',
  'sch',
  'en',
  'ing',
  'heid',
  'lijk',
  's',
  'tie',
  'ational',
  'ed',
  'y',
  'constructor',
  '__proto__',
  'ĳ',
  'ñ',
];

/** @param {() => number} next @param {number} most */
function randomText(next, most) {
  let text = '';
  for (let left = Math.floor(next() * most); left > 0; left--) {
    text += next() < 0.9 ? PARTS[Math.floor(next() * PARTS.length)] : String.fromCodePoint(randomPoint(next));
    if (next() < 0.3) text += ' ';
  }
  return text;
}

/** Up to U+1FFFF, no surrogates. @param {() => number} next */
function randomPoint(next) {
  const point = Math.floor(next() ** 3 * 0x1ffff);
  return point >= 0xd800 && point < 0xe000 ? 0x20 : point;
}

test('same bytes: random documents', () => {
  for (let seed = 1; seed <= 40; seed++) {
    const next = random(seed);
    const documents = Array.from({ length: Math.floor(next() * 20) }, (_, i) => ({
      id: next() < 0.3 ? i : `${randomText(next, 3)}#${i}`,
      title: next() < 0.1 ? null : randomText(next, 8),
      body: randomText(next, 60),
      weight: [0, 1, 2, 0.5, 3.7][Math.floor(next() * 5)],
    }));
    const fields = next() < 0.5 ? ['title:10', 'body'] : ['body', 'title:0.3', 'nothing'];
    assertSame(documents, {
      fields,
      language: LANGUAGES[seed % 3],
      positions: next() < 0.5,
      boost: 'weight',
    });
  }
});

test('same bytes: every character alone, between letters and at an end', () => {
  const documents = chunks(settledCharacters(), 1000).map((characters, i) => ({
    id: `p${i}`,
    title: characters.join(' '),
    body: characters.map((c) => `a${c}b ${c}en`).join(' '),
  }));
  assertSame(documents, { fields: FIELDS, language: 'nl', positions: true });
  assertSame(documents, { fields: FIELDS, language: 'en' });
});

/** @param {number} count */
function plainDocuments(count) {
  const next = random(7);
  const word = () =>
    PARTS.slice(2, 9)[Math.floor(next() * 7)] +
    (next() < 0.7 ? Math.floor(next() ** 4 * 5000).toString(26) : '');
  return Array.from({ length: count }, (_, i) => ({
    id: `/thema/${i}/`,
    title: `${word()} ${word()}`,
    body: Array.from({ length: 80 }, word).join(' '),
  }));
}

test('same bytes: 1,000 documents, for any number of threads', () => {
  const documents = plainDocuments(1000);
  for (const positions of [false, true]) {
    const settings = { fields: FIELDS, language: 'nl', positions };
    const theirs = JSON.stringify(lunrIndex(documents, settings));
    for (const jobs of [1, 2, 8])
      assert.ok(ourIndex(documents, { ...settings, jobs }) === theirs, `${jobs} threads`);
  }
});

test('lunr loads our index and finds the same with the same scores', () => {
  const documents = plainDocuments(300);
  const settings = { fields: FIELDS, language: 'nl' };
  const theirs = lunrIndex(documents, settings);
  const ours = lunr.Index.load(JSON.parse(ourIndex(documents, settings)));
  for (const query of ['raad', 'raden*', 'gemeente ponies', 'title:raad', 'runing~1', '+raad -gemeente']) {
    const plain = (/** @type {any} */ index) =>
      index.search(query).map((/** @type {any} */ one) => [one.ref, one.score]);
    assert.deepEqual(plain(ours), plain(theirs), query);
  }
});
