// The README's line from a Parquet file to a dataset, run as it stands there.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readFileSync, symlinkSync } from "node:fs";
import { delimiter, join } from "node:path";
import { test } from "node:test";
import { ensureDuckdb } from "../../www/scripts/tools/duckdb.js";
import { folder, rollCall, root } from "./harness.js";

const ROLL_CALLS = ["A/RES/74/17", "A/RES/74/168", "A/RES/75/29"];
const MEMBERS = ["Albania", "Bosnia and Herzegovina", "Montenegro", "Serbia", "Slovenia"];
const WORDS = ["yes", "no", "abstain"];

/**
 * Returns a table with the members of each roll call together, as the line's ORDER BY puts them.
 */
function table() {
  const rows = ROLL_CALLS.flatMap((id, day) =>
    MEMBERS.map((member, at) => [
      id,
      `2019-12-${String(10 + day)}`,
      member,
      WORDS[(at * 2 + day) % 3],
    ]),
  );
  return ["roll_call,date,member,position", ...rows.map((it) => it.join(","))].join("\n") + "\n";
}

/** Returns the block of shell code in the README that has `duckdb` in it. */
function readmesLine() {
  const readme = readFileSync(join(root, "README.md"), "utf8");
  const blocks = [...readme.matchAll(/```sh\n([^]*?)```/g)].map(([, code]) => code);
  const line = blocks.find((it) => it.includes("duckdb"));
  assert.ok(line, "the README has a line with duckdb");
  return line;
}

test("a Parquet file becomes a dataset by the README's line", async (t) => {
  let tools;
  try {
    tools = await ensureDuckdb();
  } catch (error) {
    t.skip(`no duckdb: ${/** @type {Error} */ (error).message}`);
    return;
  }
  const cwd = folder(t, { "long.csv": table() });
  symlinkSync(join(root, "www"), join(cwd, "www"));
  const path = [tools, join(process.execPath, ".."), process.env.PATH].join(delimiter);
  const env = { ...process.env, PATH: path };
  // The rows of one roll call lie far apart, so that it is the line that brings them together.
  const make =
    "COPY (SELECT * FROM read_csv('long.csv', all_varchar = true) ORDER BY member DESC) " +
    "TO 'votes.parquet' (FORMAT parquet)";
  const made = spawnSync("duckdb", ["-c", make], { cwd, env, encoding: "utf8" });
  assert.equal(made.status, 0, made.stderr);

  const ran = spawnSync("sh", ["-c", readmesLine()], { cwd, env, encoding: "utf8" });
  assert.equal(ran.status, 0, ran.stderr);
  assert.equal(ran.stdout, "");
  const packed = readFileSync(join(cwd, "votes.json"));
  const expected = rollCall(["pack", join(cwd, "long.csv")]);
  assert.ok(packed.equals(expected.bytes), `${packed}\nis not\n${expected.stdout}`);
  assert.equal(JSON.parse(packed.toString()).rollCalls.length, ROLL_CALLS.length);
});
