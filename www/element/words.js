// Words and member names by language.

import { LANGUAGES, addressOf } from "./languages.js";
import { bytesNow, failure, once, ownFile } from "./load.js";
import { catalogFor, speaker } from "./say.js";

/**
 * Where the words of all pictures are, and those of what comes later; `square/` says what `compare/` does.
 *
 * @param {string} lang
 * @param {string[]} folders
 */
const catalogsOf = (lang, folders) =>
  ["", ...folders].map((it) => addressOf(`words/${it.replace("square", "compare")}${lang}`));

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
 * Says messages in a language: those of all pictures and of what is named besides.
 *
 * @param {string} lang
 * @param {string[]} folders Of what comes later: `explore/`.
 */
export const words = (lang, ...folders) =>
  once(saying, `${folders}${lang}`, async () => {
    const found = catalogsOf(lang, folders).map((url) =>
      once(catalogs, url, async () => read(await ownFile(url))),
    );
    return spoken(lang, await Promise.all(found));
  });

/** The same, waited for. @param {string} lang @param {string} folder */
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
    // A server may answer with anything.
    if (Object.keys(catalog).length) return catalog;
  } catch {
    // Said below.
  }
  throw failure("words-failed", "the words cannot be read");
}

/** English names are the datasets' own. @param {string} lang */
const namesOf = (lang) => (lang === "en" ? "" : addressOf(`names/${lang}`));

/** @type {Map<string, Promise<Uint8Array | undefined>>} */
const naming = new Map();

/**
 * The file of member names in a language.
 *
 * @param {string} lang
 */
export const names = (lang) =>
  once(naming, lang, async () => (namesOf(lang) ? ownFile(namesOf(lang)) : undefined));

/** The same, waited for. @param {string} lang */
export const namesNow = (lang) => (namesOf(lang) ? bytesNow(namesOf(lang)) : undefined);
