// The code to paste as the command line prints it, and the reason why a test cannot run.

import { rollCall } from "../cli/harness.js";

/** The roll call that the article is about. */
const CRIMEA = [
  "www/data/ukraine.json",
  ...["--vote", "A/RES/74/17", "--blocs", "balkans eu", "--focus", "SRB"],
];

/** The totals, as readers see them. */
export const TOTALS = "63 in favour, 19 against, 66 abstaining";

/**
 * Runs `embed` on that roll call and returns what it prints.
 *
 * @param {string} base
 * @param {string[]} more
 */
export function embed(base, ...more) {
  const { code, stdout, stderr } = rollCall(["embed", ...CRIMEA, "--base", base, ...more]);
  if (code !== 0) throw new Error(stderr);
  return stdout;
}

/** The stem of the names of all files that `--out` writes. */
export const STEM = embed("https://news.example/").match(/\/([^/"]*)\.png"/)?.[1] ?? "";

/**
 * Returns why a test is skipped: what is missing on this machine. False if nothing is.
 *
 * @param {Record<string, unknown>} needed By name; what is missing is `undefined`.
 */
export function without(needed) {
  const missing = Object.keys(needed).filter((name) => !needed[name]);
  return missing.length > 0 && `not on this machine: ${missing.join(", ")}`;
}
