// The roll calls behind a figure, with the figure in one line that can be copied.

/** The most roll calls that are listed. */
const MOST = 500;

/** @typedef {{title: string, rows: {id: string, text: string, positions: string, url?: string,
 *   same?: boolean}[]}} Evidence */

/** The evidence of one element. */
export class EvidencePanel {
  /** @type {import("../types.js").OutlineEntry | undefined} */
  #entry;
  #differing = false;

  /** @param {import("./compare.js").Comparer} comparer */
  constructor(comparer) {
    this.comparer = comparer;
    const { make, page } = comparer;
    this.panel = make("section", { class: "card", part: "card" });
    this.panel.hidden = true;
    page.stage.after(this.panel);
  }

  /** @param {import("../types.js").OutlineEntry | undefined} entry */
  show(entry) {
    this.#entry = entry;
    this.#differing = false;
    this.fill();
  }

  /** @returns {boolean} Whether it was open. */
  close() {
    const isOpen = !this.panel.hidden;
    const { page, host } = this.comparer;
    const hadFocus = this.panel.contains(page.shadow.activeElement);
    this.#entry = undefined;
    this.fill();
    host.reader().release();
    if (hadFocus) page.keys.focus();
    return isOpen;
  }

  /** Writes what the picture says of the figure now. */
  fill() {
    const { make, host, say, asked } = this.comparer;
    const chart = /** @type {any} */ (this.#entry && asked ? host.chart() : undefined);
    /** @type {Evidence | undefined} */
    const found = chart?.evidence(this.#entry?.id, asked, say);
    this.panel.hidden = !found;
    if (!found) return;
    const close = make("button", {
      ...{ type: "button", class: "close", text: "×" },
      "aria-label": say("ui-evidence-close"),
    });
    close.addEventListener("click", () => this.close());
    const copy = make("button", { type: "button", text: say("ui-copy") });
    copy.addEventListener("click", () => void this.#copy(copy));
    const rows = found.rows.filter((it) => !this.#differing || it.same === false);
    const count = make("p", { text: say("ui-roll-calls", { count: rows.length }) });
    this.panel.ariaLabel = found.title;
    this.panel.replaceChildren(
      make("p", {}, make("b", { text: found.title })),
      close,
      make("p", {}, ...this.#filter(found), copy),
      count,
      make("ol", { tabindex: "0", "aria-label": found.title }, ...rows.slice(0, MOST).map(item)),
    );

    /** @param {Evidence["rows"][0]} row */
    function item({ text, positions, url, same }) {
      const link = { text, href: url ?? "", rel: "noopener noreferrer" };
      const line = make("li", same ? { class: "same" } : {}, url ? make("a", link) : text);
      line.append(make("span", { text: positions }));
      return line;
    }
  }

  /** @param {Evidence} found */
  #filter({ rows }) {
    const { make, say } = this.comparer;
    if (rows.every((it) => it.same === undefined)) return [];
    const only = make("input", { type: "checkbox" });
    only.checked = this.#differing;
    only.addEventListener("change", () => {
      this.#differing = only.checked;
      this.fill();
      this.panel.querySelector("input")?.focus();
    });
    return [make("label", {}, only, ` ${say("ui-differ")} `)];
  }

  /**
   * The figure with set, measure, base, source, and the hash of the dataset: what a third person
   * needs to recompute it.
   *
   * @param {HTMLButtonElement} button
   */
  async #copy(button) {
    const { say, shownLine } = this.comparer;
    const line = `${this.#entry?.name} · ${await shownLine()}`;
    await navigator.clipboard.writeText(line);
    button.textContent = say("ui-compare-copy-done");
  }
}
