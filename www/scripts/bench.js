// Measures how fast the element is in a real Chromium: medians of several runs, beside the same
// tally drawn by hand on a canvas. `npm --prefix www run bench`; with `-- peers` beside other
// libraries, with `-- large` assemblies of up to 5,000 members, with `-- many` 7,000 roll calls,
// with `-- pack` the command line.

import { createRequire } from "node:module";
import { join } from "node:path";
import { benchLarge } from "./bench-large.js";
import { benchMany } from "./bench-many.js";
import { benchPack } from "./bench-pack.js";
import { median, serveCompressed } from "./bench-page.js";
import { benchPeers } from "./bench-peers.js";
import { buildPages } from "./pages.js";
import { main } from "./main.js";
import { dist, www } from "./paths.js";
import { CHROMIUM_FLAGS, ensureBrowser } from "./tools/browser.js";
import { ensurePackages } from "./tools/packages.js";
import { buildWasm } from "./wasm.js";

const require = createRequire(join(www, "package.json"));
const PAGE = `<!doctype html><html lang="en"><link rel="icon" href="data:,"><body style="width:640px"></body></html>`;
const RUNS = 9;

await main(async () => {
  await ensurePackages();
  if (process.argv[2] === "pack") {
    await buildWasm(["editor"]);
    return benchPack();
  }
  await buildWasm();
  await buildPages();
  if (process.argv[2] === "peers") return benchPeers();
  if (process.argv[2] === "large") return benchLarge();
  if (process.argv[2] === "many") return benchMany();
  const { chromium: executablePath } = await ensureBrowser();
  const { chromium } = require("playwright-core");
  const site = await serveCompressed(dist, new Map([["/bench.html", PAGE]]));
  const browser = await chromium.launch({ executablePath, args: CHROMIUM_FLAGS });
  try {
    for (const deviceScaleFactor of [1, 2]) {
      const runs = [];
      for (let run = 0; run < RUNS; run += 1) {
        const context = await browser.newContext({ deviceScaleFactor });
        const page = await context.newPage();
        await page.goto(`${site.origin}/bench.html`);
        runs.push(await page.evaluate(measure));
        await context.close();
      }
      print(deviceScaleFactor, runs);
    }
  } finally {
    await browser.close();
    site.close();
  }
});

/**
 * @param {number} ratio
 * @param {Record<string, number>[]} runs
 */
function print(ratio, runs) {
  console.log(`pixel ratio ${ratio}, medians of ${RUNS} runs, ms`);
  for (const name of Object.keys(runs[0])) {
    console.log(`  ${name.padEnd(44)}${median(runs.map((it) => it[name])).toFixed(3)}`);
  }
}

/** Measures one visit. Runs in the page. */
async function measure() {
  /** @param {number[]} values @param {number} share */
  const quantile = (values, share) =>
    [...values].sort((a, b) => a - b)[Math.floor((values.length - 1) * share)];
  const started = performance.now();
  // @ts-expect-error The address is the page's.
  await import("./roll-call.js");
  const bytes = new Uint8Array(await (await fetch("data/ukraine.json")).arrayBuffer());
  const make = () => {
    const element = /** @type {any} */ (document.createElement("roll-call"));
    Object.assign(element, { data: bytes, loading: "eager", vote: "A/RES/74/17" });
    element.setAttribute("blocs", "balkans eu nato");
    element.setAttribute("focus", "SRB RUS BIH");
    return element;
  };
  const element = make();
  document.body.append(element);
  await element.ready;
  const cold = performance.now() - started;

  const warm = [];
  for (let run = 0; run < 9; run += 1) {
    const other = make();
    const from = performance.now();
    document.body.append(other);
    await other.ready;
    warm.push(performance.now() - from);
    other.remove();
  }

  // The drawing is done when the page's text has changed; only microtasks lie between.
  const heading = element.shadowRoot.querySelector("[part~=heading]");
  const redraws = [];
  for (let run = 0; run < 200; run += 1) {
    const before = heading.textContent;
    const from = performance.now();
    element.vote = run % 2 ? "A/RES/74/17" : "A/RES/ES-11/1";
    while (heading.textContent === before) await null;
    redraws.push(performance.now() - from);
    if (run % 20 === 19) await new Promise((resolve) => setTimeout(resolve));
  }
  await element.ready;

  const keys = element.shadowRoot.querySelector("[role=listbox]");
  const box = element.getBoundingClientRect();
  const hovers = [];
  for (const { bounds } of element.outline) {
    const clientX = box.x + bounds.x + bounds.width / 2;
    const clientY = box.y + bounds.y + bounds.height / 2;
    const event = new PointerEvent("pointermove", { clientX, clientY, bubbles: true });
    const from = performance.now();
    keys.dispatchEvent(event);
    hovers.push(performance.now() - from);
  }

  const canvas = document.createElement("canvas");
  canvas.width = 640 * devicePixelRatio;
  canvas.height = 320 * devicePixelRatio;
  document.body.append(canvas);
  const context = /** @type {CanvasRenderingContext2D} */ (canvas.getContext("2d"));
  const byHand = [];
  for (let run = 0; run < 200; run += 1) {
    const from = performance.now();
    context.setTransform(devicePixelRatio, 0, 0, devicePixelRatio, 0, 0);
    context.fillStyle = "#fff";
    context.fillRect(0, 0, 640, 320);
    for (let member = 0; member < 193; member += 1) {
      context.fillStyle = ["#1a6bb0", "#b08613", "#8f1d14"][(member + run) % 3];
      context.fillRect((member % 28) * 20, Math.floor(member / 28) * 20 + 40, 17, 17);
    }
    context.fillStyle = "#1a1a1a";
    for (let line = 0; line < 16; line += 1) {
      context.font = `${line % 2 ? "bold " : ""}13px sans-serif`;
      context.fillText(`Some words of line ${line}`, (line % 3) * 200, 200 + line * 7);
    }
    byHand.push(performance.now() - from);
  }
  return {
    "script, core and words to the first picture": cold,
    "bytes to ready, core loaded": quantile(warm, 0.5),
    "redraw with another roll call": quantile(redraws, 0.5),
    "  the same marks by hand on a canvas": quantile(byHand, 0.5),
    hover: quantile(hovers, 0.5),
    "hover, 95th percentile": quantile(hovers, 0.95),
  };
}
