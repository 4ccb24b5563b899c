// The same breakdown of 193 members by Chart.js, D3, Observable Plot, ECharts, by hand on a canvas,
// as a static SVG and by this project: bytes, first picture, redraw, hover, twenty on a page,
// memory. `npm --prefix www run bench -- peers`; the peers take turns, so that a slow moment hits
// all of them.
//
// “fast” is this machine as it is; “slow” is a CPU slowed down 4 times, 1.6 Mbit/s, 150 ms a
// request and pixel ratio 2.

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { median, serveCompressed } from "./bench-page.js";
import { dist, www } from "./paths.js";
import { COLORS, HEIGHT, PITCH, SIDE, WIDTH } from "./peers/page.js";
import { run } from "./run.js";
import { CHROMIUM_FLAGS, ensureBrowser } from "./tools/browser.js";

const require = createRequire(join(www, "package.json"));
const RUNS = 5;
const VOTES = ["A/RES/74/17", "A/RES/ES-11/1"];
const BLOCS = ["balkans", "eu", "nato"];
const PEERS = ["canvas", "d3", "chart-js", "plot", "echarts"];
const LETTERS = /** @type {Record<string, string>} */ ({ Y: "yes", A: "abstain", N: "no" });
const LABELS = { yes: "in favour", abstain: "abstained", no: "against", none: "did not vote" };

/** Attributes of our element. It is lazy: the browser draws it when it is near the window. */
const OURS = `src="data/ukraine.json" vote="${VOTES[0]}" blocs="${BLOCS.join(" ")}"`;

/** @typedef {import("./peers/page.js").Answer} Answer */
/** @typedef {Record<string, number>} Figures */

/** Returns what the peers draw: the positions of one roll call, already counted and laid out. */
function answer(/** @type {any} */ dataset, /** @type {string} */ vote) {
  const call = dataset.rollCalls.find((/** @type {any} */ it) => it.id === vote);
  /** @type {Map<string, string>} */
  const positions = new Map(
    dataset.members.map((/** @type {any} */ it, /** @type {number} */ at) => [
      it.id,
      LETTERS[call.positions[at]] ?? "none",
    ]),
  );
  /** @type {Answer} */
  const made = { heading: call.title, members: [], groups: [], blocs: [] };
  const rows = Math.floor((210 - 50) / PITCH);
  let x = 0;
  for (const position of Object.keys(COLORS)) {
    const who = dataset.members.filter(
      (/** @type {any} */ it) => positions.get(it.id) === position,
    );
    who.forEach((/** @type {any} */ { name }, /** @type {number} */ at) => {
      made.members.push({
        name,
        position,
        x: x + Math.floor(at / rows) * PITCH,
        y: 50 + (at % rows) * PITCH,
      });
    });
    const label = LABELS[/** @type {keyof typeof LABELS} */ (position)];
    made.groups.push({ position, label, count: who.length, x });
    x += Math.max(Math.ceil(who.length / rows) * PITCH, 80) + 16;
  }
  for (const id of BLOCS) {
    const bloc = dataset.blocs.find((/** @type {any} */ it) => it.id === id);
    const then = bloc.members.filter(
      (/** @type {any} */ it) =>
        !(it.from > call.date) && !(it.to <= call.date) && positions.has(it.id),
    );
    const parts = Object.keys(COLORS).map((position) => ({
      position,
      count: then.filter((/** @type {any} */ it) => positions.get(it.id) === position).length,
    }));
    made.blocs.push({
      name: bloc.name,
      parts: parts.filter((it) => it.count),
      size: then.length,
    });
  }
  return made;
}

/** Returns every member as a rectangle with its name: the least that a static picture can be. */
function staticSvg(/** @type {Answer} */ { members, groups, blocs }) {
  const escape = (/** @type {string} */ it) => it.replace(/&/g, "&amp;").replace(/</g, "&lt;");
  const heads = groups.map(
    ({ position, label, count, x }) =>
      `<text x="${x}" y="24" font-size="26" fill="${COLORS[position]}">${count}</text><text x="${x}" y="42" font-size="13">${label}</text>`,
  );
  const marks = members.map(
    ({ name, position, x, y }) =>
      `<rect x="${x}" y="${y}" width="${SIDE}" height="${SIDE}" rx="2" fill="${COLORS[position]}"><title>${escape(name)}</title></rect>`,
  );
  const rows = blocs.map(({ name, parts, size }, row) => {
    let x = 160;
    const bars = parts.map(({ position, count }) => {
      const width = (count / size) * (WIDTH - 160);
      const at = x;
      x += width;
      return `<rect x="${at}" y="${220 + row * 36}" width="${width - 2}" height="22" fill="${COLORS[position]}"/><text x="${at + 6}" y="${236 + row * 36}" fill="#fff">${count}</text>`;
    });
    return `<text x="0" y="${236 + row * 36}" font-size="13">${name}</text>${bars.join("")}`;
  });
  const all = [...heads, ...marks, ...rows].join("");
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}">${all}</svg>`;
}

const page = (/** @type {string} */ body, script = "") =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><link rel="icon" href="data:,"><title>Bench</title><style>body{width:640px;font:16px sans-serif}.place{position:relative}.place,roll-call{display:block;min-height:330px}.tip{position:absolute;top:0}</style>${script}<body><h1>An article</h1>${body}`;

/** @param {string} body @param {number} times */
const repeated = (body, times) => Array(times).fill(body).join("<p>Some words of it.</p>");

export async function benchPeers() {
  const { build } = require("esbuild");
  const dataset = JSON.parse(readFileSync(join(www, "data/ukraine.json"), "utf8"));
  const answers = VOTES.map((vote) => answer(dataset, vote));
  /** @type {Map<string, string | Buffer>} */
  const files = new Map([["/peers/data.json", JSON.stringify(answers)]]);
  /** @type {Map<string, number>} */
  const bytes = new Map();
  for (const peer of PEERS) {
    const { outputFiles } = await build({
      entryPoints: [join(www, `scripts/peers/${peer}.js`)],
      bundle: true,
      minify: true,
      format: "esm",
      target: "es2022",
      write: false,
    });
    const code = Buffer.from(outputFiles[0].contents);
    files.set(`/peers/${peer}.js`, code);
    bytes.set(peer, brotliCompressSync(code).length);
    for (const times of [1, 20]) {
      const script = `<script type="module" src="/peers/${peer}.js"></script>`;
      const body = repeated(`<div class="place"></div>`, times);
      files.set(`/${peer}-${times}.html`, page(body, script));
    }
  }
  const svg = staticSvg(answers[0]);
  const question = ["--vote", VOTES[0], "--blocs", BLOCS.join(" ")];
  const data = join(www, "data/ukraine.json");
  const figure = await run(process.execPath, [join(www, "cli.js"), "draw", data, ...question]);
  // The preload is what README advises for a chart at the beginning of an article.
  const { core } = JSON.parse(readFileSync(join(dist, "element.json"), "utf8"));
  const preload = `<link rel="preload" as="fetch" crossorigin referrerpolicy="no-referrer" href="/${core}">`;
  const module = `${preload}<script type="module" src="/roll-call.js"></script>`;
  files.set("/static-1.html", page(svg));
  files.set("/empty-1.html", page(""));
  files.set(
    "/figure-1.html",
    page(`<roll-call ${OURS}><figure>${figure}</figure></roll-call>`, module),
  );
  bytes.set("static", brotliCompressSync(svg).length);
  bytes.set("figure", brotliCompressSync(figure).length);
  for (const times of [1, 20]) {
    files.set(
      `/ours-${times}.html`,
      page(repeated(`<roll-call ${OURS}></roll-call>`, times), module),
    );
  }

  const { chromium: executablePath } = await ensureBrowser();
  const { chromium } = require("playwright-core");
  const site = await serveCompressed(dist, files);
  const browser = await chromium.launch({ executablePath, args: CHROMIUM_FLAGS });
  /** @type {Map<string, Figures[]>} */
  const runs = new Map();
  try {
    for (let round = 0; round < RUNS; round += 1) {
      for (const name of ["empty", "static", "figure", ...PEERS, "ours"]) {
        const figures = await measure(browser, site.origin, name);
        runs.set(name, [...(runs.get(name) ?? []), figures]);
      }
    }
  } finally {
    await browser.close();
    site.close();
  }
  const scripts = [...site.sent].filter(([path]) => /^\/(roll-call\.js|assets\/)/.test(path));
  bytes.set(
    "ours",
    scripts.reduce((sum, [, size]) => sum + size, 0),
  );
  const of = (/** @type {string} */ name, /** @type {string} */ figure) =>
    median((runs.get(name) ?? []).map((it) => it[figure]).filter((it) => it !== undefined));
  print(bytes, of);
  goals(of);
}

/**
 * Visits a page once in each way, each time in a browser that remembers nothing.
 *
 * @param {import("playwright-core").Browser} browser
 * @param {string} origin
 * @param {string} name
 * @returns {Promise<Figures>}
 */
async function measure(browser, origin, name) {
  /** @type {Figures} */
  const figures = {};
  const still = ["empty", "static", "figure"].includes(name);
  for (const slow of [false, true]) {
    const suffix = slow ? "slow" : "fast";
    for (const times of still ? [1] : [1, 20]) {
      const context = await browser.newContext({
        viewport: { width: 1280, height: 800 },
        deviceScaleFactor: slow ? 2 : 1,
      });
      const page = await context.newPage();
      const cdp = await context.newCDPSession(page);
      if (slow) {
        await cdp.send("Network.enable");
        const throughput = 1.6e6 / 8;
        await cdp.send("Network.emulateNetworkConditions", {
          offline: false,
          latency: 150,
          downloadThroughput: throughput,
          uploadThroughput: throughput,
        });
        await cdp.send("Emulation.setCPUThrottlingRate", { rate: 4 });
      }
      await page.addInitScript(watch);
      await page.goto(`${origin}/${name}-${times}.html`);
      const first = await page.evaluate(firstPicture, still);
      figures[`${suffix}-${times}`] = first.at;
      figures[`blocking-${suffix}-${times}`] = first.blocking;
      if (!slow && times === 1) {
        if (!still) Object.assign(figures, await page.evaluate(handling, VOTES));
        await cdp.send("HeapProfiler.collectGarbage");
        const heap = /** @type {any} */ (await cdp.send("Runtime.getHeapUsage"));
        figures.memory = heap.usedSize + (heap.backingStorageSize ?? 0);
      }
      await context.close();
    }
  }
  return figures;
}

/** Records the time by which tasks block the page. Runs in the page before its scripts. */
function watch() {
  const tasks = /** @type {number[]} */ ([]);
  Object.assign(globalThis, { tasks });
  new PerformanceObserver((list) => {
    for (const it of list.getEntries()) tasks.push(it.duration - 50);
  }).observe({ type: "longtask", buffered: true });
}

/**
 * Resolves to when all that is near the window was drawn, and how long the page was blocked until
 * then. Runs in the page.
 */
async function firstPicture(/** @type {boolean} */ still) {
  const it = /** @type {any} */ (globalThis);
  const frame = () => new Promise((resolve) => requestAnimationFrame(() => resolve(undefined)));
  let at = 0;
  const ours = [...document.querySelectorAll("roll-call")];
  if (still) {
    while (!at) {
      at = performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? 0;
      await frame();
    }
  } else if (ours.length) {
    const seen = ours.filter((it) => it.getBoundingClientRect().top < innerHeight);
    const isDrawn = (/** @type {Element} */ it) =>
      it.shadowRoot?.querySelector("figure")?.hidden === false;
    while (!seen.every(isDrawn)) await frame();
    at = performance.now();
  } else {
    while (!it.drawnAt) await frame();
    at = it.drawnAt;
  }
  await new Promise((resolve) => setTimeout(resolve, 100));
  return {
    at,
    blocking: it.tasks.reduce((/** @type {number} */ a, /** @type {number} */ b) => a + b, 0),
  };
}

/**
 * Measures another roll call being shown and a pointer passing over every member. Runs in the page.
 */
async function handling(/** @type {string[]} */ votes) {
  const it = /** @type {any} */ (globalThis);
  const redraws = [];
  const hovers = [];
  const element = /** @type {any} */ (document.querySelector("roll-call"));
  const heading = element?.shadowRoot.querySelector("[part~=heading]");
  for (let run = 0; run < 100; run += 1) {
    const before = heading?.textContent;
    const from = performance.now();
    if (element) {
      element.vote = votes[(run + 1) % 2];
      // The drawing is done when the words have changed; only microtasks lie between.
      while (heading.textContent === before) await null;
    } else {
      it.drawn.redraw(it.answers[(run + 1) % 2]);
    }
    redraws.push(performance.now() - from);
    // A reader makes the next change after seeing the last one.
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
  if (element) await element.ready;
  const keys = element?.shadowRoot.querySelector("[role=listbox]");
  const box = element?.getBoundingClientRect();
  const marks = element
    ? element.outline.filter((/** @type {any} */ it) => it.role === "member")
    : it.answers[0].members;
  for (const mark of marks) {
    const { x, y, width = 13, height = 13 } = mark.bounds ?? mark;
    const [clientX, clientY] = [x + width / 2, y + height / 2];
    const from = performance.now();
    if (element) {
      const at = { clientX: box.x + clientX, clientY: box.y + clientY };
      keys.dispatchEvent(new PointerEvent("pointermove", { ...at, bubbles: true }));
    } else {
      it.drawn.hover(clientX, clientY);
    }
    hovers.push(performance.now() - from);
    if (hovers.length % 10 === 9) await new Promise((resolve) => requestAnimationFrame(resolve));
  }
  const at = (/** @type {number[]} */ values, /** @type {number} */ share) =>
    values.sort((a, b) => a - b)[Math.floor((values.length - 1) * share)];
  return { redraw: at(redraws, 0.5), hover: at(hovers, 0.5), hover95: at(hovers, 0.95) };
}

const NAMES = /** @type {Record<string, string>} */ ({
  static: "static SVG, all names",
  figure: "ours, static figure",
  canvas: "hand-written canvas",
  d3: "D3",
  "chart-js": "Chart.js",
  plot: "Observable Plot",
  echarts: "ECharts (tree-shaken)",
  ours: "ours, live",
});

/**
 * @param {Map<string, number>} bytes
 * @param {(name: string, figure: string) => number} of
 */
function print(bytes, of) {
  const columns = [
    ["KB brotli", (/** @type {string} */ it) => (bytes.get(it) ?? 0) / 1000, 1],
    ["first fast", (/** @type {string} */ it) => of(it, "fast-1"), 0],
    ["slow ms", (/** @type {string} */ it) => of(it, "slow-1"), 0],
    ["blocking", (/** @type {string} */ it) => of(it, "blocking-slow-1"), 0],
    ["redraw", (/** @type {string} */ it) => of(it, "redraw"), 2],
    ["hover", (/** @type {string} */ it) => of(it, "hover"), 3],
    ["p95", (/** @type {string} */ it) => of(it, "hover95"), 3],
    ["20: fast", (/** @type {string} */ it) => of(it, "fast-20"), 0],
    ["20: slow", (/** @type {string} */ it) => of(it, "slow-20"), 0],
    [
      "memory KB",
      (/** @type {string} */ it) => (of(it, "memory") - of("empty", "memory")) / 1000,
      0,
    ],
  ];
  console.log(`medians of ${RUNS} runs in turns; ms where not said`);
  console.log(" ".repeat(24) + columns.map(([name]) => String(name).padStart(11)).join(""));
  for (const [name, title] of Object.entries(NAMES)) {
    const cells = columns.map(([, value, digits]) => {
      const figure = /** @type {(it: string) => number} */ (value)(name);
      return (Number.isFinite(figure) ? figure.toFixed(Number(digits)) : "-").padStart(11);
    });
    console.log(title.padEnd(24) + cells.join(""));
  }
}

/**
 * Prints the goals, each beside what was measured.
 *
 * @param {(name: string, figure: string) => number} of
 */
function goals(of) {
  const memory = (of("ours", "memory") - of("empty", "memory")) / 1e6;
  const rows = /** @type {[string, number, number][]} */ ([
    ["static figure / static SVG, slow", of("figure", "slow-1") / of("static", "slow-1"), 1.25],
    ["live / Chart.js, first, slow", of("ours", "slow-1") / of("chart-js", "slow-1"), 0.85],
    ["blocking, slow, ms", of("ours", "blocking-slow-1"), 0],
    ["redraw / hand-written canvas", of("ours", "redraw") / of("canvas", "redraw"), 1.5],
    ["hover, ms", of("ours", "hover"), 0.1],
    ["hover at p95, ms", of("ours", "hover95"), 0.7],
    ["20 / hand-written canvases, fast", of("ours", "fast-20") / of("canvas", "fast-20"), 1],
    ["20 / D3, slow", of("ours", "slow-20") / of("d3", "slow-20"), 1],
    ["memory above an empty page, MB", memory, 1.5],
  ]);
  console.log("\ngoal                                 measured    at most");
  for (const [name, measured, most] of rows) {
    const verdict = measured <= most ? "met" : "missed";
    console.log(
      `${name.padEnd(35)}${measured.toFixed(2).padStart(10)}${most.toFixed(2).padStart(11)}  ${verdict}`,
    );
  }
}
