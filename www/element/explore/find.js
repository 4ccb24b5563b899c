// Finds members by any of their names: what is typed filters the picture, and if few members are
// found, each has a button that opens its card.

/** Milliseconds without a letter before the picture is filtered. */
const PAUSE = 120;

/** The most members found that have buttons. */
const FEW = 6;

/** The search field of one element. */
export class Finder {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;
  /**
   * The members found last, and the filter that found them.
   *
   * @type {{of?: string, members: string[]}}
   */
  #found = { members: [] };
  /** The filter whose first member is opened as soon as its table is there; "" for none. */
  #opens = "";

  /** @param {import("./explore.js").Explorer} explorer */
  constructor(explorer) {
    this.explorer = explorer;
  }

  /** @param {AbortSignal} signal */
  begin(signal) {
    const { find } = this.explorer.page;
    signal.addEventListener("abort", () => clearTimeout(this.#timer));
    find.addEventListener("input", () => this.#filter(), { signal });
    find.addEventListener("keydown", (event) => this.#key(event), { signal });
    if (!find.value) this.restore();
    // Filters by what was typed before this script came.
    this.#filter();
  }

  /** Puts the search that the page's `state` names into the field. */
  restore() {
    const { page, choice } = this.explorer;
    const { filter = "" } = choice;
    page.find.value = filter.startsWith("find:") ? filter.slice("find:".length) : "";
  }

  get typed() {
    return this.explorer.page.find.value.trim();
  }

  /** Filters by what is typed, once the reader pauses. */
  #filter() {
    clearTimeout(this.#timer);
    const { explorer, typed } = this;
    const filter = typed ? `find:${typed}` : undefined;
    const isFinding = explorer.choice.filter?.startsWith("find:");
    if (filter === explorer.choice.filter || (!filter && !isFinding)) return;
    this.#timer = setTimeout(() => {
      // The card and the ring of the member who was opened last belong to another search.
      explorer.card.show(undefined);
      explorer.host.reader().release();
      explorer.change({ filter });
    }, PAUSE);
  }

  /** Empties the field, and drops a search that has not begun yet. */
  clear() {
    clearTimeout(this.#timer);
    this.explorer.page.find.value = "";
  }

  /**
   * Offers buttons for the members found, if they are few.
   *
   * @param {import("../types.js").Table} table
   */
  list({ rows, members = [], back = [] }) {
    const { found, make, say, asked } = this.explorer;
    const of = asked?.filter;
    const isFinding = of?.startsWith("find:");
    const hits = isFinding ? [...rows.keys()].filter((index) => !back[index]) : [];
    this.#found = { of, members: hits.map((index) => members[index]) };
    const offered = hits.length > FEW ? [] : hits;
    const nobody = isFinding && hits.length === 0 ? [say("ui-nobody")] : [];
    found.replaceChildren(
      ...nobody,
      ...offered.map((index) => {
        const [member, position] = rows[index];
        const text = say("member-position", { member, position });
        const button = make("button", { type: "button", text });
        button.addEventListener("click", () => this.#open(members[index]));
        return button;
      }),
    );
    if (this.#opens === `find:${this.typed}`) this.#openFirst();
    else this.#opens = "";
  }

  /** Opens the first member found for what is typed: now, or as soon as the search is done. */
  #openFirst() {
    const { of, members } = this.#found;
    const wanted = `find:${this.typed}`;
    this.#opens = of === wanted ? "" : wanted;
    if (!this.#opens && members.length > 0) this.#open(members[0]);
  }

  /** @param {string} member */
  #open(member) {
    const { find, keys } = this.explorer.page;
    this.explorer.handBack([this.explorer.bar, find], keys);
    this.explorer.host.reader().select(member);
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    if (event.key === "Enter" && this.typed) {
      event.preventDefault();
      this.#openFirst();
    } else if (event.key === "Escape" && this.typed) {
      event.preventDefault();
      this.explorer.clear();
    }
  }
}
