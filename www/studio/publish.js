// From a checked chart to what an editor pastes and uploads: view, words and form are chosen, the
// code is copied and files are downloaded.

import { embedCode } from "../publish/codes.js";
import { csvFile, htmlTable } from "../publish/sheet.js";
import { choicesOf, options } from "./choices.js";
import { fill, h, section } from "./dom.js";
import { button } from "./fixes.js";
import { current } from "./found.js";
import { copyButton, save } from "./output.js";
import { chartOf, optionsOf, singleOf, stemOf, zipOf } from "./publication.js";
import { COMPARING } from "../publish/views.js";
import { put, words } from "./words.js";

/** Milliseconds after the last change until the core is asked. */
const PAUSE = 250;

/** The forms of `embedCode`, then those that are no code. */
const FORMS = /** @type {const} */ ([
  ...["figure", "element", "iframe", "amp", "image", "link", "text", "table"],
]);

/** @typedef {import("./store.js").State} State */
/** @typedef {import("./publication.js").Made} Made */

/**
 * @param {import("./store.js").Store} store
 * @param {import("./reading.js").Reading} reading
 * @param {(message: string) => void} announce
 */
export function publishSection(store, reading, announce) {
  /** @type {Made | undefined} */
  let made;
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

  const write = () => {
    if (!made) return;
    const { said } = made.published;
    if (form === "text") code.textContent = said.text;
    else if (form === "table") code.textContent = htmlTable(said, said.table);
    else code.textContent = embedCode(form, chartOf(made));
  };

  const fail = (/** @type {string} */ why) => {
    failure.textContent = put(words.notPublished, { why });
  };

  /**
   * The element in the result that had the focus while the result could not be used.
   *
   * @type {HTMLElement | null}
   */
  let focused = null;
  const use = (/** @type {boolean} */ isUsable) => {
    const active = /** @type {HTMLElement | null} */ (document.activeElement);
    if (!isUsable && result.contains(active)) focused = active;
    result.inert = !isUsable;
    if (!isUsable) return;
    if (active === document.body) focused?.focus({ preventScroll: true });
    focused = null;
  };

  /** @param {(made: Made) => Promise<void>} take */
  const attempt = async (take) => {
    failure.textContent = "";
    try {
      if (made) await take(made);
    } catch (error) {
      fail(/** @type {Error} */ (error).message);
    }
  };
  fill(
    downloads,
    takesOf(reading, announce).map(([key, label, take]) =>
      button(label, () => void attempt(take), { "data-key": `take-${key}` }),
    ),
  );

  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  let turn = 0;
  const make = async () => {
    const mine = (turn += 1);
    const { state } = store;
    const asked = optionsOf(state);
    if (!state.found || !asked) return;
    const answer = await reading.publish(state.found.packed, asked);
    if (mine !== turn) return;
    // The worker was ended for another task.
    if (!answer) return make();
    made = "published" in answer ? { state, published: answer.published } : undefined;
    result.hidden = !made;
    if ("failure" in answer) return fail(answer.failure.faults[0].message);
    failure.textContent = "";
    choices.suggest(answer.published.said);
    write();
    use(true);
  };
  store.listen((state, before) => {
    const isDrawn = Boolean(optionsOf(state));
    element.hidden = !isDrawn;
    fill(hints, isDrawn && hintsOf(state));
    const isSame =
      state.found === before.found &&
      state.document === before.document &&
      state.view.vote === before.view.vote;
    if (isSame) return;
    // The result is of the state before, so nobody may use it until the new one is there.
    use(false);
    turn += 1;
    clearTimeout(timer);
    if (isDrawn) timer = setTimeout(() => void make(), made ? PAUSE : 0);
  });
  element.hidden = result.hidden = true;
  return element;
}

/**
 * Lists what can be downloaded: its key, the label of its button, and how it is made and saved.
 *
 * @param {import("./reading.js").Reading} reading
 * @param {(message: string) => void} announce
 * @returns {[string, string, (made: Made) => Promise<void>][]}
 */
function takesOf(reading, announce) {
  const png = (/** @type {string} */ svg, /** @type {number} */ scale) => reading.png(svg, scale);
  const zip = async (/** @type {Made} */ made) => {
    announce(words.zipping);
    return zipOf(made, png);
  };
  const table = (/** @type {Made} */ made) => {
    const { said } = made.published;
    return csvFile(said, said.table, chartOf(made).say);
  };
  /** @type {[string, string, string, string, (made: Made) => Promise<Uint8Array | string>][]} */
  const all = [
    ["zip", words.zip, ".zip", "application/zip", zip],
    ["png", words.picturePng, ".png", "image/png", (it) => png(it.published.svg, 2)],
    ["svg", words.pictureSvg, ".svg", "image/svg+xml", async (it) => it.published.svg],
    ["card", words.cardPng, "-card.png", "image/png", (it) => png(it.published.card, 1)],
    ["csv", words.tableCsv, ".csv", "text/csv", async (it) => table(it)],
    ["text", words.plainText, ".txt", "text/plain", async (it) => it.published.said.text],
    ["single", words.single, ".html", "text/html", singleOf],
  ];
  return all.map(([key, label, ending, type, content]) => [
    key,
    label,
    async (made) => save(`${stemOf(made.state)}${ending}`, type, await content(made)),
  ]);
}

/**
 * Returns hints at what the chart lacks because the record does not say it, each with a way to the
 * field for it.
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
      // A dataset of many roll calls has no such fields here.
      return h("p", { class: "quiet" }, hint, " ", detailField(key) && way);
    });
}

/** @param {string} key @returns {HTMLElement | null} */
const detailField = (key) => document.querySelector(`[data-key="detail-${key}"]`);
