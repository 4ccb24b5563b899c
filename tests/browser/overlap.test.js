// What happens while something else is under way: prints, widths and changes during a download,
// what a reader does before a core is there, and what a page changes while the element is away.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import test from "node:test";
import { www } from "../../www/scripts/paths.js";
import { CRIMEA, ready } from "./fixture.js";
import { chart as chartWith, run } from "./inside.js";

const SLOW = 700;

/** Another dataset that comes slowly, and one that fails. */
const ROUTES = {
  "/slow.json": { body: readFileSync(join(www, "data/others.json")), delay: SLOW },
  "/broken.json": { status: 500 },
};

const LATER = "Reflection and Commemoration";

/**
 * Shows a chart on a site that also has these datasets.
 *
 * @param {import("node:test").TestContext} t
 * @param {string} [attributes]
 */
const chart = (t, attributes) => chartWith(t, { attributes, routes: ROUTES });

const PRINT = `dispatchEvent(new Event("beforeprint")); dispatchEvent(new Event("afterprint"));`;

test("what is printed while another dataset comes is what was shown, and that comes", async (t) => {
  const { page, problems } = await chart(t);
  const found = await run(
    page,
    `element.vote = null; element.src = "slow.json";
    dispatchEvent(new Event("beforeprint")); dispatchEvent(new Event("afterprint")); await sleep(50);
    dispatchEvent(new Event("beforeprint")); const printed = heading();
    dispatchEvent(new Event("afterprint"));
    await element.ready; return { printed, heading: heading(), told };`,
  );
  assert.match(found.printed, /Problem of the militarization/);
  assert.match(found.heading, new RegExp(LATER));
  assert.equal(found.told.length, 1, String(found.told));
  assert.deepEqual(problems, []);
});

test("who waits for a change gets that picture and none before", async (t) => {
  const { page } = await chart(t);
  const found = await run(
    page,
    `element.theme = "dark"; await sleep(0); element.vote = null; element.src = "slow.json";
    await element.ready; return heading();`,
  );
  assert.match(found, new RegExp(LATER));
});

test("a picture follows its column while another comes, and where none comes", async (t) => {
  const { page } = await chart(t);
  const during = await run(
    page,
    `element.vote = null; element.src = "slow.json"; document.body.style.width = "400px";
    await sleep(300); return [width(), heading()];`,
  );
  assert.equal(during[0], "400px");
  assert.match(during[1], /militarization/);
  await run(
    page,
    `await element.ready; element.src = "nothing.json"; await element.ready.catch(() => {});`,
  );
  const after = await run(
    page,
    `document.body.style.width = "500px"; await sleep(300); return width();`,
  );
  assert.equal(after, "500px");
});

test("printing takes no message away, and tells of no drawing", async (t) => {
  const { page } = await chart(t);
  const found = await run(
    page,
    `element.src = "broken.json"; await element.ready.catch(() => {});
    while (inside(".message").hidden) await sleep(20);
    told.length = 0; ${PRINT} await sleep(400);
    return { isHidden: inside(".message").hidden, told };`,
  );
  assert.deepEqual(found, { isHidden: false, told: [] });
  const repaired = await run(
    page,
    `element.src = "data/ukraine.json"; await element.ready; return inside(".message").hidden;`,
  );
  assert.equal(repaired, true);
});

test("a font that comes late is measured anew, whichever chart has left the page", async (t) => {
  const { page } = await chart(t);
  const measured = await run(
    page,
    `const other = element.cloneNode(true); document.body.append(other); await other.ready;
    element.remove(); await sleep(50);
    let count = 0; const { measureText } = CanvasRenderingContext2D.prototype;
    CanvasRenderingContext2D.prototype.measureText = function (...it) { count += 1; return measureText.apply(this, it); };
    document.fonts.dispatchEvent(new Event("loadingdone")); await sleep(400); return count;`,
  );
  assert.ok(measured > 5, String(measured));
});

test("what is exported is what is shown, whatever the page has changed meanwhile", async (t) => {
  const { page } = await chart(t);
  const svg = await run(page, `document.documentElement.lang = "ar"; return element.toSVG();`);
  assert.match(svg, /\nEuropean Union\n/);
  assert.match(svg, /\nabstained\n/);
});

test("Enter opens who was found, whatever was typed and deleted between", async (t) => {
  const { page } = await chart(t);
  const field = page.locator("roll-call input[type=search]");
  await field.click();
  await field.fill("Serb");
  await page.locator("roll-call .found button").first().waitFor();
  await field.press("i");
  await field.press("Backspace");
  await field.press("Enter");
  await page.locator("roll-call section.card b", { hasText: "Serbia" }).waitFor();
});

for (const [change, view] of [
  [`element.view = "members"`, "members"],
  [`element.theme = "dark"`, "tiles"],
]) {
  test(`after ${change} a reader who had chosen tiles early sees ${view}`, async (t) => {
    const { page } = await chart(t);
    await page.route(/rollcall_bg|explore-/, async (route) => {
      await new Promise((done) => setTimeout(done, 400));
      await route.continue();
    });
    const views = page.locator("roll-call select").first();
    await views.selectOption("tiles");
    await run(page, `${change}; await element.ready; await sleep(1200);`);
    assert.equal(await views.inputValue(), view);
  });
}

test("a column that narrows while a chosen view comes brings no failure", async (t) => {
  const { page, problems } = await chart(t);
  await page.route(/words-explore/, async (route) => {
    await new Promise((done) => setTimeout(done, 900));
    await route.continue();
  });
  await page.locator("roll-call select").first().selectOption("tiles");
  const told = await run(
    page,
    `await sleep(400); document.body.style.width = "500px"; await sleep(1500); await element.ready;
    return { told, isHidden: inside(".message").hidden, width: width() };`,
  );
  assert.ok(told.isHidden && !told.told.includes("unknown"), JSON.stringify(told));
  assert.equal(told.width, "500px");
  assert.deepEqual(problems, []);
});

test("colours that the page sets while something comes are drawn", async (t) => {
  const { page } = await chart(t);
  const isDrawn = await run(
    page,
    `element.vote = null; element.src = "slow.json"; await sleep(200);
    element.style.setProperty("--roll-call-yes", "rgb(20 90 160)"); await element.ready; await sleep(600);
    await element.ready; const canvas = inside("canvas");
    const { data } = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
    for (let at = 0; at < data.length; at += 4)
      if (data[at] === 20 && data[at + 1] === 90 && data[at + 2] === 160) return true;
    return false;`,
  );
  assert.equal(isDrawn, true);
});

test("a table is exported of what is shown once the exporter is there", async (t) => {
  const { page } = await chart(t);
  await page.route(/export-/, async (route) => {
    await new Promise((done) => setTimeout(done, 500));
    await route.continue();
  });
  const csv = await run(
    page,
    `const coming = element.toCSV(); await sleep(50);
    element.vote = null; element.src = "slow.json"; return coming;`,
  );
  assert.match(csv, /78\/282/);
});

test("a page that drops its filter while the element is away has all sentences again", async (t) => {
  const { page } = await chart(t, `${CRIMEA} state="filter=bloc:eu"`);
  const found = await run(
    page,
    `const items = () => Array.from(element.shadowRoot.querySelectorAll(".summary > li"), (it) => it.hidden);
    const before = items(); const { parentNode } = element; element.remove(); await sleep(50);
    element.removeAttribute("state"); parentNode.append(element); await element.ready; await sleep(100);
    return { before, after: items() };`,
  );
  assert.ok(found.before.includes(true));
  assert.ok(!found.after.includes(true), String(found.after));
});

test("code to paste has no pattern off that its reader turned on", async (t) => {
  const { page } = await chart(t, `${CRIMEA} patterns="off"`);
  await page.locator("roll-call .controls > button").first().click();
  const box = page.locator("roll-call [data-option=plain]");
  await box.waitFor();
  assert.match(await run(page, `return element.embedCode();`), /patterns="off"/);
  await box.click();
  await ready(page);
  assert.doesNotMatch(await run(page, `return element.embedCode();`), /patterns/);
});

test("an element may wait in a template", async (t) => {
  const { page, problems } = await chart(t);
  const isShown = await run(
    page,
    `const template = document.createElement("template"); const { parentNode } = element;
    template.content.append(element); await sleep(50); parentNode.append(element); await element.ready;
    return !inside("figure").hidden && getComputedStyle(inside("figure")).display === "block";`,
  );
  assert.equal(isShown, true);
  assert.deepEqual(problems, []);
});
