// Checklists: ticks with three states, progress, printing, copying, a link with the same ticks, and starting over.
// What is kept and whether is the store's and keep.js's business.
import { confirmFirst } from "./confirm.js";
import { ask, sayCorrupt, showKeeping } from "./keep.js";
import { article, copy, fill, makeButton, say, title } from "./status.js";
import { concerns, store } from "./store.js";
import { countOf, digestOf, fromLink, isReworded, isTicks, linkOf, stateOf, withMoved, withState } from "./ticks.js";

/** @typedef {import("./ticks.js").State} State */
/** @typedef {{ id: string, digest: string, box: HTMLInputElement, line: HTMLElement, words: string, skip: HTMLButtonElement }} Line */

const kind = "vinkjes";
/** @type {HTMLElement?} */
const tools = document.querySelector(".task-tools");
const texts = tools?.dataset ?? {};
const list = texts.list ?? "";
/** Ticks that came with the address: shown instead of the reader's own, and not kept.
 * @type {{ ticks: import("./ticks.js").Ticks | null, unknown: number } | null} */
let borrowed = null;

/** Items of this list that have another id now: the page itself says so, where they stood. */
const moved = Object.fromEntries([.../** @type {NodeListOf<HTMLAnchorElement>} */ (document.querySelectorAll(".gone-part .gone-to"))]
  .filter((link) => link.pathname === location.pathname && link.hash)
  .map((link) => [link.closest(".gone-part")?.id ?? "", link.hash.slice(1)]));

// What was kept under the name that this list had before, or by ids that items had, is taken over once.
function takeOver() {
  for (const former of (texts.former ?? "").split(" ").filter(Boolean)) {
    const before = store.get(kind, former, isTicks);
    if (!before) continue;
    if (store.update(kind, list, isTicks, (own) => ({ ...before, ...own })) === "kept") store.remove(kind, former);
  }
  const own = store.get(kind, list, isTicks);
  if (own && Object.keys(moved).some((id) => Object.hasOwn(own, id))) store.update(kind, list, isTicks, () => withMoved(own, moved));
}

const ticks = () => (borrowed ? borrowed.ticks : store.get(kind, list, isTicks));

// The words of an item without the themes it refers to, which stand in brackets at its end.
/** @param {HTMLElement} label */
function wordsOf(label) {
  const words = (label.textContent ?? "").trim();
  return label.lastElementChild?.localName === "a" ? words.replace(/\s*\([^()]*\)$/, "") : words;
}

/** @param {HTMLElement} line @returns {Line} */
function readLine(line) {
  const box = /** @type {HTMLInputElement} */ (line.querySelector(".task-box"));
  const label = /** @type {HTMLElement} */ (line.querySelector(".task-text"));
  const words = wordsOf(label);
  const item = { id: box.id, digest: digestOf(words) };
  const skip = makeButton(texts.skip, () => change(one, stateOf(ticks(), item) === "skipped" ? "open" : "skipped", skip));
  skip.className = "task-skip";
  skip.setAttribute("aria-label", `${texts.skip} ${words}`);
  label.after(skip);
  const one = { ...item, box, line, words, skip };
  box.addEventListener("change", () => change(one, box.checked ? "done" : "open", box));
  return one;
}

/** @param {Line} item @param {State} state @param {HTMLElement} back */
function change(item, state, back) {
  if (borrowed) {
    borrowed.ticks = withState(borrowed.ticks, item, state);
    return showAll();
  }
  const outcome = store.update(kind, list, isTicks, (before) => withState(before, item, state));
  showAll();
  ask(outcome, /** @type {Element} */ (item.line.lastElementChild), back);
}

// The sentence that says so leads to the words that changed, when the page has them.
/** @param {Line} item */
function changed(item) {
  /** @type {HTMLDetailsElement?} */
  const mark = document.querySelector(`#veranderd-${CSS.escape(item.id)} details`);
  if (!mark) return texts.changed ?? "";
  const link = document.createElement("a");
  link.href = `#veranderd-${item.id}`;
  link.textContent = texts.changed ?? "";
  link.addEventListener("click", (event) => {
    event.preventDefault(); // the address may hold ticks
    mark.open = true;
    mark.querySelector("summary")?.focus();
  });
  return link;
}

/** @param {Line} item */
function showLine(item) {
  const state = stateOf(ticks(), item);
  item.box.checked = state === "done";
  item.skip.setAttribute("aria-pressed", `${state === "skipped"}`);
  item.line.classList.toggle("is-skipped", state === "skipped");
  const mark = item.line.querySelector(".task-changed");
  if (!isReworded(ticks(), item)) return mark?.remove();
  if (mark) return;
  const words = document.createElement("p");
  words.className = "task-changed";
  words.append(changed(item), " ", makeButton(texts.stillTrue, () => change(item, state, item.box)));
  item.skip.after(words);
}

/** @param {Element} place @param {Line[]} items */
function showProgress(place, items, text = "", complete = text) {
  const count = countOf(items.map((item) => stateOf(ticks(), item)));
  const bar = place.querySelector("progress") ?? place.appendChild(document.createElement("progress"));
  bar.setAttribute("aria-hidden", "true");
  bar.max = Math.max(count.total, 1);
  bar.value = count.done;
  const words = place.querySelector("span") ?? document.createElement("span");
  const isComplete = count.done === count.total && count.total > 0;
  words.textContent = fill(isComplete ? complete : text, count) + (count.skipped > 0 ? fill(texts.skipped, count) : "");
  if (!words.isConnected) place.prepend(words);
  return isComplete;
}

const groups = [...document.querySelectorAll(".has-tasks")].map((section) => ({
  place: /** @type {HTMLElement} */ (section.querySelector(".task-progress")),
  items: [.../** @type {NodeListOf<HTMLElement>} */ (section.querySelectorAll(".task"))].map(readLine),
}));
const all = groups.flatMap((group) => group.items);
const total = document.createElement("p");
total.className = "task-total";

function showAll() {
  for (const item of all) showLine(item);
  for (const { place, items } of groups) {
    const isComplete = showProgress(place, items, place.dataset.progress, place.dataset.complete);
    const heading = place.closest("section")?.querySelector("h2");
    document.querySelector(`[data-part="${heading?.id}"]`)?.classList.toggle("is-done", isComplete);
  }
  if (groups.length > 1) showProgress(total, all, texts.all);
}

// ---- ticks that came with a link

const banner = document.createElement("div");
banner.className = "task-shared";

function showBorrowed() {
  borrowed = fromLink(location.hash, all, moved);
  banner.replaceChildren();
  if (!borrowed) return;
  const words = document.createElement("p");
  words.textContent = `${texts.shared}${borrowed.unknown > 0 ? ` ${fill(texts.sharedUnknown, { count: borrowed.unknown })}` : ""}`;
  const keep = makeButton(texts.sharedKeep, () => {
    const taken = borrowed?.ticks;
    leaveBorrowed();
    const allowed = store.allow();
    const outcome = store.update(kind, list, isTicks, (own) => ({ ...own, ...taken }));
    ask(allowed === "kept" ? outcome : allowed, tools ?? banner, all[0].box);
    if (outcome === "kept") say(texts.sharedKept);
  });
  banner.append(words, keep, makeButton(texts.sharedLeave, leaveBorrowed));
}

function leaveBorrowed() {
  history.replaceState(null, "", location.pathname + location.search);
  showBorrowed();
  showAll();
  all[0].box.focus();
}

// ---- the tools

/** @param {Line} item */
const signOf = (item) => ({ open: "[ ]", done: "[x]", skipped: `[${texts.skip}]` })[stateOf(ticks(), item)];

function asText() {
  const lines = [title()];
  for (const element of /** @type {NodeListOf<HTMLElement>} */ (article.querySelectorAll(".has-tasks > h2, .task"))) {
    const item = all.find(({ line }) => line === element);
    lines.push(item ? `${signOf(item)} ${item.words}` : `\n${element.innerText}`);
  }
  return `${lines.join("\n")}\n\n${location.href.replace(location.hash, "")}\n`;
}

// The class and not the boxes: a browser that never says that it has printed loses nothing.
function printEmpty() {
  article.classList.add("prints-empty");
  addEventListener("afterprint", () => article.classList.remove("prints-empty"), { once: true });
  print();
}

function clear() {
  if (borrowed) borrowed.ticks = null;
  else store.remove(kind, list);
  showAll();
  say(texts.cleared);
}

if (tools && all.length > 0) {
  const reset = makeButton(texts.clear, () => confirmFirst(reset, { question: texts.sure, yes: texts.sureYes, no: texts.sureNo }, clear));
  tools.append(
    makeButton(texts.print, () => print()),
    makeButton(texts.printEmpty, printEmpty),
    makeButton(texts.copy, () => copy(asText(), article.dataset.copiedText)),
    makeButton(texts.share, () => copy(location.href.replace(location.hash, "") + linkOf(ticks(), all), texts.shareDone)),
    reset,
  );
  tools.after(banner);
  if (groups.length > 1) banner.after(total);
  if (store.isCorrupt(kind, list, isTicks)) sayCorrupt();
  takeOver();
  store.onChange((change) => concerns(change, kind, list) && showAll());
  addEventListener("hashchange", () => {
    showBorrowed();
    showAll();
  });
  showBorrowed();
  showKeeping();
  if (texts.fieldMoment) import("./dates.js").then(({ showDates }) => showDates(tools, groups.map(({ place }) => place)));
}
showAll();
addEventListener("pageshow", showAll); // a browser may bring boxes back as they were
