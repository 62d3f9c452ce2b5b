// What the self-scan counts and what it takes from a file, without a browser.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { corners, fileOf, inDutch, readFile, score } from '../../themes/default/assets/scan-score.js';

const asked = [{ id: 'visie', statements: 3 }, { id: 'samenwerken', statements: 3 }];

test('a score is the mean of what was answered, with one decimal', () => {
  assert.equal(score([1, 2, 4]), 2.3);
  assert.equal(score([4, 4, 4]), 4);
  assert.equal(score([2, 3, null]), 2.5);
  assert.equal(inDutch(2.5), '2,5');
});

test('"I do not know" does not count, and one answer is too few', () => {
  assert.equal(score([0, 3, 4]), 3.5);
  assert.equal(score([0, 0, 4]), null);
  assert.equal(score([null, null, 4]), null);
  assert.equal(score([]), null);
});

test('a file holds a version, a date and answers, and opens as the same', () => {
  const answers = { visie: [1, 0, null], samenwerken: [4, 4, 4] };
  const text = fileOf(answers, '2026-11-22');
  assert.deepEqual(Object.keys(JSON.parse(text)).sort(), ['answers', 'date', 'zelfscan']);
  assert.deepEqual(readFile(text, asked), { date: '2026-11-22', answers });
});

test('what is not such a file is refused; what it does not know is left out', () => {
  for (const text of ['', '{', 'null', '[]', '{"zelfscan":2,"answers":{}}', '{"zelfscan":1}', `{"zelfscan":1,"answers":{},"x":"${'y'.repeat(30_000)}"}`]) {
    assert.equal(readFile(text, asked), null, text.slice(0, 40));
  }
  const found = readFile('{"zelfscan":1,"date":"<b>","answers":{"visie":[9,"3",2],"__proto__":[1,1,1],"samenwerken":[1],"anders":[1,2,3]}}', asked);
  assert.deepEqual(found, { date: '', answers: { visie: [null, null, 2] } });
});

test('a radar starts at the top, goes round, and is as far out as the value', () => {
  const places = corners([4, 2, 1, null], 100).split(' ').map((corner) => corner.split(',').map(Number));
  assert.deepEqual(places.map((place) => place.map(Math.round).map((value) => value + 0)), [[0, -100], [50, 0], [0, 25], [0, 0]]);
});
