// What is said to a call that cannot be meant, and what help says.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { closeSync, existsSync, openSync, readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { cli, folder, rollCall, root } from "./harness.js";

const COMMANDS = [
  ...["check", "pack", "say", "draw", "embed"],
  ...["agreement", "rank", "cohesion", "precedents", "matrix"],
];
const UKRAINE = "www/data/ukraine.json";

test("every command has help, and so has the program", () => {
  const program = rollCall(["--help"]);
  assert.equal(program.code, 0);
  assert.equal(program.stderr, "");
  assert.deepEqual(rollCall(["help"]), program);
  for (const command of COMMANDS) {
    assert.match(program.stdout, new RegExp(`^  ${command} `, "m"));
    for (const how of [
      [command, "--help"],
      [command, "-h"],
      ["help", command],
    ]) {
      const { code, stdout, stderr } = rollCall(how);
      assert.equal(code, 0, command);
      assert.equal(stderr, "", command);
      assert.match(stdout, new RegExp(`^usage: roll-call ${command} FILE`, "m"));
      assert.match(stdout, /--name SPELLING=ID/);
    }
  }
});

test("the version is that of the package", () => {
  const { code, stdout } = rollCall(["--version"]);
  assert.equal(code, 0);
  assert.match(stdout, /^\d+\.\d+\.\d+\n$/);
});

test("a call that cannot be meant exits 2, says why on standard error and prints nothing", (t) => {
  const path = folder(t, {});
  /** @type {[string[], RegExp][]} */
  const cases = [
    [[], /no command is named/],
    [["chek", UKRAINE], /no command "chek"; there are check, pack, say, draw, embed, agreement/],
    [["help", "chek"], /no command "chek"/],
    [["--json", "check", UKRAINE], /command comes before --json/],
    [["check"], /no FILE is named/],
    [["check", "missing.csv"], /there is no file missing\.csv/],
    [["check", path], /is a folder/],
    [["check", "-", "-"], /standard input can be read once/],
    [["check", "--jso", UKRAINE], /no option --jso; is --json meant\?/],
    [["rank", UKRAINE, "SRB", "--mesure", "kappa"], /no option --mesure; is --measure meant\?/],
    [["check", "-x", UKRAINE], /no option -x\n/],
    [["check", "--url", "javascript:alert(1)", UKRAINE], /write an address that starts with https/],
    [["say", UKRAINE, "--blocs", ","], /--blocs is ","; write ids with spaces between/],
    [["draw", UKRAINE, "--card", "--width", "300"], /is 1200 pixels wide; leave --width out/],
    [["draw", UKRAINE, "--measure", "kappa"], /for views of many roll calls, and breakdown shows/],
    [
      ["draw", UKRAINE, "--view", "tiles", "--from", "2019"],
      /many roll calls, and tiles shows one/,
    ],
    [["check", "--json=yes", UKRAINE], /--json takes no value/],
    [["check", UKRAINE, "--date"], /--date needs a value/],
    [["check", "--date", "--json", UKRAINE], /--date needs a value/],
    [["check", "--date=", UKRAINE], /--date needs a value/],
    [["check", "--date", "2023-02-30", UKRAINE], /"2023-02-30" is no day/],
    [["check", "--id", "1", "--id", "2", UKRAINE], /--id is given twice/],
    [["check", "--name", "Mentenegro", UKRAINE], /--name is "Mentenegro"; write a spelling/],
    [["check", "--name", "A=X", "--name", "A=Y", UKRAINE], /gives "A" two meanings/],
    [["check", "--unnamed", "absent", UKRAINE], /it can be did-not-vote/],
    [["pack", "--json", UKRAINE], /no option --json/],
    [["pack", UKRAINE, "-o", `${path}/no/such/folder.json`], /cannot be written/],
    [["draw", UKRAINE, "-o", "x.txt"], /name an \.svg or \.png file/],
    [["draw", UKRAINE, "--width", "wide"], /--width is "wide"/],
    [["draw", UKRAINE, "--width", "99"], /from 240 to 1600/],
    [["draw", UKRAINE, "--theme", "blue"], /it can be light or dark/],
    [["draw", UKRAINE, "--view", "pie"], /the view "pie" does not exist/],
  ];
  for (const [args, why] of cases) {
    const { code, stdout, stderr } = rollCall(args);
    assert.equal(code, 2, `${args.join(" ")}: ${stderr}`);
    assert.equal(stdout, "", args.join(" "));
    assert.match(stderr, why, args.join(" "));
    assert.match(stderr, /see roll-call .*--help/);
    assert.doesNotMatch(stderr, /^\s+at /m, "no stack");
  }
});

test("no file is written over one that is read, whatever it is called", (t) => {
  const data = readFileSync(join(root, UKRAINE), "utf8");
  const cwd = folder(t, { "a-res-74-17.json": data, "other.json": "" });
  const file = "a-res-74-17.json";
  for (const it of ["link.json", "picture.svg"]) symlinkSync(file, join(cwd, it));
  const vote = ["--vote", "A/RES/74/17"];
  for (const [args, input] of /** @type {[string[], boolean?][]} */ ([
    [["agreement", file, "SRB", "RUS", "-o", file]],
    [["pack", file, "-o", `./${file}`]],
    [["pack", "link.json", "-o", join(cwd, file)]],
    [["draw", "link.json", "-o", "picture.svg"]],
    [["pack", "-", "-o", file], true],
    [["embed", file, ...vote, "--out", "."]],
  ])) {
    const stdin = input ? openSync(join(cwd, file), "r") : "ignore";
    const options = { cwd, stdio: /** @type {any} */ ([stdin, "pipe", "pipe"]) };
    const { status, stderr } = spawnSync(process.execPath, [cli, ...args], options);
    if (typeof stdin === "number") closeSync(stdin);
    assert.equal(status, 2, `${args.join(" ")}: ${stderr}`);
    assert.match(String(stderr), /is read and would be lost; name another with --?o/);
    assert.equal(readFileSync(join(cwd, file), "utf8"), data);
  }
  assert.equal(rollCall(["pack", file, "-o", "other.json"], { cwd }).code, 0);
});

test("a full disk is no fault of the data", { skip: !existsSync("/dev/full") }, () => {
  const full = openSync("/dev/full", "w");
  const args = [cli, "say", join(root, "www/data/ukraine.json")];
  const { status, stderr } = spawnSync(process.execPath, args, { stdio: ["ignore", full, "pipe"] });
  closeSync(full);
  assert.equal(status, 2);
  assert.match(String(stderr), /^roll-call: standard output cannot be written \(ENOSPC\)$/m);
  assert.doesNotMatch(String(stderr), /at /);
});

test("after -- a file may look like an option", (t) => {
  const cwd = folder(t, { "--json": "" });
  const { code, stdout } = rollCall(["check", "--", "--json"], { cwd });
  assert.equal(code, 1);
  assert.match(stdout, /^--json: /m);
});
