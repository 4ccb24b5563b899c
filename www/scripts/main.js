// How every command ends when something fails: what it was, what it printed, exit 1.

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
 * An error as a person at the terminal needs it: the stack only where it is a mistake in here.
 *
 * @param {unknown} error
 * @returns {string}
 */
export function explain(error) {
  if (error instanceof CommandError) return `${error.output.trimEnd()}\n${error.message}`;
  if (!(error instanceof Error)) return String(error);
  return error.constructor === Error ? error.message : (error.stack ?? error.message);
}
