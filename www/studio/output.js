// What the editor takes away: the dataset, what it was made from, and the command.

import { toCsv } from "./bloc-rows.js";
import { packCommand } from "./command.js";
import { button, byId, fill, make, name } from "./dom.js";
import { size } from "./formats.js";
import { BLOCS_FILE } from "./reading.js";

/** @typedef {import("./state.js").Store} Store */
/** @typedef {import("./types.js").State} State */

/** Milliseconds for which a button says that it copied. */
const SAID = 2000;

/** @param {Store} store */
export function output(store) {
  store.watch((state, before) => {
    if (state.result === before.result && state.copied === before.copied) return;
    render(store, state);
  });
}

/** The files that the core reads for a decision. @param {State["doc"]} doc */
export function filesOf({ sources, blocs }) {
  const files = sources.map(({ name, blob }) => ({ name, blob }));
  if (blocs.length > 0) files.push({ name: BLOCS_FILE, blob: csv(toCsv(blocs)) });
  return files;
}

/** @param {string} text */
const csv = (text) => new Blob([text], { type: "text/csv" });

/** @param {Store} store @param {State} state */
function render(store, { result, copied }) {
  const isDrawn = (result?.outline.rollCalls.length ?? 0) > 0;
  byId("output").hidden = !isDrawn;
  if (!result || !isDrawn) return;
  const { doc, packed, faults } = result;
  const files = filesOf(doc);
  // The command refuses a dataset that lacks one of its files.
  const broken = new Set(faults.map((it) => it.file));
  const good = files.filter((it) => !broken.has(it.name)).map((it) => it.name);
  const out = outName(result);
  const command = packCommand(good, doc.choices, out);
  const made = files.filter(
    ({ name: file }) =>
      file === BLOCS_FILE || doc.sources.some((it) => it.name === file && it.text),
  );
  const copy = async () => {
    await navigator.clipboard.writeText(command).catch(() => select(byId("command")));
    store.set({ copied: command });
    setTimeout(() => store.set({ copied: undefined }), SAID);
  };
  fill(
    byId("output-body"),
    make(
      "ul",
      { class: "plain downloads" },
      download(out, new Blob([packed], { type: "application/json" }), "The dataset", true),
      ...made.map(({ name: file, blob }) =>
        download(file, blob, file === BLOCS_FILE ? "Your blocs" : "The pasted text"),
      ),
    ),
    make("h3", { text: "The same on the command line" }),
    make(
      "pre",
      { class: "command", tabindex: "0", "data-key": "command" },
      make("code", { id: "command", text: command }),
    ),
    made.length > 0 &&
      make(
        "p",
        { class: "hint" },
        "It reads ",
        ...listed(made.map((it) => it.name)),
        " as downloaded above.",
      ),
    make(
      "p",
      { class: "row" },
      button("copy", copied === command ? "Copied" : "Copy the command", copy),
    ),
  );
}

/** @param {string[]} names */
const listed = (names) => names.flatMap((it, at) => [at > 0 ? " and " : "", name(it)]);

/**
 * @param {string} file
 * @param {Blob} blob
 * @param {string} what
 * @param {boolean} [isMain]
 */
function download(file, blob, what, isMain = false) {
  const save = () => {
    const url = URL.createObjectURL(blob);
    make("a", { href: url, download: file }).click();
    // The browser has begun by then.
    setTimeout(() => URL.revokeObjectURL(url), 60_000);
  };
  return make(
    "li",
    {},
    button(`download ${file}`, `Download ${file}`, save, { class: isMain ? "main" : undefined }),
    make("span", { class: "meta", text: `${what}, ${size(blob.size)}` }),
  );
}

/** The name of the dataset: that of its only roll call, else of its first file. @param {NonNullable<State["result"]>} result */
function outName({ report, doc }) {
  const { rollCalls } = report;
  const [first] = doc.sources;
  const stem =
    rollCalls.length === 1
      ? rollCalls[0].id.replace(/^A\/RES\//, "")
      : first.name.replace(/\.[^.]*$/, "");
  const plain = stem.replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-|-$/g, "");
  const name = `${plain || "dataset"}.json`;
  return doc.sources.some((it) => it.name === name) ? `${plain}-checked.json` : name;
}

/** @param {HTMLElement} element */
const select = (element) => getSelection()?.selectAllChildren(element);
