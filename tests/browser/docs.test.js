// The documentation is true: every snippet in it draws or runs; and every form of one chart shows
// the same, side by side.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import test from "node:test";
import { dist, www } from "../../www/scripts/paths.js";
import { picture, ready, violations } from "./fixture.js";
import { open, serve } from "./harness.js";

/** @typedef {import("./fixture.js").RollCall} RollCall */

const text = readFileSync(join(www, "docs/developer.md"), "utf8");

/** Returns the blocks of code in a language. @param {string} language */
const blocks = (language) =>
  [...text.matchAll(new RegExp(`\`\`\`${language}\\n([^]*?)\`\`\``, "g"))].map((it) => it[1]);

const page = (/** @type {string} */ body) => ({
  body: `<!doctype html><html lang="en"><meta charset="utf-8"><title>x</title>${body}`,
});

test("every piece of markup in the documentation draws", async (t) => {
  const site = await serve(t, { csp: null });
  assert.ok(blocks("html").length > 4);
  for (const block of blocks("html")) {
    site.routes["/docs/try.html"] = page(block);
    const opened = await open(t, `${site.origin}/docs/try.html`);
    const frame = block.includes("<iframe");
    const shown = /** @type {import("playwright-core").Page} */ (
      /** @type {unknown} */ (frame ? opened.page.frames()[1] : opened.page)
    );
    await shown.waitForSelector("roll-call", { state: "attached" });
    await ready(shown);
    if (frame)
      await opened.page.waitForFunction(
        () => document.querySelector("iframe")?.style.minHeight === "0px",
      );
    assert.deepEqual(opened.problems, [], block);
  }
});

test("every link within the documentation leads to a place that is there", () => {
  const names = ["editor", "developer", "data"];
  const pages = names.map((it) => readFileSync(join(dist, `docs/${it}.html`), "utf8"));
  let found = 0;
  pages.forEach((text, at) => {
    for (const [, page, id] of text.matchAll(/href="(?:(\w+)\.html)?#([^"]+)"/g)) {
      found += 1;
      const other = page ? pages[names.indexOf(page)] : text;
      assert.ok(other?.includes(`id="${id}"`), `${names[at]}.html links to ${page ?? ""}#${id}`);
    }
  });
  assert.ok(found > 0);
});

test("the script of the documentation runs", async (t) => {
  const [block] = blocks("js");
  const html = blocks("html")[1];
  const site = await serve(t, { csp: null });
  const script = `<script type="module">${block}
    globalThis.made = { svg, png: png.type, table, code };</script>`;
  site.routes["/docs/try.html"] = page(html + script);
  const { page: opened, problems } = await open(t, `${site.origin}/docs/try.html`);
  await opened.waitForFunction(() => "made" in globalThis);
  const made = await opened.evaluate(() => /** @type {any} */ (globalThis).made);
  assert.match(made.svg, /^<svg/);
  assert.equal(made.png, "image/png");
  assert.match(made.table, /Serbia/);
  assert.match(made.code, /^<figure/);
  assert.deepEqual(problems, []);
});

test("the pages of documentation are accessible, keep their policy and lead somewhere", async (t) => {
  // Each page brings its own policy.
  const site = await serve(t, { csp: null });
  for (const path of [
    "docs/editor.html",
    "docs/developer.html",
    "docs/data.html",
    "forms/index.html",
  ]) {
    const { page: opened, problems } = await open(t, `${site.origin}/${path}`, {
      viewport: { width: 360, height: 800 },
    });
    const wider = await opened.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    assert.ok(wider <= 0, `${path} scrolls sideways by ${wider}`);
    const links = await opened.evaluate(() =>
      [...document.querySelectorAll("main > nav a, main > p a")].map(
        (it) => /** @type {HTMLAnchorElement} */ (it).href,
      ),
    );
    assert.ok(links.length > 5);
    for (const link of links) assert.equal((await fetch(link)).status, 200, link);
    if (path.startsWith("docs/")) assert.deepEqual(await violations(opened), []);
    assert.deepEqual(
      problems.filter((it) => !it.includes("style")),
      [],
    );
  }
});

test("every form of one chart shows the same picture, words and figures", async (t) => {
  const site = await serve(t, { csp: null });
  const { page: opened } = await open(t, `${site.origin}/forms/index.html`, {
    viewport: { width: 900, height: 900 },
  });
  await opened.addStyleTag({
    // The page for iframes has margins of its own.
    content:
      "#figure roll-call, #element roll-call { display: block; width: 600px } #iframe iframe { width: 608px !important }",
  });
  for (const id of ["figure", "element", "iframe", "one-file-in-an-iframe"]) {
    await opened.locator(`#${id}`).scrollIntoViewIfNeeded();
  }
  await ready(opened, "#figure roll-call");
  await ready(opened, "#element roll-call");
  const inFrame = async (/** @type {string} */ path) => {
    await opened.waitForFunction(
      (it) =>
        [...document.querySelectorAll("iframe")].some(
          (frame) => frame.contentDocument?.querySelector("roll-call") && frame.src.includes(it),
        ),
      path,
    );
    const frame = opened.frames().find((it) => it.url().includes(path));
    assert.ok(frame);
    const shown = /** @type {import("playwright-core").Page} */ (/** @type {unknown} */ (frame));
    await ready(shown);
    return shown;
  };
  const frame = await inFrame("embed.html");
  const stem = await opened
    .locator("#png img")
    .evaluate((it) => it.getAttribute("src")?.slice(0, -4));
  const single = await inFrame(`${stem}.html`);
  // Widths settle after the heights.
  await opened.waitForTimeout(500);

  const said = (/** @type {import("playwright-core").Page} */ where, selector = "roll-call") =>
    where
      .locator(selector)
      .first()
      .evaluate((it) => {
        const { summary, outline } = /** @type {RollCall} */ (it);
        const positions = outline
          .filter((one) => one.member)
          .map((one) => [one.member, one.position]);
        return { summary, positions: Object.fromEntries(positions) };
      });
  const first = await said(opened, "#figure roll-call");
  assert.equal(Object.keys(first.positions).length, 193);
  assert.deepEqual(await said(opened, "#element roll-call"), first);
  assert.deepEqual(await said(frame), first);
  assert.deepEqual(await said(single), first);
  const pixels = await picture(opened, "#figure roll-call");
  assert.equal(await picture(opened, "#element roll-call"), pixels);
  assert.equal(await picture(frame), pixels);

  // The forms without scripts have the same words and figures.
  const plain = (await opened.locator("#plain-text pre").textContent()) ?? "";
  const svg = readFileSync(join(dist, `forms/${stem}.svg`), "utf8");
  const alt = (await opened.locator("#png img").getAttribute("alt")) ?? "";
  for (const it of first.summary) assert.ok(plain.includes(it), it);
  for (const it of ["63", "66", "19", "45", "Serbia", "UN Digital Library"])
    assert.ok(svg.includes(it), it);
  for (const it of [first.summary[0], "9 December 2019", "UN General Assembly"])
    assert.ok(alt.includes(it), it);
  const rows = await opened
    .locator("#table tbody tr")
    .evaluateAll((all) => all.map((it) => it.textContent ?? ""));
  assert.equal(rows.length, 193);
  const counts = Object.entries({
    "in favour": 63,
    against: 19,
    abstained: 66,
    "did not vote": 45,
  });
  for (const [words, count] of counts) {
    assert.equal(rows.filter((it) => it.includes(words)).length, count, words);
  }
  for (const name of [`${stem}.png`, "card.png"]) {
    const size = await opened.evaluate(async (url) => {
      const image = await createImageBitmap(await (await fetch(url)).blob());
      return [image.width, image.height];
    }, name);
    const [, width, height] = svg.match(/width="(\d+)" height="(\d+)"/) ?? [];
    assert.deepEqual(
      size,
      name === "card.png" ? [1200, 630] : [2 * Number(width), 2 * Number(height)],
    );
  }
});
