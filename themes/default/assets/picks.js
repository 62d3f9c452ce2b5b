// "Op mijn blad": themes and points that the reader picks while reading, for the sheet of /intervisie/. Kept on the device
// only if the reader has said yes to that (store.js). Until then they live in the name of this tab, which the browser
// forgets with the tab and gives to no other site; nothing is stored, and the way to the sheet holds them all.
import { linkOf, emptySheet, most } from "./sheet-link.js";
import { concerns, isRecord, store } from "./store.js";

/** @typedef {{ themes: number[], points: string[] }} Picks */

const kind = "werkblad";
const id = "keuze";
const label = "wegwijzer-blad=";
const fullLabel = "wegwijzer-blad-vol="; // the device keeps older picks and has no room for these

/** @param {unknown} value @returns {value is Picks} */
const isPicks = (value) =>
  isRecord(value) && Array.isArray(value.themes) && Array.isArray(value.points) &&
  value.themes.every((one) => Number.isInteger(one)) && value.points.every((one) => typeof one === "string" && /^[a-z0-9-]+$/.test(one));

/** What the tab's name holds. @returns {Picks | null} */
function inTab() {
  const start = [label, fullLabel].find((one) => window.name.startsWith(one));
  if (!start) return null;
  const names = window.name.slice(start.length).split(".").filter(Boolean);
  const picks = { themes: names.filter((one) => /^\d+$/.test(one)).map(Number), points: names.filter((one) => !/^\d+$/.test(one)) };
  return isPicks(picks) ? picks : null;
}

/** @returns {Picks} */
export const current = () => (store.isAllowed() && !window.name.startsWith(fullLabel) ? store.get(kind, id, isPicks) : null) ?? inTab() ?? { themes: [], points: [] };

/** @param {Picks} picks */
export function put({ themes, points }) {
  const isEmpty = themes.length + points.length === 0;
  if (isEmpty) store.remove(kind, id);
  const outcome = isEmpty ? "page" : store.put(kind, id, { themes, points });
  window.name = outcome === "kept" || isEmpty ? "" : (outcome === "full" ? fullLabel : label) + [...themes, ...points].join(".");
  show();
}

/** Puts a theme or a point on the sheet, or takes it off. Says which, or that there is no room.
 * @param {{ theme?: number, point?: string }} what @returns {"added" | "removed" | "full"} */
export function toggle({ theme, point }) {
  const { themes, points } = current();
  /** @template One @param {One[]} list @param {One} one @param {number} room @returns {One[] | null} */
  const changed = (list, one, room) => (list.includes(one) ? list.filter((other) => other !== one) : list.length < room ? [...list, one] : null);
  const after = {
    themes: theme === undefined ? themes : changed(themes, theme, most.t),
    points: point === undefined ? points : changed(points, point, most.p),
  };
  if (after.themes === null || after.points === null) return "full";
  put({ themes: after.themes, points: after.points });
  return after.themes.length + after.points.length > themes.length + points.length ? "added" : "removed";
}

// ---- the way to the sheet, in the menu of every page while there is something on it

const menu = /** @type {HTMLElement | null} */ (document.querySelector("[data-sheet]"));
const way = document.createElement("li");
way.className = "menu-sheet";
const link = way.appendChild(document.createElement("a"));

/** The address of the page of the sheet with these on it. @param {Picks} picks */
export const sheetAddress = ({ themes, points }) => `${menu?.dataset.sheet}#${linkOf({ ...emptySheet(), themes, points })}`;

function show() {
  const { themes, points } = current();
  const count = themes.length + points.length;
  for (const update of updates) update({ themes, points });
  if (!menu) return;
  link.href = sheetAddress({ themes, points });
  link.textContent = (menu.dataset.sheetLabel ?? "").replace("{count}", `${count}`);
  if (count > 0) menu.querySelector("ul")?.append(way);
  else way.remove();
}

/** @type {((picks: Picks) => void)[]} */
const updates = [];

/** Calls `update` now and after every change, also one in another tab. @param {(picks: Picks) => void} update */
export function onPicks(update) {
  updates.push(update);
  update(current());
}

show();
store.onChange((change) => concerns(change, kind, id) && show());
addEventListener("pageshow", ({ persisted }) => persisted && show());
