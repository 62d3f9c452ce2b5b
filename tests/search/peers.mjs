// Search engines of others, to compare with. Neither building nor testing needs them: they are fetched into the
// build folder when the comparison is made, and left out where that does not work.
import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { MOST, compressed } from './engines.mjs';

/** @typedef {import('./documents.mjs').Document} Document */
/** @typedef {import('./engines.mjs').Engine} Engine */

const VERSIONS = { minisearch: '7.2.0', pagefind: '1.6.0' };
const folder = fileURLToPath(new URL('../../build/search-peers', import.meta.url));

/** The module of another engine, installed first if need be. @param {keyof typeof VERSIONS} name */
async function fetched(name) {
  const manifest = join(folder, 'node_modules', name, 'package.json');
  if (!existsSync(manifest) || JSON.parse(readFileSync(manifest, 'utf8')).version !== VERSIONS[name]) {
    mkdirSync(folder, { recursive: true });
    const project = join(folder, 'package.json');
    if (!existsSync(project)) writeFileSync(project, '{"private": true}\n');
    const wanted = `${name}@${VERSIONS[name]}`;
    execFileSync('npm', ['install', '--save-exact', '--no-audit', '--no-fund', wanted], {
      cwd: folder,
      stdio: 'ignore',
    });
  }
  // A module in that folder, for only there Node finds what was installed.
  const door = join(folder, `${name}.mjs`);
  writeFileSync(door, `import * as all from '${name}';\nexport default all;\n`);
  return (await import(pathToFileURL(door).href)).default;
}

/** MiniSearch with the settings of its guide. @param {Document[]} documents @returns {Promise<Engine>} */
async function miniSearch(documents) {
  const MiniSearch = (await fetched('minisearch')).default;
  const options = { fields: ['title', 'body'] };
  const index = new MiniSearch({
    ...options,
    searchOptions: { boost: { title: 10 }, prefix: true, fuzzy: 0.2 },
  });
  index.addAll(documents);
  return {
    name: 'MiniSearch',
    indexBytes: compressed(JSON.stringify(index)),
    textBytes: compressed(JSON.stringify(documents)),
    find: (text) =>
      index
        .search(text)
        .slice(0, MOST)
        .map((/** @type {{id: string}} */ one) => one.id),
  };
}

const escaped = (/** @type {string} */ text) =>
  text.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/**
 * The size of the files whose names fit; they are compressed as they are.
 * @param {string} folder @param {RegExp} names
 */
function bytesOf(folder, names) {
  const files = /** @type {string[]} */ (readdirSync(folder, { recursive: true }));
  return files
    .filter((name) => names.test(name))
    .reduce((sum, name) => sum + statSync(join(folder, name)).size, 0);
}

/**
 * Pagefind, its module in Node and its files from a server of our own.
 * @param {Document[]} documents @returns {Promise<Engine>}
 */
async function pagefind(documents) {
  const builder = await fetched('pagefind');
  const output = mkdtempSync(join(tmpdir(), 'wegwijzer-pagefind-'));
  const { index } = await builder.createIndex({ forceLanguage: 'nl' });
  for (const [number, { title, body }] of documents.entries()) {
    const main = `<h1>${escaped(title)}</h1><p>${escaped(body)}</p>`;
    await index.addHTMLFile({
      url: `/${number}`,
      content: `<html lang="nl"><body><main data-pagefind-body>${main}</main></body></html>`,
    });
  }
  await index.writeFiles({ outputPath: output });
  await builder.close();

  const server = createServer((request, response) => {
    const path = join(output, new URL(request.url ?? '/', 'http://localhost').pathname);
    if (!existsSync(path)) response.statusCode = 404;
    response.end(response.statusCode === 404 ? undefined : readFileSync(path));
  });
  await new Promise((ready) => server.listen(0, '127.0.0.1', () => ready(undefined)));
  const address = /** @type {import('node:net').AddressInfo} */ (server.address());
  const search = await import(pathToFileURL(join(output, 'pagefind.js')).href);
  await search.options({ basePath: `http://127.0.0.1:${address.port}/`, baseUrl: '/', noWorker: true });

  /** @type {(text: string) => Promise<string[]>} */
  const find = async (text) => {
    const { results } = await search.search(text);
    const data = await Promise.all(results.slice(0, MOST).map((/** @type {any} */ one) => one.data()));
    return data.map((one) => documents[Number(one.url.slice(1))].id);
  };
  const close = () => {
    server.close();
    server.closeAllConnections();
    rmSync(output, { recursive: true });
  };
  const indexBytes = bytesOf(output, /\.pf_(?:index|meta)$/);
  const textBytes = bytesOf(output, /\.pf_fragment$/);
  return { name: 'Pagefind', indexBytes, textBytes, find, close };
}

/** The engines of others that can be had here, and why the rest cannot. @param {Document[]} documents */
export async function peerEngines(documents) {
  /** @type {Engine[]} */
  const engines = [];
  /** @type {string[]} */
  const missing = [];
  for (const make of [miniSearch, pagefind]) {
    try {
      engines.push(await make(documents));
    } catch (error) {
      missing.push(`${make.name}: ${error instanceof Error ? error.message.split('\n')[0] : error}`);
    }
  }
  return { engines, missing };
}
