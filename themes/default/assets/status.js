// What several scripts of a page need: saying something politely, copying, making a button.
const status = document.getElementById("melding");
const article = document.querySelector("article.text");
let fading;

export function say(text) {
  status.textContent = "";
  clearTimeout(fading);
  requestAnimationFrame(() => (status.textContent = text));
  fading = setTimeout(() => (status.textContent = ""), 4000);
}

export async function copy(text, done) {
  try {
    await navigator.clipboard.writeText(text);
    say(done);
  } catch {
    say(article.dataset.copyFailed);
  }
}

export function makeButton(label, action) {
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = label;
  button.addEventListener("click", action);
  return button;
}
