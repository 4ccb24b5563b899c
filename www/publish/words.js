// What stands for a picture where none can be seen: its description, its caption.

import { webAddress } from "./markup.js";

/**
 * @typedef {object} Said What a picture says in words.
 * @property {string} heading
 * @property {string} record Assembly, symbol, day, outcome, members.
 * @property {{kind: string, text: string}[]} summary
 * @property {{code: string, message: string, shown: boolean}[]} [warnings]
 * @property {{text: string, url?: string}} source
 */

/** Sentences of one roll call that stand for its picture; others only explain its bars. */
const TELLING = ["outcome", "lone-dissent", "focus", "unanimous", "no-votes", "crossed"];

/** More than a listener keeps in mind. */
const MOST = 8;

/** @param {Said} said */
const telling = ({ summary }) => {
  const kept = summary.filter(({ kind }) => kind === "alignment" || TELLING.includes(kind));
  return kept.slice(0, MOST).map((it) => it.text);
};

/** Marks that keep names apart in one line; attributes and feeds have no use for them. */
export const plain = (/** @type {string} */ text) => text.replace(/[\u2066-\u2069]/g, "");

/** @param {string} text */
const sentence = (text) => (/[.!?…؟۔]$/.test(text) ? text : `${text}.`);

/** The parts of the line of the record. @param {Said} said */
const recordOf = ({ record }) => record.split(" · ").filter(Boolean);

/**
 * The counts in a sentence, and one that has the source's where these differ from those of its list.
 *
 * @param {Said} said
 */
export const tallies = ({ summary, warnings = [] }) => [
  ...summary.filter(({ kind }) => kind === "outcome").map((it) => it.text),
  // A dataset has warnings about other roll calls too.
  ...warnings.filter((it) => it.code === "tally-differs" && it.shown).map((it) => it.message),
];

/**
 * The line that names the source; an address stands for itself where the dataset gives no name.
 *
 * @param {Said} said
 * @returns {{text: string, url?: string}} Without a text where no source is known.
 */
export function sourceOf({ source }) {
  const url = webAddress(source.url);
  return { text: plain(source.text) || (url?.replace(/^https?:\/\//i, "") ?? ""), url };
}

/** @param {Said} said */
const sentences = (said) => [...new Set([...tallies(said), ...telling(said)])];

/**
 * The description of a picture for those who do not see it: what, where, when, the totals, the members
 * pointed out. Never empty.
 *
 * @param {Said} said
 */
export const alternative = (said) => plain([sentence(said.heading), caption(said)].join(" "));

/**
 * The line below a picture: where and when, and its sentences.
 *
 * @param {Said} said
 */
export const caption = (said) =>
  plain([sentence(recordOf(said).join(", ")), ...sentences(said)].join(" "));

/**
 * What an editor's own words leave out of body, symbol, day and counts; every export has them.
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
 * A description that has all of it and the source, for a picture that stands without a caption.
 *
 * @param {Said} said
 * @param {string} [own] The editor's.
 */
export function completed(said, own) {
  const words = own ?? alternative(said);
  const { text } = sourceOf(said);
  const source = text && !words.includes(text) ? sentence(text) : "";
  return [words, leftOut(said, words), source].filter(Boolean).join(" ");
}
