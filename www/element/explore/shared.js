// What exploring one roll call and comparing many have in common. Each of these scripts has its own
// copy (`?copy`), so that a reader asks for one file and not for two.

/** @typedef {import("../types.js").Say} Say */

/** Choices that have an attribute of their own, and those that are in the attribute `state`. */
const OWN = ["view", "measure", "from", "to", "topic"];
const OTHERS = [
  ...["filter", "blocOrder", "memberOrder", "zoom", "position", "plain"],
  ...["all", "byBloc", "sameTopics", "against", "parts", "contested", "interval"],
];

/**
 * All that a reader can choose. The same list as in ../../embed/state.js, which this script does
 * not import, so that it stays one file.
 */
export const CHOICES = [...OWN, ...OTHERS];

/** Matches the names of all views. */
const VIEWS =
  /^(breakdown|hemicycle|members|tiles|table|alignment|timeline|precedents|matrix|space)$/;

/**
 * Returns the choices that a page's attribute `state` names. What is not known is left out, since
 * it would override the page's other attributes.
 *
 * @param {HTMLElement} element
 * @returns {Record<string, string | false>}
 */
const chosenBefore = (element) =>
  Object.fromEntries(
    [...new URLSearchParams(element.getAttribute("state") ?? "")]
      .filter(([it, value]) => CHOICES.includes(it) && (it !== "view" || VIEWS.test(value)))
      // What a page has set may have been taken back, such as patterns that are off.
      .map(([it, value]) => [it, value === "false" ? false : value]),
  );

/**
 * Returns what is chosen after the page has changed `state`: choices that have an attribute of
 * their own stay unless `state` names them, and all others are as `state` says.
 *
 * @param {object} choice
 * @param {HTMLElement} element
 */
const chosenAnew = (choice, element) => ({
  ...Object.fromEntries(Object.entries(choice).filter(([it]) => OWN.includes(it))),
  ...chosenBefore(element),
});

/**
 * Adds a style sheet to a page, made for the page's document; returns a function that removes it.
 *
 * @param {import("../page.js").Page} page
 * @param {string} css
 */
function dress(page, css) {
  const { shadow } = page;
  const view = /** @type {typeof globalThis} */ (shadow.ownerDocument.defaultView);
  const sheet = new view.CSSStyleSheet();
  sheet.replaceSync(css);
  page.addSheet(sheet);
  return () => {
    shadow.adoptedStyleSheets = shadow.adoptedStyleSheets.filter((it) => it !== sheet);
  };
}

/**
 * Returns a page's wishes about colours as `#rrggbb`, "" where there is none. A wish that is no
 * opaque colour stays as it is, and the core warns of it.
 *
 * @param {string[]} wishes
 * @param {HTMLCanvasElement} canvas
 */
const colors = (wishes, canvas) =>
  wishes.map((wish) => {
    const context = wish && CSS.supports("color", wish) && canvas.getContext("2d");
    if (!context) return wish;
    // The context gives back any opaque colour of sRGB in this one form.
    context.fillStyle = wish;
    const { fillStyle } = context;
    return /^#[0-9a-f]{6}$/.test(fillStyle) ? fillStyle : (mixed(wish, canvas) ?? wish);
  });

/**
 * Returns an opaque colour of another space as the nearest one in sRGB, `#rrggbb`; `undefined` if
 * it is not opaque. Browsers write a colour in sRGB once it is mixed there, even with nothing.
 *
 * @param {string} wish
 * @param {HTMLCanvasElement} canvas Has its colour set for a moment, which is nowhere seen.
 */
function mixed(wish, canvas) {
  canvas.style.color = `color-mix(in srgb, ${wish} 100%, transparent)`;
  const [, parts] = /^color\(srgb ([^)/]+)\)$/.exec(getComputedStyle(canvas).color) ?? [];
  canvas.style.color = "";
  const bytes = parts
    ?.split(" ")
    .map((it) => Math.round(Math.min(Math.max(Number(it), 0), 1) * 255));
  return bytes && `#${bytes.map((it) => it.toString(16).padStart(2, "0")).join("")}`;
}

/**
 * Saves the rows that the table shows as a CSV file. It ends with filter, heading, record, note and
 * source, in lines that start with `#`: comments for programs, one cell for spreadsheets, and
 * filled up to as many fields as the others.
 *
 * @param {import("../page.js").Page} page
 * @param {typeof import("../page.js").make} make
 * @param {string} download The file's name.
 * @param {string} [filter] Which of its rows are shown, in words.
 */
export function saveTable({ members, heading, record, note, source }, make, download, filter) {
  const lines = [...members.querySelectorAll("tr:not([hidden])")].map((line) =>
    [...line.children].map((cell) => quoted(cell.textContent?.trim() ?? "")).join(","),
  );
  const rest = ",".repeat(members.querySelectorAll("thead th").length - 1);
  for (const said of [filter, ...[heading, record, note, source].map((it) => it.textContent)]) {
    const text = said
      ?.replace(/[\u2066-\u2069]/g, "")
      .replace(/\s+/g, " ")
      .trim();
    if (text) lines.push(`# ${text.replaceAll(",", ";").replaceAll('"', "'")}${rest}`);
  }
  // Spreadsheets take a file without a byte order mark for one in their own code page.
  const text = `\ufeff${lines.join("\r\n")}\r\n`;
  save(new Blob([text], { type: "text/csv" }), make, download);
}

/**
 * Has the browser save a file.
 *
 * @param {Blob} blob
 * @param {typeof import("../page.js").make} make
 * @param {string} download The file's name.
 */
function save(blob, make, download) {
  const href = URL.createObjectURL(blob);
  make("a", { href, download }).click();
  setTimeout(() => URL.revokeObjectURL(href));
}

/**
 * Returns a field of a CSV file. What a spreadsheet would take for a formula is made text, what a
 * program would take for a comment stands in quotation marks, and a number below zero stays a
 * number. The same as `csvField` in ../../publish/sheet.js, which this script does not import, so
 * that it stays one file.
 *
 * @param {string} text
 */
export function quoted(text) {
  const clean = text.replace(/[\u2066-\u2069]/g, "");
  if (/^−[\d.]+$/.test(clean)) return clean.replace("−", "-");
  const safe = /^[=+\-@\t\r]/.test(clean) ? `'${clean}` : clean;
  return /[",#\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/**
 * Milliseconds that a screen reader has for what the reader did, before it hears what that changed.
 */
const PAUSE = 500;

/**
 * What a reader does with one element's picture, of one roll call and of many alike.
 *
 * @template {{view?: string}} Choice What the reader chose; what is missing is as the page has it.
 */
export class Exploring {
  /** @type {Say} */
  say = (id) => id;
  choice = /** @type {Choice} */ ({});
  colors = colors;
  /**
   * The options of the picture that is shown; the attributes may ask for one that cannot be.
   *
   * @type {import("../types.js").Options | undefined}
   */
  asked;
  #end = new AbortController();
  #undress = () => {};
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;

  /**
   * Takes up what was chosen before, since a picture is asked for with it; the page stays as it was
   * until `begin`.
   *
   * @param {import("../page.js").Page} page
   * @param {typeof import("../page.js").make} make
   * @param {import("./explore.js").Host} host
   * @param {import("./motion.js").Movement} movement
   */
  constructor(page, make, host, movement) {
    this.page = page;
    this.make = make;
    this.host = host;
    this.movement = movement;
    Object.assign(this.choice, chosenBefore(host.element), host.kept);
    this.live = make("div", { class: "away", role: "status" });
  }

  /**
   * Follows a picture of this core, in new words. The first time, it adds its parts to the page and
   * begins to listen.
   *
   * @param {Say} say
   */
  begin(say) {
    this.say = say;
    if (this.live.parentNode) return;
    const { page, live } = this;
    const { signal } = this.#end;
    this.#undress = dress(page, this.css);
    page.root.append(live);
    this.join(signal);
    page.view.addEventListener(
      "change",
      () => this.change(/** @type {Choice} */ ({ view: page.view.value })),
      { signal },
    );
    page.root.addEventListener(
      "keydown",
      (event) => {
        if (event.key === "Escape" && !event.defaultPrevented && this.escape())
          event.preventDefault();
      },
      { signal },
    );
  }

  /** The text of its style sheet. */
  get css() {
    return "";
  }

  /** Adds its parts to the page; they listen until the signal. @param {AbortSignal} _signal */
  join(_signal) {}

  /** Closes what is open. @returns {boolean} Whether anything was. */
  escape() {
    return false;
  }

  /** Drops the choices that a page's changed attribute overrides. @param {string} name */
  forget(name) {
    if (name !== "state") return;
    this.choice = /** @type {Choice} */ (chosenAnew(this.choice, this.host.element));
  }

  /**
   * Takes up what the reader chose, tells the page, and draws it.
   *
   * @param {Partial<Choice>} choice
   */
  change(choice) {
    this.choice = { ...this.choice, ...choice };
    this.host.tell({ ...this.choice });
    this.host.redraw();
  }

  /**
   * Starts the movement to a picture that was laid out. Returns whether its marks move, and are
   * painted.
   *
   * @param {unknown} chart
   * @param {number} ratio
   */
  moves(chart, ratio) {
    return this.movement.start(/** @type {any} */ (chart), ratio);
  }

  /**
   * Fills an item with a sentence and a button for its proof, and returns the button. If the one
   * before had the focus, the new one gets it.
   *
   * @param {HTMLElement} item
   * @param {string} text
   * @param {number} index
   * @param {Record<string, string>} attributes Of the button.
   */
  proofButton(item, text, index, attributes) {
    const { make, page } = this;
    // The sentence describes the button, since all buttons have one label. It is not part of the
    // label: to those who read in order it was just read.
    const ids = [`said-${index}`, `end-${index}`];
    const button = make("button", { type: "button", class: "who", ...attributes });
    button.setAttribute("aria-describedby", ids.join(" "));
    const isFocused = item.contains(page.shadow.activeElement);
    // Each second part stays on one line: a number with its sign, and the last word, or the end of a
    // long one, which has the button beside it.
    const parts = text.split(/(\S{1,24} %\S{0,9}|\S{1,24}$)/);
    const [end] = parts.splice(-2);
    const said = make("span", { id: ids[0] });
    said.append(
      ...parts.map((it, at) => (at % 2 ? make("span", { class: "line", text: it }) : it)),
    );
    const line = make("span", { class: "line" });
    line.append(make("span", { id: ids[1], text: end }), " ", button);
    item.replaceChildren(said, line);
    if (isFocused) button.focus();
    return button;
  }

  /**
   * Returns the sentence of an item that `proofButton` has filled, without the button.
   *
   * @param {Element} item
   */
  said(item) {
    return [...item.querySelectorAll("[id]")].map((it) => it.textContent).join("");
  }

  /**
   * Scrolls to a card that was opened, then to what it was opened from, which it may cover: once
   * the picture that is drawn with it has moved both. Where a script opened it, nothing in here has
   * the focus, and the page is not scrolled.
   *
   * @param {HTMLElement} card
   */
  reveal(card) {
    const { shadow, keys, ring } = this.page;
    requestAnimationFrame(() => {
      const from = shadow.activeElement;
      for (const it of from ? [card, from === keys ? ring : from] : []) {
        it.scrollIntoView({ block: "nearest" });
      }
    });
  }

  /**
   * Has screen readers say what has changed, once for several changes in a row.
   *
   * @param {string} said
   */
  hear(said) {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => (this.live.textContent = said), PAUSE);
  }

  /**
   * Removes what it added to the page. `asked` is unset, so that a button which is still pressed
   * asks nothing of a chart of another kind.
   */
  end() {
    this.#end.abort();
    this.asked = undefined;
    clearTimeout(this.#timer);
    this.movement.stop();
    this.live.remove();
    this.#undress();
  }
}

/** What can be done with keys, as the catalogs name it. */
const KEYS = ["arrows", "groups", "ends", "type", "enter", "escape"];

/**
 * Returns pairs of a key's name and what the key does.
 *
 * @param {Say} say
 * @param {string} stem What the ids of the messages begin with.
 */
export const keysOf = (say, stem) =>
  KEYS.map((key) => [say(`${stem}-${key}-name`), say(`${stem}-${key}`)]);

/** The panel that the button ⋯ opens and closes. */
export class Panel {
  /** @param {{page: import("../page.js").Page, make: typeof import("../page.js").make}} of */
  constructor({ page, make }) {
    this.controls = page.controls;
    this.more = page.more;
    this.panel = make("div", { class: "options", role: "group" });
    this.panel.hidden = true;
  }

  /** @param {AbortSignal} signal */
  begin(signal) {
    this.controls.after(this.panel);
    this.more.addEventListener("click", () => this.toggle(), { signal });
  }

  /** Opens the panel, or closes it. */
  toggle() {
    this.#set(Boolean(this.panel.hidden));
  }

  /** @returns {boolean} Whether it was open. */
  close() {
    const isOpen = !this.panel.hidden;
    this.#set(false);
    if (isOpen) this.more.focus();
    return isOpen;
  }

  /** @param {boolean} open */
  #set(open) {
    this.panel.hidden = !open;
    this.more.setAttribute("aria-expanded", String(open));
  }
}

/** The controls behind the button ⋯ besides the options. */
const COPIES = ["link", "picture", "embed"];

/**
 * Shows the button ⋯ if `controls` names anything that stands behind it, or is missing.
 *
 * @param {import("../page.js").Page} page
 * @param {string[] | undefined} controls
 * @returns {boolean} Whether the options stand there; else there are only buttons that copy.
 */
export function offerMore({ more }, controls) {
  const hasOptions = controls?.includes("options") ?? true;
  more.hidden = !hasOptions && !controls?.some((it) => COPIES.includes(it));
  return hasOptions;
}

/**
 * Makes the buttons that copy a link, copy and save the picture, and copy the code to paste: those
 * that `controls` names, or all without it. A dataset that is only in the page can be neither
 * linked nor pasted.
 *
 * @param {{make: typeof import("../page.js").make, say: Say,
 *   host: {element: import("../element.js").RollCall}}} reader
 * @param {string[] | undefined} controls
 * @param {string} stem What the ids of the messages begin with.
 */
export function copyButtons({ make, say, host: { element } }, controls, stem) {
  const lasting = element.getAttribute("src") && !element.data;
  const svg = async () => new Blob([await element.toSVG()], { type: "image/svg+xml" });
  /** @type {[string, unknown, () => Promise<void>, string?][]} */
  const copies = [
    ["link", lasting, () => put("text/plain", () => element.embedCode("link"))],
    ["picture", true, () => put("image/png", () => element.toPNG())],
    ["png", true, async () => save(await element.toPNG(), make, "roll-call.png"), "picture"],
    ["svg", true, async () => save(await svg(), make, "roll-call.svg"), "picture"],
    ["embed", lasting, () => put("text/plain", () => element.embedCode())],
  ];
  const wanted = copies.filter(
    ([name, can, , control = name]) => can && (controls?.includes(control) ?? true),
  );
  return wanted.map(([name, , copy, isSaved]) => {
    const text = say(`${stem}-${name}`);
    const button = make("button", { type: "button", "data-option": name, text });
    const status = make("span", { role: "status" });
    button.addEventListener("click", async () => {
      // What is saved shows in the browser itself.
      const done = await copy().then(
        () => (isSaved ? "" : say(`${stem}-done`)),
        () => say(`${stem}-failed`),
      );
      status.textContent = ` ${done}`;
    });
    return make("span", {}, button, status);
  });
}

/**
 * Copies what `make` resolves to. The clipboard gets the promise, so that a browser that has to
 * wait still knows that the reader asked. Where nothing can be copied, as on a page that is not
 * secure, throws and makes nothing.
 *
 * @param {string} type
 * @param {() => Promise<string | Blob>} make
 */
async function put(type, make) {
  const { clipboard } = navigator;
  // Firefox before 127 takes only text, and no promise of it.
  const takesAll = Boolean(globalThis.ClipboardItem);
  if (!clipboard || !(takesAll || type === "text/plain")) throw new Error("nothing can be copied");
  if (!takesAll) return clipboard.writeText(String(await make()));
  const content = make().then((it) => new Blob([it], { type }));
  await clipboard.write([new ClipboardItem({ [type]: content })]);
}
