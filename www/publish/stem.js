// The name of everything that is of one chart. Another picture has another name, so that charts share a
// folder; the same question has the same name, so that a chart takes its own place again.

import { slug } from "./markup.js";
import { COMPARING } from "./views.js";

/** Ids that their slug tells apart, and from what stands behind it: A/RES/74/17, but not A-1. */
const PLAIN = /^(?=.{1,25}$)([A-Z0-9]+\/)*\d+$/;

/**
 * The roll call, or the view of many with its members, and view, language and theme where they are not
 * the usual ones, in words. All else that is asked, and ids that are not plain, are a hash behind these.
 *
 * @param {Question} question
 *
 * @typedef {object} Question
 * @property {string} [vote] An id, or both.
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
  // Every chart has a table of its own, in -table.html.
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
