// The core that can also write SVG, loaded only when a picture is asked for.
//
// It shares no module with the rest of the element, so that an article's script stays one file.

import init, { Chart, Comparison } from "../pkg/export/rollcall.js";

/** The views of many roll calls. */
const COMPARING = ["alignment", "timeline", "precedents", "matrix", "space"];

/** @type {Promise<unknown> | undefined} */
let ready;

/**
 * A dataset's picture as an SVG document.
 *
 * @param {Uint8Array} bytes
 * @param {Uint8Array | undefined} named
 * @param {import("./types.js").Options} options
 * @param {import("./types.js").Say} say
 */
export async function svg(bytes, named, options, say) {
  await core();
  const isOfMany = COMPARING.includes(options.view);
  const chart = (isOfMany ? Comparison : Chart).read(bytes);
  try {
    if (named) chart.setNames(named);
    return chart.svg(options, say);
  } finally {
    chart.free();
  }
}

/** Starts the core whose classes have `svg`; a failed load may be tried again. */
function core() {
  const module_or_path = new URL("../pkg/export/rollcall_bg.wasm", import.meta.url);
  ready ??= init({ module_or_path }).catch((error) => {
    ready = undefined;
    throw error;
  });
  return ready;
}
