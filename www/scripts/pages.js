// The built package: pages, element and data by Vite, declarations by TypeScript.

import { copyFileSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { dist, pkg, www } from "./paths.js";
import { runPackage } from "./run.js";

/** Writes www/dist; needs www/pkg. Resolves to what Vite says of it. */
export async function buildPages() {
  const said = await runPackage("vite/bin/vite.js", ["build"], { cwd: www });
  await runPackage("typescript/bin/tsc", ["-p", "tsconfig.types.json"], { cwd: www });
  // The element's declarations name those of the core.
  mkdirSync(join(dist, "types/pkg"), { recursive: true });
  copyFileSync(join(pkg, "rollcall.d.ts"), join(dist, "types/pkg/rollcall.d.ts"));
  return said;
}

/** Checks the types of all JavaScript; needs www/pkg for the types of the core. */
export function checkTypes() {
  return runPackage("typescript/bin/tsc", ["-p", "tsconfig.json"], { cwd: www });
}
