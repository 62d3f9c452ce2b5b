// What each command does, says and returns, as someone who types it sees it.
import assert from 'node:assert/strict';
import { cpSync, existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { binary, filesOf, makeSite, page, run, scratch, text, write } from '../sites/tools.mjs';

const COMMANDS = ['build', 'check', 'serve', 'init', 'new', 'anchors', 'search', 'index'];

const goodSite = () => makeSite({ 'content/index.md': page('Voorpagina') });
const badSite = () => makeSite({ 'content/index.md': page('Voorpagina', { body: 'Zie [[begrip:weg]].' }) });

// ---- exit status

test('the exit status is 0 for a site without errors', () => {
  assert.equal(run(goodSite(), ['build']).status, 0);
  assert.equal(run(goodSite(), ['check']).status, 0);
});

test('the exit status is 0 when there are only warnings', () => {
  const ended = run(makeSite({ 'content/index.md': page('Voorpagina', { body: '## Twee\n\n#### Vier' }) }), ['build']);
  assert.match(ended.messages, /waarschuwing/);
  assert.equal(ended.status, 0);
});

test('the exit status is 1 for errors in the content', () => {
  assert.equal(run(badSite(), ['build']).status, 1);
  assert.equal(run(badSite(), ['check']).status, 1);
});

for (const args of [[], ['maak'], ['build', '--onbekend'], ['build', 'een', 'twee'], ['build', '--jobs', 'veel'], ['build', '--diagnostics=xml'], ['build', '--base-url', 'example.nl'], ['init'], ['new', 'begrip']]) {
  test(`the exit status is 2 and nothing is written for: wegwijzer ${args.join(' ')}`, () => {
    const site = goodSite();
    const before = filesOf(site);
    const ended = run(site, args);
    assert.equal(ended.status, 2);
    assert.notEqual(ended.messages, '');
    assert.deepEqual(filesOf(site), before);
  });
}

test('a wrong command is explained in Dutch', () => {
  const said = (/** @type {string[]} */ ...args) => run(scratch(), args).messages.split('\n')[0];
  assert.equal(said(), 'Zeg wat het programma moet doen, bijvoorbeeld: wegwijzer build');
  assert.equal(said('new', 'begrip'), 'In deze opdracht ontbreekt: title');
  assert.equal(said('build', '--onbekend'), 'Dit hoort niet in deze opdracht: --onbekend');
  assert.equal(said('build', '--jobs', 'veel'), 'De waarde van --jobs klopt niet.');
});

test('the exit status is 3 when there is nothing to read', () => {
  assert.equal(run(scratch(), ['build']).status, 3);
  assert.equal(run(scratch(), ['build', 'bestaat-niet']).status, 3);
});

test('the exit status is 3 when the site cannot be written', () => {
  const site = goodSite();
  write(site, { bestand: 'geen map' });
  assert.equal(run(site, ['build', '-o', 'bestand/public']).status, 3);
  assert.equal(run(site, ['build', '-o', 'bestand']).status, 3);
});

// ---- help

test('--help names every command and the exit statuses', () => {
  const ended = run(scratch(), ['--help']);
  assert.equal(ended.status, 0);
  for (const command of COMMANDS) assert.match(ended.out, new RegExp(`^  ${command} `, 'm'));
  assert.match(ended.out, /0 in orde, 1 fouten in de tekst, 2 verkeerd gebruik, 3 lezen of schrijven/);
});

for (const command of COMMANDS) {
  test(`${command} --help explains every option in words`, () => {
    const ended = run(scratch(), [command, '--help']);
    assert.equal(ended.status, 0);
    assert.equal(ended.messages, '');
    assert.match(ended.out, /--help/);
    assert.doesNotMatch(ended.out, /^\s+-{1,2}\S+$/m, 'an option without a description');
  });
}

test('--version prints the name and a version', () => {
  const ended = run(scratch(), ['--version']);
  assert.equal(ended.status, 0);
  assert.match(ended.out, /^wegwijzer \d+\.\d+\.\d+\n$/);
});

// ---- check and diagnostics

test('check writes nothing, whether the site is right or wrong', () => {
  for (const site of [goodSite(), badSite()]) {
    const before = filesOf(site);
    run(site, ['check', '--timings']);
    assert.deepEqual(filesOf(site), before);
  }
});

test('check finds what build finds', () => {
  const site = badSite();
  const lastLines = /^\d+ pagina's .*\n|^De site is niet gemaakt.*\n/gm;
  assert.equal(run(site, ['check']).messages.replace(lastLines, ''), run(site, ['build']).messages.replace(lastLines, ''));
});

test('--diagnostics=json is a list with file, line and column on standard output', () => {
  const ended = run(badSite(), ['check', '--diagnostics=json']);
  const [only, ...more] = JSON.parse(ended.out);
  assert.equal(more.length, 0);
  assert.deepEqual([only.file, only.line, only.column, only.severity, only.code], ['content/index.md', 5, 7, 'error', 'broken-link']);
  assert.equal(only.message, 'er is geen pagina ‘begrip:weg’');
  assert.doesNotMatch(ended.messages, /broken-link/);
});

test('--diagnostics=json is an empty list when nothing is wrong', () => {
  assert.deepEqual(JSON.parse(run(goodSite(), ['build', '--diagnostics=json']).out), []);
});

test('--diagnostics=json stays JSON for a place without a line and for odd characters', () => {
  const site = makeSite({ 'content/index.md': page('Voorpagina', { body: 'Zie [[begrip:"\\\\\u{1F600}\u0001]].' }) });
  assert.equal(JSON.parse(run(site, ['check', '--diagnostics=json']).out).length, 1);
  const [only] = JSON.parse(run(scratch(), ['check', '--diagnostics=json']).out);
  assert.deepEqual([only.code, only.line], ['missing-configuration', 0]);
});

test('all broken links are reported in one run', () => {
  const body = Array.from({ length: 40 }, (_, i) => `- [[begrip:weg-${i}]]`).join('\n');
  const found = JSON.parse(run(makeSite({ 'content/index.md': page('Voorpagina', { body }) }), ['check', '--diagnostics=json']).out);
  assert.equal(found.length, 40);
  assert.deepEqual(found.map((/** @type {any} */ one) => one.line), Array.from({ length: 40 }, (_, i) => i + 5));
});

test('drafts are built with --drafts only', () => {
  const site = makeSite({ 'content/index.md': page('Voorpagina'), 'content/begrippen/concept.md': page('Concept', { more: 'draft: true\n' }) });
  run(site, ['build']);
  assert.ok(!existsSync(join(site, 'public/begrip/concept/index.html')));
  run(site, ['build', '--drafts']);
  assert.ok(existsSync(join(site, 'public/begrip/concept/index.html')));
});

// ---- init

test('the binary alone makes a site and builds it, with nothing beside it', () => {
  const folder = scratch();
  const alone = join(folder, 'wegwijzer');
  cpSync(binary, alone);
  const options = { binary: './wegwijzer', env: { HOME: '', XDG_CONFIG_HOME: '', XDG_DATA_HOME: '' } };
  assert.equal(run(folder, ['init', 'gids'], options).status, 0);
  const built = run(folder, ['build', 'gids'], options);
  assert.equal(built.status, 0, built.messages);
  assert.doesNotMatch(built.messages, /waarschuwing/);
  const output = filesOf(join(folder, 'gids/public'));
  for (const path of ['index.html', 'a-z/index.html', '404.html', 'search/index.json', 'assets/style.css']) assert.ok(output.has(path), path);
  assert.deepEqual([...filesOf(folder).keys()].filter((path) => !path.startsWith('gids/')), ['wegwijzer']);
});

test('init refuses a folder that is not empty and leaves it as it is', () => {
  const folder = scratch();
  write(folder, { 'gids/brief.txt': 'van mij' });
  assert.equal(run(folder, ['init', 'gids']).status, 2);
  assert.deepEqual([...filesOf(folder).keys()], ['gids/brief.txt']);
});

test('init fills an empty folder, also the current one', () => {
  const folder = scratch();
  assert.equal(run(folder, ['init', '.']).status, 0);
  assert.equal(run(folder, ['build']).status, 0);
});

// ---- new

test('new takes the number after the highest, also when a number below is free', () => {
  const site = makeSite({
    'content/index.md': page('Voorpagina'),
    'content/delen/01-een.md': page('Eén', { number: 1 }),
    'content/delen/07-zeven.md': page('Zeven', { number: 7, more: 'draft: true\n' }),
  });
  assert.equal(run(site, ['new', 'deel', 'Het achtste deel']).status, 0);
  assert.match(readFileSync(join(site, 'content/delen/008-het-achtste-deel.md'), 'utf8'), /^---\ntitle: "Het achtste deel"\nnumber: 8\n/);
});

test('new makes a page that builds at once, with its required keys and first point', () => {
  const site = scratch();
  run(site, ['init', '.']);
  assert.equal(run(site, ['new', 'onderwerp', 'Zeg: "ja" & \\ ’t']).status, 0);
  const built = run(site, ['build', '--drafts']);
  assert.equal(built.status, 0, built.messages);
  assert.match(/** @type {string} */ (text(filesOf(join(site, 'public')).get('onderwerp/2/index.html'))), /id="p-02-01"/);
});

test('new does not touch a page that is there', () => {
  const site = makeSite({ 'content/index.md': page('Voorpagina'), 'content/begrippen/wgr.md': page('Wgr') });
  const before = filesOf(site);
  const ended = run(site, ['new', 'begrip', 'WGR']);
  assert.equal(ended.status, 2);
  assert.match(ended.messages, /wgr\.md bestaat al/);
  assert.deepEqual(filesOf(site), before);
});

test('new names the kinds of pages there are when it does not know one', () => {
  const ended = run(goodSite(), ['new', 'begrp', 'Wgr']);
  assert.equal(ended.status, 2);
  assert.match(ended.messages, /‘begrp’ bestaat niet.*begrip/);
});

test('new refuses a title without letters', () => {
  assert.equal(run(goodSite(), ['new', 'begrip', '?!']).status, 2);
});

// ---- explain, timings, base-url

test('--explain names the page that changed and why', () => {
  const site = makeSite({ 'content/index.md': page('Voorpagina', { body: 'Zie [[begrip:wgr]].' }), 'content/begrippen/wgr.md': page('Wgr'), 'content/begrippen/wet.md': page('Wet') });
  const explained = () => run(site, ['build', '--explain']).messages.split('\n').filter((line) => line.includes('.html: '));
  assert.ok(explained().includes('begrip/wgr/index.html: nieuw'));
  assert.deepEqual(explained(), []);
  write(site, { 'content/begrippen/wet.md': page('Wet', { body: 'Nieuwe tekst.' }) });
  assert.deepEqual(explained(), ['begrip/wet/index.html: tekst']);
  write(site, { 'content/begrippen/wgr.md': page('Wet gemeenschappelijke regelingen') });
  assert.ok(explained().includes('index.html: koppelingen'));
});

test('--timings says how long each stage took and all of them together', () => {
  const ended = run(goodSite(), ['build', '--timings']);
  for (const stage of ['lezen', 'ontleden', 'koppelen', 'indelen', 'opmaken', 'zoekindex', 'schrijven', 'samen']) {
    assert.match(ended.messages, new RegExp(`^ *${stage} +\\d+\\.\\d ms$`, 'm'));
  }
});

test('--base-url gives a sitemap, robots.txt and canonical addresses', () => {
  const site = makeSite({ 'content/index.md': page('Voorpagina'), 'content/begrippen/wgr.md': page('Wgr', { more: 'reviewed: 2026-11-22\n' }), 'content/apparaat.md': page('Apparaat', { more: 'template: device\n' }) });
  rmSync(join(site, 'themes'), { recursive: true });
  write(site, { 'wegwijzer.toml': readFileSync(join(site, 'wegwijzer.toml'), 'utf8').replace('theme = "klein"', 'theme = "default"') });
  assert.equal(run(site, ['build', '--base-url', 'https://example.nl/gids/']).status, 0);
  const output = filesOf(join(site, 'public'));
  const sitemap = /** @type {string} */ (output.get('sitemap.xml'));
  assert.match(sitemap, /<loc>https:\/\/example\.nl\/gids\/<\/loc>/);
  assert.match(sitemap, /<loc>https:\/\/example\.nl\/gids\/begrip\/wgr\/<\/loc><lastmod>2026-11-22<\/lastmod>/);
  assert.doesNotMatch(sitemap, /404|zoeken|apparaat/);
  assert.match(/** @type {string} */ (output.get('robots.txt')), /^Sitemap: https:\/\/example\.nl\/gids\/sitemap\.xml$/m);
  assert.match(/** @type {string} */ (output.get('begrip/wgr/index.html')), /<link rel="canonical" href="https:\/\/example\.nl\/gids\/begrip\/wgr\/">/);
});

test('without --base-url there is no sitemap and no canonical address', () => {
  const site = scratch();
  run(site, ['init', '.']);
  run(site, ['build']);
  const output = filesOf(join(site, 'public'));
  assert.ok(!output.has('sitemap.xml') && !output.has('robots.txt'));
  assert.doesNotMatch(/** @type {string} */ (output.get('index.html')), /canonical/);
});
