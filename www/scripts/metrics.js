// The widths in src/scene/metrics.rs, read from the font itself.
//
// `node www/scripts/metrics.js REGULAR BOLD` rewrites the two tables; with `--check` it only
// compares. Each is a TrueType or WOFF 1 file of Noto Sans, or several joined by commas where
// the font comes in parts. The tables in use were read from Noto Sans 2.004, which lacks some
// of the characters: those count as one em, like everything outside the ranges.

import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { inflateSync } from "node:zlib";
import { main } from "./main.js";
import { root } from "./paths.js";

/** @type {[string, number, number][]} */
const RANGES = [
  ["Basic Latin", 0x20, 0x7e],
  ["Latin with marks", 0xa0, 0x24f],
  ["Greek", 0x370, 0x3ff],
  ["Cyrillic", 0x400, 0x45f],
  ["Ukrainian", 0x490, 0x491],
  ["Punctuation", 0x2010, 0x2044],
  ["Euro", 0x20ac, 0x20ac],
];

/** Parts of an em, few enough for every width of these ranges to fit a byte. */
const UNITS = 128;

/** A font's answer to "how wide", undefined where it lacks the character.
 * @typedef {(code: number) => number | undefined} Widths In em. */

await main(async () => {
  const files = process.argv.slice(2).filter((it) => it !== "--check");
  if (files.length !== 2) throw new Error("usage: metrics.js REGULAR BOLD [--check]");
  const path = join(root, "src/scene/metrics.rs");
  const source = readFileSync(path, "utf8");
  const [regular, bold] = files.map((names) => names.split(",").map((name) => widths(name)));
  const made = [
    ["REGULAR", regular],
    ["BOLD", bold],
  ].reduce(
    (text, [name, fonts]) => put(text, String(name), /** @type {Widths[]} */ (fonts)),
    source,
  );
  if (!process.argv.includes("--check")) writeFileSync(path, made);
  else if (made !== source) throw new Error(`${path} has other widths than these fonts`);
});

/**
 * @param {string} source
 * @param {string} name Of the table.
 * @param {Widths[]} fonts
 */
function put(source, name, fonts) {
  const table = new RegExp(`const ${name}: &\\[Range\\] = &\\[\n[^]*?\n\\];`);
  if (!table.test(source)) throw new Error(`there is no table ${name}`);
  const rows = RANGES.map(([title, first, last]) => {
    const codes = Array.from({ length: last - first + 1 }, (_, index) => first + index);
    const head = `    // ${title}, ${point(first)} to ${point(last)}.\n    (0x${hex(first)}, &[`;
    return `${head}\n${wrap(codes.map((code) => width(code, fonts)))}\n    ]),\n`;
  });
  return source.replace(table, `const ${name}: &[Range] = &[\n${rows.join("")}];`);
}

/**
 * Rounded up, so that text laid out with these widths is never wider than its place.
 *
 * @param {number} code
 * @param {Widths[]} fonts
 */
function width(code, fonts) {
  // Controls of direction take no room, whatever a font says.
  if (code >= 0x202a && code <= 0x202e) return 0;
  const em = fonts.map((font) => font(code)).find((it) => it !== undefined) ?? 1;
  const units = Math.ceil(em * UNITS - 1e-6);
  if (units > 255) throw new Error(`${point(code)} is too wide for a byte`);
  return units;
}

/** @param {number[]} numbers */
function wrap(numbers) {
  const lines = [""];
  for (const number of numbers.map((it) => `${it},`)) {
    const line = lines[lines.length - 1];
    if (line.length + 1 + number.length > 92) lines.push(number);
    else lines[lines.length - 1] = line ? `${line} ${number}` : number;
  }
  return lines.map((line) => `        ${line}`).join("\n");
}

/** @param {number} code */
function hex(code) {
  return code.toString(16).padStart(4, "0");
}

/** @param {number} code */
function point(code) {
  return `U+${hex(code).toUpperCase()}`;
}

/**
 * @param {string} path
 * @returns {Widths}
 */
function widths(path) {
  const tables = readTables(readFileSync(path));
  const [head, hhea, hmtx, cmap] = ["head", "hhea", "hmtx", "cmap"].map((tag) => {
    const table = tables.get(tag);
    if (!table) throw new Error(`${path} has no table ${tag}`);
    return table;
  });
  const em = head.readUInt16BE(18);
  const count = hhea.readUInt16BE(34);
  const glyph = glyphs(cmap);
  return (code) => {
    const index = glyph(code);
    // Glyphs past the last width share it.
    return index ? hmtx.readUInt16BE(4 * Math.min(index, count - 1)) / em : undefined;
  };
}

/**
 * @param {Buffer} file
 * @returns {Map<string, Buffer>}
 */
function readTables(file) {
  const woff = file.toString("latin1", 0, 4) === "wOFF";
  const [first, size] = woff ? [44, 20] : [12, 16];
  const count = file.readUInt16BE(woff ? 12 : 4);
  return new Map(
    Array.from({ length: count }, (_, index) => {
      const at = first + index * size;
      const tag = file.toString("latin1", at, at + 4);
      const start = file.readUInt32BE(at + (woff ? 4 : 8));
      const stored = file.readUInt32BE(at + (woff ? 8 : 12));
      const bytes = file.subarray(start, start + stored);
      const packed = woff && stored < file.readUInt32BE(at + 12);
      return [tag, packed ? inflateSync(bytes) : bytes];
    }),
  );
}

/**
 * The glyph of a character, 0 for none, from the font's subtable of format 4.
 *
 * @param {Buffer} cmap
 * @returns {(code: number) => number}
 */
function glyphs(cmap) {
  const starts = Array.from({ length: cmap.readUInt16BE(2) }, (_, index) =>
    cmap.readUInt32BE(4 + 8 * index + 4),
  );
  const start = starts.find((it) => cmap.readUInt16BE(it) === 4);
  if (start === undefined) throw new Error("the font has no character map of format 4");
  const twice = cmap.readUInt16BE(start + 6);
  const [ends, begins, deltas, offsets] = [14, 16 + twice, 16 + 2 * twice, 16 + 3 * twice].map(
    (it) => start + it,
  );
  return (code) => {
    for (let at = 0; at < twice; at += 2) {
      if (cmap.readUInt16BE(ends + at) < code) continue;
      const begin = cmap.readUInt16BE(begins + at);
      if (begin > code) return 0;
      const offset = cmap.readUInt16BE(offsets + at);
      const index = offset ? cmap.readUInt16BE(offsets + at + offset + 2 * (code - begin)) : code;
      return index ? (index + cmap.readUInt16BE(deltas + at)) & 0xffff : 0;
    }
    return 0;
  };
}
