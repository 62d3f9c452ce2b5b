// The search engine of the site: a text in, pages out. No DOM, no network: the page, cli.mjs and `wegwijzer search` give
// it the index and the documents.
//
// The way of a query:
//   1. query.js    the text to words; the last one may still be growing
//   2. lexicon.js  each word to the terms of the index that it may mean, with a weight
//   3. finder.js   terms to documents by the postings and scores of the index (postings.js); synonyms; guesses
//   4. ranking.js  documents to pages, each ranked once with its best points
//
// Why not lunr's own query: it adds up the scores of everything a word matches, so that a prefix with many endings
// outranks the exact word, and it cannot say how many words of the query a page has. It also reads `:`, `~`, `^` and `*`
// as commands, which in a search box are just typing. The index stays lunr's, and its scores are what is ranked by.
import { Finder } from './finder.js';
import { Lexicon } from './lexicon.js';
import { Postings } from './postings.js';
import { parseQuery } from './query.js';
import { Ranking } from './ranking.js';
import { readPackedDocuments } from './documents.js';
import { readLunrIndex, readPackedIndex } from './searchindex.js';
import { fold } from './text.js';

/**
 * An element of documents.json.
 * @typedef {object} SearchDocument
 * @property {string} ref
 * @property {string} url
 * @property {string} title
 * @property {string} [collection]
 * @property {string} [reference] as readers call it: "Thema 23"
 * @property {string | number | null} [number]
 * @property {number} [weight] how much sooner it is found than others; 1 when left out
 * @property {string} [summary]
 * @property {string} [text]
 * @property {string} [parent] ref of the page that a page is below
 * @property {string} [page] ref of the page that a point stands on
 */

/**
 * `terms` are the terms of the index that matched: isMarked of text.js says which words of a text to mark. `via` are
 * words or phrases that stand for the reader's own: synonyms, and keywords that the page does not show.
 * @typedef {SearchDocument & {score: number, terms: string[]}} FoundPoint
 * `place` are the titles of the pages it is below, from the top.
 * @typedef {SearchDocument & {score: number, terms: string[], via: string[], place: string[], points: FoundPoint[]}} FoundPage
 *
 * Why a page stands where it does: for each word of the query what was found of it.
 * @typedef {object} Reason
 * @property {string} word
 * @property {number} rarity what a word weighs: high when few documents have it
 * @property {boolean} isWeak a word of grammar, which hardly counts
 * @property {string} [term] of the index; none when the page does not have the word
 * @property {string} [how] exact, stem, start, inside, typo, guess, synonym
 * @property {string} [place] ref of the page or point
 * @property {Record<string, number>} [fields] lunr's score of the term in each field
 * @property {number} [score] of the word for this page
 */

/** @param {string} text @returns {string[]} as they are written */
const words = (text) => text.match(/[\p{L}\p{N}\p{M}]+(?:[-'’&][\p{L}\p{N}\p{M}]+)*/gu) ?? [];

export class Engine {
  /**
   * @param {import('./searchindex.js').SearchIndex} index
   * @param {SearchDocument[]} documents in the order of the index
   */
  constructor(index, documents) {
    this.documents = documents;
    this.postings = new Postings(index);
    this.lexicon = new Lexicon(index.terms);
    this.stopWords = index.stopWords;
    this.finder = new Finder(this.postings, this.lexicon, index);
    this.ranking = new Ranking(documents, this.postings, this.lexicon);
  }

  /** @param {string} text */
  #words(text) {
    return parseQuery(String(text), this.stopWords);
  }

  /**
   * @param {string} text
   * @param {{limit?: number, collection?: string}} [options] `collection` leaves the others out
   * @returns {FoundPage[]} best first
   */
  search(text, { limit = 10, collection } = {}) {
    const found = this.finder.find(this.#words(text));
    return this.ranking.rank(
      found,
      limit,
      (document) => collection === undefined || document.collection === collection,
    );
  }

  /** @param {string} text @returns {string[]} the words that say something and that the index does not know, folded */
  unknownWords(text) {
    const isUnknown = (/** @type {import('./query.js').Word} */ { form, isOpen, joined }) =>
      !this.lexicon.knows(form) &&
      !joined.some((word) => this.lexicon.knows(word)) &&
      !(isOpen && this.lexicon.startingWith(form).length > 0);
    return this.#words(text)
      .filter((word) => !word.isWeak && !/^[0-9.]+$/.test(word.form) && isUnknown(word))
      .map(({ form }) => form);
  }

  /**
   * "Bedoelde je …": the query with each unknown word replaced by the likeliest known one.
   * @param {string} text
   * @returns {string | null} nothing when all is known, or nothing is like it
   */
  suggest(text) {
    let suggestion = String(text);
    for (const form of this.unknownWords(text)) {
      const word = this.#likeliest(form);
      if (word === undefined) continue;
      const typed = words(suggestion).find((one) => fold(one) === form);
      if (typed !== undefined) suggestion = suggestion.replace(typed, this.#spelling(word));
    }
    return suggestion === String(text) ? null : suggestion;
  }

  /** @param {string} form @returns {string | undefined} of the words one or two edits away the one that stands most */
  #likeliest(form) {
    const meanings = [...this.lexicon.misspelt(form, 2).keys()].sort(
      (a, b) => this.postings.count(b) - this.postings.count(a),
    );
    return meanings.length > 0 ? this.lexicon.terms[meanings[0]] : undefined;
  }

  /** As the site writes a word: financien -> financiën. @param {string} form @returns {string} */
  #spelling(form) {
    for (const { title, summary = '', text = '' } of this.documents) {
      const found = words(`${summary} ${text} ${title}`).find((word) => fold(word) === form);
      if (found !== undefined) return found;
    }
    return form;
  }

  /**
   * For a query that finds nothing: pages with words that look like it.
   * @param {string} text
   * @param {number} [limit]
   * @returns {FoundPage[]}
   */
  nearest(text, limit = 3) {
    const alike = this.unknownWords(text).flatMap((form) => this.lexicon.alike(form));
    return alike.length === 0 ? [] : this.search(alike.join(' ') + ' ', { limit });
  }

  /** @param {string} text @param {string} ref of a page @returns {Reason[]} */
  explain(text, ref) {
    return this.ranking.explain(this.finder.find(this.#words(text)), ref);
  }
}

/**
 * @param {any} index index.json
 * @param {SearchDocument[]} documents documents.json
 */
export function createEngine(index, documents) {
  return new Engine(readLunrIndex(index, documents.map(({ ref }) => ref)), documents);
}

/**
 * @param {{index: import('./searchindex.js').PackedIndex, documents: import('./documents.js').PackedDocuments}} data
 *   what index.js sets
 */
export function openPacked(data) {
  const documents = readPackedDocuments(data.documents);
  return new Engine(readPackedIndex(data.index, documents.map(({ ref }) => ref)), documents);
}
