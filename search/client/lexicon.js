// The words of the index, and which of them a word of a query may mean. No documents and no ranking here.
import { stem } from './text.js';

/**
 * How sure we are that a term of the index is what the reader meant, from 0 to 1.
 * @typedef {Map<string, number>} Meanings
 */

// Exact is certain; the others are in the order in which a reader would forgive them. Tuned on the queries of
// tests/search/bench.json; keep their order.
const WEIGHT = {
  exact: 1,
  stem: 0.85,
  tail: 0.55,
  head: 0.5,
  stemHead: 0.35,
  inside: 0.35,
  stemInside: 0.3,
  oneEdit: 0.6,
  twoEdits: 0.4,
  editedHead: 0.3,
  backOff: 0.3,
};
const STEM_MARK = '~'; // as site_analyzer.cpp writes it

/**
 * Number of edits (insert, delete, change, swap of neighbours) between `word` and `term`, or between `word`
 * and the
 * nearest beginning of `term`; anything above `most` comes back as most + 1.
 * @param {string} word
 * @param {string} term
 * @param {number} most
 * @param {boolean} beginning
 * @returns {number}
 */
export function edits(word, term, most, beginning = false) {
  let before = new Array(word.length + 1).fill(0);
  let last = Array.from(before, (_, j) => j);
  let best = beginning ? last[word.length] : most + 1;
  for (let i = 1; i <= term.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= word.length; j++) {
      const change = term[i - 1] === word[j - 1] ? 0 : 1;
      let cost = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + change);
      if (i > 1 && j > 1 && term[i - 1] === word[j - 2] && term[i - 2] === word[j - 1]) {
        cost = Math.min(cost, before[j - 2] + 1);
      }
      row.push(cost);
      least = Math.min(least, cost);
    }
    if (beginning) best = Math.min(best, row[word.length]);
    if (least > most) return Math.min(best, most + 1);
    before = last;
    last = row;
  }
  return Math.min(beginning ? best : last[word.length], most + 1);
}

/** The letters of a word as bits. @param {string} word @returns {number} */
function lettersOf(word) {
  let bits = 0;
  for (let i = 0; i < word.length; i++) bits |= 1 << (word.charCodeAt(i) & 31);
  return bits;
}

/** @param {number} bits @returns {number} */
function countBits(bits) {
  let count = 0;
  for (; bits !== 0; bits &= bits - 1) count++;
  return count;
}

/** @param {Meanings} meanings @param {string} term @param {number} weight */
function add(meanings, term, weight) {
  if (weight > (meanings.get(term) ?? 0)) meanings.set(term, weight);
}

export class Lexicon {
  /** @param {string[]} terms all terms of the index */
  constructor(terms) {
    /** @type {string[]} sorted by UTF-16 units */
    this.words = terms.filter((term) => !term.startsWith(STEM_MARK)).sort();
    this.letters = this.words.map(lettersOf);
    this.known = new Set(terms);
    /** @type {Map<string, string[]>} the words of each stem, for an index that was made without stems */
    this.byStem = new Map();
    if (!terms.some((term) => term.startsWith(STEM_MARK))) this.#groupByStem();
  }

  #groupByStem() {
    for (const word of this.words) {
      const root = stem(word);
      const group = this.byStem.get(root);
      if (group === undefined) this.byStem.set(root, [word]);
      else group.push(word);
    }
  }

  /** @param {string} word @returns {Meanings} the word itself and its inflections */
  exact(word) {
    /** @type {Meanings} */
    const meanings = new Map();
    if (this.known.has(word)) meanings.set(word, WEIGHT.exact);
    const root = stem(word);
    if (this.known.has(STEM_MARK + root)) add(meanings, STEM_MARK + root, WEIGHT.stem);
    if (this.known.has(root) && stem(root) === root) add(meanings, root, WEIGHT.stem);
    for (const other of this.byStem.get(root) ?? []) add(meanings, other, WEIGHT.stem);
    return meanings;
  }

  /** @param {string} head @returns {string[]} the words that start with it */
  startingWith(head) {
    let low = 0;
    let high = this.words.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.words[middle] < head) low = middle + 1;
      else high = middle;
    }
    let end = low;
    while (end < this.words.length && this.words[end].startsWith(head)) end++;
    return this.words.slice(low, end);
  }

  /**
   * Every meaning that needs no guessing: exact, inflected, part of a compound, and when `isOpen` (the reader
   * is still
   * typing it) any word that starts so.
   * @param {string} word
   * @param {boolean} isOpen
   * @returns {Meanings}
   */
  meanings(word, isOpen) {
    const meanings = this.exact(word);
    if (isOpen || word.length >= 4) this.#addHeads(meanings, word, isOpen);
    if (word.length >= 4) this.#addInside(meanings, word);
    return meanings;
  }

  /** @param {Meanings} meanings @param {string} word @param {boolean} isOpen */
  #addHeads(meanings, word, isOpen) {
    for (const term of this.startingWith(word)) {
      // The more of the word is there, the likelier it is the one being typed.
      const share = word.length / term.length;
      add(meanings, term, isOpen ? WEIGHT.head * (0.5 + share) : WEIGHT.head);
    }
    const root = stem(word);
    if (root.length < 4 || root === word) return;
    for (const term of this.startingWith(root)) add(meanings, term, WEIGHT.stemHead);
  }

  /** @param {Meanings} meanings @param {string} word */
  #addInside(meanings, word) {
    const root = stem(word);
    const usesRoot = root.length >= 4;
    for (const term of this.words) {
      if (term.length <= root.length) continue;
      if (term.includes(word)) add(meanings, term, term.endsWith(word) ? WEIGHT.tail : WEIGHT.inside);
      else if (usesRoot && term.includes(root, 1)) add(meanings, term, WEIGHT.stemInside);
    }
  }

  /**
   * For a word that has no meaning: words at one edit (from 5 letters) or two (from 8), else words that begin
   * so.
   * @param {string} word
   * @param {number} most
   * @returns {Meanings}
   */
  misspelt(word, most) {
    /** @type {Meanings} */
    const meanings = new Map();
    const allowed = word.length >= 8 ? Math.min(most, 2) : word.length >= 5 ? 1 : 0;
    if (allowed === 0) return meanings;
    const letters = lettersOf(word);
    for (const [i, term] of this.words.entries()) {
      if (Math.abs(term.length - word.length) > allowed || term.length < 4) continue;
      // An edit adds or takes away at most two kinds of letters: this spares us most of the counting.
      if (countBits(letters ^ this.letters[i]) > 2 * allowed) continue;
      const distance = edits(word, term, allowed);
      if (distance <= allowed) add(meanings, term, distance === 1 ? WEIGHT.oneEdit : WEIGHT.twoEdits);
    }
    return this.#nearest(meanings);
  }

  /** @param {Meanings} meanings @returns {Meanings} those of the best weight */
  #nearest(meanings) {
    const best = Math.max(0, ...meanings.values());
    return new Map([...meanings].filter(([, weight]) => weight === best));
  }

  /** @param {string} word @returns {Meanings} words that begin with the misspelt word */
  misspeltHead(word) {
    /** @type {Meanings} */
    const meanings = new Map();
    if (word.length < 6) return meanings;
    const allowed = word.length >= 10 ? 2 : 1;
    const letters = lettersOf(word);
    for (const [i, term] of this.words.entries()) {
      if (countBits(letters & ~this.letters[i]) > allowed) continue;
      if (term.length > word.length && edits(word, term, allowed, true) <= allowed) {
        add(meanings, term, WEIGHT.editedHead);
      }
    }
    return meanings;
  }

  /**
   * The two known words of a compound that the index does not have: "samenwerkvorm" -> samen(werk), vorm.
   * @param {string} word
   * @returns {[string, string] | null}
   */
  halves(word) {
    for (let at = word.length - 4; at >= 4; at--) {
      const tail = word.slice(at);
      if (this.exact(tail).size === 0) continue;
      for (const link of ['', 's', 'e', 'en', 'n']) {
        const head = word.slice(0, at);
        const bare = head.slice(0, head.length - link.length);
        if (head.endsWith(link) && bare.length >= 4 && this.exact(bare).size > 0) return [bare, tail];
      }
    }
    return null;
  }

  /**
   * The longest beginning of `word` that is known, of at least `least` letters: results do not vanish while
   * typing on.
   * @param {string} word
   * @param {number} least
   * @returns {Meanings}
   */
  backOff(word, least) {
    for (let length = word.length - 1; length >= least; length--) {
      const terms = this.startingWith(word.slice(0, length));
      if (terms.length > 0)
        return new Map(terms.map((term) => [term, (WEIGHT.backOff * length) / word.length]));
    }
    return new Map();
  }
}
