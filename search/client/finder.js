// The documents of each word of a query: by what the word may mean, by synonyms, and when the index does not
// know it by
// the likeliest guess.
import { stem } from './text.js';
import { merge } from './postings.js';
import { isWeakWord } from './query.js';

/**
 * @typedef {import('./query.js').Word} Word
 * @typedef {import('./lexicon.js').Meanings} Meanings
 * @typedef {import('./postings.js').Hit} Hit
 *
 * @typedef {object} FoundWord
 * @property {Word} word
 * @property {Map<string, Hit>} hits by reference
 * @property {number} rarity how much it says that a document has the word
 */

const SYNONYM_WEIGHT = 0.7;
const JOINED_WEIGHT = 0.9;
/** The shortest known beginning of a word, in letters, that counts as a clue. */
const SHORTEST_CLUE = 4;
const HALVES_WEIGHT = 0.6;
/** Open words of one or two letters are looked for in these fields only: half the index starts with `v`. */
const SHORT_FIELDS = ['title', 'keywords'];

export class Finder {
  /**
   * @param {import('./postings.js').Postings} postings
   * @param {import('./lexicon.js').Lexicon} lexicon
   * @param {string[][][]} synonyms groups of phrases of forms
   */
  constructor(postings, lexicon, synonyms) {
    this.postings = postings;
    this.lexicon = lexicon;
    this.synonyms = synonyms;
  }

  /** @param {Word[]} words @returns {FoundWord[]} */
  find(words) {
    const known = words.map((word) => this.#findWord(word));
    this.#addSynonyms(words, known);
    const found = known.flatMap((one) => (one.hits.size > 0 ? [one] : this.#guess(one)));
    if (found.every((one) => one.word.isWeak || one.hits.size === 0)) this.#fallBack(found);
    for (const one of found) one.rarity = this.#rarity(one.hits.size);
    return found;
  }

  /** @param {Word} word @returns {FoundWord} */
  #findWord(word) {
    const { form } = word;
    const isShort = word.isOpen && form.length < 3;
    const hits = this.postings.find(
      isShort || word.isWeak ? this.lexicon.exact(form) : this.lexicon.meanings(form, word.isOpen),
    );
    if (isShort) merge(hits, this.postings.find(this.lexicon.meanings(form, true), this.#shortFields()), 1);
    for (const joined of word.joined)
      merge(hits, this.postings.find(this.lexicon.exact(joined)), JOINED_WEIGHT);
    return { word, hits, rarity: 1 };
  }

  #shortFields() {
    return this.postings.fields.filter((field) => SHORT_FIELDS.includes(field));
  }

  /**
   * For a word the index does not know, the likeliest guess first.
   * @param {FoundWord} one
   * @returns {FoundWord[]}
   */
  #guess(one) {
    const { lexicon } = this;
    const { form } = one.word;
    if (/^[0-9.]+$/.test(form)) return [one];
    const likely = lexicon.misspelt(form, 1);
    if (likely.size > 0) return [this.#meant(one, likely)];
    const halves = lexicon.halves(form);
    if (halves !== null) return halves.map((half) => this.#half(one.word, half));
    const guesses = [
      () => lexicon.misspelt(form, 2),
      () => lexicon.misspeltHead(form),
      () => lexicon.backOff(form, Math.max(3, Math.ceil(form.length * 0.6))),
    ];
    for (const guess of guesses) {
      const meanings = guess();
      if (meanings.size > 0) return [this.#meant(one, meanings)];
    }
    return [one];
  }

  /** @param {FoundWord} one @param {Meanings} meanings @returns {FoundWord} */
  #meant(one, meanings) {
    return { ...one, hits: this.postings.find(meanings) };
  }

  /**
   * A part of a compound is looked for as a word of its own.
   * @param {Word} word
   * @param {string} half
   * @returns {FoundWord}
   */
  #half(word, half) {
    /** @type {Map<string, Hit>} */
    const hits = new Map();
    merge(hits, this.postings.find(this.lexicon.meanings(half, false)), HALVES_WEIGHT);
    return { word: { ...word, form: half, isOpen: false, joined: [] }, hits, rarity: 1 };
  }

  /**
   * Nothing at all was found: the longest known beginning of the last word, if it says something of what the
   * reader means: four letters, or any while the word has only begun. Else "nothing found" is the honest answer.
   * @param {FoundWord[]} found
   */
  #fallBack(found) {
    for (const { word, hits } of [...found].reverse()) {
      if (word.isWeak) continue;
      const least = word.form.length < SHORTEST_CLUE ? 1 : SHORTEST_CLUE;
      merge(hits, this.postings.find(this.lexicon.backOff(word.form, least)), 1);
      if (hits.size > 0) return;
    }
  }

  /** @param {Word[]} words @param {FoundWord[]} found */
  #addSynonyms(words, found) {
    for (const group of this.synonyms) {
      for (const phrase of group) {
        const at = this.#placeOf(phrase, words);
        if (at < 0) continue;
        for (const other of group) {
          if (other === phrase) continue;
          const hits = this.#findPhrase(other);
          for (let i = at; i < at + phrase.length; i++) {
            merge(found[i].hits, hits, SYNONYM_WEIGHT);
            words[i].isWeak &&= phrase.length > 1;
          }
        }
      }
    }
  }

  /** @param {string[]} phrase @param {Word[]} words @returns {number} */
  #placeOf(phrase, words) {
    if (phrase.length === 0) return -1;
    const matches = (/** @type {number} */ at) =>
      phrase.every((form, i) => {
        const word = words[at + i];
        return (
          word !== undefined && (word.form === form || (form.length > 3 && stem(word.form) === stem(form)))
        );
      });
    return words.findIndex((_, at) => matches(at));
  }

  /**
   * Documents that have all words of a phrase that say something.
   * @param {string[]} phrase
   * @returns {Map<string, Hit>}
   */
  #findPhrase(phrase) {
    const strong = phrase.filter((form) => !isWeakWord(form));
    const [first, ...others] = (strong.length > 0 ? strong : phrase).map((form) =>
      this.postings.find(this.lexicon.exact(form)),
    );
    return others.reduce((hits, other) => {
      const both = [...hits].filter(([ref]) => other.has(ref));
      return new Map(both.map(([ref, hit]) => [ref, this.#lesser(hit, other.get(ref))]));
    }, first ?? new Map());
  }

  /** @param {Hit} a @param {Hit | undefined} b @returns {Hit} */
  #lesser(a, b) {
    return b !== undefined && b.score < a.score ? b : a;
  }

  /** @param {number} holding @returns {number} */
  #rarity(holding) {
    const documents = Math.max(this.postings.documents, 1);
    return Math.max(0.2, Math.log(1 + Math.max(0, documents - holding + 0.5) / (holding + 0.5)));
  }
}
