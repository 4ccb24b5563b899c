// What charts do in the explorer and nowhere else.

import assert from "node:assert/strict";
import test from "node:test";
import { explorer, results, shown } from "./explorer.js";
import { ready } from "./fixture.js";

test("each roll call behind a figure opens on its own page, and the way back leads to the figure", async (t) => {
  const { page, problems } = await explorer(t, "#page=member&member=SRB&with=RUS");
  await ready(page, shown);
  const card = page.locator(`${shown} section.card`);
  await page.locator(`${shown} .keys`).focus();
  await page.keyboard.press("Enter");
  await card.waitFor();
  const lines = card.locator("li");
  const links = card.locator("li a");
  assert.ok((await lines.count()) > 5);
  assert.equal(await links.count(), await lines.count());
  const line = links.filter({ hasText: "A/RES/74/17" });
  assert.match(String(await line.getAttribute("href")), /^#page=vote.*&vote=A%2FRES%2F74%2F17/);
  await line.click();
  await page.waitForFunction(() => document.title.startsWith("A/RES/74/17: Problem"));
  await ready(page, shown);
  await page.goBack();
  await page.waitForFunction(() => document.title.startsWith("Serbia"));
  assert.deepEqual(problems, []);
});

test("a link of evidence keeps the dataset, and opens that of several roll calls which is listed", async (t) => {
  const hash = "#data=data/mine.json&page=member&member=A&with=B&parts=1";
  const { page, problems } = await explorer(t, hash);
  await ready(page, shown);
  await page.locator(`${shown} .keys`).focus();
  await page.keyboard.press("Enter");
  const links = page.locator(`${shown} section.card li a`);
  await links.first().waitFor();
  const opened = await links.evaluateAll((all) =>
    all.map((it) => {
      const asked = new URLSearchParams(/** @type {HTMLAnchorElement} */ (it).hash.slice(1));
      return [it.textContent?.split(" · ").pop(), asked.get("data"), asked.get("vote")].join(", ");
    }),
  );
  assert.deepEqual(opened.sort(), [
    "Last, data/mine.json, T/1",
    "Part one, data/mine.json, R/1#2",
    "Part two, data/mine.json, r/1#3",
    "Whole, data/mine.json, R/1#1",
  ]);
  assert.deepEqual(problems, []);
});

test("nobody is pointed out in a bloc's square unless a member is asked for", async (t) => {
  const { page } = await explorer(t, "#page=bloc&bloc=balkans");
  await ready(page, shown);
  await results(page).first().waitFor();
  const focus = () => page.locator(shown).getAttribute("focus");
  assert.equal(await focus(), null);
  // A line of one member against the others needs one.
  await page.locator(`${shown} .controls select`).first().selectOption("timeline");
  await page.locator("roll-call[focus]:not([hidden])").waitFor();
  await page.locator(`${shown} .controls select`).first().selectOption("matrix");
  await page.locator("roll-call:not([focus]):not([hidden])").waitFor();
  await page.evaluate(() => void (location.hash = "#page=bloc&bloc=balkans&member=SRB"));
  await page.locator("roll-call[focus=SRB]:not([hidden])").waitFor();
});

test("an order that the page sets is not called that of an article", async (t) => {
  const { page } = await explorer(t, "#page=vote&vote=A/RES/74/17");
  await ready(page, shown);
  await page.locator(`${shown} .controls > button[aria-expanded]`).first().click();
  const orders = page.locator(`${shown} .options option`);
  await orders.filter({ hasText: "as set by the page" }).first().waitFor({ state: "attached" });
  assert.equal(await orders.filter({ hasText: "article" }).count(), 0);
});

test("the text of the page and that of its charts begin at one edge", async (t) => {
  for (const hash of ["#page=member&member=SRB", "#page=vote&vote=A/RES/74/17"]) {
    const { page } = await explorer(t, hash);
    await ready(page, shown);
    for (const width of [320, 1000]) {
      await page.setViewportSize({ width, height: 900 });
      await ready(page, shown);
      const edge = async (/** @type {string} */ what) =>
        (await page.locator(what).boundingBox())?.x;
      assert.equal(await edge(`${shown} .heading`), await edge(".place"), `${hash}, ${width}`);
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
    }
  }
});
