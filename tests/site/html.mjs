// A small, strict reader of HTML: enough for what the program writes, and an error for everything it should not write
// (elements left open, doubled attributes, stray <). It shares nothing with the program, so that both cannot be wrong
// in the same way.

const empty = new Set(['area', 'base', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'source', 'track', 'wbr']);
const entities = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' };

/** @typedef {{name: string, attributes: Map<string, string>, parent: Element | undefined, text: string, prose: string, line: number}} Element */

function unescape(text) {
  return text.replace(/&(#x?[0-9a-f]+|\w+);/gi, (whole, name) => {
    if (name[0] === '#') return String.fromCodePoint(/^#x/i.test(name) ? parseInt(name.slice(2), 16) : Number(name.slice(1)));
    if (!(name in entities)) throw new Error(`unknown entity ${whole}`);
    return entities[name];
  });
}

function readAttributes(source) {
  const attributes = new Map();
  const one = /\s+([^\s=>"'/]+)(?:="([^"]*)")?/y;
  let at = 0;
  for (let match; (match = one.exec(source)); at = one.lastIndex) {
    if (attributes.has(match[1])) throw new Error(`attribute ${match[1]} twice`);
    attributes.set(match[1], unescape(match[2] ?? ''));
  }
  if (source.slice(at).trim() !== '') throw new Error(`cannot read attributes: ${source}`);
  return attributes;
}

/**
 * All elements of a page in document order. `text` holds all text inside an element, its children's included; `prose`
 * the same without what stands in code.
 * @param {string} source @returns {Element[]}
 */
export function readHtml(source) {
  /** @type {Element[]} */
  const elements = [];
  /** @type {Element[]} */
  const open = [];
  const line = (at) => source.slice(0, at).split('\n').length;
  const addText = (text) => {
    const isCode = open.some(({ name }) => name === 'code' || name === 'pre');
    for (const element of open) {
      element.text += text;
      if (!isCode) element.prose += text;
    }
  };
  const token = /<!doctype html>|<!--[\s\S]*?-->|<(\/?)([a-z][a-z0-9-]*)((?:[^>"]|"[^"]*")*)>|[^<]+/gy;
  let at = 0;
  for (let match; (match = token.exec(source)); at = token.lastIndex) {
    const [whole, slash, name, rest] = match;
    try {
      if (name === undefined) {
        if (!whole.startsWith('<!')) addText(unescape(whole));
      } else if (slash) {
        const last = open.pop();
        if (last?.name !== name) throw new Error(`</${name}> closes <${last?.name}> of line ${last?.line}`);
      } else {
        const element = { name, attributes: readAttributes(rest.replace(/\/$/, '')), parent: open.at(-1), text: '', prose: '', line: line(match.index) };
        elements.push(element);
        if (name === 'script' || name === 'style') {
          const end = source.indexOf(`</${name}>`, token.lastIndex);
          element.text = source.slice(token.lastIndex, end);
          token.lastIndex = end + name.length + 3;
        } else if (!empty.has(name)) {
          open.push(element);
        }
      }
    } catch (error) {
      throw new Error(`line ${line(match.index)}: ${error.message}`);
    }
  }
  if (at < source.length) throw new Error(`line ${line(at)}: stray text: ${source.slice(at, at + 40)}`);
  if (open.length > 0) throw new Error(`<${open[0].name}> of line ${open[0].line} is not closed`);
  return elements;
}

/** Whether `element` is inside one that fits. @param {Element} element @param {(one: Element) => boolean} fits */
export function isInside(element, fits) {
  for (let one = element.parent; one; one = one.parent) if (fits(one)) return true;
  return false;
}
