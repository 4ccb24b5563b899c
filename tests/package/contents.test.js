// What is in the package, what tools that judge packages say of it, and its types.

import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import test from "node:test";
import { packageTests, root, www } from "../../www/scripts/paths.js";
import { run, runPackage } from "../../www/scripts/run.js";
import { consumer, installed, runInstalled } from "./harness.js";

const packed = join(
  packageTests,
  readdirSync(packageTests).find((it) => it.endsWith(".tgz")) ?? "",
);

/** @param {string} name */
const json = (name) => JSON.parse(readFileSync(join(installed, name), "utf8"));

const files = readdirSync(installed, { recursive: true, encoding: "utf8" })
  .filter((it) => statSync(join(installed, it)).isFile())
  .sort();

test("publint has nothing to say, strictly", async () => {
  assert.match(await runInstalled("publint/src/cli.js", ["run", packed, "--strict"]), /All good!/);
});

test("the types are right for ESM", async () => {
  const args = [packed, "--profile", "esm-only", "--format", "json"];
  // The program ends with another status than 0 when this profile has a problem.
  const { analysis } = JSON.parse(await runInstalled("@arethetypeswrong/cli/dist/index.js", args));
  assert.equal(analysis.types.kind, "included");
  assert.ok(Object.keys(analysis.entrypoints).length >= 7);
});

for (const resolution of ["bundler", "nodenext"]) {
  test(`a page in TypeScript, resolved as ${resolution}`, async () => {
    const folder = consumer("types");
    const module = resolution === "bundler" ? "esnext" : "nodenext";
    const flags = `--strict --noEmit --module ${module} --moduleResolution ${resolution}`;
    const lib = "--target es2022 --lib es2023,dom,dom.iterable";
    const args = [...`${flags} ${lib}`.split(" "), join(folder, "use.ts")];
    await runPackage("typescript/bin/tsc", args, { cwd: folder });
  });
}

test("it can be imported on a server", async () => {
  const code = `
    for (const it of ["", "/element", "/standalone.js"]) {
      const { RollCall, hydrate } = await import("roll-call-element" + it);
      if (it !== "/standalone.js") console.log(typeof RollCall, typeof hydrate);
    }`;
  const said = await run(process.execPath, ["--input-type=module", "-e", code], {
    cwd: packageTests,
  });
  assert.equal(said, "function function\nfunction function\n");
});

test("every export and the program are there", () => {
  const { exports, bin, customElements, types, name } = json("package.json");
  const { version } = JSON.parse(readFileSync(join(www, "package.json"), "utf8"));
  assert.equal(name, "roll-call-element");
  assert.equal(json("package.json").version, version);
  const named = [
    ...Object.values(exports).flatMap((it) => (typeof it === "string" ? [it] : Object.values(it))),
    ...[...Object.values(bin), customElements, types],
  ];
  assert.ok(named.length >= 12, `${named.length} files are named`);
  assert.deepEqual(
    named.filter((it) => !existsSync(join(installed, it))),
    [],
  );
});

test("dist has what an article's host uploads, and the element in one piece", () => {
  const wanted = [...json("dist/element.json").files, "element.json", "standalone.js"];
  const found = files.filter((it) => it.startsWith("dist/")).map((it) => it.slice("dist/".length));
  assert.deepEqual(found, wanted.sort());
});

test("all words and names are there, and stand in the script in full, as bundlers need it", () => {
  const script = readFileSync(join(installed, "dist/roll-call.js"), "utf8");
  const languages = readdirSync(join(installed, "words")).filter((it) => it.endsWith(".ftl"));
  for (const lang of languages.map((it) => it.replace(".ftl", ""))) {
    const kinds = ["words-", "words-explore-", "words-compare-", "words-publish-"];
    for (const kind of [...kinds, ...(lang === "en" ? [] : ["names-"])]) {
      const file = files.find((it) =>
        new RegExp(`^dist/assets/${kind}${lang}-.{6}\\.json$`).test(it),
      );
      assert.ok(file, `${kind}${lang}`);
      assert.ok(script.includes(`new URL("${file.slice("dist/".length)}",import.meta.url)`), file);
    }
  }
});

test("every import of the program is in the package or among its dependencies", () => {
  const dependencies = Object.keys(json("package.json").dependencies);
  /** @type {Set<string>} */
  const used = new Set();
  const scripts = files.filter((it) => it.endsWith(".js") && !it.startsWith("dist/"));
  for (const name of scripts) {
    const text = readFileSync(join(installed, name), "utf8");
    for (const [, it] of text.matchAll(/^(?:import|export) (?:[^;]*? from )?"([^"]+)";$/gm)) {
      if (it.startsWith("node:")) continue;
      if (it.startsWith(".")) assert.ok(files.includes(join(dirname(name), it)), `${name}: ${it}`);
      else used.add(it);
    }
  }
  assert.deepEqual([...used].sort(), dependencies.sort());
});

test("licences are in it, and no place of the machine that made it", () => {
  for (const name of ["LICENSE-APACHE", "LICENSE-MIT", "fonts/OFL.txt", "README.md"]) {
    assert.ok(files.includes(name), name);
  }
  const telling = files.filter((it) => readFileSync(join(installed, it)).includes(root));
  assert.deepEqual(telling, []);
});
