// The table of a picture as other programs take it: CSV, HTML.

import { element, escaped } from "./markup.js";
import { plain, sourceOf, tallies } from "./words.js";

/**
 * @typedef {import("./words.js").Said} Said
 * @typedef {{caption: string, columns: string[], rows: string[][]}} Table
 */

/**
 * Returns the table as CSV (RFC 4180), a header first. Each row says which record it is of and
 * where that is, since files travel alone.
 *
 * @param {Said} said
 * @param {Table} table
 * @param {import("../element/types.js").Say} say
 */
export function csv(said, { columns, rows }, say) {
  const source = sourceOf(said);
  const more = [
    [said.record, ...tallies(said)].filter(Boolean).join(" · "),
    [...new Set([source.text, source.url])].filter(Boolean).join(" "),
  ];
  const heads = [...columns, say("publish-record"), say("publish-source")];
  return [heads, ...rows.map((it) => [...it, ...more])]
    .map((it) => `${it.map(csvField).join(",")}\r\n`)
    .join("");
}

/**
 * Returns the table as a file of CSV, which begins with a byte order mark: without it, spreadsheets
 * take the file for one in their own code page. Programs that get the text of `csv` have no use for
 * the mark.
 *
 * @type {typeof csv}
 */
export const csvFile = (said, table, say) => `\ufeff${csv(said, table, say)}`;

/**
 * Returns a field of a CSV file. What a spreadsheet would take for a formula is made text, what a
 * program would take for a comment stands in quotation marks, and a number below zero stays a
 * number.
 *
 * @param {string} text
 */
export function csvField(text) {
  const clean = plain(text);
  if (/^−[\d.]+$/.test(clean)) return clean.replace("−", "-");
  const safe = /^[=+\-@\t\r]/.test(clean) ? `'${clean}` : clean;
  return /[",#\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/**
 * Returns the table as HTML that needs no style sheet: for mail, Apple News, readers without
 * scripts.
 *
 * @param {Said} said
 * @param {Table} table
 */
export function htmlTable(said, { caption, columns, rows }) {
  const heads = columns.map((it) => element("th", { scope: "col" }, it)).join("");
  const lines = rows.map(([name, ...cells]) => {
    const rest = cells.map((it) => element("td", {}, it)).join("");
    return `<tr>${element("th", { scope: "row" }, name)}${rest}</tr>`;
  });
  const about = [caption, said.record, ...tallies(said)].map(escaped);
  return [
    "<table>",
    `<caption>${[...about, sourceLink(said)].filter(Boolean).join(" ")}</caption>`,
    `<thead><tr>${heads}</tr></thead>`,
    "<tbody>",
    ...lines,
    "</tbody>",
    "</table>",
  ].join("\n");
}

/**
 * Returns the source, as a link to the record if there is one; "" if none is known.
 *
 * @param {Said} said
 */
export function sourceLink(said) {
  const { text, url } = sourceOf(said);
  return url ? element("a", { href: url }, text) : escaped(text);
}
