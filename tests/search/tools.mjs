// What the tests of the search library share: the two small programs (CMakeLists.txt beside this file), and
// lunr itself.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import lunr from 'lunr';
import stemmerSupport from 'lunr-languages/lunr.stemmer.support.js';
import dutch from 'lunr-languages/lunr.nl.js';

stemmerSupport(lunr);
dutch(lunr);
export { lunr };

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const scratch = mkdtempSync(join(tmpdir(), 'wegwijzer-search-'));

/** Where the programs are: SEARCH_TOOLS, or the newest of the usual build folders. @param {string} name */
function tool(name) {
  const folders = [
    process.env.SEARCH_TOOLS,
    'build/dev/tests/search',
    'build/release/tests/search',
    'build/dev',
    'build/release',
  ];
  for (const folder of folders.filter((one) => one !== undefined)) {
    const path = folder.startsWith('/') ? join(folder, name) : join(root, folder, name);
    if (existsSync(path)) return path;
  }
  throw new Error(`${name} is not built; set SEARCH_TOOLS to the folder that has it`);
}

const options = { encoding: /** @type {const} */ ('utf8'), maxBuffer: 1 << 30 };

/** Writes `value` to a scratch file and returns its path. @param {unknown} value */
function scratchFile(value) {
  const path = join(scratch, 'input.json');
  writeFileSync(path, JSON.stringify(value));
  return path;
}

/**
 * The classic index of our program, as text.
 * @param {object[]} documents
 * @param {{fields: string[], language: string, positions?: boolean, boost?: string, jobs?: number}} settings
 */
export function ourIndex(documents, { fields, language, positions = false, boost = '', jobs = 2 }) {
  const switches = fields.flatMap((field) => ['--field', field]);
  if (positions) switches.push('--positions');
  if (boost !== '') switches.push('--boost', boost);
  const file = scratchFile(documents);
  return execFileSync(
    tool('search_index_tool'),
    [file, '--ref', 'id', '--language', language, '--jobs', String(jobs), ...switches],
    options,
  );
}

/**
 * The same by lunr.js.
 * @param {any[]} documents
 * @param {{fields: string[], language: string, positions?: boolean, boost?: string}} settings
 */
export function lunrIndex(documents, { fields, language, positions = false, boost = '' }) {
  /** @param {any} builder */
  const fill = (builder) => {
    if (language === 'nl') builder.use(/** @type {any} */ (lunr).nl);
    builder.ref('id');
    for (const field of fields) {
      const [name, weight] = field.split(':');
      builder.field(name, weight === undefined ? undefined : { boost: Number(weight) });
    }
    if (positions) builder.metadataWhitelist = ['position'];
    for (const document of documents) builder.add(document, { boost: document[boost] });
  };
  if (language === 'none') {
    const builder = new lunr.Builder();
    fill(builder);
    return builder.build();
  }
  return lunr(function () {
    fill(this);
  });
}

/**
 * The site's index as text, in its two forms.
 * @param {{documents: object[], synonyms?: string[][]}} site
 * @param {number} [jobs]
 * @returns {{lunr: string, packed: string}}
 */
export function siteIndexes(site, jobs = 2) {
  const output = execFileSync(tool('search_site_tool'), ['index', scratchFile(site), String(jobs)], options);
  const [lunr, packed] = output.split('\n');
  return { lunr, packed };
}

/** @param {{documents: object[], synonyms?: string[][]}} site @param {number} [jobs] */
export const siteIndex = (site, jobs) => siteIndexes(site, jobs).lunr;

/**
 * For each text its [form, stem] pairs, as C++ finds them.
 * @param {string[]} texts
 * @returns {[string, string][][]}
 */
export function siteWords(texts) {
  const input = texts.map((text) => JSON.stringify(text)).join('\n') + '\n';
  const output = execFileSync(tool('search_site_tool'), ['words'], { ...options, input });
  return output
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
}

// New since Unicode 15, which utf8proc 2.8 implements; newer versions of Node know them.
const NEW_SINCE_15 =
  /[\u088F\u0897\u0C5C\u0CDC\u1ACF-\u1ADD\u1AE0-\u1AEB\u1C89\u1C8A\uA7CB-\uA7CF\uA7D2\uA7D4\uA7DA-\uA7DC\uA7F1]/;

/** The characters of the basic plane and some above it, but for those whose properties depend on the version of Unicode. */
export function settledCharacters() {
  const characters = [];
  for (let point = 0x20; point < 0x1f650; point++) {
    if (point === 0x10000) point = 0x1d400;
    if (point === 0x1d800) point = 0x1f300;
    const character = String.fromCodePoint(point);
    if (!/[\p{Cn}\p{Cs}]/u.test(character) && !NEW_SINCE_15.test(character)) characters.push(character);
  }
  return characters;
}

/** @template T @param {T[]} items @param {number} size @returns {T[][]} */
export function chunks(items, size) {
  const out = [];
  for (let at = 0; at < items.length; at += size) out.push(items.slice(at, at + size));
  return out;
}
