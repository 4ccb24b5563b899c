// Where the words and the names of each language are. What is published has less: one address that all
// others are made of, see `languages` in ../scripts/plugins.js.

/** @type {Record<string, string>} */
const files = import.meta.glob(["../words/**/*.ftl", "../names/*.json"], {
  query: "?url",
  import: "default",
  eager: true,
});

/** The languages that there are words of. */
export const LANGUAGES = Object.keys(files).flatMap(
  (it) => it.match(/^\.\.\/words\/([\w-]+)\.ftl$/)?.[1] ?? [],
);

/**
 * The address of a file: `words/explore/ar`, `names/ar`.
 *
 * @param {string} path Without its ending.
 */
export const addressOf = (path) => files[`../${path}.ftl`] ?? files[`../${path}.json`];
