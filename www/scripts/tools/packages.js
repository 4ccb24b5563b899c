// npm's packages, in the versions of the lock file.

import { join } from "node:path";
import { modules, www } from "../paths.js";
import { run } from "../run.js";
import { fingerprint, isStamped, stamp } from "../stamp.js";
import { note } from "./note.js";

/** Installs the packages of www/package-lock.json, unless exactly these are there. */
export async function ensurePackages() {
  // The stamp lies inside the folder, so that it goes when the folder goes.
  const kept = join(modules, ".rollcall-lock");
  const print = fingerprint([join(www, "package-lock.json")]);
  if (isStamped(kept, print)) return;
  note("npm packages of www/package-lock.json");
  await run("npm", ["ci", "--no-audit", "--no-fund"], { cwd: www });
  stamp(kept, print);
}
