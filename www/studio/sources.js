// The document's inputs as the core gets them, and lines of them to be quoted.

import { csv } from "./blocs-csv.js";
import { words } from "./words.js";

/**
 * Returns all that is read, in order: the pasted text, the files, the blocs.
 *
 * @param {import("./store.js").Document} document
 * @returns {{name: string, blob: Blob}[]}
 */
export function inputsOf({ text, files, blocs }) {
  const pasted = text.trim() ? [{ name: words.pastedName, blob: new Blob([text]) }] : [];
  const edited = blocs.length ? [{ name: words.blocsFile, blob: new Blob([csv(blocs)]) }] : [];
  return [...pasted, ...files, ...edited];
}

/**
 * Adds files under names that no other input has, so that a message about one is about that one.
 *
 * @param {import("./store.js").InputFile[]} files
 * @param {File[]} added
 * @returns {import("./store.js").InputFile[]}
 */
export function withFiles(files, added) {
  const all = [...files];
  const taken = new Set([words.pastedName, words.blocsFile, ...files.map((it) => it.name)]);
  for (const file of added) {
    const name = free(file.name || "file", taken);
    taken.add(name);
    all.push({ name, blob: file });
  }
  return all;
}

/**
 * Returns a name that is not taken, with a number if need be.
 *
 * @param {string} name
 * @param {Set<string>} taken
 */
function free(name, taken) {
  const [, stem = name, ending = ""] = name.match(/^(.+?)(\.[^.]*)?$/s) ?? [];
  let candidate = name;
  for (let count = 2; taken.has(candidate); count += 1) candidate = `${stem}-${count}${ending}`;
  return candidate;
}

/** Looks up lines of the inputs; those asked for at the same time are looked up together. */
export class Lines {
  #reading;
  /** @type {import("./store.js").State} */
  #state;
  /** @type {Map<string, {numbers: Set<number>, lines: Promise<Map<number, string>>}>} */
  #asked = new Map();

  /** @param {import("./reading.js").Reading} reading @param {import("./store.js").Store} store */
  constructor(reading, store) {
    this.#reading = reading;
    this.#state = store.state;
    store.listen((state) => (this.#state = state));
  }

  /**
   * Resolves to lines of an input by number; empty if they cannot be shown.
   *
   * @param {string} file
   * @param {number[]} numbers
   * @returns {Promise<Map<number, string>>}
   */
  of(file, numbers) {
    const asked = this.#asked.get(file);
    if (asked) {
      numbers.forEach((it) => asked.numbers.add(it));
      return asked.lines;
    }
    const wanted = new Set(numbers);
    const lines = Promise.resolve().then(async () => {
      this.#asked.delete(file);
      const { document, found } = this.#state;
      const input = inputsOf(document).find((it) => it.name === file);
      const { format, encoding } = found?.report.files.find((it) => it.name === file) ?? {};
      const isXml = format?.endsWith("-xml");
      if (!input || (!isXml && (await isMarkup(input.blob)))) return new Map();
      return this.#reading.lines(input.blob, encoding ?? "UTF-8", [...wanted]);
    });
    this.#asked.set(file, { numbers: wanted, lines });
    return lines;
  }
}

/**
 * Whether a file is markup: places in it count in the text that it shows, not in its source.
 *
 * @param {Blob} blob
 */
async function isMarkup(blob) {
  const start = await blob.slice(0, 1000).text();
  return start
    .replace(/^\ufeff/, "")
    .trimStart()
    .startsWith("<");
}
