// The charts for those who hear them, drive them by keyboard or finger, or have set up their system
// for their needs.
//
// `UPDATE_GOLDEN=1 node --test tests/browser/access.test.js` rewrites what a screen reader gets in
// ten states; read the difference aloud before keeping it.

import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import test from "node:test";
import { root } from "../../www/scripts/paths.js";
import { article, CRIMEA, entry, outline, picture, ready, show, violations } from "./fixture.js";
import { open, serve } from "./harness.js";

/** @typedef {import("playwright-core").Page} Page */
/** @typedef {import("../../www/element/element.js").RollCall} RollCall */

/** The roll calls of 2014 and 2019 beside each other. */
const TWO = `src="data/ukraine.json" vote="A/RES/68/262 A/RES/74/17" blocs="balkans eu nato"`;

/**
 * The states of a chart, in each of which a screen reader's tree is compared.
 *
 * @type {{
 *   name: string, attributes: string, html?: string, failing?: boolean,
 *   then?: (page: Page) => Promise<void>,
 * }[]}
 */
const STATES = [
  { name: "breakdown", attributes: `${CRIMEA} focus="SRB"` },
  {
    name: "filtered",
    attributes: `${CRIMEA} focus="SRB"`,
    then: (page) => choose(page, "position:no"),
  },
  {
    name: "card",
    attributes: CRIMEA,
    then: (page) => choose(page, "SRB"),
  },
  { name: "hemicycle", attributes: `${CRIMEA} view="hemicycle"` },
  { name: "members", attributes: `${CRIMEA} view="members"` },
  { name: "tiles", attributes: `${CRIMEA} view="tiles"` },
  { name: "two", attributes: TWO },
  {
    name: "table",
    attributes: `${CRIMEA} view="table"`,
    then: async (page) => {
      await page.locator("[type=search]").fill("mon");
      await heard(page, "Table. Showing 3 of 193: “mon”");
      await page.locator("thead button").nth(1).click();
      await page.locator("[aria-sort=ascending]").waitFor();
    },
  },
  { name: "arabic", attributes: `${CRIMEA} focus="SRB" lang="ar"` },
  { name: "failure", attributes: `src="data/gone.json" vote="A/RES/74/17"`, failing: true },
];

for (const state of STATES) {
  test(`a screen reader gets what ${state.name} says`, async (t) => {
    const page = await inState(t, state);
    const tree = `${await page.locator("body").ariaSnapshot()}\n`;
    const file = join(root, `tests/golden/aria/${state.name}.txt`);
    if (process.env.UPDATE_GOLDEN) writeFileSync(file, tree);
    assert.equal(tree, readFileSync(file, "utf8"));
    assert.deepEqual(await violations(page), []);
  });
}

test("the chart is one stop among its controls, in the order of reading", async (t) => {
  const { page } = await show(t, `${CRIMEA} view="hemicycle"`);
  const stops = [];
  for (let stop = 0; stop < 20; stop += 1) {
    await press(page, "Tab");
    const at = await focus(page);
    if (at === "nothing") break;
    stops.push(at);
  }
  assert.deepEqual(stops, [
    ...["select", "input", "button", "listbox: 63 in favour"],
    ...["who", "who", "who", "who", "who", "summary", "a"],
  ]);
});

test("any member is at most 12 presses away", async (t) => {
  for (const attributes of [CRIMEA, `${CRIMEA} view="tiles"`, `${CRIMEA} lang="ar"`]) {
    const { page, chart } = await show(t, attributes);
    const members = (await outline(page)).filter((it) => it.role === "member");
    assert.equal(members.length, 193);
    await page.locator("[role=listbox]").focus();
    const far = await chart.evaluate(
      (it, names) => {
        const shadow = /** @type {ShadowRoot} */ (it.shadowRoot);
        const [keys, ring] = ["keys", "ring"].map((it) => shadow.querySelector(`.${it}`));
        const press = (/** @type {string} */ key) =>
          keys?.dispatchEvent(new KeyboardEvent("keydown", { key, cancelable: true }));
        const least = (/** @type {string} */ name, /** @type {number} */ groups) => {
          // Arrows end what was typed before, and letters search from the first entry of a group.
          press("Home");
          for (let count = 0; count < groups; count += 1) press("ArrowDown");
          const letters = [...name.replace(/\p{Cf}/gu, "").split(":")[0]];
          for (let count = groups; count < 12; count += 1) {
            if (ring?.ariaLabel === name) return count;
            press(letters[count - groups] ?? "ArrowRight");
          }
          return ring?.ariaLabel === name ? 12 : 13;
        };
        return names
          .map((name) => ({ name, least: Math.min(...[0, 1, 2, 3].map((it) => least(name, it))) }))
          .filter((it) => it.least > 12);
      },
      members.map((it) => it.name),
    );
    assert.deepEqual(far, [], attributes);
  }
});

test("keys lead where they say, and the next is at the left from right to left", async (t) => {
  for (const { html, lang, next, back } of [
    { html: `lang="en"`, lang: "en", next: "ArrowRight", back: "ArrowLeft" },
    { html: `lang="en" dir="rtl"`, lang: "en", next: "ArrowRight", back: "ArrowLeft" },
    { html: `lang="en" dir="ltr"`, lang: "ar", next: "ArrowLeft", back: "ArrowRight" },
    { html: `lang="ar" dir="rtl"`, lang: "ar", next: "ArrowLeft", back: "ArrowRight" },
  ]) {
    const { page } = await show(t, `${CRIMEA} lang="${lang}"`, { html });
    const entries = await outline(page);
    const last = entries.length - 1;
    const groups = [...entries.keys()].filter((it) => /position|bloc/.test(entries[it].role));
    await page.locator("[role=listbox]").focus();
    for (const [key, expected] of /** @type {[string, number][]} */ ([
      [next, 1],
      [next, 2],
      [back, 1],
      ["End", last],
      [next, last],
      ["Home", 0],
      [back, 0],
      ["ArrowDown", groups[1]],
      ["ArrowDown", groups[2]],
      ["ArrowUp", groups[1]],
    ])) {
      await press(page, key);
      assert.equal(
        await focus(page),
        `listbox: ${entries[expected].name}`,
        `${html} ${lang} ${key}`,
      );
    }
  }
});

test("the marks of a right-to-left chart run to the left, as its keys do", async (t) => {
  const { page } = await show(t, `${CRIMEA} view="members" lang="ar"`);
  const groups = (await outline(page)).filter((it) => it.role === "position");
  const members = (await outline(page)).filter((it) => it.role === "member");
  assert.ok(groups.length === 4 && members.length === 193);
  const ends = members.map(({ bounds: { x, width } }) => Math.round(x + width));
  assert.equal(ends[0], Math.max(...ends), "the first column is the one at the right");
  assert.ok(new Set(ends).size > 2, "and not the only one");
  const bars = await show(t, `${CRIMEA} lang="ar"`);
  const [yes, abstain] = (await outline(bars.page)).filter((it) => /balkans:/.test(it.id));
  assert.ok(abstain.bounds.x < yes.bounds.x);
});

test("a whole name goes before longer ones that begin with it", async (t) => {
  const { page } = await show(t, CRIMEA);
  await page.locator("roll-call .keys").focus();
  for (const [typed, found] of [
    ["niger", "Niger: did not vote"],
    ["guinea", "Guinea: did not vote"],
    ["dominica", "Dominica: did not vote"],
  ]) {
    await page.keyboard.press("Home");
    await page.keyboard.type(typed);
    assert.equal(await page.locator("roll-call .ring").getAttribute("aria-label"), found);
  }
});

test("a letter that is typed again goes on to the next name, however fast", async (t) => {
  const { page } = await show(t, CRIMEA);
  await page.locator("roll-call .keys").focus();
  await page.keyboard.press("Home");
  const seen = [];
  for (let time = 0; time < 3; time += 1) {
    await page.keyboard.type("z");
    seen.push(await page.locator("roll-call .ring").getAttribute("aria-label"));
  }
  assert.deepEqual(seen, ["Zambia: in favour", "Zimbabwe: against", "Zambia: in favour"]);
});

test("a name that begins with one letter twice is found by it", async (t) => {
  const names = ["Aaron", "Adams", "Arnold", "Lamb", "Lloyd", "Lowe"];
  const members = names.map((name, at) => ({ id: `M${at}`, name }));
  const rollCalls = [{ id: "1", date: "2020-01-01", positions: "YYYYYY" }];
  const { page, chart } = await show(t, CRIMEA);
  await chart.evaluate(
    (it, data) => {
      const element = /** @type {RollCall} */ (it);
      element.vote = null;
      element.data = data;
      return element.ready;
    },
    { rollcall: 1, members, rollCalls },
  );
  await page.locator("roll-call .keys").focus();
  for (const [typed, found] of [
    ["lloyd", "Lloyd"],
    ["aar", "Aaron"],
    ["lowe", "Lowe"],
    ["lll", "Lowe"],
  ]) {
    await page.keyboard.press("Home");
    await page.keyboard.type(typed);
    const label = await page.locator("roll-call .ring").getAttribute("aria-label");
    assert.equal(label, `${found}: in favour`, typed);
  }
});

test("the cursor of the keyboard never leaves the window, nor goes under a card", async (t) => {
  const { page } = await show(t, `${CRIMEA} view="members"`, {
    viewport: { width: 340, height: 640 },
  });
  const edges = () =>
    page.locator("roll-call .ring").evaluate((it) => {
      const { top, bottom } = it.getBoundingClientRect();
      const root = /** @type {ShadowRoot} */ (it.getRootNode());
      const card = root.querySelector(".card:not([hidden])")?.getBoundingClientRect();
      const until = card && card.top > top ? card.top : innerHeight;
      return { top, bottom, until };
    });
  await page.locator("roll-call .keys").focus();
  for (const key of ["ArrowDown", "ArrowDown", "End", "Home", "z", "ArrowRight", "Enter", "End"]) {
    await page.keyboard.press(key);
    await page.waitForTimeout(key === "Enter" ? 1_500 : 100);
    const { top, bottom, until } = await edges();
    assert.ok(top >= 0 && bottom <= until, `${key}: ${top} to ${bottom} of ${until}`);
  }
});

test("a card covers neither what it was opened from nor, far below, the controls", async (t) => {
  const { page } = await show(
    t,
    `${CRIMEA} view="members" style="display:block;margin-top:300px"`,
    {
      viewport: { width: 800, height: 600 },
    },
  );
  const covered = (/** @type {string} */ what) =>
    page.locator("roll-call").evaluate((it, what) => {
      const root = /** @type {ShadowRoot} */ (it.shadowRoot);
      const [one, card] = [what, ".card"].map((name) =>
        /** @type {Element} */ (root.querySelector(name)).getBoundingClientRect(),
      );
      return one.bottom > card.top && one.top < card.bottom;
    }, what);
  await page.locator("roll-call .keys").focus();
  for (let time = 0; time < 26; time += 1) await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Enter");
  await page.locator(".card").waitFor();
  await page.waitForTimeout(500);
  assert.equal(await covered(".ring"), false, "opened by keyboard");
  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");
  await page.mouse.move(1, 1);
  await page.evaluate(() => scrollTo(0, 0));
  const sweden = (await outline(page)).find((it) => it.member === "SWE");
  const { x, y } = await page.locator("roll-call").evaluate((it) => it.getBoundingClientRect());
  const { bounds } = /** @type {NonNullable<typeof sweden>} */ (sweden);
  if (y + bounds.y > 590) await page.mouse.wheel(0, 200);
  const top = await page.locator("roll-call").evaluate((it) => it.getBoundingClientRect().y);
  await page.mouse.click(x + bounds.x + 4, top + bounds.y + 4);
  await page.locator(".card").waitFor();
  await page.waitForTimeout(500);
  assert.equal(await covered(".ring"), false, "opened by pointer");
  assert.equal(await covered(".controls"), false);
});

test("every key that does something stands in the help, and no other", async (t) => {
  const named = {
    "← →": ["ArrowRight", "ArrowLeft"],
    "↑ ↓": ["ArrowDown", "ArrowUp"],
    "Home, End": ["Home", "End"],
    "A–Z": ["a", "m", "z"],
    "Enter, Space": ["Enter", " "],
    Esc: ["Escape"],
  };
  const { page, chart } = await show(t, CRIMEA);
  await page.locator(".controls > button").click();
  const help = page.locator(".options kbd");
  await help.first().waitFor();
  assert.deepEqual(await help.allTextContents(), Object.keys(named));
  for (const term of await page.locator(".options dd").allTextContents()) assert.ok(term);
  const others = ["F1", "F5", "PageUp", "PageDown", "Insert", "Delete", "Backspace", "Tab"];
  const isUsed = (/** @type {string} */ key) =>
    chart.evaluate((it, key) => {
      const keys = it.shadowRoot?.querySelector(".keys");
      const event = new KeyboardEvent("keydown", { key, cancelable: true, bubbles: true });
      keys?.dispatchEvent(event);
      return event.defaultPrevented;
    }, key);
  for (const key of Object.values(named).flat())
    assert.ok(await isUsed(key), `${key} does nothing`);
  for (const key of others) assert.ok(!(await isUsed(key)), `${key} is taken`);
});

test("nothing is taken from whoever is elsewhere in the page", async (t) => {
  const { page } = await show(t, CRIMEA);
  await page.evaluate(() => {
    const taken = /** @type {string[]} */ ([]);
    Object.assign(globalThis, { taken });
    addEventListener("keydown", (event) => event.defaultPrevented && taken.push(event.key));
  });
  await press(page, "ArrowDown", "Home", "End", "s", "Enter", "Escape", "/", "?");
  await press(page, "Control+f", "Tab", "ArrowDown");
  assert.deepEqual(await page.evaluate(() => /** @type {any} */ (globalThis).taken), []);
});

/** @type {{what: string, attributes?: string, go: (page: Page) => Promise<void>, at: string}[]} */
const RETURNS = [
  {
    what: "a card that Escape closes from the chart",
    go: async (page) => {
      await openSerbia(page);
      await press(page, "Escape", "Escape");
    },
    at: "listbox: Serbia: against",
  },
  {
    what: "a card that Escape closes from within",
    go: async (page) => {
      await openSerbia(page);
      await page.locator(".close").focus();
      await press(page, "Escape");
    },
    at: "listbox: Serbia: against",
  },
  {
    what: "a card that its button closes",
    go: async (page) => {
      await openSerbia(page);
      await press(page, "Tab");
      assert.equal(await focus(page), "close");
      await press(page, "Enter");
    },
    at: "listbox: Serbia: against",
  },
  {
    what: "a card of somebody found, closed by its button",
    go: async (page) => {
      await page.locator("[type=search]").fill("serb");
      await page.locator(".found button").press("Enter");
      await page.locator(".close").press("Enter");
    },
    at: "listbox: Serbia: against",
  },
  {
    what: "a filter that its button clears",
    go: async (page) => {
      await page.locator("[role=listbox]").focus();
      await press(page, "ArrowDown", "Enter");
      await page.locator(".all").press("Enter");
    },
    at: "listbox: 66 abstained",
  },
  {
    what: "a filter that Escape clears",
    go: async (page) => {
      await page.locator("[role=listbox]").focus();
      await press(page, "ArrowDown", "Enter");
      await page.locator(".status", { hasText: "66" }).waitFor();
      await press(page, "Escape", "Escape");
    },
    at: "listbox: 66 abstained",
  },
  {
    what: "a search that its button clears",
    go: async (page) => {
      await page.locator("[type=search]").fill("mon");
      await page.locator(".status", { hasText: "mon" }).waitFor();
      await page.locator(".all").press("Enter");
    },
    at: "input",
  },
  {
    what: "a search that Escape clears",
    go: async (page) => {
      await page.locator("[type=search]").fill("mon");
      await page.locator(".status", { hasText: "mon" }).waitFor();
      await press(page, "Escape");
    },
    at: "input",
  },
  {
    what: "a filter of the table, where there is no chart",
    attributes: `${CRIMEA} view="table"`,
    go: async (page) => {
      await page.locator("[type=search]").fill("serb");
      await page.locator(".found button").press("Enter");
      await page.locator(".close").press("Enter");
    },
    at: "input",
  },
  {
    what: "options that Escape closes",
    go: async (page) => {
      await page.locator(".controls > button").press("Enter");
      await page.locator(".options kbd").first().waitFor();
      await page.locator(".options input").focus();
      await press(page, "Escape");
    },
    at: "button",
  },
];

for (const { what, attributes = CRIMEA, go, at } of RETURNS) {
  test(`the focus goes back: ${what}`, async (t) => {
    const { page, problems } = await show(t, attributes);
    await go(page);
    await page.waitForFunction(() => {
      const shadow = document.querySelector("roll-call")?.shadowRoot;
      return [".card", ".options"].every(
        (it) => /** @type {HTMLElement | null} */ (shadow?.querySelector(it))?.hidden !== false,
      );
    });
    await ready(page);
    assert.equal(await focus(page), at);
    assert.deepEqual(problems, []);
  });
}

test("Escape takes back one thing after the other, and is the page's in the end", async (t) => {
  const { page } = await show(t, CRIMEA);
  await page.evaluate(() => {
    const left = { count: 0 };
    Object.assign(globalThis, { left });
    addEventListener("keydown", (event) => {
      if (event.key === "Escape" && !event.defaultPrevented) left.count += 1;
    });
  });
  const state = async () => ({
    tooltip: await page.locator(".tooltip").isVisible(),
    card: await page.locator(".card").isVisible(),
    filter: (await filterSaid(page)) !== "",
    left: await page.evaluate(() => /** @type {any} */ (globalThis).left.count),
  });
  await openSerbia(page);
  assert.deepEqual(await state(), { tooltip: true, card: true, filter: true, left: 0 });
  await press(page, "Escape");
  assert.deepEqual(await state(), { tooltip: false, card: true, filter: true, left: 0 });
  await press(page, "Escape");
  await page.locator(".filter").waitFor({ state: "hidden" });
  assert.deepEqual(await state(), { tooltip: false, card: false, filter: false, left: 0 });
  await press(page, "Escape");
  assert.equal((await state()).left, 1);
});

test("a control in use stays in use when the picture is drawn anew", async (t) => {
  const { page } = await show(t, `${CRIMEA} view="table"`);
  await page.locator(".controls > button").click();
  for (const selector of [".who", ".sort", ".options input", ".options button"]) {
    const control = page.locator(selector).nth(0);
    await control.focus();
    const before = await focus(page);
    await redrawn(page);
    assert.equal(await focus(page), before, selector);
  }
});

test("nothing is announced on load, and a change once", async (t) => {
  for (const { attributes, then, said } of [
    { attributes: CRIMEA, then: "SRB", said: "Breakdown. Showing 1 of 193: Serbia" },
    {
      attributes: `${CRIMEA} view="tiles"`,
      then: "position:no",
      said: "Tile map. Showing 19 of 193: against",
    },
    { attributes: TWO, then: "", said: "" },
  ]) {
    const { page } = await show(t, attributes, { before: listen });
    await redrawn(page);
    // A message comes half a second after the change that it tells of.
    await page.waitForTimeout(800);
    assert.deepEqual(await announced(page), [], attributes);
    if (!then) continue;
    const chart = page.locator("roll-call");
    // Several changes in a row give one message.
    for (const id of ["eu", then]) {
      await chart.evaluate((it, id) => /** @type {RollCall} */ (it).select(id), id);
    }
    await heard(page, said);
    await page.waitForTimeout(800);
    assert.deepEqual(await announced(page), [said]);
  }
});

test("every control is a target of 24 by 24 pixels", async (t) => {
  for (const width of [320, 600]) {
    for (const attributes of [
      `${CRIMEA} view="tiles"`,
      `${CRIMEA} view="table"`,
      `${CRIMEA} lang="ar"`,
    ]) {
      const { page } = await show(t, attributes, { viewport: { width, height: 800 } });
      await everythingOpen(page);
      const all = await controls(page);
      assert.ok(all.length > 12, `${all.length} controls`);
      const small = all.filter((it) => it.width < 24 || it.height < 24);
      assert.deepEqual(small, [], `${attributes} at ${width}`);
    }
  }
});

const SPACING = `*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}`;

test("a magnified page and a reader's spacing lose nothing", async (t) => {
  for (const { viewport, deviceScaleFactor, css, attributes = CRIMEA } of [
    { viewport: { width: 320, height: 256 }, deviceScaleFactor: 4, css: "" },
    { viewport: { width: 320, height: 256 }, deviceScaleFactor: 4, css: "", attributes: TWO },
    { viewport: { width: 320, height: 256 }, deviceScaleFactor: 4, css: SPACING },
    { viewport: { width: 600, height: 800 }, deviceScaleFactor: 1, css: SPACING },
    {
      viewport: { width: 320, height: 256 },
      deviceScaleFactor: 4,
      css: SPACING,
      attributes: `${CRIMEA} view="table" lang="ar"`,
    },
  ]) {
    const name = `${attributes} ${viewport.width} ${css}`;
    const { page } = await show(t, attributes, {
      viewport,
      deviceScaleFactor,
      routes: { "/host.css": { body: `body{margin:0}${css}` } },
      head: `<link rel="stylesheet" href="host.css">`,
    });
    await everythingOpen(page);
    await page.locator("roll-call").evaluate((it, css) => {
      // A browser's extension reaches into the shadow like this.
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(css);
      it.shadowRoot?.adoptedStyleSheets.push(sheet);
    }, css);
    const { scrolled, ratio } = await page.locator("roll-call").evaluate((it) => {
      const canvas = it.shadowRoot?.querySelector("canvas");
      const { scrollWidth, clientWidth } = document.documentElement;
      // A very long chart has no more pixels than phones can draw, and is less sharp.
      const [width, height] = [canvas?.width ?? 0, canvas?.height ?? 0];
      const isMost = width * height > 7.9e6;
      const ratio = width / (parseFloat(canvas?.style.width ?? "") || 1);
      return { scrolled: scrollWidth - clientWidth, ratio: isMost ? devicePixelRatio : ratio };
    });
    assert.equal(scrolled, 0, `${name} scrolls sideways`);
    assert.equal(Math.round(ratio * 100) / 100, deviceScaleFactor, "as sharp as the screen");
    const lost = (await controls(page)).filter(
      (it) => it.left < 0 || it.right > viewport.width || (it.isCut && it.tag !== "select"),
    );
    assert.deepEqual(lost, [], name);
  }
});

test("no text on the canvas is under 12 pixels", async (t) => {
  for (const attributes of [
    ...["breakdown", "hemicycle", "members", "tiles"].map((it) => `${CRIMEA} view="${it}"`),
    TWO,
    `${CRIMEA} lang="ar"`,
  ]) {
    for (const [width, deviceScaleFactor] of [
      [320, 2],
      [1000, 1],
    ]) {
      const { page } = await show(t, attributes, {
        viewport: { width, height: 800 },
        deviceScaleFactor,
        before: async (page) => void (await page.addInitScript(recordText)),
      });
      const sizes = await page.evaluate(() => /** @type {any} */ (globalThis).sizes);
      assert.ok(sizes.length > 5, `${attributes} writes`);
      // A size is a product of fractions, so it may be a little below 12.
      assert.ok(Math.min(...sizes) > 11.99, `${attributes} at ${width}: ${Math.min(...sizes)}`);
    }
  }
});

test("where the system sets all colours the chart is drawn with them", async (t) => {
  for (const view of ["breakdown", "hemicycle", "tiles"]) {
    const { chart } = await show(t, `${CRIMEA} view="${view}"`, { forcedColors: "active" });
    const [system, found] = await chart.evaluate((it) => {
      const probe = document.body.appendChild(document.createElement("p"));
      const rgb = (/** @type {string} */ color) => {
        probe.style.color = color;
        return [...(getComputedStyle(probe).color.match(/\d+/g) ?? []), 255].join();
      };
      const canvas = /** @type {HTMLCanvasElement} */ (it.shadowRoot?.querySelector("canvas"));
      const picture = canvas.getContext("2d")?.getImageData(0, 0, canvas.width, canvas.height);
      /** @type {Map<string, number>} */
      const counts = new Map();
      const data = picture?.data ?? new Uint8ClampedArray();
      for (let at = 0; at < data.length; at += 4) {
        const color = data.slice(at, at + 4).join();
        if (data[at + 3] === 255) counts.set(color, (counts.get(color) ?? 0) + 1);
      }
      // Only the colours that fill areas count; edges are blends of two.
      const most = [...counts].sort((a, b) => b[1] - a[1]).slice(0, 4);
      const names = ["Canvas", "CanvasText", "SelectedItem", "GrayText"];
      return [names.map(rgb), most.map(([color]) => color)];
    });
    assert.deepEqual(found.sort(), system.sort(), view);
    const ring = await chart.evaluate((it) => {
      const keys = /** @type {HTMLElement} */ (it.shadowRoot?.querySelector(".keys"));
      keys.focus();
      const style = getComputedStyle(
        /** @type {Element} */ (it.shadowRoot?.querySelector(".ring")),
      );
      return [style.outlineStyle, style.outlineWidth];
    });
    assert.deepEqual(ring, ["solid", "2px"]);
  }
});

test("who wants less motion sees none; others see marks move and come to rest", async (t) => {
  for (const reducedMotion of /** @type {const} */ (["reduce", "no-preference"])) {
    const { page } = await show(t, `${CRIMEA} view="members"`, { reducedMotion });
    const frames = await page.locator("roll-call").evaluate(async (it) => {
      const canvas = /** @type {HTMLCanvasElement} */ (it.shadowRoot?.querySelector("canvas"));
      const select = /** @type {HTMLSelectElement} */ (it.shadowRoot?.querySelector("select"));
      select.value = "hemicycle";
      select.dispatchEvent(new Event("change"));
      await new Promise((resolve) => it.addEventListener("roll-call-ready", resolve));
      const begun = performance.now();
      const seen = new Set();
      // This is longer than any movement lasts.
      while (performance.now() - begun < 900) {
        await new Promise((resolve) => requestAnimationFrame(resolve));
        if (performance.now() - begun > 50) seen.add(canvas.toDataURL());
      }
      return seen.size;
    });
    if (reducedMotion === "reduce") assert.equal(frames, 1);
    else assert.ok(frames > 1, "marks move");
  }
});

test("a tap shows the tooltip, which can be pointed at and goes with Escape", async (t) => {
  for (const view of ["breakdown", "hemicycle", "members", "tiles"]) {
    const { page, chart } = await show(t, `${CRIMEA} view="${view}"`, {
      hasTouch: true,
      viewport: { width: 400, height: 900 },
    });
    const tooltip = page.locator(".tooltip");
    const { bounds } = await entry(page, "BIH");
    await chart.evaluate(
      (it, y) => scrollTo(0, it.getBoundingClientRect().y + scrollY + y),
      bounds.y - 300,
    );
    const host = await chart.boundingBox();
    assert.ok(host);
    const [x, y] = [host.x + bounds.x + bounds.width / 2, host.y + bounds.y + bounds.height / 2];
    await page.touchscreen.tap(x, y);
    await tooltip.waitFor();
    assert.equal(await tooltip.textContent(), "Bosnia and Herzegovina: abstained", view);
    await page.locator(".card").waitFor();
    await tooltip.waitFor();
    await tooltip.hover();
    assert.ok(await tooltip.isVisible(), view);
    await press(page, "Escape");
    assert.ok(await tooltip.isHidden(), view);
    const touch = await page
      .locator(".keys")
      .evaluate((it) => getComputedStyle(it).touchAction.split(" "));
    assert.ok(touch.includes("pan-y") || touch.includes("manipulation"), `${touch}`);
  }
});

test("patterns can be switched off, by the page and by the reader", async (t) => {
  const viewport = { width: 600, height: 800 };
  const { page } = await show(t, `${CRIMEA} view="members"`, { viewport });
  const patterned = await picture(page);
  await page.locator(".controls > button").click();
  await page.locator(".options [data-option=plain]").uncheck();
  await drawn(page);
  const plain = await picture(page);
  assert.notEqual(plain, patterned);
  await page.locator(".options [data-option=plain]").check();
  await drawn(page);
  assert.equal(await picture(page), patterned);
  const given = await show(t, `${CRIMEA} view="members" patterns="off"`, { viewport });
  assert.equal(await picture(given.page), plain);
  await given.page.locator(".controls > button").click();
  assert.equal(await given.page.locator(".options [data-option=plain]").isChecked(), false);
});

test("the table takes the chart's place, by the page and by the reader", async (t) => {
  const asTable = (/** @type {Page} */ page) =>
    page.locator("roll-call").evaluate((it) => {
      const shadow = it.shadowRoot;
      const isSeen = (/** @type {string} */ it) => shadow?.querySelector(it)?.checkVisibility();
      return { chart: isSeen(".keys"), rows: isSeen("tbody tr:last-child") ? 193 : 0 };
    });
  const given = await show(t, `${CRIMEA} view="table"`);
  assert.deepEqual(await asTable(given.page), { chart: false, rows: 193 });
  assert.equal(await given.page.locator("tbody tr").count(), 193);
  const { page } = await show(t, CRIMEA);
  assert.deepEqual(await asTable(page), { chart: true, rows: 0 });
  await page.locator("select").selectOption("table");
  await page.locator(".as-table").waitFor();
  assert.deepEqual(await asTable(page), { chart: false, rows: 193 });
  await page.locator("select").selectOption("breakdown");
  await page.locator(".keys").waitFor();
  assert.deepEqual(await asTable(page), { chart: true, rows: 0 });
});

/**
 * Opens Serbia's card by keyboard, with the cursor on Serbia.
 *
 * @param {Page} page
 */
async function openSerbia(page) {
  await page.locator("[role=listbox]").focus();
  await page.keyboard.type("serb");
  await press(page, "Enter");
  await page.locator(".card").waitFor();
  await page.locator(".status", { hasText: "Serbia" }).waitFor();
}

/**
 * Opens everything that opens: the table, the options, proofs and a card.
 *
 * @param {Page} page
 */
async function everythingOpen(page) {
  await choose(page, "SRB");
  await page.locator(".controls > button").click();
  await page.locator(".options kbd").first().waitFor();
  await page.locator(".who").first().click();
  const opener = page.locator("summary");
  if (await opener.isVisible()) await opener.click();
}

/**
 * Has the picture drawn again, as after a change by the page.
 *
 * @param {Page} page
 */
async function redrawn(page) {
  await page.locator("roll-call").evaluate(async (it) => {
    it.setAttribute("heading", `${it.getAttribute("heading") ?? ""}.`);
    await /** @type {RollCall} */ (it).ready;
  });
}

/**
 * Waits until what the reader changed is drawn.
 *
 * @param {Page} page
 */
async function drawn(page) {
  await ready(page);
}

/**
 * Records what is put into live regions, from before the element is there.
 *
 * @param {Page} page
 */
async function listen(page) {
  await page.addInitScript(() => {
    const said = /** @type {string[]} */ ([]);
    Object.assign(globalThis, { said });
    const attach = Element.prototype.attachShadow;
    Element.prototype.attachShadow = function (options) {
      const shadow = attach.call(this, options);
      new MutationObserver((changes) => {
        for (const { target } of changes) {
          const element = target instanceof Element ? target : target.parentElement;
          const region = element?.closest("[role=status], [role=alert], [aria-live]");
          if (region?.textContent) said.push(region.textContent);
        }
      }).observe(shadow, { childList: true, characterData: true, subtree: true });
      return shadow;
    };
  });
}

/** @param {Page} page @returns {Promise<string[]>} */
const announced = (page) => page.evaluate(() => /** @type {any} */ (globalThis).said);

/** Records the sizes, in CSS pixels, of all text that canvases get. */
function recordText() {
  const sizes = /** @type {number[]} */ ([]);
  Object.assign(globalThis, { sizes });
  const proto = CanvasRenderingContext2D.prototype;
  for (const name of /** @type {const} */ (["fillText", "strokeText"])) {
    const write = proto[name];
    proto[name] = function (...args) {
      const { b, d } = this.getTransform();
      const size = Number(/([\d.]+)px/.exec(this.font)?.[1] ?? 0);
      sizes.push((size * Math.hypot(b, d)) / devicePixelRatio);
      return write.apply(this, args);
    };
  }
}

/**
 * Opens a page with one chart in a state.
 *
 * @param {import("node:test").TestContext} t
 * @param {(typeof STATES)[number]} state
 */
async function inState(t, { attributes, html, failing, then }) {
  if (failing) {
    const body = `<roll-call loading="eager" ${attributes}></roll-call>`;
    const site = await serve(t, { routes: { "/a.html": article(body, { html }) } });
    const { page } = await open(t, `${site.origin}/a.html`);
    await page.locator("roll-call .message").waitFor();
    return page;
  }
  const { page } = await show(t, attributes, { html });
  await then?.(page);
  return page;
}

/**
 * Chooses an entry as a click on it does, and waits until that is announced and drawn.
 *
 * @param {Page} page
 * @param {string} id
 */
async function choose(page, id) {
  await page.locator("roll-call").evaluate((it, id) => /** @type {RollCall} */ (it).select(id), id);
  await heard(page, /./);
  await ready(page);
}

/**
 * Waits until a screen reader has been told something.
 *
 * @param {Page} page
 * @param {string | RegExp} hasText
 */
async function heard(page, hasText) {
  await page.locator("[role=status].away", { hasText }).waitFor({ state: "attached" });
}

/**
 * Presses keys one after the other.
 *
 * @param {Page} page
 * @param {string[]} keys
 */
async function press(page, ...keys) {
  for (const key of keys) await page.keyboard.press(key);
}

/**
 * Resolves to what has the focus: its role, class or tag; in the chart also the entry under the
 * cursor.
 *
 * @param {Page} page
 */
function focus(page) {
  return page
    .locator("roll-call")
    .first()
    .evaluate((it) => {
      const shadow = /** @type {ShadowRoot} */ (it.shadowRoot);
      const active = shadow.activeElement;
      const name = active?.getAttribute("role") ?? (active?.className || active?.tagName);
      const cursor = shadow.querySelector(".ring")?.ariaLabel;
      return name === "listbox" ? `listbox: ${cursor}` : (name ?? "nothing").toLowerCase();
    });
}

/** @param {Page} page */
const filterSaid = async (page) =>
  (await page.locator(".filter").isVisible()) ? page.locator(".status").textContent() : "";

/**
 * Resolves to every button, field and list of choices that can be seen, with its box in the window.
 *
 * @param {Page} page
 */
function controls(page) {
  return page.locator("roll-call").evaluate((it) => {
    const selector = "button, select, input, summary, a[href]";
    const all = /** @type {NodeListOf<HTMLElement>} */ (it.shadowRoot?.querySelectorAll(selector));
    return [...all]
      .filter((it) => it.checkVisibility())
      .map((it) => {
        // A box to tick is as large as the label that ticks it.
        const label = it instanceof HTMLInputElement && it.type === "checkbox" && it.labels?.[0];
        const { left, right, width, height } = (label || it).getBoundingClientRect();
        const name = it.ariaLabel ?? it.textContent?.trim() ?? "";
        const isCut = it.scrollWidth > it.clientWidth + 1 || it.scrollHeight > it.clientHeight + 1;
        return { tag: it.localName, name, left, right, width, height, isCut };
      });
  });
}
