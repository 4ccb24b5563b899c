// Remembers what something was made from, so that it is made again only when that has changed.
//
// Contents are compared, not times: a checkout or a touch changes times only.

import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { root } from "./paths.js";

/**
 * Returns one hash of files and folders, of their names and contents.
 *
 * @param {string[]} paths Files or folders; one that does not exist adds nothing.
 * @param {string} [also] Anything else the result depends on.
 * @returns {string}
 */
export function fingerprint(paths, also = "") {
  const hash = createHash("sha256").update(also);
  for (const path of paths.flatMap(filesIn)) {
    hash.update(`\0${relative(root, path)}\0`).update(readFileSync(path));
  }
  return hash.digest("hex");
}

/**
 * @param {string} path Where the fingerprint was kept.
 * @param {string} print
 * @returns {boolean} Whether it is still the same.
 */
export function isStamped(path, print) {
  try {
    return readFileSync(path, "utf8") === print;
  } catch {
    return false;
  }
}

/**
 * @param {string} path
 * @param {string} print
 */
export function stamp(path, print) {
  writeFileSync(path, print);
}

/**
 * @param {string} path
 * @returns {string[]}
 */
function filesIn(path) {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) return [];
  if (!found.isDirectory()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesIn(join(path, name)));
}
