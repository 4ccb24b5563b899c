// The live chart, at the widths and in the light that readers have.

import { chosen } from "./calls.js";
import { byId, fill, make, sentence } from "./dom.js";

/** @typedef {import("./state.js").Store} Store */
/** @typedef {import("./types.js").State} State */
/** @typedef {HTMLElement & {data: unknown}} RollCallElement */

const WIDTHS = /** @type {[string, string][]} */ ([
  ["fit", "Fit"],
  ["320", "320"],
  ["600", "600"],
  ["900", "900"],
]);
const THEMES = /** @type {[string, string][]} */ ([
  ["auto", "Auto"],
  ["light", "Light"],
  ["dark", "Dark"],
]);

/** @param {Store} store */
export function chart(store) {
  const element = /** @type {RollCallElement} */ (document.createElement("roll-call"));
  element.setAttribute("loading", "eager");
  const hint = byId("chart-hint");
  element.addEventListener("roll-call-error", (event) => {
    const { message } = /** @type {CustomEvent<{message: string}>} */ (event).detail;
    hint.textContent = sentence(message);
    hint.hidden = false;
  });
  element.addEventListener("roll-call-ready", () => {
    hint.hidden = true;
  });
  fill(
    byId("chart-controls"),
    radios("Width", "width", WIDTHS, store.state.look.width, (width) =>
      store.look({ width: /** @type {State["look"]["width"]} */ (width) }),
    ),
    radios("Colours", "theme", THEMES, store.state.look.theme, (theme) =>
      store.look({ theme: /** @type {State["look"]["theme"]} */ (theme) }),
    ),
  );
  store.watch((state, before) => {
    if (state.result === before.result && state.look === before.look) return;
    const isDrawn = (state.result?.outline.rollCalls.length ?? 0) > 0;
    byId("chart").hidden = !isDrawn;
    // Without data the element would say that it has none.
    if (!isDrawn) element.remove();
    else show(element, state);
  });
}

/** @param {RollCallElement} element @param {State} state */
function show(element, state) {
  const { look, result } = state;
  // The same bytes are not drawn twice.
  if (element.data !== result?.packed) element.data = result?.packed;
  set(element, "vote", chosen(state)?.id);
  set(element, "blocs", look.blocs && (look.blocs.join(" ") || " "));
  set(element, "focus", look.focus.join(" ") || undefined);
  set(element, "theme", look.theme === "auto" ? undefined : look.theme);
  const preview = byId("preview");
  preview.style.inlineSize = look.width === "fit" ? "" : `${look.width}px`;
  byId("frame").dataset.theme = look.theme;
  if (!element.isConnected) preview.append(element);
}

/** @param {Element} element @param {string} attribute @param {string | undefined} value */
function set(element, attribute, value) {
  if (value === undefined) element.removeAttribute(attribute);
  else if (element.getAttribute(attribute) !== value) element.setAttribute(attribute, value);
}

/**
 * One of several.
 *
 * @param {string} legend
 * @param {string} group
 * @param {[string, string][]} choices
 * @param {string} now
 * @param {(value: string) => void} onChoose
 */
function radios(legend, group, choices, now, onChoose) {
  const labels = choices.map(([value, label]) =>
    make(
      "label",
      {},
      make("input", {
        type: "radio",
        name: group,
        value,
        checked: value === now,
        change: () => onChoose(value),
      }),
      make("span", { text: label }),
    ),
  );
  return make(
    "fieldset",
    { class: "choice" },
    make("legend", { class: "away", text: legend }),
    ...labels,
  );
}
