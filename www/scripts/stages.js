// The checks of the test command, those that fail fastest first.

import { readdirSync } from "node:fs";
import { join } from "node:path";
import { budget } from "./budget.js";
import { formatHost, formatRust } from "./format.js";
import { buildPages, checkTypes } from "./pages.js";
import { root } from "./paths.js";
import { CommandError, run } from "./run.js";
import { ensureBrowser } from "./tools/browser.js";
import { ensurePackages } from "./tools/packages.js";
import { ensureLints, ensureWasmBindgen, ensureWasmTarget, WASM } from "./tools/rust.js";
import { BUILDS, buildWasm } from "./wasm.js";

/**
 * @typedef {object} Stage
 * @property {string} name Its name on the command line.
 * @property {string} title Its name for people.
 * @property {() => Promise<string | void>} run Fails by throwing; may say what it found.
 * @property {string[]} [needs] Stages that must have passed.
 */

/** @type {Stage[]} */
export const STAGES = [
  {
    name: "format-rust",
    title: "formatting of the Rust",
    run: async () => void (await formatRust("check")),
  },
  {
    name: "format-host",
    title: "formatting of the host",
    run: async () => void (await formatHost("check")),
  },
  {
    name: "names",
    title: "member names as the CLDR has them",
    run: async () => void (await run(process.execPath, [script("names.js"), "--check"])),
  },
  {
    name: "clippy",
    title: "clippy, native",
    run: () => clippy("--all-targets"),
  },
  {
    name: "clippy-wasm",
    title: "clippy, wasm32",
    run: async () => {
      for (const { flags } of BUILDS) await clippy("--lib", "--target", WASM, ...flags);
    },
  },
  {
    name: "native",
    title: "native tests",
    run: async () =>
      countRust(await run("cargo", ["test", "--locked", "--no-fail-fast", "--", "--show-output"])),
  },
  {
    name: "wasm",
    title: "wasm core",
    run: async () => ((await buildWasm()) ? undefined : "unchanged"),
  },
  {
    name: "types",
    title: "types of the host",
    run: async () => void (await checkTypes()),
    needs: ["wasm"],
  },
  {
    name: "web",
    title: "wasm tests in Chromium",
    run: testWeb,
  },
  {
    name: "build",
    title: "package",
    run: async () => void (await buildPages()),
    needs: ["wasm"],
  },
  {
    name: "cli",
    title: "command line",
    run: () => testNode("tests/cli"),
    // `embed` copies the built element.
    needs: ["build"],
  },
  {
    name: "budget",
    title: "bytes of one embed",
    run: budget,
    needs: ["build"],
  },
  {
    name: "browser",
    title: "end-to-end tests in Chromium",
    run: () => testNode("tests/browser", { tries: 2 }),
    needs: ["build"],
  },
  {
    name: "engines",
    title: "every view in each engine here",
    // Other engines than Chromium are not installed for it: `npm run test:engines` does that.
    run: () => testNode("tests/engines"),
    needs: ["build"],
  },
];

/** @param {string} name */
function script(name) {
  return join(import.meta.dirname, name);
}

/** Installs what the stages run. */
export async function prepare() {
  await ensurePackages();
  await ensureWasmTarget();
  await ensureLints();
  await ensureWasmBindgen();
  await ensureBrowser();
}

/** @param {string[]} what */
async function clippy(...what) {
  await run("cargo", ["clippy", "--locked", ...what, "--", "-D", "warnings"]);
}

async function testWeb() {
  // The runner is this project's own; web-runner.js says what it adds. It is given as a list, so
  // that a space in a path does no harm.
  const runner = JSON.stringify([process.execPath, script("web-runner.js")]);
  const config = `target.${WASM}.runner=${runner}`;
  const args = ["test", "--locked", "--config", config, "--target", WASM, "--test", "web"];
  return countRust(await run("cargo", args));
}

/**
 * Runs a folder of tests with Node's runner. Resolves to how many passed, with a line for each test
 * that cannot run on this machine, and why, and for each that failed at first.
 *
 * @param {string} path
 * @param {{tries?: number}} [options] How often a file is run at most. Tests may fail by a
 *   browser's timing; those that needed a second try are named, since that is a fault of the test
 *   or of the page.
 */
export async function testNode(path, { tries = 1 } = {}) {
  const folder = join(root, path);
  const files = readdirSync(folder)
    .filter((name) => name.endsWith(".test.js"))
    .map((name) => join(folder, name));
  if (files.length === 0) throw new Error(`there is no test in ${path}`);
  const { said, failed } = await testFiles(files, tries);
  const skipped = [...said.matchAll(/^ok \d+ - .* # SKIP (.*)$/gm)].map(
    ([, why]) => `skipped: ${why}`,
  );
  const passed = countTests(Number(said.match(/^# pass (\d+)$/m)?.[1] ?? 0) + failed.length);
  return [passed, ...skipped, ...failed.map((it) => `passed at a second try only: ${it}`)].join(
    "\n",
  );
}

/**
 * @param {string[]} files
 * @param {number} tries How often, at most, a file is run.
 * @returns {Promise<{said: string, failed: string[]}>} What the first run printed, and the names of
 *   the tests that failed in it but not in the next.
 */
async function testFiles(files, tries) {
  try {
    const said = await run(process.execPath, ["--test", "--test-reporter=tap", ...files]);
    return { said, failed: [] };
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    // Of hundreds of tests, only those that failed are shown.
    const blocks = error.output.match(/^not ok \d+ - [^]*?^ {2}\.\.\.$/gm) ?? [];
    const again = files.filter((file) => blocks.some((it) => it.includes(file)));
    if (again.length === 0) throw error;
    if (tries === 1) throw new CommandError(error.message, blocks.join("\n"));
    await testFiles(again, tries - 1);
    const failed = blocks.map((it) => it.slice(it.indexOf(" - ") + 3, it.indexOf("\n")));
    return { said: error.output, failed };
  }
}

/**
 * Adds up the tests that passed in all test binaries, and lists what was skipped.
 *
 * @param {string} said
 */
function countRust(said) {
  const passed = [...said.matchAll(/^test result: ok\. (\d+) passed/gm)];
  // A test that needs data which this machine lacks says so.
  const skipped = new Set(said.match(/^skipped: .*$/gm));
  return [countTests(passed.reduce((sum, it) => sum + Number(it[1]), 0)), ...skipped].join("\n");
}

/**
 * Says how many tests were run. Throws at zero, since a run without a test has shown nothing.
 *
 * @param {number} count
 */
function countTests(count) {
  if (count === 0) throw new Error("no test was run");
  return `${count} ${count === 1 ? "test" : "tests"}`;
}
