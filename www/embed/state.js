// What a reader chose, as an address has it: `view=tiles&filter=bloc%3Aeu`.

/** Choices that have an attribute of their own. */
const ATTRIBUTES = ["view", "measure", "from", "to", "topic"];

/** Choices that have none; together they are the attribute `state`. */
const OTHERS = [
  ...["filter", "blocOrder", "memberOrder", "zoom", "position", "plain"],
  ...["all", "byBloc", "sameTopics", "against", "parts", "contested", "interval"],
];

/** All of them; a reader's scripts have the same list. */
export const CHOICES = [...ATTRIBUTES, ...OTHERS];

/**
 * @param {Record<string, unknown>} choice The detail of `roll-call-state`.
 * @returns {string}
 */
export function toState(choice) {
  const state = new URLSearchParams();
  for (const name of CHOICES) {
    const value = choice[name];
    if (value) state.set(name, value === true ? "1" : String(value));
  }
  return state.toString();
}

/**
 * The attributes that bring a state back. What is not known is left out.
 *
 * @param {string} hash Without its sign.
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
