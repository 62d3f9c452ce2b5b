// A checklist that counts from a day: the reader may fill in that day, and each part shows its dates.
import { calendarOf, isDay, periodOf } from "./calendar.js";
import { ask } from "./keep.js";
import { makeButton, fill, title } from "./status.js";
import { concerns, isRecord, store } from "./store.js";

const kind = "datum";
/** @param {unknown} value @returns {value is { dag: string }} */
const isKept = (value) => isRecord(value) && isDay(value.dag);
const inWords = new Intl.DateTimeFormat(document.documentElement.lang, { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });
const words = (/** @type {string} */ day) => day && inWords.format(new Date(`${day}T00:00Z`));

/** @param {HTMLElement} tools @param {HTMLElement[]} places of the progress of each part */
export function showDates(tools, places) {
  const texts = tools.dataset;
  const list = texts.list ?? "";
  const periods = (texts.fieldPeriods ?? "").split(" ");
  const input = document.createElement("input");
  input.type = "date";
  input.autocomplete = "off";
  const label = document.createElement("label");
  label.append(`${texts.fieldMoment} `, input);
  const day = () => store.get(kind, list, isKept)?.dag ?? "";

  /** @param {import("./calendar.js").Period} period */
  function sentence({ from, to }) {
    const form = from === to ? texts.datesOn : from && to ? texts.datesBoth : from ? texts.datesFrom : texts.datesTo;
    return fill(form, { from: words(from), to: words(to) });
  }

  const headingOf = (/** @type {HTMLElement} */ place) => place.closest("section")?.querySelector("h2");

  /** @param {HTMLElement} place @param {string} said */
  function say(place, said) {
    const heading = headingOf(place);
    for (const old of document.querySelectorAll(`[data-dates="${heading?.id}"]`)) old.remove();
    if (said === "") return;
    const line = document.createElement("p");
    line.className = "group-dates";
    line.dataset.dates = heading?.id;
    line.textContent = said;
    heading?.after(line);
    const aside = document.createElement("span");
    aside.className = "stop-aside";
    aside.dataset.dates = heading?.id;
    aside.textContent = said;
    document.querySelector(`[data-part="${heading?.id}"]`)?.append(aside);
  }

  const known = () => places.flatMap((place, i) => {
    const period = day() ? periodOf(periods[i] ?? "", day()) : null;
    return period ? [{ place, period }] : [];
  });

  function show() {
    if (input.value !== day()) input.value = day();
    for (const place of places) say(place, "");
    for (const { place, period } of known()) say(place, sentence(period));
    for (const button of [clear, file]) button.hidden = day() === "";
  }

  function saveFile() {
    const events = known().map(({ place, period }) => ({
      title: `${headingOf(place)?.textContent} – ${title()}`,
      text: [...(place.closest("section")?.querySelectorAll(".task-text") ?? [])].map((item) => `- ${item.textContent?.trim()}`).join("\n"),
      period,
    }));
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([calendarOf(list, events, new Date())], { type: "text/calendar" }));
    link.download = `${list}.ics`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 1000);
  }

  const clear = makeButton(texts.datesClear, () => {
    store.remove(kind, list);
    input.focus();
  });
  const file = makeButton(texts.datesFile, saveFile);
  const form = document.createElement("div");
  form.className = "dates";
  form.append(label, clear, file);
  input.addEventListener("change", () => {
    if (isDay(input.value)) ask(store.put(kind, list, { dag: input.value }), form, input);
  });
  tools.after(form);
  store.onChange((change) => concerns(change, kind, list) && show());
  show();
}
