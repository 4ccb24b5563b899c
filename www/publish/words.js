// The words that stand for a picture where it cannot be seen: its description and its caption.

import { webAddress } from "./markup.js";

/**
 * @typedef {object} Said What a picture says in words.
 * @property {string} heading
 * @property {string} record Assembly, symbol, day, outcome, members.
 * @property {{kind: string, text: string}[]} summary
 * @property {{code: string, message: string, shown: boolean}[]} [warnings]
 * @property {{text: string, url?: string}} source
 */

/** Kinds of sentences that stand for the picture of one roll call; others only explain its bars. */
const TELLING = [
  "outcome",
  "lone-dissent",
  "focus",
  "unanimous",
  "no-votes",
  "crossed",
  "in-one-only",
];

/** The most sentences of a description: a listener does not keep more in mind. */
const MOST = 8;

/** Returns the sentences that stand for a picture. @param {Said} said */
const telling = ({ summary }) => {
  const kept = summary.filter(({ kind }) => kind === "alignment" || TELLING.includes(kind));
  return kept.slice(0, MOST).map((it) => it.text);
};

/** Removes the marks that isolate names in a line; attributes and feeds have no use for them. */
export const plain = (/** @type {string} */ text) => text.replace(/[\u2066-\u2069]/g, "");

/** Adds a full stop to a text that has no end of its own. @param {string} text */
const sentence = (text) => (/[.!?…؟۔]$/.test(text) ? text : `${text}.`);

/** Returns the parts of the line of the record. @param {Said} said */
const recordOf = ({ record }) => record.split(" · ").filter(Boolean);

/**
 * Returns the sentence with the counts, and one with the source's own where they differ from its
 * list.
 *
 * @param {Said} said
 */
export const tallies = ({ summary, warnings = [] }) => [
  ...summary.filter(({ kind }) => kind === "outcome").map((it) => it.text),
  // A dataset has warnings about other roll calls too.
  ...warnings.filter((it) => it.code === "tally-differs" && it.shown).map((it) => it.message),
];

/**
 * Returns the line that names the source; where the dataset gives no name, its address stands for
 * it.
 *
 * @param {Said} said
 * @returns {{text: string, url?: string}} The text is empty where no source is known.
 */
export function sourceOf({ source }) {
  const url = webAddress(source.url);
  return { text: plain(source.text) || (url?.replace(/^https?:\/\//i, "") ?? ""), url };
}

/** Returns the counts and the sentences that stand for a picture, each once. @param {Said} said */
const sentences = (said) => [...new Set([...tallies(said), ...telling(said)])];

/**
 * Returns the description of a picture for those who do not see it: what, where, when, the totals,
 * the members pointed out. It is never empty.
 *
 * @param {Said} said
 */
export const alternative = (said) => plain([sentence(said.heading), caption(said)].join(" "));

/**
 * Returns the caption of a picture: where and when, and its sentences.
 *
 * @param {Said} said
 */
export const caption = (said) =>
  plain([sentence(recordOf(said).join(", ")), ...sentences(said)].join(" "));

/**
 * Returns what an editor's own words leave out of the record (body, symbol, day) and of the counts,
 * since every export has these; "" if they leave out nothing.
 *
 * @param {Said} said
 * @param {string} words
 */
export function leftOut(said, words) {
  const isMissing = (/** @type {string} */ it) => !words.includes(it);
  const record = recordOf(said).map(plain).filter(isMissing);
  const counts = tallies(said).map(plain).filter(isMissing);
  return [record.length > 0 && sentence(record.join(", ")), ...counts].filter(Boolean).join(" ");
}

/**
 * Returns a description with the whole record, the counts and the source, for a picture that stands
 * without a caption.
 *
 * @param {Said} said
 * @param {string} [own] The editor's own description.
 */
export function completed(said, own) {
  const words = own ?? alternative(said);
  const { text } = sourceOf(said);
  const source = text && !words.includes(text) ? sentence(text) : "";
  return [words, leftOut(said, words), source].filter(Boolean).join(" ");
}
