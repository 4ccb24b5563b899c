// What kinds of files are called.

/** By the core's name of the format. */
const NAMES = /** @type {Record<string, string>} */ ({
  "blocs-csv": "Blocs",
  "columns-csv": "Table, a column for each roll call",
  "european-parliament-xml": "European Parliament roll calls",
  "howtheyvote-amendment-authors": "HowTheyVote, authors of amendments",
  "howtheyvote-group-memberships": "HowTheyVote, members of groups",
  "howtheyvote-groups": "HowTheyVote, groups",
  "howtheyvote-member-votes": "HowTheyVote, positions",
  "howtheyvote-members": "HowTheyVote, members",
  "howtheyvote-votes": "HowTheyVote, votes",
  "long-csv": "Table, a row for each position",
  "members-csv": "Members",
  "popolo-json": "Popolo vote events",
  "rollcall-json": "Rollcall dataset",
  "rollcalls-csv": "Roll calls",
  text: "Text of a record",
  "undl-csv": "UN Digital Library voting data",
  "undl-page": "UN Digital Library page",
  unknown: "Not recognised",
  "unvotes-issues": "unvotes, issues",
  "unvotes-roll-calls": "unvotes, roll calls",
  "unvotes-votes": "unvotes, positions",
  "voeten-descriptions": "Voeten, descriptions",
  "voeten-votes": "Voeten, votes",
  "voteview-members": "Voteview, members",
  "voteview-rollcalls": "Voteview, roll calls",
  "voteview-votes": "Voteview, votes",
  "wide-csv": "Table, a column for each member",
});

/** @param {string} format */
export const formatName = (format) => NAMES[format] ?? format;

/** @param {string} delimiter */
export const delimiterName = (delimiter) =>
  /** @type {Record<string, string>} */ ({
    ",": "comma",
    ";": "semicolon",
    "\t": "tab",
    "|": "bar",
  })[delimiter] ?? `“${delimiter}”`;

/** @param {number} bytes */
export function size(bytes) {
  if (bytes < 1000) return `${bytes} bytes`;
  if (bytes < 1_000_000) return `${Math.round(bytes / 1000)} kB`;
  const mega = bytes / 1_000_000;
  return `${mega < 10 ? mega.toFixed(1) : Math.round(mega)} MB`;
}
