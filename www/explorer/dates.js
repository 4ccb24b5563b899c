// Reads dates as people write them and as this page prints them.

const MONTHS = [
  ...["january", "february", "march", "april", "may", "june"],
  ...["july", "august", "september", "october", "november", "december"],
];
const MONTH = [...MONTHS, ...MONTHS.map((it) => it.slice(0, 3)), "sept"].join("|");

/** `9 December 2019`, `December 9, 2019`, `Dec 2019`. */
const WRITTEN = `(?:(\\d{1,2})(?:st|nd|rd|th)?\\s+)?\\b(${MONTH})\\b\\.?\\s+(?:(\\d{1,2}),?\\s+)?(\\d{4})\\b`;

/** @param {string | undefined} digits */
const two = (digits) => (digits ? `-${digits.padStart(2, "0")}` : "");

/** @param {RegExpMatchArray} match */
const isoOf = ([, before, month, after, year]) => {
  const at = MONTHS.findIndex((it) => it.startsWith(month.toLowerCase().slice(0, 3)));
  return `${year}${two(String(at + 1))}${two(before ?? after)}`;
};

/**
 * Returns a year, a month or a day in ISO form; undefined if the text is none of these.
 *
 * @param {string} text
 */
export function iso(text) {
  const plain = text.trim();
  const match = plain.match(new RegExp(`^${WRITTEN}$`, "i"));
  const date = match ? isoOf(match) : plain;
  if (!/^\d{4}(-\d{2}){0,2}$/.test(date)) return undefined;
  // `Date` turns a day that its month does not have into one of the next month.
  const [year, month = 1, day = 1] = date.split("-").map(Number);
  const real = new Date(Date.UTC(year, month - 1, day)).toISOString();
  return real.startsWith(date) ? date : undefined;
}

/**
 * Returns the first and the last day that a date can mean: where only the month is known, those of
 * the month.
 *
 * @param {string} date
 */
export function days(date) {
  if (date.length > 7) return [date, date];
  const [year, month] = date.split("-").map(Number);
  return [`${date}-01`, `${date}-${new Date(Date.UTC(year, month, 0)).getUTCDate()}`];
}

/**
 * Takes written-out dates out of a search. Returns them in ISO form, and the rest of the text.
 *
 * @param {string} text
 */
export function datesIn(text) {
  /** @type {string[]} */
  const dates = [];
  const rest = text.replace(new RegExp(WRITTEN, "gi"), (...match) => {
    dates.push(isoOf(/** @type {any} */ (match)));
    return " ";
  });
  return { dates, rest };
}
