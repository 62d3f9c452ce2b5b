// The editors' handbook says of every message what it means; each message has the same meaning in both languages.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { repository } from '../support/repository.mjs';
import { none } from './site.mjs';

const codes = [...readFileSync(join(repository, 'generator/base/diagnostic_codes.inc'), 'utf8').matchAll(/WEGWIJZER_CODE\((\w+)\)/g)].map(([, name]) => name.replaceAll('_', '-'));
const rows = [...readFileSync(join(repository, 'content/redactie/meldingen.md'), 'utf8').matchAll(/^\| `([a-z0-9-]+)` \| (.+) \| (.+) \|$/gm)];

test('the handbook explains every message, and none that does not exist', () => {
  const explained = rows.map(([, name]) => name);
  none(codes.filter((code) => !explained.includes(code)), 'a message that the handbook does not explain');
  none(explained.filter((name) => !codes.includes(name)), 'an explanation of no message');
  assert.equal(new Set(explained).size, explained.length, 'each once');
});

test('each explanation says what is wrong and what to do, in sentences', () => {
  none(rows.filter(([, , what, remedy]) => !/^[A-Z].*\.$/.test(what) || !/\.$|\?$/.test(remedy)).map(([row]) => row), 'an explanation that is no sentence');
});
