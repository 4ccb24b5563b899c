// Blocs as the CSV that the core reads as one more file, so that the command line can do the
// same; and lists of members as people paste them.

/** Returns blocs as CSV, one row a membership. @param {import("./store.js").Bloc[]} blocs */
export function csv(blocs) {
  const rows = blocs.flatMap(({ id, name, members }) =>
    members.map(({ member, from, to }) => [id, name, member, from, to]),
  );
  return [["bloc", "name", "member", "from", "to"], ...rows]
    .map((row) => `${row.map(field).join(",")}\n`)
    .join("");
}

/** @param {string} text */
const field = (text) => (/[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/**
 * Reads names or codes from a list as people paste it: one a line, bulleted or numbered, or
 * separated by commas, semicolons or tabs. Commas in brackets belong to the name.
 *
 * @param {string} text
 * @returns {string[]}
 */
export function listed(text) {
  /** @type {string[]} */
  const found = [];
  let [depth, start] = [0, 0];
  const take = (/** @type {number} */ end) => {
    const name = text
      .slice(start, end)
      .trim()
      .replace(/^(?:[-*•–]|\d+[.)])\s*/, "")
      .replace(/[.]$/, "");
    if (name && !found.includes(name)) found.push(name);
    start = end + 1;
  };
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at];
    if (character === "(") depth += 1;
    else if (character === ")") depth = Math.max(0, depth - 1);
    else if (/[\n\r\t;]/.test(character)) {
      // A bracket that is never closed ends here.
      depth = 0;
      take(at);
    } else if (character === "," && depth === 0) take(at);
  }
  take(text.length);
  return found;
}

/**
 * Makes an id for a name: letters, digits and dashes.
 *
 * @param {string} name
 */
export const idOf = (name) =>
  name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-|-$/g, "");
