// The browser's half of `wegwijzer serve`: pages follow what is saved. Not on published pages.
// A hidden page closes its stream: a browser allows six connections to one server, and six tabs would use them up.

const events = "/.wegwijzer/events";
const placeKey = "wegwijzer-preview-place";
const closedKey = "wegwijzer-preview-closed";
/** What the server says of a build. @typedef {{tag: string, has_errors: boolean, text: string}} Status */
const texts = {
  heading: "Er staan fouten in de tekst",
  explanation: "Je ziet de laatste versie zonder fouten. Verbeter wat hieronder staat en sla het op.",
  close: "Sluiten (Esc)",
};

/** @type {EventSource?} */
let stream = null;
let tag = tagOfPage();
/** @type {HTMLElement?} */
let overlay = null;

// The server says with each page which build it is of. Unknown in a browser that keeps this from scripts: then from now on.
function tagOfPage() {
  const [page] = /** @type {PerformanceNavigationTiming[]} */ (performance.getEntriesByType("navigation"));
  const timing = page?.serverTiming?.find((entry) => entry.name === "wegwijzer");
  return timing?.description ?? "";
}

function listen() {
  if (stream) return;
  stream = new EventSource(tag ? `${events}?since=${encodeURIComponent(tag)}` : events);
  on("ready", showDiagnostics);
  on("diagnostics", showDiagnostics);
  on("css", swapStylesheets);
  on("reload", reload);
}

/** @param {string} name @param {(status: Status) => void} react */
function on(name, react) {
  stream?.addEventListener(name, (event) => {
    const status = JSON.parse(event.data);
    // `ready` only says how things are: what came in between follows as events of its own.
    if (name !== "ready" || !tag) tag = status.tag;
    react(status);
  });
}

function stopListening() {
  stream?.close();
  stream = null;
}

function reload() {
  stopListening();
  sessionStorage.setItem(placeKey, JSON.stringify({ path: location.pathname, x: scrollX, y: scrollY }));
  location.reload();
}

function restorePlace() {
  const place = JSON.parse(sessionStorage.getItem(placeKey) ?? "null");
  sessionStorage.removeItem(placeKey);
  if (place?.path === location.pathname) scrollTo({ left: place.x, top: place.y, behavior: "instant" });
}

// The new sheet stands beside the old one until it is there, so the page is never without.
/** @param {Status} status */
function swapStylesheets({ tag: version }) {
  const sheets = document.querySelectorAll('link[rel="stylesheet"]:not([data-leaving])');
  for (const old of /** @type {NodeListOf<HTMLLinkElement>} */ (sheets)) {
    const address = new URL(old.href);
    if (address.origin !== location.origin) continue;
    address.searchParams.set("preview", version);
    const fresh = /** @type {HTMLLinkElement} */ (old.cloneNode());
    fresh.href = address.href;
    old.dataset.leaving = "";
    for (const end of ["load", "error"]) fresh.addEventListener(end, () => old.remove(), { once: true });
    old.after(fresh);
  }
}

/** @template {keyof HTMLElementTagNameMap} Name @param {Name} name @param {string} className */
function element(name, className, text = "") {
  const made = document.createElement(name);
  made.className = className;
  made.textContent = text;
  return made;
}

/** @param {string} text */
function makeOverlay(text) {
  const region = element("section", "preview-overlay");
  region.setAttribute("role", "alert");
  const close = element("button", "preview-overlay-close", texts.close);
  close.type = "button";
  close.addEventListener("click", closeOverlay);
  const list = element("pre", "preview-overlay-text", text);
  list.tabIndex = 0; // long lines scroll, by keyboard too
  region.append(
    element("h2", "preview-overlay-heading", texts.heading),
    element("p", "preview-overlay-explanation", texts.explanation),
    list,
    close,
  );
  return region;
}

/** @param {Status} status */
function showDiagnostics({ has_errors: hasErrors, text }) {
  const isShown = overlay?.querySelector("pre")?.textContent === text;
  if (hasErrors && isShown) return;
  overlay?.remove();
  overlay = null;
  if (!hasErrors) return sessionStorage.removeItem(closedKey);
  if (sessionStorage.getItem(closedKey) === text) return; // closed before, and nothing new since
  overlay = makeOverlay(text);
  document.body.append(overlay);
}

function closeOverlay() {
  if (!overlay) return;
  sessionStorage.setItem(closedKey, overlay.querySelector("pre")?.textContent ?? "");
  overlay.remove();
  overlay = null;
}

function loadOwnStylesheet() {
  const link = document.createElement("link");
  link.rel = "stylesheet";
  link.href = new URL("preview.css", import.meta.url).href;
  document.head.append(link);
}

loadOwnStylesheet();
restorePlace();
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") closeOverlay();
});
document.addEventListener("visibilitychange", () => (document.hidden ? stopListening() : listen()));
addEventListener("pagehide", stopListening);
addEventListener("pageshow", (event) => event.persisted && listen());
if (!document.hidden) listen();
