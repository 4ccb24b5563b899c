// The chart as readers get it, in widths and themes that they may have.

import { SMALLEST } from "./ahead.js";
import { fill, fresh, h, named, parts, section } from "./dom.js";
import { button, memberOf } from "./fixes.js";
import { current } from "./found.js";
import { picker } from "./picker.js";
import { put, words } from "./words.js";

const WIDTHS = [320, 600, 900];

/** @typedef {import("../element/element.js").RollCall} Chart */

/** @param {import("./store.js").Store} store */
export function previewSection(store) {
  const empty = h(
    "div",
    { class: "empty" },
    h("h3", null, words.empty),
    h(
      "ul",
      null,
      words.emptyKinds.map((it) => h("li", null, it)),
    ),
    h("p", null, words.emptyThen),
  );
  const missing = h("p", { class: "missing", hidden: true });
  const chart = /** @type {Chart} */ (document.createElement("roll-call"));
  chart.setAttribute("loading", "eager");
  const paper = h("div", { class: "paper" }, chart);
  const frame = h("div", { class: "frame", role: "region", tabindex: 0, hidden: true }, paper);
  const controls = h("div", { class: "controls", hidden: true }, picker(store), looks(store));
  const pointed = focusControl(store);

  store.listen((state, before) => {
    const { found, view, document } = state;
    const rollCall = current(state);
    const isDrawn = rollCall?.vote !== undefined;
    empty.hidden = Boolean(found);
    controls.hidden = pointed.hidden = !found;
    frame.hidden = !isDrawn;
    missing.hidden = !found || isDrawn;
    if (!missing.hidden && found !== before.found) fill(missing, whyNot(rollCall));
    set(chart, "theme", view.theme);
    const { look } = document;
    for (const name of /** @type {const} */ ([
      "view",
      "lang",
      "heading",
      "from",
      "to",
      "measure",
    ])) {
      set(chart, name, look[name]);
    }
    // What the chart cannot draw never reaches it: it keeps what it has, out of sight.
    if (found && rollCall?.vote !== undefined) {
      if (chart.data !== found.packed) chart.data = found.packed;
      const isThere = (/** @type {string} */ id) => found.members.some((it) => it.id === id);
      set(chart, "vote", rollCall.vote);
      set(chart, "focus", document.focus.filter(isThere).join(" "));
      set(chart, "blocs", shownBlocs(state).join(" "));
    }
    paper.className = `paper ${view.theme}`;
    paper.style.width = `${view.width}px`;
    // The narrowest width stands for phones; in a page that is no wider, the chart is as wide as
    // the page.
    paper.classList.toggle("narrowest", view.width === WIDTHS[0]);
    frame.setAttribute("aria-label", put(words.previewed, { width: view.width }));
  });
  chart.data = SMALLEST;
  return section("preview", words.chart, empty, controls, missing, frame, pointed);
}

/**
 * Sets an attribute only where it changes, so that nothing is drawn for the same value.
 *
 * @param {Element} element
 * @param {string} name
 * @param {string} value
 */
function set(element, name, value) {
  if (element.getAttribute(name) !== value) element.setAttribute(name, value);
}

/**
 * Returns the ids of the blocs in the chart: those that were chosen, else the default ones.
 *
 * @param {import("./store.js").State} state
 */
export function shownBlocs({ document, found }) {
  const there = new Set(found?.blocs.map((it) => it.id));
  const usual = found?.blocs.filter((it) => it.isDefault).map((it) => it.id) ?? [];
  return (document.shown ?? usual).filter((it) => there.has(it));
}

/** @param {import("./found.js").RollCall | undefined} rollCall */
function whyNot(rollCall) {
  if (!rollCall) return words.noneDrawn;
  const why = rollCall.date ? words.noneDrawn : words.noDate;
  return [parts(words.notDrawn, { id: rollCall.key }), " ", why];
}

/** Returns the controls for width and theme. @param {import("./store.js").Store} store */
function looks(store) {
  const { width, theme } = store.state.view;
  return h(
    "div",
    { class: "looks" },
    choice(words.width, WIDTHS, String, width, (it) => store.look({ width: it })),
    choice(
      words.theme,
      /** @type {const} */ (["light", "dark"]),
      (it) => words[it],
      theme,
      (it) => store.look({ theme: it }),
    ),
  );
}

/**
 * Returns radio buttons in a row.
 *
 * @template T
 * @param {string} title
 * @param {readonly T[]} values
 * @param {(value: T) => string} label
 * @param {T} chosen
 * @param {(value: T) => void} take
 */
function choice(title, values, label, chosen, take) {
  const name = fresh("choice");
  return h(
    "fieldset",
    { class: "choice" },
    h("legend", null, title),
    values.map((value) =>
      h(
        "label",
        null,
        h("input", { type: "radio", name, checked: value === chosen, onchange: () => take(value) }),
        h("span", null, label(value)),
      ),
    ),
  );
}

/**
 * Returns the field and the list of members pointed out in the chart.
 *
 * @param {import("./store.js").Store} store
 */
function focusControl(store) {
  const id = fresh("focus");
  const field = h("input", { id, list: "members", autocomplete: "off" });
  const said = h("span", { class: "wrong", role: "status" });
  const chips = h("ul", { class: "chips", "aria-label": words.focus });
  const point = (/** @type {string[]} */ focus) => store.change(words.didFocus, { focus });
  const onsubmit = (/** @type {Event} */ event) => {
    event.preventDefault();
    const { found, document } = store.state;
    const member = memberOf(found?.members ?? [], field.value);
    said.textContent = member || !field.value ? "" : put(words.noMember, { name: field.value });
    if (!member) return;
    field.value = "";
    if (!document.focus.includes(member.id)) point([...document.focus, member.id]);
  };
  store.listen(({ document, found }, before) => {
    if (document.focus === before.document.focus && found === before.found) return;
    chips.hidden = document.focus.length === 0;
    const nameOf = (/** @type {string} */ id) =>
      found?.members.find((it) => it.id === id)?.name ?? id;
    fill(
      chips,
      document.focus.map((id) => {
        const name = nameOf(id);
        const remove = () => point(store.state.document.focus.filter((it) => it !== id));
        const attributes = {
          "aria-label": put(words.unpoint, { name }),
          "data-key": `focus-${id}`,
        };
        const cross = h("span", { "aria-hidden": true }, "×");
        const it = button("", remove, attributes);
        it.append(named(name), " ", cross);
        return h("li", null, it);
      }),
    );
  });
  chips.hidden = true;
  return h(
    "form",
    { class: "focus", onsubmit, hidden: true },
    h("label", { for: id }, words.focusAdd),
    h("div", { class: "row" }, field, h("button", { type: "submit" }, words.add), said),
    chips,
  );
}
