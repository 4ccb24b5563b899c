// Pages of their own: the permalink of a chart with what networks and oEmbed readers look for, and
// the one file that needs no other.

import { caption, alternative } from "./words.js";
import { captionOf, embedCode, reserved } from "./codes.js";
import { element, opening } from "./markup.js";
import { htmlTable } from "./sheet.js";

/** @typedef {import("./codes.js").Chart} Chart */

/** The share card's size. */
const [CARD_WIDTH, CARD_HEIGHT] = [1200, 630];

/** How long others may keep what oEmbed answers, in seconds. */
const CACHE_AGE = 3600;

const STYLE = `:root{color-scheme:light dark}
body{margin:0;font:16px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif}
main{max-width:720px;margin:0 auto;padding:24px 20px 48px}
figure{margin:0 0 32px}
img{max-width:100%;height:auto}
table{border-collapse:collapse;font-size:14px}
caption{text-align:start;padding:0 0 8px}
th,td{padding:3px 12px 3px 0;text-align:start;border-bottom:1px solid #8886}
th{font-weight:400}
thead th{font-weight:600}`;

/**
 * Resolves to the HTML of the permalink page.
 *
 * @param {Chart} chart
 * @param {import("./sheet.js").Table} table
 * @param {{lang: string, rtl: boolean, base?: string, card?: string, oembed?: string}} about `base`:
 *   where the page's folder will be; networks take only whole addresses.
 */
export async function permalink(chart, table, { lang, rtl, base, card, oembed }) {
  const { said, place } = chart;
  const description = chart.caption ?? caption(said);
  const alt = chart.alt ?? alternative(said);
  const whole = (/** @type {string | undefined} */ name) =>
    base && name ? new URL(name, base).href : undefined;
  const meta = (/** @type {string} */ name, /** @type {string | number | undefined} */ content) =>
    content === undefined ? "" : opening("meta", { name, content });
  const property = (
    /** @type {string} */ name,
    /** @type {string | number | undefined} */ content,
  ) => (content === undefined ? "" : opening("meta", { property: name, content }));
  const image = whole(card);
  const style = `\n${STYLE}\nfigure{${reserved(chart)}}\n`;
  const policy = `default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; img-src 'self' data:; style-src '${await hashed(style)}'; base-uri 'none'; form-action 'none'`;
  const oembedLink = whole(oembed);
  const head = [
    '<meta charset="utf-8">',
    opening("meta", { "http-equiv": "Content-Security-Policy", content: policy }),
    meta("viewport", "width=device-width, initial-scale=1"),
    meta("referrer", "no-referrer"),
    element("title", {}, said.heading),
    meta("description", description),
    property("og:type", "article"),
    property("og:title", said.heading),
    property("og:description", description),
    property("og:url", whole(place.page)),
    property("og:image", image),
    ...(image
      ? [
          property("og:image:width", CARD_WIDTH),
          property("og:image:height", CARD_HEIGHT),
          property("og:image:alt", alt),
          meta("twitter:card", "summary_large_image"),
        ]
      : []),
    base && place.page ? opening("link", { rel: "canonical", href: whole(place.page) }) : "",
    oembedLink
      ? opening("link", {
          ...{ rel: "alternate", type: "application/json+oembed", href: oembedLink },
          title: said.heading,
        })
      : "",
    `<style>${style}</style>`,
  ];
  const body = [
    // The policy lets no attribute set a style.
    embedCode("figure", { ...chart, place: { ...place, page: undefined } }).replace(
      / style="[^"]*"/g,
      "",
    ),
    '<section id="table">',
    htmlTable(said, table),
    "</section>",
  ];
  return documentOf({ lang, rtl }, head, body);
}

/**
 * Returns what an oEmbed reader asks for, as JSON; see oembed.com.
 *
 * @param {Chart} chart
 * @param {{base: string, card: string}} about
 */
export function oembed(chart, { base, card }) {
  const height = chart.height?.wide ?? 720;
  const answer = {
    version: "1.0",
    type: "rich",
    title: chart.said.heading,
    html: embedCode("iframe", chart),
    width: 640,
    height,
    thumbnail_url: new URL(card, base).href,
    thumbnail_width: CARD_WIDTH,
    thumbnail_height: CARD_HEIGHT,
    cache_age: CACHE_AGE,
  };
  return `${JSON.stringify(answer, null, 2)}\n`;
}

/**
 * Resolves to one HTML file with everything in it: it works from a disk, without a network, under a
 * policy that forbids every request.
 *
 * @param {Chart} chart
 * @param {import("./sheet.js").Table} table
 * @param {{lang: string, rtl: boolean, data: string, svg: string, script: string}} about `svg`: the
 *   picture, for when no script runs; `script`: the element in one piece.
 */
export async function singleFile(chart, table, { lang, rtl, data, svg, script }) {
  const { src: _, ...attributes } = chart.attributes;
  const { said, alt = alternative(said) } = chart;
  const style = `\n${STYLE}\n`;
  // In HTML these would end or change the script wherever they stand, even in a string.
  const code = `\n${script.replace(/<\/(?=script)/gi, "<\\/").replaceAll("<!--", "<\\!--")}\n`;
  const policy = `default-src 'none'; script-src '${await hashed(code)}' 'wasm-unsafe-eval'; style-src '${await hashed(style)}'; img-src data:; base-uri 'none'; form-action 'none'`;
  const head = [
    '<meta charset="utf-8">',
    opening("meta", { "http-equiv": "Content-Security-Policy", content: policy }),
    opening("meta", { name: "viewport", content: "width=device-width, initial-scale=1" }),
    opening("meta", { name: "referrer", content: "no-referrer" }),
    element("title", {}, said.heading),
    opening("meta", { name: "description", content: chart.caption ?? caption(said) }),
    `<style>${style}</style>`,
  ];
  const body = [
    opening("roll-call", { ...attributes, loading: "eager" }),
    opening("img", { src: `data:image/svg+xml,${encodeURIComponent(svg)}`, alt }),
    `<p>${captionOf({ ...chart, place: { ...chart.place, page: undefined } })}</p>`,
    htmlTable(said, table),
    `<script type="application/json">${data.replaceAll("<", "\\u003c")}</script>`,
    "</roll-call>",
    `<script type="module">${code}</script>`,
  ];
  return documentOf({ lang, rtl }, head, body);
}

/**
 * @param {{lang: string, rtl: boolean}} about
 * @param {string[]} head
 * @param {string[]} body
 */
const documentOf = ({ lang, rtl }, head, body) =>
  `<!doctype html>
${opening("html", { lang, dir: rtl ? "rtl" : undefined })}
<head>
${head.filter(Boolean).join("\n")}
</head>
<body>
<main>
${body.join("\n")}
</main>
</body>
</html>
`;

/** Resolves to the hash of a text as a content security policy has it. @param {string} text */
async function hashed(text) {
  const hash = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  return `sha256-${btoa(String.fromCharCode(...new Uint8Array(hash)))}`;
}
