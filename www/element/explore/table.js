// The table: sorted by any of its columns, filtered like the picture, and with a way to each
// member's card.

import { saveTable } from "./shared.js";

/**
 * The most rows whose names are buttons, since these take long to make. In a longer table a click
 * on a name opens the card too.
 */
const MOST_BUTTONS = 1_500;

/** The table of one element. */
export class SortedTable {
  /** The column that rows are sorted by, and whether backwards. */
  #by = { column: -1, backwards: false };

  /** @param {import("./explore.js").Explorer} explorer */
  constructor(explorer) {
    this.explorer = explorer;
  }

  /** @param {AbortSignal} signal */
  begin(signal) {
    const { members } = this.explorer.page;
    members.addEventListener("click", (event) => this.#pick(event), { signal });
    members.addEventListener("keydown", (event) => this.#key(event), { signal });
  }

  /** The column (-1 for none) or the member that had the focus in the table that is replaced. */
  #focused = /** @type {{column: number, member?: string}} */ ({ column: -1 });

  /** Remembers what has the focus, before the table is made anew. */
  keep() {
    const { page } = this.explorer;
    const { activeElement } = page.shadow;
    const heads = [...page.members.querySelectorAll("thead th")];
    const column = heads.findIndex((it) => activeElement && it.contains(activeElement));
    this.#focused = { column, member: rowOf(activeElement)?.dataset.member };
  }

  /**
   * Selects the member whose name was clicked; other cells are text to be marked.
   *
   * @param {Event} event
   */
  #pick({ target }) {
    const isName = target instanceof Element && target.closest("th[scope=row]");
    const member = isName && rowOf(target)?.dataset.member;
    if (member) this.explorer.host.reader().select(member);
  }

  /**
   * Moves the focus between names, which are one stop of the tab key.
   *
   * @param {KeyboardEvent} event
   */
  #key(event) {
    const { activeElement } = this.explorer.page.shadow;
    const buttons = this.#buttons();
    const at = buttons.findIndex((it) => it === activeElement);
    const { key } = event;
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: buttons.length - 1 }[key];
    const next = at < 0 || to === undefined ? undefined : buttons[to];
    if (!next) return;
    event.preventDefault();
    buttons[at].tabIndex = -1;
    next.tabIndex = 0;
    next.focus();
  }

  /** Returns the buttons of the names that are shown. */
  #buttons() {
    const { members } = this.explorer.page;
    return /** @type {HTMLElement[]} */ ([...members.querySelectorAll("tr:not([hidden]) .pick")]);
  }

  /** Saves the rows that the table shows as a CSV file. */
  download() {
    const { page, make, status } = this.explorer;
    saveTable(page, make, "roll-call.csv", status.textContent);
  }

  /**
   * Hides the heading in the caption, since it stands above already; screen readers still read it.
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

  /**
   * Adds to the page's table what exploring needs: rows hidden by the filter, marks, buttons,
   * sorting.
   *
   * @param {import("../types.js").Table} table
   */
  fill({ columns, rows, members = [], positions = [], back = [], places = [] }) {
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
      if (rows.length > MOST_BUTTONS) continue;
      const [head] = line.children;
      const name = { type: "button", class: "pick", tabindex: "-1", text: head.textContent ?? "" };
      head.replaceChildren(make("button", name));
    }
    // A narrow column has no room for the blocs, whose members are listed below.
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
      if (column === this.#focused.column) button.focus();
    });
    // Positions sort as in the tally, names as in the lists beside the chart.
    const collator = new Intl.Collator(lang);
    const order = new Map(rows.map(([, position], index) => [position, index]));
    const sort = () => {
      const { column, backwards } = this.#by;
      heads.forEach((head, at) => {
        const order = backwards ? "descending" : "ascending";
        if (at === column) head.setAttribute("aria-sort", order);
        else head.removeAttribute("aria-sort");
      });
      if (column < 0) return;
      /** @typedef {(typeof lines)[number]} Line */
      const compare = [
        (/** @type {Line} */ a, /** @type {Line} */ b) => places[a.index] - places[b.index],
        (/** @type {Line} */ a, /** @type {Line} */ b) =>
          (order.get(a.cells[1]) ?? 0) - (order.get(b.cells[1]) ?? 0),
        (/** @type {Line} */ a, /** @type {Line} */ b) => collator.compare(a.cells[2], b.cells[2]),
      ][column];
      const sign = backwards ? -1 : 1;
      // A row without anything in the column comes last, whichever way it is sorted.
      const isEmpty = (/** @type {string[]} */ cells) => Number(!cells[column]);
      const sorted = [...lines].sort(
        (a, b) => isEmpty(a.cells) - isEmpty(b.cells) || sign * compare(a, b) || a.index - b.index,
      );
      body.append(...sorted.map((it) => it.line));
      this.#setStop();
    };
    sort();
    // Rows that have been moved lose the focus.
    this.#setStop(this.#focused.member);
  }

  /**
   * Makes one name the stop of the tab key: that of a member if it is shown, else the first one. If
   * a member is given, the stop gets the focus too.
   *
   * @param {string} [member]
   */
  #setStop(member) {
    const buttons = this.#buttons();
    for (const it of buttons) it.tabIndex = -1;
    const own = buttons.find((it) => rowOf(it)?.dataset.member === member);
    const stop = own ?? buttons[0];
    if (stop) stop.tabIndex = 0;
    if (member) stop?.focus({ preventScroll: true });
  }
}

/** Returns the row of the table's body that a node is in, if any. @param {EventTarget | null} it */
const rowOf = (it) =>
  it instanceof Element ? it.closest(/** @type {"tr"} */ ("tbody tr")) : undefined;
