// The sets of queries that the search is measured with, in one shape.
import { readFileSync } from 'node:fs';
import { parse } from 'smol-toml';

/**
 * @typedef {object} Query
 * @property {string} text
 * @property {string} kind
 * @property {boolean} heldOut
 * @property {Map<string, number>} grades from page to grade; no points
 * @property {string[]} points the points that are the answer, if one point is
 */

export const KINDS = [
  'title',
  'paraphrase',
  'abbreviation',
  'compound',
  'inflection',
  'typo',
  'question',
  'prefix',
];

const read = (/** @type {string} */ name) => readFileSync(new URL(name, import.meta.url), 'utf8');
const POINT = /^thema:\d+\.\d+$|^stap:\d+[a-z]$/;

/** The queries of queries.toml. @returns {Query[]} */
export function ownQueries() {
  /** @type {any} */
  const file = parse(read('queries.toml'));
  return file.query.map((/** @type {any} */ one) => {
    /** @type {[string, number][]} */
    const grades = Object.entries(one.relevant);
    return {
      text: one.text,
      kind: one.kind,
      heldOut: one.held_out === true,
      grades: new Map(grades.filter(([ref]) => !POINT.test(ref))),
      points: grades.map(([ref]) => ref).filter((ref) => POINT.test(ref)),
    };
  });
}

const bench = JSON.parse(read('bench.json'));

const ungraded = (/** @type {string} */ text, /** @type {string} */ kind, /** @type {string[]} */ right) => ({
  text,
  kind,
  heldOut: false,
  grades: new Map(right.map((ref) => [ref, 3])),
  points: [],
});

/** Queries to the site for which only themes count as right, all equally. @returns {Query[]} */
export function themeQueries() {
  return bench.site_queries.map((/** @type {[string, number[]]} */ [text, numbers]) =>
    ungraded(
      text,
      'themes',
      numbers.map((number) => `thema:${number}`),
    ),
  );
}

/** The sentences to search in, from reference to text. @type {Record<string, string>} */
export const sentences = bench.sentences;

/** The queries to the sentences; the last part was held out when that set was made. @returns {Query[]} */
export function sentenceQueries() {
  const all = (/** @type {[string, string[]][]} */ list, /** @type {string} */ kind) =>
    list.map(([text, right]) => ungraded(text, kind, right));
  return [...all(bench.queries, 'sentences'), ...all(bench.held_out, 'sentences, held out')];
}
