import { symlinkSync } from 'node:fs';
import { join } from 'node:path';

/** @param {string} site */
export default function make(site) {
  symlinkSync('bestaat-niet.md', join(site, 'content', 'weg.md'));
}
