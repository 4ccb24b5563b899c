// The whole General Assembly, packed from the collected records where they exist.

import assert from "node:assert/strict";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { brotliCompressSync, constants, gunzipSync } from "node:zlib";
import { folder, rollCall, root } from "./harness.js";

const DATA = join(root, "../shared/data/unga");

/** How positions are written there, and by us. */
const CODES = { Y: "Y", N: "N", A: "A", X: ".", "-": "-" };

/** @param {string} text */
const brotli = (text) =>
  brotliCompressSync(text, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24 },
  }).length;

test("the whole General Assembly packs small, without a difference", (t) => {
  if (!existsSync(DATA)) return t.skip("there is no ../shared/data/unga");
  const csv = gunzipSync(readFileSync(join(DATA, "unga_votes.csv.gz"))).toString();
  const cwd = folder(t, {});
  const votes = join(cwd, "votes.csv");
  const out = join(cwd, "unga.json");
  writeFileSync(votes, csv);
  const files = ["unga_rollcalls.csv", "unga_countries.csv"].map((name) => join(DATA, name));
  const { code, stderr } = rollCall(["pack", ...files, votes, "-o", out]);
  assert.equal(code, 0, stderr);

  const packed = readFileSync(out, "utf8");
  const { members, rollCalls } = JSON.parse(packed);
  const [header = "", ...rows] = csv.trim().split("\n");
  const column = new Map(header.split(",").map((name, at) => [name, at]));
  assert.equal(rollCalls.length, rows.length);
  let cells = 0;
  for (const [at, row] of rows.entries()) {
    const fields = row.split(",");
    for (const [index, { id }] of members.entries()) {
      const written = /** @type {keyof typeof CODES} */ (fields[column.get(id) ?? 0]);
      assert.equal(rollCalls[at].positions[index], CODES[written], `${rollCalls[at].id} ${id}`);
      cells += Number(written !== "-");
    }
  }
  assert.equal(cells, 1_080_807);

  const positions = brotli(rollCalls.map((/** @type {any} */ it) => it.positions).join("\n"));
  const all = brotli(packed);
  t.diagnostic(`${positions} bytes of positions, ${all} in all`);
  assert.ok(positions <= 112_000, `${positions} bytes of positions`);
  assert.ok(all <= 205_000, `${all} bytes in all`);
});
