// From documents to pages: every page once, with its best points beneath it.
import { allForms } from './text.js';

/**
 * @typedef {import('./engine.js').SearchDocument} SearchDocument
 * @typedef {import('./engine.js').FoundPage} FoundPage
 * @typedef {import('./engine.js').FoundPoint} FoundPoint
 * @typedef {import('./finder.js').FoundWord} FoundWord
 * @typedef {import('./postings.js').Hit} Hit
 */

const POINTS_A_PAGE = 3;
const POINT_WEIGHT = 0.9;
/** Words before a number that only say what it numbers. */
const NUMBERED = new Set(['thema', 'themas', 'punt', 'stap', 'nr', 'nummer', 'hoofdstuk']);

/** @param {string | number | null | undefined} number @returns {number[]} */
const numberParts = (number) =>
  String(number ?? '')
    .split('.')
    .map((part) => (part === '' ? Infinity : Number(part)));

/** Order of equals: by number, then by ref. @param {SearchDocument} a @param {SearchDocument} b */
function byNumber(a, b) {
  const [x, y] = [numberParts(a.number), numberParts(b.number)];
  for (let i = 0; i < Math.max(x.length, y.length); i++) {
    const [left, right] = [x[i] ?? -1, y[i] ?? -1];
    if (left !== right && !(Number.isNaN(left) || Number.isNaN(right))) return left < right ? -1 : 1;
  }
  return a.ref < b.ref ? -1 : a.ref > b.ref ? 1 : 0;
}

export class Ranking {
  /** @param {SearchDocument[]} documents */
  constructor(documents) {
    this.documents = new Map(documents.map((document) => [document.ref, document]));
    this.titles = new Map(documents.map(({ ref, title }) => [ref, allForms(title ?? '').join(' ')]));
  }

  /** @param {FoundWord[]} found @returns {FoundPage[]} */
  rank(found) {
    const ranked = [...this.#pages(found)].flatMap(
      ([ref, points]) => this.#foundPage(ref, points, found) ?? [],
    );
    ranked.sort((a, b) => b.score - a.score || byNumber(a, b));
    return ranked;
  }

  /** The pages that something was found on, with those of their points. @param {FoundWord[]} found */
  #pages(found) {
    /** @type {Map<string, Set<string>>} */
    const pages = new Map();
    for (const { hits, word } of found) {
      if (word.isWeak) continue;
      for (const ref of hits.keys()) {
        const document = this.documents.get(ref);
        if (document === undefined) continue;
        const page = document.page !== undefined && this.documents.has(document.page) ? document.page : ref;
        const points = pages.get(page) ?? new Set();
        if (page !== ref) points.add(ref);
        pages.set(page, points);
      }
    }
    return pages;
  }

  /**
   * @param {string} ref
   * @param {Set<string>} pointRefs
   * @param {FoundWord[]} found
   * @returns {FoundPage | null}
   */
  #foundPage(ref, pointRefs, found) {
    const document = this.documents.get(ref);
    if (document === undefined) return null;
    const points = [...pointRefs].map((point) => this.#foundPoint(point, found));
    points.sort((a, b) => b.score - a.score || byNumber(a, b));
    const best = found.map(({ hits }) => this.#bestHit(hits, ref, pointRefs));
    // Words that stand together in one place count for more than words scattered over a page.
    const together = Math.max(
      this.#total(
        found.map(({ hits }) => hits.get(ref)),
        found,
      ),
      points[0]?.score ?? 0,
    );
    let score = this.#total(best, found) + 0.2 * together;
    score *= this.#titleFactor(document, found);
    if (this.#asksForNumber(document, found)) score += 1000;
    return { ...document, score, terms: this.#terms(best), points: this.#bestPoints(points, found) };
  }

  /** @param {FoundPoint[]} points @param {FoundWord[]} found */
  #bestPoints(points, found) {
    const asked = points.filter((point) => this.#asksForNumber(point, found));
    return (asked.length > 0 ? asked : points).slice(0, POINTS_A_PAGE);
  }

  /** @param {string} ref @param {FoundWord[]} found @returns {FoundPoint} */
  #foundPoint(ref, found) {
    const document = /** @type {SearchDocument} */ (this.documents.get(ref));
    const hits = found.map((one) => one.hits.get(ref));
    const score = this.#total(hits, found) + (this.#asksForNumber(document, found) ? 1000 : 0);
    return { ...document, score, terms: this.#terms(hits) };
  }

  /**
   * @param {Map<string, Hit>} hits
   * @param {string} page
   * @param {Set<string>} points
   * @returns {Hit | undefined}
   */
  #bestHit(hits, page, points) {
    let best = hits.get(page);
    for (const point of points) {
      const hit = hits.get(point);
      if (hit !== undefined && hit.score * POINT_WEIGHT > (best?.score ?? 0)) {
        best = { score: hit.score * POINT_WEIGHT, term: hit.term };
      }
    }
    return best;
  }

  /**
   * Rare words count for more, repeated and boosted fields for less than proportionally, and missing words
   * weigh on
   * the whole: a page with all words stands before one with some.
   * @param {(Hit | undefined)[]} hits one for each word
   * @param {FoundWord[]} found
   */
  #total(hits, found) {
    let score = 0;
    let covered = 0;
    let wanted = 0;
    found.forEach(({ word, rarity }, i) => {
      const hit = hits[i];
      const strength = hit === undefined ? 0 : Math.log1p(hit.score);
      score += strength * rarity * (word.isWeak ? 0.1 : 1);
      if (word.isWeak) return;
      wanted += rarity;
      if (hit !== undefined) covered += rarity;
    });
    return wanted === 0 ? score : score * (covered / wanted) ** 2;
  }

  /** @param {SearchDocument} document @param {FoundWord[]} found */
  #titleFactor(document, found) {
    const title = this.titles.get(document.ref);
    const asked = found.map(({ word }) => word.form).join(' ');
    if (title === asked) return 1.6;
    return found.length > 1 && ` ${title} `.includes(` ${asked} `) ? 1.25 : 1;
  }

  /**
   * "36", "thema 36", "23.4": nothing but a number and what it numbers.
   * @param {SearchDocument} document
   * @param {FoundWord[]} found
   */
  #asksForNumber(document, found) {
    const number = String(document.number ?? '');
    if (number === '' || !found.some(({ word }) => word.form === number)) return false;
    const kind = [document.ref.split(':')[0], document.collection ?? ''];
    return found.every(({ word: { form } }) => form === number || NUMBERED.has(form) || kind.includes(form));
  }

  /** @param {(Hit | undefined)[]} hits @returns {string[]} */
  #terms(hits) {
    return [...new Set(hits.flatMap((hit) => (hit === undefined ? [] : [hit.term])))];
  }
}
