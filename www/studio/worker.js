// Reads files beside the page, piece by piece, so that the page never waits.
//
// The page sends sources and choices; progress, the result and then the lines of its doubts come
// back. A newer order overtakes an older one; the page ends the worker to cancel.

import init, { Importer } from "../pkg/editor/rollcall.js";
import { linesOf } from "./lines.js";

/** @typedef {import("./types.js").Fault} Fault */

/** Bytes between two words about progress. */
const STEP = 1 << 20;

/** Resolves when the core is there. */
const ready = init({
  module_or_path: new URL("../pkg/editor/rollcall_bg.wasm", import.meta.url),
});
// Whoever reads first says it.
ready.catch(() => {});

let latest = 0;

addEventListener("message", ({ data }) => {
  latest = data.turn;
  void read(data);
});

/** @param {import("./types.js").FromWorker} message @param {Transferable[]} [moved] */
const tell = (message, moved = []) => postMessage(message, { transfer: moved });

/** @param {import("./types.js").ToWorker} order */
async function read({ turn, sources, choices }) {
  /** @type {Fault[]} */
  const faults = [];
  try {
    await ready;
    const importer = new Importer(choices);
    const total = sources.reduce((sum, it) => sum + it.blob.size, 0);
    let before = 0;
    for (const { name, blob } of sources) {
      const onBytes = (/** @type {number} */ count) =>
        tell({ kind: "progress", turn, read: before + count, total, file: name });
      const fault = await readFile(importer, name, blob, onBytes, () => turn === latest);
      if (turn !== latest) return importer.free();
      if (fault) faults.push({ ...fault, file: name });
      before += blob.size;
    }
    const checked = importer.finish();
    /** @type {import("./types.js").Report} */
    const report = withFaults(JSON.parse(checked.report()), faults);
    const packed = /** @type {Uint8Array<ArrayBuffer>} */ (checked.pack());
    checked.free();
    const outline = outlineOf(packed);
    tell({ kind: "done", turn, report, packed, outline, faults }, [packed.buffer]);
    const isWanted = () => turn === latest;
    tell({ kind: "lines", turn, lines: await linesOf(sources, report, isWanted) });
  } catch (error) {
    const { report } = /** @type {{report?: string}} */ (error);
    const last = partsOf(error);
    // What the core says last of one broken file, it has said of the file before.
    if (!faults.some((it) => it.code === last.code)) faults.push(last);
    tell({ kind: "failed", turn, faults, report: report ? JSON.parse(report) : undefined });
  }
}

/**
 * @param {Importer} importer
 * @param {string} name
 * @param {Blob} blob
 * @param {(count: number) => void} onBytes
 * @param {() => boolean} isWanted
 * @returns {Promise<Fault | undefined>}
 */
async function readFile(importer, name, blob, onBytes, isWanted) {
  importer.open(name);
  let count = 0;
  let told = 0;
  try {
    for await (const piece of piecesOf(blob)) {
      if (!isWanted()) return undefined;
      importer.push(piece);
      count += piece.length;
      if (count - told < STEP) continue;
      told = count;
      onBytes(count);
    }
    importer.close();
    return undefined;
  } catch (error) {
    // A core that broke down reads nothing more.
    if (error instanceof WebAssembly.RuntimeError) throw error;
    return partsOf(error);
  }
}

/**
 * Not every browser lets a stream be looped over.
 *
 * @param {Blob} blob
 */
async function* piecesOf(blob) {
  const reader = blob.stream().getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    yield value;
  }
}

/** @param {unknown} error @returns {Fault} */
function partsOf(error) {
  const { name, message, code, line, column } =
    /** @type {Error & {code?: unknown, line?: number, column?: number}} */ (error);
  if (typeof code === "string") return { code, message, line, column };
  if (name === "NotFoundError" || name === "NotReadableError") {
    return {
      code: "unreadable-file",
      message: "the file cannot be opened; drop the files of a folder, not the folder",
    };
  }
  return { code: "core-failed", message: `the reader broke down: ${message}` };
}

/**
 * The report, with the faults that are news to the core: those of a disk.
 *
 * @param {import("./types.js").Report} report
 * @param {Fault[]} faults
 */
function withFaults(report, faults) {
  const news = faults.filter(
    ({ code, file }) => !report.warnings.some((it) => it.code === code && it.file === file),
  );
  return { ...report, warnings: [...report.warnings, ...news] };
}

/**
 * @param {Uint8Array} packed
 * @returns {import("./types.js").Outline}
 */
function outlineOf(packed) {
  /** @type {{members: {id: string, name: string}[], rollCalls: {id: string}[], blocs?: {
   *   id: string, name: string, default?: boolean,
   *   members: {id: string, from?: string, to?: string}[]}[]}} */
  const { members, rollCalls, blocs = [] } = JSON.parse(new TextDecoder().decode(packed));
  return {
    rollCalls: rollCalls.map((it) => it.id),
    members: members.map(({ id, name }) => ({ id, name })),
    blocs: blocs.map(({ id, name, default: isDefault = false, members }) => ({
      id,
      name,
      isDefault,
      members: members.map(({ id, from = "", to = "" }) => ({ member: id, from, to })),
    })),
  };
}
