// `npm run format` brings all code into its usual form. The test command only checks it (`check`).

import { main } from "./main.js";
import { run, runPackage } from "./run.js";
import { ensurePackages } from "./tools/packages.js";
import { ensureLints } from "./tools/rust.js";

/** @param {"check" | "write"} what */
export function formatRust(what) {
  return run("cargo", ["fmt", "--all", ...(what === "check" ? ["--check"] : [])]);
}

/** @param {"check" | "write"} what */
export function formatHost(what) {
  const args = [
    `--${what}`,
    "--log-level=warn",
    "www",
    "tests/browser",
    "tests/cli",
    "tests/engines",
    "tests/package",
    "tests/publish",
  ];
  return runPackage("prettier/bin/prettier.cjs", args);
}

if (process.argv[1] === import.meta.filename) {
  await main(async () => {
    await ensurePackages();
    await ensureLints();
    await formatRust("write");
    await formatHost("write");
  });
}
