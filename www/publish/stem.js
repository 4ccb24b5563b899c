// What the names of a chart's files begin with. Another picture has another name, so that charts
// can share a folder; the same question has the same name, so that a chart replaces itself.

import { slug } from "./markup.js";
import { COMPARING } from "./views.js";

/**
 * Matches ids whose slugs tell them apart from each other and from what may follow a slug:
 * A/RES/74/17, but not A-1.
 */
const PLAIN = /^(?=.{1,25}$)([A-Z0-9]+\/)*\d+$/;

/**
 * Returns the stem for a question: the roll call with its view, or the view of many roll calls with
 * the focus members, then language and theme, each where it is not the usual one. A hash of the
 * question follows if an id is not plain or anything but these is asked, and for any focus members.
 *
 * @param {Question} question
 *
 * @typedef {object} Question
 * @property {string} [vote] The id of a roll call, or those of two.
 * @property {string} view
 * @property {string} lang
 * @property {string} [theme]
 * @property {string[]} [focus]
 * @property {string[]} [blocs]
 * @property {string[]} [with]
 * @property {string} [from]
 * @property {string} [to]
 * @property {string} [topic]
 * @property {string} [measure]
 * @property {string} [heading]
 */
export function stemOf({ vote = "", view, lang, theme = "light", focus = [], ...more }) {
  const { blocs = [], with: partners = [], from, to, topic, measure, heading } = more;
  const isOfMany = COMPARING.includes(view);
  const about = isOfMany ? [view, ...focus] : [vote, view === "breakdown" ? "" : view];
  const usual = ["en", "light"];
  const words = [...about, ...[lang, theme].filter((it) => !usual.includes(it))].filter(Boolean);
  const rest = [focus, blocs, partners, from, to, topic, measure, heading];
  const isPlain = isOfMany ? vote === "" : PLAIN.test(vote);
  // The view `table` always gets a hash, since every chart has a file that ends in -table.html.
  const isWhole = isPlain && view !== "table" && rest.every((it) => !it?.length);
  const name = slug(words.join("-"));
  return isWhole ? name : `${name}-${hash(JSON.stringify([vote, view, lang, theme, ...rest]))}`;
}

/** FNV-1a with 32 bits, by Fowler, Noll and Vo. @param {string} text */
function hash(text) {
  let found = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) {
    found = Math.imul(found ^ byte, 0x01000193);
  }
  return (found >>> 0).toString(36);
}
