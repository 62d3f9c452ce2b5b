// Checklists: counts ticks, prints, copies as text, clears. Ticks stay in the page; nothing is kept.
import { copy, makeButton } from "./status.js";

const article = document.querySelector("article.text");
const filled = (text, done, total) => text.replaceAll("{done}", done).replaceAll("{total}", total);

function showProgress(place, boxes, text, complete) {
  const done = boxes.filter((box) => box.checked).length;
  const bar = place.querySelector("progress") ?? place.appendChild(document.createElement("progress"));
  bar.setAttribute("aria-hidden", "true");
  bar.max = boxes.length;
  bar.value = done;
  const words = place.querySelector("span") ?? document.createElement("span");
  words.textContent = filled(done === boxes.length ? complete : text, done, boxes.length);
  place.prepend(words);
}

const groups = [...document.querySelectorAll(".has-tasks")].map((section) => {
  const place = section.querySelector(".task-progress");
  const boxes = [...section.querySelectorAll(".task-box")];
  return { boxes, show: () => showProgress(place, boxes, place.dataset.progress, place.dataset.complete) };
});
const all = groups.flatMap((group) => group.boxes);
const tools = document.querySelector(".task-tools");
const total = document.createElement("p");
total.className = "task-total";

function showAll() {
  for (const group of groups) group.show();
  if (tools && groups.length > 1) showProgress(total, all, tools.dataset.all, tools.dataset.all);
}

function asText() {
  const lines = [document.querySelector("h1 .title").innerText];
  for (const element of article.querySelectorAll(".has-tasks > h2, .task")) {
    const box = element.querySelector(".task-box");
    lines.push(box ? `[${box.checked ? "x" : " "}] ${element.innerText.trim()}` : `\n${element.innerText}`);
  }
  return `${lines.join("\n")}\n\n${location.href}\n`;
}

for (const group of groups) for (const box of group.boxes) box.addEventListener("change", () => {
  group.show();
  if (tools && groups.length > 1) showProgress(total, all, tools.dataset.all, tools.dataset.all);
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
