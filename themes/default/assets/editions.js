// The banner of an edition. Its links keep the place in the text that the reader came for, so that one step leads from a
// point then to what became of it; and the choice of editions opens in the banner itself. What it offers stands in one file
// at the top of the site, so that an edition's own pages need not know of others. A classic script, like that file: a site
// that is opened as files has no modules and no fetch. Without it the links lead to today's page, and to the list there.
{
  /** @typedef {{name: string, title: string, path: string, date?: string, withdrawn?: string}} Text */
  /** @typedef {{words: Record<string, string>, texts: Text[], pages: Record<string, Record<string, string>>}} Editions */

  /** Links to this page in another text. */
  const kept = [.../** @type {NodeListOf<HTMLAnchorElement>} */ (document.querySelectorAll("a.keeps-place"))];
  const keepPlace = () => {
    for (const link of kept) link.hash = location.hash;
  };

  /** @template {keyof HTMLElementTagNameMap} Name @param {Name} name @param {Record<string, string>} attributes @param {(string | Node)[]} content */
  function make(name, attributes = {}, ...content) {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    element.append(...content);
    return element;
  }

  /** An address on the site; as files a folder must be asked for by its page. @param {string} top @param {string} path */
  const address = (top, path) => {
    const url = new URL(top + path, location.href);
    if (url.protocol === "file:" && url.pathname.endsWith("/")) url.pathname += "index.html";
    return url.href;
  };

  /** The file that knows all editions. @param {string} top @returns {Promise<Editions>} */
  const load = (top) =>
    new Promise((resolve, reject) => {
      const script = make("script", { src: address(top, "data/editions.js") });
      script.onload = () => resolve(/** @type {any} */ (window).wegwijzerEditions);
      script.onerror = reject;
      document.head.append(script);
    });

  /** @param {Editions} editions @param {DOMStringMap} page */
  function choice({ words, texts, pages }, { top = "", path = "", name: here = "" }) {
    const list = make("ul", { role: "list" });
    for (const { name, title, path: text, date, withdrawn } of texts) {
      const link = make("a", { href: address(top, text + path) }, title);
      kept.push(link);
      if (name === here) link.setAttribute("aria-current", "page");
      const facts = [date, name === here ? words.edition_here : "", withdrawn, pages[path]?.[name]];
      list.append(make("li", {}, link, make("span", {}, facts.filter(Boolean).join(", "))));
    }
    keepPlace();
    return make("nav", { class: "edition-choice", id: "edities-keuze", "aria-label": words.edition_choice }, list);
  }

  const others = /** @type {HTMLAnchorElement?} */ (document.querySelector("a.edition-others"));
  const banner = others?.closest("aside");
  if (others && banner) {
    const button = make("button", { type: "button", "aria-expanded": "false" }, others.textContent ?? "");
    /** @type {HTMLElement | undefined} */
    let nav;
    let isAsked = false;
    const show = (/** @type {boolean} */ isOpen) => {
      if (nav) nav.hidden = !isOpen;
      button.setAttribute("aria-expanded", String(isOpen));
    };
    button.addEventListener("click", async () => {
      if (nav) return show(nav.hidden);
      if (isAsked) return;
      isAsked = true;
      try {
        nav = choice(await load(others.dataset.top ?? ""), others.dataset);
      } catch {
        location.href = others.href; // the list on today's page says the same
        return;
      }
      button.setAttribute("aria-controls", nav.id);
      banner.append(nav);
      show(true);
    });
    banner.addEventListener("keydown", ({ key }) => {
      if (key !== "Escape" || !nav || nav.hidden) return;
      show(false);
      button.focus();
    });
    others.replaceWith(button);
  }

  addEventListener("hashchange", keepPlace);
  keepPlace();
}
