// What `say`, `draw` and `embed` share: one roll call of the files, or many, asked as an element
// would ask.

import { mention } from "./doubts.js";
import { DataError, UsageError, lineOf } from "./errors.js";
import { list } from "./options.js";
import { complain } from "./print.js";
import { faultOf, read, refusal } from "./read.js";
import { open } from "./report.js";
import { heights } from "../publish/height.js";
import { COMPARING } from "../publish/views.js";
import { wordsOf } from "./words.js";

/** The width of a picture if none is asked for, and the bounds for one that is, in CSS pixels. */
const WIDTH = 640;
const NARROWEST = 240;
const WIDEST = 1600;

/**
 * Reads the files of a call, and resolves to what the picture says and to functions that draw it.
 *
 * @param {typeof import("../pkg/editor/rollcall.js")} core
 * @param {import("./options.js").Call} call
 */
export async function picture(core, call) {
  const options = optionsOf(call);
  const { checked, report, faults } = await read(core, call);
  if (!checked || faults.length > 0) throw new DataError(faults.map(lineOf));
  mention(open(report));
  const { lang, say, names } = wordsOf(call.one.lang);
  const asked = { ...options, lang, topic: setOf(checked, call) };
  const isOfMany = COMPARING.includes(asked.view);
  /** @param {import("../pkg/editor/rollcall.js").Chart | import("../pkg/editor/rollcall.js").Comparison} chart */
  const answered = (chart) => {
    const said = /** @type {Said} */ (chart.say(asked, say));
    requireKnown(said);
    return {
      ...{ said, asked, say, isOfMany },
      svg: (width = asked.width) => chart.svg({ ...asked, width }, say),
      card: () => chart.cardSvg(asked, say),
      heights: () => heights(said, (width) => chart.svg({ ...asked, width }, say)),
      packed: () => checked.pack(),
    };
  };
  try {
    if (isOfMany) {
      const comparison = checked.comparison();
      if (names) comparison.setNames(names);
      return answered(comparison);
    }
    const chart = checked.chart();
    if (names) chart.setNames(names);
    return answered(chart);
  } catch (error) {
    if (error instanceof DataError) throw error;
    const fault = faultOf(error);
    if (fault.code === "unknown-view") throw new UsageError(fault.message);
    throw new DataError([lineOf(fault)]);
  }
}

/**
 * Checks period, measure and topic as the commands for figures do: refuses them, or prints notes on
 * them.
 *
 * @param {import("../pkg/editor/rollcall.js").Checked} checked
 * @param {import("./options.js").Call} call
 * @returns {string | undefined} The topic as the data have it.
 */
function setOf(checked, { one: { from, to, measure, topic } }) {
  if (!(from || to || measure || topic)) return undefined;
  try {
    const told = JSON.parse(checked.setOf(JSON.stringify({ from, to, measure, topic })));
    for (const note of told.notes) complain(note);
    return told.topic ?? undefined;
  } catch (error) {
    throw refusal(error);
  }
}

/**
 * Refuses ids that the data do not have, so that a misspelled one is not left out in silence.
 *
 * @param {Said} said
 */
function requireKnown({ warnings }) {
  const unknown = warnings.filter(
    (it) => /^(unknown-|bad-period)/.test(it.code) && it.shown && it.code !== "unknown-topic",
  );
  if (unknown.length > 0) throw new DataError(unknown.map((it) => it.message));
}

/**
 * Returns the options that an element with the same attributes would ask with.
 *
 * @param {import("./options.js").Call} call
 * @returns {Omit<import("../element/types.js").Options, "lang" | "topic">}
 */
function optionsOf({ one }) {
  const width = Number(one.width ?? WIDTH);
  if (!Number.isInteger(width) || width < NARROWEST || width > WIDEST) {
    const range = `from ${NARROWEST} to ${WIDEST}`;
    throw new UsageError(`--width is "${one.width}"; write a number of pixels ${range}`);
  }
  return {
    vote: one.vote,
    view: one.view ?? "breakdown",
    blocs: list(one.blocs),
    focus: list(one.focus) ?? [],
    heading: one.heading,
    ...{ with: list(one.with), from: one.from, to: one.to },
    measure: one.measure,
    width,
    dark: one.theme === "dark",
    font: "",
    colors: [],
  };
}

/**
 * @typedef {object} Said What the core says of a roll call.
 * @property {string} [id] The id of the roll call; missing if several are shown.
 * @property {string} [date]
 * @property {string} heading
 * @property {string} record
 * @property {Record<"yes" | "no" | "abstain" | "notVoting" | "notNamed", number>} [tally]
 * @property {{kind: string, text: string, bloc?: string}[]} summary
 * @property {import("../element/types.js").Warning[]} warnings
 * @property {{text: string, url?: string}} source
 * @property {string} note
 * @property {boolean} rtl
 * @property {string} text
 * @property {import("../element/types.js").Table} table
 */
