// What was read: how much, and the totals that the record states beside those that its list adds up
// to.

import { fill, h, named, section } from "./dom.js";
import { digits, plural, put, sentence, words } from "./words.js";

/**
 * @typedef {import("../cli/report.js").Doubt} Doubt
 * @typedef {import("./keys.js").RollCall} RollCall
 * @typedef {import("../cli/report.js").Report} Reported As the core reports it.
 * @typedef {Omit<Reported, "rollCalls"> & {rollCalls: RollCall[]}} Report
 *
 * @typedef {object} Fault Why a file, or all of them, cannot be read.
 * @property {string} code
 * @property {string} message
 * @property {string} [file]
 * @property {number} [line]
 * @property {number} [column]
 *
 * @typedef {object} Found
 * @property {Report} report
 * @property {Uint8Array} packed
 * @property {string} [less] What the packed dataset leaves out.
 * @property {Fault[]} faults Why single files cannot be read; the others were.
 * @property {{id: string, name: string}[]} members
 * @property {(import("./store.js").Bloc & {isDefault: boolean})[]} blocs
 * @property {boolean} hasSource Whether the dataset names a source.
 *
 * @typedef {{faults: Fault[], report: Reported | null}} Failure
 */

const POSITIONS = /** @type {const} */ (["yes", "no", "abstain", "notVoting", "notNamed"]);

/** @param {RollCall} rollCall */
const membersOf = ({ counted }) => POSITIONS.reduce((sum, it) => sum + counted[it], 0);

/**
 * Returns every stated total with the counted one. A row is left out if it is zero and stated
 * nowhere, except for yes, no and abstain.
 *
 * @param {RollCall} rollCall
 * @returns {{name: string, stated: number | undefined, counted: number}[]}
 */
export function totals(rollCall) {
  const { stated, counted } = rollCall;
  const rows = POSITIONS.map((it) => ({
    name: words[it],
    stated: it === "notNamed" ? undefined : stated[it],
    counted: counted[it],
  }));
  const said = rows.filter((it, index) => index < 3 || it.counted > 0 || it.stated !== undefined);
  return [...said, { name: words.members, stated: stated.members, counted: membersOf(rollCall) }];
}

/** Whether a stated total differs from the counted one. @param {RollCall} rollCall */
export const differs = (rollCall) =>
  totals(rollCall).some((it) => it.stated !== undefined && it.stated !== it.counted);

/**
 * Returns the roll call that is looked at: the chosen one, else the newest.
 *
 * @param {import("./store.js").State} state
 */
export function current({ found, view }) {
  const rollCalls = found?.report.rollCalls ?? [];
  const chosen = rollCalls.find((it) => it.key === view.vote);
  if (chosen) return chosen;
  return rollCalls.reduce(
    (/** @type {RollCall | undefined} */ newest, it) =>
      !newest || (it.date ?? "") > (newest.date ?? "") ? it : newest,
    undefined,
  );
}

/** @param {import("./store.js").Store} store */
export function foundSection(store) {
  const failure = h("div", { class: "failure" });
  const place = h("div");
  const element = section("found", words.found, failure, place);
  store.listen((state, before) => {
    if (state.failure !== before.failure) fill(failure, failureLines(state));
    if (state.found !== before.found || state.view.vote !== before.view.vote) {
      fill(place, state.found && foundLines(state.found, current(state)));
    }
    element.hidden = !state.found && !state.failure;
  });
  element.hidden = true;
  return element;
}

/** @param {import("./store.js").State} state */
function failureLines({ failure, found }) {
  if (!failure) return null;
  return [
    h("h3", null, words.failed),
    h(
      "ul",
      { class: "plain" },
      failure.faults.map((it) =>
        h(
          "li",
          null,
          it.file !== undefined && [
            named(it.file),
            it.line ? `:${it.line}:${it.column ?? 1}` : "",
            ". ",
          ],
          sentence(it.message),
        ),
      ),
    ),
    h("p", { class: "quiet" }, found ? words.failedStays : words.failedHint),
  ];
}

/**
 * @param {Found} found
 * @param {RollCall | undefined} rollCall
 */
function foundLines(found, rollCall) {
  const { rollCalls } = found.report;
  const bodies = [...new Set(rollCalls.map((it) => it.body).filter(Boolean))];
  return [
    h(
      "p",
      { class: "sum" },
      h("strong", null, plural(rollCalls.length, "roll call")),
      rollCalls.length > 1 && ` · ${plural(found.members.length, "member")}`,
      bodies.length === 1 && [" · ", named(bodies[0])],
    ),
    found.faults.length > 0 && h("p", null, words.partly),
    rollCalls.length > 1 && h("p", { class: "quiet" }, agreeing(rollCalls)),
    rollCall && table(rollCall),
  ];
}

/**
 * Says how many of the roll calls state totals that their lists add up to.
 *
 * @param {RollCall[]} rollCalls
 */
function agreeing(rollCalls) {
  const silent = rollCalls.filter((it) => Object.keys(it.stated).length === 0).length;
  if (silent === rollCalls.length) return null;
  const differ = rollCalls.filter(differs).length;
  const same = rollCalls.length - silent - differ;
  const values = { same: digits(same), differ: digits(differ), silent: digits(silent) };
  return put(words.agreeing, values);
}

/** @param {RollCall} rollCall */
function table(rollCall) {
  const rows = totals(rollCall);
  // Where nothing is stated there is nothing to compare.
  const states = rows.some((it) => it.stated !== undefined);
  const figure = { scope: "col", class: "figure" };
  return [
    h(
      "table",
      { class: "totals" },
      h("caption", null, named(rollCall.key), rollCall.date && ` · ${rollCall.date}`),
      h(
        "thead",
        null,
        h(
          "tr",
          null,
          h("th", { scope: "col" }, words.position),
          states && h("th", figure, words.stated),
          h("th", figure, words.counted),
          states && h("th", { scope: "col" }, words.check),
        ),
      ),
      h(
        "tbody",
        null,
        rows.map(({ name, stated, counted }) =>
          h(
            "tr",
            null,
            h("th", { scope: "row" }, name),
            states && h("td", { class: "figure" }, stated ?? words.notStated),
            h("td", { class: "figure" }, counted),
            states && h("td", null, verdict(stated, counted)),
          ),
        ),
      ),
    ),
    !states && h("p", { class: "quiet" }, words.statesNothing),
  ];
}

/**
 * Says whether a count is the stated one, and if not, by how many it differs.
 *
 * @param {number | undefined} stated
 * @param {number} counted
 */
function verdict(stated, counted) {
  if (stated === undefined) return null;
  const by = counted - stated;
  if (by === 0) {
    return h("span", { class: "same", role: "img", "aria-label": words.same }, "✓");
  }
  return h(
    "strong",
    { class: "differs" },
    put(by > 0 ? words.more : words.fewer, { count: Math.abs(by) }),
  );
}
