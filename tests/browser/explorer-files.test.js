// The explorer with files of the user's, and links to them.

import assert from "node:assert/strict";
import test from "node:test";
import { MINE, choose, count, explorer, settled, shown, status } from "./explorer.js";
import { ready, violations } from "./fixture.js";
import { open } from "./harness.js";

/**
 * What the address asks for.
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
    // What cannot be read leaves the question.
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
