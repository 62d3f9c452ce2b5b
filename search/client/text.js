// What the search takes for a word, and its stem: the twin of ../site_words.cpp, ../unicode.cpp
// (fold_for_search) and
// ../stem.cpp. The index was made with those, so a rule changed here must change there;
// tests/search/words.test.mjs
// compares the two.

/** What a stem begins with among the terms of the index, as ../site_analyzer.cpp writes it. */
export const STEM_MARK = '~';

/** Letters that Unicode does not decompose, written out. @type {Record<string, string>} */
const WRITTEN_OUT = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ħ: 'h',
  ı: 'i',
  ς: 'σ',
  '’': "'",
  '‘': "'",
  ʼ: "'",
  '`': "'",
  '´': "'",
  '\u2010': '-',
};
const WRITTEN_OUT_LETTERS = /[ßæœøđðþłħıς’‘ʼ`´\u2010]/g;

/** @param {string} text */
const writeOut = (text) => text.replace(WRITTEN_OUT_LETTERS, (letter) => WRITTEN_OUT[letter]);

/**
 * Lower case, without marks and soft hyphens: "Één" -> "een", "ﬁnanciën" -> "financien".
 * @param {string} text
 * @returns {string}
 */
export function fold(text) {
  // Letters are written out before decomposition too: ´ would become a space.
  const decomposed = writeOut(text.replace(/\u00AD/g, ''))
    .normalize('NFKD')
    .toLowerCase();
  return writeOut(decomposed.replace(/\p{M}+/gu, ''));
}

/**
 * Folds, and writes "b en w" and "b & w" as "benw".
 * @param {string} text
 * @returns {string}
 */
export function prepare(text) {
  return fold(text).replace(/(^|[^\p{L}\p{N}&])([a-z]) (?:&|en) ([a-z])(?![\p{L}\p{N}&])/gu, '$1$2en$3');
}

/**
 * The pieces of a prepared text: letters and digits, held together by hyphens, apostrophes, & and, between
 * digits, a
 * point.
 * @param {string} prepared
 * @returns {string[]}
 */
export function split(prepared) {
  const pieces = [];
  for (const run of prepared.match(/[\p{L}\p{N}]+(?:['&.-][\p{L}\p{N}]+)*/gu) ?? []) {
    // A point that is not between digits ends a piece.
    pieces.push(
      ...run
        .replace(/\.(?![0-9])/g, ' ')
        .replace(/([^0-9])\./g, '$1 ')
        .split(' '),
    );
  }
  return pieces;
}

/** @param {string} side @returns {string} */
function withoutApostrophes(side) {
  return side.replace(/'s$/, '').replaceAll("'", '');
}

/** @param {string} side @returns {string[]} */
function partsOfSide(side) {
  let parts = side.split('&');
  if (parts.length > 1 && parts.every((part) => part.length <= 3)) parts = [parts.join('en')];
  return parts.map(withoutApostrophes).filter((part) => part !== '');
}

/**
 * The forms under which a piece is found. Of more than one part the joined form comes last: "oud-wethouder"
 * ->
 * oud, wethouder, oudwethouder.
 * @param {string} piece
 * @returns {string[]}
 */
export function forms(piece) {
  const parts = piece.split('-').flatMap(partsOfSide);
  return parts.length < 2 ? parts : [...parts, parts.join('')];
}

/**
 * All forms of a text, in order.
 * @param {string} text
 * @returns {string[]}
 */
export function allForms(text) {
  return split(prepare(text)).flatMap(forms);
}

const KEEPS_ES = /(advies|verlies|precies|proces|adres|congres|succes|expres|kies)$/;
const NO_LID = /(geleden|verleden|overleden|beleden|kleden|treden)$/;

/** @param {string} word @returns {string} */
function irregularPlural(word) {
  if (word.endsWith('leden') && !NO_LID.test(word)) return word.slice(0, -5) + 'lid';
  if (word.endsWith('steden') && !word.endsWith('besteden')) return word.slice(0, -6) + 'stad';
  if (word.endsWith('kinderen')) return word.slice(0, -8) + 'kind';
  if (word.endsWith('heden') && word.length >= 8) return word.slice(0, -5) + 'heid';
  return word;
}

/** @param {string} word @returns {string} */
function pluralOrInflection(word) {
  if (word.endsWith('en') && word.length >= 5) word = word.slice(0, -2);
  else if (word.endsWith('es') && word.length >= 6 && !KEEPS_ES.test(word)) word = word.slice(0, -2);
  return word.endsWith('e') && word.length >= 5 ? word.slice(0, -1) : word;
}

/** @param {string} word @returns {string} */
const softEnd = (word) => word.replace(/z$/, 's').replace(/v$/, 'f');

/** @param {string} word @returns {string} */
const pluralS = (word) => (word.length >= 5 ? word.replace(/([^eiuysj])s$/, '$1') : word);

/** @param {string} word @returns {string} */
function derivedEnd(word) {
  if (word.endsWith('heid') && word.length >= 9) return word.slice(0, -4);
  if (word.length < 7) return word;
  if (word.endsWith('ing')) return word.slice(0, -3);
  if (word.endsWith('ati')) return word.slice(0, -3) + 'er';
  if (word.endsWith('ieel')) return word.slice(0, -3);
  if (word.endsWith('iel')) return word.slice(0, -2);
  return word;
}

/** @param {string} word @returns {string} */
const verbT = (word) => (word.length >= 6 ? word.replace(/([lrgpkdm])t$/, '$1') : word);

/** @param {string} word @returns {string} */
function undouble(word) {
  if (word.length >= 4) word = word.replace(/([^aeiouy])\1$/, '$1');
  return word.length >= 4 ? word.replace(/([aeou])\1([^aeiouy])$/, '$1$2') : word;
}

/**
 * The stem of a folded word; see ../stem.h.
 * @param {string} word
 * @returns {string}
 */
export function stem(word) {
  if (word.length < 4 || !/^[a-z]+$/.test(word)) return word;
  const singular = pluralS(softEnd(pluralOrInflection(irregularPlural(word))));
  return undouble(softEnd(verbT(derivedEnd(singular))));
}

/**
 * Whether a word of a text is one of the `terms` of a result, and so to be marked.
 * @param {string} word
 * @param {string[]} terms
 * @returns {boolean}
 */
export function isMarked(word, terms) {
  return allForms(word).some((form) => terms.includes(form) || terms.includes(STEM_MARK + stem(form)));
}
