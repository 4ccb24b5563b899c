// The documentation is true: every command in it runs, every dataset in it is read.

import assert from "node:assert/strict";
import { execSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { words } from "../../www/studio/words.js";
import { cli, folder, rollCall, root } from "./harness.js";

/**
 * Returns the blocks of code in a language from a page of the documentation.
 *
 * @param {string} name
 * @param {string} language
 */
function blocks(name, language) {
  const text = readFileSync(join(root, "www/docs", name), "utf8");
  const found = [...text.matchAll(new RegExp(`\`\`\`${language}\\n([^]*?)\`\`\``, "g"))];
  return found.map((it) => it[1]);
}

for (const name of ["developer.md", "data.md"]) {
  test(`the commands of ${name} run`, (t) => {
    const data = readFileSync(join(root, "www/data/ukraine.json"));
    const cwd = folder(t, { "ukraine.json": data });
    const lines = blocks(name, "sh").flatMap((it) => it.trim().split("\n"));
    assert.ok(lines.length > 1);
    for (const line of lines) {
      const command = line.replace(/^npx roll-call/, `"${process.execPath}" "${cli}"`);
      assert.notEqual(command, line, `${line} is no call of ours`);
      execSync(command, { cwd, stdio: ["ignore", "pipe", "pipe"], maxBuffer: 64 << 20 });
    }
  });
}

test("developer.md tells of everything that the script exports", () => {
  const [script, text] = ["element/roll-call.js", "docs/developer.md"].map((it) =>
    readFileSync(join(root, "www", it), "utf8"),
  );
  const names = script.match(/^export \{ (.*) \};$/m)?.[1].split(", ") ?? [];
  assert.ok(names.length > 1);
  for (const it of names) assert.ok(text.includes(`\`${it}\``), it);
});

test("what editor.md sets in bold is what the studio says, to the letter", () => {
  const text = readFileSync(join(root, "www/docs/editor.md"), "utf8");
  const said = Object.values(words).flatMap((it) =>
    typeof it === "string" ? it : Object.values(it),
  );
  const bold = [...text.matchAll(/\*\*([^*]+)\*\*/g)].map(([, it]) => it.replace(/\s+/g, " "));
  assert.ok(bold.length > 15);
  for (const it of bold)
    assert.ok(
      said.some((one) => one.startsWith(it)),
      it,
    );
});

test("the dataset of data.md is read without a doubt, and of the schema's form", (t) => {
  const [text] = blocks("data.md", "json");
  const file = join(folder(t, { "council.json": text }), "council.json");
  const { code, stdout, stderr } = rollCall(["check", file, "--json"]);
  assert.equal(code, 0, stderr);
  assert.deepEqual(JSON.parse(stdout).warnings, []);
});
