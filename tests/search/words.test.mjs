// client/text.js finds the same words and stems as C++ does.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { allForms, stem } from '../../search/client/text.js';
import { chunks, settledCharacters, siteWords } from './tools.mjs';
import { random } from '../support/random.mjs';

/** @param {string[]} texts */
function assertSameWords(texts) {
  const theirs = siteWords(texts);
  texts.forEach((text, i) => {
    assert.deepEqual(
      allForms(text).map((form) => [form, stem(form)]),
      theirs[i],
      JSON.stringify(text),
    );
  });
}

const EXAMPLES = {
  'B&W': ['benw'],
  'b & w': ['benw'],
  'B en W': ['benw'],
  BenW: ['benw'],
  'P&C-cyclus': ['penc', 'cyclus', 'penccyclus'],
  'P&O en P & O': ['peno', 'en', 'peno'],
  'jeugd&zorg': ['jeugd', 'zorg', 'jeugdzorg'],
  'oud-wethouder': ['oud', 'wethouder', 'oudwethouder'],
  'keten- en netwerk': ['keten', 'en', 'netwerk'],
  'Eén één e\u0301e\u0301n ÉÉN': ['een', 'een', 'een', 'een'],
  'financiën ﬁnanciën': ['financien', 'financien'],
  "zo'n foto's ’s-Hertogenbosch": ['zon', 'foto', 's', 'hertogenbosch', 'shertogenbosch'],
  '23, 23.4. artikel 103; v2.0 a.b': ['23', '23.4', 'artikel', '103', 'v2.0', 'a', 'b'],
  'raad/college – a—b': ['raad', 'college', 'a', 'b'],
  'ge\u00ADmeen\u00ADte': ['gemeente'],
  ': ~ ^ * + - " \\': [],
  '½ Ⅳ ② ﷺ 漢字 Œuvre Straße Łódź ĲSSEL': undefined,
};

test('words as the index has them', () => {
  for (const [text, expected] of Object.entries(EXAMPLES)) {
    if (expected !== undefined) assert.deepEqual(allForms(text), expected, text);
  }
  assertSameWords(Object.keys(EXAMPLES));
});

const PAIRS = `brief brieven, advies adviezen, huis huizen, raad raden, raadslid raadsleden, bedrijf bedrijven, motief motieven,
  mandaat mandaten, gemeente gemeenten, college colleges, commissie commissies, competentie competenties, vergadering vergaderingen,
  secretaris secretarissen, proces processen, organisatie organiseren, evaluatie evalueren, financieel financiele,
  financieel financien, openbaar openbaarheid, overheid overheden, dossier dossiers, dilemma dilemmas, begroting begroten,
  griffier griffiers, stad steden, kind kinderen, portefeuille portefeuilles, categorie categorieen, wethouder wethouders,
  verkiezing verkiezingen, grens grenzen, prijs prijzen, verantwoordelijkheid verantwoordelijkheden, besluit besluiten,
  analyse analyses, functie functies, regeling regelingen, taak taken, burgemeester burgemeesters, crisis crisis`;

test('inflections share a stem', () => {
  for (const pair of PAIRS.split(',')) {
    const [one, other] = pair.trim().split(/\s+/);
    assert.equal(stem(one), stem(other), pair);
  }
});

test('different words do not', () => {
  for (const pair of [
    'verleden lid',
    'overheid over',
    'raad rand',
    'college collega',
    'geleden gelid',
    'besteden bestad',
  ]) {
    const [one, other] = pair.split(' ');
    assert.notEqual(stem(one), stem(other), pair);
  }
});

test('the same in C++ for a large set of Dutch-looking words', () => {
  const heads =
    `gemeente raad college bestuur beleid organisatie wethouder secretaris burgemeester griffie crisis veiligheid
    communicatie regio begroting mandaat regel advies huis brief proces stad lid kind grens financ open verant samen
    ontwik vergader evalu presen hoof vertrouw zee idee categor`.split(/\s+/);
  const tails =
    `- s en e es ing ingen heid heden atie aties eren eert eerde ieel iele isch ische lijk lijke baar bare t te d de
    je tje tjes er ers eres is issen ie ies ieen z zen v ven ff ss nn aal ale leden sleden steden kinderen besteden 's`.split(
      /\s+/,
    );
  const words = heads.flatMap((head) =>
    tails.flatMap((tail) => tails.map((last) => head + tail.replace('-', '') + last.replace('-', ''))),
  );
  assert.ok(words.length > 50000);
  assertSameWords(chunks(words, 200).map((some) => some.join(' ')));
});

test('the same in C++ for random letters and signs', () => {
  const next = random(3);
  const signs = [
    ..."aeiouyszvflnrtdbgenén ëïóß-'’&.,/0123456789 ",
    '\u00a0',
    '\u00ad',
    '\u0301',
    ' en ',
    ' & ',
    'ĳ',
    '\u2010',
    '\u2011',
    '😀',
    'İ',
    'Σ',
    'ς',
    '´',
    '`',
  ];
  assertSameWords(
    Array.from({ length: 3000 }, () =>
      Array.from({ length: 40 }, () => signs[Math.floor(next() * signs.length)]).join(''),
    ),
  );
});

test('the same in C++ for every character', () => {
  assertSameWords(chunks(settledCharacters(), 100).map((some) => some.map((c) => `a${c}b`).join(' ')));
});
