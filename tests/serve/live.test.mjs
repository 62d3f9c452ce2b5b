// Saving a file and seeing it: events, new content, errors on top of the last good page.
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import { makeSite, serve } from './preview.mjs';

let site, preview, events;

const path = (name) => join(site.folder, name);
const read = (name) => readFileSync(path(name), 'utf8');
const write = (name, text) => writeFileSync(path(name), text);
const topic = 'content/gids/001-een-eerste-onderwerp.md';
const page = '/onderwerp/1/';

function newTopic(number, title) {
  return `---\ntitle: ${title}\nnumber: ${number}\nsummary: Kort.\n---\n\n## Punten\n\n1. Doe dit. {#p-0${number}-01}\n`;
}

/** Events until one with that name; fails when there is none in time. */
async function nextNamed(name, stream = events) {
  for (;;) {
    const event = await stream.next();
    if (event.name === name) return event;
  }
}

beforeEach(async () => {
  site = makeSite();
  preview = await serve(site.folder);
  events = await preview.listen();
});

afterEach(async () => {
  events?.close();
  await preview?.stop();
  site?.remove();
});

test('a stream opens with how things are', async () => {
  assert.equal(events.ready.name, 'ready');
  assert.deepEqual(events.ready.data, await preview.status());
  assert.equal(events.ready.data.has_errors, false);
  assert.equal(events.ready.id, events.ready.data.tag);
});

test('an edit: reload, and the new text is there by then', async () => {
  const before = await preview.ask(page);
  write(topic, read(topic).replace('Elk punt is', 'Ieder punt is'));
  const event = await events.next();
  assert.equal(event.name, 'reload');
  const after = await preview.ask(page, { headers: { 'If-None-Match': before.headers.etag } });
  assert.equal(after.status, 200);
  assert.match(after.body, /Ieder punt is/);
  assert.equal(after.headers['server-timing'], `wegwijzer;desc="${event.id}"`);
});

test('saving by rename', async () => {
  write('content/gids/.nieuw.tmp', read(topic).replace('Elk punt is', 'Hernoemd punt is'));
  renameSync(path('content/gids/.nieuw.tmp'), path(topic));
  await nextNamed('reload');
  assert.match((await preview.ask(page)).body, /Hernoemd punt is/);
});

test('a new file, also in a new folder, and a deleted one', async () => {
  write('content/gids/002-tweede.md', newTopic(2, 'Een tweede'));
  await nextNamed('reload');
  assert.equal((await preview.ask('/onderwerp/2/')).status, 200);

  mkdirSync(path('content/gids/map/diep'), { recursive: true });
  write('content/gids/map/diep/003-derde.md', newTopic(3, 'Een derde'));
  await nextNamed('reload');
  assert.equal((await preview.ask('/onderwerp/3/')).status, 200);
  write('content/gids/map/diep/003-derde.md', newTopic(3, 'Een andere derde'));
  await nextNamed('reload');
  assert.match((await preview.ask('/onderwerp/3/')).body, /Een andere derde/);

  rmSync(path('content/gids/002-tweede.md'));
  await nextNamed('reload');
  assert.equal((await preview.ask('/onderwerp/2/')).status, 404);
  rmSync(path('content/gids/map'), { recursive: true });
  await nextNamed('reload');
  assert.equal((await preview.ask('/onderwerp/3/')).status, 404);
});

test('a broken edit keeps the last good page and tells what is wrong; the repair takes it away', async () => {
  const good = read(topic);
  const before = await preview.ask(page);
  write(topic, good + '\nZie [[onderwerp:99]].\n');
  const broken = await events.next();
  assert.equal(broken.name, 'diagnostics');
  assert.equal(broken.data.has_errors, true);
  assert.match(broken.data.text, /001-een-eerste-onderwerp\.md:\d+:\d+: fout:.*\[broken-link\]/);
  assert.equal(broken.data.diagnostics[0].code, 'broken-link');
  assert.equal(broken.data.diagnostics[0].file, topic);
  assert.deepEqual(await preview.status(), broken.data);
  const during = await preview.ask(page);
  assert.equal(during.status, 200);
  assert.equal(during.body, before.body);
  assert.match(preview.output(), /broken-link/);

  write(topic, good);
  const repaired = await events.next();
  assert.equal(repaired.name, 'diagnostics');
  assert.equal(repaired.data.has_errors, false);
  assert.equal(repaired.data.text, '');
});

test('a broken configuration keeps the last good pages too', async () => {
  const good = read('wegwijzer.toml');
  write('wegwijzer.toml', good + '\n[[[\n');
  assert.equal((await nextNamed('diagnostics')).data.has_errors, true);
  assert.equal((await preview.ask(page)).status, 200);
  write('wegwijzer.toml', good.replace('Mijn gids', 'Onze gids'));
  await nextNamed('reload');
  assert.match((await preview.ask('/')).body, /Onze gids/);
});

test('only a stylesheet: css, no reload', async () => {
  const old = (await preview.ask('/assets/style.css')).body;
  mkdirSync(path('themes/default/assets'), { recursive: true });
  write('themes/default/assets/style.css', old + '\n/* een */\n');
  assert.equal((await events.next()).name, 'css');
  write('themes/default/assets/style.css', old + '\n/* twee */\n');
  assert.equal((await events.next()).name, 'css');
  assert.match((await preview.ask('/assets/style.css')).body, /twee/);
  write(topic, read(topic).replace('Elk punt is', 'Ieder punt is'));
  assert.equal((await events.next()).name, 'reload');
});

test('a page that was loaded before a change hears of it when it starts to listen', async () => {
  const tag = events.ready.id;
  write(topic, read(topic).replace('Elk punt is', 'Ieder punt is'));
  await nextNamed('reload');
  const late = await preview.listen(tag);
  assert.equal((await late.next()).name, 'reload');
  late.close();
  const other = await preview.listen('0000-1'); // a page of an earlier run of the program
  await nextNamed('reload', other);
  other.close();
});

test('a site that starts with errors shows them, and appears once they are gone', async () => {
  const good = read(topic);
  write(topic, good + '\nZie [[onderwerp:99]].\n');
  const second = await serve(site.folder);
  const page503 = await second.ask(page);
  assert.equal(page503.status, 503);
  assert.match(page503.body, /Er staan fouten in de tekst/);
  assert.match(page503.body, /broken-link/);
  assert.doesNotMatch(page503.body, /<script>|style=/);
  for (const [, address] of page503.body.matchAll(/(?:src|href)="([^"]+)"/g))
    assert.equal((await second.ask(address)).status, 200, address);
  const stream = await second.listen(/data-tag="([^"]+)"/.exec(page503.body)[1]);
  write(topic, good);
  await nextNamed('reload', stream);
  assert.equal((await second.ask(page)).status, 200);
  stream.close();
  assert.equal(await second.stop(), 0);
});

test('more open tabs than there are threads for: pages still come, and new streams end at once', async () => {
  const fresh = await serve(site.folder); // of its own: streams that other tests closed may still count for a while
  const tabs = [];
  while (tabs.length < 64) tabs.push(await fresh.listen()); // one by one: the queue of new connections is short
  assert.equal((await fresh.ask(page)).status, 200);
  assert.match((await fresh.ask('/.wegwijzer/events')).body, /^retry: \d+\n\n$/);
  write(topic, read(topic).replace('Elk punt is', 'Ieder punt is'));
  await Promise.all(tabs.map((tab) => nextNamed('reload', tab)));
  for (const tab of tabs) tab.close();
  assert.equal(await fresh.stop(), 0);
});

test('the terminal says how long a rebuild took', async () => {
  write(topic, read(topic).replace('Elk punt is', 'Ieder punt is'));
  await nextNamed('reload');
  assert.equal(await preview.stop(), 0); // all it had to say has been said
  assert.match(preview.output(), /De site staat op http:\/\/127\.0\.0\.1:\d+\/ – stop met Ctrl\+C/);
  assert.match(preview.output(), /opnieuw opgebouwd in \d+ ms/);
});

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  test(`${signal} ends it with status 0, with a stream open`, async () => {
    assert.equal(await preview.stop(signal), 0);
  });
}
