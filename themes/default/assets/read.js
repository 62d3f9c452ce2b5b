// Read marks: a button on a page that was opened from a route, and on the route itself what was read and where to go on.
import { ask, sayCorrupt, showKeeping } from "./keep.js";
import { fill, makeButton } from "./status.js";
import { concerns, isRecord, store } from "./store.js";

const kind = "gelezen";
const id = "paginas";
const isRead = (/** @type {unknown} */ value) => isRecord(value);

/** @param {string} key */
const hasRead = (key) => store.get(kind, id, isRead)?.[key] === "x";

/** @param {HTMLElement} way */
function addButton(way) {
  const { key = "", read } = way.dataset;
  const button = makeButton(read, () => {
    const outcome = store.update(kind, id, isRead, (pages) => {
      const { [key]: before, ...others } = pages ?? {};
      return before === undefined ? { ...others, [key]: "x" } : Object.keys(others).length > 0 ? others : null;
    });
    show();
    ask(outcome, button, button);
  });
  button.className = "way-read";
  const show = () => button.setAttribute("aria-pressed", `${hasRead(key)}`);
  show();
  store.onChange((change) => concerns(change, kind, id) && show());
  way.querySelector(".way-place")?.after(button);
}

/** @param {HTMLElement} tools */
function showRoute(tools) {
  const stops = [.../** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll(".path .card"))];
  const mark = (/** @type {HTMLElement} */ stop) => {
    stop.querySelector(".stop-read")?.remove();
    if (!hasRead(stop.dataset.key ?? "")) return;
    const words = document.createElement("span");
    words.className = "stop-read";
    words.textContent = tools.dataset.mark ?? "";
    stop.querySelector("a")?.after(words);
  };
  function show() {
    for (const stop of stops) mark(stop);
    const done = stops.filter((stop) => hasRead(stop.dataset.key ?? ""));
    const link = stops.find((stop) => !done.includes(stop))?.querySelector("a");
    tools.replaceChildren();
    if (done.length === 0) return;
    const words = document.createElement("p");
    words.textContent = fill(tools.dataset.count, { done: done.length, total: stops.length });
    tools.append(words);
    if (!link) return;
    const onward = document.createElement("a");
    onward.href = link.href;
    onward.textContent = `${tools.dataset.onward} ${link.textContent?.trim()}`;
    words.append(" ", onward);
  }
  show();
  store.onChange((change) => concerns(change, kind, id) && show());
}

/** @type {HTMLElement?} */
const way = document.querySelector("nav.way:not([hidden])");
if (way) addButton(way);
/** @type {HTMLElement?} */
const tools = document.querySelector(".route-tools");
if (tools) showRoute(tools);
if (store.isCorrupt(kind, id, isRead)) sayCorrupt();
showKeeping();
