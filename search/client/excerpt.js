// What of a text to show with a result: the sentence that matches, cut into pieces that are marked or not.
import { isMarked } from './text.js';

/** A piece of text, and whether it is one of the words that were found. @typedef {[string, boolean]} Piece */

/** @param {string} text @param {string[]} terms */
const hitsIn = (text, terms) =>
  [...text.matchAll(/[\p{L}\p{N}\p{M}]+(?:[-'’&][\p{L}\p{N}\p{M}]+)*/gu)].filter(([word]) => isMarked(word, terms));

/**
 * @param {string} text
 * @param {string[]} terms of a result
 * @returns {boolean} whether one of its words was found
 */
export const hasMarks = (text, terms) => hitsIn(text, terms).length > 0;

/**
 * @param {string} text
 * @param {string[]} terms of a result
 * @param {number} [begin] from here, in UTF-16 units
 * @param {number} [end] up to here
 * @returns {Piece[]}
 */
export function markedPieces(text, terms, begin = 0, end = text.length) {
  /** @type {Piece[]} */
  const pieces = [];
  let at = begin;
  for (const { 0: word, index } of hitsIn(text, terms)) {
    if (index < at || index + word.length > end) continue;
    pieces.push([text.slice(at, index), false], [word, true]);
    at = index + word.length;
  }
  pieces.push([text.slice(at, end), false]);
  return pieces.filter(([piece]) => piece !== '');
}

/** @param {string} text @param {string[]} terms @returns {number} where the sentence with the most found words begins */
function bestSentence(text, terms) {
  let best = 0;
  let most = 0;
  for (const { 0: sentence, index } of text.matchAll(/\S(?:[^.!?]|[.!?](?!\s|$))*[.!?]*/g)) {
    const different = new Set(hitsIn(sentence, terms).map(([word]) => word.toLowerCase())).size;
    if (different <= most) continue;
    most = different;
    best = index;
  }
  return best;
}

/**
 * The sentence with the most found words, and of what follows as much as there is room for.
 * @param {string} text
 * @param {string[]} terms of a result
 * @param {number} length at most, in UTF-16 units
 * @returns {Piece[]} with … where something was left out
 */
export function excerpt(text, terms, length) {
  let begin = bestSentence(text, terms);
  const first = hitsIn(text.slice(begin), terms)[0]?.index ?? 0;
  if (first > length * 0.7) begin = text.indexOf(' ', begin + first - length / 3) + 1;
  let end = Math.min(text.length, begin + length);
  if (end < text.length) end = Math.max(text.lastIndexOf(' ', end), begin + length / 2);
  const pieces = markedPieces(text, terms, begin, end);
  if (begin > 0) pieces.unshift(['… ', false]);
  if (end < text.length) pieces.push([' …', false]);
  return pieces;
}
