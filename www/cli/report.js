// The report of what the core found, and what follows from it.

/** Returns the doubts that are open; notices leave nothing to settle. @param {Report} report */
export const open = ({ warnings }) => warnings.filter((it) => !it.notice);

/** Counts doubts, also those that are not listed one by one. @param {Doubt[]} doubts */
export const counted = (doubts) => doubts.reduce((sum, { count = 1 }) => sum + count, 0);

/** Faults for which a roll call of our own form is left out. */
const UNREADABLE = [
  ...["unreadable-date", "unknown-kind", "unknown-position", "positions-length"],
  "duplicate-roll-call",
];

/** Whether a dataset of these files lacks a roll call that is in them. @param {Report} report */
export function isIncomplete(report) {
  const { files, rollCalls, warnings } = report;
  const own = files.filter((it) => it.format === "rollcall-json").map((it) => it.name);
  return (
    rollCalls.some((it) => !it.vote) ||
    warnings.some(
      ({ code, file = "", rollCall }) =>
        rollCall !== undefined && UNREADABLE.includes(code) && own.includes(file),
    )
  );
}

/**
 * @typedef {object} Report
 * @property {string} format
 * @property {{name: string, format: string, encoding: string, delimiter?: string,
 *   rows: number}[]} files
 * @property {{id: string, vote?: string, date: string | null, kind: string, title?: string,
 *   body?: string, stated: Partial<Record<"yes" | "no" | "abstain" | "notVoting" | "members", number>>,
 *   counted: Record<"yes" | "no" | "abstain" | "notVoting" | "notNamed", number>,
 *   file?: string, line?: number, column?: number}[]} rollCalls `vote`: what a page finds it by;
 *   missing where the dataset has left it out.
 * @property {Doubt[]} warnings
 *
 * @typedef {object} Doubt
 * @property {string} code
 * @property {string} message
 * @property {string} [file]
 * @property {number} [line]
 * @property {number} [column]
 * @property {string} [excerpt]
 * @property {string} [rollCall]
 * @property {string[]} [members]
 * @property {{id: string, name: string}[]} [suggestions]
 * @property {boolean} [notice]
 * @property {number} [count] How many it stands for, where they are not listed one by one.
 */

/**
 * Says what a large dataset is packed without; `undefined` if nothing is left out.
 *
 * @param {{titles: number, totals: number}} leftOut
 */
export function lessOf({ titles, totals }) {
  const parts = [
    titles > 0 && `${titles} ${titles === 1 ? "title is" : "titles are"} cut at 120 characters`,
    totals > 0 &&
      `stated totals of ${totals} roll call${totals === 1 ? "" : "s"}, which equal the counted ones, are left out`,
  ].filter(Boolean);
  if (parts.length === 0) return undefined;
  return `a dataset of 1,000 roll calls or more is packed for browsing: ${parts.join("; ")}`;
}
