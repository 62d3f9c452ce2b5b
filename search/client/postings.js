// The postings and scores of a loaded lunr index: which documents have a term, and how much it says about
// them.

/**
 * @typedef {import('./lexicon.js').Meanings} Meanings
 * @typedef {{score: number, term: string}} Hit a document's best term for a word
 */

/** @param {Map<string, Hit>} hits @param {Map<string, Hit>} others @param {number} weight */
export function merge(hits, others, weight) {
  for (const [ref, hit] of others) {
    const score = hit.score * weight;
    if (score > (hits.get(ref)?.score ?? 0)) hits.set(ref, { score, term: hit.term });
  }
}

/** The postings and scores of a loaded lunr index. */
export class Postings {
  /** @param {any} index a lunr.Index */
  constructor(index) {
    this.index = index;
    this.fields = /** @type {string[]} */ (index.fields);
    this.documents = new Set(
      Object.keys(index.fieldVectors).map((key) => key.slice(key.indexOf('/') + 1)),
    ).size;
    /** @type {Map<string, number>} */
    this.idfs = new Map();
  }

  /** @param {string} term @returns {number} lunr.idf, which every stored score has as a factor */
  idf(term) {
    const known = this.idfs.get(term);
    if (known !== undefined) return known;
    const idf = this.#countedIdf(term);
    this.idfs.set(term, idf);
    return idf;
  }

  /** @param {string} term @returns {number} */
  #countedIdf(term) {
    const posting = this.index.invertedIndex[term];
    let holding = 0;
    for (const field of this.fields) holding += Object.keys(posting[field]).length;
    return Math.log(1 + Math.abs((this.documents - holding + 0.5) / (holding + 0.5)));
  }

  /**
   * The documents that have one of the terms, each with the best of them.
   * @param {Meanings} meanings
   * @param {string[]} [fields]
   * @returns {Map<string, Hit>}
   */
  find(meanings, fields = this.fields) {
    /** @type {Map<string, Hit>} */
    const hits = new Map();
    for (const [term, weight] of meanings) {
      const posting = this.index.invertedIndex[term];
      const factor = weight / this.idf(term);
      /** @type {Map<string, Hit>} */
      const found = new Map();
      for (const field of fields) {
        for (const ref in posting[field]) {
          const score = factor * this.#score(field, ref, posting._index);
          found.set(ref, { score: score + (found.get(ref)?.score ?? 0), term });
        }
      }
      merge(hits, found, 1);
    }
    return hits;
  }

  /** @param {string} field @param {string} ref @param {number} term */
  #score(field, ref, term) {
    const vector = this.index.fieldVectors[field + '/' + ref];
    return vector.elements[vector.positionForIndex(term) + 1];
  }
}
