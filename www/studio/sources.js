// Files and pasted text: how they are called, and how they get into the list.

/** @typedef {import("./types.js").Source} Source */

/** The name of what was pasted. */
export const PASTED = "pasted.txt";

/** More characters than this are kept as a file: a text field would stall. */
export const MOST_TYPED = 200_000;

/**
 * The list with the text of the field, which stands first.
 *
 * @param {Source[]} sources
 * @param {string} text
 * @returns {Source[]}
 */
export function withText(sources, text) {
  const others = sources.filter((it) => it.text === undefined);
  if (text.trim() === "") return others;
  const name = PASTED;
  return [{ name, text, blob: new Blob([text], { type: "text/plain" }) }, ...others];
}

/**
 * The list with more files. Names stay apart, so that a doubt tells in which file it is.
 *
 * @param {Source[]} sources
 * @param {Iterable<{name: string, blob: Blob}>} files
 * @param {string[]} taken Names that no file may have.
 */
export function withFiles(sources, files, taken) {
  const names = new Set([...sources.map((it) => it.name), ...taken]);
  const all = [...sources];
  for (const { name, blob } of files) {
    const free = freeName(name || "file", names);
    names.add(free);
    all.push({ name: free, blob });
  }
  return all;
}

/** @param {string} name @param {Set<string>} names */
function freeName(name, names) {
  const [, stem = name, end = ""] = /^(.+?)(\.[^.]*)?$/s.exec(name) ?? [];
  for (let at = 1; ; at += 1) {
    const free = at === 1 ? name : `${stem}-${at}${end}`;
    if (!names.has(free)) return free;
  }
}

/** The text of the field. @param {Source[]} sources */
export const textOf = (sources) => sources.find((it) => it.text !== undefined)?.text ?? "";
