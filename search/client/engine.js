// The search engine of the site: a text in, pages out. No DOM, no network: the page and cli.mjs give it the
// index, the
// documents and lunr.
//
// The way of a query:
//   1. query.js    the text to words; the last one may still be growing
//   2. lexicon.js  each word to the terms of the index that it may mean, with a weight
//   3. finder.js   terms to documents by lunr's postings and scores (postings.js); synonyms; guesses
//   4. ranking.js  documents to pages, each ranked once with its best points
//
// lunr loads the index and holds postings and scores. Its own query is not used: it adds up the scores of
// everything a
// word matches, so that a prefix with many endings outranks the exact word, and it cannot say how many words
// of the
// query a page has. It also reads `:`, `~`, `^` and `*` as commands, which in a search box are just typing.
import { Finder } from './finder.js';
import { Lexicon } from './lexicon.js';
import { Postings } from './postings.js';
import { parseQuery } from './query.js';
import { Ranking } from './ranking.js';
import { allForms } from './text.js';

/**
 * An element of documents.json.
 * @typedef {object} SearchDocument
 * @property {string} ref
 * @property {string} url
 * @property {string} title
 * @property {string} [collection]
 * @property {string | number | null} [number]
 * @property {string} [summary]
 * @property {string} [text]
 * @property {string} [page] ref of the page that a point stands on
 */

/**
 * `terms` are the terms of the index that matched: isMarked of text.js says which words of a text to mark.
 * @typedef {SearchDocument & {score: number, terms: string[]}} FoundPoint
 * @typedef {SearchDocument & {score: number, terms: string[], points: FoundPoint[]}} FoundPage
 */

/**
 * @param {any} lunr the lunr module
 * @param {any} indexJson the site's index, parsed or as text
 * @param {SearchDocument[]} documents
 * @param {{synonyms?: string[][]}} [extras] `synonyms` are added to those the index carries
 * @returns {{search: (text: string, options?: {limit?: number}) => FoundPage[]}}
 */
export function createEngine(lunr, indexJson, documents, extras = {}) {
  const index = typeof indexJson === 'string' ? JSON.parse(indexJson) : indexJson;
  const terms = index.invertedIndex.map((/** @type {[string, object]} */ entry) => entry[0]);
  const groups = [...(index.synonyms ?? []), ...(extras.synonyms ?? [])];
  const synonyms = groups.map((/** @type {string[]} */ group) => group.map(allForms));
  const finder = new Finder(new Postings(lunr.Index.load(index)), new Lexicon(terms), synonyms);
  const ranking = new Ranking(documents);
  return {
    search(text, { limit = 10 } = {}) {
      return ranking.rank(finder.find(parseQuery(String(text)))).slice(0, limit);
    },
  };
}
