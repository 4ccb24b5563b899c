// Writes what a reader chose into an address, and reads it again: `view=tiles&filter=bloc%3Aeu`.

/** Choices that have an attribute of their own. */
const ATTRIBUTES = ["view", "measure", "from", "to", "topic"];

/** Choices that have none; together they are the attribute `state`. */
const OTHERS = [
  ...["filter", "blocOrder", "memberOrder", "zoom", "position", "plain"],
  ...["all", "byBloc", "sameTopics", "against", "parts", "contested", "interval"],
];

/** All choices. The same list is in element/explore/shared.js, which does not import this one. */
export const CHOICES = [...ATTRIBUTES, ...OTHERS];

/**
 * Returns a reader's choices as the hash of an address, without its `#`; "" if there are none.
 *
 * @param {Record<string, unknown>} choice The detail of `roll-call-state`.
 * @returns {string}
 */
export function toState(choice) {
  const state = new URLSearchParams();
  for (const name of CHOICES) {
    const value = Object.hasOwn(choice, name) && choice[name];
    if (value) state.set(name, value === true ? "1" : String(value));
  }
  return state.toString();
}

/**
 * Returns the attributes that bring a state back. What is not known is left out.
 *
 * @param {string} hash Without its `#`.
 * @returns {Record<string, string>}
 */
export function fromState(hash) {
  const given = new URLSearchParams(hash);
  /** @type {Record<string, string>} */
  const attributes = {};
  const state = new URLSearchParams();
  for (const name of ATTRIBUTES) {
    const value = given.get(name);
    if (value) attributes[name] = value;
  }
  for (const name of OTHERS) {
    const value = given.get(name);
    if (value) state.set(name, value);
  }
  const rest = state.toString();
  return rest ? { ...attributes, state: rest } : attributes;
}
