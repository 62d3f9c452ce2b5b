// The words of the index, and which of them a word of a query may mean. No documents and no ranking here.
import { derivedStems, participleStems } from './derivation.js';
import { STEM_MARK, stem } from './text.js';

/**
 * Why a term may be what the reader meant.
 * @typedef {'exact' | 'stem' | 'start' | 'inside' | 'typo' | 'guess'} How
 *
 * By number of the term how sure we are, from 0 to 1, and why.
 * @typedef {Map<number, {weight: number, how: How}>} Meanings
 */

// Exact is certain; the others are in the order in which a reader would forgive them. Tuned on the queries of
// tests/search/bench.json; keep their order.
const WEIGHT = {
  exact: 1,
  stem: 0.55,
  derived: 0.6,
  tail: 0.55,
  head: 0.5,
  headOfKnown: 0.4,
  stemHead: 0.35,
  inside: 0.35,
  stemInside: 0.3,
  oneEdit: 0.6,
  twoEdits: 0.4,
  editedHead: 0.3,
  backOff: 0.3,
};
/** From how much alike a word is offered; below it words only share an ending. */
const LEAST_ALIKE = 0.4;

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

/** @param {string} word @returns {Set<string>} its groups of three letters, one before the word and one behind it too */
function trigrams(word) {
  const padded = ` ${word} `;
  return new Set(Array.from({ length: padded.length - 2 }, (_, i) => padded.slice(i, i + 3)));
}

export class Lexicon {
  /** @param {string[]} terms all terms of the index, sorted */
  constructor(terms) {
    this.terms = terms;
    this.numbers = new Map(terms.map((term, i) => [term, i]));
    /** @type {string[]} */
    this.words = terms.filter((term) => !term.startsWith(STEM_MARK));
    this.letters = Int32Array.from(this.words, lettersOf);
    /** @type {Map<string, string[]>} past participles by the stem of their verb */
    this.participles = new Map();
    for (const word of this.words) {
      for (const root of participleStems(word)) {
        this.participles.set(root, [...(this.participles.get(root) ?? []), word]);
      }
    }
    /** @type {Map<string, string[]>} the words of marked stems, made when first asked for */
    this.byStem = new Map();
    /** All words as one text, each behind a line break: looking for a part of a word is one search in it. */
    this.text = '\n' + this.words.join('\n') + '\n';
  }

  /** @param {Meanings} meanings @param {string} term @param {number} weight @param {How} how */
  #add(meanings, term, weight, how) {
    const number = this.numbers.get(term);
    if (number === undefined || weight <= (meanings.get(number)?.weight ?? 0)) return;
    meanings.set(number, { weight, how });
  }

  /** @param {string} word @returns {Meanings} the word itself and its inflections */
  exact(word) {
    /** @type {Meanings} */
    const meanings = new Map();
    this.#add(meanings, word, WEIGHT.exact, 'exact');
    const root = stem(word);
    this.#add(meanings, STEM_MARK + root, WEIGHT.stem, 'stem');
    if (stem(root) === root) this.#add(meanings, root, WEIGHT.stem, 'stem');
    this.#addDerived(meanings, word, root);
    return meanings;
  }

  /** @param {Meanings} meanings @param {string} word @param {string} root its stem */
  #addDerived(meanings, word, root) {
    const roots = new Set([root, ...participleStems(word), ...derivedStems(root)]);
    for (const other of roots) {
      if (other !== root) {
        this.#add(meanings, STEM_MARK + other, WEIGHT.derived, 'stem');
        this.#add(meanings, other, WEIGHT.derived, 'stem');
      }
      for (const participle of this.participles.get(other) ?? []) {
        this.#add(meanings, participle, WEIGHT.derived, 'stem');
      }
    }
  }

  /** @param {string} word @returns {boolean} whether the word or an inflection of it stands somewhere */
  knows(word) {
    return this.exact(word).size > 0;
  }

  /** @param {string} term @returns {string[]} the word itself; of a marked stem all its words */
  wordsOf(term) {
    if (!term.startsWith(STEM_MARK)) return [term];
    if (this.byStem.size === 0) {
      for (const word of this.words) {
        const root = STEM_MARK + stem(word);
        this.byStem.set(root, [...(this.byStem.get(root) ?? []), word]);
      }
    }
    return this.byStem.get(term) ?? [];
  }

  /** @param {string} head @returns {string[]} the words that start with it */
  startingWith(head) {
    return this.#containing('\n' + head);
  }

  /** @param {string} part @returns {string[]} the words that have it, or with \n before it start with it */
  #containing(part) {
    const found = [];
    for (let at = this.text.indexOf(part); at >= 0; ) {
      const begin = this.text.lastIndexOf('\n', at) + 1 || 1;
      const start = part.startsWith('\n') ? at + 1 : begin;
      const end = this.text.indexOf('\n', start);
      found.push(this.text.slice(start, end));
      at = this.text.indexOf(part, end);
    }
    return found;
  }

  /**
   * Every meaning that needs no guessing: exact, inflected, part of a compound, and when `isOpen` (the reader may still
   * be typing it) words that begin with it.
   * @param {string} word
   * @param {boolean} isOpen
   * @returns {Meanings}
   */
  meanings(word, isOpen) {
    const meanings = this.exact(word);
    // A word that is one already is less likely the beginning of another: "gr" is no griffier.
    const weight = meanings.size > 0 ? WEIGHT.headOfKnown : WEIGHT.head;
    if (isOpen || word.length >= 4) this.#addHeads(meanings, word, isOpen, weight);
    if (word.length >= 4) this.#addInside(meanings, word);
    return meanings;
  }

  /** @param {Meanings} meanings @param {string} word @param {boolean} isOpen @param {number} weight */
  #addHeads(meanings, word, isOpen, weight) {
    for (const term of this.startingWith(word)) {
      // The more of the word is there, the likelier it is the one being typed.
      const share = word.length / term.length;
      this.#add(meanings, term, isOpen ? weight * (0.5 + share) : weight, 'start');
    }
    const root = stem(word);
    if (root.length < 4 || root === word) return;
    for (const term of this.startingWith(root)) this.#add(meanings, term, WEIGHT.stemHead, 'start');
  }

  /** @param {Meanings} meanings @param {string} word */
  #addInside(meanings, word) {
    const root = stem(word);
    for (const part of root.length >= 4 && root !== word ? [word, root] : [word]) {
      for (const term of this.#containing(part)) {
        const weight = part !== word ? WEIGHT.stemInside : term.endsWith(word) ? WEIGHT.tail : WEIGHT.inside;
        this.#add(meanings, term, weight, 'inside');
      }
    }
  }

  /**
   * For a word that has no meaning: words at one edit (from 5 letters) or two (from 8).
   * @param {string} word
   * @param {number} most
   * @returns {Meanings} the nearest only
   */
  misspelt(word, most) {
    const allowed = word.length >= 8 ? Math.min(most, 2) : word.length >= 5 ? 1 : 0;
    /** @type {Meanings} */
    const meanings = new Map();
    if (allowed === 0) return meanings;
    const letters = lettersOf(word);
    let nearest = allowed;
    this.words.forEach((term, i) => {
      if (Math.abs(term.length - word.length) > nearest || term.length < 4) return;
      // An edit adds or takes away at most two kinds of letters: this spares us most of the counting.
      if (countBits(letters ^ this.letters[i]) > 2 * nearest) return;
      const distance = edits(word, term, nearest);
      if (distance > nearest) return;
      if (distance < nearest) meanings.clear();
      nearest = distance;
      this.#add(meanings, term, distance <= 1 ? WEIGHT.oneEdit : WEIGHT.twoEdits, 'typo');
    });
    return meanings;
  }

  /** @param {string} word @returns {Meanings} words that begin with the misspelt word */
  misspeltHead(word) {
    /** @type {Meanings} */
    const meanings = new Map();
    if (word.length < 6) return meanings;
    const allowed = word.length >= 10 ? 2 : 1;
    const letters = lettersOf(word);
    this.words.forEach((term, i) => {
      if (term.length <= word.length || countBits(letters & ~this.letters[i]) > allowed) return;
      if (edits(word, term, allowed, true) <= allowed) this.#add(meanings, term, WEIGHT.editedHead, 'typo');
    });
    return meanings;
  }

  /**
   * Words that look like one that no guess has found, by the groups of three letters they share (Dice's coefficient).
   * @param {string} word
   * @returns {string[]} three at most
   */
  alike(word) {
    const wanted = trigrams(word);
    const shares = this.words.map((term) => {
      const others = trigrams(term);
      const shared = [...wanted].filter((three) => others.has(three)).length;
      return { term, share: (2 * shared) / (wanted.size + others.size) };
    });
    const likely = shares.filter(({ share }) => share >= LEAST_ALIKE);
    return likely.sort((a, b) => b.share - a.share).slice(0, 3).map(({ term }) => term);
  }

  /**
   * The two known words of a compound that the index does not have: "samenwerkvorm" -> samen(werk), vorm.
   * @param {string} word
   * @returns {[string, string] | null}
   */
  halves(word) {
    for (let at = word.length - 4; at >= 4; at--) {
      const tail = word.slice(at);
      if (!this.knows(tail)) continue;
      for (const link of ['', 's', 'e', 'en', 'n']) {
        const head = word.slice(0, at);
        const bare = head.slice(0, head.length - link.length);
        if (head.endsWith(link) && bare.length >= 4 && this.knows(bare)) return [bare, tail];
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
    /** @type {Meanings} */
    const meanings = new Map();
    for (let length = word.length - 1; length >= least && meanings.size === 0; length--) {
      for (const term of this.startingWith(word.slice(0, length)))
        this.#add(meanings, term, (WEIGHT.backOff * length) / word.length, 'guess');
    }
    return meanings;
  }
}
