// What a reader does with many roll calls: another view, measure, period or topic, and the roll
// calls behind a figure. Loaded when a page shows such a view.
//
// It shares no module with the rest of the element, so that an article's script stays one file;
// what it needs of the page is given to it.

import { Comparison, initSync } from "../../pkg/compare/rollcall.js";
import { LOOK } from "../explore/look.js?copy";
import { Movement } from "../explore/motion.js?copy";
import { Exploring, keysOf, saveTable } from "../explore/shared.js?copy";
import { EvidencePanel } from "./evidence.js";
import { OptionsPanel } from "./options.js";
import { CSS_TEXT } from "./style.js";

/** @typedef {import("../page.js").Page} Page */
/** @typedef {import("../types.js").Say} Say */

/** The views of many roll calls. */
const VIEWS = ["alignment", "timeline", "precedents", "matrix", "space"];

/**
 * @typedef {object} Choice What the reader chose; a missing property is as the page has it.
 * @property {string} [view]
 * @property {string} [measure]
 * @property {string} [from]
 * @property {string} [to]
 * @property {string} [topic]
 * @property {string} [position]
 * @property {boolean} [all]
 * @property {boolean} [byBloc]
 * @property {boolean} [sameTopics]
 * @property {boolean} [against]
 * @property {boolean} [parts]
 * @property {string} [contested]
 * @property {boolean} [interval]
 */

/**
 * Starts a core that compares, and returns its classes.
 *
 * @param {WebAssembly.Module} module
 * @param {{Comparison: typeof Comparison, initSync: typeof initSync}} core The script of another core.
 */
export function start(module, core = { Comparison, initSync }) {
  core.initSync(module);
  return { Chart: core.Comparison, Explorer: Comparer };
}

/**
 * Resolves to the SHA-256, in hexadecimal, of the file that a dataset was made from; "" on a page
 * without a secure address, where browsers do not compute it.
 *
 * @param {import("../types.js").Bytes} bytes
 */
async function hashed(bytes) {
  const hash = await crypto.subtle?.digest("SHA-256", new Uint8Array(bytes.record ?? bytes));
  return [...new Uint8Array(hash ?? [])].map((it) => it.toString(16).padStart(2, "0")).join("");
}

/** Joins texts, each with a full stop unless it has an end of its own. @param {string[]} parts */
const sentences = (parts) =>
  parts.map((it) => (/[.?!…؟]\p{Cf}*$/u.test(it) ? it : `${it}.`)).join(" ");

/**
 * What a reader does with one element's picture of many roll calls.
 *
 * @extends {Exploring<Choice>}
 */
export class Comparer extends Exploring {
  #announced = "";
  /** @type {import("../types.js").Shown | undefined} */
  #shown;

  /**
   * @param {Page} page
   * @param {typeof import("../page.js").make} make
   * @param {import("../explore/explore.js").Host} host
   */
  constructor(page, make, host) {
    super(page, make, host, new Movement(page));
    this.evidence = new EvidencePanel(this);
    this.optionsPanel = new OptionsPanel(this);
  }

  /** @override */
  get css() {
    return LOOK + CSS_TEXT;
  }

  /** @override @param {AbortSignal} signal */
  join(signal) {
    const { page, evidence, optionsPanel } = this;
    page.stage.after(evidence.panel);
    optionsPanel.begin(signal);
    page.details.addEventListener("toggle", () => page.details.open && this.#fillLong(), {
      signal,
    });
  }

  /** Drops the choice that a page's changed attribute overrides. @override @param {string} name */
  forget(name) {
    super.forget(name);
    delete (/** @type {Record<string, unknown>} */ (this.choice)[name]);
    // The figures that are shown next may be those of other members.
    if (/^(src|focus|with|blocs)$/.test(name)) this.evidence.close();
  }

  /** Takes up what the reader chose, and draws it. @override @param {Choice} choice */
  change(choice) {
    if ("measure" in choice || "all" in choice) this.movement.wanted = true;
    super.change(choice);
  }

  /**
   * Shows the roll calls behind the figure that the reader chose; hides them without one.
   *
   * @param {import("../types.js").OutlineEntry | undefined} entry
   */
  choose(entry) {
    this.evidence.show(entry);
    this.tellEvidence();
  }

  /**
   * Announces evidence that was opened. What was closed is cleared, to be announced when reopened.
   */
  tellEvidence() {
    this.#announced = this.#all().join();
    this.#say(this.evidence.said);
  }

  /** Pairs of a key's name and what the key does in this view. */
  get keys() {
    return keysOf(this.say, "compare-key");
  }

  /**
   * Follows a new picture.
   *
   * @param {import("../types.js").Shown} shown
   * @param {import("../types.js").Options} asked
   */
  shown(shown, asked) {
    const { page, make, say } = this;
    this.asked = asked;
    this.#shown = shown;
    // The page fills in the views of one roll call with each new language.
    if (page.view.options[0]?.value !== VIEWS[0]) {
      const views = VIEWS.map((value) => make("option", { value, text: say(`ui-view-${value}`) }));
      page.view.replaceChildren(...views);
    }
    page.view.value = asked.view;
    page.find.hidden = true;
    page.opener.textContent = say("ui-table-compare");
    page.help.textContent = sentences(this.keys.map((it) => it.join(": ")));
    this.optionsPanel.fill(shown);
    this.evidence.fill();
    this.#fillProofs(shown);
    this.#announce();
  }

  /**
   * Resolves to what goes with a figure, in one line: heading, the figure's own set and period,
   * what is counted of those, source, and the dataset with its hash.
   *
   * @param {string} record
   * @param {string} note
   */
  lineOf = async (record, note) => {
    const { heading, source } = this.page;
    const { element } = this.host;
    const src = this.asked?.src;
    const address = src && new URL(src, document.baseURI).pathname.split("/").pop();
    // A page that has read a file itself gives the file's name and hash as data attributes.
    const { name: file = address, sha256 } = element.dataset;
    const [head, origin] = [heading, source].map((it) => it.textContent?.trim());
    const texts = [head, record, note, origin, file];
    const hash = sha256 ?? (await hashed(this.host.bytes()));
    return [...texts, hash && `sha256 ${hash}`].filter(Boolean).join(" · ");
  };

  /**
   * Gives each sentence that can be proved a button that opens its evidence.
   *
   * @param {import("../types.js").Shown} shown
   */
  #fillProofs({ summary }) {
    const { page, say, evidence } = this;
    summary.forEach(({ text, proof }, index) => {
      if (!proof) return;
      const item = /** @type {HTMLElement} */ (page.summary.children[index]);
      const words = { "data-proof": proof, text: say("ui-compare-proof") };
      const button = this.proofButton(item, text, index, words);
      button.setAttribute("aria-expanded", String(evidence.isOf(proof, text)));
      button.addEventListener("click", () => {
        evidence.toggle(proof, text);
        this.tellEvidence();
      });
    });
  }

  /** Saves the table as a CSV file. */
  download() {
    this.#fillLong();
    saveTable(this.page, this.make, "roll-calls.csv");
  }

  /**
   * Follows a table that was filled in: hides one without rows. A long one has no rows until it is
   * open, and is then filled in whole.
   *
   * @param {import("../types.js").Table} table
   */
  tabled({ rows }) {
    const { details } = this.page;
    details.hidden = rows.length === 0 && !this.#shown?.long;
    if (details.open) this.#fillLong();
  }

  #fillLong() {
    if (!this.#shown?.long) return;
    const chart = /** @type {Comparison} */ (/** @type {unknown} */ (this.host.chart()));
    this.page.fillTable(chart.table(true), this.#shown);
  }

  /** Leaves the outline to the chart: in these views the table never takes the chart's place. */
  rows() {
    return undefined;
  }

  /** @override */
  end() {
    super.end();
    this.#shown = undefined;
    this.page.find.hidden = this.page.details.hidden = false;
    for (const it of [this.evidence.panel, this.optionsPanel.panel]) it.remove();
  }

  /** Returns what a screen reader hears of all that is shown. */
  #all() {
    const { heading = "", record = "", count = 0 } = this.#shown ?? {};
    return [heading, record, this.say("ui-entries", { count }), ...this.evidence.said];
  }

  /** Announces a changed picture. */
  #announce() {
    const before = this.#announced;
    const all = this.#all();
    this.#announced = all.join();
    // The first picture of a page is not announced.
    if (before !== "" && before !== this.#announced) this.#say(all);
  }

  /** Announces texts, even if they are the same as before. @param {string[]} parts */
  #say(parts) {
    this.live.textContent = "";
    this.hear(sentences(parts));
  }

  /** @override */
  escape() {
    return this.optionsPanel.close() || this.evidence.close();
  }
}
