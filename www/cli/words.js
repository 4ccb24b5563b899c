// Words and member names by language, from the folders beside this one.

import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { catalogFor, speaker } from "../element/say.js";
import { compile } from "../scripts/catalogs.js";
import { complain } from "./print.js";

const www = join(import.meta.dirname, "..");

/** @param {string} lang */
const catalogAt = (lang) => join(www, `words/${lang}.ftl`);

/**
 * Returns the words and member names of a language. Where it has no words, complains and returns
 * English.
 *
 * @param {string} [lang] A BCP 47 tag; English if not said.
 */
export function wordsOf(lang = "en") {
  const found = catalogFor(lang, (it) => existsSync(catalogAt(it)));
  if (found === "en" && !/^en\b/i.test(lang)) {
    complain(`there are no words in "${lang}" yet; these are English`);
  }
  const sources = ["", "explore/", "compare/", "publish/"].map((it) =>
    readFileSync(catalogAt(it + found), "utf8"),
  );
  const say = speaker(found, compile(sources.join("\n")));
  const names = join(www, `names/${found}.json`);
  return { lang: found, say, names: existsSync(names) ? readFileSync(names) : undefined };
}
