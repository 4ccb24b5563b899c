// Makes a PNG of a picture's SVG, by resvg with the font that ships with the package: the same
// bytes in Node and in every browser.

import { initWasm, Resvg } from "@resvg/resvg-wasm";
import { sizeOf } from "./size.js";

/** The font family that the pictures name. */
const FAMILY = "Noto Sans";

/** The most pixels of a PNG; browsers and networks refuse larger ones. */
const MOST_PIXELS = 40_000_000;
const MOST_SCALE = 4;

/** @type {Promise<Uint8Array[]> | undefined} */
let started;

/**
 * Resolves to an SVG as PNG. A picture that would have too many pixels gets a smaller scale.
 *
 * @param {string} svg
 * @param {number} scale Pixels to one of the SVG, from 1 to 4.
 * @param {() => Promise<{wasm: Uint8Array, fonts: Uint8Array[]}>} files Loads resvg's module and
 *   the font's files; called once.
 * @returns {Promise<Uint8Array<ArrayBuffer>>}
 * @throws {RangeError} When the scale is out of range.
 */
export async function png(svg, scale, files) {
  if (!(scale >= 1 && scale <= MOST_SCALE)) {
    throw new RangeError(`the scale is ${scale}; use a number from 1 to ${MOST_SCALE}`);
  }
  started ??= start(files).catch((error) => {
    started = undefined;
    throw error;
  });
  const fontBuffers = await started;
  const font = { fontBuffers, defaultFontFamily: FAMILY, sansSerifFamily: FAMILY };
  const [width, height] = sizeOf(svg);
  const most = Math.sqrt(MOST_PIXELS / (width * height));
  const drawing = new Resvg(svg, {
    font,
    fitTo: { mode: "zoom", value: Math.min(scale, most) },
  });
  try {
    const image = drawing.render();
    try {
      return new Uint8Array(image.asPng());
    } finally {
      image.free();
    }
  } finally {
    drawing.free();
  }
}

/** @param {Parameters<typeof png>[2]} files */
async function start(files) {
  const { wasm, fonts } = await files();
  await initWasm(wasm);
  return fonts;
}
