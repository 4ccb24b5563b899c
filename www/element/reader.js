// One cursor for pointer, finger and keyboard: a ring over an entry of the outline, and a
// tooltip that says its name.
//
// The chart is one tab stop, a listbox with one option: the ring itself. A screen reader hears
// the option change; the table beside it has everything at once.

/** How long letters typed one after the other make one word. */
const TYPING = 1_000;

/** Names are compared without accents. */
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
    // A press on the tooltip means what is under it.
    stage.addEventListener("click", (event) => this.#click(event), { signal });
    stage.addEventListener("pointerleave", (event) => this.#left(event), { signal });
    // Whatever moves the page moves the box that points are reckoned from.
    const forget = () => (this.#box = undefined);
    keys.addEventListener("pointerenter", forget, { signal });
    addEventListener("scroll", forget, { signal, capture: true, passive: true });
    addEventListener("resize", forget, { signal });
    // What a pointer brought up goes without moving the pointer, wherever the focus is.
    const dismiss = (/** @type {KeyboardEvent} */ { key }) => key === "Escape" && this.#tell(false);
    addEventListener("keydown", dismiss, { signal });
  }

  /**
   * A new picture: the cursor stays on the same entry if it is still there. With no cursor the
   * outline, which is long, waits until something needs it.
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
   * Selects an entry by its id, a member's or a bloc's; with null none is selected any more.
   *
   * @param {string | null} id
   */
  select(id) {
    const same = (/** @type {import("./types.js").OutlineEntry} */ it) =>
      it.id === id || (it.role === "bloc" && it.bloc === id);
    const at = id === null ? -1 : this.entries.findIndex(same);
    // What is not in the picture changes nothing.
    if (at < 0 && id !== null) return;
    this.#pick(at);
    this.chart.select(this.entries[at]);
  }

  /** Nothing is selected any more. */
  release() {
    this.#pick(-1);
  }

  /** @param {number} at */
  #pick(at) {
    this.#selected = this.entries[at]?.id ?? "";
    // Who goes by keys keeps the place.
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
    // A click brings the focus too, and says itself where.
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
  }

  /**
   * Where a key leads.
   *
   * @param {string} key
   */
  #target(key) {
    const last = this.entries.length - 1;
    const at = this.#at;
    const isBack = (this.page.root.dir === "rtl") !== (key === "ArrowLeft");
    if (/^Arrow[LR]/.test(key)) return isBack ? Math.max(at - 1, 0) : Math.min(at + 1, last);
    if (key === "Home") return 0;
    if (key === "End") return last;
    const heads = (/** @type {import("./types.js").OutlineEntry} */ it) =>
      it.role === "position" || it.role === "bloc";
    // Where there are no groups, what stands below or above.
    const isGroup = this.entries.some(heads)
      ? heads
      : (/** @type {import("./types.js").OutlineEntry} */ it) =>
          it.bounds.x === this.entries[at]?.bounds.x;
    if (key === "ArrowDown") {
      const to = this.entries.findIndex((it, index) => index > at && isGroup(it));
      return to < 0 ? at : to;
    }
    if (key === "ArrowUp") {
      const to = this.entries.findLastIndex((it, index) => index < at && isGroup(it));
      return to < 0 ? at : to;
    }
    return undefined;
  }

  #isTyping() {
    return this.#typed !== "" && performance.now() - this.#typedAt < TYPING;
  }

  /** @param {string} letter */
  #type(letter) {
    this.#typed = this.#isTyping() ? this.#typed + letter : letter;
    this.#typedAt = performance.now();
    const start = plain(this.#typed);
    // From the cursor on, then from the beginning; one letter again and again goes on.
    const from = this.#typed.length > 1 ? this.#at : this.#at + 1;
    const order = [...this.entries.keys()];
    const find = (end = "") =>
      [...order.slice(Math.max(from, 0)), ...order].find((index) => {
        const { role, name } = this.entries[index];
        return !/^(position|part)$/.test(role) && plain(name).startsWith(start + end);
      });
    // A whole name goes before those that begin with it.
    const found = find(":") ?? find();
    if (found !== undefined) this.#move(found);
  }

  /** @param {number} to */
  #move(to) {
    this.#at = to;
    this.settle();
    this.#tell(to >= 0);
  }

  /** Puts the ring over the entry at the cursor, and gives it a name if there is none. */
  settle() {
    const { ring, keys } = this.page;
    const entry = this.entries[this.#at];
    // Where there is nothing to choose there is no list of it.
    keys.hidden = !this.entries.length;
    ring.classList.toggle("seen", Boolean(entry));
    const { name, bounds, id } = entry ?? this.entries[0] ?? { name: "", id: "" };
    // Firefox has properties for these only since 119.
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
   * Shows what the entry at the cursor says, inside the chart's width and right above it: a pointer that goes
   * there meets nothing else. For keys the style sheet leaves room for the ring.
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
    // Of its own size only the style sheet knows, which costs no layout here.
    const middle = x + width / 2;
    tooltip.style.left = `${middle}px`;
    tooltip.style.top = `${y}px`;
    tooltip.style.transform = `translate(max(${-middle}px, min(-50%, ${keys.style.width} - ${middle}px - 100%)), max(-100%, ${-y - 60}px))`;
  }
}
