// A page that is opened from a folder: modules do not run there, so neither does what they make. Then the page says what it
// says without JavaScript. No module itself.
if (location.protocol === "file:") {
  for (const words of document.querySelectorAll("main noscript")) words.insertAdjacentHTML("afterend", words.textContent ?? "");
}
