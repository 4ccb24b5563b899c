// The state of the explorer, kept in the address: a link shows the same, and the browser's own
// buttons go back.

import { fromState, toState } from "../embed/state.js";

/**
 * @typedef {object} State
 * @property {string} data A default dataset's file name, a path from this page, or `words.own` for
 *   a file of the user's, which no address can bring.
 * @property {string} file The name of the user's file.
 * @property {"find" | "vote" | "member" | "bloc"} page
 * @property {string} q Words, a symbol or a date.
 * @property {string} from
 * @property {string} to
 * @property {string} topic
 * @property {string} close By how much the larger of yes and no may have been ahead at most, in
 *   percent of both.
 * @property {string} alone A member: only roll calls in which it stood alone are found.
 * @property {string} in The bloc in which it stood alone, `*` for all members; any of its blocs if
 *   empty.
 * @property {string} order The order of what is found: `oldest` or `closest` first, else the
 *   newest.
 * @property {string} vote
 * @property {string} member
 * @property {string} took A position's letter: only roll calls in which the member took it are
 *   listed.
 * @property {string} with
 * @property {string} bloc
 * @property {string} view
 * @property {string} measure
 * @property {string} chart Other choices made in the chart, as the element's attribute `state` has
 *   them.
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

/**
 * What a page and its chart are about; where one of these changes, choices in the chart are
 * dropped.
 */
const SUBJECT = /** @type {const} */ (["data", "file", "page", "vote", "member", "bloc"]);

/** What roll calls are searched by, and their order. */
const SEARCH = /** @type {(keyof State)[]} */ (
  "data file q from to topic close alone in order".split(" ")
);

/** Reads the state from the address. @returns {State} */
export function state() {
  const hash = location.hash.slice(1);
  const asked = new URLSearchParams(hash);
  const known = Object.keys(EMPTY).flatMap((name) =>
    asked.has(name) && name !== "chart" ? [[name, asked.get(name)]] : [],
  );
  const it = { ...EMPTY, ...Object.fromEntries(known), chart: fromState(hash).state ?? "" };
  // A limit that is no number leaves nothing out.
  const close = /^\d+(\.\d+)?$/.test(it.close) ? it.close : "";
  return { ...it, close, order: ["oldest", "closest"].includes(it.order) ? it.order : "" };
}

/**
 * Returns an empty state of a dataset, since nothing asked of one dataset is asked of another.
 *
 * @param {Pick<State, "data" | "file">} [of]
 * @returns {State}
 */
export const blank = ({ data, file } = state()) => ({ ...EMPTY, data, file });

/**
 * Returns the search alone, without what was opened from it.
 *
 * @param {State} [asked]
 * @returns {State}
 */
export const searching = (asked = state()) => ({
  ...EMPTY,
  ...Object.fromEntries(SEARCH.map((name) => [name, asked[name]])),
});

/**
 * Whether another state is about something else.
 *
 * @param {State} one
 * @param {Partial<State>} other Parts that it lacks have not changed.
 */
export const isOther = (one, other) =>
  SUBJECT.some((name) => name in other && other[name] !== one[name]);

/**
 * Returns the address of the present state with changes.
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
 * Returns a reader's choices in a chart as parts of the state.
 *
 * @param {Record<string, unknown>} detail Of the event `roll-call-state`.
 * @returns {Partial<State>}
 */
export function chosen(detail) {
  const own = ["view", "measure", "from", "to", "topic"].flatMap((name) =>
    detail[name] === undefined ? [] : [[name, String(detail[name])]],
  );
  return { ...Object.fromEntries(own), chart: fromState(toState(detail)).state ?? "" };
}

/**
 * Changes the state: as a step in the browser's history or, while somebody types or slides, in
 * place of the last one.
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
