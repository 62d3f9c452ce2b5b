// The engines that are measured: ours, and lunr as most sites use it. The others are in peers.mjs.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import vm from 'node:vm';
import { gzipSync } from 'node:zlib';
import { createEngine, openPacked } from '../../search/client/engine.js';
import { lunr, lunrIndex, siteIndexes } from './tools.mjs';

/** @typedef {import('./documents.mjs').Document} Document */

/**
 * @typedef {object} Engine
 * @property {string} name
 * @property {number} indexBytes size of the index, compressed
 * @property {number} textBytes size of the texts that results are shown with, compressed
 * @property {(text: string) => string[] | Promise<string[]>} find the best ten pages
 * @property {() => void} [close]
 */

export const MOST = 10;
export const compressed = (/** @type {string} */ text) => gzipSync(text, { level: 9 }).length;

/**
 * `points` gives the points that are shown under the pages found.
 * @param {import('../../search/client/engine.js').Engine} engine
 * @param {string} index
 * @param {string} texts
 * @returns {Engine & {points: (text: string) => string[]}}
 */
function ours(engine, index, texts) {
  const search = (/** @type {string} */ text) => engine.search(text, { limit: MOST });
  return {
    name: 'wegwijzer',
    indexBytes: compressed(index),
    textBytes: compressed(texts),
    find: (text) => search(text).map((page) => page.ref),
    points: (text) => search(text).flatMap((page) => page.points.map((point) => point.ref)),
  };
}

/** Ours, as a browser gets it from the built site. @param {string} site its folder */
export function ourEngine(site) {
  const browser = vm.createContext({});
  vm.runInContext(readFileSync(join(site, 'search', 'index.js'), 'utf8'), browser);
  const { index, documents } = browser.wegwijzerSearchData;
  return ours(openPacked({ index, documents }), JSON.stringify(index), JSON.stringify(documents));
}

/** Ours, on texts without a title. @param {Document[]} documents */
export function ourEngineOn(documents) {
  const fields = (/** @type {Document} */ one) => ({ ref: one.id, fields: ['', '', '', one.body, ''] });
  const texts = documents.map((one) => ({ ref: one.id, url: one.id, title: '', text: one.body }));
  const { lunr, packed } = siteIndexes({ documents: documents.map(fields) });
  return ours(createEngine(JSON.parse(lunr), texts), packed, JSON.stringify(texts));
}

/**
 * lunr with lunr-languages, asked with the text as it was typed.
 * @param {Document[]} documents @returns {Engine}
 */
export function stockLunr(documents) {
  const index = lunrIndex(documents, { fields: ['title', 'body'], language: 'nl' });
  return {
    name: 'lunr nl',
    indexBytes: compressed(JSON.stringify(index)),
    textBytes: compressed(JSON.stringify(documents)),
    find(text) {
      try {
        return index
          .search(text)
          .slice(0, MOST)
          .map((one) => one.ref);
      } catch (error) {
        if (error instanceof lunr.QueryParseError) return []; // a colon or a tilde in the text
        throw error;
      }
    },
  };
}

/**
 * lunr as its guides tune it: titles count more, and a word may be unfinished or wrong.
 * @param {Document[]} documents @returns {Engine}
 */
export function tunedLunr(documents) {
  const index = lunrIndex(documents, { fields: ['title:10', 'body'], language: 'nl' });
  const words = (/** @type {string} */ text) =>
    lunr
      .tokenizer(text)
      .map((token) => token.toString().replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ''))
      .filter((word) => word !== '');
  return {
    name: 'lunr nl tuned',
    indexBytes: compressed(JSON.stringify(index)),
    textBytes: compressed(JSON.stringify(documents)),
    find: (text) =>
      index
        .query((query) => {
          for (const word of words(text)) {
            query.term(word, { boost: 100 });
            query.term(word, { boost: 10, usePipeline: false, wildcard: lunr.Query.wildcard.TRAILING });
            query.term(word, { boost: 1, usePipeline: false, editDistance: 1 });
          }
        })
        .slice(0, MOST)
        .map((one) => one.ref),
  };
}
