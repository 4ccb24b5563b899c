// The words around what is published.

/**
 * Resolves to a function that says them.
 *
 * @param {{words: typeof import("../element/words.js").words, lang: string}} request
 */
export const publishing = ({ words, lang }) => words(lang, "publish/");
