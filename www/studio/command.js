// The command line that does the same.

import { words } from "./words.js";

/**
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
  // Else it would be taken for an option of its own.
  value.startsWith("-") ? [word(`--${name}=${value}`)] : [`--${name}`, word(value)];

/**
 * A word that a POSIX shell takes as it stands.
 *
 * @param {string} text
 */
export const word = (text) =>
  /^[\w./:=@%+-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
