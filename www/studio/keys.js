// Which roll call is meant: parts of a text are put to the vote under its symbol, so several may
// share an id.

/**
 * @typedef {import("./found.js").Reported["rollCalls"][0]} Reported
 *
 * @typedef {Reported & {key: string, url?: string}} RollCall `key`: unique in the report; `url`:
 *   the address of its record.
 */

/**
 * Gives each roll call its key: what the core finds it by or, if the dataset has left it out, its
 * id, followed by its place in the report where another has that key.
 *
 * @param {Reported[]} rollCalls
 * @param {(string | undefined)[]} urls Addresses of the roll calls that the dataset has, in their
 *   order.
 * @returns {RollCall[]}
 */
export function keyed(rollCalls, urls) {
  const taken = new Set(rollCalls.map(({ vote }) => vote));
  const addresses = urls.values();
  return rollCalls.map((it, at) => {
    const url = it.vote === undefined ? undefined : addresses.next().value;
    const key = it.vote ?? (taken.has(it.id) ? `${it.id} (${at + 1})` : it.id);
    taken.add(key);
    return { ...it, key, url };
  });
}

/**
 * Returns the roll calls that a doubt may be about: those at its very place, else all with its id.
 *
 * @param {import("./found.js").Doubt} doubt
 * @param {RollCall[]} rollCalls
 */
export function concerned({ rollCall, file, line, column }, rollCalls) {
  const alike = rollCalls.filter((it) => it.id === rollCall);
  const there = alike.filter((it) => it.file === file && it.line === line && it.column === column);
  return line !== undefined && there.length > 0 ? there : alike;
}
