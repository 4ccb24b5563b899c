// The page of a member: who voted the same way, its blocs and its roll calls.

import { COMPARING } from "../publish/views.js";
import { h, named } from "../studio/dom.js";
import { asWritten, busiest, concerns } from "./dataset.js";
import { go, href, state } from "./state.js";
import {
  STEP,
  byYear,
  counted,
  field,
  mark,
  more,
  options,
  picker,
  renew,
  result,
  row,
  toldApart,
} from "./ui.js";
import { POSITIONS, days, noSuch, words } from "./words.js";

/** @typedef {import("./dataset.js").Dataset} Dataset */
/** @typedef {import("./explorer.js").Page} Page */
/** @typedef {import("./state.js").State} State */

/**
 * Returns the member asked for, else the one that took a position most often.
 *
 * @param {Dataset} dataset
 * @param {State} asked
 */
const memberOf = (dataset, asked) =>
  dataset.members.find((it) => it.id === asked.member) ?? busiest(dataset, dataset.members);

/** @param {Page} page @param {State} asked */
export function showMember({ dataset, place, below, tell, title, chart, copy }, asked) {
  const { members, blocs } = dataset;
  const member = memberOf(dataset, asked);
  const everybody = toldApart([...members, ...blocs]);
  const labelOf = (/** @type {string} */ id) => everybody.find((it) => it.id === id)?.label ?? id;
  const name = member ? labelOf(member.id) : "";
  title(name || words.member);
  if (asked.member && asked.member !== member?.id) tell(noSuch(asked.member));
  const compared = asked.with.split(" ").filter(Boolean);
  const own = member ? [member.id] : [];
  const choices = everybody.slice(0, members.length);
  const remove = (/** @type {string} */ id) =>
    h(
      "button",
      {
        ...{ type: "button", "data-key": `with:${id}` },
        "aria-label": `${words.remove}: ${labelOf(id)}`,
        onclick: () => go({ with: compared.filter((it) => it !== id).join(" ") }),
      },
      `${labelOf(id)} ×`,
    );
  renew(
    place,
    row(
      "member",
      picker(words.focus, "member", choices, own, name, words.show, (it) => go({ member: it })),
      picker(words.with, "with", everybody, [...own, ...compared], "", words.add, (it) =>
        go({ with: [...compared, it].join(" ") }),
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

/** How many roll calls are listed, and of which member. */
let listed = { member: "", count: STEP };

/**
 * Lists, below the chart, the member's blocs, and its roll calls of the chart's period and topic.
 *
 * @param {Dataset} dataset
 * @param {HTMLElement} below
 * @param {State} asked
 */
export function showLists(dataset, below, asked) {
  const member = memberOf(dataset, asked);
  if (!member) return renew(below);
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
    showLists(dataset, below, asWritten(dataset, state()));
  };
  renew(
    below,
    h("h2", null, words.itsBlocs),
    blocsOf(dataset, member.id),
    h("h2", null, words.itsRollCalls),
    row(
      "took",
      field(words.took, "took", { "": words.any, ...POSITIONS }, asked.took, (took) =>
        go({ took }),
      ),
      counted("took", its.length),
    ),
    byYear(its.slice(0, listed.count), (it) => result(it, { first: own(it.positions[member.at]) })),
    its.length > listed.count && more(below, onMore),
  );
}

/**
 * Returns the member's own position, set apart from the tally. It has no name, since the page is
 * about one member, which may have had another name on that day.
 *
 * @param {string} letter
 */
const own = (letter) => [mark(letter), h("strong", { class: "own" }, POSITIONS[letter]), " · "];

/**
 * Returns a list of the blocs of a member, each with the days of its membership.
 *
 * @param {Dataset} dataset
 * @param {string} member
 */
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
