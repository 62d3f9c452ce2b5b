// What the engine searches in: of every field and term the documents and scores, as flat arrays. Made of a lunr index
// or of the packed one; tests/search/unpack.test.mjs sees that both give the same.
import { STEM_MARK, stem } from './text.js';

/**
 * Postings of term t are places starts[t] up to starts[t + 1] of `documents` (numbers, ascending) and `scores`.
 * @typedef {{name: string, starts: Uint32Array, documents: Uint32Array, scores: Float64Array}} Field
 *
 * @typedef {object} SearchIndex
 * @property {string[]} refs of the documents, in order
 * @property {string[]} terms words and marked stems, sorted by UTF-16 units
 * @property {Float64Array} idfs of the terms: a factor of all their scores
 * @property {Field[]} fields
 * @property {string[][]} synonyms groups of phrases, as they are written
 * @property {Set<string>} stopWords
 *
 * The packed index, see ../packed.h.
 * @typedef {object} PackedIndex
 * @property {[string, number][]} fields
 * @property {number} k1
 * @property {number} b
 * @property {number[]} boosts
 * @property {string} words
 * @property {[string, string, string][]} postings
 * @property {string[][]} synonyms
 * @property {string} stopWords
 *
 * @typedef {[number, number][]} Counts document and how often it has the term, ascending
 */

/** lunr.idf @param {number} documents @param {number} holding @returns {number} */
const idf = (documents, holding) => Math.log(1 + Math.abs((documents - holding + 0.5) / (holding + 0.5)));

/**
 * @param {string} name
 * @param {[number, number][][]} postings for each term pairs of document and score
 * @returns {Field}
 */
function makeField(name, postings) {
  const starts = new Uint32Array(postings.length + 1);
  postings.forEach((of, term) => (starts[term + 1] = starts[term] + of.length));
  const documents = new Uint32Array(starts[postings.length]);
  const scores = new Float64Array(starts[postings.length]);
  postings.forEach((of, term) =>
    of.forEach(([document, score], i) => {
      documents[starts[term] + i] = document;
      scores[starts[term] + i] = score;
    }),
  );
  return { name, starts, documents, scores };
}

// ---- lunr

/** @param {number[]} elements @returns {Map<number, number>} */
function scoresOfVector(elements) {
  const scores = new Map();
  for (let i = 0; i < elements.length; i += 2) scores.set(elements[i], elements[i + 1]);
  return scores;
}

/**
 * @param {any} index index.json: a lunr index with synonyms and stop words as more keys
 * @param {string[]} refs of the documents, in order
 * @returns {SearchIndex}
 */
export function readLunrIndex(index, refs) {
  const numbers = new Map(refs.map((ref, i) => [ref, i]));
  /** @type {Map<string, Map<number, number>>} */
  const vectors = new Map(
    index.fieldVectors.map((/** @type {[string, number[]]} */ [key, of]) => [key, scoresOfVector(of)]),
  );
  /** @type {[string, any][]} */
  const entries = index.invertedIndex;
  /** @type {string[]} */
  const fields = index.fields;
  const holding = entries.map(([, entry]) =>
    fields.reduce((sum, field) => sum + Object.keys(entry[field]).length, 0),
  );
  const postings = (/** @type {string} */ field) =>
    entries.map(([, entry]) =>
      Object.keys(entry[field])
        .map(
          (ref) =>
            /** @type {[number, number]} */ ([
              numbers.get(ref),
              vectors.get(`${field}/${ref}`)?.get(entry._index) ?? 0,
            ]),
        )
        .sort(([a], [b]) => a - b),
    );
  return {
    refs,
    terms: entries.map(([term]) => term),
    idfs: Float64Array.from(holding, (count) => idf(refs.length, count)),
    fields: fields.map((field) => makeField(field, postings(field))),
    synonyms: index.synonyms,
    stopWords: new Set(index.stopWords.split(' ')),
  };
}

// ---- packed

const LAST_DIGITS = 64;
const MORE_DIGITS = 28;

/** @param {string} text @returns {number[]} */
export function readNumbers(text) {
  const numbers = [];
  let number = 0;
  let unit = 1;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    // From # on, without the backslash; the space is the last.
    const digit = code === 32 ? LAST_DIGITS + MORE_DIGITS - 1 : code - 35 - (code > 92 ? 1 : 0);
    number += digit * unit;
    if (digit < LAST_DIGITS) {
      numbers.push(number);
      number = 0;
      unit = 1;
    } else unit *= MORE_DIGITS;
  }
  return numbers;
}

/** @param {string} coded @returns {string[]} */
function readWords(coded) {
  let before = '';
  return Array.from(coded.matchAll(/([A-Z])([^A-Z]*)/g), ([, shared, rest]) => {
    before = before.slice(0, shared.charCodeAt(0) - 65) + rest;
    return before;
  });
}

/** @param {[string, string, string]} texts @returns {Counts[]} by term */
function readCounts([countText, gapText, repeatText]) {
  const gaps = readNumbers(gapText);
  const repeats = readNumbers(repeatText);
  let at = 0;
  return readNumbers(countText).map((count) => {
    /** @type {Counts} */
    const counts = [];
    let document = -1;
    for (const end = at + count; at < end; at++) {
      document += gaps[at] + 1;
      counts.push([document, repeats[at] + 1]);
    }
    return counts;
  });
}

/** @param {string[]} words @returns {[string, number[]][]} the marked stems in order, each with the places of its words */
function groupByStem(words) {
  /** @type {Map<string, number[]>} */
  const groups = new Map();
  words.forEach((word, i) => {
    const root = stem(word);
    if (root === word) return;
    const group = groups.get(STEM_MARK + root);
    if (group === undefined) groups.set(STEM_MARK + root, [i]);
    else group.push(i);
  });
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1));
}

/** What a stem has is what its words have. @param {number[]} words @param {Counts[]} counts @returns {Counts} */
function addedUp(words, counts) {
  if (words.length === 1) return counts[words[0]];
  /** @type {Map<number, number>} */
  const sums = new Map();
  for (const word of words) {
    for (const [document, count] of counts[word]) sums.set(document, (sums.get(document) ?? 0) + count);
  }
  return [...sums].sort(([a], [b]) => a - b);
}

/**
 * Counts to scores as lunr.Builder.createFieldVectors has them.
 * @param {Counts[]} counts
 * @param {number} boost
 * @param {Float64Array} idfs
 * @param {PackedIndex} packed
 * @param {number} documents
 */
function scored(counts, boost, idfs, { k1, b, boosts }, documents) {
  const lengths = new Float64Array(documents);
  for (const of of counts) for (const [document, count] of of) lengths[document] += count;
  const average = lengths.reduce((sum, length) => sum + length, 0) / documents;
  return counts.map((of, term) =>
    of.map(([document, count]) => {
      const norm = k1 * (1 - b + b * (lengths[document] / average));
      const score = ((idfs[term] * ((k1 + 1) * count)) / (norm + count)) * boost * (boosts[document] ?? 1);
      return /** @type {[number, number]} */ ([document, Math.round(score * 1000) / 1000]);
    }),
  );
}

/**
 * @param {PackedIndex} packed
 * @param {string[]} refs of the documents, in order
 * @returns {SearchIndex}
 */
export function readPackedIndex(packed, refs) {
  const words = readWords(packed.words);
  const stems = groupByStem(words);
  const last = packed.fields.length - 1;
  const counts = packed.postings.map((texts, field) => {
    const of = readCounts(texts);
    return field === last ? of : [...of, ...stems.map(([, places]) => addedUp(places, of))];
  });
  const terms = [...words, ...stems.map(([term]) => term)];
  // `~` comes behind letters, but not behind all of them: in some alphabets words follow.
  const order = terms.map((_, i) => i).sort((a, b) => (terms[a] < terms[b] ? -1 : 1));
  const sorted = counts.map((of) => order.map((term) => of[term]));
  const idfs = Float64Array.from(order, (_, i) =>
    idf(
      refs.length,
      sorted.reduce((sum, of) => sum + of[i].length, 0),
    ),
  );
  return {
    refs,
    terms: order.map((term) => terms[term]),
    idfs,
    fields: packed.fields.map(([name, boost], field) =>
      makeField(name, scored(sorted[field], boost, idfs, packed, refs.length)),
    ),
    synonyms: packed.synonyms,
    stopWords: new Set(packed.stopWords.split(' ')),
  };
}
