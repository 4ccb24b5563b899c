// What the explorer says.

export const words = {
  title: "Explorer",
  lead: "Find roll calls, see who voted how, and who voted the same way as whom. What you open stays in your browser.",
  dataset: "Dataset",
  open: "Open a file …",
  drop: "or drop one on this page",
  reading: "Reading …",
  own: "your file",
  find: "Roll calls",
  member: "Members",
  bloc: "Blocs",
  words: "Words, symbol or date",
  from: "From",
  to: "To",
  topic: "Topic",
  any: "any",
  close: "Ahead by at most, %",
  alone: "Stood alone",
  in: "in",
  nobody: "anybody",
  none: "No roll call is like that.",
  more: "Show more",
  clear: "Clear the search",
  back: "All roll calls",
  focus: "Member",
  with: "Compare with",
  nothing: "–",
  add: "Add",
  remove: "Remove",
  split: "Where it was least united",
  missing: "There is no such dataset here; what you see is another.",
};

/** @param {number} count */
export const rollCalls = (count) => `${count} roll call${count === 1 ? "" : "s"}`;

/** @param {import("./dataset.js").RollCall["tally"]} tally */
export const outcome = ({ yes, no, abstain }) =>
  `${yes} in favour, ${no} against, ${abstain} abstaining`;

/** @param {string} date */
export const day = (date) =>
  new Date(`${date.length === 7 ? `${date}-01` : date}T12:00:00Z`).toLocaleDateString("en-GB", {
    ...(date.length === 7 ? {} : { day: "numeric" }),
    ...{ month: "long", year: "numeric", timeZone: "UTC" },
  });
