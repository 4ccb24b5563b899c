// The explorer with datasets and addresses that have less than usual, or something else.

import assert from "node:assert/strict";
import test from "node:test";
import { MINE, choose, count, explorer, settled, shown, status } from "./explorer.js";
import { ready } from "./fixture.js";

test("a dataset without blocs says so, and an empty bloc says its thing once", async (t) => {
  const { page } = await explorer(t);
  const mine = JSON.parse(MINE);
  const said = async () => String(await page.locator("main").textContent());
  await choose(page, { "mine.json": JSON.stringify({ ...mine, blocs: [] }) });
  await count(page).filter({ hasText: "5 roll calls" }).waitFor();
  await page.locator(".tabs [data-key=bloc]").click();
  await page.getByText("This dataset has no blocs.").waitFor();
  assert.doesNotMatch(await said(), /none of the blocs/);
  assert.equal(await page.locator(shown).count(), 0);
  const empty = { id: "none", name: "Nobody’s League", members: [] };
  await choose(page, { "mine.json": JSON.stringify({ ...mine, blocs: [empty, ...mine.blocs] }) });
  await count(page).filter({ hasText: "5 roll calls" }).waitFor();
  await page.locator(".tabs [data-key=bloc]").click();
  await page.getByText("Nobody’s League has no members in this dataset.").waitFor();
  await page.waitForTimeout(300);
  assert.equal(await status(page).textContent(), "");
  assert.equal(await page.locator(shown).count(), 0);
  assert.equal(await page.locator(".below").textContent(), "");
  await page.locator("select[data-key=bloc]").selectOption("all");
  await ready(page, shown);
  assert.doesNotMatch(await said(), /has no members/);
});

test("a period that ends before it begins is told", async (t) => {
  const { page, site } = await explorer(t, "#from=2023&to=2019");
  await count(page).filter({ hasText: "No roll call is like that." }).waitFor();
  const wrong = page.locator("#to-wrong");
  assert.equal(await wrong.textContent(), "The first day is after the last.");
  assert.equal(await page.locator("[name=to]").getAttribute("aria-invalid"), "true");
  for (const period of [
    "from=2019&to=2019-12-31",
    "from=2019-12-01&to=2019",
    "from=2019&to=2023",
  ]) {
    await page.goto(`${site.origin}/explore.html#${period}`);
    await page.waitForFunction((it) => location.hash.endsWith(it), period);
    await count(page).filter({ hasText: "roll call" }).filter({ hasNotText: "No" }).waitFor();
    assert.equal(await wrong.textContent(), "", period);
  }
});

test("ids in an address may be written in any case", async (t) => {
  const { page, site } = await explorer(t, "#page=member&member=srb&with=rus+EU");
  await page.waitForFunction(() => document.title.startsWith("Serbia"));
  await ready(page, shown);
  assert.equal(await status(page).textContent(), "");
  await page.locator("[data-key='with:RUS']").waitFor();
  await page.locator("[data-key='with:eu']").filter({ hasText: "European Union" }).waitFor();
  await page.goto(`${site.origin}/explore.html#page=bloc&bloc=Balkans`);
  await page.waitForFunction(() => document.title.includes("Balkan"));
  assert.equal(await status(page).textContent(), "");
  await page.goto(`${site.origin}/explore.html#alone=srb&in=BALKANS`);
  await settled(page);
  await page.locator(".below p.quiet").first().waitFor();
  assert.equal(await page.locator("[data-key=alone]").inputValue(), "SRB");
  assert.equal(await page.locator("[data-key=in]").inputValue(), "balkans");
  await count(page).filter({ hasNotText: "No roll call" }).filter({ hasNotText: "23" }).waitFor();
});
