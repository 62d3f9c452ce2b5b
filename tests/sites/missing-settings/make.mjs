import { rmSync } from 'node:fs';
import { join } from 'node:path';

/** @param {string} site */
export default function make(site) {
  rmSync(join(site, 'wegwijzer.toml'));
}
