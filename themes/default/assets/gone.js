// Who comes for a part that moved, goes where it is now. Without this script a link says where.
function follow() {
  /** @type {HTMLAnchorElement?} */
  const link = location.hash ? document.querySelector(`#${CSS.escape(decodeURIComponent(location.hash.slice(1)))} > p > .gone-to`) : null;
  if (link) location.replace(link.href);
}
addEventListener("hashchange", follow);
follow();
