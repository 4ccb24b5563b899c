// `npm run fuzz -- SECONDS TARGET...` runs every fuzz target for a while, a minute each by default.
//
// It needs cargo-fuzz, and with it a nightly compiler. The test command needs neither: it reads the
// hostile inputs of tests/hostile.rs. What is found is kept under target/fuzz.

import { mkdirSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { main } from "./main.js";
import { root, target } from "./paths.js";
import { run } from "./run.js";

const FOLDER = join(root, "tests/fuzz");

/** The megabytes that a run may take, and the seconds that an input may. */
const LIMITS = ["-rss_limit_mb=1024", "-timeout=10"];

await main(async () => {
  const [seconds = "60", ...named] = process.argv.slice(2);
  const targets = readdirSync(join(FOLDER, "targets")).map((name) => name.replace(/\.rs$/, ""));
  for (const name of named.length ? named : targets) {
    const corpus = join(target, "fuzz/corpus", name);
    const artifacts = join(target, "fuzz/artifacts", name);
    mkdirSync(corpus, { recursive: true });
    mkdirSync(artifacts, { recursive: true });
    const cargo = ["+nightly", "fuzz", "run", "--fuzz-dir", FOLDER];
    const places = ["--target-dir", join(target, "fuzz/build"), name, corpus];
    const seeds = [join(root, "tests/data"), join(root, "www/data")];
    const options = [`-max_total_time=${seconds}`, `-artifact_prefix=${artifacts}/`, ...LIMITS];
    await run("cargo", [...cargo, ...places, ...seeds, "--", ...options]);
    console.log(`${name}: nothing found in ${seconds} s`);
  }
});
