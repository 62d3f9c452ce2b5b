// The whole guide is there: what the sources hold is counted on the pages as they came out.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isInside } from './html.mjs';
import { none, pageAt, pages, resolve, uses, withClass } from './site.mjs';

const at = (pattern) => pages.filter(({ address }) => pattern.test(address));
const points = (page) => withClass(page, 'point').filter(({ name }) => name === 'li');
const title = (page) => page.elements.find(({ name }) => name === 'h1').text.replace(/\s+/g, ' ').trim();
const isComing = (page) => withClass(page, 'note-coming').length > 0;

const themes = at(/^\/thema\/\d+\/$/);
const number = (page) => Number(page.address.match(/\d+/)[0]);

const sum = (list) => list.reduce((total, one) => total + one, 0);

// What the sources give is exact; what editors add to may grow.
const counts = [
  ['parts', /^\/deel\/\d+\/$/, 5, 5],
  ['chapters', /^\/hoofdstuk\/\d+\/$/, 19, 19],
  ['themes', /^\/thema\/\d+\/$/, 100, 100],
  ['phases', /^\/werving\/fase\/\d+\/$/, 3, 3],
  ['steps', /^\/werving\/stap\/\d+\/$/, 10, 10],
  ['competencies', /^\/competentie\/[^/]+\/$/, 14, 14],
  ['situations', /^\/situatie\/[^/]+\/$/, 34, Infinity],
  ['reading routes', /^\/route\/[^/]+\/$/, 27, Infinity],
  ['terms', /^\/begrip\/[^/]+\/$/, 101, Infinity],
  ['checklists', /^\/checklist\/[^/]+\/$/, 20, Infinity],
];
for (const [name, pattern, least, most] of counts) {
  test(`there are ${least}${most > least ? ' or more' : ''} ${name}`, () => {
    const count = at(pattern).length;
    assert.ok(count >= least && count <= most, `${count} ${name}`);
  });
}

test('themes are numbered 1 to 100 without a gap', () => {
  assert.deepEqual(themes.map(number).sort((a, b) => a - b), Array.from({ length: 100 }, (_, i) => i + 1));
});

test('chapters 1 to 3 are complete: 27 themes, 166 points', () => {
  const first = themes.filter((page) => number(page) <= 27);
  none(first.filter((page) => isComing(page) || points(page).length === 0).map(title), 'a theme that is not written');
  assert.equal(sum(first.map((page) => points(page).length)), 166);
});

test('all themes together have 523 points, or say that they are still to come', () => {
  none(themes.filter((page) => points(page).length === 0 && !isComing(page)).map(title), 'a theme without points');
  const waiting = themes.filter(isComing).length;
  const total = sum(themes.map((page) => points(page).length));
  if (waiting === 0) assert.equal(total, 523);
  else assert.ok(total >= 166 && total < 523, `${total} points, ${waiting} themes to come`);
});

test('points are numbered in order and have anchors that say so', () => {
  const problems = [];
  for (const page of themes) {
    points(page).forEach((point, i) => {
      const label = withClass(page, 'point-number').filter(({ parent }) => parent === point)[0]?.text;
      if (label !== `${number(page)}.${i + 1}`) problems.push(`${title(page)}: point ${i + 1} is called ${label}`);
      if (!/^p-\d+-\d{2,}$/.test(point.attributes.get('id') ?? '')) problems.push(`${title(page)}: anchor ${point.attributes.get('id')}`);
    });
  }
  none(problems, 'a wrong number or anchor');
});

test('the ten steps have 37 sub-steps, lettered from a', () => {
  const steps = at(/^\/werving\/stap\/\d+\/$/);
  const labels = steps.flatMap((page) => withClass(page, 'point-number').map(({ text }) => text));
  assert.equal(labels.length, 37);
  for (const page of steps) {
    const own = withClass(page, 'point-number').map(({ text }) => text);
    assert.deepEqual(own, own.map((_, i) => `${number(page)}${String.fromCharCode(97 + i)}`));
  }
});

test('each theme shows its summary, its place, its neighbours and where to go from there', () => {
  const problems = [];
  for (const page of themes) {
    const links = (name) => withClass(page, name).length;
    if ((withClass(page, 'summary')[0]?.text.trim().length ?? 0) < 20) problems.push(`${title(page)}: no summary`);
    const path = page.elements.filter(({ name, attributes }) => name === 'a' && /^(..\/){2}(deel|hoofdstuk)\/\d+\/$/.test(attributes.get('href') ?? ''));
    if (path.length < 2) problems.push(`${title(page)}: no part and chapter`);
    if (number(page) > 1 && links('previous') !== 1) problems.push(`${title(page)}: no previous`);
    if (number(page) < 100 && links('next') !== 1) problems.push(`${title(page)}: no next`);
    if (links('relation-group') === 0) problems.push(`${title(page)}: no relations`);
  }
  none(problems, 'an incomplete theme page');
});

test('each theme has a short summary, one to three questions, and leads to situations, routes, competencies and other themes', () => {
  const problems = [];
  for (const page of themes) {
    const words = withClass(page, 'summary')[0].text.trim().split(/\s+/).length;
    if (words > 30) problems.push(`${title(page)}: a summary of ${words} words`);
    const questions = page.elements.filter((element) => element.name === 'li' && isInside(element, ({ attributes }) => /\bquestions\b/.test(attributes.get('class') ?? ''))).length;
    if (questions < 1 || questions > 3) problems.push(`${title(page)}: ${questions} questions`);
    const labels = page.elements.filter(({ name, parent }) => name === 'h3' && parent?.attributes.get('class') === 'relation-group').map(({ text }) => text).join('; ');
    for (const wanted of [/Speelt bij|Zijdelings/, /leesroutes/, /Vooral nodig/, /Zie ook/]) if (!wanted.test(labels)) problems.push(`${title(page)}: only ${labels}`);
  }
  none(problems, 'a theme that stands too much by itself');
});

test('where a source is overtaken or contradicts itself, a dated note of the editors says so', () => {
  const notes = {
    '/over/wettelijke-positie/': [/vergissing/, /Wnra/],
    '/werving/wettelijk-kader/': [/aanwijzen/, /spreekt zichzelf tegen/],
    '/werving/twee-scholen/': [/adviesrol/],
    '/werving/stap/3/': [/adviesrecht/, /aanwijzing|aanwijzen/],
    '/werving/stap/10/': [/Wnra|aanwij/],
    '/profiel/': [/handreiking/],
    '/programma/waarom/': [/woorden die nu niet meer passen/],
    '/programma/mensen-en-gemeenten/': [/2011/, /Alphen/],
    '/essay/leiderschap-als-verbinden/': [/opiniestuk/],
    ...Object.fromEntries([29, 59, 61].map((n) => [`/thema/${n}/`, [/Omgevingswet/]])),
    ...Object.fromEntries([36, 93, 96].map((n) => [`/thema/${n}/`, [/1 juli 2022/]])),
    ...Object.fromEntries([25, 40].map((n) => [`/thema/${n}/`, [/Common Ground/]])),
    ...Object.fromEntries([5, 11, 12].map((n) => [`/thema/${n}/`, [/Wet bevorderen integriteit/]])),
  };
  const problems = [];
  for (const [address, patterns] of Object.entries(notes)) {
    const page = pageAt.get(address);
    const texts = withClass(page, 'note-redactie').map(({ text }) => text);
    for (const pattern of patterns) {
      const note = texts.find((text) => pattern.test(text));
      if (note === undefined || !/Redactie \d{1,2} \w+ \d{4}/.test(note)) problems.push(`${address} ${pattern}`);
    }
  }
  none(problems, 'a note that is missing or has no date');
});

test('the list of themes links each of the hundred once, in order', () => {
  const list = pageAt.get('/thema/');
  const main = list.elements.filter(({ name, parent }) => name === 'a' && parent?.attributes.get('class') === 'card-text');
  assert.deepEqual(main.map(({ attributes }) => resolve(list, attributes.get('href')).path), Array.from({ length: 100 }, (_, i) => `/thema/${i + 1}/`));
});

test('each chapter lists its own themes, and together they list all hundred', () => {
  const listed = at(/^\/hoofdstuk\/\d+\/$/).flatMap((page) => withClass(page, 'card-text').map((card) => {
    const link = page.elements.find(({ name, parent }) => name === 'a' && parent === card);
    return resolve(page, link.attributes.get('href')).path;
  })).filter((path) => /^\/thema\/\d+\/$/.test(path));
  assert.equal(new Set(listed).size, 100);
});

test('what a page links to says so: each link in a text is answered by a reference back', () => {
  // A sample that a reader can follow by hand: the themes, and what they are named in.
  const problems = [];
  for (const page of themes) {
    for (const { element, value } of uses(page)) {
      const kind = element.attributes.get('class') ?? '';
      if (!/^link-(thema|stap|begrip|checklist)$/.test(kind)) continue;
      const target = pageAt.get(resolve(page, value).path);
      if (target === undefined || target === page) continue;
      const backlinks = target.elements.findIndex(({ attributes }) => attributes.get('class') === 'backlinks');
      const isNamed = backlinks >= 0 && target.elements.slice(backlinks).some(({ name, attributes }) => name === 'a'
        && resolve(target, attributes.get('href')).path === page.address);
      if (!isNamed) problems.push(`${page.address} → ${target.address}`);
    }
  }
  none(problems, 'a link without its reference back');
});

test('the twenty checklists have 242 items, at most nine under a heading', () => {
  const lists = at(/^\/checklist\/[^/]+\/$/);
  assert.equal(lists.length, 20);
  assert.equal(sum(lists.map((page) => withClass(page, 'task-box').length)), 242);
  const groups = lists.flatMap((page) => withClass(page, 'tasks').map((group) => [
    page.address, page.elements.filter(({ parent, name }) => name === 'li' && parent === group).length]));
  none(groups.filter(([, count]) => count < 1 || count > 9).map(String), 'a group that is too long');
});

test('each item of a checklist leads to its theme or step, or says that the editors added it', () => {
  const problems = [];
  let added = 0;
  for (const page of at(/^\/(checklist\/[^/]+|werving\/stap\/\d+)\/$/)) {
    for (const label of withClass(page, 'task-text')) {
      const inside = page.elements.filter((element) => isInside(element, (outer) => outer === label));
      const leads = inside.some(({ attributes }) => /^link-(thema|stap)$/.test(attributes.get('class') ?? ''));
      const isMarked = inside.some(({ attributes, text }) => attributes.get('class') === 'task-mark' && text === '(redactie)');
      if (isMarked) added++;
      if (leads === isMarked) problems.push(`${page.address}: ${label.text}`);
    }
  }
  none(problems, 'an item without origin');
  assert.equal(added, 11);
});

test('each part and chapter says how long reading takes: the sum of its themes', () => {
  const problems = [];
  for (const page of at(/^\/(deel|hoofdstuk)\/\d+\/$/)) {
    const total = Number.parseInt(withClass(page, 'route-total')[0]?.text ?? '', 10);
    const minutes = sum(withClass(page, 'card-aside').map(({ text }) => Number.parseInt(text, 10)));
    if (!(total > 0 && total === minutes)) problems.push(`${page.address}: ${total}, its list says ${minutes}`);
  }
  none(problems, 'no reading time, or a wrong one');
});

test('each page with a text says who speaks, from which source, and when it was last reviewed', () => {
  // The search page and the page for wrong addresses hold no text; the register, and what changed, are compiled from other pages.
  const without = /^\/(editie\/[^/]+\/)?(zoeken\/|404\.html)$/;
  const problems = [];
  for (const page of pages.filter(({ address }) => !without.test(address))) {
    const has = (name, pattern) => withClass(page, name).some(({ text }) => pattern.test(text));
    const isAboutEditions = page.address.startsWith('/wijzigingen/');
    const isCompiled = isAboutEditions || /^\/(editie\/[^/]+\/)?a-z\/$/.test(page.address);
    if (!has('voice', /\S/)) problems.push(`${page.address}: no voice`);
    if (!isCompiled && !has('source', /^\s*Bron: .*(\(.*\d{4}\)|deze site)/s)) problems.push(`${page.address}: no source`);
    if (!has(isCompiled ? 'voice' : 'reviewed', isAboutEditions ? /edities/ : isCompiled ? /editie \d{4}/ : /\d{1,2} \w+ \d{4}, editie \d{4}/)) problems.push(`${page.address}: not reviewed`);
  }
  none(problems, 'a page that does not say where it comes from');
});

test('the register has an entry for every theme and every term', () => {
  const register = pageAt.get('/a-z/');
  const entries = new Set([...uses(register)].map(({ value }) => resolve(register, value).path));
  none(at(/^\/(thema|begrip)\/[^/]+\/$/).map(({ address }) => address).filter((address) => !entries.has(address)), 'a page that the register lacks');
});
