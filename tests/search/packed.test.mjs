// The index that the browser fetches is the lunr index again, to the last digit of every score.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readLunrIndex, readNumbers, readPackedIndex } from '../../search/client/searchindex.js';
import { siteIndexes } from './tools.mjs';
import { random } from '../support/random.mjs';

/** @param {{ref: string, boost?: number, fields: string[]}[]} documents @param {string[][]} [synonyms] */
function assertSame(documents, synonyms = []) {
  const { lunr, packed } = siteIndexes({ documents, synonyms });
  const refs = documents.map(({ ref }) => ref);
  assert.deepEqual(readPackedIndex(JSON.parse(packed), refs), readLunrIndex(JSON.parse(lunr), refs));
}

test('numbers of one, two and more digits', () => {
  // ../../search/packed.h: '#' is 0, 'c' is 63; from 'd' on there are more digits to come.
  assert.deepEqual(readNumbers('#$c'), [0, 1, 63]);
  assert.deepEqual(readNumbers('d#e#d$'), [64, 65, 92]);
});

test('fields, boosts, compounds, synonyms, and words of other alphabets', () => {
  assertSame(
    [
      { ref: 'a', fields: ['Rol in B&W', '9', 'De bestuursstijl van het college', 'Oud-oud, oud-wethouder', 'x'] },
      { ref: 'b', boost: 2, fields: ['Bestuur en stijl', '', '', 'Één ﬁnanciën Łódź 漢字 ﷺ 23.4', ''] },
      { ref: '10', fields: ['', '', '', '', ''] },
    ],
    [['b&w', 'college van burgemeester en wethouders']],
  );
});

test('no documents, and one without words', () => {
  assertSame([{ ref: 'a', fields: ['', '', '', '', ''] }]);
});

test('sixty random collections', () => {
  for (let seed = 1; seed <= 60; seed++) {
    const next = random(seed);
    const pick = (/** @type {number} */ most) => Math.floor(next() * most);
    const syllables = ['raad', 'bestuur', 's', 'en', 'stijl', 'ver', 'gader', 'ing', 'ën', 'é', 'k', '-', '&', "'s", '.', '7', 'Ω', '~'];
    const word = () => Array.from({ length: 1 + pick(4) }, () => syllables[pick(syllables.length)]).join('');
    const text = () => Array.from({ length: pick(30) }, word).join(' ');
    const documents = Array.from({ length: 1 + pick(seed === 60 ? 3000 : 12) }, (_, i) => ({
      ref: `thema:${i}`,
      ...(pick(4) === 0 ? { boost: 1 + pick(3) / 2 } : {}),
      fields: Array.from({ length: 5 }, text),
    }));
    assertSame(documents);
  }
});
