// The command that makes the same dataset.

/** @typedef {import("./types.js").Choices} Choices */

/**
 * @param {string[]} files
 * @param {Choices} choices
 * @param {string} out
 */
export function packCommand(files, choices, out) {
  const { names, unnamed, ...others } = choices;
  const options = Object.entries(names).map(([spelling, id]) =>
    option("name", `${spelling}=${id}`),
  );
  for (const [key, value] of Object.entries(others)) if (value) options.push(option(key, value));
  if (unnamed) options.push(option("unnamed", unnamed));
  const words = files.map((it) => shellWord(it.startsWith("-") ? `./${it}` : it));
  return ["npx roll-call pack", ...words, ...options, `-o ${shellWord(out)}`].join(" ");
}

/** A value that starts with a dash would be read as an option. @param {string} key @param {string} value */
const option = (key, value) =>
  value.startsWith("-") ? shellWord(`--${key}=${value}`) : `--${key} ${shellWord(value)}`;

/**
 * A word that a shell takes as it stands. Letters of any script need no quotes.
 *
 * @param {string} text
 */
export const shellWord = (text) =>
  /^[\p{L}\p{N}_./:=@%+-]+$/u.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
