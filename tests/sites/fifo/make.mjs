import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

/** Reading a FIFO waits for someone who writes: the program must not try. @param {string} site */
export default function make(site) {
  execFileSync('mkfifo', [join(site, 'content', 'pijp.md'), join(site, 'content', 'plaat.svg')]);
}
