// node tests/search/bench.mjs SITE_OUTPUT: the questions of bench.json to a built site. Prints how many have
// a right theme
// among the first three, the questions that have not, and how long a question took.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import lunr from 'lunr';
import { createEngine } from '../../search/client/engine.js';

const site = process.argv[2] ?? 'public';
const load = (/** @type {string} */ name) => JSON.parse(readFileSync(join(site, 'search', name), 'utf8'));
const engine = createEngine(load('index.json'), load('documents.json'));
const bench = JSON.parse(readFileSync(new URL('bench.json', import.meta.url), 'utf8'));

/** @type {number[]} */
const times = [];
let right = 0;
for (const [query, expected] of /** @type {[string, number[]][]} */ (bench.site_queries)) {
  const start = performance.now();
  const pages = engine.search(query, { limit: 50 });
  times.push(performance.now() - start);
  const themes = pages
    .filter((page) => page.ref.startsWith('thema:'))
    .slice(0, 3)
    .map((page) => Number(page.number));
  if (expected.some((number) => themes.includes(number))) right++;
  else console.log(`niet: ${query} (${expected.join(', ')}) -> ${themes.join(', ')}`);
}
times.sort((a, b) => a - b);
const part = (/** @type {number} */ share) => times[Math.floor((times.length - 1) * share)].toFixed(1);
console.log(
  `${right} van ${bench.site_queries.length} bij de eerste drie; p50 ${part(0.5)} ms, p95 ${part(0.95)} ms`,
);
