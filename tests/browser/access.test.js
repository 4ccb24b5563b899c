// Access: what a screen reader is told in ten states, keys and focus, targets, zoom, spacing, forced
// colours, motion, and axe as the floor.
//
// `UPDATE_GOLDEN=1` rewrites `tests/golden/aria`; read the difference as a listener would.

import assert from "node:assert/strict";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import test from "node:test";
import { fileURLToPath } from "node:url";
import { CRIMEA, change, entry, outline, picture, ready, show } from "./fixture.js";
import { axe } from "./harness.js";

const GOLDEN = join(dirname(fileURLToPath(import.meta.url)), "../golden/aria");
const FOCUS = `${CRIMEA} focus="SRB BIH"`;
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/** @typedef {import("playwright-core").Page} Page */
/** @typedef {{name: string, attributes: string, act?: (page: Page) => Promise<void>,
 *   html?: string, fails?: boolean}} State */

const inside = (/** @type {Page} */ page, /** @type {string} */ selector) =>
  page.locator(`roll-call ${selector}`);

/** Waits for what an action draws. @param {Page} page @param {() => Promise<unknown>} action */
async function drawn(page, action) {
  const next = page.evaluate(() =>
    new Promise((resolve) => {
      const element = document.querySelector("roll-call");
      element?.addEventListener("roll-call-ready", resolve, { once: true });
    }).then(() => {}),
  );
  await action();
  await next;
}

/** A click on an entry of the outline. @param {Page} page @param {string} id */
async function press(page, id) {
  const { bounds } = await entry(page, id);
  const box = /** @type {{x: number, y: number}} */ (await page.locator("roll-call").boundingBox());
  const at = [box.x + bounds.x + bounds.width / 2, box.y + bounds.y + bounds.height / 2];
  await drawn(page, () => page.mouse.click(at[0], at[1]));
}

/** @type {State[]} */
const STATES = [
  { name: "breakdown", attributes: FOCUS },
  { name: "filtered", attributes: FOCUS, act: (page) => press(page, "position:no") },
  { name: "card", attributes: FOCUS, act: (page) => press(page, "SRB") },
  { name: "hemicycle", attributes: `${FOCUS} view="hemicycle"` },
  { name: "members", attributes: `${FOCUS} view="members"` },
  { name: "tiles", attributes: `${FOCUS} view="tiles"` },
  { name: "two", attributes: `${CRIMEA} vote="A/RES/68/262 A/RES/74/17"` },
  {
    name: "table",
    attributes: `${FOCUS} view="table"`,
    act: (page) => inside(page, "th:first-child .sort").click(),
  },
  { name: "arabic", attributes: `${FOCUS} lang="ar"`, html: `lang="ar" dir="rtl"` },
  {
    name: "options",
    attributes: FOCUS,
    act: async (page) => {
      await drawn(page, () => inside(page, ".controls button").first().focus());
      await inside(page, ".controls > button").click();
    },
  },
  {
    name: "failed",
    attributes: FOCUS,
    act: async (page) => {
      await change(page, "vote", "A/RES/1/1");
      await inside(page, ".message").waitFor();
    },
  },
];

/** Attributes given twice count once: the first. @param {string} attributes */
const unique = (attributes) => {
  const seen = new Map(
    [...attributes.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, name, value]) => [name, value]),
  );
  return [...seen].map(([name, value]) => `${name}="${value}"`).join(" ");
};

for (const { name, attributes, act, html } of STATES) {
  test(`${name}: what a screen reader is told, and nothing for axe to find`, async (t) => {
    const { page, chart, problems } = await show(t, unique(attributes), { html });
    await act?.(page);
    const told = `${await chart.ariaSnapshot()}\n`;
    const path = join(GOLDEN, `${name}.yaml`);
    if (process.env.UPDATE_GOLDEN) {
      mkdirSync(GOLDEN, { recursive: true });
      writeFileSync(path, told);
    }
    assert.equal(told, readFileSync(path, "utf8"), `${name}: read it with UPDATE_GOLDEN=1`);
    await page.evaluate(axe());
    const found = await page.evaluate(async (tags) => {
      const { violations } = await /** @type {any} */ (globalThis).axe.run("roll-call", {
        runOnly: tags,
      });
      return violations.map((/** @type {any} */ it) => [it.id, it.nodes[0].html]);
    }, TAGS);
    assert.deepEqual(found, []);
    const expected = name === "failed" ? 1 : 0;
    assert.equal(problems.length, expected, problems.join("\n"));
  });
}

test("the chart is one stop of the tab key, the ring one of the pointer's targets", async (t) => {
  const { page } = await show(t, `${FOCUS} controls="none"`);
  await page.keyboard.press("Tab");
  const first = await page.evaluate(() =>
    document.activeElement?.shadowRoot?.activeElement?.getAttribute("role"),
  );
  assert.equal(first, "listbox");
  await page.keyboard.press("Tab");
  const next = await page.evaluate(
    () => document.activeElement?.shadowRoot?.activeElement?.localName,
  );
  assert.equal(next, "summary");
});

test("what is closed gives the focus back to the chart", async (t) => {
  const { page } = await show(t, FOCUS);
  const focused = () =>
    page.evaluate(() => {
      const it = document.activeElement?.shadowRoot?.activeElement;
      return it?.className || it?.localName;
    });
  for (const [open, close] of [
    ["SRB", ".card .close"],
    ["SRB", ".all"],
    ["position:no", ".all"],
  ]) {
    await press(page, open);
    await inside(page, close).focus();
    await drawn(page, () => page.keyboard.press("Enter"));
    assert.equal(await focused(), "keys", `${open} ${close}`);
    assert.ok(await inside(page, ".filter").isHidden());
  }
  await inside(page, ".controls > button").click();
  await inside(page, ".options select").focus();
  await page.keyboard.press("Escape");
  assert.ok(await inside(page, ".options").isHidden());
  assert.equal(await focused(), "button");
});

test("Escape goes back one step at a time", async (t) => {
  const { page } = await show(t, FOCUS);
  await inside(page, ".keys").focus();
  await page.keyboard.type("serb");
  await drawn(page, () => page.keyboard.press("Enter"));
  const open = async () => ({
    tooltip: await inside(page, ".tooltip").isVisible(),
    card: await inside(page, ".card").isVisible(),
    filter: await inside(page, ".filter").isVisible(),
  });
  assert.deepEqual(await open(), { tooltip: true, card: true, filter: true });
  await page.keyboard.press("Escape");
  assert.deepEqual(await open(), { tooltip: false, card: true, filter: true });
  await drawn(page, () => page.keyboard.press("Escape"));
  assert.deepEqual(await open(), { tooltip: false, card: false, filter: false });
});

test("every key that does something is named in the help, in each language", async (t) => {
  for (const [lang, names] of [
    ["en", ["← →", "↑ ↓", "Home, End", "A–Z", "Enter, Space", "Esc"]],
    ["sr-Latn", ["← →", "↑ ↓", "Home, End", "A–Ž", "Enter, razmak", "Esc"]],
    ["ar", ["→ ←", "↑ ↓", "Home، End", "أ–ي", "Enter، مسافة", "Esc"]],
  ]) {
    const { page } = await show(t, `${FOCUS} lang="${lang}"`);
    await drawn(page, () => inside(page, ".controls > button").focus());
    await inside(page, ".controls > button").click();
    const keys = await inside(page, "kbd").allTextContents();
    assert.deepEqual(
      keys.map((it) => it.replace("\u200f", "")),
      names,
      String(lang),
    );
  }
});

test("in a language from right to left the left arrow goes on, in any page", async (t) => {
  for (const html of [`lang="ar" dir="rtl"`, `lang="en" dir="ltr"`]) {
    const { page } = await show(t, `${FOCUS} lang="ar"`, { html });
    await inside(page, ".keys").focus();
    const at = () => inside(page, ".ring").getAttribute("aria-posinset");
    assert.equal(await at(), "1");
    await page.keyboard.press("ArrowLeft");
    assert.equal(await at(), "2", html);
    await page.keyboard.press("ArrowRight");
    assert.equal(await at(), "1");
    // The first is at the right side.
    const entries = await outline(page);
    const members = entries.filter((it) => it.role === "member" && it.position === "yes");
    assert.ok(members[0].bounds.x > members[members.length - 1].bounds.x);
  }
});

test("nothing is announced to begin with, and a filter in one message", async (t) => {
  const { page } = await show(t, `${FOCUS} view="hemicycle"`);
  await page.evaluate(() => {
    const live = document
      .querySelector("roll-call")
      ?.shadowRoot?.querySelector(".away[role=status]");
    const said = /** @type {string[]} */ ([]);
    Object.assign(globalThis, { said });
    new MutationObserver(() => said.push(live?.textContent ?? "")).observe(
      /** @type {Node} */ (live),
      { childList: true, characterData: true, subtree: true },
    );
  });
  assert.equal(await inside(page, ".away[role=status]").textContent(), "");
  await press(page, "position:yes");
  await press(page, "position:no");
  await page.waitForFunction(() => /** @type {any} */ (globalThis).said.length > 0);
  assert.deepEqual(await page.evaluate(() => /** @type {any} */ (globalThis).said), [
    "Hemicycle. Showing 19 of 193: against",
  ]);
});

for (const width of [320, 600]) {
  test(`every control is 24 by 24 pixels and none is cut, ${width} px wide`, async (t) => {
    const { page } = await show(t, FOCUS, { viewport: { width, height: 900 } });
    await press(page, "SRB");
    await inside(page, ".controls > button").click();
    const small = await page.evaluate(() => {
      const shadow = /** @type {ShadowRoot} */ (document.querySelector("roll-call")?.shadowRoot);
      const controls = [
        ...shadow.querySelectorAll("button, select, input:not([type=checkbox]), summary, label, a"),
      ];
      const seen = controls.filter((it) => it.getClientRects().length > 0);
      const bad = seen.filter((it) => {
        const { width, height, left, right } = it.getBoundingClientRect();
        return width < 24 || height < 24 || left < 0 || right > innerWidth;
      });
      return [seen.length, ...bad.map((it) => it.outerHTML.slice(0, 80))];
    });
    assert.deepEqual(small.slice(1), []);
    assert.ok(Number(small[0]) > 8);
  });
}

test("at 400 % and with a reader's spacing nothing is lost and the page does not scroll sideways", async (t) => {
  const spaced = `*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}`;
  for (const [view, head] of [
    ["breakdown", ""],
    ["members", ""],
    ["table", ""],
    ["breakdown", `<style>${spaced}</style>`],
  ]) {
    const { page } = await show(t, `${FOCUS} view="${view}"`, {
      viewport: { width: 320, height: 256 },
      deviceScaleFactor: 4,
      csp: null,
      head,
    });
    await inside(page, ".controls > button").click();
    const { overflow, cut, sharp } = await page.evaluate(() => {
      const root = document.documentElement;
      const shadow = /** @type {ShadowRoot} */ (document.querySelector("roll-call")?.shadowRoot);
      const words = [...shadow.querySelectorAll("p, li, button, .heading, label, dd")];
      const canvas = /** @type {HTMLCanvasElement} */ (shadow.querySelector("canvas"));
      return {
        overflow: root.scrollWidth - root.clientWidth,
        cut: words
          .filter((it) => it.getClientRects().length > 0 && !it.matches(".away, .away *"))
          .filter((it) => it.scrollWidth > it.clientWidth + 1 && it.clientWidth > 0)
          .map((it) => it.outerHTML.slice(0, 60)),
        sharp: canvas.clientWidth === 0 || canvas.width / canvas.clientWidth > 2,
      };
    });
    assert.deepEqual(
      { overflow, cut, sharp },
      { overflow: 0, cut: [], sharp: true },
      `${view} ${head}`,
    );
  }
});

test("no word on the canvas is smaller than 12 pixels, in any view and width", async (t) => {
  for (const width of [320, 1000]) {
    const { page } = await show(t, FOCUS, {
      viewport: { width, height: 900 },
      before: async (page) => {
        await page.addInitScript(() => {
          const sizes = /** @type {Set<number>} */ (new Set());
          Object.assign(globalThis, { sizes });
          const { fillText } = CanvasRenderingContext2D.prototype;
          CanvasRenderingContext2D.prototype.fillText = function (...args) {
            sizes.add(Number.parseFloat(/([\d.]+)px/.exec(this.font)?.[1] ?? "0"));
            return fillText.apply(this, args);
          };
        });
      },
    });
    for (const view of ["hemicycle", "members", "tiles"]) await change(page, "view", view);
    await change(page, "vote", "A/RES/68/262 A/RES/74/17");
    const sizes = await page.evaluate(() => [.../** @type {any} */ (globalThis).sizes]);
    assert.ok(sizes.length > 2);
    assert.ok(Math.min(...sizes) >= 12, String(sizes));
  }
});

test("a system's own colours are used, and patterns with them", async (t) => {
  const { page } = await show(t, FOCUS, { forcedColors: "active" });
  const plain = await show(t, FOCUS);
  assert.notEqual(await picture(page), await picture(plain.page));
  const used = await page.evaluate(() => {
    const probe = document.createElement("i");
    probe.style.background = "SelectedItem";
    document.body.append(probe);
    const wanted = getComputedStyle(probe).backgroundColor.match(/\d+/g)?.slice(0, 3).map(Number);
    const canvas = /** @type {HTMLCanvasElement} */ (
      document.querySelector("roll-call")?.shadowRoot?.querySelector("canvas")
    );
    const { data } = /** @type {CanvasRenderingContext2D} */ (canvas.getContext("2d")).getImageData(
      0,
      0,
      canvas.width,
      canvas.height,
    );
    for (let at = 0; at < data.length; at += 4) {
      if (wanted?.every((it, channel) => data[at + channel] === it)) return true;
    }
    return false;
  });
  assert.ok(used);
});

test("who asks for less motion gets none; else marks move for at most 400 ms", async (t) => {
  for (const reducedMotion of /** @type {const} */ (["reduce", "no-preference"])) {
    const { page } = await show(t, FOCUS, {
      reducedMotion,
      before: async (page) => {
        await page.addInitScript(() => {
          const paints = /** @type {number[]} */ ([]);
          Object.assign(globalThis, { paints });
          const { fill } = CanvasRenderingContext2D.prototype;
          /** @this {CanvasRenderingContext2D} */
          const watched = function () {
            const now = performance.now();
            if (now !== paints.at(-1)) paints.push(now);
            return /** @type {Function} */ (fill).call(this);
          };
          CanvasRenderingContext2D.prototype.fill = watched;
        });
      },
    });
    // Of a change by the page nothing moves either.
    await drawn(page, () => inside(page, ".view, .controls select").first().focus());
    await page.evaluate(() => {
      /** @type {any} */ (globalThis).paints.length = 0;
    });
    await drawn(page, () => inside(page, ".controls > select").selectOption("hemicycle"));
    await page.waitForFunction(
      () => performance.now() - /** @type {any} */ (globalThis).paints.at(-1) > 150,
    );
    const paints = /** @type {number[]} */ (
      await page.evaluate(() => /** @type {any} */ (globalThis).paints)
    );
    const time = paints[paints.length - 1] - paints[0];
    if (reducedMotion === "reduce") assert.ok(time < 50, String(time));
    else assert.ok(time > 100 && time < 400, String(time));
  }
});

test("patterns can be switched off, by the page and by the reader", async (t) => {
  const { page } = await show(t, FOCUS);
  const patterned = await picture(page);
  await change(page, "patterns", "off");
  const plain = await picture(page);
  assert.notEqual(plain, patterned);
  await inside(page, ".controls > button").click();
  await drawn(page, () => inside(page, ".options input").check());
  assert.equal(await picture(page), patterned);
  await drawn(page, () => inside(page, ".options input").uncheck());
  assert.equal(await picture(page), plain);
});

test("a finger brings up the words, and the page still scrolls", async (t) => {
  const { page } = await show(t, FOCUS, { hasTouch: true, viewport: { width: 360, height: 640 } });
  const { bounds } = await entry(page, "RUS");
  const box = /** @type {{x: number, y: number}} */ (await page.locator("roll-call").boundingBox());
  await page.touchscreen.tap(box.x + bounds.x + 4, box.y + bounds.y + 4);
  await inside(page, ".tooltip").waitFor();
  assert.equal(await inside(page, ".tooltip").textContent(), "Russia: against");
  const action = await inside(page, ".keys").evaluate((it) => getComputedStyle(it).touchAction);
  assert.match(action, /pan-y|manipulation/);
  await ready(page);
});

test("a whole name goes before longer ones that begin with it", async (t) => {
  const { page } = await show(t, FOCUS);
  await inside(page, ".keys").focus();
  for (const [typed, found] of [
    ["niger", "Niger: did not vote"],
    ["guinea", "Guinea: did not vote"],
    ["dominica", "Dominica: did not vote"],
  ]) {
    await page.keyboard.press("Home");
    await page.keyboard.type(typed);
    assert.equal(await inside(page, ".ring").getAttribute("aria-label"), found);
  }
});
