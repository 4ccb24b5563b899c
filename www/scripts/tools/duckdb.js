// DuckDB's command line, for the test of the README's line: one on PATH, else PyPI's, kept for this
// project only.

import { existsSync } from "node:fs";
import { join } from "node:path";
import { tools } from "../paths.js";
import { run, which } from "../run.js";
import { note } from "./note.js";

const PACKAGE = "duckdb-cli==1.5.6";

/**
 * @returns {Promise<string>} The folder of the program.
 * @throws When there is none and none can be installed.
 */
export async function ensureDuckdb() {
  const program = which("duckdb");
  if (program) return join(program, "..");
  const kept = join(tools, "duckdb");
  const folder = join(kept, "duckdb_cli");
  if (existsSync(join(folder, "duckdb"))) return folder;
  if (!which("python3")) throw new Error("there is neither duckdb nor python3 to install it with");
  note(PACKAGE);
  // Only the package's files are needed: the program is a binary and runs without Python.
  const pip = ["-m", "pip", "install", "--quiet", "--no-deps", "--upgrade"];
  await run("python3", [...pip, "--target", kept, PACKAGE]);
  return folder;
}
