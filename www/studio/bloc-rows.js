// Blocs as the rows of a CSV file, and pasted lists as members of a bloc.

/** @typedef {import("./types.js").Bloc} Bloc */
/** @typedef {import("./types.js").Membership} Membership */

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/**
 * A file that the core and the command line read: `bloc,name,member,from,to`.
 *
 * @param {Bloc[]} blocs
 */
export function toCsv(blocs) {
  const rows = blocs.flatMap(({ id, name, members }) =>
    members.map(({ member, from, to }) => [id, name, member, from, to]),
  );
  return [["bloc", "name", "member", "from", "to"], ...rows]
    .map((row) => `${row.map(cell).join(",")}\n`)
    .join("");
}

/** @param {string} text */
const cell = (text) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/**
 * Members of a pasted list: one a line or separated by commas and semicolons; days after a name
 * are the first day and the first day after.
 *
 * @param {string} text
 * @returns {Membership[]}
 */
export function fromText(text) {
  /** @type {Membership[]} */
  const members = [];
  for (const line of text.split(/[\r\n;]+/)) {
    // A comma may stand in a name only when the line has nothing else; then nobody is lost.
    for (const part of line.split(/[,\t]/).map((it) => it.trim())) {
      const last = members.at(-1);
      if (DAY.test(part) && last && !last.from) last.from = part;
      else if (DAY.test(part) && last) last.to = part;
      else if (part) members.push({ member: part, from: "", to: "" });
    }
  }
  return members;
}

/**
 * What is wrong with a bloc, in words; nothing if it can be saved.
 *
 * @param {Bloc} bloc
 * @param {string[]} others Ids of other blocs.
 */
export function faultOf({ id, name, members }, others) {
  if (!/^[^\s,]+$/.test(id)) return "Give the bloc an id without spaces, such as nordic.";
  if (others.includes(id)) return `There is a bloc with the id ${id} already.`;
  if (!name.trim()) return "Give the bloc a name.";
  if (members.length === 0) return "A bloc needs a member.";
  const wrong = members.find(({ from, to }) => from && to && from >= to);
  if (wrong) return `${wrong.member} leaves before it joins; change the days.`;
  return undefined;
}

/** An id made of a name. @param {string} name */
export const idOf = (name) =>
  name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-|-$/g, "");
