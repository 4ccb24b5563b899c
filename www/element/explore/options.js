// The options of one roll call: the order of blocs and members, the part of the map, patterns. The
// panel also has the keys and the table as a file.

import { Panel, copyButtons, keysOf, offerMore } from "./shared.js";

const BLOC_ORDERS = ["given", "size", "favour", "dissent"];
const MEMBER_ORDERS = ["position", "bloc", "name"];

/** The options of one element. */
export class OptionsPanel extends Panel {
  /** @param {import("./explore.js").Explorer} explorer */
  constructor(explorer) {
    super(explorer);
    this.explorer = explorer;
  }

  /** @param {import("../types.js").Shown} shown */
  fill({ blocs = [] }) {
    const { make, say, page, asked } = this.explorer;
    const { view = "", plain, controls } = asked ?? {};
    const hasOptions = offerMore(page, controls);
    const focused = /** @type {HTMLElement | null} */ (
      /** @type {ShadowRoot} */ (page.root.getRootNode()).activeElement
    )?.dataset.option;
    const fields = [];
    const hasBars = blocs.length > 1 && ["breakdown", "hemicycle", "tiles"].includes(view);
    if (hasBars) {
      fields.push(this.#choice("blocOrder", "ui-order-blocs", this.#orders(BLOC_ORDERS)));
    }
    if (view === "members" || view === "hemicycle") {
      const orders = MEMBER_ORDERS.filter((it) => it !== "bloc" || blocs.length > 0).filter(
        (it) => it !== "name" || view === "members",
      );
      fields.push(this.#choice("memberOrder", "ui-order-members", this.#orders(orders)));
    }
    if (view === "tiles") {
      const parts = ["world", "europe"].map((id) => ({ id, name: say(`ui-zoom-${id}`) }));
      fields.push(this.#choice("zoom", "ui-zoom", [...parts, ...blocs]));
    }
    const patterns = make("input", { type: "checkbox", "data-option": "plain" });
    patterns.checked = !plain;
    patterns.addEventListener("change", () => {
      this.explorer.change({ plain: !patterns.checked });
    });
    fields.push(make("label", {}, patterns, ` ${say("ui-patterns")}`));
    const csv = make("button", { type: "button", "data-option": "csv", text: say("ui-csv") });
    csv.addEventListener("click", () => this.explorer.table.download());
    const keys = keysOf(say, "key").map(([key, does]) => [
      make("dt", {}, make("kbd", { text: key })),
      make("dd", { text: does }),
    ]);
    this.panel.setAttribute("aria-label", say("ui-options"));
    const about = make("p", { class: "about", text: say("ui-help") });
    this.panel.replaceChildren(
      ...(hasOptions ? [...fields, csv] : []),
      ...copyButtons(this.explorer, controls, "ui-copy"),
      ...(hasOptions ? [about, make("dl", {}, ...keys.flat())] : []),
    );
    // A control that had the focus gets it again, though it was made anew.
    if (focused) {
      /** @type {HTMLElement | null} */ (
        this.panel.querySelector(`[data-option="${focused}"]`)
      )?.focus();
    }
  }

  /** @param {string[]} ids */
  #orders(ids) {
    return ids.map((id) => ({ id, name: this.explorer.say(`ui-order-${id}`) }));
  }

  /**
   * @param {"blocOrder" | "memberOrder" | "zoom"} option
   * @param {string} title
   * @param {{id: string, name: string}[]} values
   */
  #choice(option, title, values) {
    const { make, say, asked } = this.explorer;
    const select = make("select", { "data-option": option });
    select.append(...values.map(({ id, name }) => make("option", { value: id, text: name })));
    select.value = asked?.[option] ?? values[0].id;
    if (select.selectedIndex < 0) select.selectedIndex = 0;
    select.addEventListener("change", () => this.explorer.change({ [option]: select.value }));
    return make("label", {}, `${say(title)} `, select);
  }
}
