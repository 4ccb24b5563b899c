// The options of the views of many roll calls: measure, period, topic, and what each view has
// besides.

import { Panel, copyButtons, offerMore } from "../explore/shared.js?copy";

const MEASURES = ["agreement", "half-credit", "yes-no", "kappa"];
/** Choices for the least share of the losing side, in percent. */
const CONTESTED = ["0", "10", "25"];
const POSITIONS = ["any", "yes", "abstain", "no"];

/** The options of one element. */
export class OptionsPanel extends Panel {
  /** @param {import("./compare.js").Comparer} comparer */
  constructor(comparer) {
    super(comparer);
    this.comparer = comparer;
  }

  /**
   * What the controls were made for last, as JSON. They are made anew only for something else,
   * since a slider that is held must not be replaced.
   */
  #made = "";
  /** Each sets a control to what the picture was asked for. @type {(() => void)[]} */
  #sets = [];

  /** @param {import("../types.js").Shown} shown */
  fill({ first = 0, last = 0, topics = [] }) {
    const { make, say, page, asked } = this.comparer;
    const { view = "", with: partners, controls } = asked ?? {};
    const hasOptions = offerMore(page, controls);
    const words = say("ui-measure");
    const made = JSON.stringify([view, first, last, topics, words, partners, controls]);
    if (made === this.#made) {
      for (const set of this.#sets) set();
      return;
    }
    this.#made = made;
    this.#sets = [];
    const { activeElement } = page.shadow;
    const focused = /** @type {HTMLElement | null} */ (activeElement)?.dataset.option;
    const fields = [];
    const named = (/** @type {string[]} */ ids, /** @type {string} */ stem) =>
      ids.map((id) => ({ id, name: say(`${stem}-${id}`) }));
    if (view !== "precedents" && view !== "space") {
      fields.push(this.#choice("measure", "ui-measure", named(MEASURES, "ui-measure")));
    }
    if (last > first) {
      fields.push(this.#year("from", "ui-from", first, last, first));
      fields.push(this.#year("to", "ui-to", first, last, last));
    }
    if (topics.length > 1) {
      const all = { id: "", name: "–" };
      const each = topics.map((id) => ({ id, name: id }));
      fields.push(this.#choice("topic", "ui-topic", [all, ...each]));
    }
    fields.push(this.#flag("parts", "ui-parts"));
    fields.push(this.#choice("contested", "ui-contested", named(CONTESTED, "ui-contested")));
    if (!["precedents", "space"].includes(view)) {
      fields.push(this.#flag("interval", "ui-interval"));
    }
    if (!["timeline", "space"].includes(view)) fields.push(this.#flag("all", "ui-everybody"));
    if (view === "matrix") fields.push(this.#flag("byBloc", "ui-by-bloc"));
    if (view === "timeline") fields.push(this.#flag("sameTopics", "ui-same-topics"));
    if (view === "precedents") {
      fields.push(this.#choice("position", "ui-position", named(POSITIONS, "ui-position")));
      if (partners?.length) fields.push(this.#flag("against", "ui-against"));
    }
    const csv = make("button", { type: "button", text: say("ui-figures-csv") });
    csv.addEventListener("click", () => this.comparer.download());
    this.panel.setAttribute("aria-label", say("ui-options"));
    const copies = copyButtons(this.comparer, controls, "ui-compare-copy");
    const keys = this.comparer.keys.flatMap(([name, text]) => [
      make("dt", {}, make("kbd", { text: name })),
      make("dd", { text }),
    ]);
    const about = make("p", { class: "about", text: say("ui-compare-help") });
    this.panel.replaceChildren(
      ...(hasOptions ? [...fields, csv] : []),
      ...copies,
      ...(hasOptions ? [about, make("dl", {}, ...keys)] : []),
    );
    if (focused) {
      /** @type {HTMLElement | null} */ (
        this.panel.querySelector(`[data-option="${focused}"]`)
      )?.focus();
    }
  }

  /** Sets a control now and after each picture. @param {() => void} set */
  #follow(set) {
    set();
    this.#sets.push(set);
  }

  /**
   * @param {"measure" | "topic" | "position" | "contested"} option
   * @param {string} title
   * @param {{id: string, name: string}[]} values
   */
  #choice(option, title, values) {
    const { make, say } = this.comparer;
    const select = make("select", { "data-option": option });
    select.append(...values.map(({ id, name }) => make("option", { value: id, text: name })));
    this.#follow(() => {
      select.value = this.comparer.asked?.[option] ?? values[0].id;
      if (select.selectedIndex < 0) select.selectedIndex = 0;
    });
    select.addEventListener("change", () => this.comparer.change({ [option]: select.value }));
    return make("label", {}, say(title), select);
  }

  /**
   * @param {"from" | "to"} option
   * @param {string} title
   * @param {number} first
   * @param {number} last
   * @param {number} otherwise
   */
  #year(option, title, first, last, otherwise) {
    const { make, say, page } = this.comparer;
    const range = make("input", { type: "range", min: `${first}`, max: `${last}` });
    range.dataset.option = option;
    const output = make("output");
    this.#follow(() => {
      // A slider that the reader holds stays where the hand is.
      if (range === page.shadow.activeElement) return;
      const year = Number.parseInt(this.comparer.asked?.[option] ?? "", 10) || otherwise;
      range.value = String(year);
      output.textContent = range.value;
    });
    range.addEventListener("input", () => {
      output.textContent = range.value;
      const change = { [option]: range.value };
      // An end of the period that passes the other end takes it along.
      const other = option === "from" ? "to" : "from";
      /** @type {HTMLInputElement | null} */
      const beside = this.panel.querySelector(`[data-option="${other}"]`);
      const [from, to] = option === "from" ? [range, beside] : [beside, range];
      if (beside?.nextElementSibling && Number(from?.value) > Number(to?.value)) {
        change[other] = beside.value = range.value;
        beside.nextElementSibling.textContent = range.value;
      }
      this.comparer.change(change);
    });
    return make("label", {}, `${say(title)} `, range, output);
  }

  /**
   * @param {"all" | "byBloc" | "sameTopics" | "against" | "parts" | "interval"} option
   * @param {string} title
   */
  #flag(option, title) {
    const { make, say } = this.comparer;
    const box = make("input", { type: "checkbox", "data-option": option });
    this.#follow(() => (box.checked = Boolean(this.comparer.asked?.[option])));
    box.addEventListener("change", () => this.comparer.change({ [option]: box.checked }));
    return make("label", {}, box, ` ${say(title)}`);
  }
}
