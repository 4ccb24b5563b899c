// What can be wrong with a call: how it is written, or the data that it names.

/** The call is wrong; exit 2. */
export class UsageError extends Error {}

/** Nothing trustworthy can be made of the data; exit 1. */
export class DataError extends Error {
  /** @param {string[]} faults Each on a line of its own. */
  constructor(faults) {
    super(faults.join("\n"));
  }
}

/**
 * Returns an error as one line for a person: the file with line and column, then the message.
 *
 * @param {unknown} error
 */
export function lineOf(error) {
  const { message, file, line, column } = /** @type {Fault} */ (error);
  // The core's messages end with the place, for pages that show nothing else.
  const plainly = message.replace(/ \(line \d+, column \d+\)$/, "");
  return `${placeOf({ file, line, column })}${plainly}`;
}

/**
 * Returns a place as `votes.csv:15:3: `, as far as it is known; "" without a file.
 *
 * @param {{file?: string, line?: number, column?: number}} at
 */
export const placeOf = ({ file, line, column }) =>
  file === undefined ? "" : `${[file, line, column].filter((it) => it !== undefined).join(":")}: `;

/**
 * @typedef {object} Fault
 * @property {string} message
 * @property {string} [code]
 * @property {string} [file]
 * @property {number} [line]
 * @property {number} [column]
 * @property {string} [report] What was found nevertheless, as JSON.
 */
