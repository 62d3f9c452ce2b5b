// The command line of the engine, as programs see it.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { siteIndex } from './tools.mjs';

const cli = fileURLToPath(new URL('../../search/client/cli.mjs', import.meta.url));
const site = mkdtempSync(join(tmpdir(), 'wegwijzer-cli-'));
after(() => rmSync(site, { recursive: true }));

const indexed = [
  { ref: 'thema:9', fields: ['Rol in B&W', '9', '', '', ''] },
  { ref: 'thema:9.1', fields: ['', '9.1', '', 'Spreek de agenda door.', ''] },
];
const documents = [
  { ref: 'thema:9', url: '/thema/9/', title: 'Rol in B&W', collection: 'thema', number: 9 },
  {
    ref: 'thema:9.1',
    url: '/thema/9/#p-09-01',
    title: 'Rol in B&W',
    collection: 'thema',
    number: '9.1',
    text: 'Spreek de agenda door.',
    page: 'thema:9',
  },
];
mkdirSync(join(site, 'search'));
writeFileSync(join(site, 'search', 'index.json'), siteIndex({ documents: indexed }));
writeFileSync(join(site, 'search', 'documents.json'), JSON.stringify(documents));

test('one query a line in, one JSON object a line out', () => {
  const output = execFileSync(process.execPath, [cli, site], {
    input: 'b&w\r\nagenda\n: ~ ^\n\nqqq',
    encoding: 'utf8',
  });
  const answers = output
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  assert.deepEqual(
    answers.map((one) => one.query),
    ['b&w', 'agenda', ': ~ ^', '', 'qqq'],
  );
  assert.deepEqual(answers[0].results, [{ ref: 'thema:9', url: '/thema/9/', title: 'Rol in B&W' }]);
  assert.deepEqual(
    answers[1].results.map((/** @type {{ref: string}} */ one) => one.ref),
    ['thema:9', 'thema:9.1'],
  );
  for (const answer of answers.slice(2)) assert.deepEqual(answer.results, []);
});
