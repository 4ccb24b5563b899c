// The page of one roll call, between those before and after it in the search, or of two side by
// side.

import { h, named, parts } from "../studio/dom.js";
import { besideField } from "./beside.js";
import { found, rollCallsAt, sharing } from "./dataset.js";
import { alone } from "./find.js";
import { href, searching } from "./state.js";
import { renew, result, row } from "./ui.js";
import { KINDS, day, noRollCall, symbol, whoMoved, words } from "./words.js";

/** @typedef {import("./dataset.js").RollCall} RollCall */
/** @typedef {import("./explorer.js").Page} Page */
/** @typedef {import("./state.js").State} State */

const VIEWS = ["breakdown", "hemicycle", "members", "tiles", "table"];

/**
 * Makes the links to the roll calls before and after open in the view that is shown now.
 *
 * @param {Element} place
 */
export function followView(place) {
  for (const it of place.querySelectorAll("a[data-key=before], a[data-key=after]")) {
    const link = /** @type {HTMLAnchorElement} */ (it);
    link.href = href({
      vote: new URLSearchParams(link.hash.slice(1)).get("vote") ?? "",
    });
  }
}

/** @param {Page} page @param {State} asked */
export async function showVote(page, asked) {
  const { dataset, title, tell, isLatest } = page;
  const { calls, missing } = rollCallsAt(dataset, asked.vote);
  const [it, second] = calls;
  if (missing.length > 0) tell(noRollCall(missing));
  if (it && second) return showTwo(page, asked, [it, second]);
  title(it ? [symbol(it), it.title].filter(Boolean).join(": ") : words.find);
  // The search page tells why this has no answer; here the search does without it.
  const stood = asked.alone ? await alone(dataset, asked).catch(() => undefined) : undefined;
  if (isLatest()) showOne(page, asked, it, stood?.among);
}

/**
 * @param {Page} page
 * @param {State} asked
 * @param {RollCall | undefined} it
 * @param {Pick<Map<string, unknown>, "has"> | undefined} among Keys of the roll calls among which
 *   the search is made; all if undefined.
 */
function showOne({ dataset, place, below, chart, copy }, asked, it, among) {
  const inSearch = found(dataset, asked, among);
  // A roll call that the search leaves out is shown among all.
  const all = inSearch.some((other) => other === it) ? inSearch : dataset.rollCalls;
  const at = all.findIndex((other) => other === it);
  const beside = at < 0 ? [] : [all[at + 1], all[at - 1]];
  const [before, after] = beside.map(
    (other, at) =>
      other &&
      h(
        "a",
        {
          href: href({ vote: other.key }),
          "data-key": at ? "after" : "before",
        },
        ...[`${day(other.date)}, `, named(symbol(other))],
      ),
  );
  // The core splits `vote` at the first space.
  const hasOther = it && !/\s/.test(it.key) && dataset.rollCalls.length > 1;
  renew(
    place,
    row(
      "vote",
      h("a", { href: href(searching()), "data-key": "back" }, words.back),
      before && h("span", null, "← ", before),
      after && h("span", null, after, " →"),
      copy(),
    ),
    hasOther && besideField(dataset, it),
    it &&
      it.of > 1 &&
      h(
        "p",
        { class: "which" },
        parts(words.which, {
          place: String(it.place),
          of: String(it.of),
          id: it.id,
        }),
        KINDS[it.kind] && `: ${KINDS[it.kind]}`,
      ),
  );
  const others = it ? sharing(dataset, it) : [];
  renew(
    below,
    others.length > 0 && h("h2", null, parts(words.others, { id: others[0].id })),
    others.length > 0 &&
      h(
        "ul",
        { class: "results" },
        others.map((other) => result(other)),
      ),
  );
  chart("one", {
    vote: it?.key ?? asked.vote,
    focus: asked.member,
    view: VIEWS.includes(asked.view) ? asked.view : "breakdown",
  });
}

/**
 * Shows two roll calls beside each other: who moved. There are no links to others before or after.
 *
 * @param {Page} page
 * @param {State} asked
 * @param {[RollCall, RollCall]} both
 */
function showTwo({ place, below, title, chart, copy }, asked, both) {
  const [before, after] = both.map(symbol);
  title(whoMoved(before, after));
  renew(
    place,
    row(
      "vote",
      h("a", { href: href(searching()), "data-key": "back" }, words.back),
      h("strong", { class: "two" }, parts(words.two, { before, after })),
      copy(),
    ),
  );
  renew(
    below,
    h("h2", null, words.each),
    h(
      "ul",
      { class: "results" },
      both.map((it) => result(it)),
    ),
  );
  chart("one", {
    vote: both.map((it) => it.key).join(" "),
    focus: asked.member,
    view: VIEWS.includes(asked.view) ? asked.view : "breakdown",
  });
}
