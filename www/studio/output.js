// What an editor takes away: the dataset, the blocs, and the command that makes the same.

import { csv } from "./blocs-csv.js";
import { command } from "./command.js";
import { button } from "./fixes.js";
import { fill, h, section } from "./dom.js";
import { inputsOf } from "./sources.js";
import { put, sentence, words } from "./words.js";

/** Milliseconds for which “Copied” stays. */
const SAID = 2000;

/** The two ways to call the program, each with its hint. */
const PROGRAMS = [
  [words.commandHint, "npx roll-call"],
  [words.checkoutHint, "node www/cli.js"],
];

/**
 * @param {import("./store.js").Store} store
 * @param {(message: string) => void} announce
 */
export function outputSection(store, announce) {
  const downloads = h("div", { class: "actions" });
  const commands = h("div", { class: "commands" });
  const less = h("p", { class: "quiet" });
  const element = section("output", words.output, downloads, less, commands);
  store.listen((state, before) => {
    element.hidden = !state.found;
    const { found, document } = state;
    if (!found || (found === before.found && document === before.document)) return;
    const files = inputsOf(document).map((it) => it.name);
    fill(
      downloads,
      button(words.download, () => save(words.datasetFile, "application/json", found.packed), {
        "data-key": "download",
      }),
      pastedOf(document).map(({ name, blob }) =>
        button(put(words.downloadText, { name }), () => save(name, "text/plain", blob), {
          "data-key": `download-${name}`,
        }),
      ),
      document.blocs.length > 0 &&
        button(words.downloadBlocs, () => save(words.blocsFile, "text/csv", csv(document.blocs)), {
          "data-key": "download-blocs",
        }),
    );
    less.textContent = found.less ? sentence(found.less) : "";
    less.hidden = !found.less;
    fill(
      commands,
      PROGRAMS.map(([hint, program]) => line(hint, command(document, files, program), announce)),
    );
  });
  element.hidden = true;
  return element;
}

/**
 * Returns the inputs that the command needs as files and that are not on a disk yet.
 *
 * @param {import("./store.js").Document} document
 */
const pastedOf = ({ text, files }) => [
  ...(text.trim() ? [{ name: words.pastedName, blob: new Blob([text]) }] : []),
  ...files.filter((it) => it.isPasted),
];

/**
 * @param {string} hint
 * @param {string} text
 * @param {(message: string) => void} announce
 */
function line(hint, text, announce) {
  const code = h(
    "code",
    { tabindex: 0, role: "textbox", "aria-readonly": true, "aria-label": hint },
    text,
  );
  const copy = copyButton(words.copy, () => text, code, announce, `copy-${hint}`);
  return [h("p", { class: "quiet" }, hint), h("div", { class: "command" }, code, copy)];
}

/**
 * @param {string} label
 * @param {() => string} text
 * @param {HTMLElement} shown Where the text stands; it is selected if it cannot be copied.
 * @param {(message: string) => void} announce
 * @param {string} key
 */
export function copyButton(label, text, shown, announce, key) {
  const copy = button(label, () => void write(), { "data-key": key });
  const write = async () => {
    try {
      await navigator.clipboard.writeText(text());
      copy.textContent = words.copied;
      announce(words.copied);
      setTimeout(() => (copy.textContent = label), SAID);
    } catch {
      // Not every page may write to the clipboard; what is selected can be copied by hand.
      getSelection()?.selectAllChildren(shown);
      announce(words.copyFailed);
    }
  };
  return copy;
}

/**
 * @param {string} name
 * @param {string} type
 * @param {string | Uint8Array | Blob} content
 */
export function save(name, type, content) {
  const blob = new Blob([/** @type {BlobPart} */ (content)], { type });
  const url = URL.createObjectURL(blob);
  h("a", { href: url, download: name }).click();
  // By then the browser has taken the file.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
