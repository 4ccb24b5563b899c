// What the worker makes of a dataset for publishing: words, picture, share card.

import resvg from "@resvg/resvg-wasm/index_bg.wasm?url";
import { names, words } from "../element/words.js";
import bold from "../fonts/bold.woff2?url";
import regular from "../fonts/regular.woff2?url";
import { Chart, Comparison } from "../pkg/editor/rollcall.js";
import { heights } from "../publish/height.js";
import { png } from "../publish/png.js";
import { COMPARING } from "../publish/views.js";

/** Messages that the markup around a picture uses. */
const LABELS = [
  ...["publish-who", "publish-figures", "publish-record", "publish-source"],
  "publish-larger",
];

const LANGUAGES = ["en", "sr-Latn", "ar"];

/**
 * Resolves to the words of a picture of any view, and of the markup around it.
 *
 * @param {string} lang
 */
const saying = (lang) => words(lang, "explore/", "compare/", "publish/");

// Words are fetched before they are needed, so that no network is needed then.
for (const lang of LANGUAGES) {
  for (const it of [names(lang), saying(lang)]) {
    // Whoever needs them later asks again.
    it.catch(() => {});
  }
}

/**
 * @typedef {object} Published
 * @property {Record<string, string>} labels
 * @property {import("../publish/words.js").Said & {table: import("../publish/sheet.js").Table,
 *   text: string, rtl: boolean}} said
 * @property {import("../publish/codes.js").Height} height
 * @property {string} svg
 * @property {string} card
 */

/**
 * Resolves to all that is published of one question to a dataset.
 *
 * @param {Uint8Array} packed
 * @param {import("../element/types.js").Options} options
 * @returns {Promise<Published>}
 */
export async function published(packed, options) {
  const { lang, view } = options;
  const [named, say] = await Promise.all([names(lang), saying(lang)]);
  const chart = (COMPARING.includes(view) ? Comparison : Chart).read(packed);
  try {
    if (named) chart.setNames(named);
    const said = chart.say(options, say);
    return {
      labels: Object.fromEntries(LABELS.map((it) => [it, say(it)])),
      said,
      height: heights(said, (width) => chart.svg({ ...options, width }, say)),
      svg: chart.svg(options, say),
      card: chart.cardSvg(options, say),
    };
  } finally {
    chart.free();
  }
}

/**
 * @param {string} svg
 * @param {number} scale
 */
export const drawnPng = (svg, scale) => png(svg, scale, drawingFiles);

/** @type {Promise<{wasm: Uint8Array, fonts: Uint8Array[]}> | undefined} */
let drawing;

/** Resolves to what draws a PNG; it is kept, so that it can be fetched before it is needed. */
export function drawingFiles() {
  drawing ??= Promise.all([resvg, regular, bold].map(file)).then(
    ([wasm, ...fonts]) => ({ wasm, fonts }),
    (error) => {
      drawing = undefined;
      throw error;
    },
  );
  return drawing;
}

/** @param {string} url */
async function file(url) {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url} answers ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}
