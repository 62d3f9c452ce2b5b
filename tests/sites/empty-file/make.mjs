import { write } from '../tools.mjs';

/** @param {string} site */
export default function make(site) {
  write(site, { 'content/leeg.md': '', 'content/wit.md': '\n  \n' });
}
