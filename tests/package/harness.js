// The installed package, and pages that were built with it.
//
// `npm --prefix www run test:package` packs and installs it first; without that there is nothing
// to test here.

import assert from "node:assert/strict";
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { packageTests, www } from "../../www/scripts/paths.js";
import { run } from "../../www/scripts/run.js";
import { open, serve } from "../browser/harness.js";

/** The installed package. */
export const installed = join(packageTests, "node_modules/roll-call-element");
if (!existsSync(installed)) {
  throw new Error("the package is not installed: npm --prefix www run test:package");
}

/** Loads packages that were installed for these tests only. */
export const tool = createRequire(join(packageTests, "package.json"));

/** A dataset that articles use. */
export const DATASET = join(www, "data/ukraine.json");

/**
 * Runs a program of an installed package with this Node.
 *
 * @param {string} path Below node_modules.
 * @param {string[]} args
 * @param {string} [cwd]
 */
export const runInstalled = (path, args, cwd = packageTests) =>
  run(process.execPath, [join(packageTests, "node_modules", path), ...args], { cwd });

/**
 * Makes a folder that is removed after the test.
 *
 * @param {import("node:test").TestContext} t
 */
export function temporary(t) {
  const path = mkdtempSync(join(tmpdir(), "roll-call-package-"));
  t.after(() => rmSync(path, { recursive: true }));
  return path;
}

/**
 * Copies a consumer's sources beside the installed packages, and the dataset into its `public`.
 *
 * @param {string} name A folder of `consumers`.
 * @returns {string} Where it is now.
 */
export function consumer(name) {
  const folder = join(packageTests, name);
  for (const made of ["dist", "public", "src"]) {
    rmSync(join(folder, made), { recursive: true, force: true });
  }
  cpSync(join(import.meta.dirname, "consumers", name), folder, { recursive: true });
  mkdirSync(join(folder, "public"), { recursive: true });
  cpSync(DATASET, join(folder, "public/ukraine.json"));
  return folder;
}

/**
 * Builds a consumer with Vite, as its own configuration says.
 *
 * @param {string} name
 * @param {(folder: string) => void} [prepare]
 * @returns {Promise<string>} The built folder.
 */
export async function built(name, prepare) {
  const folder = consumer(name);
  prepare?.(folder);
  await runInstalled("vite/bin/vite.js", ["build", "--logLevel=warn"], folder);
  return join(folder, "dist");
}

/**
 * Serves a folder under the strict policy and opens its page.
 *
 * @param {import("node:test").TestContext} t
 * @param {string} root
 */
export async function visit(t, root) {
  const site = await serve(t, { root });
  return { site, ...(await open(t, `${site.origin}/`)) };
}

/** What each consumer's chart, the one with the id `chart`, must say. */
const SENTENCE = "63 in favour, 19 against, 66 abstaining; 45 of 193 members did not vote.";

/**
 * Checks that the chart of a page draws from its attributes, and that a selection reaches the
 * page's own listener, which keeps the ids in `selected`.
 *
 * @param {import("playwright-core").Page} page
 */
export async function checkChart(page) {
  const found = await page.evaluate(async () => {
    await customElements.whenDefined("roll-call");
    const chart = await found("#chart");
    await chart.ready;
    const box = chart.shadowRoot.querySelector("canvas").getBoundingClientRect();
    chart.select("SRB");
    return {
      sentences: chart.summary,
      members: chart.outline.filter((/** @type {any} */ it) => it.member).length,
      serbia: chart.outline.find((/** @type {any} */ it) => it.member === "SRB")?.name,
      isSeen: box.width > 200 && box.height > 100,
      attributes: ["src", "vote", "focus"].map((it) => chart.getAttribute(it)),
      selected: /** @type {any} */ (globalThis).selected,
    };

    /**
     * Waits for an element, since frameworks render when they like.
     *
     * @param {string} selector
     * @returns {Promise<any>}
     */
    async function found(selector) {
      for (;;) {
        const it = document.querySelector(selector);
        if (it) return it;
        await new Promise((done) => setTimeout(done, 20));
      }
    }
  });
  assert.ok(found.sentences.includes(SENTENCE), found.sentences.join(" | "));
  assert.equal(found.members, 193);
  assert.equal(found.serbia, "Serbia: against");
  assert.ok(found.isSeen, "the canvas has a size");
  assert.deepEqual(found.attributes, ["ukraine.json", "A/RES/74/17", "SRB"]);
  assert.deepEqual(found.selected, ["SRB"]);
}

/**
 * Checks that the chart with the id `given` has its dataset as an object, by property.
 *
 * @param {import("playwright-core").Page} page
 */
export async function checkData(page) {
  const found = await page.evaluate(async () => {
    const chart = /** @type {any} */ (document.querySelector("#given"));
    await chart.ready;
    return {
      kind: typeof chart.data,
      count: chart.data.rollCalls?.length,
      attribute: chart.getAttribute("data"),
      sentences: chart.summary,
    };
  });
  assert.equal(found.kind, "object");
  assert.ok(found.count > 20, `${found.count} roll calls`);
  assert.equal(found.attribute, null);
  assert.ok(found.sentences.includes(SENTENCE), found.sentences.join(" | "));
}

/**
 * Checks what comes only when it is asked for: another view, the cores of many roll calls and of
 * exports, the fonts, the words of what is published. Resolves to what it exported.
 *
 * @param {import("playwright-core").Page} page
 */
export async function checkRest(page) {
  const found = await page.evaluate(async () => {
    const chart = /** @type {any} */ (document.querySelector("#chart"));
    const png = await chart.toPNG(1);
    const exports = {
      svg: await chart.toSVG(),
      png: [...new Uint8Array(await png.arrayBuffer())].slice(1, 4),
      csv: await chart.toCSV(),
      code: await chart.embedCode("element"),
    };
    chart.view = "hemicycle";
    await chart.ready;
    const hemicycle = chart.outline.filter((/** @type {any} */ it) => it.member).length;
    chart.lang = "sr-Latn";
    chart.view = "alignment";
    await chart.ready;
    return { ...exports, hemicycle, alignment: chart.summary[0], text: chart.toText() };
  });
  assert.match(found.svg, /^<svg .*<\/svg>\s*$/s);
  assert.equal(String.fromCharCode(...found.png), "PNG");
  assert.match(found.csv, /Serbia,/);
  assert.match(found.code, /^<roll-call .*<\/script>$/s);
  assert.equal(found.hemicycle, 193);
  assert.match(found.text, /Srbija/);
  return found;
}
