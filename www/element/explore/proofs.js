// Sentences that open to the members that prove them.

/** The sentences of one element. */
export class Proofs {
  /** The indices of open sentences. @type {Set<number>} */
  #open = new Set();
  /** The texts of all sentences, to notice when they change. */
  #texts = "";

  /** @param {import("./explore.js").Explorer} explorer */
  constructor(explorer) {
    this.explorer = explorer;
  }

  /** Restores the sentences as the page made them. */
  end() {
    for (const item of this.explorer.page.summary.querySelectorAll("li")) {
      const said = this.explorer.said(item);
      item.hidden = false;
      if (said) item.textContent = said;
    }
  }

  /**
   * Gives each sentence a button that opens its proof; hides those that are not about the members
   * whom the filter leaves.
   *
   * @param {import("../types.js").Shown} shown
   */
  fill({ summary, silent }) {
    const { page } = this.explorer;
    silent?.forEach((index) => (summary[index].silent = true));
    const texts = summary.map((it) => it.text).join("\n");
    if (texts !== this.#texts) this.#open.clear();
    this.#texts = texts;
    // The page leaves out sentences about blocs, which stand beside the bars.
    const visible = [...summary.keys()].filter((index) => summary[index].kind !== "bloc");
    visible.forEach((index, at) => {
      const item = /** @type {HTMLElement} */ (page.summary.children[at]);
      item.hidden = Boolean(summary[index].silent);
      this.#add(item, index, summary[index].text);
    });
  }

  /**
   * @param {HTMLElement} item
   * @param {number} index
   * @param {string} text
   */
  #add(item, index, text) {
    const { make, say, host } = this.explorer;
    const button = this.explorer.proofButton(item, text, index, { text: say("ui-proof") });
    const proof = make("ul", { class: "proof" });
    const set = (/** @type {boolean} */ open) => {
      button.setAttribute("aria-expanded", String(open));
      proof.hidden = !open;
      if (!open || !this.explorer.asked || proof.childElementCount > 0) return;
      const lines = /** @type {string[]} */ (host.chart().proof(index));
      proof.append(...lines.map((text) => make("li", { text })));
    };
    set(this.#open.has(index));
    button.addEventListener("click", () => {
      const open = !this.#open.has(index);
      if (open) this.#open.add(index);
      else this.#open.delete(index);
      set(open);
    });
    item.append(proof);
  }
}
