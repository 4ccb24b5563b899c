// The lines of a source in which offending texts stand, cut to what can be looked at.

/** @typedef {import("./types.js").Line} Line */
/** @typedef {import("./types.js").Doubt} Doubt */

/** Characters shown before and after an offending text. */
const BEFORE = 48;
const AFTER = 72;
/** The most characters of it. */
const MARKED = 120;
/** So many lines are looked for; nobody looks at more. */
const MOST = 2000;
/** Characters of a line that are looked at: a file may be one line. */
const LONGEST = 8 << 20;
/** Bytes of one piece, which are decoded at once. */
const PIECE = 1 << 20;

/**
 * The line of each doubt that has a place, in the order of the report's warnings.
 *
 * @param {{name: string, blob: Blob}[]} sources
 * @param {import("./types.js").Report} report
 * @param {() => boolean} isWanted
 * @returns {Promise<(Line | undefined)[]>}
 */
export async function linesOf(sources, report, isWanted) {
  /** @type {(Line | undefined)[]} */
  const lines = report.warnings.map(() => undefined);
  const placed = report.warnings
    .map((doubt, index) => ({ doubt, index }))
    .filter(({ doubt }) => doubt.line !== undefined)
    .slice(0, MOST);
  for (const { name, blob } of sources) {
    const here = placed.filter(({ doubt }) => doubt.file === name);
    if (here.length === 0) continue;
    const encoding = report.files.find((it) => it.name === name)?.encoding ?? "UTF-8";
    const wanted = new Set(here.map(({ doubt }) => doubt.line ?? 0));
    const texts = await textsOf(blob, encoding, wanted, isWanted).catch(() => new Map());
    for (const { doubt, index } of here) {
      const text = texts.get(doubt.line ?? 0);
      if (text !== undefined) lines[index] = around(text, doubt);
    }
  }
  return lines;
}

/**
 * The texts of some lines, by number from 1.
 *
 * @param {Blob} blob
 * @param {string} encoding
 * @param {Set<number>} wanted
 * @param {() => boolean} isWanted
 */
async function textsOf(blob, encoding, wanted, isWanted) {
  /** @type {Map<number, string>} */
  const texts = new Map();
  const last = Math.max(...wanted);
  const decoder = new TextDecoder(encoding);
  let number = 1;
  for (let at = 0; at < blob.size && number <= last && isWanted(); at += PIECE) {
    const piece = await blob.slice(at, at + PIECE).arrayBuffer();
    const text = decoder.decode(piece, { stream: at + PIECE < blob.size });
    for (let from = 0; from <= text.length;) {
      const to = text.indexOf("\n", from);
      const end = to < 0 ? text.length : to;
      const before = texts.get(number) ?? "";
      if (wanted.has(number) && before.length < LONGEST) {
        texts.set(number, before + text.slice(from, end));
      }
      if (to < 0) break;
      number += 1;
      from = to + 1;
    }
  }
  return texts;
}

/**
 * The line with the offending text apart. The core counts columns in characters from 1, and an
 * excerpt may go on in the next line.
 *
 * @param {string} text
 * @param {Pick<Doubt, "column" | "excerpt">} doubt
 * @returns {Line}
 */
export function around(text, { column = 1, excerpt }) {
  const line = text.replace(/\r$/, "");
  const start = offsetOf(line, column - 1);
  const wanted = excerpt?.split(/\r?\n/, 1)[0] ?? "";
  const found = wanted ? line.indexOf(wanted, start) : -1;
  const at = found < 0 ? start : found;
  const length = found < 0 ? wordAt(line, at) : wanted.length;
  const end = at + Math.min(length, MARKED);
  return {
    before: cutStart(line.slice(Math.max(0, at - 4 * BEFORE), at)),
    mark: line.slice(at, end),
    after: cutEnd(line.slice(end, end + 4 * AFTER)),
  };
}

/**
 * Where a character begins, in the units of a JavaScript string.
 *
 * @param {string} text
 * @param {number} characters
 */
function offsetOf(text, characters) {
  let at = 0;
  for (let left = characters; left > 0 && at < text.length; left -= 1) {
    at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
  }
  return at;
}

/** @param {string} line @param {number} at */
function wordAt(line, at) {
  const word = /^[^,;\t|]+/u.exec(line.slice(at, at + MARKED));
  return word ? word[0].trimEnd().length : 1;
}

/** @param {string} text */
function cutStart(text) {
  const characters = Array.from(text);
  return characters.length > BEFORE ? `… ${characters.slice(-BEFORE).join("")}` : text;
}

/** @param {string} text */
function cutEnd(text) {
  const characters = Array.from(text);
  return characters.length > AFTER ? `${characters.slice(0, AFTER).join("")} …` : text;
}
