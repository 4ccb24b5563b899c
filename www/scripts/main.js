// How every command ends when something fails: it prints what failed and its output, and exits 1.

import { CommandError } from "./run.js";

/**
 * @param {() => Promise<void>} work
 */
export async function main(work) {
  try {
    await work();
  } catch (error) {
    console.error(explain(error));
    process.exitCode = 1;
  }
}

/**
 * Explains an error to a person at the terminal; the stack is shown only for mistakes in these
 * scripts.
 *
 * @param {unknown} error
 * @returns {string}
 */
export function explain(error) {
  if (error instanceof CommandError) return `${error.output.trimEnd()}\n${error.message}`;
  if (!(error instanceof Error)) return String(error);
  return error.constructor === Error ? error.message : (error.stack ?? error.message);
}
