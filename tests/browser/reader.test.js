// The chart under pointer, finger and keyboard, and what a screen reader is told.

import assert from "node:assert/strict";
import test from "node:test";
import { CRIMEA, change, entry, outline, ready, show } from "./fixture.js";

/** @typedef {import("playwright-core").Page} Page */
/** @typedef {import("../../www/element/element.js").RollCall} RollCall */

test("Serbia is five presses away, and says its vote", async (t) => {
  const { page, problems } = await show(t, `${CRIMEA} focus="SRB"`);
  await toChart(page);
  await page.keyboard.type("serb");
  const said = await cursor(page);
  assert.equal(said.name, "Serbia: against");
  assert.equal(said.tooltip, "Serbia: against");
  assert.deepEqual(said.box, rounded((await entry(page, "SRB")).bounds));
  // The chart is one stop of the Tab key and no trap.
  await page.keyboard.press("Tab");
  assert.notEqual(await page.evaluate(inShadow), "listbox");
  await page.keyboard.press("Shift+Tab");
  assert.equal((await cursor(page)).name, "Serbia: against", "the place is kept");
  assert.deepEqual(problems, []);
});

test("arrows go from one to the next and from group to group", async (t) => {
  const { page } = await show(t, CRIMEA);
  const entries = await outline(page);
  await toChart(page);
  assert.equal((await cursor(page)).name, entries[0].name);
  for (const [key, expected] of /** @type {[string, number][]} */ ([
    ["ArrowLeft", 0],
    ["ArrowRight", 1],
    ["ArrowRight", 2],
    ["ArrowLeft", 1],
    ["End", entries.length - 1],
    ["ArrowRight", entries.length - 1],
    ["Home", 0],
  ])) {
    await page.keyboard.press(key);
    assert.equal((await cursor(page)).name, entries[expected].name, key);
  }
  const groups = entries.filter((it) => it.role === "position" || it.role === "bloc");
  assert.equal(groups.length, 7, "four positions and three blocs");
  for (const group of groups.slice(1)) {
    await page.keyboard.press("ArrowDown");
    assert.equal((await cursor(page)).name, group.name);
  }
  await page.keyboard.press("ArrowUp");
  assert.equal((await cursor(page)).name, groups.at(-2)?.name);
});

test("letters find names, accents or not, and the same letter goes on", async (t) => {
  const { page } = await show(t, CRIMEA);
  await toChart(page);
  await page.keyboard.type("cote d");
  assert.match((await cursor(page)).name, /^Côte d.Ivoire: /);
  await page.waitForTimeout(1100);
  await page.keyboard.type("z");
  const first = (await cursor(page)).name;
  await page.waitForTimeout(1100);
  await page.keyboard.type("z");
  const second = (await cursor(page)).name;
  assert.deepEqual([first, second].map((it) => it.split(":")[0]).sort(), ["Zambia", "Zimbabwe"]);
});

test("the ring is drawn with a halo, at the edge too, and follows the mark", async (t) => {
  const { page } = await show(t, CRIMEA, { viewport: { width: 700, height: 900 } });
  await toChart(page);
  await page.keyboard.type("alb");
  for (const width of [700, 420]) {
    await page.setViewportSize({ width, height: 900 });
    await page.waitForTimeout(200);
    const { bounds } = await entry(page, "ALB");
    assert.ok(bounds.x < 8, "Albania stands at the left edge");
    const host = await page.locator("roll-call").boundingBox();
    assert.ok(host);
    const y = host.y + bounds.y + bounds.height / 2;
    const left = host.x + bounds.x;
    const colors = await screenColors(
      page,
      [-1, -3, -5].map((by) => [left + by, y]),
    );
    assert.deepEqual(colors, ["#ffffff", "#1a1a1a", "#ffffff"], `at ${width}`);
    const tooltip = await page.locator(".tooltip").boundingBox();
    assert.ok(tooltip && tooltip.y + tooltip.height < host.y + bounds.y, "it follows as well");
  }
  await change(page, "theme", "dark");
  const { bounds } = await entry(page, "ALB");
  const host = await page.locator("roll-call").boundingBox();
  const y = (host?.y ?? 0) + bounds.y + bounds.height / 2;
  const left = (host?.x ?? 0) + bounds.x;
  const colors = await screenColors(
    page,
    [-1, -3, -5].map((by) => [left + by, y]),
  );
  assert.deepEqual(colors, ["#121212", "#f2f2f2", "#121212"]);
});

test("a pointer, a finger and the keyboard bring up the same words", async (t) => {
  const options = { hasTouch: true, viewport: { width: 700, height: 900 } };
  const { page } = await show(t, CRIMEA, options);
  const [x, y] = await middle(page, "BIH");
  await page.mouse.move(x, y);
  const hovered = await cursor(page);
  assert.equal(hovered.tooltip, "Bosnia and Herzegovina: abstained");
  await page.mouse.move(x, y - 400);
  assert.equal((await cursor(page)).tooltip, "", "it goes with the pointer");
  await page.touchscreen.tap(x, y);
  assert.equal((await cursor(page)).tooltip, hovered.tooltip);
  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");
  await page.locator("[role=listbox]").focus();
  await page.keyboard.type("bosnia");
  assert.equal((await cursor(page)).tooltip, hovered.tooltip);
});

test("the tooltip can be pointed at, dismissed, and stays within the element", async (t) => {
  const { page, chart } = await show(t, CRIMEA, { viewport: { width: 320, height: 900 } });
  const [x, y] = await middle(page, "SRB");
  await page.mouse.move(x, y);
  const tooltip = page.locator(".tooltip");
  const box = await tooltip.boundingBox();
  assert.ok(box);
  // The pointer goes there slowly, over nothing else.
  await page.mouse.move(x, box.y + box.height / 2, { steps: 12 });
  await page.waitForTimeout(300);
  assert.equal(await tooltip.textContent(), "Serbia: against");
  assert.ok(await tooltip.isVisible(), "it can be pointed at and stays");
  await page.keyboard.press("Escape");
  assert.ok(await tooltip.isHidden(), "Escape dismisses it wherever the focus is");

  const host = await chart.boundingBox();
  assert.ok(host);
  for (const id of ["ALB", "BIH", "RUS", "ZWE", "USA", "UZB"]) {
    const { bounds } = await entry(page, id);
    await page.mouse.move(host.x + bounds.x + 5, host.y + bounds.y + 5);
    const at = await tooltip.boundingBox();
    assert.ok(at && at.x >= host.x && at.x + at.width <= host.x + host.width, id);
    assert.ok(at.y >= host.y, id);
    await page.keyboard.press("Escape");
  }
});

test("a click, Enter and a script select, and Escape takes it back", async (t) => {
  // In a lower window the page scrolls, so that the card covers nothing, and the pointer is elsewhere.
  const viewport = { width: 800, height: 1_600 };
  const { page, chart } = await show(t, CRIMEA, { viewport });
  await chart.evaluate((it) => {
    it.ownerDocument.addEventListener("roll-call-select", (event) => {
      const { id, member, position, role, name } = /** @type {CustomEvent} */ (event).detail;
      const page = /** @type {any} */ (globalThis);
      (page.selected ??= []).push({ id, member, position, role, name });
    });
  });
  const selected = () => page.evaluate(() => /** @type {any} */ (globalThis).selected.splice(0));
  const serbia = {
    id: "SRB",
    member: "SRB",
    position: "no",
    role: "member",
    name: "Serbia: against",
  };
  await page.mouse.click(...(await middle(page, "SRB")));
  assert.deepEqual(await selected(), [serbia]);
  await page.evaluate(() => {
    /** @type {any} */ (document.querySelector("roll-call")).select("nobody");
  });
  assert.deepEqual(await selected(), [], "what is not in the picture changes nothing");
  assert.equal(await page.locator("[role=option]").getAttribute("aria-selected"), "true");
  await page.keyboard.press("Escape");
  assert.deepEqual(await selected(), [], "first the tooltip goes");
  await page.keyboard.press("Escape");
  assert.equal((await selected())[0].id, null);
  await page.keyboard.type("serbia");
  await page.keyboard.press("Enter");
  assert.deepEqual(await selected(), [serbia]);
  await chart.evaluate((it) => /** @type {RollCall} */ (it).select("eu"));
  assert.equal((await selected())[0].role, "bloc");
  await chart.evaluate((it) => /** @type {RollCall} */ (it).select(null));
  assert.equal((await selected())[0].id, null);
});

test("what is selected before the first picture is selected in it", async (t) => {
  const { page } = await show(t, CRIMEA);
  const selected = await page.evaluate(async (attributes) => {
    document.body.innerHTML = `<roll-call ${attributes}></roll-call>`;
    const chart = /** @type {RollCall} */ (document.querySelector("roll-call"));
    const told = new Promise((resolve) => {
      chart.addEventListener("roll-call-select", (event) =>
        resolve(/** @type {CustomEvent} */ (event).detail.id),
      );
    });
    chart.select("SRB");
    return await told;
  }, CRIMEA);
  assert.equal(selected, "SRB");
});

test("a click with the mouse says nothing but what was clicked", async (t) => {
  const { page, chart } = await show(t, CRIMEA);
  await chart.evaluate((it) => {
    const tooltip = /** @type {Element} */ (it.shadowRoot?.querySelector(".tooltip"));
    const said = new Set();
    Object.assign(globalThis, { said });
    new MutationObserver(() => said.add(tooltip.textContent)).observe(tooltip, {
      childList: true,
    });
  });
  await page.mouse.click(...(await middle(page, "SRB")));
  const said = await page.evaluate(() => [.../** @type {any} */ (globalThis).said]);
  assert.deepEqual(said, ["Serbia: against"]);
});

test("a finger scrolls the page over the chart", async (t) => {
  const { page } = await show(t, CRIMEA, { hasTouch: true, viewport: { width: 320, height: 500 } });
  const client = await page.context().newCDPSession(page);
  const [x, y] = await middle(page, "ALB");
  const touch = (/** @type {"touchStart" | "touchMove"} */ type, /** @type {number} */ y) =>
    client.send("Input.dispatchTouchEvent", { type, touchPoints: [{ x, y }] });
  await touch("touchStart", y);
  for (let by = 20; by <= 200; by += 20) await touch("touchMove", y - by);
  await client.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
  await page.waitForFunction(() => scrollY > 100);
});

test("pointing costs less than 0.1 ms when the entry stays the same", async (t) => {
  const { page, chart } = await show(t, CRIMEA);
  const [x, y] = await middle(page, "SRB");
  const median = await chart.evaluate(
    (it, [x, y]) => {
      const keys = /** @type {Element} */ (it.shadowRoot?.querySelector(".keys"));
      const move = (/** @type {number} */ by) =>
        keys.dispatchEvent(new PointerEvent("pointermove", { clientX: x + by, clientY: y }));
      const times = [];
      for (let round = 0; round < 50; round += 1) {
        const begun = performance.now();
        for (let by = 0; by < 40; by += 1) move((by % 5) / 5);
        times.push((performance.now() - begun) / 40);
      }
      return times.sort((a, b) => a - b)[25];
    },
    [x, y],
  );
  assert.ok(median < 0.1, `${median} ms`);
});

test("the table has every member once, and the sentences stand in the page", async (t) => {
  const { page, chart } = await show(t, `${CRIMEA} focus="SRB"`);
  await page.locator("summary").click();
  // The table can be sorted once it is open.
  await page.locator("thead button").nth(2).waitFor();
  const rows = page.locator("tbody tr");
  assert.equal(await rows.count(), 193);
  const cells = await rows.evaluateAll((all) =>
    all.map((row) => [...row.children].map((it) => it.textContent?.trim())),
  );
  const members = (await outline(page)).filter((it) => it.role === "member");
  assert.deepEqual(
    cells.map(([name, position]) => `${name}: ${position}`).sort(),
    members.map((it) => it.name).sort(),
  );
  const serbia = cells.find(([name]) => name === "Serbia");
  assert.deepEqual(serbia, ["Serbia", "against", "Balkans"]);
  const bosnia = cells.find(([name]) => name === "Bosnia and Herzegovina");
  assert.equal(bosnia?.[1], "abstained");
  assert.equal(await page.locator("thead th[scope=col]").count(), 3);
  assert.equal(await page.locator("tbody th[scope=row]").count(), 193);
  const summary = await chart.evaluate((it) => /** @type {RollCall} */ (it).summary);
  const shadow = await chart.evaluate((it) => it.shadowRoot?.textContent ?? "");
  assert.ok(
    summary.some((it) => it.startsWith("Serbia was the only Balkan member to vote against")),
  );
  for (const sentence of summary) assert.ok(shadow.includes(sentence), sentence);
});

test("a screen reader gets a named figure, the answer, one option and a table", async (t) => {
  const { page, chart } = await show(t, `${CRIMEA} focus="SRB" heading="Who voted how"`);
  await toChart(page);
  await page.keyboard.type("serb");
  await page.locator("summary").click();
  const tree = await chart.ariaSnapshot();
  for (const line of [
    /^- figure "Who voted how":/m,
    /^ {2}- heading "Who voted how" \[level=3\]/m,
    /^ {2}- listbox "Who voted how":\n {4}- 'option "Serbia: against"'/m,
    /^ {2}- list:\n {4}- listitem:\n {6}- text: 63 in favour, 19 against, 66 abstaining; 45 of 193 members did not vote\./m,
    /^ +- 'table "Who voted how: [^"]+"':/m,
    /- rowheader "Serbia":\n +- button "Serbia"\n +- cell "against"/,
    /- 'link "Source: UN Digital Library"':/,
  ]) {
    assert.ok(line.test(tree), `${line} in ${tree.slice(0, 2000)}`);
  }
  assert.equal(tree.match(/- 'option/g)?.length, 1);
  assert.equal(tree.match(/- row /g)?.length, 194);
  assert.ok(!/- (img|canvas)/.test(tree));
});

test("words and names follow the language of the page", async (t) => {
  const { page, chart } = await show(t, `${CRIMEA} focus="SRB MKD"`, { html: `lang="sr-Latn-RS"` });
  assert.match(await chart.ariaSnapshot(), /63 za, 19 protiv, 66 uzdržan/);
  assert.equal((await entry(page, "MKD")).name, "Severna Makedonija: za");
  await change(page, "lang", "en-GB");
  assert.equal((await entry(page, "MKD")).name, "North Macedonia: in favour");
  assert.equal(await page.locator("roll-call .root").getAttribute("lang"), "en");
  // The language that the reader's browser prefers does not count.
  const { page: other } = await show(t, CRIMEA, { locale: "sr-Latn", html: "" });
  assert.equal((await entry(other, "SRB")).name, "Serbia: against");
  await ready(other);
});

/**
 * Tabs through the controls into the chart.
 *
 * @param {Page} page
 */
async function toChart(page) {
  for (let stop = 0; stop < 5; stop += 1) {
    await page.keyboard.press("Tab");
    if ((await page.evaluate(inShadow)) === "listbox") return;
  }
  assert.fail("the chart is no stop");
}

/** Returns the role or the tag of what has the focus, in a shadow too. Runs in the page. */
function inShadow() {
  const active = document.activeElement?.shadowRoot?.activeElement ?? document.activeElement;
  return active?.getAttribute("role") ?? active?.tagName;
}

/** Resolves to the entry under the cursor: its name, tooltip and box. @param {Page} page */
function cursor(page) {
  return page
    .locator("roll-call")
    .first()
    .evaluate((it) => {
      const find = (/** @type {string} */ selector) =>
        /** @type {HTMLElement} */ (it.shadowRoot?.querySelector(selector));
      const [ring, tooltip] = [find("[role=option]"), find(".tooltip")];
      const [host, box] = [it.getBoundingClientRect(), ring.getBoundingClientRect()];
      return {
        name: ring.ariaLabel ?? "",
        tooltip: tooltip.hidden ? "" : tooltip.textContent,
        box: [box.x - host.x, box.y - host.y, box.width, box.height].map((it) =>
          Math.round(it * 10),
        ),
      };
    });
}

/** @param {import("../../www/element/types.js").Bounds} bounds */
const rounded = ({ x, y, width, height }) => [x, y, width, height].map((it) => Math.round(it * 10));

/**
 * Resolves to the middle of a member's mark, in the window.
 *
 * @param {Page} page
 * @param {string} id
 * @returns {Promise<[number, number]>}
 */
async function middle(page, id) {
  const host = await page.locator("roll-call").first().boundingBox();
  const { bounds } = await entry(page, id);
  const { x, y } = host ?? { x: 0, y: 0 };
  return [x + bounds.x + bounds.width / 2, y + bounds.y + bounds.height / 2];
}

/**
 * Resolves to colours on the screen, as `#rrggbb`.
 *
 * @param {Page} page
 * @param {number[][]} points
 */
async function screenColors(page, points) {
  const shot = (await page.screenshot()).toString("base64");
  return page.evaluate(async ([shot, points]) => {
    const bytes = Uint8Array.from(atob(shot), (it) => it.charCodeAt(0));
    const image = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
    const canvas = new OffscreenCanvas(image.width, image.height);
    const context = /** @type {OffscreenCanvasRenderingContext2D} */ (canvas.getContext("2d"));
    context.drawImage(image, 0, 0);
    return points.map(([x, y]) => {
      const [red, green, blue] = context.getImageData(Math.floor(x), Math.floor(y), 1, 1).data;
      return `#${[red, green, blue].map((it) => it.toString(16).padStart(2, "0")).join("")}`;
    });
  }, /** @type {const} */ ([shot, points]));
}
