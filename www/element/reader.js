// One cursor for pointer, finger and keyboard: a ring over an entry of the outline, and a
// tooltip that says its name.
//
// The chart is one tab stop, a listbox with one option: the ring itself. A screen reader hears
// the option change; the table beside it has everything at once.

/** Milliseconds within which another letter belongs to the same word. */
const TYPING = 1_000;

/** Makes a name comparable: without accents and invisible marks, in lower case. */
const plain = (/** @type {string} */ text) =>
  text
    .normalize("NFD")
    .replace(/[\p{M}\p{Cf}]/gu, "")
    .toLowerCase();

/** The cursor of one element. */
export class Reader {
  /** @type {import("./types.js").OutlineEntry[] | undefined} */
  #entries;
  #at = -1;
  #selected = "";
  #typed = "";
  #typedAt = 0;
  /** @type {ReturnType<import("./page.js").Page["onScreen"]> | undefined} */
  #box;

  /**
   * @param {import("./page.js").Page} page
   * @param {{
   *   outline: () => import("./types.js").OutlineEntry[],
   *   hit: (x: number, y: number) => number | undefined,
   *   select: (entry: import("./types.js").OutlineEntry | undefined) => void,
   * }} chart
   */
  constructor(page, chart) {
    this.page = page;
    this.chart = chart;
  }

  /** @param {AbortSignal} signal Ends all listening. */
  listen(signal) {
    const { keys, stage } = this.page;
    keys.addEventListener("keydown", (event) => this.#key(event), { signal });
    keys.addEventListener("focus", () => this.#enter(), { signal });
    keys.addEventListener("blur", () => this.#leave(), { signal });
    keys.addEventListener("pointermove", (event) => this.#point(event), { signal });
    // The stage listens, since a click on the tooltip means what is under it.
    stage.addEventListener("click", (event) => this.#click(event), { signal });
    stage.addEventListener("pointerleave", (event) => this.#left(event), { signal });
    // Points are relative to the canvas's box, which moves with the page.
    const forget = () => (this.#box = undefined);
    keys.addEventListener("pointerenter", forget, { signal });
    addEventListener("scroll", forget, { signal, capture: true, passive: true });
    addEventListener("resize", forget, { signal });
    // Escape hides the tooltip without a move of the pointer, wherever the focus is.
    const dismiss = (/** @type {KeyboardEvent} */ { key }) => key === "Escape" && this.#tell(false);
    addEventListener("keydown", dismiss, { signal });
  }

  /**
   * Follows a new picture: the cursor stays on the same entry if that is still there. Without a
   * cursor the outline, which is long, is not read until something needs it.
   */
  refresh() {
    const id = this.#entries?.[this.#at]?.id;
    this.#entries = undefined;
    this.#box = undefined;
    this.#at = -1;
    if (id === undefined) {
      this.page.ring.classList.remove("seen");
      return;
    }
    this.#at = this.entries.findIndex((it) => it.id === id);
    this.settle();
    this.#tell(!this.page.tooltip.hidden);
  }

  get entries() {
    return (this.#entries ??= this.chart.outline());
  }

  /**
   * Selects an entry by its id, or a bloc by the bloc's id; with null, nothing is selected any
   * more.
   *
   * @param {string | null} id
   */
  select(id) {
    const same = (/** @type {import("./types.js").OutlineEntry} */ it) =>
      it.id === id || (it.role === "bloc" && it.bloc === id);
    const at = id === null ? -1 : this.entries.findIndex(same);
    // An id that is not in the picture changes nothing.
    if (at < 0 && id !== null) return;
    this.#pick(at);
    this.chart.select(this.entries[at]);
  }

  /** Ends the selection without telling the page. */
  release() {
    this.#pick(-1);
  }

  /** @param {number} at */
  #pick(at) {
    this.#selected = this.entries[at]?.id ?? "";
    // A reader who uses the keyboard keeps the place of the cursor.
    if (at >= 0 || !this.page.keys.matches(":focus-visible")) this.#at = at;
    this.settle();
    this.#tell(at >= 0);
  }

  /** @param {PointerEvent} event */
  #point(event) {
    if (event.pointerType === "touch") return;
    const at = this.#hit(event);
    if (at !== this.#at) this.#move(at);
  }

  /** @param {MouseEvent} event */
  #click(event) {
    const at = this.#hit(event);
    this.select(this.entries[at]?.id ?? null);
  }

  /** @param {MouseEvent} event */
  #hit({ clientX, clientY }) {
    const { x, y, scale } = (this.#box ??= this.page.onScreen());
    return this.chart.hit((clientX - x) / scale, (clientY - y) / scale) ?? -1;
  }

  /** @param {PointerEvent} event */
  #left(event) {
    if (event.pointerType === "touch" || this.page.keys.matches(":focus-visible")) return;
    // The cursor goes back to what was selected.
    this.#at = this.entries.findIndex((it) => it.id === this.#selected);
    this.settle();
    this.#tell(false);
  }

  #enter() {
    // A click brings the focus too, and moves the cursor itself.
    if (this.page.keys.matches(":focus-visible")) this.#move(Math.max(this.#at, 0));
  }

  #leave() {
    const isSelected = this.entries[this.#at]?.id === this.#selected;
    if (!isSelected) this.page.ring.classList.remove("seen");
    this.#tell(false);
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const to = this.#target(event.key);
    if (to !== undefined) {
      this.#typed = "";
      this.#move(to);
    } else if (event.key === "Enter" || (event.key === " " && !this.#isTyping())) {
      this.select(this.entries[this.#at]?.id ?? null);
    } else if (event.key === "Escape") {
      // First the tooltip, then the selection, then the key is the page's again.
      if (!this.page.tooltip.hidden) this.#tell(false);
      else if (this.#selected) this.select(null);
      else return;
    } else if (/^.$/u.test(event.key)) this.#type(event.key);
    else return;
    event.preventDefault();
    // A chart may be higher than the window.
    this.page.ring.scrollIntoView({ block: "nearest" });
  }

  /**
   * Returns the index that a key moves the cursor to; `undefined` for a key that does not move it.
   *
   * @param {string} key
   */
  #target(key) {
    const { entries } = this;
    const last = entries.length - 1;
    const at = this.#at;
    const isBack = (this.page.root.dir === "rtl") !== (key === "ArrowLeft");
    if (/^Arrow[LR]/.test(key)) return isBack ? Math.max(at - 1, 0) : Math.min(at + 1, last);
    if (key === "Home") return 0;
    if (key === "End") return last;
    const heads = (/** @type {import("./types.js").OutlineEntry} */ it) =>
      it.role === "position" || it.role === "bloc";
    const isDown = key === "ArrowDown";
    if (!isDown && key !== "ArrowUp") return undefined;
    // Where there are no groups, these keys lead to what stands below or above: in the same column,
    // or else in any.
    const { x, y, height } = entries[at]?.bounds ?? {};
    const below = (/** @type {import("./types.js").OutlineEntry} */ { bounds }) =>
      isDown ? bounds.y >= y + height : bounds.y + bounds.height <= y;
    const ways = entries.some(heads)
      ? [heads]
      : [(/** @type {import("./types.js").OutlineEntry} */ it) => it.bounds.x === x, below];
    return (
      ways
        .map((fits) =>
          isDown
            ? entries.findIndex((it, index) => index > at && fits(it))
            : entries.findLastIndex((it, index) => index < at && fits(it)),
        )
        .find((it) => it >= 0) ?? at
    );
  }

  #isTyping() {
    return this.#typed !== "" && performance.now() - this.#typedAt < TYPING;
  }

  /** @param {string} letter */
  #type(letter) {
    this.#typed = this.#isTyping() ? this.#typed + letter : letter;
    this.#typedAt = performance.now();
    let found = this.#named();
    // Where no name has it twice, the same letter, typed again, goes on to the next name.
    if (found === undefined && [...this.#typed].every((it) => it === letter)) {
      this.#typed = letter;
      found = this.#named();
    }
    if (found !== undefined) this.#move(found);
  }

  /**
   * Finds what is typed as the beginning of a name: from the cursor on, then from the first entry
   * on. For a first letter it starts after the cursor.
   *
   * @returns {number | undefined} The index of the entry.
   */
  #named() {
    const start = plain(this.#typed);
    const from = this.#typed.length > 1 ? this.#at : this.#at + 1;
    const order = [...this.entries.keys()];
    const find = (end = "") =>
      [...order.slice(Math.max(from, 0)), ...order].find((index) => {
        const { role, name } = this.entries[index];
        return !/^(position|part)$/.test(role) && plain(name).startsWith(start + end);
      });
    // A whole name, which a colon ends, goes before longer names that begin with it.
    return find(":") ?? find();
  }

  /** @param {number} to */
  #move(to) {
    this.#at = to;
    this.settle();
    this.#tell(to >= 0);
  }

  /**
   * Puts the ring over the entry at the cursor. Without a cursor the ring stands, unseen, for the
   * first entry, so that it has a name.
   */
  settle() {
    const { ring, keys } = this.page;
    const entry = this.entries[this.#at];
    // Where there is nothing to choose there is no listbox.
    keys.hidden = !this.entries.length;
    ring.classList.toggle("seen", Boolean(entry));
    const { name, bounds, id } = entry ?? this.entries[0] ?? { name: "", id: "" };
    // These are set as attributes, since Firefox has properties for them only since 119.
    for (const [what, value] of Object.entries({
      label: name,
      selected: id !== "" && id === this.#selected,
      posinset: Math.max(this.#at, 0) + 1,
      setsize: this.entries.length,
    })) {
      ring.setAttribute(`aria-${what}`, String(value));
    }
    if (!bounds) return;
    ring.style.left = `${bounds.x}px`;
    ring.style.top = `${bounds.y}px`;
    ring.style.width = `${bounds.width}px`;
    ring.style.height = `${bounds.height}px`;
  }

  /**
   * Shows or hides the tooltip, which names the entry at the cursor. It stays within the chart's
   * width and stands directly above the entry, so that a pointer on its way there meets nothing
   * else. When keys are used, the style sheet leaves room for the ring.
   *
   * @param {boolean} show
   */
  #tell(show) {
    const { tooltip, keys } = this.page;
    const entry = this.entries[this.#at];
    tooltip.hidden = !show || !entry;
    if (tooltip.hidden) return;
    const { x, y, width } = entry.bounds;
    tooltip.textContent = entry.name;
    // The tooltip's own size enters only as percentages, so that nothing has to be laid out here.
    const middle = x + width / 2;
    tooltip.style.left = `${middle}px`;
    tooltip.style.top = `${y}px`;
    tooltip.style.transform = `translate(max(${-middle}px, min(-50%, ${keys.style.width} - ${middle}px - 100%)), max(-100%, ${-y - 60}px))`;
  }
}
