// What the Rust side needs beyond cargo: the wasm target, clippy, rustfmt, wasm-bindgen.

import { existsSync, readFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { root, tools } from "../paths.js";
import { ask, CommandError, isProgram, run, which } from "../run.js";
import { note } from "./note.js";

export const WASM = "wasm32-unknown-unknown";

const exe = process.platform === "win32" ? ".exe" : "";

/** Throws if there is no cargo, which is not ours to install. */
export function requireCargo() {
  if (which("cargo")) return;
  throw new Error("cargo is not on PATH: install Rust with rustup first (https://rustup.rs)");
}

/** Installs the standard library for wasm if it is missing. */
export async function ensureWasmTarget() {
  requireCargo();
  const sysroot = ask("rustc", ["--print", "sysroot"]) ?? "";
  if (existsSync(join(sysroot, "lib/rustlib", WASM, "lib"))) return;
  note(`the Rust target ${WASM}`);
  await run("rustup", ["target", "add", WASM]);
}

/** Installs the formatter and the linter if they are missing. */
export async function ensureLints() {
  requireCargo();
  for (const [component, command] of [
    ["rustfmt", "fmt"],
    ["clippy", "clippy"],
  ]) {
    if (ask("cargo", [command, "--version"])) continue;
    note(`the Rust component ${component}`);
    await run("rustup", ["component", "add", component]);
  }
}

/**
 * Finds wasm-bindgen's command line, or installs it. It must be of the very version of the crate,
 * so that is read from Cargo.lock, and from nowhere else.
 *
 * @returns {Promise<{ bindgen: string, testRunner: string }>} Paths of the programs.
 */
export async function ensureWasmBindgen() {
  const version = lockedVersion("wasm-bindgen");
  const own = join(tools, "bin");
  const folders = [own, ...(process.env.PATH ?? "").split(delimiter)];
  let folder = folders.find((it) => isBindgen(it, version));
  if (!folder) {
    note(`wasm-bindgen-cli ${version} into ${own} (takes minutes, once)`);
    await installWasmBindgen(version);
    folder = own;
  }
  return {
    bindgen: join(folder, `wasm-bindgen${exe}`),
    testRunner: join(folder, `wasm-bindgen-test-runner${exe}`),
  };
}

/**
 * Returns the version of a crate in Cargo.lock.
 *
 * @param {string} crate
 * @returns {string}
 */
export function lockedVersion(crate) {
  const lock = readFileSync(join(root, "Cargo.lock"), "utf8");
  const version = lock.match(new RegExp(`^name = "${crate}"\\r?\\nversion = "(.*)"`, "m"))?.[1];
  if (!version) throw new Error(`Cargo.lock does not name ${crate}`);
  return version;
}

/**
 * @param {string} folder
 * @param {string} version
 */
function isBindgen(folder, version) {
  const bindgen = join(folder, `wasm-bindgen${exe}`);
  return (
    isProgram(bindgen) &&
    isProgram(join(folder, `wasm-bindgen-test-runner${exe}`)) &&
    ask(bindgen, ["--version"]) === `wasm-bindgen ${version}`
  );
}

/**
 * Installs wasm-bindgen's command line without its default features: those are for TLS, and it
 * speaks only to this machine.
 *
 * @param {string} version
 */
async function installWasmBindgen(version) {
  const from = ["wasm-bindgen-cli", "--version", version, "--no-default-features"];
  const args = ["install", ...from, "--root", tools];
  try {
    await run("cargo", [...args, "--locked"]);
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    // Its lock file may name a crate that the registry in use does not have (yet, or any more).
    await run("cargo", args);
  }
}
