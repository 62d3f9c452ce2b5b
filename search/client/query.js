// A typed text to the words that are looked for.
import { forms, prepare, split } from './text.js';

/**
 * @typedef {object} Word
 * @property {string} form folded
 * @property {boolean} isOpen the reader may still be typing it
 * @property {boolean} isWeak says little by itself: "hoe", "ik", "de"
 * @property {string[]} joined longer words that this one may be a part of: "oud wethouder" -> oudwethouder
 */

// Words a question is made of. The first part is the list of stop words of the index (../stop_words.cpp).
const WEAK = new Set(
  `aan al alles als altijd andere ben bij daar dan dat de der deze die dit doch doen door dus een eens en er ge geen
  geweest haar had heb hebben heeft hem het hier hij hoe hun iemand iets ik in is ja je kan kon kunnen maar me meer men
  met mij mijn moet na naar niet niets nog nu of om omdat onder ons ook op over reeds te tegen toch toen tot u uit uw
  van veel voor want waren was wat werd wezen wie wil worden wordt zal ze zelf zich zij zijn zo zonder zou
  bent doe doet ga gaan gaat goed graag hebt jij jouw jullie kunt mag mee moeten onze waar waarom wanneer we wel welk
  welke wij word zit binnen tussen tijdens per via eigen`.split(/\s+/),
);

/** @param {string} form @returns {boolean} */
export const isWeakWord = (form) => WEAK.has(form);

/** @param {string} text @returns {Word[]} */
export function parseQuery(text) {
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
        isWeak: WEAK.has(form),
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
