// One roll call, between those before and after it in the search.

import { fill, h, named, parts } from "../studio/dom.js";
import { found, rollCallAt, sharing } from "./dataset.js";
import { href } from "./state.js";
import { result } from "./ui.js";
import { KINDS, day, symbol, words } from "./words.js";

/** @typedef {import("./explorer.js").Page} Page */
/** @typedef {import("./state.js").State} State */

const VIEWS = ["breakdown", "hemicycle", "members", "tiles", "table"];

/** @param {Page} page @param {State} asked */
export function showVote({ dataset, place, below, tell, chart, copy }, asked) {
  const it = rollCallAt(dataset, asked.vote);
  if (asked.vote && !it) tell(words.noRollCall);
  const inSearch = found(dataset, asked, undefined);
  // One that the search leaves out stands among all.
  const all = inSearch.some((other) => other === it) ? inSearch : dataset.rollCalls;
  const at = all.findIndex((other) => other === it);
  const beside = at < 0 ? [] : [all[at + 1], all[at - 1]];
  const [before, after] = beside.map(
    (other) =>
      other &&
      h("a", { href: href({ vote: other.key }) }, `${day(other.date)}, `, named(symbol(other))),
  );
  fill(
    place,
    h("h2", { class: "away" }, words.find),
    h(
      "p",
      { class: "fields" },
      h("a", { href: href({ page: "find" }), "data-key": "back" }, words.back),
      before && h("span", null, "← ", before),
      after && h("span", null, after, " →"),
      copy(),
    ),
    it &&
      it.of > 1 &&
      h(
        "p",
        { class: "which" },
        parts(words.which, { place: String(it.place), of: String(it.of), id: it.id }),
        KINDS[it.kind] && `: ${KINDS[it.kind]}`,
      ),
  );
  const others = it ? sharing(dataset, it) : [];
  fill(
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
