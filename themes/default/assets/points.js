// Points of advice: copies the link or the citation of one. Without this script the link leads to the point.
import { article, copy, makeButton, title } from "./status.js";

for (const link of /** @type {NodeListOf<HTMLAnchorElement>} */ (document.querySelectorAll(".point-copy"))) {
  const { citation } = link.dataset;
  const { cite, citeLabel, copiedLink, copiedCitation, edition } = article.dataset;
  const address = location.origin + location.pathname + link.hash;
  link.addEventListener("click", () => copy(address, copiedLink));
  const button = makeButton(cite, () => {
    const text = /** @type {HTMLElement} */ (link.closest(".point")?.querySelector(".point-text")).innerText.trim();
    copy(`“${text}”\n${citation} (${title()}), ${edition}. ${address}`, copiedCitation);
  });
  button.setAttribute("aria-label", `${citeLabel} ${citation}`);
  link.after(button);
}
