// The explorer: finding, opening, comparing, files of the user's, and the address that has it all.

import assert from "node:assert/strict";
import test from "node:test";
import { ready, violations } from "./fixture.js";
import { open, serve } from "./harness.js";

/** @typedef {import("playwright-core").Page} Page */

/** The page's own policy is stricter than the server's. */
const OWN = { csp: null };

/** Parts of a text under its symbol, topics, a bloc that changes. */
const MINE = JSON.stringify({
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
 * @param {import("node:test").TestContext} t
 * @param {string} [hash]
 */
async function explorer(t, hash = "") {
  const site = await serve(t, { ...OWN, routes: { "/data/mine.json": { body: MINE } } });
  const opened = await open(t, `${site.origin}/explore.html${hash}`);
  await opened.page.locator("nav a").first().waitFor();
  return { site, ...opened };
}

const count = (/** @type {Page} */ page) => page.locator(".count");
const results = (/** @type {Page} */ page) => page.locator(".results li");

test("roll calls are found by words, period and closeness, and the address has the search", async (t) => {
  const { page, problems } = await explorer(t);
  await count(page).filter({ hasText: "23 roll calls" }).waitFor();
  await page.fill("[name=q]", "militarization");
  await count(page).filter({ hasText: "4 roll calls" }).waitFor();
  await page.fill("[name=q]", "74/17 2019");
  await count(page).filter({ hasText: "1 roll call" }).waitFor();
  assert.match(String(await results(page).first().textContent()), /63 in favour, 19 against, 66/);
  assert.match(page.url(), /#q=74%2F17\+2019$/);
  await page.fill("[name=q]", "");
  await page.fill("[name=to]", "2016");
  await count(page)
    .filter({ hasText: /^\d+ roll calls/ })
    .filter({ hasNotText: "23" })
    .waitFor();
  await page.fill("[name=q]", "nothing like this");
  await count(page).filter({ hasText: "No roll call is like that." }).waitFor();
  assert.deepEqual(problems, []);
});

test("who stood alone is answered by the core", async (t) => {
  const { page } = await explorer(t, "#alone=SRB&in=balkans");
  await count(page).waitFor();
  const texts = await results(page).allTextContents();
  assert.ok(texts.some((it) => it.includes("A/RES/74/17")));
  assert.ok(texts.every((it) => !it.includes("A/RES/68/262")));
});

test("what alone counts, and what the dataset does not have, is said", async (t) => {
  const { page } = await explorer(t, "#alone=SRB&in=balkans");
  await page.getByText("the charts count whole texts").waitFor();
  await page.evaluate(() => void (location.hash = "#page=member&member=NOPE"));
  const status = page.locator("main > .status");
  await status.filter({ hasText: "has no “NOPE”" }).waitFor();
  await page.evaluate(() => void (location.hash = "#page=bloc&bloc=nope"));
  await status.filter({ hasText: "has no “nope”" }).waitFor();
  await page.evaluate(() => void (location.hash = "#page=vote&vote=A/RES/99/99"));
  await status.filter({ hasText: "no such roll call" }).waitFor();
  await page.evaluate(() => void (location.hash = "#q=resolution+74/17"));
  await count(page).filter({ hasText: "1 roll call" }).waitFor();
});

test("a roll call opens in its views; the browser goes back", async (t) => {
  const { page, problems } = await explorer(t, "#q=74/17");
  await results(page).locator("a").first().click();
  await ready(page, "roll-call:not([hidden])");
  const heading = page.locator("roll-call:not([hidden]) .heading");
  assert.match(String(await heading.textContent()), /^Problem of the militarization/);
  await page.goBack();
  await count(page).filter({ hasText: "1 roll call" }).waitFor();
  assert.deepEqual(problems, []);
});

test("a member and a bloc have pages; a link shows the same", async (t) => {
  const { page, site, problems } = await explorer(t, "#page=member&member=SRB&with=RUS+eu");
  await ready(page, "roll-call:not([hidden])");
  const said = () => page.locator("roll-call:not([hidden]) .summary").textContent();
  assert.match(String(await said()), /same way as Russia in 11 of 22 roll calls/);
  await page.locator("roll-call:not([hidden]) .controls select").first().selectOption("timeline");
  await page.waitForFunction(() => location.hash.includes("view=timeline"));
  const other = await open(t, page.url());
  await ready(other.page, "roll-call:not([hidden])");
  const heading = other.page.locator("roll-call:not([hidden]) .heading");
  assert.match(String(await heading.textContent()), /^How often Serbia voted/);
  await page.goto(`${site.origin}/explore.html#page=bloc&bloc=balkans`);
  await page.locator("h2").filter({ hasText: "least united" }).waitFor();
  assert.ok((await results(page).count()) > 5);
  assert.deepEqual(problems, []);
});

test("a file of the user's is read here; one that cannot be read leaves what is shown", async (t) => {
  const { page, site } = await explorer(t);
  await count(page).waitFor();
  const data =
    "resolution,date,member,vote\nA/RES/74/17,2019-12-09,Serbia,no\nA/RES/74/17,2019-12-09,Montenegro,yes\n";
  await page.setInputFiles("input[type=file]", {
    name: "mine.csv",
    mimeType: "text/csv",
    buffer: Buffer.from(data),
  });
  await count(page).filter({ hasText: "1 roll call" }).waitFor();
  // Only what the page is made of was asked for.
  assert.ok(site.requests.every((it) => /\.(html|js|css|svg|wasm|json)$/.test(it)));
  await page.setInputFiles("input[type=file]", {
    name: "bad.json",
    mimeType: "application/json",
    buffer: Buffer.from("{"),
  });
  await page.locator(".status").filter({ hasText: "bad.json:" }).waitFor();
  assert.equal(await results(page).count(), 1);
});

test("one file after another is read, each from its beginning", async (t) => {
  const { page, problems } = await explorer(t);
  await count(page).waitFor();
  const body = (/** @type {number} */ which) => ({
    ...{ name: `${which}.json`, mimeType: "application/json" },
    buffer: Buffer.from(
      MINE.replace("{", `{"assembly":{"name":"Assembly ${which}"},`).replace("First", `${which}`),
    ),
  });
  const said = page.locator("header bdi");
  await page.setInputFiles("input[type=file]", body(1));
  await said.filter({ hasText: "Assembly 1" }).waitFor();
  await page.setInputFiles("input[type=file]", body(2));
  await said.filter({ hasText: "Assembly 2" }).waitFor();
  assert.equal(await results(page).last().locator("a").textContent(), "2");
  // What was looked at in one file is not asked of the next.
  await page.locator(".tabs a").nth(1).click();
  await page.locator("[data-key=member]").first().waitFor();
  await page.setInputFiles("input[type=file]", body(3));
  await said.filter({ hasText: "Assembly 3" }).waitFor();
  await count(page).filter({ hasText: "5 roll calls" }).waitFor();
  assert.match(page.url(), /#data=your\+file$/);
  // The way back leads to the file, under its own name.
  await page.locator("[data-key=data]").selectOption("others.json");
  await said.filter({ hasText: "United Nations" }).waitFor();
  await page.goBack();
  await said.filter({ hasText: "Assembly 3" }).waitFor();
  await count(page).filter({ hasText: "5 roll calls" }).waitFor();
  assert.deepEqual(problems, []);
});

test("a dataset that comes late takes nobody back", async (t) => {
  const { page, site, problems } = await explorer(t, "#page=bloc&bloc=balkans");
  await results(page).first().waitFor();
  site.routes["/data/others.json"] = { delay: 800 };
  site.routes["/data/mine.json"] = { body: MINE, delay: 800 };
  const late = (/** @type {string} */ path) =>
    page.waitForResponse((it) => it.url().endsWith(path));
  const said = page.locator("header bdi");
  // Away from it, to what is there.
  const others = late("others.json");
  await page.locator("[data-key=data]").selectOption("others.json");
  await page.locator(".status").filter({ hasText: "Reading" }).waitFor();
  await page.locator(".tabs a").nth(1).click();
  await page.locator("[data-key=member]").first().waitFor();
  await (await others).finished();
  await page.waitForTimeout(300);
  assert.match(page.url(), /#page=member/);
  assert.equal(await page.locator(".status").textContent(), "");
  // Away from it, to what comes sooner.
  const mine = late("mine.json");
  await page.evaluate(() => (location.hash = "#data=data/mine.json"));
  await page.evaluate(() => (location.hash = "#page=bloc&bloc=balkans"));
  await page.evaluate(() => (location.hash = "#data=others.json&page=bloc&bloc=balkans"));
  await page
    .locator("select[data-key=data]")
    .filter({ hasText: "Other questions, 2012" })
    .waitFor();
  await (await mine).finished();
  await page.waitForTimeout(300);
  assert.match(page.url(), /#data=others\.json/);
  assert.match(String(await said.textContent()), /United Nations/);
  // The figures are still those of what is shown.
  await results(page).first().waitFor();
  assert.deepEqual(problems, []);
});

test("an address that names nothing here shows what there is", async (t) => {
  for (const hash of [
    "#data=gone.json",
    "#page=member&member=XXX",
    "#page=bloc&bloc=none",
    "#page=vote&vote=none",
    "#page=toString",
  ]) {
    const { page } = await explorer(t, hash);
    await page.locator("header h1").waitFor();
    assert.equal(await page.locator(".tabs a").count(), 3, hash);
  }
});

test("a roll call that shares its symbol opens itself, and says which it is", async (t) => {
  const { page, problems } = await explorer(t, "#data=data/mine.json&q=R/1");
  await count(page).filter({ hasText: "3 roll calls" }).waitFor();
  await results(page).locator("a").filter({ hasText: "Part two" }).click();
  await ready(page, "roll-call:not([hidden])");
  const heading = page.locator("roll-call:not([hidden]) .heading");
  assert.equal(await heading.textContent(), "Part two");
  assert.equal(
    await page.locator(".which").textContent(),
    "3 of the 3 roll calls under r/1: paragraph vote",
  );
  assert.match(page.url(), /vote=r%2F1%233/);
  await page.locator(".place a").filter({ hasText: "2 of 3" }).click();
  await heading.filter({ hasText: "Part one" }).waitFor();
  assert.deepEqual(await results(page).locator("a").allTextContents(), ["Part two", "Whole"]);
  assert.deepEqual(problems, []);
});

test("who stood alone among all, in one bloc, or in any, saying which", async (t) => {
  for (const [among, counted, said] of [
    ["", "3 roll calls", /alone in Everyone$/],
    ["&in=all", "3 roll calls", /alone in Everyone$/],
    ["&in=*", "3 roll calls", /alone in all members$/],
  ]) {
    const { page } = await explorer(t, `#data=data/mine.json&alone=B${among}`);
    await count(page)
      .filter({ hasText: String(counted) })
      .waitFor();
    assert.match(String(await results(page).first().textContent()), /** @type {RegExp} */ (said));
  }
});

test("dates are found as the page prints them", async (t) => {
  const { page } = await explorer(t);
  for (const [q, said] of [
    ["9 December 2019", "1 roll call"],
    ["December 9, 2019 crimea", "1 roll call"],
    ["2 December 2019", "No roll call is like that."],
    ["December 2019", "2 roll calls"],
  ]) {
    await page.fill("[name=q]", q);
    await count(page).filter({ hasText: said }).waitFor();
  }
  await page.fill("[name=q]", "");
  await page.fill("[name=from]", "December 2024");
  await count(page).filter({ hasText: "3 roll calls" }).waitFor();
  await page.fill("[name=from]", "soon");
  await page.locator("[name=from][aria-invalid=true]").waitFor();
});

test("the search has the members, blocs, topics and years of what is open", async (t) => {
  const { page } = await explorer(t);
  assert.equal(await page.locator("[data-key=topic]").count(), 0);
  assert.equal(await page.locator("[data-key=clear]").count(), 0);
  await page.setInputFiles("input[type=file]", {
    ...{ name: "mine.json", mimeType: "application/json", buffer: Buffer.from(MINE) },
  });
  await count(page).filter({ hasText: "5 roll calls" }).waitFor();
  const texts = (/** @type {string} */ key) =>
    page.locator(`[data-key=${key}] option`).allTextContents();
  assert.deepEqual(await texts("topic"), ["any", "Peace", "Trade"]);
  assert.deepEqual(await texts("alone"), ["anybody", "Land A", "Land B", "Land C"]);
  assert.deepEqual((await texts("in")).slice(2), ["Everyone"]);
  assert.equal(await page.locator("[name=from]").getAttribute("placeholder"), "2020");
  await page.locator("[data-key=topic]").selectOption("Peace");
  await count(page).filter({ hasText: "2 roll calls" }).waitFor();
  await page.locator("[data-key=clear]").click();
  await count(page).filter({ hasText: "5 roll calls" }).waitFor();
});

test("a member's blocs and positions, a bloc's members and its chart's topic", async (t) => {
  const { page, site } = await explorer(t, "#data=data/mine.json&page=member");
  await count(page).filter({ hasText: "5 roll calls" }).waitFor();
  assert.equal(await page.locator("select[data-key=member]").inputValue(), "A");
  await page.locator("[data-key=took]").selectOption("A");
  await count(page).filter({ hasText: "1 roll call" }).waitFor();
  assert.match(String(await results(page).textContent()), /Part two.* · abstained$/);
  await page.goto(`${site.origin}/explore.html#data=data/mine.json&page=bloc&bloc=all&topic=Trade`);
  await page.locator("h2").filter({ hasText: "least united" }).waitFor();
  assert.equal(await results(page).count(), 1);
  assert.match(
    String(await page.locator(".names").textContent()),
    /Land C from 1 January 2021 until 1 June 2022/,
  );
});

test("every choice in a chart is in the address, and a link brings it back", async (t) => {
  const { page, site } = await explorer(t, "#page=vote&vote=A/RES/74/17");
  const shown = "roll-call:not([hidden])";
  await ready(page, shown);
  await page.locator(`${shown} .controls > button[aria-expanded]`).click();
  await page.locator(`${shown} [data-option=blocOrder]`).selectOption("dissent");
  await page
    .locator(`${shown} .options label`)
    .filter({ hasText: "atterns" })
    .locator("input")
    .click();
  await page.waitForFunction(() =>
    /blocOrder=dissent.*plain=1|plain=1.*blocOrder/.test(location.hash),
  );
  await page.locator("[data-key=copy]").click();
  await page.locator(".status").filter({ hasText: /link/ }).waitFor();
  const other = await open(t, page.url());
  await ready(other.page, shown);
  await other.page.locator(`${shown} .controls > button[aria-expanded]`).click();
  assert.equal(
    await other.page.locator(`${shown} [data-option=blocOrder]`).inputValue(),
    "dissent",
  );
  // What is chosen next adds to what the link had.
  await other.page.locator(`${shown} .controls select`).first().selectOption("tiles");
  await other.page.waitForFunction(() => /view=tiles.*blocOrder=dissent/.test(location.hash));
  // Another roll call is another picture.
  await page.locator("[data-key=back]").click();
  await results(page).locator("a").first().click();
  await ready(page, shown);
  assert.doesNotMatch(page.url(), /blocOrder|plain/);
  for (const data of ["https://example.org/votes.json", "//example.org/votes.json", "blob:x"]) {
    const hash = new URLSearchParams({ data }).toString();
    await page.goto(`${site.origin}/explore.html#${hash}`);
    await page.locator(".status").filter({ hasText: "no such dataset" }).waitFor();
  }
});

test("axe finds nothing on any of its pages", async (t) => {
  for (const hash of ["", "#page=member&member=SRB&with=RUS", "#page=bloc&bloc=balkans"]) {
    const { page } = await explorer(t, hash);
    if (hash) await ready(page, "roll-call:not([hidden])");
    else await count(page).waitFor();
    assert.deepEqual(await violations(page), [], hash);
  }
});
