// What is published of a state: the question for the core and, with its answer, the chart, the
// single file and the zip. All of it belongs to that state, whatever an editor has changed since.

import { zipSync } from "fflate";
import { files } from "../publish/folder.js";
import { slug, webAddress } from "../publish/markup.js";
import { singleFile } from "../publish/page.js";
import { sizeOf } from "../publish/size.js";
import { current } from "./found.js";
import { shownBlocs } from "./preview.js";
import { COMPARING } from "../publish/views.js";
import { words } from "./words.js";

/**
 * @typedef {import("./store.js").State} State
 *
 * @typedef {object} Made
 * @property {State} state
 * @property {import("./published.js").Published} published What the core makes of it.
 */

/** @param {Made} made */
const packedOf = ({ state: { found } }) => /** @type {import("./found.js").Found} */ (found).packed;

/** Returns the stem of the names of all files of one chart. @param {State} state */
export function stemOf(state) {
  const { view } = state.document.look;
  const { key } = /** @type {import("./found.js").RollCall} */ (current(state));
  return slug(COMPARING.includes(view) ? [view, ...focusOf(state)].join("-") : key);
}

/** @param {State} state */
function focusOf({ document, found }) {
  return document.focus.filter((id) => found?.members.some((it) => it.id === id));
}

/**
 * Returns what the core is asked for; undefined while there is nothing to draw.
 *
 * @param {State} state
 * @returns {import("../element/types.js").Options | undefined}
 */
export function optionsOf(state) {
  const { found, document } = state;
  const vote = current(state)?.vote;
  if (!found || vote === undefined) return undefined;
  const { view, lang, theme, heading, from, to, measure, width } = document.look;
  const isOfMany = COMPARING.includes(view);
  return {
    ...{ view: view === "table" ? "breakdown" : view, lang, width },
    vote,
    blocs: shownBlocs(state),
    focus: focusOf(state),
    heading: heading || undefined,
    ...(isOfMany && { from, to, measure }),
    ...{ dark: theme === "dark", font: "", colors: [] },
  };
}

/**
 * Returns the address of a folder, with a slash at its end; undefined if there is none.
 *
 * @param {string} base
 */
export function folderOf(base) {
  const it = webAddress(base.trim());
  return it && URL.canParse(it) ? it.replace(/\/?$/, "/") : undefined;
}

/**
 * @param {Made} made
 * @returns {import("../publish/codes.js").Chart}
 */
export function chartOf({ state, published: { said, svg, labels, height: measured } }) {
  const { look } = state.document;
  const stem = stemOf(state);
  const base = folderOf(look.base);
  const address = (/** @type {string} */ name) => (base ? new URL(name, base).href : name);
  const isOfMany = COMPARING.includes(look.view);
  const [width, height] = sizeOf(svg);
  return {
    said,
    say: (id) => labels[id] ?? id,
    attributes: {
      src: address(`${stem}.json`),
      vote: isOfMany ? undefined : current(state)?.vote,
      view: look.view === "breakdown" ? undefined : look.view,
      blocs: shownBlocs(state).join(" "),
      focus: focusOf(state).join(" "),
      ...(isOfMany && {
        from: look.from,
        to: look.to,
        measure: look.measure === "agreement" ? undefined : look.measure,
      }),
      lang: look.lang,
      theme: look.theme === "auto" ? undefined : look.theme,
      heading: look.heading,
    },
    place: {
      script: address("roll-call.js"),
      page: address(`${stem}.html`),
      image: { src: address(`${stem}.png`), width: 2 * width, height: 2 * height },
    },
    height: measured,
    alt: look.alt || undefined,
    caption: look.caption || undefined,
  };
}

/** Resolves to a page that holds everything in one file. @param {Made} made */
export async function singleOf(made) {
  const { said, svg } = made.published;
  const data = new TextDecoder().decode(packedOf(made));
  const script = await standalone();
  const { lang } = made.state.document.look;
  return singleFile(chartOf(made), said.table, { lang, rtl: said.rtl, data, svg, script });
}

/**
 * Resolves to a zip of all that is uploaded.
 *
 * @param {Made} made
 * @param {(svg: string, scale: number) => Promise<Uint8Array>} png
 */
export async function zipOf(made, png) {
  const { said, svg, card } = made.published;
  const { lang, base } = made.state.document.look;
  const stem = stemOf(made.state);
  const { element, core } = await elementFiles();
  const all = await files(chartOf(made), {
    ...{ lang, rtl: said.rtl, base: folderOf(base), stem },
    ...{ dataName: `${stem}.json`, table: said.table, text: said.text },
    ...{ data: packedOf(made), svg, card, element, core, png },
    script: await standalone(),
  });
  const encoder = new TextEncoder();
  // The same content gives the same bytes, whatever the day.
  const mtime = new Date(1980, 0, 1);
  return zipSync(
    Object.fromEntries(
      all.map(({ name, bytes }) => [
        name,
        [typeof bytes === "string" ? encoder.encode(bytes) : bytes, { mtime }],
      ]),
    ),
  );
}

/**
 * Files of the built element that were fetched, by name.
 *
 * @type {Map<string, Promise<Uint8Array<ArrayBuffer>>>}
 */
const kept = new Map();

/**
 * Fetches a file of the built element and keeps it, since the host may be away later.
 *
 * @param {string} name
 */
function own(name) {
  const file = kept.get(name) ?? fetched(name);
  kept.set(name, file);
  // A file that failed is fetched again when it is needed.
  file.catch(() => kept.delete(name));
  return file;
}

/** @param {string} name */
async function fetched(name) {
  const response = await fetch(new URL(name, document.baseURI)).catch(() => undefined);
  if (!response || response.status >= 500) throw new Error(words.notReached);
  const type = response.headers.get("Content-Type") ?? "";
  // A development server answers a missing file with its page.
  const isPage = type.startsWith("text/html") && !name.endsWith(".html");
  if (!response.ok || isPage) throw new Error(words.notBuilt);
  return new Uint8Array(await response.arrayBuffer());
}

const textOf = async (/** @type {string} */ name) => new TextDecoder().decode(await own(name));
const standalone = () => textOf("standalone.js");

/**
 * Resolves to the files that a page with the element loads, and the name of the core of its first
 * picture.
 */
async function elementFiles() {
  /** @type {{files: string[], core: string}} */
  const { files: names, core } = JSON.parse(await textOf("element.json"));
  const element = await Promise.all(names.map(async (name) => ({ name, bytes: await own(name) })));
  return { element, core };
}

/** Fetches what the single file and the zip are made of. */
export const fetchFiles = () => Promise.all([standalone(), elementFiles()]);
