// On every page: loads the reader's picks for a sheet where there may be some, or where some can be made.
const key = "wegwijzer:werkblad:keuze"; // as picks.js names it in the store

function hasKept() {
  try {
    return localStorage.getItem(key) !== null;
  } catch {
    return false;
  }
}

const place = document.querySelector("[data-pick], [data-pick-all]");
if (place) import("./pick-buttons.js");
else if (window.name.startsWith("wegwijzer-blad=") || hasKept()) import("./picks.js");
