// What the scripts of a tool need: its words, which stand in a template of the page, and elements made from them.

const words = /** @type {HTMLTemplateElement} */ (document.querySelector("template[id$=-words]"))?.content;

/** The sentence of that name with its places filled in. @param {string} key @param {Record<string, string | number>} [values] */
export const word = (key, values = {}) =>
  (words?.querySelector(`[data-word="${key}"]`)?.textContent ?? "").replace(/\{(\w+)\}/g, (all, name) => `${values[name] ?? all}`);

/** @template {keyof HTMLElementTagNameMap} Name @param {Name} name @param {Record<string, string>} [attributes]
 *  @param {(string | Node)[]} content */
export function make(name, attributes = {}, ...content) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...content);
  return element;
}

/** The one element that must be there. @param {ParentNode} place @param {string} selector */
export const one = (place, selector) => /** @type {HTMLElement} */ (place.querySelector(selector));

/** A copy of a template of the page. @param {string} id */
export const copyOf = (id) =>
  /** @type {DocumentFragment} */ (/** @type {HTMLTemplateElement} */ (document.getElementById(id)).content.cloneNode(true));

/** Prints only what `part` names (see tools.css), then shows all again. @param {string} part */
export function printOnly(part) {
  document.body.dataset.print = part;
  addEventListener("afterprint", () => delete document.body.dataset.print, { once: true });
  print();
}
