// Documentation: Markdown in www/docs becomes pages in the package. A further page shows every form
// of embed of one roll call side by side.

import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Marked } from "marked";
import { dist, root, www } from "./paths.js";

const folder = join(www, "docs");

/** The pages, those with the most readers first. */
const PAGES = ["editor", "developer", "data"];

const POLICY =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none'";

/** Returns the pages by their names. @returns {Record<string, string>} */
export function documentation() {
  const names = readdirSync(folder).flatMap((it) => it.match(/^(.*)\.md$/)?.[1] ?? []);
  const missing = names.filter((it) => !PAGES.includes(it));
  if (missing.length > 0) throw new Error(`docs.js does not name ${missing.join(", ")}`);
  return Object.fromEntries(PAGES.map((name) => [`${name}.html`, pageOf(name)]));
}

/** @param {string} name */
export const sourceOf = (name) => readFileSync(join(folder, `${name}.md`), "utf8");

/** @param {string} name */
function pageOf(name) {
  const marked = new Marked({ gfm: true });
  const body = /** @type {string} */ (marked.parse(withTables(sourceOf(name))))
    // A table that is wider than a phone scrolls by itself, by keyboard too.
    .replaceAll("<table>", '<div class="table" tabindex="0"><table>')
    .replaceAll("</table>", "</table></div>")
    .replace(/<pre>[^]*?<\/pre>/g, unbroken)
    .replaceAll("<th>", '<th scope="col">');
  return documentOf(titleOf(name), body);
}

/** A tag, or a word with dashes. */
const DASHED = /(<[^>]*>)|-*\w+(?:-\w+)+|--?\w+/g;

/**
 * Lets long code continue on the next line, but never breaks it within `--option`.
 *
 * @param {string} code
 */
const unbroken = (code) => code.replace(DASHED, (word, tag) => tag ?? `<span>${word}</span>`);

/** A line that is only a link to a part of the README: `[Attributes](../../README.md#embed)`. */
const TO_README = /^\[[^\]]+\]\(\.\.\/\.\.\/README\.md#([\w-]+)\)\.?$/gm;

/**
 * Puts the README's tables into the pages, so that they are written once: a line that links to a
 * part of the README is replaced by the first table of that part, under the part's id.
 *
 * @param {string} text
 */
const withTables = (text) =>
  text.replace(TO_README, (_, id) => `<span id="${id}"></span>\n\n${tableOf(id)}`);

/** Returns the address at which the pages have a part of the README. @param {string} id */
function placeOf(id) {
  const page = PAGES.find((it) => sourceOf(it).includes(`README.md#${id})`));
  if (!page) throw new Error(`no page has the README's #${id}, to which a table links`);
  return `${page}.html#${id}`;
}

/**
 * Returns the first table in a part of the README.
 *
 * @param {string} id Of the part's heading, as GitHub makes it.
 */
function tableOf(id) {
  const parts = readFileSync(join(root, "README.md"), "utf8").split(/^(?=##+ )/m);
  const idOf = (/** @type {string} */ part) =>
    part.slice(0, part.indexOf("\n")).replace(/^#+ /, "").toLowerCase().replaceAll(" ", "-");
  const table = parts.find((it) => idOf(it) === id)?.match(/^\|.*(?:\n\|.*)+/m)?.[0];
  if (!table) throw new Error(`the README has no table under #${id}`);
  return table
    .replace(/(?<=\w)'(?=\w)/g, "’")
    .replace(/\]\(#([\w-]+)\)/g, (_, part) => `](${placeOf(part)})`);
}

/** @param {string} name */
const titleOf = (name) => sourceOf(name).match(/^# (.*)$/m)?.[1] ?? name;

/** @param {string} title @param {string} body @param {string} [kind] */
const documentOf = (title, body, kind = "") => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title} – Rollcall</title>
<link rel="icon" href="../docs/icon.svg">
<link rel="stylesheet" href="../docs/docs.css">
</head>
<body>
<main class="${kind}">
<nav aria-label="Rollcall"><a href="../index.html">An article</a> <a href="../studio.html">Studio</a> <a href="../explore.html">Explorer</a> <a href="../docs/editor.html">Editors</a> <a href="../docs/developer.html">Developers</a> <a href="../docs/data.html">Data</a> <a href="../forms/index.html">Forms</a></nav>
${body}
</main>
</body>
</html>
`;

/** Returns the files that the pages load, by name. @returns {Record<string, string | Buffer>} */
export const documentationFiles = () => ({
  "docs.css": readFileSync(join(www, "pages/docs.css"), "utf8"),
  "icon.svg": readFileSync(join(www, "pages/icon.svg"), "utf8"),
  ...Object.fromEntries(
    readdirSync(join(folder, "pictures")).map((it) => [
      `pictures/${it}`,
      readFileSync(join(folder, "pictures", it)),
    ]),
  ),
});

/** The roll call of the page of forms. */
const QUESTION = [
  ...["--vote", "A/RES/74/17", "--blocs", "balkans eu nato", "--focus", "SRB RUS BIH"],
  ...["--heading", "Crimea: Serbia the only Balkan state against"],
];

/** Writes `dist/forms`: every form of embed, as the command line gives it. */
export function writeForms() {
  const out = join(dist, "forms");
  mkdirSync(out, { recursive: true });
  const run = (/** @type {string[]} */ ...args) =>
    execFileSync(process.execPath, [join(www, "cli.js"), ...args], {
      maxBuffer: 64 << 20,
      stdio: ["ignore", "pipe", "ignore"],
    }).toString();
  const data = join(www, "data/ukraine.json");
  const embed = (/** @type {string} */ form) =>
    run(
      ...["embed", data, ...QUESTION, "--form", form],
      ...["--src", "../data/ukraine.json", "--script", "../roll-call.js"],
    );
  // The files that the code names stand beside it.
  const [, stem] = embed("figure").match(/src="([^"]*)\.png"/) ?? [];
  for (const name of [`${stem}.png`, `${stem}.svg`]) {
    run("draw", data, ...QUESTION, "-o", join(out, name));
  }
  run("draw", data, ...QUESTION, "--card", "-o", join(out, "card.png"));
  writeFileSync(join(out, `${stem}.html`), embed("html"));
  const sections = [
    ["Figure", embed("figure")],
    ["Element", embed("element")],
    ["Iframe", embed("iframe")],
    [
      "One file, in an iframe",
      `<iframe src="${stem}.html" title="One file" height="900" loading="lazy"></iframe>`,
    ],
    ["PNG", embed("image")],
    ["SVG", `<img src="${stem}.svg" alt="The same picture as SVG">`],
    ["Share card", '<img src="card.png" width="1200" height="630" alt="The share card">'],
    ["Plain text", `<pre>${text(embed("text"))}</pre>`],
    ["Table", detailsOf(embed("table"))],
  ];
  const body = sections.map(
    ([title, it]) =>
      `<section id="${title.toLowerCase().replace(/\W+/g, "-")}"><h2>${title}</h2>\n${it}</section>`,
  );
  const page = documentOf(
    "Every form of one chart",
    `<h1>Every form</h1>\n${body.join("\n")}`,
    "forms",
  );
  writeFileSync(join(out, "index.html"), page);
}

/** Folds a table of every member away, for those who want to see it. @param {string} table */
const detailsOf = (table) =>
  `<details><summary>All ${(table.match(/<tr>/g)?.length ?? 1) - 1} rows</summary><div class="table" tabindex="0">${table}</div></details>`;

/** @param {string} it */
const text = (it) => it.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
