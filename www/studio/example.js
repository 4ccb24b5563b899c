// A true example: a roll call of our own dataset, written as a verbatim record would have it.

/** @typedef {{id: string, date: string, stated: Record<string, number>, positions: string}} RollCall */

const LISTS = [
  ["Y", "In favour:"],
  ["N", "Against:"],
  ["A", "Abstaining:"],
];

const MONTHS = [
  ...["January", "February", "March", "April", "May", "June", "July"],
  ...["August", "September", "October", "November", "December"],
];

/**
 * Writes a roll call as a verbatim record. Throws if the dataset does not have it.
 *
 * @param {{members: {id: string, name: string, formerly?: {name: string, to: string}[]}[],
 *   rollCalls: RollCall[]}} dataset
 * @param {string} id
 */
export function verbatim({ members, rollCalls }, id) {
  const rollCall = rollCalls.find((it) => it.id === id);
  if (!rollCall) throw new Error(`no roll call "${id}"`);
  const { date, stated, positions } = rollCall;
  const [year, month, day] = date.split("-").map(Number);
  const names = (/** @type {string} */ code) =>
    members
      .filter((_, index) => positions[index] === code)
      .map(({ name, formerly = [] }) => formerly.find((it) => date < it.to)?.name ?? name)
      .sort((a, b) => a.localeCompare(b, "en"))
      .join(", ");
  const lists = LISTS.map(([code, title]) => `${title}\n${names(code)}`);
  const result =
    `The draft resolution was adopted by ${stated.yes} votes to ${stated.no}, ` +
    `with ${stated.abstain} abstentions (resolution ${id.replace("A/RES/", "")}).`;
  const held = `${day} ${MONTHS[month - 1]} ${year}`;
  return `${[held, "A recorded vote was taken.", ...lists, result].join("\n\n")}\n`;
}
