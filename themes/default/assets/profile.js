// The profile builder: makes the worksheet's boxes into a draft profile and an interview guide. Choices stand in the
// address behind the #; local texts stand nowhere and are gone on leaving. There is no place for anything about candidates.
import { differences, emptyProfile, linkOf, markdownOf, most, readLink, textOf } from "./profile-link.js";
import { article, copy, say } from "./status.js";
import { copyOf, make, one, printOnly, word } from "./tool.js";

/** @typedef {import("./profile-link.js").Profile} Profile */
/** @typedef {import("./profile-link.js").Part} Part */

// The ids of the headings that mean something here; see the editors' handbook.
const weightId = "zwaartepunt";
const competencyId = "competenties";
const goalId = "opgaven";
const caseId = "casus";

// ---- the worksheet

const interview = [.../** @type {NodeListOf<HTMLElement>} */ (copyOf("profile-interview").querySelectorAll("li[data-path]"))].map((item) => ({
  address: new URL(item.dataset.path ?? "", document.baseURI).href,
  title: item.dataset.title ?? "",
  questions: [...item.querySelectorAll("li")].map((question) => question.textContent ?? ""),
}));
const tidy = (/** @type {string} */ text) => text.replace(/\s+/g, " ").trim();
/** The words of a choice without the links in brackets. @param {Element} label */
function wordsOf(label) {
  const own = /** @type {Element} */ (label.cloneNode(true));
  return tidy((own.textContent ?? "").replace(/\s*\([^()]*\)\.?$/, "."));
}

const sections = [.../** @type {NodeListOf<HTMLElement>} */ (article.querySelectorAll(".text-section"))].map((element) => {
  const id = element.querySelector("h2")?.id ?? "";
  const items = [.../** @type {NodeListOf<HTMLElement>} */ (element.querySelectorAll(".task"))].map((item) => {
    const box = /** @type {HTMLInputElement} */ (one(item, "input"));
    const label = /** @type {HTMLLabelElement} */ (one(item, "label"));
    const [, name = "", sentence = ""] = /^(.+?)\.\s(.+)$/.exec(wordsOf(label)) ?? [];
    const address = label.querySelector("a")?.href;
    const notes = [...item.querySelectorAll(".note p:not(.note-label)")].map((note) => tidy(note.textContent ?? ""));
    return { id: box.id, item, box, label, name: name || wordsOf(label), sentence: sentence || wordsOf(label), address, notes };
  });
  const notes = [...element.querySelectorAll(".note")].filter((note) => !note.closest(".task"));
  return { id, element, title: element.querySelector("h2")?.textContent ?? "", items, notes: notes.flatMap((note) => [...note.querySelectorAll("p:not(.note-label)")].map((line) => tidy(line.textContent ?? ""))) };
}).filter(({ id }) => id !== "");

const sectionOf = (/** @type {string} */ id) => sections.find((section) => section.id === id);
const competencies = sectionOf(competencyId)?.items ?? [];
const roles = sectionOf(weightId)?.items ?? [];
const plain = sections.filter(({ id }) => id !== competencyId && id !== weightId);
const choices = plain.flatMap(({ items }) => items);
const offer = { choices: choices.map(({ id }) => id), roles: roles.length, competencies: competencies.map(({ id }) => id) };

const tool = copyOf("profile-tool");
const panel = one(tool, ".tool");
const draft = one(tool, ".draft");
const guide = one(tool, ".guide");
const compareField = /** @type {HTMLInputElement} */ (one(panel, "#andere-link"));
const left = make("p", { class: "hint", role: "status" });

/** A text of one's own about the municipality, below a section. @type {Map<string, HTMLTextAreaElement>} */
const local = new Map();

let profile = emptyProfile();

/** @param {string} id */
const levelOf = (id) => (profile.must.includes(id) ? "must" : profile.nice.includes(id) ? "nice" : "");

function showControls() {
  for (const { id, box } of choices) box.checked = profile.choices.includes(id);
  for (const { id, item } of competencies) /** @type {HTMLSelectElement} */ (one(item, "select")).value = levelOf(id);
  roles.forEach(({ item }, i) => (/** @type {HTMLInputElement} */ (one(item, "input")).value = `${profile.weights[i] ?? 0}`));
  const used = profile.weights.reduce((sum, weight) => sum + weight, 0);
  left.textContent = word("points_left", { count: most.weight - used, total: most.weight });
}

/** Takes the boxes away where there is something better to choose with. */
function addControls() {
  for (const { id, item, box, label, name } of competencies) {
    const select = make("select", { id: `${id}-keuze` }, ...["", "must", "nice"].map((level) => new Option(word(level || "neither"), level)));
    select.setAttribute("aria-label", interview.find(({ address }) => address === label.querySelector("a")?.href)?.title ?? name);
    select.addEventListener("change", () => setLevel(id, select.value));
    box.replaceWith(select);
    label.htmlFor = select.id;
    item.classList.add("has-select");
  }
  roles.forEach(({ id, item, box, label }, i) => {
    const input = make("input", { type: "number", id: `${id}-punten`, min: "0", max: `${most.weight}`, step: "1", autocomplete: "off" });
    input.addEventListener("change", () => setWeight(i, Math.round(Number(input.value)) || 0));
    box.replaceWith(input);
    label.htmlFor = input.id;
    item.classList.add("has-number");
  });
  sectionOf(weightId)?.element.append(left);
  for (const { id, element, title, items } of plain) {
    if (items.length === 0) continue;
    const field = make("textarea", { id: `lokaal-${id}`, maxlength: "600", autocomplete: "off", autocapitalize: "off", spellcheck: "false", "aria-describedby": `lokaal-${id}-uitleg` });
    field.addEventListener("input", showDraft);
    local.set(id, field);
    element.append(make("div", { class: "tool-field local" }, make("label", { for: field.id }, word("local", { name: title })), field, make("p", { class: "hint", id: `lokaal-${id}-uitleg` }, word("local_hint"))));
  }
}

// ---- choosing

/** @param {Partial<Profile>} change */
function update(change) {
  profile = { ...profile, ...change };
  const fragment = linkOf(profile);
  history.replaceState(null, "", fragment ? `#${fragment}` : location.pathname + location.search);
  showControls();
  showDraft();
}

/** @param {string} id @param {boolean} isOn */
function choose(id, isOn) {
  const goals = (sectionOf(goalId)?.items ?? []).map((item) => item.id);
  const after = isOn ? [...profile.choices, id] : profile.choices.filter((other) => other !== id);
  const isTooMany = goals.includes(id) && after.filter((other) => goals.includes(other)).length > most.goals;
  if (isTooMany) say(word("most", { count: most.goals }));
  update({ choices: isTooMany ? profile.choices : offer.choices.filter((other) => after.includes(other)) });
}

/** @param {string} id @param {string} level */
function setLevel(id, level) {
  const must = profile.must.filter((other) => other !== id);
  const nice = profile.nice.filter((other) => other !== id);
  const list = level === "must" ? must : nice;
  const isFull = level !== "" && list.length >= (level === "must" ? most.must : most.nice);
  if (isFull) say(word("most", { count: most.must }));
  else if (level !== "") list.push(id);
  update(isFull ? {} : { must, nice });
}

/** @param {number} role @param {number} weight */
function setWeight(role, weight) {
  const weights = roles.map((_, i) => profile.weights[i] ?? 0);
  weights[role] = 0;
  weights[role] = Math.max(0, Math.min(weight, most.weight - weights.reduce((sum, other) => sum + other, 0)));
  update({ weights });
}

// ---- the draft

/** What the worksheet and the competency's own page say of it. @param {string} id */
function competencyOf(id) {
  const item = competencies.find((one) => one.id === id);
  const page = interview.find(({ address }) => address === item?.address);
  const [, ...rest] = (item ? wordsOf(item.label) : "").split(": ");
  return page && { title: page.title, summary: rest.join(": "), questions: page.questions };
}

/** @returns {Part[]} */
function parts() {
  /** @type {Part[]} */
  const made = [];
  const attention = new Set();
  const open = [];
  for (const section of sections) {
    const { id, title, items } = section;
    if (items.length === 0) continue;
    /** @type {Part} */
    const part = { title, lines: [], items: [] };
    let isChosen = true;
    if (id === weightId) {
      part.items = roles.map((role, i) => ({ role, points: profile.weights[i] ?? 0 })).filter(({ points }) => points > 0).sort((a, b) => b.points - a.points)
        .map(({ role, points }) => `${word("weight", { name: role.name, points, total: most.weight })}: ${role.sentence}`);
      isChosen = part.items.length > 0;
    } else if (id === competencyId) {
      isChosen = profile.must.length > 0;
      const named = (/** @type {string} */ level, /** @type {string[]} */ ids) => ids.map((one) => `${competencyOf(one)?.title} (${word(level)}): ${competencyOf(one)?.summary}`);
      part.items = [...named("must", profile.must), ...named("nice", profile.nice)];
    } else {
      const chosen = items.filter((item) => profile.choices.includes(item.id));
      isChosen = chosen.length > 0;
      if (id === goalId && isChosen) part.lines.push(word("goals"));
      if (id === goalId) part.items = chosen.map(({ sentence }) => sentence);
      else if (isChosen) part.lines.push(chosen.map(({ sentence }) => sentence).join(" "));
      part.lines.push(local.get(id)?.value.trim() || word("local_open"));
      for (const note of chosen.flatMap(({ notes }) => notes)) attention.add(note);
    }
    if (isChosen) for (const note of section.notes) attention.add(note);
    if (!isChosen) {
      part.lines.unshift(word("nothing"));
      open.push(word("open", { name: title }));
    }
    made.push(part);
  }
  if (open.length > 0) made.push({ title: word("talk"), lines: [], items: open });
  if (attention.size > 0) made.push({ title: word("attention"), lines: [], items: [...attention] });
  return made;
}

function showDraft() {
  draft.replaceChildren(make("h2", {}, word("draft")), ...parts().flatMap(({ title, lines, items }) => [
    make("h3", {}, title), ...lines.map((line) => make("p", {}, line)), ...(items.length > 0 ? [make("ul", {}, ...items.map((item) => make("li", {}, item)))] : []),
  ]));
  const links = [...(sectionOf(caseId)?.element.querySelectorAll("li") ?? [])].map((item) => make("li", {}, item.textContent ?? ""));
  const reminders = [...new Set(sections.flatMap(({ notes }) => notes))];
  guide.replaceChildren(make("h2", {}, word("guide")), make("p", {}, word(profile.must.length > 0 ? "guide_intro" : "guide_none")),
    ...profile.must.map((id) => {
      const { title = "", summary = "", questions = [] } = competencyOf(id) ?? {};
      return make("section", { class: "guide-part" }, make("h3", {}, title), make("p", {}, summary), make("ol", {}, ...questions.map((text) => make("li", {}, text))),
        make("div", { class: "guide-room" }, ...["asks", "plus", "minus"].map((name) => make("p", {}, word(name)))));
    }),
    ...(profile.must.length > 0 ? [make("h3", {}, word("case")), make("ul", {}, ...links), make("h3", {}, word("attention")), make("ul", {}, ...reminders.map((text) => make("li", {}, text)))] : []));
}

// ---- another's choices, and leaving

/** @param {string} mark */
function nameOf(mark) {
  const [level, id] = mark.includes(":") ? mark.split(":") : ["", mark];
  return level ? `${competencyOf(id)?.title} (${word(level)})` : choices.find((choice) => choice.id === id)?.name ?? id;
}

function compare() {
  const place = one(panel, ".compared");
  const at = compareField.value.indexOf("#");
  const other = readLink(at < 0 ? "" : compareField.value.slice(at + 1), offer).profile;
  if (compareField.value === "") return place.replaceChildren();
  if (linkOf(other) === "") {
    compareField.value = ""; // this field holds links, not words
    return place.replaceChildren(make("p", {}, word("no_link")));
  }
  const { here, there } = differences(profile, other);
  const list = (/** @type {string} */ title, /** @type {string[]} */ marks) => (marks.length > 0 ? [make("h3", {}, word(title)), make("ul", {}, ...marks.map((mark) => make("li", {}, nameOf(mark))))] : []);
  place.replaceChildren(...list("only_here", here), ...list("only_there", there), ...(here.length + there.length === 0 ? [make("p", {}, word("same"))] : []));
}

function save() {
  const address = URL.createObjectURL(new Blob([markdownOf(word("draft"), parts())], { type: "text/markdown" }));
  make("a", { href: address, download: `${word("filename")}.md` }).click();
  setTimeout(() => URL.revokeObjectURL(address), 1000);
}

function forget() {
  for (const field of local.values()) field.value = "";
  compareField.value = "";
  one(panel, ".compared").replaceChildren();
  showDraft();
}

function takeOver() {
  const { profile: found, isWhole } = readLink(location.hash.slice(1), offer);
  const isLink = /(^#|&)v=/.test(location.hash);
  profile = isLink ? found : profile;
  const notes = one(panel, ".tool-notes");
  notes.hidden = !isLink || isWhole;
  notes.replaceChildren(make("li", {}, word("note")));
  showControls();
  showDraft();
}

/** @type {Record<string, () => void>} */
const actions = {
  "print-profile": () => printOnly("draft"),
  "print-guide": () => printOnly("guide"),
  text: () => copy(textOf(word("draft"), parts()), article.dataset.copiedText),
  markdown: () => copy(markdownOf(word("draft"), parts()), article.dataset.copiedText),
  file: save,
  link: () => copy(`${location.href.split("#")[0]}#${linkOf(profile)}`, article.dataset.copiedLink),
  wipe: () => {
    forget();
    update(emptyProfile());
    say(word("wiped"));
  },
};

addControls();
for (const { id, box } of choices) box.addEventListener("change", () => choose(id, box.checked));
for (const button of /** @type {NodeListOf<HTMLElement>} */ (panel.querySelectorAll("[data-do]"))) button.addEventListener("click", () => actions[button.dataset.do ?? ""]());
compareField.addEventListener("input", compare);
addEventListener("hashchange", takeOver);
addEventListener("pagehide", forget); // also before the browser keeps the page to come back to
addEventListener("pageshow", showControls); // a browser may bring boxes back
one(document, ".tool-place").append(tool);
takeOver();
