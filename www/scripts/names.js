// Member names in other languages, made from the Unicode CLDR.
//
// `node www/scripts/names.js` rewrites www/names; with `--check` it only compares. The codes wanted
// are read from the default datasets, so that no list of states is kept twice.

import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { www } from "./paths.js";

const LANGUAGES = ["ar", "sr-Latn"];

/**
 * Names that newsrooms and the UN use in place of the CLDR's, and former names, each with the first
 * day on which it was no longer used.
 *
 * @type {Record<string, Record<string, {name?: string, formerly?: {name: string, to: string}[]}>>}
 */
const OWN = {
  ar: {
    CD: { name: "جمهورية الكونغو الديمقراطية" },
    CG: { name: "الكونغو" },
    CI: { name: "كوت ديفوار" },
    CV: { name: "كابو فيردي", formerly: [{ name: "الرأس الأخضر", to: "2013-10-24" }] },
    CZ: { formerly: [{ name: "الجمهورية التشيكية", to: "2016-05-17" }] },
    MK: { formerly: [{ name: "جمهورية مقدونيا اليوغوسلافية السابقة", to: "2019-02-14" }] },
    MM: { name: "ميانمار" },
    ST: { name: "سان تومي وبرينسيبي" },
    SZ: { formerly: [{ name: "سوازيلند", to: "2018-04-19" }] },
    UY: { name: "أوروغواي" },
  },
  "sr-Latn": {
    CD: { name: "Demokratska Republika Kongo" },
    CG: { name: "Kongo" },
    CI: { name: "Obala Slonovače" },
    CV: { name: "Zelenortska Ostrva" },
    GB: { name: "Ujedinjeno Kraljevstvo" },
    MK: { formerly: [{ name: "Bivša Jugoslovenska Republika Makedonija", to: "2019-02-14" }] },
    MM: { name: "Mjanmar" },
    SZ: { name: "Esvatini", formerly: [{ name: "Svazilend", to: "2018-04-19" }] },
    TL: { name: "Istočni Timor" },
    US: { name: "Sjedinjene Američke Države" },
  },
};

const require = createRequire(import.meta.url);

/** @returns {string[]} ISO 3166 codes of all members, sorted. */
function codes() {
  const files = ["ukraine.json", "others.json"].map((name) => join(www, "data", name));
  const members = files.flatMap((file) => JSON.parse(readFileSync(file, "utf8")).members);
  return [...new Set(members.map((/** @type {{iso: string}} */ it) => it.iso))].sort();
}

/**
 * @param {string} lang
 * @returns {string} The file of that language.
 */
function names(lang) {
  const { main } = require(`cldr-localenames-full/main/${lang}/territories.json`);
  const { territories } = main[lang].localeDisplayNames;
  const member = (/** @type {string} */ id) => ({ id, name: territories[id], ...OWN[lang]?.[id] });
  const lines = codes().map((iso) => JSON.stringify(member(iso)));
  const members = `[\n    ${lines.join(",\n    ")}\n  ]`;
  // The file is a dataset without roll calls, so that the core needs no second reader.
  return `{\n  "rollcall": 1,\n  "members": ${members},\n  "rollCalls": []\n}\n`;
}

for (const lang of LANGUAGES) {
  const path = join(www, "names", `${lang}.json`);
  const made = names(lang);
  if (!process.argv.includes("--check")) {
    writeFileSync(path, made);
  } else if (readFileSync(path, "utf8") !== made) {
    console.error(`${path} is not what the CLDR says; run node www/scripts/names.js`);
    process.exitCode = 1;
  }
}
