// Finding members by any of their names: what is typed filters the picture, and few that are found
// can be opened.

const PAUSE = 120;

/** So many are offered by name. */
const FEW = 6;

/** The search field of one element. */
export class Finder {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;
  /** Who was found, and by which filter. @type {{of?: string, members: string[]}} */
  #found = { members: [] };
  /** The filter of which the first who will be found is to be opened. */
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
    // What was typed before this came.
    this.#filter();
  }

  /** What the page says was typed stands in the field. */
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
      // The card and the mark of the last one who was opened are of another question.
      explorer.card.show(undefined);
      explorer.host.reader().release();
      explorer.change({ filter });
    }, PAUSE);
  }

  clear() {
    clearTimeout(this.#timer);
    this.explorer.page.find.value = "";
  }

  /** Offers those who were found. @param {import("../types.js").Table} table */
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

  /** Opens the first of those found for what is typed, once that has been looked for. */
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
