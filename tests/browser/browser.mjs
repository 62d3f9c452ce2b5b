// A reader at a browser, for the tests of this folder: one Chromium per file, one fresh profile per visit, and a guard
// over each visit: no error in the console, no breach of the security policy, no request to anyone else.
import assert from 'node:assert/strict';
import { after } from 'node:test';
import { builtSite } from '../support/repository.mjs';
import { serveFolder } from '../support/static_server.mjs';
import { launch } from './launch.mjs';

const browser = await launch();
const server = await serveFolder(builtSite());
after(async () => {
  await browser.close();
  await server.close();
});

/** Where the site is served for this file of tests; ends in a slash. */
export const site = server.url;

/**
 * One visit in a fresh profile. Fails when anything went wrong that a reader would not see.
 * @param {(page: import('playwright-core').Page, context: import('playwright-core').BrowserContext) => Promise<void>} story
 * @param {import('playwright-core').BrowserContextOptions & {home?: string, allowed?: RegExp}} [options]
 *   `home`: another address than this file's site; `allowed`: messages that this visit is about
 */
export async function visit(story, { home = site, allowed, ...options } = {}) {
  const context = await browser.newContext({ baseURL: home, locale: 'nl-NL', viewport: { width: 1280, height: 900 }, ...options });
  context.setDefaultTimeout(15_000);
  const problems = [];
  const report = (text) => allowed?.test(text) || problems.push(text);
  context.on('page', (page) => {
    page.on('console', (message) => ['error', 'warning'].includes(message.type()) && report(`console: ${message.text()} (${page.url()})`));
    page.on('pageerror', (error) => report(`error: ${error.stack}`));
    page.on('crash', () => report(`crash: ${page.url()}`));
    page.on('dialog', (dialog) => report(`dialog: ${dialog.message()}`));
  });
  context.on('request', (request) => request.url().startsWith(new URL(home).origin) || report(`request to elsewhere: ${request.url()}`));
  context.on('requestfailed', (request) => request.failure()?.errorText !== 'net::ERR_ABORTED' && report(`failed: ${request.url()} ${request.failure()?.errorText}`));
  context.on('response', (response) => response.status() >= 400 && report(`${response.status()}: ${response.url()}`));
  if (options.javaScriptEnabled !== false) {
    await context.exposeFunction('reportBreach', (text) => report(`policy: ${text}`));
    await context.addInitScript(() => addEventListener('securitypolicyviolation', (event) => globalThis.reportBreach(`${event.violatedDirective} ${event.blockedURI}`)));
  }
  try {
    await story(await context.newPage(), context);
  } finally {
    await context.close();
  }
  assert.deepEqual(problems, []);
}

/** The path on the site that a page shows, with fragment. @param {import('playwright-core').Page} page @param {string} [home] */
export const placeOf = (page, home = site) => page.url().slice(home.length - 1);

/** The element that has the focus, in a few words. @param {import('playwright-core').Page} page */
export const focused = (page) => page.evaluate(() => {
  const element = document.activeElement;
  return element === document.body || !element ? 'body' : element.id ? `#${element.id}` : `${element.localName}.${element.className}`;
});

/** Waits until the scripts of the page have run. @param {import('playwright-core').Page} page @param {string} path */
export async function open(page, path) {
  await page.goto(path.replace(/^\//, ''), { waitUntil: 'load' });
}
