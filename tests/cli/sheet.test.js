// The table of a picture in the forms that other programs take.

import assert from "node:assert/strict";
import { test } from "node:test";
import { quoted } from "../../www/element/explore/shared.js";
import { csv, csvFile, csvField } from "../../www/publish/sheet.js";

/** @type {import("../../www/publish/sheet.js").Said} */
const SAID = {
  heading: "A heading",
  record: "UN General Assembly",
  summary: [{ kind: "outcome", text: "2 in favour, 1 against." }],
  source: { text: "The “record”, of 2019", url: "https://records.example/1" },
};

/**
 * Returns the row of a table with these cells as CSV, without its record and source, which are
 * checked.
 *
 * @param {string[]} cells
 */
const rowOf = (...cells) => {
  const table = { caption: "", columns: cells.map(() => "column"), rows: [cells] };
  const lines = csv(SAID, table, (id) => id).split("\r\n");
  assert.equal(lines[0], `${cells.map(() => "column,").join("")}publish-record,publish-source`);
  assert.deepEqual(lines.slice(2), [""]);
  const more = `"UN General Assembly · 2 in favour, 1 against.","The “record”, of 2019 https://records.example/1"`;
  assert.ok(lines[1].endsWith(`,${more}`), lines[1]);
  return lines[1].slice(0, -more.length - 1);
};

test("each row says its record and source; commas, quotes and lines stay in their cell", () => {
  assert.equal(rowOf("Serbia", "8", "53%"), "Serbia,8,53%");
  assert.equal(rowOf("Bahamas, The", 'a "b"', "c\nd"), '"Bahamas, The","a ""b""","c\nd"');
});

test("what a spreadsheet would take for a formula is text, a number below zero is a number", () => {
  assert.equal(rowOf("=1+1", "+a", "@b", "\tc"), "'=1+1,'+a,'@b,'\tc");
  assert.equal(rowOf("−0.52", "−12", "-0.52", "−a"), "-0.52,-12,'-0.52,−a");
});

test("only what is a file has the mark by which spreadsheets know its letters", () => {
  const table = { caption: "", columns: ["member"], rows: [["Côte d’Ivoire"]] };
  const [text, file] = [csv, csvFile].map((make) => make(SAID, table, (id) => id));
  assert.ok(text.startsWith("member,"));
  assert.equal(file, `\ufeff${text}`);
});

test("marks that keep names apart in a line are not exported", () => {
  assert.equal(rowOf("\u2068Serbia\u2069"), "Serbia");
});

test("the table that a reader saves has the same cells", () => {
  for (const cell of [
    "a",
    "=1+1",
    "−0.52",
    "−a",
    "-1",
    'a "b", c',
    "\u2068مصر\u2069",
    "a\nb",
    "",
  ]) {
    assert.equal(quoted(cell), csvField(cell), cell);
  }
});
