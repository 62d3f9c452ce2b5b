// node tests/search/bench.mjs SITE_OUTPUT: how well and how fast the search of a built site answers, beside other
// engines on the same pages. The relevance is the same at every run; sizes and times stand apart from it.
import { pagesOf } from './documents.mjs';
import { ourEngine, ourEngineOn, stockLunr, tunedLunr } from './engines.mjs';
import { indexTimes } from './index_times.mjs';
import { ndcg, recall, reciprocalRank, success } from './metrics.mjs';
import { stemmersCompared } from './pairs.mjs';
import { peerEngines } from './peers.mjs';
import { KINDS, ownQueries, sentenceQueries, sentences, themeQueries } from './queries.mjs';
import { table } from './table.mjs';

/** @typedef {import('./documents.mjs').Document} Document */
/** @typedef {import('./engines.mjs').Engine} Engine */
/** @typedef {import('./queries.mjs').Query} Query */

/**
 * @typedef {object} QuerySet
 * @property {string} name
 * @property {Query[]} queries
 * @property {(page: string) => boolean} [counts] which of the found pages are looked at; all of them if left out
 */

const MANY_PAGES = 10000;
const mean = (/** @type {number[]} */ values) => values.reduce((sum, one) => sum + one, 0) / values.length;
const kilobytes = (/** @type {number} */ bytes) => (bytes / 1000).toFixed(0);
const milliseconds = (/** @type {number} */ time) => `${time.toFixed(2)} ms`;

/** One line of a table. @param {QuerySet} set @param {Engine} engine */
async function measured({ name, queries, counts = () => true }, engine) {
  /** @type {string[][]} */
  const answers = [];
  for (const { text } of queries) answers.push((await engine.find(text)).filter(counts));
  const over = (/** @type {(found: string[], grades: Map<string, number>) => number} */ measure) =>
    mean(queries.map(({ grades }, i) => measure(answers[i], grades))).toFixed(3);
  return {
    queries: name,
    engine: engine.name,
    n: queries.length,
    'recall@5': over((found, grades) => recall(found, grades, 5)),
    'MRR@10': over((found, grades) => reciprocalRank(found, grades, 10)),
    'nDCG@10': over((found, grades) => ndcg(found, grades, 10)),
    'first three': over((found, grades) => success(found, grades, 3)),
    nothing: over((found) => (found.length === 0 ? 1 : 0)),
  };
}

/** Every set by every engine. @param {QuerySet[]} sets @param {Engine[]} engines */
async function compared(sets, engines) {
  const lines = [];
  for (const set of sets) {
    for (const engine of engines) lines.push(await measured(set, engine));
  }
  return lines;
}

/**
 * Only themes, both wanted and found; queries that want none are left out.
 * @param {string} name @param {Query[]} queries
 */
function themesOnly(name, queries) {
  const counts = (/** @type {string} */ page) => page.startsWith('thema:');
  const narrow = queries
    .map((query) => ({ ...query, grades: new Map([...query.grades].filter(([page]) => counts(page))) }))
    .filter((query) => [...query.grades.values()].includes(3));
  return { name, queries: narrow, counts };
}

/**
 * The queries of each kind: those to tune with, those that are held out, and all of them for themes only.
 * @param {Query[]} queries
 */
function byKind(queries) {
  return KINDS.flatMap((kind) => {
    const all = queries.filter((query) => query.kind === kind);
    return [
      { name: kind, queries: all.filter((query) => !query.heldOut) },
      { name: `${kind}, held out`, queries: all.filter((query) => query.heldOut) },
      themesOnly(`${kind}, only themes`, all),
    ];
  });
}

/** The sets that ask single sentences, which need engines of their own. */
async function comparedOnSentences() {
  const all = Object.entries(sentences).map(([id, body]) => ({ id, title: '', body }));
  const few = all.filter(({ id }) => id.startsWith('d'));
  const lines = [];
  for (const [name, documents] of /** @type {[string, Document[]][]} */ ([
    ['sentences', few],
    ['sentences, held out', all],
  ])) {
    const queries = sentenceQueries().filter((query) => query.kind === name);
    const { engines } = await peerEngines(documents);
    const some = [ourEngineOn(documents), stockLunr(documents), tunedLunr(documents), ...engines];
    lines.push(...(await compared([{ name, queries }], some)));
    for (const engine of some) engine.close?.();
  }
  return lines;
}

/**
 * What the engine gets wrong most, one query a line.
 * @param {Engine} engine @param {Query[]} queries @param {number} most
 */
async function worst(engine, queries, most) {
  const scored = [];
  for (const { text, kind, grades } of queries) {
    const found = await engine.find(text);
    const wanted = [...grades].filter(([, grade]) => grade === 3).map(([page]) => page);
    scored.push({ score: ndcg(found, grades, 10), kind, text, wanted, found: found.slice(0, 4) });
  }
  return scored
    .sort((a, b) => a.score - b.score)
    .slice(0, most)
    .map(
      ({ score, kind, text, wanted, found }) =>
        `${score.toFixed(2)} ${kind}: ${text} | wants ${wanted.join(' ')} | gets ${found.join(' ')}`,
    );
}

/**
 * Sizes, and times of one query; the first round is not timed.
 * @param {Engine[]} engines @param {Query[]} queries
 */
async function costs(engines, queries) {
  const lines = [];
  let ourMedian = 0;
  for (const engine of engines) {
    for (const { text } of queries) await engine.find(text);
    const times = [];
    for (const { text } of queries) {
      const begin = performance.now();
      await engine.find(text);
      times.push(performance.now() - begin);
    }
    times.sort((a, b) => a - b);
    const median = times[Math.floor(times.length / 2)];
    ourMedian ||= median;
    lines.push({
      engine: engine.name,
      'index kB': kilobytes(engine.indexBytes),
      'texts kB': kilobytes(engine.textBytes),
      median: milliseconds(median),
      p95: milliseconds(times[Math.floor(times.length * 0.95)]),
      'median to ours': (median / ourMedian).toFixed(2),
    });
  }
  return lines;
}

const site = process.argv[2] ?? 'public';
const pages = pagesOf(site);
const known = new Set(pages.map((page) => page.id));
const own = ownQueries();
for (const { text, grades } of own) {
  const lost = [...grades.keys()].find((page) => !known.has(page));
  if (lost !== undefined) throw new Error(`queries.toml: "${text}" wants ${lost}, which ${site} does not have`);
}
const tuned = own.filter((query) => !query.heldOut);
const ours = ourEngine(site);
const peers = await peerEngines(pages);
const engines = [ours, stockLunr(pages), tunedLunr(pages), ...peers.engines];

for (const reason of peers.missing) console.log(`left out: ${reason}`);
const sets = [
  { name: 'own', queries: tuned },
  { name: 'own, held out', queries: own.filter((query) => query.heldOut) },
  themesOnly('own, only themes', own),
  themesOnly('given, only themes', themeQueries()),
];
console.log(table([...(await compared(sets, engines)), ...(await comparedOnSentences())]));
console.log(`\n${table(await compared(byKind(own), engines))}`);
const pointed = own.filter((query) => query.points.length > 0);
const shown = pointed.filter(({ text, points }) => ours.points(text).some((point) => points.includes(point)));
console.log(`\nOf ${pointed.length} queries that one point answers, ${shown.length} show it under its page.`);
console.log(`\nThe worst of ours, held-out queries left out:\n${(await worst(ours, tuned, 20)).join('\n')}`);
console.log(`\nPairs of forms that a stemmer joins:\n${table(stemmersCompared())}`);
console.log(`\nSizes, compressed, and times of one query:\n${table(await costs(engines, own))}`);
console.log(`\nAn index of many pages:\n${table(indexTimes(MANY_PAGES))}`);
for (const engine of engines) engine.close?.();
