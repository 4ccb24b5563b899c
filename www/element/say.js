// A catalog's messages spoken, in a page and at the command line alike.

import { FluentBundle, FluentNumber, FluentResource } from "@fluent/bundle";

/** Serbian is written in two scripts; the Latin one is there. */
const SERBIAN = /^(sr|sh)\b(?!.*cyrl)/i;

/**
 * The catalog of a BCP 47 tag, English where there is no other.
 *
 * @param {string} lang
 */
export const catalogFor = (lang) => (SERBIAN.test(lang) ? "sr-Latn" : "en");

/**
 * Says messages of a catalog.
 *
 * @param {string} lang
 * @param {string} source The catalog's text.
 * @returns {import("./types.js").Say}
 */
export function speaker(lang, source) {
  const bundle = new FluentBundle(lang, { useIsolating: false });
  bundle.addResource(new FluentResource(source));
  return (id, args = {}) => {
    const pattern = bundle.getMessage(id)?.value;
    return pattern ? bundle.formatPattern(pattern, numbers(args), []) : id;
  };
}

/**
 * The same digits without grouping everywhere.
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
