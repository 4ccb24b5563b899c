// What `pack` writes.

import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { folder, LONG, rollCall, root } from "./harness.js";

const UKRAINE = "www/data/ukraine.json";

/**
 * Returns each roll call's positions by member, whatever the order of members.
 *
 * @param {any} dataset
 */
const positions = ({ members, rollCalls }) =>
  Object.fromEntries(
    rollCalls.map((/** @type {any} */ it) => [
      `${it.id} ${it.date}`,
      Object.fromEntries(
        members
          .map((/** @type {any} */ member, /** @type {number} */ at) => [
            member.id,
            it.positions[at],
          ])
          .filter((/** @type {string[]} */ [, position]) => position !== "-")
          .sort(),
      ),
    ]),
  );

test("packing loses nothing and is the same at every run", (t) => {
  const cwd = folder(t, {});
  const out = join(cwd, "out.json");
  const first = rollCall(["pack", UKRAINE]);
  assert.equal(first.code, 0, first.stderr);
  const second = rollCall(["pack", UKRAINE, "-o", out]);
  assert.equal(second.code, 0);
  assert.equal(second.stdout, "");
  assert.ok(first.bytes.equals(readFileSync(out)));
  assert.deepEqual(readdirSync(cwd), ["out.json"], "nothing is left beside it");
  const before = JSON.parse(readFileSync(join(root, UKRAINE), "utf8"));
  const after = JSON.parse(first.stdout);
  assert.equal(after.rollcall, 1);
  assert.deepEqual(positions(after), positions(before));
  // Packing a packed file gives the same bytes.
  assert.ok(rollCall(["pack", out]).bytes.equals(first.bytes));
});

test("several files make one dataset", () => {
  const { code, stdout } = rollCall(["pack", UKRAINE, "www/data/others.json"]);
  assert.equal(code, 0);
  assert.equal(JSON.parse(stdout).rollCalls.length, 26);
});

test("a table from standard input, its doubts on standard error", () => {
  const { code, stdout, stderr } = rollCall(["pack", "-"], {
    input: LONG.replace("Montenegro", "Mentenegro"),
  });
  assert.equal(code, 0);
  assert.match(stderr, /standard input:3:24: .*Mentenegro/);
  assert.equal(JSON.parse(stdout).rollCalls[0].id, "A/RES/74/17");
});

test("where a roll call is left out the others are written, and the data are at fault", (t) => {
  const call = { id: "R1", date: "2020-01-01", positions: "YN" };
  const own = (/** @type {object[]} */ ...more) =>
    JSON.stringify({
      rollcall: 1,
      members: [{ id: "A" }, { id: "B" }],
      rollCalls: [call, ...more.map((it) => ({ ...call, ...it }))],
    });
  for (const [data, expected] of /** @type {[string, number][]} */ ([
    [own({ id: "R2", date: "May 7" }, { id: "R3", date: "2024-13-45" }), 1],
    [own({ date: "May 7" }), 1],
    [own({ id: "R2", positions: "YNY" }), 1],
    [own({ id: "R2", positions: "Yx" }), 1],
    [own({ id: "R2", kind: "song" }), 1],
    [own({}), 1],
    [`${LONG}R2,,Serbia,no\n`, 1],
    [own({ id: "R2" }), 0],
    // These are only doubtful.
    [own({ id: "R2", stated: { yes: 2 } }), 0],
    [LONG.replace("abstain", "maybe"), 0],
  ])) {
    const cwd = folder(t, { data });
    const { code, stdout, stderr } = rollCall(["pack", "data", "-o", "out.json"], { cwd });
    assert.deepEqual([code, stdout], [expected, ""], `${data}\n${stderr}`);
    const { rollCalls } = JSON.parse(readFileSync(join(cwd, "out.json"), "utf8"));
    assert.equal(rollCalls.length, data.includes('"R2"') && expected === 0 ? 2 : 1);
    assert.equal(/left out/.test(stderr), expected === 1, stderr);
    if (expected === 1) assert.equal(rollCall(["check", "data"], { cwd }).code, 1);
  }
});

test("with a file that cannot be read nothing is written", (t) => {
  const cwd = folder(t, { "empty.txt": "", "kept.json": "kept" });
  for (const name of ["new.json", "kept.json"]) {
    const args = ["pack", join(root, UKRAINE), "empty.txt", "-o", name];
    const { code, stdout, stderr } = rollCall(args, { cwd });
    assert.equal(code, 1);
    assert.equal(stdout, "");
    assert.match(stderr, /empty\.txt: the data file is empty/);
  }
  assert.equal(existsSync(join(cwd, "new.json")), false);
  assert.equal(readFileSync(join(cwd, "kept.json"), "utf8"), "kept");
});

test("of a whole collection of blocs few are shown, and none is there twice", (t) => {
  const rows = ["G1", "G2", "G3", "G4", "EU"].map((it) => `${it},SRB\n${it},MNE\n${it},${it}\n`);
  const cwd = folder(t, {
    "votes.csv": LONG,
    "few.csv": "group,iso3\nMine,SRB\nMine,MNE\n",
    "many.csv": `group,iso3\n${rows.join("")}BALKANS-TUR,SRB\n`,
  });
  const blocs = (/** @type {string} */ file) =>
    JSON.parse(rollCall(["pack", "votes.csv", file], { cwd }).stdout).blocs;
  const shown = (/** @type {any[]} */ all) => all.filter((it) => it.default).map((it) => it.id);
  assert.deepEqual(shown(blocs("few.csv")), ["mine"]);
  const many = blocs("many.csv");
  assert.deepEqual(shown(many), ["balkans", "eu", "nato"]);
  assert.equal(many.find((/** @type {any} */ it) => it.id === "eu").name, "European Union");
});

test("what a large dataset is packed without is said", (t) => {
  const members = [{ id: "ANN" }, { id: "BOB" }];
  const rollCalls = Array.from({ length: 1000 }, (_, at) => {
    const title = at < 3 ? "many words ".repeat(20) : "Tea";
    const stated = { yes: 1, no: 1 };
    return { id: `r${at}`, date: "2020-01-01", title, stated, positions: "YN" };
  });
  const file = (/** @type {number} */ count) =>
    JSON.stringify({ rollcall: 1, members, rollCalls: rollCalls.slice(0, count) });
  const cwd = folder(t, { "large.json": file(1000), "small.json": file(999) });
  const large = rollCall(["pack", join(cwd, "large.json")]);
  assert.equal(large.code, 0, large.stderr);
  assert.match(large.stderr, /packed for browsing: 3 titles are cut at 120 characters; /);
  assert.match(
    large.stderr,
    /; stated totals of 1000 roll calls, which equal the counted ones, are/,
  );
  assert.equal(JSON.parse(large.stdout).rollCalls[0].stated, undefined);
  const small = rollCall(["pack", join(cwd, "small.json")]);
  assert.doesNotMatch(small.stderr, /packed for browsing/);
  assert.deepEqual(JSON.parse(small.stdout).rollCalls[0].stated, { yes: 1, no: 1 });
});
