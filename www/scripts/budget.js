// The bytes that a reader downloads for one embed, against their ceiling.
//
// Counted are the element with every script it can load, the core and the words of one language,
// each as brotli 11 sends it. Scripts that only some readers fetch may be named in budget.json
// under `onDemand`. Data and pictures are the article's and stand apart.

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";
import { main } from "./main.js";
import { dist } from "./paths.js";

/**
 * @typedef {{ name: string, raw: number, brotli: number }} Part
 * @typedef {{ ceiling: number, language: string, onDemand: string[] }} Budget
 * @typedef {{ file: string, name?: string, imports?: string[],
 *   dynamicImports?: string[] }} Chunk One entry of Vite's manifest.
 */

/**
 * @returns {Promise<string>} The table.
 * @throws When the sum is over the ceiling.
 */
export async function budget() {
  /** @type {Budget} */
  const { ceiling, language, onDemand } = readJson(join(import.meta.dirname, "budget.json"));
  const parts = loaded(language, onDemand).map(weigh);
  const sum = parts.reduce((total, it) => total + it.brotli, 0);
  // A page with another view loads these in place of the core above; other pages load them when a
  // reader acts.
  const [explored, compared] = ["explore", "compare"].map((kind) =>
    filesOf([
      `element/${kind}/${kind}.js`,
      `pkg/${kind}/rollcall_bg.wasm`,
      `words/${kind}/${language}.ftl`,
    ]).map(weigh),
  );
  // The views of all pairs and of places load these in place of that core.
  const squares = filesOf(["element/compare/square.js", "pkg/square/rollcall_bg.wasm"]).map(weigh);
  const apart = readdirSync(join(dist, "data")).map((name) => weigh(`data/${name}`));
  const table = [
    `${sum} of ${ceiling} bytes`,
    row("", "brotli", "raw"),
    ...parts.map((it) => row(it.name, it.brotli, it.raw)),
    row(
      "one embed",
      sum,
      parts.reduce((total, it) => total + it.raw, 0),
    ),
    ...explored.map((it) => row(`exploring: ${it.name}`, it.brotli, it.raw)),
    ...compared.map((it) => row(`comparing: ${it.name}`, it.brotli, it.raw)),
    ...squares.map((it) => row(`all pairs: ${it.name}`, it.brotli, it.raw)),
    ...apart.map((it) => row(`apart: ${it.name}`, it.brotli, it.raw)),
  ].join("\n");
  if (sum > ceiling) throw new Error(`${sum - ceiling} bytes over the ceiling: ${table}`);
  return table;
}

/**
 * Lists the files of one embed, as Vite's manifest names them.
 *
 * @param {string} language
 * @param {string[]} onDemand
 * @returns {string[]}
 */
function loaded(language, onDemand) {
  /** @type {Record<string, Chunk>} */
  const manifest = readJson(join(dist, ".vite/manifest.json"));
  /** @type {Set<string>} */
  const chunks = new Set();
  const visit = (/** @type {string} */ key) => {
    const chunk = manifest[key];
    if (!chunk || chunks.has(key) || onDemand.includes(chunk.name ?? key)) return;
    chunks.add(key);
    for (const next of [...(chunk.imports ?? []), ...(chunk.dynamicImports ?? [])]) visit(next);
  };
  visit("element/roll-call.js");

  const scripts = [...chunks].map((key) => manifest[key].file);
  const assets = ["pkg/rollcall_bg.wasm", `words/${language}.ftl`].map((key) => manifest[key].file);
  return [...scripts, ...assets];
}

/** @param {string[]} sources As Vite's manifest names them. */
function filesOf(sources) {
  /** @type {Record<string, Chunk>} */
  const manifest = readJson(join(dist, ".vite/manifest.json"));
  return sources.map((it) => manifest[it].file);
}

/**
 * @param {string} file A path in dist.
 * @returns {Part}
 */
function weigh(file) {
  const bytes = readFileSync(join(dist, file));
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: 11,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
  };
  return { name: file, raw: bytes.length, brotli: brotliCompressSync(bytes, { params }).length };
}

/**
 * @param {string} name
 * @param {string | number} brotli
 * @param {string | number} raw
 */
function row(name, brotli, raw) {
  return `          ${name.padEnd(44)}${String(brotli).padStart(9)}${String(raw).padStart(9)}`;
}

/** @param {string} path */
function readJson(path) {
  return JSON.parse(readFileSync(path, "utf8"));
}

if (process.argv[1] === import.meta.filename) {
  await main(async () => console.log(await budget()));
}
