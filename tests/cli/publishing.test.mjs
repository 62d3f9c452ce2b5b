// What the editors' handbook tells to do for a new edition, done as it stands there: every command of that page, on a copy of the
// guide in tests/sites/buurttuin, with a folder for a server.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { appendFileSync, cpSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { binary, filesOf, run, scratch, sitesFolder, start, write } from '../sites/tools.mjs';

const handbook = readFileSync(join(sitesFolder, '..', '..', 'content', 'redactie', 'een-editie-uitbrengen.md'), 'utf8');
const [publishing, goingBack] = [...handbook.matchAll(/^```\n(.*?)^```$/gms)].map(([, block]) => block.trim().split('\n'));
const hasRsync = spawnSync('rsync', ['--version']).status === 0;

/** A site as it was published last year, and the server it is on. */
function published() {
  const top = scratch();
  const site = join(top, 'gids');
  cpSync(join(sitesFolder, 'buurttuin'), site, { recursive: true });
  const server = join(top, 'server');
  mkdirSync(join(top, 'bin'));
  symlinkSync(binary, join(top, 'bin', 'wegwijzer'));
  assert.equal(run(site, ['build', '--base-url', 'https://voorbeeld.nl']).status, 0);
  cpSync(join(site, 'public'), server, { recursive: true });
  return { site, server, top };
}

/** Runs one line of the handbook. @param {{site: string, server: string, top: string}} place @param {string} line */
function follow({ site, server, top }, line) {
  const env = { ...process.env, PATH: `${join(top, 'bin')}:${process.env.PATH}` };
  const ended = spawnSync('bash', ['-c', line.replace('server:/pad/', `${server}/`)], { cwd: site, env, encoding: 'utf8' });
  assert.equal(ended.status, 0, `${line}\n${ended.stdout}${ended.stderr}`);
}

/** Looks at the site in the preview, as the handbook says. @param {{site: string}} place */
async function look({ site }) {
  const port = String(20000 + Math.floor(process.pid % 20000));
  const serving = start(site, ['serve', '--port', port]);
  try {
    for (;;) {
      const answer = await fetch(`http://localhost:${port}/`).catch(() => undefined);
      if (answer?.ok) return;
      assert.equal(serving.exitCode, null, 'the preview ended by itself');
    }
  } finally {
    serving.kill();
  }
}

/** The new year: some words changed, a note on it. @param {string} site */
function edit(site) {
  appendFileSync(join(site, 'content/index.md'), '\nNieuw in 2027.\n');
  write(site, { 'nieuw-in-2027.md': 'Dit is er nieuw: zie [[thema:1]].\n' });
}

test('every command of the handbook for a new edition does what it says, and the way back leads back', { skip: !hasRsync && 'rsync is not here' }, async () => {
  const place = published();
  const before = filesOf(place.server);
  edit(place.site);
  for (const line of publishing) await (line === 'wegwijzer serve' ? look(place) : follow(place, line));
  const after = filesOf(place.server);
  assert.deepEqual(after, filesOf(join(place.site, 'public')));
  assert.match(after.get('editie/2027/index.html') ?? '', /Nieuw in 2027/);
  assert.ok(existsSync(join(place.site, 'editions/2027/note.md')));
  for (const line of goingBack) follow(place, line);
  assert.deepEqual(filesOf(place.server), before);
});

test('an edition that nobody has seen can be thrown away', () => {
  const { site } = published();
  const before = filesOf(join(site, 'public'));
  const freeze = publishing.find((line) => line.includes('freeze')) ?? '';
  edit(site);
  follow({ site, server: '', top: dirname(site) }, freeze);
  rmSync(join(site, 'editions/2027'), { recursive: true });
  cpSync(join(sitesFolder, 'buurttuin', 'content', 'index.md'), join(site, 'content/index.md'));
  assert.equal(run(site, ['build', '--base-url', 'https://voorbeeld.nl']).status, 0);
  assert.deepEqual(filesOf(join(site, 'public')), before);
});
