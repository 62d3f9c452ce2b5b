// The page of the intervisie sheet: choose, see the sheet, print it, share it. What is chosen stands in the address, behind
// the #; what is typed stands nowhere and is gone on leaving. Words, methods, questions and rules are read from the page.
import { current, put } from "./picks.js";
import { emptySheet, linkOf, most, readLink, resolve, stepOf, timetable, times } from "./sheet-link.js";
import { article, copy, makeButton, say } from "./status.js";
import { copyOf, make, one, printOnly, word } from "./tool.js";

/** @typedef {import("./sheet-link.js").Sheet} Sheet */
/** @typedef {import("./sheet-link.js").PageOfPoints} PageOfPoints */

const place = one(document, ".tool-place");
const { texts = "", collection = "" } = place.dataset;
const roomForWords = 500; // about what fits on the front beside the room to write

const methods = [.../** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("[data-method]"))].map((element) => ({
  id: element.dataset.method ?? "",
  title: one(element, "h3").innerText,
  facts: one(element, ".method-facts").innerText,
  minutes: Number(element.dataset.minutes),
  steps: [...element.querySelectorAll("li")].map((item) => stepOf(item.innerText)),
}));
const fixed = [.../** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("#vaste-vragen ~ ul .task"))].map((item) => ({
  id: item.querySelector("input")?.id ?? "",
  text: one(item, "label").innerText,
}));
const rules = [.../** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("#spelregels ~ ul li"))].map((item) => item.innerText);

/** @type {PageOfPoints[]} */
let pages = [];
/** @type {Partial<import("./sheet-link.js").Known>} */
let known = {};
/** @type {Sheet} */
let sheet = emptySheet();
let title = "";

const themeAt = (/** @type {number} */ number) => pages.find((page) => page.collection === collection && page.number === number);
/** The page and the text of a point. @param {string} id */
function pointAt(id) {
  for (const page of pages) for (const [anchor, label, text] of page.points) if (anchor === id) return { page, label, text };
  return undefined;
}
const methodOf = () => methods.find(({ id }) => id === sheet.method) ?? methods[0];

// ---- the form

const tool = copyOf("sheet-tool");
const form = one(tool, ".tool");
const paper = one(tool, ".sheet");
const session = one(tool, ".session");
const cards = one(tool, ".question-cards");
const field = /** @type {HTMLInputElement} */ (one(form, "#blad-titel"));
const chooseTheme = /** @type {HTMLSelectElement} */ (one(form, "#blad-thema"));
const choosePoint = /** @type {HTMLSelectElement} */ (one(form, "#blad-punt"));
const chooseMethod = /** @type {HTMLSelectElement} */ (one(form, "#blad-methode"));
const chooseTime = /** @type {HTMLSelectElement} */ (one(form, "#blad-tijd"));
const slot = (/** @type {string} */ name) => one(paper, `[data-slot="${name}"]`);
const list = (/** @type {string} */ part) => one(form, `[data-list="${part}"]`);

const sign = (/** @type {string} */ text) => make("span", { class: "sign" }, text);

/** One chosen thing in the form, with buttons to put it earlier and to take it away.
 * @param {"themes" | "points"} part @param {number} at @param {string} name */
function pickedItem(part, at, name) {
  const item = make("li", {}, make("span", {}, name));
  const change = (/** @type {(entries: (string | number)[]) => void} */ edit) => {
    const entries = [...sheet[part]];
    edit(entries);
    update({ [part]: entries });
    const buttons = list(part[0]).querySelectorAll("button");
    (buttons[Math.min(at, buttons.length - 1)] ?? one(form, `[data-do="add-${part[0]}"]`)).focus();
  };
  if (at > 0) {
    const earlier = makeButton("↑", () => change((entries) => entries.splice(at - 1, 0, ...entries.splice(at, 1))));
    earlier.setAttribute("aria-label", word("earlier", { name }));
    item.append(earlier);
  }
  const remove = makeButton("×", () => change((entries) => entries.splice(at, 1)));
  remove.setAttribute("aria-label", word("remove", { name }));
  item.append(remove);
  return item;
}

function showForm() {
  list("t").replaceChildren(...sheet.themes.map((number, i) => pickedItem("themes", i, `${number}. ${themeAt(number)?.title}`)));
  list("p").replaceChildren(...sheet.points.map((id, i) => {
    const point = pointAt(id);
    return pickedItem("points", i, `${point?.label} ${point?.text.slice(0, 60)}…`);
  }));
  const free = pages.filter((page) => page.collection === collection && !sheet.themes.includes(page.number ?? 0));
  chooseTheme.replaceChildren(new Option(word("choose_theme"), ""), ...free.map((page) => new Option(`${page.number}. ${page.title}`, `${page.number}`)));
  const points = sheet.themes.flatMap((number) => themeAt(number)?.points ?? []).filter(([id]) => !sheet.points.includes(id));
  choosePoint.replaceChildren(new Option(word("choose_point"), ""), ...points.map(([id, label, text]) => new Option(`${label} ${text.slice(0, 70)}…`, id)));
  for (const [part, count] of /** @type {const} */ ([["t", sheet.themes.length], ["p", sheet.points.length]])) {
    one(form, `[data-do="add-${part}"]`).toggleAttribute("disabled", count >= most[part]);
  }
  chooseMethod.value = sheet.method;
  chooseTime.value = `${sheet.minutes}`;
  for (const box of list("q").querySelectorAll("input")) box.checked = sheet.questions.includes(box.value);
  const { facts, minutes } = methodOf();
  one(form, '[data-slot="advice"]').textContent = `${facts}. ${sheet.minutes === minutes ? "" : word("other_time")}`;
}

// ---- the sheet itself

/** @param {PageOfPoints} page */
function themeBlock({ reference, title: name, summary, questions }) {
  const block = make("section", { class: "sheet-theme" }, make("h3", {}, sign(reference), " ", name), make("p", {}, summary));
  if (questions[0]) block.append(make("p", { class: "sheet-question" }, questions[0]));
  return block;
}

function showPaper() {
  const method = methodOf();
  const minutes = timetable(method.steps.map((step) => step.minutes), sheet.minutes);
  let start = 0;
  slot("title").textContent = title;
  slot("themes").replaceChildren(...sheet.themes.map((number) => themeBlock(/** @type {PageOfPoints} */ (themeAt(number)))));
  slot("points").replaceChildren(...sheet.points.map((id) => {
    const point = pointAt(id);
    return make("li", {}, sign(point?.label ?? ""), " ", point?.text ?? "");
  }));
  slot("questions").replaceChildren(...fixed.filter(({ id }) => sheet.questions.includes(id)).map(({ text }) => make("li", {}, text)));
  one(paper, '[data-with="questions"]').hidden = sheet.questions.length === 0;
  slot("method").textContent = `${method.title}, ${word("minutes", { count: sheet.minutes })}`;
  slot("caution").textContent = method.facts;
  slot("steps").replaceChildren(...method.steps.map((step, i) => {
    const item = make("li", {}, make("span", { class: "sheet-time" }, `${start}–${start + minutes[i]}`), make("span", {}, make("strong", {}, `${step.title}.`), ` ${step.explanation}`));
    start += minutes[i];
    return item;
  }));
  slot("rules").replaceChildren(...rules.map((rule) => make("li", {}, rule)));
  const words = `${slot("themes").textContent} ${slot("points").textContent}`.split(/\s+/).length;
  paper.classList.toggle("is-dense", words > roomForWords * 0.4);
  one(form, ".hint[data-room]").hidden = words <= roomForWords;
  const questions = sheet.themes.flatMap((number) => (themeAt(number)?.questions ?? []).map((text) => ({ from: `${themeAt(number)?.reference}`, text })));
  const chosen = fixed.filter(({ id }) => sheet.questions.includes(id)).map(({ text }) => ({ from: "", text }));
  cards.replaceChildren(...[...questions, ...chosen].map(({ from, text }) => make("div", { class: "question-card" }, ...(from ? [sign(from)] : []), make("p", {}, text))));
}

// ---- choosing

/** Changes what is chosen, and with it the form, the sheet and the address. @param {Partial<Sheet>} change */
function update(change) {
  sheet = { ...sheet, ...change };
  history.replaceState(history.state, "", `#${linkOf(sheet)}`);
  if (change.themes || change.points) put({ themes: sheet.themes, points: sheet.points });
  closeQr();
  showForm();
  showPaper();
}

/** @param {Partial<Sheet>} from */
function withDefaults(from) {
  const method = from.method || methods[0].id;
  const usual = methods.find(({ id }) => id === method)?.minutes ?? times[1];
  const nearest = times.reduce((best, time) => (Math.abs(time - usual) < Math.abs(best - usual) ? time : best));
  return { ...emptySheet(), ...from, method, minutes: from.minutes || nearest };
}

/** @param {import("./sheet-link.js").Note} note */
function noteText({ fate, part, id, to = "", why = "" }) {
  if (part === "" || part === "d" || id === "") return word("note_part");
  const plain = (/** @type {string} */ name) => (part === "t" ? name.replace(`${collection}:`, "") : pointAt(name)?.label ?? name.replace(/^p-0*(\d+)-0*(\d+)$/, "$1.$2"));
  return word(`note_${fate}`, { name: word(`name_${part}`), id: plain(id), to: plain(to), why }).trim();
}

/** Takes over what the address says, or what was picked while reading. */
function takeOver() {
  const fragment = location.hash.slice(1);
  const isLink = /(^|&)v=/.test(fragment);
  const read = isLink ? readLink(fragment) : { sheet: { ...emptySheet(), ...current(), questions: fixed.slice(0, most.q).map(({ id }) => id) }, notes: [] };
  const found = resolve(read.sheet, { pages, collection, methods: methods.map(({ id }) => id), questions: fixed.map(({ id }) => id), ...known });
  sheet = withDefaults(found.sheet);
  if (isLink && !/(^|&)q=/.test(fragment)) sheet.questions = fixed.slice(0, most.q).map(({ id }) => id);
  history.replaceState(history.state, "", `#${linkOf(sheet)}`);
  const notes = [...new Set([...read.notes, ...found.notes].map(noteText))];
  const shown = one(form, ".tool-notes");
  shown.replaceChildren(...notes.map((text) => make("li", {}, text)));
  shown.hidden = notes.length === 0;
  showForm();
  showPaper();
}

// ---- what the buttons do

/** The address that leads to this sheet, wherever on the page the reader is. */
const address = () => `${location.href.split("#")[0]}#${linkOf(sheet)}`;

async function openQr() {
  /** @type {typeof import("lean-qr/nano")} */
  const { generate } = await import(new URL("lean-qr.js", import.meta.url).href);
  const code = generate(address());
  const cells = [];
  for (let y = 0; y < code.size; y++) for (let x = 0; x < code.size; x++) if (code.get(x, y)) cells.push(`M${x + 4} ${y + 4}h1v1h-1z`);
  for (const box of /** @type {HTMLElement[]} */ ([one(form, ".qr"), one(paper, ".qr")])) {
    const picture = document.createElementNS("http://www.w3.org/2000/svg", "svg");
    picture.setAttribute("viewBox", `0 0 ${code.size + 8} ${code.size + 8}`);
    picture.setAttribute("role", "img");
    picture.setAttribute("aria-label", word("qr_name"));
    picture.append(document.createElementNS("http://www.w3.org/2000/svg", "path"));
    picture.firstElementChild?.setAttribute("d", cells.join(""));
    box.replaceChildren(picture);
    box.hidden = false;
  }
  one(form, '[data-do="qr"]').setAttribute("aria-expanded", "true");
}

function closeQr() {
  for (const box of [one(form, ".qr"), one(paper, ".qr")]) box.hidden = true;
  one(form, '[data-do="qr"]').setAttribute("aria-expanded", "false");
}

function forget() {
  field.value = title = "";
  slot("title").textContent = "";
}

function wipe() {
  forget();
  put({ themes: [], points: [] });
  sheet = withDefaults({});
  closeQr();
  one(form, ".tool-notes").hidden = true;
  showForm();
  showPaper();
  history.replaceState(null, "", location.pathname + location.search);
  field.focus();
  say(word("wiped"));
}

async function startSession() {
  const { openSession } = await import("./session.js");
  const method = methodOf();
  const minutes = timetable(method.steps.map((step) => step.minutes), sheet.minutes);
  const questions = [...sheet.themes.flatMap((number) => themeAt(number)?.questions ?? []), ...fixed.filter(({ id }) => sheet.questions.includes(id)).map(({ text }) => text)];
  openSession(session, method.steps.map((step, i) => ({ ...step, minutes: minutes[i] })), questions, () => one(form, '[data-do="session"]').focus());
}

/** @param {HTMLSelectElement} select @param {(value: string) => void} add */
function addFrom(select, add) {
  if (select.value) add(select.value);
  select.focus();
}

/** @type {Record<string, () => void>} */
const actions = {
  "add-t": () => addFrom(chooseTheme, (value) => update({ themes: [...sheet.themes, Number(value)] })),
  "add-p": () => addFrom(choosePoint, (value) => update({ points: [...sheet.points, value] })),
  print: () => printOnly("sheet"),
  cards: () => printOnly("cards"),
  copy: () => copy(address(), article.dataset.copiedLink),
  qr: () => (one(form, '[data-do="qr"]').getAttribute("aria-expanded") === "true" ? closeQr() : openQr()),
  session: startSession,
  wipe,
};

function begin() {
  for (const button of /** @type {NodeListOf<HTMLElement>} */ (form.querySelectorAll("[data-do]"))) {
    button.addEventListener("click", () => actions[button.dataset.do ?? ""]());
  }
  chooseMethod.replaceChildren(...methods.map((method) => new Option(method.title, method.id)));
  chooseTime.replaceChildren(...times.map((time) => new Option(word("minutes", { count: time }), `${time}`)));
  list("q").replaceChildren(...fixed.map(({ id, text }) => make("li", {}, make("label", {}, make("input", { type: "checkbox", value: id, id: `keuze-${id}` }), " ", text))));
  const room = make("p", { class: "hint", "data-room": "", role: "status" }, word("too_long"));
  one(form, ".tool-actions").after(room);
  field.addEventListener("input", () => {
    title = field.value;
    slot("title").textContent = title;
  });
  chooseMethod.addEventListener("change", () => {
    const { minutes } = withDefaults({ method: chooseMethod.value });
    update({ method: chooseMethod.value, minutes });
  });
  chooseTime.addEventListener("change", () => update({ minutes: Number(chooseTime.value) }));
  list("q").addEventListener("change", ({ target }) => {
    const box = /** @type {HTMLInputElement} */ (target);
    const questions = box.checked ? [...sheet.questions, box.value] : sheet.questions.filter((id) => id !== box.value);
    if (questions.length > most.q) say(word("full", { count: most.q }));
    update({ questions: questions.slice(0, most.q) });
  });
  addEventListener("hashchange", () => /^#(.*&)?v=/.test(location.hash) && takeOver());
  addEventListener("pagehide", forget); // also before the browser keeps the page to come back to
  document.body.classList.add("has-sheet");
  place.replaceChildren(tool);
  takeOver();
}

fetch(new URL(texts, document.baseURI))
  .then((answer) => answer.json())
  .then((found) => {
    ({ pages, ...known } = found);
    begin();
  })
  .catch(() => place.replaceChildren(make("p", { class: "note" }, word("failed"))));
