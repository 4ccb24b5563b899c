// Lets a reader explore a picture: change its view, find and filter, open a member's card, see what
// proves a sentence. Loaded when a page or its reader first asks for it.
//
// It shares no module with the rest of the element, so that an article's script stays one file;
// what it needs of the page is given to it.

import { Chart, initSync } from "../../pkg/explore/rollcall.js";
import { CardPanel } from "./card.js";
import { Finder } from "./find.js";
import { LOOK } from "./look.js";
import { Movement } from "./motion.js";
import { OptionsPanel } from "./options.js";
import { Proofs } from "./proofs.js";
import { Exploring } from "./shared.js";
import { CSS_TEXT } from "./style.js";
import { SortedTable } from "./table.js";

/** @typedef {import("../page.js").Page} Page */
/** @typedef {typeof import("../page.js").make} Make */
/** @typedef {import("../types.js").Say} Say */

/**
 * @typedef {object} Host What the element lets an explorer use.
 * @property {() => Chart} chart
 * @property {() => import("../reader.js").Reader} reader
 * @property {() => void} redraw
 * @property {(state: Record<string, unknown>) => void} tell
 * @property {() => Uint8Array} bytes The dataset.
 * @property {import("../element.js").RollCall} element
 * @property {string} [wish] The view that the reader chose before the explorer was there.
 * @property {object} [kept] What the reader chose before the element left its page and came back.
 */

/**
 * @typedef {object} Choice What the reader chose; a missing property is as the page has it.
 * @property {string} [view]
 * @property {string} [filter]
 * @property {string} [blocOrder]
 * @property {string} [memberOrder]
 * @property {string} [zoom]
 * @property {boolean} [plain]
 */

/**
 * @typedef {object} Explore
 * @property {typeof Chart} Chart
 * @property {typeof Explorer} Explorer
 */

/**
 * Starts the core that explores, and returns its classes.
 *
 * @param {WebAssembly.Module} module
 * @returns {Explore}
 */
export function start(module) {
  initSync(module);
  return { Chart, Explorer };
}

/** Whether the attribute `vote` names two roll calls. @param {string} vote */
const isOfTwo = (vote) => /\s/.test(vote.trim());

/**
 * What a reader does with the picture of one roll call, or of two.
 *
 * @extends {Exploring<Choice>}
 */
export class Explorer extends Exploring {
  #announced = "";
  /** Whether the reader has chosen anything: the first picture of a page is not announced. */
  #hasChosen = false;
  #wasFiltered = false;

  /**
   * @param {Page} page
   * @param {Make} make
   * @param {Host} host
   */
  constructor(page, make, host) {
    super(page, make, host, new Movement(page));
    if (host.wish) this.choice.view = host.wish;
    this.status = make("span", { class: "status" });
    this.all = make("button", { type: "button", class: "all" });
    this.found = make("div", { class: "found" });
    this.bar = make("div", { class: "filter" }, this.status, this.all, this.found);
    this.bar.hidden = true;
    this.card = new CardPanel(this);
    this.finder = new Finder(this);
    this.optionsPanel = new OptionsPanel(this);
    this.proofs = new Proofs(this);
    this.table = new SortedTable(this);
  }

  /** @override */
  get css() {
    return LOOK + CSS_TEXT;
  }

  /** @override @param {AbortSignal} signal */
  join(signal) {
    const { page, card, finder, optionsPanel, table, host } = this;
    page.controls.append(this.bar);
    // The note belongs to the chart and stays with it.
    page.note.after(card.panel);
    this.all.addEventListener("click", () => this.clear(), { signal });
    for (const it of [finder, optionsPanel, table]) it.begin(signal);
    this.#hasChosen = Boolean(host.wish);
    if (host.wish) host.tell({ ...this.choice });
  }

  /** Drops the choice that a page's changed attribute overrides. @override @param {string} name */
  forget(name) {
    super.forget(name);
    if (name === "view") delete this.choice.view;
    if (name === "patterns") delete this.choice.plain;
    if (name === "state") this.finder.restore();
  }

  /** Takes up what the reader chose, and draws it. @override @param {Choice} choice */
  change(choice) {
    this.#hasChosen = true;
    const isMove = /** @type {const} */ (["view", "blocOrder", "memberOrder", "zoom"]).some(
      (it) => choice[it] !== undefined && choice[it] !== this.choice[it],
    );
    if (isMove) this.movement.wanted = true;
    super.change(choice);
  }

  /**
   * Filters by the entry that the reader chose in the picture, and opens the card if it is a
   * member; without an entry, undoes both.
   *
   * @param {import("../types.js").OutlineEntry | undefined} entry
   */
  choose(entry) {
    this.card.show(entry?.member);
    this.finder.clear();
    if (entry?.id !== this.choice.filter) this.change({ filter: entry?.id });
  }

  /** Shows everybody again: closes the card, and ends the search, the filter and the selection. */
  clear() {
    const { page, bar, card, finder } = this;
    // Done before the chart releases its entry, so that keys go on from there.
    this.handBack([bar, card.panel], finder.typed ? page.find : page.keys);
    card.show(undefined);
    finder.clear();
    this.change({ filter: undefined });
    this.host.reader().release();
  }

  /**
   * Moves the focus if it is in something that is about to go.
   *
   * @param {HTMLElement[]} going
   * @param {HTMLElement} to Gets the focus; if it cannot be seen, another part does.
   */
  handBack(going, to = this.page.keys) {
    const { page } = this;
    const { activeElement } = page.shadow;
    if (going.some((it) => it.contains(activeElement))) page.focus(to);
  }

  /**
   * Follows a new picture.
   *
   * @param {import("../types.js").Shown} shown
   * @param {import("../types.js").Options} asked
   */
  shown(shown, asked) {
    this.asked = asked;
    const { view, vote = "" } = asked;
    const { page } = this;
    this.#setTable(view === "table");
    // Two roll calls have only one view.
    if (isOfTwo(vote)) page.view.hidden = true;
    // Deputies have no place on a map of the world.
    const map = [...page.view.options].find((it) => it.value === "tiles");
    if (map) map.hidden = map.disabled = shown.map === false && view !== "tiles";
    this.status.textContent = shown.filter ?? "";
    this.all.textContent = this.say("ui-all");
    this.bar.hidden = !shown.filter;
    // The way back from a filter is there even on a page without controls.
    if (shown.filter) page.controls.hidden = false;
    page.root.classList.toggle("flat", Boolean(asked.plain));
    this.optionsPanel.fill(shown);
    this.proofs.fill(shown);
    this.table.keep();
    this.card.fill();
    this.#announce(shown);
  }

  /**
   * Puts the table in the place of the chart, or back below the sentences.
   *
   * @param {boolean} isTable
   */
  #setTable(isTable) {
    const { root, details, stage, summary } = this.page;
    if (root.classList.contains("as-table") === isTable) return;
    root.classList.toggle("as-table", isTable);
    details.open = isTable;
    (isTable ? stage : summary).after(details);
  }

  /**
   * Returns the outline while the table is in the place of the chart: the members, in the order and
   * with the bounds of their rows. A member whose row is hidden by a filter has no area.
   * `undefined` while the chart is shown.
   *
   * @param {import("../types.js").OutlineEntry[]} entries
   * @param {DOMRect} box The place of the element, which bounds are relative to.
   */
  rows(entries, box) {
    const { root, members } = this.page;
    if (!root.classList.contains("as-table")) return undefined;
    const lines = new Map([...members.querySelectorAll("tr")].map((it) => [it.dataset.member, it]));
    const places = new Map([...lines.keys()].map((it, at) => [it, at]));
    const placeOf = (/** @type {{member?: string}} */ it) => places.get(it.member) ?? 0;
    return entries
      .filter((it) => it.role === "member")
      .sort((one, other) => placeOf(one) - placeOf(other))
      .map((entry) => {
        const line = lines.get(entry.member)?.getBoundingClientRect();
        const bounds = line?.width
          ? { x: line.x - box.x, y: line.y - box.y, width: line.width, height: line.height }
          : { x: 0, y: 0, width: 0, height: 0 };
        return { ...entry, bounds };
      });
  }

  /** Follows a table that was filled in. @param {import("../types.js").Table} table */
  tabled(table) {
    this.table.fill(table);
    this.finder.list(table);
  }

  /** @override */
  end() {
    super.end();
    for (const it of [this.bar, this.card.panel, this.optionsPanel.panel]) it.remove();
    this.#setTable(false);
    this.proofs.end();
  }

  /**
   * Announces a changed view or filter.
   *
   * @param {import("../types.js").Shown} shown
   */
  #announce({ filter, everybody }) {
    const { view, vote = "" } = this.asked ?? {};
    const name = this.say(isOfTwo(vote) ? "flow-heading" : `ui-view-${view}`);
    // That a filter has gone is announced too.
    if (filter) this.#wasFiltered = true;
    const shown = filter ?? (this.#wasFiltered ? everybody : "");
    const said = [name, shown].filter(Boolean).join(". ");
    if (said === this.#announced) return;
    this.#announced = said;
    if (this.#hasChosen) this.hear(said);
  }

  /** @override */
  escape() {
    if (this.optionsPanel.close() || this.card.close()) return true;
    const isFiltered = Boolean(this.choice.filter);
    if (isFiltered) this.clear();
    return isFiltered;
  }
}
