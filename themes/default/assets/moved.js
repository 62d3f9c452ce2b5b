// A page that moved takes along the route it was opened from and what stood behind the #, which the refresh below this
// script would lose; and as files a folder must be asked for by its page. So it stops the page before that is read. Without
// this script the page leads on all the same.
{
  const { to = "", parts = "" } = /** @type {HTMLScriptElement} */ (document.currentScript).dataset;
  const part = decodeURIComponent(location.hash.slice(1));
  const own = parts.split(" ").find((one) => one.startsWith(`${part}=`));
  const areFiles = location.protocol === "file:";
  if (part || location.search || areFiles) {
    stop();
    const [path, hash = location.hash.slice(1)] = (own?.slice(part.length + 1) ?? to).split("#");
    location.replace((areFiles ? path.replace(/\/$/, "/index.html") : path) + location.search + (hash && `#${hash}`));
  }
}
