// What stands for a picture where none can be seen: its description, its caption.

/**
 * @typedef {object} Said What a picture says in words.
 * @property {string} heading
 * @property {string} record Assembly, symbol, day, outcome, members.
 * @property {{kind: string, text: string}[]} summary
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
const plain = (/** @type {string} */ text) => text.replace(/[\u2066-\u2069]/g, "");

/** @param {string} text */
const sentence = (text) => (/[.!?…؟۔]$/.test(text) ? text : `${text}.`);

/**
 * The description of a picture for those who do not see it: what, where, when, the totals, the members
 * pointed out. Never empty.
 *
 * @param {Said} said
 */
export const alternative = (said) =>
  plain(
    [sentence(said.heading), sentence(said.record.replaceAll(" · ", ", ")), ...telling(said)].join(
      " ",
    ),
  );

/**
 * The line below a picture: where and when, and its sentences.
 *
 * @param {Said} said
 */
export const caption = (said) =>
  plain([sentence(said.record.replaceAll(" · ", ", ")), ...telling(said)].join(" "));
