// The explorer's search: what it finds, in which order, and what it cannot tell.

import assert from "node:assert/strict";
import test from "node:test";
import { choose, count, explorer, results } from "./explorer.js";

/** Roll calls of four members, all in one bloc. @param {object[]} rollCalls */
const dataset = (rollCalls) =>
  JSON.stringify({
    rollcall: 1,
    members: ["A", "B", "C", "D"].map((id) => ({ id, name: `Land ${id}` })),
    blocs: [{ id: "all", name: "Everyone", members: ["A", "B", "C", "D"].map((id) => ({ id })) }],
    rollCalls: rollCalls.map((it, at) => ({ id: `R/${at}`, date: `20${10 + at}-12-01`, ...it })),
  });

test("where it cannot be told who stood alone is counted within the search", async (t) => {
  const { page } = await explorer(t);
  await choose(page, {
    "mine.json": dataset([
      { title: "Peace at sea", positions: "YNNN" },
      { title: "Peace on land", positions: "YN?N" },
      { title: "Trade at sea", positions: "YN??" },
      { title: "Trade on land", positions: "YNNN", doubts: 1 },
      { title: "Trade by air", positions: "Y?YN" },
    ]),
  });
  await count(page).filter({ hasText: "5 roll calls" }).waitFor();
  await page.locator("[data-key=alone]").selectOption("A");
  await page.locator("[data-key=in]").selectOption("all");
  const note = page.locator(".below p.quiet");
  await note.filter({ hasText: " 3 roll calls more cannot be told" }).waitFor();
  for (const [q, found, more] of [
    ["trade", "No roll call", " 2 roll calls more cannot be told"],
    ["peace", "1 roll call", " 1 roll call more cannot be told"],
    ["air", "No roll call", ""],
    ["2010", "1 roll call", ""],
    ["", "1 roll call", " 3 roll calls more cannot be told"],
  ]) {
    await page.fill("[name=q]", q);
    await count(page).filter({ hasText: found }).waitFor();
    const counts = { hasText: more, hasNotText: more ? "no such note" : "cannot be told" };
    await note.filter(counts).first().waitFor();
  }
  assert.equal(await results(page).count(), 1);
});

test("whoever searches for words of titles is told that titles are cut, however many are found", async (t) => {
  const { page } = await explorer(t);
  const titles = Array.from({ length: 14 }, (_, at) => `Crimea, part ${at}`);
  titles[13] = "The situation in the temporarily occupied …";
  await choose(page, {
    "mine.json": dataset(titles.map((title) => ({ title, positions: "YNNN" }))),
  });
  await count(page).filter({ hasText: "14 roll calls" }).waitFor();
  const note = page.getByText("Titles are cut in this dataset, 1 of 14; words after the cut");
  assert.equal(await note.count(), 0);
  for (const [q, found, isTold] of [
    ["crimea", "13 roll calls", true],
    ["2011", "1 roll call", false],
    ["resolution", "14 roll calls", false],
    ["occupied", "1 roll call", true],
  ]) {
    await page.fill("[name=q]", String(q));
    await count(page)
      .filter({ hasText: String(found) })
      .waitFor();
    await note.waitFor({ state: isTold ? "visible" : "detached" });
  }
});

test("where a member stood alone is asked only with a member", async (t) => {
  const { page } = await explorer(t, "#in=balkans");
  await count(page).filter({ hasText: "23 roll calls" }).waitFor();
  const among = page.locator("[data-key=in]");
  assert.ok(await among.isDisabled());
  assert.equal(await among.inputValue(), "");
  const first = among.locator("option").first();
  assert.equal(await first.textContent(), "–");
  assert.equal(await page.locator("[data-key=alone] option").first().textContent(), "–");
  assert.equal(await page.locator("[data-key=clear]").count(), 0);
  await page.locator("[data-key=alone]").selectOption("SRB");
  await page.locator("[data-key=clear]").waitFor();
  assert.ok(await among.isEnabled());
  assert.equal(await first.textContent(), "any bloc it was in");
  await among.selectOption("balkans");
  await page.waitForFunction(() => location.hash.includes("in=balkans"));
  await page.locator("[data-key=alone]").selectOption("");
  await page.locator("[data-key=clear]").waitFor({ state: "detached" });
  assert.ok(await among.isDisabled());
  assert.equal(new URL(page.url()).hash, "");
});
