import { symlinkSync } from 'node:fs';
import { join } from 'node:path';

/** @param {string} site */
export default function make(site) {
  symlinkSync('.', join(site, 'content', 'kring'));
  symlinkSync('rond.md', join(site, 'content', 'rond.md'));
}
