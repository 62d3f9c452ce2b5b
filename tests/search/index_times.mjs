// How long an index of many pages takes, by our command and by lunr.js in Node.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeCorpus } from '../bench/corpus.mjs';
import { lunrIndex } from './tools.mjs';

const program =
  process.env.WEGWIJZER ?? fileURLToPath(new URL('../../build/release/wegwijzer', import.meta.url));
const RUNS = 3;

/** Seconds, and what came out. @template T @param {() => T} run */
function timed(run) {
  const begin = performance.now();
  const value = run();
  return { seconds: (performance.now() - begin) / 1000, value };
}

/**
 * Our command is timed whole, with reading and writing; lunr.js only for adding, building and serialising.
 * @param {number} count
 */
export function indexTimes(count) {
  const folder = mkdtempSync(join(tmpdir(), 'wegwijzer-index-'));
  try {
    makeCorpus(folder, count);
    const pages = join(folder, 'content', 'thema');
    const documents = readdirSync(pages)
      .sort()
      .map((id) => {
        const body = readFileSync(join(pages, id), 'utf8');
        return { id, title: body.match(/^title: "(.*)"$/m)?.[1] ?? id, body };
      });
    const input = join(folder, 'documents.json');
    writeFileSync(input, JSON.stringify(documents));
    return ['en', 'nl'].map((language) => {
      const switches = ['--ref', 'id', '--field', 'title:10', '--field', 'body', '--language', language];
      const options = { encoding: /** @type {const} */ ('utf8'), maxBuffer: 1 << 30 };
      const ours = Array.from({ length: RUNS }, () =>
        timed(() => execFileSync(program, ['index', input, ...switches], options)),
      ).sort((a, b) => a.seconds - b.seconds)[Math.floor(RUNS / 2)];
      const theirs = timed(() => JSON.stringify(lunrIndex(documents, { fields: ['title:10', 'body'], language })));
      return {
        pages: count,
        language,
        'wegwijzer index': `${ours.seconds.toFixed(2)} s`,
        'lunr.js': `${theirs.seconds.toFixed(2)} s`,
        times: (theirs.seconds / ours.seconds).toFixed(1),
        'same bytes': ours.value.trimEnd() === theirs.value ? 'yes' : 'no',
      };
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}
