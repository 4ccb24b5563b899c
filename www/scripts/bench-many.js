// Many roll calls: an assembly of 200 members and 7,000 roll calls, made by a rule; what a slider move
// changes in each view, picture and words included. `npm --prefix www run bench -- many`

import { createRequire } from "node:module";
import { join } from "node:path";
import { median, quantile, serveCompressed } from "./bench-page.js";
import { dist, www } from "./paths.js";
import { CHROMIUM_FLAGS, ensureBrowser } from "./tools/browser.js";

const require = createRequire(join(www, "package.json"));
const PAGE = `<!doctype html><html lang="en"><link rel="icon" href="data:,"><body style="width:640px"></body></html>`;
const MEMBERS = 200;
const ROLL_CALLS = 7_000;
const EVERYBODY = Array.from({ length: 193 }, (_, at) => `M${at}`).join(" ");

/**
 * What is drawn, and the most milliseconds that its change may take.
 *
 * @type {{name: string, attributes: Record<string, string>, goal: number}[]}
 */
const CASES = [
  { name: "alignment", attributes: { view: "alignment", with: "M1 M2" }, goal: 16 },
  { name: "timeline, four lines", attributes: { view: "timeline", with: "M1 M2 M3 M4" }, goal: 16 },
  { name: "precedents", attributes: { view: "precedents", blocs: "b1" }, goal: 5 },
  { name: "matrix of 40", attributes: { view: "matrix", blocs: "b1" }, goal: 16 },
  { name: "matrix of 193", attributes: { view: "matrix", with: EVERYBODY, blocs: "" }, goal: 18 },
  { name: "ideal points, a year", attributes: { view: "space", years: "1" }, goal: 40 },
];

/** Leanings and questions make positions; every run repeats them. */
function assembly() {
  let seed = 2_019;
  const draw = () => (seed = (seed * 48_271) % 2_147_483_647) / 2_147_483_647;
  const members = Array.from({ length: MEMBERS }, (_, at) => ({
    id: `M${at}`,
    name: `Member ${at}`,
  }));
  const rollCalls = Array.from({ length: ROLL_CALLS }, (_, at) => {
    const [cut, side] = [draw() * 2 - 1, draw() < 0.5 ? -1 : 1];
    const positions = members.map((_, member) => {
      const tends = side * ((member / MEMBERS) * 2 - 1 - cut) + (draw() - 0.5) * 0.8;
      if (draw() < 0.08) return ".";
      return tends > 0.1 ? "Y" : tends < -0.6 ? "N" : "A";
    });
    const date = `${1946 + Math.floor((at * 80) / ROLL_CALLS)}-${String((at % 12) + 1).padStart(2, "0")}-15`;
    const topics = [`T${at % 8}`];
    return { id: `R/${at}`, date, title: `Question ${at}`, topics, positions: positions.join("") };
  });
  const blocs = [0, 1, 2, 3, 4].map((bloc) => ({
    id: `b${bloc}`,
    name: `Group ${bloc}`,
    default: bloc === 1,
    members: members.slice(bloc * 39, bloc * 39 + 39).map(({ id }) => ({ id })),
  }));
  return JSON.stringify({ rollcall: 1, assembly: { name: "Made" }, members, blocs, rollCalls });
}

export async function benchMany() {
  const { chromium: executablePath } = await ensureBrowser();
  const { chromium } = require("playwright-core");
  const files = new Map([["/bench.html", PAGE]]).set("/many.json", assembly());
  const site = await serveCompressed(dist, files);
  const browser = await chromium.launch({ executablePath, args: CHROMIUM_FLAGS });
  console.log(`${MEMBERS} members, ${ROLL_CALLS} roll calls; ms of 20 moves of a slider`);
  console.log(`${"".padEnd(24)}    median       p95      goal`);
  try {
    for (const { name, attributes, goal } of CASES) {
      const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
      await page.goto(`${site.origin}/bench.html`);
      const moves = await page.evaluate(measure, attributes);
      const figures = [median(moves), quantile(moves, 0.95), goal];
      console.log(name.padEnd(24) + figures.map((it) => it.toFixed(1).padStart(10)).join(""));
      await page.close();
    }
    const page = await browser.newPage();
    await page.goto(`${site.origin}/bench.html`);
    const byHand = await page.evaluate(pixelsByHand);
    console.log(`${"193 x 193 by hand".padEnd(24)}${byHand.toFixed(1).padStart(10)}`);
  } finally {
    await browser.close();
    site.close();
  }
}

/** Runs in the page. */
async function measure(/** @type {Record<string, string>} */ { years, ...attributes }) {
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  // @ts-expect-error The address is the page's.
  await import("./roll-call.js");
  const element = /** @type {any} */ (document.createElement("roll-call"));
  const all = { src: "many.json", focus: "M40", loading: "eager", ...attributes };
  for (const [name, value] of Object.entries(all)) element.setAttribute(name, value);
  document.body.append(element);
  await element.ready;
  const record = element.shadowRoot.querySelector(".record");
  const moves = [];
  for (let run = 0; run < 20; run += 1) {
    const before = record.textContent;
    const from = performance.now();
    element.from = String(1950 + run);
    if (years) element.to = element.from;
    while (record.textContent === before) await null;
    moves.push(performance.now() - from);
    await element.ready;
    await frame();
  }
  return moves;
}

/** The least that a matrix costs: values at hand, a pixel a cell, enlarged. Runs in the page. */
function pixelsByHand() {
  const size = 193;
  const values = Float32Array.from({ length: size * size }, (_, at) => (at % 97) / 97);
  const times = [];
  const canvas = document.createElement("canvas");
  canvas.width = canvas.height = 579;
  const context = /** @type {CanvasRenderingContext2D} */ (canvas.getContext("2d"));
  for (let run = 0; run < 20; run += 1) {
    const from = performance.now();
    const image = context.createImageData(579, 579);
    const pixels = new Uint32Array(image.data.buffer);
    for (let y = 0; y < 579; y += 1) {
      const row = Math.floor(y / 3) * size;
      for (let x = 0; x < 579; x += 1) {
        const shade = 255 - 200 * values[row + Math.floor(x / 3)];
        pixels[y * 579 + x] = 0xffff0000 | (shade << 8) | shade;
      }
    }
    context.putImageData(image, 0, 0);
    times.push(performance.now() - from);
  }
  return times.sort((a, b) => a - b)[10];
}
