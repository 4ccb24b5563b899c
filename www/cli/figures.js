// `agreement`, `rank`, `cohesion`, `precedents`, `matrix`: figures over many roll calls, each with
// its definition and base; a table for people, JSON and CSV for programs.

import { mention } from "./doubts.js";
import { DataError, UsageError, lineOf } from "./errors.js";
import { list } from "./options.js";
import { complain, json, plain } from "./print.js";
import { faultOf, read } from "./read.js";
import { open } from "./report.js";

/** @typedef {(string | number | null)[]} Cells */
/** @typedef {{head: string[], rows: Cells[], said: string[]}} Sheet */
/** @typedef {any} Figures What the core answers; each command's form is in DESIGN section 5. */

/**
 * A command that asks the core for one kind of figures.
 *
 * @param {string} figure
 * @param {(it: Figures) => Sheet} sheet
 * @returns {import("./commands.js").Run}
 */
export const figures = (figure, sheet) => async (core, call) => {
  const request = requestOf(figure, call);
  const { checked, report, hashes, faults } = await read(core, call);
  if (!checked || faults.length > 0) throw new DataError(faults.map(lineOf));
  mention(open(report));
  const found = JSON.parse(answer(checked, request));
  for (const note of found.notes) complain(note);
  const files = hashes.map(({ name, sha256 }) => `${name} (sha256 ${sha256})`);
  found.definition += `; dataset: ${files.join(", ")}`;
  if (call.flags.has("json")) return { result: json(found), code: 0 };
  const print = call.flags.has("csv") ? csv : table;
  return { result: print(sheet(found), found.definition), code: 0 };
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
    const { code, message } = faultOf(error);
    if (code === "usage") throw new UsageError(message);
    throw new DataError([message]);
  }
}

const PAIR = ["n", "same", "half", "opposed", "left out", "value"];

/** @param {Figures} it @returns {Cells} */
const pair = ({ n, same, half, opposed, leftOut, value, interval }) => [
  ...[n, same, half, opposed, leftOut, rounded(value)],
  ...(interval ? interval.map(rounded) : []),
];

/** @param {number | null} value */
const rounded = (value) => (value === null ? null : Number(value.toFixed(4)));

/** @param {Figures} it @returns {Sheet} */
export function agreementSheet({ rows }) {
  const hasInterval = rows.some((/** @type {Figures} */ it) => it.interval);
  return {
    head: ["period", ...PAIR, ...(hasInterval ? ["low", "high"] : [])],
    rows: rows.map((/** @type {Figures} */ it) => [it.period, ...pair(it)]),
    said: [],
  };
}

/** @param {Figures} it @returns {Sheet} */
export function rankSheet({ rows, apart, base, median }) {
  const line = (/** @type {Figures} */ it) => [it.rank ?? null, it.member, ...pair(it)];
  const shown = median === null ? "none" : rounded(median);
  const fewer = apart.map((/** @type {Figures} */ it) => `${it.member} ${it.n}`).join(", ");
  return {
    head: ["rank", "member", ...PAIR],
    rows: rows.map(line),
    said: [
      `median of the ${rows.length} members above: ${shown}; base: ${base} roll calls`,
      ...(fewer ? [`fewer than half of them: ${fewer}`] : []),
    ],
  };
}

/** @param {Figures} it @returns {Sheet} */
export const cohesionSheet = ({ rows }) => ({
  head: [
    ...["date", "roll call", "yes", "abstain", "no", "not voting"],
    ...["position", "share", "cohesion", "pairs"],
  ],
  rows: rows.map((/** @type {Figures} */ it) => [
    ...[it.date, it.rollCall, it.yes, it.abstain, it.no, it.notVoting, it.position],
    ...[it.share, it.cohesion, it.pairs].map(rounded),
  ]),
  said: [],
});

/** @param {Figures} it @returns {Sheet} */
export const precedentsSheet = ({ count, of, rollCalls }) => ({
  head: ["date", "roll call", "position", "yes", "abstain", "no", "others", "title"],
  rows: rollCalls.map((/** @type {Figures} */ it) => [
    ...[it.date, it.id, it.position, it.tally.yes, it.tally.abstain, it.tally.no],
    ...[byPosition(it.others), it.title ?? ""],
  ]),
  said: [`${count} of ${of} roll calls`],
});

/** @param {Figures} it @returns {Sheet} */
export const matrixSheet = ({ members, values }) => ({
  head: ["", ...members],
  rows: members.map((/** @type {string} */ id, /** @type {number} */ at) => [
    id,
    ...values[at].map(rounded),
  ]),
  said: [],
});

/**
 * What the others did, the members of a position together.
 *
 * @param {Record<string, string>} others
 */
function byPosition(others) {
  const said = ["yes", "abstain", "no", "not-voting"].map((position) => {
    const members = Object.keys(others).filter((it) => others[it] === position);
    return members.length > 0 ? `${position} ${members.join(" ")}` : "";
  });
  return said.filter(Boolean).join(", ");
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
