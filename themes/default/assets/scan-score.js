// What the self-scan counts. Averages of a competency's own statements only: no total, no norm. Knows no page.

/** Answers by competency, one for each statement: 1 to 4, 0 for "I do not know", null for nothing yet.
 * @typedef {Record<string, (number | null)[]>} Answers */
/** A competency as the page names it. @typedef {{ id: string, statements: number }} Asked */

const fewest = 2;
const mostBytes = 20_000;

/** The mean of what was answered, with one decimal, or null when fewer than two were. @param {(number | null)[]} answers */
export function score(answers) {
  const given = answers.filter((one) => one !== null && one > 0);
  if (given.length < fewest) return null;
  const mean = given.reduce((/** @type {number} */ sum, one) => sum + Number(one), 0) / given.length;
  return Math.round(mean * 10) / 10;
}

/** "2,7" @param {number} value */
export const inDutch = (value) => value.toFixed(1).replace(".", ",");

/** The text of the reader's own file: a version, a date and the answers, nothing else. @param {Answers} answers @param {string} date */
export const fileOf = (answers, date) => `${JSON.stringify({ zelfscan: 1, date, answers })}\n`;

/** What a file says about the competencies that are asked today; null when it is not such a file.
 * @param {string} text @param {Asked[]} asked @returns {{ date: string, answers: Answers } | null} */
export function readFile(text, asked) {
  let file;
  try {
    file = text.length > mostBytes ? null : JSON.parse(text);
  } catch {
    return null;
  }
  if (file?.zelfscan !== 1 || typeof file.answers !== "object" || file.answers === null) return null;
  /** @type {Answers} */
  const answers = {};
  for (const { id, statements } of asked) {
    const given = file.answers[id];
    if (!Array.isArray(given) || given.length !== statements) continue;
    answers[id] = given.map((one) => (Number.isInteger(one) && one >= 0 && one <= 4 ? one : null));
  }
  const date = /^\d{4}-\d{2}-\d{2}$/.test(file.date) ? file.date : "";
  return { date, answers };
}

/** The corners of a radar, as "x,y x,y": axis i of n, value from 0 to 4, the centre at 0,0 and 4 at `radius`.
 * @param {(number | null)[]} values @param {number} radius */
export function corners(values, radius) {
  return values
    .map((value, i) => {
      const angle = (2 * Math.PI * i) / values.length - Math.PI / 2;
      const reach = ((value ?? 0) / 4) * radius;
      return `${(reach * Math.cos(angle)).toFixed(1)},${(reach * Math.sin(angle)).toFixed(1)}`;
    })
    .join(" ");
}
