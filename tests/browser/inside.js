// A chart that tests drive from within its page.

import { CRIMEA, show } from "./fixture.js";

/** @typedef {import("playwright-core").Page} Page */

/**
 * Shows a chart in a column of 800 px, and defines in its page what `run` can use.
 *
 * @param {import("node:test").TestContext} t
 * @param {{attributes?: string, routes?: Record<string, import("./harness.js").Answer>, css?: string}} [how]
 */
export async function chart(t, { attributes = CRIMEA, routes = {}, css = "" } = {}) {
  const head = `<link rel="stylesheet" href="page.css">`;
  const sheet = { "/page.css": { body: `body { width: 800px; margin: 0 } ${css}` } };
  const opened = await show(t, attributes, { routes: { ...routes, ...sheet }, head });
  await opened.page.evaluate(() => {
    const element = /** @type {any} */ (document.querySelector("roll-call"));
    const told = /** @type {string[]} */ ([]);
    for (const type of ["roll-call-ready", "roll-call-error"])
      element.addEventListener(type, (/** @type {CustomEvent} */ { detail }) =>
        told.push(detail.code ?? detail.heading),
      );
    const inside = (/** @type {string} */ it) => element.shadowRoot.querySelector(it);
    const sleep = (/** @type {number} */ ms) => new Promise((done) => setTimeout(done, ms));
    const width = () => inside("canvas").style.width;
    const heading = () => inside("[part~=heading]").textContent;
    Object.assign(globalThis, { element, told, inside, sleep, width, heading });
  });
  return opened;
}

/**
 * Runs code in the page, where `element`, `told`, `inside`, `sleep`, `width` and `heading` are
 * defined. Resolves to what it returns.
 *
 * @param {Page} page
 * @param {string} code
 * @returns {Promise<any>}
 */
export const run = (page, code) => page.evaluate(`(async () => { ${code} })()`);
