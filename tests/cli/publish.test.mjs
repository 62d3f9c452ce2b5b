// What the output folder promises: the old site or the new one, whole; nothing of others lost; nothing written for nothing.
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { lstatSync, mkdirSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { binary, filesOf, makeSite, page, run, scratch, start, text, write } from '../sites/tools.mjs';
import { random } from '../support/random.mjs';

/** A site of many pages that differ from those of another version. @param {string} version @param {number} count */
function largeSite(version, count) {
  /** @type {Record<string, string>} */
  const pages = { 'content/index.md': page(`Voorpagina ${version}`) };
  for (let i = 0; i < count; i++) {
    pages[`content/begrippen/${version}-${i % 2 === 0 ? i : `los-${version}-${i}`}.md`] = page(`Begrip ${i} ${version}`, { more: `id: begrip-${i % 2 === 0 ? i : `${version}-${i}`}\n`, body: `Tekst van ${version}. `.repeat(50) });
  }
  return makeSite(pages);
}

const smallSite = () =>
  makeSite({
    'content/index.md': page('Voorpagina', { body: 'Zie [[begrip:wgr]].' }),
    'content/begrippen/wgr.md': page('Wgr'),
    'content/begrippen/wet.md': page('Wet'),
    'content/delen/01-kern.md': page('De kern', { number: 1 }),
  });

/** Inode and time of change of everything in a folder, itself included. @param {string} folder */
function stamps(folder) {
  const paths = ['.', ...readdirSync(folder, { recursive: true, encoding: 'utf8' })].sort();
  return Object.fromEntries(paths.map((path) => {
    const info = lstatSync(join(folder, path), { bigint: true });
    return [path, `${info.ino} ${info.mtimeNs}`];
  }));
}

/** Builds, and fails when that does not work. @param {string} site @param {string[]} [more] */
function build(site, more = []) {
  const ended = run(site, ['build', ...more]);
  assert.equal(ended.status, 0, ended.messages);
  return ended.messages;
}

/** The files a build changed. @param {string} site @param {() => void} edit */
function changedBy(site, edit) {
  build(site);
  const before = stamps(join(site, 'public'));
  edit();
  build(site);
  const after = stamps(join(site, 'public'));
  return [...filesOf(join(site, 'public')).keys()].filter((path) => before[path] !== after[path]);
}

// ---- where it goes

test('-o puts the site elsewhere and nothing in public', () => {
  const site = smallSite();
  build(site, ['-o', 'ergens/anders']);
  assert.ok(filesOf(join(site, 'ergens/anders')).has('index.html'));
  assert.equal(filesOf(join(site, 'public')).size, 0);
});

test('a relative -o is below the site folder, wherever the program is started', () => {
  const site = smallSite();
  assert.equal(run(scratch(), ['build', site, '-o', 'uit']).status, 0);
  assert.ok(filesOf(join(site, 'uit')).has('index.html'));
});

test('an output folder that is not ours is refused and untouched', () => {
  const site = smallSite();
  write(site, { 'public/vakantie.jpg': 'foto' });
  const before = stamps(join(site, 'public'));
  const ended = run(site, ['build']);
  assert.equal(ended.status, 3);
  assert.match(ended.messages, /\[foreign-output\]/);
  assert.deepEqual(stamps(join(site, 'public')), before);
});

test('an empty output folder is used', () => {
  const site = smallSite();
  mkdirSync(join(site, 'public'));
  build(site);
  assert.ok(filesOf(join(site, 'public')).has('index.html'));
});

test('files of others in our output folder are kept, with their folders and links', () => {
  const site = smallSite();
  build(site);
  write(site, { 'public/CNAME': 'example.nl', 'public/.well-known/security.txt': 'Contact', 'public/begrip/eigen.txt': 'van mij' });
  symlinkSync('index.html', join(site, 'public/start.html'));
  write(site, { 'content/begrippen/nieuw.md': page('Nieuw') });
  build(site);
  write(site, { 'content/begrippen/nieuw.md': page('Nieuwer') });
  build(site);
  const output = filesOf(join(site, 'public'));
  assert.equal(output.get('CNAME'), 'example.nl');
  assert.equal(output.get('.well-known/security.txt'), 'Contact');
  assert.equal(output.get('begrip/eigen.txt'), 'van mij');
  assert.ok(lstatSync(join(site, 'public/start.html')).isSymbolicLink());
});

test('a file of someone else is not overwritten when a page wants its place', () => {
  const site = smallSite();
  build(site);
  write(site, { 'public/begrip/nieuw/index.html': 'van mij', 'content/begrippen/nieuw.md': page('Nieuw') });
  const before = filesOf(join(site, 'public'));
  const ended = run(site, ['build']);
  assert.equal(ended.status, 3);
  assert.match(ended.messages, /begrip\/nieuw\/index\.html/);
  assert.deepEqual(filesOf(join(site, 'public')), before);
});

test('a damaged manifest means the folder is no longer ours', () => {
  const site = smallSite();
  build(site);
  write(site, { 'public/.wegwijzer.json': '{"wegwijzer":1,"files":[{"path":"../../etc/passwd","size":1,"digest":"0"}]}' });
  const before = filesOf(join(site, 'public'));
  assert.equal(run(site, ['build']).status, 3);
  assert.deepEqual(filesOf(join(site, 'public')), before);
});

// ---- what is written

test('the bytes are the same for 1, 2 and 8 jobs', () => {
  const site = largeSite('a', 60);
  for (const jobs of ['1', '2', '8']) build(site, ['--jobs', jobs, '-o', `uit-${jobs}`]);
  const one = filesOf(join(site, 'uit-1'));
  assert.deepEqual(filesOf(join(site, 'uit-2')), one);
  assert.deepEqual(filesOf(join(site, 'uit-8')), one);
});

test('a build over an older site gives the same bytes as a clean one', () => {
  const site = smallSite();
  build(site);
  write(site, { 'content/begrippen/wgr.md': page('Wet gemeenschappelijke regelingen', { body: 'Zie [[begrip:wet]].' }) });
  rmSync(join(site, 'content/delen'), { recursive: true });
  build(site);
  build(site, ['-o', 'schoon']);
  assert.deepEqual(filesOf(join(site, 'public')), filesOf(join(site, 'schoon')));
});

test('a second build of an unchanged site touches nothing', () => {
  const site = smallSite();
  build(site);
  const before = stamps(join(site, 'public'));
  const said = build(site);
  assert.deepEqual(stamps(join(site, 'public')), before);
  assert.match(said, / 0 nieuw of veranderd, /);
});

test('an edited text rewrites its own page and the search index only', () => {
  const site = smallSite();
  const edit = () => write(site, { 'content/begrippen/wet.md': page('Wet', { body: 'Nieuwe woorden.' }) });
  assert.deepEqual(changedBy(site, edit), ['.wegwijzer.json', 'begrip/wet/index.html', 'search/index.js', 'search/index.json']);
});

test('an edited title rewrites every page that shows it, and no other', () => {
  const site = smallSite();
  const edit = () => write(site, { 'content/begrippen/wgr.md': page('Wet gemeenschappelijke regelingen') });
  assert.deepEqual(changedBy(site, edit), ['.wegwijzer.json', 'a-z/index.html', 'begrip/index.html', 'begrip/wgr/index.html', 'index.html', 'search/documents.json', 'search/index.js', 'search/index.json']);
});

test('files that stay the same keep their inode over many builds', () => {
  const site = smallSite();
  build(site);
  const before = stamps(join(site, 'public'))['deel/1/index.html'];
  for (let i = 0; i < 4; i++) {
    write(site, { 'content/begrippen/wet.md': page('Wet', { body: `Versie ${i}.` }) });
    build(site);
  }
  assert.equal(stamps(join(site, 'public'))['deel/1/index.html'], before);
});

test('pages that are gone leave the output, with their empty folders', () => {
  const site = smallSite();
  build(site);
  rmSync(join(site, 'content/begrippen/wet.md'));
  build(site);
  build(site);
  assert.ok(!readdirSync(join(site, 'public/begrip')).includes('wet'));
});

test('a file of ours that someone removed or cut short comes back', () => {
  const site = smallSite();
  build(site);
  const whole = filesOf(join(site, 'public'));
  rmSync(join(site, 'public/index.html'));
  write(site, { 'public/begrip/wgr/index.html': '' });
  build(site);
  assert.deepEqual(filesOf(join(site, 'public')), whole);
});

test('a file may come where a folder was, and a folder where a file was', () => {
  const site = smallSite();
  write(site, { 'content/bijlage.txt/een.txt': 'in een map' });
  build(site);
  rmSync(join(site, 'content/bijlage.txt'), { recursive: true });
  write(site, { 'content/bijlage.txt': 'een bestand' });
  build(site);
  assert.equal(filesOf(join(site, 'public')).get('bijlage.txt'), 'een bestand');
  rmSync(join(site, 'content/bijlage.txt'));
  write(site, { 'content/bijlage.txt/een.txt': 'weer een map' });
  build(site);
  assert.equal(filesOf(join(site, 'public')).get('bijlage.txt/een.txt'), 'weer een map');
});

// ---- when it goes wrong

test('a build that fails leaves the site that was there', () => {
  const site = smallSite();
  build(site);
  const before = stamps(join(site, 'public'));
  write(site, { 'content/begrippen/wet.md': page('Wet', { body: '[[begrip:weg]]' }) });
  assert.equal(run(site, ['build']).status, 1);
  assert.deepEqual(stamps(join(site, 'public')), before);
});

test('a build that is killed at any moment leaves the old or the new site whole', async (t) => {
  const sites = ['oud', 'nieuw'].map((version) => largeSite(version, 240));
  const whole = sites.map((site) => {
    build(site, ['-o', 'alleen']);
    return filesOf(join(site, 'alleen'));
  });
  const output = join(scratch(), 'public');
  const durations = [0, 1, 0, 1, 0].map((version) => {
    rmSync(join(output, '..', '.public.next'), { recursive: true, force: true });  // as after a build that was killed
    const begun = process.hrtime.bigint();
    build(sites[version], ['-o', output]);
    return Number(process.hrtime.bigint() - begun) / 1e6;
  });
  const duration = durations.sort((a, b) => a - b)[2];
  const next = random(2026);
  const count = { killed: 0, old: 0, new: 0 };
  let standing = 0;
  for (let round = 0; round < 40; round++) {
    const child = start(sites[1 - standing], ['build', '-o', output]);
    const timer = setTimeout(() => child.kill('SIGKILL'), next() * duration * 1.2);
    const signal = await new Promise((resolve) => child.on('exit', (_, by) => resolve(by)));
    clearTimeout(timer);
    if (signal === 'SIGKILL') count.killed++;
    const found = filesOf(output);
    const isNew = found.get('index.html') === whole[1 - standing].get('index.html');
    if (isNew) standing = 1 - standing;
    count[isNew ? 'new' : 'old']++;
    assert.deepEqual(found, whole[standing], `after round ${round}`);
  }
  t.diagnostic(`killed ${count.killed} of 40 builds; the old site stood ${count.old} times, the new one ${count.new} times`);
  assert.ok(count.killed > 0);
  build(sites[1 - standing], ['-o', output]);
  assert.deepEqual(filesOf(output), whole[1 - standing]);
});

const GROWN = { 'content/lijst.txt': 'a'.repeat(3 << 20) };

test('a file that may not grow further is reported, and the old site stays', () => {
  const site = smallSite();
  build(site);
  const before = stamps(join(site, 'public'));
  write(site, GROWN);
  const ended = spawnSync('bash', ['-c', 'ulimit -f 1024; exec "$0" build', binary], { cwd: site, encoding: 'utf8' });
  assert.equal(ended.signal, null);
  assert.equal(ended.status, 3);
  assert.match(ended.stderr, /de site kan niet worden weggeschreven: .*lijst\.txt.*\n.*De vorige versie staat er nog/);
  assert.deepEqual(stamps(join(site, 'public')), before);
});

/**
 * Runs `use` with a small file system of its own mounted, when this user may mount one.
 * @param {import('node:test').TestContext} t @param {(folder: string) => void} use
 */
function onSmallDisk(t, use) {
  const folder = scratch();
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=2m', 'tmpfs', folder]);
  if (mounted.status !== 0) return t.skip('this user may not mount a file system');
  try {
    use(folder);
  } finally {
    execFileSync('umount', [folder]);
  }
}

test('a full disk is reported, and the old site stays', (t) => {
  onSmallDisk(t, (disk) => {
    const site = smallSite();
    const output = join(disk, 'public');
    build(site, ['-o', output]);
    const before = stamps(output);
    const bytes = filesOf(output);
    write(site, GROWN);
    const ended = run(site, ['build', '-o', output]);
    assert.equal(ended.status, 3);
    assert.match(ended.messages, /de schijf is vol/);
    assert.deepEqual(stamps(output), before);
    rmSync(join(site, 'content/lijst.txt'));
    build(site, ['-o', output]);
    assert.deepEqual(filesOf(output), bytes);
    write(site, { 'content/begrippen/wet.md': page('Wet', { body: 'Het past weer.' }) });
    build(site, ['-o', output]);
    assert.match(/** @type {string} */ (text(filesOf(output).get('begrip/wet/index.html'))), /Het past weer/);
  });
});

test('a disk that can only be read is reported, and the old site stays', (t) => {
  onSmallDisk(t, (disk) => {
    const site = smallSite();
    const output = join(disk, 'public');
    build(site, ['-o', output]);
    const before = filesOf(output);
    execFileSync('mount', ['-o', 'remount,ro', disk]);
    write(site, { 'content/begrippen/wet.md': page('Wet', { body: 'Nieuw.' }) });
    const ended = run(site, ['build', '-o', output]);
    assert.equal(ended.status, 3);
    assert.match(ended.messages, /\[unwritable-output\]/);
    assert.deepEqual(filesOf(output), before);
  });
});

test('a folder without write permission is reported, and the old site stays', (t) => {
  if (process.getuid?.() === 0) return t.skip('permission bits do not stop root');
  const site = smallSite();
  build(site, ['-o', 'dicht/public']);
  const before = filesOf(join(site, 'dicht/public'));
  execFileSync('chmod', ['a-w', join(site, 'dicht')]);
  write(site, { 'content/begrippen/wet.md': page('Wet', { body: 'Nieuw.' }) });
  const ended = run(site, ['build', '-o', 'dicht/public']);
  execFileSync('chmod', ['u+w', join(site, 'dicht')]);
  assert.equal(ended.status, 3);
  assert.match(ended.messages, /je hebt daar geen rechten voor/);
  assert.deepEqual(filesOf(join(site, 'dicht/public')), before);
});
