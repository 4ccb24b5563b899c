// Lines of a file, and where on a line something stands.
//
// Lines and columns count from 1, columns in characters, in the decoded text, as the core counts.

/** Characters after which a line is cut: nobody reads more, and a whole file may be one line. */
const LONGEST = 2_000_000;

/** Characters shown on each side of the marked text. */
const AROUND = 60;

/**
 * Reads some lines of a file, piece by piece and no further than needed. Lines that are not there
 * are missing.
 *
 * @param {Blob} blob
 * @param {string} encoding
 * @param {number[]} numbers
 * @returns {Promise<Map<number, string>>}
 */
export async function linesOf(blob, encoding, numbers) {
  const wanted = new Set(numbers);
  const last = Math.max(0, ...numbers);
  /** @type {Map<number, string>} */
  const found = new Map();
  const decoder = decoderOf(encoding);
  const reader = blob.stream().getReader();
  let line = 1;
  let kept = "";
  const take = (/** @type {string} */ text) => {
    if (wanted.has(line) && kept.length < LONGEST) kept += text;
  };
  while (line <= last) {
    const { done, value } = await reader.read();
    const text = done ? decoder.decode() : decoder.decode(value, { stream: true });
    let start = 0;
    for (let end = text.indexOf("\n"); end >= 0 && line <= last; end = text.indexOf("\n", start)) {
      take(text.slice(start, end));
      if (wanted.has(line)) found.set(line, kept.replace(/\r$/, ""));
      kept = "";
      line += 1;
      start = end + 1;
    }
    take(text.slice(start));
    if (done) break;
  }
  if (wanted.has(line)) found.set(line, kept);
  await reader.cancel();
  return found;
}

/**
 * Returns a decoder for an encoding, that for UTF-8 if the browser does not know it.
 *
 * @param {string} encoding
 */
function decoderOf(encoding) {
  try {
    return new TextDecoder(encoding);
  } catch {
    return new TextDecoder();
  }
}

/**
 * Cuts a line around the text that is marked on it. `marked` is empty if the text is not at the
 * column.
 *
 * @param {string} line
 * @param {number} column
 * @param {string} [excerpt] The offending text; it may continue on the next line.
 * @returns {{before: string, marked: string, after: string}}
 */
export function around(line, column, excerpt = "") {
  const at = offsetOf(line, column);
  const first = excerpt.split(/\r?\n/, 1)[0];
  // A quoted field begins with its quotation mark, so its text may start a little later.
  const start = first ? line.indexOf(first, at) : at;
  const near = start >= 0 && start - at <= 2 ? start : -1;
  const end = near < 0 ? at : near + first.length;
  const from = near < 0 ? at : near;
  const before = line.slice(0, from);
  const after = line.slice(end);
  return {
    before: before.length > AROUND ? `…${tail(before)}` : before,
    marked: line.slice(from, end),
    after: after.length > AROUND ? `${head(after)}…` : after,
  };
}

/** Returns the last characters, without half a surrogate pair. @param {string} text */
const tail = (text) => text.slice(-AROUND).replace(/^[\udc00-\udfff]/, "");

/** Returns the first characters, without half a surrogate pair. @param {string} text */
const head = (text) => text.slice(0, AROUND).replace(/[\ud800-\udbff]$/, "");

/**
 * Returns the index of a column, which counts characters.
 *
 * @param {string} line
 * @param {number} column
 */
function offsetOf(line, column) {
  let at = 0;
  for (let count = 1; count < column && at < line.length; count += 1) {
    at += (line.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
  }
  return at;
}

/**
 * Returns the start and the end of a place in a whole text.
 *
 * @param {string} text
 * @param {{line: number, column?: number, excerpt?: string}} place
 * @returns {[number, number]}
 */
export function rangeOf(text, { line, column = 1, excerpt = "" }) {
  let start = 0;
  for (let count = 1; count < line; count += 1) {
    const next = text.indexOf("\n", start);
    if (next < 0) break;
    start = next + 1;
  }
  const end = text.indexOf("\n", start);
  const whole = text.slice(start, end < 0 ? undefined : end);
  const from = start + offsetOf(whole, column);
  return excerpt && text.startsWith(excerpt, from)
    ? [from, from + excerpt.length]
    : [from, start + whole.length];
}
