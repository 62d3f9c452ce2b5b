// A button "op mijn blad" at a theme and at each of its points. Comes after points.js, whose buttons stand before it.
import { onPicks, toggle } from "./picks.js";
import { makeButton, say } from "./status.js";
import { most } from "./sheet-link.js";

const place = /** @type {HTMLElement} */ (document.querySelector("[data-pick]"));
const { pick = "", pickName, pickShort, pickLabel = "", pickPointLabel = "", pickAdded, pickRemoved, pickFull = "" } = place.dataset;
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

place.append(pickButton({ theme: Number(pick) }, pickLabel));
for (const point of document.querySelectorAll(".point[id]")) {
  const number = point.querySelector(".point-number")?.textContent ?? "";
  point.querySelector(".point-actions")?.append(pickButton({ point: point.id }, pickPointLabel.replace("{reference}", number)));
}
