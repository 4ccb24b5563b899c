// Gives files and standard input to the core, piece by piece, since a record may be larger than
// memory.

import { createHash } from "node:crypto";
import { createReadStream, fstatSync, realpathSync, statSync } from "node:fs";
import { DataError, UsageError, lineOf } from "./errors.js";
import { choices } from "./options.js";
import { plain } from "./print.js";
import { Progress } from "./progress.js";

/** Bytes of one piece. */
const PIECE = 256 << 10;

/**
 * Reads all files of a call.
 *
 * @param {typeof import("../pkg/editor/rollcall.js")} core
 * @param {import("./options.js").Call} call
 * @param {"all"} [doubts] Whether all are listed; only the first of each kind if not said.
 * @returns {Promise<Found>}
 *
 * @typedef {object} Found
 * @property {import("../pkg/editor/rollcall.js").Checked} [checked] Missing without a roll call.
 * @property {import("./report.js").Report} report
 * @property {{name: string, sha256: string}[]} hashes Of the bytes of each file.
 * @property {import("./errors.js").Fault[]} faults Why a file, or all of them, cannot be read.
 */
export async function read({ Importer }, call, doubts) {
  const importer = importerOf(Importer, choices(call, doubts));
  /** @type {import("./errors.js").Fault[]} */
  const faults = [];
  /** @type {Found["hashes"]} */
  const hashes = [];
  for (const file of call.files) {
    try {
      hashes.push({ name: nameOf(file), sha256: await readFile(importer, file) });
    } catch (error) {
      faults.push({ file: nameOf(file), ...partsOf(faultOf(error)) });
    }
  }
  try {
    const checked = importer.finish();
    return { checked, report: reportOf(checked.report(), faults), hashes, faults };
  } catch (error) {
    const { report = "" } = faultOf(error);
    faults.push(partsOf(faultOf(error)));
    return { report: reportOf(report, faults), hashes, faults };
  }
}

/**
 * Returns the core's report, with the faults that the core does not know of, such as those of a
 * disk.
 *
 * @param {string} text
 * @param {import("./errors.js").Fault[]} faults
 */
function reportOf(text, faults) {
  /** @type {import("./report.js").Report} */
  const report = JSON.parse(text);
  for (const { code = "", message, file } of faults) {
    const isKnown = report.warnings.some((it) => it.code === code && it.file === file);
    // A fault without a file is the one that the core ended with, which it has listed.
    if (!isKnown && file !== undefined) report.warnings.push({ code, message, file });
  }
  return report;
}

/**
 * @param {typeof import("../pkg/editor/rollcall.js").Importer} Importer
 * @param {string} decisions
 */
function importerOf(Importer, decisions) {
  try {
    return new Importer(decisions);
  } catch (error) {
    throw new UsageError(lineOf(faultOf(error)));
  }
}

/**
 * Returns an error of the core about the data, or of the system about a file. Throws any other
 * error again, since that is a mistake in this program.
 *
 * @param {unknown} error
 * @returns {import("./errors.js").Fault}
 */
export function faultOf(error) {
  const fault = /** @type {import("./errors.js").Fault} */ (error);
  if (typeof fault.code !== "string" || fault.code.startsWith("ERR_")) throw error;
  return fault;
}

/**
 * Returns the error for what the core refuses: the call is at fault, or the data are.
 *
 * @param {unknown} error
 */
export function refusal(error) {
  const { code, message } = faultOf(error);
  return code === "usage" ? new UsageError(message) : new DataError([message]);
}

/** @param {import("./errors.js").Fault} fault */
const partsOf = ({ message, code, line, column }) => ({ message, code, line, column });

/**
 * Gives the bytes of a file to the core.
 *
 * @param {import("../pkg/editor/rollcall.js").Importer} importer
 * @param {string} file
 * @returns {Promise<string>} The SHA-256 of its bytes.
 */
async function readFile(importer, file) {
  const name = nameOf(file);
  const options = { highWaterMark: PIECE };
  const stream = file === "-" ? process.stdin : createReadStream(file, options);
  const progress = new Progress(plain(name));
  const hash = createHash("sha256");
  importer.open(name);
  try {
    for await (const piece of stream) {
      importer.push(piece);
      hash.update(piece);
      progress.add(piece);
    }
    importer.close();
    return hash.digest("hex");
  } finally {
    progress.end();
    stream.destroy();
  }
}

/** @param {string} file */
const nameOf = (file) => (file === "-" ? "standard input" : file);

/**
 * Refuses a call unless all its files are there, before the first is read.
 *
 * @param {string[]} files
 */
export function requireFiles(files) {
  if (files.length === 0) throw new UsageError("no FILE is named; - is standard input");
  if (files.filter((it) => it === "-").length > 1) {
    throw new UsageError("standard input can be read once; write - once");
  }
  for (const file of files) {
    const isFolder = file === "-" ? isOpenFolder() : statOf(file).isDirectory();
    if (isFolder) throw new UsageError(`${nameOf(file)} is a folder; name the files in it`);
  }
}

/**
 * Refuses to write over a file that is read, whatever both are called.
 *
 * @param {string[]} files
 * @param {string} out
 * @param {string} option The option that named it.
 */
export function requireApart(files, out, option) {
  const written = realFile(out);
  if (written === undefined) return;
  const read = files.find((it) => realFile(it === "-" ? "/dev/stdin" : it) === written);
  if (read === undefined) return;
  const same = read === out ? "" : ` (${nameOf(read)})`;
  throw new UsageError(`${out}${same} is read and would be lost; name another with ${option}`);
}

/**
 * Returns the real path of a file; `undefined` if it is not there or is no file.
 *
 * @param {string} path
 */
function realFile(path) {
  try {
    return statSync(path).isFile() ? realpathSync.native(path) : undefined;
  } catch {
    return undefined;
  }
}

/** Whether standard input is a folder. Throws if it is closed. */
function isOpenFolder() {
  try {
    return fstatSync(0).isDirectory();
  } catch {
    throw new UsageError("standard input is closed");
  }
}

/** @param {string} file */
function statOf(file) {
  try {
    return statSync(file);
  } catch (error) {
    const { code } = /** @type {NodeJS.ErrnoException} */ (error);
    const why = code === "ENOENT" ? "there is no file" : `cannot be opened (${code}):`;
    throw new UsageError(`${why} ${file}`);
  }
}
