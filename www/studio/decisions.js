// What the editor decided, each with a way to take it back, and fields for what the record leaves
// open.

import { button } from "./fixes.js";
import { fill, fresh, h, parts, section } from "./dom.js";
import { put, words } from "./words.js";

/** @typedef {import("./store.js").Choices} Choices */

/** @param {import("./store.js").Store} store */
export function decisionsSection(store) {
  const place = h("ul", { class: "decisions" });
  const details = h("div", { class: "details" });
  const element = section("decisions", words.decisions, place, details);
  store.listen((state, before) => {
    const isOther = state.document.choices !== before.document.choices;
    if (isOther || state.found !== before.found) {
      const made = decisionsOf(state);
      place.hidden = made.length === 0;
      fill(
        place,
        made.map((it) => item(it, store)),
      );
      fill(details, form(store));
      const [heading] = element.getElementsByTagName("h2");
      heading.textContent = place.hidden ? words.openDetails : words.decisions;
      element.hidden = place.hidden && !details.firstChild;
    }
  });
  element.hidden = true;
  return element;
}

/**
 * @typedef {object} Decision
 * @property {string} sentence
 * @property {Record<string, string>} values
 * @property {(choices: Choices) => Choices} without
 */

/**
 * @param {import("./store.js").State} state
 * @returns {Decision[]}
 */
function decisionsOf({ document, found }) {
  const { names, ...rest } = document.choices;
  const nameOf = (/** @type {string} */ id) =>
    found?.members.find((it) => it.id === id)?.name ?? id;
  const named = Object.entries(names).map(([spelling, id]) => ({
    sentence: words.decidedName,
    values: { spelling, name: nameOf(id) },
    without: (/** @type {Choices} */ choices) => {
      const { [spelling]: _, ...others } = choices.names;
      return { ...choices, names: others };
    },
  }));
  const sentences = {
    date: words.decidedDate,
    id: words.decidedId,
    title: words.decidedTitle,
    url: words.decidedUrl,
    unnamed: words.decidedUnnamed,
  };
  const others = Object.entries(rest).flatMap(([key, value]) =>
    value
      ? [
          {
            sentence: sentences[/** @type {keyof typeof sentences} */ (key)],
            values: { value },
            without: (/** @type {Choices} */ choices) => ({ ...choices, [key]: undefined }),
          },
        ]
      : [],
  );
  return [...named, ...others];
}

/** @param {Decision} decision @param {import("./store.js").Store} store */
function item({ sentence, values, without }, store) {
  const what = put(sentence, values);
  const takeBack = () =>
    store.change(put(words.takeBackThat, { what }), {
      choices: without(store.state.document.choices),
    });
  return h(
    "li",
    null,
    h("span", null, parts(sentence, values)),
    button(words.takeBack, takeBack, {
      class: "link",
      "data-key": what,
      "aria-label": put(words.takeBackThat, { what }),
    }),
  );
}

/**
 * Returns fields for what the record of a single roll call does not say; null if nothing is
 * missing, or there are more roll calls.
 *
 * @param {import("./store.js").Store} store
 */
function form(store) {
  const { document, found } = store.state;
  const rollCalls = found?.report.rollCalls ?? [];
  if (rollCalls.length !== 1) return null;
  const [it] = rollCalls;
  const { choices } = document;
  /** @type {[("id" | "title" | "url"), string, boolean][]} */
  const all = [
    ["id", words.id, /^roll call \d+$/.test(it.id)],
    ["title", words.titleField, !it.title],
    ["url", words.url, !it.url],
  ];
  const open = all.filter(([key, , isMissing]) => isMissing || choices[key]);
  if (open.length === 0) return null;
  const said = h("p", { class: "wrong", role: "status" });
  const fields = open.map(([key, label]) => {
    const id = fresh(key);
    const input = h("input", {
      id,
      type: key === "url" ? "url" : "text",
      value: choices[key] ?? "",
      autocomplete: "off",
      placeholder: key === "id" ? words.idHint : undefined,
      "data-key": `detail-${key}`,
    });
    return {
      key,
      input,
      node: h("div", { class: "field" }, h("label", { for: id }, label), input),
    };
  });
  const onsubmit = (/** @type {Event} */ event) => {
    event.preventDefault();
    const given = Object.fromEntries(
      fields.map(({ key, input }) => [key, input.value.trim() || undefined]),
    );
    said.textContent = given.url && !/^https?:\/\//.test(given.url) ? words.badUrl : "";
    if (!said.textContent) store.choose(words.didDetails, given);
  };
  // Where nothing was decided, the section's heading says this already.
  const hasMore = decisionsOf(store.state).length > 0;
  return h(
    "form",
    { onsubmit, novalidate: true },
    hasMore && h("p", { class: "quiet" }, words.details),
    fields.map((it) => it.node),
    h(
      "div",
      { class: "actions" },
      h("button", { type: "submit", "data-key": "save-details" }, words.save),
      said,
    ),
  );
}
