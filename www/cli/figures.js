// `agreement`, `rank`, `cohesion`, `precedents`, `matrix`: figures over many roll calls, each with
// its definition and base; a table for people, JSON and CSV for programs.

import { mention } from "./doubts.js";
import { DataError, UsageError, lineOf } from "./errors.js";
import { list } from "./options.js";
import { clipped, complain, json, plain } from "./print.js";
import { read, refusal } from "./read.js";
import { open } from "./report.js";

/** @typedef {(string | number | boolean | null)[]} Cells */
/**
 * @typedef {object} Sheet
 * @property {string[]} head The names of the columns, as in the JSON.
 * @property {Cells[]} rows
 * @property {string[]} said Lines about all rows, such as a median.
 *
 * @typedef {{isCsv: boolean, hasBloc: boolean, hasInterval: boolean}} How For whom the sheet is,
 *   and what was asked.
 */
/** @typedef {any} Figures What the core answers; each command's form is a structure of `src/figures/`. */

/**
 * Makes the function of a command that asks the core for one kind of figures.
 *
 * @param {string} figure
 * @param {(it: Figures, how: How) => Sheet} sheet
 * @returns {import("./commands.js").Run}
 */
export const figures = (figure, sheet) => async (core, call) => {
  const request = requestOf(figure, call);
  const { checked, report, hashes, faults } = await read(core, call);
  if (!checked || faults.length > 0) throw new DataError(faults.map(lineOf));
  mention(open(report));
  const isCsv = call.flags.has("csv");
  const found = JSON.parse(answer(checked, request));
  for (const note of found.notes) complain(note);
  const files = hashes.map(({ name, sha256 }) => `${name} (sha256 ${sha256})`);
  found.definition += `; dataset: ${files.join(", ")}`;
  if (call.flags.has("json")) return { result: json(found), code: 0 };
  const hasInterval = call.flags.has("interval");
  const how = { isCsv, hasBloc: call.one.bloc !== undefined, hasInterval };
  const print = isCsv ? csv : table;
  return { result: print(sheet(found, how), found.definition), code: 0 };
};

/**
 * @param {string} figure
 * @param {import("./options.js").Call} call
 */
function requestOf(figure, { ids = [], one, flags }) {
  const { bloc, by, from, to, topic, measure, position, with: partner, against } = one;
  const minority = one.contested === undefined ? undefined : share(one.contested);
  return {
    ...{ figure, bloc, by, from, to, topic, measure, position, with: partner, against, minority },
    ids: [...ids, ...(list(one.members) ?? [])],
    parts: flags.has("parts"),
    interval: flags.has("interval"),
  };
}

/** Reads a percentage as a share. @param {string} text */
function share(text) {
  const percent = Number(text);
  // Number() reads 0x10 and 1e1 too, which nobody writes for a percentage.
  if (/^\d{1,2}(\.\d+)?$/.test(text) && percent <= 50) return percent / 100;
  throw new UsageError(`--contested is "${clipped(text)}"; write a percentage from 0 to 50`);
}

/**
 * @param {import("../pkg/editor/rollcall.js").Checked} checked
 * @param {object} request
 */
function answer(checked, request) {
  try {
    return checked.figures(JSON.stringify(request));
  } catch (error) {
    throw refusal(error);
  }
}

const PAIR = ["n", "same", "half", "opposed", "leftOut", "notNamed", "value", "base", "few"];

/** @param {Figures} it @returns {Cells} */
const pair = ({ n, same, half, opposed, leftOut, notNamed, value, base, few }) => [
  ...[n, same, half, opposed, leftOut, notNamed, rounded(value), base, few],
];

/** @param {number | null} value */
const rounded = (value) => (value === null ? null : Number(value.toFixed(4)));

const FEW = "few: a base of fewer than 20 roll calls, too few to rank or to compare";

/** @param {Figures[]} rows */
const fewOf = (rows) => (rows.some((it) => it.few) ? [FEW] : []);

/** @param {Figures} it @param {How} how @returns {Sheet} */
export const agreementSheet = ({ rows }, { hasInterval }) => ({
  head: ["period", ...PAIR, "median", ...(hasInterval ? ["low", "high"] : [])],
  rows: rows.map((/** @type {Figures} */ it) => [
    ...[it.period, ...pair(it), rounded(it.median)],
    ...(hasInterval ? (it.interval ?? [null, null]).map(rounded) : []),
  ]),
  said: fewOf(rows),
});

/** @param {Figures} it @param {How} how @returns {Sheet} */
export function rankSheet({ rows, apart, base, median }, { isCsv }) {
  const line = (/** @type {Figures} */ it) => [it.rank ?? null, it.member, ...pair(it)];
  const valued = rows.filter((/** @type {Figures} */ it) => it.value !== null).length;
  const fewer = apart.map((/** @type {Figures} */ it) => `${it.member} ${it.n}`).join(", ");
  const said = [
    `median of the ${valued} members ${isCsv ? "not apart" : "above"} with a value: ${rounded(median) ?? "none"}`,
    `base: ${base} roll call${base === 1 ? "" : "s"} in which the member took a position`,
  ];
  if (!isCsv) {
    const apartSaid = fewer ? [`fewer than half of them: ${fewer}`] : [];
    return {
      head: ["rank", "member", ...PAIR],
      rows: rows.map(line),
      said: [...said, ...apartSaid, ...fewOf(rows)],
    };
  }
  const whole = (/** @type {boolean} */ isApart) => (/** @type {Figures} */ it) => [
    ...[...line(it), rounded(median), isApart],
  ];
  return {
    head: ["rank", "member", ...PAIR, "median", "apart"],
    rows: [...rows.map(whole(false)), ...apart.map(whole(true))],
    said,
  };
}

/**
 * Whether a sheet has the column of doubts: always for programs, which find the same columns every
 * time, but for people only where it says something.
 *
 * @param {Figures[]} rows
 * @param {boolean} isCsv
 */
const hasDoubts = (rows, isCsv) => isCsv || rows.some((it) => it.doubts > 0);

/** @param {Figures} it @param {How} how @returns {Sheet} */
export const cohesionSheet = ({ rows }, { isCsv }) => ({
  head: [
    ...["date", "rollCall", "yes", "abstain", "no", "notVoting", "notNamed", "base"],
    ...["position", "share", "cohesion", "pairs"],
    ...(hasDoubts(rows, isCsv) ? ["doubts"] : []),
  ],
  rows: rows.map((/** @type {Figures} */ it) => [
    ...[it.date, it.vote ?? it.rollCall, it.yes, it.abstain, it.no, it.notVoting, it.notNamed],
    ...[it.base, it.position, ...[it.share, it.cohesion, it.pairs].map(rounded)],
    ...(hasDoubts(rows, isCsv) ? [it.doubts ?? 0] : []),
  ]),
  said: [],
});

/** @param {Figures} it @param {How} how @returns {Sheet} */
export const precedentsSheet = ({ count, of, unknown, rollCalls }, { isCsv, hasBloc }) => ({
  head: ["date", "id", "position", "yes", "abstain", "no", "others", "title", "url"],
  rows: rollCalls.map((/** @type {Figures} */ it) => [
    ...[it.date, it.vote ?? it.id, it.position, it.tally.yes, it.tally.abstain, it.tally.no],
    // Among all members the ids would be a line of two hundred, so people get numbers.
    ...[(isCsv || hasBloc ? byPosition : counted)(it.others), it.title ?? "", it.url ?? ""],
  ]),
  said: [
    `${count} of ${of} roll calls`,
    ...(unknown
      ? [`${unknown} more cannot be known: not everybody is named, or doubts are open`]
      : []),
  ],
});

/** @param {Figures} it @param {How} how @returns {Sheet} */
export const matrixSheet = (it, { isCsv }) => (isCsv ? matrixRows(it) : matrixGrid(it));

/** Says the median of all pairs, each of which is counted once. @param {Figures} it */
function medianOf({ members, values, median }) {
  const above = members.map((/** @type {string} */ _, /** @type {number} */ at) =>
    values[at].slice(at + 1).filter((/** @type {number | null} */ value) => value !== null),
  );
  return `median of the ${above.flat().length} pairs with a value: ${rounded(median) ?? "none"}`;
}

/** A base below this is too small to compare. */
const TOO_FEW = 20;

/**
 * Returns a row for each two members, with base and value, which spreadsheets and programs can
 * sort.
 *
 * @param {Figures} it
 * @returns {Sheet}
 */
function matrixRows(it) {
  const { members, values, n, base } = it;
  const pairs = members.flatMap((/** @type {string} */ id, /** @type {number} */ at) =>
    members.slice(at + 1).map((/** @type {string} */ other, /** @type {number} */ after) => {
      const there = at + 1 + after;
      const [value, few] = [rounded(values[at][there]), base[at][there] < TOO_FEW];
      return [id, other, n[at][there], base[at][there], value, few];
    }),
  );
  const head = ["member", "other", "n", "base", "value", "few"];
  return { head, rows: pairs, said: [medianOf(it)] };
}

/**
 * Returns a square of all members: values to the right of the diagonal, their bases to the left of
 * it.
 *
 * @param {Figures} it
 * @returns {Sheet}
 */
function matrixGrid(it) {
  /** @type {{members: string[], values: (number | null)[][], base: number[][]}} */
  const { members, values, base } = it;
  const cell = (/** @type {number} */ at, /** @type {number} */ there) => {
    const value = rounded(values[at][there]);
    if (there < at) return base[at][there];
    return value !== null && base[at][there] < TOO_FEW ? `${value}*` : value;
  };
  return {
    head: ["", ...members],
    rows: members.map((id, at) => [id, ...members.map((_, there) => cell(at, there))]),
    said: [
      "right of the dashes: value; left of them: the base of the same two members",
      medianOf(it),
      ...(base.flat().some((it, at) => it < TOO_FEW && at % (members.length + 1) !== 0)
        ? ["*: fewer than 20 roll calls, too few to compare"]
        : []),
    ],
  };
}

/** The positions of the others, in the order in which they are listed. */
const POSITIONS = ["yes", "abstain", "no", "not-voting", "not-named"];

/**
 * Lists which of the others took which position, as in "yes SRB RUS, no ALB".
 *
 * @param {Record<string, string>} others
 */
function byPosition(others) {
  const said = POSITIONS.map((position) => {
    const members = Object.keys(others).filter((it) => others[it] === position);
    return members.length > 0 ? `${position} ${members.join(" ")}` : "";
  });
  return said.filter(Boolean).join(", ");
}

/**
 * Counts how many of the others took each position, as in "2 yes, 1 no".
 *
 * @param {Record<string, string>} others
 */
function counted(others) {
  const all = Object.values(others);
  const said = POSITIONS.map((it) => [all.filter((other) => other === it).length, it]);
  return said.flatMap(([count, it]) => (count ? [`${count} ${it}`] : [])).join(", ");
}

/** Words for people, for heads that are not words themselves. */
const IN_WORDS = new Map([
  ["rollCall", "roll call"],
  ["id", "roll call"],
  ["url", "address"],
  ["leftOut", "left out"],
  ["notVoting", "not voting"],
  ["notNamed", "not named"],
]);

/**
 * Prints a sheet for people: numbers to the right, words to the left, what has no answer as a dash.
 *
 * @param {Sheet} sheet
 * @param {string} definition
 */
function table({ head, rows, said }, definition) {
  const shown = (/** @type {Cells[0]} */ it) => {
    if (typeof it === "boolean") return it ? "few" : "";
    return plain(String(it ?? "-"));
  };
  const cells = [head.map((it) => IN_WORDS.get(it) ?? it), ...rows.map((row) => row.map(shown))];
  const isNumber = head.map((_, at) => rows.some((row) => /^-?[\d.]+\*?$/.test(`${row[at]}`)));
  const widths = head.map((_, at) => Math.max(...cells.map((row) => row[at]?.length ?? 0)));
  const line = (/** @type {string[]} */ row) =>
    row
      .map((it, at) => (isNumber[at] ? it.padStart(widths[at]) : it.padEnd(widths[at])))
      .join("  ")
      .trimEnd();
  return `${[...cells.map(line), "", ...said, plain(definition)].join("\n")}\n`;
}
/**
 * Prints a sheet as CSV (RFC 4180). The lines about all rows, and the definition, follow as lines
 * that start with # and have neither commas nor quotation marks of their own: comments for
 * programs, one cell for spreadsheets, and filled up to as many fields as the others.
 *
 * @param {Sheet} sheet
 * @param {string} definition
 */
function csv({ head, rows, said }, definition) {
  const field = (/** @type {Cells[0]} */ it) => {
    const text = plain(String(it ?? ""));
    // A cell that starts like a formula must stay text.
    const safe = typeof it === "string" && /^[=+@-]/.test(text) ? `'${text}` : text;
    // A program that reads # as a comment must not cut an id such as R#2.
    return /[",\n#]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  };
  const comment = (/** @type {string} */ text) =>
    `# ${plain(text).replaceAll(",", ";").replaceAll('"', "'")}${",".repeat(head.length - 1)}`;
  const lines = [head, ...rows].map((row) => row.map(field).join(","));
  return `${[...lines, ...[...said, definition].map(comment)].join("\r\n")}\r\n`;
}
