// Estimates how high the element will be, where nobody has measured it.

import { sizeOf } from "./size.js";

/** What stands around the picture in a page, in CSS pixels: controls, table, distances. */
const AROUND = 150;

/** The height of a line of sentences, and how many of its letters fit into a pixel of width. */
const [LINE, LETTERS] = [24, 0.14];

/**
 * Estimates how high the element is in columns of 320 and 640 CSS pixels; rather too high than too
 * low.
 *
 * @param {import("./words.js").Said} said
 * @param {(width: number) => string} svg Draws the picture at a width.
 * @returns {import("./codes.js").Height}
 */
export function heights({ summary }, svg) {
  const shown = summary.filter((it) => it.kind !== "bloc");
  const of = (/** @type {number} */ width) => {
    const lines = shown.map((it) => Math.ceil(it.text.length / (width * LETTERS)));
    return sizeOf(svg(width))[1] + AROUND + LINE * lines.reduce((sum, it) => sum + it, 0);
  };
  return { narrow: of(320), wide: of(640) };
}
