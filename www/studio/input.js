// Where the record comes in: pasted, typed, chosen or dropped.

import { button } from "./fixes.js";
import { fill, h, named, section } from "./dom.js";
import { withFiles } from "./sources.js";
import { delimiters, formats, plural, put, size, words } from "./words.js";

/**
 * @param {import("./store.js").Store} store
 * @param {{onExample: () => Promise<string | undefined>, onCancel: () => void}} actions `onExample`
 *   loads the example and resolves to why it cannot, if so.
 */
export function inputSection(store, { onExample, onCancel }) {
  const text = h("textarea", {
    id: "text",
    rows: 8,
    spellcheck: "false",
    autocomplete: "off",
    "aria-describedby": "text-hint",
    oninput: () => store.change(words.didPaste, { text: text.value }, "text"),
  });
  const chosen = h("input", {
    type: "file",
    multiple: true,
    hidden: true,
    onchange: () => {
      addFiles(store, [...(chosen.files ?? [])]);
      chosen.value = "";
    },
  });
  const chips = h("ul", { class: "files" });
  const actions = h("div", { class: "actions" });
  const progress = h("div", { class: "progress", hidden: true });
  const said = h("p", { class: "wrong", role: "status" });
  const load = async () => {
    said.textContent = "";
    said.textContent = (await onExample()) ?? "";
  };

  const showActions = (/** @type {import("./store.js").State} */ { document }) => {
    const isEmpty = document.text === "" && document.files.length === 0;
    if (!isEmpty) said.textContent = "";
    fill(
      actions,
      button(words.choose, () => chosen.click(), { "data-key": "choose" }),
      isEmpty && button(words.example, () => void load(), { "data-key": "example" }),
      !isEmpty && button(words.clear, () => clear(store), { "data-key": "clear" }),
    );
  };
  store.listen((state, before) => {
    if (text.value !== state.document.text) text.value = state.document.text;
    const isOther = state.document !== before.document;
    if (isOther || state.found !== before.found || state.failure !== before.failure) {
      fill(chips, chipsOf(store));
    }
    if (isOther) showActions(state);
    showProgress(progress, state.reading, onCancel);
  });
  showActions(store.state);
  return section(
    "input",
    words.input,
    h("label", { for: "text" }, words.text),
    text,
    h("p", { id: "text-hint", class: "quiet" }, words.textHint),
    chosen,
    actions,
    said,
    chips,
    progress,
  );
}

/** @param {import("./store.js").Store} store @param {File[]} files */
function addFiles(store, files) {
  if (files.length === 0) return;
  store.change(words.didAdd, { files: withFiles(store.state.document.files, files) });
}

/**
 * The number of characters from which on a field would be slow, so that the text becomes a file.
 */
const LONG = 500_000;

/**
 * Takes a pasted text into the field or, if it is very long, as a file.
 *
 * @param {import("./store.js").Store} store
 * @param {string} text
 */
function addText(store, text) {
  const { files } = store.state.document;
  if (text.length < LONG) return store.change(words.didPaste, { text });
  const added = withFiles(files, [new File([text], words.longName)]);
  const last = /** @type {import("./store.js").InputFile} */ (added.pop());
  store.change(words.didPaste, { files: [...added, { ...last, isPasted: true }] });
}

/**
 * Empties inputs and decisions, and leaves blocs and look as they are; it can be undone.
 *
 * @param {import("./store.js").Store} store
 */
function clear(store) {
  const { document } = store.state;
  store.change(words.didClear, {
    text: "",
    files: [],
    choices: { names: {} },
    blocs: document.blocs,
  });
}

/**
 * Returns a line for each input, with what it was recognised as.
 *
 * @param {import("./store.js").Store} store
 */
function chipsOf(store) {
  const { document } = store.state;
  const pasted = document.text.trim() ? [chip(store, words.pastedName, words.pasted)] : [];
  const files = document.files.map(({ name, blob }) => chip(store, name, size(blob.size), blob));
  return [...pasted, ...files];
}

/**
 * @param {import("./store.js").Store} store
 * @param {string} name
 * @param {string} what
 * @param {Blob} [blob]
 */
function chip(store, name, what, blob) {
  const remove = () => {
    const files = store.state.document.files.filter((it) => it.blob !== blob);
    store.change(put(words.didRemove, { name }), { files });
  };
  return h(
    "li",
    null,
    h(
      "span",
      null,
      h("span", { class: "name" }, named(name)),
      h("span", { class: "quiet" }, recognised(store.state, name, what)),
    ),
    blob &&
      button(words.remove, remove, {
        class: "link",
        "data-key": `remove-${name}`,
        "aria-label": put(words.removeFile, { name }),
      }),
  );
}

/**
 * @param {import("./store.js").State} state
 * @param {string} name
 * @param {string} what
 */
function recognised({ found, failure }, name, what) {
  const report = failure?.report ?? found?.report;
  const file = report?.files.find((it) => it.name === name);
  const faults = failure?.faults ?? found?.faults ?? [];
  const isUnread = faults.some((it) => it.file === name);
  if (isUnread) return `${words.unread} · ${what}`;
  if (!file) return what;
  const { format, encoding, delimiter, rows } = file;
  const kind = formats[format] ?? format;
  const table = delimiter ? [delimiters[delimiter] ?? delimiter, plural(rows, "row")] : [];
  return [kind, encoding, ...table].join(" · ");
}

/**
 * @param {HTMLElement} place
 * @param {import("./store.js").Progress | null} reading
 * @param {() => void} onCancel
 */
function showProgress(place, reading, onCancel) {
  place.hidden = !reading;
  if (!reading) return place.replaceChildren();
  const { file, read, of } = reading;
  if (!place.firstChild) {
    place.append(
      h("progress", { max: 1, "aria-label": put(words.reading, { file }) }),
      h("span", { class: "quiet" }),
      button(words.cancel, onCancel),
    );
  }
  const [bar, said] = place.children;
  /** @type {HTMLProgressElement} */ (bar).value = of ? read / of : 0;
  said.textContent = put(words.readSoFar, { read: size(read), of: size(of) });
}

/**
 * Accepts files and texts that are dropped or pasted anywhere on the page.
 *
 * @param {import("./store.js").Store} store
 * @param {(message: string) => void} announce
 */
export function acceptDrops(store, announce) {
  const { body } = document;
  let depth = 0;
  const over = (/** @type {boolean} */ isOver) => body.classList.toggle("dropping", isOver);
  const has = (/** @type {DragEvent} */ event) =>
    event.dataTransfer?.types.some((it) => it === "Files" || it === "text/plain");
  document.addEventListener("dragenter", (event) => {
    if (!has(event)) return;
    event.preventDefault();
    depth += 1;
    if (depth > 1) return;
    over(true);
    announce(words.dropped);
  });
  document.addEventListener("dragover", (event) => has(event) && event.preventDefault());
  document.addEventListener("dragleave", () => {
    depth = Math.max(0, depth - 1);
    if (depth === 0) over(false);
  });
  document.addEventListener("drop", (event) => {
    depth = 0;
    over(false);
    if (!has(event)) return;
    const data = /** @type {DataTransfer} */ (event.dataTransfer);
    // Text dropped into a field is the field's business.
    if (data.files.length === 0 && isField(event.target)) return;
    event.preventDefault();
    take(store, data);
  });
  document.addEventListener("paste", (event) => {
    const data = event.clipboardData;
    const isLong = (data?.getData("text/plain").length ?? 0) >= LONG;
    if (!data || (data.files.length === 0 && isField(event.target) && !isLong)) return;
    event.preventDefault();
    take(store, data);
  });
}

/** @param {import("./store.js").Store} store @param {DataTransfer} data */
function take(store, data) {
  if (data.files.length > 0) return addFiles(store, [...data.files]);
  const text = data.getData("text/plain");
  if (text.trim()) addText(store, text);
}

/** @param {EventTarget | null} target */
export const isField = (target) =>
  target instanceof HTMLElement && target.closest("input, textarea, select") !== null;
