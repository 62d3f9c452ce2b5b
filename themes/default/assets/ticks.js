// The state of a checklist, without a page: what is kept of it, what a link holds, what it counts. An item is known by
// its id, which its author gave once and for all, so ticks stay where items come, go and move; a short digest of its
// words tells whether it still says what it said when it was ticked.

/** What is kept: for each item that is not open "x" (done) or "n" (does not apply), a dot, and the digest of its words.
 * @typedef {Record<string, string>} Ticks */
/** @typedef {"open" | "done" | "skipped"} State */
/** @typedef {{ id: string, digest: string }} Item */

/** @param {unknown} value @returns {value is Ticks} */
export const isTicks = (value) =>
  typeof value === "object" && value !== null && !Array.isArray(value) && Object.values(value).every((one) => typeof one === "string");

/** FNV-1a over UTF-16 units, 32 bits, base 36. White space and soft hyphens do not count. @param {string} text */
export function digestOf(text) {
  let hash = 0x811c9dc5;
  for (const unit of text.replace(/\u00ad/g, "").replace(/\s+/g, " ").trim().split("")) {
    hash = Math.imul(hash ^ unit.charCodeAt(0), 0x01000193);
  }
  return (hash >>> 0).toString(36);
}

const letters = /** @type {const} */ ({ done: "x", skipped: "n" });

/** @param {Ticks | null} ticks @param {Item} item @returns {State} */
export function stateOf(ticks, { id }) {
  const letter = ticks && Object.hasOwn(ticks, id) ? ticks[id][0] : "";
  return letter === letters.done ? "done" : letter === letters.skipped ? "skipped" : "open";
}

/** Whether the item says something else than when it was ticked. @param {Ticks | null} ticks @param {Item} item */
export const isReworded = (ticks, item) => stateOf(ticks, item) !== "open" && ticks?.[item.id].slice(2) !== item.digest;

/** The ticks with one item changed; null when none is left. @param {Ticks | null} ticks @param {Item} item
 *  @param {State} state @returns {Ticks | null} */
export function withState(ticks, item, state) {
  const others = Object.fromEntries(Object.entries(ticks ?? {}).filter(([id]) => id !== item.id));
  if (state !== "open") others[item.id] = `${letters[state]}.${item.digest}`;
  return Object.keys(others).length > 0 ? others : null;
}

/** The ticks with items by the ids that they have now; what is known under the new id counts. @param {Ticks} ticks
 *  @param {Record<string, string>} moved from an old id to today's @returns {Ticks} */
export const withMoved = (ticks, moved) => ({
  ...Object.fromEntries(Object.entries(ticks).map(([id, tick]) => [Object.hasOwn(moved, id) ? moved[id] : id, tick])),
  ...Object.fromEntries(Object.entries(ticks).filter(([id]) => !Object.hasOwn(moved, id))),
});

/** How many are done, of how many that apply. @param {State[]} states */
export function countOf(states) {
  const count = (/** @type {State} */ wanted) => states.filter((state) => state === wanted).length;
  return { done: count("done"), total: states.length - count("skipped"), skipped: count("skipped") };
}

const idPattern = "[a-z0-9][a-z0-9-]{0,60}";
const linkPattern = new RegExp(`^#gedaan=((?:${idPattern}(?:,${idPattern})*)?)(?:&nvt=(${idPattern}(?:,${idPattern})*))?$`);

/** The end of an address that opens the same ticks elsewhere; it holds ids and nothing else.
 * @param {Ticks | null} ticks @param {Item[]} items */
export function linkOf(ticks, items) {
  const ids = (/** @type {State} */ state) => items.filter((item) => stateOf(ticks, item) === state).map(({ id }) => id).join(",");
  return `#gedaan=${ids("done")}${ids("skipped") && `&nvt=${ids("skipped")}`}`;
}

/** What such an address holds, or null when it is none; `unknown` counts ids that are not in the list any more.
 * @param {string} hash @param {Item[]} items @param {Record<string, string>} [moved] from an old id to today's
 * @returns {{ ticks: Ticks, unknown: number } | null} */
export function fromLink(hash, items, moved = {}) {
  const parts = linkPattern.exec(hash);
  if (!parts) return null;
  /** @type {Ticks} */
  let ticks = {};
  let unknown = 0;
  for (const [part, state] of /** @type {const} */ ([[parts[1], "done"], [parts[2] ?? "", "skipped"]])) {
    for (const id of part.split(",").filter(Boolean)) {
      const item = items.find((one) => one.id === (Object.hasOwn(moved, id) ? moved[id] : id));
      if (item) ticks = withState(ticks, item, state) ?? {};
      else unknown += 1;
    }
  }
  return { ticks, unknown };
}
