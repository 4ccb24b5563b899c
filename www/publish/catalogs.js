// The words around what is published. An article's script does not know where they are, since no article
// says them.

/** @type {Record<string, string>} */
const catalogs = import.meta.glob("../words/publish/*.ftl", {
  query: "?url",
  import: "default",
  eager: true,
});

/** @param {{words: typeof import("../element/words.js").words, lang: string}} request */
export const publishing = ({ words, lang }) =>
  words(lang, "publish/", catalogs[`../words/publish/${lang}.ftl`]);
