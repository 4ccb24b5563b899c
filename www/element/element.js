// <roll-call>: attributes in, a picture, its words and its events out.
//
// Attributes are the truth; several changes make one drawing; what was there before comes back
// when something fails; nothing outlives the element.

import { ATTRIBUTES, SET_EARLY, question, reflect } from "./attributes.js";
import { font, isDark, isForced, wishes } from "./colors.js";
import { kindOf } from "./kind.js";
import { core, coreNow, failure, ownFile, scripts } from "./load.js";
import { Page, box, dress, make } from "./page.js";
import { Reader } from "./reader.js";
import { measure } from "./measure.js";
import { observeLook, observePlace } from "./observe.js";
import { source, sourceNow } from "./source.js";
import { idle, inTurn, promise, task } from "./turns.js";
import { languageOf, names, namesNow, words, wordsNow } from "./words.js";

/** @typedef {{pixels: number, step: number, ratio?: number}} Canvas */

/**
 * On a screen: the most device pixels of a canvas, since more would be blank on some phones, and
 * the step in CSS pixels that its height is rounded up to.
 *
 * @type {Canvas}
 */
const SCREEN = { pixels: 8_000_000, step: 128 };

/**
 * On paper: a canvas has `ratio` pixels to one CSS pixel, which is 600 to an inch, and more in all.
 * It is no higher than its chart, since what is empty is opaque in Chromium's PDFs.
 *
 * @type {Canvas}
 */
const PRINT = { pixels: 16_000_000, step: 1, ratio: 6.25 };

/** How many times a chart that broke down is made anew before the fallback comes back. */
const REBUILDS = 1;

/**
 * Whether the next element is the first of the page, which asks for the core before anything else.
 */
let asksEarly = true;

// On a server there is no HTMLElement, and importing must not fail there.
const Base =
  /** @type {{new (): HTMLElement & import("./types.js").Exports, prototype: HTMLElement}} */ (
    globalThis.HTMLElement ?? class {}
  );

/** @typedef {import("./types.js").CodedError} CodedError */
/** @typedef {import("./types.js").Made} Made */

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
  #made = /** @type {Made} */ ({});
  /**
   * Settles when the explorer is there; what a reader does before that waits for it, in order.
   *
   * @type {Promise<void> | undefined}
   */
  #begun;
  /** The core that a reader needs where the page itself wants only a first picture; else "". */
  #kindWanted = "";
  /** @type {unknown} */
  #data;
  /**
   * The dataset asked for; changes that ask for the same one wait for the same bytes.
   *
   * @type {{key: unknown, bytes: Promise<Uint8Array>, end: AbortController} | undefined}
   */
  #load;
  /** @type {import("./types.js").Shown | undefined} */
  #shown;
  /** The warnings of the last finished drawing, as JSON: the page is told only when they change. */
  #warned = "[]";
  /** Ends everything that listens and observes while the element is in a page. */
  #life = new AbortController();
  /** The `#life` in which the parts were built and listen. @type {AbortController | undefined} */
  #built;
  /** Counts drawings, so that a newer one overtakes an older one. */
  #turn = 0;
  #queued = false;
  #failed = false;
  #near = false;
  /** Whether the element began in the window or above it. Others wait until the browser is idle. */
  #isSeen = false;
  #printing = false;
  /** The view that the reader chose before the explorer was there. */
  #viewWish = /** @type {string | undefined} */ (undefined);
  /** What the reader had chosen when the element left a page; the page's next change unsets it. */
  #keptChoice = /** @type {object | undefined} */ (undefined);
  /** The options of the last answer. */
  #asked = /** @type {import("./types.js").Options} */ ({});
  /** Whether an update is under way; it will be laid out for the width that there is then. */
  #isUnderWay = false;
  #width = 0;
  #rebuilds = REBUILDS;
  /** @type {ReturnType<typeof promise<RollCall>>} */
  #ready = promise();

  // ---- What pages use.

  /**
   * Resolves to the element when its drawing is finished, and rejects when there is none. Each
   * change makes a new promise.
   */
  get ready() {
    return this.#ready.promise;
  }

  /** The dataset as an object, as text or as bytes; it takes precedence over `src`. */
  get data() {
    return this.#data;
  }

  set data(data) {
    this.#data = data;
    // The same object may be set again with other content.
    this.#forget();
    this.#keptChoice = undefined;
    this.#queue();
  }

  /** The sentences shown. */
  get summary() {
    return this.#shown?.summary.flatMap((it) => (it.silent ? [] : it.text)) ?? [];
  }

  /** Warnings about what was left out or does not add up. */
  get warnings() {
    const { doubts = [] } = this.#made.bytes ?? {};
    return [...(this.#shown?.warnings ?? []), ...doubts];
  }

  /** What can be pointed at, in reading order; bounds are from the element's top left corner. */
  get outline() {
    if (!this.#page || !this.#shown) return [];
    const box = this.getBoundingClientRect();
    const canvas = this.#page.onScreen();
    const [x, y] = [(canvas.x - box.x) / canvas.scale, (canvas.y - box.y) / canvas.scale];
    const rows = this.#explorer?.rows(this.#entries(), box);
    return (
      rows ??
      this.#entries().map((entry) => {
        const { bounds } = entry;
        return { ...entry, bounds: { ...bounds, x: bounds.x + x, y: bounds.y + y } };
      })
    );
  }

  /**
   * Selects a member, a bloc or another entry that the picture has, the first one if there is none
   * yet; with null, nothing is selected any more.
   *
   * @param {string | null} id
   */
  select(id) {
    const select = () => this.#reader?.select(id);
    if (this.#shown) select();
    // Whoever asked for the picture is told that it failed.
    else this.ready.then(select, () => {});
  }

  /** Returns the picture as plain text; "" if there is none. */
  toText() {
    return this.#chart && this.#shown ? this.#chart.text() : "";
  }

  /**
   * Does what `toSVG()`, `toPNG(scale)`, `toCSV()` and `embedCode(form)` do, with a script that is
   * loaded when one of them is called.
   *
   * @param {keyof typeof import("./export.js")} what
   * @param {unknown} how
   * @returns {Promise<any>}
   */
  async #export(what, how) {
    // An export does not wait until the element comes near.
    this.#come();
    const picture = async () => {
      await this.ready;
      if (!this.#shown) throw nothingShown();
    };
    await picture();
    const exports = /** @type {any} */ (await import("./export.js"));
    // The page may have changed the picture meanwhile.
    await picture();
    const own = { element: this, chart: this.#chart, shown: this.#shown, words, ownFile };
    return exports[what]({ ...own, ...this.#made, options: this.#asked }, how);
  }

  static {
    for (const it of /** @type {const} */ (["toSVG", "toPNG", "toCSV", "embedCode"])) {
      Object.assign(this.prototype, {
        /** @this {RollCall} @param {unknown} how */
        [it](how) {
          return this.#export(it, how);
        },
      });
    }
  }

  // ---- What the browser calls.

  connectedCallback() {
    this.#life = new AbortController();
    for (const name of SET_EARLY) this.#adopt(name);
    if (!this.shadowRoot) {
      // The core is the largest file, so it is asked for first; reading the layout costs nothing
      // yet, since the element has not changed it.
      if (asksEarly && this.#isWanted()) core(this.#kind()).catch(() => {});
      asksEarly = false;
      box(this);
    }
    this.#observe(this.#life.signal);
    // After a move within the page, which ended all listening, the parts listen again.
    if (this.#reader) this.#build();
    this.#queue();
  }

  disconnectedCallback() {
    this.#life.abort();
    // A move within the page disconnects and connects again at once; that keeps the picture.
    queueMicrotask(() => {
      if (!this.isConnected) this.#drop();
    });
  }

  /** Drops the picture of the old document, and takes the style sheet of the new one. */
  adoptedCallback() {
    this.#drop();
    dress(this);
  }

  /**
   * @param {string} name
   * @param {string | null} before
   * @param {string | null} after
   */
  attributeChangedCallback(name, before, after) {
    if (before === after) return;
    // What the page says later overrides what the reader chose earlier.
    this.#explorer?.forget(name);
    this.#keptChoice = undefined;
    if (/^(view|state)$/.test(name)) this.#viewWish = undefined;
    this.#queue();
  }

  // ---- From a change to a drawing.

  /**
   * Takes over a property that was set before the script came, and that hides the class's own.
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
    const onWidth = (/** @type {number} */ width) => {
      if (width === this.#width) return;
      this.#width = width;
      // In a task of its own, since a picture may change the size that is being reported.
      setTimeout(() => this.#redraw());
    };
    const onPrint = (/** @type {boolean} */ prints) => this.#print(prints);
    observePlace(this, signal, () => this.#come(), onWidth, onPrint);
  }

  /** Marks the element as near the window, so that it is drawn. */
  #come() {
    if (this.#near) return;
    this.#near = true;
    this.#queue();
  }

  /** Builds the parts in the shadow, and listens to them; not before there is something to show. */
  #build() {
    if (this.#built === this.#life) return;
    this.#built = this.#life;
    const { signal } = this.#life;
    const page = (this.#page ??= new Page(/** @type {ShadowRoot} */ (this.shadowRoot)));
    this.#reader ??= new Reader(page, this.#toReader());
    this.#reader.listen(signal);
    this.#awaitReader(signal);
    observeLook(this, signal, () => {
      this.#redraw();
      // An update under way was asked for with the look of before, so another follows.
      if (!this.#failed) this.#queue();
    });
  }

  /**
   * Draws for paper, sharp and dark on light, or for the screen again. A chart that was not drawn
   * yet is drawn now, since nothing that comes later is printed.
   *
   * @param {boolean} printing
   */
  #print(printing) {
    this.#printing = printing;
    // Where this fails, or needs what can only be waited for, the author's content is printed.
    this.#guard(() => {
      if (this.#shown) this.#layOutAgain();
      else if (printing && !this.#failed && !this.#load && this.#width) this.#drawForPrint();
    });
  }

  /** Shows a first picture at once, by synchronous requests, if its scripts have arrived. */
  #drawForPrint() {
    const kind = this.#kind();
    const found = coreNow(kind);
    const bytes = found && sourceNow(this, this.#data);
    if (!bytes) return;
    this.#build();
    const lang = languageOf(this);
    const said = { say: wordsNow(lang, kind), named: namesNow(lang) };
    this.#paintAndFill(this.#layOut(this.#makings(found, { ...said, bytes, lang })));
  }

  // After a failure, or while an update is under way, a change of width or look only has the last
  // answer laid out anew: it waits for nothing, and asks no server again for what has failed.
  #redraw() {
    if (this.#failed || this.#isUnderWay) this.#guard(() => this.#layOutAgain());
    else this.#queue();
  }

  /** Answers the last question once more, for another width or on paper. */
  #layOutAgain() {
    if (!this.#chart || !this.#shown || !this.#width) return;
    const options = { ...this.#asked, ...this.#look() };
    this.#chart.ask(options, this.#made.say);
    this.#paintAndFill(this.#layOut(this.#made, options));
  }

  // Several changes in one task make one drawing.
  #queue() {
    if (!this.isConnected) return;
    if (this.#ready.settled) this.#ready = promise();
    if (this.#queued) return;
    this.#queued = true;
    // The script that defines many elements is one task; each of them begins in another.
    void (this.#page ? Promise.resolve() : task()).then(() => {
      this.#queued = false;
      if (!this.isConnected) return;
      if (this.#isWanted()) void this.#update();
      else
        idle()
          .then(() => scripts(this.#kind()))
          .catch(() => {});
    });
  }

  /**
   * Whether to draw. The place is looked up here, so that an element that is near now need not wait
   * for the observer, which reports only with the next frame.
   */
  #isWanted() {
    if (!this.#near) {
      const { width, top, bottom } = this.getBoundingClientRect();
      this.#near =
        this.getAttribute("loading") === "eager" ||
        (width > 0 && bottom > -innerHeight && top < 2 * innerHeight);
      this.#isSeen = top < innerHeight;
    }
    return this.#near;
  }

  async #update() {
    const turn = (this.#turn += 1);
    // What has changed meanwhile is drawn in place of this.
    const isLate = () => turn !== this.#turn || this.#queued;
    this.#failed = false;
    this.#isUnderWay = true;
    try {
      const lang = languageOf(this);
      const kind = this.#kind();
      // All at once: on a phone the round trips cost more than the bytes.
      const all = Promise.all([core(kind), words(lang, kind), names(lang), this.#bytes()]);
      if (!this.#reader) {
        all.catch(() => {});
        await (this.#isSeen ? task() : idle());
        if (isLate()) return;
        await this.#prepare(words(lang, kind));
      }
      if (isLate()) return;
      const [found, say, named, bytes] = /** @type {any[]} */ (await all);
      if (isLate()) return;
      const of = this.#makings(found, { say, named, bytes, lang });
      if (this.#shown) this.#paintAndFill(this.#layOut(of));
      else await this.#firstPicture(of, isLate);
    } catch (error) {
      if (!isLate()) this.#fail(/** @type {CodedError} */ (error));
    }
    if (!isLate()) this.#isUnderWay = false;
  }

  /**
   * Makes the first picture in tasks so short that the page stays responsive. First pictures come
   * in turn.
   *
   * @param {Made} of
   * @param {() => boolean} isLate Whether another drawing has overtaken this one.
   */
  async #firstPicture(of, isLate) {
    /** @type {any} */
    let [asked, shown] = [];
    const steps = [
      () => this.#replaceChart(this.#chartOf(of), of),
      () => this.#chart?.ask((asked = this.#options(of)), of.say),
      () => (shown = this.#layOut(of, asked)),
      () => shown && this.#paint(shown),
      () => shown && this.#fill(shown),
    ];
    // A picture that nobody sees yet must not delay those that are seen.
    if (!this.#isSeen) await idle();
    await inTurn(async () => {
      for (const step of steps) {
        await task();
        if (!isLate()) step();
      }
    });
  }

  /**
   * Does what can be done while the core arrives, in short tasks. All files have been asked for by
   * then.
   *
   * @param {Promise<import("./types.js").Say>} saying
   */
  async #prepare(saying) {
    this.#build();
    await task();
    // A browser takes long to find a font at a new size, so this is done ahead.
    const width = measure(this.#canvas(), font(getComputedStyle(this)));
    for (const size of [13, 26, 12].flatMap((it) => [it, it * devicePixelRatio])) {
      for (const bold of [true, false]) setTimeout(width, 0, "0", size, bold);
    }
    // A picture that was quicker has filled in its own words.
    const fill = (/** @type {any} */ say) => this.#shown || this.#page?.fillWords(say);
    saying.then((say) => setTimeout(fill, 0, say)).catch(() => {});
  }

  #kind() {
    return kindOf(this, this.#explorer?.choice ?? this.#keptChoice) || this.#kindWanted;
  }

  /**
   * What lets a reader explore the picture that is shown; `undefined` until page or reader need it.
   */
  get #explorer() {
    return /** @type {import("./explore/explore.js").Explorer | undefined} */ (this.#made.explorer);
  }

  /**
   * Returns all that a picture is made from, with an explorer where its core can explore: the
   * present one if it is of the same class, else a new one.
   *
   * @param {any} found The classes of its core.
   * @param {Pick<Made, "say" | "named" | "bytes" | "lang">} rest
   * @returns {Made}
   */
  #makings({ Chart, Explorer }, rest) {
    if (!Explorer) return { Chart, ...rest };
    const explorer =
      this.#explorer instanceof Explorer
        ? this.#explorer
        : new Explorer(this.#page, make, {
            chart: () => this.#chart,
            reader: () => this.#reader,
            redraw: () => this.#queue(),
            tell: (/** @type {object} */ state) => this.#dispatch("roll-call-state", state),
            bytes: () => this.#made.bytes,
            wish: this.#viewWish,
            kept: this.#keptChoice,
            element: this,
          });
    return { Chart, explorer, ...rest };
  }

  /**
   * Fetches what exploring takes when a reader comes near the chart, and begins to explore at the
   * first use of a control or of the table.
   *
   * @param {AbortSignal} signal
   */
  #awaitReader(signal) {
    const { controls, details, root, view, more } = /** @type {Page} */ (this.#page);
    // A reader who comes near will perhaps use the controls.
    const prepare = () => {
      const kind = this.#kind() || "explore/";
      for (const it of [core(kind), words(languageOf(this), kind)]) it.catch(() => {});
    };
    root.addEventListener("pointerenter", prepare, { signal, once: true });
    root.addEventListener("focusin", prepare, { signal, once: true });
    const onUse = () => this.#explorer ?? this.#explore();
    for (const type of ["focusin", "pointerdown", "input"]) {
      controls.addEventListener(type, onUse, { signal });
    }
    // The explorer makes a table that is opened sortable.
    details.addEventListener("toggle", onUse, { signal });
    view.addEventListener("change", () => (this.#viewWish = view.value), { signal });
    const onMore = () => this.#explorer ?? this.#explore((it) => it.optionsPanel.toggle());
    more.addEventListener("click", onMore, { signal });
  }

  /**
   * Makes sure that the explorer is there, then runs an action with it.
   *
   * @param {(explorer: import("./explore/explore.js").Explorer) => void} [action]
   */
  async #explore(action) {
    await (this.#begun ??= this.#begin().catch((error) => {
      // A drawing that failed has been reported already. That the element has left its page is no
      // failure.
      if (!this.#kindWanted && this.isConnected) this.#fail(error);
      this.#kindWanted = "";
      this.#begun = undefined;
    }));
    const explorer = this.#explorer;
    if (explorer) this.#guard(() => action?.(explorer));
  }

  /** Loads the core that explores, and draws with it and its words, which brings the explorer. */
  async #begin() {
    await core(this.#kind() || "explore/");
    // The element may have left the page meanwhile.
    if (!this.#reader) throw nothingShown();
    if (this.#explorer) return;
    this.#kindWanted = "explore/";
    this.#queue();
    await this.ready;
  }

  /** Resolves to the dataset's bytes; a dataset that was asked for before is not read again. */
  #bytes() {
    const { key, read } = source(this, this.#data);
    if (this.#load && this.#load.key === key) return this.#load.bytes;
    this.#forget();
    const end = new AbortController();
    const load = { key, end, bytes: read(end.signal) };
    load.bytes.catch(() => load === this.#load && this.#forget());
    this.#load = load;
    return load.bytes;
  }

  /** Forgets the dataset, and ends its download if it is still loading. */
  #forget() {
    this.#load?.end.abort();
    this.#load = undefined;
  }

  /**
   * Asks a chart and lays out its answer. Returns `undefined` while the element has no width.
   *
   * @param {Made} of
   * @param {import("./types.js").Options} [asked] Given if the chart was asked with these already.
   */
  #layOut(of, asked) {
    // From here on a change of width, or a failure, is the new picture's. The last picture laid out
    // once more ends no update.
    if (of !== this.#made || !this.#shown) {
      this.#isUnderWay = false;
      if (this.#failed && this.#ready.settled) this.#ready = promise();
      this.#failed = false;
    }
    // A hidden element draws when it is shown: its size is observed.
    if (!this.#width) return undefined;
    const chart = this.#chartOf(of);
    const options = asked ?? this.#options(of);
    options.width = this.#width;
    let shown;
    try {
      if (!asked) chart.ask(options, of.say);
      shown = chart.show(options, measure(this.#canvas(), options.font));
    } catch (error) {
      // What is shown stays. A chart whose core broke down cannot even be freed.
      if (chart !== this.#chart && !isBroken(error)) chart.free();
      throw error;
    }
    this.#replaceChart(chart, of);
    this.#asked = options;
    return shown;
  }

  /** Returns the present chart if it was made from the same, else another. @param {Made} of */
  #chartOf({ Chart, named, bytes, lang }) {
    const made = this.#made;
    const isSame = made.bytes === bytes && made.lang === lang && made.Chart === Chart;
    return (isSame && this.#chart) || read(/** @type {any} */ (Chart), named, bytes);
  }

  /**
   * Puts a chart, with its explorer, in the place of the present one, which is freed.
   *
   * @param {import("../pkg/rollcall.js").Chart} chart
   * @param {Made} made
   */
  #replaceChart(chart, made) {
    if (chart !== this.#chart) this.#chart?.free();
    const before = this.#explorer;
    this.#chart = chart;
    this.#made = made;
    if (before !== this.#explorer) before?.end();
    this.#explorer?.begin(made.say);
  }

  /** @param {import("./types.js").Shown | undefined} shown */
  #paintAndFill(shown) {
    if (!shown) return;
    this.#paint(shown);
    this.#fill(shown);
  }

  /** @param {import("./types.js").Shown} shown */
  #paint({ width, height, rtl }) {
    const [page, chart] = [/** @type {Page} */ (this.#page), /** @type {any} */ (this.#chart)];
    const { pixels, step, ratio: wanted = devicePixelRatio || 1 } = this.#printing ? PRINT : SCREEN;
    page.step = step;
    const ratio = Math.min(wanted, Math.sqrt(pixels / (width * page.stepped(height))));
    page.size(width, height, ratio, rtl);
    if (this.#printing || !this.#explorer?.moves(chart, ratio)) chart.paint(page.canvas, ratio);
  }

  /** Fills in the words around what is painted. @param {import("./types.js").Shown} shown */
  #fill(shown) {
    const [page, chart] = [/** @type {Page} */ (this.#page), /** @type {any} */ (this.#chart)];
    const isFirst = !this.#shown;
    const options = this.#asked;
    page.fill(shown, this.#made.say, options);
    this.#shown = shown;
    this.#explorer?.shown(shown, options);
    this.#reader?.refresh();
    // The table is long and below the fold; the picture does not wait for it.
    const finish = () => this.#guard(() => this.#finish(chart, shown));
    if (this.#printing) finish();
    else if (isFirst || page.details.open) setTimeout(finish);
    else void idle().then(finish);
  }

  /**
   * Fills the table, which finishes the drawing, and tells the page.
   *
   * @param {import("../pkg/rollcall.js").Chart} chart
   * @param {import("./types.js").Shown} shown
   */
  #finish(chart, shown) {
    if (shown !== this.#shown || chart !== this.#chart) return;
    const table = chart.table();
    const page = /** @type {Page} */ (this.#page);
    page.fillTable(table, shown);
    this.#explorer?.tabled(table);
    setTimeout(() => this.#reader?.settle());
    // After a failure, or while an update is under way, this is not the drawing that was asked for
    // last.
    if (this.#failed || this.#isUnderWay || this.#queued) return;
    page.sayNothing();
    // What the reader wished and could not have is not done later, when nobody asks for it.
    if (!this.#begun) this.#viewWish = undefined;
    this.#ready.resolve(this);
    const { warnings } = this;
    const warned = JSON.stringify(warnings);
    if (warned !== this.#warned && warnings.length) {
      this.#dispatch("roll-call-warning", { ...warnings[0], warnings });
    }
    this.#warned = warned;
    this.#dispatch("roll-call-ready", { heading: shown.heading, summary: this.summary });
  }

  /**
   * Returns what to ask the core for: by the attributes, the look, and what the reader chose.
   *
   * @param {any} of What the chart is made from, see `Made`.
   * @returns {import("./types.js").Options}
   */
  #options({ lang, explorer }) {
    const look = this.#look(explorer);
    const own = { ...question(this), lang, width: this.#width, ...look, ...explorer?.choice };
    // What a page put on Object.prototype is no option.
    return Object.setPrototypeOf(own, null);
  }

  /** Returns the options that follow from the look of the page and from the reader's system. */
  #look(/** @type {any} */ explorer = this.#explorer) {
    const style = getComputedStyle(this);
    return {
      dark: !this.#printing && isDark(this.getAttribute("theme"), style.colorScheme),
      font: font(style),
      colors: explorer?.colors(wishes(style), this.#canvas()),
      forced: isForced(),
    };
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
      hit: (/** @type {number} */ x, /** @type {number} */ y) =>
        this.#guard(() => this.#chart?.hit(x, y)),
      select: (/** @type {import("./types.js").OutlineEntry | undefined} */ entry) => {
        const { id, role, name, member, position, bloc } = entry ?? { id: null };
        this.#dispatch("roll-call-select", { id, role, name, member, position, bloc });
        void this.#explore((explorer) => explorer.choose(entry));
      },
    };
  }

  // ---- When something fails, and at the end.

  /**
   * Does work that nobody waits for; reports an error here and returns `undefined`.
   *
   * @template T
   * @param {() => T} work
   */
  #guard(work) {
    try {
      return work();
    } catch (error) {
      return void this.#fail(/** @type {CodedError} */ (error));
    }
  }

  /** @param {CodedError} error */
  #fail(error) {
    if (isBroken(error)) {
      // A chart whose core broke down cannot be freed or asked again; another one can be made.
      this.#chart = undefined;
      if (this.#rebuilds > 0) {
        this.#rebuilds -= 1;
        this.#queue();
        return;
      }
      this.#shown = undefined;
      this.#page?.showFallback();
    }
    this.#failed = true;
    const { message, line, column } = error;
    const code = error.code ?? (isBroken(error) ? "core-failed" : "unknown");
    // Where no core runs, the dataset is still good for a table.
    if (/wasm/.test(code) && !this.#shown) void this.#tabulate().catch(() => {});
    else this.#forget();
    void this.#explain(code, message);
    console.error(`roll-call: ${message} [${code}]`);
    this.#ready.reject(error);
    this.#dispatch("roll-call-error", { code, message, line, column });
  }

  /**
   * Shows a message about a failure: one that may pass has a button to try again, and one that is
   * the page's fault says what is wrong. The latter is not shown where the author's content takes
   * the picture's place; without that, a reader would see an empty place.
   *
   * @param {string} code
   * @param {string} message
   */
  async #explain(code, message) {
    const isEmpty = [...this.childNodes].every(
      (it) => it.nodeName === "SCRIPT" || (it.nodeName === "#text" && !it.textContent?.trim()),
    );
    const passes = !/^((unknown|same|no|bad)-|wasm-blocked)/.test(code);
    if (!isEmpty && !passes && !this.#shown) return;
    const say = await words(languageOf(this)).catch(() => plainly);
    if (!this.#failed) return;
    this.#build();
    const text = say(this.#shown ? "ui-failed" : "ui-nothing");
    // Tries again what the reader chose, and not what is shown.
    const again = () => (this.#viewWish && !this.#explorer ? this.#explore() : this.#queue());
    this.#page?.say(`${text} (${passes ? code : message})`, passes && say("ui-retry"), again);
  }

  /** Shows the members of a roll call as a table below the author's content, where no core runs. */
  async #tabulate() {
    const lang = languageOf(this);
    const parts = await Promise.all([this.#bytes(), words(lang), names(lang)]);
    (await import("./plain.js")).showTable(this, lang, ...parts);
  }

  /** Frees all that belongs to the picture, and shows the author's content. */
  #drop() {
    this.#turn += 1;
    this.#ready.reject(nothingShown());
    this.#forget();
    this.#chart?.free();
    this.#keptChoice = this.#explorer?.choice ?? this.#keptChoice;
    this.#explorer?.end();
    this.#chart = this.#shown = this.#reader = this.#begun = this.#viewWish = undefined;
    this.#made = /** @type {Made} */ ({});
    this.#kindWanted = "";
    this.#isUnderWay = this.#near = this.#failed = this.#printing = false;
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

reflect(RollCall.prototype);

/**
 * Makes a chart of a dataset, with the names of members in its language.
 *
 * @param {typeof import("../pkg/rollcall.js").Chart} Chart
 * @param {Uint8Array | undefined} named
 * @param {Uint8Array} bytes
 */
function read(Chart, named, bytes) {
  const chart = Chart.read(bytes);
  if (named) chart.setNames(named);
  return chart;
}

/** Makes the error of an element that shows nothing, as when it has left its page. */
const nothingShown = () => failure("nothing-shown", "nothing is shown");

/** Says what must be said even where no catalog can be fetched. @param {string} id */
const plainly = (id) => (id === "ui-retry" ? "Try again" : "The chart could not be loaded.");

/** Whether an error means that the core broke down. @param {unknown} error */
const isBroken = (error) =>
  Boolean(globalThis.WebAssembly) && error instanceof WebAssembly.RuntimeError;
