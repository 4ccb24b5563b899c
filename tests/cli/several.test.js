// Several files in our own form make one dataset: what they agree on stays, and where they differ,
// that is told or refused.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { folder, LONG, rollCall, root } from "./harness.js";

const COUNCIL = { id: "council", name: "City Council" };
const MINUTES = { name: "Minutes", url: "https://example.org/minutes", retrieved: "2024-01-01" };
const MEMBERS = ["A", "B", "C"].map((id) => ({ id, name: `Member ${id}` }));

/** @param {string} id @param {object} [parts] */
const file = (id, parts = {}) => ({
  rollcall: 1,
  assembly: COUNCIL,
  source: MINUTES,
  members: MEMBERS,
  rollCalls: [{ id, date: "2024-05-06", positions: "YNA" }],
  ...parts,
});

/**
 * Writes two files. Returns functions that run a command on both, and that check and pack them.
 *
 * @param {import("node:test").TestContext} t
 * @param {object} one
 * @param {object} other
 */
function filesOf(t, one, other) {
  const texts = { "one.json": JSON.stringify(one), "other.json": JSON.stringify(other) };
  const cwd = folder(t, texts);
  const run = (/** @type {string[]} */ ...args) =>
    rollCall([...args, "one.json", "other.json"], { cwd });
  const warnings = () => JSON.parse(run("check", "--json").stdout).warnings;
  return { run, warnings, packed: () => JSON.parse(run("pack").stdout) };
}

test("what both say of assembly and source stays", (t) => {
  const { run, warnings, packed } = filesOf(t, file("R1"), file("R2"));
  assert.deepEqual(warnings(), []);
  const { assembly, source, rollCalls } = packed();
  assert.deepEqual([assembly, source], [COUNCIL, MINUTES]);
  assert.equal(rollCalls.length, 2);
  const { stdout } = run("say", "--vote", "R2");
  assert.match(stdout, /Minutes/);
});

test("the default datasets are of the General Assembly, and nothing is assumed", () => {
  const files = ["ukraine.json", "others.json"].map((it) => join(root, "www/data", it));
  const { code, stdout } = rollCall(["check", "--json", ...files]);
  assert.equal(code, 0);
  assert.deepEqual(JSON.parse(stdout).warnings, []);
  const packed = JSON.parse(rollCall(["pack", ...files]).stdout);
  const { assembly, source } = JSON.parse(readFileSync(String(files[0]), "utf8"));
  assert.deepEqual([packed.assembly.id, packed.assembly.name], [assembly.id, assembly.name]);
  assert.deepEqual([packed.assembly.names, packed.source], [assembly.names, source]);
});

test("different assemblies make no dataset", (t) => {
  const other = file("R2", { assembly: { id: "senate", name: "Senate" } });
  const { run } = filesOf(t, file("R1"), other);
  for (const command of ["pack", "say"]) {
    const { code, stdout, stderr } = run(command);
    assert.deepEqual([code, stdout], [1, ""]);
    assert.match(stderr, /one\.json is of "City Council" and other\.json of "Senate"/);
  }
  assert.match(run("check").stdout, /a dataset is of one assembly.*\[assemblies-differ\]/);
});

test("a file that names no assembly is taken as one of the other's", (t) => {
  const { packed, warnings } = filesOf(t, file("R1", { assembly: undefined }), file("R2"));
  assert.deepEqual(
    warnings().map((/** @type {any} */ it) => [it.code, it.notice]),
    [["assembly-assumed", true]],
  );
  assert.deepEqual(packed().assembly, COUNCIL);
});

test("different sources are all named, and told", (t) => {
  const other = file("R2", { source: { name: "Gazette", url: "https://example.org/g" } });
  const { packed, warnings } = filesOf(t, file("R1"), other);
  assert.deepEqual(packed().source, { name: "Minutes; Gazette" });
  const [doubt, ...more] = warnings();
  assert.deepEqual([doubt.code, more], ["several-sources", []]);
  assert.match(doubt.message, /one\.json names "Minutes" and other\.json names "Gazette"/);
});

test("ballots and open doubts come along", (t) => {
  const call = { date: "2024-05-06", positions: "YNA", ballot: "b" };
  const calls = [
    { ...call, id: "R1" },
    { ...call, id: "R2", doubts: 2 },
  ];
  const { packed, warnings } = filesOf(t, file("", { rollCalls: calls }), file("R3"));
  const [first, second] = packed().rollCalls;
  assert.deepEqual([first.ballot, second.ballot, second.doubts], ["b", "b", 2]);
  assert.deepEqual(
    warnings().map((/** @type {any} */ it) => it.code),
    ["open-doubts"],
  );
});

test("a bloc that is another in each file is told with both, and the last counts", (t) => {
  const bloc = (/** @type {object[]} */ ...members) => ({ blocs: [{ id: "b", members }] });
  const one = file("R1", bloc({ id: "A" }, { id: "B" }));
  const other = file("R2", bloc({ id: "A" }, { id: "B", from: "2024-01-01" }));
  const { packed, warnings } = filesOf(t, one, other);
  const [doubt, ...more] = warnings();
  assert.deepEqual([doubt.code, doubt.members, more], ["bloc-differs", ["B"], []]);
  assert.match(doubt.message, /the bloc "b" is another in one\.json than in other\.json as to B/);
  assert.deepEqual(packed().blocs[0].members, [{ id: "A" }, { id: "B", from: "2024-01-01" }]);
});

test("a bloc has the members that only one of the files knows", (t) => {
  const bloc = (/** @type {string[]} */ ...ids) => ({
    blocs: [{ id: "b", members: ids.map((id) => ({ id })) }],
  });
  const one = file("R1", bloc("A", "B"));
  const members = [...MEMBERS.slice(0, 1), { id: "D" }];
  const rollCalls = [{ id: "R2", date: "2024-05-07", positions: "YN" }];
  const { packed, warnings } = filesOf(t, one, file("", { members, rollCalls, ...bloc("A", "D") }));
  assert.deepEqual(warnings(), []);
  const ids = packed().blocs[0].members.map((/** @type {any} */ it) => it.id);
  assert.deepEqual(ids.sort(), ["A", "B", "D"]);
});

test("two files that differ on a vote are both named", (t) => {
  const cwd = folder(t, { "one.csv": LONG, "other.csv": LONG.replace("Serbia,no", "Serbia,yes") });
  const { stdout } = rollCall(["check", "--json", "one.csv", "other.csv"], { cwd });
  const { warnings } = JSON.parse(stdout);
  const doubt = warnings.find((/** @type {any} */ it) => it.code === "sources-differ");
  assert.match(doubt?.message ?? stdout, /differ on "A\/RES\/74\/17", one\.csv and other\.csv: /);
  const { stdout: packed } = rollCall(["pack", "one.csv", "other.csv"], { cwd });
  assert.doesNotMatch(packed, /\.csv/, "a dataset says nothing of somebody's disk");
});
