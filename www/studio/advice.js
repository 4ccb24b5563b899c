// Doubts by kind: what a kind is called, which come first, and what an editor can do about it.

/** @typedef {import("./types.js").Doubt} Doubt */

/** Kinds in the order in which they are settled: a name settled often settles a tally. */
const KINDS = /** @type {Record<string, string>} */ ({
  "date-missing": "Without a date",
  "unknown-name": "Names that no member has",
  "ambiguous-name": "Names that several members have",
  "missing-comma": "Two names without a comma",
  "code-and-name-differ": "Code and name of different members",
  "listed-twice": "Members listed twice",
  "not-a-member-then": "Not a member on that day",
  "never-a-member": "Never a member",
  "unknown-position": "Positions that are not understood",
  "no-positions": "Without positions",
  "tally-differs": "The list does not add up to the stated result",
  "member-missing": "Members that are missing",
  "members-differ": "An unusual number of members",
  "membership-differs": "Sources differ about who was a member",
  "sources-differ": "Two sources differ",
  "date-ambiguous": "Days that can be read in two ways",
  "ambiguous-date": "Days that can be read in two ways",
  "listed-in-two-files": "Listed in two files",
  "no-vote-taken": "Adopted without a vote",
  "position-missing": "Members without a position",
  "row-without-roll-call": "Rows of no roll call",
  "unreadable-line": "Lines that cannot be read",
  "unreadable-total": "Totals that cannot be read",
  "unreadable-date": "Dates that cannot be read",
  "day-unreliable": "Only month and year are sure",
  "incomplete-row": "Rows with gaps",
  "not-named": "Members whom the text does not name",
  "intended-otherwise": "Said afterwards that they meant otherwise",
  "unknown-member": "Blocs with unknown members",
});

const ORDER = Object.keys(KINDS);

/** Kinds of names, and what is often only their consequence. */
const OF_NAMES = ["unknown-name", "ambiguous-name", "missing-comma", "code-and-name-differ"];
const CONSEQUENCES = ["tally-differs", "member-missing", "members-differ", "no-positions"];

/**
 * Whether settling the names may settle this kind too.
 *
 * @param {string} code
 * @param {Group[]} all
 */
export const isConsequence = (code, all) =>
  CONSEQUENCES.includes(code) && all.some((it) => OF_NAMES.includes(it.code));

/**
 * @typedef {object} Group
 * @property {string} code
 * @property {string} title
 * @property {boolean} notice
 * @property {{doubt: Doubt, index: number}[]} doubts With their places in the report.
 */

/**
 * Doubts by kind, those to settle first.
 *
 * @param {Doubt[]} doubts
 * @returns {Group[]}
 */
export function groups(doubts) {
  /** @type {Map<string, Group>} */
  const found = new Map();
  doubts.forEach((doubt, index) => {
    const { code, notice = false } = doubt;
    const key = `${notice} ${code}`;
    const group = found.get(key) ?? { code, title: KINDS[code] ?? plain(code), notice, doubts: [] };
    group.doubts.push({ doubt, index });
    found.set(key, group);
  });
  // "2,500 more of the same" has no place, and comes last.
  for (const { doubts } of found.values()) {
    doubts.sort((a, b) => Number(!a.doubt.line) - Number(!b.doubt.line) || a.index - b.index);
  }
  const rank = (/** @type {Group} */ { code, notice }) =>
    (notice ? 1000 : 0) + (ORDER.indexOf(code) + 1 || 500);
  return [...found.values()].sort((a, b) => rank(a) - rank(b) || (a.code < b.code ? -1 : 1));
}

/** A code as words. @param {string} code */
function plain(code) {
  const words = code.replaceAll("-", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}
