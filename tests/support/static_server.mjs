// The plainest host there is: files from a folder, directories by their index.html, and a strict policy. What the
// tests see here, a reader sees at any provider. (The preview server answers from memory and has tests of its own.)
import { readFile, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';

const policy = [
  "default-src 'none'", "script-src 'self'", "style-src 'self'", "img-src 'self'", "font-src 'self'",
  "connect-src 'self'", "manifest-src 'self'", "worker-src 'self'", "base-uri 'none'", "form-action 'self'",
  "frame-src 'none'", "frame-ancestors 'none'",
].join('; ');

const types = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.xml': 'application/xml',
};

/**
 * Serves `folder` at a free port of this machine, under `prefix` ("/" or "/some/path/").
 * Gives the address of its home page, which ends in a slash.
 * @param {string} folder @param {{prefix?: string, port?: number}} [options]
 */
export async function serveFolder(folder, { prefix = '/', port = 0 } = {}) {
  const server = createServer((request, response) => {
    answer(folder, prefix, request.url ?? '/').then(
      ({ status, headers, body }) => {
        response.writeHead(status, { 'Content-Security-Policy': policy, 'X-Content-Type-Options': 'nosniff', ...headers });
        response.end(request.method === 'HEAD' ? undefined : body);
      },
      (error) => {
        response.writeHead(500);
        response.end(String(error));
      },
    );
  });
  await new Promise((resolve) => server.listen(port, '127.0.0.1', () => resolve(undefined)));
  return {
    url: `http://127.0.0.1:${server.address().port}${prefix}`,
    close() {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    },
  };
}

async function answer(folder, prefix, address) {
  const { pathname, search } = new URL(address, 'http://host');
  const path = normalize(decodeURIComponent(pathname));
  if (path.startsWith(prefix) && !path.split(sep).includes('..')) {
    const file = join(folder, path.slice(prefix.length));
    const kind = await stat(file).catch(() => undefined);
    if (kind?.isDirectory() && !pathname.endsWith('/')) return { status: 301, headers: { Location: `${pathname}/${search}` } };
    const body = await readFile(kind?.isDirectory() ? join(file, 'index.html') : file).catch(() => undefined);
    if (body) return { status: 200, headers: { 'Content-Type': types[extname(file)] ?? types['.html'] }, body };
  }
  const body = await readFile(join(folder, '404.html')).catch(() => 'not found');
  return { status: 404, headers: { 'Content-Type': types['.html'] }, body };
}
