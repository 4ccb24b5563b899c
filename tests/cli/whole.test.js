// The whole General Assembly through `pack`: every position is kept, and the file is small enough
// for a page. Skipped where `../shared/data` does not exist.

import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { promisify } from "node:util";
import { brotliCompress, constants, gunzipSync } from "node:zlib";
import { folder, rollCall, root } from "./harness.js";

const DATA = join(root, "../shared/data/unga");
const skip = existsSync(DATA) ? false : "there is no ../shared/data";

/** The most bytes in brotli, as a server sends them. */
const POSITIONS = 112_000;
const ALL = 205_000;

/** @param {string} text */
async function brotli(text) {
  const bytes = Buffer.from(text);
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: 11,
    [constants.BROTLI_PARAM_LGWIN]: 24,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
  };
  return (await promisify(brotliCompress)(bytes, { params })).length;
}

test("the whole General Assembly packs small and loses no position", { skip }, async (t) => {
  const votes = gunzipSync(readFileSync(join(DATA, "unga_votes.csv.gz"))).toString();
  const cwd = folder(t, { "unga_votes.csv": votes });
  const files = ["unga_rollcalls.csv", "unga_countries.csv"].map((name) => join(DATA, name));
  const { code, stdout, stderr } = rollCall(["pack", ...files, "unga_votes.csv"], { cwd });
  assert.equal(code, 0, stderr);

  const { members, rollCalls } = JSON.parse(stdout);
  const [seats, ...rows] = votes
    .trimEnd()
    .split(/\r?\n/)
    .map((line) => line.split(","));
  assert.equal(rollCalls.length, rows.length);
  const order = members.map((/** @type {{id: string}} */ { id }) => seats.indexOf(id));
  assert.equal(new Set(order).size, seats.length - 1);
  rows.forEach((row, at) => {
    const expected = order.map((/** @type {number} */ seat) => row[seat].replace("X", "."));
    assert.equal(rollCalls[at].positions, expected.join(""), `roll call ${row[0]}`);
  });

  /** @type {{positions: string}[]} */
  const lists = rollCalls;
  const [positions, all] = await Promise.all(
    [lists.map((it) => it.positions).join("\n"), stdout].map(brotli),
  );
  t.diagnostic(`${positions} bytes of positions, ${all} bytes in all`);
  assert.ok(positions <= POSITIONS, `${positions} bytes of positions, at most ${POSITIONS}`);
  assert.ok(all <= ALL, `${all} bytes in all, at most ${ALL}`);
});
