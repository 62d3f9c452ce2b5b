// Which documents have a word in one of its meanings, and how much that says about them.

/**
 * @typedef {import('./searchindex.js').SearchIndex} SearchIndex
 * @typedef {import('./lexicon.js').Meanings} Meanings
 */

/**
 * For each document the score of the best meaning, 0 where it has none, and which term that is.
 * @typedef {{scores: Float64Array, terms: Int32Array}} Hits
 *
 * The best of a word in one document: by which term, how much.
 * @typedef {{document: number, score: number, term: number}} Hit
 *
 * The same as Hits, of the documents that have one only.
 * @typedef {Hit[]} FewHits
 */

/** @param {number} documents @returns {Hits} */
export const noHits = (documents) => ({
  scores: new Float64Array(documents),
  terms: new Int32Array(documents).fill(-1),
});

/** Keeps the better of both, in `hits`. @param {Hits} hits @param {FewHits} others @param {number} weight */
export function merge(hits, others, weight) {
  for (const { document, score, term } of others) {
    if (score * weight <= hits.scores[document]) continue;
    hits.scores[document] = score * weight;
    hits.terms[document] = term;
  }
}

/** @param {Hits} hits @returns {number} how many documents have the word */
export function countHits({ scores }) {
  let count = 0;
  for (const score of scores) if (score > 0) count++;
  return count;
}

export class Postings {
  /** @param {SearchIndex} index */
  constructor(index) {
    this.index = index;
    this.documents = index.refs.length;
    // Work space of `find`, all zero between calls.
    this.sums = new Float64Array(this.documents);
    this.best = noHits(this.documents);
    /** @type {number[]} */
    this.touched = [];
  }

  /**
   * The fields of a document are added up, of the meanings the best one counts. A rare meaning counts no more than a
   * frequent one, as they stand for the same word: so idf, which every stored score has as a factor, is taken out.
   * @param {Meanings} meanings
   * @param {string[]} [fields] names; all when left out
   * @returns {FewHits}
   */
  find(meanings, fields) {
    const searched = this.index.fields.filter(({ name }) => fields?.includes(name) ?? true);
    for (const [term, { weight }] of meanings) this.#addTerm(searched, term, weight);
    const { scores, terms } = this.best;
    return this.touched.splice(0).map((document) => {
      const hit = { document, score: scores[document], term: terms[document] };
      scores[document] = 0;
      return hit;
    });
  }

  /** @param {import('./searchindex.js').Field[]} fields @param {number} term @param {number} weight */
  #addTerm(fields, term, weight) {
    const { scores: best, terms } = this.best;
    const factor = weight / this.index.idfs[term];
    for (const { starts, documents, scores } of fields) {
      for (let at = starts[term]; at < starts[term + 1]; at++) this.sums[documents[at]] += scores[at] * factor;
    }
    for (const { starts, documents } of fields) {
      for (let at = starts[term]; at < starts[term + 1]; at++) {
        const document = documents[at];
        if (this.sums[document] > best[document]) {
          if (best[document] === 0) this.touched.push(document);
          best[document] = this.sums[document];
          terms[document] = term;
        }
        this.sums[document] = 0;
      }
    }
  }

  /** @param {number} term @returns {number} in how many fields of documents it stands */
  count(term) {
    return this.index.fields.reduce((sum, { starts }) => sum + starts[term + 1] - starts[term], 0);
  }

  /** @param {number} term @param {number} document @returns {Record<string, number>} lunr's score in each field that has it */
  fieldsOf(term, document) {
    /** @type {Record<string, number>} */
    const found = {};
    for (const { name, starts, documents, scores } of this.index.fields) {
      for (let at = starts[term]; at < starts[term + 1]; at++) {
        if (documents[at] === document) found[name] = scores[at];
      }
    }
    return found;
  }
}
