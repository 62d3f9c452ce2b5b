// A page that was opened from a route: shows the place on that route and leads on along it. The address says which
// route, so it holds in a new tab, after reloading and in a link that is sent. No module: those do not run from a file.
{
  const asked = new URLSearchParams(location.search);
  /** Whether the address asks for this route, by its name or by one that it had. @param {HTMLElement} way */
  const isAsked = ({ dataset: { parameter = "", id = "", former = "" } }) => [id, ...former.split(" ").filter(Boolean)].includes(asked.get(parameter) ?? "");
  const ways = [.../** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("nav.way"))].filter(isAsked);
  const way = ways[Number(asked.get("keer") ?? 1) - 1] ?? ways[0];
  const place = way?.querySelector(".way-place");
  if (way && place) {
    way.hidden = false;
    document.querySelector("nav.previous-next")?.remove();
    document.querySelector(".page-title")?.before(place.cloneNode(true));
    const read = /** @type {HTMLScriptElement} */ (document.currentScript).src.replace("/way.js", "/read.js");
    import(read).catch(() => {}); // read marks: not from a file
  }
}
