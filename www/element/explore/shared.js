// What both kinds of exploring need. Each script has its own copy (`?copy`), so that a reader asks for
// one file and not for two.

/** @typedef {import("../types.js").Say} Say */

/**
 * Two catalogs as one.
 *
 * @param {Say} more
 * @param {Say} say
 * @returns {Say}
 */
export const both = (more, say) => (id, args) => {
  const said = more(id, args);
  return said === id ? say(id, args) : said;
};

/**
 * Saves what the table shows as a CSV file.
 *
 * @param {import("../page.js").Page} page
 * @param {typeof import("../page.js").make} make
 * @param {string} download The file's name.
 */
export function saveTable({ members }, make, download) {
  const lines = [...members.querySelectorAll("tr:not([hidden])")].map((line) =>
    [...line.children].map((cell) => quoted(cell.textContent?.trim() ?? "")).join(","),
  );
  // Spreadsheets take a file without the mark for one in their own code page.
  const blob = new Blob([`\ufeff${lines.join("\r\n")}\r\n`], { type: "text/csv" });
  const href = URL.createObjectURL(blob);
  make("a", { href, download }).click();
  setTimeout(() => URL.revokeObjectURL(href));
}

/**
 * A field of a CSV file; what a spreadsheet would take for a formula is text.
 *
 * @param {string} text
 */
function quoted(text) {
  const plain = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}
