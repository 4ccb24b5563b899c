// Our speaker says what Fluent's own says.

import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, join } from "node:path";
import { test } from "node:test";
import { catalogFor, speaker } from "../../www/element/say.js";
import { ARTICLES, compile } from "../../www/scripts/catalogs.js";
import { root, www } from "../../www/scripts/paths.js";

// The packages are those of www, which is not a folder above this one.
/** @type {typeof import("@fluent/bundle")} */
const { FluentBundle, FluentNumber, FluentResource } = createRequire(join(www, "package.json"))(
  "@fluent/bundle",
);

const folder = join(www, "words");
/** The paths of all catalogs, those of `explore/` and the like too. */
const FILES = readdirSync(folder, { encoding: "utf8", recursive: true }).filter((it) =>
  it.endsWith(".ftl"),
);

/** Values that variables are given: numbers here, then texts; undefined leaves a variable out. */
const VALUES = [0, 1, 2, 3, 4, 5, 11, 19, 21, 22, 63, 66, 101, 2024];
const NAMES_WITH_ARTICLE = ["Netherlands", "United States"];
const TEXTS = [
  "Côte d’Ivoire",
  "مصر",
  "one",
  "1",
  "",
  undefined,
  "Israel, Netherlands and United States",
];

/** Forms that no catalog needs, but any may use. */
const EVERYTHING = `
lone = { $a }
text = Said.
said = { text }
around = <{ text }> { said }, { $a }
literals = { "" }{ " { " }{ $a }
order = { $a ->
   *[other] many
    [1] one
    [one] never, in English
    [0] none
  } of { $a ->
    [one] category
    [1] never, in English
    [words] text
   *[2] two
  }
nested = { $a ->
    [few] { $b } and { $a ->
        [3] three
       *[other] few
      }
   *[other] { $b ->
        [one] { $b }
       *[other] { $a } to { $b }
      }
  }.
lines =
    one
      two
    { $a }
`;

/**
 * Returns the language and the text of a catalog. One that comes later is spoken with the base,
 * which all readers have.
 *
 * @param {string} file
 * @returns {[string, string]}
 */
const withBase = (file) => {
  const read = (/** @type {string} */ it) => readFileSync(join(folder, it), "utf8");
  const base = basename(file);
  return [basename(file, ".ftl"), [...new Set([base, file])].map(read).join("\n")];
};

const CATALOGS = [
  ...FILES.map(withBase),
  ...["en", "sr-Latn", "ar", "ar-EG", "he", "fa", "ur", "arn"].map(
    (lang) => /** @type {[string, string]} */ ([lang, EVERYTHING]),
  ),
];

for (const [lang, source] of CATALOGS) {
  test(`${lang}: ${source === EVERYTHING ? "all forms" : "the catalog"} as Fluent says it`, () => {
    const theirs = fluent(lang, source);
    const ours = speaker(lang, JSON.parse(JSON.stringify(compile(source))));
    const ids = [...source.matchAll(/^([a-z][\w-]*) =/gm)].map(([, id]) => id);
    assert.ok(ids.length > 0);
    for (const id of [...ids, "no-such-message"]) {
      for (const args of argumentsOf(source)) {
        assert.equal(ours(id, args), theirs(id, args), `${id} ${JSON.stringify(args)}`);
      }
      assert.equal(ours(id), theirs(id, {}), id);
    }
  });
}

/**
 * Returns arguments for the variables of a catalog: every value for all of them, and every pair of
 * values for variables side by side.
 *
 * @param {string} source
 */
function argumentsOf(source) {
  const names = [...new Set([...source.matchAll(/\$(\w+)/g)].map(([, name]) => name))].sort();
  const values = [...VALUES, ...TEXTS];
  return values.flatMap((even) =>
    values.map((odd) =>
      Object.fromEntries(
        names
          .map((name, at) => /** @type {const} */ ([name, at % 2 ? odd : even]))
          .flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
      ),
    ),
  );
}

/**
 * Returns Fluent's own speaker of a catalog.
 *
 * @param {string} lang
 * @param {string} source
 */
function fluent(lang, source) {
  const named = Object.entries(ARTICLES).map(([name, article]) => {
    const withArticle = (/** @type {import("@fluent/bundle").FluentValue[]} */ [it]) =>
      typeof it === "string" ? withArticles(it, article) : it;
    return [name, withArticle];
  });
  const functions = Object.fromEntries(named);
  const useIsolating = /^(ar|fa|he|ur)(-|$)/.test(lang);
  const bundle = new FluentBundle(lang, { useIsolating, functions });
  assert.deepEqual(bundle.addResource(new FluentResource(source)), []);
  return (/** @type {string} */ id, /** @type {Record<string, string | number>} */ args) => {
    const pattern = bundle.getMessage(id)?.value;
    const plain = Object.entries(args).map(([name, value]) => [
      name,
      typeof value === "number"
        ? new FluentNumber(value, { useGrouping: false, numberingSystem: "latn" })
        : value,
    ]);
    return pattern ? bundle.formatPattern(pattern, Object.fromEntries(plain), []) : id;
  };
}

/**
 * Puts an article before the names in a list that have one.
 *
 * @param {string} names
 * @param {string} article
 */
const withArticles = (names, article) =>
  names
    .split(/(, | and )/)
    .map((it, at) => {
      const said = at === 0 ? article : article.toLowerCase();
      return NAMES_WITH_ARTICLE.includes(it) ? `${said} ${it}` : it;
    })
    .join("");

test("names have their article in a sentence, each of a list for itself", () => {
  const say = speaker("en", compile(CATALOGS.find(([lang]) => lang === "en")?.[1] ?? ""));
  const file = readFileSync(join(root, "tests/data/words/articles.txt"), "utf8");
  const cases = file.split("\n").filter((it) => it && !it.startsWith("#"));
  for (const [names, expected] of cases.map((it) => it.split(" | "))) {
    assert.equal(say("clause-no", { who: names }), `${expected} against`);
    const first = expected.replace(/^the /, "The ");
    assert.equal(say("focus-yes", { member: names }), `${first} voted in favour.`);
  }
});

test("what is isolated is so only from right to left, and only among other things", () => {
  const catalog = compile("a = { $x }\nb = { $x } y");
  assert.equal(speaker("ar", catalog)("a", { x: 5 }), "5");
  assert.equal(speaker("ar", catalog)("b", { x: 5 }), "\u20685\u2069 y");
  assert.equal(speaker("sr-Latn", catalog)("b", { x: 5 }), "5 y");
});

test("what cannot be spoken is refused by its name", () => {
  for (const [source, said] of [
    ["-a = b", /^-a: a term/],
    ["a = { -b }\n-b = c", /^a: a term/],
    ["a = b\n  .c = d", /^a: an attribute/],
    ["a = b { c }\nc = { a }", /^a > c > a: a circle/],
    ["a = { b }", /^a: a reference to b/],
    ["a = { b.c }\nb = c", /^a: a reference to b/],
    ["a = { NUMBER($b) }", /^a: the function NUMBER/],
    ["a = { THE(5) }", /^a: the function THE/],
    ["a = { 1 }", /^a: a num/],
    ["a = { NUMBER($b) ->\n *[one] c\n }", /^a: a choice/],
  ]) {
    assert.throws(() => compile(String(source)), { message: said }, String(source));
  }
});

test("a tag finds its catalog, or English", () => {
  const exists = (/** @type {string} */ it) => ["ar", "en", "sr-Latn"].includes(it);
  for (const [lang, catalog] of [
    ["ar", "ar"],
    ["ar-EG", "ar"],
    ["AR-001", "ar"],
    ["arn", "en"],
    ["arab", "en"],
    ["en-GB", "en"],
    ["fr", "en"],
    ["", "en"],
    ["../ar", "en"],
    ["sr", "sr-Latn"],
    ["sh-RS", "sr-Latn"],
    ["sr-Latn-ME", "sr-Latn"],
    ["sr-Cyrl", "en"],
  ]) {
    assert.equal(catalogFor(lang, exists), catalog, lang);
  }
  assert.equal(
    catalogFor("ar", (it) => it === "en"),
    "en",
  );
});
