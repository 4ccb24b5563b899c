// The page of a bloc: which of its members voted the same way, where it was least united, and who
// they are.

import { COMPARING } from "../publish/views.js";
import { h, named } from "../studio/dom.js";
import { busiest, figures, rollCallAt } from "./dataset.js";
import { iso } from "./dates.js";
import { go, href } from "./state.js";
import { field, pairs, renew, result, row, tallied } from "./ui.js";
import { crowd, crowdAlone, days, emptyBloc, noSuch, words } from "./words.js";

/** @typedef {import("./dataset.js").Dataset} Dataset */
/** @typedef {import("./explorer.js").Page} Page */
/** @typedef {import("./state.js").State} State */

/**
 * The most members that a square of members has room for; a larger bloc is compared with other
 * blocs.
 */
const ROOM = 40;

/** The views that hold everybody against everybody. */
const ALL_PAIRS = ["matrix", "space"];

/** How many of the least united roll calls are listed. */
const MOST = 20;

/**
 * Returns the bloc asked for, else the first one; undefined if there is none.
 *
 * @param {Dataset} dataset
 * @param {State} asked
 */
const blocOf = ({ blocs }, asked) => blocs.find((it) => it.id === asked.bloc) ?? blocs[0];

/** @param {Page} page @param {State} asked */
export async function showBloc(page, asked) {
  const { dataset, place, below, tell, title, chart, copy } = page;
  const bloc = blocOf(dataset, asked);
  title(bloc?.name ?? words.bloc);
  if (asked.bloc && asked.bloc !== bloc?.id) tell(noSuch(asked.bloc));
  const choose = field(words.oneBloc, "bloc", pairs(dataset.blocs), bloc?.id ?? "", (value) =>
    go({ bloc: value }),
  );
  // The chart's focus is one of the bloc's members, since anybody else would stand among them.
  // Where everybody is held against everybody, nobody is pointed out unasked.
  const its = dataset.members.filter(({ id }) => bloc?.members.some((it) => it.id === id));
  const view = COMPARING.includes(asked.view) ? asked.view : "matrix";
  const isCrowd = view === "matrix" && its.length > ROOM;
  const rest = dataset.blocs.filter((it) => it !== bloc);
  const usual = rest.filter((it) => it.isUsual);
  const others = (usual.length ? usual : rest).map(({ id }) => id);
  const said = others.length ? crowd : crowdAlone;
  renew(
    place,
    row("bloc", bloc ? choose : words.noBlocs, copy()),
    bloc && its.length === 0 && h("p", { class: "quiet" }, emptyBloc(bloc.name)),
    bloc && isCrowd && h("p", { class: "quiet" }, said(bloc.name, its.length, ROOM)),
  );
  renew(below);
  const isAsked = its.some((it) => it.id === asked.member);
  const other = ALL_PAIRS.includes(view) ? "" : (busiest(dataset, its)?.id ?? "");
  if (!bloc || its.length === 0 || (isCrowd && !others.length)) chart("many", undefined);
  else {
    chart("many", {
      ...{ view, blocs: bloc.id, with: isCrowd ? [bloc.id, ...others].join(" ") : "" },
      focus: isAsked ? asked.member : other,
    });
  }
  if (its.length > 0) await showSplit(page, asked);
}

/**
 * Lists, below the chart, the roll calls on which the bloc was least united, and its members. Roll
 * calls are those of the chart's period and topic.
 *
 * @param {Page} page
 * @param {State} asked
 */
export async function showSplit({ dataset, below, isLatest, tell }, asked) {
  const bloc = blocOf(dataset, asked);
  if (!bloc) return;
  const rows = await cohesion(dataset, bloc.id, asked).catch((error) => {
    if (isLatest()) tell(error.message);
  });
  if (!isLatest()) return;
  const split = (rows ?? [])
    .filter((/** @type {any} */ it) => it.share !== null && it.share < 1)
    .sort((/** @type {any} */ a, /** @type {any} */ b) => a.share - b.share)
    .slice(0, MOST);
  const row = (/** @type {any} */ it) => {
    const rollCall = rollCallAt(dataset, it.vote ?? it.rollCall);
    return rollCall && result(rollCall, { more: [" · ", named(bloc.name), ": ", tallied(it)] });
  };
  renew(
    below,
    split.length > 0 && h("h2", null, words.split),
    split.length > 0 && h("p", { class: "quiet" }, words.splitBy),
    split.length > 0 && h("ul", { class: "results" }, split.map(row)),
    h("h2", null, words.members),
    membersOf(dataset, bloc),
  );
}

/**
 * Resolves to the bloc's cohesion on each roll call of the period and topic.
 *
 * @param {Dataset} dataset
 * @param {string} bloc
 * @param {State} asked
 */
async function cohesion(dataset, bloc, { from, to, topic }) {
  const period = { from: iso(from), to: iso(to), topic: topic || undefined };
  return (await figures(dataset, { figure: "cohesion", ids: [bloc], ...period })).rows;
}

/**
 * Returns a list of the bloc's members, each with the days of its membership.
 *
 * @param {Dataset} dataset
 * @param {Dataset["blocs"][0]} bloc
 */
function membersOf({ members }, bloc) {
  const its = members.flatMap((member) =>
    bloc.members.filter((it) => it.id === member.id).map((it) => ({ member, days: days(it) })),
  );
  const row = (/** @type {typeof its[0]} */ { member, days: when }) =>
    h(
      "li",
      null,
      h("a", { href: href({ page: "member", member: member.id, view: "" }) }, named(member.name)),
      when && h("span", { class: "quiet" }, ` ${when}`),
    );
  return h("ul", { class: "names" }, its.map(row));
}
