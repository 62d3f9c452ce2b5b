// Before the first paint: the light or dark that the reader chose. Reads only; stores nothing.
try {
  const choice = localStorage.getItem("wegwijzer-theme");
  if (choice === "light" || choice === "dark") document.documentElement.dataset.theme = choice;
} catch {
  // No storage here: the device decides.
}
