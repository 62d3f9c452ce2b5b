import { write } from '../tools.mjs';

/** @param {string} site */
export default function make(site) {
  write(site, { 'themes/klein/templates/home.html': Buffer.from('<h1>\n  Caf\xe9\n</h1>\n', 'latin1') });
}
