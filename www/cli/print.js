// Printing: the result and nothing else on standard output, everything else on standard error.

import { renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { UsageError } from "./errors.js";

/**
 * Matches characters that steer a terminal or change a line's direction, which a record may have.
 */
const STEERING =
  // eslint-disable-next-line no-control-regex
  /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g;

/** Matches what `STEERING` does, except for the ends of lines. */
const STEERING_IN_LINES = new RegExp(`(?!\n)${STEERING.source}`, "g");

const code = (/** @type {string} */ character) =>
  `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;

/**
 * Returns text of a record for one line of a terminal, with steering characters as escapes.
 *
 * @param {string} text
 */
export const plain = (text) => text.replace(STEERING, code);

/** The most characters of a text that is quoted back; nobody needs more to see what is meant. */
const QUOTED = 80;

/**
 * Returns a text to be quoted, cut where it is long.
 *
 * @param {string} text
 */
export const clipped = (text) => (text.length > QUOTED ? `${text.slice(0, QUOTED)}…` : text);

/**
 * Returns lines of our own that have text of a record in them, with steering characters as escapes.
 * They are not split, since there may be a million.
 *
 * @param {string} text
 */
const plainLines = (text) => text.replace(STEERING_IN_LINES, code);

/**
 * Returns lines of a catalog's words with steering characters as escapes. Its marks of direction
 * stay: in languages that run from right to left a catalog isolates what it fills in, and the
 * record's own marks have been removed before.
 *
 * @param {string} text
 */
export const proseLines = (text) =>
  text.replace(STEERING, (it) => (/[\n\u200f\u2068\u2069]/.test(it) ? it : code(it)));

/**
 * Returns a value as JSON that is safe in a terminal: steering characters are escapes, which mean
 * the same.
 *
 * @param {unknown} value
 */
export const json = (value) => `${plainLines(JSON.stringify(value, null, 2))}\n`;

/** Prints a message on standard error, a line at a time. @param {string} message */
export const complain = (message) => {
  for (const line of message.split("\n")) process.stderr.write(`roll-call: ${plain(line)}\n`);
};

/**
 * Writes a result to a file, or to standard output.
 *
 * @param {string | undefined} out
 * @param {string | Uint8Array} result
 */
export async function deliver(out, result) {
  if (out === undefined || out === "-") return toStandardOutput(result);
  try {
    writeWhole(out, result);
  } catch (error) {
    const { code } = /** @type {NodeJS.ErrnoException} */ (error);
    throw new UsageError(`${out} cannot be written (${code}); name another file with -o`);
  }
}

/** @param {string | Uint8Array} result */
function toStandardOutput(result) {
  return new Promise((written, failed) => {
    process.stdout.on("error", (error) => {
      const { code } = /** @type {NodeJS.ErrnoException} */ (error);
      // A program that reads this may have read enough, which is no fault of the data.
      if (code === "EPIPE") process.exit();
      failed(new UsageError(`standard output cannot be written (${code})`));
    });
    process.stdout.write(result, (error) => error || written(undefined));
  });
}

/**
 * Writes a file aside and moves it at the end, so that nobody reads half of it and a failure leaves
 * the old one. What is there and is no file, such as a device, is written directly.
 *
 * @param {string} out
 * @param {string | Uint8Array} result
 */
function writeWhole(out, result) {
  const there = statSync(out, { throwIfNoEntry: false });
  if (there && !there.isFile()) return writeFileSync(out, result);
  const aside = join(dirname(out), `.roll-call-${process.pid}.part`);
  try {
    writeFileSync(aside, result);
    renameSync(aside, out);
  } catch (error) {
    rmSync(aside, { force: true });
    throw error;
  }
}
