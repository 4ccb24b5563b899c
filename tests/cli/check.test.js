// What `check` recognises and names.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { folder, LONG, rollCall, rollCallUntilFirstByte, root } from "./harness.js";

const UKRAINE = "www/data/ukraine.json";
const COUNTED = ["yes", "no", "abstain", "notVoting", "notNamed"];

/**
 * Runs `check --json` and returns its exit code, its errors and its report.
 *
 * @param {string[]} args
 * @param {{input?: string | Uint8Array}} [options]
 */
function checkJson(args, options) {
  const { code, stdout, stderr } = rollCall(["check", "--json", ...args], options);
  return { code, stderr, report: JSON.parse(stdout) };
}

test("our own data has nothing doubtful", () => {
  const { code, report, stderr } = checkJson([UKRAINE]);
  assert.deepEqual(report.warnings, []);
  assert.equal(code, 0);
  assert.equal(stderr, "");
  assert.equal(typeof report.definition, "string");
  assert.deepEqual(
    report.files.map((/** @type {{name: string}} */ it) => it.name),
    [UKRAINE],
  );
  const written = JSON.parse(readFileSync(join(root, UKRAINE), "utf8")).rollCalls;
  const found = new Map(report.rollCalls.map((/** @type {{id: string}} */ it) => [it.id, it]));
  assert.equal(found.size, written.length);
  for (const { id, date, stated, positions } of written) {
    const it = found.get(id);
    assert.equal(it.date, date, id);
    assert.deepEqual({ ...stated, ...it.stated }, stated, id);
    assert.deepEqual(Object.keys(it.counted), COUNTED);
    const counts = ["Y", "N", "A", ".", "?"].map((code) => positions.split(code).length - 1);
    assert.deepEqual(Object.values(it.counted), counts, id);
  }
});

test("for people: the files, a line a roll call, a summary", () => {
  const { code, stdout } = rollCall(["check", UKRAINE]);
  assert.equal(code, 0);
  assert.match(stdout, /^www\/data\/ukraine\.json: \S+, UTF-8$/m);
  assert.match(
    stdout,
    /^A\/RES\/74\/17 +2019-12-09 {2}63 yes, 19 no, 66 abstaining, 45 not voting$/m,
  );
  assert.match(stdout, /\n23 roll calls, nothing doubtful\n$/);
});

test("a name that nobody has is a doubt with its place and what may be meant", (t) => {
  const cwd = folder(t, { "votes.csv": LONG.replace("Montenegro", "Mentenegro") });
  const file = join(cwd, "votes.csv");
  const { code, report } = checkJson([file]);
  assert.equal(code, 1);
  const doubt = report.warnings.find((/** @type {{line: number}} */ it) => it.line === 3);
  assert.ok(doubt, JSON.stringify(report));
  assert.equal(doubt.file, file);
  assert.equal(doubt.column, 24);
  assert.match(doubt.message, /Mentenegro/);
  assert.ok(doubt.suggestions.some((/** @type {{id: string}} */ it) => it.id === "MNE"));

  const people = rollCall(["check", file]);
  assert.equal(people.code, 1);
  assert.ok(people.stdout.includes(`${file}:3:24: `), people.stdout);
  assert.match(people.stdout, /perhaps Montenegro: --name Mentenegro=MNE$/m);
  const decided = checkJson([file, "--name", "Mentenegro=MNE"]);
  const still = JSON.stringify(decided.report.warnings);
  assert.doesNotMatch(still, /Mentenegro/);
  assert.equal(decided.report.rollCalls[0].counted.yes, 1);
});

test("standard input is a file like any other", () => {
  const { report } = checkJson(["-"], { input: LONG });
  assert.equal(report.files[0].name, "standard input");
  assert.equal(report.files[0].delimiter, ",");
  assert.equal(report.files[0].rows, 3);
  const { yes, no, abstain } = report.rollCalls[0].counted;
  assert.deepEqual([yes, no, abstain], [1, 1, 1]);
});

test("a file that cannot be read is named, and the others are read", (t) => {
  const cwd = folder(t, { "empty.txt": " \n", "votes.csv": LONG, "torn.csv": `${LONG}x,"y` });
  const [empty, votes, torn] = ["empty.txt", "votes.csv", "torn.csv"].map((it) => join(cwd, it));
  const { code, report } = checkJson([empty, votes, torn]);
  assert.equal(code, 1);
  /** @type {(file: string) => {code: string, line?: number}} */
  const of = (file) => report.warnings.find((/** @type {{file: string}} */ it) => it.file === file);
  assert.equal(of(empty).code, "empty-data");
  assert.equal(of(torn).line, 5);
  assert.equal(report.rollCalls[0].file, votes);
});

test("data from which nothing can be read exit 1 and say why", () => {
  for (const input of ["", "{", '{"a": ', "\u0000\u0001\u0002", "<html><p>404 not found"]) {
    const { code, report, stderr } = checkJson(["-"], { input });
    assert.equal(code, 1, input);
    assert.ok(report.warnings.length > 0, input);
    assert.deepEqual(report.rollCalls, [], input);
    assert.doesNotMatch(stderr, /^\s+at /m, "no stack");
  }
});

test("control characters and marks of direction do not reach the terminal", (t) => {
  const name = "Mont\u001b[31m\u202eenegro";
  const cwd = folder(t, { "votes.csv": LONG.replace("Montenegro", name) });
  for (const args of [["check"], ["check", "--json"], ["pack"]]) {
    const { stdout, stderr } = rollCall([...args, join(cwd, "votes.csv")]);
    assert.doesNotMatch(stdout + stderr, /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/);
  }
});

test("whoever reads the first line only hears no complaint", async () => {
  const { stderr } = await rollCallUntilFirstByte(["check", "--json", UKRAINE]);
  assert.equal(stderr, "");
});

test("a dataset without a roll call is at fault, checked or packed", (t) => {
  const data = JSON.stringify({ rollcall: 1, members: [{ id: "A" }], rollCalls: [] });
  const file = `${folder(t, { "empty.json": data })}/empty.json`;
  const { code, report } = checkJson([file]);
  assert.equal(code, 1);
  assert.equal(report.warnings[0].code, "no-roll-calls");
  const packed = rollCall(["pack", file]);
  assert.deepEqual([packed.code, packed.stdout], [1, ""]);
  assert.match(packed.stderr, /the files hold no roll call/);
});

test("each roll call says what a page finds it by, unless the dataset leaves it out", (t) => {
  const rows = [
    "id,date,symbol,kind",
    "1,2019-12-09,A/RES/74/17,paragraph",
    "2,,A/RES/74/17,paragraph",
    "3,2019-12-09,A/RES/74/17,resolution",
    "4,2019-12-10,A/RES/74/18,resolution",
  ];
  const positions = ["id,FRA,USA", "1,Y,N", "2,Y,N", "3,N,Y", "4,Y,Y"];
  const files = { "calls.csv": rows.join("\n"), "votes.csv": positions.join("\n") };
  const at = folder(t, files);
  const { stdout } = rollCall(["check", ...Object.keys(files), "--json"], { cwd: at });
  assert.deepEqual(
    JSON.parse(stdout).rollCalls.map((/** @type {any} */ it) => [it.id, it.vote]),
    [
      ["A/RES/74/17", "A/RES/74/17#1"],
      ["A/RES/74/17", undefined],
      ["A/RES/74/17", "A/RES/74/17#2"],
      ["A/RES/74/18", "A/RES/74/18"],
    ],
  );
});

/**
 * Checks a file of our own form. Returns the exit code, the report, and the codes and places of
 * what it names.
 *
 * @param {import("node:test").TestContext} t
 * @param {string | Uint8Array} data
 * @param {string[]} [args]
 */
function found(t, data, args = []) {
  const file = `${folder(t, { "own.json": data })}/own.json`;
  const { code, report } = checkJson([file, ...args]);
  const codes = report.warnings.map((/** @type {any} */ it) => [it.code, it.line, it.column]);
  return { code, report, codes };
}

test("doubts that a file was packed with are told, and fail nothing", (t) => {
  const call = { id: "R1", date: "2020-01-01", positions: "Y", doubts: 1 };
  const data = { rollcall: 1, members: [{ id: "A" }], rollCalls: [call] };
  const { code, report } = found(t, JSON.stringify(data));
  assert.deepEqual([code, report.warnings.length], [0, 1]);
  assert.match(report.warnings[0].message, /^the roll call "R1" has open doubts/);
  data.rollCalls.push({ ...call, id: "R2" });
  const file = `${folder(t, { "own.json": JSON.stringify(data) })}/own.json`;
  const { stdout } = rollCall(["check", file]);
  assert.match(stdout, /2 roll calls have open doubts, "R1" first/);
  assert.match(stdout, /\n2 roll calls, nothing else doubtful\n$/);
});

test("faults of our own form have their line and column", (t) => {
  const calls = [
    '{"id": "R1", "date": "2020-01-01", "positions": "YN", "stated": {"yes": 2}}',
    '{"id": "R2", "date": "2020-01-01", "positions": "YN"}',
    '{"id": "R2", "date": "2020-01-01", "positions": "NN"}',
  ];
  const data = `{"rollcall": 1, "members": [{"id": "A"}, {"id": "B"}],
"rollCalls": [\n${calls.join(",\n")}]}`;
  const { code, codes, report } = found(t, data);
  assert.equal(code, 1);
  assert.deepEqual(codes, [
    ["tally-differs", 3, 56],
    ["duplicate-roll-call", 5, 9],
  ]);
  assert.deepEqual(
    report.rollCalls.map((/** @type {any} */ it) => it.line),
    [3, 4],
  );
});

test("our own form that contradicts itself is doubted", (t) => {
  const days = [
    { id: "A", from: "2020-01-01", to: "2019-01-01" },
    { id: "B", to: "2020-01-01" },
    { id: "B", from: "2019-01-01" },
  ];
  const call = { date: "2020-01-01", positions: "YN", ballot: "x" };
  const data = {
    rollcall: 1,
    members: ["A", "B"].map((id) => ({ id, name: "Ann" })),
    blocs: [{ id: "b", members: days }],
    rollCalls: [
      { ...call, id: "R1", title: "t".repeat(2001) },
      { ...call, id: "R2", date: "2020-02-01" },
      { ...call, id: "R3", positions: "YY" },
    ],
  };
  const { code, codes } = found(t, JSON.stringify(data, null, 1));
  assert.equal(code, 1);
  assert.deepEqual(codes.map((/** @type {string[]} */ [it]) => it).sort(), [
    ...["ballot-differs", "ballot-differs", "empty-membership", "membership-twice"],
    ...["same-name", "text-cut"],
  ]);
  for (const [name, line, column] of codes) assert.ok(line > 1 && column > 1, name);
});

test("namesakes are told, and fail nothing", (t) => {
  const call = { id: "R1", date: "2020-01-01", positions: "YN" };
  const members = ["A", "B"].map((id) => ({ id, name: "Ann" }));
  const { code, codes } = found(t, JSON.stringify({ rollcall: 1, members, rollCalls: [call] }));
  assert.deepEqual([code, codes.map((/** @type {string[]} */ [it]) => it)], [0, ["same-name"]]);
});

test("JSON that is not UTF-8 is at fault, not guessed", (t) => {
  const text = '{"rollcall": 1,\n"members": [{"id": "A", "name": "Ça"}], "rollCalls": []}';
  const { code, codes, report } = found(t, Buffer.from(text, "latin1"));
  assert.equal(code, 1);
  assert.deepEqual(codes[0], ["not-text", 2, 34]);
  assert.match(report.warnings[0].message, /is not UTF-8 text; save it as UTF-8/);
});

test("what a name is said to mean must be somebody's", (t) => {
  const cwd = folder(t, { "votes.csv": LONG.replace("Montenegro", "Mentenegro") });
  const file = join(cwd, "votes.csv");
  for (const [choice, expected] of [
    ["Mentenegro=MNE", undefined],
    ["Mentenegro=-", undefined],
    ["Nobody=SRB", /nobody is called "Nobody" in the files/],
    ["Mentenegro=ZZZ", /no member has the id "ZZZ" that is given for "Mentenegro"/],
  ]) {
    const { report } = checkJson([file, "--name", String(choice)]);
    const said = report.warnings.find((/** @type {any} */ it) =>
      ["name-not-used", "id-unknown"].includes(it.code),
    );
    if (expected instanceof RegExp) assert.match(said?.message ?? "", expected);
    else assert.equal(said, undefined, String(choice));
  }
  const { codes } = found(t, readFileSync(join(root, UKRAINE)), ["--name", "Nobody=SRB"]);
  assert.deepEqual(codes, [["name-not-used", undefined, undefined]]);
});

test("every doubt is named, however many there are", (t) => {
  const rows = Array.from(
    { length: 700 },
    (_, at) => `r${at},2020-01-01,Ann,no\nr${at},2020-01-01,Ann,yes`,
  );
  const cwd = folder(t, { "twice.csv": ["rollcall,date,member,position", ...rows].join("\n") });
  const { code, report } = checkJson([join(cwd, "twice.csv")]);
  assert.equal(code, 1);
  const twice = report.warnings.filter(
    (/** @type {{code: string}} */ it) => it.code === "listed-twice",
  );
  assert.equal(twice.length, 700);
  assert.ok(
    twice.every((/** @type {{line?: number}} */ it) => it.line),
    "each has its place",
  );
  const packed = rollCall(["pack", join(cwd, "twice.csv"), "-o", join(cwd, "packed.json")]);
  assert.match(packed.stderr, /\n\d+ more; roll-call check lists them\n/);
  const { stdout } = rollCall(["check", join(cwd, "twice.csv")]);
  const open = report.warnings.filter((/** @type {{notice?: boolean}} */ it) => !it.notice);
  assert.match(stdout, new RegExp(`\\n700 roll calls, ${open.length} doubtful\\n$`));
});

test("of very many doubts the first are named and the others counted by code", (t) => {
  const row = "r1,2020-01-01,,no\n";
  const text = `rollcall,date,member,position\nr1,2020-01-01,Ann,yes\n${row.repeat(30_000)}`;
  const cwd = folder(t, { "broken.csv": text });
  const { code, report } = checkJson([join(cwd, "broken.csv")]);
  assert.equal(code, 1);
  const { warnings } = report;
  const counts = warnings.map((/** @type {{count?: number}} */ it) => it.count ?? 1);
  assert.equal(counts.length < 20_010, true, `${counts.length}`);
  assert.equal(
    counts.reduce((/** @type {number} */ sum, /** @type {number} */ it) => sum + it, 0),
    30_000,
  );
  assert.ok(
    warnings.some((/** @type {{message: string}} */ it) => /10000 more rows/.test(it.message)),
  );
});
