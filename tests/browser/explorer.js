// What the tests of the explorer share.

import { open, serve } from "./harness.js";

/** @typedef {import("playwright-core").Page} Page */

/** The page's own policy is stricter than the server's, which is therefore left out. */
const OWN = { csp: null };

/** A dataset with parts of a text under its symbol, topics, and a bloc whose members change. */
export const MINE = JSON.stringify({
  rollcall: 1,
  members: ["A", "B", "C"].map((id) => ({ id, name: `Land ${id}` })),
  blocs: [
    {
      ...{ id: "all", name: "Everyone" },
      members: [{ id: "A" }, { id: "B" }, { id: "C", from: "2021-01-01", to: "2022-06-01" }],
    },
  ],
  rollCalls: [
    { id: "S/1", date: "2020-12-09", title: "First", topics: ["Peace"], positions: "YN." },
    { id: "R/1", date: "2021-12-09", title: "Whole", topics: ["Peace"], positions: "YNY" },
    { id: "R/1", date: "2021-12-09", title: "Part one", kind: "paragraph", positions: "YYN" },
    { id: "r/1", date: "2021-12-09", title: "Part two", kind: "paragraph", positions: "AYY" },
    { id: "T/1", date: "2022-05-01", title: "Last", topics: ["Trade"], positions: "YNA" },
  ],
});

/**
 * Opens the explorer and waits until something is shown.
 *
 * @param {import("node:test").TestContext} t
 * @param {string} [hash]
 * @param {Record<string, import("./harness.js").Answer>} [routes]
 */
export async function explorer(t, hash = "", routes = {}) {
  const site = await serve(t, { ...OWN, routes: { "/data/mine.json": { body: MINE }, ...routes } });
  const opened = await open(t, `${site.origin}/explore.html${hash}`);
  await settled(opened.page);
  return { site, ...opened };
}

/** Waits until the page shows what the address asks for, or why it does not. @param {Page} page */
export async function settled(page) {
  await page.locator("nav a").first().waitFor();
  await page
    .locator("main > .status")
    .filter({ hasNotText: "Reading" })
    .waitFor({ state: "attached" });
}

/**
 * Chooses files in the explorer.
 *
 * @param {Page} page
 * @param {Record<string, string | Buffer>} files Texts by file name.
 */
export const choose = (page, files) =>
  page.setInputFiles(
    "input[type=file]",
    Object.entries(files).map(([name, text]) => ({
      ...{ name, mimeType: "text/plain", buffer: Buffer.from(text) },
    })),
  );

export const HEAD = "resolution,date,member,vote\n";
export const shown = "roll-call:not([hidden])";
export const status = (/** @type {Page} */ page) => page.locator("main > .status");

/** Resolves to the key of what has the focus, else its text. @param {Page} page */
export const focus = (page) =>
  page.evaluate(() => {
    const it = /** @type {HTMLElement} */ (document.activeElement);
    return it === document.body ? "body" : (it.dataset.key ?? it.textContent);
  });

export const count = (/** @type {Page} */ page) => page.locator(".count");
export const results = (/** @type {Page} */ page) => page.locator(".below .results li");
