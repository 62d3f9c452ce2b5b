// "Tijdens de sessie": one step of the method at a time in large type, with the questions and a quiet clock. The clock
// makes no sound, is silent to screen readers (role timer) and can be paused, stopped and left out.
import { makeButton, say } from "./status.js";
import { make, word } from "./tool.js";

/** @typedef {{ title: string, explanation: string, minutes: number }} Step */

const clockText = (/** @type {number} */ seconds) => {
  const left = Math.max(0, Math.ceil(seconds));
  return `${Math.floor(left / 60)}:${`${left % 60}`.padStart(2, "0")}`;
};

/** Fills `place` and shows it until the reader closes it. @param {HTMLElement} place @param {Step[]} steps
 *  @param {string[]} questions @param {() => void} whenClosed */
export function openSession(place, steps, questions, whenClosed) {
  let at = 0;
  let left = 0; // seconds, when the clock stands still
  let end = 0; // when it runs: the time at which the step is over
  let ticking = 0;

  const number = make("p", { class: "session-number" });
  const title = make("h2", { id: "sessie-stap", tabindex: "-1" });
  const explanation = make("p", { class: "session-text" });
  const clock = make("p", { class: "session-clock", role: "timer", "aria-label": word("left") });
  const run = makeButton("", () => (ticking ? pause() : start()));
  const back = makeButton(word("back"), () => go(at - 1));
  const next = makeButton(word("next"), () => go(at + 1));
  const list = make("details", { open: "" }, make("summary", {}, word("questions")), make("ul", {}, ...questions.map((text) => make("li", {}, text))));

  const remaining = () => (ticking ? (end - performance.now()) / 1000 : left);

  function show() {
    clock.textContent = clockText(remaining());
    run.textContent = word(ticking ? "pause" : "start");
  }

  function tick() {
    if (remaining() <= 0) {
      pause();
      say(word("over"));
    }
    show();
  }

  function start() {
    if (left <= 0) return;
    end = performance.now() + left * 1000;
    ticking = setInterval(tick, 250);
    show();
  }

  function pause() {
    left = Math.max(0, remaining());
    clearInterval(ticking);
    ticking = 0;
    show();
  }

  /** @param {number} step */
  function go(step) {
    pause();
    at = step;
    left = steps[at].minutes * 60;
    number.textContent = word("step", { step: at + 1, count: steps.length });
    title.textContent = steps[at].title;
    explanation.textContent = steps[at].explanation;
    back.disabled = at === 0;
    next.disabled = at === steps.length - 1;
    show();
    title.focus();
  }

  function close() {
    pause();
    place.hidden = true;
    place.replaceChildren();
    document.body.classList.remove("in-session");
    whenClosed();
  }

  place.replaceChildren(
    number, title, explanation, clock,
    make("p", { class: "tool-actions" }, run, back, next, makeButton(word("stop"), close)),
    ...(questions.length > 0 ? [list] : []),
  );
  place.setAttribute("aria-labelledby", "sessie-stap");
  place.hidden = false;
  document.body.classList.add("in-session");
  go(0);
}
