// Speaks the messages of a catalog, in a page and at the command line alike.
//
// Catalogs are Fluent, compiled by scripts/catalogs.js, so this is all of Fluent that a reader
// downloads.

/** Matches Serbian unless it is in Cyrillic script: the catalog is in Latin script. */
const SERBIAN = /^(sr|sh)\b(?!.*cyrl)/i;

/** Matches languages that run from right to left, in which what is filled in is isolated. */
export const RIGHT_TO_LEFT = /^(ar|fa|he|ur)\b/;

/**
 * Returns the name of the catalog for a BCP 47 tag; `en` where there is no other.
 *
 * @param {string} lang
 * @param {(catalog: string) => boolean} exists
 */
export function catalogFor(lang, exists) {
  const found = SERBIAN.test(lang) ? "sr-Latn" : /^[a-z]*/i.exec(lang)?.[0].toLowerCase();
  return found && exists(found) ? found : "en";
}

/**
 * Returns a function that says messages of a catalog, as Fluent does. Numbers have Latin digits and
 * no grouping. Where text runs from right to left, what is filled in is isolated from what stands
 * around it. Names that have one of the words of `article-names` get the article that a message
 * asks for.
 *
 * @param {string} lang
 * @param {import("./types.js").Catalog} catalog
 * @returns {import("./types.js").Say}
 */
export function speaker(lang, catalog) {
  const rules = new Intl.PluralRules(lang);
  const isolates = RIGHT_TO_LEFT.test(lang);
  // Matches each name of a list by itself, and nothing in brackets: "Iran (Islamic Republic of)".
  const named = RegExp(
    `(^|, | and )(?![Tt]he )(?=((?!and )[^\\s,(]+ )*(${catalog["article-names"]})(?![^\\s,]))`,
    "g",
  );

  return (id, args = {}) => {
    /** @param {import("./types.js").Pattern} pattern @returns {string} */
    const text = (pattern) => {
      if (typeof pattern === "string") return pattern;
      const [open, close] = isolates && pattern.length > 1 ? "\u2068\u2069" : ["", ""];
      return pattern
        .map((it) => (typeof it === "string" ? it : open + filled(it) + close))
        .join("");
    };

    /** @param {import("./types.js").Placeable} placeable */
    const filled = ([wanted, ...variants]) => {
      const [name, article] = wanted.split(" ").reverse();
      const value = args[name];
      // An inverted name, as in "Korea, Republic of", looks like a list.
      if (article && value && !/ of( the)?(,| and |$)/.test(`${value}`))
        return `${value}`.replace(named, "$1the ").replace(/^the /, `${article} `);
      if (variants.length === 0) return value ?? `{$${name}}`;
      const category = typeof value === "number" && rules.select(value);
      let at = 0;
      while (at + 1 < variants.length && variants[at] !== value && variants[at] !== category)
        at += 2;
      return text(/** @type {import("./types.js").Pattern} */ (variants[at + 1] ?? variants[at]));
    };

    return text(catalog[id] ?? id);
  };
}
