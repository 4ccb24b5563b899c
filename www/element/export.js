// What leaves the page: SVG, PNG, CSV, the code to paste. Loaded only when asked for, with the core
// that can also write SVG.
//
// It shares no module with the rest of the element, so that an article's script stays one file.

import resvg from "@resvg/resvg-wasm/index_bg.wasm?url";
import bold from "../fonts/bold.woff2?url";
import regular from "../fonts/regular.woff2?url";
import init, { Chart, Comparison } from "../pkg/export/rollcall.js";
import integrity from "../pkg/export/rollcall_bg.wasm?integrity";
import { fromState, toState } from "../embed/state.js";
import { publishing } from "../publish/catalogs.js";
import { embedCode as codeOf, FORMS } from "../publish/codes.js";
import { png } from "../publish/png.js";
import { csv, htmlTable } from "../publish/sheet.js";
import { COMPARING } from "../publish/views.js";

/** The attributes that a snippet repeats; others, such as `loading`, are the page's own. */
const ATTRIBUTES = [
  ...["src", "vote", "view", "blocs", "focus", "with", "from", "to", "topic", "measure"],
  ...["lang", "theme", "heading", "controls", "patterns"],
];

/**
 * @typedef {object} Request
 * @property {import("./element.js").RollCall} element
 * @property {Uint8Array} bytes The dataset.
 * @property {string} lang
 * @property {typeof import("./words.js").words} words
 * @property {typeof import("./load.js").ownFile} ownFile
 * @property {import("../pkg/rollcall.js").Chart} chart
 * @property {import("./types.js").Shown} shown
 * @property {import("./types.js").Options} options
 * @property {import("./types.js").Say} say
 * @property {Uint8Array} [named]
 */

/** @type {Promise<unknown> | undefined} */
let ready;

/**
 * Resolves to the picture as an SVG document.
 *
 * @param {Request} request
 */
export async function toSVG({ bytes, named, say, ownFile, options }) {
  await core(ownFile);
  const isOfMany = COMPARING.includes(options.view);
  const chart = (isOfMany ? Comparison : Chart).read(bytes);
  try {
    if (named) chart.setNames(named);
    return chart.svg(options, say);
  } finally {
    chart.free();
  }
}

/**
 * Resolves to the picture as PNG.
 *
 * @param {Request} request
 * @param {number} scale Pixels to one CSS pixel, from 1 to 4.
 */
export async function toPNG(request, scale = 2) {
  const bytes = await png(await toSVG(request), scale, async () => {
    const [wasm, ...fonts] = await Promise.all(
      [resvg, regular, bold].map((it) => request.ownFile(it, "png")),
    );
    return { wasm, fonts };
  });
  return new Blob([bytes], { type: "image/png" });
}

/**
 * Resolves to the table as CSV.
 *
 * @param {Request} request
 */
export const toCSV = async (request) =>
  csv(request.shown, /** @type {any} */ (request.chart).table(true), await publishing(request));

/**
 * Resolves to the code to paste for what the reader sees.
 *
 * @param {Request} request
 * @param {string} form
 * @throws {RangeError} When a page has no such form, when the form needs a picture that the page
 *   does not have, or when the dataset is in this page alone.
 */
export async function embedCode(request, form = "figure") {
  const { element, shown, chart } = request;
  if (form === "text") return element.toText();
  if (form === "table") return htmlTable(shown, /** @type {any} */ (chart).table(true));
  if (!FORMS.includes(form)) {
    const known = [...FORMS, "text", "table"].join(", ");
    const hint = form === "html" ? "; `roll-call embed --form html` and the studio write that" : "";
    throw new RangeError(`there is no form "${form}" in a page; use ${known}${hint}`);
  }
  const attributes = attributesOf(element, request.options);
  if (!attributes.src || element.data) {
    throw new RangeError("the dataset is in this page alone; give it a src that others can open");
  }
  // All that depends on what is shown is read first: the page may change while words are fetched.
  const place = { script: new URL("../roll-call.js", import.meta.url).href, ...pictureOf(request) };
  const height = heightOf(element);
  const say = await publishing(request);
  return codeOf(form, { said: shown, say, place, attributes, height });
}

/**
 * Returns the picture that the author put into the element, and the page that it links to; nothing
 * if there is none or the reader looks at another view.
 *
 * @param {Request} request
 */
function pictureOf({ element, options }) {
  const image = element.querySelector("img");
  if (!image?.src || options.view !== (element.getAttribute("view") || "breakdown")) return {};
  // The picture is hidden while the chart is shown, so only its attributes tell its size.
  const [width, height] = ["width", "height"].map((it) => Number(image.getAttribute(it)));
  const link = image.closest("a");
  const page = element.contains(link) ? link?.href.replace(/#.*/, "") : undefined;
  return { image: { src: image.src, width, height }, page };
}

/** Selects what is not there until a reader opens it. */
const OPENED =
  ".options, .filter, .who, .card, .proof, .root:not(.as-table) details[open] > :not(summary)";

/** How much higher a chart is in a column of 320 than in one of 640 CSS pixels. */
const NARROW = 1.4;

/**
 * Returns the heights to reserve for the element in columns of 320 and 640 CSS pixels, reckoned
 * from its own height and width, without what readers opened.
 *
 * @param {HTMLElement} element
 */
function heightOf(element) {
  const opened = [...(element.shadowRoot?.querySelectorAll(OPENED) ?? [])].filter(
    (it) => it instanceof HTMLElement && !it.hidden,
  );
  const hide = (/** @type {boolean} */ hidden) =>
    opened.forEach((it) => it.toggleAttribute("hidden", hidden));
  hide(true);
  const { width, height } = element.getBoundingClientRect();
  hide(false);
  // Hidden meanwhile by its page.
  if (!height) return { wide: 720, narrow: 1000 };
  const narrowness = Math.min(Math.max((640 - width) / 320, 0), 1);
  const wide = height / (1 + (NARROW - 1) * narrowness);
  return { wide: Math.ceil(wide), narrow: Math.ceil(wide * NARROW) };
}

/**
 * Returns the attributes of the element for a snippet, with what its reader chose.
 *
 * @param {import("./element.js").RollCall} element
 * @param {import("./types.js").Options} options
 */
function attributesOf(element, options) {
  /** @type {Record<string, string | undefined>} */
  const attributes = { lang: options.lang };
  for (const name of ATTRIBUTES) {
    const value = element.getAttribute(name);
    // An empty option: the reader has undone what the attribute says.
    if (value && /** @type {any} */ (options)[name] !== "") attributes[name] = value;
  }
  // The snippet will stand in another page, so the address must be whole.
  if (attributes.src) attributes.src = new URL(attributes.src, document.baseURI).href;
  // The reader has turned the patterns on again.
  if (options.plain === false) delete attributes.patterns;
  // What the page's own attributes say is no choice of the reader.
  const { view, plain } = options;
  const usual = {
    view: view === (attributes.view ?? "breakdown") ? undefined : view,
    plain: attributes.patterns === "off" ? undefined : plain,
  };
  return { ...attributes, ...fromState(toState({ ...options, ...usual })) };
}

/**
 * Starts the core whose classes have `svg`; a failed load may be tried again.
 *
 * @param {Request["ownFile"]} ownFile
 */
function core(ownFile) {
  const at = new URL("../pkg/export/rollcall_bg.wasm", import.meta.url);
  ready ??= init({ module_or_path: ownFile(at.href, "wasm", integrity) }).catch((error) => {
    ready = undefined;
    throw error;
  });
  return ready;
}
