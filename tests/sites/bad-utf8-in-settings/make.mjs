import { write } from '../tools.mjs';

/** @param {string} site */
export default function make(site) {
  write(site, { 'wegwijzer.toml': Buffer.from('[site]\ntitle = "Caf\xe9"\n', 'latin1') });
}
