import { write } from '../tools.mjs';

/** @param {string} site */
export default function make(site) {
  write(site, { 'content/fout.md': Buffer.from('---\ntitle: Fout\n---\n\nEen caf\xe9 in Latijn-1.\n', 'latin1') });
}
