// The search field: results while you type, and the page /zoeken/. Loads lunr, the engine and the index on first use.
// Without this script the form leads to the register A–Z.
const form = /** @type {HTMLFormElement} */ (document.querySelector("form[data-search]"));
const [input] = form.getElementsByTagName("input");
const { root } = form.dataset;
const page = document.querySelector(".search-page");
const most = page ? 40 : 7;
const address = (path = "") => new URL(root + path.replace(/^\//, ""), document.baseURI).href;

/** @typedef {import("../../../search/client/engine.js").FoundPage & {reference?: string}} Result */
/** @type {Promise<{search: (text: string, options: object) => Result[]}> | undefined} */
let engine;
function loadEngine() {
  engine ??= Promise.all([
    new Promise((resolve, reject) => {
      const script = document.createElement("script");
      script.src = address("search/lunr.js");
      script.onload = () => resolve(/** @type {any} */ (window).lunr);
      script.onerror = reject;
      document.head.append(script);
    }),
    import(address("search/engine.js")),
    ...["search/index.json", "search/documents.json"].map((path) => fetch(address(path)).then((answer) => answer.json())),
  ]).then(([lunr, { createEngine }, index, documents]) => createEngine(lunr, index, documents));
  engine.catch(() => (engine = undefined));
  return engine;
}

// ---- making elements

/** @param {string} name @param {(string | Node)[]} content */
function make(name, attributes = {}, ...content) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...content);
  return element;
}

const filled = (text = "", /** @type {Record<string, any>} */ values) => text.replace(/\{(\w+)\}/g, (all, key) => values[key] ?? all);
// Letter for letter, so that places in the folded text are places in the text.
const fold = (text = "") => text.toLowerCase().replace(/[^a-z0-9]/g, (letter) => letter.normalize("NFD")[0]);
const words = (text = "") => [...text.matchAll(/[\p{L}\p{N}]+/gu)];
/** @param {string[]} wanted */
const found = (text = "", wanted) => words(text).filter(([word]) => wanted.some((one) => (one.length > 2 ? fold(word).includes(one) : fold(word) === one)));

// The part of a text around the first word that was found, with such words marked.
/** @param {string[]} wanted */
function excerpt(text = "", wanted, length = 170) {
  const hits = found(text, wanted);
  const first = hits[0]?.index ?? 0;
  const sentence = text.lastIndexOf(". ", first) + 2;
  let begin = 0;
  if (first > length * 0.6) begin = sentence > 1 && first - sentence < length * 0.7 ? sentence : text.indexOf(" ", first - length / 3) + 1;
  let end = Math.min(text.length, begin + length);
  if (end < text.length) end = text.lastIndexOf(" ", end);
  const result = make("p", {}, begin > 0 ? "… " : "");
  let at = begin;
  for (const hit of hits) {
    if (hit.index < at || hit.index + hit[0].length > end) continue;
    result.append(text.slice(at, hit.index), make("mark", {}, hit[0]));
    at = hit.index + hit[0].length;
  }
  result.append(text.slice(at, end), end < text.length ? " …" : "");
  return result;
}

/** @param {Result} result @param {string} query @param {Node} title */
function contentOf(result, query, title) {
  const { collection = "", number, summary = "", terms = [] } = result;
  const wanted = [...new Set([...terms, ...words(fold(query)).map(([word]) => word)])];
  const kind = result.reference || collection.charAt(0).toUpperCase() + collection.slice(1) + (number ? ` ${number}` : "");
  const box = make("div", {}, title, " ", make("span", { class: "result-kind" }, kind));
  const points = page ? result.points : result.points.slice(0, found(summary, wanted).length > 0 ? 0 : 1);
  if (summary && (page || points.length === 0)) box.append(excerpt(summary, wanted, 220));
  for (const point of points) {
    const line = excerpt(point.text, wanted);
    const label = point.ref.slice(point.ref.indexOf(":") + 1);
    line.prepend(page ? make("a", { href: address(point.url) }, label) : label, " ");
    box.append(line);
  }
  const sign = number ? [make("span", { class: `sign sign-${collection}`, "aria-hidden": "true" }, String(number))] : [];
  return [...sign, box];
}

function countText(query = "", count = 0) {
  const { none, one, many } = form.dataset;
  return filled(count === 0 ? none : count === 1 ? one : many, { query, count });
}

// ---- the field in the header: a combobox with a list of suggestions

class Suggestions {
  constructor() {
    this.list = make("ul", { role: "listbox", id: "zoeklijst", "aria-label": form.dataset.list });
    this.panel = make("div", { class: "search-panel", hidden: "" }, this.list);
    this.status = make("p", { class: "visually-hidden", role: "status", "aria-atomic": "true" });
    this.active = -1;
    form.append(this.panel, this.status);
    for (const [name, value] of Object.entries({ role: "combobox", "aria-expanded": "false", "aria-controls": "zoeklijst", "aria-autocomplete": "list" })) input.setAttribute(name, value);
    input.addEventListener("keydown", (event) => this.onKey(event));
    form.addEventListener("focusout", (event) => form.contains(/** @type {Node?} */ (event.relatedTarget)) || this.close());
    this.panel.addEventListener("mousedown", (event) => event.preventDefault());
    this.list.addEventListener("click", (event) => this.follow(/** @type {Element} */ (event.target).closest("[role=option]")));
  }

  show(query = "", /** @type {Result[]} */ results) {
    const all = make("li", { role: "option", class: "result-all", "data-href": address(`zoeken/?q=${encodeURIComponent(query)}`) }, filled(form.dataset.all, { query }));
    const options = results.slice(0, most).map((result) => {
      const title = make("span", { class: "result-title" }, result.title);
      return make("li", { role: "option", class: "result", "data-href": address(result.url) }, ...contentOf(result, query, title));
    });
    this.list.replaceChildren(...options, all);
    [...this.list.children].forEach((option, i) => {
      option.id = `zoeklijst-${i}`;
      option.setAttribute("aria-selected", "false");
    });
    this.activate(-1);
    this.panel.hidden = false;
    input.setAttribute("aria-expanded", "true");
    this.status.textContent = countText(query, results.length);
    if (results.length === 0) all.textContent = countText(query, 0);
  }

  close() {
    this.panel.hidden = true;
    input.setAttribute("aria-expanded", "false");
    this.activate(-1);
  }

  activate(place = 0) {
    const options = [...this.list.children];
    options[this.active]?.setAttribute("aria-selected", "false");
    this.active = (place + options.length + 1) % (options.length + 1);
    if (this.active === options.length) this.active = -1;
    const option = options[this.active];
    if (!option) return input.removeAttribute("aria-activedescendant");
    option.setAttribute("aria-selected", "true");
    option.scrollIntoView({ block: "nearest" });
    input.setAttribute("aria-activedescendant", option.id);
  }

  follow(/** @type {Element?} */ option) {
    if (option) location.assign(option.getAttribute("data-href") ?? "");
  }

  onKey(/** @type {KeyboardEvent} */ event) {
    const { key } = event;
    if (this.panel.hidden) {
      if (key === "ArrowDown" && input.value.trim()) search();
      return;
    }
    const isActive = this.active >= 0;
    if (key === "ArrowDown") this.activate(this.active + 1);
    else if (key === "ArrowUp") this.activate(isActive ? this.active - 1 : this.list.children.length - 1);
    else if (key === "Escape") this.close();
    else if (key === "Enter" && isActive) this.follow(this.list.children[this.active]);
    else return;
    event.preventDefault();
  }
}

// ---- the page /zoeken/

class ResultsPage {
  constructor() {
    const part = (name = "") => /** @type {HTMLElement} */ (page?.querySelector(name));
    this.status = part(".search-count");
    this.results = part(".search-results");
    this.empty = part(".search-empty");
  }

  show(query = "", /** @type {Result[]} */ results) {
    const items = results.slice(0, most).map((result) => {
      const title = make("a", { class: "result-title", href: address(result.url) }, result.title);
      return make("li", { class: "result" }, ...contentOf(result, query, title));
    });
    this.results.replaceChildren(...(items.length > 0 ? [make("ol", {}, ...items)] : []));
    this.empty.hidden = results.length > 0;
    this.status.textContent = countText(query, results.length);
    history.replaceState(null, "", `?q=${encodeURIComponent(query)}`);
  }

  close() {
    this.results.replaceChildren();
    this.empty.hidden = true;
    this.status.textContent = "";
    history.replaceState(null, "", location.pathname);
  }
}

// ---- what happens when

const view = page ? new ResultsPage() : new Suggestions();
let asked = 0;

async function search() {
  const query = input.value.trim();
  const question = ++asked;
  if (query === "") return view.close();
  try {
    const results = (await loadEngine()).search(query, { limit: 200 });
    if (question === asked) view.show(query, results);
  } catch {
    view.status.textContent = form.dataset.failed ?? "";
  }
}

let pause = 0;
form.action = address("zoeken/");
input.addEventListener("focus", () => loadEngine().catch(() => (form.action = address("a-z/"))), { once: true });
input.addEventListener("input", () => {
  clearTimeout(pause);
  pause = setTimeout(search, 80);
});
form.addEventListener("submit", (event) => {
  if (page || input.value.trim() === "") event.preventDefault();
  if (page) search();
});
addEventListener("keydown", (event) => {
  if (event.key.toLowerCase() !== "k" || !(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey) return;
  event.preventDefault();
  input.focus();
  input.select();
});
if (page) {
  input.value = new URLSearchParams(location.search).get("q") ?? "";
  if (input.value) search();
  else input.focus();
}
