// Links and references to copy: of the page, and of each of its points. Without this script the link of a point leads to it.
import { article, copy, makeButton } from "./status.js";

const { citation = "", edition = "", editionTop, copyLink, copyCitation, copyEdition, citeLabel, copiedLink, copiedCitation } = article.dataset;
const here = location.origin + location.pathname;
// In an edition that stays as it is, a second address leads to that instead of to today's text.
const inEdition = editionTop === undefined ? undefined : new URL(editionTop, here).href;
// Who quotes words that changed since, quotes today's text.
const quoted = inEdition === undefined || "changed" in article.dataset ? here : inEdition;
const reference = (words = "", address = "") => `${words}${edition && ` (${edition})`}, ${address}`;

for (const link of /** @type {NodeListOf<HTMLAnchorElement>} */ (document.querySelectorAll(".point-copy"))) {
  const words = link.dataset.citation ?? "";
  link.addEventListener("click", () => copy(here + link.hash, copiedLink));
  const button = makeButton(link.dataset.cite, () => copy(reference(words, quoted + link.hash), copiedCitation));
  button.setAttribute("aria-label", `${citeLabel} ${words}`);
  link.after(button);
}

const tools = document.createElement("p");
tools.className = "page-actions";
tools.append(
  makeButton(copyLink, () => copy(here, copiedLink)),
  makeButton(copyCitation, () => copy(reference(citation, quoted), copiedCitation)),
);
if (inEdition !== undefined) tools.append(makeButton(copyEdition, () => copy(inEdition, copiedLink)));
document.querySelector(".page-title")?.append(tools);
