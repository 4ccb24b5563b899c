// From a checked chart to what an editor pastes and uploads: view, words, form; a code to copy, files
// to download.

import { zipSync } from "fflate";
import { embedCode } from "../publish/codes.js";
import { files } from "../publish/folder.js";
import { slug, webAddress } from "../publish/markup.js";
import { singleFile } from "../publish/page.js";
import { sizeOf } from "../publish/size.js";
import { csv, htmlTable } from "../publish/sheet.js";
import { alternative, caption } from "../publish/words.js";
import { fill, fresh, h, section } from "./dom.js";
import { button } from "./fixes.js";
import { current } from "./found.js";
import { copyButton, save } from "./output.js";
import { shownBlocs } from "./preview.js";
import { COMPARING } from "./views.js";
import { put, words } from "./words.js";

/** Milliseconds after the last change. */
const PAUSE = 250;

/** Snippets, then what is no snippet. */
const FORMS = /** @type {const} */ ([
  ...["figure", "element", "iframe", "amp", "image", "link", "text", "table"],
]);

/** @typedef {import("./store.js").State} State */
/** @typedef {import("./published.js").Published} Published */

/**
 * @param {import("./store.js").Store} store
 * @param {import("./reading.js").Reading} reading
 * @param {(message: string) => void} announce
 */
export function publishSection(store, reading, announce) {
  /** @type {Published | undefined} */
  let shown;
  let form = "figure";
  const code = h("code", {
    ...{ tabindex: 0, role: "textbox", "aria-readonly": true, "aria-multiline": true },
    "aria-label": words.code,
  });
  const failure = h("p", { class: "wrong", role: "status" });
  const forms = options(words.form, words.forms, FORMS, form, (it) => {
    form = it;
    write();
  });
  const copy = copyButton(
    words.copyCode,
    () => code.textContent ?? "",
    code,
    announce,
    "copy-code",
  );
  copy.classList.add("main");
  const downloads = h("div", { class: "actions" });
  const result = h(
    "div",
    { class: "result" },
    forms.element,
    h("div", { class: "command" }, code, copy),
    h("p", { class: "quiet" }, words.makesAll),
    downloads,
  );
  const choices = choicesOf(store);
  const hints = h("div", { class: "hints" });
  const element = section("publish", words.publish, hints, choices.element, failure, result);

  const made = () => /** @type {Published} */ (shown);
  const chart = () => chartOf(store.state, made());
  const write = () => {
    if (!shown) return;
    const { said } = shown;
    if (form === "text") code.textContent = said.text;
    else if (form === "table") code.textContent = htmlTable(said, said.table);
    else code.textContent = embedCode(form, chart());
  };

  /** @param {() => Promise<void>} make */
  const attempt = async (make) => {
    failure.textContent = "";
    try {
      await make();
    } catch (error) {
      failure.textContent = put(words.notPublished, {
        why: /** @type {Error} */ (error).message,
      });
    }
  };

  const stem = () => stemOf(store.state);
  /** @type {[string, string, () => Promise<void>][]} */
  const takes = [
    ["zip", words.zip, async () => save(`${stem()}.zip`, "application/zip", await zipped())],
    [
      "png",
      words.picturePng,
      async () => save(`${stem()}.png`, "image/png", await reading.png(svg(), 2)),
    ],
    ["svg", words.pictureSvg, async () => save(`${stem()}.svg`, "image/svg+xml", svg())],
    [
      "card",
      words.cardPng,
      async () => {
        const card = made().card;
        save(`${stem()}-card.png`, "image/png", await reading.png(card, 1));
      },
    ],
    [
      "csv",
      words.tableCsv,
      async () => {
        const { said } = made();
        // Spreadsheets take a file without the mark for one in their own code page.
        const text = csv(said, said.table, chart().say);
        save(`${stem()}.csv`, "text/csv", `\ufeff${text}`);
      },
    ],
    ["text", words.plainText, async () => save(`${stem()}.txt`, "text/plain", made().said.text)],
    ["single", words.single, async () => save(`${stem()}.html`, "text/html", await single())],
  ];
  fill(
    downloads,
    takes.map(([key, label, take]) =>
      button(label, () => void attempt(take), { "data-key": `take-${key}` }),
    ),
  );
  const svg = () => made().svg;

  async function single() {
    const { said } = made();
    const data = new TextDecoder().decode(packedOf(store.state));
    const script = await (await own("standalone.js")).text();
    const { lang } = store.state.document.look;
    return singleFile(chart(), said.table, { lang, rtl: said.rtl, data, svg: svg(), script });
  }

  async function zipped() {
    announce(words.zipping);
    const { said, card } = made();
    const { lang, base } = store.state.document.look;
    /** @type {string[]} */
    const names = await (await own("element.json")).json();
    const element = await Promise.all(
      names.map(async (name) => {
        const bytes = new Uint8Array(await (await own(name)).arrayBuffer());
        return { name, bytes };
      }),
    );
    const all = await files(chart(), {
      ...{ lang, rtl: said.rtl, base: folderOf(base), stem: stem() },
      ...{ dataName: `${stem()}.json`, table: said.table, text: said.text },
      ...{ data: packedOf(store.state), svg: svg(), card, element },
      png: (it, scale) => reading.png(it, scale),
      script: await (await own("standalone.js")).text(),
    });
    const encoder = new TextEncoder();
    // The same content gives the same bytes, whatever the day.
    const mtime = new Date(1980, 0, 1);
    return zipSync(
      Object.fromEntries(
        all.map(({ name, bytes }) => [
          name,
          [typeof bytes === "string" ? encoder.encode(bytes) : bytes, { mtime }],
        ]),
      ),
    );
  }

  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  let turn = 0;
  const make = async () => {
    const mine = (turn += 1);
    const { state } = store;
    const asked = optionsOf(state);
    if (!asked) return;
    const packed = packedOf(state);
    const answer = await reading.publish(packed, asked);
    if (mine !== turn || !answer) return;
    if ("failure" in answer) {
      failure.textContent = put(words.notPublished, { why: answer.failure.faults[0].message });
      return;
    }
    failure.textContent = "";
    shown = answer.published;
    choices.suggest(answer.published.said);
    result.hidden = false;
    write();
  };
  store.listen((state, before) => {
    const isDrawn = Boolean(optionsOf(state));
    element.hidden = !isDrawn;
    fill(hints, isDrawn && hintsOf(state));
    const isSame =
      state.found === before.found &&
      state.document === before.document &&
      state.view.vote === before.view.vote;
    if (!isDrawn || isSame) return;
    clearTimeout(timer);
    timer = setTimeout(() => void make(), shown ? PAUSE : 0);
  });
  element.hidden = result.hidden = true;
  return element;
}

/**
 * What the chart lacks because the record does not say it, with the way to the field for it.
 *
 * @param {State} state
 */
function hintsOf(state) {
  const { found, document } = state;
  const rollCall = current(state);
  if (COMPARING.includes(document.look.view)) return null;
  /** @type {["url" | "title", string, boolean][]} */
  const all = [
    ["url", words.noSource, !rollCall?.url && !found?.hasSource],
    ["title", words.noTitle, !rollCall?.title && !document.look.heading],
  ];
  return all
    .filter(([, , isMissing]) => isMissing)
    .map(([key, hint]) => {
      const go = () => detailField(key)?.focus();
      const way = button(words.fillIn, go, { class: "link", "data-key": `hint-${key}` });
      // A dataset of many roll calls has its fields elsewhere.
      return h("p", { class: "quiet" }, hint, " ", detailField(key) && way);
    });
}

/** @param {string} key @returns {HTMLElement | null} */
const detailField = (key) => document.querySelector(`[data-key="detail-${key}"]`);

/** @param {State} state */
const packedOf = ({ found }) => /** @type {import("./found.js").Found} */ (found).packed;

/** @param {State} state */
function stemOf(state) {
  const { view } = state.document.look;
  const { key } = /** @type {import("./found.js").RollCall} */ (current(state));
  return slug(COMPARING.includes(view) ? [view, ...focusOf(state)].join("-") : key);
}

/** @param {State} state */
function focusOf({ document, found }) {
  return document.focus.filter((id) => found?.members.some((it) => it.id === id));
}

/**
 * What the core is asked for; nothing while there is nothing to draw.
 *
 * @param {State} state
 * @returns {import("../element/types.js").Options | undefined}
 */
function optionsOf(state) {
  const { found, document } = state;
  const vote = current(state)?.vote;
  if (!found || vote === undefined) return undefined;
  const { view, lang, theme, heading, from, to, measure, width } = document.look;
  const isOfMany = COMPARING.includes(view);
  return {
    ...{ view: view === "table" ? "breakdown" : view, lang, width },
    vote,
    blocs: shownBlocs(state),
    focus: focusOf(state),
    heading: heading || undefined,
    ...(isOfMany && { from, to, measure }),
    ...{ dark: theme === "dark", font: "", colors: [] },
  };
}

/** The folder of an address; nothing without one. @param {string} base */
function folderOf(base) {
  const it = webAddress(base.trim());
  return it && URL.canParse(it) ? it.replace(/\/?$/, "/") : undefined;
}

/**
 * @param {State} state
 * @param {Published} made
 * @returns {import("../publish/codes.js").Chart}
 */
function chartOf(state, { said, svg, labels, height: measured }) {
  const { look } = state.document;
  const stem = stemOf(state);
  const base = folderOf(look.base);
  const address = (/** @type {string} */ name) => (base ? new URL(name, base).href : name);
  const isOfMany = COMPARING.includes(look.view);
  const [width, height] = sizeOf(svg);
  return {
    said,
    say: (id) => labels[id] ?? id,
    attributes: {
      src: address(`${stem}.json`),
      vote: isOfMany ? undefined : current(state)?.vote,
      view: look.view === "breakdown" ? undefined : look.view,
      blocs: shownBlocs(state).join(" "),
      focus: focusOf(state).join(" "),
      ...(isOfMany && {
        from: look.from,
        to: look.to,
        measure: look.measure === "agreement" ? undefined : look.measure,
      }),
      lang: look.lang,
      theme: look.theme === "auto" ? undefined : look.theme,
      heading: look.heading,
    },
    place: {
      script: address("roll-call.js"),
      page: address(`${stem}.html`),
      image: { src: address(`${stem}.png`), width: 2 * width, height: 2 * height },
    },
    height: measured,
    alt: look.alt || undefined,
    caption: look.caption || undefined,
  };
}

/** A file of the built element. @param {string} name */
async function own(name) {
  const response = await fetch(new URL(name, document.baseURI)).catch(() => undefined);
  const type = response?.headers.get("Content-Type") ?? "";
  // A server for developing answers with its page.
  if (!response?.ok || (type.startsWith("text/html") && !name.endsWith(".html"))) {
    throw new Error(words.notBuilt);
  }
  return response;
}

/** The choices of an editor. @param {import("./store.js").Store} store */
function choicesOf(store) {
  const { look } = store.state.document;
  const view = options(words.view, words.views, Object.keys(words.views), look.view, (it) =>
    store.publish(words.didView, { view: it }),
  );
  const lang = options(
    words.language,
    words.languages,
    Object.keys(words.languages),
    look.lang,
    (it) => store.publish(words.didLanguage, { lang: it }),
  );
  const theme = options(
    words.articleTheme,
    words.articleThemes,
    Object.keys(words.articleThemes),
    look.theme,
    (it) => store.publish(words.didTheme, { theme: /** @type {"auto"} */ (it) }),
  );
  const width = options(
    words.pictureWidth,
    { 320: "320", 640: "640", 900: "900", 1200: "1200" },
    ["320", "640", "900", "1200"],
    String(look.width),
    (it) => store.publish(words.didWidth, { width: Number(it) }),
  );
  const measure = options(
    words.measure,
    words.measures,
    Object.keys(words.measures),
    look.measure,
    (it) => store.publish(words.didMeasure, { measure: it }),
  );
  const heading = text(store, "heading", words.heading, words.didHeading, words.headingHint);
  const from = text(store, "from", words.firstYear, words.didPeriod);
  const to = text(store, "to", words.lastYear, words.didPeriod);
  const alt = text(store, "alt", words.alt, words.didAlt, "", 4);
  const note = text(store, "caption", words.caption, words.didCaption, "", 3);
  const base = text(store, "base", words.base, words.didBase, words.baseHint);
  const badBase = h("p", { class: "wrong", hidden: true }, words.badBase);
  const many = h("div", { class: "pair", hidden: true }, from.element, to.element, measure.element);
  store.listen(({ document }) => {
    const now = document.look;
    view.set(now.view);
    lang.set(now.lang);
    theme.set(now.theme);
    width.set(String(now.width));
    measure.set(now.measure);
    many.hidden = !COMPARING.includes(now.view);
    badBase.hidden = !now.base.trim() || Boolean(folderOf(now.base));
  });
  const element = h(
    "div",
    { class: "choices" },
    h("div", { class: "pair" }, view.element, lang.element, theme.element, width.element),
    many,
    heading.element,
    alt.element,
    note.element,
    base.element,
    badBase,
  );
  return {
    element,
    /** @param {Published["said"]} said */
    suggest(said) {
      alt.suggest(alternative(said));
      note.suggest(caption(said));
    },
  };
}

/**
 * A field of the document. One that is left empty shows what is written for it.
 *
 * @param {import("./store.js").Store} store
 * @param {"heading" | "alt" | "caption" | "from" | "to" | "base"} name
 * @param {string} title
 * @param {string} what
 * @param {string} [hint]
 * @param {number} [rows]
 */
function text(store, name, title, what, hint = "", rows = 0) {
  const id = fresh(name);
  const attributes = {
    ...{ id, autocomplete: "off", placeholder: hint || undefined },
    oninput: () => store.publish(what, { [name]: field.value }, name),
  };
  const field = rows ? h("textarea", { ...attributes, rows }) : h("input", attributes);
  let suggested = "";
  const show = () => {
    const given = store.state.document.look[name];
    // What is being typed stays, even if it is nothing.
    if (document.activeElement === field && field.value === given) return;
    field.value = given || suggested;
  };
  store.listen(show);
  return {
    element: h("div", { class: "field" }, h("label", { for: id }, title), field),
    /** @param {string} it */
    suggest(it) {
      suggested = it;
      if (document.activeElement !== field) show();
    },
  };
}

/**
 * @param {string} title
 * @param {Record<string, string>} names
 * @param {readonly string[]} values
 * @param {string} chosen
 * @param {(value: string) => void} take
 */
function options(title, names, values, chosen, take) {
  const id = fresh("choose");
  const select = h(
    "select",
    { id, onchange: () => take(select.value) },
    values.map((it) => h("option", { value: it, selected: it === chosen }, names[it])),
  );
  return {
    element: h("div", { class: "field" }, h("label", { for: id }, title), select),
    /** @param {string} value */
    set(value) {
      if (select.value !== value) select.value = value;
    },
  };
}
