// <roll-call>: attributes in, a picture, its words and its events out.
//
// Attributes are the truth; several changes make one drawing; what was there before comes back
// when something fails; nothing outlives the element.

import { colors, font } from "./colors.js";
import { core, dataset, failure } from "./load.js";
import { Page } from "./page.js";
import { Reader } from "./reader.js";
import { languageOf, names, words } from "./words.js";

/** Attributes, each a property too; `with` cannot be one in every syntax. */
const ATTRIBUTES = [
  ...["src", "vote", "view", "blocs", "focus", "with", "from", "to", "topic", "measure"],
  ...["lang", "theme", "heading", "controls", "loading"],
];
const PROPERTIES = ATTRIBUTES.filter((it) => it !== "lang").map((attribute) => ({
  attribute,
  property: attribute === "with" ? "compareWith" : attribute,
}));

/** The most device pixels of a canvas; more would be blank on some phones. */
const MOST_PIXELS = 8_000_000;

/** How often a broken core is built anew before the fallback comes back. */
const REBUILDS = 1;

const list = (/** @type {string | undefined} */ text) => text?.split(/\s+/).filter(Boolean);

// On a server there is no HTMLElement, and importing must not fail there.
const Base = /** @type {typeof HTMLElement} */ (globalThis.HTMLElement ?? class {});

/** @typedef {import("./types.js").CodedError} CodedError */

/** The element. */
export class RollCall extends Base {
  static observedAttributes = ATTRIBUTES;

  /** @type {Page | undefined} */
  #page;
  /** @type {Reader | undefined} */
  #reader;
  /** @type {import("../pkg/rollcall.js").Chart | undefined} */
  #chart;
  /** What the chart was made from, to know when it must be made anew. */
  #made = { key: /** @type {unknown} */ (undefined), lang: "" };
  /** @type {Uint8Array | undefined} */
  #bytes;
  /** @type {unknown} */
  #data;
  /** @type {import("./types.js").Shown | undefined} */
  #shown;
  /** @type {import("./types.js").Say | undefined} */
  #say;
  /** Ends everything that listens and observes while the element is in a page. */
  #life = new AbortController();
  /** Ends the loading that a newer change has overtaken. */
  #loading = new AbortController();
  #queued = false;
  #near = false;
  #width = 0;
  #rebuilds = REBUILDS;
  #ready = promise();

  // ---- What pages use.

  /** The finished drawing. Rejects when there is none; a new one after every change. */
  get ready() {
    return this.#ready.promise;
  }

  /** A dataset as an object, as text or as bytes; it goes before `src`. */
  get data() {
    return this.#data;
  }

  set data(data) {
    this.#data = data;
    this.#queue();
  }

  /** The sentences shown. */
  get summary() {
    return this.#shown?.summary.map((it) => it.text) ?? [];
  }

  /** What was left out or does not add up. */
  get warnings() {
    return this.#shown?.warnings ?? [];
  }

  /** What can be pointed at, in reading order, from the element's top left corner. */
  get outline() {
    if (!this.#page || !this.#shown) return [];
    const box = this.getBoundingClientRect();
    const canvas = this.#page.canvas.getBoundingClientRect();
    const [x, y] = [canvas.x - box.x, canvas.y - box.y];
    return this.#entries().map((entry) => {
      const { bounds } = entry;
      return { ...entry, bounds: { ...bounds, x: bounds.x + x, y: bounds.y + y } };
    });
  }

  /**
   * Selects a member or a bloc; nothing with null.
   *
   * @param {string | null} id
   */
  select(id) {
    if (this.#shown) this.#reader?.select(id);
  }

  /** The whole picture as an SVG document. @returns {Promise<string>} */
  async toSVG() {
    await this.ready;
    const { exportCore } = await import("./export.js");
    const Chart = await exportCore();
    const lang = languageOf(this);
    const [say, named] = await Promise.all([words(lang), names(lang)]);
    const chart = Chart.read(this.#bytes ?? new Uint8Array());
    try {
      if (named) chart.setNames(named);
      return chart.svg(this.#options(lang), say);
    } finally {
      chart.free();
    }
  }

  /** The picture as plain text. */
  toText() {
    return this.#chart && this.#shown ? this.#chart.text() : "";
  }

  // ---- What the browser calls.

  connectedCallback() {
    this.#life = new AbortController();
    const { signal } = this.#life;
    for (const name of ["data", ...PROPERTIES.map((it) => it.property)]) this.#adopt(name);
    this.#page ??= new Page(this.attachShadow({ mode: "open" }));
    this.#reader = new Reader(this.#page, this.#toReader(), signal);
    this.#observe(signal);
    this.#queue();
  }

  disconnectedCallback() {
    this.#life.abort();
    this.#loading.abort();
    // A move within the page disconnects and connects again at once; that keeps the picture.
    queueMicrotask(() => {
      if (!this.isConnected) this.#drop();
    });
  }

  /**
   * @param {string} _name
   * @param {string | null} before
   * @param {string | null} after
   */
  attributeChangedCallback(_name, before, after) {
    if (before !== after) this.#queue();
  }

  // ---- From a change to a drawing.

  /**
   * A property that was set before the script came.
   *
   * @param {string} name
   */
  #adopt(name) {
    if (!Object.hasOwn(this, name)) return;
    const element = /** @type {any} */ (this);
    const value = element[name];
    delete element[name];
    element[name] = value;
  }

  /** @param {AbortSignal} signal */
  #observe(signal) {
    const onNear = () => {
      this.#near = true;
      this.#queue();
    };
    const near = new IntersectionObserver(
      (entries) => entries.some((it) => it.isIntersecting) && onNear(),
      { rootMargin: "100%" },
    );
    near.observe(this);
    const size = new ResizeObserver(([entry]) => {
      const width = Math.floor(entry.contentRect.width);
      if (width === this.#width) return;
      this.#width = width;
      this.#queue();
    });
    size.observe(this);
    signal.addEventListener("abort", () => [near, size].forEach((it) => it.disconnect()));
    addEventListener("beforeprint", onNear, { signal });
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => this.#queue(), {
      signal,
    });
    this.#watchPixelRatio(signal);
  }

  /** @param {AbortSignal} signal */
  #watchPixelRatio(signal) {
    const query = matchMedia(`(resolution: ${devicePixelRatio}dppx)`);
    const onChange = () => {
      this.#queue();
      this.#watchPixelRatio(signal);
    };
    query.addEventListener("change", onChange, { signal, once: true });
  }

  // Several changes in one task make one drawing.
  #queue() {
    if (!this.isConnected) return;
    if (this.#ready.settled) this.#ready = promise();
    if (this.#queued) return;
    this.#queued = true;
    queueMicrotask(() => {
      this.#queued = false;
      if (this.isConnected && (this.#near || this.getAttribute("loading") === "eager")) void this.#update();
    });
  }

  async #update() {
    this.#loading.abort();
    this.#loading = new AbortController();
    const { signal } = this.#loading;
    try {
      const lang = languageOf(this);
      const source = this.#source();
      const known = this.#made.key === source.key && this.#bytes;
      // All at once: on a phone the round trips cost more than the bytes.
      const [Chart, say, named, bytes] = await Promise.all([
        core(),
        words(lang),
        names(lang),
        known || source.read(signal),
      ]);
      if (signal.aborted) return;
      if (!known || this.#made.lang !== lang || !this.#chart) {
        const chart = Chart.read(bytes);
        if (named) chart.setNames(named);
        this.#replace(chart, bytes, source.key, lang, say);
      }
      this.#draw();
    } catch (error) {
      if (!signal.aborted) this.#fail(/** @type {CodedError} */ (error));
    }
  }

  /** @returns {{key: unknown, read: (signal: AbortSignal) => Promise<Uint8Array>}} */
  #source() {
    const data = this.#data;
    if (data !== undefined && data !== null) return { key: data, read: async () => bytesOf(data) };
    const src = this.getAttribute("src");
    if (src) return { key: `src ${src}`, read: (signal) => dataset(src, signal) };
    const inline = this.querySelector("script[type='application/json'], script[type='text/csv']");
    const text = inline?.textContent ?? "";
    if (text) return { key: `inline ${text}`, read: async () => bytesOf(text) };
    throw failure("no-data", "give the element a src, or a script of JSON inside it");
  }

  /**
   * @param {import("../pkg/rollcall.js").Chart} chart
   * @param {Uint8Array} bytes
   * @param {unknown} key
   * @param {string} lang
   * @param {import("./types.js").Say} say
   */
  #replace(chart, bytes, key, lang, say) {
    const before = this.#chart;
    this.#chart = chart;
    try {
      // What is shown stays if the new data cannot be.
      if (this.#column() > 0) this.#chart.show(this.#canvas(), this.#options(lang), say);
    } catch (error) {
      chart.free();
      this.#chart = before;
      throw error;
    }
    before?.free();
    this.#bytes = bytes;
    this.#made = { key, lang };
    this.#say = say;
  }

  #draw() {
    const [chart, page, say] = [this.#chart, this.#page, this.#say];
    // A hidden element draws when it is shown: its size is observed.
    if (!chart || !page || !say || this.#column() <= 0) return;
    const first = !this.#shown;
    const options = this.#options(this.#made.lang);
    const shown = /** @type {import("./types.js").Shown} */ (
      chart.show(page.canvas, options, say)
    );
    const { width, height } = shown;
    const ratio = Math.min(devicePixelRatio || 1, Math.sqrt(MOST_PIXELS / (width * height)));
    page.canvas.width = Math.round(width * ratio);
    page.canvas.height = Math.round(height * ratio);
    page.canvas.style.width = page.keys.style.width = `${width}px`;
    page.canvas.style.height = `${height}px`;
    chart.paint(page.canvas, ratio);
    page.fill(shown, say, this.#made.lang, options.font);
    this.#shown = shown;
    this.#reader?.refresh();
    this.#rebuilds = REBUILDS;
    // The table is long and below the fold; the picture does not wait for it.
    const finish = () => this.#finish(shown);
    if (first || page.details.open) setTimeout(finish);
    else whenIdle(finish);
  }

  /** @param {import("./types.js").Shown} shown */
  #finish(shown) {
    if (shown !== this.#shown || !this.#chart) return;
    this.#page?.fillTable(this.#chart.table(), shown);
    this.#ready.resolve(this);
    if (shown.warnings.length) this.#dispatch("roll-call-warning", { warnings: shown.warnings });
    this.#dispatch("roll-call-ready", { heading: shown.heading, summary: this.summary });
  }

  /** @returns {import("./types.js").Options} */
  #options(lang = languageOf(this)) {
    const style = getComputedStyle(this);
    const given = (/** @type {string} */ name) => this.getAttribute(name) ?? undefined;
    const theme = given("theme");
    const dark =
      theme === "dark" ||
      (theme !== "light" && matchMedia("(prefers-color-scheme: dark)").matches);
    return {
      vote: given("vote"),
      view: given("view") || "breakdown",
      blocs: list(given("blocs")),
      focus: list(given("focus")) ?? [],
      lang,
      heading: given("heading"),
      // The chart's rings may reach past its column by 2 px on both sides.
      width: this.#column() + 4,
      dark,
      font: font(style),
      colors: colors(style, this.#canvas().getContext("2d")),
    };
  }

  #column() {
    return (this.#width ||= Math.floor(this.clientWidth));
  }

  #canvas() {
    return /** @type {Page} */ (this.#page).canvas;
  }

  #entries() {
    return /** @type {import("./types.js").OutlineEntry[]} */ (this.#chart?.outline() ?? []);
  }

  #toReader() {
    return {
      outline: () => (this.#shown ? this.#entries() : []),
      hit: (/** @type {number} */ x, /** @type {number} */ y) => {
        try {
          return this.#chart?.hit(x, y);
        } catch (error) {
          this.#fail(/** @type {CodedError} */ (error));
          return undefined;
        }
      },
      select: (/** @type {import("./types.js").OutlineEntry | undefined} */ entry) => {
        const { id, role, name, member, position, bloc } = entry ?? { id: null };
        const detail = { id, role, name, member, position, bloc };
        this.#dispatch("roll-call-select", detail);
        this.#dispatch("roll-call-state", { selected: id });
      },
    };
  }

  // ---- When something fails, and at the end.

  /** @param {CodedError} error */
  #fail(error) {
    if (error instanceof WebAssembly.RuntimeError) {
      // A core that broke down cannot be freed or asked again; a fresh one can.
      this.#chart = undefined;
      if (this.#rebuilds > 0) {
        this.#rebuilds -= 1;
        this.#queue();
        return;
      }
      this.#shown = undefined;
      this.#page?.showFallback();
    }
    const { message, line, column } = error;
    const code = error.code ?? "unknown";
    const page = this.#page;
    // With nothing to fall back on, a reader would see an empty place.
    if (page && (this.#shown || !this.textContent?.trim())) {
      const say = this.#say ?? ((/** @type {string} */ id) => PLAIN[id] ?? id);
      page.say(say("ui-failed"), say("ui-retry"), () => {
        page.message.hidden = true;
        this.#queue();
      });
    }
    console.error(`roll-call: ${message} [${code}]`);
    this.#ready.reject(error);
    this.#dispatch("roll-call-error", { code, message, line, column });
  }

  #drop() {
    this.#chart?.free();
    this.#chart = this.#shown = this.#bytes = this.#reader = undefined;
    this.#made = { key: undefined, lang: "" };
    this.#near = false;
    this.#width = 0;
    // Canvas memory is freed at once and not when the collector comes.
    if (this.#page) this.#page.canvas.width = this.#page.canvas.height = 0;
    this.#page?.showFallback();
  }

  /**
   * @param {string} type
   * @param {unknown} detail
   */
  #dispatch(type, detail) {
    this.dispatchEvent(new CustomEvent(type, { bubbles: true, composed: true, detail }));
  }
}

for (const { attribute, property } of PROPERTIES) {
  Object.defineProperty(RollCall.prototype, property, {
    configurable: true,
    enumerable: true,
    /** @this {RollCall} */
    get() {
      return this.getAttribute(attribute);
    },
    /** @this {RollCall} @param {unknown} value */
    set(value) {
      if (value === null || value === undefined) this.removeAttribute(attribute);
      else this.setAttribute(attribute, Array.isArray(value) ? value.join(" ") : String(value));
    },
  });
}

/** What can be said before any catalog is there. @type {Record<string, string>} */
const PLAIN = { "ui-failed": "The chart could not be loaded.", "ui-retry": "Try again" };

/** @param {unknown} data */
function bytesOf(data) {
  if (data instanceof Uint8Array) return data;
  if (data instanceof ArrayBuffer) return new Uint8Array(data);
  return new TextEncoder().encode(typeof data === "string" ? data : JSON.stringify(data));
}

/** @param {() => void} task */
function whenIdle(task) {
  // Not every browser has it.
  if ("requestIdleCallback" in globalThis) requestIdleCallback(task, { timeout: 200 });
  else setTimeout(task);
}

/** A promise that others settle; nobody has to listen to its failure. */
function promise() {
  /** @type {(value: RollCall) => void} */
  let resolve = () => {};
  /** @type {(error: unknown) => void} */
  let reject = () => {};
  const promised = new Promise((...settle) => ([resolve, reject] = settle));
  const it = { settled: false, promise: promised, resolve, reject };
  const settled = () => {
    it.settled = true;
  };
  promised.then(settled, settled);
  return it;
}
