// From a pasted record to a published article: what the studio gives an editor to copy and to
// upload.

import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import test from "node:test";
import { www } from "../../www/scripts/paths.js";
import { ready, violations } from "./fixture.js";
import { messageKeys } from "../cli/harness.js";
import { open, serve } from "./harness.js";

/** @type {typeof import("fflate")} */
const { unzipSync } = createRequire(join(www, "package.json"))("fflate");

/** @typedef {import("playwright-core").Page} Page */

const RECORD = `9 December 2019

Resolution A/RES/74/17

A recorded vote was taken.

In favour: Albania, Bulgaria, Croatia, Greece, Montenegro, North Macedonia, Romania, Slovenia
Against: Russian Federation, Serbia
Abstaining: Bosnia and Herzegovina
`;

/** @param {import("node:test").TestContext} t @param {Parameters<typeof open>[2]} [options] */
async function studio(t, options) {
  const site = await serve(t);
  const opened = await open(t, `${site.origin}/studio.html`, {
    viewport: { width: 1400, height: 1000 },
    permissions: ["clipboard-read", "clipboard-write"],
    ...options,
  });
  await opened.page.waitForSelector("#text");
  return { site, ...opened };
}

const code = (/** @type {Page} */ page) => page.getByRole("textbox", { name: "The code" });

/** @param {Page} page @param {RegExp | string} text What the code has in the end. */
async function coded(page, text) {
  await page.waitForFunction(
    (it) => new RegExp(it).test(document.querySelector(".result code")?.textContent ?? ""),
    text instanceof RegExp ? text.source : text,
  );
  return (await code(page).textContent()) ?? "";
}

/** @param {Page} page @param {string} label */
async function taken(page, label) {
  const coming = page.waitForEvent("download");
  await page.getByRole("button", { name: label, exact: true }).click();
  const file = await coming;
  return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
}

test("a pasted record is in an article of another host in one choice, from the zip", async (t) => {
  const { page, problems } = await studio(t);
  await page.fill("#text", RECORD);
  await coded(page, "<figure");
  const host = await serve(t, { shared: true, csp: null });
  await page.getByLabel("Where the files will be").fill(`${host.origin}/votes`);
  await coded(page, `${host.origin}/votes/roll-call.js`);
  await page.getByRole("button", { name: "Copy the code" }).click();
  await page.getByRole("button", { name: "Copied" }).waitFor();
  const pasted = await page.evaluate(() => navigator.clipboard.readText());

  const zip = await taken(page, "Download everything (zip)");
  assert.equal(zip.name, "a-res-74-17.zip");
  assert.deepEqual(zip.bytes, (await taken(page, "Download everything (zip)")).bytes);
  const folder = mkdtempSync(join(tmpdir(), "roll-call-"));
  t.after(() => rmSync(folder, { recursive: true }));
  for (const [name, bytes] of Object.entries(unzipSync(zip.bytes))) {
    if (/^a-res.*(html|txt|csv|svg)$/.test(name)) {
      assert.deepEqual(messageKeys(new TextDecoder().decode(bytes)), [], name);
    }
    if (name.endsWith(".csv")) assert.deepEqual([...bytes.slice(0, 3)], [0xef, 0xbb, 0xbf]);
    const path = join(folder, "votes", name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, bytes);
  }
  const upload = await serve(t, { root: folder, shared: true, csp: null });
  const article = `<!doctype html><html lang="en"><meta charset="utf-8"><title>News</title>${pasted.replaceAll(host.origin, upload.origin)}`;
  const news = await serve(t, { routes: { "/news.html": { body: article } }, csp: null });
  const reader = await open(t, `${news.origin}/news.html`);
  await ready(reader.page);
  const summary = await reader.page.evaluate(
    () =>
      /** @type {import("./fixture.js").RollCall} */ (document.querySelector("roll-call")).summary,
  );
  assert.match(summary.join(" "), /8 in favour, 2 against, 1 abstaining/);
  assert.deepEqual(reader.problems, []);
  const own = await open(t, `${upload.origin}/votes/a-res-74-17.html`);
  await ready(own.page);
  assert.deepEqual([...own.problems, ...problems], []);
});

test("every form and every file is there, in the language and with the words chosen", async (t) => {
  const { page } = await studio(t);
  await page.fill("#text", RECORD);
  await coded(page, "<figure");
  await page.getByLabel("Language").selectOption("sr-Latn");
  await coded(page, "9. decembra 2019");
  const alt = page.getByLabel("Description for those who do not see the picture");
  assert.match(await alt.inputValue(), /8 za, 2 protiv/);
  await page.getByLabel("Heading").fill("Krim");
  await coded(page, 'heading="Krim"');
  await alt.fill("Moj opis");
  await coded(page, 'alt="Moj opis"');
  for (const [form, said] of Object.entries({
    element: /^<roll-call src="a-res-74-17\\.json"/,
    iframe: /^<iframe src="embed\\.html\\?src=a-res-74-17\\.json/,
    amp: /^<amp-iframe/,
    image: /^<a href="a-res-74-17\\.html"><img/,
    link: /^embed\\.html\\?/,
    text: /^Krim\\n/,
    table: /^<table>/,
  })) {
    await page.getByLabel("What to copy").selectOption(form);
    await coded(page, new RegExp(said.source.replaceAll("\\\\", "\\")));
    assert.deepEqual(messageKeys((await code(page).textContent()) ?? ""), [], form);
  }
  for (const [label, name, start] of [
    ["PNG", "a-res-74-17.png", "\u0089PNG"],
    ["SVG", "a-res-74-17.svg", "<svg"],
    ["Share card", "a-res-74-17-card.png", "\u0089PNG"],
    ["CSV", "a-res-74-17.csv", "\u00ef\u00bb\u00bf"],
    ["Text", "a-res-74-17.txt", "Krim"],
    ["One file (HTML)", "a-res-74-17.html", "<!doctype html>"],
  ]) {
    const file = await taken(page, label);
    assert.equal(file.name, name);
    assert.ok(file.bytes.toString("latin1").startsWith(start), label);
  }
});

test("every choice is undone, and the work comes back from its file", async (t) => {
  const { page, problems } = await studio(t);
  await page.fill("#text", RECORD);
  await coded(page, "<figure");
  await page.getByLabel("View", { exact: true }).first().selectOption("hemicycle");
  await coded(page, 'data-roll-call-view="hemicycle"');
  await page.getByLabel("Heading").fill("Crimea");
  await coded(page, 'heading="Crimea"');
  const work = await taken(page, "Save the work");
  await page.getByRole("button", { name: "Undo" }).click();
  await page.getByRole("button", { name: "Undo" }).click();
  await page.waitForFunction(
    () =>
      !/hemicycle|Crimea/.test(
        document.querySelector(".result code")?.textContent ?? "x hemicycle",
      ),
  );
  const fresh = await studio(t);
  const file = { name: work.name, mimeType: "application/json", buffer: work.bytes };
  await fresh.page.locator("header input[type=file]").setInputFiles(file);
  const again = await coded(fresh.page, 'heading="Crimea"');
  assert.match(again, /data-roll-call-view="hemicycle"/);
  await fresh.page
    .locator("header input[type=file]")
    .setInputFiles({ ...file, buffer: Buffer.from("{}") });
  await fresh.page.getByText("This is no saved work").waitFor();
  assert.equal(await code(fresh.page).textContent(), again);
  assert.deepEqual([...problems, ...fresh.problems], []);
});

test("what is taken is of the roll call it is named after, however soon it is asked for", async (t) => {
  const { page, problems } = await studio(t);
  const of = (/** @type {string} */ id, /** @type {string} */ title) => ({
    ...{ id, title, date: "2019-12-09", positions: "YN" },
  });
  const members = [{ id: "SRB" }, { id: "FRA" }];
  const rollCalls = [of("A/1", "The first text"), of("A/2", "The second text")];
  await page.fill("#text", JSON.stringify({ rollcall: 1, members, rollCalls }));
  await coded(page, "A/1");
  const choice = page.getByLabel("Roll call", { exact: true });
  for (const [id, stem, title] of [
    ["A/2", "a-2", "The second text"],
    ["A/1", "a-1", "The first text"],
  ]) {
    // In the very task of the choice, nothing else can have been made yet.
    const atOnce = page.waitForEvent("download");
    await choice.evaluate((it, id) => {
      const select = /** @type {HTMLSelectElement} */ (it);
      select.value = id;
      select.dispatchEvent(new Event("change"));
      const svg = document.querySelector('[data-key="take-svg"]');
      /** @type {HTMLElement} */ (svg).click();
    }, id);
    const before = await atOnce;
    const old = readFileSync(await before.path(), "utf8");
    assert.ok(!before.suggestedFilename().includes(stem) && !old.includes(title), id);
    // Pressed afterwards, the button gives what was chosen.
    const svg = await taken(page, "SVG");
    assert.equal(svg.name, `${stem}.svg`);
    assert.ok(svg.bytes.toString().includes(title), title);
  }
  assert.deepEqual(problems, []);
});

test("what cannot be published leaves nothing to take, and the focus comes back", async (t) => {
  const { page } = await studio(t, {
    before: async (page) => {
      await page.route(/words-publish-ar/, (route) => route.abort());
    },
  });
  await page.fill("#text", RECORD);
  await coded(page, "<figure");
  const result = page.locator(".result");
  await page.getByLabel("Language").selectOption("ar");
  await page.locator(".publish .wrong", { hasText: "cannot be published" }).waitFor();
  assert.ok(await result.isHidden());
  await page.getByLabel("Language").selectOption("en");
  await result.waitFor();
  await page.getByLabel("Heading").fill("Crimea");
  await coded(page, "Crimea");
  // The keys undo while no field has the focus, which stays where it was.
  await page.locator("[data-key=copy-code]").focus();
  await page.keyboard.press("Control+z");
  await page.waitForFunction(() => document.querySelector(".result")?.hasAttribute("inert"));
  await page.waitForFunction(() => !document.querySelector(".result")?.hasAttribute("inert"));
  assert.equal(
    await page.evaluate(() => document.activeElement?.getAttribute("data-key")),
    "copy-code",
  );
});

test("after the first record everything can be published without a network", async (t) => {
  const { page, site, problems } = await studio(t);
  await page.fill("#text", RECORD);
  await coded(page, "<figure");
  // These are the last to be fetched ahead; the worker fetches what draws pictures by itself.
  for (const last of [/\/standalone\.js/, /resvg|index_bg/, /bold-/]) {
    while (!site.requests.some((it) => last.test(it))) await page.waitForTimeout(50);
  }
  await page.waitForLoadState("networkidle");
  await page.waitForTimeout(500);
  const asked = site.requests.length;
  await page.context().setOffline(true);
  await page.fill("#text", RECORD.replace("Serbia", "").replace("74/17", "74/18"));
  await coded(page, "A/RES/74/18");
  const view = page.locator(".publish").getByLabel("View", { exact: true });
  const preview = page.locator(".preview roll-call");
  const drawn = () =>
    preview.evaluate(async (it) => {
      const chart = /** @type {import("./fixture.js").RollCall} */ (it);
      await chart.ready;
      return chart.summary.join(" ");
    });
  for (const lang of ["ar", "sr-Latn", "en"]) {
    await page.getByLabel("Language").selectOption(lang);
    for (const it of ["hemicycle", "members", "tiles", "timeline", "matrix", "space", "table"]) {
      await view.selectOption(it);
      await coded(page, new RegExp(`view="${it}"[^>]* data-roll-call-lang="${lang}"`));
      await drawn();
    }
  }
  for (const [label, start] of [
    ["PNG", "\u0089PNG"],
    ["Share card", "\u0089PNG"],
    ["One file (HTML)", "<!doctype html>"],
    ["Download everything (zip)", "PK"],
  ]) {
    const { bytes } = await taken(page, label);
    assert.ok(bytes.toString("latin1").startsWith(start), label);
  }
  assert.deepEqual(site.requests.slice(asked), []);
  assert.deepEqual(problems, []);
});

test("a host that does not answer is told from one without the element", async (t) => {
  const { page } = await studio(t, {
    before: async (page) => {
      await page.addInitScript(() => {
        // A browser that says it is offline fetches nothing ahead.
        Object.defineProperty(navigator, "onLine", { value: false });
      });
    },
  });
  await page.fill("#text", RECORD);
  await coded(page, "<figure");
  const failure = page.locator(".publish .wrong", { hasText: "cannot be published" });
  const press = () => page.getByRole("button", { name: "One file (HTML)" }).click();
  await page.route(/standalone\.js/, (route) => route.abort());
  await press();
  await failure.filter({ hasText: "the host does not answer" }).waitFor();
  await page.unroute(/standalone\.js/);
  await page.route(/standalone\.js/, (route) => route.fulfill({ status: 404, body: "" }));
  await press();
  await failure.filter({ hasText: "this page was not built" }).waitFor();
  await page.unroute(/standalone\.js/);
  assert.equal((await taken(page, "One file (HTML)")).name, "a-res-74-17.html");
});

test("the keyboard alone leads from the paste to the copied code", async (t) => {
  const { page } = await studio(t);
  await page.focus("#text");
  await page.keyboard.insertText(RECORD);
  await coded(page, "<figure");
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press("Tab");
    const label = await page.evaluate(() => document.activeElement?.textContent);
    if (label === "Copy the code") break;
  }
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Copied" }).waitFor();
  assert.match(await page.evaluate(() => navigator.clipboard.readText()), /^<figure/);
});

test("axe finds nothing in the builder, light and dark, wide and narrow", async (t) => {
  for (const [colorScheme, width] of /** @type {["light" | "dark", number][]} */ ([
    ["light", 1400],
    ["dark", 360],
  ])) {
    const { page } = await studio(t, { colorScheme, viewport: { width, height: 900 } });
    await page.fill("#text", RECORD);
    await coded(page, "<figure");
    assert.deepEqual(await violations(page), []);
    const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    assert.ok(wider <= 0, `it scrolls sideways by ${wider}`);
  }
});
