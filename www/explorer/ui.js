// The parts that the explorer's pages are made of.

import { h, named } from "../studio/dom.js";
import { plain } from "./dataset.js";
import { theOne } from "./names.js";
import { href } from "./state.js";
import { KINDS, day, formerly, isShown, outcome, rollCalls, symbol, words } from "./words.js";

/** @typedef {import("../studio/dom.js").Child} Child */
/** @typedef {import("./dataset.js").RollCall} RollCall */
/** @typedef {import("./names.js").Choice} Choice */

/** How many results are listed at first, and added each time that more are asked for. */
export const STEP = 60;

/**
 * Shows other content in an element. Nodes that stay are never taken out, so that a field keeps the
 * focus and what is typed; otherwise the focus goes to the node with the same `data-key`.
 *
 * @param {Element} place
 * @param {...Child} children
 */
export function renew(place, ...children) {
  const focused = /** @type {HTMLElement} */ (document.activeElement);
  const key = place.contains(focused) ? focused.dataset.key : undefined;
  /** @type {(Node | string)[]} */
  const all = /** @type {any[]} */ (children)
    .flat(Infinity)
    .filter((it) => it !== false && it !== null && it !== undefined);
  for (const it of [...place.childNodes]) if (!all.includes(it)) it.remove();
  let next = place.firstChild;
  for (const it of all) {
    if (it === next) next = next.nextSibling;
    else place.insertBefore(it instanceof Node ? it : new Text(it), next);
  }
  if (key === undefined || place.contains(document.activeElement)) return;
  const same = place.querySelector(`[data-key="${CSS.escape(key)}"]`);
  /** @type {HTMLElement | null} */ (same)?.focus({ preventScroll: true });
}

/** @type {Map<string, any>} */
const made = new Map();

/**
 * Returns what is kept under a key, made the first time it is asked for.
 *
 * @template T
 * @param {string} key
 * @param {() => T} make
 * @returns {T}
 */
export function kept(key, make) {
  if (!made.has(key)) made.set(key, make());
  return made.get(key);
}

/**
 * Returns fields beside each other; the row of a key is made once and kept.
 *
 * @param {string} key
 * @param {...Child} children
 */
export function row(key, ...children) {
  const it = kept(`row ${key}`, () => h("div", { class: "fields" }));
  renew(it, ...children);
  return it;
}

/**
 * Returns how many there are, as an element whose changes are announced.
 *
 * @param {string} key
 * @param {number} count
 */
export function counted(key, count) {
  const it = kept(`count ${key}`, () =>
    h("strong", { class: "count", role: "status", tabindex: -1 }),
  );
  const said = count ? rollCalls(count) : words.none;
  if (it.textContent !== said) it.textContent = said;
  return it;
}

/**
 * Returns a field that chooses one of several; that of a key is made once and kept.
 *
 * @param {string} label
 * @param {string} key
 * @param {Record<string, string>} options
 * @param {string} value
 * @param {(value: string) => void} onChange
 */
export function field(label, key, options, value, onChange) {
  const it = kept(`field ${key}`, () => {
    const select = h("select", { "data-key": key, onchange: () => it.onChange(select.value) });
    return { select, label: h("label", null, h("span", null, label), select), onChange, has: "" };
  });
  it.onChange = onChange;
  const has = JSON.stringify(options);
  if (it.has !== has) {
    const all = Object.entries(options).map(([id, name]) => h("option", { value: id }, name));
    it.select.replaceChildren(...all);
    it.has = has;
  }
  it.select.value = value;
  return it.label;
}

/**
 * Gives items labels: their names, and where several have the same name, their ids too.
 *
 * @template {{id: string, name: string}} T
 * @param {T[]} items
 * @returns {(T & {label: string})[]}
 */
export function toldApart(items) {
  /** @type {Map<string, number>} */
  const counts = new Map();
  const names = items.map(({ name }) => plain(name));
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return items.map((it, at) => {
    const isAlone = counts.get(names[at]) === 1;
    return { ...it, label: isAlone ? it.name : `${it.name} (${it.id})` };
  });
}

/**
 * Returns a field in which one of many is found by typing; nothing is chosen before it is
 * confirmed.
 *
 * @param {string} label
 * @param {string} key
 * @param {Choice[]} items
 * @param {string[]} shown Ids of those that are chosen already; they are not listed, except for the
 *   value.
 * @param {string} value
 * @param {string} action
 * @param {(id: string) => void} onPick
 */
export function picker(label, key, items, shown, value, action, onPick) {
  const isLeft = (/** @type {Choice} */ choice) =>
    choice.label === value || !shown.includes(choice.id);
  const it = kept(`picker ${key}`, () => {
    const list = h("datalist", { id: `${key}-names` });
    const wrong = h("span", { class: "wrong", id: `${key}-wrong`, role: "status" });
    const input = h("input", {
      ...{ "data-key": key, list: list.id, autocomplete: "off", "aria-describedby": wrong.id },
      onfocus: () => input.select(),
    });
    const onsubmit = (/** @type {Event} */ event) => {
      event.preventDefault();
      const asked = input.value.trim();
      const { found, said } = asked ? theOne(it.items, asked, it.isLeft) : { said: "" };
      const isSame = found && it.shown.includes(found.id);
      wrong.textContent = isSame ? isShown(found.label) : (said ?? "");
      input.ariaInvalid = String(Boolean(said));
      // Somebody who is shown already is not chosen again; the field only gets its value back.
      if (found) input.value = it.value;
      if (found && !isSame) it.onPick(found.id);
    };
    const form = h(
      "form",
      { class: "picker", onsubmit },
      h("label", null, h("span", null, label), input),
      h("button", { "data-key": `${key}-go` }, action),
      ...[list, wrong],
    );
    return { form, input, list, wrong, items, shown, isLeft, onPick, value: "\n", has: "" };
  });
  Object.assign(it, { items, shown, isLeft, onPick });
  // A browser offers an item for its earlier names too, which stand in the label of the option.
  const listed = items.filter(isLeft).map((choice) => ({
    value: choice.label,
    label: choice.formerly?.length ? formerly(choice.label, choice.formerly) : null,
  }));
  const has = JSON.stringify(listed);
  if (it.has !== has) {
    it.list.replaceChildren(...listed.map((one) => h("option", one)));
    it.has = has;
  }
  if (it.value !== value || it.input !== document.activeElement) {
    it.input.value = it.value = value;
    it.wrong.textContent = "";
    it.input.ariaInvalid = "false";
  }
  return it.form;
}

/** @param {{id: string, name: string}[]} items @param {string} none */
export const options = (items, none) => ({ "": none, ...pairs(items) });

/** @param {{id: string, name: string}[]} items @returns {Record<string, string>} */
export const pairs = (items) =>
  Object.fromEntries(toldApart(items).map(({ id, label }) => [id, label]));

/**
 * Returns a roll call in a list: date and symbol, then its title, then its tally, whose bars make a
 * column.
 *
 * @param {RollCall} it
 * @param {{vote?: string, first?: Child, more?: Child}} [how] `vote`: what it opens, its own key if
 *   not given; `first`: what stands before the tally's words; `more`: what stands after it.
 */
export const result = (it, { vote = it.key, first, more } = {}) =>
  h(
    "li",
    null,
    h("span", { class: "when" }, `${day(it.date)} · `, named(symbol(it)), kindOf(it)),
    h(
      "a",
      { href: href({ page: "vote", vote, view: "" }), "data-key": `vote:${vote}` },
      named(it.title || it.id),
    ),
    h("span", { class: "outcome" }, bar(it.tally), h("span", null, first, tallied(it.tally), more)),
  );

/**
 * Returns a tally in words, each number in one line with its word.
 *
 * @param {RollCall["tally"]} tally
 */
export const tallied = (tally) =>
  outcome(tally)
    .split(", ")
    .map((it, at) => [at > 0 && ", ", h("span", { class: "part" }, it)]);

/** Returns the kind of a roll call in words; empty for a resolution. @param {RollCall} it */
const kindOf = ({ kind }) => (KINDS[kind] ? ` · ${KINDS[kind]}` : "");

/**
 * Lists roll calls by year, in the order in which they come.
 *
 * @param {RollCall[]} rollCalls
 * @param {(it: RollCall) => HTMLElement} row
 */
export function byYear(rollCalls, row) {
  const years = new Map(
    rollCalls.map((it) => [it.date.slice(0, 4), /** @type {RollCall[]} */ ([])]),
  );
  for (const it of rollCalls) years.get(it.date.slice(0, 4))?.push(it);
  return [...years].map(([year, calls]) => [
    h("h3", null, year),
    h("ul", { class: "results" }, calls.map(row)),
  ]);
}

/** Pixels of a tally's bar; on narrow screens it is squeezed. */
const BAR = { width: 120, height: 8 };

/** Pixels of a position's mark. */
const MARK = { width: 10, height: 10 };

/**
 * Draws the tally as a bar, in the order that all bars have. It is hidden from screen readers,
 * since the numbers stand beside it.
 *
 * @param {RollCall["tally"]} tally
 */
function bar({ yes, abstain, no }) {
  const all = Math.max(1, yes + abstain + no);
  const viewBox = `0 0 ${BAR.width} ${BAR.height}`;
  const stretched = { viewBox, preserveAspectRatio: "none" };
  const picture = svg("svg", { ...BAR, ...stretched, class: "bar", "aria-hidden": "true" });
  let x = 0;
  for (const [name, count] of Object.entries({ yes, abstain, no })) {
    const width = Math.round(((x + count) / all) * BAR.width) - Math.round((x / all) * BAR.width);
    const left = Math.round((x / all) * BAR.width);
    picture.append(svg("rect", { class: name, x: left, y: 0, width, height: BAR.height }));
    x += count;
  }
  return picture;
}

/** Draws a position as a mark that stands beside its word. @param {string} letter */
export function mark(letter) {
  const name = { Y: "yes", A: "abstain", N: "no" }[letter] ?? "none";
  const picture = svg("svg", { ...MARK, class: "mark", "aria-hidden": "true" });
  picture.append(svg("rect", { class: name, ...MARK }));
  return picture;
}

/** @param {string} tag @param {Record<string, string | number>} attributes */
function svg(tag, attributes) {
  const it = document.createElementNS("http://www.w3.org/2000/svg", tag);
  for (const [name, value] of Object.entries(attributes)) it.setAttribute(name, String(value));
  return it;
}

/**
 * Returns a button that shows more of a list. The reader stays in place, and the focus goes to the
 * first new link.
 *
 * @param {HTMLElement} place
 * @param {() => void} onMore
 */
export function more(place, onMore) {
  const links = () => /** @type {NodeListOf<HTMLElement>} */ (place.querySelectorAll(".results a"));
  const onclick = async () => {
    const before = links().length;
    const [left, top] = [scrollX, scrollY];
    await onMore();
    const next = links()[before];
    if (!next) return;
    // While the list was replaced, the page was too short to stay scrolled so far.
    scrollTo({ left, top, behavior: "instant" });
    next.focus({ preventScroll: true });
    next.closest("li")?.scrollIntoView({ block: "nearest", behavior: "instant" });
  };
  return h("button", { type: "button", "data-key": "more", onclick }, words.more);
}
