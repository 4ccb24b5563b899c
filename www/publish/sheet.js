// The table of a picture as other programs take it: CSV, HTML.

import { element, escaped, opening, webAddress } from "./markup.js";

/**
 * @typedef {import("./words.js").Said} Said
 * @typedef {{caption: string, columns: string[], rows: string[][]}} Table
 */

/**
 * RFC 4180, a header first. Each row says which record it is of and where that is, since files travel
 * alone.
 *
 * @param {Said} said
 * @param {Table} table
 * @param {import("../element/types.js").Say} say
 */
export function csv({ record, source }, { columns, rows }, say) {
  const more = [record, [source.text, webAddress(source.url)].filter(Boolean).join(" ")];
  const heads = [...columns, say("publish-record"), say("publish-source")];
  return [heads, ...rows.map((it) => [...it, ...more])]
    .map((it) => `${it.map(field).join(",")}\r\n`)
    .join("");
}

/** What a spreadsheet would take for a formula is text. @param {string} text */
function field(text) {
  const clean = text.replace(/[\u2066-\u2069]/g, "");
  const plain = /^[=+\-@\t\r]/.test(clean) ? `'${clean}` : clean;
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}

/**
 * A table that needs no style sheet: for mail, Apple News, readers without scripts.
 *
 * @param {Said} said
 * @param {Table} table
 */
export function htmlTable({ record, source }, { caption, columns, rows }) {
  const heads = columns.map((it) => element("th", { scope: "col" }, it)).join("");
  const lines = rows.map(([name, ...cells]) => {
    const rest = cells.map((it) => element("td", {}, it)).join("");
    return `<tr>${element("th", { scope: "row" }, name)}${rest}</tr>`;
  });
  const url = webAddress(source.url);
  const from = url
    ? `${opening("a", { href: url })}${escaped(source.text)}</a>`
    : escaped(source.text);
  return [
    "<table>",
    `<caption>${escaped(caption)} ${escaped(record)} ${from}</caption>`,
    `<thead><tr>${heads}</tr></thead>`,
    "<tbody>",
    ...lines,
    "</tbody>",
    "</table>",
  ].join("\n");
}
