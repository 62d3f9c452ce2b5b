// Every folder beside this file is a case: a small site and what the program must make of it.
//
//   content/ wegwijzer.toml themes/   the site, laid over common/ (a case that has no settings of its own uses those)
//   addresses.txt                     what was published before
//   make.mjs                          makes what does not keep well in a repository: odd bytes, huge files, FIFOs
//   expected/                         files of the output that are compared, whole: those that show what the case is about
//   expected.diagnostics              the complete text in the terminal, and the exit status
//
// A case with expected/ must build. In a case without, the build must fail and leave the site that stood there as it was.
// UPDATE_GOLDEN=1 rewrites what is expected; read the difference before you keep it.
import assert from 'node:assert/strict';
import { cpSync, existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { filesOf, makeSite, page, run, scratch, sitesFolder, text, write } from './tools.mjs';

const isUpdate = process.env.UPDATE_GOLDEN === '1';
/** Sites that other tests use as well, or instead. */
const OTHER_FOLDERS = ['common', 'links-seeded', 'buurttuin'];
const cases = readdirSync(sitesFolder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && !OTHER_FOLDERS.includes(entry.name))
  .map((entry) => entry.name);

/** @param {string} name @param {string} site */
async function layOut(name, site) {
  const folder = join(sitesFolder, name);
  cpSync(join(sitesFolder, 'common'), site, { recursive: true });
  for (const part of ['content', 'themes', 'wegwijzer.toml', 'addresses.txt']) {
    if (existsSync(join(folder, part))) cpSync(join(folder, part), join(site, part), { recursive: true });
  }
  if (existsSync(join(folder, 'make.mjs'))) (await import(join(folder, 'make.mjs'))).default(site);
}

/** What the terminal showed, as expected.diagnostics has it: the theme's files are not counted. @param {ReturnType<typeof run>} ended */
function terminal(ended) {
  const shown = `${ended.out}${ended.messages}`.replace(/\d+ bestanden: \d+ nieuw/, '… bestanden: … nieuw');
  return `${shown}exit status: ${ended.signal ?? ended.status}\n`;
}

/** @param {string} name @param {string} shown */
function compareDiagnostics(name, shown) {
  const file = join(sitesFolder, name, 'expected.diagnostics');
  if (isUpdate) writeFileSync(file, shown);
  assert.equal(shown, readFileSync(file, 'utf8'));
}

/** @param {string} name @param {Map<string, string>} output */
function comparePages(name, output) {
  const folder = join(sitesFolder, name, 'expected');
  for (const [path, bytes] of filesOf(folder)) {
    assert.ok(output.has(path), `${path} is expected and was not made`);
    if (isUpdate) write(folder, { [path]: Buffer.from(/** @type {string} */ (output.get(path)), 'latin1') });
    else assert.equal(text(output.get(path)), text(bytes), path);
  }
}

/**
 * What is wrong with a page's links, if it stands somewhere below a web server's top: each must be relative and lead to a
 * file of the site and, with a fragment, to an element of it. The not-found page is shown anywhere: it may start at the top.
 * @param {string} path @param {Map<string, string>} output
 */
function brokenLinks(path, output) {
  const place = `https://example.nl/een/map/${path.replace(/index\.html$/, '')}`;
  const html = /** @type {string} */ (text(output.get(path)));
  const broken = [];
  for (const [, address] of html.matchAll(/\b(?:href|src|action)="([^"]*)"/g)) {
    if (/^(https?|mailto):/.test(address)) continue;
    const url = new URL(address.replaceAll('&amp;', '&'), place);
    const inside = url.pathname.startsWith('/een/map/') ? url.pathname.slice('/een/map/'.length) : undefined;
    const target = inside === '' || inside?.endsWith('/') ? `${inside}index.html` : inside;
    const file = target === undefined ? undefined : text(output.get(decodeURIComponent(target)));
    const isThere = file !== undefined && (url.hash === '' || file.includes(` id="${decodeURIComponent(url.hash.slice(1))}"`));
    if (!isThere) broken.push(`${path}: ${address}`);
  }
  return broken;
}

/** The site that stands there before the build fails. @param {string} site */
function publishGoodSite(site) {
  cpSync(join(sitesFolder, 'common'), site, { recursive: true });
  write(site, { 'content/index.md': page('Voorpagina'), 'content/begrippen/wgr.md': page('Wgr') });
  const ended = run(site, ['build']);
  assert.equal(ended.status, 0, ended.messages);
  for (const part of ['content', 'themes', 'wegwijzer.toml']) rmSync(join(site, part), { recursive: true });
  return filesOf(join(site, 'public'));
}

for (const name of cases) {
  const builds = existsSync(join(sitesFolder, name, 'expected'));

  if (builds) {
    test(`${name}: the site is as expected`, async () => {
      const site = join(scratch(), 'site');
      await layOut(name, site);
      const ended = run(site, ['build']);
      assert.equal(ended.status, 0, ended.messages);
      if (existsSync(join(sitesFolder, name, 'expected.diagnostics'))) compareDiagnostics(name, terminal(ended));
      else assert.doesNotMatch(ended.messages, /waarschuwing/);
      const output = filesOf(join(site, 'public'));
      comparePages(name, output);
      const pages = [...output.keys()].filter((path) => path.endsWith('.html') && path !== '404.html');
      assert.deepEqual(pages.flatMap((path) => brokenLinks(path, output)), []);
    });
  } else {
    test(`${name}: the mistake is reported with its place, and the old site stays`, async () => {
      const site = join(scratch(), 'site');
      const before = publishGoodSite(site);
      await layOut(name, site);
      const ended = run(site, ['build']);
      assert.equal(ended.signal, null, 'the program ends by itself');
      assert.ok(ended.status === 1 || ended.status === 3, `exit status ${ended.status}`);
      compareDiagnostics(name, terminal(ended));
      assert.deepEqual(filesOf(join(site, 'public')), before);
    });
  }
}

test('a byte-order mark and Windows line ends change nothing in the output', () => {
  const pages = {
    'content/index.md': page('Voorpagina', { more: 'summary: >\n  Een samenvatting\n  op twee regels.\n', body: 'Eén [[begrip:wgr]]\nen meer.\n\n- [ ] een {#v-01}\n- [ ] twee {#v-02}\n' }),
    'content/begrippen/wgr.md': page('Wgr', { body: '## Kop {#kop}\n\n```\ncode\n  ingesprongen\n```\n' }),
  };
  const plain = makeSite(pages);
  const windows = makeSite(Object.fromEntries(Object.entries(pages).map(([path, body]) => [path, `\uFEFF${body.replaceAll('\n', '\r\n')}`])));
  for (const file of ['wegwijzer.toml', 'themes/klein/templates/home.html']) {
    write(windows, { [file]: `\uFEFF${readFileSync(join(plain, file), 'utf8')}` });
  }
  for (const site of [plain, windows]) {
    const ended = run(site, ['build']);
    assert.equal(ended.status, 0, ended.messages);
  }
  assert.deepEqual(filesOf(join(windows, 'public')), filesOf(join(plain, 'public')));
});

test('an error in a file with Windows line ends is shown at its own line', () => {
  const site = makeSite({ 'content/index.md': page('Voorpagina', { body: 'Eén\n\nZie [[thema:7]].' }).replaceAll('\n', '\r\n') });
  assert.match(run(site, ['build']).messages, /^content\/index\.md:7:7: fout: /);
});
