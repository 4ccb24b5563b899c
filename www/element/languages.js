// The addresses of the words and names of each language. What is published has a shorter form of
// this: one address from which all others are made, see `languages` in ../scripts/plugins.js.

/** @type {Record<string, string>} */
const files = import.meta.glob(["../words/**/*.ftl", "../names/*.json"], {
  query: "?url",
  import: "default",
  eager: true,
});

/** The languages that have words. */
export const LANGUAGES = Object.keys(files).flatMap(
  (it) => it.match(/^\.\.\/words\/([\w-]+)\.ftl$/)?.[1] ?? [],
);

/**
 * Returns the address of a file such as `words/explore/ar` or `names/ar`.
 *
 * @param {string} path Without its ending.
 */
export const addressOf = (path) => files[`../${path}.ftl`] ?? files[`../${path}.json`];
