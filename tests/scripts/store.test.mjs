// What the device keeps, without a browser: asked for first, merged, checked, exported and wiped.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { concerns, createStore } from '../../themes/default/assets/store.js';

const isText = (value) => typeof value === 'string';
const isTicks = (value) => typeof value === 'object' && value !== null && Object.values(value).every(isText);

/** A shelf as a browser has it, with room for so many characters. */
function makeShelf(room = Infinity, texts = new Map()) {
  const used = () => [...texts].reduce((sum, [key, text]) => sum + key.length + text.length, 0);
  return {
    texts,
    get length() { return texts.size; },
    key: (i) => [...texts.keys()][i] ?? null,
    getItem: (key) => texts.get(key) ?? null,
    removeItem: (key) => void texts.delete(key),
    setItem(key, text) {
      if (used() - (texts.get(key)?.length ?? 0) + text.length > room) throw new DOMException('no room', 'QuotaExceededError');
      texts.set(key, text);
    },
  };
}

const blocked = () => {
  throw new DOMException('not here', 'SecurityError');
};

test('nothing is kept before the reader says yes, and the page works the same', () => {
  const shelf = makeShelf();
  const store = createStore(() => shelf);
  assert.equal(store.put('vinkjes', 'a', { 'v-01': 'x' }), 'page');
  assert.deepEqual(store.get('vinkjes', 'a', isTicks), { 'v-01': 'x' });
  assert.equal(shelf.length, 0);
  assert.deepEqual(store.entries(), []);
});

test('saying yes keeps what the page held, and what comes after', () => {
  const shelf = makeShelf();
  const store = createStore(() => shelf);
  store.put('vinkjes', 'a', { 'v-01': 'x' });
  assert.equal(store.allow(), 'kept');
  assert.equal(store.put('vinkjes', 'b', { 'v-02': 'x' }), 'kept');
  const later = createStore(() => shelf);
  assert.deepEqual(later.get('vinkjes', 'a', isTicks), { 'v-01': 'x' });
  assert.deepEqual(later.get('vinkjes', 'b', isTicks), { 'v-02': 'x' });
});

test('saying yes adds to what was kept before, and takes nothing away', () => {
  const shelf = makeShelf();
  const first = createStore(() => shelf);
  const second = createStore(() => shelf);
  first.put('vinkjes', 'a', { 'v-01': 'x', 'v-03': 'x' });
  second.put('vinkjes', 'a', { 'v-02': 'x', 'v-03': 'n' });
  first.allow();
  second.heardFromElsewhere('wegwijzer:bewaren');
  assert.deepEqual(first.get('vinkjes', 'a', isTicks), { 'v-01': 'x', 'v-02': 'x', 'v-03': 'n' });
});

test('a change starts from what another tab has just kept', () => {
  const shelf = makeShelf();
  const [first, second] = [createStore(() => shelf), createStore(() => shelf)];
  first.allow();
  first.update('vinkjes', 'a', isTicks, (ticks) => ({ ...ticks, 'v-01': 'x' }));
  second.update('vinkjes', 'a', isTicks, (ticks) => ({ ...ticks, 'v-02': 'x' }));
  assert.deepEqual(first.get('vinkjes', 'a', isTicks), { 'v-01': 'x', 'v-02': 'x' });
});

test('a change to nothing takes the entry away', () => {
  const shelf = makeShelf();
  const store = createStore(() => shelf);
  store.allow();
  store.put('vinkjes', 'a', { 'v-01': 'x' });
  store.update('vinkjes', 'a', isTicks, () => null);
  assert.deepEqual([...shelf.texts.keys()], ['wegwijzer:bewaren']);
});

test('without room the page still knows what the device could not keep, and says so', () => {
  const shelf = makeShelf(60);
  const store = createStore(() => shelf);
  assert.equal(store.allow(), 'kept');
  assert.equal(store.put('vinkjes', 'a', { 'v-01': 'x'.repeat(100) }), 'full');
  assert.equal(store.get('vinkjes', 'a', isTicks)['v-01'].length, 100);
  assert.equal(createStore(() => shelf).get('vinkjes', 'a', isTicks), null);
});

test('where storage is blocked everything works for as long as the page lives', () => {
  const store = createStore(blocked);
  assert.equal(store.allow(), 'blocked');
  assert.equal(store.put('vinkjes', 'a', { 'v-01': 'x' }), 'page');
  assert.deepEqual(store.get('vinkjes', 'a', isTicks), { 'v-01': 'x' });
  assert.deepEqual(store.entries(), []);
  assert.equal(store.imported('{"wegwijzer": 1, "kept": []}').problem, 'blocked');
  store.wipe();
  assert.equal(store.get('vinkjes', 'a', isTicks), null);
});

test('what cannot be read counts as nothing, is named, and stays until something is put there', () => {
  for (const text of ['{"v-01":', '[1]', '{"v-01": 3}', 'null', '"x"', '']) {
    const shelf = makeShelf(Infinity, new Map([['wegwijzer:bewaren', 'ja'], ['wegwijzer:vinkjes:a', text]]));
    const store = createStore(() => shelf);
    const isOwn = (value) => isTicks(value) && !Array.isArray(value);
    assert.equal(store.get('vinkjes', 'a', isOwn), null, text);
    assert.equal(store.isCorrupt('vinkjes', 'a', isOwn), true, text);
    assert.equal(shelf.texts.get('wegwijzer:vinkjes:a'), text);
    store.put('vinkjes', 'a', { 'v-01': 'x' });
    assert.equal(store.isCorrupt('vinkjes', 'a', isOwn), false);
  }
});

test('an export put into another device gives the same', () => {
  const store = createStore(((shelf) => () => shelf)(makeShelf()));
  store.allow();
  store.put('vinkjes', 'a', { 'v-01': 'x' });
  store.put('gelezen', 'themas', { 23: 'x' });
  const shelf = makeShelf();
  const other = createStore(() => shelf);
  assert.deepEqual(other.imported(store.exported()), { count: 2, problem: '' });
  assert.equal(other.exported(), store.exported());
  assert.equal(other.isAllowed(), true);
});

test('an import takes only our own entries, and says why it takes none', () => {
  const shelf = makeShelf();
  const store = createStore(() => shelf);
  assert.equal(store.imported('geen json').problem, 'unreadable');
  assert.equal(store.imported('[]').problem, 'unreadable');
  assert.equal(store.imported('{"andere": "site"}').problem, 'foreign');
  assert.equal(store.imported('{"wegwijzer": 2, "kept": []}').problem, 'foreign');
  assert.equal(shelf.length, 0);
  const odd = [
    { kind: 'vinkjes', id: 'a', value: {} },
    { kind: 'Vinkjes', id: 'a', value: {} },
    { kind: 'vinkjes', id: '../x', value: {} },
    { kind: 'vinkjes', id: 'a:b', value: {} },
    { kind: 'vinkjes', id: 'b' },
    null,
    'x',
  ];
  assert.deepEqual(store.imported(JSON.stringify({ wegwijzer: 1, kept: odd })), { count: 1, problem: '' });
  assert.deepEqual([...shelf.texts.keys()].sort(), ['wegwijzer:bewaren', 'wegwijzer:vinkjes:a']);
});

test('an import without room says how far it came', () => {
  const shelf = makeShelf(120);
  const store = createStore(() => shelf);
  const kept = ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => ({ kind: 'vinkjes', id, value: { 'v-01': 'x' } }));
  const { count, problem } = store.imported(JSON.stringify({ wegwijzer: 1, kept }));
  assert.equal(problem, 'full');
  assert.ok(count > 0 && count < 6, `${count}`);
});

test('wiping takes away all that is ours and nothing that is not', () => {
  const shelf = makeShelf(Infinity, new Map([['elders', '1'], ['wegwijzer-theme', 'dark']]));
  const store = createStore(() => shelf);
  store.allow();
  store.put('vinkjes', 'a', {});
  store.wipe();
  assert.deepEqual([...shelf.texts.keys()], ['elders']);
  assert.equal(store.isAllowed(), false);
});

test('whoever listens hears what changed, here and elsewhere', () => {
  const store = createStore(((shelf) => () => shelf)(makeShelf()));
  const heard = [];
  store.onChange((change) => heard.push(change));
  store.put('vinkjes', 'a', {});
  store.heardFromElsewhere('wegwijzer:vinkjes:b');
  store.heardFromElsewhere('van-een-ander');
  store.heardFromElsewhere(null);
  assert.deepEqual(heard, [
    { kind: 'vinkjes', id: 'a', isHere: true },
    { kind: 'vinkjes', id: 'b', isHere: false },
    { kind: '', id: '', isHere: false },
  ]);
  assert.deepEqual(heard.map((change) => concerns(change, 'vinkjes', 'a')), [true, false, true]);
});
