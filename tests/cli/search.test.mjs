// `wegwijzer search`: what a reader finds, and why.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { execFileSync } from 'node:child_process';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { makeSite, page, run } from '../sites/tools.mjs';

const site = makeSite({
  'content/index.md': page('Voorpagina'),
  'content/begrippen/wgr.md': page('Wgr', { body: 'De wet over samenwerking tussen gemeenten.' }),
  'content/begrippen/raad.md': page('Raadslid', { body: 'Een raadslid vergadert over bestuursstijl en de stijl van het bestuur.' }),
});

test('it prints the results that the engine gives a browser, in the same order', () => {
  run(site, ['build']);
  const cli = fileURLToPath(new URL('../../search/client/cli.mjs', import.meta.url));
  for (const query of ['raadsleden', 'wet stijl', 'vergaderingen gemeente', 'samenwerkig']) {
    const lines = execFileSync(process.execPath, [cli, join(site, 'public')], { input: query, encoding: 'utf8' });
    const expected = JSON.parse(lines).results.filter(({ url }) => !url.includes('#')).map(({ url }) => url);
    const printed = run(site, ['search', query]).out;
    assert.deepEqual([...printed.matchAll(/^ +\d+\. .*\((\/[^,]*),/gm)].map(([, url]) => url), expected, query);
    assert.ok(expected.length > 0, query);
  }
});

test('--explain names for each word the term, the fields and the score', () => {
  const { out, status } = run(site, ['search', 'raadsleden stijl', '--explain']);
  assert.equal(status, 0);
  assert.match(out, /raadsleden → raadslid…? \(andere vorm\) op begrip:raad: .*titel \d+\.\d.*telt \d/);
  assert.match(out, /stijl → stijl \(zo geschreven\) op begrip:raad: tekst \d+\.\d/);
  assert.ok(!run(site, ['search', 'raadsleden']).out.includes('→'));
});

test('words that stand nowhere are named, with what was meant', () => {
  const { out } = run(site, ['search', 'raadslit']);
  assert.match(out, /Staat nergens op de site: raadslit/);
  assert.match(out, /Bedoelde je: raadslid/i);
  assert.match(run(site, ['search', 'qqqq']).out, /Niets gevonden/);
});

test('any text is a question', () => {
  for (const query of ['"', "'; while(true){} //", '\\u0000', '${1}', ': ~ ^ *', '漢字 \u{1F600}', ' ', 'x'.repeat(5000)]) {
    const { status, out } = run(site, ['search', query]);
    assert.equal(status, 0, query);
    assert.match(out, /^Vraag: /);
  }
});

test('a site with errors is not searched; the errors are said', () => {
  const bad = makeSite({ 'content/index.md': page('Voorpagina', { body: 'Zie [[begrip:weg]].' }) });
  const { status, messages } = run(bad, ['search', 'raad']);
  assert.equal(status, 1);
  assert.match(messages, /index\.md:\d+:\d+/);
  assert.match(messages, /Zoeken kan pas als de fouten zijn opgelost/);
});
