// What is looked at, in the address: a link shows the same, and the browser's own buttons go back.

import { fromState, toState } from "../embed/state.js";

/**
 * @typedef {object} State
 * @property {string} data A default dataset's file name, a path from this page, or `words.own` for a file
 *   of the user's, which no address has.
 * @property {string} file What that is called.
 * @property {"find" | "vote" | "member" | "bloc"} page
 * @property {string} q Words, a symbol or a date.
 * @property {string} from
 * @property {string} to
 * @property {string} topic
 * @property {string} close The most percent by which the winning side may have been ahead.
 * @property {string} alone A member who stood alone ...
 * @property {string} in ... in this bloc; in any of its blocs if empty.
 * @property {string} order Of what is found: `oldest` or `closest` first, else the newest.
 * @property {string} vote
 * @property {string} member
 * @property {string} took Which of the member's roll calls are listed: a position.
 * @property {string} with
 * @property {string} bloc
 * @property {string} view
 * @property {string} measure
 * @property {string} chart What else was chosen in the chart, as the element's attribute `state`.
 */

/** @type {State} */
const EMPTY = {
  ...{
    data: "ukraine.json",
    file: "",
    page: "find",
    q: "",
    from: "",
    to: "",
    topic: "",
    close: "",
  },
  ...{ alone: "", in: "", order: "", vote: "", member: "", took: "", with: "", bloc: "" },
  ...{ view: "", measure: "", chart: "" },
};

/** What makes a page, and its chart, one of something else, to which choices in it no longer belong. */
const SUBJECT = /** @type {const} */ (["data", "file", "page", "vote", "member", "bloc"]);

/** What roll calls are found by, and their order. */
const SEARCH = /** @type {(keyof State)[]} */ (
  "data file q from to topic close alone in order".split(" ")
);

/** @returns {State} */
export function state() {
  const hash = location.hash.slice(1);
  const asked = new URLSearchParams(hash);
  const known = Object.keys(EMPTY).flatMap((name) =>
    asked.has(name) && name !== "chart" ? [[name, asked.get(name)]] : [],
  );
  const it = { ...EMPTY, ...Object.fromEntries(known), chart: fromState(hash).state ?? "" };
  // What is no number leaves nothing out.
  const close = /^\d+(\.\d+)?$/.test(it.close) ? it.close : "";
  return { ...it, close, order: ["oldest", "closest"].includes(it.order) ? it.order : "" };
}

/** Nothing of one dataset is asked of another. @param {Pick<State, "data" | "file">} [of] @returns {State} */
export const blank = ({ data, file } = state()) => ({ ...EMPTY, data, file });

/** The search alone, without what was opened of it. @param {State} [asked] @returns {State} */
export const searching = (asked = state()) => ({
  ...EMPTY,
  ...Object.fromEntries(SEARCH.map((name) => [name, asked[name]])),
});

/** @param {State} one @param {Partial<State>} other Of which only what it has counts. */
export const isOther = (one, other) =>
  SUBJECT.some((name) => name in other && other[name] !== one[name]);

/**
 * The address of another state.
 *
 * @param {Partial<State>} changes
 */
export function href(changes) {
  const now = state();
  const choices = isOther(now, changes) ? { chart: "" } : {};
  const { chart, ...next } = { ...now, ...choices, ...changes };
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(next)) {
    if (value && value !== /** @type {any} */ (EMPTY)[name]) params.set(name, value);
  }
  for (const [name, value] of new URLSearchParams(chart)) params.set(name, value);
  return `#${params}`;
}

/**
 * What a reader chose in a chart.
 *
 * @param {Record<string, unknown>} detail Of `roll-call-state`.
 * @returns {Partial<State>}
 */
export function chosen(detail) {
  const own = ["view", "measure", "from", "to", "topic"].flatMap((name) =>
    detail[name] === undefined ? [] : [[name, String(detail[name])]],
  );
  return { ...Object.fromEntries(own), chart: fromState(toState(detail)).state ?? "" };
}

/**
 * Goes there: a step of its own, or in place of the last one while somebody types or slides.
 *
 * @param {Partial<State>} changes
 * @param {{step?: boolean}} [how]
 */
export function go(changes, { step = true } = {}) {
  const address = href(changes);
  if (step) {
    location.hash = address;
    return;
  }
  history.replaceState(null, "", address);
  dispatchEvent(new HashChangeEvent("hashchange"));
}
