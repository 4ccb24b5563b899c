// The explorer's page of two roll calls, and the way to it.

import assert from "node:assert/strict";
import test from "node:test";
import { ready, violations } from "./fixture.js";
import { explorer, results, shown, status } from "./explorer.js";

test("two roll calls in the address are one page that names both", async (t) => {
  const { page, problems } = await explorer(t, "#page=vote&vote=A/RES/72/190+A/RES/74/17");
  await ready(page, shown);
  const both = "A/RES/72/190 and A/RES/74/17";
  assert.equal(await page.title(), `${both}: who moved – Rollcall Explorer`);
  assert.equal(await page.locator("main > h2").textContent(), `${both}: who moved`);
  assert.equal(await page.locator(".place .two").textContent(), both);
  assert.equal(await status(page).textContent(), "");
  const heading = page.locator(`${shown} .heading`);
  assert.equal(await heading.textContent(), "Who changed position between two roll calls");
  // There are no links to roll calls before or after both; each of them has its own page.
  assert.equal(await page.locator("[data-key=before], [data-key=after]").count(), 0);
  assert.equal(await results(page).count(), 2);
  assert.deepEqual(await violations(page), []);
  await results(page).locator("a").nth(1).click();
  await page.waitForFunction(() => document.title.startsWith("A/RES/74/17: "));
  await page.locator("[data-key=before]").waitFor();
  assert.deepEqual(problems, []);
});

test("of two roll calls the one that there is is shown, and the other is named", async (t) => {
  const { page } = await explorer(t, "#page=vote&vote=A/RES/72/190+A/RES/99/99");
  await status(page).filter({ hasText: "no such roll call: A/RES/99/99." }).waitFor();
  await page.waitForFunction(() => document.title.startsWith("A/RES/72/190: "));
  await ready(page, shown);
});

test("of two the earlier one must have an id without spaces, which is said", async (t) => {
  const { page } = await explorer(t, "#data=data/spaced.json&page=vote&vote=R/2", {
    "/data/spaced.json": {
      body: JSON.stringify({
        rollcall: 1,
        members: [{ id: "A" }, { id: "B" }],
        rollCalls: [
          { id: "Vote 1", date: "2020-01-01", title: "Early", positions: "YN" },
          { id: "R/2", date: "2020-02-01", title: "Later", positions: "NN" },
          { id: "Vote 3", date: "2020-03-01", title: "Last", positions: "YY" },
        ],
      }),
    },
  });
  const field = page.locator("input[data-key=beside]");
  await field.fill("early");
  await page.keyboard.press("Enter");
  await page.locator("#beside-said", { hasText: "“Vote 1” cannot stand here" }).waitFor();
  await field.fill("later");
  await page.keyboard.press("Enter");
  await page.locator("#beside-said", { hasText: "“R/2” is shown already." }).waitFor();
  await field.fill("Vote 3");
  await page.keyboard.press("Enter");
  await page.locator(".place .two", { hasText: "R/2 and Vote 3" }).waitFor();
});

test("another roll call is put beside the one that is shown, by symbol, words or date", async (t) => {
  const { page, problems } = await explorer(t, "#page=vote&vote=A/RES/74/17");
  await ready(page, shown);
  const field = page.locator("input[data-key=beside]");
  const said = page.locator("#beside-said");
  for (const [typed, pair] of [
    ["a/res/72/190", "A/RES/72/190 A/RES/74/17"],
    ["ES-11/1", "A/RES/74/17 A/RES/ES-11/1"],
    ["27 March 2014", "A/RES/68/262 A/RES/74/17"],
  ]) {
    await field.fill(typed);
    await page.keyboard.press("Enter");
    await page.waitForFunction(
      (it) => new URLSearchParams(location.hash.slice(1)).get("vote") === it,
      pair,
    );
    await page.locator(".place .two").waitFor();
    await ready(page, shown);
    await page.goBack();
    await field.waitFor();
  }
  await field.fill("A/RES/74/17");
  await page.keyboard.press("Enter");
  await said.filter({ hasText: "“A/RES/74/17” is shown already." }).waitFor();
  await field.fill("nothing like this");
  await page.keyboard.press("Enter");
  await said.filter({ hasText: "No roll call is like that." }).waitFor();
  await field.fill("militarization");
  await page.keyboard.press("Enter");
  await said.filter({ hasText: "roll calls are like that. Choose one." }).waitFor();
  assert.deepEqual(await violations(page), []);
  await page.locator(".beside .results a").last().click();
  await page.locator(".place .two").filter({ hasText: "A/RES/73/194 and A/RES/74/17" }).waitFor();
  assert.deepEqual(problems, []);
});
