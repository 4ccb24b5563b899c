// The explorer when the network fails: it says what happened, keeps the address, and can try again.

import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import test from "node:test";
import { dist } from "../../www/scripts/paths.js";
import { MINE, choose, count, explorer, settled, shown, status } from "./explorer.js";
import { ready, violations } from "./fixture.js";

const again = (/** @type {import("./explorer.js").Page} */ page) =>
  page.locator("[data-key=again]");

/** Returns the addresses of the assets in this build whose names match. @param {RegExp} pattern */
const assets = (pattern) =>
  readdirSync(join(dist, "assets"))
    .filter((it) => pattern.test(it))
    .map((it) => `/assets/${it}`);

/**
 * The address, how its dataset fails, what is said, and how often it is asked for; 0 if that
 * varies.
 */
const CASES = /** @type {[string, import("./harness.js").Answer, string, number][]} */ ([
  ["#page=member&member=SRB", { abort: true }, "“Ukraine and the UN” could not be reached", 0],
  ["#data=others.json&page=bloc&bloc=eu", { status: 500 }, "the site answers 500", 2],
  ["#data=data/mine.json&page=member&member=B", { status: 503 }, "data/mine.json does not come", 2],
  ["#data=data/mine.json&page=member&member=B", { status: 403 }, "the site answers 403", 1],
  ["#data=data/mine.json&q=whole", { status: 404 }, "data/mine.json is not there", 1],
]);

test("a dataset that does not come is said to, keeps its address and is tried again", async (t) => {
  for (const [hash, answer, said, times] of CASES) {
    const data = new URLSearchParams(hash.slice(1)).get("data") ?? "ukraine.json";
    const path = `/data/${data.replace("data/", "")}`;
    const { page, site } = await explorer(t, hash, { [path]: answer });
    await status(page).filter({ hasText: said }).waitFor();
    // A browser asks again by itself where a connection breaks.
    const asked = site.requests.filter((it) => it === path).length;
    if (times) assert.equal(asked, times, hash);
    assert.equal(new URL(page.url()).hash, hash);
    assert.doesNotMatch(String(await page.locator("main").textContent()), /another|no such/);
    assert.ok(await page.locator("[data-key=open]").isVisible());
    assert.equal(await page.locator(".tabs a").count(), 0);
    assert.deepEqual(await violations(page), []);
    // The button brings what the address asks for, and stays until there is something to show.
    site.routes[path] = path.includes("mine") ? { body: MINE } : {};
    await again(page).focus();
    await page.keyboard.press("Enter");
    await page.locator(".tabs a").nth(2).waitFor();
    await again(page).waitFor({ state: "hidden" });
    assert.notEqual(await page.evaluate(() => document.activeElement?.tagName), "BODY");
    assert.equal(new URL(page.url()).hash, hash);
    assert.equal(await status(page).textContent(), "");
    if (hash.includes("page=")) await ready(page, shown);
    else await count(page).filter({ hasText: "1 roll call" }).waitFor();
  }
});

test("what is told of an address is over with it, however its words are spaced", async (t) => {
  const { page } = await explorer(t, "#data=ukraine.json");
  for (const [hash, said] of [
    ["#data=no%20%20such.json", "no such.json is not there"],
    ["#data=ukraine.json&page=vote&vote=A/RES/74/17+no%20%20such", "no such roll call"],
  ]) {
    await page.evaluate((it) => void (location.hash = it), hash);
    await status(page).filter({ hasText: said }).waitFor();
    await page.evaluate(() => void (location.hash = "#data=ukraine.json"));
    await count(page).filter({ hasText: "23 roll calls" }).waitFor();
    assert.equal(await status(page).textContent(), "");
    assert.ok(await again(page).isHidden());
  }
  await page.evaluate(() => void (location.hash = "#data=your+file&file=x.csv"));
  await status(page).filter({ hasText: "x.csv" }).waitFor();
  await choose(page, { "bad.csv": "nothing" });
  await status(page).filter({ hasText: "bad.csv" }).waitFor();
  await page.locator(".place a").click();
  await count(page).filter({ hasText: "23 roll calls" }).waitFor();
  assert.equal(await status(page).textContent(), "");
});

test("what passes by itself is tried once more without a word", async (t) => {
  const { page } = await explorer(t, "#data=others.json");
  await count(page).waitFor();
  await page.route("**/data/ukraine.json", (it) => it.fulfill({ status: 502 }), { times: 1 });
  await page.locator("[data-key=data]").selectOption("ukraine.json");
  await count(page).filter({ hasText: "23 roll calls" }).waitFor();
  assert.ok(await again(page).isHidden());
});

test("another dataset that does not come leaves the one before a step back, and files a way on", async (t) => {
  const { page } = await explorer(t, "", { "/data/others.json": { abort: true } });
  await count(page).filter({ hasText: "23" }).waitFor();
  await page.locator("[data-key=data]").selectOption("others.json");
  await status(page).filter({ hasText: "“Other questions” could not be reached" }).waitFor();
  assert.equal(await count(page).count(), 0);
  await page.goBack();
  await count(page).filter({ hasText: "23" }).waitFor();
  assert.equal(await status(page).textContent(), "");
  assert.ok(await again(page).isHidden());
  await page.goForward();
  await status(page).filter({ hasText: "could not be reached" }).waitFor();
  await choose(page, { "mine.json": MINE });
  await count(page).filter({ hasText: "5 roll calls" }).waitFor();
  assert.ok(await again(page).isHidden());
});

test("what takes too long is said to after ten seconds", async (t) => {
  const hash = "#data=data/mine.json&page=member&member=B";
  const { page, site } = await explorer(t, "#data=others.json", {
    "/data/mine.json": { body: MINE, delay: 12_000 },
  });
  await count(page).waitFor();
  await page.evaluate((it) => void (location.hash = it), hash);
  await status(page).filter({ hasText: "Reading" }).waitFor();
  await status(page).filter({ hasText: "takes too long: nothing came for 10 seconds" }).waitFor();
  site.routes["/data/mine.json"] = { body: MINE };
  await again(page).click();
  await ready(page, shown);
  assert.equal(new URL(page.url()).hash, hash);
});

test("where what reads files does not come, that is said, and it is tried again", async (t) => {
  for (const [name, paths] of Object.entries({
    worker: assets(/^worker.*js$/),
    core: assets(/wasm$/),
  })) {
    assert.ok(paths.length > 0, name);
    const broken = Object.fromEntries(paths.map((it) => [it, { abort: true }]));
    const { page, site } = await explorer(t, "#page=member&member=SRB", broken);
    await status(page)
      .filter({ hasText: "part of this page that reads files could not" })
      .waitFor();
    assert.equal(new URL(page.url()).hash, "#page=member&member=SRB");
    // A file of the user's cannot be read either, and is kept for the next attempt.
    await choose(page, { "mine.json": MINE });
    await status(page).filter({ hasText: "Reading" }).waitFor();
    await status(page)
      .filter({ hasText: "part of this page that reads files could not" })
      .waitFor();
    for (const it of paths) delete site.routes[it];
    await again(page).click();
    await count(page).filter({ hasText: "5 roll calls" }).waitFor();
    await page.goBack();
    await settled(page);
    await ready(page, shown);
  }
});
