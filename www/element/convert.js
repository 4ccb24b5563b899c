// Converts a record in any form that editors have into a dataset of our own form. This takes the
// studio's core, which is large and loaded only for such a record.

import init, { Importer } from "../pkg/editor/rollcall.js";
import integrity from "../pkg/editor/rollcall_bg.wasm?integrity";

/** @type {Promise<unknown> | undefined} */
let ready;

/**
 * Starts the studio's core, once; a failed load may be tried again.
 *
 * @param {typeof import("./load.js").ownFile} ownFile
 */
function core(ownFile) {
  const at = new URL("../pkg/editor/rollcall_bg.wasm", import.meta.url);
  ready ??= init({ module_or_path: ownFile(at.href, "wasm", integrity) }).catch((error) => {
    ready = undefined;
    throw error;
  });
  return ready;
}

/**
 * Resolves to a record as a dataset of our own form, with the doubts about it.
 *
 * @param {Uint8Array} bytes
 * @param {typeof import("./load.js").ownFile} ownFile
 * @returns {Promise<import("./types.js").Bytes>}
 * @throws {import("./types.js").CodedError} If the record cannot be read, or has no roll call left.
 */
export async function converted(bytes, ownFile) {
  await core(ownFile);
  const checked = check("data", bytes);
  try {
    const { rollCalls, warnings } = JSON.parse(checked.report());
    // The reason why every roll call is left out says more than that there is none.
    if (warnings.length && !rollCalls.some((/** @type {any} */ it) => it.vote)) {
      const undated = warnings.find((/** @type {any} */ it) => it.code === "date-missing");
      const why = undated ?? warnings[0];
      throw Object.assign(new Error(why.message), why);
    }
    // Tallies that differ are found by the page's core itself.
    const doubts = warnings.filter((/** @type {any} */ it) => it.code !== "tally-differs");
    return Object.assign(checked.pack(), { doubts, record: bytes });
  } finally {
    checked.free();
  }
}

/**
 * Reads one file with the core, which must have been started. The caller frees the result.
 *
 * @param {string} name
 * @param {Uint8Array} bytes
 */
function check(name, bytes) {
  const importer = new Importer("");
  try {
    importer.open(name);
    importer.push(bytes);
    importer.close();
  } catch (error) {
    importer.free();
    throw error;
  }
  // `finish` consumes the importer, even if it throws.
  return importer.finish();
}
