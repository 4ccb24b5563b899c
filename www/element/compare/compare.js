// What a reader does with many roll calls: another view, measure, period or topic, and the roll
// calls behind a figure. Loaded when a page shows such a view.
//
// It shares no module with the rest of the element, so that an article's script stays one file;
// what it needs of the page is given to it.

import { Comparison, initSync } from "../../pkg/compare/rollcall.js";
import { Movement } from "../explore/motion.js?copy";
import { chosenAnew, chosenBefore, colors, dress, saveTable } from "../explore/shared.js?copy";
import { EvidencePanel } from "./evidence.js";
import { OptionsPanel } from "./options.js";
import { CSS_TEXT } from "./style.js";

/** @typedef {import("../page.js").Page} Page */
/** @typedef {import("../types.js").Say} Say */

/** The views of many roll calls. */
const VIEWS = ["alignment", "timeline", "precedents", "matrix", "space"];

/**
 * @typedef {object} Choice What the reader chose; what is missing is as the page has it.
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
 * @param {WebAssembly.Module} module
 * @param {{Comparison: typeof Comparison, initSync: typeof initSync}} core The script of another core.
 */
export function start(module, core = { Comparison, initSync }) {
  core.initSync(module);
  return { Chart: core.Comparison, Explorer: Comparer };
}

/** What keys do. */
const KEYS = ["arrows", "groups", "ends", "type", "enter", "escape"];

/** How long a screen reader is left to what the reader did before it hears what that changed. */
const PAUSE = 500;

/**
 * The SHA-256 of the file that a dataset was made of. Only a page of a secure address can reckon it.
 *
 * @param {import("../types.js").Bytes} bytes
 */
async function hashed(bytes) {
  const hash = await crypto.subtle?.digest("SHA-256", new Uint8Array(bytes.record ?? bytes));
  return [...new Uint8Array(hash ?? [])].map((it) => it.toString(16).padStart(2, "0")).join("");
}

/** Each with its end, if it has none. @param {string[]} parts */
const sentences = (parts) =>
  parts.map((it) => (/[.?!…؟]\p{Cf}*$/u.test(it) ? it : `${it}.`)).join(" ");

/** What a reader does with one element's picture of many roll calls. */
export class Comparer {
  /** @type {Say} */
  say = (id) => id;
  /** @type {Choice} */
  choice = {};
  colors = colors;
  /** What the picture that is shown was asked for. @type {import("../types.js").Options | undefined} */
  asked;
  #end = new AbortController();
  #undress = () => {};
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;
  #announced = "";
  /** @type {import("../types.js").Shown | undefined} */
  #shown;

  /**
   * What a picture is asked for with; the page is as it was until `begin`.
   *
   * @param {Page} page
   * @param {typeof import("../page.js").make} make
   * @param {import("../explore/explore.js").Host} host
   */
  constructor(page, make, host) {
    this.page = page;
    this.make = make;
    this.host = host;
    this.choice = { ...chosenBefore(host.element), ...host.kept };
    this.live = make("div", { class: "away", role: "status" });
    this.movement = new Movement(page);
    this.evidence = new EvidencePanel(this);
    this.optionsPanel = new OptionsPanel(this);
  }

  /**
   * The picture is of its core, and in these words. With the first comes what it adds to the page, and all that
   * listens.
   *
   * @param {Say} say
   */
  begin(say) {
    this.say = say;
    if (this.live.parentNode) return;
    const { page, live, evidence, optionsPanel } = this;
    const { signal } = this.#end;
    this.#undress = dress(page, CSS_TEXT);
    page.root.append(live);
    page.stage.after(evidence.panel);
    optionsPanel.begin(signal);
    page.details.addEventListener("toggle", () => page.details.open && this.#fillLong(), {
      signal,
    });
    page.view.addEventListener("change", () => this.change({ view: page.view.value }), { signal });
    page.root.addEventListener("keydown", (event) => this.#key(event), { signal });
  }

  /** The page changes an attribute. @param {string} name */
  forget(name) {
    delete (/** @type {Record<string, unknown>} */ (this.choice)[name]);
    if (name === "state") this.choice = chosenAnew(this.choice, this.host.element);
    // A figure of somebody else is none of those that are shown.
    if (/^(src|focus|with|blocs)$/.test(name)) this.evidence.close();
  }

  /** The reader changes what is seen. @param {Choice} choice */
  change(choice) {
    this.choice = { ...this.choice, ...choice };
    this.movement.wanted = "measure" in choice || "all" in choice;
    this.host.tell({ ...this.choice });
    this.host.redraw();
  }

  /**
   * The reader chose a figure: the roll calls behind it.
   *
   * @param {import("../types.js").OutlineEntry | undefined} entry
   */
  choose(entry) {
    this.evidence.show(entry);
    this.tellEvidence();
  }

  /** Says what was opened, and forgets what was closed: it may be opened again. */
  tellEvidence() {
    this.#announced = this.#all().join();
    this.#say(this.evidence.said);
  }

  /** What keys do in this view, each key with its name. @returns {[string, string][]} */
  get keys() {
    const { say } = this;
    return KEYS.map((key) => [say(`compare-key-${key}-name`), say(`compare-key-${key}`)]);
  }

  /**
   * A changed picture was laid out: whether its marks are on their way, and painted.
   *
   * @param {unknown} chart
   * @param {number} ratio
   */
  moves(chart, ratio) {
    return this.movement.start(/** @type {any} */ (chart), ratio);
  }

  /**
   * @param {import("../types.js").Shown} shown
   * @param {import("../types.js").Options} asked
   */
  shown(shown, asked) {
    const { page, make, say } = this;
    this.asked = asked;
    this.#shown = shown;
    // New words bring the views of one roll call.
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
   * What stands with a figure in one line: heading, its own set and period, what is counted of those, source,
   * dataset.
   *
   * @param {string} record
   * @param {string} note
   */
  lineOf = async (record, note) => {
    const { heading, source } = this.page;
    const { element } = this.host;
    const src = this.asked?.src;
    const address = src && new URL(src, document.baseURI).pathname.split("/").pop();
    // A page that has read a file itself says which, and what that hashes to.
    const { name: file = address, sha256 } = element.dataset;
    const [head, origin] = [heading, source].map((it) => it.textContent?.trim());
    const texts = [head, record, note, origin, file];
    const hash = sha256 ?? (await hashed(this.host.bytes()));
    return [...texts, hash && `sha256 ${hash}`].filter(Boolean).join(" · ");
  };

  /**
   * Each sentence opens to what proves it.
   *
   * @param {import("../types.js").Shown} shown
   */
  #fillProofs({ summary }) {
    const { page, make, say, evidence } = this;
    summary.forEach(({ text, proof }, index) => {
      const item = /** @type {HTMLElement} */ (page.summary.children[index]);
      if (!proof) return;
      const id = `said-${index}`;
      const words = { class: "who", type: "button", "data-proof": proof };
      const button = make("button", { ...words, text: say("ui-compare-proof") });
      // Several on a page are told apart by what they prove; read in order, it was just heard.
      button.setAttribute("aria-describedby", id);
      button.setAttribute("aria-expanded", String(evidence.isOf(proof, text)));
      button.addEventListener("click", () => {
        evidence.toggle(proof, text);
        this.tellEvidence();
      });
      const isFocused = item.contains(page.shadow.activeElement);
      item.replaceChildren(make("span", { id, text }), " ", button);
      if (isFocused) button.focus();
    });
  }

  /** Saves the table as a file. */
  download() {
    this.#fillLong();
    saveTable(this.page, this.make, "roll-calls.csv");
  }

  /**
   * A table was filled in; thousands of cells are when somebody looks at them. One without rows is none.
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

  rows() {
    return undefined;
  }

  /** Undoes what it added to the page; what is still pressed there asks a chart of another kind for nothing. */
  end() {
    this.#end.abort();
    this.asked = this.#shown = undefined;
    clearTimeout(this.#timer);
    this.movement.stop();
    this.page.find.hidden = this.page.details.hidden = false;
    for (const it of [this.live, this.evidence.panel, this.optionsPanel.panel]) it.remove();
    this.#undress();
  }

  /** What a screen reader hears of all that is shown. */
  #all() {
    const { heading = "", record = "", count = 0 } = this.#shown ?? {};
    return [heading, record, this.say("ui-entries", { count }), ...this.evidence.said];
  }

  /** Says a changed picture, one message for several changes in a row. */
  #announce() {
    const before = this.#announced;
    const all = this.#all();
    this.#announced = all.join();
    // What a page shows to begin with is no news.
    if (before !== "" && before !== this.#announced) this.#say(all);
  }

  /** @param {string[]} parts */
  #say(parts) {
    clearTimeout(this.#timer);
    this.live.textContent = "";
    if (parts.length === 0) return;
    this.#timer = setTimeout(() => (this.live.textContent = sentences(parts)), PAUSE);
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    if (event.key !== "Escape" || event.defaultPrevented) return;
    if (this.optionsPanel.close() || this.evidence.close()) event.preventDefault();
  }
}
