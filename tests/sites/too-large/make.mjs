import { write } from '../tools.mjs';

/** @param {string} site */
export default function make(site) {
  write(site, { 'content/groot.md': `---\ntitle: Groot\n---\n\n${'Een regel tekst.\n'.repeat(3_000_000)}` });
}
