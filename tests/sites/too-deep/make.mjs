import { write } from '../tools.mjs';

/** @param {string} site */
export default function make(site) {
  const deep = (/** @type {string} */ title, /** @type {string} */ body) => `---\ntitle: ${title}\n---\n\n${body}\n`;
  write(site, {
    'content/citaat.md': deep('Citaat', `${'> '.repeat(10_000)}x`),
    'content/lijst.md': deep('Lijst', `${'- '.repeat(10_000)}x`),
    'content/nadruk.md': deep('Nadruk', `${'*a '.repeat(10_000)}x${'*y'.repeat(10_000)}`),
    'content/haken.md': deep('Haken', `${'['.repeat(10_000)}x${'](a.md)'.repeat(10_000)}`),
    'content/yaml.md': `---\ntitle: Waarden\nkeywords: ${'['.repeat(10_000)}\n---\n`,
    'content/inspringen.md': `---\ntitle: Inspringen\n${Array.from({ length: 1_000 }, (_, i) => `${' '.repeat(i)}a:`).join('\n')}\n---\n`,
  });
}
