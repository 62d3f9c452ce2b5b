// What relevance is measured with: the formulas, the form of our own queries, and what other engines get to index.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { textOf } from './documents.mjs';
import { ndcg, recall, reciprocalRank, success } from './metrics.mjs';
import { KINDS, ownQueries } from './queries.mjs';

const grades = new Map([
  ['best', 3],
  ['good', 2],
  ['also', 2],
  ['helps', 1],
]);

test('the best order scores one everywhere', () => {
  const found = ['best', 'good', 'also', 'helps', 'other'];
  for (const score of [
    recall(found, grades, 5),
    reciprocalRank(found, grades, 10),
    ndcg(found, grades, 10),
    success(found, grades, 3),
  ])
    assert.equal(score, 1);
});

test('nothing found scores zero everywhere', () => {
  for (const measure of [recall, reciprocalRank, ndcg, success]) assert.equal(measure([], grades, 10), 0);
});

test('a page that only helps is no right page', () => {
  assert.equal(success(['helps'], grades, 3), 0);
  assert.equal(reciprocalRank(['helps', 'good'], grades, 10), 1 / 2);
});

test('only the first places count', () => {
  const found = ['x', 'y', 'z', 'best'];
  assert.equal(success(found, grades, 3), 0);
  assert.equal(success(found, grades, 4), 1);
  assert.equal(reciprocalRank(found, grades, 3), 0);
  assert.equal(ndcg(found, grades, 3), 0);
});

test('recall is of the places if there are more right pages than places', () => {
  assert.equal(recall(['best', 'x'], grades, 5), 1 / 3);
  assert.equal(recall(['best', 'good'], grades, 2), 1);
});

test('nDCG is the gain beside that of the best order', () => {
  const two = new Map([
    ['best', 3],
    ['good', 2],
  ]);
  const ideal = 7 + 3 / Math.log2(3);
  assert.equal(ndcg(['good', 'x', 'best'], two, 10), (3 + 7 / 2) / ideal);
});

const queries = ownQueries();

test('every kind has enough queries, a third of them held out', () => {
  for (const kind of KINDS) {
    const some = queries.filter((query) => query.kind === kind);
    assert.ok(some.length >= 24, kind);
    some.forEach((query, i) => assert.equal(query.heldOut, i % 3 === 2, query.text));
  }
});

test('every query stands once, has a known kind and a page that is wanted', () => {
  assert.equal(new Set(queries.map((query) => query.text)).size, queries.length);
  for (const { text, kind, grades: wanted, points } of queries) {
    assert.ok(KINDS.includes(kind), text);
    assert.ok(
      [...wanted.values()].every((grade) => grade === 1 || grade === 2 || grade === 3),
      text,
    );
    assert.ok([...wanted.values()].includes(3), text);
    for (const point of points) assert.ok(wanted.has(point.replace(/\.\d+$|[a-z]$/, '')), text);
  }
});

test('other engines index the text of a page, not what stands around it', () => {
  const html = `<nav>Begin</nav><article class="text"><h1>Moed</h1><p class="summary">Durf nee&#39; te <em>zeg</em>gen.</p>
    <ol><li><a class="point-number" href="#p">1.1</a><p>Q&amp;A</p><p class="point-actions">Link</p></li></ol>
    <section class="relation-full"><p>Kaart</p></section><footer class="colophon"><p>Redactie</p></footer></article><p>Voet</p>`;
  assert.equal(textOf(html), "Durf nee' te zeggen. Q&A");
});
