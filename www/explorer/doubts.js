// What was doubtful about the files that were read, folded away until a reader opens it.

import { counted } from "../cli/report.js";
import { h, named } from "../studio/dom.js";
import { sentence } from "../studio/words.js";
import { doubts as said, placeOf, words } from "./words.js";

/** How many doubts are listed at first, and added each time that more are asked for. */
const STEP = 50;

/**
 * Returns the folded list of a dataset's doubts; undefined if it has none.
 *
 * @param {import("./dataset.js").Dataset} dataset
 */
export function doubtsOf({ doubts }) {
  if (doubts.length === 0) return undefined;
  // Notices, which only tell what was done, come last.
  const open = doubts.filter((it) => !it.notice);
  const all = [...open, ...doubts.filter((it) => it.notice)];
  const list = h("ul", null);
  const more = h("button", { type: "button", onclick: () => add() }, words.more);
  const add = () => {
    const { length } = list.children;
    list.append(...all.slice(length, length + STEP).map(line));
    more.hidden = list.children.length === all.length;
    if (length) /** @type {HTMLElement} */ (list.children[length]).focus({ preventScroll: true });
  };
  add();
  return h(
    "details",
    { class: "doubts" },
    h("summary", null, said(counted(open), counted(all) - counted(open))),
    ...[list, more],
  );
}

/** @param {import("./words.js").Doubt} it */
const line = (it) =>
  h(
    "li",
    { tabindex: -1 },
    h("span", { class: "quiet" }, [it.code, placeOf(it)].filter(Boolean).join(" · ")),
    ...[" ", named(sentence(it.message))],
  );
