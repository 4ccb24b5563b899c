// Saved work: a file that an editor keeps, and opens on another day or another computer.

import { EMPTY } from "./store.js";
import { words } from "./words.js";

/** The key that tells saved work from any record. */
const KIND = "rollcall-studio";

/**
 * Returns the work as JSON.
 *
 * @param {import("./store.js").State} state
 * @returns {string}
 */
export function saved({ document, view, found }) {
  const dataset = found ? JSON.parse(new TextDecoder().decode(found.packed)) : null;
  const { shown, focus, look } = document;
  const { vote, width, theme } = view;
  return `${JSON.stringify({ [KIND]: 1, shown, focus, look, view: { vote, width, theme }, dataset })}\n`;
}

/**
 * Returns the document and the view of saved work. Its record is now the dataset that was made of
 * it, in which all decisions have been carried out.
 *
 * @param {string} text
 * @returns {{document: import("./store.js").Document, view: import("./store.js").View}}
 * @throws If the text is no saved work.
 */
export function opened(text) {
  const work = read(text);
  if (work?.[KIND] !== 1) throw new Error(words.noWork);
  const { look = {}, view = {} } = work;
  const strings = (/** @type {unknown} */ it) =>
    Array.isArray(it) ? it.filter((one) => typeof one === "string") : [];
  // Only known names are taken, and only with values of their type.
  const known = Object.entries(EMPTY.look).map(([name, usual]) => {
    return [name, typeof look[name] === typeof usual ? look[name] : usual];
  });
  const files = work.dataset
    ? [{ name: words.datasetFile, blob: new Blob([JSON.stringify(work.dataset)]) }]
    : [];
  return {
    document: {
      ...EMPTY,
      files,
      shown: work.shown === null ? null : strings(work.shown),
      focus: strings(work.focus),
      look: /** @type {import("./store.js").Look} */ (Object.fromEntries(known)),
    },
    view: {
      vote: typeof view.vote === "string" ? view.vote : undefined,
      width: [320, 600, 900].includes(view.width) ? view.width : 600,
      theme: view.theme === "dark" ? "dark" : "light",
    },
  };
}

/** Parses JSON; returns undefined if it is none. @param {string} text */
function read(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
