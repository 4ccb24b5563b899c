// Where a reader of the explorer is: the place in a list, the focus, and what is announced.

import assert from "node:assert/strict";
import test from "node:test";
import { count, explorer, focus, results, settled, shown } from "./explorer.js";
import { ready } from "./fixture.js";

test("from a roll call to members or blocs goes to their top, not to where the search was left", async (t) => {
  const { page } = await explorer(t);
  await count(page).waitFor();
  for (const tab of ["member", "bloc"]) {
    await page.locator(".tabs [data-key=find]").click();
    await count(page).filter({ hasText: "23" }).waitFor();
    const link = results(page).nth(18).locator("a");
    await link.focus();
    await page.keyboard.press("Enter");
    await ready(page, shown);
    await page.locator(`.tabs [data-key=${tab}]`).click();
    await results(page).first().waitFor();
    await ready(page, shown);
    await page.waitForTimeout(200);
    assert.equal(await focus(page), tab);
    const { top } = await page.locator(".tabs").evaluate((it) => it.getBoundingClientRect());
    assert.ok(top >= 0, `${tab}: ${top}`);
  }
});

test("a member's and a bloc's list is come back to where it was left", async (t) => {
  for (const hash of ["#page=member&member=SRB", "#page=bloc&bloc=balkans"]) {
    const { page, problems } = await explorer(t, hash);
    await settled(page);
    await ready(page, shown);
    await results(page).first().waitFor();
    // A choice in the chart belongs to the page to which the reader comes back.
    await page.locator(`${shown} .controls select`).first().selectOption("timeline");
    await page.waitForFunction(() => location.hash.includes("view=timeline"));
    await ready(page, shown);
    const link = results(page).nth(9).locator("a");
    await link.focus();
    await page.evaluate(() => scrollBy(0, 40));
    const [key, top] = [await focus(page), await page.evaluate(() => scrollY)];
    assert.ok(top > 300, `${hash}: ${top}`);
    await page.keyboard.press("Enter");
    await page.locator("[data-key=copy]").waitFor();
    await ready(page, shown);
    await page.goBack();
    await page.waitForFunction(() => location.hash.includes("view=timeline"));
    await results(page).first().waitFor();
    await page.waitForFunction((it) => Math.abs(scrollY - it) < 2, top, { timeout: 5000 });
    assert.equal(await focus(page), key);
    assert.deepEqual(problems, []);
  }
});

test("which roll call is shown now is announced once, where the focus stays on the way to the next", async (t) => {
  const { page } = await explorer(t, "#page=vote&vote=A/RES/74/17");
  await ready(page, shown);
  const announced = page.locator("main > p[role=status].away");
  assert.equal(await announced.textContent(), "");
  await page.evaluate(() => {
    const told = /** @type {string[]} */ ([]);
    const it = /** @type {Element} */ (document.querySelector("main > p[role=status].away"));
    const note = () => it.textContent && told.push(it.textContent);
    new MutationObserver(note).observe(it, { childList: true, subtree: true, characterData: true });
    Object.assign(globalThis, { told });
  });
  for (const [key, symbol] of [
    ["after", "A/RES/74/168"],
    ["after", "A/RES/75/29"],
    ["before", "A/RES/74/168"],
  ]) {
    await page.focus(`[data-key=${key}]`);
    await page.keyboard.press("Enter");
    await announced.filter({ hasText: `${symbol}: ` }).waitFor({ state: "attached" });
    assert.equal(await focus(page), key);
  }
  const told = await page.evaluate(() => /** @type {any} */ (globalThis).told);
  assert.deepEqual(
    told.map((/** @type {string} */ it) => it.split(":")[0]),
    ["A/RES/74/168", "A/RES/75/29", "A/RES/74/168"],
  );
  // Where there is no next roll call the heading takes the focus, so that it is read without an
  // announcement.
  const last = "#data=data/mine.json&page=vote&vote=r/1%233";
  await page.evaluate((it) => void (location.hash = it), last);
  await page.locator("[data-key=after]").filter({ hasText: "T/1" }).focus();
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => document.activeElement?.matches("h2.away"));
  assert.equal(await focus(page), "T/1: Last");
  assert.equal(await announced.textContent(), "");
});

test("a date that is none is announced, and tied to its field", async (t) => {
  const { page } = await explorer(t);
  await count(page).waitFor();
  const from = page.locator("[name=from]");
  await from.pressSequentially("20199", { delay: 30 });
  const wrong = page.locator("#from-wrong");
  await wrong.filter({ hasText: "No date" }).waitFor();
  assert.equal(await wrong.getAttribute("role"), "status");
  assert.equal(await from.getAttribute("aria-invalid"), "true");
  assert.equal(await from.getAttribute("aria-describedby"), "from-wrong");
});
