// What the tests that run the program as a whole share: the binary, scratch folders, and a folder's files as data.
import { spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, lstatSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const sitesFolder = dirname(fileURLToPath(import.meta.url));
export const binary = process.env.WEGWIJZER ?? join(sitesFolder, '..', '..', 'build', 'release', 'wegwijzer');

/** Far more than any run needs; a program that hangs ends the test instead of the day. */
const LONGEST_RUN = 120_000;

/** @type {string[]} */
const scratchFolders = [];
process.on('exit', () => {
  for (const folder of scratchFolders) rmSync(folder, { recursive: true, force: true });
});

/** An empty folder that is gone when the tests are. @returns {string} */
export function scratch() {
  const folder = mkdtempSync(join(tmpdir(), 'wegwijzer-test-'));
  scratchFolders.push(folder);
  return folder;
}

/**
 * Runs the program in `folder` and waits for it.
 * @param {string} folder @param {string[]} args @param {{binary?: string, env?: Record<string, string>}} [options]
 */
export function run(folder, args, options = {}) {
  const ended = spawnSync(options.binary ?? binary, args, {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, ...options.env },
    timeout: LONGEST_RUN,
    killSignal: 'SIGKILL',
    maxBuffer: 1 << 28,
  });
  if (ended.error !== undefined) throw ended.error;
  return { status: ended.status, signal: ended.signal, out: ended.stdout, messages: ended.stderr };
}

/** Starts the program in `folder` without waiting. @param {string} folder @param {string[]} args */
export function start(folder, args) {
  return spawn(binary, args, { cwd: folder, stdio: 'ignore' });
}

/**
 * The files of a folder by their path below it, sorted; links are shown as where they lead.
 * @param {string} folder @returns {Map<string, string>}
 */
export function filesOf(folder) {
  /** @type {Map<string, string>} */
  const files = new Map();
  /** @param {string} below */
  const walk = (below) => {
    for (const name of readdirSync(join(folder, below)).sort()) {
      const path = below === '' ? name : `${below}/${name}`;
      const info = lstatSync(join(folder, path));
      if (info.isDirectory()) walk(path);
      else files.set(path, info.isFile() ? readFileSync(join(folder, path), 'latin1') : 'not a file');
    }
  };
  if (existsSync(folder)) walk('');
  return files;
}

/** Bytes (`filesOf`) as text. @param {string | undefined} bytes */
export function text(bytes) {
  return bytes === undefined ? undefined : Buffer.from(bytes, 'latin1').toString('utf8');
}

/** Writes files below a folder. @param {string} folder @param {Record<string, string | Buffer>} files */
export function write(folder, files) {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
}

/** A site with the common settings and theme, and these files. @param {Record<string, string | Buffer>} files @returns {string} */
export function makeSite(files) {
  const site = join(scratch(), 'site');
  cpSync(join(sitesFolder, 'common'), site, { recursive: true });
  write(site, files);
  return site;
}

/** A page in Markdown. @param {string} title @param {{number?: number, more?: string, body?: string}} [parts] */
export function page(title, { number, more = '', body = '' } = {}) {
  return `---\ntitle: ${title}\n${number === undefined ? '' : `number: ${number}\n`}${more}---\n\n${body}\n`;
}
