// Periods counted from a day, and the calendar file that is made of them. No page is needed. A day is a text like
// "2026-03-18": no clock and no time zone can move it.

/** @typedef {{ from: string, to: string }} Period days, either of which may be empty */

const dayPattern = /^(\d{4})-(\d{2})-(\d{2})$/;
const stepPattern = /^(-?\d{1,4})([dm])$/;

/** @param {string} day */
function utcOf(day) {
  const [, year, month, date] = dayPattern.exec(day) ?? [];
  return Date.UTC(Number(year), Number(month) - 1, Number(date));
}

/** @param {number} time */
const dayOf = (time) => new Date(time).toISOString().slice(0, 10);

/** Whether a text is a day that exists, in the years 1900 to 2999. @param {unknown} text @returns {text is string} */
export function isDay(text) {
  if (typeof text !== "string" || !/^(19|2\d)\d\d-/.test(text) || !dayPattern.test(text)) return false;
  const time = utcOf(text);
  return !Number.isNaN(time) && dayOf(time) === text;
}

/** `day` with a step of days or months added: "13d", "-3m". The 31st becomes the last of a shorter month.
 * @param {string} day @param {string} step */
export function dayAfter(day, step) {
  const [, count, unit] = stepPattern.exec(step) ?? [];
  if (unit === undefined) return "";
  const date = new Date(utcOf(day));
  if (unit === "d") return dayOf(date.getTime() + Number(count) * 86_400_000);
  const last = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + Number(count) + 1, 0));
  return dayOf(last.setUTCDate(Math.min(date.getUTCDate(), last.getUTCDate())));
}

/** The period that a text like "-12m..-6m", "1d..", "..-1d" or "99d" means, counted from `day`; null for anything else.
 * @param {string} text @param {string} day @returns {Period | null} */
export function periodOf(text, day) {
  const [first, second = first, ...rest] = text.split("..");
  const known = (/** @type {string} */ step) => step === "" || stepPattern.test(step);
  if (rest.length > 0 || !known(first) || !known(second) || (first === "" && second === "")) return null;
  return { from: first && dayAfter(day, first), to: second && dayAfter(day, second) };
}

/** @param {string} text */
const escaped = (text) => text.replace(/[\\;,]/g, "\\$&").replace(/\n/g, "\\n");

// RFC 5545: a line is at most 75 octets; what goes on starts with a blank.
/** @param {string} line */
function folded(line) {
  const encoder = new TextEncoder();
  const lines = [""];
  let size = 0;
  for (const letter of line) {
    const octets = encoder.encode(letter).length;
    if (size + octets > 74) {
      lines.push(" ");
      size = 1;
    }
    lines[lines.length - 1] += letter;
    size += octets;
  }
  return lines.join("\r\n");
}

/** A calendar of whole days (RFC 5545). A period that is open on one side takes one day.
 * @param {string} id of the list, for the events' own ids @param {{ title: string, text: string, period: Period }[]} events
 * @param {Date} now when it is made */
export function calendarOf(id, events, now) {
  const compact = (/** @type {string} */ day) => day.replaceAll("-", "");
  const lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Wegwijzer//NL", "CALSCALE:GREGORIAN"];
  events.forEach(({ title, text, period }, i) => {
    const from = period.from || period.to;
    lines.push(
      "BEGIN:VEVENT", `UID:${id}-${i + 1}-${from}@wegwijzer`, `DTSTAMP:${now.toISOString().replace(/[-:]|\.\d+/g, "")}`,
      `DTSTART;VALUE=DATE:${compact(from)}`, `DTEND;VALUE=DATE:${compact(dayAfter(period.to || from, "1d"))}`,
      `SUMMARY:${escaped(title)}`, `DESCRIPTION:${escaped(text)}`, "TRANSP:TRANSPARENT", "END:VEVENT",
    );
  });
  return `${[...lines, "END:VCALENDAR"].map(folded).join("\r\n")}\r\n`;
}
