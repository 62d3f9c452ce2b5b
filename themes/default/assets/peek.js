// What a link leads to, shown beside it while the pointer is on it or it has the focus: the meaning of a term, or the title
// and summary of a page. All of it stands in the page, so nothing is asked for. Escape takes it away. In running text a
// first tap shows it too, with a link that opens the page; a tap on a link in a list of links is a choice, and is followed at
// once. Without this script links are links, which they stay.
const { open = "" } = /** @type {HTMLElement} */ (document.querySelector("script[data-open]")).dataset;
const card = document.createElement("div");
card.className = "definition";
card.id = "uitleg";
card.hidden = true;
/** @type {HTMLAnchorElement?} */
let shown = null;
let pause = 0;

/** @param {HTMLAnchorElement} link @param {boolean} [isTapped] then it has something to tap, which a tooltip may not */
function show(link, isTapped = false) {
  clearTimeout(pause);
  if (shown === link) return;
  hide();
  shown = link;
  card.setAttribute("role", isTapped ? "group" : "tooltip");
  card.setAttribute("aria-live", isTapped ? "polite" : "off");
  const heading = document.createElement("strong");
  heading.textContent = link.dataset.title ?? "";
  const opener = document.createElement("a");
  opener.href = link.href;
  opener.textContent = open;
  card.replaceChildren(...(heading.textContent ? [heading] : []), link.dataset.definition ?? link.dataset.preview ?? "", ...(isTapped ? [opener] : []));
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

// The keyboard may still be on a link that a mouse passed by.
const leave = (/** @type {PointerEvent} */ { pointerType }) => pointerType === "mouse" && later(() => shown?.matches(":focus-visible") || hide());

for (const link of /** @type {NodeListOf<HTMLAnchorElement>} */ (document.querySelectorAll("a[data-definition], a[data-preview]"))) {
  const isInText = !link.closest("nav, .card");
  let pointer = "";
  link.addEventListener("pointerenter", ({ pointerType }) => pointerType === "mouse" && later(() => show(link), link.dataset.definition ? 150 : 400));
  link.addEventListener("pointerleave", leave);
  link.addEventListener("focus", () => link.matches(":focus-visible") && show(link));
  link.addEventListener("blur", ({ relatedTarget }) => card.contains(/** @type {Node?} */ (relatedTarget)) || hide());
  link.addEventListener("pointerdown", ({ pointerType }) => (pointer = pointerType));
  link.addEventListener("click", (event) => {
    const isTap = pointer === "touch";
    pointer = ""; // the next click may come from a key
    if (!isTap || !isInText || shown === link) return;
    event.preventDefault();
    show(link, true);
  });
}
card.addEventListener("pointerenter", () => clearTimeout(pause));
card.addEventListener("pointerleave", leave);
addEventListener("keydown", ({ key }) => key === "Escape" && hide());
addEventListener("pointerdown", ({ target }) => card.contains(/** @type {Node} */ (target)) || shown?.contains(/** @type {Node} */ (target)) || hide());
document.body.append(card);
