// The search field: results while you type, and the page /zoeken/. Loads the engine and the index on first use. Without
// this script the form leads to the register A–Z. A classic script, like what it loads: a browser that has opened the
// site as files refuses modules and fetch.
{
  const form = /** @type {HTMLFormElement} */ (document.querySelector("form[data-search]"));
  const [input] = form.getElementsByTagName("input");
  const page = /** @type {HTMLElement?} */ (document.querySelector(".search-page"));
  const most = page ? 40 : 7;
  /** The name in an address of the words to mark on a page that was found. */
  const MARKED = "gevonden";
  const areFiles = location.protocol === "file:";

  /** An address on the site; as files a folder must be asked for by its page. */
  const address = (path = "") => {
    const url = new URL(form.dataset.root + path.replace(/^\//, ""), document.baseURI);
    if (areFiles && url.pathname.endsWith("/")) url.pathname += "index.html";
    return url.href;
  };
  if (areFiles) {
    for (const link of document.links) {
      if (link.protocol === "file:" && link.pathname.endsWith("/")) link.pathname += "index.html";
    }
  }

  /** @typedef {import("../../../search/client/engine.js").FoundPage} Result */
  /** @typedef {import("../../../search/client/engine.js").Engine} Engine */
  /** @typedef {typeof import("../../../search/client/browser.js")} Library */

  /** @param {string} path */
  const loadScript = (path) =>
    new Promise((resolve, reject) => {
      const script = document.createElement("script");
      script.src = address(path);
      script.onload = resolve;
      script.onerror = reject;
      document.head.append(script);
    });
  /** What the loaded scripts have set. @type {() => {wegwijzerSearch: Library, wegwijzerSearchData: any}} */
  const loaded = () => /** @type {any} */ (window);
  /** @type {Promise<Engine> | undefined} */
  let engine;
  function loadEngine() {
    engine ??= Promise.all([loadScript("search/engine.js"), loadScript("search/index.js")]).then(() =>
      loaded().wegwijzerSearch.openPacked(loaded().wegwijzerSearchData),
    );
    engine.catch(() => (engine = undefined));
    return engine;
  }

  // ---- making elements

  /** @param {string} name @param {Record<string, string>} attributes @param {(string | Node)[]} content */
  function make(name, attributes = {}, ...content) {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    element.append(...content);
    return element;
  }

  const filled = (text = "", /** @type {Record<string, any>} */ values) => text.replace(/\{(\w+)\}/g, (all, key) => values[key] ?? all);
  const library = () => loaded().wegwijzerSearch;
  /** @param {[string, boolean][]} pieces */
  const marked = (pieces) => pieces.map(([text, isFound]) => (isFound ? make("mark", {}, text) : text));
  /** @param {string[]} terms */
  const excerpt = (text = "", terms, length = 190) => make("p", {}, ...marked(library().excerpt(text, terms, length)));

  /** Where a result leads: the page, with the words to mark there. @param {string} url @param {string[]} terms */
  function marking(url, terms) {
    const target = new URL(address(url));
    target.searchParams.set(MARKED, terms.join(" "));
    return target.href;
  }

  /** @param {Result} result @param {HTMLElement} title */
  function contentOf(result, title) {
    const { collection = "", reference = "", number, summary = "", terms, via, place } = result;
    title.append(...marked(library().markedPieces(result.title, terms)));
    const box = make("div", {}, title, " ", make("span", { class: "result-kind" }, [reference, ...place].join(" · ")));
    const points = page ? result.points : result.points.slice(0, library().hasMarks(summary, terms) ? 0 : 1);
    if (summary && (page || points.length === 0)) box.append(excerpt(summary, terms, 220));
    for (const point of points) {
      const line = excerpt(point.text, point.terms);
      const label = point.ref.slice(point.ref.indexOf(":") + 1);
      line.prepend(page ? make("a", { href: marking(point.url, point.terms) }, label) : label, " ");
      box.append(line);
    }
    if (via.length > 0) {
      const text = filled(form.dataset.via, { words: via.map((word) => `‘${word}’`).join(", ") });
      box.append(make("p", { class: "result-via" }, text));
    }
    const sign = number ? [make("span", { class: `sign sign-${collection}`, "aria-hidden": "true" }, String(number))] : [];
    return [...sign, box];
  }

  function countText(query = "", count = 0) {
    const { none, one, many } = form.dataset;
    return filled(count === 0 ? none : count === 1 ? one : many, { query, count });
  }

  /** What a view shows. @typedef {{query: string, pages: Result[], suggestion: string?, nearest: Result[]}} Answer */

  // ---- the field in the header: a combobox with a list of suggestions

  class Suggestions {
    constructor() {
      // Browsers put what scrolls in the order of Tab; the arrows go through this list.
      this.list = make("ul", { role: "listbox", id: "zoeklijst", "aria-label": form.dataset.list ?? "", tabindex: "-1" });
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

    /** @param {string} href @param {(string | Node)[]} content */
    option(href, kind = "", ...content) {
      return make("li", { role: "option", class: kind, "data-href": href, "aria-selected": "false" }, ...content);
    }

    show(/** @type {Answer} */ { query, pages, suggestion, nearest }) {
      const search = (/** @type {string} */ text) => address("zoeken/") + `?q=${encodeURIComponent(text)}`;
      const result = (/** @type {Result} */ one) =>
        this.option(marking(one.url, one.terms), "result", ...contentOf(one, make("span", { class: "result-title" })));
      const options = pages.slice(0, most).map(result);
      if (suggestion) options.unshift(this.option(search(suggestion), "result-all", filled(form.dataset.suggestion, { query: suggestion })));
      const count = countText(query, pages.length);
      options.push(this.option(search(query), "result-all", pages.length > 0 ? filled(form.dataset.all, { query }) : count));
      options.push(...nearest.map(result));
      options.forEach((one, i) => (one.id = `zoeklijst-${i}`));
      this.list.replaceChildren(...options);
      this.activate(-1);
      this.panel.hidden = false;
      input.setAttribute("aria-expanded", "true");
      this.status.textContent = suggestion ? `${count}. ${filled(form.dataset.suggestion, { query: suggestion })}` : count;
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
      // What is chosen must be among the results of what was typed, not of what stood there a letter ago.
      if (pause && key.startsWith("Arrow")) {
        event.preventDefault();
        search().then(() => this.onKey(event));
        return;
      }
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
      this.suggestion = part(".search-suggestion");
      this.filters = part(".search-filters");
      this.results = part(".search-results");
      this.empty = part(".search-empty");
      this.nearest = part(".search-nearest");
      this.kind = new URLSearchParams(location.search).get("soort") ?? "";
    }

    show(/** @type {Answer} */ answer) {
      const { query, pages, suggestion, nearest } = answer;
      const kinds = this.countKinds(pages);
      if (!kinds.has(this.kind)) this.kind = "";
      const shown = pages.filter(({ collection }) => this.kind === "" || collection === this.kind);
      this.showList(this.results, shown.slice(0, most));
      this.showList(this.nearest, nearest);
      this.nearest.hidden = nearest.length === 0;
      this.empty.hidden = pages.length > 0;
      this.showFilters(kinds, pages.length, answer);
      this.showSuggestion(suggestion);
      const more = shown.length > most ? ". " + filled(form.dataset.more, { count: most }) : "";
      this.status.textContent = countText(query, shown.length) + more;
      const kind = this.kind ? `&soort=${encodeURIComponent(this.kind)}` : "";
      history.replaceState(null, "", `?q=${encodeURIComponent(query)}${kind}`);
    }

    /** @param {Result[]} pages @returns {Map<string, {label: string, count: number}>} the most frequent first, six at most */
    countKinds(pages) {
      const kinds = new Map();
      for (const { collection = "", reference = "", number } of pages) {
        const label = number ? reference.replace(` ${number}`, "") : reference;
        const kind = kinds.get(collection) ?? { label, count: 0 };
        kind.count++;
        kinds.set(collection, kind);
      }
      const sorted = [...kinds].sort(([, a], [, b]) => b.count - a.count);
      return new Map(sorted.filter(([kind], i) => i < 6 || kind === this.kind));
    }

    /** @param {Map<string, {label: string, count: number}>} kinds @param {Answer} answer */
    showFilters(kinds, all = 0, answer) {
      this.filters.hidden = kinds.size < 2;
      const [legend] = this.filters.getElementsByTagName("legend");
      const everything = { label: form.dataset.everything ?? "", count: all };
      const choices = [...new Map([["", everything], ...kinds])].map(([kind, { label, count }]) => {
        const radio = /** @type {HTMLInputElement} */ (make("input", { type: "radio", name: "soort", value: kind }));
        radio.checked = kind === this.kind;
        radio.addEventListener("change", () => {
          this.kind = kind;
          this.show(answer);
          /** @type {HTMLElement?} */ (this.filters.querySelector("input:checked"))?.focus();
        });
        return make("label", {}, radio, ` ${label} `, make("span", { class: "filter-count" }, `(${count})`));
      });
      this.filters.replaceChildren(legend, ...choices);
    }

    showSuggestion(/** @type {string?} */ suggestion) {
      this.suggestion.hidden = !suggestion;
      if (!suggestion) return;
      const [before, after] = (form.dataset.suggestion ?? "{query}").split("{query}");
      const link = make("a", { href: `?q=${encodeURIComponent(suggestion)}` }, suggestion);
      this.suggestion.replaceChildren(before, link, after);
    }

    /** @param {HTMLElement} box @param {Result[]} results */
    showList(box, results) {
      for (const list of box.querySelectorAll("ol")) list.remove();
      const items = results.map((one) => make("li", { class: "result" }, ...contentOf(one, make("a", { class: "result-title", href: marking(one.url, one.terms) }))));
      if (items.length > 0) box.append(make("ol", {}, ...items));
    }

    close() {
      for (const part of [this.suggestion, this.filters, this.empty]) part.hidden = true;
      this.showList(this.results, []);
      this.status.textContent = "";
      history.replaceState(null, "", location.pathname);
    }
  }

  // ---- what happens when

  const view = page ? new ResultsPage() : new Suggestions();
  let asked = 0;
  let pause = 0;

  async function search() {
    const query = input.value.trim();
    const question = ++asked;
    clearTimeout(pause);
    pause = 0;
    if (query === "") return view.close();
    try {
      const engine = await loadEngine();
      if (question !== asked) return;
      const pages = engine.search(input.value.trimStart(), { limit: 200 });
      const nearest = pages.length === 0 ? engine.nearest(query) : [];
      view.show({ query, pages, suggestion: engine.suggest(query), nearest });
    } catch {
      view.status.textContent = form.dataset.failed ?? "";
    }
  }

  form.action = address("zoeken/");
  input.addEventListener("focus", () => loadEngine().catch(() => (form.action = address("a-z/"))), { once: true });
  input.addEventListener("input", () => {
    clearTimeout(pause);
    pause = setTimeout(search, 60);
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

  // ---- a page that was found: its words are marked until the reader has seen enough

  function markFound() {
    const url = new URL(location.href);
    const terms = url.searchParams.get(MARKED)?.split(" ") ?? [];
    if (terms.length === 0) return;
    url.searchParams.delete(MARKED); // the address stays the page's own, to be copied
    history.replaceState(history.state, "", url);
    loadScript("search/engine.js").then(() => markWords(terms), () => {});
  }

  /** @param {string[]} terms */
  function markWords(terms) {
    const main = /** @type {HTMLElement} */ (document.querySelector("main"));
    const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
    /** @type {Text[]} */
    const texts = [];
    while (walker.nextNode()) texts.push(/** @type {Text} */ (walker.currentNode));
    const marks = texts.flatMap((text) => {
      if (!text.parentElement || text.parentElement.closest("button, nav, form, .colophon") || !library().hasMarks(text.data, terms)) return [];
      const pieces = marked(library().markedPieces(text.data, terms));
      text.replaceWith(...pieces);
      return pieces.filter((piece) => typeof piece !== "string");
    });
    if (marks.length > 0) offerClearing(main, marks);
  }

  /** @param {HTMLElement} main @param {HTMLElement[]} marks */
  function offerClearing(main, marks) {
    const button = make("button", { type: "button" }, form.dataset.unmark ?? "");
    const note = make("p", { class: "marked-note", role: "status" }, filled(form.dataset.marked, { count: marks.length }), " ", button);
    const clear = () => {
      for (const mark of marks) {
        const parent = mark.parentNode;
        mark.replaceWith(...mark.childNodes);
        parent?.normalize();
      }
      note.remove();
      removeEventListener("keydown", onKey);
    };
    const onKey = (/** @type {KeyboardEvent} */ event) => {
      if (event.key === "Escape" && !event.defaultPrevented) clear();
    };
    button.addEventListener("click", () => {
      clear();
      main.focus();
    });
    addEventListener("keydown", onKey);
    main.prepend(note);
  }
  markFound();
}
