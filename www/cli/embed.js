// `embed`: the code to paste for a roll call, or a folder with all that a publisher uploads.

import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { embedCode, FORMS } from "../publish/codes.js";
import { files } from "../publish/folder.js";
import { singleFile } from "../publish/page.js";
import { htmlTable } from "../publish/sheet.js";
import { sizeOf } from "../publish/size.js";
import { stemOf } from "../publish/stem.js";
import { DataError, UsageError } from "./errors.js";
import { list } from "./options.js";
import { picture } from "./picture.js";
import { drawPng } from "./png.js";
import { complain } from "./print.js";
import { requireApart } from "./read.js";

const dist = join(import.meta.dirname, "../dist");

/** Forms that are no snippet: a file, or the answer alone. */
const WHOLE = ["html", "text", "table"];

export const ALL_FORMS = [...FORMS, ...WHOLE];

/**
 * Options of the command that are attributes of the element; lists have only spaces in an
 * attribute.
 */
const ATTRIBUTES = ["vote", "view", "from", "to", "topic", "measure"];
const LISTS = ["blocs", "focus", "with"];

/** @type {import("./commands.js").Run} */
export async function embed(core, call) {
  const drawn = await picture(core, call);
  const { one, files: given } = call;
  const { said, asked } = drawn;
  const stem = stemOf({ ...asked, vote: voteOf(drawn), theme: one.theme });
  const base = one.base?.replace(/\/?$/, "/");
  const isReady = given.length === 1 && /\.json$/i.test(given[0]) && given[0] !== "-";
  const dataName = one.out ? `${stem}.json` : isReady ? basename(given[0]) : `${stem}.json`;
  const address = (/** @type {string} */ name) => (base ? new URL(name, base).href : name);
  const wide = drawn.svg();
  const [width, height] = sizeOf(wide);
  const chart = {
    said,
    say: drawn.say,
    attributes: {
      src: one.src ?? address(dataName),
      ...Object.fromEntries(ATTRIBUTES.map((it) => [it, one[it]])),
      ...Object.fromEntries(LISTS.map((it) => [it, list(one[it])?.join(" ")])),
      topic: asked.topic,
      lang: drawn.asked.lang,
      theme: one.theme,
      heading: one.heading,
    },
    place: {
      script: one.script ?? address("roll-call.js"),
      integrity: call.flags.has("integrity") ? integrity() : undefined,
      core: call.flags.has("preload") ? element().core : undefined,
      page: address(`${stem}.html`),
      image: { src: address(`${stem}.png`), width: 2 * width, height: 2 * height },
    },
    height: drawn.heights(),
    alt: one.alt,
    caption: one.caption,
  };
  if (!said.source.text) {
    complain("the data name no source, and so does no form; --url gives the record's address");
  }
  const about = { lang: drawn.asked.lang, rtl: said.rtl, base };
  if (one.out) {
    const made = await files(chart, {
      ...{ ...about, stem, dataName, table: said.table, text: said.text },
      data: drawn.packed(),
      svg: wide,
      card: drawn.card(),
      png: drawPng,
      element: element().files.map((name) => ({ name, bytes: readFileSync(join(dist, name)) })),
      core: element().core,
      script: standalone(),
    });
    for (const { name } of made) requireApart(given, join(one.out, name), "--out");
    for (const { name, bytes } of made) {
      const path = join(one.out, name);
      makeFolder(dirname(path), one.out);
      writeFileSync(path, bytes);
    }
    return { result: `${made.map((it) => it.name).join("\n")}\n`, code: 0 };
  }
  const form = one.form ?? "figure";
  if (form === "text") return { result: said.text, code: 0 };
  if (form === "table") return { result: `${htmlTable(said, said.table)}\n`, code: 0 };
  if (form === "html") {
    const data = new TextDecoder().decode(drawn.packed());
    const whole = { ...about, data, svg: wide, script: standalone() };
    return { result: await singleFile(chart, said.table, whole), code: 0 };
  }
  if (!base) complain("addresses are relative to the page; --base sets where the files will be");
  return { result: `${embedCode(form, chart)}\n`, code: 0 };
}

/**
 * Returns the id of the roll call that is shown, as the data have it. Returns what was asked for
 * where other roll calls share the id (`ID#3`), and where two or many are shown, which have no one
 * id.
 *
 * @param {Pick<Awaited<ReturnType<typeof picture>>, "said" | "asked">} drawn
 */
const voteOf = ({ said, asked: { vote } }) => (vote?.includes("#") ? vote : (said.id ?? vote));

/**
 * Refuses addresses that are none, and options that exclude each other.
 *
 * @param {import("./options.js").Call} call
 */
export function requireChoices({ one }) {
  for (const name of ["base", "src", "script"]) {
    const it = one[name];
    if (it === undefined || (name !== "base" && !/^[a-z][a-z0-9+.-]*:/i.test(it))) continue;
    if (!/^https?:\/\/[^/]/i.test(it) || !URL.canParse(it)) {
      throw new UsageError(`--${name} is "${it}"; write an address that begins with https://`);
    }
  }
  if (one.out && existsSync(one.out) && !statSync(one.out).isDirectory()) {
    throw new UsageError(`--out is "${one.out}", which is a file; name a folder`);
  }
  if (one.out && one.form) throw new UsageError("--out writes all forms; leave out --form");
}

/**
 * Makes a folder and those that it is in, one by one: if Node is to make all at once, it tries for
 * ever with some that cannot be made.
 *
 * @param {string} path
 * @param {string} out What `--out` names, for the message.
 */
function makeFolder(path, out) {
  if (existsSync(path)) return;
  makeFolder(dirname(path), out);
  try {
    mkdirSync(path);
  } catch (error) {
    const { code } = /** @type {NodeJS.ErrnoException} */ (error);
    throw new UsageError(`--out is "${out}", which cannot be made (${code}); name a folder`);
  }
}

/** Returns the hash of this version's script, as browsers check it. */
function integrity() {
  const path = join(dist, "roll-call.js");
  if (!existsSync(path)) throw unbuilt();
  return `sha384-${createHash("sha384").update(readFileSync(path)).digest("base64")}`;
}

/** Returns the script of the element in one piece. */
function standalone() {
  const path = join(dist, "standalone.js");
  if (!existsSync(path)) throw unbuilt();
  return readFileSync(path, "utf8");
}

/**
 * Returns the names of the files that a page with the element loads, and which of them is the core
 * of a first picture.
 *
 * @returns {{files: string[], core: string}}
 */
function element() {
  const path = join(dist, "element.json");
  if (!existsSync(path)) throw unbuilt();
  return JSON.parse(readFileSync(path, "utf8"));
}

const unbuilt = () =>
  new DataError(["the element is not built here: npm --prefix www run build, then again"]);
