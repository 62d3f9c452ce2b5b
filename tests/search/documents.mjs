// What the other engines get to index: the pages our own index covers, under the same references, as plain text.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** @typedef {{id: string, title: string, body: string}} Document */

const ENTITIES = /** @type {Record<string, string>} */ ({ amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" });

// What stands in the article without being text of the page itself: the heading, which is the title, the cards of
// other pages, numbers and links of points, and who is responsible for the text.
const APART = [
  /<h1\b.*?<\/h1>/gs,
  /<section class="relation-full">.*?<\/section>/gs,
  /<footer class="colophon".*?<\/footer>/gs,
  /<a class="point-number".*?<\/a>/gs,
  /<p class="point-actions">.*?<\/p>/gs,
];

/** The text of one built page. @param {string} html */
export function textOf(html) {
  const article = html.match(/<article\b.*?<\/article>/s)?.[0] ?? '';
  return APART.reduce((text, part) => text.replace(part, ' '), article)
    .replace(/<\/?(?:a|em|strong|span|abbr|sup|code)\b[^>]*>/g, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&(#39|\w+);/g, (whole, name) => ENTITIES[name] ?? whole)
    .replace(/\s+/g, ' ')
    .trim();
}

/** The pages of a built site. @param {string} site its folder @returns {Document[]} */
export function pagesOf(site) {
  /** @type {{ref: string, url: string, title: string, page?: string}[]} */
  const entries = JSON.parse(readFileSync(join(site, 'search', 'documents.json'), 'utf8'));
  return entries
    .filter((one) => one.page === undefined)
    .map(({ ref, url, title }) => ({
      id: ref,
      title,
      body: textOf(readFileSync(join(site, decodeURI(url), 'index.html'), 'utf8')),
    }));
}
