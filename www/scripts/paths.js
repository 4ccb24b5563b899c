// Where things are, found from this file's own place, so that the folder of the call does not
// matter.

import { join, resolve } from "node:path";

/** The repository. */
export const root = resolve(import.meta.dirname, "../..");
/** The host: pages, element, scripts. */
export const www = join(root, "www");
/** Cargo's output. */
export const target = resolve(root, process.env.CARGO_TARGET_DIR ?? "target");
/** Command-line tools installed for this project only. */
export const tools = join(target, "tools");
/** The wasm core with its JavaScript, as wasm-bindgen writes it. */
export const pkg = join(www, "pkg");
/** The built package. */
export const dist = join(www, "dist");
/** The npm package. */
export const npmPackage = join(www, "package");
/** Where that package is installed and tried. */
export const packageTests = join(target, "package-tests");
/** npm's packages. */
export const modules = join(www, "node_modules");

/**
 * Scripts that articles link to, by their lasting names, and the source that each is made from.
 *
 * @type {Record<string, string>}
 */
export const STABLE = { "roll-call.js": "element/roll-call.js", "frame.js": "embed/frame.js" };
