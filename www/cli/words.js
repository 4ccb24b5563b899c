// Words and member names by language, from the folders beside this one.

import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { catalogFor, speaker } from "../element/say.js";
import { complain } from "./print.js";

const www = join(import.meta.dirname, "..");

/**
 * @param {string} [lang] A BCP 47 tag; English if not said.
 */
export function wordsOf(lang = "en") {
  const found = catalogFor(lang);
  if (found === "en" && !/^en\b/i.test(lang)) {
    complain(`there are no words in "${lang}" yet; these are English`);
  }
  const say = speaker(found, readFileSync(join(www, `words/${found}.ftl`), "utf8"));
  const names = join(www, `names/${found}.json`);
  return { lang: found, say, names: existsSync(names) ? readFileSync(names) : undefined };
}
