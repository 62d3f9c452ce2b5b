// Messages in Dutch or English: chosen by the site's language or by --lang, the same in all but the words.
import assert from 'node:assert/strict';
import { cpSync, existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { makeSite, page, run, sitesFolder } from '../sites/tools.mjs';

const WRONG = { 'content/index.md': page('Voorpagina', { body: 'Zie [[begrip:wgrr]].' }), 'content/begrippen/wgr.md': page('Wgr', { more: 'kind: raar\n' }) };

const ENGLISH = `content/begrippen/wgr.md:3:7: error: ‘raar’ is no value for ‘kind’ [wrong-choice]
  3 | kind: raar
    |       ^^^^
  tip: Choose from: wet, ambt.

content/index.md:5:7: error: there is no page ‘begrip:wgrr’ [broken-link]
  5 | Zie [[begrip:wgrr]].
    |       ^^^^^^^^^^^
  tip: Did you mean ‘begrip:wgr’?

2 errors, 0 warnings
`;

test('a Dutch site is told in Dutch, and in English when asked', () => {
  const site = makeSite(WRONG);
  assert.match(run(site, ['check']).messages, /fout: er is geen pagina ‘begrip:wgrr’ \[broken-link\]/);
  assert.equal(run(site, ['check', '--lang', 'en']).messages, ENGLISH);
});

test('an English site is told in English, and in Dutch when asked', () => {
  const settings = readFileSync(join(sitesFolder, 'common', 'wegwijzer.toml'), 'utf8').replace('[site]', '[site]\nlanguage = "en"');
  const site = makeSite({ ...WRONG, 'wegwijzer.toml': settings });
  assert.equal(run(site, ['check']).messages, ENGLISH);
  assert.match(run(site, ['check', '--lang', 'nl']).messages, /2 fouten, 0 waarschuwingen/);
});

test('JSON speaks the language too', () => {
  const [, found] = JSON.parse(run(makeSite(WRONG), ['check', '--lang', 'en', '--diagnostics=json']).out);
  assert.equal(found.message, 'there is no page ‘begrip:wgrr’');
});

test('another language is wrong usage', () => {
  assert.equal(run(makeSite(WRONG), ['check', '--lang', 'fr']).status, 2);
});

test('no message of the broken sites of this repository has Dutch words left in English', () => {
  const left = [];
  for (const { name } of readdirSync(sitesFolder, { withFileTypes: true }).filter((entry) => entry.isDirectory())) {
    const folder = join(sitesFolder, name);
    if (!existsSync(join(folder, 'expected.diagnostics')) || existsSync(join(folder, 'make.mjs'))) continue;
    const site = makeSite({});
    for (const part of ['content', 'themes', 'wegwijzer.toml']) if (existsSync(join(folder, part))) cpSync(join(folder, part), join(site, part), { recursive: true });
    const { out } = run(site, ['check', '--lang', 'en', '--diagnostics=json']);
    for (const { code, message, advice } of JSON.parse(out)) {
      const words = `${message} ${advice}`.replace(/‘[^’]*’|\S+\.md/g, '');
      if (/\b(een|het|de|niet|hier|wordt|zijn|geen|dit|staat)\b/.test(words)) left.push(`${name} ${code}: ${message} / ${advice}`);
    }
  }
  assert.deepEqual(left, []);
});
