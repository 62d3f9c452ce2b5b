// Where the tests find things: the repository, the built site and the program.
import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const repository = resolve(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** The program under test: WEGWIJZER, or the release build. */
export function program() {
  return found(process.env.WEGWIJZER ?? join(repository, 'build', 'release', 'wegwijzer'), 'script/build');
}

/** The built site: SITE, or what `wegwijzer build` writes. */
export function builtSite() {
  const folder = resolve(process.env.SITE ?? join(repository, 'public'));
  found(join(folder, 'index.html'), 'wegwijzer build');
  return folder;
}

function found(path, command) {
  if (!existsSync(path)) throw new Error(`${path} is not there; run ${command} first`);
  return path;
}
