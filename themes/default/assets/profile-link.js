// The link and the text of a recruitment profile. Only choices are in a link, by name and behind the #; texts that
// someone typed cannot be in it. Knows no page.

/** What was chosen: choices by id, the weights of the roles, competencies that are a must or a wish.
 * @typedef {{ choices: string[], weights: number[], must: string[], nice: string[] }} Profile */
/** What there is to choose. @typedef {{ choices: string[], roles: number, competencies: string[] }} Offer */
/** A part of the text. @typedef {{ title: string, lines: string[], items: string[] }} Part */

export const most = { must: 5, nice: 5, goals: 3, weight: 10 };
const longest = 1000;

/** @returns {Profile} */
export const emptyProfile = () => ({ choices: [], weights: [], must: [], nice: [] });

/** @param {Profile} profile the part of an address behind the #, without the # */
export function linkOf({ choices, weights, must, nice }) {
  const parts = [["k", choices.join(".")], ["z", weights.some((one) => one > 0) ? weights.join(".") : ""], ["m", must.join(".")], ["n", nice.join(".")]];
  const filled = parts.filter(([, value]) => value !== "").map((part) => part.join("="));
  return filled.length > 0 ? ["v=1", ...filled].join("&") : "";
}

/** Reads a link; whatever is not offered, stands twice or is too many is left out.
 * @param {string} fragment without the # @param {Offer} offer @returns {{ profile: Profile, isWhole: boolean }} */
export function readLink(fragment, offer) {
  const profile = emptyProfile();
  if (fragment === "") return { profile, isWhole: true };
  const known = new Map(fragment.length > longest ? [] : fragment.split("&").map((part) => /** @type {[string, string]} */ (part.split("=", 2))));
  /** @param {string} key @param {string[]} allowed @param {number} [limit] */
  const names = (key, allowed, limit) => [...new Set((known.get(key) ?? "").split("."))].filter((one) => allowed.includes(one)).slice(0, limit);
  if (known.get("v") === "1") {
    profile.choices = names("k", offer.choices);
    profile.must = names("m", offer.competencies, most.must);
    profile.nice = names("n", offer.competencies.filter((one) => !profile.must.includes(one)), most.nice);
    const weights = /^\d{1,2}(\.\d{1,2})*$/.test(known.get("z") ?? "") ? (known.get("z") ?? "").split(".").map(Number) : [];
    if (weights.length === offer.roles && weights.reduce((sum, one) => sum + one, 0) <= most.weight) profile.weights = weights;
  }
  const sorted = (/** @type {string} */ text) => text.split(/[&.=]/).sort().join();
  return { profile, isWhole: sorted(linkOf(profile)) === sorted(fragment) };
}

/** What one chose and the other did not. @param {Profile} one @param {Profile} other @returns {{ here: string[], there: string[] }} */
export function differences(one, other) {
  const marks = (/** @type {Profile} */ profile) => [...profile.choices, ...profile.must.map((id) => `must:${id}`), ...profile.nice.map((id) => `nice:${id}`)];
  const [here, there] = [marks(one), marks(other)];
  return { here: here.filter((mark) => !there.includes(mark)), there: there.filter((mark) => !here.includes(mark)) };
}

// What someone typed is text, also in Markdown: nothing in it may become a heading, a list, a link or HTML.
const escaped = (/** @type {string} */ text) => text.replace(/[\\`*_[\]<>#&|~]/g, "\\$&").replace(/^(\s*)([-+]|\d+\.)(?=\s)/gm, "$1\\$2");

/** @param {string} title @param {Part[]} parts */
export const markdownOf = (title, parts) =>
  [`# ${escaped(title)}`, ...parts.map((part) => [`## ${escaped(part.title)}`, ...part.lines.map(escaped), ...(part.items.length > 0 ? [part.items.map((item) => `- ${escaped(item)}`).join("\n")] : [])].join("\n\n"))].join("\n\n") + "\n";

/** @param {string} title @param {Part[]} parts */
export const textOf = (title, parts) =>
  [title, ...parts.map((part) => [part.title.toUpperCase(), ...part.lines, ...part.items.map((item) => `- ${item}`)].join("\n"))].join("\n\n") + "\n";
