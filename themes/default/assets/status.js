// What several scripts of a page need: saying something politely, copying, making a button, the text and its title.
const status = /** @type {Element} */ (document.getElementById("melding"));
export const article = /** @type {HTMLElement} */ (document.querySelector("article.text"));
export const title = () => /** @type {HTMLElement} */ (document.querySelector("h1 .title")).innerText;
let fading = 0;

// What has the focus must be seen (WCAG 2.4.11): the message makes way for it, to the top.
function makeWay() {
  const active = document.activeElement;
  status.classList.remove("is-high");
  if (!active || active === document.body || active.contains(status)) return;
  const [message, focus] = [status, active].map((element) => element.getBoundingClientRect());
  const isCovered = focus.top < message.bottom && focus.bottom > message.top && focus.left < message.right && focus.right > message.left;
  status.classList.toggle("is-high", isCovered && focus.height < innerHeight / 2);
}
addEventListener("focusin", () => {
  if (!status.textContent) return;
  makeWay();
  requestAnimationFrame(makeWay); // once the page has scrolled to it
});

/** @param {string} [text] @param {boolean} [isQuiet] for ears only: it can be seen elsewhere on the page */
export function say(text = "", isQuiet = false) {
  status.textContent = "";
  status.classList.toggle("visually-hidden", isQuiet);
  clearTimeout(fading);
  requestAnimationFrame(() => {
    status.textContent = text;
    makeWay();
  });
  fading = setTimeout(() => (status.textContent = ""), 4000);
}

/** @param {string} text @param {string} [done] */
export async function copy(text, done) {
  try {
    await navigator.clipboard.writeText(text);
    say(done);
  } catch {
    say(article.dataset.copyFailed);
  }
}

/** @param {() => void} action */
export function makeButton(label = "", action) {
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = label;
  button.addEventListener("click", action);
  return button;
}

/** A sentence with its {places} filled in. @param {string | undefined} text @param {Record<string, string | number>} values */
export const fill = (text, values) => (text ?? "").replace(/\{(\w+)\}/g, (place, name) => `${values[name] ?? place}`);
