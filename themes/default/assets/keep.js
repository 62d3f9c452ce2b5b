// Asks whether to keep what the reader made, the first time there is something to keep and never again on this page,
// and says how it stands. The words stand on the page's .keeping (partials/keeping.html). Not a window: what is asked
// stands right behind what was done, and the reader can simply go on.
import { makeButton, say } from "./status.js";
import { store } from "./store.js";

/** @typedef {import("./store.js").Outcome} Outcome */

/** @type {HTMLElement?} */
const place = document.querySelector(".keeping");
const words = place?.dataset ?? {};
let wasAsked = false;
let wasRefused = false;
/** The last thing that went wrong; it stays until something was kept. @type {Outcome | "corrupt" | ""} */
let trouble = "";

/** Says on the page how it stands. */
export function showKeeping() {
  if (!place) return;
  const state = place.querySelector("p") ?? place.appendChild(document.createElement("p"));
  const isKept = store.isAllowed() && trouble === "";
  place.dataset.state = trouble || (isKept ? "kept" : "page");
  state.textContent = words[place.dataset.state] ?? "";
  place.querySelector(":scope > button")?.remove();
  if (isKept && words.address) {
    const link = document.createElement("a");
    link.href = words.address;
    link.textContent = words.see ?? "";
    state.append(" ", link);
  } else if (!isKept && wasRefused && trouble === "") {
    place.append(makeButton(words.keep, () => answer(true, state)));
  }
}

/** @param {boolean} isYes @param {HTMLElement} back */
function answer(isYes, back) {
  const outcome = isYes ? store.allow() : "page";
  trouble = outcome === "full" || outcome === "blocked" ? outcome : "";
  wasRefused = !isYes;
  showKeeping();
  back.focus();
  say(isYes ? words[outcome] : words.page);
}

/** Something that was kept cannot be read; the page goes on without it. */
export function sayCorrupt() {
  trouble = "corrupt";
  showKeeping();
}

/** To be called after each change, with what the store said of it.
 * @param {Outcome} outcome
 * @param {Element} near the question is put behind it
 * @param {HTMLElement} back has the focus when the question is answered */
export function ask(outcome, near, back) {
  const before = trouble;
  trouble = outcome === "full" || outcome === "blocked" ? outcome : "";
  if (trouble !== "" && trouble !== before) say(words[trouble]);
  if (outcome === "page" && !wasAsked && place) {
    wasAsked = true;
    const question = document.createElement("div");
    question.className = "keeping-question";
    question.setAttribute("role", "group");
    question.setAttribute("aria-label", words.ask ?? "");
    const text = document.createElement("p");
    text.textContent = `${words.ask} ${words.why}`;
    const close = (/** @type {boolean} */ isYes) => () => {
      question.remove();
      answer(isYes, back);
    };
    question.append(text, makeButton(words.yes, close(true)), makeButton(words.no, close(false)));
    near.after(question);
    store.onChange(() => store.isAllowed() && question.remove()); // answered in another tab
    say(words.ask, true);
  }
  showKeeping();
}

store.onChange(showKeeping);
