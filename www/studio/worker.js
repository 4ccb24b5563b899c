// Reads files beside the page, so that the page never waits. There is one reading at a time; to
// give it up, the page ends the worker.
//
// In:  {id, ask: "read", choices, inputs: [{name, blob}]} or
//      {id, ask: "lines", blob, encoding, numbers} or
//      {id, ask: "publish", packed, options} or {id, ask: "png", svg, scale}
// Out: {id, progress: {file, read, of}}, {id, found}, {id, failure}, {id, lines}, {id, published} or
//      {id, png}

import init, { Importer } from "../pkg/editor/rollcall.js";
import { lessOf } from "../cli/report.js";
import { keyed } from "./keys.js";
import { linesOf } from "./places.js";
import { drawingFiles, drawnPng, published } from "./published.js";

/** Milliseconds between two messages on how far a reading is. */
const PAUSE = 80;

const core = init({
  module_or_path: new URL("../pkg/editor/rollcall_bg.wasm", import.meta.url),
});
// A failure is reported to whoever asks for something; here it is only kept from being unhandled.
core.catch(() => {});

const answer = (/** @type {unknown} */ message, /** @type {Transferable[]} */ transfer = []) =>
  /** @type {Worker} */ (/** @type {unknown} */ (self)).postMessage(message, transfer);

self.addEventListener("message", async ({ data }) => {
  const { id } = data;
  try {
    if (data.ask === "lines") {
      answer({ id, lines: await linesOf(data.blob, data.encoding, data.numbers) });
    } else if (data.ask === "publish") {
      await core;
      answer({ id, published: await published(data.packed, data.options) });
      // Somebody may want a picture next, and the host may be away by then.
      if (navigator.onLine) drawingFiles().catch(() => {});
    } else if (data.ask === "png") {
      const png = await drawnPng(data.svg, data.scale);
      answer({ id, png }, [png.buffer]);
    } else {
      const [message, transfer] = await read(data);
      answer({ id, ...message }, transfer);
    }
  } catch (error) {
    answer({ id, failure: { faults: [faultOf(error)], report: null } });
  }
});

/**
 * @param {{id: number, choices: string, inputs: {name: string, blob: Blob}[]}} order
 * @returns {Promise<[object, Transferable[]]>}
 */
async function read({ id, choices, inputs }) {
  await core;
  const importer = new Importer(choices);
  const of = inputs.reduce((sum, it) => sum + it.blob.size, 0);
  let [done, said] = [0, performance.now()];
  /** @type {import("./found.js").Fault[]} */
  const faults = [];
  for (const { name, blob } of inputs) {
    importer.open(name);
    try {
      await readFile(importer, blob, (bytes) => {
        done += bytes;
        if (performance.now() - said < PAUSE) return;
        said = performance.now();
        answer({ id, progress: { file: name, read: done, of } });
      });
    } catch (error) {
      faults.push({ file: name, ...faultOf(error) });
    }
  }
  return finish(importer, faults);
}

/**
 * @param {Importer} importer
 * @param {Blob} blob
 * @param {(bytes: number) => void} tell
 */
async function readFile(importer, blob, tell) {
  const reader = blob.stream().getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      importer.push(value);
      tell(value.length);
    }
    importer.close();
  } finally {
    await reader.cancel().catch(() => {});
  }
}

/**
 * @param {Importer} importer
 * @param {import("./found.js").Fault[]} faults
 * @returns {[object, Transferable[]]}
 */
function finish(importer, faults) {
  let checked;
  try {
    checked = importer.finish();
  } catch (error) {
    const { report } = /** @type {{report?: string}} */ (error);
    const all = faults.length ? faults : [faultOf(error)];
    return [{ failure: { faults: all, report: report ? JSON.parse(report) : null } }, []];
  }
  const { rollCalls, ...report } = JSON.parse(checked.report());
  const packed = checked.pack();
  const less = lessOf(JSON.parse(checked.leftOut()));
  checked.free();
  const { urls, ...rest } = contents(packed);
  const known = keyed(rollCalls, urls);
  const found = { report: { ...report, rollCalls: known }, packed, less, faults, ...rest };
  return [{ found }, [packed.buffer]];
}

/**
 * Returns what the page needs of a dataset beside the chart.
 *
 * @param {Uint8Array} packed
 */
function contents(packed) {
  const { members, blocs = [], rollCalls, source } = JSON.parse(new TextDecoder().decode(packed));
  return {
    members: members.map((/** @type {any} */ { id, name }) => ({ id, name: name ?? id })),
    blocs: blocs.map((/** @type {any} */ bloc) => ({
      id: bloc.id,
      name: bloc.name ?? bloc.id,
      isDefault: bloc.default === true,
      members: bloc.members.map((/** @type {any} */ { id, from = "", to = "" }) => {
        return { member: id, from, to };
      }),
    })),
    hasSource: Boolean(source),
    urls: rollCalls.map((/** @type {any} */ it) => it.url),
  };
}

/**
 * Returns why something failed: with the core's own code, else with one for what broke down.
 *
 * @param {unknown} error
 * @returns {import("./found.js").Fault}
 */
function faultOf(error) {
  const { message, code, line, column } = /** @type {import("./found.js").Fault} */ (error);
  if (typeof code === "string") return { code, message, line, column };
  // Else a core broke down or could not be loaded, or a file is gone.
  const isCore = !(error instanceof DOMException);
  return { code: isCore ? "core-failed" : "file-unreadable", message: String(message) };
}
