// Figures over many roll calls: worked out by hand for a small assembly, or refused in words.

import assert from "node:assert/strict";
import { test } from "node:test";
import { folder, rollCall } from "./harness.js";

// Four members. R5 is a paragraph, R6 the same ballot as R1; D joined the bloc in 2021.
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
 * Runs a command on that dataset.
 *
 * @param {import("node:test").TestContext} t
 * @param {string[]} args
 */
function ask(t, [command, ...rest]) {
  const file = `${folder(t, { "votes.json": DATASET })}/votes.json`;
  return rollCall([command, file, ...rest]);
}

/**
 * Runs a command on that dataset and returns its figures, whose definition must be complete.
 *
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
  const all = { notNamed: 0, few: true };
  const row = { n: 4, same: 1, half: 1, opposed: 2, base: 4, value: 0.25, leftOut: 0, ...all };
  // A agrees with B in 1 of 4, with C in 0 of 3, with D in 1 of 4.
  const median = 0.25;
  assert.deepEqual(figures(t, ["agreement", "A", "B"]).rows, [{ period: "all", ...row, median }]);
  const { rows } = figures(t, ["agreement", "A", "C", "--by", "year"]);
  const none = { same: 0, half: 0, value: 0, ...all };
  assert.deepEqual(rows, [
    { period: 2020, n: 2, opposed: 2, base: 2, leftOut: 1, ...none, median: 1 / 3 },
    { period: 2021, n: 1, opposed: 1, base: 1, leftOut: 0, ...none, median: 0 },
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
    ...{ notNamed: 0, base: 3, position: "yes", share: 2 / 3, cohesion: 0.5, pairs: 1 / 3 },
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

/** The sources name only some of a bloc's four members; three records have open doubts. */
const OPEN = JSON.stringify({
  rollcall: 1,
  members: ["A", "B", "C", "D"].map((id) => ({ id })),
  blocs: [{ id: "all", members: ["A", "B", "C", "D"].map((id) => ({ id })) }],
  rollCalls: [
    { id: "R1", date: "2020-01-01", positions: "YY??" },
    { id: "R2", date: "2020-01-02", positions: "YYY?" },
    { id: "R3", date: "2020-01-03", positions: "N.Y?" },
    { id: "R4", date: "2020-01-04", positions: "NYYY", doubts: 1 },
    { id: "R5", date: "2020-01-05", positions: "NYYY", doubts: 2 },
    { id: "R6", date: "2020-01-06", positions: "YNYN", doubts: 3 },
    { id: "R7", date: "2020-01-07", positions: "N???" },
  ],
});

/**
 * Runs a command on the dataset with open doubts.
 *
 * @param {import("node:test").TestContext} t
 * @param {string[]} args
 */
function askOpen(t, [command, ...rest]) {
  const file = `${folder(t, { "open.json": OPEN })}/open.json`;
  return rollCall([command, file, ...rest]);
}

test("members whom a source does not name leave cohesion open", (t) => {
  const { rows } = JSON.parse(askOpen(t, ["cohesion", "all", "--json"]).stdout);
  const [first, second, , whole] = rows;
  assert.deepEqual([first.yes, first.notNamed, first.base], [2, 2, 2]);
  assert.deepEqual([first.position, first.share, first.cohesion, first.pairs], Array(4).fill(null));
  // One member more cannot overtake three, but can divide them.
  assert.deepEqual([second.notNamed, second.position, second.share], [1, "yes", null]);
  assert.deepEqual([whole.notNamed, whole.share, whole.doubts], [0, 3 / 4, 1]);
  const { stdout, stderr } = askOpen(t, ["cohesion", "all"]);
  assert.match(stdout, /not voting +not named +base +position +share/);
  assert.match(stdout, /^2020-01-01 +R1 +2 +0 +0 +0 +2 +2 +-/m);
  assert.match(stderr, /3 of these roll calls have open doubts/);
});

test("what is left out since nobody is named is told apart from taking no position", (t) => {
  const { rows } = JSON.parse(askOpen(t, ["agreement", "A", "D", "--json"]).stdout);
  assert.deepEqual([rows[0].n, rows[0].leftOut, rows[0].notNamed], [3, 4, 4]);
  const none = JSON.parse(askOpen(t, ["agreement", "B", "D", "--json"]).stdout).rows[0];
  // In R3 B did not vote, whatever D did.
  assert.deepEqual([none.n, none.leftOut, none.notNamed], [3, 4, 3]);
});

test("whether a member was the only one is unknown where doubts are open", (t) => {
  const found = JSON.parse(askOpen(t, ["precedents", "A", "--bloc", "all", "--json"]).stdout);
  // Unknown are R3 and R7 for want of names, R4 to R6 for their doubts. In R1 and R2 B voted as A
  // did.
  assert.deepEqual([found.count, found.of, found.unknown], [0, 2, 5]);
  assert.match(
    found.definition,
    /unknown: 5 more that may be such, left out since .* doubts about/,
  );
  assert.match(found.definition, /took a position, without unknown ones; set/);
  const against = ["precedents", "A", "--bloc", "all", "--against", "B"];
  const people = askOpen(t, against);
  // In R3 B did not vote, in R7 it is not named.
  assert.match(people.stdout, /^0 of 2 roll calls$/m);
  assert.match(people.stdout, /^4 more cannot be known/m);
});

test("every line of CSV has as many fields, under heads that stay", (t) => {
  for (const [args, head] of /** @type {[string[], string][]} */ ([
    [["agreement", "A", "B"], "period,n,same,half,opposed,leftOut,notNamed,value,base,few,median"],
    [
      ["agreement", "A", "B", "--by", "year", "--interval", "--measure", "yes-no"],
      "period,n,same,half,opposed,leftOut,notNamed,value,base,few,median,low,high",
    ],
    [["rank", "C"], "rank,member,n,same,half,opposed,leftOut,notNamed,value,base,few,median,apart"],
    [
      ["cohesion", "all"],
      "date,rollCall,yes,abstain,no,notVoting,notNamed,base,position,share,cohesion,pairs,doubts",
    ],
    [["precedents", "A", "--bloc", "all"], "date,id,position,yes,abstain,no,others,title,url"],
    [["matrix"], "member,other,n,base,value,few"],
  ])) {
    const lines = ask(t, [...args, "--csv"])
      .stdout.trimEnd()
      .split("\r\n");
    assert.equal(lines[0], head);
    const widths = lines.map((it) => it.replace(/"[^"]*"/g, "").split(",").length);
    assert.deepEqual(new Set(widths), new Set([head.split(",").length]), lines.join("\n"));
    for (const comment of lines.filter((it) => it.includes("#")))
      assert.match(comment, /^# [^"]*$/);
  }
});

test("an interval that cannot be drawn is none, in its own column", (t) => {
  const args = ["agreement", "A", "B", "--by", "year", "--interval"];
  const { rows } = figures(t, args);
  // 2021 has a single roll call.
  assert.deepEqual(rows[1].interval, null);
  assert.equal(rows[0].interval.length, 2);
  assert.match(ask(t, args).stdout, /^ +2021 .* 1 +few +0 +- +-$/m);
  assert.match(ask(t, [...args, "--csv"]).stdout, /^2021,.*,1,true,0,,\r$/m);
  assert.equal(figures(t, ["agreement", "A", "B"]).rows[0].interval, undefined);
});

test("a baseline and what is too few stand beside every figure", (t) => {
  const ranked = ask(t, ["rank", "A", "--measure", "yes-no", "--from", "2020-07"]).stdout;
  // B abstained or did the opposite, C took no position in the first.
  assert.match(ranked, /median of the \d members above with a value: /);
  assert.match(ask(t, ["agreement", "A", "B"]).stdout, /few: a base of fewer than 20 roll calls/);
  const { median, values } = figures(t, ["matrix"]);
  const above = values.flatMap((/** @type {number[]} */ row, /** @type {number} */ at) =>
    row.slice(at + 1),
  );
  above.sort((/** @type {number} */ a, /** @type {number} */ b) => a - b);
  assert.equal(median, (above[2] + above[3]) / 2);
  const { stdout } = ask(t, ["matrix"]);
  assert.match(stdout, /median of the 6 pairs with a value: /);
  assert.match(stdout, /\*: fewer than 20 roll calls/);
});

test("the median says how many values it is of", (t) => {
  const calls = [{ id: "R", date: "2020-01-01", positions: "YYNA" }];
  const members = ["A", "B", "C", "D"].map((id) => ({ id }));
  const data = JSON.stringify({ rollcall: 1, members, rollCalls: calls });
  const file = `${folder(t, { "v.json": data })}/v.json`;
  const { stdout } = rollCall(["rank", file, "A", "--measure", "yes-no"]);
  assert.match(stdout, /median of the 2 members above with a value: 0\.5\n/);
  const csv = rollCall(["rank", file, "A", "--csv"]).stdout;
  assert.match(csv, /^,B,1,1,0,0,0,0,1,1,true,0,false\r$/m);
});

test("a matrix is the same both ways and has nothing of a member with itself", (t) => {
  const { members, values, n } = figures(t, ["matrix", "--members", "C A"]);
  assert.deepEqual(members, ["A", "C"]);
  assert.deepEqual(values, [
    [null, 0],
    [0, null],
  ]);
  assert.deepEqual(n[0], [0, 3]);
  // Where neither abstained is not where both took a position.
  const without = figures(t, ["matrix", "--members", "C A", "--measure", "yes-no"]);
  const pair = figures(t, ["agreement", "A", "C", "--measure", "yes-no"]).rows[0];
  assert.deepEqual([without.n[0][1], without.base[0][1]], [pair.n, pair.base]);
});

test("people get a table, spreadsheets CSV, both with the definition", (t) => {
  const people = ask(t, ["agreement", "A", "B"]).stdout;
  assert.match(
    people,
    /^period +n +same.*\nall +4 +1 +1 +2 +0 +0 +0\.25 +4 +few +0\.25\n\nfew: .*\nvalue \(agr/,
  );
  const yesNo = ask(t, ["agreement", "A", "B", "--measure", "yes-no"]).stdout;
  assert.match(yesNo, /^period .* value +base .*\nall +4 +1 +1 +2 +0 +0 +0\.3333 +3 +few /);
  const csv = ask(t, ["precedents", "A", "--bloc", "all", "--csv"]).stdout.split("\r\n");
  assert.equal(csv[0], "date,id,position,yes,abstain,no,others,title,url");
  assert.equal(csv[1], "2020-06-01,R2,no,3,0,1,yes B C,Lone,https://example.org/R2");
  assert.equal(csv.at(-3), `# 3 of 4 roll calls${",".repeat(8)}`);
  assert.match(String(csv.at(-2)), /^# roll calls in which A took/);
});

test("a matrix has its bases beside the values, on paper and in CSV", (t) => {
  const people = ask(t, ["matrix", "--members", "A B"]).stdout;
  assert.match(people, /^ +A +B\nA +- +0\.25\*\nB +4 +-\n\nright of the dashes: value; left/);
  const csv = ask(t, ["matrix", "--members", "A B", "--csv"]).stdout.split("\r\n");
  assert.deepEqual(csv.slice(0, 2), ["member,other,n,base,value,few", "A,B,4,4,0.25,true"]);
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
    [["precedents", file, "B", "--bloc", "b"], /"b" had no other member where B took a position/],
    [["matrix", file, "--bloc", "b"], /B is the only member here: there are no two to compare/],
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
    [["agreement", "A", "X"], 1, /no member "X"$/m],
    [["rank", "land b"], 1, /no member "land b"; it is the name of B/],
    [["rank", "A", "--json", "--csv"], 2, /two forms of the same; choose one/],
    [["agreement", "A", "A"], 1, /a member and itself/],
    [["cohesion", "alll"], 1, /no bloc "alll"; the nearest are all/],
    [["precedents", "A", "--with", "A"], 1, /A cannot be its own partner/],
    [["agreement", "A", "Xylophone"], 1, /no member "Xylophone"$/m],
    [["agreement", "A", ""], 1, /the id of a member is empty; write one$/m],
    [["agreement", "A", "x".repeat(200)], 1, /no member "x{80}…"$/m],
    [["precedents", "A", "--with", "B", "--against", "C"], 2, /--with .* and --against .* one/],
    [["agreement", "A"], 2, /needs a file and two ids/],
    [["agreement", "A", "B", "C"], 2, /no file A; .* the files first and then two ids/],
    [["agreement", "A", "B", "--by", "month"], 2, /--by is "month"; it can be year/],
    [["agreement", "A", "B", "--measure", "love"], 2, /use agreement, half-credit, yes-no, kappa/],
    [["agreement", "A", "B", "--from", "May"], 2, /write a year, a month or a day/],
    [["agreement", "A", "B", "--from", "2021", "--to", "2020"], 2, /2021 is after --to 2020/],
    [["precedents", "A", "--position", "maybe"], 2, /it can be yes or abstain or no/],
    [["rank", "A", "--contested", "80"], 2, /a percentage from 0 to 50/],
    [["rank", "A", "--contested", "0x10"], 2, /a percentage from 0 to 50/],
    [["rank", "A", "--contested", "1e1"], 2, /a percentage from 0 to 50/],
    [["matrix", "--members", ","], 2, /--members is ","; write ids with spaces between/],
  ])) {
    const found = ask(t, args);
    assert.equal(found.code, code, args.join(" "));
    assert.match(found.stderr, message);
    assert.equal(found.stdout, "");
  }
});

test("words of options are read in any case, as ids are", (t) => {
  const found = figures(t, ["agreement", "a", "b", "--measure", "YES-NO"]);
  assert.equal(found.rows[0].value, 1 / 3);
  const lone = figures(t, ["precedents", "A", "--bloc", "ALL", "--position", "NO"]);
  assert.equal(lone.count, 1);
});

test("ids before the files are told where they stand", (t) => {
  const file = `${folder(t, { "votes.json": DATASET })}/votes.json`;
  const { code, stderr } = rollCall(["agreement", "A", "B", file]);
  assert.equal(code, 2);
  assert.match(
    stderr,
    /no file A; agreement takes the files first and then two ids: FILE\.\.\. MEM/,
  );
});
