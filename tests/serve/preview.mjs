// What the tests of the preview share: a small site in a scratch folder, the real program that serves it, and a reader of
// its events. Nothing here sleeps: everything waits for what must come, until a deadline.
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { after } from 'node:test';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const deadline = 20_000;

// A test that fails must not leave its server behind: the run would never end.
const running = new Set();
after(() => running.forEach((child) => child.kill('SIGKILL')));

/** The program: WEGWIJZER, or the newest of the usual build folders. */
export function program() {
  const places = [process.env.WEGWIJZER, 'build/release/wegwijzer', 'build/dev/wegwijzer'];
  for (const place of places.filter((one) => one !== undefined)) {
    const path = place.startsWith('/') ? place : join(root, place);
    if (existsSync(path)) return path;
  }
  throw new Error('wegwijzer is not built; set WEGWIJZER to the program');
}

/** A promise that fails when it takes too long. @template T @param {Promise<T>} promise @param {string} what @returns {Promise<T>} */
function inTime(promise, what) {
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`waited too long for ${what}`)), deadline);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}

/** A new small site; `remove` it afterwards. */
export function makeSite() {
  const folder = mkdtempSync(join(tmpdir(), 'wegwijzer-serve-'));
  execFileSync(program(), ['init', join(folder, 'site')], { stdio: 'pipe' });
  return { folder: join(folder, 'site'), remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/**
 * Starts `wegwijzer serve` and waits until it says where the site is.
 * @param {string} folder @param {string[]} [more]
 */
export async function serve(folder, more = []) {
  const child = spawn(program(), ['serve', folder, '--port', '0', ...more], { stdio: ['ignore', 'pipe', 'pipe'] });
  running.add(child);
  let output = '';
  const ended = new Promise((resolve) => child.on('close', (status) => resolve(status)));
  const address = new Promise((resolve, reject) => {
    const read = (/** @type {Buffer} */ piece) => {
      output += piece;
      const found = /http:\/\/\S+:(\d+)\//.exec(output);
      if (found) resolve(Number(found[1]));
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    ended.then(() => reject(new Error(`serve ended: ${output}`)));
  });
  const port = await inTime(address, 'the address of the site');
  return {
    port,
    output: () => output,
    /** @param {NodeJS.Signals} [signal] @returns {Promise<number>} the exit status */
    stop(signal = 'SIGTERM') {
      child.kill(signal);
      return inTime(ended, 'the end of the program');
    },
    /** @param {string} path @param {{method?: string, headers?: object, body?: string}} [options] */
    ask: (path, options) => ask(port, path, options),
    /** @param {string} [since] */
    listen: (since) => listen(port, since),
    status: async () => JSON.parse((await ask(port, '/.wegwijzer/status')).body),
  };
}

/**
 * One request, its path sent exactly as given (fetch would tidy up `..` first).
 * @param {number} port @param {string} path @param {{method?: string, headers?: object, body?: string}} [options]
 * @returns {Promise<{status: number, headers: any, body: string}>}
 */
export function ask(port, path, { method = 'GET', headers = {}, body } = {}) {
  const asked = new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, path, method, headers, agent: false }, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (piece) => (text += piece));
      response.on('end', () => resolve({ status: response.statusCode, headers: response.headers, body: text }));
    });
    sent.on('error', reject);
    sent.end(body);
  });
  return inTime(asked, `${method} ${path}`);
}

/**
 * Opens the stream of events and waits until it is open.
 * @param {number} port @param {string} [since]
 */
export async function listen(port, since) {
  const events = [];
  const waiting = [];
  const path = '/.wegwijzer/events' + (since === undefined ? '' : `?since=${since}`);
  const stream = request({ host: '127.0.0.1', port, path, agent: false }, (response) => {
    let text = '';
    response.setEncoding('utf8');
    response.on('data', (piece) => {
      const parts = (text += piece).split('\n\n');
      text = parts.pop();
      for (const event of parts.map(parsed).filter((one) => one !== null)) {
        const next = waiting.shift();
        if (next) next(event);
        else events.push(event);
      }
    });
    response.on('error', () => {});
  });
  stream.on('error', () => {});
  stream.end();
  /** @returns {Promise<{name: string, id: string, data: any}>} */
  const next = () => {
    if (events.length > 0) return Promise.resolve(events.shift());
    return inTime(new Promise((resolve) => waiting.push(resolve)), 'an event');
  };
  return { ready: await next(), next, close: () => stream.destroy() };
}

function parsed(/** @type {string} */ block) {
  const fields = Object.fromEntries(block.split('\n').map((line) => [line.split(': ', 1)[0], line.slice(line.indexOf(': ') + 2)]));
  return fields.event ? { name: fields.event, id: fields.id, data: JSON.parse(fields.data) } : null;
}
