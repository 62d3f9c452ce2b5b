import { write } from '../tools.mjs';

/** @param {string} site */
export default function make(site) {
  write(site, { 'content/fout.md': '---\ntitle: Fout\nkeywords:\n\t- een\n---\n' });
}
