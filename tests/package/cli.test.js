// The program `roll-call` from the installed package, called in folders that have nothing of the
// checkout.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { cpSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import test from "node:test";
import { packageTests } from "../../www/scripts/paths.js";
import { DATASET, installed, temporary } from "./harness.js";

const program = join(
  packageTests,
  "node_modules/.bin",
  process.platform === "win32" ? "roll-call.cmd" : "roll-call",
);

/**
 * Runs the program and returns what it prints. Fails if it does not end with 0.
 *
 * @param {string} cwd
 * @param {string[]} args
 */
function rollCall(cwd, ...args) {
  const shell = process.platform === "win32";
  const { status, stdout, stderr } = spawnSync(program, args, {
    ...{ cwd, shell },
    timeout: 60_000,
    maxBuffer: 64 << 20,
  });
  assert.equal(status, 0, `${args.join(" ")}: ${stderr}`);
  return stdout.toString();
}

/** Makes a folder with a dataset in it. @param {import("node:test").TestContext} t */
function desk(t) {
  const folder = temporary(t);
  cpSync(DATASET, join(folder, "votes.json"));
  return folder;
}

test("it tells its version and what it can do", (t) => {
  const { version } = JSON.parse(readFileSync(join(installed, "package.json"), "utf8"));
  const cwd = desk(t);
  assert.equal(rollCall(cwd, "--version"), `${version}\n`);
  assert.match(rollCall(cwd, "--help"), /usage: roll-call COMMAND/);
});

test("say tells the sentences, in each language", (t) => {
  const cwd = desk(t);
  const said = rollCall(cwd, "say", "votes.json", "--vote", "A/RES/74/17", "--focus", "SRB");
  assert.match(said, /63 in favour, 19 against, 66 abstaining/);
  const other = rollCall(cwd, "say", "votes.json", "--vote", "A/RES/74/17", "--lang", "sr-Latn");
  assert.match(other, /Srbija/);
});

test("draw makes SVG and PNG", (t) => {
  const cwd = desk(t);
  rollCall(cwd, "draw", "votes.json", "--vote", "A/RES/74/17", "-o", "x.svg");
  assert.match(readFileSync(join(cwd, "x.svg"), "utf8"), /^<svg /);
  rollCall(cwd, "draw", "votes.json", "--vote", "A/RES/74/17", "-o", "x.png");
  const png = readFileSync(join(cwd, "x.png"));
  assert.equal(png.subarray(0, 8).toString("latin1"), "\x89PNG\r\n\x1a\n");
  assert.ok(png.readUInt32BE(16) >= 640, `${png.readUInt32BE(16)} pixels wide`);
});

test("embed prints the figure, and the one file", (t) => {
  const cwd = desk(t);
  const args = ["embed", "votes.json", "--vote", "A/RES/74/17"];
  const figure = rollCall(cwd, ...args, "--base", "https://example.org/charts/");
  assert.match(
    figure,
    /<figure [^>]*data-roll-call-src="https:\/\/example\.org\/charts\/votes\.json"/,
  );
  const whole = rollCall(cwd, ...args, "--form", "html");
  assert.ok(whole.length > 500_000, `${whole.length} characters`);
});

test("embed writes the folder with the element that the package has", (t) => {
  const cwd = desk(t);
  rollCall(cwd, "embed", "votes.json", "--vote", "A/RES/74/17", "--out", "chart");
  const made = readdirSync(join(cwd, "chart"), { recursive: true, encoding: "utf8" });
  /** @type {{files: string[]}} */
  const { files: element } = JSON.parse(readFileSync(join(installed, "dist/element.json"), "utf8"));
  for (const name of element) {
    const expected = readFileSync(join(installed, "dist", name));
    assert.ok(readFileSync(join(cwd, "chart", name)).equals(expected), name);
  }
  assert.ok(made.includes("HOW-TO.txt") && made.some((it) => it.endsWith("-card.png")));
});

test("a record becomes a dataset", (t) => {
  const cwd = desk(t);
  const out = rollCall(cwd, "pack", "votes.json");
  assert.equal(JSON.parse(out).rollcall, 1);
});
