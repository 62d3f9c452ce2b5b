// A button "op mijn blad" at a theme and at each of its points, and one that takes the themes of a situation to a sheet.
// Comes after points.js, whose buttons stand before it.
import { onPicks, sheetAddress, toggle } from "./picks.js";
import { makeButton, say } from "./status.js";
import { most } from "./sheet-link.js";

const place = /** @type {HTMLElement} */ (document.querySelector("[data-pick], [data-pick-all]"));
const { pick = "", pickAll = "", pickName, pickShort, pickLabel = "", pickPointLabel = "", pickAdded, pickRemoved, pickFull = "" } = place.dataset;
const words = { added: pickAdded, removed: pickRemoved, full: pickFull.replace("{themes}", `${most.t}`).replace("{points}", `${most.p}`) };

/** @param {{ theme?: number, point?: string }} what @param {string} label */
function pickButton(what, label) {
  const button = makeButton(what.theme === undefined ? pickShort : pickName, () => say(words[toggle(what)]));
  button.className = "pick";
  button.setAttribute("aria-label", `${pickName}: ${label}`);
  onPicks(({ themes, points }) => {
    const isOn = what.theme === undefined ? points.includes(what.point ?? "") : themes.includes(what.theme);
    button.setAttribute("aria-pressed", `${isOn}`);
  });
  return button;
}

const themes = pickAll.split(" ").filter(Boolean).map(Number).slice(0, most.t);
if (pick) place.append(pickButton({ theme: Number(pick) }, pickLabel));
if (themes.length > 0) {
  const link = document.createElement("a");
  link.href = sheetAddress({ themes, points: [] });
  link.textContent = pickName ?? "";
  place.append(link);
}
for (const point of pick ? document.querySelectorAll(".point[id]") : []) {
  const number = point.querySelector(".point-number")?.textContent ?? "";
  point.querySelector(".point-actions")?.append(pickButton({ point: point.id }, pickPointLabel.replace("{reference}", number)));
}
