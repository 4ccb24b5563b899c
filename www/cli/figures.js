// `agreement`, `rank`, `cohesion`, `precedents`, `matrix`: figures over many roll calls, each with
// its definition and base; a table for people, JSON and CSV for programs.

import { mention } from "./doubts.js";
import { DataError, UsageError, lineOf } from "./errors.js";
import { list } from "./options.js";
import { complain, json, plain } from "./print.js";
import { read, refusal } from "./read.js";
import { open } from "./report.js";

/** @typedef {(string | number | null)[]} Cells */
/** @typedef {{head: string[], rows: Cells[], said: string[]}} Sheet */
/** @typedef {{isCsv: boolean, hasBloc: boolean}} How For whom, and among whom. */
/** @typedef {any} Figures What the core answers; each command's form is in DESIGN section 5. */

/**
 * A command that asks the core for one kind of figures.
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
  const how = { isCsv, hasBloc: call.one.bloc !== undefined };
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

/** @param {string} text */
function share(text) {
  const percent = Number(text);
  if (text.trim() && percent >= 0 && percent <= 50) return percent / 100;
  throw new UsageError(`--contested is "${text}"; write a percentage from 0 to 50`);
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

const PAIR = ["n", "same", "half", "opposed", "left out", "value"];

/** @param {Figures} it @returns {Cells} */
const pair = ({ n, same, half, opposed, leftOut, value, interval }) => [
  ...[n, same, half, opposed, leftOut, rounded(value)],
  ...(interval ? interval.map(rounded) : []),
];

/**
 * The same with the base of the value, where it is not n.
 *
 * @param {Sheet} sheet
 * @param {Figures[]} figures In the order of its rows.
 * @returns {Sheet}
 */
function withBases(sheet, figures) {
  if (figures.every((it) => it.base === it.n)) return sheet;
  const rows = sheet.rows.map((row, at) => [...row, figures[at].base]);
  return { ...sheet, head: [...sheet.head, "base"], rows };
}

/** @param {number | null} value */
const rounded = (value) => (value === null ? null : Number(value.toFixed(4)));

/** @param {Figures} it @returns {Sheet} */
export function agreementSheet({ rows }) {
  const hasInterval = rows.some((/** @type {Figures} */ it) => it.interval);
  const sheet = {
    head: ["period", ...PAIR, ...(hasInterval ? ["low", "high"] : [])],
    rows: rows.map((/** @type {Figures} */ it) => [it.period, ...pair(it)]),
    said: [],
  };
  return withBases(sheet, rows);
}

/** @param {Figures} it @returns {Sheet} */
export function rankSheet({ rows, apart, base, median }) {
  const line = (/** @type {Figures} */ it) => [it.rank ?? null, it.member, ...pair(it)];
  const shown = median === null ? "none" : rounded(median);
  const fewer = apart.map((/** @type {Figures} */ it) => `${it.member} ${it.n}`).join(", ");
  const sheet = {
    head: ["rank", "member", ...PAIR],
    rows: rows.map(line),
    said: [
      `median of the ${rows.length} members above: ${shown}; base: ${base} roll calls`,
      ...(fewer ? [`fewer than half of them: ${fewer}`] : []),
    ],
  };
  return withBases(sheet, rows);
}

/** @param {Figures} it @returns {Sheet} */
export const cohesionSheet = ({ rows }) => ({
  head: [
    ...["date", "roll call", "yes", "abstain", "no", "not voting"],
    ...["position", "share", "cohesion", "pairs"],
  ],
  rows: rows.map((/** @type {Figures} */ it) => [
    ...[it.date, it.vote ?? it.rollCall, it.yes, it.abstain, it.no, it.notVoting, it.position],
    ...[it.share, it.cohesion, it.pairs].map(rounded),
  ]),
  said: [],
});

/** @param {Figures} it @param {How} how @returns {Sheet} */
export const precedentsSheet = ({ count, of, rollCalls }, { isCsv, hasBloc }) => ({
  head: ["date", "roll call", "position", "yes", "abstain", "no", "others", "title", "address"],
  rows: rollCalls.map((/** @type {Figures} */ it) => [
    ...[it.date, it.vote ?? it.id, it.position, it.tally.yes, it.tally.abstain, it.tally.no],
    // Of all members it would be a line of two hundred ids.
    ...[(isCsv || hasBloc ? byPosition : counted)(it.others), it.title ?? "", it.url ?? ""],
  ]),
  said: [`${count} of ${of} roll calls`],
});

/** @param {Figures} it @param {How} how @returns {Sheet} */
export const matrixSheet = ({ members, values, n }, { isCsv }) =>
  isCsv ? matrixRows(members, values, n) : matrixGrid(members, values, n);

/**
 * A row for each two, its base beside its value: what spreadsheets and programs sort.
 *
 * @param {string[]} members
 * @param {(number | null)[][]} values
 * @param {number[][]} n
 * @returns {Sheet}
 */
const matrixRows = (members, values, n) => ({
  head: ["member", "other", "n", "value"],
  rows: members.flatMap((id, at) =>
    members.flatMap((other, there) =>
      there > at ? [[id, other, n[at][there], rounded(values[at][there])]] : [],
    ),
  ),
  said: [],
});

/**
 * Values to the right of the diagonal, their bases to the left of it.
 *
 * @param {string[]} members
 * @param {(number | null)[][]} values
 * @param {number[][]} n
 * @returns {Sheet}
 */
const matrixGrid = (members, values, n) => ({
  head: ["", ...members],
  rows: members.map((id, at) => [
    id,
    ...members.map((_, there) => {
      if (there === at) return null;
      return there > at ? rounded(values[at][there]) : n[at][there];
    }),
  ]),
  said: ["right of the dashes: value; left of them: n of the same two members"],
});

/** The positions of some members. */
const POSITIONS = ["yes", "abstain", "no", "not-voting", "not-named"];

/**
 * What the others did, the members of a position together.
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
 * How many of the others did what.
 *
 * @param {Record<string, string>} others
 */
function counted(others) {
  const all = Object.values(others);
  const said = POSITIONS.map((it) => [all.filter((other) => other === it).length, it]);
  return said.flatMap(([count, it]) => (count ? [`${count} ${it}`] : [])).join(", ");
}

/**
 * Numbers to the right, words to the left, what has no answer as a dash.
 *
 * @param {Sheet} sheet
 * @param {string} definition
 */
function table({ head, rows, said }, definition) {
  const cells = [head, ...rows.map((row) => row.map((it) => plain(String(it ?? "-"))))];
  const isNumber = head.map((_, at) => rows.some((row) => typeof row[at] === "number"));
  const widths = head.map((_, at) => Math.max(...cells.map((row) => row[at]?.length ?? 0)));
  const line = (/** @type {string[]} */ row) =>
    row
      .map((it, at) => (isNumber[at] ? it.padStart(widths[at]) : it.padEnd(widths[at])))
      .join("  ")
      .trimEnd();
  return `${[...cells.map(line), "", ...said, plain(definition)].join("\n")}\n`;
}

/**
 * RFC 4180, the definition as a comment that spreadsheets show as a line.
 *
 * @param {Sheet} sheet
 * @param {string} definition
 */
function csv({ head, rows }, definition) {
  const field = (/** @type {string | number | null} */ it) => {
    const text = plain(String(it ?? ""));
    // A cell that starts like a formula must stay text.
    const safe = typeof it === "string" && /^[=+@-]/.test(text) ? `'${text}` : text;
    return /[",\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  };
  const lines = [head, ...rows].map((row) => row.map(field).join(","));
  return `${[...lines, field(`# ${definition}`)].join("\r\n")}\r\n`;
}
