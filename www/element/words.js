// Words and member names by language.

import { FluentBundle, FluentNumber, FluentResource } from "@fluent/bundle";
import { once, ownFile } from "./load.js";

/** @type {Record<string, string>} */
const catalogs = import.meta.glob("../words/*.ftl", {
  query: "?url",
  import: "default",
  eager: true,
});
/** @type {Record<string, string>} */
const nameFiles = import.meta.glob("../names/*.json", {
  query: "?url",
  import: "default",
  eager: true,
});

/** Serbian is written in two scripts; the Latin one is there. */
const SERBIAN = /^(sr|sh)\b(?!.*cyrl)/i;

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
    if (lang) return SERBIAN.test(lang) ? "sr-Latn" : "en";
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
 */
export const words = (lang) =>
  once(saying, lang, async () => {
    const source = new TextDecoder().decode(await ownFile(catalogs[`../words/${lang}.ftl`]));
    const bundle = new FluentBundle(lang, { useIsolating: false });
    bundle.addResource(new FluentResource(source));
    return (id, args = {}) => {
      const pattern = bundle.getMessage(id)?.value;
      return pattern ? bundle.formatPattern(pattern, numbers(args), []) : id;
    };
  });

/**
 * The same digits without grouping in every browser.
 *
 * @param {Record<string, string | number>} args
 */
const numbers = (args) =>
  Object.fromEntries(
    Object.entries(args).map(([name, value]) => [
      name,
      typeof value === "number"
        ? new FluentNumber(value, { useGrouping: false, numberingSystem: "latn" })
        : value,
    ]),
  );

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
