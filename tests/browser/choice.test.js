// What a reader chose and what the page asks for: the last word counts, everywhere it is shown.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";
import { CRIMEA, article, change, drawn, entry, outline, press, ready, show } from "./fixture.js";
import { open, serve } from "./harness.js";

/** @typedef {import("playwright-core").Page} Page */
/** @typedef {import("../../www/element/element.js").RollCall} RollCall */

const RANKING = `view="alignment" src="data/ukraine.json" focus="SRB" with="RUS DEU"`;

const inside = (/** @type {Page} */ page, /** @type {string} */ selector) =>
  page.locator(`roll-call ${selector}`);

/** Resolves to the line that says the filter; null if there is none. @param {Page} page */
async function filter(page) {
  const line = inside(page, ".filter .status");
  return (await line.isVisible()) ? line.textContent() : null;
}

/**
 * Records, as a value of the attribute `state`, what the page is told of a reader's choices.
 *
 * @param {Page} page
 */
const listen = (page) =>
  page.evaluate(() => {
    const element = document.querySelector("roll-call");
    element?.addEventListener("roll-call-state", (event) => {
      const choice = Object.entries(/** @type {CustomEvent} */ (event).detail);
      const said = choice.filter(([, it]) => it).map((it) => it.join("="));
      Object.assign(globalThis, { told: said.sort().join("&") });
    });
  });
const told = (/** @type {Page} */ page) =>
  page.evaluate(() => /** @type {any} */ (globalThis).told);

test("the page hears all of what is chosen, its own attribute included", async (t) => {
  const { page } = await show(t, `${CRIMEA} state="filter=position%3Ano"`);
  assert.equal(await filter(page), "Showing 19 of 193: against");
  await listen(page);
  await drawn(page, () => page.selectOption("roll-call .controls select", "members"));
  assert.equal(await told(page), "filter=position:no&view=members");
  await drawn(page, () => inside(page, ".all").click());
  assert.equal(await told(page), "view=members");
  // What the page asks for later replaces the filter, and leaves the rest.
  await change(page, "state", "filter=position:yes");
  assert.equal(await filter(page), "Showing 63 of 193: in favour");
  assert.equal(await page.locator("roll-call .controls select").inputValue(), "members");
  await change(page, "state", "");
  assert.equal(await filter(page), null);
});

test("the property takes what the event tells", async (t) => {
  const { page, chart } = await show(t, CRIMEA);
  await page.evaluate(() => {
    const keep = (/** @type {Event} */ event) =>
      Object.assign(globalThis, { kept: /** @type {CustomEvent} */ (event).detail });
    document.querySelector("roll-call")?.addEventListener("roll-call-state", keep);
  });
  await drawn(page, () => page.selectOption("roll-call .controls select", "members"));
  await press(page, "position:no");
  await inside(page, ".filter .status").filter({ hasText: "Showing 19" }).waitFor();
  const attribute = await chart.evaluate(async (it) => {
    const other = /** @type {RollCall} */ (it.cloneNode());
    const { kept } = /** @type {any} */ (globalThis);
    /** @type {any} */ (other).state = { ...kept, zoom: "", all: false };
    it.replaceWith(other);
    await other.ready;
    return other.getAttribute("state");
  });
  assert.equal(attribute, "view=members&filter=position%3Ano");
  assert.equal(await filter(page), "Showing 19 of 193: against");
});

test("an address may be an object, and patterns that a reader turned on stay on", async (t) => {
  const { page, chart } = await show(t, `${CRIMEA} patterns="off"`);
  const attributes = await chart.evaluate((it) => {
    const other = /** @type {any} */ (document.createElement("roll-call"));
    other.src = new URL("/data/ukraine.json", "https://example.org");
    other.state = new URLSearchParams("filter=bloc:eu");
    return [it.getAttribute("patterns"), other.getAttribute("src"), other.getAttribute("state")];
  });
  assert.deepEqual(attributes, [
    "off",
    "https://example.org/data/ukraine.json",
    "filter=bloc%3Aeu",
  ]);
  await page.evaluate(() => {
    const element = /** @type {any} */ (document.querySelector("roll-call"));
    element.state = { plain: false };
    return element.ready;
  });
  await inside(page, ".controls > button").click();
  await inside(page, "[data-option=plain]").waitFor();
  assert.ok(await inside(page, "[data-option=plain]").isChecked());
});

test("the whole of what a page was told brings it back", async (t) => {
  const said = "view=tiles&filter=RUS&zoom=europe";
  const { page } = await show(t, `${CRIMEA} state="${said}"`);
  assert.equal(await page.locator("roll-call .controls select").inputValue(), "tiles");
  assert.equal(await filter(page), "Showing 1 of 193: Russia");
  const many = await show(t, `${CRIMEA} state="view=alignment&measure=kappa"`);
  assert.equal((await outline(many.page))[0].role, "member");
});

test("the address of the page for iframes keeps a filter through other choices", async (t) => {
  const site = await serve(t, {});
  const url = `${site.origin}/embed.html?src=data/ukraine.json&vote=A/RES/74/17`;
  const { page } = await open(t, `${url}#filter=position%3Ano`);
  await ready(page);
  await drawn(page, () => page.selectOption("roll-call .controls select", "members"));
  assert.equal(await filter(page), "Showing 19 of 193: against");
  assert.equal(new URL(page.url()).hash, "#view=members&filter=position%3Ano");
});

test("the key that opens who was found waits for what was typed last", async (t) => {
  const { page } = await show(t, CRIMEA);
  const find = inside(page, "input[type=search]");
  await find.fill("serbia");
  await inside(page, ".found button").waitFor();
  await find.fill("russia");
  await find.press("Enter");
  const name = inside(page, ".card .name b");
  await name.waitFor();
  assert.equal(await name.textContent(), "Russia");
});

test("what can be set says what the page asked for last", async (t) => {
  const { page } = await show(t, RANKING);
  await inside(page, ".controls button").click();
  await change(page, "measure", "kappa");
  await change(page, "from", "2020");
  const value = (/** @type {string} */ option) =>
    inside(page, `[data-option=${option}]`).evaluate(
      (it) => /** @type {HTMLInputElement} */ (it).value,
    );
  assert.deepEqual([await value("measure"), await value("from")], ["kappa", "2020"]);
  assert.equal(await inside(page, "[data-option=from] + output").textContent(), "2020");
  await change(page, "state", "parts=1");
  assert.ok(await inside(page, "[data-option=parts]").isChecked());
});

test("what the browser does not let be copied is said, and no error", async (t) => {
  const before = async (/** @type {Page} */ page) => {
    await page.addInitScript(() => {
      Object.defineProperty(navigator, "clipboard", { value: undefined });
    });
  };
  const failed = "The browser did not allow it.";
  const many = await show(t, RANKING, { before });
  const { bounds } = await entry(many.page, "RUS");
  const position = { x: bounds.x + 60, y: bounds.y + 10 };
  await many.page.locator("roll-call").click({ position });
  const copy = inside(many.page, ".card button").filter({ hasText: "Copy figure" });
  await copy.click();
  await inside(many.page, ".card button").filter({ hasText: failed }).waitFor();
  const one = await show(t, CRIMEA, { before });
  await inside(one.page, ".controls button").click();
  await inside(one.page, "[data-option=picture]").click();
  await inside(one.page, "[data-option=picture] + span").filter({ hasText: failed }).waitFor();
  assert.deepEqual([...many.problems, ...one.problems], []);
});

test("what explores or compares leaves no look behind", async (t) => {
  const { page } = await show(t, RANKING);
  const sheets = () =>
    page.evaluate(() => document.querySelector("roll-call")?.shadowRoot?.adoptedStyleSheets.length);
  assert.equal(await sheets(), 2);
  await change(page, "view", "hemicycle");
  assert.equal(await sheets(), 2);
  await change(page, "view", "matrix");
  assert.equal(await sheets(), 2);
});

test("a card's strip has the roll call shown, and counts the others", async (t) => {
  const { rollCalls, ...rest } = JSON.parse(
    readFileSync(new URL("../../www/data/ukraine.json", import.meta.url), "utf8"),
  );
  const alone = { ...rest, rollCalls: rollCalls.slice(-1) };
  // Forty roll calls on one day are more than a strip has.
  const many = {
    ...rest,
    rollCalls: Array.from({ length: 40 }, (_, at) => ({ ...rollCalls.at(-1), id: `R/${at}` })),
  };
  const expected = [
    [alone, rollCalls.at(-1).id, "No other roll call here", 1],
    [many, "R/39", "On this roll call and the 23 nearest in time of 39 related ones here", 24],
  ];
  for (const [data, vote, said, count] of expected) {
    const body = `<roll-call loading="eager" vote="${vote}"></roll-call>`;
    const site = await serve(t, { routes: { "/a.html": article(body) } });
    const { page } = await open(t, `${site.origin}/a.html`);
    await page.waitForFunction(() => customElements.get("roll-call"));
    await page.evaluate(async (data) => {
      const element = /** @type {RollCall} */ (document.querySelector("roll-call"));
      element.data = data;
      await element.ready;
    }, data);
    await press(page, "SRB");
    const card = inside(page, ".card");
    await card.waitFor();
    assert.equal(await card.locator("p").filter({ hasText: said }).count(), 1, said);
    assert.equal(await card.locator("ol li").count(), count);
    assert.equal(await card.locator("[aria-current=true]").count(), 1);
  }
});
