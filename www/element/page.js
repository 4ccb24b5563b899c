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
export function make(tag, { text, ...attributes } = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  if (text !== undefined) element.textContent = text;
  element.append(...children);
  return element;
}

/** The parts of one element's shadow. */
export class Page {
  slot = make("slot");
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
  more = make("button", { type: "button", "aria-expanded": "false" });
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
  note = make("p", { class: "note" });
  summary = make("ul", { class: "summary", part: "summary" });
  opener = make("summary");
  members = make("table");
  scroll = make("div", { class: "scroll", tabindex: "0", role: "region" }, this.members);
  blocs = make("ul", { class: "blocs" });
  details = make(
    "details",
    { class: "below", part: "table" },
    this.opener,
    this.scroll,
    this.blocs,
  );
  source = make("p", { class: "source", part: "source" });
  message = make("p", { class: "warning message", role: "status" });
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
    this.addSheet(styleSheet());
    this.tooltip.hidden = true;
    this.message.hidden = true;
    shadow.append(this.slot, this.root, this.message);
    this.showFallback();
  }

  /** @param {CSSStyleSheet} sheet */
  addSheet(sheet) {
    const { shadow } = this;
    const others = shadow.adoptedStyleSheets.filter((it) => it !== sheet);
    shadow.adoptedStyleSheets = [...others, sheet];
  }

  /** The author's content, until there is a picture and when there is none any more. */
  showFallback() {
    this.slot.hidden = false;
    this.root.hidden = true;
  }

  /**
   * @param {import("./types.js").Shown} shown
   * @param {import("./types.js").Say} say
   * @param {import("./types.js").Options} options
   */
  fill(shown, say, { lang, font, dark, width, controls, view }) {
    const { style } = this.root;
    style.colorScheme = dark ? "dark" : "light";
    for (const [name, color] of Object.entries(shown.theme)) style.setProperty(`--${name}`, color);
    style.setProperty("--font", font);
    this.root.lang = lang;
    this.root.dir = this.canvas.dir = shown.rtl ? "rtl" : "ltr";
    this.#fillControls(say, view, controls);
    // Nothing shrinks below what can be read: a narrower column scrolls.
    this.stage.classList.toggle("wide", shown.width > width);
    this.heading.textContent = shown.heading;
    this.#fillRecord(shown.record);
    const warnings = shown.warnings.filter((it) => it.shown);
    this.warnings.replaceChildren(
      ...warnings.map(({ message }) =>
        make("p", { class: "warning", role: "note", lang: "en", text: message }),
      ),
    );
    this.help.textContent = say("ui-keys");
    this.note.textContent = shown.note;
    this.note.hidden = !shown.note;
    // Who stood apart in a bloc stands beside its bar already; the table has the sentence.
    const visible = shown.summary.filter((it) => it.kind !== "bloc");
    this.summary.replaceChildren(...visible.map((it) => make("li", { text: it.text })));
    this.opener.textContent = say("ui-table");
    this.#fillSource(shown.source);
    this.message.hidden = true;
    this.slot.hidden = true;
    this.root.hidden = false;
  }

  /**
   * What they do comes with the first use of them.
   *
   * @param {import("./types.js").Say} say
   * @param {string} view
   * @param {string[] | undefined} wanted
   */
  #fillControls(say, view, wanted) {
    const [only, ...others] = wanted ?? [];
    this.controls.hidden = only === "none" && others.length === 0;
    for (const [name, control] of /** @type {const} */ ([
      ["view", this.view],
      ["find", this.find],
      ["options", this.more],
    ])) {
      control.ariaLabel = say(`ui-${name}`);
      control.hidden = Boolean(wanted && !wanted.includes(name));
    }
    this.find.placeholder = say("ui-find");
    this.more.textContent = "⋯";
    this.view.replaceChildren(
      ...VIEWS.map((value) => make("option", { value, text: say(`ui-view-${value}`) })),
    );
    this.view.value = view;
  }

  /**
   * Its parts do not break within themselves.
   *
   * @param {string} record
   */
  #fillRecord(record) {
    const parts = record.split(" · ");
    this.record.replaceChildren(
      ...parts.flatMap((part, index) => [
        make("span", { text: index < parts.length - 1 ? `${part} ·` : part }),
        " ",
      ]),
    );
  }

  /** @param {import("./types.js").Shown["source"]} source */
  #fillSource({ text, url }) {
    const link = { text, href: url ?? "", rel: "noopener noreferrer" };
    this.source.replaceChildren(url ? make("a", link) : text);
    this.source.hidden = !text;
  }

  /**
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
    this.scroll.setAttribute("aria-label", table.caption);
    const sentences = shown.summary.filter((it) => it.kind === "bloc").map((it) => it.text);
    this.blocs.replaceChildren(
      ...[...sentences, ...table.blocs].map((text) => make("li", { text })),
    );
  }

  /**
   * A line under what is shown, with a way to try again.
   *
   * @param {string} text
   * @param {string} retry
   * @param {() => void} onRetry
   */
  say(text, retry, onRetry) {
    const button = make("button", { type: "button", text: retry });
    button.addEventListener("click", () => {
      this.message.hidden = true;
      onRetry();
    });
    this.message.replaceChildren(text, button);
    this.message.hidden = false;
  }
}
