// How well a ranked answer fits graded relevance. All take the found pages, best first and each page once, and
// the grades of the right ones (3 wanted, 2 also right, 1 helps); all give a number from 0 to 1.
//
// A page counts as right from grade 2 on. nDCG uses every grade, as 2^grade − 1 with a discount of
// log2(place + 1): Järvelin and Kekäläinen 2002, in the form of Burges et al. 2005.

/** @typedef {Map<string, number>} Grades from the reference of a page to its grade */

const RIGHT = 2;

const isRight = (/** @type {Grades} */ grades, /** @type {string} */ page) =>
  (grades.get(page) ?? 0) >= RIGHT;

/**
 * Which part of the right pages stands among the first `most`; with more right pages than places, of the places.
 * @param {string[]} found @param {Grades} grades @param {number} most
 */
export function recall(found, grades, most) {
  const right = [...grades.keys()].filter((page) => isRight(grades, page));
  const hits = found.slice(0, most).filter((page) => isRight(grades, page));
  return hits.length / Math.min(right.length, most);
}

/**
 * One divided by the place of the first right page; 0 if it is not among the first `most`.
 * @param {string[]} found @param {Grades} grades @param {number} most
 */
export function reciprocalRank(found, grades, most) {
  const at = found.slice(0, most).findIndex((page) => isRight(grades, page));
  return at === -1 ? 0 : 1 / (at + 1);
}

/**
 * 1 if a right page is among the first `most`.
 * @param {string[]} found @param {Grades} grades @param {number} most
 */
export function success(found, grades, most) {
  return found.slice(0, most).some((page) => isRight(grades, page)) ? 1 : 0;
}

const gained = (/** @type {number[]} */ grades) =>
  grades.reduce((sum, grade, i) => sum + (2 ** grade - 1) / Math.log2(i + 2), 0);

/**
 * The gain of the first `most`, beside that of the best possible order.
 * @param {string[]} found @param {Grades} grades @param {number} most
 */
export function ndcg(found, grades, most) {
  const ideal = [...grades.values()].sort((a, b) => b - a).slice(0, most);
  return gained(found.slice(0, most).map((page) => grades.get(page) ?? 0)) / gained(ideal);
}
