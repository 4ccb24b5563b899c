// What the explorer's pages are made of.

import { h, named } from "../studio/dom.js";
import { href } from "./state.js";
import { KINDS, day, outcome, symbol, words } from "./words.js";

/** @typedef {import("./dataset.js").RollCall} RollCall */

/** So many results at first, and with each wish for more. */
export const STEP = 60;

/**
 * A field that chooses one of several.
 *
 * @param {string} label
 * @param {string} key
 * @param {Record<string, string>} options
 * @param {string} value
 * @param {(value: string) => void} onChange
 */
export function field(label, key, options, value, onChange) {
  const select = h(
    "select",
    { "data-key": key, onchange: () => onChange(select.value) },
    Object.entries(options).map(([id, name]) => h("option", { value: id }, name)),
  );
  select.value = value;
  return h("label", null, h("span", null, label), select);
}

/** @param {{id: string, name: string}[]} items @param {string} none */
export const options = (items, none) => ({ "": none, ...pairs(items) });

/** @param {{id: string, name: string}[]} items @returns {Record<string, string>} */
export const pairs = (items) => Object.fromEntries(items.map(({ id, name }) => [id, name]));

/**
 * A roll call in a list: when and what, then the title, then who was how many.
 *
 * @param {RollCall} it
 * @param {...import("../studio/dom.js").Child} more
 */
export const result = (it, ...more) =>
  h(
    "li",
    null,
    h("span", { class: "when" }, `${day(it.date)} · `, named(symbol(it)), kindOf(it)),
    h(
      "a",
      { href: href({ page: "vote", vote: it.key, view: "" }), "data-key": `vote:${it.key}` },
      named(it.title || it.id),
    ),
    h("span", { class: "outcome" }, bar(it.tally), h("span", null, outcome(it.tally)), ...more),
  );

/** @param {RollCall} it */
const kindOf = ({ kind }) => (KINDS[kind] ? ` · ${KINDS[kind]}` : "");

/**
 * Roll calls by year, newest first.
 *
 * @param {RollCall[]} rollCalls
 * @param {(it: RollCall) => HTMLElement} [row]
 */
export function byYear(rollCalls, row = (it) => result(it)) {
  const years = new Map(
    rollCalls.map((it) => [it.date.slice(0, 4), /** @type {RollCall[]} */ ([])]),
  );
  for (const it of rollCalls) years.get(it.date.slice(0, 4))?.push(it);
  return [...years].map(([year, calls]) => [
    h("h3", null, year),
    h("ul", { class: "results" }, calls.map(row)),
  ]);
}

/** Pixels of a bar. */
const BAR = { width: 120, height: 8 };

/** The tally as a bar; the numbers stand beside it. @param {RollCall["tally"]} tally */
function bar({ yes, abstain, no }) {
  const all = Math.max(1, yes + abstain + no);
  const picture = svg("svg", { ...BAR, class: "bar", "aria-hidden": "true" });
  let x = 0;
  for (const [name, count] of Object.entries({ yes, abstain, no })) {
    const width = Math.round(((x + count) / all) * BAR.width) - Math.round((x / all) * BAR.width);
    const left = Math.round((x / all) * BAR.width);
    picture.append(svg("rect", { class: name, x: left, y: 0, width, height: BAR.height }));
    x += count;
  }
  return picture;
}

/** @param {string} tag @param {Record<string, string | number>} attributes */
function svg(tag, attributes) {
  const it = document.createElementNS("http://www.w3.org/2000/svg", tag);
  for (const [name, value] of Object.entries(attributes)) it.setAttribute(name, String(value));
  return it;
}

/** @param {() => void} onMore */
export const more = (onMore) =>
  h("button", { type: "button", "data-key": "more", onclick: onMore }, words.more);
