// An example: the lists of one vote, as a press release gives them.

/** @typedef {{id: string, title: string, positions: string, date: string}} RollCall */

const ID = "A/RES/74/17";

/** Resolves to the text. */
export async function example() {
  const response = await fetch(new URL("data/ukraine.json", document.baseURI));
  /** @type {{members: {name: string}[], rollCalls: RollCall[]}} */
  const { members, rollCalls } = await response.json();
  const rollCall = rollCalls.find((it) => it.id === ID);
  if (!rollCall) return "";
  const { positions, title } = rollCall;
  const of = (/** @type {string} */ position) =>
    members
      .filter((_, at) => positions[at] === position)
      .map((it) => it.name)
      .sort((a, b) => a.localeCompare(b, "en"));
  const [yes, no, abstain, absent] = ["Y", "N", "A", "."].map(of);
  const listed = (/** @type {string} */ head, /** @type {string[]} */ names) =>
    `${head}: ${names.join(", ")}.`;
  return [
    `The draft resolution “${title}” was adopted on 9 December 2019 by a recorded vote of ` +
      `${yes.length} in favour to ${no.length} against, with ${abstain.length} abstentions ` +
      "(resolution 74/17), as follows:",
    listed("In favour", yes),
    listed("Against", no),
    listed("Abstaining", abstain),
    listed("Absent", absent),
    "",
  ].join("\n\n");
}
