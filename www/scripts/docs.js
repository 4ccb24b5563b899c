// Documentation: Markdown in www/docs, pages in the package; and a page that shows every form of embed
// of one roll call side by side.

import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Marked } from "marked";
import { dist, www } from "./paths.js";

const folder = join(www, "docs");

/** In the order of how many read them. */
const PAGES = ["editor", "developer", "data"];

const POLICY =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none'";

/** Pages by their names. @returns {Record<string, string>} */
export function documentation() {
  const names = readdirSync(folder).map((it) => it.replace(/\.md$/, ""));
  const missing = names.filter((it) => !PAGES.includes(it));
  if (missing.length > 0) throw new Error(`docs.js does not name ${missing.join(", ")}`);
  return Object.fromEntries(PAGES.map((name) => [`${name}.html`, pageOf(name)]));
}

/** @param {string} name */
export const sourceOf = (name) => readFileSync(join(folder, `${name}.md`), "utf8");

/** @param {string} name */
function pageOf(name) {
  const marked = new Marked({ gfm: true });
  const body = /** @type {string} */ (marked.parse(sourceOf(name)))
    // What is wider than a phone scrolls by itself, with the keyboard too.
    .replaceAll("<table>", '<div class="table" tabindex="0"><table>')
    .replaceAll("</table>", "</table></div>")
    .replaceAll("<pre>", '<pre tabindex="0">')
    .replaceAll("<th>", '<th scope="col">');
  return documentOf(titleOf(name), body);
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

/** Files that the pages load. @returns {Record<string, string>} */
export const documentationFiles = () => ({
  "docs.css": readFileSync(join(www, "pages/docs.css"), "utf8"),
  "icon.svg": readFileSync(join(www, "pages/icon.svg"), "utf8"),
});

/** The roll call of the page of forms. */
const QUESTION = [
  ...["--vote", "A/RES/74/17", "--blocs", "balkans eu nato", "--focus", "SRB RUS BIH"],
  ...["--heading", "Crimea: Serbia the only Balkan state against"],
];

/** Writes `dist/forms`: every form that the command line gives, as it gives it. */
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
  for (const name of ["a-res-74-17.png", "a-res-74-17.svg"]) {
    run("draw", data, ...QUESTION, "-o", join(out, name));
  }
  run("draw", data, ...QUESTION, "--card", "-o", join(out, "card.png"));
  writeFileSync(join(out, "a-res-74-17.html"), embed("html"));
  const sections = [
    ["Figure", embed("figure")],
    ["Element", embed("element")],
    ["Iframe", embed("iframe")],
    [
      "One file, in an iframe",
      '<iframe src="a-res-74-17.html" title="One file" height="900" loading="lazy"></iframe>',
    ],
    ["PNG", embed("image")],
    ["SVG", '<img src="a-res-74-17.svg" alt="The same picture as SVG">'],
    ["Share card", '<img src="card.png" width="1200" height="630" alt="The share card">'],
    ["Plain text", `<pre tabindex="0">${text(embed("text"))}</pre>`],
    ["Table", `<div class="table" tabindex="0">${embed("table")}</div>`],
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

/** @param {string} it */
const text = (it) => it.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
