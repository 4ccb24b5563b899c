// Views of many roll calls in a page: what they ask for, say and list, and what they do without an
// answer.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";
import { article, change, drawn, outline, ready, show, violations } from "./fixture.js";
import { open, serve } from "./harness.js";

const UKRAINE = `src="data/ukraine.json" focus="SRB" with="RUS DEU"`;
const VIEWS = ["alignment", "timeline", "precedents", "matrix", "space"];

/** @typedef {import("playwright-core").Page} Page */

const inside = (/** @type {Page} */ page, /** @type {string} */ selector) =>
  page.locator(`roll-call ${selector}`);

/** @param {Page} page */
const summary = (page) =>
  page.evaluate(() => /** @type {any} */ (document.querySelector("roll-call")).summary);

test("a ranking is drawn from one core, with its base, its median and its words", async (t) => {
  const { page, site, problems } = await show(t, `view="alignment" ${UKRAINE}`);
  const cores = site.requests.filter((it) => /\.wasm/.test(it));
  assert.equal(cores.length, 1, cores.join());
  assert.match(String(await inside(page, ".record").textContent()), /23 roll calls .*identical/);
  const [said] = await summary(page);
  assert.match(
    said,
    /^Serbia voted the same way as Russia in 11 of 22 roll calls in 2008–2025 \(50 %\); the median of all members with Serbia was 35 % \(all 182 sharing at least half of the roll calls of Serbia\)\.$/,
  );
  const russia = (await outline(page)).find((it) => it.id === "RUS");
  assert.deepEqual([russia?.role, russia?.name], ["member", "Russia: 50 %, 11 of 22; rank 12="]);
  assert.deepEqual(problems, []);
});

for (const view of VIEWS) {
  test(`${view}: plain text has what the table has, SVG the heading; axe finds nothing`, async (t) => {
    const { page, problems } = await show(t, `view="${view}" blocs="balkans" ${UKRAINE}`);
    const { rows, text, svg, heading } = await page.evaluate(async () => {
      const element = /** @type {any} */ (document.querySelector("roll-call"));
      const { shadowRoot } = element;
      return {
        rows: [...shadowRoot.querySelectorAll("tbody tr")].map((row) =>
          [...row.children].map((it) => it.textContent.trim()),
        ),
        text: element.toText(),
        svg: await element.toSVG(),
        heading: shadowRoot.querySelector("[part=heading]").textContent,
      };
    });
    assert.ok(rows.length > 0, view);
    for (const cell of rows.slice(0, 3).flat()) assert.ok(text.includes(cell), `${view}: ${cell}`);
    assert.ok(text.startsWith(heading) && svg.includes(heading.split(" ")[0]), view);
    assert.deepEqual(await violations(page), []);
    assert.deepEqual(problems, []);
  });
}

test("a square of everybody is painted the same without a canvas beside the page", async (t) => {
  const { page, problems } = await show(t, `view="matrix" state="all=1" ${UKRAINE}`);
  const painted = () =>
    page.evaluateHandle(() => {
      const { shadowRoot } = /** @type {any} */ (document.querySelector("roll-call"));
      const canvas = shadowRoot.querySelector("canvas");
      const { width, height } = canvas;
      const { data } = canvas.getContext("2d").getImageData(0, 0, width, height);
      return { width, pixels: new Uint32Array(data.buffer) };
    });
  const whole = await painted();
  await page.evaluate(() => Reflect.deleteProperty(globalThis, "OffscreenCanvas"));
  await change(page, "from", "2009");
  await change(page, "from", "");
  const single = await painted();
  const { shades, all, differing } = await page.evaluate(
    ([{ width, pixels }, single]) => {
      // An edge may be rounded to the next pixel.
      const near = [-1, 0, 1].flatMap((line) => [-1, 0, 1].map((it) => line * width + it));
      const differs = (/** @type {number} */ pixel, /** @type {number} */ at) =>
        near.every((it) => pixels[at + it] !== pixel);
      return {
        shades: new Set(pixels).size,
        all: pixels.length,
        differing: single.pixels.filter(differs).length,
      };
    },
    [whole, single],
  );
  // Most of the picture is cells, of many shades of blue.
  assert.ok(shades > 20);
  assert.ok(differing < all / 1_000, `${differing} pixels`);
  assert.deepEqual(problems, []);
});

test("a table of thousands of cells is made when it is opened, and exported whole", async (t) => {
  const { page, problems } = await show(t, `view="matrix" state="all=1" ${UKRAINE}`);
  const rows = inside(page, "tbody tr");
  assert.equal(await rows.count(), 0);
  const lines = await page.evaluate(async () => {
    const element = /** @type {any} */ (document.querySelector("roll-call"));
    return [await element.toCSV(), element.toText()].map((it) => it.split("Serbia").length);
  });
  assert.ok(
    lines.every((it) => it > 2),
    lines.join(),
  );
  await inside(page, "summary").click();
  await rows.nth(150).waitFor();
  assert.equal(await rows.first().locator("td").count(), await rows.count());
  // A picture that is drawn while the table is open fills it at once.
  await change(page, "from", "2020");
  await rows.nth(150).waitFor();
  assert.deepEqual(problems, []);
});

test("the roll calls behind a figure are one press away, those that differ another", async (t) => {
  const { page } = await show(t, `view="alignment" ${UKRAINE}`, {
    viewport: { width: 700, height: 900 },
  });
  const { bounds } = /** @type {any} */ ((await outline(page)).find((it) => it.id === "RUS"));
  await page.locator("roll-call").click({ position: { x: bounds.x + 60, y: bounds.y + 10 } });
  const card = inside(page, "section.card");
  await card.waitFor();
  // These are the 22 that the figure rests on; the one in which Russia took no position is left
  // out.
  assert.equal(await card.locator("li").count(), 22);
  assert.match(String(await card.textContent()), /Left out: 1 roll call/);
  assert.equal(await card.locator("li a[href^='https://']").count(), 22);
  await card.locator("input").check();
  assert.equal(await card.locator("li").count(), 11);
  await page.keyboard.press("Escape");
  await card.waitFor({ state: "hidden" });
});

test("a reader changes view, measure and period; the page hears of it", async (t) => {
  const { page } = await show(t, `view="alignment" ${UKRAINE}`);
  await page.evaluate(() => {
    const told = /** @type {unknown[]} */ ([]);
    Object.assign(globalThis, { told });
    addEventListener("roll-call-state", (event) => told.push(/** @type {any} */ (event).detail));
  });
  await inside(page, ".controls button").click();
  await drawn(page, () => inside(page, "[data-option=measure]").selectOption("kappa"));
  assert.match(String(await inside(page, ".record").textContent()), /kappa/);
  await drawn(page, () => inside(page, "[data-option=from]").fill("2016"));
  assert.match(String(await inside(page, ".record").textContent()), /2016–2025/);
  await drawn(page, () => inside(page, ".controls select").first().selectOption("timeline"));
  assert.match(String(await inside(page, ".heading").textContent()), /^How often Serbia/);
  const told = await page.evaluate(() => /** @type {any} */ (globalThis).told);
  assert.deepEqual(told.at(-1), { measure: "kappa", from: "2016", view: "timeline" });
});

test("a square's core is asked for when a reader chooses it, and keeps what was chosen", async (t) => {
  const { page, site, problems } = await show(t, `view="alignment" ${UKRAINE}`);
  const cores = () => site.requests.filter((it) => /\.wasm/.test(it)).length;
  await inside(page, ".controls button").click();
  await drawn(page, () => inside(page, "[data-option=from]").fill("2016"));
  assert.equal(cores(), 1);
  const choose = (/** @type {string} */ view) =>
    drawn(page, () => inside(page, ".controls select").first().selectOption(view));
  await choose("matrix");
  assert.equal(cores(), 2);
  assert.match(String(await inside(page, ".heading").textContent()), /^How often any two/);
  assert.match(String(await inside(page, ".record").textContent()), /2016–2025/);
  assert.ok((await outline(page)).some((it) => it.id === "pair:SRB:RUS"));
  await choose("timeline");
  await choose("space");
  assert.equal(cores(), 2);
  assert.deepEqual(problems, []);
  const { site: other } = await show(t, `view="space" ${UKRAINE}`);
  assert.equal(other.requests.filter((it) => /\.wasm/.test(it)).length, 1);
});

test("from a ranking to a breakdown and back by the page's attribute", async (t) => {
  const { page, problems } = await show(t, `view="alignment" ${UKRAINE}`);
  const to = (/** @type {string} */ view) => change(page, "view", view);
  await to("breakdown");
  assert.equal((await outline(page)).filter((it) => it.member).length, 193);
  assert.ok(await inside(page, ".controls input").isVisible());
  await to("alignment");
  assert.match(String(await inside(page, ".heading").textContent()), /^Who voted the same way/);
  assert.deepEqual(problems, []);
});

test("down leads from the years of precedents to their list, and up leads back", async (t) => {
  const { page } = await show(t, `view="precedents" focus="SRB" src="data/ukraine.json"`);
  await inside(page, ".keys").focus();
  const said = async () => String(await inside(page, ".ring").getAttribute("aria-label"));
  await page.keyboard.press("Home");
  const first = await said();
  await page.keyboard.press("ArrowDown");
  assert.match(await said(), /A\/RES/);
  await page.keyboard.press("ArrowUp");
  assert.doesNotMatch(await said(), /A\/RES/);
  assert.match(first, /^\d{4}: /);
});

test("a page's colours are made safe in views of many roll calls too", async (t) => {
  const head = `<link rel="stylesheet" href="host.css">`;
  const css = "roll-call{--roll-call-ink:#eeeeee;--roll-call-yes:#ffff00}";
  const routes = { "/host.css": { body: css } };
  for (const view of ["alignment", "precedents", "matrix"]) {
    const { page, chart } = await show(t, `view="${view}" ${UKRAINE}`, { head, routes });
    const warnings = await chart.evaluate((it) => /** @type {any} */ (it).warnings);
    const told = warnings.filter((/** @type {any} */ it) => it.code === "brand-color");
    assert.match(
      told.map((/** @type {any} */ it) => it.message).join("\n"),
      /--roll-call-ink/,
      view,
    );
    const ink = await inside(page, ".root").evaluate((it) => getComputedStyle(it).color);
    assert.equal(ink, "rgb(26, 26, 26)", view);
  }
});

test("keys go through the members of a ranking, and letters find one", async (t) => {
  const { page } = await show(t, `view="alignment" ${UKRAINE}`);
  await inside(page, ".keys").focus();
  await page.keyboard.press("Home");
  const said = () => inside(page, ".ring").getAttribute("aria-label");
  const first = await said();
  await page.keyboard.press("ArrowRight");
  assert.notEqual(await said(), first);
  await page.keyboard.type("russ");
  assert.match(String(await said()), /^Russia: 50 %/);
});

test("in a square keys go down and up a column too", async (t) => {
  const { page } = await show(
    t,
    `src="data/ukraine.json" view="matrix" focus="SRB" with="RUS DEU HUN"`,
  );
  await inside(page, ".keys").focus();
  const said = async () => String(await inside(page, ".ring").getAttribute("aria-label"));
  await page.keyboard.press("End");
  const last = await said();
  await page.keyboard.press("ArrowUp");
  const above = await said();
  assert.notEqual(above, last);
  // Both are in the same column, which is the second name of the pair.
  assert.equal(/, (.*?):/.exec(above)?.[1], /, (.*?):/.exec(last)?.[1]);
  await page.keyboard.press("ArrowDown");
  assert.equal(await said(), last);
});

test("a slider that passes the other takes it along", async (t) => {
  const { page, problems } = await show(t, `view="alignment" ${UKRAINE}`);
  await inside(page, ".controls button").click();
  await drawn(page, () => inside(page, "[data-option=to]").fill("2016"));
  await drawn(page, () => inside(page, "[data-option=from]").fill("2020"));
  assert.equal(await inside(page, "[data-option=to]").inputValue(), "2020");
  assert.deepEqual(await inside(page, "output").allTextContents(), ["2020", "2020"]);
  assert.match(String(await inside(page, ".record").textContent()), / · 2020 · /);
  assert.deepEqual(problems, []);
});

test("what has no answer is said in words, and the page hears of what is unknown", async (t) => {
  for (const [attributes, words] of /** @type {[string, RegExp][]} */ ([
    [`view="alignment" from="2030"`, /Nobody|No roll call|no recorded position/],
    [
      `view="precedents" blocs="eu"`,
      /Serbia has no recorded position as a member of the bloc European Union/,
    ],
    [`view="alignment" with="SRB"`, /Serbia is not compared with itself/],
    [`view="timeline" with="ATLANTIS"`, /no member "ATLANTIS"; the nearest are/],
    [`view="space" topic="LOVE"`, /no topic "LOVE"/],
  ])) {
    const { page, problems } = await show(t, `src="data/ukraine.json" focus="SRB" ${attributes}`);
    const svg = await page.evaluate(() =>
      /** @type {any} */ (document.querySelector("roll-call")).toSVG(),
    );
    const text = svg
      .replace(/<[^>]+>/g, " ")
      .replace(/\s+/g, " ")
      .replaceAll("&quot;", '"');
    assert.match(text, words, attributes);
    assert.doesNotMatch(text, /NaN|undefined|null/);
    assert.deepEqual(problems, []);
  }
});

test("hostile names stay text in every view", async (t) => {
  const nasty = `<img src=x onerror=alert(1)>"'&`;
  const members = ["A", "B", "C"].map((id) => ({ id, name: `${nasty}${id}` }));
  const rollCalls = Array.from({ length: 25 }, (_, at) => ({
    ...{ id: `${nasty}${at}`, date: "2019-05-01", title: nasty, topics: [nasty, "b"] },
    positions: ["YYN", "YNY", "NYA"][at % 3],
  }));
  const data = JSON.stringify({ rollcall: 1, members, rollCalls });
  const site = await serve(t, {
    routes: {
      "/a.html": article(
        VIEWS.map(
          (view) =>
            `<roll-call loading="eager" src="d.json" view="${view}" focus="A" with="B"></roll-call>`,
        ).join(""),
      ),
      "/d.json": { body: data },
    },
  });
  const { page, problems } = await open(t, `${site.origin}/a.html`);
  for (const at of VIEWS.keys()) await ready(page, `roll-call >> nth=${at}`);
  const images = await page.evaluate(() =>
    [...document.querySelectorAll("roll-call")].map(
      (it) => it.shadowRoot?.querySelectorAll("img").length,
    ),
  );
  assert.deepEqual(images, [0, 0, 0, 0, 0]);
  assert.deepEqual(problems, []);
});

test("a narrow column and a page from right to left scroll nothing sideways", async (t) => {
  for (const view of VIEWS) {
    const { page } = await show(t, `view="${view}" blocs="balkans" ${UKRAINE}`, {
      viewport: { width: 320, height: 700 },
      html: `lang="ar" dir="rtl"`,
    });
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    assert.ok(wide <= 320, `${view}: ${wide}`);
    assert.equal(await inside(page, ".root").getAttribute("dir"), "rtl");
  }
});

test("a press on a bloc lists its members, each with its figure", async (t) => {
  for (const view of ["alignment", "space"]) {
    const { page, problems } = await show(t, `view="${view}" blocs="balkans" ${UKRAINE}`);
    const { bounds } = /** @type {any} */ (
      (await outline(page)).find((it) => it.id === "bloc:balkans")
    );
    await page.locator("roll-call").click({ position: { x: bounds.x + 60, y: bounds.y + 10 } });
    const card = inside(page, "section.card");
    await card.waitFor();
    // The focus member is not compared with itself, but has a place in a space.
    const count = view === "space" ? 10 : 9;
    assert.equal(await card.locator("li").count(), count);
    assert.match(String(await card.textContent()), new RegExp(`${count} members`));
    assert.deepEqual(problems, []);
  }
});

test("a figure that is open closes when the page asks about somebody else", async (t) => {
  const { page } = await show(t, `view="alignment" ${UKRAINE}`);
  await page.evaluate(() => /** @type {any} */ (document.querySelector("roll-call")).select("RUS"));
  const panel = inside(page, ".card");
  await panel.waitFor();
  await change(page, "focus", "BIH");
  assert.ok(await panel.isHidden());
});

test("a state that names what is no choice changes nothing", async (t) => {
  const state = "controls=find&lang=ar&font=serif&width=9&parts=1";
  const { page, problems } = await show(t, `view="alignment" state="${state}" ${UKRAINE}`);
  assert.match(String(await inside(page, ".record").textContent()), /with paragraphs/);
  assert.equal(await inside(page, "figure").getAttribute("lang"), "en");
  assert.deepEqual(problems, []);
});

test("a sentence opens to what proves it, and closes again", async (t) => {
  const { page, problems } = await show(t, `view="alignment" ${UKRAINE}`);
  const first = inside(page, ".summary .who").first();
  await first.click();
  const card = inside(page, "section.card");
  assert.equal(await card.locator("li").count(), 22);
  assert.equal(await first.getAttribute("aria-expanded"), "true");
  await page.keyboard.press("Escape");
  await card.waitFor({ state: "hidden" });
  assert.equal(await first.getAttribute("aria-expanded"), "false");
  assert.ok(
    await first.evaluate((it) => it === /** @type {ShadowRoot} */ (it.getRootNode()).activeElement),
  );
  await inside(page, ".summary .who").nth(1).click();
  assert.match(String(await card.textContent()), /135 members/);
  assert.deepEqual(await violations(page), []);
  assert.deepEqual(problems, []);
});

test("a reader counts parts, leaves out lopsided roll calls and asks for the interval", async (t) => {
  const { page, problems } = await show(t, `view="alignment" ${UKRAINE}`);
  await page.evaluate(() =>
    addEventListener("roll-call-state", (event) =>
      Object.assign(globalThis, { told: /** @type {any} */ (event).detail }),
    ),
  );
  await inside(page, ".controls button").click();
  const record = async () => String(await inside(page, ".record").textContent());
  await drawn(page, () => inside(page, "[data-option=parts]").check());
  assert.match(await record(), /with paragraphs, amendments and motions/);
  await drawn(page, () => inside(page, "[data-option=contested]").selectOption("25"));
  assert.match(await record(), /losing side at least 25 %/);
  assert.match(String(await inside(page, ".note").textContent()), /since the losing side/);
  await drawn(page, () => inside(page, "[data-option=interval]").check());
  const told = await page.evaluate(() => /** @type {any} */ (globalThis).told);
  assert.deepEqual(told, { parts: true, contested: "25", interval: true });
  await inside(page, ".summary .who").first().click();
  const card = String(await inside(page, "section.card").textContent());
  assert.match(card, /95 % interval/);
  assert.deepEqual(problems, []);
});

test("the line that is copied has the set and the period of its own figure", async (t) => {
  const { page } = await show(t, `view="timeline" topic="" ${UKRAINE}`);
  const copied = await page.evaluate(async () => {
    const element = /** @type {any} */ (document.querySelector("roll-call"));
    const copies = /** @type {string[]} */ ([]);
    Object.defineProperty(navigator, "clipboard", {
      value: { writeText: async (/** @type {string} */ text) => copies.push(text) },
    });
    element.shadowRoot.querySelector(".summary .who").click();
    const buttons = element.shadowRoot.querySelectorAll("section.card button");
    buttons[1].click();
    for (let at = 0; at < 50 && !copies.length; at += 1)
      await new Promise((it) => setTimeout(it, 20));
    return copies[0];
  });
  assert.match(copied, /^Serbia voted the same way as Russia in 11 of 22 .* · 23 roll calls · /);
  assert.match(copied, /ukraine\.json/);
});

test("why nothing is drawn is text of the page, and no table is empty", async (t) => {
  for (const view of ["alignment", "timeline", "precedents", "matrix", "space"]) {
    const { page, problems } = await show(t, `view="${view}" from="2030" ${UKRAINE}`);
    const why = "No roll call is in this period and topic.";
    assert.deepEqual(await inside(page, ".summary li").allTextContents(), [why], view);
    assert.equal(await inside(page, "details.below").isVisible(), false, view);
    const summary = await page.evaluate(
      () => /** @type {any} */ (document.querySelector("roll-call")).summary,
    );
    assert.deepEqual(summary, [why], view);
    await change(page, "from", "");
    assert.equal(await inside(page, "details.below").isVisible(), true, view);
    assert.deepEqual(problems, []);
  }
});

test("the table of a comparison is downloaded with what it is of", async (t) => {
  const { page } = await show(t, `view="alignment" ${UKRAINE}`);
  await inside(page, ".controls > button").click();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    inside(page, ".options button").first().click(),
  ]);
  const text = readFileSync(String(await download.path()), "utf8");
  assert.match(text, /\r\n# Who voted the same way as Serbia\?,,,,\r\n# UN General Assembly · /);
  assert.match(text, /\r\n# Source: UN Digital Library,,,,\r\n$/);
});

test("a reader who listens hears what a press opened, and what an option changed", async (t) => {
  const { page, problems } = await show(t, `view="alignment" ${UKRAINE}`);
  const live = inside(page, ".away[role=status]");
  const hears = async (/** @type {RegExp} */ words) => {
    await page.waitForFunction(
      ([source]) => {
        const root = document.querySelector("roll-call")?.shadowRoot;
        const said = root?.querySelector(".away[role=status]")?.textContent ?? "";
        return new RegExp(source).test(said);
      },
      [words.source],
    );
    const said = String(await live.textContent());
    assert.doesNotMatch(said, /[?…]\.|\.\./, said);
    return said;
  };
  // The figure is opened by key, by the button of a sentence, and again after it was closed.
  await inside(page, ".keys").focus();
  await page.keyboard.type("russ");
  await page.keyboard.press("Enter");
  await hears(/^Serbia and Russia, 2008–2025: 50 %, 11 of 22\. 22 roll calls\.$/);
  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");
  await hears(/^$/);
  await inside(page, ".summary .who").nth(1).click();
  await hears(/^Who voted the same way as Serbia\? 135 members\.$/);
  await inside(page, ".summary .who").nth(1).click();
  await inside(page, ".summary .who").first().click();
  await hears(/22 roll calls\.$/);
  await inside(page, ".controls button").click();
  await drawn(page, () => inside(page, "[data-option=interval]").check());
  await hears(/95 % interval, .* to \d+ %\.$/);
  await inside(page, ".summary .who").first().click();
  const before = await inside(page, ".ring").getAttribute("aria-setsize");
  await drawn(page, () => inside(page, "[data-option=all]").check());
  const said = await hears(/Who voted the same way as Serbia\? UN General Assembly .* entries\.$/);
  assert.ok(Number(/(\d+) entries/.exec(said)?.[1]) > Number(before), said);
  // What changes nothing is not announced.
  await live.evaluate((it) => (it.textContent = ""));
  await page.setViewportSize({ width: 500, height: 800 });
  await new Promise((done) => setTimeout(done, 1_000));
  assert.equal(await live.textContent(), "");
  assert.deepEqual(problems, []);
});

test("the keys are named behind ⋯, and those that are named do something", async (t) => {
  const ukraine = `src="data/ukraine.json" focus="SRB"`;
  for (const [attributes, down] of /** @type {[string, string][]} */ ([
    [`view="alignment" ${UKRAINE}`, ""],
    [`view="matrix" ${UKRAINE}`, ""],
    [`view="space" ${UKRAINE}`, ""],
    [`view="precedents" blocs="balkans" ${ukraine}`, "roll-call:"],
    [`view="timeline" ${ukraine} with="RUS CHN"`, ""],
  ])) {
    const { page, problems } = await show(t, attributes);
    await inside(page, ".controls button").click();
    const named = await inside(page, ".options kbd").allTextContents();
    const keys = ["← →", "↑ ↓", "Home, End", "A–Z", "Enter, Space", "Esc"];
    assert.deepEqual(named, keys, attributes);
    const help = String(await inside(page, "#help").textContent());
    assert.ok(
      named.every((it) => help.includes(`${it}: `)),
      help,
    );
    assert.ok(!down || (await outline(page)).some((it) => it.id.startsWith(down)));
    assert.deepEqual(await violations(page), []);
    assert.deepEqual(problems, []);
  }
});

/** Returns a dataset of three members over ten years of 60 roll calls each. */
function tenYears() {
  const members = ["Ada", "Bo", "Cy"].map((name, at) => ({ id: "ABC"[at], name }));
  const rollCalls = Array.from({ length: 600 }, (_, at) => ({
    ...{
      id: `R/${at}`,
      date: `${2000 + Math.floor(at / 60)}-${(at % 12) + 1 < 10 ? "0" : ""}${(at % 12) + 1}-05`,
    },
    positions: ["YYN", "YNY", "NYA", "YYY"][at % 4],
  }));
  return JSON.stringify({ rollcall: 1, members, rollCalls });
}

/**
 * Opens a page with a chart of those ten years.
 *
 * @param {import("node:test").TestContext} t
 * @param {string} attributes
 */
async function ofTenYears(t, attributes) {
  const site = await serve(t, {
    routes: {
      "/a.html": article(`<roll-call loading="eager" src="d.json" ${attributes}></roll-call>`),
      "/d.json": { body: tenYears() },
    },
  });
  const { page, problems } = await open(t, `${site.origin}/a.html`);
  await ready(page);
  return { page, problems };
}

test("keys go from a year to its points and back", async (t) => {
  const { page, problems } = await ofTenYears(t, `view="timeline" focus="A" with="B C"`);
  await inside(page, ".keys").focus();
  const said = async () => String(await inside(page, ".ring").getAttribute("aria-label"));
  await page.keyboard.press("Home");
  await page.keyboard.press("ArrowRight");
  assert.match(await said(), /^2001: 60 roll calls/);
  await page.keyboard.press("ArrowDown");
  assert.match(await said(), /^Bo, 2001: 50 %/);
  await page.keyboard.press("ArrowDown");
  assert.match(await said(), /^Cy, 2001: /);
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("ArrowUp");
  assert.match(await said(), /^2001: /);
  assert.deepEqual(problems, []);
});

test("a list that is cut says that it is", async (t) => {
  const { page, problems } = await ofTenYears(t, `view="alignment" focus="A" with="B"`);
  await inside(page, ".summary .who").first().click();
  const card = inside(page, "section.card");
  assert.equal(await card.locator("li").count(), 500);
  assert.match(String(await card.textContent()), /600 roll calls.*Listed: the first 500\./);
  await card.locator("input").check();
  assert.ok((await card.locator("li").count()) < 500);
  assert.doesNotMatch(String(await card.textContent()), /Listed:/);
  assert.deepEqual(problems, []);
});

test("the card's button and box stand apart, and words are no larger than the picture's", async (t) => {
  const { page } = await show(t, `view="alignment" ${UKRAINE}`);
  await inside(page, ".summary .who").first().click();
  const box = await inside(page, ".card label").boundingBox();
  const button = await inside(page, ".card .actions button").boundingBox();
  assert.ok(box && button);
  assert.ok(button.x - box.x - box.width >= 12, `${box.x + box.width} ${button.x}`);
  assert.ok(Math.abs(box.y + box.height / 2 - button.y - button.height / 2) <= 1);
  const size = await inside(page, ".summary").evaluate((it) => getComputedStyle(it).fontSize);
  assert.equal(size, "13px");
});

test("where the system sets all colours many roll calls are drawn with them", async (t) => {
  for (const [view, more] of [
    ["timeline", `with="B C"`],
    ["alignment", `with="B"`],
    ["space", ""],
  ]) {
    const site = await serve(t, {
      routes: {
        "/a.html": article(
          `<roll-call loading="eager" src="d.json" view="${view}" focus="A" ${more}></roll-call>`,
        ),
        "/d.json": { body: tenYears() },
      },
    });
    const { page } = await open(t, `${site.origin}/a.html`, { forcedColors: "active" });
    await ready(page);
    const [ink, paper, fills] = await page.evaluate(() => {
      const element = document.querySelector("roll-call");
      const canvas = /** @type {HTMLCanvasElement} */ (
        element?.shadowRoot?.querySelector("canvas")
      );
      const probe = document.body.appendChild(document.createElement("p"));
      const rgb = (/** @type {string} */ color) => {
        probe.style.color = color;
        return getComputedStyle(probe).color.match(/\d+/g)?.map(Number) ?? [];
      };
      const picture = canvas.getContext("2d")?.getImageData(0, 0, canvas.width, canvas.height);
      const data = picture?.data ?? new Uint8ClampedArray();
      /** @type {Set<string>} */
      const fills = new Set();
      for (let at = 0; at < data.length; at += 4) {
        if (data[at + 3] === 255) fills.add(data.slice(at, at + 3).join());
      }
      return [rgb("CanvasText"), rgb("Canvas"), [...fills]];
    });
    // All that is drawn is the ink, the paper or a blend of the two, and no colour of ours.
    for (const fill of fills) {
      const color = fill.split(",").map(Number);
      const shares = color.map(
        (/** @type {number} */ it, /** @type {number} */ at) =>
          (it - paper[at]) / (ink[at] - paper[at]),
      );
      const spread = Math.max(...shares) - Math.min(...shares);
      assert.ok(!(spread > 0.02), `${view}: ${fill} of ${ink} on ${paper}`);
    }
    assert.ok(fills.includes(ink.join()), view);
  }
});

test("numbers read from left to right in a page that runs the other way", async (t) => {
  for (const attributes of [
    `view="alignment" measure="kappa" ${UKRAINE}`,
    `view="space" ${UKRAINE}`,
  ]) {
    const { page, problems } = await show(t, attributes, { html: `lang="ar" dir="rtl"` });
    await inside(page, "summary").click();
    // Finds where each digit of a number stands on the screen.
    const turned = await page.evaluate(() => {
      const root = document.querySelector("roll-call")?.shadowRoot;
      const found = [];
      for (const cell of root?.querySelectorAll("td, .summary li") ?? []) {
        const walker = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          const text = node.textContent ?? "";
          for (const number of text.matchAll(/−?\d+\.\d\d/gu)) {
            const places = [...number[0]].map((_, at) => {
              const range = document.createRange();
              range.setStart(node, number.index + at);
              range.setEnd(node, number.index + at + 1);
              return range.getBoundingClientRect().x;
            });
            const isTurned = places.some(
              (/** @type {number} */ it, /** @type {number} */ at) => at > 0 && it < places[at - 1],
            );
            found.push([number[0], isTurned]);
          }
        }
      }
      return found;
    });
    assert.ok(turned.length > 100 && turned.some(([it]) => String(it).startsWith("−")));
    assert.deepEqual(
      turned.filter(([, is]) => is),
      [],
    );
    assert.deepEqual(problems, []);
  }
});
