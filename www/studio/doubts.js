// Every doubt, by kind: what it is, where it stands, and what would settle it.

import { counted } from "../cli/report.js";
import { button, fixes } from "./fixes.js";
import { fill, h, named, section } from "./dom.js";
import { concerned } from "./keys.js";
import { around } from "./places.js";
import { digits, inWords, kinds, plural, put, sentence, words } from "./words.js";

/** Doubts that keep a roll call, or a file, out of the dataset. */
const LEFT_OUT = ["date-missing", "no-positions", "no-roll-calls"];

/** How many doubts of a kind are listed at first, and added with every further request. */
const FIRST = 5;
const FURTHER = 50;

/**
 * @typedef {import("./found.js").Doubt} Doubt
 * @typedef {{code: string, rank: number, doubts: Doubt[]}} Group
 */

/**
 * Groups doubts by kind: those that keep something out come first, notices last.
 *
 * @param {Doubt[]} doubts
 * @param {import("./found.js").Fault[]} faults
 * @returns {Group[]}
 */
function grouped(doubts, faults) {
  const isFault = (/** @type {Doubt} */ { code, file }) =>
    LEFT_OUT.includes(code) || faults.some((it) => it.code === code && it.file === file);
  /** @type {Map<string, Group>} */
  const groups = new Map();
  for (const doubt of doubts) {
    const rank = doubt.notice ? 2 : isFault(doubt) ? 0 : 1;
    const key = `${rank} ${doubt.code}`;
    const group = groups.get(key) ?? { code: doubt.code, rank, doubts: [] };
    group.doubts.push(doubt);
    groups.set(key, group);
  }
  return [...groups.values()].sort((a, b) => a.rank - b.rank);
}

/** Returns the doubts that are left to settle. @param {import("./found.js").Report} report */
export const open = ({ warnings }) => warnings.filter((it) => !it.notice);

/**
 * @param {import("./store.js").Store} store
 * @param {import("./fixes.js").Tools & {
 *   lines: (file: string, numbers: number[]) => Promise<Map<number, string>>,
 * }} tools
 */
export function doubtsSection(store, tools) {
  const place = h("div");
  const element = section("doubts", words.doubts, place);
  /** How many of each kind are listed. @type {Map<string, number>} */
  const listed = new Map();

  const show = () => {
    const { found } = store.state;
    if (!found) return;
    const groups = grouped(found.report.warnings, found.faults);
    fill(
      place,
      open(found.report).length === 0 && h("p", { class: "settled" }, settled(found)),
      groups.map((group) => groupOf(group)),
    );
  };

  /** @param {Group} group */
  const groupOf = ({ code, rank, doubts }) => {
    const key = `${rank}-${code}`;
    const shown = listed.get(key) ?? FIRST;
    const rest = doubts.length - shown;
    return h(
      "div",
      { class: `group rank-${rank}` },
      h(
        "h3",
        null,
        kinds[code] ?? sentence(code.replaceAll("-", " ")).slice(0, -1),
        h(
          "span",
          { class: "count" },
          [words.ranks[rank], digits(counted(doubts))].filter(Boolean).join(" · "),
        ),
      ),
      h(
        "ul",
        null,
        doubts.slice(0, shown).map((it, index) => item(it, `${key}-${index}`)),
      ),
      rest > 0 &&
        button(
          put(words.showAll, { count: Math.min(rest, FURTHER) }),
          () => {
            listed.set(key, shown + FURTHER);
            show();
          },
          { class: "link", "data-key": `${key}-more` },
        ),
    );
  };

  /** @param {Doubt} doubt @param {string} key */
  const item = (doubt, key) => {
    const rollCalls = store.state.found?.report.rollCalls ?? [];
    const shown = rollCalls.length > 1 ? concerned(doubt, rollCalls) : [];
    const source = h("p", { class: "source" });
    void quote(source, doubt, tools);
    return h(
      "li",
      null,
      h("p", { class: "message" }, sentence(doubt.message)),
      source,
      h(
        "p",
        { class: "place" },
        placeOf(doubt),
        shown.map((it) => rollCall(it.key, key)),
      ),
      h("div", { class: "fixes" }, fixes(doubt, key, tools)),
    );
  };

  /** @param {string} vote @param {string} key */
  const rollCall = (vote, key) =>
    button(put(words.showRollCall, { id: vote }), () => store.look({ vote }), {
      class: "link",
      "data-key": `${key}-show-${vote}`,
    });

  store.listen((state, before) => {
    element.hidden = !state.found;
    if (state.found === before.found) return;
    listed.clear();
    show();
  });
  element.hidden = true;
  return element;
}

/** Says that nothing is left to settle. @param {import("./found.js").Found} found */
function settled({ report, faults }) {
  const count = counted(report.warnings);
  if (count === 0 || faults.length > 0) return words.noDoubts;
  return put(words.onlyNotices, { count: inWords(count, words.thing) });
}

/** Returns the place of a doubt in its file; null if it has none. @param {Doubt} doubt */
function placeOf({ file, line, column }) {
  if (file === undefined) return null;
  return [named(file), line ? `:${line}:${column ?? 1}` : "", " "];
}

/**
 * Shows the line of the source with the offending text marked, or only that text where there is no
 * such line.
 *
 * @param {HTMLElement} place
 * @param {Doubt} doubt
 * @param {{lines: (file: string, numbers: number[]) => Promise<Map<number, string>>}} tools
 */
async function quote(place, { file, line, column, excerpt }, { lines }) {
  place.hidden = true;
  const whole = file !== undefined && line ? (await lines(file, [line])).get(line) : undefined;
  const cut = whole === undefined ? undefined : around(whole, column ?? 1, excerpt);
  // Where the text is not found on its line, or there is no line, it is shown alone.
  const alone = { before: "", marked: excerpt ?? "", after: "" };
  const { before, marked, after } = cut?.marked ? cut : alone;
  if (!marked) return;
  place.replaceChildren(h("bdi", null, before, h("mark", null, marked), after));
  place.hidden = false;
}

/**
 * Sums up what was found in a few words, for those who do not see the page.
 *
 * @param {import("./found.js").Found} found
 */
export const inShort = ({ report }) =>
  `${plural(report.rollCalls.length, "roll call")}, ${plural(counted(open(report)), "doubt")}`;
