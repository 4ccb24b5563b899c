// The table: sorted by any of its columns, and filtered as the picture is.

import { saveTable } from "./shared.js";

/** The table of one element. */
export class SortedTable {
  /** The column that rows are sorted by, and whether backwards. */
  #by = { column: -1, backwards: false };

  /** @param {import("./explore.js").Explorer} explorer */
  constructor(explorer) {
    this.explorer = explorer;
  }

  /** The column whose button has the focus, which goes with the table that is replaced. */
  #focused = -1;

  /** Before the table is made anew. */
  keep() {
    const { page } = this.explorer;
    const { activeElement } = page.shadow;
    const heads = [...page.members.querySelectorAll("thead th")];
    this.#focused = heads.findIndex((it) => activeElement && it.contains(activeElement));
  }

  /** Saves what the table shows as a file. */
  download() {
    saveTable(this.explorer.page, this.explorer.make, "roll-call.csv");
  }

  /**
   * The heading stands above already: only who hears the table needs it in its caption.
   *
   * @param {HTMLElement | null} caption
   */
  #shorten(caption) {
    const { page, make } = this.explorer;
    const text = caption?.textContent ?? "";
    const at = text.indexOf(page.heading.textContent || "\n");
    if (at <= 0) return;
    const seen = text.slice(0, at).replace(/[\s:\u2066-\u2069]+$/u, "");
    caption?.replaceChildren(seen, make("span", { class: "away", text: text.slice(seen.length) }));
  }

  /** @param {import("../types.js").Table} table */
  fill({ columns, rows, members = [], positions = [], back = [] }) {
    const { page, make, say } = this.explorer;
    const { lang } = this.explorer.asked ?? {};
    const heads = [...page.members.querySelectorAll("thead th")];
    const body = /** @type {HTMLElement} */ (page.members.querySelector("tbody"));
    const lines = [...body.children].map((line, index) => ({ line, index, cells: rows[index] }));
    for (const { line, index } of lines) {
      /** @type {HTMLElement} */ (line).hidden = Boolean(back[index]);
      /** @type {HTMLElement} */ (line).dataset.member = members[index];
      const mark = make("span", { class: `mark ${positions[index]}`, "aria-hidden": "true" });
      line.children[1].prepend(mark, " ");
    }
    // Members of the blocs are listed below; in a narrow column they have no room here.
    heads[2]?.setAttribute("data-blocs", "");
    this.#shorten(page.members.querySelector("caption"));
    heads.forEach((head, column) => {
      const button = make("button", { type: "button", class: "sort", text: columns[column] });
      button.title = say("ui-sort", { column: columns[column] });
      button.addEventListener("click", () => {
        const isSame = this.#by.column === column;
        this.#by = { column, backwards: isSame && !this.#by.backwards };
        sort();
      });
      head.replaceChildren(button);
      if (column === this.#focused) button.focus();
    });
    // The order of positions is that of the tally; names are sorted as the language does.
    const collator = new Intl.Collator(lang);
    const places = new Map(rows.map(([, position], index) => [position, index]));
    const sort = () => {
      const { column, backwards } = this.#by;
      heads.forEach((head, at) => {
        const order = backwards ? "descending" : "ascending";
        if (at === column) head.setAttribute("aria-sort", order);
        else head.removeAttribute("aria-sort");
      });
      if (column < 0) return;
      const compare = (/** @type {string[]} */ a, /** @type {string[]} */ b) =>
        column === 1
          ? (places.get(a[1]) ?? 0) - (places.get(b[1]) ?? 0)
          : collator.compare(a[column], b[column]);
      const sign = backwards ? -1 : 1;
      // Who has nothing in the column comes last, whichever way it is sorted.
      const isEmpty = (/** @type {string[]} */ cells) => Number(!cells[column]);
      const sorted = [...lines].sort(
        (a, b) =>
          isEmpty(a.cells) - isEmpty(b.cells) ||
          sign * compare(a.cells, b.cells) ||
          a.index - b.index,
      );
      body.append(...sorted.map((it) => it.line));
    };
    sort();
  }
}
