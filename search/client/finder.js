// The documents of each word of a query: by what the word may mean, by synonyms, and when the index does not know it by
// the likeliest guess.
import { allForms, stem } from './text.js';
import { countHits, merge, noHits } from './postings.js';

/**
 * @typedef {import('./query.js').Word} Word
 * @typedef {import('./lexicon.js').Meanings} Meanings
 * @typedef {import('./postings.js').Hits} Hits
 * @typedef {import('./postings.js').FewHits} FewHits
 *
 * A phrase of a group of synonyms, as it is written and in forms.
 * @typedef {{text: string, words: string[], group: Phrase[]}} Phrase
 *
 * @typedef {object} FoundWord
 * @property {Word} word
 * @property {Hits} hits
 * @property {Map<number, string>} hows by term: why it may be what was meant
 * @property {Map<number, string>} synonyms by document: the phrase by which it was found, if not by the word itself
 * @property {number} rarity how much it says that a document has the word
 */

const SYNONYM_WEIGHT = 0.4;
const LEAST_RARITY = 0.2;
const JOINED_WEIGHT = 1.5;
/** The shortest known beginning of a word, in letters, that counts as a clue. */
const SHORTEST_CLUE = 4;
const HALVES_WEIGHT = 0.6;
const PARTS_WEIGHT = 0.3;
/** Open words of one or two letters are looked for in these fields only: half the index starts with `v`. */
const SHORT_FIELDS = ['title', 'keywords'];

/** @param {string} form @param {Word | undefined} word @returns {boolean} */
const isSameWord = (form, word) =>
  word !== undefined && (word.form === form || (form.length > 3 && stem(word.form) === stem(form)));

/** @param {FewHits} hits @param {FewHits} others @returns {FewHits} the documents of both, with the lesser score */
function withBoth(hits, others) {
  const scores = new Map(others.map(({ document, score }) => [document, score]));
  return hits.flatMap((hit) => {
    const score = scores.get(hit.document);
    return score === undefined ? [] : [{ ...hit, score: Math.min(score, hit.score) }];
  });
}

export class Finder {
  /**
   * @param {import('./postings.js').Postings} postings
   * @param {import('./lexicon.js').Lexicon} lexicon
   * @param {import('./searchindex.js').SearchIndex} index
   */
  constructor(postings, lexicon, { synonyms, stopWords }) {
    this.postings = postings;
    this.lexicon = lexicon;
    this.stopWords = stopWords;
    /** @type {Map<string, Phrase[]>} by the stem of the first word */
    this.phrases = new Map();
    /** @type {Map<Phrase, FewHits>} as far as they were asked for */
    this.phraseHits = new Map();
    for (const phrases of synonyms) this.#readGroup(phrases);
  }

  /** @param {string[]} phrases */
  #readGroup(phrases) {
    /** @type {Phrase[]} */
    const group = [];
    for (const text of phrases) {
      const phrase = { text, words: allForms(text), group };
      if (phrase.words.length === 0) continue;
      group.push(phrase);
      const key = stem(phrase.words[0]);
      this.phrases.set(key, [...(this.phrases.get(key) ?? []), phrase]);
    }
  }

  /** @param {Word[]} words @returns {FoundWord[]} */
  find(words) {
    const known = words.map((word) => this.#findWord(word));
    for (const one of known) one.rarity = this.#rarity(countHits(one.hits));
    this.#addSynonyms(words, known);
    const found = known.flatMap((one) => (countHits(one.hits) > 0 ? [one] : this.#guess(one)));
    if (found.every((one) => one.word.isWeak || countHits(one.hits) === 0)) this.#fallBack(found);
    return found;
  }

  /** @param {Word} word @returns {FoundWord} */
  #notFound(word) {
    return {
      word,
      hits: noHits(this.postings.documents),
      hows: new Map(),
      synonyms: new Map(),
      rarity: 1,
    };
  }

  /** @param {FoundWord} one @param {Meanings} meanings @param {number} [weight] @param {string[]} [fields] */
  #add(one, meanings, weight = 1, fields) {
    merge(one.hits, this.postings.find(meanings, fields), weight);
    for (const [term, { how }] of meanings) if (!one.hows.has(term)) one.hows.set(term, how);
  }

  /** @param {Word} word @returns {FoundWord} */
  #findWord(word) {
    const { form } = word;
    const found = this.#notFound(word);
    const isShort = word.isOpen && form.length < 3;
    this.#add(
      found,
      isShort || word.isWeak ? this.lexicon.exact(form) : this.lexicon.meanings(form, word.isOpen),
    );
    if (isShort) this.#add(found, this.lexicon.meanings(form, true), 1, SHORT_FIELDS);
    for (const joined of word.joined) this.#add(found, this.lexicon.exact(joined), JOINED_WEIGHT);
    this.#addParts(found);
    return found;
  }

  /** Of a compound that the site knows, the pages that have both its parts. @param {FoundWord} found */
  #addParts({ word, hits, hows }) {
    const halves = word.isWeak || countHits(hits) === 0 ? null : this.lexicon.halves(word.form);
    if (halves === null) return;
    const [heads, tails] = halves.map((half) => this.postings.find(this.lexicon.exact(half)));
    const both = withBoth(heads, tails);
    merge(hits, both, PARTS_WEIGHT);
    for (const { term } of both) if (!hows.has(term)) hows.set(term, 'inside');
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
    if (likely.size > 0) return [this.#meant(one.word, likely)];
    const halves = lexicon.halves(form);
    if (halves !== null) return halves.map((half) => this.#half(one.word, half));
    const guesses = [
      () => lexicon.misspelt(form, 2),
      () => lexicon.misspeltHead(form),
      () => lexicon.backOff(form, Math.max(3, Math.ceil(form.length * 0.6))),
    ];
    for (const guess of guesses) {
      const meanings = guess();
      if (meanings.size > 0) return [this.#meant(one.word, meanings)];
    }
    return [one];
  }

  /** @param {Word} word @param {Meanings} meanings @returns {FoundWord} */
  #meant(word, meanings) {
    const found = this.#notFound(word);
    this.#add(found, meanings);
    found.rarity = this.#rarity(countHits(found.hits));
    return found;
  }

  /**
   * A part of a compound is looked for as a word of its own.
   * @param {Word} word
   * @param {string} half
   * @returns {FoundWord}
   */
  #half(word, half) {
    const found = this.#notFound({ ...word, form: half, isOpen: false, joined: [] });
    this.#add(found, this.lexicon.meanings(half, false), HALVES_WEIGHT);
    found.rarity = this.#rarity(countHits(found.hits));
    return found;
  }

  /**
   * Nothing at all was found: the longest known beginning of the last word, if it says something of what the
   * reader means: four letters, or any while the word has only begun. Else "nothing found" is the honest answer.
   * @param {FoundWord[]} found
   */
  #fallBack(found) {
    for (const one of [...found].reverse()) {
      if (one.word.isWeak) continue;
      const least = one.word.form.length < SHORTEST_CLUE ? 1 : SHORTEST_CLUE;
      this.#add(one, this.lexicon.backOff(one.word.form, least));
      if (countHits(one.hits) > 0) return;
    }
  }

  /** @param {Word[]} words @param {FoundWord[]} found */
  #addSynonyms(words, found) {
    words.forEach((word, at) => {
      for (const phrase of this.phrases.get(stem(word.form)) ?? []) {
        const end = at + phrase.words.length;
        if (!phrase.words.every((form, i) => isSameWord(form, words[at + i]))) continue;
        for (const other of phrase.group) {
          if (other !== phrase) this.#addPhrase(other, found.slice(at, end));
        }
        for (const one of words.slice(at, end)) one.isWeak &&= phrase.words.length > 1;
      }
    });
  }

  /** @param {Phrase} phrase @param {FoundWord[]} found the words that it stands for */
  #addPhrase(phrase, found) {
    const hits = this.#findPhrase(phrase);
    for (const { hits: own, hows, synonyms } of found) {
      for (const { document, score, term } of hits) {
        if (score * SYNONYM_WEIGHT <= own.scores[document]) continue;
        synonyms.set(document, phrase.text);
        if (!hows.has(term)) hows.set(term, 'synonym');
      }
      merge(own, hits, SYNONYM_WEIGHT);
    }
  }

  /** @param {Phrase} phrase @returns {FewHits} the documents that have all its words that say something */
  #findPhrase(phrase) {
    const known = this.phraseHits.get(phrase);
    if (known !== undefined) return known;
    const strong = phrase.words.filter((form) => !this.stopWords.has(form));
    const [first, ...others] = (strong.length > 0 ? strong : phrase.words).map((form) =>
      this.postings.find(this.lexicon.exact(form)),
    );
    const hits = others.reduce(withBoth, first);
    this.phraseHits.set(phrase, hits);
    return hits;
  }

  /** @param {number} holding @returns {number} */
  #rarity(holding) {
    const documents = Math.max(this.postings.documents, 1);
    return Math.max(LEAST_RARITY, Math.log(1 + Math.max(0, documents - holding + 0.5) / (holding + 0.5)));
  }
}
