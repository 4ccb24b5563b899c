// `check`: what was recognised, what was counted, what is doubtful.

import { lines } from "./doubts.js";
import { json, plain } from "./print.js";
import { read } from "./read.js";
import { counted, open } from "./report.js";

const DEFINITION =
  "counted: the positions that a record lists, by member; stated: the totals that it prints, each " +
  "only where it prints one; notNamed: members of that day whom a record that names only some " +
  "does not name; a difference is shown, never repaired";

/** The most letters that the column of ids is wide; longer ids stand out of it. */
const WIDEST_ID = 32;

/** The positions as the report names them, each with its words for people. */
const POSITIONS = /** @type {const} */ ([
  ["yes", "yes"],
  ["no", "no"],
  ["abstain", "abstaining"],
  ["notVoting", "not voting"],
  ["notNamed", "not named"],
]);

/** @type {import("./commands.js").Run} */
export async function check(core, call) {
  const { report } = await read(core, call, "all");
  const code = open(report).length === 0 ? 0 : 1;
  const isJson = call.flags.has("json");
  const result = isJson ? json({ definition: DEFINITION, ...report }) : forPeople(report);
  return { result, code };
}

/** @param {import("./report.js").Report} report */
function forPeople(report) {
  const { files, rollCalls, warnings } = report;
  const doubtful = open(report);
  const done = warnings.filter((it) => it.notice);
  const calls = plural(rollCalls.length, "roll call");
  const sections = [
    files.map(fileLine),
    rollCallLines(rollCalls),
    doubtful.length ? ["doubtful:", ...doubtful.flatMap(lines)] : [],
    done.length ? ["to know:", ...done.flatMap(lines)] : [],
    [`${calls}, ${counted(doubtful) || nothing(done)} doubtful`],
  ];
  const text = sections.filter((it) => it.length > 0).map((it) => it.join("\n"));
  return `${text.join("\n\n")}\n`;
}

/**
 * Says that nothing is doubtful; that nothing else is, where doubts were left open when the data
 * were packed, since those are not of this reading.
 *
 * @param {import("./report.js").Doubt[]} done
 */
const nothing = (done) =>
  done.some((it) => it.code === "open-doubts") ? "nothing else" : "nothing";

/** @param {import("./report.js").Report["files"][0]} file */
function fileLine({ name, format, encoding, delimiter, rows }) {
  const between = { ",": "comma", ";": "semicolon", "\t": "tab", "|": "bar" };
  const table = delimiter && [
    `${between[/** @type {","} */ (delimiter)] ?? delimiter} between fields`,
    plural(rows, "row"),
  ];
  return `${plain(name)}: ${[format, encoding, ...(table ?? [])].join(", ")}`;
}

/** @param {import("./report.js").Report["rollCalls"]} rollCalls */
function rollCallLines(rollCalls) {
  const width = rollCalls.reduce((most, it) => Math.max(most, nameOf(it).length), 0);
  return rollCalls.map((it) => rollCallLine(it, Math.min(width, WIDEST_ID)));
}

/**
 * @param {import("./report.js").Report["rollCalls"][0]} rollCall
 * @param {number} width
 */
function rollCallLine({ id, date, kind, stated, counted }, width) {
  const counts = POSITIONS.filter(
    ([name]) => counted[name] > 0 || !["notVoting", "notNamed"].includes(name),
  ).map(([name, word]) => `${counted[name]} ${word}`);
  const differs = differences(stated, counted);
  const but = differs.length ? `; stated: ${differs.join(", ")}` : "";
  return [
    nameOf({ id, kind }).padEnd(width),
    date ?? "no date   ",
    `${counts.join(", ")}${but}`,
  ].join("  ");
}

/** @param {{id: string, kind: string}} rollCall */
const nameOf = ({ id, kind }) => plain(id) + (kind === "resolution" ? "" : ` (${kind})`);

/**
 * Returns the totals that a source states but its list does not add up to, as words for people.
 *
 * @param {import("./report.js").Report["rollCalls"][0]["stated"]} stated
 * @param {import("./report.js").Report["rollCalls"][0]["counted"]} counted
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
