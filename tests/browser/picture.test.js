// The canvas: what the outline says is painted where it says, sharp, in the page's terms only.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import test from "node:test";
import { www } from "../../www/scripts/paths.js";
import { CRIMEA, canvasColors, change, outline, picture, show, ready } from "./fixture.js";

/** @typedef {import("../../www/element/element.js").RollCall} RollCall */

const LIGHT = { yes: "#1a6bb0", abstain: "#b08613", no: "#8f1d14", paper: "#ffffff" };

/** A style sheet that does what it can to change what it does not own. */
const HOSTILE = `*{font:40px/3 serif!important;letter-spacing:5px!important;
text-transform:uppercase!important;direction:rtl!important;word-spacing:9px!important;
color:red!important;text-align:right!important}
canvas,button,figure,table,div,span{display:none!important}html{zoom:1}`;

test("a colour that the page sets later is drawn", async (t) => {
  const { page } = await show(t, CRIMEA);
  const shows = (/** @type {string} */ color) =>
    page.waitForFunction(async (color) => {
      const svg = await /** @type {RollCall} */ (document.querySelector("roll-call")).toSVG();
      return svg.toLowerCase().includes(color);
    }, color);
  await page.evaluate(() => {
    const { style } = /** @type {HTMLElement} */ (document.querySelector("roll-call"));
    style.setProperty("--roll-call-yes", "#00695c");
  });
  await shows("#00695c");
});

test("every member has one entry, and its colour is painted there", async (t) => {
  const { page, problems } = await show(t, CRIMEA, { viewport: { width: 700, height: 900 } });
  const members = (await outline(page)).filter((it) => it.role === "member");
  assert.equal(members.length, 193);
  assert.equal(new Set(members.map((it) => it.member)).size, 193);
  const count = (/** @type {string} */ position) =>
    members.filter((it) => it.position === position).length;
  assert.deepEqual(["yes", "no", "abstain", "not-voting"].map(count), [63, 19, 66, 45]);

  const inside = members.map(({ bounds: { x, y, width, height } }) => {
    return /** @type {[number, number]} */ ([x + width / 4, y + height / 4]);
  });
  const colors = await canvasColors(page, inside);
  members.forEach(({ name, position }, index) => {
    const expected = position === "yes" || position === "no" || position === "abstain";
    assert.equal(colors[index], expected ? LIGHT[position] : LIGHT.paper, name);
  });
  assert.deepEqual(problems, []);
});

test("entries lie within the element and members do not overlap", async (t) => {
  for (const width of [260, 320, 600, 1240]) {
    const { page, chart } = await show(t, CRIMEA, { viewport: { width, height: 900 } });
    const box = await chart.boundingBox();
    assert.ok(box);
    const entries = await outline(page);
    for (const { name, bounds } of entries) {
      /** @type {boolean} */
      const isInside =
        bounds.x >= 0 &&
        bounds.y >= 0 &&
        bounds.x + bounds.width <= box.width &&
        bounds.y + bounds.height <= box.height;
      assert.ok(isInside, `${name} at ${width}: ${JSON.stringify(bounds)}`);
    }
    const members = entries.filter((it) => it.role === "member").map((it) => it.bounds);
    members.forEach((a, index) => {
      const over = members.slice(index + 1).find((b) => {
        return (
          a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
        );
      });
      assert.equal(over, undefined, `at ${width}`);
    });
  }
});

test("the canvas has the screen's pixels, up to 8 million", async (t) => {
  for (const deviceScaleFactor of [1, 1.5, 2, 3]) {
    const options = { deviceScaleFactor, viewport: { width: 620, height: 800 } };
    const { page } = await show(t, CRIMEA, options);
    const [width, height, css] = await sizes(page);
    assert.equal(width, Math.round(css.width * deviceScaleFactor));
    assert.equal(height, Math.round(css.height * deviceScaleFactor));
  }
  const { page } = await show(t, CRIMEA, {
    deviceScaleFactor: 8,
    viewport: { width: 1200, height: 800 },
  });
  const [width, height] = await sizes(page);
  assert.ok(width * height < 8.01e6, `${width} x ${height}`);
  assert.ok(width * height > 7.9e6, `${width} x ${height}`);
});

test("another size draws again, without shrinking what is read", async (t) => {
  const { page } = await show(t, CRIMEA, { viewport: { width: 900, height: 800 } });
  const before = await sizes(page);
  await page.setViewportSize({ width: 320, height: 800 });
  await page.waitForFunction(() => {
    const canvas = document.querySelector("roll-call")?.shadowRoot?.querySelector("canvas");
    return (canvas?.clientWidth ?? 999) < 320;
  });
  const after = await sizes(page);
  assert.ok(after[1] > before[1], "narrow is taller");
  assert.equal((await outline(page)).filter((it) => it.role === "member").length, 193);
  // A column too narrow for the chart scrolls within itself; the page does not.
  await page.setViewportSize({ width: 200, height: 800 });
  await page.waitForFunction(() =>
    document.querySelector("roll-call")?.shadowRoot?.querySelector(".wide"),
  );
  const [page_, stage] = await page.evaluate(() => {
    const stage = document.querySelector("roll-call")?.shadowRoot?.querySelector(".wide");
    return [document.documentElement.scrollWidth, stage?.scrollWidth ?? 0];
  });
  assert.ok(page_ <= 200 && stage >= 240, `${page_} ${stage}`);
});

test("a hostile style sheet, a right-to-left page and a strict policy change no pixel", async (t) => {
  const viewport = { width: 640, height: 800 };
  const plain = { "/host.css": { body: "body{margin:0}" } };
  const head = `<link rel="stylesheet" href="host.css">`;
  const expected = await show(t, CRIMEA, { viewport, head, routes: plain });
  const hostile = { "/host.css": { body: `${HOSTILE} body{margin:0}` } };
  const [width, height] = await sizes(expected.page);
  for (const options of [
    { routes: hostile },
    { routes: plain, html: `lang="en" dir="rtl"` },
    {
      routes: hostile,
      csp: `${(await import("./harness.js")).STRICT_CSP}; require-trusted-types-for 'script'; trusted-types 'none'`,
    },
  ]) {
    const { page, problems } = await show(t, CRIMEA, { viewport, head, ...options });
    assert.deepEqual((await sizes(page)).slice(0, 2), [width, height]);
    assert.equal(await picture(page), await picture(expected.page));
    assert.deepEqual(problems, []);
  }
  // The comparison is worth something: another roll call is another picture.
  await change(expected.page, "vote", "A/RES/72/190");
  const { page } = await show(t, CRIMEA, { viewport, head, routes: plain });
  assert.notEqual(await picture(page), await picture(expected.page));
});

test("the theme follows the reader, or the attribute", async (t) => {
  const { page } = await show(t, CRIMEA, { colorScheme: "light" });
  const light = await picture(page);
  await page.emulateMedia({ colorScheme: "dark" });
  await page.waitForFunction(() => {
    const root = document.querySelector("roll-call")?.shadowRoot?.querySelector(".root");
    return root && getComputedStyle(root).backgroundColor === "rgb(18, 18, 18)";
  });
  const dark = await picture(page);
  assert.notEqual(dark, light);
  await change(page, "theme", "light");
  assert.equal(await picture(page), light);
  await page.emulateMedia({ colorScheme: "light" });
  await change(page, "theme", "dark");
  assert.equal(await picture(page), dark);
});

test("a page that turns dark takes its charts along", async (t) => {
  const { page } = await show(t, CRIMEA, { colorScheme: "light" });
  const paper = (/** @type {string} */ expected) =>
    page.waitForFunction((expected) => {
      const root = document.querySelector("roll-call")?.shadowRoot?.querySelector(".root");
      return root && getComputedStyle(root).backgroundColor === expected;
    }, expected);
  const scheme = (/** @type {string} */ value) =>
    page.evaluate((value) => {
      document.documentElement.style.colorScheme = value;
    }, value);
  const light = await picture(page);
  await scheme("dark");
  await paper("rgb(18, 18, 18)");
  assert.notEqual(await picture(page), light);
  await scheme("light");
  await paper("rgb(255, 255, 255)");
  await page.emulateMedia({ colorScheme: "dark" });
  await ready(page);
  assert.equal(await picture(page), light);
  await scheme("light dark");
  await paper("rgb(18, 18, 18)");
  await scheme("only light");
  await paper("rgb(255, 255, 255)");
});

test("a face of the page's font that comes late is drawn, bold ones too", async (t) => {
  const css = `@font-face{font-family:News;src:url(regular.woff2)}
    @font-face{font-family:News;font-weight:bold;src:url(bold.woff2)}
    roll-call{--roll-call-font:News,monospace}`;
  const face = (/** @type {string} */ name) => ({
    body: readFileSync(join(www, `fonts/${name}.woff2`)),
    delay: name === "bold" ? 900 : 0,
  });
  const { page, problems } = await show(t, CRIMEA, {
    head: `<link rel="stylesheet" href="host.css">`,
    routes: {
      "/host.css": { body: css },
      "/regular.woff2": face("regular"),
      "/bold.woff2": face("bold"),
    },
  });
  await page.evaluate(() => document.fonts.ready);
  await page.waitForTimeout(1_200);
  await ready(page);
  const settled = await picture(page);
  // Drawn once more with all fonts there, the picture is the same.
  await change(page, "vote", "A/RES/ES-11/1");
  await change(page, "vote", "A/RES/74/17");
  assert.equal(await picture(page), settled);
  const loaded = await page.evaluate(() => [...document.fonts].map((it) => it.status));
  assert.deepEqual(loaded, ["loaded", "loaded"]);
  assert.deepEqual(problems, []);
});

test("what is no font is none", async (t) => {
  const plain = await picture((await show(t, CRIMEA)).page);
  const { page, problems } = await show(t, CRIMEA, {
    head: `<link rel="stylesheet" href="host.css">`,
    routes: { "/host.css": { body: "roll-call{--roll-call-font:16px Georgia}" } },
  });
  assert.equal(await picture(page), plain);
  assert.deepEqual(problems, []);
});

test("custom properties colour it, and only if they are colours", async (t) => {
  const css =
    "roll-call{--roll-call-yes:rebeccapurple;--roll-call-no:url(//example.org/x);" +
    "--roll-call-abstain:rgb(0 0 0 / 50%);--roll-call-font:x;--roll-call-paper:#fffff0}";
  const { page, chart, problems, site } = await show(t, CRIMEA, {
    head: `<link rel="stylesheet" href="host.css">`,
    routes: { "/host.css": { body: css } },
  });
  const members = (await outline(page)).filter((it) => it.role === "member");
  const at = (/** @type {string} */ position) => {
    const { x, y, width, height } = /** @type {NonNullable<typeof members[0]>} */ (
      members.find((it) => it.position === position)
    ).bounds;
    return /** @type {[number, number]} */ ([x + width / 4, y + height / 4]);
  };
  const colors = await canvasColors(page, ["yes", "no", "abstain", "not-voting"].map(at));
  // The palette's dark red is too near to the purple when both are grey, and is replaced.
  assert.deepEqual(colors, ["#663399", "#6b0000", LIGHT.abstain, "#fffff0"]);
  const warnings = await chart.evaluate((it) => /** @type {RollCall} */ (it).warnings);
  const told = warnings.filter((it) => it.code === "brand-color").map((it) => it.message);
  assert.match(told.join("\n"), /^--roll-call-no of the palette becomes #6b0000, so that/m);
  assert.deepEqual(problems, []);
  assert.ok(site.requests.every((it) => !it.includes("example")));
});

test("colours of other spaces are those of the screen, and what is none is told", async (t) => {
  const wishes = {
    yes: "color-mix(in srgb, rebeccapurple 100%, black)",
    no: "oklch(0.3 0.1 30)",
    abstain: "rgb(0 0 255 / 30%)",
    ink: "blakc",
  };
  const css = Object.entries(wishes).map(([name, color]) => `--roll-call-${name}:${color};`);
  const { page, chart, problems } = await show(t, CRIMEA, {
    head: `<link rel="stylesheet" href="host.css">`,
    routes: { "/host.css": { body: `roll-call{${css.join("")}}` } },
  });
  const yes = (await outline(page)).find((it) => it.member && it.position === "yes");
  const { x, y, width, height } = /** @type {NonNullable<typeof yes>} */ (yes).bounds;
  assert.deepEqual(await canvasColors(page, [[x + width / 4, y + height / 4]]), ["#663399"]);
  const warnings = await chart.evaluate((it) => /** @type {RollCall} */ (it).warnings);
  const told = warnings.filter((it) => it.message.includes("no opaque colour"));
  assert.deepEqual(
    told.map((it) => [it.code, it.message.split(" ")[0]]),
    [
      ["brand-color", "--roll-call-abstain"],
      ["brand-color", "--roll-call-ink"],
    ],
  );
  assert.deepEqual(problems, []);
});

test("the exported picture holds everything and the plain text reads alone", async (t) => {
  const { page, chart } = await show(t, `${CRIMEA} focus="SRB"`);
  const svg = await chart.evaluate((it) => /** @type {RollCall} */ (it).toSVG());
  const text = await chart.evaluate((it) => /** @type {RollCall} */ (it).toText());
  const isWellFormed = await page.evaluate(
    (it) => !new DOMParser().parseFromString(it, "image/svg+xml").querySelector("parsererror"),
    svg,
  );
  assert.ok(isWellFormed);
  for (const word of ["Serbia", "63", "66", "19", "45", "UN Digital Library"]) {
    assert.ok(svg.includes(word), `the picture says ${word}`);
    assert.ok(text.includes(word), `the text says ${word}`);
  }
});

/**
 * @param {import("playwright-core").Page} page
 * @returns {Promise<[number, number, {width: number, height: number}]>}
 */
function sizes(page) {
  return page.evaluate(() => {
    const canvas = /** @type {HTMLCanvasElement} */ (
      document.querySelector("roll-call")?.shadowRoot?.querySelector("canvas")
    );
    const { width, height } = canvas.style;
    return [canvas.width, canvas.height, { width: parseFloat(width), height: parseFloat(height) }];
  });
}
