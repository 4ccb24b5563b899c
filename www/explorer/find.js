// The page that finds roll calls: the search form, and what the search leaves.

import { h, named } from "../studio/dom.js";
import {
  asWritten,
  exactly,
  figures,
  found as search,
  marginOf,
  ordered,
  wordsIn,
} from "./dataset.js";
import { iso } from "./dates.js";
import { blank, go, href, state } from "./state.js";
import { STEP, byYear, counted, field, more, options, pairs, renew, result, row } from "./ui.js";
import {
  KINDS,
  aheadBy,
  aloneIn,
  aloneNote,
  closestIs,
  cutTitles,
  filters,
  searched,
  showUpTo,
  words,
} from "./words.js";

/** @typedef {import("./dataset.js").Dataset} Dataset */
/** @typedef {import("./explorer.js").Page} Page */
/** @typedef {import("./state.js").State} State */

/**
 * Milliseconds after the last letter until the search is run, and until a date that is none is
 * reported.
 */
const TYPING = 120;
const TYPED_ALL = 1000;

/** Stands in place of a bloc's id for all members. */
const EVERYBODY = "*";

const TYPED = /** @type {const} */ (["q", "from", "to", "close"]);
const CHOSEN = /** @type {const} */ (["topic", "alone", "in", "order"]);

/** All but the words; they stand in one box that can be closed. */
const FILTERS = /** @type {const} */ (["from", "to", "close", ...CHOSEN]);

/** Choices that leave nothing out by themselves. */
const OTHERS = ["in", "order"];

let shown = STEP;
/** Whether the box of filters is open: at first where there is room for it. */
let isOpen = matchMedia("(min-width: 40rem)").matches;
/** How many filters were in use when the form was filled last. */
let inUse = 0;
/** The dataset whose members, blocs, topics and years the form has. @type {Dataset | undefined} */
let formOf;

/** @param {Page} page @param {State} asked */
export async function showFind(page, asked) {
  const { dataset, place, below, isLatest, tell, title } = page;
  title(searched(asked.q));
  if (formOf !== dataset || !place.querySelector("form.search")) {
    renew(place, form(dataset, place));
    formOf = dataset;
  }
  fillForm(place, asked);
  const onFailure = (/** @type {Error} */ error) => {
    if (isLatest()) tell(error.message);
    return undefined;
  };
  const nobody = { among: new Map(), unknown: new Set() };
  const found = await alone(dataset, asked).catch((error) => onFailure(error) ?? nobody);
  if (!isLatest()) return;
  const among = found?.among;
  const results = ordered(search(dataset, asked, among), asked.order);
  const isSearch = [...TYPED, ...CHOSEN].some((name) => !OTHERS.includes(name) && asked[name]);
  const isByMargin = asked.order === "closest";
  const line = (/** @type {typeof results[0]} */ it) => {
    const blocs = among?.get(it.key);
    const more = [isByMargin && aheadBy(marginOf(it)), blocs && aloneIn(blocs)];
    return result(it, { more: more.filter(Boolean).map((it) => ` · ${it}`) });
  };
  const list = (/** @type {typeof results} */ some) =>
    some.length > 0 && h("ul", { class: "results" }, some.map(line));
  const same = exactly(results, asked.q);
  const exact = same.length < results.length ? same : [];
  const others = results.filter((it) => !exact.includes(it));
  // Even where some are found, others may have the words after the cut in their titles.
  const isMissed = dataset.cut > 0 && same.length === 0 && wordsIn(asked.q).some(isOfTitles);
  renew(
    below,
    row(
      "found",
      counted("found", results.length),
      isSearch && h("a", { href: "#", "data-key": "clear", onclick: clear }, words.clear),
    ),
    found && h("p", { class: "quiet" }, aloneNote(search(dataset, asked, found.unknown).length)),
    isMissed && h("p", { class: "quiet" }, cutTitles(dataset.cut, dataset.rollCalls.length)),
    exact.length > 0 && h("h3", null, named(exact[0].id)),
    list(exact),
    results.length === 0 && asked.close && closest(dataset, asked, among),
    isByMargin ? list(others.slice(0, shown)) : byYear(others.slice(0, shown), line),
    others.length > shown &&
      more(below, () => {
        shown += STEP;
        return showFind(page, asWritten(dataset, state()));
      }),
  );
}

/**
 * Suggests the closest of the roll calls that only their margin leaves out; false if there is none.
 *
 * @param {Dataset} dataset
 * @param {State} asked
 * @param {Map<string, unknown>} [among]
 */
function closest(dataset, asked, among) {
  const [it] = ordered(search(dataset, { ...asked, close: "" }, among), "closest");
  const margin = it && marginOf(it);
  if (!margin) return false;
  const percent = Math.ceil(margin.share * 1000) / 10;
  return h(
    "p",
    null,
    ...[closestIs(margin), " "],
    h("a", { href: href({ close: String(percent) }) }, showUpTo(percent)),
  );
}

/** Whether a word is looked for in titles: it is no number, symbol or kind. @param {string} word */
const isOfTitles = (word) =>
  !/\d/.test(word) && word !== "resolution" && !Object.hasOwn(KINDS, word);

/**
 * @typedef {object} Alone
 * @property {Map<string, string[]>} among The keys of roll calls in which the member stood alone,
 *   each with the names of the blocs.
 * @property {Set<string>} unknown The keys of others, for which it cannot be told.
 */

/** @type {{of?: Dataset, key: string, answer: Promise<Alone | undefined>}} */
let last = { key: "", answer: Promise.resolve(undefined) };

/**
 * Resolves to where a member stood alone; undefined if no member is asked for.
 *
 * @param {Dataset} dataset
 * @param {State} asked
 */
export async function alone(dataset, { alone: member, in: bloc }) {
  if (!member) return undefined;
  const key = JSON.stringify([member, bloc]);
  if (last.of !== dataset || last.key !== key) {
    const answer = askAlone(dataset, member, bloc);
    last = { of: dataset, key, answer };
    // A question that failed is asked again.
    answer.catch(() => last.answer === answer && delete last.of);
  }
  return last.answer;
}

/**
 * Asks the core where a member stood alone, in one bloc or in each of its own.
 *
 * @param {Dataset} dataset
 * @param {string} member
 * @param {string} bloc
 */
async function askAlone(dataset, member, bloc) {
  const { blocs } = dataset;
  const its = blocs.filter(({ members }) => members.some((it) => it.id === member));
  const ids = bloc ? [bloc] : its.map((it) => it.id);
  /** @type {Map<string, string[]>} */
  const found = new Map();
  const unknown = /** @type {Set<string>} */ (new Set());
  for (const id of ids) {
    const { rollCalls: calls, unknownRollCalls: open } = await figures(
      dataset,
      precedentsOf(member, id),
    );
    for (const key of open) unknown.add(key);
    const name = id === EVERYBODY ? words.everybody : nameOf(blocs, id);
    for (const it of calls) {
      const key = it.vote ?? it.id;
      found.set(key, [...(found.get(key) ?? []), name]);
    }
  }
  // A roll call that is certain for one bloc is listed.
  for (const key of found.keys()) unknown.delete(key);
  return { among: found, unknown };
}

/** @param {string} member @param {string} bloc */
const precedentsOf = (member, bloc) => ({
  ...{ figure: "precedents", ids: [member], parts: true },
  bloc: bloc === EVERYBODY ? undefined : bloc,
});

/** @param {Dataset["blocs"]} blocs @param {string} id */
const nameOf = (blocs, id) => blocs.find((it) => it.id === id)?.name ?? id;

/** @type {ReturnType<typeof setTimeout> | undefined} */
let typing;
/** @type {ReturnType<typeof setTimeout> | undefined} */
let judging;

/** @param {Dataset} dataset @param {HTMLElement} place */
function form({ members, blocs, topics, rollCalls: calls }, place) {
  const onTyped = () => {
    clearTimeout(typing);
    clearTimeout(judging);
    judging = setTimeout(() => fillForm(place, state(), true), TYPED_ALL);
    typing = setTimeout(() => {
      shown = STEP;
      // All fields are read: a fast typist may have left one before its delay was over.
      const fields = /** @type {HTMLInputElement[]} */ ([...place.querySelectorAll("[name]")]);
      go(Object.fromEntries(fields.map((it) => [it.name, it.value])), { step: false });
    }, TYPING);
  };
  const input = (
    /** @type {typeof TYPED[number]} */ name,
    /** @type {Record<string, unknown>} */ attributes,
  ) =>
    h(
      "label",
      { class: name },
      h("span", null, words[name]),
      h("input", {
        ...{ name, autocomplete: "off", oninput: onTyped, onchange: onTyped, ...attributes },
        "aria-describedby": `${name}-wrong`,
      }),
      h("span", { class: "wrong", id: `${name}-wrong`, role: "status" }),
    );
  const choose = (
    /** @type {typeof CHOSEN[number]} */ name,
    /** @type {Record<string, string>} */ all,
  ) =>
    field(words[name], name, all, "", (value) =>
      // Without a member, the bloc in which it stood alone means nothing.
      go(name === "alone" && !value ? { alone: "", in: "" } : { [name]: value }),
    );
  const years = [calls.at(-1), calls[0]].map((it) => it?.date.slice(0, 4));
  inUse = 0;
  const box = h(
    "details",
    { open: isOpen, ontoggle: () => (isOpen = box.open) },
    h("summary", { "data-key": "filters" }, filters(0)),
    h(
      "div",
      null,
      input("from", { placeholder: years[0] }),
      input("to", { placeholder: years[1] }),
      input("close", { type: "number", min: 0, max: 100, step: "any" }),
      topics.length > 1 && choose("topic", { "": words.any, ...pairs(topics.map(asNamed)) }),
      choose("alone", options(members, words.nothing)),
      choose("in", { "": words.anyBloc, [EVERYBODY]: words.everybody, ...pairs(blocs) }),
      choose("order", { "": words.newest, oldest: words.oldest, closest: words.closest }),
    ),
  );
  return h(
    "form",
    { class: "search", role: "search", onsubmit: (/** @type {Event} */ it) => it.preventDefault() },
    input("q", { type: "search" }),
    box,
  );
}

/** @param {string} id */
const asNamed = (id) => ({ id, name: id });

/** @param {Event} event */
function clear(event) {
  event.preventDefault();
  shown = STEP;
  go({ ...blank(), order: state().order });
}

/**
 * Returns what is wrong with what was typed; empty if nothing is.
 *
 * @param {typeof TYPED[number]} name
 * @param {State} asked
 */
function faultOf(name, asked) {
  if (name !== "from" && name !== "to") return "";
  if (asked[name] && !iso(asked[name])) return words.noDate;
  const [from, to] = [iso(asked.from), iso(asked.to)];
  // A month or a year includes all of its days.
  const isReversed = from && to && from.slice(0, to.length) > to;
  return name === "to" && isReversed ? words.reversed : "";
}

/**
 * Fills the form from the state, and reports what was typed wrongly.
 *
 * @param {HTMLElement} place
 * @param {State} asked
 * @param {boolean} [isTyped] Whether typing has paused, so that unfinished dates are reported too.
 */
function fillForm(place, asked, isTyped = false) {
  for (const name of TYPED) {
    const input = /** @type {HTMLInputElement | null} */ (place.querySelector(`[name=${name}]`));
    const wrong = place.querySelector(`#${name}-wrong`);
    if (!input || !wrong) continue;
    const isHeld = input === document.activeElement;
    if (!isHeld) input.value = asked[name];
    input.setCustomValidity(faultOf(name, asked));
    input.ariaInvalid = String(!input.validity.valid);
    // The beginning of a date is no mistake while it is being typed.
    const isTold = !isHeld || isTyped || input.validity.valid || wrong.textContent;
    if (isTold) wrong.textContent = input.validationMessage;
  }
  for (const name of CHOSEN) {
    const select = /** @type {HTMLSelectElement | null} */ (
      place.querySelector(`[data-key=${name}]`)
    );
    if (select) select.value = asked[name];
    if (!select || name !== "in") continue;
    select.disabled = !asked.alone;
    if (select.disabled) select.value = "";
    select.options[0].textContent = asked.alone ? words.anyBloc : words.nothing;
  }
  showFilters(place, asked);
}

/**
 * Says how many filters are in use, and opens their box when the first of them is.
 *
 * @param {HTMLElement} place
 * @param {State} asked
 */
function showFilters(place, asked) {
  const box = place.querySelector("details");
  const summary = box?.querySelector("summary");
  if (!box || !summary) return;
  // Without a member, the bloc in which it stood alone means nothing.
  const count = FILTERS.filter((it) => asked[it] && (it !== "in" || asked.alone)).length;
  if (count > 0 && inUse === 0) box.open = true;
  inUse = count;
  summary.textContent = filters(count);
}
