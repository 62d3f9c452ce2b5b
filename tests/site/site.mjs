// The built site as the tests of this folder see it: all its files, and its pages read.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { builtSite } from '../support/repository.mjs';
import { readHtml } from './html.mjs';

const folder = builtSite();

/** Paths of all files, from the site's folder, with forward slashes. */
export const files = readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(folder.length + 1))
  .sort();

/** @param {string} path */
export const read = (path) => readFileSync(join(folder, path), 'utf8');

/** The address of a file: `thema/23/index.html` is read at `/thema/23/`. @param {string} file */
export const addressOf = (file) => `/${file.replace(/(^|\/)index\.html$/, '$1')}`;

/** @typedef {{file: string, address: string, source: string, elements: import('./html.mjs').Element[], ids: Set<string>}} Page */

/** @type {Page[]} Every HTML file. */
export const everything = files
  .filter((file) => file.endsWith('.html'))
  .map((file) => {
    const source = read(file);
    try {
      const elements = readHtml(source);
      const ids = new Set(elements.map((element) => element.attributes.get('id')).filter((id) => id !== undefined));
      return { file, address: addressOf(file), source, elements, ids };
    } catch (error) {
      throw new Error(`${file}: ${error.message}`);
    }
  });

/** What a page does on its own: `0; url=../thema/23/`. @param {Page} page */
export const refreshOf = (page) => page.elements.find(({ name, attributes }) => name === 'meta' && attributes.get('http-equiv') === 'refresh')?.attributes.get('content');

/** Pages that only lead on: short addresses, and addresses of pages that moved. */
export const redirects = everything.filter((page) => refreshOf(page) !== undefined);

/** Pages that a reader reads. */
export const pages = everything.filter((page) => refreshOf(page) === undefined);

export const pageAt = new Map(everything.map((page) => [page.address, page]));

/** Every attribute that holds an address. */
export const addressAttributes = ['href', 'src', 'action', 'data', 'poster', 'cite', 'formaction', 'manifest', 'background', 'longdesc', 'ping'];

/** Addresses that are part of an attribute: of pictures for several screens, of a refresh, and those our scripts go to. @param {import('./html.mjs').Element} element */
function hidden({ name, attributes }) {
  const list = (key, separator) => (attributes.get(key) ?? '').split(separator).filter(Boolean);
  return [
    ...['srcset', 'imagesrcset'].flatMap((key) => list(key, ',').map((one) => one.trim().split(/\s+/)[0])),
    ...(name === 'meta' && attributes.get('http-equiv') === 'refresh' ? [attributes.get('content')?.replace(/^0; url=/, '') ?? ''] : []),
    ...(name === 'script' ? [...list('data-to', ' '), ...list('data-parts', ' ').map((one) => one.slice(one.indexOf('=') + 1))] : []),
  ];
}

/** The addresses that a page uses: element, attribute and value. @param {Page} page */
export function* uses(page) {
  for (const element of page.elements) {
    for (const attribute of addressAttributes) {
      const value = element.attributes.get(attribute);
      if (value !== undefined) yield { element, attribute, value };
    }
    for (const value of hidden(element)) yield { element, attribute: 'in a value', value };
  }
}

/** Where an address leads from a page, without query: path and fragment. @param {Page} page @param {string} value */
export function resolve(page, value) {
  const { pathname, hash } = new URL(value, `http://site${page.address}`);
  return { path: decodeURIComponent(pathname), fragment: decodeURIComponent(hash.slice(1)) };
}

/** The page's own element of a class. @param {Page} page @param {string} name */
export const withClass = (page, name) => page.elements.filter((element) => element.attributes.get('class')?.split(' ').includes(name));

/** Fails with all of a list in the message, or passes when there is none. @param {string[]} problems @param {string} what */
export function none(problems, what) {
  if (problems.length === 0) return;
  const some = problems.slice(0, 20).join('\n  ');
  throw new Error(`${problems.length} × ${what}:\n  ${some}${problems.length > 20 ? '\n  …' : ''}`);
}
