// What a link leads to, shown beside it while the pointer is on it or it has the focus: the meaning of a term, or the title
// and summary of a page. All of it stands in the page, so nothing is asked for. Escape takes it away. A first tap shows the
// meaning of a term; any other link is followed at once. Without this script links are links, which they stay.
const card = document.createElement("div");
card.className = "definition";
card.id = "uitleg";
card.setAttribute("role", "tooltip");
card.hidden = true;
/** @type {Element?} */
let shown = null;
let pause = 0;

/** @param {Element} link */
function show(link) {
  clearTimeout(pause);
  if (shown === link) return;
  hide();
  shown = link;
  const heading = document.createElement("strong");
  heading.textContent = link.getAttribute("data-title");
  card.replaceChildren(...(heading.textContent ? [heading] : []), link.getAttribute("data-definition") ?? link.getAttribute("data-preview") ?? "");
  link.setAttribute("aria-describedby", card.id);
  card.hidden = false;
  const [line] = link.getClientRects();
  const room = document.documentElement.clientWidth - card.offsetWidth - 8;
  card.style.left = `${Math.max(8, Math.min(line.left, room)) + scrollX}px`;
  card.style.top = `${link.getBoundingClientRect().bottom + scrollY + 4}px`;
}

function hide() {
  clearTimeout(pause);
  shown?.removeAttribute("aria-describedby");
  shown = null;
  card.hidden = true;
}

const later = (/** @type {() => void} */ action, time = 250) => {
  clearTimeout(pause);
  pause = setTimeout(action, time);
};

for (const link of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("a[data-definition], a[data-preview]"))) {
  let pointer = "";
  link.addEventListener("pointerenter", ({ pointerType }) => pointerType === "mouse" && later(() => show(link), link.dataset.definition ? 150 : 400));
  link.addEventListener("pointerleave", () => later(hide));
  link.addEventListener("focus", () => link.matches(":focus-visible") && show(link));
  link.addEventListener("blur", hide);
  link.addEventListener("pointerdown", ({ pointerType }) => (pointer = pointerType));
  link.addEventListener("click", (event) => {
    if (pointer !== "touch" || shown === link || !link.dataset.definition) return;
    event.preventDefault();
    show(link);
  });
}
card.addEventListener("pointerenter", () => clearTimeout(pause));
card.addEventListener("pointerleave", () => later(hide));
addEventListener("keydown", ({ key }) => key === "Escape" && hide());
addEventListener("pointerdown", ({ target }) => card.contains(/** @type {Node} */ (target)) || target === shown || hide());
document.body.append(card);
