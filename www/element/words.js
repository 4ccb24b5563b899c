// Words and member names by language.

import { bytesNow, failure, once, ownFile } from "./load.js";
import { catalogFor, speaker } from "./say.js";

/** @type {Record<string, string>} */
const catalogs = import.meta.glob(["../words/*.ftl", "../words/{explore,compare}/*.ftl"], {
  query: "?url",
  import: "default",
  eager: true,
});
/** @param {string} lang */
const catalogAt = (lang) => `../words/${lang}.ftl`;

/** `square/` says what `compare/` does. @param {string} lang @param {string} folder */
const catalogOf = (lang, folder) => catalogs[catalogAt(folder.replace("square", "compare") + lang)];

/** @type {Record<string, string>} */
const nameFiles = import.meta.glob("../names/*.json", {
  query: "?url",
  import: "default",
  eager: true,
});

/**
 * The language of an element: its attribute, else the nearest of the page, else English. What
 * the reader's browser prefers does not count, since the article has a language.
 *
 * @param {HTMLElement} element
 */
export function languageOf(element) {
  /** @type {Node | null} */
  let node = element;
  while (node) {
    const lang = node instanceof Element && node.getAttribute("lang");
    if (lang) return catalogFor(lang, (it) => catalogAt(it) in catalogs);
    node = node instanceof ShadowRoot ? node.host : node.parentNode;
  }
  return "en";
}

/** @type {Map<string, Promise<import("./types.js").Say>>} */
const saying = new Map();

/**
 * Says messages in a language.
 *
 * @param {string} lang
 * @param {string} [folder] Of what comes later: `explore/`.
 * @param {string} [url] Where they are, if that is not known here.
 */
export const words = (lang, folder = "", url = catalogOf(lang, folder)) =>
  once(saying, folder + lang, async () => spoken(lang, await ownFile(url)));

/** @param {string} lang @param {Uint8Array} bytes */
function spoken(lang, bytes) {
  try {
    const catalog = JSON.parse(new TextDecoder().decode(bytes));
    // A server may answer with anything.
    if (Object.keys(catalog).length) return speaker(lang, catalog);
  } catch {
    // Said below.
  }
  throw failure("words-failed", `the words of ${lang} cannot be read`);
}

/** The same, waited for. @param {string} lang @param {string} folder */
export const wordsNow = (lang, folder) => spoken(lang, bytesNow(catalogOf(lang, folder)));

/** @type {Map<string, Promise<Uint8Array | undefined>>} */
const naming = new Map();

/**
 * The file of member names in a language; English names are the datasets' own.
 *
 * @param {string} lang
 */
export const names = (lang) =>
  once(naming, lang, async () => {
    const url = nameFiles[`../names/${lang}.json`];
    return url ? ownFile(url) : undefined;
  });

/** The same, waited for. @param {string} lang */
export function namesNow(lang) {
  const url = nameFiles[`../names/${lang}.json`];
  return url ? bytesNow(url) : undefined;
}
