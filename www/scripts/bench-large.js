// Assemblies of 193, 720 and 5,000 members in every view: the first picture, another roll call, a
// pointer over members. `npm --prefix www run bench -- large`

import { createRequire } from "node:module";
import { join } from "node:path";
import { median, quantile, serveCompressed } from "./bench-page.js";
import { dist, www } from "./paths.js";
import { CHROMIUM_FLAGS, ensureBrowser } from "./tools/browser.js";

const require = createRequire(join(www, "package.json"));
const SIZES = [193, 720, 5000];
const VIEWS = ["breakdown", "hemicycle", "members", "tiles", "table"];
const PAGE = `<!doctype html><html lang="en"><link rel="icon" href="data:,"><body style="width:1000px"></body></html>`;

/**
 * Makes an assembly whose members vote by a rule that looks arbitrary and is the same in every run.
 */
function assembly(/** @type {number} */ size) {
  const letters = (/** @type {number} */ seed) =>
    Array.from({ length: size }, (_, at) => "YYYAAN."[(at * 7919 + seed * 104729) % 7]).join("");
  const members = Array.from({ length: size }, (_, at) => ({ id: `M${at}`, name: `Member ${at}` }));
  const blocs = Array.from({ length: 8 }, (_, bloc) => ({
    id: `b${bloc}`,
    name: `Group ${bloc}`,
    members: members.filter((_, at) => at % 8 === bloc).map(({ id }) => ({ id })),
  }));
  const rollCalls = [1, 2].map((seed) => ({
    id: `V${seed}`,
    date: `2024-01-0${seed}`,
    title: `Roll call ${seed}`,
    kind: "resolution",
    positions: letters(seed),
  }));
  return JSON.stringify({
    rollcall: 1,
    assembly: { id: "large", name: "A large assembly" },
    source: { name: "Made for the benchmark", url: "https://example.org/" },
    members,
    blocs,
    rollCalls,
  });
}

export async function benchLarge() {
  const { chromium: executablePath } = await ensureBrowser();
  const { chromium } = require("playwright-core");
  const files = new Map([["/bench.html", PAGE]]);
  for (const size of SIZES) files.set(`/${size}.json`, assembly(size));
  const site = await serveCompressed(dist, files);
  const browser = await chromium.launch({ executablePath, args: CHROMIUM_FLAGS });
  console.log("members  view        first    redraw     hover       p95   ms, medians");
  try {
    for (const size of SIZES) {
      for (const view of VIEWS) {
        const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
        await page.goto(`${site.origin}/bench.html`);
        const { first, redraws, hovers } = await page.evaluate(measure, { size, view });
        const figures = [first, median(redraws), median(hovers), quantile(hovers, 0.95)];
        const cells = figures.map((it) => it.toFixed(2).padStart(10)).join("");
        console.log(`${String(size).padStart(7)}  ${view.padEnd(10)}${cells}`);
        await page.close();
      }
    }
  } finally {
    await browser.close();
    site.close();
  }
}

/** Measures an assembly in a view. Runs in the page. */
async function measure(/** @type {{size: number, view: string}} */ { size, view }) {
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  const from = performance.now();
  // @ts-expect-error The address is the page's.
  await import("./roll-call.js");
  const element = /** @type {any} */ (document.createElement("roll-call"));
  element.setAttribute("src", `${size}.json`);
  element.setAttribute("blocs", "b0 b1 b2");
  element.setAttribute("view", view);
  Object.assign(element, { loading: "eager", vote: "V1" });
  document.body.append(element);
  await element.ready;
  const first = performance.now() - from;
  const heading = element.shadowRoot.querySelector("[part~=heading]");
  const redraws = [];
  for (let run = 0; run < 20; run += 1) {
    const before = heading.textContent;
    const from = performance.now();
    element.vote = run % 2 ? "V1" : "V2";
    while (heading.textContent === before) await null;
    redraws.push(performance.now() - from);
    await element.ready;
    // The next change waits until this one has been seen, its long table too.
    await frame();
    await frame();
  }
  const keys = element.shadowRoot.querySelector("[role=listbox]");
  const box = element.getBoundingClientRect();
  const hovers = [];
  for (const { bounds } of element.outline.slice(0, 300)) {
    const [clientX, clientY] = [
      box.x + bounds.x + bounds.width / 2,
      box.y + bounds.y + bounds.height / 2,
    ];
    const event = new PointerEvent("pointermove", { clientX, clientY, bubbles: true });
    const from = performance.now();
    keys.dispatchEvent(event);
    hovers.push(performance.now() - from);
    if (hovers.length % 10 === 0) await frame();
  }
  return { first, redraws, hovers };
}
