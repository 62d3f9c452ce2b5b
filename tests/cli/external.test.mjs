// wegwijzer check --external: asks other sites only when told to, once, and remembers. The other site is a small server here.
import assert from 'node:assert/strict';
import { execFile, execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { binary, makeSite, page, scratch } from '../sites/tools.mjs';

/** @type {string[]} */
let asked = [];
const server = createServer(({ method, url }, response) => {
  asked.push(`${method} ${url}`);
  if (url === '/goed') return response.writeHead(200).end('goed');
  if (url === '/verhuisd') return response.writeHead(301, { location: '/goed' }).end();
  if (url === '/kring') return response.writeHead(302, { location: '/kring' }).end();
  if (url === '/geen-head' && method === 'GET') return response.writeHead(200).end('x'.repeat(100_000));
  if (url === '/breekt-af') return response.destroy();
  return response.writeHead(url === '/geen-head' ? 405 : 404).end();
});
let home = '';
before(() => new Promise((resolve) => server.listen(0, '127.0.0.1', () => {
  home = `http://127.0.0.1:${/** @type {import('node:net').AddressInfo} */ (server.address()).port}`;
  resolve(undefined);
})));
after(() => server.close());

/** The server answers from this process, so the program may not hold it up. @param {string} site @param {string[]} args @returns {Promise<{status: number, out: string, messages: string}>} */
const check = (site, ...args) => new Promise((resolve) => {
  asked = [];
  execFile(binary, ['check', ...args], { cwd: site }, (error, out, messages) => resolve({ status: Number(error?.code ?? 0), out, messages }));
});

/** @param {string[]} paths */
const siteWith = (...paths) => makeSite({ 'content/index.md': page('Voorpagina', { body: paths.map((path) => `[Naar ${path}](${home}${path})`).join('\n\n') }) });

test('without --external nobody is asked', async () => {
  const site = siteWith('/goed', '/weg');
  assert.equal((await check(site)).status, 0);
  assert.deepEqual(asked, []);
  assert.ok(!existsSync(join(site, '.wegwijzer-external.json')));
});

test('a page that is gone is a warning with its place, and the check passes', async () => {
  const site = siteWith('/goed', '/weg#deel');
  const { status, out } = await check(site, '--external', '--diagnostics=json');
  assert.equal(status, 0);
  const [found, ...rest] = JSON.parse(out);
  assert.deepEqual(rest, []);
  assert.equal(`${found.file}:${found.line} ${found.code}`, 'content/index.md:7 dead-external-link');
  assert.equal(found.message, `${home}/weg#deel geeft geen pagina: antwoord 404`);
});

test('a redirect to a page, and a page that only answers to GET, are good', async () => {
  const { out } = await check(siteWith('/verhuisd', '/geen-head'), '--external', '--diagnostics=json');
  assert.equal(out, '[]\n');
  assert.ok(asked.includes('HEAD /geen-head') && asked.includes('GET /geen-head'));
});

test('a connection that breaks off is a warning', async () => {
  assert.match((await check(siteWith('/breekt-af'), '--external')).messages, /geen antwoord \[dead-external-link\]/);
});

test('a certificate that nobody vouches for is said to be one', async () => {
  const folder = scratch();
  execFileSync('openssl', ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-keyout', 'key.pem', '-out', 'certificate.pem', '-days', '1', '-subj', '/CN=127.0.0.1', '-addext', 'subjectAltName=IP:127.0.0.1'], { cwd: folder, stdio: 'pipe' });
  const secure = createSecureServer({ key: readFileSync(join(folder, 'key.pem')), cert: readFileSync(join(folder, 'certificate.pem')) }, (_, response) => response.end('goed'));
  await new Promise((resolve) => secure.listen(0, '127.0.0.1', () => resolve(undefined)));
  try {
    const address = `https://127.0.0.1:${/** @type {import('node:net').AddressInfo} */ (secure.address()).port}/`;
    const { status, messages } = await check(makeSite({ 'content/index.md': page('Voorpagina', { body: `[Naar een site](${address})` }) }), '--external');
    assert.equal(status, 0);
    assert.match(messages, /het certificaat van de site is niet te vertrouwen/);
  } finally {
    secure.close();
  }
});

/** @type {[title: string, address: () => string, words: RegExp][]} */
const NO_ANSWER = [
  ['a host that does not exist', () => 'http://bestaat-niet.invalid/', /de site bestaat niet, of is niet bereikbaar/],
  ['an address that goes in a circle', () => `${home}/kring`, /de site leidt in een kring door/],
  ['a server that speaks no TLS', () => home.replace('http:', 'https:'), /een beveiligde verbinding lukt niet/],
  ['an address that is none', () => 'http://[::1/', /de site bestaat niet, of is niet bereikbaar/],
];
for (const [title, address, words] of NO_ANSWER) {
  test(`${title}: a warning that says so`, async () => {
    const { status, messages } = await check(makeSite({ 'content/index.md': page('Voorpagina', { body: `[Naar een site](${address()})` }) }), '--external');
    assert.equal(status, 0);
    assert.match(messages, words);
  });
}

test('good answers are remembered for thirty days, bad ones are asked for again', async () => {
  const site = siteWith('/goed', '/weg');
  await check(site, '--external');
  await check(site, '--external');
  assert.deepEqual(asked, ['HEAD /weg', 'GET /weg']);
  const cache = join(site, '.wegwijzer-external.json');
  writeFileSync(cache, JSON.stringify({ [`${home}/goed`]: '2020-01-01' }));
  await check(site, '--external');
  assert.ok(asked.includes('HEAD /goed'), 'an old answer is no answer');
  assert.match(readFileSync(cache, 'utf8'), /goed": "20[2-9]\d-/);
});

test('a damaged memory is no trouble', async () => {
  const site = siteWith('/goed');
  writeFileSync(join(site, '.wegwijzer-external.json'), '{"kapot');
  assert.equal((await check(site, '--external')).status, 0);
});
