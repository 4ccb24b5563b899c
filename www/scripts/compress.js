// `node www/scripts/compress.js FOLDER` puts beside each file of text or WebAssembly the same as
// brotli (.br) and gzip (.gz), for servers that send such files as they are. The same files give
// the same bytes.
//
// Run it again before every upload: a server does not notice that a compressed file is of an older
// original.

import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { extname, join } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { main } from "./main.js";

/** Endings of files to compress; WOFF2 fonts and PNG are compressed already. */
const KINDS = [".css", ".csv", ".html", ".js", ".json", ".svg", ".txt", ".wasm"];

/** The byte in which gzip names the system that made a file, and its value for none. */
const [SYSTEM, NONE] = [9, 255];

/** @type {Record<string, (bytes: Buffer) => Buffer>} */
const ENCODINGS = {
  ".br": (bytes) =>
    brotliCompressSync(bytes, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
        [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
      },
    }),
  ".gz": (bytes) => {
    const made = gzipSync(bytes, { level: 9 });
    made[SYSTEM] = NONE;
    return made;
  },
};

/**
 * Writes the compressed files, but none that would be no smaller than its original.
 *
 * @param {string} folder
 * @returns {{name: string, bytes: number, made: Record<string, number>}[]} Sizes, by file.
 */
export function compress(folder) {
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" });
  return names
    .filter((name) => KINDS.includes(extname(name)))
    .sort()
    .map((name) => {
      const path = join(folder, name);
      const bytes = readFileSync(path);
      /** @type {Record<string, number>} */
      const made = {};
      for (const [ending, encode] of Object.entries(ENCODINGS)) {
        const smaller = encode(bytes);
        if (smaller.length < bytes.length) {
          writeFileSync(path + ending, smaller);
          made[ending] = smaller.length;
        } else {
          // A compressed file of an earlier, longer original would be sent in place of this one.
          rmSync(path + ending, { force: true });
        }
      }
      return { name, bytes: bytes.length, made };
    });
}

if (process.argv[1] === import.meta.filename) {
  await main(async () => {
    const [folder, ...more] = process.argv.slice(2);
    if (!folder || more.length) throw new Error("name one folder: compress.js FOLDER");
    for (const { name, bytes, made } of compress(folder)) {
      const sizes = Object.entries(made).map(([ending, size]) => `${ending} ${size}`);
      console.log([name, bytes, ...sizes].join("  "));
    }
  });
}
