// What the preview answers, asked over HTTP of the real program.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { connect } from 'node:net';
import { after, before, test } from 'node:test';
import { makeSite, program, serve } from './preview.mjs';

let site, preview;

before(async () => {
  site = makeSite();
  preview = await serve(site.folder);
});

after(async () => {
  await preview?.stop();
  site?.remove();
});

test('pages, with or without a query', async () => {
  const page = await preview.ask('/onderwerp/1/');
  assert.equal(page.status, 200);
  assert.match(page.body, /Een eerste onderwerp/);
  assert.equal((await preview.ask('/onderwerp/1/?q=x')).body, page.body);
  assert.equal(Number(page.headers['content-length']), Buffer.byteLength(page.body));
});

test('a folder without its slash leads to the one with', async () => {
  const moved = await preview.ask('/onderwerp/1?q=x');
  assert.equal(moved.status, 301);
  assert.equal(moved.headers.location, '/onderwerp/1/?q=x');
});

test('media types', async () => {
  const types = {
    '/': 'text/html; charset=utf-8',
    '/assets/style.css': 'text/css; charset=utf-8',
    '/assets/favicon.svg': 'image/svg+xml; charset=utf-8',
    '/search/documents.json': 'application/json; charset=utf-8',
    '/search/engine.js': 'text/javascript; charset=utf-8',
  };
  for (const [path, type] of Object.entries(types)) {
    const answer = await preview.ask(path);
    assert.equal(answer.status, 200, path);
    assert.equal(answer.headers['content-type'], type, path);
  }
});

test('security headers on every kind of answer', async () => {
  const answers = [
    await preview.ask('/'),
    await preview.ask('/onderwerp/1'),
    await preview.ask('/nergens/'),
    await preview.ask('/%'),
    await preview.ask('/', { method: 'POST', body: 'x' }),
    await preview.ask('/', { headers: { Host: 'evil.example' } }),
    await preview.ask('/.wegwijzer/status'),
    await preview.ask('/.wegwijzer/events', { method: 'HEAD' }),
    await preview.ask('/', { headers: { Range: 'bytes=x' } }),
  ];
  for (const { status, headers } of answers) {
    const policy = headers['content-security-policy'];
    for (const rule of ["default-src 'none'", "script-src 'self'", "style-src 'self'", "base-uri 'none'", "frame-ancestors 'none'"])
      assert.ok(policy?.split('; ').includes(rule), `${status}: ${rule}`);
    assert.doesNotMatch(policy, /unsafe|\*|data:/);
    assert.equal(headers['x-content-type-options'], 'nosniff');
    assert.equal(headers['referrer-policy'], 'no-referrer');
    assert.equal(headers['x-frame-options'], 'DENY');
    assert.match(headers['permissions-policy'], /camera=\(\).*microphone=\(\).*geolocation=\(\)/);
    assert.equal(headers['cross-origin-opener-policy'], 'same-origin');
    assert.equal(headers['cross-origin-resource-policy'], 'same-origin');
    assert.equal(headers['cache-control'], 'no-cache');
    assert.equal(headers['strict-transport-security'], undefined);
    assert.equal(headers['access-control-allow-origin'], undefined);
  }
});

test('ETag, 304 and HEAD', async () => {
  const full = await preview.ask('/');
  const tag = full.headers.etag;
  assert.match(tag, /^"[0-9a-f]{32}"$/);
  const same = await preview.ask('/', { headers: { 'If-None-Match': tag } });
  assert.equal(same.status, 304);
  assert.equal(same.body, '');
  assert.equal(same.headers.etag, tag);
  assert.equal((await preview.ask('/', { headers: { 'If-None-Match': '"other"' } })).status, 200);
  for (const [path, status] of [['/', 200], ['/nergens/', 404], ['/onderwerp/1', 301]]) {
    const head = await preview.ask(path, { method: 'HEAD' });
    const get = await preview.ask(path);
    assert.equal(head.status, status);
    assert.equal(head.body, '');
    for (const name of ['content-length', 'content-type', 'etag', 'location']) assert.equal(head.headers[name], get.headers[name], name);
  }
});

test('nothing is compressed or cut', async () => {
  const answer = await preview.ask('/', { headers: { 'Accept-Encoding': 'br, gzip', Range: 'bytes=999999-9999999' } });
  assert.equal(answer.status, 200);
  assert.equal(answer.headers['content-encoding'], undefined);
  assert.equal(answer.body, (await preview.ask('/')).body);
});

test('what is not there is the 404 page of the site', async () => {
  const missing = await preview.ask('/nergens/');
  assert.equal(missing.status, 404);
  assert.match(missing.headers['content-type'], /^text\/html/);
  assert.equal(missing.body, (await preview.ask('/404.html')).body);
});

test('only GET and HEAD', async () => {
  for (const method of ['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'PROPFIND']) {
    const body = ['POST', 'PUT', 'PATCH'].includes(method) ? 'GET /assets/style.css HTTP/1.1\r\n\r\n' : undefined;
    const answer = await preview.ask('/', { method, body });
    assert.equal(answer.status, 405, method);
    assert.equal(answer.headers.allow, 'GET, HEAD', method);
  }
});

test('no way of writing a path leads out of the output', async () => {
  const paths = [
    '/../wegwijzer.toml', '/../../../../etc/passwd', '/assets/../../wegwijzer.toml', '/%2e%2e/wegwijzer.toml',
    '/..%2fwegwijzer.toml', '/%2e%2e%2f%2e%2e%2fetc%2fpasswd', '/%252e%252e/wegwijzer.toml', '/%252e%252e%252fetc/passwd',
    '/..\\wegwijzer.toml', '/..%5cwegwijzer.toml', '/%5c..%5cwegwijzer.toml', '//etc/passwd', '/%2fetc%2fpasswd',
    '//evil.example/', '/wegwijzer.toml', '/content/index.md', '/index.html%00', '/%00', '/%', '/%zz', '/%c0%ae%c0%ae/etc/passwd',
    '/./index.html', '/.wegwijzer/', '/.wegwijzer/../index.html', '/.git/config', `/${'a/'.repeat(2000)}`, `/${'%2e'.repeat(1000)}`,
    'http://evil.example/', 'file:///etc/passwd',
  ];
  for (const path of paths) {
    const answer = await preview.ask(path);
    assert.ok([400, 404].includes(answer.status), `${path}: ${answer.status}`);
    assert.doesNotMatch(answer.body, /root:|\[site\]/, path);
    assert.equal(answer.headers.location, undefined, path);
  }
  assert.equal((await preview.ask('/')).status, 200);
});

/** Sends bytes as they are; resolves to the status line of what comes back ('' for none). */
function sendRaw(text) {
  return new Promise((resolve, reject) => {
    const socket = connect(preview.port, '127.0.0.1', () => socket.write(text));
    let answer = '';
    socket.setEncoding('latin1');
    socket.on('data', (piece) => (answer += piece));
    socket.on('close', () => resolve(answer.split('\r\n')[0]));
    socket.on('error', reject);
  });
}

test('what is no HTTP is refused, and the next request is answered', async () => {
  for (const [text, status] of [
    ['GET / HTTP/1.1\r\n\r\n', 403], // no Host
    ['GET / HTTP/1.1\r\nHost: \r\n\r\n', 403],
    ['GET / HTTP/1.1\r\nHost: localhost\r\nHost: evil.example\r\n\r\n', 403],
    ['GET / HTTP/1.0\r\n\r\n', 403],
    ['GET /\0 HTTP/1.1\r\nHost: localhost\r\n\r\n', 400],
    ['GET http://evil.example/ HTTP/1.1\r\nHost: localhost\r\n\r\n', 400],
    ['GET * HTTP/1.1\r\nHost: localhost\r\n\r\n', 400],
    ['nonsense\r\n\r\n', 405],
  ]) {
    assert.match(await sendRaw(text), new RegExp(`^HTTP/1.1 ${status} `), JSON.stringify(text));
  }
  assert.equal((await preview.ask('/')).status, 200);
});

test('the Host header names this computer', async () => {
  const { port } = preview;
  for (const Host of ['localhost', `localhost:${port}`, '127.0.0.1', '127.0.0.1:1', '[::1]', `[::1]:${port}`])
    assert.equal((await preview.ask('/', { headers: { Host } })).status, 200, Host);
  for (const Host of ['evil.example', `evil.example:${port}`, 'localhost.evil.example', '127.0.0.1.evil.example', '192.168.1.5'])
    for (const path of ['/', '/.wegwijzer/status', '/.wegwijzer/events'])
      assert.equal((await preview.ask(path, { headers: { Host } })).status, 403, `${Host} ${path}`);
});

test('a port in use, a folder that is not there: a clear message and status 3', () => {
  const run = (...more) => spawnSync(program(), ['serve', ...more], { encoding: 'utf8', timeout: 20_000 });
  const second = run(site.folder, '--port', String(preview.port));
  assert.equal(second.status, 3);
  assert.match(second.stdout + second.stderr, new RegExp(`poort ${preview.port} .*al in gebruik`));
  const nowhere = run('/nonexistent/site', '--port', '0');
  assert.equal(nowhere.status, 3);
  assert.match(nowhere.stdout + nowhere.stderr, /er is geen map ‘\/nonexistent\/site’/);
});
