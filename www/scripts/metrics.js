// The widths in src/scene/metrics.rs, read from the font itself.
//
// `node www/scripts/metrics.js REGULAR BOLD` rewrites the two tables; with `--check` it only
// compares. Each argument is a TrueType or WOFF 1 file of Noto Sans and one of Noto Sans Arabic,
// joined by a comma, or more where the font comes in parts; the first that has a character counts.
// The tables in use were read from Noto Sans 2.004 and Noto Sans Arabic 2.005, which lack some of
// the characters: those count as one em, like everything outside the ranges.
//
// An Arabic letter has up to four forms: alone, or joined to the letter before it, after it or
// both. The two tables have the width of a letter that is not joined to the next one; two more,
// `_JOINED`, that of one that is. Each leaves two forms, of which the wider one counts.

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
  ["Arabic", 0x60c, 0x6f9],
  ["Punctuation", 0x2010, 0x2044],
  ["Euro", 0x20ac, 0x20ac],
];

/** Units to an em: few enough for every width of these ranges to fit into a byte. */
const UNITS = 128;

/** Arabic letters from U+0620. */
const LETTERS = Array.from({ length: 0xb4 }, (_, index) => 0x620 + index);

/**
 * Tells how wide a character is in a font: undefined where the font lacks the character, or has no
 * form of it that is joined to the next one.
 *
 * @typedef {(code: number, joined?: boolean) => number | undefined} Widths In em.
 */

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
  const joined = LETTERS.map((code) => width(code, [...fonts, () => 0], true));
  const list = new RegExp(`const ${name}_JOINED: &\\[u8\\] = &\\[\n[^]*?\n\\];`);
  if (!list.test(source)) throw new Error(`there is no table ${name}_JOINED`);
  return source
    .replace(table, `const ${name}: &[Range] = &[\n${rows.join("")}];`)
    .replace(list, `const ${name}_JOINED: &[u8] = &[\n${wrap(joined, 4)}\n];`);
}

/**
 * Returns the width of a character in units, rounded up, so that text laid out with these widths is
 * never wider than its place.
 *
 * @param {number} code
 * @param {Widths[]} fonts
 * @param {boolean} [joined] Whether the character is joined to the next one.
 */
function width(code, fonts, joined) {
  // Marks and controls of direction take no room, whatever a font says.
  if (/\p{Mn}|\p{Bidi_Control}/u.test(String.fromCodePoint(code))) return 0;
  const em = fonts.map((font) => font(code, joined)).find((it) => it !== undefined) ?? 1;
  const units = Math.ceil(em * UNITS - 1e-6);
  if (units > 255) throw new Error(`${point(code)} is too wide for a byte`);
  return units;
}

/**
 * @param {number[]} numbers
 * @param {number} [indent]
 */
function wrap(numbers, indent = 8) {
  const lines = [""];
  for (const number of numbers.map((it) => `${it},`)) {
    const line = lines[lines.length - 1];
    if (line.length + 1 + number.length > 92) lines.push(number);
    else lines[lines.length - 1] = line ? `${line} ${number}` : number;
  }
  return lines.map((line) => " ".repeat(indent) + line).join("\n");
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
  const gsub = tables.get("GSUB");
  const forms = (/** @type {string} */ tag) => (gsub ? joiningForms(gsub, tag) : new Map());
  const [before, after, between] = ["init", "fina", "medi"].map(forms);
  // Glyphs past the last width share it.
  const advance = (/** @type {number} */ it) => hmtx.readUInt16BE(4 * Math.min(it, count - 1)) / em;
  return (code, joined = false) => {
    const index = glyph(code);
    const of = joined
      ? [before.get(index), between.get(index)]
      : [index || undefined, after.get(index)];
    const found = of.filter((it) => it !== undefined);
    return found.length ? Math.max(...found.map(advance)) : undefined;
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
 * Returns a function that gives the glyph of a character, 0 for none, from the font's subtable of
 * format 4.
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

/**
 * Returns the forms of letters in a place among others: their glyphs by the glyph of the letter
 * alone.
 *
 * @param {Buffer} gsub
 * @param {string} tag The feature of that place: `init`, `medi` or `fina`.
 * @returns {Map<number, number>}
 */
function joiningForms(gsub, tag) {
  const [features, lookups] = [6, 8].map((at) => gsub.subarray(gsub.readUInt16BE(at)));
  /** @type {Map<number, number>} */
  const forms = new Map();
  for (let at = 2; at < 2 + 6 * features.readUInt16BE(0); at += 6) {
    if (features.toString("latin1", at, at + 4) !== tag) continue;
    const feature = features.subarray(features.readUInt16BE(at + 4));
    for (const index of shorts(feature, 4, feature.readUInt16BE(2))) {
      const lookup = lookups.subarray(lookups.readUInt16BE(2 + 2 * index));
      const type = lookup.readUInt16BE(0);
      if (type !== 1) throw new Error(`${tag} has a lookup of type ${type}`);
      for (const offset of shorts(lookup, 6, lookup.readUInt16BE(4))) {
        for (const [from, to] of substitutions(lookup.subarray(offset))) forms.set(from, to);
      }
    }
  }
  return forms;
}

/**
 * Returns the pairs of glyphs in a single substitution.
 *
 * @param {Buffer} table
 * @returns {[number, number][]}
 */
function substitutions(table) {
  const from = coverage(table.subarray(table.readUInt16BE(2)));
  if (table.readUInt16BE(0) === 1) {
    const delta = table.readInt16BE(4);
    return from.map((it) => [it, (it + delta) & 0xffff]);
  }
  const to = shorts(table, 6, table.readUInt16BE(4));
  return from.map((it, index) => [it, to[index]]);
}

/**
 * Returns the glyphs of a coverage table in its order.
 *
 * @param {Buffer} table
 */
function coverage(table) {
  const count = table.readUInt16BE(2);
  if (table.readUInt16BE(0) === 1) return shorts(table, 4, count);
  return Array.from({ length: count }, (_, index) => {
    const [first, last] = shorts(table, 4 + 6 * index, 2);
    return Array.from({ length: last - first + 1 }, (_, glyph) => first + glyph);
  }).flat();
}

/**
 * @param {Buffer} table
 * @param {number} at
 * @param {number} count
 */
function shorts(table, at, count) {
  return Array.from({ length: count }, (_, index) => table.readUInt16BE(at + 2 * index));
}
