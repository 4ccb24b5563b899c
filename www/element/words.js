// Words and member names by language.

import { LANGUAGES, addressOf } from "./languages.js";
import { bytesNow, failure, once, ownFile } from "./load.js";
import { catalogFor, speaker } from "./say.js";

/**
 * Returns the addresses of a language's catalogs: the one for all pictures, and one for each
 * folder. `square/` has the words of `compare/`.
 *
 * @param {string} lang
 * @param {string[]} folders
 */
const catalogsOf = (lang, folders) =>
  ["", ...folders].map((it) => addressOf(`words/${it.replace("square", "compare")}${lang}`));

/**
 * Returns the language that an element speaks: that of its own attribute `lang`, else of the
 * nearest one around it, else English. What the reader's browser prefers does not count, since the
 * article has a language.
 *
 * @param {HTMLElement} element
 */
export function languageOf(element) {
  /** @type {Node | null} */
  let node = element;
  while (node) {
    const lang = node instanceof Element && node.getAttribute("lang");
    if (lang) return catalogFor(lang, (it) => LANGUAGES.includes(it));
    node = node instanceof ShadowRoot ? node.host : node.parentNode;
  }
  return "en";
}

/** @type {Map<string, Promise<import("./types.js").Catalog>>} */
const catalogs = new Map();
/** @type {Map<string, Promise<import("./types.js").Say>>} */
const saying = new Map();

/**
 * Resolves to a function that says messages in a language: those of all pictures, and those of
 * folders.
 *
 * @param {string} lang
 * @param {string[]} folders Such as `explore/`, whose words are loaded later.
 */
export const words = (lang, ...folders) =>
  once(saying, `${folders}${lang}`, async () => {
    const found = catalogsOf(lang, folders).map((url) =>
      once(catalogs, url, async () => read(await ownFile(url))),
    );
    return spoken(lang, await Promise.all(found));
  });

/**
 * Returns the function that `words` resolves to, for one folder; at once, by synchronous requests,
 * since printing waits for nothing.
 *
 * @param {string} lang
 * @param {string} folder
 */
export const wordsNow = (lang, folder) =>
  spoken(
    lang,
    catalogsOf(lang, [folder]).map((url) => read(bytesNow(url))),
  );

/** @param {string} lang @param {import("./types.js").Catalog[]} found */
const spoken = (lang, found) => speaker(lang, Object.assign({}, ...found));

/** @param {Uint8Array} bytes @returns {import("./types.js").Catalog} */
function read(bytes) {
  try {
    const catalog = JSON.parse(new TextDecoder().decode(bytes));
    // A server may answer with any other JSON.
    if (Object.keys(catalog).length) return catalog;
  } catch {
    // The error below says so.
  }
  throw failure("words-failed", "the words cannot be read");
}

/**
 * The address of a language's names; "" for English, whose names datasets have.
 *
 * @param {string} lang
 */
const namesOf = (lang) => (lang === "en" ? "" : addressOf(`names/${lang}`));

/** @type {Map<string, Promise<Uint8Array | undefined>>} */
const naming = new Map();

/**
 * Resolves to the file of member names in a language; `undefined` for English.
 *
 * @param {string} lang
 */
export const names = (lang) =>
  once(naming, lang, async () => (namesOf(lang) ? ownFile(namesOf(lang)) : undefined));

/**
 * Returns the file of member names in a language, `undefined` for English; at once, by a
 * synchronous request, since printing waits for nothing.
 *
 * @param {string} lang
 */
export const namesNow = (lang) => (namesOf(lang) ? bytesNow(namesOf(lang)) : undefined);
