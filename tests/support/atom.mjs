// Whether a text is a feed as RFC 4287 wants it. Runs in a browser, with its XML parser; shares nothing with the program.

/**
 * What is wrong with a feed, a line each; the numbers are sections of RFC 4287.
 * @param {string} xml @returns {string[]}
 */
export function problemsOfFeed(xml) {
  const atom = 'http://www.w3.org/2005/Atom';
  /** @type {string[]} */
  const problems = [];
  const parsed = new DOMParser().parseFromString(xml, 'application/xml');
  if (parsed.querySelector('parsererror')) return ['not well-formed XML'];
  const feed = parsed.documentElement;
  if (feed.localName !== 'feed' || feed.namespaceURI !== atom) return ['4.1.1: the root is no atom:feed'];

  /** @param {Element} parent @param {string} name */
  const children = (parent, name) => [...parent.children].filter((one) => one.namespaceURI === atom && one.localName === name);
  /** @param {Element} one */
  const words = (one) => (one.textContent ?? '').trim();
  /** @param {Element} parent @param {string} name @param {number} least @param {number} most */
  const expect = (parent, name, least, most) => {
    const count = children(parent, name).length;
    if (count < least || count > most) problems.push(`4.1: ${parent.localName} has ${count} ${name}`);
  };
  /** @param {string} address */
  const isAbsolute = (address) => /^[a-z][a-z0-9+.-]*:[^\s]+$/i.test(address);

  const known = {
    feed: ['author', 'category', 'contributor', 'entry', 'generator', 'icon', 'id', 'link', 'logo', 'rights', 'subtitle', 'title', 'updated'],
    entry: ['author', 'category', 'content', 'contributor', 'id', 'link', 'published', 'rights', 'source', 'summary', 'title', 'updated'],
    author: ['name', 'uri', 'email'],
  };
  for (const parent of [feed, ...feed.getElementsByTagNameNS(atom, '*')]) {
    const allowed = known[/** @type {keyof typeof known} */ (parent.localName)];
    for (const one of parent.children) if (allowed && one.namespaceURI === atom && !allowed.includes(one.localName)) problems.push(`4: ${one.localName} in ${parent.localName}`);
  }

  /** @param {Element} parent */
  const checkDates = (parent) => {
    for (const name of ['updated', 'published']) {
      for (const one of children(parent, name)) {
        const match = words(one).match(/^(\d{4}-\d\d-\d\d)T(\d\d):(\d\d):(\d\d)(\.\d+)?(Z|[+-]\d\d:\d\d)$/);
        const isDay = match && !Number.isNaN(Date.parse(words(one))) && new Date(`${match[1]}T00:00:00Z`).toISOString().startsWith(match[1]);
        if (!isDay) problems.push(`3.3: ${name} ‘${words(one)}’ is no date of RFC 3339`);
      }
    }
  };
  /** @param {Element} parent */
  const checkPersons = (parent) => {
    for (const person of children(parent, 'author')) {
      expect(person, 'name', 1, 1);
      for (const name of ['uri', 'email']) expect(person, name, 0, 1);
      if (children(person, 'name').some((one) => words(one) === '')) problems.push('3.2.1: an author without a name');
    }
  };
  /** @param {Element} one */
  const checkText = (one) => {
    const type = one.getAttribute('type') ?? 'text';
    if (!['text', 'html', 'xhtml'].includes(type)) problems.push(`3.1.1: ${one.localName} of type ${type}`);
    if (type !== 'xhtml' && one.children.length > 0) problems.push(`3.1.1: elements in ${one.localName} of type ${type}`);
    if (type === 'text' && /<\/?[a-z][^>]*>|&(amp|lt|gt|quot|#\d+);/i.test(words(one))) problems.push(`3.1.1.1: ${one.localName} of type text has HTML in it: ${words(one)}`);
    if (type !== 'html') return;
    const html = new DOMParser().parseFromString(words(one), 'text/html');
    for (const place of html.querySelectorAll('[href], [src]')) {
      const address = place.getAttribute('href') ?? place.getAttribute('src') ?? '';
      if (!isAbsolute(address)) problems.push(`3.1.1.2: a relative address in ${one.localName}: ${address}`);
    }
    if (/&(lt|gt|amp);(?!.*&)[a-z]*/.test(html.body.textContent ?? '') || /<\/?(p|ul|li|a|strong)\b/.test(html.body.textContent ?? '')) problems.push(`3.1.1.2: ${one.localName} was escaped twice`);
    if (html.querySelector('script, style, iframe')) problems.push(`${one.localName} has what readers take out`);
  };
  /** @param {Element} parent */
  const checkLinks = (parent) => {
    const seen = new Set();
    for (const link of children(parent, 'link')) {
      const address = link.getAttribute('href');
      if (!address || !isAbsolute(address)) problems.push(`4.2.7.1: a link to ‘${address}’`);
      const rel = link.getAttribute('rel') ?? 'alternate';
      if (rel === '') problems.push('4.2.7.2: an empty rel');
      if (link.hasAttribute('type') && !/^[a-z]+\/[a-z0-9.+-]+$/.test(link.getAttribute('type') ?? '')) problems.push('4.2.7.3: no media type');
      const key = `${link.getAttribute('type')} ${link.getAttribute('hreflang')}`;
      if (rel === 'alternate' && seen.has(key)) problems.push(`4.1.1: two alternate links of ${key}`);
      if (rel === 'alternate') seen.add(key);
    }
  };
  /** @param {Element} parent */
  const checkId = (parent) => {
    for (const id of children(parent, 'id')) {
      const isIri = isAbsolute(words(id)) && (() => { try { return Boolean(new URL(words(id))); } catch { return false; } })();
      if (!isIri) problems.push(`4.2.6: ‘${words(id)}’ is no IRI`);
    }
  };

  const entries = children(feed, 'entry');
  for (const name of ['id', 'title', 'updated']) expect(feed, name, 1, 1);
  for (const name of ['generator', 'icon', 'logo', 'rights', 'subtitle']) expect(feed, name, 0, 1);
  const self = children(feed, 'link').filter((link) => link.getAttribute('rel') === 'self');
  if (self.length !== 1) problems.push('4.1.1: a feed should have one link with rel self');
  for (const parent of [feed, ...entries]) {
    checkId(parent);
    checkDates(parent);
    checkPersons(parent);
    checkLinks(parent);
    for (const name of ['title', 'subtitle', 'rights', 'summary', 'content']) for (const one of children(parent, name)) checkText(one);
  }
  const ids = new Set();
  for (const entry of entries) {
    for (const name of ['id', 'title', 'updated']) expect(entry, name, 1, 1);
    for (const name of ['content', 'published', 'rights', 'source', 'summary']) expect(entry, name, 0, 1);
    const hasAuthor = [feed, entry].some((one) => children(one, 'author').length > 0);
    if (!hasAuthor) problems.push('4.1.2: an entry without an author');
    const hasAlternate = children(entry, 'link').some((link) => (link.getAttribute('rel') ?? 'alternate') === 'alternate');
    if (children(entry, 'content').length === 0 && !hasAlternate) problems.push('4.1.2: an entry without content and link');
    for (const id of children(entry, 'id')) {
      if (ids.has(words(id))) problems.push(`4.1.1: two entries with id ${words(id)}`);
      ids.add(words(id));
    }
  }
  return problems;
}
