// Takes the pictures in www/docs/pictures: the studio in the three steps that its manual describes.
// They are kept with the source, so that building needs no browser; `node www/scripts/pictures.js`
// after a build takes them again.

import { createReadStream, existsSync, mkdirSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join } from "node:path";
import { chromium } from "playwright-core";
import { verbatim } from "../studio/example.js";
import { main } from "./main.js";
import { dist, www } from "./paths.js";
import { CHROMIUM_FLAGS, findChromium } from "./tools/browser.js";

/** The roll call shown. */
const ID = "A/RES/74/17";

const out = join(www, "docs/pictures");
const TYPES = { ".html": "text/html", ".js": "text/javascript", ".css": "text/css" };

await main(async () => {
  const server = createServer((request, response) => {
    const path = join(dist, new URL(request.url ?? "/", "http://x").pathname);
    if (!existsSync(path)) return response.writeHead(404).end();
    const type = TYPES[/** @type {".js"} */ (extname(path))] ?? "application/octet-stream";
    createReadStream(path).pipe(response.writeHead(200, { "Content-Type": type }));
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(undefined)));
  const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
  const browser = await chromium.launch({ executablePath: findChromium(), args: CHROMIUM_FLAGS });
  try {
    await take(browser, `http://127.0.0.1:${port}/studio.html`);
  } finally {
    await browser.close();
    server.close();
  }
});

/** @param {import("playwright-core").Browser} browser @param {string} address */
async function take(browser, address) {
  mkdirSync(out, { recursive: true });
  const page = await browser.newPage({
    viewport: { width: 940, height: 1200 },
    colorScheme: "light",
  });
  await page.goto(address);
  const data = JSON.parse(readFileSync(join(www, "data/ukraine.json"), "utf8"));
  const record = verbatim(data, ID);
  await page.fill("#text", record.replace("Montenegro", "Mentenegro"));
  const fix = page.locator(".fixes button", { hasText: "Montenegro" }).first();
  await fix.waitFor();
  // Notices, which only tell what was done, stand below the last of these and are left out.
  await shot(page, "record", [".input", ".found", ".doubts .rank-1 >> nth=-1"]);

  await fix.click();
  await page.locator(".settled").waitFor();
  for (const name of ["Serbia", "Bosnia and Herzegovina"]) {
    await page.getByLabel("Point out a member").fill(name);
    await page.getByRole("button", { name: "Add", exact: true }).click();
  }
  const { title, url } = data.rollCalls.find((/** @type {any} */ it) => it.id === ID);
  await page.locator('[data-key="detail-title"]').fill(title);
  await page.locator('[data-key="detail-url"]').fill(url);
  await page.locator('[data-key="save-details"]').click();
  await page.locator(".result code", { hasText: url }).waitFor();
  await page.locator("roll-call").evaluate((it) => /** @type {any} */ (it).ready);
  await shot(page, "chart", [".preview"]);

  await page.getByLabel("Where the files will be").fill("https://example.org/votes/");
  await page.locator(".result code", { hasText: "example.org" }).waitFor();
  await shot(page, "publish", [".publish"]);
}

/**
 * Takes a picture of the area that these sections cover together.
 *
 * @param {import("playwright-core").Page} page
 * @param {string} name
 * @param {string[]} sections
 */
async function shot(page, name, sections) {
  await page.evaluate(() => {
    /** @type {HTMLElement | null} */ (document.activeElement)?.blur();
    scrollTo(0, 0);
  });
  const boxes = await Promise.all(sections.map((it) => page.locator(it).first().boundingBox()));
  const found = boxes.filter((it) => it !== null);
  const [x, y] = [Math.min(...found.map((it) => it.x)), Math.min(...found.map((it) => it.y))];
  const right = Math.max(...found.map((it) => it.x + it.width));
  const bottom = Math.max(...found.map((it) => it.y + it.height));
  const edge = 16;
  await page.screenshot({
    path: join(out, `${name}.png`),
    fullPage: true,
    clip: { x: x - edge, y, width: right - x + 2 * edge, height: bottom - y + edge },
  });
}
