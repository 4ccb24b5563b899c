// The recipes of www/recipes on the servers that they are for: what each sends, and charts that draw from
// what it sends. The folder is the one that `embed --out` writes.

import assert from "node:assert/strict";
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import test, { after, before } from "node:test";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { compress } from "../../www/scripts/compress.js";
import { ready } from "../browser/fixture.js";
import { open, serve } from "../browser/harness.js";
import { embed, STEM, TOTALS, without } from "./harness.js";
import { freePort, SERVERS, start } from "./servers.js";

const POLICY =
  "script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; img-src 'self' data:; style-src 'self'";
const SHORT = "public, max-age=300";
const LONG = "public, max-age=31536000, immutable";

/**
 * Types that a browser accepts, by ending; for wasm it accepts only this one.
 *
 * @type {Record<string, RegExp>}
 */
const TYPES = {
  ".css": /^text\/css(;|$)/,
  ".html": /^text\/html(;|$)/,
  ".js": /^(text|application)\/javascript(;|$)/,
  ".json": /^application\/json(;|$)/,
  ".png": /^image\/png$/,
  ".svg": /^image\/svg\+xml(;|$)/,
  ".txt": /^text\/plain; charset=utf-8$/i,
  ".wasm": /^application\/wasm$/,
  ".woff2": /^font\/woff2$/,
};

/** Endings of files that other origins read. */
const SHARED = [".css", ".js", ".json", ".png", ".svg", ".wasm", ".woff2"];

/**
 * The ending of compressed files, and the function that decodes them, by encoding.
 *
 * @type {Record<string, [string, (it: Buffer) => Buffer]>}
 */
const DECODED = { br: [".br", brotliDecompressSync], gzip: [".gz", gunzipSync] };

let port = 0;
let folder = "";
/** @type {string[]} */
let names = [];
/** The code to paste. */
let figure = "";
/**
 * The endings of the compressed files beside each file, by its name.
 *
 * @type {Map<string, string[]>}
 */
const smaller = new Map();

const origin = () => `http://127.0.0.1:${port}`;
const base = () => `${origin()}/votes/`;

/**
 * Returns the code without styles, for policies that let no attribute set one, as the recipes'
 * README.md tells editors.
 */
const unstyled = () => figure.replace(/ style="[^"]*"/g, "");

/** @param {string} body */
const page = (body) => `<!doctype html><html lang="en"><head><meta charset="utf-8">
<link rel="icon" href="data:,"><title>Article</title></head><body>${body}</body></html>`;

before(async () => {
  port = await freePort();
  folder = mkdtempSync(join(tmpdir(), "roll-call-"));
  // Apache reads files with another user's rights.
  chmodSync(folder, 0o755);
  const site = join(folder, "site");
  mkdirSync(site);
  names = embed(base(), "--out", join(site, "votes")).trim().split("\n");
  figure =
    readFileSync(join(site, `votes/${STEM}-snippets.html`), "utf8").match(
      /<figure[^]*?<\/script>/,
    )?.[0] ?? "";
  assert.match(figure, /data-roll-call-src/);
  for (const { name, made } of compress(join(site, "votes"))) smaller.set(name, Object.keys(made));
  // Chromium asks every site for this icon, and reports an error when there is none.
  writeFileSync(join(site, "favicon.ico"), "");
  writeFileSync(join(site, "article.html"), page(unstyled()));
  writeFileSync(join(site, "pasted.html"), page(figure));
});

after(() => rmSync(folder, { recursive: true, force: true }));

for (const server of SERVERS) {
  const skip = without({ [server.name.split(" ")[0]]: server.program });
  test(server.name, { skip }, async (t) => {
    const to = mkdtempSync(join(folder, "server-"));
    chmodSync(to, 0o755);
    const site = await start(t, server, { from: join(folder, "site"), to, port });

    await t.test(
      "every file has its type, its time to live and, if others need it, CORS",
      async () => {
        for (const name of names) {
          const { status, headers, body } = await get(`/votes/${name}`);
          assert.equal(status, 200, name);
          assert.deepEqual(body, readFileSync(join(site, "votes", name)), name);
          const ending = extname(name);
          const type = TYPES[ending];
          if (type) assert.match(headers["content-type"] ?? "", type, name);
          assert.equal(headers["cache-control"], name.startsWith("assets/") ? LONG : SHORT, name);
          const shared = headers["access-control-allow-origin"];
          assert.equal(shared, SHARED.includes(ending) ? "*" : undefined, name);
          assert.equal(headers["content-security-policy"], undefined, name);
        }
        assert.ok(names.some((it) => it.startsWith("assets/") && it.endsWith(".wasm")));
      },
    );

    await t.test("compressed files are sent to those who take them", async () => {
      for (const encoding of server.encodings) {
        const [ending, decoded] = DECODED[encoding];
        for (const name of names.filter((it) => smaller.get(it)?.includes(ending))) {
          const what = `${name} as ${encoding}`;
          const plain = readFileSync(join(site, "votes", name));
          const { headers, body } = await get(`/votes/${name}`, { "Accept-Encoding": encoding });
          assert.equal(headers["content-encoding"], encoding, what);
          assert.deepEqual(body, readFileSync(join(site, "votes", name + ending)), what);
          assert.deepEqual(decoded(body), plain, what);
          assert.match(headers.vary ?? "", /accept-encoding/i, what);
          assert.match(headers["content-type"] ?? "", TYPES[extname(name)] ?? /./, what);
          assert.equal(headers["content-language"], undefined, what);
          assert.equal(headers["cache-control"], name.startsWith("assets/") ? LONG : SHORT, what);
          const shared = headers["access-control-allow-origin"];
          assert.equal(shared, SHARED.includes(extname(name)) ? "*" : undefined, what);
        }
      }
      const { headers } = await get("/votes/roll-call.js", { "Accept-Encoding": "gzip, br" });
      assert.equal(headers["content-encoding"], server.encodings[0]);
      t.diagnostic(`${server.name} sends ${server.encodings.join(" and ")}`);
    });

    await t.test("nobody remembers for a year that a file was missing", async () => {
      const { status, headers } = await get("/votes/assets/gone.js");
      assert.equal(status, 404);
      assert.doesNotMatch(headers["cache-control"] ?? "", /immutable|max-age/);
    });

    await t.test("the chart's own page draws", async (t) => {
      const { page, problems } = await open(t, `${base()}${STEM}.html`);
      await drawn(page);
      assert.deepEqual(problems, []);
    });

    await t.test("the one file draws", async (t) => {
      const { page, problems } = await open(t, `${base()}${STEM}-single.html`);
      await drawn(page);
      assert.deepEqual(problems, []);
    });

    await t.test("an article of the same site draws under its policy", async (t) => {
      assert.equal((await get("/article.html")).headers["content-security-policy"], POLICY);
      const { page, problems } = await open(t, `${origin()}/article.html`);
      await drawn(page);
      assert.deepEqual(problems, []);
    });

    await t.test("the code as pasted draws there too, without its styles", async (t) => {
      const { page, problems } = await open(t, `${origin()}/pasted.html`);
      await drawn(page);
      assert.ok(problems.length > 0);
      for (const it of problems) assert.match(it, /inline style/);
      assert.equal(
        await page.locator("figure.roll-call").evaluate((it) => getComputedStyle(it).minHeight),
        "0px",
      );
    });

    await t.test("an article of another site draws, with its height kept free", async (t) => {
      const routes = { "/article.html": { body: page(figure) } };
      const other = await serve(t, { routes, csp: null });
      const { page: opened, problems } = await open(t, `${other.origin}/article.html`);
      await drawn(opened);
      assert.deepEqual(problems, []);
      assert.deepEqual(other.requests, ["/article.html"]);
      const height = await opened
        .locator("figure.roll-call")
        .evaluate((it) => parseFloat(getComputedStyle(it).minHeight));
      assert.ok(height > 400, `${height}`);
    });

    await t.test(
      "an article of another site draws under a policy that names this one",
      async (t) => {
        const csp = `default-src 'none'; script-src ${origin()} 'wasm-unsafe-eval'; connect-src ${origin()}; img-src ${origin()} data:; style-src 'self'`;
        const other = await serve(t, {
          routes: { "/article.html": { body: page(unstyled()) } },
          csp,
        });
        const { page: opened, problems } = await open(t, `${other.origin}/article.html`);
        await drawn(opened);
        assert.deepEqual(problems, []);
      },
    );

    await t.test("a frame without an origin draws", async (t) => {
      const address = `${base()}embed.html?${new URLSearchParams({ src: `${STEM}.json`, vote: "A/RES/74/17" })}`;
      const frame = `<iframe sandbox="allow-scripts" width="640" height="900" src="${address.replaceAll("&", "&amp;")}"></iframe>`;
      const other = await serve(t, { routes: { "/frame.html": { body: page(frame) } }, csp: null });
      const { page: opened, problems } = await open(t, `${other.origin}/frame.html`);
      const inside = opened.frames().find((it) => it.url() === address);
      assert.ok(inside);
      await drawn(/** @type {any} */ (inside));
      assert.equal(await inside.evaluate(() => globalThis.origin), "null");
      assert.deepEqual(problems, []);
    });
  });
}

for (const type of ["text/plain", "application/octet-stream", "application/wasm; charset=utf-8"]) {
  test(`a chart draws from a core of the type ${type}`, async (t) => {
    const { page, problems } = await open(t, await retyped(t, ".wasm", type));
    await drawn(page);
    assert.deepEqual(problems, []);
  });
}

test("a script of another type is none, and the picture stays", async (t) => {
  const { page, problems } = await open(t, await retyped(t, ".js", "text/plain"));
  assert.ok(await page.locator("figure img").isVisible());
  assert.ok(await page.getByText(TOTALS).first().isVisible());
  assert.equal(await page.locator("roll-call").count(), 0);
  assert.match(problems.join(), /MIME type/);
});

/**
 * Serves the chart's folder with another type for all files with an ending. Resolves to the address
 * of its page.
 *
 * @param {import("node:test").TestContext} t
 * @param {string} ending
 * @param {string} type
 */
async function retyped(t, ending, type) {
  const root = join(folder, "site/votes");
  const changed = names.filter((it) => it.endsWith(ending));
  const routes = Object.fromEntries(
    changed.map((it) => [
      `/${it}`,
      { body: readFileSync(join(root, it)), headers: { "Content-Type": type } },
    ]),
  );
  const { origin } = await serve(t, { root, routes, csp: null });
  return `${origin}/${STEM}.html`;
}

/** @param {import("playwright-core").Page} page */
async function drawn(page) {
  await page.waitForSelector("roll-call");
  await ready(page);
  const summary = await page.locator("roll-call").evaluate((it) => {
    const { width, height } = /** @type {HTMLCanvasElement} */ (
      it.shadowRoot?.querySelector("canvas")
    );
    const { summary } = /** @type {import("../../www/element/element.js").RollCall} */ (it);
    return { said: summary.join(" "), isLarge: width > 200 && height > 200 };
  });
  assert.ok(summary.said.includes(TOTALS), summary.said);
  assert.ok(summary.isLarge);
}

/**
 * Resolves to an answer as it is on the wire, which fetch() would decode.
 *
 * @param {string} path
 * @param {Record<string, string>} [headers]
 * @returns {Promise<{status: number, headers: Record<string, string | undefined>, body: Buffer}>}
 */
const get = (path, headers = {}) =>
  new Promise((resolve, reject) => {
    const asked = request({ host: "127.0.0.1", port, path, headers, agent: false }, (answer) => {
      /** @type {Buffer[]} */
      const parts = [];
      answer.on("data", (it) => parts.push(it));
      answer.on("end", () =>
        resolve({
          status: answer.statusCode ?? 0,
          headers: /** @type {any} */ (answer.headers),
          body: Buffer.concat(parts),
        }),
      );
    });
    asked.on("error", reject).end();
  });
