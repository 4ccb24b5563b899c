// Options of the commands: what they are called, what they take, how a call is read.

import { parseArgs } from "node:util";
import { UsageError } from "./errors.js";
import { clipped } from "./print.js";

/**
 * @typedef {object} Option
 * @property {string} name Without the dashes.
 * @property {string} [value] What the help calls its value; a flag has none.
 * @property {string} help
 * @property {string} [short] One letter.
 * @property {boolean} [many] Whether it may be given several times.
 * @property {string[]} [choices] The only values, in upper or lower case.
 * @property {boolean} [folds] Whether its value is put in lower case.
 *
 * @typedef {{files: string[], ids?: string[], one: Record<string, string>, many: Record<string, string[]>,
 *   flags: Set<string>}} Call
 */

/** Options for what an editor decides where records do not say it themselves. @type {Option[]} */
export const DECISIONS = [
  {
    name: "name",
    value: "SPELLING=ID",
    help: "what a spelling means, such as Mentenegro=MNE; may be repeated",
    many: true,
  },
  { name: "date", value: "DAY", help: "the day of roll calls without a date: 2023-02-23" },
  { name: "id", value: "ID", help: "the symbol of a roll call without one" },
  { name: "title", value: "TEXT", help: "the title of a roll call without one" },
  { name: "url", value: "ADDRESS", help: "the address of the record of a roll call without one" },
  {
    name: "unnamed",
    value: "did-not-vote",
    help: "members whom a text does not name did not vote",
    choices: ["did-not-vote"],
  },
];

/** Options for what is asked of the data. @type {Option[]} */
export const QUESTION = [
  {
    name: "vote",
    value: "ID",
    help: "the roll call, or two in quotes for who moved; ID#3 for the third of that id; the newest if not said",
  },
  { name: "blocs", value: "IDS", help: 'blocs in display order: "balkans eu"' },
  { name: "focus", value: "IDS", help: 'members to point out: "SRB RUS"' },
  { name: "lang", value: "TAG", help: "the language: ar, en, sr-Latn; en if not said" },
];

/** @type {Option} */
export const JSON_OUT = { name: "json", help: "print JSON for programs" };

/** @type {Option} */
export const CSV_OUT = { name: "csv", help: "print CSV for spreadsheets" };

/** @type {Option} */
export const MEASURE = {
  name: "measure",
  value: "MEASURE",
  help: "agreement, half-credit, yes-no or kappa; agreement if not said",
  folds: true,
};

/** Options for the time and the topic of roll calls. @type {Option[]} */
export const PERIOD = [
  { name: "from", value: "DAY", help: "the first year, month or day: 2019, 2019-12, 2019-12-09" },
  { name: "to", value: "DAY", help: "the last one" },
  { name: "topic", value: "TEXT", help: "a subject that the source files them under" },
];

/** Options for which roll calls are counted. @type {Option[]} */
export const SET = [
  ...PERIOD,
  { name: "parts", help: "count paragraphs, amendments and motions too" },
  {
    name: "contested",
    value: "PERCENT",
    help: "leave out those whose losing side had less of yes and no",
  },
];

/** @type {Option} */
const HELP = { name: "help", short: "h", help: "print this help" };

/**
 * Returns every option of a command.
 *
 * @param {{options: Option[]}} command
 */
export const allOptions = (command) => [...command.options, HELP];

/**
 * Reads what follows the command's name.
 *
 * @param {{options: Option[]}} command
 * @param {string[]} args
 * @returns {Call}
 */
export function parse(command, args) {
  const options = allOptions(command);
  const known = Object.fromEntries(
    options.map(({ name, value, short }) => {
      const type = /** @type {"string" | "boolean"} */ (value ? "string" : "boolean");
      return [name, short ? { type, short } : { type }];
    }),
  );
  // Not strict, since Node's own messages speak of JavaScript's arguments.
  const { tokens } = parseArgs({
    args,
    options: known,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  /** @type {Call} */
  const call = { files: [], one: {}, many: {}, flags: new Set() };
  for (const token of tokens) {
    if (token.kind === "positional") call.files.push(token.value);
    if (token.kind === "option") take(call, token, options);
  }
  if (call.flags.has("json") && call.flags.has("csv")) {
    throw new UsageError("--json and --csv are two forms of the same; choose one");
  }
  return call;
}

/**
 * Adds one option to what is known of a call.
 *
 * @param {Call} call
 * @param {{name: string, rawName: string, value?: string, inlineValue?: boolean}} token
 * @param {Option[]} options
 */
function take(call, { name, rawName, value, inlineValue }, options) {
  const option = options.find((it) => it.name === name);
  if (!option)
    throw new UsageError(`there is no option ${clipped(rawName)}${nearest(name, options)}`);
  if (!option.value) {
    if (value !== undefined) throw new UsageError(`${rawName} takes no value`);
    call.flags.add(name);
    return;
  }
  const isOption = !inlineValue && value?.startsWith("-") && value !== "-";
  if (!value || isOption) {
    const how = isOption ? `; for one that starts with a dash write ${rawName}=${value}` : "";
    throw new UsageError(`${rawName} needs a value: ${rawName} ${option.value}${how}`);
  }
  const read = readValue(option, rawName, value);
  if (option.many) (call.many[name] ??= []).push(read);
  else if (call.one[name] !== undefined) throw new UsageError(`${rawName} is given twice`);
  else call.one[name] = read;
}

/**
 * Returns the value of an option as the commands know it: one of its choices, or in lower case if
 * it folds.
 *
 * @param {Option} option
 * @param {string} rawName
 * @param {string} value
 */
function readValue({ value: what, choices, folds }, rawName, value) {
  const folded = value.toLowerCase();
  if (choices) {
    const chosen = choices.find((it) => it.toLowerCase() === folded);
    if (chosen !== undefined) return chosen;
    const known = choices.join(" or ");
    throw new UsageError(`${rawName} is "${clipped(value)}"; it can be ${known}`);
  }
  if (what === "IDS" && list(value)?.length === 0) {
    throw new UsageError(`${rawName} is "${clipped(value)}"; write ids with spaces between`);
  }
  return folds ? folded : value;
}

/** The most letters in which an option may differ from the one that is meant. */
const SLIPS = 2;

/**
 * Returns the end of a message, which asks whether another option is meant; "" if none is near.
 *
 * @param {string} name
 * @param {Option[]} options
 */
function nearest(name, options) {
  const starts = options.find((it) => it.name.startsWith(name) || name.startsWith(it.name));
  const near = options
    .map((it) => ({ name: it.name, slips: distance(name, it.name) }))
    .filter((it) => it.slips <= SLIPS && it.slips < it.name.length)
    .sort((a, b) => a.slips - b.slips)[0];
  const meant = near ?? starts;
  return meant ? `; is --${meant.name} meant?` : "";
}

/**
 * Returns Levenshtein's distance between two short words; infinity if one is longer by more than
 * `SLIPS`.
 *
 * @param {string} a
 * @param {string} b
 */
function distance(a, b) {
  if (Math.abs(a.length - b.length) > SLIPS) return Infinity;
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (const [line, letter] of [...a].entries()) {
    const next = [line + 1];
    for (let at = 0; at < b.length; at += 1) {
      const changed = row[at] + Number(b[at] !== letter);
      next.push(Math.min(changed, row[at + 1] + 1, next[at] + 1));
    }
    row = next;
  }
  return row[b.length];
}

/**
 * Returns the editor's decisions as the core reads them.
 *
 * @param {Call} call
 * @param {"all"} [doubts] Given where doubts are the result; others need the first of very many.
 */
export function choices({ one, many }, doubts) {
  /** @type {Map<string, string>} */
  const names = new Map();
  for (const pair of many.name ?? []) {
    const at = pair.lastIndexOf("=");
    const [spelling, id] = [pair.slice(0, at).trim(), pair.slice(at + 1).trim()];
    if (at < 0 || !spelling || !id) {
      throw new UsageError(`--name is "${pair}"; write a spelling and an id: Mentenegro=MNE`);
    }
    if ((names.get(spelling) ?? id) !== id) {
      throw new UsageError(`--name gives "${spelling}" two meanings; keep one`);
    }
    names.set(spelling, id);
  }
  const { date, id, title, url, unnamed } = one;
  if (url !== undefined && !/^https?:\/\/[^\s\p{C}]+$/iu.test(url)) {
    throw new UsageError(`--url is "${clipped(url)}"; write an address that starts with https://`);
  }
  return JSON.stringify({
    names: Object.fromEntries(names),
    date,
    id,
    title,
    url,
    unnamed,
    doubts,
  });
}

/**
 * Splits ids that spaces or commas separate.
 *
 * @param {string | undefined} ids
 */
export const list = (ids) => ids?.split(/[\s,]+/).filter(Boolean);
