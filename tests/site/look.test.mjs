// Promises of the theme that can be computed: sizes of what is sent, and contrast of the colours.
import assert from 'node:assert/strict';
import { dirname, join } from 'node:path/posix';
import { gzipSync } from 'node:zlib';
import { test } from 'node:test';
import { files, none, pages, read } from './site.mjs';

const size = (file) => Buffer.byteLength(read(file));
const packed = (file) => gzipSync(read(file), { level: 9 }).length;

test('a page of text is at most 60 kB; one that holds many texts, or lists everything, at most 100 kB', () => {
  const most = (file) => (/^(editie\/[^/]+\/)?a-z\/index\.html$/.test(file) || file.endsWith('/alles/index.html') ? 100_000 : 60_000);
  none(pages.filter(({ file }) => size(file) > most(file)).map(({ file }) => `${file}: ${size(file)} bytes`), 'a heavy page');
});

test('the style sheet is at most 40 kB, and 12 kB when packed', () => {
  assert.ok(size('assets/style.css') <= 40_000, `${size('assets/style.css')} bytes`);
  assert.ok(packed('assets/style.css') <= 12_000, `${packed('assets/style.css')} bytes packed`);
});

/** A script and all that it imports, also what it imports only when it is needed. @param {string} file */
function withImports(file, found = new Set()) {
  if (found.has(file)) return found;
  found.add(file);
  const code = read(file).replace(/\/\*[\s\S]*?\*\//g, '');
  for (const [, name] of code.matchAll(/(?:from |import\()"(\.[^"]+)"/g)) withImports(join(dirname(file), name), found);
  return found;
}

test('no page has more than 25 kB of packed script, the search field and all that it may import later counted', () => {
  const heavy = pages.flatMap(({ file, address, elements }) => {
    const own = elements.filter(({ name }) => name === 'script').map(({ attributes }) => new URL(attributes.get('src'), `http://x${address}`).pathname.slice(1));
    const late = [['way', 'read'], ['sheet', 'lean-qr']].filter(([early]) => own.includes(`assets/${early}.js`)).map(([, script]) => `assets/${script}.js`);
    const all = new Set([...own, ...late].flatMap((script) => [...withImports(script)]));
    const total = [...all].reduce((sum, script) => sum + packed(script), 0);
    return total > 25_000 ? [`${file}: ${total} bytes`] : [];
  });
  none(heavy, 'a page with much script');
});

test('the tools add at most 5 kB of style when packed, and the texts of all points at most 80 kB', () => {
  assert.ok(packed('assets/tools.css') <= 5_000, `${packed('assets/tools.css')} bytes packed`);
  assert.ok(packed('data/points.json') <= 80_000, `${packed('data/points.json')} bytes packed`);
});

test('the style sheet asks for nothing: no import, no font, no picture from elsewhere', () => {
  assert.doesNotMatch(read('assets/style.css'), /@import|@font-face|url\(/);
});

// ---- contrast

const style = read('assets/style.css');

/** The custom colours of the first rule whose selector fits. @param {RegExp} selector */
function colours(selector) {
  const start = style.search(selector);
  assert.notEqual(start, -1, `no rule ${selector}`);
  const rule = style.slice(style.indexOf('{', start) + 1, style.indexOf('}', start));
  return Object.fromEntries([...rule.matchAll(/--([a-z-]+):\s*(#[0-9a-f]{3,6})\b/gi)].map(([, name, value]) => [name, value]));
}

const light = colours(/^:root \{/m);
const dark = { ...light, ...colours(/:root\[data-theme="dark"\] \{/) };
const automatic = { ...light, ...colours(/:root:not\(\[data-theme="light"\]\) \{/) };

/** Relative luminance, as WCAG 2 defines it. @param {string} colour */
function luminance(colour) {
  const digits = colour.length === 4 ? [...colour.slice(1)].map((digit) => digit + digit).join('') : colour.slice(1);
  const [red, green, blue] = [0, 2, 4].map((at) => parseInt(digits.slice(at, at + 2), 16) / 255)
    .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one, other) {
  const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

test('contrast is computed as WCAG does', () => {
  assert.equal(contrast('#fff', '#000000'), 21);
  assert.ok(Math.abs(contrast('#777777', '#ffffff') - 4.478) < 0.001);
});

// The theme lists its pairs; these are the least that it must list, whatever it is called in a later design.
const required = [
  ['ink', 'paper', 7], ['ink-soft', 'paper', 7], ['way', 'paper', 7], ['ink', 'panel', 7], ['ink-soft', 'panel', 7],
  ['way', 'panel', 7], ['sign-ink', 'sign', 7], ['sign-text', 'sign-soft', 7], ['ink', 'found', 7], ['ink', 'target', 7],
  ['edge', 'paper', 3], ['focus', 'paper', 4.5],
];
const listed = [...style.matchAll(/@pair ([a-z-]+) \/ ([a-z-]+) >= ([\d.]+)/g)].map(([, one, other, least]) => [one, other, Number(least)]);

test('the theme lists all pairs that matter, with what each must have at least', () => {
  none(required.filter(([one, other, least]) => !listed.some((pair) => pair[0] === one && pair[1] === other && pair[2] >= least)).map(String), 'a pair that is not listed');
});

for (const [name, palette] of Object.entries({ light, dark, automatic })) {
  test(`contrast of every pair, ${name}`, () => {
    const problems = [...required, ...listed].map(([one, other, least]) => {
      if (!palette[one] || !palette[other]) return `${one} / ${other}: no such colour`;
      const found = contrast(palette[one], palette[other]);
      return found < least ? `${one} / ${other}: ${found.toFixed(2)} < ${least}` : '';
    });
    none(problems.filter(Boolean), 'too little contrast');
  });
}

test('dark is the same whether the device or the reader chooses it', () => {
  assert.deepEqual(dark, automatic);
});
