// What an editor chooses for publishing: the view, the language, the words.

import { alternative, caption } from "../publish/words.js";
import { fresh, h } from "./dom.js";
import { folderOf } from "./publication.js";
import { COMPARING } from "../publish/views.js";
import { words } from "./words.js";

/** @param {import("./store.js").Store} store */
export function choicesOf(store) {
  const { look } = store.state.document;
  /**
   * @param {"view" | "lang" | "theme" | "measure"} name
   * @param {string} title
   * @param {Record<string, string>} labels
   * @param {string} what
   */
  const choice = (name, title, labels, what) =>
    options(title, labels, Object.keys(labels), look[name], (it) =>
      store.publish(what, { [name]: it }),
    );
  const view = choice("view", words.view, words.views, words.didView);
  const lang = choice("lang", words.language, words.languages, words.didLanguage);
  const theme = choice("theme", words.articleTheme, words.articleThemes, words.didTheme);
  const width = options(
    words.pictureWidth,
    { 320: "320", 640: "640", 900: "900", 1200: "1200" },
    ["320", "640", "900", "1200"],
    String(look.width),
    (it) => store.publish(words.didWidth, { width: Number(it) }),
  );
  const measure = choice("measure", words.measure, words.measures, words.didMeasure);
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
    /** @param {import("./published.js").Published["said"]} said */
    suggest(said) {
      alt.suggest(alternative(said));
      note.suggest(caption(said));
    },
  };
}

/**
 * Returns a field of the document. While it is empty, it shows the text that would be used.
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
    // A field that is being typed in stays as it is, even if it is empty.
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
 * Returns a labelled list of options, and a function that sets the chosen one.
 *
 * @param {string} title
 * @param {Record<string, string>} names
 * @param {readonly string[]} values
 * @param {string} chosen
 * @param {(value: string) => void} take
 */
export function options(title, names, values, chosen, take) {
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
