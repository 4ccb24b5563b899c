// `pack`: everything as one dataset in our own form.

import { mention } from "./doubts.js";
import { DataError, lineOf } from "./errors.js";
import { complain } from "./print.js";
import { read } from "./read.js";
import { isIncomplete, open } from "./report.js";

/** @type {import("./commands.js").Run} */
export async function pack(core, call) {
  const { checked, report, faults } = await read(core, call);
  // A dataset without one of its files would look whole.
  if (!checked || faults.length > 0) throw new DataError(faults.map(lineOf));
  mention(open(report));
  const result = checked.pack();
  const less = lessOf(JSON.parse(checked.leftOut()));
  if (less) complain(less);
  // What is left out stands above.
  if (!report.rollCalls.some((it) => it.vote)) {
    throw new DataError(["no roll call is left to pack"]);
  }
  if (!isIncomplete(report)) return { result, code: 0 };
  complain("some roll calls are left out; the others are packed");
  return { result, code: 1 };
}

/**
 * What a large dataset is packed without.
 *
 * @param {{titles: number, totals: number}} leftOut
 */
function lessOf({ titles, totals }) {
  const parts = [
    titles > 0 && `${titles} ${titles === 1 ? "title is" : "titles are"} cut at 120 characters`,
    totals > 0 &&
      `stated totals of ${totals} roll call${totals === 1 ? "" : "s"}, which equal the counted ones, are left out`,
  ].filter(Boolean);
  if (parts.length === 0) return undefined;
  return `a dataset of 1,000 roll calls or more is packed for browsing: ${parts.join("; ")}`;
}
