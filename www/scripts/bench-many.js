// Benchmarks many roll calls: an assembly of 200 members and 7,000 roll calls, made by a rule. It
// measures what a move of a slider changes in each view, picture and words included; then the same
// heat map and lines by Chart.js, D3, Observable Plot, ECharts and by hand on a canvas, from values
// at hand. `npm --prefix www run bench -- many`

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { median, quantile, serveCompressed } from "./bench-page.js";
import { dist, pkg, www } from "./paths.js";
import { CHROMIUM_FLAGS, ensureBrowser } from "./tools/browser.js";

const require = createRequire(join(www, "package.json"));
const PAGE = `<!doctype html><html lang="en"><link rel="icon" href="data:,"><body style="width:640px"></body></html>`;
const MEMBERS = 200;
const ROLL_CALLS = 7_000;
const EVERYBODY = Array.from({ length: 193 }, (_, at) => `M${at}`).join(" ");

const PEERS = ["canvas", "chart-js", "d3", "plot", "echarts"];

/**
 * The charts that are drawn, each with the most milliseconds that a change may take.
 *
 * @type {{name: string, attributes: Record<string, string>, goal: number}[]}
 */
const CASES = [
  { name: "alignment", attributes: { view: "alignment", with: "M1 M2" }, goal: 16 },
  { name: "timeline, four lines", attributes: { view: "timeline", with: "M1 M2 M3 M4" }, goal: 16 },
  { name: "precedents", attributes: { view: "precedents", blocs: "b1" }, goal: 5 },
  { name: "matrix of 40", attributes: { view: "matrix", blocs: "b1" }, goal: 16 },
  { name: "matrix of 193", attributes: { view: "matrix", with: EVERYBODY, blocs: "" }, goal: 16 },
  { name: "ideal points, a year", attributes: { view: "space", years: "1" }, goal: 40 },
];

/** Makes an assembly whose positions follow from leanings and questions, the same in every run. */
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
  /** @type {Map<string, string | Buffer>} */
  const files = new Map([["/bench.html", PAGE]]).set("/many.json", assembly());
  for (const it of ["rollcall.js", "rollcall_bg.wasm"]) {
    files.set(`/core/${it}`, readFileSync(join(pkg, "square", it)));
  }
  for (const peer of PEERS) files.set(`/${peer}.js`, await bundled(peer));
  const site = await serveCompressed(dist, files);
  const browser = await chromium.launch({ executablePath, args: CHROMIUM_FLAGS });
  console.log(`${MEMBERS} members, ${ROLL_CALLS} roll calls; ms of 20 moves of a slider`);
  console.log(`${"".padEnd(24)}    median       p95      goal`);
  /** @type {Map<string, number>} */
  const ours = new Map();
  const visit = async (
    /** @type {(page: import("playwright-core").Page) => Promise<void>} */ act,
  ) => {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    await page.goto(`${site.origin}/bench.html`);
    await act(page);
    await page.close();
  };
  try {
    for (const { name, attributes, goal } of CASES) {
      await visit(async (page) => {
        const moves = await page.evaluate(measure, attributes);
        const figures = [median(moves), quantile(moves, 0.95), goal];
        ours.set(name, figures[0]);
        console.log(name.padEnd(24) + figures.map((it) => it.toFixed(1).padStart(10)).join(""));
      });
    }
    console.log("\nin the core alone, without words: ms");
    console.log(`${"".padEnd(24)}  answered  laid out   painted`);
    await visit(async (page) => {
      for (const { name, attributes } of CASES) {
        const steps = await page.evaluate(measureCore, attributes);
        console.log(name.padEnd(24) + steps.map((it) => it.toFixed(1).padStart(10)).join(""));
      }
    });
    console.log("\nbeside them, from values at hand: ms, and ours, counting included, as a share");
    console.log(`${"".padEnd(12)}   heat map, again   ours       lines, again   ours`);
    for (const peer of PEERS) {
      await visit(async (page) => {
        const { heat, lines } = await page.evaluate(measurePeer, peer);
        const cell = (/** @type {number[]} */ [first, again], /** @type {string} */ name) => {
          const times = [first, again].map((it) => it.toFixed(1).padStart(9)).join("");
          return times + ((ours.get(name) ?? NaN) / again).toFixed(2).padStart(7);
        };
        const cells = [cell(heat, "matrix of 193"), cell(lines, "timeline, four lines")];
        console.log(peer.padEnd(12) + cells.join("   "));
      });
    }
  } finally {
    await browser.close();
    site.close();
  }
}

/** @param {string} peer */
async function bundled(peer) {
  const { outputFiles } = await require("esbuild").build({
    entryPoints: [join(www, `scripts/peers/many/${peer}.js`)],
    bundle: true,
    minify: true,
    format: "esm",
    target: "es2022",
    write: false,
  });
  return Buffer.from(outputFiles[0].contents).toString();
}

/**
 * Resolves to the milliseconds that each of 20 moves of a slider takes, picture and words included.
 * Runs in the page.
 */
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

/**
 * Resolves to the median milliseconds of answering, laying out and painting. Runs in the page.
 *
 * @param {Record<string, string>} attributes
 */
async function measureCore({ years, ...attributes }) {
  // @ts-expect-error The address is the page's.
  const { Comparison, initSync } = await import("./core/rollcall.js");
  const load = async (/** @type {string} */ it) =>
    new Uint8Array(await (await fetch(it)).arrayBuffer());
  initSync(new WebAssembly.Module(await load("core/rollcall_bg.wasm")));
  const chart = Comparison.read(await load("many.json"));
  const canvas = document.createElement("canvas");
  const context = /** @type {CanvasRenderingContext2D} */ (canvas.getContext("2d"));
  const width = (/** @type {string} */ words, /** @type {number} */ size) =>
    (words.length * size) / 2;
  const { view, ...lists } = attributes;
  const given = Object.entries(lists).map(([name, ids]) => [name, ids.split(" ").filter(Boolean)]);
  const times = /** @type {number[][]} */ ([[], [], []]);
  for (let run = 0; run < 20; run += 1) {
    const from = String(1950 + run);
    const options = { view, focus: ["M40"], ...Object.fromEntries(given), from, to: "" };
    Object.assign(options, { lang: "en", width: 640, font: "sans-serif", to: years ? from : "" });
    let size = { width: 0, height: 0 };
    const steps = [
      () => chart.ask(options, (/** @type {string} */ id) => id),
      () => (size = chart.show(options, width)),
      () => chart.paint(canvas, 1),
    ];
    for (const [at, step] of steps.entries()) {
      if (at === 2) Object.assign(canvas, { width: size.width, height: size.height });
      context.clearRect(0, 0, 1, 1);
      const before = performance.now();
      step();
      times[at].push(performance.now() - before);
    }
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
  chart.free();
  return times.map((it) => it.sort((a, b) => a - b)[10]);
}

/**
 * Resolves to the milliseconds that a peer takes for its first picture and, as the median, for
 * another one. Runs in the page.
 *
 * @param {string} peer
 */
async function measurePeer(peer) {
  await import(`./${peer}.js`);
  const it = /** @type {import("./peers/many/page.js").Peer} */ (
    /** @type {any} */ (globalThis).peer
  );
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  const size = 193;
  const values = (/** @type {number} */ seed) =>
    Array.from({ length: size * size }, (_, at) => ((at * 31 + seed * 17) % 97) / 97);
  const line = (/** @type {number} */ seed, /** @type {number} */ at) => ({
    name: `Member ${at}`,
    values: Array.from({ length: 80 - seed }, (_, year) => ({
      year: 1946 + seed + year,
      value: ((year * 7 + at * 13 + seed) % 40) / 40,
    })),
  });
  const lines = (/** @type {number} */ seed) => [1, 2, 3, 4].map((at) => line(seed, at));
  const timed = async (/** @type {() => void} */ draw) => {
    const from = performance.now();
    draw();
    const time = performance.now() - from;
    await frame();
    return time;
  };
  const measured = async (
    /** @type {(place: HTMLElement) => (data: any) => void} */ make,
    /** @type {(seed: number) => unknown} */ data,
  ) => {
    const place = document.createElement("div");
    document.body.append(place);
    let draw = /** @type {(data: unknown) => void} */ (() => {});
    const first = await timed(() => {
      draw = make(place);
      draw(data(0));
    });
    const again = [];
    for (let run = 1; run <= 9; run += 1) {
      const next = data(run);
      again.push(await timed(() => draw(next)));
    }
    place.remove();
    return [first, again.sort((a, b) => a - b)[4]];
  };
  return {
    heat: await measured((place) => it.heat(place, size), values),
    lines: await measured((place) => it.lines(place), lines),
  };
}
