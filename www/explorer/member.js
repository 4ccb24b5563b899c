// A member: who voted the same way as it, its blocs, its roll calls.

import { COMPARING } from "../publish/views.js";
import { fill, h, named } from "../studio/dom.js";
import { busiest, concerns } from "./dataset.js";
import { go, href, state } from "./state.js";
import { STEP, byYear, field, more, options, result } from "./ui.js";
import { POSITIONS, days, noSuch, rollCalls, words } from "./words.js";

/** @typedef {import("./dataset.js").Dataset} Dataset */
/** @typedef {import("./explorer.js").Page} Page */
/** @typedef {import("./state.js").State} State */

/** @param {Dataset} dataset @param {State} asked */
const memberOf = (dataset, asked) =>
  dataset.members.find((it) => it.id === asked.member) ?? busiest(dataset, dataset.members);

/** @param {Page} page @param {State} asked */
export function showMember({ dataset, place, below, tell, chart, copy }, asked) {
  const { members, blocs } = dataset;
  const member = memberOf(dataset, asked);
  if (asked.member && asked.member !== member?.id) tell(noSuch(asked.member));
  const compared = asked.with.split(" ").filter(Boolean);
  const everybody = [...members, ...blocs];
  const nameOf = (/** @type {string} */ id) => everybody.find((it) => it.id === id)?.name ?? id;
  const left = everybody.filter((it) => it !== member && !compared.includes(it.id));
  const remove = (/** @type {string} */ id) =>
    h(
      "button",
      {
        ...{ type: "button", "data-key": `with:${id}` },
        "aria-label": `${words.remove}: ${nameOf(id)}`,
        onclick: () => go({ with: compared.filter((it) => it !== id).join(" ") }),
      },
      `${nameOf(id)} ×`,
    );
  fill(
    place,
    h("h2", { class: "away" }, words.member),
    h(
      "p",
      { class: "fields" },
      field(words.focus, "member", options(members, words.nothing), member?.id ?? "", (value) =>
        go({ member: value }),
      ),
      field(words.with, "with", options(left, words.nothing), "", (value) =>
        go({ with: [...compared, value].join(" ") }),
      ),
      compared.map(remove),
      field(words.oneBloc, "bloc", options(blocs, words.nothing), asked.bloc, (value) =>
        go({ bloc: value }),
      ),
      copy(),
    ),
  );
  showLists(dataset, below, asked);
  chart("many", {
    ...{ view: COMPARING.includes(asked.view) ? asked.view : "alignment", focus: member?.id ?? "" },
    ...{ with: asked.with, blocs: asked.bloc },
  });
}

/** So many roll calls of a member are listed. */
let listed = { member: "", count: STEP };

/**
 * Below the chart, and of its period and topic.
 *
 * @param {Dataset} dataset
 * @param {HTMLElement} below
 * @param {State} asked
 */
export function showLists(dataset, below, asked) {
  const member = memberOf(dataset, asked);
  if (!member) return fill(below);
  if (listed.member !== member.id) listed = { member: member.id, count: STEP };
  const isOfThem = concerns(asked);
  const its = dataset.rollCalls.filter(
    (it) =>
      POSITIONS[it.positions[member.at]] &&
      (!asked.took || it.positions[member.at] === asked.took) &&
      isOfThem(it),
  );
  const onMore = () => {
    listed.count += STEP;
    showLists(dataset, below, state());
  };
  fill(
    below,
    h("h2", null, words.itsBlocs),
    blocsOf(dataset, member.id),
    h("h2", null, words.itsRollCalls),
    h(
      "p",
      { class: "fields" },
      field(words.took, "took", { "": words.any, ...POSITIONS }, asked.took, (took) =>
        go({ took }),
      ),
      h(
        "strong",
        { class: "count", role: "status" },
        its.length ? rollCalls(its.length) : words.none,
      ),
    ),
    byYear(its.slice(0, listed.count), (it) =>
      result(it, " · ", h("strong", null, POSITIONS[it.positions[member.at]])),
    ),
    its.length > listed.count && more(onMore),
  );
}

/** @param {Dataset} dataset @param {string} member */
function blocsOf({ blocs }, member) {
  const its = blocs.flatMap((bloc) =>
    bloc.members.filter((it) => it.id === member).map((it) => ({ bloc, days: days(it) })),
  );
  if (its.length === 0) return h("p", { class: "quiet" }, words.noBloc);
  const row = (/** @type {typeof its[0]} */ { bloc, days: when }) =>
    h(
      "li",
      null,
      h("a", { href: href({ page: "bloc", bloc: bloc.id, view: "" }) }, named(bloc.name)),
      when && h("span", { class: "quiet" }, ` ${when}`),
    );
  return h("ul", { class: "names" }, its.map(row));
}
