// `pack`: everything as one dataset in our own form.

import { mention } from "./doubts.js";
import { DataError, lineOf } from "./errors.js";
import { complain } from "./print.js";
import { read } from "./read.js";
import { isIncomplete, lessOf, open } from "./report.js";

/** @type {import("./commands.js").Run} */
export async function pack(core, call) {
  const { checked, report, faults } = await read(core, call);
  // A dataset without one of its files would look whole.
  if (!checked || faults.length > 0) throw new DataError(faults.map(lineOf));
  mention(open(report));
  const result = checked.pack();
  const less = lessOf(JSON.parse(checked.leftOut()));
  if (less) complain(less);
  // The doubts above say what is left out, and why.
  if (!report.rollCalls.some((it) => it.vote)) {
    throw new DataError(["no roll call is left to pack"]);
  }
  if (!isIncomplete(report)) return { result, code: 0 };
  complain("some roll calls are left out; the others are packed");
  return { result, code: 1 };
}
