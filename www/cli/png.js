// Makes a PNG of a picture, by resvg with the shipped font, from the files beside this program.

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { png } from "../publish/png.js";

const fonts = join(import.meta.dirname, "../fonts");

/**
 * @param {string} svg
 * @param {number} scale
 */
export const drawPng = (svg, scale) =>
  png(svg, scale, async () => ({
    wasm: readFileSync(createRequire(import.meta.url).resolve("@resvg/resvg-wasm/index_bg.wasm")),
    fonts: ["regular", "bold"].map((it) => readFileSync(join(fonts, `${it}.woff2`))),
  }));
