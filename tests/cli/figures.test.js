// Figures over many roll calls: worked by hand on a small assembly, and refused in words.

import assert from "node:assert/strict";
import { test } from "node:test";
import { folder, rollCall } from "./harness.js";

// Four members; R5 is a paragraph, R6 the same ballot as R1, D joined in 2021.
const CALLS = [
  ["R1", "2020-05-01", "YYNA", { ballot: "b", topics: ["Peace"] }],
  ["R2", "2020-06-01", "NYYY", { title: "Lone", url: "https://example.org/R2" }],
  ["R3", "2020-07-01", "YA.Y", {}],
  ["R4", "2021-05-01", "YNNN", {}],
  ["R5", "2021-06-01", "YYYY", { kind: "paragraph" }],
  ["R6", "2020-05-01", "YYNA", { ballot: "b" }],
];
const DATASET = JSON.stringify({
  rollcall: 1,
  members: ["A", "B", "C", "D"].map((id) => ({ id, name: `Land ${id}` })),
  blocs: [
    {
      id: "all",
      name: "All",
      members: [{ id: "A" }, { id: "B" }, { id: "C" }, { id: "D", from: "2021-01-01" }],
    },
  ],
  rollCalls: CALLS.map(([id, date, positions, more]) => ({
    ...{ id, date, positions },
    .../** @type {object} */ (more),
  })),
});

/**
 * @param {import("node:test").TestContext} t
 * @param {string[]} args
 */
function ask(t, [command, ...rest]) {
  const file = `${folder(t, { "votes.json": DATASET })}/votes.json`;
  return rollCall([command, file, ...rest]);
}

/**
 * @param {import("node:test").TestContext} t
 * @param {string[]} args
 */
function figures(t, args) {
  const { code, stdout, stderr } = ask(t, [...args, "--json"]);
  assert.equal(code, 0, stderr);
  const found = JSON.parse(stdout);
  assert.match(found.definition, /set: \d .*; dataset: \S+votes\.json \(sha256 [0-9a-f]{64}\)$/);
  return found;
}

test("agreement counts whole texts, each ballot once, where both took a position", (t) => {
  const row = { n: 4, same: 1, half: 1, opposed: 2, base: 4, value: 0.25, leftOut: 0 };
  assert.deepEqual(figures(t, ["agreement", "A", "B"]).rows, [{ period: "all", ...row }]);
  const { rows } = figures(t, ["agreement", "A", "C", "--by", "year"]);
  assert.deepEqual(rows, [
    { period: 2020, n: 2, same: 0, half: 0, opposed: 2, base: 2, value: 0, leftOut: 1 },
    { period: 2021, n: 1, same: 0, half: 0, opposed: 1, base: 1, value: 0, leftOut: 0 },
  ]);
});

test("a period, a topic, paragraphs and contested roll calls change the set", (t) => {
  for (const [args, n] of /** @type {[string[], number][]} */ ([
    [["--from", "2021"], 1],
    [["--from", "2021", "--parts"], 2],
    [["--to", "2020-06-01"], 2],
    [["--to", "2020-06"], 2],
    [["--topic", "PEACE"], 1],
    [["--contested", "30"], 1],
  ])) {
    assert.equal(figures(t, ["agreement", "A", "B", ...args]).rows[0].n, n, args.join(" "));
  }
});

test("every measure has its value, or none where it is undefined", (t) => {
  for (const [measure, value] of /** @type {[string, number][]} */ ([
    ["half-credit", 1.5 / 4],
    ["yes-no", 1 / 3],
    // A: 3 yes, 1 no; B: 2 yes, 1 abstained, 1 no. Chance: (3·2 + 1·1) / 16.
    ["kappa", (4 - 7) / (16 - 7)],
  ])) {
    assert.equal(
      figures(t, ["agreement", "A", "B", "--measure", measure]).rows[0].value,
      value,
      measure,
    );
  }
  const nothing = figures(t, ["agreement", "A", "B", "--from", "2022"]);
  assert.equal(nothing.rows[0].value, null);
  assert.deepEqual(nothing.notes, ["no roll call is in this set"]);
});

test("a ranking has its median and base; few shared roll calls give no rank", (t) => {
  const { rows, median, base, apart } = figures(t, ["rank", "B"]);
  assert.deepEqual(
    rows.map((/** @type {any} */ it) => [it.member, it.value, it.rank]),
    [
      ["C", 2 / 3, null],
      ["D", 0.5, null],
      ["A", 0.25, null],
    ],
  );
  assert.deepEqual([median, base, apart], [0.5, 4, []]);
});

test("cohesion is of the members of each day; a tie has no position", (t) => {
  const { rows } = figures(t, ["cohesion", "all"]);
  const [, second, third, fourth] = rows;
  assert.deepEqual(second, {
    ...{ rollCall: "R2", date: "2020-06-01", yes: 2, no: 1, abstain: 0, notVoting: 0 },
    ...{ position: "yes", share: 2 / 3, cohesion: 0.5, pairs: 1 / 3 },
  });
  assert.deepEqual([third.position, third.share, third.notVoting], [null, 0.5, 1]);
  assert.deepEqual([fourth.no, fourth.position], [3, "no"]);
});

test("precedents are counted among all in which the member took a position", (t) => {
  const alone = figures(t, ["precedents", "A", "--bloc", "all", "--position", "no"]);
  assert.deepEqual([alone.count, alone.of], [1, 4]);
  assert.deepEqual(alone.rollCalls, [
    {
      ...{ id: "R2", date: "2020-06-01", title: "Lone", url: "https://example.org/R2" },
      ...{ position: "no", tally: { yes: 3, no: 1, abstain: 0, notVoting: 0 } },
      others: { B: "yes", C: "yes" },
    },
  ]);
  const ids = (/** @type {string[]} */ ...args) =>
    figures(t, ["precedents", "A", "--bloc", "all", ...args]).rollCalls.map(
      (/** @type {any} */ it) => it.id,
    );
  assert.deepEqual(ids(), ["R2", "R3", "R4"]);
  assert.deepEqual(ids("--with", "B"), ["R1"]);
  assert.deepEqual(ids("--against", "C"), ["R1", "R2", "R4"]);
});

test("a matrix is the same both ways and has nothing of a member with itself", (t) => {
  const { members, values, n } = figures(t, ["matrix", "--members", "C A"]);
  assert.deepEqual(members, ["A", "C"]);
  assert.deepEqual(values, [
    [null, 0],
    [0, null],
  ]);
  assert.deepEqual(n[0], [0, 3]);
});

test("people get a table, spreadsheets CSV, both with the definition", (t) => {
  const people = ask(t, ["agreement", "A", "B"]).stdout;
  assert.match(people, /^period +n +same.*\nall +4 +1 +1 +2 +0 +0\.25\n\nvalue \(agreement\)/);
  const yesNo = ask(t, ["agreement", "A", "B", "--measure", "yes-no"]).stdout;
  assert.match(yesNo, /^period .* value +base\nall +4 +1 +1 +2 +0 +0\.3333 +3\n/);
  const csv = ask(t, ["precedents", "A", "--bloc", "all", "--csv"]).stdout.split("\r\n");
  assert.equal(csv[0], "date,roll call,position,yes,abstain,no,others,title,address");
  assert.equal(csv[1], "2020-06-01,R2,no,3,0,1,yes B C,Lone,https://example.org/R2");
  assert.match(String(csv.at(-2)), /^"?# roll calls in which A took/);
});

test("a matrix has its bases beside the values, on paper and in CSV", (t) => {
  const people = ask(t, ["matrix", "--members", "A B"]).stdout;
  assert.match(people, /^ +A +B\nA +- +0\.25\nB +4 +-\n\nright of the dashes: value; left/);
  const csv = ask(t, ["matrix", "--members", "A B", "--csv"]).stdout.split("\r\n");
  assert.deepEqual(csv.slice(0, 2), ["member,other,n,value", "A,B,4,0.25"]);
});

test("among all members the others are counted, not listed", (t) => {
  const people = ask(t, ["precedents", "A"]).stdout;
  assert.match(people, /^2020-06-01 +R2 +no +3 +0 +1 +3 yes +Lone +https:\/\/example\.org\/R2$/m);
  assert.match(ask(t, ["precedents", "A", "--csv"]).stdout, /,yes B C D,Lone,/);
});

test("roll calls that share an id are told apart", (t) => {
  const call = { id: "R", date: "2020-01-01", kind: "paragraph" };
  const calls = ["YN", "NN", "NY"].map((positions) => ({ ...call, positions }));
  const members = ["A", "B"].map((id) => ({ id }));
  const data = JSON.stringify({ rollcall: 1, members, rollCalls: calls });
  const file = `${folder(t, { "votes.json": data })}/votes.json`;
  const { stdout } = rollCall(["precedents", file, "A", "--parts", "--json"]);
  const votes = JSON.parse(stdout).rollCalls.map((/** @type {any} */ it) => it.vote);
  assert.deepEqual(votes, ["R#1", "R#3"]);
  assert.match(rollCall(["say", file, "--vote", "r#3"]).stdout, /1 in favour: B/);
  const twice = rollCall(["say", file, "--vote", "R R"]);
  assert.equal(twice.code, 1);
  assert.match(twice.stderr, /the vote names "R" twice/);
});

test("what has no figures says why", (t) => {
  const blocs = [
    { id: "none", name: "None", members: [] },
    { id: "b", name: "B", members: [{ id: "B" }] },
  ];
  const data = JSON.stringify({ ...JSON.parse(DATASET), blocs });
  const file = `${folder(t, { "votes.json": data })}/votes.json`;
  for (const [args, note] of /** @type {[string[], RegExp][]} */ ([
    [["cohesion", file, "none"], /the bloc "none" has no members in the data/],
    [["matrix", file, "--bloc", "none"], /the bloc "none" has no members in the data/],
    [["precedents", file, "A", "--bloc", "b"], /A is no member of "b", so that nothing is counted/],
  ])) {
    const { code, stderr } = rollCall(args);
    assert.equal(code, 0);
    assert.match(stderr, note);
  }
});

test("a matrix of too many members is refused before it is made", (t) => {
  const members = Array.from({ length: 401 }, (_, at) => ({ id: `M${at}` }));
  const calls = [{ id: "R", date: "2020-01-01", positions: "Y".repeat(401) }];
  const data = JSON.stringify({ rollcall: 1, members, rollCalls: calls });
  const { code, stderr } = rollCall(["matrix", `${folder(t, { "v.json": data })}/v.json`]);
  assert.equal(code, 2);
  assert.match(stderr, /a matrix of 401 members is too large to read; name at most 400/);
});

test("a topic that a table writes as a code is found by both", (t) => {
  const table =
    "resolution,date,member,vote,issues\n" +
    ["A,yes", "B,no"].map((it) => `R/1,2020-01-01,${it},co hr\n`).join("");
  const file = `${folder(t, { "v.csv": table })}/v.csv`;
  for (const topic of ["hr", "human rights", "CO"]) {
    const { stdout, stderr } = rollCall(["agreement", file, "A", "B", "--topic", topic, "--json"]);
    assert.equal(JSON.parse(stdout).rows[0].n, 1, topic + stderr);
  }
});

test("a picture of many roll calls refuses what figures refuse", (t) => {
  for (const [args, code, message] of /** @type {[string[], number, RegExp][]} */ ([
    [["--from", "2021", "--to", "2020"], 2, /--from 2021 is after --to 2020/],
    [["--from", "May"], 2, /--from is "May"; write a year, a month or a day/],
    [["--measure", "love"], 2, /use agreement, half-credit, yes-no, kappa/],
    [["--topic", "Pace"], 0, /no roll call has the topic "Pace"; the nearest are Peace/],
  ])) {
    for (const command of ["draw", "embed"]) {
      const found = ask(t, [command, "--view", "alignment", "--focus", "A", ...args]);
      assert.equal(found.code, code, `${command} ${args.join(" ")}: ${found.stderr}`);
      assert.match(found.stderr, message);
    }
  }
});

test("what is unknown is named with the nearest, and exits 1; a wrong call 2", (t) => {
  for (const [args, code, message] of /** @type {[string[], number, RegExp][]} */ ([
    [["agreement", "A", "X"], 1, /no member "X"; the nearest are A/],
    [["rank", "land b"], 1, /no member "land b"; it is the name of B/],
    [["rank", "A", "--json", "--csv"], 2, /two forms of the same; choose one/],
    [["agreement", "A", "A"], 1, /a member and itself/],
    [["cohesion", "al"], 1, /no bloc "al"; the nearest are all/],
    [["precedents", "A", "--with", "A"], 1, /A cannot be its own partner/],
    [["agreement", "A"], 2, /needs a file and two ids/],
    [["agreement", "A", "B", "--by", "month"], 2, /--by is "month"; it can be year/],
    [["agreement", "A", "B", "--measure", "love"], 2, /use agreement, half-credit, yes-no, kappa/],
    [["agreement", "A", "B", "--from", "May"], 2, /write a year, a month or a day/],
    [["agreement", "A", "B", "--from", "2021", "--to", "2020"], 2, /2021 is after --to 2020/],
    [["precedents", "A", "--position", "maybe"], 2, /it can be yes or abstain or no/],
    [["rank", "A", "--contested", "80"], 2, /a percentage from 0 to 50/],
  ])) {
    const found = ask(t, args);
    assert.equal(found.code, code, args.join(" "));
    assert.match(found.stderr, message);
    assert.equal(found.stdout, "");
  }
});
