// The explorer's search: what it finds, in which order, and what it cannot tell.

import assert from "node:assert/strict";
import test from "node:test";
import { choose, count, explorer, results, shown } from "./explorer.js";
import { ready } from "./fixture.js";
import { open } from "./harness.js";

/** Returns a dataset of four members, all in one bloc. @param {object[]} rollCalls */
const dataset = (rollCalls) =>
  JSON.stringify({
    rollcall: 1,
    members: [..."ABCD"].map((id) => ({ id, name: `Land ${id}` })),
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

test("what is found stands in the order that is asked for, closest first with its margin", async (t) => {
  const { page, site } = await explorer(t);
  const file = {
    "mine.json": dataset([
      { title: "Even", positions: "YNYN" },
      { title: "Nobody", positions: "AA.A" },
      { title: "Wide", positions: "YYYY" },
      { title: "Close", positions: "YNNA" },
      { title: "Even again", positions: "YNAA" },
    ]),
  };
  await choose(page, file);
  const titles = () => results(page).locator("a").allTextContents();
  const order = page.locator("[data-key=order]");
  await count(page).filter({ hasText: "5 roll calls" }).waitFor();
  const newest = ["Even again", "Close", "Wide", "Nobody", "Even"];
  assert.deepEqual(await titles(), newest);
  await order.selectOption("oldest");
  await page.waitForFunction(() => location.hash.includes("order=oldest"));
  assert.deepEqual(await titles(), newest.toReversed());
  assert.deepEqual(await page.locator(".below h3").allTextContents(), [
    ...["2010", "2011", "2012", "2013", "2014"],
  ]);
  await order.selectOption("closest");
  await page.waitForFunction(() => location.hash.includes("order=closest"));
  assert.deepEqual(await titles(), ["Even again", "Even", "Close", "Wide", "Nobody"]);
  const rows = await results(page).locator(".outcome").allTextContents();
  assert.match(rows[0], /ahead by 0 of 2 yes and no, 0 %$/);
  assert.match(rows[2], /ahead by 1 of 3 yes and no, 33.3 %$/);
  assert.match(rows[4], /nobody said yes or no$/);
  // An order is no filter, and the way back from a roll call keeps it.
  assert.equal(await page.locator("[data-key=clear]").count(), 0);
  await results(page).locator("a").nth(2).click();
  await page.locator("[data-key=back]").click();
  await count(page).filter({ hasText: "5 roll calls" }).waitFor();
  assert.equal(await order.inputValue(), "closest");
  // An order that does not exist counts as the usual one.
  await page.goto(`${site.origin}/explore.html#order=sideways`);
  await count(page).filter({ hasText: "23 roll calls" }).waitFor();
  assert.equal(await order.inputValue(), "");
});

test("where nothing is as close as asked, the closest there is is said and offered", async (t) => {
  const { page } = await explorer(t);
  await choose(page, {
    "mine.json": dataset([
      { title: "One", positions: "YNNA" },
      { title: "Two", positions: "YYYN" },
      { title: "Nobody", positions: "AAAA" },
    ]),
  });
  await count(page).filter({ hasText: "3 roll calls" }).waitFor();
  await page.fill("[name=close]", "5");
  const said = page.locator(".below p").filter({ hasText: "The closest of the others is" });
  await said.filter({ hasText: "ahead by 1 of 3 yes and no, 33.3 %." }).waitFor();
  assert.match(String(await page.locator(".search .close").textContent()), /% of yes and no/);
  await said.locator("a").click();
  await count(page).filter({ hasText: "1 roll call" }).waitFor();
  assert.equal(await page.locator("[name=close]").inputValue(), "33.4");
  assert.equal(await page.locator("#close-wrong").textContent(), "");
  assert.equal(await said.count(), 0);
  // 7 of 125 are 5.6 %, but 5.6 / 100 is stored as less than 7 / 125.
  const members = Array.from({ length: 125 }, (_, at) => ({ id: `M${at}` }));
  const positions = "Y".repeat(66) + "N".repeat(59);
  const rollCalls = [{ id: "R/1", date: "2019-12-09", positions }];
  await choose(page, { "far.json": JSON.stringify({ rollcall: 1, members, rollCalls }) });
  await count(page).filter({ hasText: "1 roll call" }).waitFor();
  await page.fill("[name=close]", "5");
  await said.filter({ hasText: "ahead by 7 of 125 yes and no, 5.6 %." }).waitFor();
  await said.locator("a").click();
  await count(page).filter({ hasText: "1 roll call" }).waitFor();
  await page.fill("[name=close]", "5");
  await page.fill("[name=q]", "nobody");
  await count(page).filter({ hasText: "No roll call" }).waitFor();
  await said.waitFor({ state: "detached" });
});

test("a bar has the order of every bar; words have it too; a member's own position comes first, without its name", async (t) => {
  const { page, site } = await explorer(t, "#q=74/17");
  await count(page).filter({ hasText: "1 roll call" }).waitFor();
  const parts = await page.locator(".bar rect").evaluateAll((all) =>
    all.map((it) => ({
      name: it.getAttribute("class"),
      x: Number(it.getAttribute("x")),
      width: Number(it.getAttribute("width")),
    })),
  );
  assert.deepEqual(
    parts.map((it) => it.name),
    ["yes", "abstain", "no"],
  );
  assert.match(
    String(await page.locator(".outcome").textContent()),
    /^63 in favour, 66 abstaining, 19 against$/,
  );
  for (const [at, count] of [63, 66, 19].entries()) {
    assert.ok(Math.abs(parts[at].width - (count / 148) * 120) <= 1);
  }
  await page.goto(`${site.origin}/explore.html#page=member&member=SRB`);
  const row = results(page).filter({ hasText: "A/RES/74/17" });
  await row.waitFor();
  assert.equal(
    await row.locator(".outcome").textContent(),
    "against · 63 in favour, 66 abstaining, 19 against",
  );
  assert.equal(await row.locator(".mark rect").getAttribute("class"), "no");
});

test("the bars of a list make a column, beside which the words stand, also on a narrow screen", async (t) => {
  const { page } = await explorer(t, "#page=member&member=SRB");
  await results(page).first().waitFor();
  for (const width of [320, 1000]) {
    await page.setViewportSize({ width, height: 900 });
    const rows = await results(page).evaluateAll((all) =>
      all.map((it) => {
        const boxOf = (/** @type {string} */ what) =>
          /** @type {Element} */ (it.querySelector(what)).getBoundingClientRect();
        const [bar, words] = [boxOf(".bar"), boxOf(".outcome > span")];
        return { bar: [bar.left, bar.width].join(), isBeside: words.left > bar.right };
      }),
    );
    assert.ok(rows.length > 10);
    assert.equal(new Set(rows.map((it) => it.bar)).size, 1, String(width));
    assert.ok(rows.every((it) => it.isBeside));
  }
});

test("all filters but the words are in one box, which is open where one of them is in use", async (t) => {
  const { page: wide, site } = await explorer(t);
  const isOpen = (/** @type {typeof wide} */ page) =>
    page.locator(".search details").evaluate((it) => /** @type {HTMLDetailsElement} */ (it).open);
  assert.ok(await isOpen(wide));
  const viewport = { width: 320, height: 900 };
  const { page } = await open(t, `${site.origin}/explore.html`, { viewport });
  await count(page).filter({ hasText: "23 roll calls" }).waitFor();
  assert.ok(!(await isOpen(page)));
  assert.ok(await page.locator("[name=q]").isVisible());
  assert.ok(await page.locator("[name=from]").isHidden());
  const summary = page.locator("[data-key=filters]");
  assert.equal(await summary.textContent(), "More filters");
  await page.evaluate(() => void (location.hash = "#from=2019&order=oldest&in=eu"));
  await page.locator("[name=from]").waitFor();
  assert.equal(await summary.textContent(), "More filters, 2 in use");
  // A reader closes the box, and it stays closed while filters are in use.
  await summary.click();
  await page.fill("[name=q]", "crimea");
  await page.waitForFunction(() => location.hash.includes("q=crimea"));
  assert.ok(!(await isOpen(page)));
});

test("on a narrow screen the dataset is named once, and little stands above the content", async (t) => {
  const { site } = await explorer(t);
  const viewport = { width: 320, height: 900 };
  for (const [hash, what, most] of /** @type {[string, string, number][]} */ ([
    ["", "[name=q]", 400],
    ["#page=member&member=SRB", "input[data-key=member]", 330],
  ])) {
    const { page } = await open(t, `${site.origin}/explore.html${hash}`, { viewport });
    const name = page.locator("header bdi");
    await name.waitFor();
    if (hash) await ready(page, shown);
    const top = Number((await page.locator(what).boundingBox())?.y);
    assert.ok(top < most, `${what}: ${top}`);
    const said = `${await page.locator("header").innerText()} ${await page.locator(".place").innerText()}`;
    assert.equal(said.split("United Nations").length, 2, said);
  }
});
