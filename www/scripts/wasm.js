// The Rust core as the page loads it: cargo, then wasm-bindgen, then wasm-opt.

import { mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { pkg, root, target } from "./paths.js";
import { run, runPackage } from "./run.js";
import { fingerprint, isStamped, stamp } from "./stamp.js";
import { ensureWasmBindgen, ensureWasmTarget, WASM } from "./tools/rust.js";

/** What the core is made from; a change of these files makes it anew. */
export const SOURCES = ["src", "Cargo.toml", "Cargo.lock"].map((name) => join(root, name));

// With --all-features the module would use what browsers do not have and fail to load.
const FEATURES = [
  "bulk-memory",
  "sign-ext",
  "nontrapping-float-to-int",
  "mutable-globals",
  "reference-types",
  "multivalue",
];

// Names are stripped here and not by the compiler: wasm-bindgen would then not see which
// features the code was compiled for.
//
// What is called from one place is not moved there: long functions compress worse, and readers
// download compressed bytes.
const OPTIMISE = [
  "-Os",
  "--one-caller-inline-max-function-size=0",
  "--always-inline-max-function-size=2",
  "--flexible-inline-max-function-size=2",
  ...FEATURES.map((name) => `--enable-${name}`),
  "--strip-debug",
  "--strip-producers",
  "--strip-target-features",
];

/** Messages of panics name source files; where they lie on this machine is nobody's business. */
const CARGO_HOME = process.env.CARGO_HOME ?? join(homedir(), ".cargo");

/** @typedef {{out: string, profile: string, flags: string[]}} Build */

/**
 * Readers' pages load the core without the exports, and fetch the one with them when asked for
 * a picture. The studio and the command line have all of it, made for speed.
 *
 * @type {Build[]}
 */
const BUILDS = [
  { out: pkg, profile: "release", flags: ["--no-default-features"] },
  {
    out: join(pkg, "export"),
    profile: "release",
    flags: ["--no-default-features", "--features", "export"],
  },
  { out: join(pkg, "editor"), profile: "editor", flags: [] },
];

/**
 * Brings www/pkg up to date.
 *
 * @returns {Promise<boolean>} Whether there was anything to do.
 */
export async function buildWasm() {
  const kept = join(pkg, ".made-from");
  const print = fingerprint([...SOURCES, import.meta.filename]);
  if (isStamped(kept, print)) return false;
  await ensureWasmTarget();
  const { bindgen } = await ensureWasmBindgen();
  for (const build of BUILDS) await make(build, bindgen);
  stamp(kept, print);
  return true;
}

/**
 * @param {Build} build
 * @param {string} bindgen
 */
async function make({ out, profile, flags }, bindgen) {
  const env = { RUSTFLAGS: `--remap-path-prefix=${CARGO_HOME}/registry/src/=` };
  const args = ["build", "--profile", profile, "--lib", "--target", WASM, "--locked"];
  await run("cargo", [...args, ...flags], { env });
  // Made aside and moved at the end, so that a page never loads half of it.
  mkdirSync(out, { recursive: true });
  const aside = mkdtempSync(join(target, "pkg-"));
  try {
    const compiled = join(target, WASM, profile, "rollcall.wasm");
    const web = ["--target", "web", "--omit-default-module-path", "--out-dir", aside];
    await run(bindgen, [compiled, ...web]);
    const wasm = join(aside, "rollcall_bg.wasm");
    await runPackage("binaryen/bin/wasm-opt", [wasm, "-o", wasm, ...OPTIMISE]);
    for (const name of readdirSync(aside)) renameSync(join(aside, name), join(out, name));
  } finally {
    rmSync(aside, { recursive: true });
  }
}
