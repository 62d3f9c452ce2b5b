// Lists of checklists: how far each one is. Shown only for lists of which this device keeps something.
import { article, fill } from "./status.js";
import { concerns, store } from "./store.js";
import { countOf, isTicks, stateOf } from "./ticks.js";

const words = article.dataset;
const cards = [.../** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("[data-tasks]"))];

/** @param {HTMLElement} card */
function show(card) {
  card.querySelector(".card-progress")?.remove();
  const ticks = store.get("vinkjes", card.dataset.key ?? "", isTicks);
  const states = (card.dataset.tasks ?? "").split(" ").map((id) => stateOf(ticks, { id, digest: "" }));
  if (states.every((state) => state === "open")) return;
  const count = countOf(states);
  const line = document.createElement("p");
  line.className = "card-progress";
  const bar = document.createElement("progress");
  bar.setAttribute("aria-hidden", "true");
  bar.max = Math.max(count.total, 1);
  bar.value = count.done;
  line.append(fill(count.done === count.total ? words.complete : words.progress, count), bar);
  (card.querySelector(".card-text") ?? card).append(line);
}

for (const card of cards) show(card);
store.onChange((change) => {
  for (const card of cards) if (concerns(change, "vinkjes", card.dataset.key)) show(card);
});
