// What holds for each page of the built site, and for the links between them.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isInside } from './html.mjs';
import { everything, files, none, pageAt, pages, redirects, refreshOf, resolve, uses } from './site.mjs';

const isOutside = (value) => /^[a-z][a-z0-9+.-]*:/i.test(value) || value.startsWith('//');

const textElements = ['p', 'li', 'h1', 'h2', 'h3', 'h4', 'td', 'th', 'title', 'dd', 'a', 'label', 'cite'];

// The page that a host shows for any address that is not there: only absolute addresses work from everywhere.
const notFound = '/404.html';

/** A problem per element that fits. */
const all = (fits) => pages.flatMap((page) => page.elements.filter((element) => fits(element, page))
  .map((element) => `${page.file}:${element.line} <${element.name}> ${element.attributes.get('id') ?? element.text.trim().slice(0, 60)}`));

test('the site has pages, and each of them reads as well-formed HTML', () => {
  assert.ok(pages.length > 300, `${pages.length} pages`);
  none(pages.filter((page) => !page.source.startsWith('<!doctype html>\n')).map((page) => page.file), 'without a doctype');
});

test('every internal address leads to a file, and every fragment to an element', () => {
  const known = new Set(files.map((file) => `/${file}`));
  const problems = [];
  let checked = 0;
  for (const page of everything) {
    for (const { element, value } of uses(page)) {
      if (isOutside(value)) continue;
      const { path, fragment } = resolve(page, value);
      const target = path.endsWith('/') ? pageAt.get(path) : pageAt.get(path) ?? known.has(path);
      const place = `${page.file}:${element.line} ${value}`;
      checked++;
      if (!target) problems.push(place);
      else if (fragment !== '' && !(typeof target === 'object' && target.ids.has(fragment))) problems.push(`${place} (no such id)`);
    }
  }
  none(problems, 'an address that leads nowhere');
  assert.ok(checked > 10_000, `${checked} addresses checked`);
});

test('addresses inside the site are relative, so that it works under any path', () => {
  const problems = [];
  for (const page of everything) {
    if (page.address === notFound) continue;
    for (const { element, value } of uses(page)) if (value.startsWith('/')) problems.push(`${page.file}:${element.line} ${value}`);
  }
  none(problems, 'an address from the root');
});

test('no page loads anything from elsewhere, and links out are plain https', () => {
  const problems = [];
  for (const page of pages) {
    for (const { element, attribute, value } of uses(page)) {
      if (!isOutside(value)) continue;
      const isLink = element.name === 'a' && attribute === 'href' && /^(https:\/\/|mailto:)/.test(value);
      const isCanonical = element.name === 'link' && element.attributes.get('rel') === 'canonical';
      if (!isLink && !isCanonical) problems.push(`${page.file}:${element.line} ${element.name} ${attribute}="${value}"`);
    }
  }
  none(problems, 'a request to elsewhere, or a scheme that is not allowed');
});

test('no page holds script or style of its own', () => {
  none(all(({ name, attributes }) => name === 'script' && !attributes.has('src')), 'an inline script');
  none(all(({ name }) => ['style', 'object', 'embed', 'iframe', 'base', 'svg'].includes(name)), 'an element that does not belong');
  none(all(({ attributes }) => [...attributes.keys()].some((key) => key === 'style' || key === 'srcdoc' || key.startsWith('on'))),
    'an inline style or event handler');
  none(redirects.filter((page) => page.elements.some(({ name, attributes }) => (name === 'script' && !attributes.has('src')) || name === 'style' || attributes.has('style')))
    .map((page) => page.file), 'a redirect with a script or style of its own');
});

test('each page states the content security policy before anything it loads', () => {
  const problems = [];
  for (const page of everything) {
    const policy = page.elements.findIndex(({ attributes }) => attributes.get('http-equiv') === 'Content-Security-Policy');
    const first = page.elements.findIndex(({ name }) => name === 'link' || name === 'script');
    if (policy < 0 || policy > first) problems.push(page.file);
    else if (/unsafe|\*|data:|https?:/.test(page.elements[policy].attributes.get('content') ?? '*')) problems.push(page.file);
  }
  none(problems, 'a missing, late or lax policy');
});

test('each page says that it is in Dutch', () => {
  none(pages.filter((page) => page.elements[0].name !== 'html' || page.elements[0].attributes.get('lang') !== 'nl').map((page) => page.file), 'not in Dutch');
});

test('each page has one h1, and no heading skips a level', () => {
  const problems = [];
  for (const page of pages) {
    const levels = page.elements.filter(({ name }) => /^h[1-6]$/.test(name)).map(({ name }) => Number(name[1]));
    if (levels.filter((level) => level === 1).length !== 1 || levels[0] !== 1) problems.push(`${page.file}: h${levels.join(' h')}`);
    levels.forEach((level, i) => i > 0 && level > levels[i - 1] + 1 && problems.push(`${page.file}: h${levels[i - 1]} then h${level}`));
  }
  none(problems, 'wrong headings');
});

test('no heading, link, button or label is empty', () => {
  const hasName = ({ attributes, text }) => text.trim() !== '' || (attributes.get('aria-label') ?? '').trim() !== '';
  none(all((element) => /^(h[1-6]|a|button|label|option|summary|th|title)$/.test(element.name) && !hasName(element)), 'empty');
});

test('each page has a title that no other page has', () => {
  const titles = new Map();
  for (const page of pages) {
    const found = page.elements.filter(({ name }) => name === 'title').map(({ text }) => text.trim());
    assert.equal(found.length, 1, `${page.file} has ${found.length} titles`);
    titles.set(found[0], [...(titles.get(found[0]) ?? []), page.file]);
  }
  none([...titles].filter(([, where]) => where.length > 1).map(([title, where]) => `${title}: ${where.join(', ')}`), 'a shared title');
});

test('each page has landmarks: one main, a header, a footer, and names for its navigations', () => {
  const problems = [];
  for (const page of pages) {
    const count = (name) => page.elements.filter((element) => element.name === name).length;
    if (count('main') !== 1) problems.push(`${page.file}: ${count('main')} main`);
    const names = page.elements.filter(({ name }) => name === 'nav').map(({ attributes }) => {
      const heading = page.elements.find((one) => one.attributes.has('id') && one.attributes.get('id') === attributes.get('aria-labelledby'));
      return attributes.get('aria-label') ?? heading?.text.trim() ?? '';
    });
    if (names.includes('') || new Set(names).size !== names.length) problems.push(`${page.file}: navigations ${names.join(' | ')}`);
  }
  none(problems, 'wrong landmarks');
});

test('no id stands twice on a page', () => {
  const problems = [];
  for (const page of everything) {
    const seen = new Set();
    for (const { attributes, line } of page.elements) {
      const id = attributes.get('id');
      if (id === undefined) continue;
      if (seen.has(id) || id === '' || /\s/.test(id)) problems.push(`${page.file}:${line} #${id}`);
      seen.add(id);
    }
  }
  none(problems, 'an id twice, or none at all');
});

test('whatever refers to an id on its page finds it', () => {
  const problems = [];
  for (const page of pages) {
    for (const { attributes, line } of page.elements) {
      for (const key of ['for', 'aria-labelledby', 'aria-describedby', 'aria-controls', 'headers', 'list', 'form']) {
        for (const id of (attributes.get(key) ?? '').split(/\s+/).filter(Boolean)) {
          if (!page.ids.has(id)) problems.push(`${page.file}:${line} ${key}="${id}"`);
        }
      }
    }
  }
  none(problems, 'a reference to nothing');
});

test('each field and each checkbox has exactly one label, and a place to be linked to', () => {
  const problems = [];
  for (const page of pages) {
    const labels = page.elements.filter(({ name }) => name === 'label').map(({ attributes }) => attributes.get('for'));
    for (const element of page.elements) {
      if (!['input', 'select', 'textarea'].includes(element.name) || element.attributes.get('type') === 'hidden') continue;
      const own = labels.filter((id) => id !== undefined && id === element.attributes.get('id')).length;
      const around = isInside(element, ({ name }) => name === 'label') ? 1 : 0;
      if (own + around !== 1) problems.push(`${page.file}:${element.line} ${element.attributes.get('id')}: ${own + around} labels`);
      if (element.attributes.get('type') === 'checkbox' && !element.attributes.get('id')) problems.push(`${page.file}:${element.line} without id`);
    }
  }
  none(problems, 'a field without a label');
});

test('each picture says what is on it', () => {
  none(all(({ name, attributes }) => name === 'img' && !attributes.has('alt')), 'a picture without text');
});

test('a page that only leads on does so at once and in one step, by a link too, and names where it leads as canonical', () => {
  const problems = [];
  for (const page of redirects) {
    const [, to] = /^0; url=(.+)$/.exec(refreshOf(page) ?? '') ?? [];
    const target = to === undefined ? undefined : pageAt.get(resolve(page, to).path);
    const hasLink = page.elements.some(({ name, attributes, text }) => name === 'a' && attributes.get('href') === to && text.trim() !== '');
    const canonical = page.elements.find(({ name, attributes }) => name === 'link' && attributes.get('rel') === 'canonical')?.attributes.get('href');
    const isSame = canonical !== undefined && to !== undefined && resolve(page, canonical).path === resolve(page, to).path;
    if (!target || refreshOf(target) !== undefined || !hasLink || !isSame) problems.push(`${page.file}: ${refreshOf(page)}`);
  }
  none(problems, 'a redirect that does not lead on');
});

test('each theme has a short address, and so has each of its points', () => {
  const problems = [];
  for (const page of pages) {
    const number = /^\/thema\/(\d+)\/$/.exec(page.address)?.[1];
    if (!number) continue;
    const wanted = new Map([[`/${number}/`, page.address]]);
    for (const id of page.ids) {
      const point = /^p-0*(\d+)-0*(\d+)$/.exec(id);
      if (point) wanted.set(`/${point[1]}.${point[2]}/`, `${page.address}#${id}`);
    }
    for (const [short, long] of wanted) {
      const redirect = pageAt.get(short);
      const to = redirect && (refreshOf(redirect) ?? '').replace('0; url=', '');
      const { path, fragment } = to ? resolve(redirect, to) : { path: '', fragment: '' };
      if (path + (fragment && `#${fragment}`) !== long) problems.push(`${short} should lead to ${long}`);
    }
  }
  none(problems, 'a short address that is not there');
  assert.equal(redirects.length, 100 + 523);
});

test('every page can be reached from home by links', () => {
  const reached = new Set(['/']);
  for (const address of reached) {
    const page = pageAt.get(address);
    for (const { element, value } of page ? uses(page) : []) {
      if (element.name !== 'a' || isOutside(value)) continue;
      const { path } = resolve(page, value);
      if (pageAt.has(path)) reached.add(path);
    }
  }
  // Readers come to these by a form and by mistake.
  const otherwise = ['/zoeken/', '/editie/2026/zoeken/', notFound];
  none(pages.map((page) => page.address).filter((address) => !reached.has(address) && !otherwise.includes(address)), 'a page that nothing leads to');
});

test('every way in is at most two clicks from home', () => {
  const clicks = new Map([['/', 0]]);
  for (const [address, steps] of clicks) {
    if (steps === 2) continue;
    const page = pageAt.get(address);
    for (const { element, value } of page ? uses(page) : []) {
      if (element.name !== 'a' || isOutside(value)) continue;
      const { path } = resolve(page, value);
      if (pageAt.has(path) && !clicks.has(path)) clicks.set(path, steps + 1);
    }
  }
  const ways = /^\/(deel|hoofdstuk|thema|situatie|route|rol|competentie|begrip|checklist|werving|programma|essay)\//;
  // A chapter or a route on one page is another form of it, one click further.
  const far = pages.filter(({ address }) => ways.test(address) && !address.endsWith('/alles/') && !clicks.has(address)).map(({ address }) => address);
  none(far, 'a page that is further away');
});

test('no template and no Markdown shines through', () => {
  none(all(({ name, prose }) => textElements.includes(name) && /\{\{|\}\}|\{#|\[\[|\]\]|\[!\w|\*\*|\]\(|undefined|\bnull\b|NaN/.test(prose)), 'source in the text');
});

test('straight quotes and double hyphens are set as a printer would', () => {
  // A difference between two texts is plain: what was code in them does not show.
  const isPlain = (element) => /^change-(words|line)$/.test(element.attributes.get('class') ?? '');
  none(all((element) => textElements.includes(element.name) && !isPlain(element) && /[a-zà-ü]'[a-zà-ü]|(^|\s)["']\S|--/i.test(element.prose)), 'typewriter marks');
});
