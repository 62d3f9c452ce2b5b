// The self-scan: statements to answer, and below them what was answered, as a table, as bars and as a radar. Everything
// lives in this page and is gone when the reader leaves it; a file on the reader's own device is the only way to keep it.
import { say } from "./status.js";
import { corners, fileOf, inDutch, readFile, score } from "./scan-score.js";
import { copyOf, make, one, word } from "./tool.js";

/** @typedef {import("./scan-score.js").Answers} Answers */

const mostAxes = 8;
const source = copyOf("scan-competencies");
const competencies = [.../** @type {NodeListOf<HTMLElement>} */ (source.querySelectorAll("section"))].map((element) => ({
  id: element.dataset.competency ?? "",
  isCore: element.dataset.kind === "kern",
  title: one(element, "h3").textContent ?? "",
  heading: one(element, "h3"),
  summary: one(element, "p"),
  texts: [...element.querySelectorAll("ol > li")].map((item) => item.textContent ?? ""),
  start: one(element, "ul"),
}));
const asked = competencies.map(({ id, texts }) => ({ id, statements: texts.length }));

const place = one(document, ".tool-place");
const tool = copyOf("scan-tool");
const form = /** @type {HTMLFormElement} */ (one(tool, "form"));
const result = one(tool, ".scan-result");
const slot = (/** @type {string} */ name) => one(result, `[data-slot="${name}"]`);
const own = /** @type {HTMLSelectElement[]} */ ([...result.querySelectorAll("[data-own]")]);

/** @type {{ date: string, answers: Answers } | null} */
let earlier = null;

// ---- the statements

/** @param {typeof competencies[number]} competency @param {number} at */
function question({ id, texts }, at) {
  const values = [1, 2, 3, 4, 0].map((value) =>
    make("label", {}, make("input", { type: "radio", name: `${id}-${at}`, value: `${value}`, id: `${id}-${at}-${value}` }), " ", word(`value_${value}`)));
  return make("fieldset", { class: "statement" }, make("legend", {}, texts[at]), make("div", { class: "scale" }, ...values));
}

/** @param {typeof competencies[number]} competency */
const block = (competency) =>
  make("section", { class: "scan-block", "data-of": competency.id }, competency.heading, competency.summary, ...competency.texts.map((_, at) => question(competency, at)));

/** @returns {Answers} */
function answersNow() {
  const data = new FormData(form);
  return Object.fromEntries(competencies.map(({ id, texts }) => [id, texts.map((_, at) => (data.has(`${id}-${at}`) ? Number(data.get(`${id}-${at}`)) : null))]));
}

const isEmpty = (/** @type {Answers} */ answers) => Object.values(answers).flat().every((one) => one === null);

function showChosen() {
  const wanted = new Set([...form.querySelectorAll("[data-slot=choose] input:checked")].map((box) => /** @type {HTMLInputElement} */ (box).value));
  for (const section of /** @type {NodeListOf<HTMLElement>} */ (form.querySelectorAll("[data-slot=more] [data-of]"))) {
    const isWanted = wanted.has(section.dataset.of ?? "");
    section.hidden = !isWanted;
    if (!isWanted) for (const button of section.querySelectorAll("input")) button.checked = false;
  }
}

// ---- the result

const svgSpace = "http://www.w3.org/2000/svg";
/** @param {string} name @param {Record<string, string | number>} attributes @param {(string | Node)[]} content */
function draw(name, attributes, ...content) {
  const element = document.createElementNS(svgSpace, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, `${value}`);
  element.append(...content);
  return element;
}

/** @typedef {{ id: string, title: string, now: number | null, before: number | null, isFilled: boolean }} Row */

/** @param {Row} row */
function tableRow({ title, now, before, isFilled }) {
  const cell = (/** @type {number | null} */ value, /** @type {boolean} */ has) => make("td", {}, value === null ? (has ? word("too_few") : "–") : inDutch(value));
  return make("tr", {}, make("th", { scope: "row" }, title), cell(now, isFilled), ...(earlier ? [cell(before, true)] : []));
}

/** @param {Row} row */
function bar({ title, now, before }) {
  const picture = draw("svg", { viewBox: "0 0 400 16", class: "bar", "aria-hidden": "true" },
    draw("rect", { class: "bar-room", width: 400, height: 16 }), draw("rect", { class: "bar-now", width: (now ?? 0) * 100, height: 16 }));
  if (before !== null) picture.append(draw("rect", { class: "bar-before", x: before * 100 - 2, width: 4, height: 16 }));
  for (const at of [100, 200, 300]) picture.append(draw("rect", { class: "bar-line", x: at, width: 1, height: 16 }));
  return make("p", { class: "bar-line-of" }, make("span", {}, `${title} `), picture, make("span", {}, now === null ? "" : inDutch(now)));
}

/** @param {Row[]} rows */
function radar(rows) {
  const radius = 100;
  const far = rows.map(() => 4);
  const picture = draw("svg", { viewBox: "-215 -140 430 285", role: "img", "aria-label": word("radar_name", { count: rows.length }) });
  for (const ring of [1, 2, 3, 4]) picture.append(draw("polygon", { class: "radar-ring", points: corners(rows.map(() => ring), radius) }));
  corners(far, radius).split(" ").forEach((corner, i) => {
    const [x, y] = corner.split(",").map(Number);
    const anchor = Math.abs(x) < 5 ? "middle" : x > 0 ? "start" : "end";
    picture.append(draw("line", { class: "radar-ring", x2: x, y2: y }));
    const label = draw("text", { x: x * 1.08, y: y * 1.12 + 4, "text-anchor": anchor, class: "radar-name" });
    const words = rows[i].title.split(" ");
    const lines = words.length > 1 ? [words.slice(0, Math.ceil(words.length / 2)).join(" "), words.slice(Math.ceil(words.length / 2)).join(" ")] : words;
    lines.forEach((line, at) => label.append(draw("tspan", { x: x * 1.08, dy: at === 0 ? (y > 0 ? 4 : 4 - 11 * (lines.length - 1)) : 11 }, line)));
    picture.append(label);
  });
  if (rows.some(({ before }) => before !== null)) picture.append(draw("polygon", { class: "radar-before", points: corners(rows.map(({ before }) => before), radius) }));
  picture.append(draw("polygon", { class: "radar-now", points: corners(rows.map(({ now }) => now), radius) }));
  return picture;
}

/** Keeps what the reader chose as far as it is still there. @param {Row[]} scored */
function showOwn(scored) {
  for (const select of own) {
    const { value } = select;
    select.replaceChildren(new Option(word("none"), ""), ...scored.map(({ id, title, now }) => new Option(word("score_of", { name: title, score: inDutch(now ?? 0) }), id)));
    select.value = scored.some(({ id }) => id === value) ? value : "";
  }
}

function showThemes() {
  const wanted = own.filter(({ dataset }) => dataset.own === "question").map(({ value }) => value);
  slot("themes").replaceChildren(...[...new Set(wanted)].flatMap((id) => {
    const found = competencies.find((competency) => competency.id === id);
    return found ? [make("h3", {}, word("start_with", { name: found.title })), found.start.cloneNode(true)] : [];
  }));
}

function show() {
  const answers = answersNow();
  const rows = competencies
    .map(({ id, title }) => ({ id, title, now: score(answers[id]), before: score(earlier?.answers[id] ?? []), isFilled: answers[id].some((one) => one !== null) }))
    .filter(({ isFilled, before }) => isFilled || before !== null);
  const scored = rows.filter(({ now }) => now !== null);
  slot("empty").hidden = scored.length > 0 || earlier !== null;
  slot("filled").hidden = scored.length === 0 && earlier === null;
  document.body.classList.toggle("has-result", !slot("filled").hidden);
  slot("earlier-head").hidden = earlier === null;
  slot("rows").replaceChildren(...rows.map(tableRow));
  slot("bars").replaceChildren(...rows.filter(({ now, before }) => now !== null || before !== null).map(bar));
  const axes = scored.slice(0, mostAxes);
  slot("radar-figure").hidden = axes.length < 3;
  slot("radar").replaceChildren(...(axes.length < 3 ? [] : [radar(axes)]));
  showOwn(scored);
  showThemes();
}

// ---- files, and leaving

function save() {
  const date = new Date().toISOString().slice(0, 10);
  const address = URL.createObjectURL(new Blob([fileOf(answersNow(), date)], { type: "application/json" }));
  const link = make("a", { href: address, download: `${word("filename")}-${date}.json` });
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 1000);
}

/** @param {Answers} answers */
function fill(answers) {
  for (const { id, isCore } of competencies) {
    const box = /** @type {HTMLInputElement?} */ (form.querySelector(`[data-slot=choose] input[value="${id}"]`));
    if (!isCore && box && answers[id]?.some((given) => given !== null)) box.checked = true;
    answers[id]?.forEach((value, at) => {
      const button = /** @type {HTMLInputElement?} */ (document.getElementById(`${id}-${at}-${value}`));
      if (button) button.checked = true;
    });
  }
  showChosen();
}

/** @param {File} file */
async function load(file) {
  const found = readFile(await file.text().catch(() => ""), asked);
  if (!found) return say(word("bad_file"));
  if (isEmpty(answersNow())) fill(found.answers);
  else earlier = found;
  say(word(earlier ? "loaded_earlier" : "loaded"));
  show();
}

function wipe() {
  earlier = null;
  form.reset();
  for (const select of own) select.value = "";
  chooseFile.value = "";
  showChosen();
  show();
}

const chooseFile = /** @type {HTMLInputElement} */ (one(result, "#scan-bestand"));
chooseFile.addEventListener("change", () => {
  const [file] = chooseFile.files ?? [];
  if (file) load(file);
  chooseFile.value = "";
});
one(form, "[data-slot=core]").append(...competencies.filter(({ isCore }) => isCore).map(block));
const others = competencies.filter(({ isCore }) => !isCore);
one(form, "[data-slot=more]").append(...others.map(block));
one(form, "[data-slot=choose]").append(...others.map(({ id, title }) =>
  make("li", {}, make("label", {}, make("input", { type: "checkbox", value: id, id: `ook-${id}` }), " ", title))));
form.addEventListener("submit", (event) => event.preventDefault());
form.addEventListener("change", () => {
  showChosen();
  show();
});
for (const select of own) select.addEventListener("change", showThemes);
one(result, "[data-do=print]").addEventListener("click", () => print());
one(result, "[data-do=save]").addEventListener("click", save);
one(result, "[data-do=wipe]").addEventListener("click", () => {
  wipe();
  say(word("wiped"));
  one(form, "input").focus();
});
for (const link of competencies.flatMap(({ heading, start }) => [...heading.querySelectorAll("a"), ...start.querySelectorAll("a")])) link.target = "_blank";
addEventListener("pagehide", wipe); // also before the browser keeps the page to come back to
document.body.classList.add("has-scan");
place.append(tool);
showChosen();
show();
