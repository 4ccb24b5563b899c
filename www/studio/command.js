// The command line that does the same as the studio.

import { words } from "./words.js";

/**
 * Returns the command line that makes the dataset of a document.
 *
 * @param {import("./store.js").Document} document
 * @param {string[]} files Names of all inputs.
 * @param {string} program `npx roll-call` or another way to call it.
 */
export function command({ choices }, files, program) {
  const { names, date, id, title, url, unnamed } = choices;
  const given = Object.entries(names).map(([spelling, member]) => [
    "name",
    `${spelling}=${member}`,
  ]);
  const decided = Object.entries({ date, id, title, url, unnamed });
  const options = [...given, ...decided].flatMap(([name, value]) =>
    value ? option(String(name), value) : [],
  );
  const inputs = files.map((it) => word(it.startsWith("-") ? `./${it}` : it));
  return [program, "pack", ...inputs, ...options, "-o", words.datasetFile].join(" ");
}

/** @param {string} name @param {string} value */
const option = (name, value) =>
  // A value that starts with a dash would be taken for an option.
  value.startsWith("-") ? [word(`--${name}=${value}`)] : [`--${name}`, word(value)];

/**
 * Quotes a text, where needed, so that a POSIX shell takes it as one word.
 *
 * @param {string} text
 */
export const word = (text) =>
  /^[\w./:=@%+-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
