// `pack`: everything as one dataset in our own form.

import { mention } from "./doubts.js";
import { DataError, lineOf } from "./errors.js";
import { read } from "./read.js";
import { open } from "./report.js";

/** @type {import("./commands.js").Run} */
export async function pack(core, call) {
  const { checked, report, faults } = await read(core, call);
  // A dataset without one of its files would look whole.
  if (!checked || faults.length > 0) throw new DataError(faults.map(lineOf));
  mention(open(report));
  return { result: checked.pack(), code: 0 };
}
