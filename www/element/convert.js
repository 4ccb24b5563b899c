// A record in any form that editors have, as it is: read by the core that the studio has, which is
// large, and comes only for such a record.

import init, { Importer } from "../pkg/editor/rollcall.js";

/** @type {Promise<unknown> | undefined} */
let ready;

/** Starts that core; a failed load may be tried again. */
function core() {
  const module_or_path = new URL("../pkg/editor/rollcall_bg.wasm", import.meta.url);
  ready ??= init({ module_or_path }).catch((error) => {
    ready = undefined;
    throw Object.assign(error, { code: "wasm-failed" });
  });
  return ready;
}

/**
 * The record as a dataset of our own form, with what was doubtful about it.
 *
 * @param {Uint8Array} bytes
 * @returns {Promise<import("./types.js").Bytes>}
 * @throws {import("./types.js").CodedError} What cannot be read, with its place.
 */
export async function converted(bytes) {
  await core();
  const importer = new Importer("");
  importer.open("data");
  importer.push(bytes);
  importer.close();
  const checked = importer.finish();
  const doubts = JSON.parse(checked.report()).warnings;
  const packed = checked.pack();
  checked.free();
  return Object.assign(packed, { doubts });
}
