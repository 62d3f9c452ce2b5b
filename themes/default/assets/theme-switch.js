// The button that changes between automatic, light and dark. Stores something only after a click.
const key = "wegwijzer-theme";
const place = /** @type {HTMLElement} */ (document.querySelector(".display-choice"));
const prefersDark = matchMedia("(prefers-color-scheme: dark)");
const { dataset } = document.documentElement;
const button = document.createElement("button");
button.type = "button";

function current() {
  return dataset.theme ?? "automatic";
}

// The first click always changes what the reader sees.
function following() {
  const order = prefersDark.matches ? ["automatic", "light", "dark"] : ["automatic", "dark", "light"];
  return order[(order.indexOf(current()) + 1) % order.length];
}

function choose(choice = following()) {
  if (choice === "automatic") delete dataset.theme;
  else dataset.theme = choice;
  try {
    if (choice === "automatic") localStorage.removeItem(key);
    else localStorage.setItem(key, choice);
  } catch {
    // Not kept then; it still works on this page.
  }
}

function show() {
  const label = place.dataset[current()] ?? "";
  button.dataset.now = current();
  button.title = label;
  button.setAttribute("aria-label", label);
}

button.addEventListener("click", () => {
  choose();
  show();
});
show();
place.append(button);
