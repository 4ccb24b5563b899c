// The roll calls that were read: found by typing, and stated against counted.

import { LISTED } from "./state.js";
import { button, byId, count, day, fill, make, name, number } from "./dom.js";

/** @typedef {import("./state.js").Store} Store */
/** @typedef {import("./types.js").State} State */
/** @typedef {import("./types.js").RollCallLine} RollCallLine */

/** The positions with the words of the table. @type {[keyof RollCallLine["counted"], string][]} */
const POSITIONS = [
  ["yes", "In favour"],
  ["no", "Against"],
  ["abstain", "Abstained"],
  ["notVoting", "Did not vote"],
  ["notNamed", "Not named"],
];

/** @param {Store} store */
export function calls(store) {
  const query = /** @type {HTMLInputElement} */ (/** @type {unknown} */ (byId("query")));
  query.addEventListener("input", () => store.set({ query: query.value, listed: LISTED }));
  store.watch((state, before) => {
    const isSame =
      state.result === before.result &&
      state.look === before.look &&
      state.query === before.query &&
      state.listed === before.listed;
    if (!isSame) render(store, state);
  });
}

/** The roll call that is shown: the one chosen, else the newest. @param {State} state */
export function chosen({ result, look }) {
  if (!result) return undefined;
  const { rollCalls } = result.report;
  const drawn = new Set(result.outline.rollCalls);
  const wanted = rollCalls.find((it) => it.id === look.vote && drawn.has(it.id));
  if (wanted) return wanted;
  return newestFirst(rollCalls).find((it) => drawn.has(it.id)) ?? rollCalls[0];
}

/** @param {RollCallLine[]} rollCalls */
const newestFirst = (rollCalls) =>
  rollCalls
    .map((it, at) => ({ it, at }))
    .sort((a, b) => order(b.it.date, a.it.date) || b.at - a.at)
    .map(({ it }) => it);

/** @param {string | null} a @param {string | null} b */
const order = (a, b) => ((a ?? "") < (b ?? "") ? -1 : (a ?? "") > (b ?? "") ? 1 : 0);

/** @param {Store} store @param {State} state */
function render(store, state) {
  const { result, query, listed } = state;
  byId("calls").hidden = !result;
  if (!result) return;
  const { rollCalls } = result.report;
  const current = chosen(state);
  const isOne = rollCalls.length === 1;
  byId("calls-title").textContent = isOne ? "What was read" : count(rollCalls.length, "roll call");
  byId("find").hidden = isOne;
  const hits = isOne ? [] : newestFirst(rollCalls).filter(matcher(query));
  const drawn = new Set(result.outline.rollCalls);
  const shown = hits.slice(0, listed);
  const rows = shown.map((it) => row(store, it, it === current, drawn.has(it.id)));
  const more = hits.length - shown.length;
  const onMore = () => store.set({ listed: listed + 5 * LISTED });
  fill(
    byId("calls-list"),
    rows.length > 0 && make("ul", { class: "plain calls" }, ...rows),
    !isOne &&
      hits.length === 0 &&
      make("p", { class: "meta", text: "No roll call has all these words." }),
    more > 0 && button("more calls", `Show more of ${number(more)}`, onMore, { class: "quiet" }),
  );
  fill(byId("call"), current && table(current));
}

/** Every word must be somewhere. @param {string} query @returns {(it: RollCallLine) => boolean} */
function matcher(query) {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  return ({ id, date, title = "" }) => {
    const text = `${id} ${date ?? ""} ${title}`.toLowerCase();
    return words.every((it) => text.includes(it));
  };
}

/**
 * @param {Store} store
 * @param {RollCallLine} rollCall
 * @param {boolean} isCurrent
 * @param {boolean} isDrawn
 */
function row(store, rollCall, isCurrent, isDrawn) {
  const { id, date, title, counted } = rollCall;
  const differs = differences(rollCall).length > 0;
  const tally = `${counted.yes}–${counted.no}–${counted.abstain}`;
  const content = [
    make("span", { class: "call-id" }, name(id)),
    make("span", { class: "figures", text: tally, title: "in favour, against, abstained" }),
    make("span", {
      class: differs ? "check bad" : "check",
      role: "img",
      "aria-label": differs ? "differs from the stated result" : "as stated",
      text: differs ? "≠" : isStated(rollCall) ? "✓" : "",
    }),
    make(
      "span",
      { class: "call-title" },
      date ? day(date) : "no date",
      title ? " · " : "",
      name(title ?? ""),
    ),
  ];
  const show = () => store.look({ vote: id });
  return make(
    "li",
    {},
    button(`show ${id} ${rollCall.line ?? ""}`, content, show, {
      class: "call",
      "aria-current": isCurrent ? "true" : undefined,
      disabled: !isDrawn,
    }),
  );
}

/** @param {RollCallLine} rollCall */
const isStated = ({ stated }) => Object.keys(stated).length > 0;

/** What the source says of a position. @param {RollCallLine} it @param {string} position */
const statedOf = ({ stated }, position) =>
  /** @type {Record<string, number | undefined>} */ (stated)[position];

/** Positions of which the source says another number. @param {RollCallLine} it */
const differences = (it) =>
  POSITIONS.filter(([key]) => {
    const said = statedOf(it, key);
    return said !== undefined && said !== it.counted[key];
  });

/** @param {RollCallLine} rollCall */
function table(rollCall) {
  const { id, date, title, body, stated, counted } = rollCall;
  const members = Object.values(counted).reduce((sum, it) => sum + it, 0);
  const rows = POSITIONS.filter(
    ([key]) => counted[key] > 0 || statedOf(rollCall, key) !== undefined || key !== "notNamed",
  ).map(([key, label]) => line(label, statedOf(rollCall, key), counted[key]));
  const facts = [body, date ? day(date) : "no date", id].filter(Boolean).join(" · ");
  return make(
    "div",
    { class: "call-facts" },
    make("h3", {}, name(title ?? id)),
    make("p", { class: "meta" }, name(facts)),
    make(
      "table",
      {},
      make("caption", { class: "away", text: "Stated against counted" }),
      make(
        "thead",
        {},
        make(
          "tr",
          {},
          make("td"),
          make("th", { scope: "col", text: "Stated" }),
          make("th", { scope: "col", text: "Counted" }),
          make("td"),
        ),
      ),
      make("tbody", {}, ...rows),
      make("tfoot", {}, line("Members", stated.members, members)),
    ),
  );
}

/** @param {string} label @param {number | undefined} said @param {number} counted */
function line(label, said, counted) {
  const differs = said !== undefined && said !== counted;
  const by = differs ? counted - said : 0;
  const told = said === undefined ? "" : differs ? `${by > 0 ? "+" : "−"}${Math.abs(by)}` : "✓";
  return make(
    "tr",
    { class: differs ? "bad" : undefined },
    make("th", { scope: "row", text: label }),
    make("td", { text: said === undefined ? "–" : number(said) }),
    make("td", { text: number(counted) }),
    make(
      "td",
      { class: "check" },
      told &&
        make("span", {
          role: "img",
          "aria-label": differs
            ? `${Math.abs(by)} ${by > 0 ? "more" : "fewer"} than stated`
            : "as stated",
          text: told,
        }),
    ),
  );
}
