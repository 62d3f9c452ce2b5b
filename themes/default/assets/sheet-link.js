// The link of an intervisie sheet: only names of what was chosen, behind the # and so never sent to a server. What is
// read here was written by anyone: each part is checked against a list of what may stand there, the rest is named.
//
//   v=1 & t=3.45 & p=p-3-02.p-45-01 & m=balint & d=60 & q=q-1.q-4
//
// v version, t numbers of pages, p anchors of points, m method, d minutes, q fixed questions.

/** What is on a sheet, by name. @typedef {{ themes: number[], points: string[], method: string, minutes: number, questions: string[] }} Sheet */
/** What became of a name that is not on the sheet as it was written: unknown, too many, moved to another name, or
 *  withdrawn by the editors. `part` is the letter of the grammar.
 * @typedef {{ fate: "unknown" | "many" | "moved" | "withdrawn", part: string, id: string, to?: string, why?: string }} Note */
/** A page with points. @typedef {{ collection: string, number: number | null, reference: string, title: string, url: string, summary: string,
 *  questions: string[], points: [anchor: string, label: string, text: string][] }} PageOfPoints */
/** What there is now. `moved` leads from an old name to today's ("p-12-03": "p-14-01", "thema:12": "thema:101");
 *  `withdrawn` holds names that are gone, with a word about it.
 * @typedef {{ pages: PageOfPoints[], collection: string, methods: string[], questions: string[], moved?: Record<string, string>, withdrawn?: Record<string, string> }} Known */

export const times = [30, 45, 60, 75, 90, 120];
export const most = { t: 4, p: 20, q: 3 };
const longest = 1500;
const name = /^[a-z0-9][a-z0-9-]{0,40}$/;

/** @returns {Sheet} */
export const emptySheet = () => ({ themes: [], points: [], method: "", minutes: 0, questions: [] });

/** The part of an address behind the #, without the #. @param {Sheet} sheet */
export function linkOf({ themes, points, method, minutes, questions }) {
  const parts = [["v", "1"], ["t", themes.join(".")], ["p", points.join(".")], ["m", method], ["d", minutes ? `${minutes}` : ""], ["q", questions.join(".")]];
  return parts.filter(([, value]) => value !== "").map((part) => part.join("=")).join("&");
}

/** The names in a list that look like one and are not too many. @param {string} part @param {string} value @param {Note[]} notes */
function namesIn(part, value, notes, pattern = name, limit = Infinity) {
  const names = [...new Set(value.split("."))];
  const good = names.filter((one) => pattern.test(one));
  if (good.length < names.length) notes.push({ fate: "unknown", part, id: "" });
  for (const id of good.slice(limit)) notes.push({ fate: "many", part, id });
  return good.slice(0, limit);
}

/** Reads a link as far as its form goes; whether the names exist is for `resolve`.
 * @param {string} fragment without the # @returns {{ sheet: Sheet, notes: Note[] }} */
export function readLink(fragment) {
  const sheet = emptySheet();
  /** @type {Note[]} */
  const notes = [];
  if (fragment.length > longest) return { sheet, notes: [{ fate: "unknown", part: "", id: "" }] };
  const seen = new Set();
  for (const text of fragment.split("&").filter(Boolean)) {
    const [key, value = "", ...rest] = text.split("=");
    if (seen.has(key) || rest.length > 0) notes.push({ fate: "unknown", part: "", id: "" });
    else if (key === "t") sheet.themes = namesIn(key, value, notes, /^[1-9]\d{0,3}$/, most.t).map(Number);
    else if (key === "p") sheet.points = namesIn(key, value, notes, name, most.p);
    else if (key === "q") sheet.questions = namesIn(key, value, notes, name, most.q);
    else if (key === "m") [sheet.method = ""] = namesIn(key, value, notes);
    else if (key === "d" && times.includes(Number(value))) sheet.minutes = Number(value);
    else if (key === "d") notes.push({ fate: "unknown", part: "d", id: "" });
    else if (key !== "v" || value !== "1") notes.push({ fate: "unknown", part: "", id: "" });
    seen.add(key);
  }
  return { sheet, notes };
}

/** Where a name leads today; a ring of moves leads nowhere. @param {string} id @param {Record<string, string>} moved */
function today(id, moved) {
  const seen = new Set();
  while (Object.hasOwn(moved, id) && !seen.has(id)) {
    seen.add(id);
    id = moved[id];
  }
  return id;
}

/** Follows what moved, leaves out what is not there, and says so. @param {Sheet} sheet @param {Known} known
 * @returns {{ sheet: Sheet, notes: Note[] }} */
export function resolve(sheet, { pages, collection, methods, questions, moved = {}, withdrawn = {} }) {
  /** @type {Note[]} */
  const notes = [];
  const places = new Set(pages.flatMap((page) => page.points.map(([anchor]) => anchor)));
  const own = new Set(pages.filter((page) => page.collection === collection).map((page) => `${collection}:${page.number}`));
  /** @param {string} part @param {string[]} ids @param {Set<string>} there */
  const follow = (part, ids, there) => {
    const found = [];
    for (const id of ids) {
      const to = there.has(id) ? id : today(id, moved);
      if (!there.has(to)) notes.push(Object.hasOwn(withdrawn, to) ? { fate: "withdrawn", part, id, why: withdrawn[to] } : { fate: "unknown", part, id });
      else if (to !== id) notes.push({ fate: "moved", part, id, to });
      if (there.has(to)) found.push(to);
    }
    return [...new Set(found)];
  };
  const themes = follow("t", sheet.themes.map((number) => `${collection}:${number}`), own).map((id) => Number(id.split(":")[1]));
  const points = follow("p", sheet.points, places);
  const [method = ""] = follow("m", sheet.method ? [sheet.method] : [], new Set(methods));
  return { sheet: { themes, points, method, minutes: sheet.minutes, questions: follow("q", sheet.questions, new Set(questions)) }, notes };
}

/** The minutes of each step when a method must take `total` minutes: in proportion, whole, at least one each, together
 *  exactly the total (largest remainder). @param {number[]} steps @param {number} total */
export function timetable(steps, total) {
  const sum = steps.reduce((all, one) => all + one, 0);
  const exact = steps.map((one) => (one * total) / sum);
  const whole = exact.map((one) => Math.max(1, Math.floor(one)));
  const order = exact.map((one, i) => ({ i, rest: one - whole[i] })).sort((a, b) => b.rest - a.rest || a.i - b.i);
  let left = total - whole.reduce((all, one) => all + one, 0);
  for (let at = 0; left > 0; at++, left--) whole[order[at % order.length].i]++;
  for (; left < 0 && Math.max(...whole) > 1; left++) whole[whole.indexOf(Math.max(...whole))]--;
  return whole;
}

/** A step as an editor writes it, "Terugblik (5 minuten). Wat …", in its parts. @param {string} text */
export function stepOf(text) {
  const [, title = text, minutes = "0", explanation = ""] = /^(.+?) \((\d+)\s(?:minuten|minuut)\)\.?\s*(.*)$/s.exec(text) ?? [];
  return { title, minutes: Number(minutes), explanation };
}
