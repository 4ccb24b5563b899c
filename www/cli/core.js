// The core with the editors' readers. A fresh checkout builds it when it is first needed.

import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

const www = join(import.meta.dirname, "..");
const wasm = join(www, "pkg/editor/rollcall_bg.wasm");

/** Resolves to the core's classes. */
export async function loadCore() {
  if (!existsSync(wasm)) await build();
  const core = await import("../pkg/editor/rollcall.js");
  core.initSync(new WebAssembly.Module(readFileSync(wasm)));
  return core;
}

async function build() {
  if (!existsSync(join(www, "../Cargo.toml"))) {
    throw new Error("the package lacks pkg/editor; install it again");
  }
  process.stderr.write("roll-call: building the core, once; this takes minutes\n");
  const { ensurePackages } = await import("../scripts/tools/packages.js");
  const { buildWasm } = await import("../scripts/wasm.js");
  await ensurePackages();
  await buildWasm(["editor"]);
}
