// What the engine promises, on a small site of its own and on the bench of short sentences.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { createEngine } from '../../search/client/engine.js';
import { excerpt } from '../../search/client/excerpt.js';
import { lunr, siteIndex } from './tools.mjs';

const PAGES = [
  [
    'thema:9',
    '9',
    'Rol in B&W',
    'Je bereidt de vergadering van burgemeester en wethouders voor.',
    ['Spreek de agenda door met de griffier.', 'Kort ná de vergadering geef je terug wat besloten is.'],
  ],
  [
    'thema:10',
    '10',
    'Planning en control',
    'De P&C-cyclus geeft houvast.',
    ['De begrotingscyclus begint vroeg.', 'Zorg dat financiële adviezen op tijd zijn.'],
  ],
  [
    'thema:23',
    '23',
    'Rol in strategie',
    'Je zorgt dat de organisatie meedenkt over de koers.',
    [
      'Keten- en netwerksamenwerking vraagt tijd.',
      'Reorganiseren is geen strategie.',
      'Artikel 103 van de Gemeentewet.',
    ],
  ],
  [
    'thema:24',
    '24',
    'Rol in personeelsbeleid',
    'Goed werkgeverschap.',
    ['De ondernemingsraad is een gesprekspartner.', 'Ziekteverzuim vraagt aandacht van leidinggevenden.'],
  ],
  [
    'thema:36',
    '36',
    'Regionale samenwerking',
    'Gemeenten werken samen in de regio.',
    ['Oud-wethouders zijn soms bestuurder.', 'Raadsleden willen grip.'],
  ],
  [
    'thema:99',
    '99',
    'De start van je functie',
    'De eerste honderd dagen.',
    ['Neem 100 dagen de tijd.', 'Maak kennis met de burgemeester.'],
  ],
  ['thema:100', '100', 'Laat je niet weerhouden', 'Het vak is mooi.', ['Lees met moed.']],
];
const SYNONYMS = [
  ['b&w', 'college', 'burgemeester en wethouders'],
  ['or', 'ondernemingsraad'],
  ['p&c', 'planning en control'],
];

/** @type {{ref: string, fields: string[]}[]} */
const indexed = [];
/** @type {import('../../search/client/engine.js').SearchDocument[]} */
const documents = [];
for (const [
  ref,
  number,
  title,
  summary,
  points,
] of /** @type {[string, string, string, string, string[]][]} */ (PAGES)) {
  const url = `/${ref.replace(':', '/')}/`;
  indexed.push({ ref, fields: [title, number, summary, '', 'De kern van het vak'] });
  documents.push({ ref, url, title, collection: 'thema', number, summary, text: '' });
  points.forEach((text, i) => {
    const point = `${ref}.${i + 1}`;
    indexed.push({ ref: point, fields: ['', `${number}.${i + 1}`, '', text, ''] });
    documents.push({
      ref: point,
      url: `${url}#p-${i + 1}`,
      title,
      collection: 'thema',
      number: `${number}.${i + 1}`,
      summary: '',
      text,
      page: ref,
    });
  });
}
const index = JSON.parse(siteIndex({ documents: indexed, synonyms: SYNONYMS }));
const engine = createEngine(index, documents);

/** @param {string} query */
const refs = (query) => engine.search(query).map((page) => page.ref);
/** @param {string} query @param {string} ref */
const assertFirst = (query, ref) => assert.equal(refs(query)[0], ref, `${query}: ${refs(query)}`);

test('the index opens in stock lunr', () => {
  const stock = lunr.Index.load(index);
  assert.deepEqual(index.pipeline, []);
  assert.deepEqual(
    stock.search('benw').map((one) => one.ref),
    ['thema:9'],
  );
  assert.equal(stock.search('strategie')[0].ref, 'thema:23');
  assert.ok(stock.search('103').length > 0);
});

test('the same index for any number of threads', () => {
  const many = {
    documents: Array.from({ length: 40 }, (_, i) =>
      indexed.map((one) => ({ ...one, ref: `${one.ref}-${i}` })),
    ).flat(),
  };
  const once = siteIndex(many, 1);
  for (const jobs of [2, 8]) assert.ok(siteIndex(many, jobs) === once);
});

test('nothing that can be typed throws', () => {
  const signs = [
    ':',
    '~',
    '^',
    '*',
    '+',
    '-',
    '"',
    '\\',
    '/',
    '(',
    '\ud800',
    '\0',
    '&',
    '.',
    "'",
    'é',
    '😀',
    ' ',
  ];
  for (const a of signs) for (const b of signs) for (const word of ['', 'raad']) engine.search(a + word + b);
  for (const odd of [
    'title:raad',
    'raad~99',
    '-raad',
    '+',
    '__proto__',
    'constructor',
    'x'.repeat(5000),
    'a '.repeat(300),
  ])
    engine.search(odd);
  assert.deepEqual(engine.search(''), []);
  assert.deepEqual(engine.search(' : ~ '), []);
});

test('a page ranks once, with its points beneath it', () => {
  const pages = engine.search('vergadering');
  assert.equal(pages.filter((page) => page.ref === 'thema:9').length, 1);
  assert.deepEqual(
    pages[0].points.map((point) => point.ref),
    ['thema:9.2'],
  );
  assert.equal(pages[0].points[0].url, '/thema/9/#p-2');
  assert.ok(pages[0].score > 0 && pages[0].terms.includes('vergadering'));
});

test('inflections, compounds, joined and split words', () => {
  assertFirst('vergaderingen', 'thema:9');
  assertFirst('advies', 'thema:10');
  assertFirst('financieel', 'thema:10');
  assertFirst('reorganisaties', 'thema:23');
  assertFirst('raadslid', 'thema:36');
  assertFirst('verzuim', 'thema:24');
  assertFirst('ziekte verzuim', 'thema:24');
  assertFirst('samenwerken', 'thema:36');
  assertFirst('netwerksamenwerkingen', 'thema:23');
  assertFirst('oudwethouder', 'thema:36');
  assertFirst('oud wethouder', 'thema:36');
  assertFirst('personeels beleid', 'thema:24');
});

test('abbreviations and synonyms', () => {
  for (const query of ['b&w', 'B & W', 'BenW', 'b en w', 'college']) assertFirst(query, 'thema:9');
  for (const query of ['P&C', 'penc', 'p & c']) assertFirst(query, 'thema:10');
  for (const query of ['OR', 'ondernemingsraad']) assertFirst(query, 'thema:24');
});

test('numbers', () => {
  for (const query of ['36', 'thema 36', 'Thema 36 ']) assertFirst(query, 'thema:36');
  assertFirst('23', 'thema:23');
  assertFirst('103', 'thema:23');
  assertFirst('artikel 103', 'thema:23');
  assertFirst('100 dagen', 'thema:99');
  assertFirst('23.2', 'thema:23');
  assert.deepEqual(
    engine.search('23.2')[0].points.map((point) => point.ref),
    ['thema:23.2'],
  );
});

test('typing errors, only in words the index does not know', () => {
  assertFirst('vergaderng', 'thema:9');
  assertFirst('ondernemingraad', 'thema:24');
  assertFirst('stratgeie', 'thema:23');
  assert.ok(!refs('raad').includes('thema:100'), 'raad is known: not "laat"');
});

test('words that say little do not hurt', () => {
  assert.equal(refs('hoe ga ik om met de strategie')[0], 'thema:23');
  assert.ok(refs('de').length > 0);
});

test('all words are wanted; when none has all, those with most', () => {
  assertFirst('financiële adviezen', 'thema:10');
  assertFirst('strategie xyzzyq', 'thema:23');
  assert.ok(refs('griffier ziekteverzuim').length >= 2);
});

test('results never vanish while typing on', () => {
  for (const text of [
    'vergaderingen van burgemeester en wethouders',
    'reorganisatiestrategieen',
    'ziekteverzuimbeleid 2024',
    'planning-en-controlcyclus',
    'mqz',
    'bqx',
  ]) {
    let before = 0;
    for (let length = 1; length <= text.length; length++) {
      const now = refs(text.slice(0, length)).length;
      assert.ok(now > 0 || before === 0, `nothing at "${text.slice(0, length)}"`);
      before = now;
    }
  }
});

test('equals stand in the order of their numbers', () => {
  const same = [12, 3, 100, 3.1].map((number) => ({
    ref: `thema:${number}`,
    url: '',
    title: 'Raad',
    number: String(number),
  }));
  const small = JSON.parse(siteIndex({ documents: same.map(({ ref }) => ({ ref, fields: ['Raad'] })) }));
  assert.deepEqual(
    createEngine(small, same)
      .search('raad')
      .map((page) => page.number),
    ['3', '3.1', '12', '100'],
  );
});

/**
 * @typedef {{sentences: Record<string, string>, queries: [string, string[]][], held_out: [string, string[]][]}} Bench
 */
const bench = /** @type {Bench} */ (JSON.parse(readFileSync(new URL('bench.json', import.meta.url), 'utf8')));

/**
 * How many queries find all they should, among these sentences.
 * @param {string[]} ids
 * @param {[string, string[]][]} queries
 */
function foundOf(ids, queries) {
  const sentences = ids.map((ref) => ({ ref, url: ref, title: '', text: bench.sentences[ref] }));
  const json = JSON.parse(siteIndex({
    documents: sentences.map(({ ref, text }) => ({ ref, fields: ['', '', '', text, ''] })),
  }));
  const one = createEngine(json, sentences);
  return queries.filter(([query, expected]) => {
    const found = one.search(query).map((page) => page.ref);
    return expected.every((ref) => found.includes(ref));
  }).length;
}

test('relevance: the bench and its held-out part', () => {
  const ids = Object.keys(bench.sentences);
  assert.ok(
    foundOf(
      ids.filter((id) => id.startsWith('d')),
      bench.queries,
    ) >= 59,
  );
  assert.ok(foundOf(ids, bench.held_out) >= 29);
});

test('forms that the stem keeps apart find each other', () => {
  const texts = ['Gemeenten fuseren.', 'De afspraak staat.', 'Er is ontslag.', 'Wie benoemt?', 'Klein is fijn.', 'Een adviseur.', 'Samenwerken.'];
  const some = texts.map((text, i) => ({ ref: `p:${i}`, url: '', title: '', text }));
  const one = createEngine(JSON.parse(siteIndex({ documents: some.map(({ ref, text }) => ({ ref, fields: ['', '', '', text, ''] })) })), some);
  const found = (/** @type {string} */ query) => one.search(query + ' ').map(({ ref }) => ref);
  for (const [query, place] of /** @type {[string, number][]} */ ([
    ['gefuseerde', 0],
    ['afgesproken', 1],
    ['afspreken', 1],
    ['ontslagen', 2],
    ['ontslaan', 2],
    ['benoemde', 3],
    ['kleinere', 4],
    ['adviseren', 5],
    ['samengewerkt', 6],
    ['samenwerkende', 6],
  ]))
    assert.deepEqual(found(query), [`p:${place}`], query);
});

test('what the index does not know is named, and the likeliest word offered as the site writes it', () => {
  assert.deepEqual(engine.unknownWords('de strategi'), [], 'the last word may be unfinished');
  assert.deepEqual(engine.unknownWords('xyzzy strategie'), ['xyzzy']);
  assert.equal(engine.suggest('burgermeester'), 'burgemeester');
  assert.equal(engine.suggest('Finnanciële adviezen'), 'financiële adviezen');
  assert.equal(engine.suggest('strategie'), null);
  assert.equal(engine.suggest('qwrtpsdf'), null);
});

test('for what is not found there is what looks like it', () => {
  assert.deepEqual(engine.search('xxstrategixx'), []);
  assert.ok(engine.nearest('xxstrategixx').some(({ ref }) => ref === 'thema:23'));
  assert.deepEqual(engine.nearest('qwrtpsdf'), []);
});

test('a page says by which synonym it was found, and by which keyword that it does not show', () => {
  assert.deepEqual(engine.search('ondernemingsraad')[0].via, []);
  assert.deepEqual(engine.search('or ')[0].via, ['ondernemingsraad']);
  const pages = [{ ref: 'thema:1', url: '', title: 'Hoeder' }];
  const one = createEngine(JSON.parse(siteIndex({ documents: [{ ref: 'thema:1', fields: ['Hoeder', 'eerlijkheid', '', '', ''] }] })), pages);
  assert.deepEqual(one.search('eerlijk')[0].via, ['eerlijkheid']);
});

test('one kind of page can be asked for', () => {
  assert.ok(engine.search('rol', { collection: 'thema' }).length > 0);
  assert.deepEqual(engine.search('rol', { collection: 'begrip' }), []);
});

test('pages of weight stand higher', () => {
  const pages = ['a:1', 'b:1'].map((ref) => ({ ref, url: '', title: 'Raad', ...(ref === 'b:1' ? { weight: 2 } : {}) }));
  const one = createEngine(JSON.parse(siteIndex({ documents: pages.map(({ ref, title }) => ({ ref, fields: [title] })) })), pages);
  assert.deepEqual(
    one.search('raad').map(({ ref }) => ref),
    ['b:1', 'a:1'],
  );
});

test('an explanation names for each word the term, the fields and the score that made the place', () => {
  const [page] = engine.search('ondernemingsraad vergaderingen');
  const reasons = engine.explain('ondernemingsraad vergaderingen', page.ref);
  assert.deepEqual(
    reasons.map(({ word, how }) => [word, how]),
    [['ondernemingsraad', 'exact'], ['vergaderingen', undefined]],
  );
  assert.equal(reasons[0].place, 'thema:24.1');
  assert.deepEqual(Object.keys(reasons[0].fields ?? {}), ['body']);
  assert.ok((reasons[0].score ?? 0) > 0);
});

test('of a text the sentence with the most words is shown, with the words marked', () => {
  const text = 'De raad stelt kaders. Het college en de raad vergaderen apart. Daarna volgt een borrel voor wie wil.';
  assert.deepEqual(excerpt(text, ['raad', '~vergader'], 60), [
    ['… ', false],
    ['Het college en de ', false],
    ['raad', true],
    [' ', false],
    ['vergaderen', true],
    [' apart. Daarna volgt een', false],
    [' …', false],
  ]);
  assert.deepEqual(excerpt('Kort.', ['raad'], 60), [['Kort.', false]]);
  assert.deepEqual(excerpt('', ['raad'], 60), []);
});

test('a page says where it stands', () => {
  const pages = [
    { ref: 'deel:1', url: '', title: 'De kern' },
    { ref: 'hoofdstuk:2', url: '', title: 'Adviseur', parent: 'deel:1' },
    { ref: 'thema:9', url: '', title: 'Rol', parent: 'hoofdstuk:2' },
  ];
  const one = createEngine(JSON.parse(siteIndex({ documents: pages.map(({ ref, title }) => ({ ref, fields: [title] })) })), pages);
  assert.deepEqual(one.search('rol')[0].place, ['De kern', 'Adviseur']);
  assert.deepEqual(one.search('kern')[0].place, []);
});
