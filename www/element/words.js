// Words and member names by language.

import { LANGUAGES, addressOf } from "./languages.js";
import { bytesNow, failure, once, ownFile } from "./load.js";
import { catalogFor, speaker } from "./say.js";

/** `square/` says what `compare/` does. @param {string} lang @param {string} folder */
const catalogOf = (lang, folder) =>
  addressOf(`words/${folder.replace("square", "compare")}${lang}`);

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

/** @type {Map<string, Promise<import("./types.js").Say>>} */
const saying = new Map();

/**
 * Says messages in a language.
 *
 * @param {string} lang
 * @param {string} [folder] Of what comes later: `explore/`.
 */
export function words(lang, folder = "") {
  const url = catalogOf(lang, folder);
  return once(saying, url, async () => spoken(lang, await ownFile(url)));
}

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
