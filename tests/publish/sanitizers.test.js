// What is left of the code to paste after the sanitizers of publishers, feeds and reader views.
// Each is the real one with its own defaults.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import test, { before } from "node:test";
import {
  findPackages,
  findProgram,
  findPython,
  findWordpress,
} from "../../www/scripts/tools/publish.js";
import { ready } from "../browser/fixture.js";
import { open, serve } from "../browser/harness.js";
import { embed, STEM, TOTALS, without } from "./harness.js";

const BASE = "https://news.example/votes/";

/** The forms of the code that are tried. */
const FORMS = ["figure", "element", "iframe", "image"];

/** What each sanitizer leaves of each form: a word stands there if that thing is left. */
const SURVIVAL = /** @type {Record<string, Record<string, string>>} */ ({
  "WordPress, saved": {
    figure: "picture alt totals link data height",
    element: "totals link",
    iframe: "",
    image: "picture alt totals link",
  },
  "WordPress, shown": {
    figure: "picture alt totals link data height",
    element: "totals link",
    iframe: "",
    image: "picture alt totals link",
  },
  feedparser: {
    figure: "picture alt totals link",
    element: "totals link",
    iframe: "",
    image: "picture alt totals link",
  },
  nh3: {
    figure: "picture alt totals link",
    element: "totals link",
    iframe: "",
    image: "picture alt totals link",
  },
  Readability: {
    figure: "picture alt totals link data",
    element: "totals link data",
    iframe: "",
    image: "picture alt totals link",
  },
  DOMPurify: {
    figure: "picture alt totals link data height",
    element: "totals link",
    iframe: "",
    image: "picture alt totals link",
  },
  "sanitize-html": {
    figure: "picture alt totals link",
    element: "totals link",
    iframe: "",
    image: "picture alt totals link",
  },
});

/** Figures that are harder to leave whole, by name. @type {Record<string, string[]>} */
const HARDER = {
  "figure in Serbian": ["--lang", "sr-Latn"],
  "figure in Arabic": ["--lang", "ar"],
  "figure with signs": [
    ...["--alt", `Who said "no" & 'yes': 5 < 6 > 4 <b>not bold</b> [gallery] -- 63 in favour`],
    ...["--caption", `"No" & 'yes', 5 < 6 > 4, <script>alert(1)</script> [gallery]`],
  ],
};

const packages = findPackages();
const php = findProgram("php");
const wordpress = findWordpress();
const python = findPython();

/** Paragraphs around the code, as in an article, since Readability looks for one. */
const PROSE = `<p>${"The General Assembly voted on Monday, after two days of debate, on a text about Crimea. ".repeat(6)}</p>`;

/**
 * The sanitizers. Each takes texts by name and returns what is left of each.
 *
 * @type {Record<string, {needed: Record<string, unknown>,
 *   run: (texts: Record<string, string>) => Record<string, string>}>}
 */
const SANITIZERS = {
  "WordPress, saved": { needed: { php, wordpress }, run: (texts) => kses(texts, "saved") },
  "WordPress, shown": { needed: { php, wordpress }, run: (texts) => kses(texts, "shown") },
  feedparser: {
    needed: { "python with feedparser": python },
    run: (it) => reader(it, "feedparser"),
  },
  nh3: { needed: { "python with nh3": python }, run: (texts) => reader(texts, "nh3") },
  Readability: { needed: {}, run: (texts) => each(texts, readerView) },
  DOMPurify: {
    needed: {},
    run: (texts) => {
      const { JSDOM } = jsdom();
      const purify = packages?.("dompurify")(new JSDOM("").window);
      return each(texts, (it) => purify.sanitize(it));
    },
  },
  "sanitize-html": {
    needed: {},
    run: (texts) => {
      const sanitize = packages?.("sanitize-html");
      // Every newsroom changes this one setting, so that pictures are allowed.
      const allowedTags = [...sanitize.defaults.allowedTags, "img"];
      return each(texts, (it) => sanitize(it, { allowedTags }));
    },
  },
};

/** @type {Record<string, string>} */
const texts = {};

before(() => {
  for (const form of FORMS) texts[form] = embed(BASE, "--form", form);
  for (const [name, options] of Object.entries(HARDER)) texts[name] = embed(BASE, ...options);
});

/** What was found, for the table at the end. @type {Map<string, Record<string, string>>} */
const found = new Map();

for (const [name, { needed, run }] of Object.entries(SANITIZERS)) {
  const skip = without({ jsdom: packages, ...needed });
  test(`${name} leaves of each form what the table says`, { skip }, () => {
    const made = run(texts);
    const left = Object.fromEntries(FORMS.map((it) => [it, survivors(texts[it], made[it])]));
    found.set(name, left);
    assert.deepEqual(left, SURVIVAL[name]);
    for (const it of Object.values(made)) assert.doesNotMatch(it, /<script|&lt;(img|a|figure)\b/i);
  });

  test(`${name} leaves the whole description and caption of a figure`, { skip }, () => {
    const made = run(texts);
    for (const form of ["figure", ...Object.keys(HARDER)]) {
      const [before, after] = [parsed(texts[form]), parsed(made[form])];
      assert.equal(altOf(after), altOf(before), form);
      assert.ok(altOf(before), form);
      // WordPress shows typographic signs; the words are the same.
      assert.equal(
        words(after.querySelector("figcaption")),
        words(before.querySelector("figcaption")),
        form,
      );
      for (const name of ["src", "width", "height"]) {
        const [was, is] = [before, after].map((it) => it.querySelector("img").getAttribute(name));
        assert.equal(is, was, `${form}: ${name}`);
      }
    }
  });
}

test(
  "WordPress keeps the height to the letter",
  { skip: without({ php, wordpress, jsdom: packages }) },
  (t) => {
    const styleOf = (/** @type {string} */ it) =>
      parsed(it).querySelector("figure").getAttribute("style");
    const style = styleOf(texts.figure);
    assert.match(style, /^min-height:max\(\d+px,calc\(\d+px - \d+vw\)\)$/);
    const { version, made } = wordpressMakes(texts);
    assert.equal(styleOf(made.figure.saved), style);
    assert.equal(styleOf(made.figure.shown), style);
    t.diagnostic(`WordPress ${version} keeps style="${style}"`);
  },
);

test(
  "WordPress leaves the code of an author with unfiltered_html alone",
  { skip: without({ php, wordpress }) },
  () => {
    const { made } = wordpressMakes(texts);
    for (const [form, text] of Object.entries(texts)) assert.equal(made[form].trusted, text, form);
  },
);

for (const name of ["WordPress, shown", "DOMPurify"]) {
  const { needed, run } = SANITIZERS[name];
  const skip = without({ jsdom: packages, ...needed });
  test(
    `a figure that ${name} leaves becomes a chart where the template has the script`,
    { skip },
    async (t) => {
      const site = await serve(t, { csp: null });
      const src = `${site.origin}/data/ukraine.json`;
      const { figure } = run({ figure: embed(`${site.origin}/`, "--src", src) });
      const head = `<title>Article</title><link rel="icon" href="data:,"><script type="module" src="roll-call.js"></script>`;
      const body = `<!doctype html><html lang="en"><head><meta charset="utf-8">${head}</head><body>${figure}</body></html>`;
      // The picture is a file that `--out` would have written.
      const picture = {
        body: "<svg xmlns='http://www.w3.org/2000/svg'/>",
        headers: { "Content-Type": "image/svg+xml" },
      };
      Object.assign(site.routes, { "/article.html": { body }, [`/${STEM}.png`]: picture });
      const { page, problems } = await open(t, `${site.origin}/article.html`);
      await page.waitForSelector("roll-call");
      await ready(page);
      const said = await page.locator("roll-call").evaluate((it) => {
        return /** @type {import("../../www/element/element.js").RollCall} */ (it).summary.join(
          " ",
        );
      });
      assert.ok(said.includes(TOTALS), said);
      assert.deepEqual(problems, []);
    },
  );
}

test("the table of what survives", (t) => {
  if (found.size === 0) return t.skip("no sanitizer was run");
  const names = [...found.keys()];
  for (const form of FORMS) {
    for (const name of names) {
      t.diagnostic(`${form.padEnd(8)} ${name.padEnd(17)} ${found.get(name)?.[form] || "nothing"}`);
    }
  }
  assert.ok(names.every((name) => found.get(name)?.figure.startsWith("picture alt totals link")));
});

/**
 * Names the things in a form of the code that are still there.
 *
 * @param {string} given
 * @param {string} left
 */
function survivors(given, left) {
  const [before, after] = [parsed(given), parsed(left)];
  const has = (/** @type {string} */ selector) => Boolean(after.querySelector(selector));
  const alt = altOf(before);
  const things = {
    picture: has(`img[src^="${BASE}"]`),
    alt: alt !== undefined && altOf(after) === alt,
    // They stand in the text or, where there is none, in the description.
    totals: [after.body.textContent, altOf(after)].some((it) => it?.includes(TOTALS)),
    link: has(`a[href^="${BASE}"]`),
    // The script makes the chart from these.
    data: has(`figure[data-roll-call-src^="${BASE}"], roll-call[src^="${BASE}"]`),
    height: /min-height/.test(
      after.querySelector("figure, roll-call")?.getAttribute("style") ?? "",
    ),
    frame: has("iframe"),
    script: has("script"),
  };
  return Object.entries(things)
    .filter(([, it]) => it)
    .map(([name]) => name)
    .join(" ");
}

/** @param {string} html @returns {any} jsdom's document. */
function parsed(html) {
  const { JSDOM } = jsdom();
  return new JSDOM(`<!doctype html><body>${html}`).window.document;
}

/** @returns {any} */
const jsdom = () => packages?.("jsdom");

/** @param {any} document @returns {string | undefined} */
const altOf = (document) => document.querySelector("img")?.getAttribute("alt") ?? undefined;

/** @param {any} element */
const words = (element) => element?.textContent.replace(/["'‘’“”″′]/g, "'").replace(/\s+/g, " ");

/**
 * @param {Record<string, string>} texts
 * @param {(text: string) => string} clean
 */
const each = (texts, clean) =>
  Object.fromEntries(Object.entries(texts).map(([name, it]) => [name, clean(it)]));

/** @param {string} text */
function readerView(text) {
  const { JSDOM } = jsdom();
  const { Readability } = packages?.("@mozilla/readability");
  const body = `<nav><a href="/">Home</a></nav><main><article><h1>How they voted</h1>${PROSE}${text}${PROSE}</article></main>`;
  const page = new JSDOM(`<!doctype html><title>How they voted</title><body>${body}`, {
    url: "https://news.example/article",
  });
  return new Readability(page.window.document).parse().content;
}

/**
 * @param {Record<string, string>} texts
 * @param {"saved" | "shown"} when
 */
function kses(texts, when) {
  const { made } = wordpressMakes(texts);
  return Object.fromEntries(Object.entries(made).map(([name, it]) => [name, it[when]]));
}

/**
 * @param {Record<string, string>} texts
 * @returns {{version: string, made: Record<string, {saved: string, shown: string, trusted: string}>}}
 */
const wordpressMakes = (texts) => asked(php, [besides("kses.php"), wordpress], texts);

/**
 * @param {Record<string, string>} texts
 * @param {string} name
 */
function reader(texts, name) {
  const made = asked(python, [besides("readers.py")], texts);
  return each(made, (/** @type {any} */ it) => it[name]);
}

/** @param {string} name */
const besides = (name) => join(import.meta.dirname, name);

/**
 * Returns what another program makes of the texts.
 *
 * @param {string | undefined} program
 * @param {(string | undefined)[]} args
 * @param {Record<string, string>} texts
 */
function asked(program, args, texts) {
  const [command, ...rest] = [program, ...args].map(String);
  const options = {
    input: JSON.stringify(texts),
    encoding: /** @type {const} */ ("utf8"),
    timeout: 60_000,
  };
  const { status, stdout, stderr } = spawnSync(command, rest, options);
  assert.equal(status, 0, stderr || stdout);
  return JSON.parse(stdout);
}
