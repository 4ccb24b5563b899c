// The explorer: finding, opening, comparing, files of the user's, and the address that has it all.

import assert from "node:assert/strict";
import test from "node:test";
import { ready, violations } from "./fixture.js";
import { open, serve } from "./harness.js";

/** @typedef {import("playwright-core").Page} Page */

/** The page's own policy is stricter than the server's. */
const OWN = { csp: null };

/**
 * @param {import("node:test").TestContext} t
 * @param {string} [hash]
 */
async function explorer(t, hash = "") {
  const site = await serve(t, OWN);
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
    assert.equal(await page.locator("nav a").count(), 3, hash);
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
