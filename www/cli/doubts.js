// Doubts as lines for a person.

import { placeOf } from "./errors.js";
import { plain } from "./print.js";
import { counted } from "./report.js";

/** The most doubts that are listed where they are not the result. */
const NAMED = 20;

/**
 * Returns a doubt as lines: the place with what is wrong, then what would fix it.
 *
 * @param {import("./report.js").Doubt} doubt
 */
export function lines(doubt) {
  const { code, message, rollCall, excerpt, suggestions = [] } = doubt;
  const about = rollCall === undefined || message.includes(rollCall) ? "" : `${rollCall}: `;
  const meant = suggestions.map(({ id, name }) => {
    const how = excerpt ? `: --name ${shellWord(`${excerpt}=${id}`)}` : ` (${id})`;
    return `    perhaps ${plain(name)}${how}`;
  });
  return [`${plain(`${placeOf(doubt)}${about}${message}`)} [${code}]`, ...meant];
}

/**
 * Prints doubts on standard error, beside a result: the first ones in full, the others as a number.
 *
 * @param {import("./report.js").Doubt[]} doubts
 */
export function mention(doubts) {
  const said = doubts.slice(0, NAMED).flatMap(lines);
  const more = counted(doubts.slice(NAMED));
  if (more > 0) said.push(`${more} more; roll-call check lists them`);
  for (const line of said) process.stderr.write(`${line}\n`);
}

/**
 * Returns a text as one word of a shell's command, in quotation marks if it needs them.
 *
 * @param {string} text
 */
const shellWord = (text) =>
  /^[\p{L}\p{N}_./:=-]+$/u.test(text) ? text : `'${plain(text).replaceAll("'", "'\\''")}'`;
