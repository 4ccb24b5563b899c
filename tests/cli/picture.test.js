// What `say` and `draw` make of a roll call.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { folder, rollCall, root } from "./harness.js";

const UKRAINE = "www/data/ukraine.json";
const QUESTION = ["--vote", "A/RES/74/17", "--blocs", "balkans eu nato", "--focus", "SRB RUS BIH"];

test("a picture is byte for byte the one that the core's own tests know", (t) => {
  const out = join(folder(t, {}), "out.svg");
  /** @type {[string, string[]][]} */
  const cases = [
    ["breakdown-600", ["--width", "600"]],
    ["breakdown-600-dark", ["--width", "600", "--theme", "dark"]],
    ["breakdown-320", ["--width", "320", "--view", "breakdown"]],
    ["breakdown-320-sr-Latn", ["--width", "320", "--lang", "sr-Latn"]],
    ["breakdown-320-sr-Latn", ["--width", "320", "--lang", "sr-RS"]],
  ];
  for (const [golden, options] of cases) {
    const args = ["draw", UKRAINE, ...QUESTION, "--heading", "Crimea", ...options, "-o", out];
    const { code, stdout, stderr } = rollCall(args);
    assert.equal(code, 0, `${golden}: ${stderr}`);
    assert.equal(stdout, "");
    const drawn = readFileSync(out, "utf8");
    assert.ok(drawn === readFileSync(join(root, `tests/golden/${golden}.svg`), "utf8"), golden);
  }
});

test("without -o the picture goes to standard output", () => {
  const { code, stdout } = rollCall(["draw", UKRAINE]);
  assert.equal(code, 0);
  assert.match(stdout, /^<svg [^]*<\/svg>\s*$/);
});

test("a roll call in words", () => {
  const { code, stdout, stderr } = rollCall(["say", UKRAINE, ...QUESTION]);
  assert.equal(code, 0);
  assert.equal(stderr, "");
  assert.match(stdout, /63/);
  assert.match(stdout, /Serbia/);
  const json = rollCall(["say", "--json", UKRAINE, ...QUESTION]);
  const said = JSON.parse(json.stdout);
  const { yes, no, abstain, notVoting, notNamed } = said.tally;
  assert.deepEqual([yes, no, abstain, notVoting, notNamed], [63, 19, 66, 45, 0]);
  assert.deepEqual([said.id, said.date], ["A/RES/74/17", "2019-12-09"]);
  assert.equal(typeof said.definition, "string");
  assert.ok(said.summary.length > 0);
  for (const { text } of said.summary) assert.ok(stdout.includes(text), text);
});

test("another language speaks, one that is not there is told and English", () => {
  const english = rollCall(["say", UKRAINE, ...QUESTION]);
  const serbian = rollCall(["say", UKRAINE, ...QUESTION, "--lang", "sr-Latn"]);
  assert.match(serbian.stdout, /Srbija/);
  assert.equal(serbian.stderr, "");
  const arabic = rollCall(["say", UKRAINE, ...QUESTION, "--lang", "ar"]);
  assert.match(arabic.stdout, /\u2068صربيا\u2069/);
  assert.doesNotMatch(arabic.stdout, /\\u/);
  const welsh = rollCall(["say", UKRAINE, ...QUESTION, "--lang", "cy"]);
  assert.equal(welsh.code, 0);
  assert.equal(welsh.stdout, english.stdout);
  assert.match(welsh.stderr, /no words in "cy" yet/);
});

test("what the data do not have is named, with what is near, and nothing is drawn", () => {
  /** @type {[string[], RegExp][]} */
  const cases = [
    [["--vote", "A/RES/74/71"], /no roll call "A\/RES\/74\/71"; the nearest are /],
    [["--focus", "SBR"], /no member "SBR"; the nearest are /],
    [["--blocs", "balkan"], /no bloc "balkan"; the nearest are /],
  ];
  for (const [args, why] of cases) {
    for (const command of ["say", "draw"]) {
      const { code, stdout, stderr } = rollCall([command, UKRAINE, ...args]);
      assert.equal(code, 1, args.join(" "));
      assert.equal(stdout, "");
      assert.match(stderr, why);
    }
  }
});
