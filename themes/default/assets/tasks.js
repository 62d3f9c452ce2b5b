// Checklists: counts ticks, prints, copies as text, clears. Ticks stay in the page; nothing is kept.
import { article, copy, makeButton, title } from "./status.js";

/** @param {Element} place @param {HTMLInputElement[]} boxes */
function showProgress(place, boxes, text = "", complete = text) {
  const done = boxes.filter((box) => box.checked).length;
  const bar = place.querySelector("progress") ?? place.appendChild(document.createElement("progress"));
  bar.setAttribute("aria-hidden", "true");
  bar.max = boxes.length;
  bar.value = done;
  const words = place.querySelector("span") ?? document.createElement("span");
  words.textContent = (done === boxes.length ? complete : text).replaceAll("{done}", `${done}`).replaceAll("{total}", `${boxes.length}`);
  place.prepend(words);
}

const groups = [...document.querySelectorAll(".has-tasks")].map((section) => {
  const place = /** @type {HTMLElement} */ (section.querySelector(".task-progress"));
  const boxes = [.../** @type {NodeListOf<HTMLInputElement>} */ (section.querySelectorAll(".task-box"))];
  return { boxes, show: () => showProgress(place, boxes, place.dataset.progress, place.dataset.complete) };
});
const all = groups.flatMap((group) => group.boxes);
/** @type {HTMLElement?} */
const tools = document.querySelector(".task-tools");
const total = document.createElement("p");
total.className = "task-total";

function showTotal() {
  if (tools && groups.length > 1) showProgress(total, all, tools.dataset.all);
}

function showAll() {
  for (const group of groups) group.show();
  showTotal();
}

function asText() {
  const lines = [title()];
  for (const element of /** @type {NodeListOf<HTMLElement>} */ (article.querySelectorAll(".has-tasks > h2, .task"))) {
    const box = element.querySelector(".task-box");
    lines.push(box ? `[${box.matches(":checked") ? "x" : " "}] ${element.innerText.trim()}` : `\n${element.innerText}`);
  }
  return `${lines.join("\n")}\n\n${location.href}\n`;
}

for (const group of groups) for (const box of group.boxes) box.addEventListener("change", () => {
  group.show();
  showTotal();
});
if (tools && all.length > 0) {
  tools.append(
    makeButton(tools.dataset.print, () => print()),
    makeButton(tools.dataset.copy, () => copy(asText(), article.dataset.copiedText)),
    makeButton(tools.dataset.clear, () => {
      for (const box of all) box.checked = false;
      showAll();
    }),
  );
  if (groups.length > 1) tools.after(total);
}
showAll();
addEventListener("pageshow", showAll); // a browser may bring ticks back
