// What the tools are made of, on the pages as they came out: if an editor loses a heading or a list, it shows here.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { none, pageAt, pages, read, withClass } from './site.mjs';
import { stepOf } from '../../themes/default/assets/sheet-link.js';

const within = (element, above) => {
  for (let one = element.parent; one; one = one.parent) if (one === above) return true;
  return false;
};
const inside = (page, above, name) => page.elements.filter((element) => element.name === name && within(element, above));
const squeezed = (text) => text.replace(/\s+/g, ' ').trim();

const { pages: withPoints } = JSON.parse(read('data/points.json'));

test('the six methods stand on the intervisie page, with steps that take the minutes they say', () => {
  const page = pageAt.get('/intervisie/');
  const methods = page.elements.filter(({ attributes }) => attributes.has('data-method'));
  assert.equal(methods.length, 6);
  for (const method of methods) {
    const steps = inside(page, method, 'li').map(({ text }) => stepOf(squeezed(text)));
    assert.ok(steps.length >= 5 && steps.every(({ minutes, explanation }) => minutes > 0 && explanation !== ''), method.attributes.get('data-method'));
    assert.equal(steps.reduce((sum, { minutes }) => sum + minutes, 0), Number(method.attributes.get('data-minutes')), method.attributes.get('data-method'));
    assert.ok(pageAt.has(`/intervisie/methode/${method.attributes.get('data-method')}/`));
  }
});

test('the intervisie page has fixed questions with names of their own, and ground rules', () => {
  const page = pageAt.get('/intervisie/');
  const section = (id) => page.elements.find(({ attributes }) => attributes.get('aria-labelledby') === id);
  const boxes = inside(page, section('vaste-vragen'), 'input').map(({ attributes }) => attributes.get('id'));
  assert.deepEqual(boxes, ['q-1', 'q-2', 'q-3', 'q-4', 'q-5', 'q-6']);
  assert.ok(inside(page, section('spelregels'), 'li').length >= 6);
});

test('all points of all themes can be put on a sheet, each under its own name, with its text', () => {
  const themes = withPoints.filter(({ collection }) => collection === 'thema');
  assert.equal(themes.length, 100);
  const points = themes.flatMap((page) => page.points);
  const shown = pages.filter(({ address }) => /^\/thema\/\d+\/$/.test(address)).flatMap((page) => withClass(page, 'point').map(({ attributes }) => attributes.get('id')));
  assert.deepEqual(points.map(([id]) => id).sort(), shown.sort());
  none(points.filter(([, label, text]) => !/^\d+\.\d+$/.test(label) || text.length < 20).map(String), 'no text');
  none(themes.filter(({ questions }) => questions.length === 0).map(({ reference }) => reference), 'no question');
});

test('the self-scan has 42 statements in fourteen competencies, on paper and on the screen', () => {
  const page = pageAt.get('/zelfscan/');
  const sections = page.elements.filter(({ attributes }) => attributes.has('data-competency'));
  assert.equal(sections.length, 14);
  assert.equal(sections.filter(({ attributes }) => attributes.get('data-kind') === 'kern').length, 6);
  for (const section of sections) {
    const items = inside(page, section, 'li');
    const inOrdered = items.filter(({ parent }) => parent.name === 'ol');
    assert.equal(inOrdered.length, 3, section.attributes.get('data-competency'));
    assert.ok(items.length - inOrdered.length >= 5, 'themes to start with');
  }
  assert.equal(withClass(page, 'paper-box').length, 42 * 5);
  const said = squeezed(page.elements.find(({ name }) => name === 'main').text);
  assert.match(said, /Het is niet de ontwikkelscan van de VGS/);
});

test('no two statements are the same, and each says something about oneself', () => {
  const page = pageAt.get('/zelfscan/');
  const statements = page.elements.filter(({ name, parent }) => name === 'li' && parent.name === 'ol' && parent.parent?.attributes.has('data-competency')).map(({ text }) => squeezed(text));
  assert.equal(new Set(statements).size, 42);
  none(statements.filter((one) => !/\b(ik|mijn)\b/i.test(one)), 'about someone else');
});

test('the profile has the fourteen competencies, each with two questions for an interview at least', () => {
  const page = pageAt.get('/profiel/maak/');
  const competencies = page.elements.filter(({ attributes }) => attributes.has('data-path'));
  assert.equal(competencies.length, 14);
  for (const one of competencies) assert.ok(inside(page, one, 'li').length >= 2, one.attributes.get('data-title'));
  const section = page.elements.find(({ attributes }) => attributes.get('aria-labelledby') === 'competenties');
  const links = inside(page, section, 'a').map(({ attributes }) => new URL(attributes.get('href'), `http://site${page.address}`).pathname);
  const paths = competencies.map(({ attributes }) => new URL(attributes.get('data-path'), `http://site${page.address}`).pathname);
  assert.deepEqual(links, paths);
});

test('the flags stand where they matter', () => {
  const page = pageAt.get('/profiel/maak/');
  const section = (id) => squeezed(page.elements.find(({ attributes }) => attributes.get('aria-labelledby') === id).text);
  assert.match(section('competenties'), /gelijke behandeling/);
  assert.match(section('procedure'), /adviesrecht van de OR/);
  assert.match(section('procedure'), /artikel 102 van de Gemeentewet/);
  assert.match(section('procedure'), /uiterlijk vier weken/);
});

test('no tool has a field for a person: name, address, telephone or cv', () => {
  const wanted = /\b(naam|name|e-?mail|telefoon|phone|tel|cv|kandidaat|adres)\b/i;
  const problems = [];
  for (const address of ['/intervisie/', '/zelfscan/', '/profiel/maak/']) {
    const page = pageAt.get(address);
    for (const field of page.elements.filter(({ name }) => ['input', 'textarea', 'select'].includes(name))) {
      const label = page.elements.find(({ name, attributes }) => name === 'label' && attributes.get('for') === field.attributes.get('id'));
      for (const text of [label?.text, ...['id', 'name', 'aria-label', 'autocomplete', 'type', 'placeholder'].map((key) => field.attributes.get(key))]) {
        if (text && wanted.test(text)) problems.push(`${address}: ${squeezed(text)}`);
      }
    }
  }
  none(problems, 'a field for a person');
});

test('search engines are asked to leave the tools alone: what someone makes there is theirs', () => {
  for (const address of ['/intervisie/', '/zelfscan/', '/profiel/maak/', '/apparaat/']) {
    const robots = pageAt.get(address).elements.find(({ name, attributes }) => name === 'meta' && attributes.get('name') === 'robots');
    assert.equal(robots?.attributes.get('content'), 'noindex', address);
  }
});
