// A record in any form that editors have, as it is: read by the core that the studio has, which is
// large, and comes only for such a record.

import init, { Importer } from "../pkg/editor/rollcall.js";
import integrity from "../pkg/editor/rollcall_bg.wasm?integrity";

/** @type {Promise<unknown> | undefined} */
let ready;

/**
 * Starts that core; a failed load may be tried again.
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
 * The record as a dataset of our own form, with what was doubtful about it.
 *
 * @param {Uint8Array} bytes
 * @param {typeof import("./load.js").ownFile} ownFile
 * @returns {Promise<import("./types.js").Bytes>}
 * @throws {import("./types.js").CodedError} What cannot be read, with its place.
 */
export async function converted(bytes, ownFile) {
  await core(ownFile);
  const checked = check("data", bytes);
  try {
    const { rollCalls, warnings } = JSON.parse(checked.report());
    // Why all of them are left out says more than that there is none.
    if (warnings.length && !rollCalls.some((/** @type {any} */ it) => it.vote)) {
      const undated = warnings.find((/** @type {any} */ it) => it.code === "date-missing");
      const why = undated ?? warnings[0];
      throw Object.assign(new Error(why.message), why);
    }
    // The page's core finds this one itself.
    const doubts = warnings.filter((/** @type {any} */ it) => it.code !== "tally-differs");
    return Object.assign(checked.pack(), { doubts, record: bytes });
  } finally {
    checked.free();
  }
}

/**
 * Reads one file by the core, which has been started.
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
  // It takes the importer with it, whatever comes of it.
  return importer.finish();
}
