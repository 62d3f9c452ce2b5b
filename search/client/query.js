// A typed text to the words that are looked for.
import { forms, prepare, split } from './text.js';

/**
 * @typedef {object} Word
 * @property {string} form folded
 * @property {boolean} isOpen the reader may still be typing it
 * @property {boolean} isWeak says little by itself: "hoe", "ik", "de"
 * @property {string[]} joined longer words that this one may be a part of: "oud wethouder" -> oudwethouder
 */

/**
 * @param {string} text
 * @param {Set<string>} stopWords of the index: a question is made of them
 * @returns {Word[]}
 */
export function parseQuery(text, stopWords) {
  const pieces = split(prepare(text)).map(forms);
  const isTyping = /[\p{L}\p{N}\p{M}]$/u.test(text);
  /** @type {Word[]} */
  const words = [];
  pieces.forEach((all, i) => {
    const isLast = i === pieces.length - 1;
    const parts = all.length > 1 ? all.slice(0, -1) : all;
    parts.forEach((form, j) => {
      words.push({
        form,
        isOpen: isTyping && isLast && j === parts.length - 1,
        isWeak: stopWords.has(form),
        joined: all.length > 1 ? [all[all.length - 1]] : [],
      });
    });
  });
  joinNeighbours(words);
  if (words.every((word) => word.isWeak)) for (const word of words) word.isWeak = false;
  return words;
}

/** @param {Word[]} words */
function joinNeighbours(words) {
  for (let i = 0; i + 1 < words.length; i++) {
    const [left, right] = [words[i], words[i + 1]];
    for (const link of ['', 's']) {
      left.joined.push(left.form + link + right.form);
      right.joined.push(left.form + link + right.form);
    }
  }
}
