// Pages with charts in them, and what the tests find out about a chart.

import { createHash } from "node:crypto";
import { axe, open, serve } from "./harness.js";

/** The roll call that the article is about. */
export const CRIMEA = `src="data/ukraine.json" vote="A/RES/74/17" blocs="balkans eu nato"`;

/** The fallback of a page's author, as tests look for it. */
export const FALLBACK = "63 in favour, 19 against";

/**
 * @typedef {import("../../www/element/element.js").RollCall} RollCall
 * @typedef {import("../../www/element/types.js").OutlineEntry} OutlineEntry
 * @typedef {import("playwright-core").Page} Page
 */

/**
 * Returns a page that loads the element as an article does.
 *
 * @param {string} body
 * @param {{ head?: string, html?: string }} [options] `html`: attributes of the root.
 */
export function article(body, { head = "", html = `lang="en"` } = {}) {
  return {
    body: `<!doctype html><html ${html}><head><meta charset="utf-8"><title>Article</title>
<meta name="viewport" content="width=device-width">${head}
<script type="module" src="roll-call.js"></script></head><body>${body}</body></html>`,
  };
}

/**
 * Serves and opens a page with one chart, and waits until it is drawn.
 *
 * @param {import("node:test").TestContext} t
 * @param {string} attributes
 * @param {Parameters<typeof open>[2] & {
 *   routes?: Record<string, import("./harness.js").Answer>, head?: string, html?: string,
 *   csp?: string | null,
 * }} [options]
 */
export async function show(t, attributes, { routes = {}, head, html, csp, ...options } = {}) {
  const body = `<roll-call loading="eager" ${attributes}><p class="fallback">${FALLBACK}</p></roll-call>`;
  const page = article(body, { head, html });
  const site = await serve(t, { routes: { "/a.html": page, ...routes }, ...(csp ? { csp } : {}) });
  const opened = await open(t, `${site.origin}/a.html`, options);
  await ready(opened.page);
  return { site, ...opened, chart: opened.page.locator("roll-call") };
}

/**
 * Waits until a chart is drawn.
 *
 * @param {Page} page
 * @param {string} [selector]
 */
export async function ready(page, selector = "roll-call") {
  await page.waitForFunction(() => customElements.get("roll-call"));
  await page
    .locator(selector)
    .first()
    .evaluate(async (it) => {
      await /** @type {RollCall} */ (it).ready;
    });
}

/**
 * Resolves to the outline of the page's first chart.
 *
 * @param {Page} page
 * @returns {Promise<OutlineEntry[]>}
 */
export function outline(page) {
  return page
    .locator("roll-call")
    .first()
    .evaluate((it) => /** @type {RollCall} */ (it).outline);
}

/**
 * Resolves to the entry of a member. Rejects if the outline does not have it.
 *
 * @param {Page} page
 * @param {string} id
 * @returns {Promise<OutlineEntry>}
 */
export async function entry(page, id) {
  const found = (await outline(page)).find((it) => it.id === id);
  if (!found) throw new Error(`nothing in the outline is ${id}`);
  return found;
}

/**
 * Resolves to a fingerprint of what is on the canvas.
 *
 * @param {Page} page
 * @param {string} [selector]
 */
export async function picture(page, selector = "roll-call") {
  const url = await page
    .locator(selector)
    .first()
    .evaluate((it) => {
      return /** @type {HTMLCanvasElement} */ (it.shadowRoot?.querySelector("canvas")).toDataURL();
    });
  return createHash("sha256").update(url).digest("hex");
}

/**
 * Resolves to colours on the canvas, as `#rrggbb`, at points in CSS pixels from the element's
 * corner.
 *
 * @param {Page} page
 * @param {[number, number][]} points
 * @returns {Promise<string[]>}
 */
export function canvasColors(page, points) {
  return page
    .locator("roll-call")
    .first()
    .evaluate((it, points) => {
      const canvas = /** @type {HTMLCanvasElement} */ (it.shadowRoot?.querySelector("canvas"));
      const context = /** @type {CanvasRenderingContext2D} */ (canvas.getContext("2d"));
      const [host, box] = [it.getBoundingClientRect(), canvas.getBoundingClientRect()];
      const ratio = canvas.width / box.width;
      return points.map(([x, y]) => {
        const at = [x + host.x - box.x, y + host.y - box.y].map((it) => Math.floor(it * ratio));
        const [red, green, blue] = context.getImageData(at[0], at[1], 1, 1).data;
        return `#${[red, green, blue].map((it) => it.toString(16).padStart(2, "0")).join("")}`;
      });
    }, points);
}

/**
 * Sets an attribute and resolves to what comes of it: null for a drawing, else the error's detail.
 *
 * @param {Page} page
 * @param {string} name
 * @param {string} value
 * @returns {Promise<{code: string, message: string, line?: number, column?: number} | null>}
 */
export function change(page, name, value) {
  return page
    .locator("roll-call")
    .first()
    .evaluate(
      async (it, [name, value]) => {
        const failed = new Promise((resolve) => {
          it.addEventListener(
            "roll-call-error",
            (event) => {
              resolve(/** @type {CustomEvent} */ (event).detail);
            },
            { once: true },
          );
        });
        it.setAttribute(name, value);
        return /** @type {RollCall} */ (it).ready.then(
          () => null,
          () => failed,
        );
      },
      [name, value],
    );
}

/** Returns a dataset small enough to check by hand. @param {Record<string, unknown>} [changes] */
export const small = (changes = {}) => ({
  rollcall: 1,
  members: [
    { id: "AAA", name: "Alfa" },
    { id: "BBB", name: "Bravo" },
    { id: "CCC", name: "Charlie" },
    { id: "DDD", name: "Delta" },
  ],
  blocs: [{ id: "first", name: "First", default: true, members: [{ id: "AAA" }, { id: "BBB" }] }],
  rollCalls: [
    { id: "R/1", date: "2020-01-01", stated: { yes: 1, no: 1, abstain: 1 }, positions: "YNA." },
    { id: "R/2", date: "2021-01-01", stated: { yes: 3, no: 0, abstain: 0 }, positions: "YYY." },
  ],
  ...changes,
});

/**
 * Does something and waits for the next drawing.
 *
 * @param {Page} page
 * @param {() => Promise<unknown>} action
 */
export async function drawn(page, action) {
  await page.evaluate(() => {
    const element = document.querySelector("roll-call");
    const done = new Promise((resolve) => {
      element?.addEventListener("roll-call-ready", resolve, { once: true });
    });
    Object.assign(globalThis, { drawing: done.then(() => {}) });
  });
  await action();
  await page.evaluate(() => /** @type {any} */ (globalThis).drawing);
}

/**
 * Clicks on an entry of the outline and waits for the drawing.
 *
 * @param {Page} page
 * @param {string} id
 */
export async function press(page, id) {
  const { bounds } = await entry(page, id);
  await drawn(page, () =>
    page.locator("roll-call").click({
      position: { x: bounds.x + bounds.width / 2, y: bounds.y + bounds.height / 2 },
    }),
  );
}

/** The rules that axe-core checks: WCAG 2.2 AA and what it builds on. */
const TAGS = ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"];

/**
 * Resolves to what axe-core finds wrong in a page: the id of each rule, and the markup that breaks
 * it.
 *
 * @param {Page} page
 * @returns {Promise<string[][]>}
 */
export async function violations(page) {
  await page.evaluate(axe());
  return page.evaluate(async (tags) => {
    const { violations } = await /** @type {any} */ (globalThis).axe.run(document, {
      runOnly: { type: "tag", values: tags },
    });
    return violations.map((/** @type {any} */ it) => [
      it.id,
      ...it.nodes.map((/** @type {any} */ node) => node.html),
    ]);
  }, TAGS);
}
