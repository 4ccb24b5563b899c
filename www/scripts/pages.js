// The built package: pages, element and data by Vite, declarations by TypeScript.

import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { dist, pkg, STABLE, www } from "./paths.js";
import { runPackage } from "./run.js";

/** Writes www/dist; needs www/pkg. Resolves to what Vite prints. */
export async function buildPages() {
  const said = await runPackage("vite/bin/vite.js", ["build"], { cwd: www });
  const inOne = ["build", "--config", "vite.standalone.config.js"];
  await runPackage("vite/bin/vite.js", inOne, { cwd: www });
  listElement();
  // docs.js imports npm packages, which a fresh checkout does not have yet when this file is
  // loaded.
  const { writeForms } = await import("./docs.js");
  writeForms();
  await runPackage("typescript/bin/tsc", ["-p", "tsconfig.types.json"], { cwd: www });
  // The element's declarations name those of the core, and those written by hand.
  copyFileSync(join(www, "element/types.d.ts"), join(dist, "types/element/types.d.ts"));
  mkdirSync(join(dist, "types/pkg"), { recursive: true });
  copyFileSync(join(pkg, "rollcall.d.ts"), join(dist, "types/pkg/rollcall.d.ts"));
  return said;
}

/**
 * Writes `element.json`, which lists the files that an article's host needs, those of the element,
 * of the page for iframes and of the script beside it, and says which of them is the core of a
 * first picture.
 */
function listElement() {
  /** @type {Record<string, import("./budget.js").Chunk & {assets?: string[], css?: string[]}>} */
  const manifest = JSON.parse(readFileSync(join(dist, ".vite/manifest.json"), "utf8"));
  /** @type {Set<string>} */
  const seen = new Set();
  const files = new Set(["embed.html"]);
  const visit = (/** @type {string} */ key) => {
    const chunk = manifest[key];
    if (!chunk || seen.has(key)) return;
    seen.add(key);
    for (const it of [chunk.file, ...(chunk.assets ?? []), ...(chunk.css ?? [])]) files.add(it);
    for (const next of [...(chunk.imports ?? []), ...(chunk.dynamicImports ?? [])]) visit(next);
  };
  for (const source of ["embed.html", ...Object.values(STABLE)]) visit(source);
  // The element names one file of words and makes the addresses of the other words and names from
  // it.
  for (const [source, { file }] of Object.entries(manifest)) {
    if (/^(words|names)\//.test(source)) files.add(file);
  }
  const listed = { files: [...files].sort(), core: manifest["pkg/rollcall_bg.wasm"].file };
  writeFileSync(join(dist, "element.json"), `${JSON.stringify(listed, null, 1)}\n`);
}

/** Checks the types of all JavaScript; needs www/pkg for the types of the core. */
export function checkTypes() {
  return runPackage("typescript/bin/tsc", ["-p", "tsconfig.json"], { cwd: www });
}
