// Reads files of any kind as one dataset beside the page and keeps it, so that figures are the core's
// own and the page never waits.
//
// In:  {id, open: [{name, blob}]}, {id, figures: request, at} or {id, close: at}
// Out: {isHere}, once; {id, packed, doubts, at}, {id, figures}, {id} or
//      {id, failure, doubts, isBroken, isUnfetched}

import init, { Importer } from "../pkg/editor/rollcall.js";
import { Unfetched, fetched } from "./fetched.js";
import { words } from "./words.js";

/** @type {Promise<unknown> | undefined} */
let core;

/** Starts the core; a failed load may be tried again. */
const started = () =>
  (core ??= start().catch((error) => {
    core = undefined;
    throw error;
  }));

async function start() {
  const address = new URL("../pkg/editor/rollcall_bg.wasm", import.meta.url);
  const blob = await fetched(address, words.reader);
  return init({ module_or_path: await blob.arrayBuffer() });
}

/** The open datasets: the one that is looked at, and the one that will take its place. */
const opened = /** @type {Map<number, import("../pkg/editor/rollcall.js").Checked>} */ (new Map());

self.addEventListener("message", async ({ data }) => {
  const { id } = data;
  try {
    await started();
    if (data.open) {
      const { checked, doubts, failure } = await read(data.open);
      if (!checked) return postMessage({ id, failure, doubts });
      opened.set(id, checked);
      postMessage({ id, packed: checked.pack(), doubts, at: id });
    } else if (data.figures) {
      const checked = opened.get(data.at);
      if (!checked) throw new Error("this dataset has been closed; open it again");
      postMessage({ id, figures: checked.figures(JSON.stringify(data.figures)) });
    } else {
      opened.get(data.close)?.free();
      opened.delete(data.close);
      postMessage({ id });
    }
  } catch (error) {
    // A core that has broken down cannot answer any more.
    const isBroken = error instanceof WebAssembly.RuntimeError;
    const isUnfetched = error instanceof Unfetched;
    postMessage({ id, failure: /** @type {Error} */ (error).message, isBroken, isUnfetched });
  }
});

postMessage({ isHere: true });

/**
 * @typedef {import("../cli/report.js").Doubt} Doubt
 *
 * @typedef {object} Found
 * @property {import("../pkg/editor/rollcall.js").Checked} [checked] Missing if there is no roll
 *   call to show.
 * @property {Doubt[]} doubts These include why a file, or all of them, cannot be read.
 * @property {string} [failure]
 */

/** @param {{name: string, blob: Blob}[]} inputs @returns {Promise<Found>} */
async function read(inputs) {
  const importer = new Importer("");
  /** @type {Doubt[]} */
  const faults = [];
  for (const { name, blob } of inputs) {
    importer.open(name);
    try {
      await readFile(importer, blob);
    } catch (error) {
      if (error instanceof WebAssembly.RuntimeError) throw error;
      const { code, message } = /** @type {Doubt} */ (error);
      // The core reports its own faults; those of a disk have a number for a code.
      if (typeof code !== "string") faults.push({ code: "file-unreadable", message, file: name });
    }
  }
  try {
    const checked = importer.finish();
    /** @type {import("../cli/report.js").Report} */
    const { rollCalls, warnings } = JSON.parse(checked.report());
    const doubts = [...faults, ...warnings];
    if (rollCalls.some((it) => it.vote)) return { checked, doubts };
    checked.free();
    return { doubts, failure: "no roll call can be shown" };
  } catch (error) {
    const { message, report } = /** @type {Error & {report?: string}} */ (error);
    if (!report) throw error;
    return { doubts: [...faults, ...JSON.parse(report).warnings], failure: message };
  }
}

/**
 * Reads a file piece by piece, since it may be too large for memory.
 *
 * @param {Importer} importer
 * @param {Blob} blob
 */
async function readFile(importer, blob) {
  const reader = blob.stream().getReader();
  try {
    for (let it = await reader.read(); !it.done; it = await reader.read()) importer.push(it.value);
    importer.close();
  } finally {
    await reader.cancel().catch(() => {});
  }
}
