// What `wegwijzer search` prints, as data: the answer of the engine with the reasons for it. Bundled into the program,
// which runs it, so that an editor sees what a reader gets and not what a second engine would have found.
import { openPacked } from './engine.js';

/**
 * @param {Parameters<typeof openPacked>[0]} data what index.js sets
 * @param {string} query
 * @param {number} limit
 * @returns {string} JSON: unknown (words), suggestion (text or null), nearest and results (pages with reasons)
 */
export function report(data, query, limit) {
  const engine = openPacked(data);
  const explained = (/** @type {import('./engine.js').FoundPage} */ page, /** @type {string} */ asked) => ({
    ref: page.ref,
    reference: page.reference,
    title: page.title,
    url: page.url,
    score: page.score,
    weight: page.weight ?? 1,
    via: page.via,
    points: page.points.map(({ ref }) => ref),
    reasons: engine.explain(asked, page.ref),
  });
  const results = engine.search(query, { limit });
  return JSON.stringify({
    unknown: engine.unknownWords(query),
    suggestion: engine.suggest(query),
    nearest: results.length > 0 ? [] : engine.nearest(query).map((page) => explained(page, query)),
    results: results.map((page) => explained(page, query)),
  });
}
