// What the core found, as it says it.

/** What only tells what was done leaves nothing to settle. @param {Report} report */
export const open = ({ warnings }) => warnings.filter((it) => !it.notice);

/**
 * @typedef {object} Report
 * @property {string} format
 * @property {{name: string, format: string, encoding: string, delimiter?: string,
 *   rows: number}[]} files
 * @property {{id: string, vote?: string, date: string | null, kind: string, title?: string,
 *   body?: string, stated: Partial<Record<"yes" | "no" | "abstain" | "notVoting" | "members", number>>,
 *   counted: Record<"yes" | "no" | "abstain" | "notVoting" | "notNamed", number>,
 *   file?: string, line?: number, column?: number}[]} rollCalls `vote`: what a page finds it by;
 *   missing where the dataset has left it out.
 * @property {Doubt[]} warnings
 *
 * @typedef {object} Doubt
 * @property {string} code
 * @property {string} message
 * @property {string} [file]
 * @property {number} [line]
 * @property {number} [column]
 * @property {string} [excerpt]
 * @property {string} [rollCall]
 * @property {string[]} [members]
 * @property {{id: string, name: string}[]} [suggestions]
 * @property {boolean} [notice]
 */
