// The notes of editors on a change: new ones are shown, those that an edition had already are not.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { run, write } from '../tools.mjs';

/** @param {string} site */
export default function make(site) {
  const paths = ['begrippen/een.md', 'begrippen/twee.md', 'begrippen/drie.md', 'begrippen/vier.md'].map((path) => `content/${path}`);
  const now = Object.fromEntries(paths.map((path) => [path, readFileSync(join(site, path), 'utf8')]));
  const before = Object.fromEntries(paths.map((path) => [path, now[path].replace('Nu staat', 'Eerst stond').replace(/change-note: (?!.*eerder).*\n/, '')]));
  write(site, before);
  const frozen = run(site, ['edition', 'freeze', 'een', '--title', 'De eerste', '--date', '2026-01-01']);
  if (frozen.status !== 0) throw new Error(frozen.messages);
  write(site, now);
}
