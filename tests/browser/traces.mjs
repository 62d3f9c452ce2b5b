// Where something that a reader typed could stay behind: gathered as one text, to look for a marker in.
import assert from 'node:assert/strict';

/** Notes every request of a visit: address and body. @param {import('playwright-core').BrowserContext} context */
export function listen(context) {
  const sent = [];
  context.on('request', (request) => sent.push(`${request.method()} ${request.url()} ${request.postData() ?? ''}`));
  return sent;
}

/** Fails when one of the markers is in storage, a cache, the address, the tab's name, the history's state, a field or the
 * page itself, or was sent. @param {import('playwright-core').Page} page @param {string[]} sent @param {string[]} markers */
export async function assertNoTrace(page, sent, markers) {
  const found = await page.evaluate(async () => {
    const caches = await Promise.all((await globalThis.caches.keys()).map(async (name) => (await (await globalThis.caches.open(name)).keys()).map(({ url }) => url)));
    const fields = [...document.querySelectorAll('input, textarea, select')].map((field) => field.value);
    return [
      JSON.stringify({ ...localStorage }), JSON.stringify({ ...sessionStorage }), JSON.stringify(await indexedDB.databases()), caches.join(), document.cookie,
      location.href, window.name, JSON.stringify(history.state), fields.join('\n'), document.body.innerText,
    ].join('\n');
  });
  const cookies = JSON.stringify(await page.context().cookies());
  for (const marker of markers) {
    assert.ok(!found.includes(marker), `${marker} stayed behind`);
    assert.ok(!`${cookies}${sent.join('\n')}`.includes(marker), `${marker} was sent`);
  }
}

/** What the device keeps for this site. @param {import('playwright-core').Page} page */
export const kept = (page) => page.evaluate(async () => [...Object.keys(localStorage), ...Object.keys(sessionStorage), ...(await globalThis.caches.keys()),
  ...(await indexedDB.databases()).map(({ name }) => name), ...(document.cookie ? [document.cookie] : [])]);
