// The explorer with the user's own files, and links to them.

import assert from "node:assert/strict";
import test from "node:test";
import { MINE, choose, count, explorer, settled, shown, status } from "./explorer.js";
import { ready, violations } from "./fixture.js";
import { open } from "./harness.js";

/**
 * Returns what the address asks for.
 *
 * @param {import("./explorer.js").Page} page
 * @returns {Record<string, string>}
 */
const asked = (page) => Object.fromEntries(new URLSearchParams(new URL(page.url()).hash.slice(1)));

test("a link to a file of one's own asks for it, and then shows what it is of", async (t) => {
  const { page } = await explorer(t);
  await choose(page, { "my record.json": MINE });
  await count(page).filter({ hasText: "5 roll calls" }).waitFor();
  await page.locator(".tabs [data-key=member]").click();
  await page.locator("input[data-key=member]").fill("Land B");
  await page.keyboard.press("Enter");
  await page.locator("[data-key=took]").selectOption("N");
  await count(page).filter({ hasText: "3 roll calls" }).waitFor();
  await page.locator("[data-key=copy]").click();
  const link = page.url();
  const wanted = asked(page);
  assert.equal(wanted.file, "my record.json");
  for (const name of ["my record.json", "my record (1).json"]) {
    const other = await open(t, link);
    await settled(other.page);
    const said = "Open the file that this link is about: my record.json.";
    await status(other.page).filter({ hasText: said }).waitFor();
    assert.equal(other.page.url(), link);
    assert.deepEqual(await violations(other.page), []);
    // After a file that cannot be read, the page still asks for the right one.
    await choose(other.page, { "bad.json": "{" });
    await status(other.page).filter({ hasText: "bad.json:" }).filter({ hasText: said }).waitFor();
    assert.equal(other.page.url(), link);
    await choose(other.page, { [name]: MINE });
    await count(other.page).filter({ hasText: "3 roll calls" }).waitFor();
    await ready(other.page, shown);
    assert.equal(await other.page.locator("input[data-key=member]").inputValue(), "Land B");
    assert.deepEqual(asked(other.page), { ...wanted, file: name });
    const note = String(await status(other.page).textContent());
    if (name === wanted.file) assert.equal(note, "");
    else assert.match(note, /^The link is about “my record.json”; what you opened is “my record/);
  }
});

test("one file after another stands under its own name in the browser's history", async (t) => {
  const { page } = await explorer(t);
  const named = (/** @type {string} */ name) =>
    MINE.replace("{", `{"assembly":{"name":"Assembly ${name}"},`);
  const said = page.locator("header bdi");
  await choose(page, { "a.json": named("A") });
  await said.filter({ hasText: "Assembly A" }).waitFor();
  await choose(page, { "b.json": named("B") });
  await said.filter({ hasText: "Assembly B" }).waitFor();
  await page.goBack();
  await said.filter({ hasText: "Assembly A" }).waitFor();
  assert.equal(asked(page).file, "a.json");
  await page.goForward();
  await said.filter({ hasText: "Assembly B" }).waitFor();
});

/**
 * Resolves to the explorer's own elements that reach beyond the window.
 *
 * @param {import("./explorer.js").Page} page
 */
const tooWide = (page) =>
  page.evaluate(() =>
    [...document.querySelectorAll("main *")]
      .filter((it) => it.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
      .map((it) => it.outerHTML.slice(0, 120)),
  );

test("names without a space make no page wider than the window", async (t) => {
  const long = "Q".repeat(200);
  const { page } = await explorer(t);
  await page.setViewportSize({ width: 360, height: 700 });
  const mine = JSON.parse(MINE);
  mine.assembly = { name: long };
  mine.members[0].name = long;
  mine.blocs[0].name = `${long}W`;
  mine.rollCalls[0].title = long;
  mine.rollCalls[0].topics = [long];
  await choose(page, { [`${long}.json`]: JSON.stringify(mine), [`${long}.csv`]: "x" });
  await count(page).filter({ hasText: "5 roll calls" }).waitFor();
  await page.locator(".doubts summary").click();
  for (const hash of [
    "",
    "&page=member&with=B+all",
    "&page=bloc",
    "&page=vote&vote=S/1&member=A",
  ]) {
    const address = page.url().split("&page")[0];
    await page.evaluate((it) => void (location.hash = it), new URL(address + hash).hash);
    await settled(page);
    if (hash) await ready(page, shown);
    await page.waitForTimeout(200);
    assert.deepEqual(await tooWide(page), [], hash);
  }
  const other = await open(t, page.url());
  await other.page.setViewportSize({ width: 360, height: 700 });
  await status(other.page).filter({ hasText: "Open the file" }).waitFor();
  assert.deepEqual(await tooWide(other.page), []);
});

test("a file's name has nothing that hides or reverses, and of many files a few are named", async (t) => {
  const { page } = await explorer(t);
  await choose(page, { "votes\u202Evsc\u200B.json": MINE });
  await count(page).filter({ hasText: "5 roll calls" }).waitFor();
  assert.equal(await page.locator("header bdi").textContent(), "votesvsc.json");
  assert.equal(asked(page).file, "votesvsc.json");
  await page.evaluate(() => void (location.hash = "#page=member&member=\u202ESRB"));
  await status(page).filter({ hasText: "has no “SRB”" }).waitFor();
  const row = (/** @type {number} */ at) => `R/${at},2020-01-01,Serbia,yes\n`;
  const many = Array.from({ length: 300 }, (_, at) => [
    ...[`${at}.csv`, `resolution,date,member,vote\n${row(at)}`],
  ]);
  await choose(page, Object.fromEntries(many));
  await count(page).filter({ hasText: "300 roll calls" }).waitFor();
  const names = "0.csv, 1.csv, 2.csv and 297 more";
  assert.equal(await page.locator("header bdi").textContent(), names);
  assert.equal(asked(page).file, names);
});
