// A real Chromium and a small web server for the end-to-end tests.
//
//     test("a chart appears", async (t) => {
//       const site = await serve(t, { routes: { "/a.html": { body: "..." } } });
//       const { page, problems } = await open(t, `${site.origin}/a.html`);
//       ...
//       assert.deepEqual(problems, []);
//     });
//
// Everything ends with the test that asked for it; the browser ends with the file.

import { readFileSync, readdirSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import { extname, join, normalize, sep } from "node:path";
import { text } from "node:stream/consumers";
import { after } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { dist, www } from "../../www/scripts/paths.js";
import { CHROMIUM_FLAGS, findChromium } from "../../www/scripts/tools/browser.js";

// The packages are those of www, which is not a folder above this one.
const require = createRequire(join(www, "package.json"));

/** @type {typeof import("playwright-core").chromium} */
const chromium = require("playwright-core").chromium;

/** Returns the source of axe-core, to be run in a page. */
export const axe = () => /** @type {string} */ (require("axe-core").source);

/** What a strict page allows, and the one thing more that WebAssembly needs. */
export const STRICT_CSP =
  "script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; style-src 'self'; default-src 'self'";

const TYPES = /** @type {Record<string, string>} */ ({
  ".css": "text/css",
  ".csv": "text/csv",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".json": "application/json",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".wasm": "application/wasm",
});

/**
 * @typedef {object} Answer
 * @property {number} [status]
 * @property {Record<string, string>} [headers] The type follows from the path unless it is given
 *   here.
 * @property {string | Buffer} [body] The built file is sent if there is neither a body nor a
 *   status.
 * @property {number} [delay] Milliseconds before the answer.
 * @property {boolean} [abort] Whether the connection breaks instead of an answer.
 * @property {(body: string) => void} [receive] Takes the body of the request.
 */

/**
 * @typedef {object} Site
 * @property {string} origin
 * @property {string[]} requests Paths that were asked for, in order, with their queries.
 * @property {Record<string, Answer>} routes Answers that go before the files; may be changed.
 */

/**
 * @typedef {object} SiteOptions
 * @property {string} [root] The folder served; the built package if not given.
 * @property {Record<string, Answer>} [routes] Answers by path, without query.
 * @property {string | null} [csp] The Content-Security-Policy; `null` for none.
 * @property {boolean} [shared] Whether other origins may read it (CORS).
 */

/** @typedef {import("node:test").TestContext} TestContext */

/**
 * Serves the built package and what else a test needs at an origin of its own.
 *
 * @param {TestContext} t
 * @param {SiteOptions} [options]
 * @returns {Promise<Site>}
 */
export async function serve(t, { root = dist, routes = {}, csp = STRICT_CSP, shared } = {}) {
  /** @type {Site} */
  const site = { origin: "", requests: [], routes: { ...routes } };
  /** @type {Record<string, string>} */
  const common = { "Cache-Control": "no-store" };
  if (csp) common["Content-Security-Policy"] = csp;
  if (shared) common["Access-Control-Allow-Origin"] = "*";

  const server = createServer(async (request, response) => {
    const url = request.url ?? "/";
    // Chromium asks every new origin for an icon by itself, which is not the page's doing.
    if (url === "/favicon.ico") return response.writeHead(204).end();
    site.requests.push(url);
    const path = decodeURIComponent(url.split("?", 1)[0]);
    const answer = site.routes[path] ?? {};
    if (answer.delay) await sleep(answer.delay);
    if (answer.abort) return response.destroy();
    if (answer.receive) answer.receive(await text(request));

    const file = path.endsWith("/") ? `${path}index.html` : path;
    const type = { "Content-Type": TYPES[extname(file)] ?? "application/octet-stream" };
    const send = (/** @type {number} */ status) =>
      response.writeHead(status, { ...type, ...common, ...answer.headers });
    if (answer.body !== undefined || answer.status !== undefined) {
      send(answer.status ?? 200).end(answer.body ?? "");
      return;
    }
    const found = inside(root, file);
    // Files are read whole, not streamed: a test may remove its folder while a page still asks for
    // its files.
    if (found) send(200).end(readFileSync(found));
    else send(404).end("not found");
  });

  await new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(undefined)));
  const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
  site.origin = `http://127.0.0.1:${port}`;
  t.after(() => {
    server.closeAllConnections();
    server.close();
  });
  return site;
}

/**
 * Opens an address in a browser context of its own.
 *
 * @param {TestContext} t
 * @param {string} url
 * @param {import("playwright-core").BrowserContextOptions & {
 *   before?: (page: import("playwright-core").Page) => Promise<void>,
 * }} [options] `before` may prepare the page before it loads anything.
 * @returns {Promise<{ page: import("playwright-core").Page, problems: string[] }>} `problems`
 *   fills with uncaught errors and what the console shows as an error.
 */
export async function open(t, url, { before, ...options } = {}) {
  const context = await (await browser()).newContext(options);
  t.after(() => context.close());
  const page = await context.newPage();
  /** @type {string[]} */
  const problems = [];
  page.on("pageerror", (error) => problems.push(`uncaught: ${error.message}`));
  page.on("console", (message) => {
    if (message.type() === "error") problems.push(`console: ${message.text()}`);
  });
  await before?.(page);
  await page.goto(url);
  return { page, problems };
}

/** @type {Promise<import("playwright-core").Browser> | undefined} */
let running;

/** Resolves to the browser of this test file, which is started when first needed. */
export function browser() {
  running ??= chromium.launch({
    executablePath: findChromium(),
    chromiumSandbox: false,
    args: CHROMIUM_FLAGS,
  });
  return running;
}

after(async () => {
  await (await running)?.close();
});

/**
 * Returns the file at a path; undefined if there is none in the folder.
 *
 * @param {string} root
 * @param {string} path
 */
function inside(root, path) {
  const file = normalize(join(root, path));
  const found = file.startsWith(root + sep) && statSync(file, { throwIfNoEntry: false })?.isFile();
  return found ? file : undefined;
}

/** Returns the address of what a source became in this build. @param {string} source */
export function built(source) {
  const manifest = JSON.parse(readFileSync(join(dist, ".vite/manifest.json"), "utf8"));
  return `/${manifest[source].file}`;
}

/** Returns the address of a file of words or names in this build. @param {string} stem */
export const asset = (stem) =>
  `/assets/${readdirSync(join(dist, "assets")).find((it) => it.startsWith(`${stem}-`))}`;
