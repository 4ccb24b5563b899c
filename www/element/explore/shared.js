// What both kinds of exploring need. Each script has its own copy (`?copy`), so that a reader asks for
// one file and not for two.

/** @typedef {import("../types.js").Say} Say */

/** Choices that have an attribute of their own, and those that are in the attribute `state`. */
const OWN = ["view", "measure", "from", "to", "topic"];
const OTHERS = [
  ...["filter", "blocOrder", "memberOrder", "zoom", "position", "plain"],
  ...["all", "byBloc", "sameTopics", "against", "parts", "contested", "interval"],
];

/**
 * All that a reader can choose. The same as what an address can have, from which this script can take nothing.
 */
export const CHOICES = [...OWN, ...OTHERS];

/** What a choice that names a view may be. */
const VIEWS =
  /^(breakdown|hemicycle|members|tiles|table|alignment|timeline|precedents|matrix|space)$/;

/**
 * What a page says that a reader has chosen. What is not known is left out: it would go before what the page
 * says elsewhere.
 *
 * @param {HTMLElement} element
 * @returns {Record<string, string>}
 */
const chosenBefore = (element) =>
  Object.fromEntries(
    [...new URLSearchParams(element.getAttribute("state") ?? "")].filter(
      ([it, value]) => CHOICES.includes(it) && (it !== "view" || VIEWS.test(value)),
    ),
  );

/**
 * What is chosen once the page says `state` anew.
 *
 * @param {object} choice
 * @param {HTMLElement} element
 */
const chosenAnew = (choice, element) => ({
  ...Object.fromEntries(Object.entries(choice).filter(([it]) => OWN.includes(it))),
  ...chosenBefore(element),
});

/**
 * Adds to a page's look; the function that is returned takes it away. A sheet is of one document.
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
 * A page's wishes about colours as `#rrggbb`, empty where the palette's own colour holds; what is no opaque
 * colour stays as it is, and is told.
 *
 * @param {string[]} wishes
 * @param {HTMLCanvasElement} canvas
 */
const colors = (wishes, canvas) =>
  wishes.map((wish) => {
    const context = wish && CSS.supports("color", wish) && canvas.getContext("2d");
    if (!context) return wish;
    // The context writes any opaque colour of sRGB in one form.
    context.fillStyle = wish;
    const { fillStyle } = context;
    return /^#[0-9a-f]{6}$/.test(fillStyle) ? fillStyle : (mixed(wish, canvas) ?? wish);
  });

/**
 * An opaque colour in the nearest of sRGB: mixed with none of another, a browser writes it in that space.
 *
 * @param {string} wish
 * @param {HTMLCanvasElement} canvas Its own colour is nowhere seen.
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
 * Saves what the table shows as a CSV file. It ends with what it is of, in lines that are comments for programs and
 * one cell for spreadsheets, as wide as the others.
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
  // Spreadsheets take a file without the mark for one in their own code page.
  const blob = new Blob([`\ufeff${lines.join("\r\n")}\r\n`], { type: "text/csv" });
  const href = URL.createObjectURL(blob);
  make("a", { href, download }).click();
  setTimeout(() => URL.revokeObjectURL(href));
}

/**
 * A field of a CSV file: what a spreadsheet would take for a formula is text, what a program would take for a
 * comment stands in quotation marks, and a number below zero is a number. The same as `csvField` of what is exported, from which this script can take nothing.
 *
 * @param {string} text
 */
export function quoted(text) {
  const clean = text.replace(/[\u2066-\u2069]/g, "");
  if (/^−[\d.]+$/.test(clean)) return clean.replace("−", "-");
  const safe = /^[=+\-@\t\r]/.test(clean) ? `'${clean}` : clean;
  return /[",#\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** How long a screen reader is left to what the reader did before it hears what that changed. */
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
   * What the picture that is shown was asked for; attributes may ask for one that cannot be.
   *
   * @type {import("../types.js").Options | undefined}
   */
  asked;
  #end = new AbortController();
  #undress = () => {};
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;

  /**
   * What a picture is asked for with; the page is as it was until `begin`.
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
   * The picture is of its core, and in these words. With the first comes what it adds to the page, and all that
   * listens.
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

  /** Its style sheet. */
  get css() {
    return "";
  }

  /** What it adds to the page, which listens until the signal. @param {AbortSignal} _signal */
  join(_signal) {}

  /** Closes what is open. @returns {boolean} Whether anything was. */
  escape() {
    return false;
  }

  /** The page changes an attribute. @param {string} name */
  forget(name) {
    if (name !== "state") return;
    this.choice = /** @type {Choice} */ (chosenAnew(this.choice, this.host.element));
  }

  /** The reader changes what is seen. @param {Partial<Choice>} choice */
  change(choice) {
    this.choice = { ...this.choice, ...choice };
    this.host.tell({ ...this.choice });
    this.host.redraw();
  }

  /**
   * A changed picture was laid out: whether its marks are on their way, and painted.
   *
   * @param {unknown} chart
   * @param {number} ratio
   */
  moves(chart, ratio) {
    return this.movement.start(/** @type {any} */ (chart), ratio);
  }

  /**
   * A sentence with a button that opens what proves it. What was in use stays in use, though it is made anew.
   *
   * @param {HTMLElement} item
   * @param {string} text
   * @param {number} index
   * @param {Record<string, string>} attributes Of the button.
   */
  proofButton(item, text, index, attributes) {
    const { make, page } = this;
    // Several on a page are told apart by what they prove; read in order, it was just heard.
    const id = `said-${index}`;
    const button = make("button", { type: "button", class: "who", ...attributes });
    button.setAttribute("aria-describedby", id);
    const isFocused = item.contains(page.shadow.activeElement);
    item.replaceChildren(make("span", { id, text }), " ", button);
    if (isFocused) button.focus();
    return button;
  }

  /** Says it to who cannot see what has changed, once for several changes in a row. @param {string} said */
  hear(said) {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => (this.live.textContent = said), PAUSE);
  }

  /** Undoes what it added to the page; what is still pressed there asks a chart of another kind for nothing. */
  end() {
    this.#end.abort();
    this.asked = undefined;
    clearTimeout(this.#timer);
    this.movement.stop();
    this.live.remove();
    this.#undress();
  }
}

/** What keys do. */
const KEYS = ["arrows", "groups", "ends", "type", "enter", "escape"];

/** Each key with its name, in the words that begin with a stem. @param {Say} say @param {string} stem */
export const keysOf = (say, stem) =>
  KEYS.map((key) => [say(`${stem}-${key}-name`), say(`${stem}-${key}`)]);

/** What ⋯ opens and closes. */
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

  /** Opens or closes it. */
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

/** What stands behind ⋯ beside the options themselves. */
const COPIES = ["link", "picture", "embed"];

/**
 * What of `controls` stands behind ⋯: the button is there for the least of it.
 *
 * @param {import("../page.js").Page} page
 * @param {string[] | undefined} controls
 * @returns {boolean} Whether the options are; else there are only buttons that copy.
 */
export function offerMore({ more }, controls) {
  const hasOptions = controls?.includes("options") ?? true;
  more.hidden = !hasOptions && !controls?.some((it) => COPIES.includes(it));
  return hasOptions;
}

/**
 * Buttons for what a reader takes along: a link, the picture, the code to paste. An editor leaves out
 * what `controls` does not name; a dataset that is only in the page can be neither linked nor pasted.
 *
 * @param {{make: typeof import("../page.js").make, say: Say,
 *   host: {element: import("../element.js").RollCall}}} reader
 * @param {string[] | undefined} controls
 * @param {string} stem Of the words.
 */
export function copyButtons({ make, say, host: { element } }, controls, stem) {
  const lasting = element.getAttribute("src") && !element.data;
  /** @type {[string, unknown, () => Promise<void>][]} */
  const copies = [
    ["link", lasting, () => put("text/plain", () => element.embedCode("link"))],
    ["picture", true, () => put("image/png", () => element.toPNG())],
    ["embed", lasting, () => put("text/plain", () => element.embedCode())],
  ];
  const wanted = copies.filter(([name, can]) => can && (controls?.includes(name) ?? true));
  return wanted.map(([name, , copy]) => {
    const text = say(`${stem}-${name}`);
    const button = make("button", { type: "button", "data-option": name, text });
    const status = make("span", { role: "status" });
    button.addEventListener("click", async () => {
      const done = await copy().then(
        () => "done",
        () => "failed",
      );
      status.textContent = ` ${say(`${stem}-${done}`)}`;
    });
    return make("span", {}, button, status);
  });
}

/**
 * Puts what is made where readers paste from. The promise goes in: a browser that has to wait still knows who
 * asked. Nothing is made where nothing can be copied, as on a page that is not secure.
 *
 * @param {string} type
 * @param {() => Promise<string | Blob>} make
 */
async function put(type, make) {
  const { clipboard } = navigator;
  // Firefox before 127 takes text alone, and for that it must be there.
  const takesAll = Boolean(globalThis.ClipboardItem);
  if (!clipboard || !(takesAll || type === "text/plain")) throw new Error("nothing can be copied");
  if (!takesAll) return clipboard.writeText(String(await make()));
  const content = make().then((it) => new Blob([it], { type }));
  await clipboard.write([new ClipboardItem({ [type]: content })]);
}
