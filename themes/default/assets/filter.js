// Filters the list of themes by text and by part. Without this script the whole list is there and this form is not.
const form = /** @type {HTMLElement} */ (document.querySelector(".filter"));
const [text] = form.getElementsByTagName("input");
const [part] = form.getElementsByTagName("select");
const state = /** @type {Element} */ (form.querySelector("[role=status]"));
const [clear] = form.getElementsByTagName("button");
const fold = (words = "") => words.normalize("NFD").replace(/\p{M}/gu, "").replace(/[‘’]/g, "'").toLowerCase();
const tree = /** @type {Element} */ (document.querySelector(".tree"));
const parts = /** @type {Iterable<HTMLElement>} */ (tree.children);
const cards = [.../** @type {NodeListOf<HTMLElement>} */ (tree.querySelectorAll(".card"))].map((element) => ({
  element,
  part: element.closest(".tree > li"),
  words: fold(`${element.innerText} ${element.dataset.search}`),
}));

function show() {
  const wanted = fold(text.value).split(/\s+/).filter(Boolean);
  let count = 0;
  for (const { element, part: own, words } of cards) {
    const fits = (part.value === "" || own?.id === part.value) && wanted.every((word) => words.includes(word));
    element.hidden = !fits;
    count += fits ? 1 : 0;
  }
  const isEmpty = (/** @type {Element} */ element) => !element.querySelector(".card:not([hidden])");
  for (const chapter of tree.querySelectorAll(".chapter")) chapter.toggleAttribute("hidden", isEmpty(chapter));
  for (const one of parts) one.hidden = isEmpty(one);
  clear.hidden = wanted.length === 0 && part.value === "";
  tree.classList.toggle("is-filtered", !clear.hidden);
  const { none = "", one = "", many = "" } = form.dataset;
  const sentence = count === 0 ? none : count === 1 ? one : many;
  state.textContent = clear.hidden ? "" : sentence.replace("{count}", `${count}`).replace("{total}", `${cards.length}`);
}

for (const one of parts) part.add(new Option(one.dataset.title, one.id));
text.addEventListener("input", show);
part.addEventListener("change", show);
form.addEventListener("submit", (event) => event.preventDefault());
form.addEventListener("reset", () => setTimeout(show));
form.hidden = false;
show();
