// `pack`: everything as one dataset in our own form.

import { mention } from "./doubts.js";
import { DataError, lineOf } from "./errors.js";
import { read } from "./read.js";

/** @type {import("./commands.js").Run} */
export async function pack(core, call) {
  const { checked, faults } = await read(core, call);
  // A dataset without one of its files would look whole.
  if (!checked || faults.length > 0) throw new DataError(faults.map(lineOf));
  /** @type {import("./check.js").Report} */
  const { warnings } = JSON.parse(checked.report());
  mention(warnings);
  return { result: checked.pack(), code: 0 };
}
