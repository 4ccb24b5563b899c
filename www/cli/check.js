// `check`: what was recognised, what was counted, what is doubtful.

import { lines } from "./doubts.js";
import { lineOf } from "./errors.js";
import { complain, json, plain } from "./print.js";
import { read } from "./read.js";

const DEFINITION =
  "counted: the positions that a record lists, by member; stated: the totals that it prints, each " +
  "only where it prints one; notNamed: members of that day whom a record that names only some " +
  "does not name; a difference is shown, never repaired";

/** The names of positions in people's lines. */
const POSITIONS = /** @type {const} */ ([
  ["yes", "yes"],
  ["no", "no"],
  ["abstain", "abstaining"],
  ["notVoting", "not voting"],
  ["notNamed", "not named"],
]);

/** @type {import("./commands.js").Run} */
export async function check(core, call) {
  const { checked, faults } = await read(core, call);
  /** @type {Report} */
  const report = checked
    ? JSON.parse(checked.report())
    : { format: "unknown", files: [], rollCalls: [], warnings: [] };
  // The core knows its own faults; a disk that failed is news to it.
  const known = (/** @type {import("./errors.js").Fault} */ { code, file }) =>
    report.warnings.some((it) => it.code === code && it.file === file);
  report.warnings.push(...faults.filter((it) => !known(it)).map(warningOf));
  const code = report.warnings.length === 0 ? 0 : 1;
  if (call.flags.has("json")) {
    return { result: json({ definition: DEFINITION, ...report }), code };
  }
  // What could not be read at all is no result; the report names it among the doubts too.
  if (!checked) {
    for (const fault of faults) complain(lineOf(fault));
    return { result: "", code };
  }
  return { result: `${forPeople(report).join("\n")}\n`, code };
}

/**
 * @param {import("./errors.js").Fault} fault
 * @returns {import("./doubts.js").Doubt}
 */
function warningOf(fault) {
  const { code = "unknown", message, file, line, column } = fault;
  return { code, message, file, line, column };
}

/** @param {Report} report */
function forPeople({ files, rollCalls, warnings }) {
  const calls = plural(rollCalls.length, "roll call");
  return [
    ...files.map(fileLine),
    "",
    ...rollCalls.map(rollCallLine),
    ...(rollCalls.length ? [""] : []),
    ...warnings.flatMap(lines),
    ...(warnings.length ? [""] : []),
    `${calls}, ${warnings.length ? plural(warnings.length, "warning") : "nothing doubtful"}`,
  ];
}

/** @param {Report["files"][0]} file */
function fileLine({ name, format, encoding, delimiter, rows }) {
  const between = { ",": "comma", ";": "semicolon", "\t": "tab", "|": "bar" };
  const table = delimiter && [
    `${between[/** @type {","} */ (delimiter)] ?? delimiter} between fields`,
    plural(rows, "row"),
  ];
  return `${plain(name)}: ${[format, encoding, ...(table ?? [])].join(", ")}`;
}

/** @param {Report["rollCalls"][0]} rollCall */
function rollCallLine({ id, date, kind, stated, counted }) {
  const counts = POSITIONS.filter(
    ([name]) => counted[name] > 0 || !["notVoting", "notNamed"].includes(name),
  ).map(([name, word]) => `${counted[name]} ${word}`);
  const what = kind === "resolution" ? "" : ` (${kind})`;
  const differs = differences(stated, counted);
  const but = differs.length ? `; stated: ${differs.join(", ")}` : "";
  return `${plain(id)}${what}  ${date ?? "no date"}  ${counts.join(", ")}${but}`;
}

/**
 * Totals that a source states and its list does not add up to.
 *
 * @param {Report["rollCalls"][0]["stated"]} stated
 * @param {Report["rollCalls"][0]["counted"]} counted
 */
function differences(stated, counted) {
  const members = Object.values(counted).reduce((sum, it) => sum + it, 0);
  const differs = POSITIONS.flatMap(([name, word]) => {
    const said = name === "notNamed" ? undefined : stated[name];
    return said === undefined || said === counted[name] ? [] : [`${said} ${word}`];
  });
  if (stated.members !== undefined && stated.members !== members) {
    differs.push(`${stated.members} members`);
  }
  return differs;
}

/**
 * @param {number} count
 * @param {string} thing
 */
const plural = (count, thing) => `${count} ${thing}${count === 1 ? "" : "s"}`;

/**
 * @typedef {object} Report What the core found.
 * @property {string} format
 * @property {{name: string, format: string, encoding: string, delimiter?: string,
 *   rows: number}[]} files
 * @property {{id: string, date: string | null, kind: string, title?: string, body?: string,
 *   stated: Partial<Record<"yes" | "no" | "abstain" | "notVoting" | "members", number>>,
 *   counted: Record<"yes" | "no" | "abstain" | "notVoting" | "notNamed", number>,
 *   file?: string, line?: number, column?: number}[]} rollCalls
 * @property {import("./doubts.js").Doubt[]} warnings
 */
