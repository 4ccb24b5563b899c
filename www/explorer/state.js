// What is looked at, in the address: a link shows the same, and the browser's own buttons go back.

/**
 * @typedef {object} State
 * @property {string} data A default dataset's file name, or nothing for a file of the user's.
 * @property {"find" | "vote" | "member" | "bloc"} page
 * @property {string} q Words or a symbol.
 * @property {string} from
 * @property {string} to
 * @property {string} topic
 * @property {string} close The most percent by which the winning side may have been ahead.
 * @property {string} alone A member who stood alone ...
 * @property {string} in ... in this bloc.
 * @property {string} vote
 * @property {string} member
 * @property {string} with
 * @property {string} bloc
 * @property {string} view
 * @property {string} measure
 */

/** @type {State} */
const EMPTY = {
  ...{ data: "ukraine.json", page: "find", q: "", from: "", to: "", topic: "", close: "" },
  ...{ alone: "", in: "", vote: "", member: "", with: "", bloc: "", view: "", measure: "" },
};

/** @returns {State} */
export function state() {
  const asked = new URLSearchParams(location.hash.slice(1));
  const known = Object.keys(EMPTY).flatMap((name) =>
    asked.has(name) ? [[name, asked.get(name)]] : [],
  );
  return { ...EMPTY, ...Object.fromEntries(known) };
}

/**
 * The address of another state.
 *
 * @param {Partial<State>} changes
 */
export function href(changes) {
  const next = { ...state(), ...changes };
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(next)) {
    if (value && value !== /** @type {any} */ (EMPTY)[name]) params.set(name, value);
  }
  return `#${params}`;
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
