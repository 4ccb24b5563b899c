// `npm test` runs every check and prints a line for each; `npm test -- NAME...` runs only those
// named.
//
// The output of a check is shown only when it fails, and then in full.

import { main, explain } from "./main.js";
import { prepare, STAGES } from "./stages.js";

await main(async () => {
  const wanted = select(process.argv.slice(2));
  await prepare();
  /** @type {Map<string, "passed" | "failed" | "skipped">} */
  const results = new Map();
  for (const stage of wanted) results.set(stage.name, await check(stage, results));

  const count = (/** @type {string} */ result) =>
    [...results.values()].filter((it) => it === result).length;
  const skipped = count("skipped") ? `, ${count("skipped")} skipped` : "";
  console.log(`${count("passed")} passed, ${count("failed")} failed${skipped}`);
  if (count("passed") < wanted.length) process.exitCode = 1;
});

/**
 * Returns the stages with these names and all that they need; every stage if none is named.
 *
 * @param {string[]} names
 */
function select(names) {
  const unknown = names.find((name) => !STAGES.some((it) => it.name === name));
  if (unknown) {
    throw new Error(`no check ${unknown}; there are ${STAGES.map((it) => it.name).join(", ")}`);
  }
  const wanted = new Set(names.length ? names : STAGES.map((it) => it.name));
  for (const stage of STAGES.toReversed()) {
    if (wanted.has(stage.name)) stage.needs?.forEach((it) => wanted.add(it));
  }
  return STAGES.filter((it) => wanted.has(it.name));
}

/**
 * @param {import("./stages.js").Stage} stage
 * @param {Map<string, "passed" | "failed" | "skipped">} results
 * @returns {Promise<"passed" | "failed" | "skipped">}
 */
async function check(stage, results) {
  const missing = stage.needs?.find((it) => results.get(it) !== "passed");
  if (missing) {
    report("skipped", stage, `needs ${missing}`);
    return "skipped";
  }
  const begun = performance.now();
  const seconds = () => `${((performance.now() - begun) / 1000).toFixed(1)} s`;
  try {
    const said = await stage.run();
    report("ok", stage, seconds(), said);
    return "passed";
  } catch (error) {
    report("FAILED", stage, seconds());
    console.log(explain(error));
    return "failed";
  }
}

/**
 * @param {string} result
 * @param {import("./stages.js").Stage} stage
 * @param {string} time
 * @param {string | void} said What was found, in a few words; further lines are printed as they
 *   are.
 */
function report(result, stage, time, said) {
  const [first, ...more] = (said || "").split("\n");
  console.log(
    [result.padEnd(8), stage.title.padEnd(34), time.padStart(9), first && `  ${first}`].join(""),
  );
  for (const line of more) console.log(line);
}
