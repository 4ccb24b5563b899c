// The host page: an article that reads well, moves nothing, asks nobody and shuts nobody out.

import assert from "node:assert/strict";
import test from "node:test";
import { axe, open, serve } from "./harness.js";

/** @typedef {import("../../www/element/element.js").RollCall} RollCall */
/** @typedef {import("playwright-core").Page} Page */

test("the article shows four charts and asks its own server only", async (t) => {
  const site = await serve(t);
  /** @type {string[]} */
  const asked = [];
  const { page, problems } = await open(t, `${site.origin}/`, {
    before: async (page) => void page.on("request", (it) => asked.push(it.url())),
  });
  await scroll(page);
  const charts = await page.locator("roll-call").evaluateAll((all) =>
    Promise.all(
      all.map(async (it) => {
        const chart = /** @type {RollCall} */ (it);
        await chart.ready;
        return [
          chart.outline.filter((it) => it.member).length,
          chart.outline.find((it) => it.member === "SRB")?.name,
        ];
      }),
    ),
  );
  assert.deepEqual(charts, [
    [193, "Serbia: against"],
    [193, "Serbia: against"],
    [193, "Serbia: in favour"],
    [193, "Srbija: protiv"],
  ]);
  assert.deepEqual(
    asked.filter((it) => !it.startsWith(site.origin)),
    [],
  );
  assert.equal(asked.filter((it) => it.endsWith(".wasm")).length, 1);
  const data = page.getByRole("link", { name: "The data" });
  assert.equal(await data.getAttribute("href"), "data/ukraine.json");
  assert.deepEqual(problems, []);
});

test("nothing moves when the charts come", async (t) => {
  const site = await serve(t);
  for (const width of [320, 360, 768, 1200]) {
    const { page } = await open(t, `${site.origin}/`, {
      viewport: { width, height: 800 },
      before: async (page) => void (await page.addInitScript(watchShifts)),
    });
    await scroll(page);
    const moved = await page.evaluate(() => /** @type {any} */ (globalThis).moved);
    assert.ok(moved <= 0.01, `${moved} at ${width}`);
    assert.equal(await page.locator("roll-call .root:visible").count(), 4);
    const [wide, inner] = await page.evaluate(() => [
      document.documentElement.scrollWidth,
      innerWidth,
    ]);
    assert.ok(wide <= inner, `${wide} of ${inner}`);
  }
});

test("the measure of layout shifts measures", async (t) => {
  const site = await serve(t);
  const { page } = await open(t, `${site.origin}/`, {
    viewport: { width: 768, height: 800 },
    before: async (page) => void (await page.addInitScript(watchShifts)),
  });
  await page.waitForTimeout(500);
  await page.evaluate(() => {
    const late = document.createElement("div");
    late.style.height = "300px";
    document.body.prepend(late);
  });
  await page.waitForFunction(() => /** @type {any} */ (globalThis).moved > 0.05);
});

test("axe finds nothing in the article, with the table open, in both themes", async (t) => {
  const site = await serve(t);
  for (const colorScheme of /** @type {const} */ (["light", "dark"])) {
    // The page's policy would refuse axe, which is not part of the page.
    const options = { colorScheme, bypassCSP: true };
    const { page } = await open(t, `${site.origin}/`, options);
    await scroll(page);
    await page.locator("roll-call summary").first().click();
    await page.addScriptTag({ content: axe() });
    const violations = await page.evaluate(async () => {
      const { violations } = await /** @type {any} */ (globalThis).axe.run(document, {
        runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
      });
      return violations.map((/** @type {any} */ it) => [
        it.id,
        ...it.nodes.map((/** @type {any} */ node) => String(node.target)),
      ]);
    });
    assert.deepEqual(violations, [], colorScheme);
  }
});

/** Adds up layout shifts, in `moved`. */
function watchShifts() {
  Object.assign(globalThis, { moved: 0 });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      /** @type {any} */ (globalThis).moved += /** @type {any} */ (entry).value;
    }
  }).observe({ type: "layout-shift", buffered: true });
}

/**
 * Scrolls the page to its end, and waits until all charts are drawn.
 *
 * @param {Page} page
 */
async function scroll(page) {
  await page.waitForFunction(() => customElements.get("roll-call"));
  for (let again = true; again;) {
    await page.waitForTimeout(120);
    again = await page.evaluate(() => {
      const before = scrollY;
      scrollBy(0, innerHeight / 2);
      return scrollY > before;
    });
  }
  await page.locator("roll-call").evaluateAll(async (all) => {
    await Promise.all(all.map((it) => /** @type {RollCall} */ (it).ready));
  });
  await page.waitForTimeout(200);
}
