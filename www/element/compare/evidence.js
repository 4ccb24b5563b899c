// The panel with the roll calls or members behind a figure or a sentence. It copies the figure as
// one line.

/** The most that are listed. */
const MOST = 500;

/** @typedef {{title: string, record: string, interval: string, median: string,
 *   note: string, leftOut: string, counted: string,
 *   rows: {text: string, positions: string, url?: string, same?: boolean}[]}} Evidence */

/** @typedef {{id: string, name: string}} Entry What the evidence is for: a figure or a sentence. */

/** The evidence of one element. */
export class EvidencePanel {
  /** @type {Entry | undefined} */
  #entry;
  /** What a screen reader hears of the panel; empty while it is closed. @type {string[]} */
  said = [];
  /** Whether the evidence is for a sentence, and not for a figure of the picture. */
  #isSaid = false;
  /** Whether only roll calls in which the positions differ are listed. */
  #differing = false;

  /** @param {import("./compare.js").Comparer} comparer */
  constructor(comparer) {
    this.comparer = comparer;
    this.panel = comparer.make("section", { class: "card", part: "card" });
    this.panel.hidden = true;
  }

  /**
   * Opens the evidence for a figure; without one, empties and hides it.
   *
   * @param {Entry | undefined} entry
   */
  show(entry) {
    this.#open(entry, false);
  }

  /**
   * Opens the evidence for a sentence, or closes it if it is open.
   *
   * @param {string} id
   * @param {string} name
   */
  toggle(id, name) {
    if (this.isOf(id, name)) this.close();
    else this.#open({ id, name }, true);
  }

  /**
   * Whether the panel is open for this sentence.
   *
   * @param {string} id
   * @param {string} name
   */
  isOf(id, name) {
    return this.#isSaid && this.#entry?.id === id && this.#entry.name === name;
  }

  /**
   * @param {Entry | undefined} entry
   * @param {boolean} isSaid
   */
  #open(entry, isSaid) {
    const { page } = this.comparer;
    this.#entry = entry;
    this.#isSaid = isSaid;
    this.#differing = false;
    (isSaid ? page.summary : page.stage).after(this.panel);
    this.fill();
    this.#mark();
    if (entry) this.comparer.reveal(this.panel);
  }

  /** Has the buttons of the sentences say which one is open. */
  #mark() {
    const { summary } = this.comparer.page;
    for (const item of summary.children) {
      const button = /** @type {HTMLElement | null} */ (item.querySelector(".who"));
      if (!button) continue;
      const isOpen = this.isOf(button.dataset.proof ?? "", this.comparer.said(item));
      button.setAttribute("aria-expanded", String(isOpen));
    }
  }

  /** @returns {boolean} Whether it was open. */
  close() {
    this.#entry = undefined;
    if (this.panel.hidden) return false;
    const { page, host } = this.comparer;
    const hadFocus = this.panel.contains(page.shadow.activeElement);
    const button = page.summary.querySelector(".who[aria-expanded=true]");
    this.fill();
    this.comparer.tellEvidence();
    this.#mark();
    host.reader().release();
    if (hadFocus) /** @type {HTMLElement} */ (button ?? page.keys).focus();
    return true;
  }

  /** Fills the panel with what the picture now says of the figure; hides it if that is nothing. */
  fill() {
    const { make, host, say, asked } = this.comparer;
    const chart = /** @type {any} */ (this.#entry && asked ? host.chart() : undefined);
    /** @type {Evidence | undefined} */
    const found = chart?.evidence(this.#entry?.id, asked, say);
    this.panel.hidden = !found;
    this.said = [];
    if (!found) return;
    const close = make("button", {
      ...{ type: "button", class: "close", text: "×" },
      "aria-label": say("ui-evidence-close"),
    });
    close.addEventListener("click", () => this.close());
    const copy = make("button", { type: "button", text: say("ui-copy") });
    copy.addEventListener("click", () => void this.#copy(copy, found));
    const rows = found.rows.filter((it) => !this.#differing || it.same === false);
    const count = say(found.counted, { count: rows.length });
    const cut = rows.length > MOST && say("ui-first-rows", { count: MOST });
    const { record, interval, median, leftOut } = found;
    const lines = [record, interval, median, count, cut, leftOut].filter((it) => it);
    this.said = [found.title, count, found.interval].filter(Boolean);
    this.panel.setAttribute("aria-label", found.title);
    this.panel.replaceChildren(
      make("p", {}, make("b", { text: found.title })),
      close,
      make("p", { class: "actions" }, ...this.#filter(found), copy),
      ...lines.map((text) => make("p", { text: `${text}` })),
      make("ol", { tabindex: "0", "aria-label": found.title }, ...rows.slice(0, MOST).map(item)),
    );

    /** @param {Evidence["rows"][0]} row */
    function item({ text, positions, url: source, same }) {
      // The explorer has a page for each roll call.
      const url = /** @type {any} */ (host.element).linkTo?.(text) ?? source;
      const link = { text, href: url ?? "", rel: "noopener noreferrer" };
      const line = make("li", same ? { class: "same" } : {}, url ? make("a", link) : text);
      line.append(make("span", { text: positions }));
      return line;
    }
  }

  /** The checkbox for `#differing`, if there is anything to tell apart. @param {Evidence} found */
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
    return [make("label", {}, only, say("ui-differ"))];
  }

  /**
   * Copies the figure with set, measure, base, source, and the name and hash of the dataset: what a
   * third person needs to recompute it.
   *
   * @param {HTMLButtonElement} button
   * @param {Evidence} found
   */
  async #copy(button, { title, rows, record, interval, median, leftOut, note }) {
    const { say, lineOf, asked } = this.comparer;
    // The title of what two members have in common names both and has their figure.
    const ofTwo = rows.some((it) => it.same !== undefined) && asked?.view !== "space";
    const named = ofTwo && !this.#isSaid ? title : this.#entry?.name;
    const figure = [named, interval, median].filter(Boolean).join(" · ");
    const line = `${figure} · ${await lineOf(record, [leftOut, note].filter(Boolean).join(" "))}`;
    const isDone = await copied(line);
    button.textContent = say(`ui-compare-copy-${isDone ? "done" : "failed"}`);
  }
}

/**
 * Copies a text; resolves to false where the browser does not let a page do that.
 *
 * @param {string} text
 */
async function copied(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
