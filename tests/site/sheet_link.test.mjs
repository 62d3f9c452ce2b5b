// The link of an intervisie sheet, without a browser: what it may hold, how long it is, and what becomes of old names.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { linkOf, readLink, resolve, stepOf, timetable } from '../../themes/default/assets/sheet-link.js';

const page = (number, count) => ({
  collection: 'thema', number, reference: `Thema ${number}`, title: `T${number}`, url: `/thema/${number}/`, summary: '', questions: [],
  points: Array.from({ length: count }, (_, i) => [`p-${number}-${i + 1}`, `${number}.${i + 1}`, 'Tekst.']),
});
const known = { pages: [page(3, 30), page(45, 4), page(101, 1)], collection: 'thema', methods: ['balint', 'vijf-stappen'], questions: ['q-1', 'q-2', 'q-3', 'q-4'] };
const sheet = { themes: [3, 45], points: ['p-3-2', 'p-45-1'], method: 'balint', minutes: 60, questions: ['q-1', 'q-4'] };

/** Reads a link and resolves it, as the page does. */
function opened(fragment, more = {}) {
  const read = readLink(fragment);
  const found = resolve(read.sheet, { ...known, ...more });
  return { sheet: found.sheet, notes: [...read.notes, ...found.notes] };
}

test('a link opens as the same sheet', () => {
  assert.equal(linkOf(sheet), 'v=1&t=3.45&p=p-3-2.p-45-1&m=balint&d=60&q=q-1.q-4');
  assert.deepEqual(opened(linkOf(sheet)), { sheet, notes: [] });
});

test('a link with four themes and twenty points is at most 1,500 characters', () => {
  const points = Array.from({ length: 20 }, (_, i) => `p-100-${i + 100}`);
  const link = `https://www.een-lange-naam-voor-deze-site.voorbeeld.nl/map/intervisie/#${linkOf({ ...sheet, themes: [97, 98, 99, 100], points })}`;
  assert.ok(link.length <= 1500, `${link.length}`);
});

test('a link holds letters, digits, points and hyphens only, so nothing that someone typed', () => {
  assert.match(linkOf(sheet), /^[a-z0-9.&=-]*$/);
});

test('what is not in the grammar is left out and named, without being repeated', () => {
  const { sheet: found, notes } = opened('v=1&t=3.x.<b>&title=Geheim&m=balint&d=61&p=p-3-1.JA&q=q-1');
  assert.deepEqual(found, { themes: [3], points: ['p-3-1'], method: 'balint', minutes: 0, questions: ['q-1'] });
  assert.deepEqual(notes.map(({ fate, part, id }) => `${fate} ${part}${id}`).sort(), ['unknown ', 'unknown d', 'unknown p', 'unknown t']);
});

test('names that do not exist are left out and named', () => {
  const { sheet: found, notes } = opened('v=1&t=3.999&p=p-9-9&m=praten&q=q-9');
  assert.deepEqual(found, { themes: [3], points: [], method: '', minutes: 0, questions: [] });
  assert.deepEqual(notes.map(({ fate, id }) => `${fate} ${id}`), ['unknown thema:999', 'unknown p-9-9', 'unknown praten', 'unknown q-9']);
});

test('there is room for four themes, twenty points and three questions; the rest is named', () => {
  const many = Array.from({ length: 22 }, (_, i) => `p-3-${i + 1}`).join('.');
  const { sheet: found, notes } = opened(`v=1&t=3.45.101.7.8&p=${many}&q=q-1.q-2.q-3.q-4`);
  assert.equal(found.points.length, 20);
  assert.deepEqual(notes.filter(({ fate }) => fate === 'many').map(({ id }) => id), ['8', 'p-3-21', 'p-3-22', 'q-4']);
});

test('what moved is followed, also twice, and what was withdrawn is named', () => {
  const moved = { 'p-12-3': 'p-13-1', 'p-13-1': 'p-3-4', 'thema:12': 'thema:101', 'p-1-1': 'p-1-2', 'p-1-2': 'p-1-1' };
  const { sheet: found, notes } = opened('v=1&t=12&p=p-12-3.p-10-1.p-1-1', { moved, withdrawn: { 'p-10-1': 'vervallen' } });
  assert.deepEqual(found, { themes: [101], points: ['p-3-4'], method: '', minutes: 0, questions: [] });
  assert.deepEqual(notes.map(({ fate, id, to }) => `${fate} ${id} ${to ?? ''}`), ['moved thema:12 thema:101', 'moved p-12-3 p-3-4', 'withdrawn p-10-1 ', 'unknown p-1-1 ']);
});

test('no fragment breaks it, whatever it is', () => {
  let seed = 7;
  const random = (below) => (seed = (seed * 48271) % 2147483647) % below;
  const bits = ['v=1', 't=', 'p=', 'q=', 'm=', 'd=', '&', '=', '.', '3', '45', 'p-3-1', '%00', '__proto__', 'constructor', '<script>', 'é', '#', 'x'.repeat(2000)];
  for (let i = 0; i < 2000; i++) {
    const fragment = Array.from({ length: random(12) }, () => bits[random(bits.length)]).join('');
    const { sheet: found } = opened(fragment, { moved: {}, withdrawn: {} });
    assert.ok(found.themes.every((one) => [3, 45, 101].includes(one)) && found.points.every((one) => /^p-(3|45|101)-\d+$/.test(one)), fragment);
    assert.match(linkOf(found), /^[a-z0-9.&=-]*$/);
  }
});

test('a timetable takes exactly the time there is, and gives every step a minute', () => {
  assert.deepEqual(timetable([15, 15, 5, 15, 10, 15, 15], 90), [15, 15, 5, 15, 10, 15, 15]);
  for (const steps of [[5, 10, 15, 10, 15, 10, 10], [10, 10, 20, 10, 10], [5, 15, 10, 10, 5], [1, 80]]) {
    for (const total of [30, 45, 60, 75, 90, 120]) {
      const minutes = timetable(steps, total);
      assert.equal(minutes.reduce((sum, one) => sum + one, 0), total, `${steps} in ${total}`);
      assert.ok(minutes.every((one) => Number.isInteger(one) && one >= 1), `${minutes}`);
    }
  }
});

test('a step is read as an editor writes it, also with the space of a printer', () => {
  assert.deepEqual(stepOf('Terugblik (5 minuten). Wat kwam ervan?'), { title: 'Terugblik', minutes: 5, explanation: 'Wat kwam ervan?' });
  assert.deepEqual(stepOf('Stil zijn (1\u00a0minuut)'), { title: 'Stil zijn', minutes: 1, explanation: '' });
  assert.equal(stepOf('Zonder tijd').minutes, 0);
});
