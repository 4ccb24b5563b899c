// What bad input, bad networks and bad pages get: a code, the place and the way out, and the
// content that was there before.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import test from "node:test";
import { dist } from "../../www/scripts/paths.js";
import {
  CRIMEA,
  FALLBACK,
  article,
  change,
  outline,
  picture,
  ready,
  show,
  small,
} from "./fixture.js";
import { built, open, serve } from "./harness.js";

/** @typedef {import("../../www/element/element.js").RollCall} RollCall */
/** @typedef {{code: string, message: string, line?: number, column?: number}} Detail */

const json = (/** @type {Record<string, unknown>} */ changes) => JSON.stringify(small(changes));
const rollCall = (/** @type {object} */ changes) =>
  json({ rollCalls: [{ id: "R/1", date: "2020-01-01", positions: "YNA.", ...changes }] });

/** What the server answers, and the error that this gives. */
const CASES = /** @type {[string, import("./harness.js").Answer, Partial<Detail>, RegExp][]} */ ([
  ["a missing file", { status: 404 }, { code: "data-not-found" }, /data\.json answers 404/],
  ["a page of HTML", { body: "<!doctype html><p>Hello" }, { code: "html-instead-of-data" }, /src/],
  ["nothing", { body: "" }, { code: "empty-data" }, /empty/],
  [
    "broken JSON",
    { body: '{"rollcall": 1,\n "members": [}' },
    { code: "broken-json", line: 2, column: 14 },
    /line 2, column 14/,
  ],
  ["another form", { body: '{"rollcall": 1}' }, { code: "unexpected-form" }, /members/],
  [
    "a duplicate member",
    { body: json({ members: [{ id: "AAA" }, { id: "AAA" }] }) },
    { code: "duplicate-member", line: 1 },
    /"AAA" is listed twice/,
  ],
  [
    "positions of the wrong length",
    { body: rollCall({ positions: "YNA" }) },
    { code: "positions-length", line: 1 },
    /3.*4/,
  ],
  [
    "an unknown character",
    { body: rollCall({ positions: "YNAX" }) },
    { code: "unknown-position", line: 1 },
    /"X"/,
  ],
]);

for (const [what, answer, expected, words] of CASES) {
  test(`${what} gives ${expected.code} and leaves the author's content`, async (t) => {
    const { page, errors } = await fail(t, `src="data.json" vote="R/1"`, { "/data.json": answer });
    assert.equal(errors.length, 1);
    const [detail] = errors;
    for (const [name, value] of Object.entries(expected)) {
      assert.equal(detail[/** @type {keyof Detail} */ (name)], value, name);
    }
    assert.match(detail.message, words);
    await showsFallback(page);
  });
}

test("a failure is one line in the console and never an uncaught error", async (t) => {
  const { problems, errors } = await fail(t, `src="data.json"`, { "/data.json": { body: "{" } });
  assert.deepEqual(problems, [`console: roll-call: ${errors[0].message} [broken-json]`]);
});

test("addresses that are none, and no data at all, have their codes", async (t) => {
  for (const [attributes, code] of [
    [`src="javascript:alert(1)"`, "bad-address"],
    [`src="data:application/json,{}"`, "bad-address"],
    [`src="http://"`, "bad-address"],
    ["", "no-data"],
  ]) {
    const { errors, page } = await fail(t, attributes, {});
    assert.deepEqual([errors.map((it) => it.code), attributes], [[code], attributes]);
    await showsFallback(page);
  }
});

test("an unknown roll call names the nearest, and the last good picture stays", async (t) => {
  const { page, problems } = await show(t, CRIMEA);
  const before = await picture(page);
  const detail = await change(page, "vote", "A/RES/74/71");
  assert.equal(detail?.code, "unknown-roll-call");
  assert.match(detail?.message ?? "", /A\/RES\/74\/71.*A\/RES\/74\/17/);
  assert.equal(await picture(page), before);
  assert.equal((await outline(page)).filter((it) => it.member).length, 193);
  const message = page.locator("roll-call [role=status]");
  await message.waitFor();
  assert.match((await message.textContent()) ?? "", /last good picture/);
  // Resizing does not report the failure again.
  await page.setViewportSize({ width: 500, height: 800 });
  await page.waitForTimeout(200);
  assert.equal(problems.length, 1);
  // The next good change takes the message away.
  assert.equal(await change(page, "vote", "A/RES/72/190"), null);
  assert.ok(await message.isHidden());
  assert.equal((await change(page, "view", "pie"))?.code, "unknown-view");
});

test("new data that cannot be shown leaves the picture of the old", async (t) => {
  const routes = { "/bad.json": { body: "{" }, "/good.json": { body: json({}) } };
  const { page } = await show(t, CRIMEA, { routes });
  const before = await picture(page);
  const other = await change(page, "src", "bad.json");
  assert.equal(other?.code, "broken-json");
  assert.equal(await picture(page), before);
  await page.evaluate(() => document.querySelector("roll-call")?.removeAttribute("vote"));
  await page.evaluate(() => document.querySelector("roll-call")?.removeAttribute("blocs"));
  assert.equal(await change(page, "src", "good.json"), null);
  assert.equal((await outline(page)).filter((it) => it.member).length, 4);
});

test("a tally that does not add up is shown and said, never repaired", async (t) => {
  const body = rollCall({ stated: { yes: 2, no: 1, abstain: 1 } });
  const { page, chart } = await show(t, `src="data.json"`, { routes: { "/data.json": { body } } });
  const warnings = await chart.evaluate((it) => /** @type {RollCall} */ (it).warnings);
  assert.deepEqual([...new Set(warnings.map((it) => it.code))], ["tally-differs"]);
  const note = page.locator("roll-call [role=note]");
  assert.match((await note.textContent()) ?? "", /2 in favour.*1, 1 and 1/);
  assert.ok(await note.isVisible());
  const members = (await outline(page)).filter((it) => it.member);
  assert.deepEqual(members.map((it) => it.position).sort(), ["abstain", "no", "not-voting", "yes"]);
});

test("a roll call that cannot be read is left out, and a warning names it", async (t) => {
  const broken = { id: "R/9", date: "2022-01-01", positions: "YN" };
  const body = json({ rollCalls: [...small().rollCalls, broken] });
  const site = await serve(t, {
    routes: {
      "/data.json": { body },
      "/watch.js": {
        body: `addEventListener("roll-call-warning", (it) => (window.warned ??= []).push(it.detail))`,
      },
      "/a.html": article(`<roll-call loading="eager" src="data.json" vote="R/2"></roll-call>`, {
        head: `<script src="watch.js"></script>`,
      }),
    },
  });
  const { page } = await open(t, `${site.origin}/a.html`);
  await ready(page);
  const warned = await page.evaluate(() => /** @type {any} */ (globalThis).warned);
  assert.equal(warned.length, 1);
  assert.equal(warned[0].code, "positions-length");
  assert.equal(warned[0].rollCall, "R/9");
  assert.equal(warned[0].warnings.length, 1);
  // A new width draws the picture again, but does not repeat the same warnings.
  await page.setViewportSize({ width: 500, height: 700 });
  await page.waitForTimeout(500);
  assert.equal(await page.evaluate(() => /** @type {any} */ (globalThis).warned.length), 1);
});

test("what names say is text", async (t) => {
  const evil = `<img src=x onerror="window.hacked=1"><script>window.hacked=1</script>`;
  const body = json({
    members: ["AAA", "BBB", "CCC", "DDD"].map((id) => ({ id, name: `${evil}${id}` })),
    rollCalls: [
      {
        id: "R/1",
        date: "2020-01-01",
        title: evil,
        url: "javascript:window.hacked=1",
        positions: "YNA.",
      },
    ],
    source: { name: evil, url: "javascript:window.hacked=1" },
  });
  const { page, problems } = await show(t, `src="data.json" focus="AAA"`, {
    routes: { "/data.json": { body } },
  });
  await page.locator("summary").click();
  const found = await page.locator("roll-call").evaluate((it) => ({
    text: it.shadowRoot?.textContent ?? "",
    made: it.shadowRoot?.querySelectorAll("img, script").length,
    links: [...(it.shadowRoot?.querySelectorAll("a") ?? [])].map((it) => it.href),
    hacked: /** @type {any} */ (globalThis).hacked,
  }));
  assert.ok(found.text.includes("<img src=x"));
  assert.deepEqual([found.made, found.links, found.hacked], [0, [], undefined]);
  assert.deepEqual(problems, []);
});

test("a server's fault and a broken line are tried once more, a missing file is not", async (t) => {
  for (const [answer, times, code] of /** @type {const} */ ([
    [{ status: 503 }, 2, "data-failed"],
    [{ abort: true }, 2, "data-failed"],
    [{ status: 410 }, 1, "data-not-found"],
  ])) {
    let asked = 0;
    // Requests are counted in the page, since Chromium asks again by itself where a connection that
    // it kept was closed.
    const count = (/** @type {import("playwright-core").Request} */ request) => {
      if (request.url().endsWith("/data.json")) asked += 1;
    };
    const { errors } = await fail(
      t,
      `src="data.json"`,
      { "/data.json": answer },
      {
        before: async (page) => void page.on("request", count),
      },
    );
    assert.equal(errors[0].code, code);
    assert.equal(asked, times, code);
  }
});

test("too much data is given up while it comes", async (t) => {
  const body = Buffer.alloc((8 << 20) + 1, " ");
  const { errors, page } = await fail(t, `src="data.json"`, { "/data.json": { body } });
  assert.equal(errors[0].code, "too-large");
  await showsFallback(page);
});

test("a server that never answers is given up after ten seconds", async (t) => {
  const { errors } = await fail(t, `src="data.json"`, {
    "/data.json": { delay: 11_000, body: "" },
  });
  assert.equal(errors[0].code, "data-timeout");
});

test("a core that is missing, or is something else, can be tried again", async (t) => {
  const core = built("pkg/rollcall_bg.wasm");
  const tampered = readFileSync(join(dist, core));
  tampered[tampered.length - 1] ^= 1;
  for (const [code, answer] of /** @type {const} */ ([
    ["wasm-not-found", { status: 404 }],
    ["wasm-invalid", { body: "<!doctype html>" }],
    ["wasm-invalid", { body: tampered }],
    ["wasm-failed", { abort: true }],
    ["wasm-timeout", { delay: 11_000, body: "" }],
  ])) {
    const { page, site, errors } = await fail(t, CRIMEA, { [core]: answer });
    assert.equal(errors[0].code, code);
    await showsFallback(page);
    site.routes = { "/a.html": site.routes["/a.html"] };
    assert.equal(await change(page, "vote", "A/RES/72/190"), null);
    assert.equal((await outline(page)).filter((it) => it.member).length, 193);
  }
});

test("a core that is missing is told once, though its script comes later", async (t) => {
  const { page, problems } = await fail(t, `${CRIMEA} view="hemicycle"`, {
    [built("pkg/explore/rollcall_bg.wasm")]: { status: 404 },
    [built("element/explore/explore.js")]: {
      body: readFileSync(join(dist, built("element/explore/explore.js"))),
      delay: 400,
    },
  });
  // By then the script has come too.
  await page.waitForTimeout(800);
  const codes = await page.evaluate(() =>
    /** @type {any} */ (globalThis).failures.map((/** @type {Detail} */ it) => it.code),
  );
  assert.deepEqual(codes, ["wasm-not-found"]);
  assert.ok(problems.every((it) => !it.startsWith("uncaught")));
  await showsFallback(page);
});

test("a policy without WebAssembly, and a browser without it, have their codes", async (t) => {
  const csp = "default-src 'self'";
  const blocked = await fail(t, CRIMEA, {}, { csp });
  assert.equal(blocked.errors[0].code, "wasm-blocked");
  assert.match(blocked.errors[0].message, /'wasm-unsafe-eval'/);
  await showsFallback(blocked.page);
  const without = await fail(
    t,
    CRIMEA,
    {},
    {
      before: async (page) => void (await page.addInitScript("delete globalThis.WebAssembly")),
    },
  );
  assert.equal(without.errors[0].code, "no-wasm");
  await showsFallback(without.page);
  assert.ok(without.problems.every((it) => !it.startsWith("uncaught")));
});

test("where no core runs, the members of a roll call are a table as the core would have it", async (t) => {
  const cells = (/** @type {import("playwright-core").Page} */ page) =>
    page.locator("roll-call").evaluate((it) => {
      const tables = it.shadowRoot?.querySelectorAll("table") ?? [];
      const rows = [...([...tables].at(-1)?.rows ?? [])].map((row) =>
        [...row.cells].map((cell) => cell.textContent?.replace(/[\u2066-\u2069\u200f]/g, "")),
      );
      return { head: rows[0], rows: rows.slice(1).sort() };
    });
  const newest = `src="data/ukraine.json" vote=""`;
  for (const [lang, attributes, { count, former }] of /** @type {const} */ ([
    ["en", CRIMEA.replace("74/17", "72/190"), { count: 193, former: "Turkey" }],
    ["en", newest, { count: 193, former: "Türkiye" }],
    ["sr", `src="data/others.json"`, { count: 193, former: "Turska" }],
    ["ar", CRIMEA, { count: 193, former: "صربيا" }],
  ])) {
    const at = `${attributes} lang="${lang}"`;
    const { page } = await fail(t, at, {}, { csp: "default-src 'self'" });
    const table = page.locator("roll-call .plain");
    await table.locator("summary").click();
    await showsFallback(page);
    assert.ok(await table.locator("table").isVisible());
    const plain = await cells(page);
    assert.equal(plain.rows.length, count);
    assert.ok(
      plain.rows.some(([name]) => name === former),
      former,
    );
    const { page: whole } = await show(t, at);
    assert.deepEqual(plain, await cells(whole), attributes);
  }
});

test("the table of a page without a core goes when there is a picture", async (t) => {
  const core = built("pkg/rollcall_bg.wasm");
  const { page, site } = await fail(t, CRIMEA, { [core]: { status: 404 } });
  await page.locator("roll-call .plain summary").waitFor();
  site.routes = { "/a.html": site.routes["/a.html"] };
  assert.equal(await change(page, "vote", "A/RES/72/190"), null);
  assert.equal(await page.locator("roll-call .plain").count(), 0);
});

test("a table without a core is of what the page asks for now, and of one roll call", async (t) => {
  const csp = "default-src 'self'";
  const { page } = await fail(t, CRIMEA, {}, { csp });
  const table = page.locator("roll-call .plain");
  await table.waitFor();
  for (const [name, value] of [
    ["vote", "A/RES/NOPE"],
    ["vote", "A/RES/72/190 A/RES/74/17"],
    ["view", "alignment"],
  ]) {
    assert.notEqual(await change(page, name, value), null);
    await page.waitForTimeout(300);
    assert.equal(await table.count(), 0, value);
  }
  await page.locator("roll-call").evaluate((it) => it.removeAttribute("view"));
  assert.notEqual(await change(page, "vote", "A/RES/72/190#1"), null);
  await table.waitFor();
});

test("a core and data that fail together are both asked for again", async (t) => {
  const core = built("pkg/rollcall_bg.wasm");
  const attributes = CRIMEA.replace("data/ukraine.json", "data.json");
  const { page, site } = await fail(t, attributes, {
    [core]: { status: 404 },
    "/data.json": { status: 404, delay: 300 },
  });
  await page.waitForTimeout(600);
  const data = readFileSync(join(dist, "data/ukraine.json"));
  site.routes = { "/a.html": site.routes["/a.html"], "/data.json": { body: data } };
  await page.getByRole("button", { name: "Try again" }).click();
  await page.locator("roll-call canvas").waitFor();
});

test("what cannot be read soundly is no table", async (t) => {
  for (const body of [
    rollCall({ positions: "YN" }),
    rollCall({ positions: "YNAX" }),
    rollCall({ date: "2020" }),
    json({ members: "none" }),
  ]) {
    const routes = { "/data.json": { body } };
    const { page, problems } = await fail(t, `src="data.json" vote="R/1"`, routes, {
      csp: "default-src 'self'",
    });
    await page.waitForTimeout(200);
    assert.equal(await page.locator("roll-call .plain").count(), 0);
    assert.ok(problems.every((it) => !it.startsWith("uncaught")));
  }
});

test("missing words are a failure of their own", async (t) => {
  const { errors } = await fail(t, CRIMEA, { [built("words/en.ftl")]: { status: 404 } });
  assert.equal(errors[0].code, "words-not-found");
});

test("with nothing to fall back on, a reader is told and can try again", async (t) => {
  const data = `<script type="application/json">{</script>`;
  for (const [lang, words, button] of [
    ["en", /could not be loaded/, "Try again"],
    ["sr", /nije mogao/, "Pokušajte ponovo"],
  ]) {
    const body = `<roll-call loading="eager" src="data.json">${data}</roll-call>`;
    const routes = { "/a.html": article(body, { html: `lang="${lang}"` }) };
    const site = await serve(t, { routes });
    const { page } = await open(t, `${site.origin}/a.html`);
    const message = page.locator("roll-call [role=status]");
    await message.waitFor();
    assert.match((await message.textContent()) ?? "", /** @type {RegExp} */ (words));
    site.routes["/data.json"] = { body: json({}) };
    await page.getByRole("button", { name: /** @type {string} */ (button) }).click();
    await page.locator("roll-call canvas").waitFor();
    assert.ok(await message.isHidden());
  }
});

test("a core that breaks down is built anew, once; then the author's content comes back", async (t) => {
  // Makes the core's drawing trap as often as the page says.
  const sabotage = () => {
    const { Instance } = WebAssembly;
    /** @type {any} */ (globalThis).traps = 0;
    const Trapping = function (
      /** @type {WebAssembly.Module} */ module,
      /** @type {any} */ imports,
    ) {
      // The calls that draw are those with functions as arguments: to say words, and to measure
      // them.
      const trap =
        (/** @type {Function} */ call) =>
        (/** @type {unknown[]} */ ...args) => {
          const isDrawing = args.some((it) => typeof it === "function");
          if (isDrawing && /** @type {any} */ (globalThis).traps-- > 0)
            throw new WebAssembly.RuntimeError("unreachable");
          return call(...args);
        };
      const { exports } = new Instance(module, imports);
      const trapping = Object.entries(exports).map(([name, it]) => [
        name,
        typeof it === "function" ? trap(it) : it,
      ]);
      return { exports: Object.fromEntries(trapping) };
    };
    /** @type {any} */ (WebAssembly).Instance = Trapping;
  };
  const { page, problems } = await show(t, CRIMEA, {
    before: async (page) => void (await page.addInitScript(sabotage)),
  });
  const trap = (/** @type {number} */ traps) =>
    page.evaluate((traps) => void Object.assign(globalThis, { traps }), traps);
  await trap(1);
  assert.equal(await change(page, "vote", "A/RES/72/190"), null);
  assert.equal((await outline(page)).filter((it) => it.member && it.position === "no").length, 26);
  assert.deepEqual(problems, []);
  await trap(9);
  const detail = await change(page, "vote", "A/RES/74/17");
  assert.equal(detail?.code, "core-failed");
  await showsFallback(page);
});

/**
 * Opens a page with one chart that fails, and waits until it has.
 *
 * @param {import("node:test").TestContext} t
 * @param {string} attributes
 * @param {Record<string, import("./harness.js").Answer>} routes
 * @param {{ csp?: string, before?: (page: import("playwright-core").Page) => Promise<void> }}
 *   [options]
 */
async function fail(t, attributes, routes, { csp, before } = {}) {
  const body = `<roll-call loading="eager" ${attributes}><p class="fallback">${FALLBACK}</p></roll-call>`;
  const watch =
    'addEventListener("roll-call-error", (it) => (window.failures ??= []).push(it.detail))';
  const site = await serve(t, {
    ...(csp ? { csp } : {}),
    routes: {
      "/watch.js": { body: watch },
      "/a.html": article(body, { head: `<script src="watch.js"></script>` }),
      ...routes,
    },
  });
  const opened = await open(t, `${site.origin}/a.html`, before ? { before } : {});
  await opened.page.waitForFunction(() => "failures" in globalThis, undefined, { timeout: 20_000 });
  const errors = /** @type {Detail[]} */ (
    await opened.page.evaluate(() => /** @type {any} */ (globalThis).failures)
  );
  return { site, errors, ...opened };
}

/**
 * Asserts that the author's content is shown, and nothing in its place.
 *
 * @param {import("playwright-core").Page} page
 */
async function showsFallback(page) {
  assert.ok(await page.locator(".fallback").isVisible());
  assert.equal(await page.locator("roll-call .root:not(.plain)").isVisible(), false);
}

test("what stands there before stays, and the reader can try again", async (t) => {
  const chart = CRIMEA.replace("data/ukraine.json", "data.json");
  const body = `<roll-call loading="eager" ${chart}><p class="fallback">${FALLBACK}</p></roll-call>`;
  const site = await serve(t, { routes: { "/a.html": article(body) } });
  const { page } = await open(t, `${site.origin}/a.html`);
  const again = page.getByRole("button", { name: "Try again" });
  await again.waitFor();
  await showsFallback(page);
  site.routes["/data.json"] = { body: readFileSync(join(dist, "data/ukraine.json")) };
  await again.click();
  await page.locator("roll-call canvas").waitFor();
  assert.ok(await again.isHidden());
});
