// The page that shows what this device keeps, and saves it to a file, reads it back and wipes it.
import { confirmFirst } from "./confirm.js";
import { fill, makeButton, say } from "./status.js";
import { store } from "./store.js";

const place = /** @type {HTMLElement} */ (document.querySelector(".device"));
const words = place.dataset;
const choice = "wegwijzer-theme";

function chosenColours() {
  try {
    return localStorage.getItem(choice);
  } catch {
    return null;
  }
}

// The title of the page that an entry belongs to, as a link, when there is one.
/** @param {string} id */
function nameOf(id) {
  const known = document.querySelector(`.device-names a[data-key="${CSS.escape(id)}"]`);
  return known?.cloneNode(true) ?? document.createTextNode(id);
}

/** @param {(Node | string)[]} content @param {() => void} remove @param {string} name */
function row(content, remove, name) {
  const item = document.createElement("li");
  const text = document.createElement("p");
  text.append(...content);
  const button = makeButton(words.remove, remove);
  button.setAttribute("aria-label", `${words.remove}: ${name}`);
  item.append(text, button);
  return item;
}

/** @param {import("./store.js").Entry} entry */
function entryRow({ kind, id, value }) {
  const label = place.getAttribute(`data-kind-${kind}`) ?? kind;
  const count = typeof value === "object" && value !== null ? Object.keys(value).length : 1;
  const name = nameOf(id);
  const size = value === null ? words.unreadable ?? "" : fill(words.count, { count });
  const remove = () => {
    store.remove(kind, id);
    say(words.removed);
  };
  return row([`${label} `, name, ` (${size})`], remove, `${label} ${name.textContent}`);
}

function show() {
  const entries = store.entries();
  const colours = chosenColours();
  const list = document.createElement("ul");
  list.setAttribute("role", "list");
  list.append(...entries.map(entryRow));
  if (colours) list.append(row([fill(words.colours, { colours })], forgetColours, words.coloursName ?? ""));
  const isEmpty = entries.length === 0 && !colours && !store.isAllowed();
  const state = document.createElement("p");
  state.textContent = (isEmpty ? words.nothing : store.isAllowed() ? words.allowed : words.onlyColours) ?? "";
  kept.replaceChildren(state, list);
  precise.hidden = entries.length === 0;
  pre.textContent = store.exported();
  save.hidden = entries.length === 0;
  wipe.hidden = isEmpty;
}

function forgetColours() {
  localStorage.removeItem(choice);
  delete document.documentElement.dataset.theme;
  show();
  say(words.removed);
}

function saveFile() {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([store.exported()], { type: "application/json" }));
  link.download = words.file ?? "";
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
  say(words.saved);
}

async function readFile() {
  const file = input.files?.[0];
  if (!file) return;
  const { count, problem } = store.imported(file.size < 1_000_000 ? await file.text() : "");
  input.value = "";
  const said = problem === "" ? fill(words.imported, { count }) : place.getAttribute(`data-import-${problem}`) ?? "";
  result.textContent = said;
}

const kept = document.createElement("div");
const precise = document.createElement("details");
const summary = document.createElement("summary");
summary.textContent = words.precise ?? "";
const pre = document.createElement("pre");
pre.tabIndex = 0;
precise.append(summary, pre);
const save = makeButton(words.save, saveFile);
const wipe = makeButton(words.wipe, () =>
  confirmFirst(wipe, { question: words.sure, yes: words.sureYes, no: words.sureNo }, () => {
    store.wipe();
    delete document.documentElement.dataset.theme;
    show();
    say(words.wiped);
  }));
const label = document.createElement("label");
const input = document.createElement("input");
input.type = "file";
input.accept = ".json,application/json";
label.append(`${words.import} `, input);
input.addEventListener("change", readFile);
const result = document.createElement("p");
result.setAttribute("role", "status");
const tools = document.createElement("div");
tools.className = "device-tools";
tools.append(save, wipe);
place.append(kept, precise, tools, label, result);
store.onChange(show);
show();
