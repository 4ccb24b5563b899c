// The document in the element's shadow: real text around the canvas, and the same answer as a
// table. Data becomes text, never markup.

import { styleSheet } from "./style.js";

/** The views of one roll call. */
const VIEWS = ["breakdown", "hemicycle", "members", "tiles", "table"];

/**
 * @template {keyof HTMLElementTagNameMap} K
 * @param {K} tag
 * @param {{class?: string, part?: string, text?: string} & Record<string, string>} [attributes]
 * @param {(Node | string)[]} children
 * @returns {HTMLElementTagNameMap[K]}
 */
export function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name !== "text") element.setAttribute(name, value);
    else if (value !== undefined) element.textContent = value;
  }
  element.append(...children);
  return element;
}

/**
 * Sets a property only if its value differs: browsers redo their work even for an equal value.
 *
 * @param {any} object
 * @param {string} name
 * @param {unknown} value
 */
function set(object, name, value) {
  if (object[name] !== value) object[name] = value;
}

/**
 * Gives an element its shadow: a slot for the author's content, until there is something to show.
 *
 * @param {HTMLElement} element
 */
export function box(element) {
  element.attachShadow({ mode: "open" }).append(make("slot"));
  dress(element);
}

/**
 * Gives an element the style sheet of its document, since a constructed sheet works in one document
 * only.
 *
 * @param {HTMLElement} element
 */
export function dress({ shadowRoot, ownerDocument }) {
  // The document of a template has no window and shows nothing.
  if (shadowRoot && ownerDocument.defaultView)
    shadowRoot.adoptedStyleSheets = [styleSheet(ownerDocument)];
}

/** The parts of one element's shadow. */
export class Page {
  /** The canvas is as high as the chart, rounded up to this many CSS pixels. */
  step = 1;
  heading = make("div", {
    class: "heading",
    part: "heading",
    role: "heading",
    "aria-level": "3",
    id: "heading",
  });
  record = make("p", { class: "record" });
  warnings = make("div");
  view = make("select");
  find = make("input", { type: "search", autocomplete: "off", spellcheck: "false" });
  more = make("button", { type: "button", "aria-expanded": "false", text: "⋯" });
  controls = make("div", { class: "controls", part: "controls" }, this.view, this.find, this.more);
  canvas = make("canvas", { part: "canvas", dir: "ltr", "aria-hidden": "true" });
  ring = make("div", { class: "ring", role: "option", id: "cursor" });
  keys = make(
    "div",
    {
      class: "keys",
      role: "listbox",
      tabindex: "0",
      "aria-activedescendant": "cursor",
      "aria-describedby": "help",
      "aria-labelledby": "heading",
    },
    this.ring,
  );
  tooltip = make("div", { class: "tooltip", part: "tooltip", "aria-hidden": "true" });
  stage = make("div", { class: "stage" }, this.canvas, this.keys, this.tooltip);
  help = make("p", { class: "away", id: "help" });
  note = make("p", { class: "note", part: "legend" });
  summary = make("ul", { class: "summary", part: "summary" });
  opener = make("summary", { id: "opener" });
  members = make("table");
  scroll = make(
    "div",
    { class: "scroll", tabindex: "0", role: "region", "aria-labelledby": "opener" },
    this.members,
  );
  blocs = make("ul", { class: "blocs" });
  details = make(
    "details",
    { class: "below", part: "table" },
    this.opener,
    this.scroll,
    this.blocs,
  );
  source = make("p", { class: "source", part: "source" });
  said = make("span", { tabindex: "-1" });
  retry = make("button", { type: "button" });
  message = make("p", { class: "warning message", role: "status" }, this.said, this.retry);
  root = make(
    "figure",
    { class: "root", "aria-labelledby": "heading" },
    this.heading,
    this.record,
    this.warnings,
    this.controls,
    this.stage,
    this.help,
    this.note,
    this.summary,
    this.details,
    this.source,
  );

  /** @param {ShadowRoot} shadow */
  constructor(shadow) {
    this.shadow = shadow;
    this.slot = /** @type {HTMLSlotElement} */ (shadow.firstChild);
    this.tooltip.hidden = true;
    shadow.append(this.message, this.root);
    this.showFallback();
  }

  /** Rounds a height up to whole steps. @param {number} height */
  stepped(height) {
    return Math.ceil(height / this.step) * this.step;
  }

  /**
   * Sets the canvas's size in device pixels, and clears it. A new size makes the browser replace
   * what the canvas is drawn on, which takes longer than drawing; so the height is rounded up to
   * steps, and the surplus lies, empty, over what follows.
   *
   * @param {number} width
   * @param {number} height
   * @param {number} ratio
   * @param {boolean} rtl
   */
  size(width, height, ratio, rtl) {
    const { canvas } = this;
    const [pixels, lines] = [Math.round(width * ratio), Math.floor(this.stepped(height) * ratio)];
    if (canvas.width !== pixels) canvas.width = pixels;
    if (canvas.height !== lines) canvas.height = lines;
    // Set on the context itself, which may have read the element's direction before that was set.
    const context = this.clear();
    if (context) context.direction = rtl ? "rtl" : "ltr";
  }

  /**
   * Returns where the canvas is in the window, in CSS pixels, and how much larger it is than laid
   * out, since a page may zoom its content.
   */
  onScreen() {
    const { x, y, width } = this.canvas.getBoundingClientRect();
    return { x, y, scale: width / this.canvas.offsetWidth || 1 };
  }

  /**
   * Clears the whole canvas, and returns its context. A canvas that is higher than the next picture
   * would otherwise keep the end of the last one, over the words below.
   */
  clear() {
    const { canvas } = this;
    const context = canvas.getContext("2d");
    context?.clearRect(0, 0, canvas.width, canvas.height);
    return context;
  }

  /** Adds a style sheet to the shadow, after all others. @param {CSSStyleSheet} sheet */
  addSheet(sheet) {
    const { shadow } = this;
    const others = shadow.adoptedStyleSheets.filter((it) => it !== sheet);
    shadow.adoptedStyleSheets = [...others, sheet];
  }

  /** Shows the author's content in place of the picture and of any message. */
  showFallback() {
    this.slot.hidden = false;
    this.root.hidden = this.message.hidden = true;
  }

  /**
   * Fills in the words around a picture, and shows it in place of the author's content.
   *
   * @param {import("./types.js").Shown} shown
   * @param {import("./types.js").Say} say
   * @param {import("./types.js").Options} options
   */
  fill(shown, say, { lang, font, dark, width, controls, view }) {
    this.#place(shown);
    const { style } = this.root;
    set(style, "colorScheme", dark ? "dark" : "light");
    for (const [name, color] of Object.entries({
      ...shown.theme,
      font,
      high: `${shown.height}px`,
    })) {
      if (style.getPropertyValue(`--${name}`) !== color) style.setProperty(`--${name}`, color);
    }
    set(this.root, "lang", lang);
    const dir = shown.rtl ? "rtl" : "ltr";
    set(this.root, "dir", dir);
    if (say !== this.#said) this.fillWords(say);
    this.#fillControls(view, controls);
    // The picture does not shrink below what can be read: a narrower column scrolls.
    this.stage.classList.toggle("wide", shown.width > width);
    set(this.heading, "textContent", shown.heading);
    const record = shown.record.split(" · ");
    // Lines break between the parts of the record rather than within one.
    this.#fillList(this.record, record, (part, index) => [
      make("span", { text: index < record.length - 1 ? `${part} ·` : part }),
      " ",
    ]);
    const warnings = shown.warnings.filter((it) => it.shown).map((it) => it.message);
    this.#fillList(this.warnings, warnings, (text) =>
      make("p", { class: "warning", role: "note", lang: "en", text }),
    );
    set(this.note, "textContent", shown.note);
    set(this.note, "hidden", !shown.note);
    // Sentences about a bloc are left out: its bar says the same, and the table has the sentence.
    const sentences = shown.summary.filter((it) => it.kind !== "bloc").map((it) => it.text);
    this.#fillList(this.summary, sentences, (text) => make("li", { text }));
    this.#fillSource(shown.source);
    set(this.slot, "hidden", true);
    set(this.root, "hidden", false);
  }

  /**
   * Sets the size of canvas and keys in the page. This comes after painting, since each font that
   * painting sets makes the browser compute all styles that have changed.
   *
   * @param {import("./types.js").Shown} shown
   */
  #place({ width, height }) {
    const { canvas, keys } = this;
    set(canvas.style, "width", `${width}px`);
    const high = this.stepped(height);
    set(canvas.style, "height", `${high}px`);
    set(canvas.style, "marginBottom", `${height - high}px`);
    set(keys.style, "width", `${width}px`);
    set(keys.style, "height", `${height}px`);
  }

  /** The texts that each list was filled with, a line each. @type {Map<HTMLElement, string>} */
  #listed = new Map();

  /**
   * Fills a list with an item for each text, unless it has been filled with the same texts.
   *
   * @param {HTMLElement} list
   * @param {string[]} texts
   * @param {(text: string, index: number) => HTMLElement | (HTMLElement | string)[]} item
   */
  #fillList(list, texts, item) {
    const key = texts.join("\n");
    if (this.#listed.get(list) === key) return;
    this.#listed.set(list, key);
    list.replaceChildren(...texts.flatMap(item));
  }

  /** What the words were filled in with. @type {import("./types.js").Say | undefined} */
  #said;

  /** Fills in the words that do not depend on the chart. @param {import("./types.js").Say} say */
  fillWords(say) {
    this.#said = say;
    this.help.textContent = say("ui-keys");
    this.opener.textContent = say("ui-table");
    this.view.setAttribute("aria-label", say("ui-view"));
    this.find.setAttribute("aria-label", (this.find.placeholder = say("ui-find")));
    this.more.setAttribute("aria-label", say("ui-options"));
    this.view.replaceChildren(
      ...VIEWS.map((value) => make("option", { value, text: say(`ui-view-${value}`) })),
    );
  }

  /**
   * Shows the controls that the page wants. The script that makes them work is loaded on their
   * first use.
   *
   * @param {string} view
   * @param {string[] | undefined} wanted
   */
  #fillControls(view, wanted) {
    set(this.controls, "hidden", wanted?.join() === "none");
    // The button also opens the ones that copy the link, the picture and the code.
    for (const [name, it] of Object.entries({
      view: this.view,
      find: this.find,
      "options|link|picture|embed": this.more,
    })) {
      set(it, "hidden", wanted?.join().match(name) === null);
    }
    set(this.view, "value", view);
  }

  /** @param {import("./types.js").Shown["source"]} source */
  #fillSource({ text, url }) {
    if (this.source.textContent === text && this.source.querySelector("a")?.href === url) return;
    const link = { text, href: url ?? "", rel: "noopener noreferrer" };
    this.source.replaceChildren(url ? make("a", link) : text);
    this.source.hidden = !text;
  }

  /**
   * Fills the table of members, and the list of blocs below it.
   *
   * @param {import("./types.js").Table} table
   * @param {import("./types.js").Shown} shown
   */
  fillTable(table, shown) {
    const head = table.columns.map((text) => make("th", { scope: "col", text }));
    const rows = table.rows.map(([name, ...cells]) =>
      make(
        "tr",
        {},
        make("th", { scope: "row", text: name }),
        ...cells.map((text) => make("td", { text })),
      ),
    );
    this.members.replaceChildren(
      make("caption", { text: table.caption }),
      make("thead", {}, make("tr", {}, ...head)),
      make("tbody", {}, ...rows),
    );
    const sentences = shown.summary.filter((it) => it.kind === "bloc").map((it) => it.text);
    this.blocs.replaceChildren(
      ...[...sentences, ...table.blocs].map((text) => make("li", { text })),
    );
  }

  /**
   * Shows a message above the picture, or below the author's content while there is no picture.
   *
   * @param {string} text
   * @param {string | false} retry The label of a button to try again; false if that would not help.
   * @param {() => void} onRetry
   */
  say(text, retry, onRetry) {
    this.said.textContent = text;
    this.message.hidden = false;
    if (!retry) this.#leaveRetry(this.said);
    this.retry.textContent = retry || "";
    this.retry.hidden = !retry;
    // The button stays, and so does the focus, until there is a result.
    this.retry.onclick = () => {
      this.said.textContent = "…";
      onRetry();
    };
  }

  /** Takes the message away; a focus that was in it goes on to the picture. */
  sayNothing() {
    this.#leaveRetry(this.keys);
    this.message.hidden = true;
  }

  /** Moves the focus on if it is on the button to try again. @param {HTMLElement} to */
  #leaveRetry(to) {
    if (this.shadow.activeElement === this.retry) this.focus(to);
  }

  /**
   * Gives an element the focus, or another one if it cannot be seen.
   *
   * @param {HTMLElement} to
   */
  focus(to) {
    [to, this.keys, this.find, this.scroll].find((it) => it.getClientRects().length > 0)?.focus();
  }
}
