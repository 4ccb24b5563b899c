// Access: what a screen reader is told in ten states, keys and focus, targets, zoom, spacing, forced
// colours, motion, and axe as the floor.
//
// `UPDATE_GOLDEN=1` rewrites `tests/golden/aria`; read the difference as a listener would.

import assert from "node:assert/strict";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import test from "node:test";
import { fileURLToPath } from "node:url";
import { CRIMEA, change, entry, outline, picture, ready, show } from "./fixture.js";
import { axe } from "./harness.js";

const GOLDEN = join(dirname(fileURLToPath(import.meta.url)), "../golden/aria");
const FOCUS = `${CRIMEA} focus="SRB BIH"`;
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/** @typedef {import("playwright-core").Page} Page */
/** @typedef {{name: string, attributes: string, act?: (page: Page) => Promise<void>,
 *   html?: string, fails?: boolean}} State */

const inside = (/** @type {Page} */ page, /** @type {string} */ selector) =>
  page.locator(`roll-call ${selector}`);

/** Waits for what an action draws. @param {Page} page @param {() => Promise<unknown>} action */
async function drawn(page, action) {
  const next = page.evaluate(
    () =>
      new Promise((resolve) => {
        const element = document.querySelector("roll-call");
        element?.addEventListener("roll-call-ready", resolve, { once: true });
      }).then(() => {}),
  );
  await action();
  await next;
}

/** A click on an entry of the outline. @param {Page} page @param {string} id */
async function press(page, id) {
  const { bounds } = await entry(page, id);
  const box = /** @type {{x: number, y: number}} */ (await page.locator("roll-call").boundingBox());
  const at = [box.x + bounds.x + bounds.width / 2, box.y + bounds.y + bounds.height / 2];
  await drawn(page, () => page.mouse.click(at[0], at[1]));
}

/** @type {State[]} */
const STATES = [
  { name: "breakdown", attributes: FOCUS },
  { name: "filtered", attributes: FOCUS, act: (page) => press(page, "position:no") },
  { name: "card", attributes: FOCUS, act: (page) => press(page, "SRB") },
  { name: "hemicycle", attributes: `${FOCUS} view="hemicycle"` },
  { name: "members", attributes: `${FOCUS} view="members"` },
  { name: "tiles", attributes: `${FOCUS} view="tiles"` },
  { name: "two", attributes: `${CRIMEA} vote="A/RES/68/262 A/RES/74/17"` },
  {
    name: "table",
    attributes: `${FOCUS} view="table"`,
    act: (page) => inside(page, "th:first-child .sort").click(),
  },
  { name: "arabic", attributes: `${FOCUS} lang="ar"`, html: `lang="ar" dir="rtl"` },
  {
    name: "options",
    attributes: FOCUS,
    act: async (page) => {
      await drawn(page, () => inside(page, ".controls button").first().focus());
      await inside(page, ".controls > button").click();
    },
  },
  {
    name: "failed",
    attributes: FOCUS,
    act: async (page) => {
      await change(page, "vote", "A/RES/1/1");
      await inside(page, ".message").waitFor();
    },
  },
];

/** Attributes given twice count once: the first. @param {string} attributes */
const unique = (attributes) => {
  const seen = new Map(
    [...attributes.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, name, value]) => [name, value]),
  );
  return [...seen].map(([name, value]) => `${name}="${value}"`).join(" ");
};

for (const { name, attributes, act, html } of STATES) {
  test(`${name}: what a screen reader is told, and nothing for axe to find`, async (t) => {
    const { page, chart, problems } = await show(t, unique(attributes), { html });
    await act?.(page);
    const told = `${await chart.ariaSnapshot()}\n`;
    const path = join(GOLDEN, `${name}.yaml`);
    if (process.env.UPDATE_GOLDEN) {
      mkdirSync(GOLDEN, { recursive: true });
      writeFileSync(path, told);
    }
    assert.equal(told, readFileSync(path, "utf8"), `${name}: read it with UPDATE_GOLDEN=1`);
    await page.evaluate(axe());
    const found = await page.evaluate(async (tags) => {
      const { violations } = await /** @type {any} */ (globalThis).axe.run("roll-call", {
        runOnly: tags,
      });
      return violations.map((/** @type {any} */ it) => [it.id, it.nodes[0].html]);
    }, TAGS);
    assert.deepEqual(found, []);
    const expected = name === "failed" ? 1 : 0;
    assert.equal(problems.length, expected, problems.join("\n"));
  });
}
