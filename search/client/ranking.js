// From documents to pages: every page once, with its best points beneath it.
import { allForms } from './text.js';

/**
 * @typedef {import('./engine.js').SearchDocument} SearchDocument
 * @typedef {import('./engine.js').FoundPage} FoundPage
 * @typedef {import('./engine.js').FoundPoint} FoundPoint
 * @typedef {import('./finder.js').FoundWord} FoundWord
 * @typedef {import('./postings.js').Hit} Hit
 *
 * A page and its points, as places in the list of documents: the page itself, its points up to `end`.
 * @typedef {{at: number, points: number[]}} Page
 *
 * @typedef {{page: Page, score: number, hits: (Hit | undefined)[]}} RankedPage
 */

const POINTS_A_PAGE = 3;
const POINT_WEIGHT = 1;
const WEAK_WEIGHT = 0.25;
/** What words that stand together in one place count on top of the same words scattered over the page. */
const TOGETHER_WEIGHT = 0.25;
/** How hard missing words weigh. */
const COVERAGE_POWER = 0.9;
const SAME_TITLE = 1.6;
const IN_TITLE = 1.25;
const ASKED_NUMBER = 1000;
/** Words before a number that only say what it numbers. */
const NUMBERED = new Set(['thema', 'themas', 'punt', 'stap', 'nr', 'nummer', 'hoofdstuk']);

/** The number by which a page or point is known: "23", "23.4", "3a". @param {SearchDocument} document */
const numberOf = ({ ref, number, page }) =>
  page === undefined ? String(number ?? '') : ref.slice(ref.indexOf(':') + 1);

/** Order of equals: by number, then by ref. @param {SearchDocument} a @param {SearchDocument} b */
const byNumber = (a, b) => {
  const [x, y] = [numberOf(a), numberOf(b)];
  return (
    Number(x === '') - Number(y === '') ||
    x.localeCompare(y, 'nl', { numeric: true }) ||
    (a.ref < b.ref ? -1 : a.ref > b.ref ? 1 : 0)
  );
};

export class Ranking {
  /**
   * @param {SearchDocument[]} documents in the order of the index
   * @param {import('./postings.js').Postings} postings
   * @param {import('./lexicon.js').Lexicon} lexicon
   */
  constructor(documents, postings, lexicon) {
    this.documents = documents;
    this.postings = postings;
    this.lexicon = lexicon;
    this.byRef = new Map(documents.map((document) => [document.ref, document]));
    this.titles = documents.map(({ title }) => allForms(title ?? '').join(' '));
    /** @type {Page[]} */
    this.pages = [];
    /** @type {Map<string, Page>} */
    const byRef = new Map();
    documents.forEach(({ ref, page }, at) => {
      const home = page === undefined ? undefined : byRef.get(page);
      if (home !== undefined) return home.points.push(at);
      const own = { at, points: [] };
      byRef.set(ref, own);
      return this.pages.push(own);
    });
  }

  /**
   * @param {FoundWord[]} found
   * @param {number} limit
   * @param {(document: SearchDocument) => boolean} isWanted
   * @returns {FoundPage[]} best first
   */
  rank(found, limit, isWanted) {
    const ranked = this.pages.flatMap((page) =>
      isWanted(this.documents[page.at]) ? (this.#ranked(page, found) ?? []) : [],
    );
    ranked.sort((a, b) => b.score - a.score || byNumber(this.documents[a.page.at], this.documents[b.page.at]));
    return ranked.slice(0, limit).map((one) => this.#foundPage(one, found));
  }

  /** @param {Page} page @param {FoundWord[]} found @returns {RankedPage | null} */
  #ranked(page, found) {
    const hits = found.map((one) => this.#bestHit(page, one));
    if (!found.some(({ word }, i) => !word.isWeak && hits[i] !== undefined)) return null;
    const document = this.documents[page.at];
    const totals = [page.at, ...page.points].map((at) => this.#total(this.#hitsAt(at, found), found));
    let score = this.#total(hits, found) + TOGETHER_WEIGHT * Math.max(...totals);
    score *= this.#titleFactor(page.at, found) * (document.weight ?? 1);
    if (this.#asksForNumber(document, found)) score += ASKED_NUMBER;
    return { page, score, hits };
  }

  /** @param {RankedPage} ranked @param {FoundWord[]} found @returns {FoundPage} */
  #foundPage({ page, score, hits }, found) {
    const points = page.points.flatMap((at) => this.#foundPoint(at, found) ?? []);
    points.sort((a, b) => b.score - a.score || byNumber(a, b));
    return {
      ...this.documents[page.at],
      score,
      terms: this.#termsOf(hits),
      via: this.#via(page, hits, found),
      place: this.#placeOf(this.documents[page.at]),
      points: this.#bestPoints(points, found),
    };
  }

  /** @param {SearchDocument} document @returns {string[]} */
  #placeOf({ parent }) {
    const above = parent === undefined ? undefined : this.byRef.get(parent);
    return above === undefined ? [] : [...this.#placeOf(above), above.title];
  }

  /** @param {number} at @param {FoundWord} one @returns {Hit | undefined} */
  #hitAt(at, { hits }) {
    if (hits.scores[at] === 0) return undefined;
    return { document: at, term: hits.terms[at], score: hits.scores[at] };
  }

  /** @param {number} at @param {FoundWord[]} found */
  #hitsAt(at, found) {
    return found.map((one) => this.#hitAt(at, one));
  }

  /** @param {Page} page @param {FoundWord} one @returns {Hit | undefined} */
  #bestHit({ at, points }, one) {
    let best = this.#hitAt(at, one);
    for (const point of points) {
      const score = one.hits.scores[point] * POINT_WEIGHT;
      if (score > (best?.score ?? 0)) best = { document: point, term: one.hits.terms[point], score };
    }
    return best;
  }

  /** @param {FoundPoint[]} points @param {FoundWord[]} found */
  #bestPoints(points, found) {
    const asked = points.filter((point) => this.#asksForNumber(point, found));
    return (asked.length > 0 ? asked : points).slice(0, POINTS_A_PAGE);
  }

  /** @param {number} at @param {FoundWord[]} found @returns {FoundPoint | null} */
  #foundPoint(at, found) {
    const hits = this.#hitsAt(at, found);
    if (!found.some(({ word }, i) => !word.isWeak && hits[i] !== undefined)) return null;
    const document = this.documents[at];
    const score = this.#total(hits, found) + (this.#asksForNumber(document, found) ? ASKED_NUMBER : 0);
    return { ...document, score, terms: this.#termsOf(hits) };
  }

  /** What one word adds. @param {Hit} hit @param {FoundWord} one */
  #strength(hit, { word, rarity }) {
    // Repeated words and boosted fields count for less than proportionally.
    return Math.log1p(hit.score) * rarity * (word.isWeak ? WEAK_WEIGHT : 1);
  }

  /**
   * Rare words count for more, and missing words weigh on the whole: a page with all words stands before one with
   * some.
   * @param {(Hit | undefined)[]} hits one for each word
   * @param {FoundWord[]} found
   */
  #total(hits, found) {
    let score = 0;
    let covered = 0;
    let wanted = 0;
    found.forEach((one, i) => {
      const hit = hits[i];
      if (hit !== undefined) score += this.#strength(hit, one);
      if (one.word.isWeak) return;
      wanted += one.rarity;
      if (hit !== undefined) covered += one.rarity;
    });
    return wanted === 0 ? score : score * (covered / wanted) ** COVERAGE_POWER;
  }

  /** @param {number} at @param {FoundWord[]} found */
  #titleFactor(at, found) {
    const title = this.titles[at];
    const asked = found.map(({ word }) => word.form).join(' ');
    if (title === asked) return SAME_TITLE;
    return found.length > 1 && ` ${title} `.includes(` ${asked} `) ? IN_TITLE : 1;
  }

  /**
   * "36", "thema 36", "23.4": nothing but a number and what it numbers.
   * @param {SearchDocument} document
   * @param {FoundWord[]} found
   */
  #asksForNumber(document, found) {
    const number = numberOf(document);
    if (number === '' || !found.some(({ word }) => word.form === number)) return false;
    const kind = [document.ref.split(':')[0], document.collection ?? ''];
    return found.every(({ word: { form } }) => form === number || NUMBERED.has(form) || kind.includes(form));
  }

  /** @param {(Hit | undefined)[]} hits @returns {string[]} */
  #termsOf(hits) {
    return [...new Set(hits.flatMap((hit) => (hit === undefined ? [] : [this.lexicon.terms[hit.term]])))];
  }

  /**
   * The synonyms, and the keywords that stand nowhere on the page, by which it was found.
   * @param {Page} page
   * @param {(Hit | undefined)[]} hits
   * @param {FoundWord[]} found
   */
  #via(page, hits, found) {
    const via = hits.flatMap((hit, i) => {
      if (hit === undefined || found[i].word.isWeak) return [];
      const phrase = found[i].synonyms.get(hit.document);
      if (phrase !== undefined) return [phrase];
      if (page.points.some((point) => found[i].hits.scores[point] > 0)) return [];
      const fields = Object.keys(this.postings.fieldsOf(hit.term, hit.document));
      return fields.length === 1 && fields[0] === 'keywords' ? [this.#keyword(hit)] : [];
    });
    return [...new Set(via)];
  }

  /** The word behind a term that was found among the keywords. @param {Hit} hit @returns {string} */
  #keyword({ term, document }) {
    const words = this.lexicon.wordsOf(this.lexicon.terms[term]);
    const isThere = (/** @type {string} */ word) =>
      'keywords' in this.postings.fieldsOf(this.lexicon.numbers.get(word) ?? term, document);
    return words.find(isThere) ?? words[0];
  }

  /** @param {FoundWord[]} found @param {string} ref @returns {import('./engine.js').Reason[]} */
  explain(found, ref) {
    const page = this.pages.find(({ at }) => this.documents[at].ref === ref);
    return found.map((one) => {
      const { word, rarity, hows, synonyms } = one;
      const hit = page === undefined ? undefined : this.#bestHit(page, one);
      const reason = { word: word.form, rarity, isWeak: word.isWeak };
      if (hit === undefined) return reason;
      return {
        ...reason,
        term: this.lexicon.terms[hit.term],
        how: synonyms.has(hit.document) ? 'synonym' : hows.get(hit.term),
        place: this.documents[hit.document].ref,
        fields: this.postings.fieldsOf(hit.term, hit.document),
        score: this.#strength(hit, one),
      };
    });
  }
}
