#!/usr/bin/env node
// node search/client/cli.mjs SITE_OUTPUT: searches a built site with the engine the browser uses. Reads one
// query a line,
// prints one JSON object a line: {query, results:[{ref, url, title}]}, pages first, then points, at most ten.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { createEngine } from './engine.js';

const MOST = 10;

/** @param {string} folder @param {string} name */
const load = (folder, name) => JSON.parse(readFileSync(join(folder, 'search', name), 'utf8'));

/** @param {import('./engine.js').FoundPage[]} pages */
function listed(pages) {
  const points = pages.flatMap((page) => page.points);
  return [...pages, ...points].slice(0, MOST).map(({ ref, url, title }) => ({ ref, url, title }));
}

const folder = process.argv[2];
if (folder === undefined) {
  process.stderr.write('gebruik: node search/client/cli.mjs SITE_OUTPUT < vragen\n');
  process.exit(2);
}
const engine = createEngine(load(folder, 'index.json'), load(folder, 'documents.json'));
for await (const query of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
  process.stdout.write(
    JSON.stringify({ query, results: listed(engine.search(query, { limit: MOST })) }) + '\n',
  );
}
