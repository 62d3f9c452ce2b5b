// Ticks of a checklist while its authors go on writing, and the link that opens them elsewhere.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { countOf, digestOf, fromLink, isReworded, isTicks, linkOf, stateOf, withMoved, withState } from '../../themes/default/assets/ticks.js';
import { random } from '../support/random.mjs';

const itemOf = ({ id, text }) => ({ id, digest: digestOf(text) });

/** One edit as an author makes it: an id is given once and never again to something else. */
const edits = {
  insert: (list, { pick, next }) => list.toSpliced(pick(list.length + 1), 0, { id: next.id(), text: next.text() }),
  remove: (list, { pick }) => (list.length > 0 ? list.toSpliced(pick(list.length), 1) : list),
  move: (list, { pick }) => {
    if (list.length === 0) return list;
    const from = pick(list.length);
    return list.toSpliced(from, 1).toSpliced(pick(list.length), 0, list[from]);
  },
  reword: (list, { pick, next }) => {
    if (list.length === 0) return list;
    const at = pick(list.length);
    return list.with(at, { ...list[at], text: next.text() });
  },
  // A reworded item may get its old words back; then nothing has changed.
  nothing: (list) => list,
};

test('after each of 1,000 random edits of a list the ticks of unchanged items stay, and reworded ones are marked', () => {
  const chance = random(2026);
  const pick = (count) => Math.floor(chance() * count);
  let number = 0;
  const next = { id: () => `v-${String((number += 1)).padStart(2, '0')}`, text: () => `Bespreek ${Math.floor(chance() * 1e9)} met de griffier` };
  let list = Array.from({ length: 9 }, () => ({ id: next.id(), text: next.text() }));
  let ticks = null;
  /** What a careful reader would remember: state and words of each item ticked. */
  const memory = new Map();
  let marked = 0;
  for (let i = 0; i < 1000; i++) {
    const name = Object.keys(edits)[pick(Object.keys(edits).length)];
    list = edits[name](list, { pick, next });
    for (const item of list) {
      const known = memory.get(item.id);
      assert.equal(stateOf(ticks, itemOf(item)), known?.state ?? 'open', `edit ${i} (${name}): ${item.id}`);
      const isChanged = known !== undefined && known.text !== item.text;
      assert.equal(isReworded(ticks, itemOf(item)), isChanged, `edit ${i} (${name}): ${item.id}`);
      marked += isChanged ? 1 : 0;
    }
    if (list.length > 0 && chance() < 0.7) {
      const item = list[pick(list.length)];
      const state = ['done', 'done', 'skipped', 'open'][pick(4)];
      ticks = withState(ticks, itemOf(item), state);
      if (state === 'open') memory.delete(item.id);
      else memory.set(item.id, { state, text: item.text });
    }
    ticks = JSON.parse(JSON.stringify(ticks));
    assert.ok(ticks === null || isTicks(ticks));
  }
  assert.ok(marked > 100, 'enough items were reworded for this test to mean something');
});

test('white space, line ends and soft hyphens are not a change of words', () => {
  assert.equal(digestOf('Voer een startgesprek'), digestOf('  Voer een\n start\u00adgesprek '));
  assert.notEqual(digestOf('Voer een startgesprek'), digestOf('Voer een eindgesprek'));
});

test('digests of all sentences of a thousand differ', () => {
  const digests = new Set(Array.from({ length: 1000 }, (_, i) => digestOf(`Spreek met wethouder ${i} af wie wat doet`)));
  assert.equal(digests.size, 1000);
});

test('what does not apply is not counted', () => {
  assert.deepEqual(countOf(['done', 'open', 'skipped', 'done']), { done: 2, total: 3, skipped: 1 });
  assert.deepEqual(countOf([]), { done: 0, total: 0, skipped: 0 });
});

test('the last tick taken away leaves nothing to keep', () => {
  const item = { id: 'v-01', digest: 'a' };
  assert.equal(withState(withState(null, item, 'done'), item, 'open'), null);
});

test('a name that every object has is no tick', () => {
  assert.equal(stateOf({}, { id: 'constructor', digest: '' }), 'open');
  assert.equal(stateOf({}, { id: 'toString', digest: '' }), 'open');
});

const items = ['v-01', 'v-02', 'v-03'].map((id) => ({ id, digest: digestOf(id) }));

test('a link gives the same ticks elsewhere, and holds only ids', () => {
  const ticks = withState(withState(withState(null, items[0], 'done'), items[2], 'skipped'), items[1], 'done');
  const link = linkOf(ticks, items);
  assert.equal(link, '#gedaan=v-01,v-02&nvt=v-03');
  assert.deepEqual(fromLink(link, items), { ticks, unknown: 0 });
  assert.equal(linkOf(null, items), '#gedaan=');
  assert.deepEqual(fromLink('#gedaan=', items), { ticks: {}, unknown: 0 });
});

test('points that are not in the list any more are counted, not invented', () => {
  assert.deepEqual(fromLink('#gedaan=v-01,v-88&nvt=v-99', items), { ticks: withState(null, items[0], 'done'), unknown: 2 });
});

test('anything but ids in a link is no link with ticks', () => {
  for (const hash of ['', '#', '#v-01', '#gedaan=v-01,', '#gedaan=<b>', '#gedaan=v-01&naam=jan', '#gedaan=V-01', '#gedaan=v-01%20x', '#x#gedaan=v-01', '#gedaan=v 1', '#gedaan=v-01&nvt=']) {
    assert.equal(fromLink(hash, items), null, hash);
  }
});

test('only a record of texts is taken for ticks', () => {
  for (const value of [null, [], 'x', 1, { a: 1 }, { a: null }]) assert.equal(isTicks(value), false, JSON.stringify(value));
  assert.equal(isTicks({ 'v-01': 'x.a' }), true);
});

test('ticks of an item that got another id are its own; what was ticked under the new id counts', () => {
  const moved = { 'v-01': 'v-09', 'v-02': 'v-08' };
  assert.deepEqual(withMoved({ 'v-01': 'x.a', 'v-02': 'x.b', 'v-03': 'n.c', 'v-08': 'n.d' }, moved), { 'v-09': 'x.a', 'v-08': 'n.d', 'v-03': 'n.c' });
  const items = [{ id: 'v-09', digest: 'a' }];
  assert.deepEqual(fromLink('#gedaan=v-01,v-07', items, moved), { ticks: { 'v-09': 'x.a' }, unknown: 1 });
});
