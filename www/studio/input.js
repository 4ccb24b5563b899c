// The record: a field to paste into, files to drop, and what each was recognised as.

import { BLOCS_FILE } from "./reading.js";
import { button, byId, count, day, fill, make, name, sentence } from "./dom.js";
import { delimiterName, formatName, size } from "./formats.js";
import { MOST_TYPED, textOf, withFiles, withText } from "./sources.js";

/** @typedef {import("./state.js").Store} Store */
/** @typedef {import("./types.js").State} State */

/**
 * @param {Store} store
 * @param {{cancel: () => void, example: () => Promise<string>}} does
 */
export function input(store, { cancel, example }) {
  const field = byId(/** @type {const} */ ("text"));
  const text = /** @type {HTMLTextAreaElement} */ (/** @type {unknown} */ (field));
  const picker = /** @type {HTMLInputElement} */ (/** @type {unknown} */ (byId("files")));

  const add = (/** @type {Iterable<{name: string, blob: Blob}>} */ files) =>
    store.decide({ sources: withFiles(store.state.doc.sources, files, [BLOCS_FILE]) });
  const type = (/** @type {string} */ value, /** @type {string} */ typing = "") =>
    store.decide({ sources: withText(store.state.doc.sources, value) }, typing);

  text.addEventListener("input", (event) => {
    const isTyped = event instanceof InputEvent && event.inputType.startsWith("insertText");
    type(text.value, isTyped ? "text" : "");
  });
  text.addEventListener("paste", (event) => {
    const { clipboardData } = event;
    const files = filesOf(clipboardData);
    const pasted = clipboardData?.getData("text/plain") ?? "";
    if (files.length === 0 && pasted.length < MOST_TYPED) return;
    event.preventDefault();
    if (files.length > 0) add(files);
    else add([{ name: "pasted.csv", blob: new Blob([pasted], { type: "text/plain" }) }]);
  });
  byId("choose").addEventListener("click", () => picker.click());
  picker.addEventListener("change", () => {
    add([...(picker.files ?? [])].map((blob) => ({ name: blob.name, blob })));
    picker.value = "";
  });
  byId("example").addEventListener("click", async () => type(await example()));
  listenToDrops(add);

  store.watch((state, before) => {
    if (state.doc !== before.doc) {
      const value = textOf(state.doc.sources);
      if (text.value !== value) text.value = value;
    }
    renderSources(store, state);
    renderProgress(state, cancel);
    renderFailure(state);
    renderSettled(store, state);
  });
}

/** @param {DataTransfer | null} data */
const filesOf = (data) => [...(data?.files ?? [])].map((blob) => ({ name: blob.name, blob }));

/** @param {(files: {name: string, blob: Blob}[]) => void} add */
function listenToDrops(add) {
  const page = document.documentElement;
  const isFiles = (/** @type {DragEvent} */ event) =>
    event.dataTransfer?.types.includes("Files") ?? false;
  // Text that is dropped on the field is the field's own business.
  addEventListener("dragover", (event) => {
    if (!isFiles(event)) return;
    event.preventDefault();
    page.classList.add("dropping");
  });
  addEventListener("dragleave", (event) => {
    if (!event.relatedTarget) page.classList.remove("dropping");
  });
  addEventListener("drop", (event) => {
    page.classList.remove("dropping");
    if (!isFiles(event)) return;
    event.preventDefault();
    add(filesOf(event.dataTransfer));
  });
}

/** @param {Store} store @param {State} state */
function renderSources(store, { doc, result, failure }) {
  const report = failure?.report ?? result?.report;
  const faults = failure?.faults ?? result?.faults ?? [];
  const rows = doc.sources.map(({ name: file, blob, text }) => {
    const found = report?.files.find((it) => it.name === file);
    const fault = faults.find((it) => it.file === file);
    const told = found ? recognised(found) : [];
    const remove = button(
      `remove ${file}`,
      "Remove",
      () => store.decide({ sources: store.state.doc.sources.filter((it) => it.name !== file) }),
      { class: "quiet", "aria-label": `Remove ${file}` },
    );
    const label = text === undefined ? name(file) : make("span", { text: "Pasted text" });
    return make(
      "li",
      { class: fault ? "source bad" : "source" },
      make("span", { class: "source-name" }, label),
      make("span", { class: "meta", text: [...told, size(blob.size)].join(" · ") }),
      remove,
      fault && make("p", { class: "fault", text: sentence(fault.message) }),
    );
  });
  fill(byId("sources"), ...rows);
}

/** @param {import("./types.js").Report["files"][number]} file */
function recognised({ format, encoding, delimiter, rows }) {
  if (format === "unknown") return [formatName(format)];
  const told = [formatName(format), encoding];
  if (delimiter) told.push(delimiterName(delimiter));
  if (rows > 0) told.push(count(rows, "row"));
  return told;
}

/** @param {State} state @param {() => void} cancel */
function renderProgress({ progress }, cancel) {
  const place = byId("progress");
  if (!progress) return fill(place);
  const { read, total, file } = progress;
  const bar = place.querySelector("progress");
  const told = `${size(read)} of ${size(total)}`;
  if (bar) {
    // Made once: a new bar would start its movement again.
    bar.value = read;
    bar.max = Math.max(total, 1);
    const line = place.querySelector(".meta");
    if (line) line.textContent = told;
    return undefined;
  }
  return fill(
    place,
    make("progress", { value: read, max: Math.max(total, 1), "aria-label": `Reading ${file}` }),
    make("span", { class: "meta", text: told }),
    button("cancel", "Cancel", cancel, { class: "quiet" }),
  );
}

/** @param {State} state */
function renderFailure({ failure, result, doc }) {
  const place = byId("failure");
  if (!failure) return fill(place);
  const known = new Set(doc.sources.map((it) => it.name));
  // A fault of one file stands beside the file.
  const own = failure.faults.filter((it) => !it.file || !known.has(it.file));
  const faults = own.map(({ message }) => make("p", { text: sentence(message) }));
  return fill(
    place,
    make("p", { class: "strong", text: "This gives no chart yet." }),
    ...faults,
    result && make("p", { text: "What was read before is still shown." }),
  );
}

/** What the editor decided, each part with a way back. @param {Store} store @param {State} state */
function renderSettled(store, { doc }) {
  const { choices } = doc;
  const undo = (/** @type {string} */ key, /** @type {Partial<typeof choices>} */ change) =>
    button(`forget ${key}`, "Forget", () => store.choose(change), {
      class: "quiet",
      "aria-label": `Forget ${key}`,
    });
  const rows = Object.entries(choices.names).map(([spelling, id]) => {
    const { [spelling]: _, ...names } = choices.names;
    return make(
      "li",
      {},
      make("span", {}, name(spelling), " means ", name(id)),
      undo(spelling, { names }),
    );
  });
  if (choices.date) {
    const told = `Roll calls without a date were held on ${day(choices.date)}`;
    rows.push(make("li", {}, make("span", { text: told }), undo("the date", { date: undefined })));
  }
  if (choices.id) {
    const told = make("span", {}, "The roll call without a symbol is ", name(choices.id));
    rows.push(make("li", {}, told, undo("the symbol", { id: undefined })));
  }
  if (choices.unnamed) {
    const told = make("span", { text: "Members not named did not vote" });
    rows.push(make("li", {}, told, undo("that they did not vote", { unnamed: undefined })));
  }
  fill(
    byId("settled"),
    rows.length > 0 && make("h3", { text: "What you decided" }),
    rows.length > 0 && make("ul", { class: "plain decided" }, ...rows),
  );
}
