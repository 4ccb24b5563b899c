// The element in pages that it does not own: when it loads, what it touches, what it leaves.

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
  entry,
  outline,
  picture,
  ready,
  show,
  small,
} from "./fixture.js";
import { asset, open, serve } from "./harness.js";

/** @typedef {import("../../www/element/element.js").RollCall} RollCall */
/** @typedef {import("./harness.js").Site} Site */

const count = (/** @type {Site} */ site, /** @type {RegExp} */ what) =>
  site.requests.filter((it) => what.test(it)).length;

const members = (/** @type {import("./fixture.js").OutlineEntry[]} */ entries) =>
  entries.filter((it) => it.member).length;

/**
 * Returns routes of a page whose charts stand far below what is seen, after `.far`.
 *
 * @param {string} body
 */
const farBelow = (body) => ({
  "/a.html": article(body, { head: `<link rel="stylesheet" href="far.css">` }),
  "/far.css": { body: ".far{height:4000px}" },
});

test("whoever asks for a copy of a chart far below gets it without scrolling there", async (t) => {
  const site = await serve(t, {
    routes: farBelow(`<div class="far"></div><roll-call ${CRIMEA}></roll-call>`),
  });
  const { page } = await open(t, `${site.origin}/a.html`);
  const csv = await page.evaluate(() =>
    /** @type {any} */ (document.querySelector("roll-call")).toCSV(),
  );
  assert.match(csv, /Serbia/);
});

test("nothing but the script is asked for until the chart is near", async (t) => {
  const body = `<div class="far"></div><roll-call ${CRIMEA}><p>${FALLBACK}</p></roll-call>`;
  const site = await serve(t, { routes: farBelow(body) });
  const { page, problems } = await open(t, `${site.origin}/a.html`);
  await page.waitForTimeout(500);
  assert.deepEqual(site.requests, ["/a.html", "/far.css", "/roll-call.js"]);
  assert.ok(await page.getByText(FALLBACK).isVisible());
  // A chart is near when it is one viewport ahead.
  await page.evaluate(() => scrollTo(0, 4000 - 1.9 * innerHeight));
  await ready(page);
  assert.equal(count(site, /\.wasm$/), 1);
  assert.equal(count(site, /ukraine\.json$/), 1);
  assert.deepEqual(problems, []);
});

test("a core that the page preloads is fetched once, all else without cookies or referrer", async (t) => {
  const { core } = JSON.parse(readFileSync(join(dist, "element.json"), "utf8"));
  const link = `<link rel="preload" as="fetch" crossorigin referrerpolicy="no-referrer" href="${core}">`;
  for (const head of ["", link]) {
    const headers = { "Set-Cookie": "page=1" };
    const answer = article(`<roll-call ${CRIMEA}>${FALLBACK}</roll-call>`, { head });
    const site = await serve(t, { routes: { "/a.html": { ...answer, headers } } });
    const tells = /** @type {string[]} */ ([]);
    const { page, problems } = await open(t, `${site.origin}/a.html`, {
      before: async (page) =>
        void page.on("request", async (request) => {
          const { cookie, referer } = await request.allHeaders();
          const path = new URL(request.url()).pathname;
          if (request.resourceType() === "fetch" && (cookie || referer)) tells.push(path);
        }),
    });
    await ready(page);
    assert.equal(count(site, /\.wasm$/), 1);
    assert.equal(members(await outline(page)), 193);
    // What the page preloads itself is fetched as the page's own requests are.
    assert.deepEqual(
      tells.filter((it) => !head || !it.endsWith(core)),
      [],
    );
    assert.deepEqual(problems, []);
  }
});

test("on paper nothing lies over the words below the picture", async (t) => {
  const { page } = await show(t, `${CRIMEA} focus="SRB"`, {
    viewport: { width: 640, height: 800 },
  });
  const rest = () =>
    page.locator("roll-call").evaluate(({ shadowRoot }) => {
      const bottom = (/** @type {string} */ it) =>
        shadowRoot?.querySelector(it)?.getBoundingClientRect().bottom ?? 0;
      return Math.round(bottom("canvas") - bottom(".stage"));
    });
  // On a screen the empty part of the canvas may lie over them.
  assert.ok((await rest()) > 0);
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  assert.equal(await rest(), 0);
  await page.evaluate(() => dispatchEvent(new Event("afterprint")));
  assert.ok((await rest()) > 0);
  // A table that is open is printed whole.
  await page.locator("roll-call summary").click();
  await page.emulateMedia({ media: "print" });
  const isCut = await page
    .locator("roll-call .scroll")
    .evaluate((it) => it.scrollHeight - it.clientHeight > 1);
  assert.equal(isCut, false);
});

test("printing draws what was never near, and of data at an address and inside what the screen would", async (t) => {
  const inside = `<script type="application/json">${JSON.stringify(small())}</script>`;
  for (const content of ["", inside]) {
    const body = `<div class="far"></div><roll-call ${CRIMEA}>${content}</roll-call>`;
    const site = await serve(t, { routes: farBelow(body) });
    const { page } = await open(t, `${site.origin}/a.html`);
    await page.waitForTimeout(200);
    await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
    await ready(page);
    assert.equal(members(await outline(page)), 193);
  }
});

test("every view is printed that was never near, and before that costs its script only", async (t) => {
  const views = ["hemicycle", "members", "tiles", "table", "alignment", "timeline", "precedents"];
  const body = [...views, "matrix", "space"]
    .map((it) => `<roll-call view="${it}" ${CRIMEA} focus="SRB">${FALLBACK}</roll-call>`)
    .join("");
  const site = await serve(t, { routes: farBelow(`<div class="far"></div>${body}`) });
  const { page, problems } = await open(t, `${site.origin}/a.html`);
  await page.waitForTimeout(500);
  assert.ok(site.requests.every((it) => !/wasm|words|ukraine/.test(it)));
  // Whatever comes after the event is not printed.
  const printed = await page.evaluate(() => {
    dispatchEvent(new Event("beforeprint"));
    return [...document.querySelectorAll("roll-call")].map((it) => {
      const rows = it.shadowRoot?.querySelectorAll("tbody tr").length ?? 0;
      const { view, outline } = /** @type {any} */ (it);
      return `${view}: ${outline.length > 1}, ${view !== "table" || rows === 193}`;
    });
  });
  assert.deepEqual(
    printed,
    [...views, "matrix", "space"].map((it) => `${it}: true, true`),
  );
  assert.equal(count(site, /ukraine/), 1);
  await page.evaluate(() => dispatchEvent(new Event("afterprint")));
  assert.deepEqual(problems, []);
});

test("what can only be waited for is not printed, and is no error", async (t) => {
  const body = [`view="tiles" ${CRIMEA}`, `src="votes.csv"`]
    .map((it) => `<div class="far"></div><roll-call ${it}>${FALLBACK}</roll-call>`)
    .join("");
  const votes = { "/votes.csv": { body: "country,vote\nSerbia,no\nAlbania,yes\n" } };
  const site = await serve(t, { routes: { ...farBelow(body), ...votes } });
  const { page, problems } = await open(t, `${site.origin}/a.html`);
  await page.waitForTimeout(200);
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  await page.evaluate(() => dispatchEvent(new Event("afterprint")));
  assert.deepEqual(problems, []);
  await page.locator("[view=tiles]").scrollIntoViewIfNeeded();
  await ready(page, "[view=tiles]");
  assert.equal(members(await outline(page)), 193);
});

test("in a page that zooms or scales, a pointer means what it is over", async (t) => {
  const css = [
    "body{zoom:1.25}",
    "html{zoom:.9}",
    "body{transform:scale(.75);transform-origin:0 0}",
  ];
  for (const rule of css) {
    const { page } = await show(t, CRIMEA, {
      head: `<link rel="stylesheet" href="host.css">`,
      routes: { "/host.css": { body: rule } },
    });
    const { bounds, name } = await entry(page, "LUX");
    const box = await page.locator("roll-call").evaluate((it) => {
      const { x, y, width } = it.getBoundingClientRect();
      return { x, y, scale: width / /** @type {HTMLElement} */ (it).offsetWidth };
    });
    const at = (/** @type {"x" | "y"} */ axis, /** @type {"width" | "height"} */ size) =>
      box[axis] + (bounds[axis] + bounds[size] / 2) * box.scale;
    await page.mouse.move(at("x", "width"), at("y", "height"));
    assert.equal(await page.locator("roll-call .tooltip").textContent(), name, rule);
  }
});

test("it goes to another document with its look, and back", async (t) => {
  const { page, problems } = await show(t, CRIMEA);
  const first = await picture(page);
  await page.evaluate(async () => {
    const element = /** @type {RollCall} */ (document.querySelector("roll-call"));
    const frame = document.createElement("iframe");
    frame.width = "900";
    document.body.append(frame);
    frame.contentDocument?.body.append(element);
    await element.ready;
    if (element.shadowRoot?.adoptedStyleSheets.length !== 1) throw new Error("no look there");
    document.body.prepend(element);
    await element.ready;
    frame.remove();
  });
  assert.equal(await picture(page), first);
  assert.deepEqual(problems, []);
});

test("core, words and data are asked for at once", async (t) => {
  const { core } = JSON.parse(readFileSync(join(dist, "element.json"), "utf8"));
  const asked = [`/${core}`, asset("words-en"), "/data/ukraine.json"];
  const ofDist = (/** @type {string} */ path) => ({
    body: readFileSync(join(dist, path)),
    delay: 2_000,
  });
  const site = await serve(t, {
    routes: {
      "/a.html": article(`<roll-call ${CRIMEA}></roll-call>`),
      ...Object.fromEntries(asked.map((path) => [path, ofDist(path)])),
    },
  });
  const { page } = await open(t, `${site.origin}/a.html`);
  // None of them has come by now.
  await page.waitForTimeout(1_000);
  assert.deepEqual(site.requests.slice(2).sort(), asked.sort());
  await ready(page);
});

test("the core is asked for by the task that brings the first chart", async (t) => {
  const body = `<!doctype html><meta charset="utf-8"><title>A</title><roll-call ${CRIMEA}>A</roll-call>`;
  const routes = { "/a.html": { body } };
  const site = await serve(t, { routes });
  const { page } = await open(t, `${site.origin}/a.html`);
  const asked = await page.evaluate(async () => {
    /** @type {string[]} */
    const asked = [];
    const { fetch } = globalThis;
    globalThis.fetch = (url, ...rest) => {
      asked.push(String(url));
      return fetch(url, ...rest);
    };
    const name = "/roll-call.js";
    await import(name);
    return [...asked];
  });
  assert.equal(asked.length, 1);
  assert.match(asked[0], /\.wasm$/);
});

test("ten charts load one core and one catalog", async (t) => {
  const chart = `<roll-call loading="eager" ${CRIMEA}></roll-call>`;
  const site = await serve(t, { routes: { "/a.html": article(chart.repeat(10)) } });
  const { page, problems } = await open(t, `${site.origin}/a.html`);
  await page.waitForFunction(() => customElements.get("roll-call"));
  const drawn = await page.evaluate(() =>
    Promise.all(
      [...document.querySelectorAll("roll-call")].map(async (it) => {
        await /** @type {RollCall} */ (it).ready;
        return /** @type {RollCall} */ (it).outline.length;
      }),
    ),
  );
  assert.equal(new Set(drawn).size, 1);
  assert.ok(drawn[0] > 193, String(drawn));
  assert.equal(count(site, /\.wasm$/), 1);
  assert.equal(count(site, /words-.*\.json$/), 1);
  assert.deepEqual(problems, []);
});

test("the script may be there twice, from two places", async (t) => {
  const copy = readFileSync(join(dist, "roll-call.js"));
  const site = await serve(t, {
    routes: {
      "/copy.js": { body: copy },
      "/a.html": article(`<roll-call loading="eager" ${CRIMEA}></roll-call>`, {
        head: `<script type="module" src="copy.js"></script>`,
      }),
    },
  });
  const { page, problems } = await open(t, `${site.origin}/a.html`);
  await ready(page);
  assert.equal(count(site, /^\/(copy|roll-call)\.js$/), 2);
  assert.equal(members(await outline(page)), 193);
  assert.deepEqual(problems, []);
});

test("the script works from another origin, and asks nobody else", async (t) => {
  const host = await serve(t, { shared: true });
  const csp =
    `script-src 'self' ${host.origin} 'wasm-unsafe-eval'; connect-src 'self' ${host.origin};` +
    " style-src 'self'; default-src 'self'";
  const body = `<roll-call loading="eager" src="own.json"></roll-call>
    <script type="module" src="${host.origin}/roll-call.js"></script>`;
  const site = await serve(t, {
    csp,
    routes: {
      "/own.json": { body: JSON.stringify(small()) },
      "/a.html": { body: `<!doctype html><html lang="sr"><title>A</title><body>${body}` },
    },
  });
  const { page, problems } = await open(t, `${site.origin}/a.html`);
  await ready(page);
  assert.deepEqual(site.requests, ["/a.html", "/own.json"]);
  assert.equal(count(host, /\.wasm$/), 1);
  assert.equal(count(host, /\/words-sr-Latn-.*\.json$/), 1);
  assert.equal(count(host, /\/names-sr-Latn-.*\.json$/), 1);
  assert.deepEqual(problems, []);
});

test("a figure becomes an element with everything that stood on it", async (t) => {
  const caption = `<figcaption>${FALLBACK} <a href="#x">more</a></figcaption>`;
  const figure = `<figure class="roll-call" data-roll-call-src="data/ukraine.json"
    data-roll-call-vote="A/RES/74/17" data-roll-call-blocs="balkans" data-roll-call-focus="SRB"
    data-roll-call-with="RUS" data-roll-call-loading="eager" data-roll-call-=""
    data-roll-call-onclick="alert(1)">${caption}</figure>`;
  const site = await serve(t, { routes: { "/a.html": article(figure) } });
  const { page, problems } = await open(t, `${site.origin}/a.html`);
  await ready(page, "figure > roll-call");
  const found = await page.locator("roll-call").evaluate((it) => {
    const chart = /** @type {RollCall & Record<string, string>} */ (it);
    const { src, vote, blocs, focus, compareWith } = chart;
    const names = chart.getAttributeNames().length;
    return { src, vote, blocs, focus, compareWith, names, inner: it.innerHTML };
  });
  assert.deepEqual(found, {
    src: "data/ukraine.json",
    vote: "A/RES/74/17",
    blocs: "balkans",
    focus: "SRB",
    compareWith: "RUS",
    // Attributes that the element does not have stay on the figure.
    names: 6,
    inner: caption,
  });
  assert.ok(await page.locator("figcaption").isHidden());
  // Turning them again does nothing; figures that come later can be turned by hand.
  const charts = await page.evaluate(async () => {
    const { hydrate } = await import(/** @type {string} */ ("./roll-call.js"));
    hydrate(document);
    const later = document.createElement("figure");
    later.dataset.rollCallSrc = "data/ukraine.json";
    document.body.append(later);
    hydrate(document);
    return document.querySelectorAll("figure > roll-call:only-child").length;
  });
  assert.equal(charts, 2);
  assert.deepEqual(problems, []);
});

test("without scripts the reader has the author's words", async (t) => {
  const site = await serve(t);
  const { page } = await open(t, `${site.origin}/`, { javaScriptEnabled: false });
  for (const words of [/63 in favour, 19 against, 66 abstaining/, /141 in favour, 5 against/]) {
    assert.ok(await page.getByText(words).first().isVisible());
  }
  const record = page.getByRole("link", { name: "The record of the vote" }).first();
  assert.equal(await record.getAttribute("href"), "https://digitallibrary.un.org/record/3838477");
});

test("properties set before the script came are honoured", async (t) => {
  const early = `const it = document.createElement("roll-call");
    Object.assign(it, { data: ${JSON.stringify(small())}, vote: "R/1", loading: "eager",
      compareWith: ["AAA", "BBB"], theme: "dark" });
    document.querySelector("main").append(it);`;
  const body = `<main></main><script src="early.js"></script>`;
  const routes = { "/early.js": { body: early }, "/a.html": article(body) };
  const site = await serve(t, { routes });
  const { page } = await open(t, `${site.origin}/a.html`);
  await ready(page);
  const chart = page.locator("roll-call");
  assert.equal(await chart.getAttribute("with"), "AAA BBB");
  assert.equal(await chart.getAttribute("theme"), "dark");
  assert.equal((await entry(page, "BBB")).position, "no");
});

test("data may be an object, text, bytes or a script inside the element", async (t) => {
  const inline = `<script type="application/json">${JSON.stringify(small())}</script>`;
  const body = `<roll-call loading="eager" vote="R/1">${inline}</roll-call>`;
  const site = await serve(t, { routes: { "/a.html": article(body) } });
  const { page } = await open(t, `${site.origin}/a.html`);
  await ready(page);
  assert.equal((await entry(page, "CCC")).position, "abstain");
  const positions = await page.locator("roll-call").evaluate(async (it, data) => {
    const chart = /** @type {RollCall} */ (it);
    const found = [];
    const object = (/** @type {string} */ positions) => {
      data.rollCalls[0].positions = positions;
      return data;
    };
    const text = (/** @type {string} */ positions) => JSON.stringify(object(positions));
    const makers = [
      () => text("AAAA"),
      () => new TextEncoder().encode(text("....")),
      () => object("NNNN"),
      // The same object, changed.
      () => object("YYYY"),
    ];
    for (const make of makers) {
      chart.data = make();
      await chart.ready;
      found.push(chart.outline.find((it) => it.member)?.position);
    }
    return found;
  }, small());
  assert.deepEqual(positions, ["abstain", "not-voting", "no", "yes"]);
});

test("a record that is not of our own form is read as editors have it, its doubts told", async (t) => {
  const rows = [
    "roll_call,date,member,position",
    "R/1,2020-01-02,Ann,yes",
    "R/1,2020-01-02,Bob,no",
  ];
  const csv = [...rows, "R/1,2020-01-02,Cyd,perhaps"].join("\n");
  const inline = `<script type="text/csv">${csv}</script>`;
  for (const [attributes, content] of [
    ["", inline],
    [`src="votes.csv"`, ""],
  ]) {
    const body = `<roll-call loading="eager" ${attributes}>${content}</roll-call>`;
    const routes = { "/a.html": article(body), "/votes.csv": { body: csv } };
    const site = await serve(t, { routes });
    const { page, problems } = await open(t, `${site.origin}/a.html`);
    await ready(page);
    const found = (await outline(page)).filter((it) => it.member);
    assert.deepEqual(
      found.map((it) => it.name),
      ["Ann: in favour", "Bob: against", "Cyd: not named by the source"],
    );
    const warnings = await page
      .locator("roll-call")
      .evaluate((it) => /** @type {RollCall} */ (it).warnings);
    assert.ok(
      warnings.some(({ message }) => message.includes("perhaps")),
      JSON.stringify(warnings),
    );
    assert.deepEqual(problems, []);
  }
});

test("words from right to left are painted so from the first picture on", async (t) => {
  const { page } = await show(t, CRIMEA, { html: `lang="ar" dir="rtl"` });
  const direction = () =>
    page.locator("roll-call").evaluate((it) => {
      const canvas = /** @type {HTMLCanvasElement} */ (it.shadowRoot?.querySelector("canvas"));
      return canvas.getContext("2d")?.direction;
    });
  assert.equal(await direction(), "rtl");
  await change(page, "lang", "en");
  assert.equal(await direction(), "ltr");
});

test("several changes make one drawing, and the last one counts", async (t) => {
  const { chart, site } = await show(t, CRIMEA);
  const drawings = await chart.evaluate(async (it) => {
    let drawings = 0;
    it.addEventListener("roll-call-ready", () => (drawings += 1));
    const element = /** @type {any} */ (it);
    const before = element.ready;
    element.vote = "A/RES/72/190";
    element.focus = "SRB RUS";
    element.theme = "dark";
    const isFresh = element.ready !== before;
    await element.ready;
    return [
      drawings,
      isFresh,
      element.outline.filter(
        (/** @type {import("./fixture.js").OutlineEntry} */ it) =>
          it.member && it.position === "no",
      ).length,
    ];
  });
  assert.deepEqual(drawings, [1, true, 26]);
  assert.equal(count(site, /ukraine\.json/), 1, "the data is kept");
});

test("a change while the data is on its way does not ask for it again", async (t) => {
  const routes = {
    "/data/ukraine.json": { delay: 400 },
    "/a.html": article(`<roll-call loading="eager" ${CRIMEA}></roll-call>`),
  };
  const site = await serve(t, { routes });
  const { page } = await open(t, `${site.origin}/a.html`);
  await page.waitForFunction(() => customElements.get("roll-call"));
  assert.equal(await change(page, "vote", "A/RES/72/190"), null);
  assert.equal((await outline(page)).filter((it) => it.member && it.position === "no").length, 26);
  assert.equal(count(site, /ukraine\.json/), 1);
});

test("an element that goes while it loads takes its request along", async (t) => {
  const routes = {
    "/slow.json": { delay: 3000, body: JSON.stringify(small()) },
    "/a.html": article(`<roll-call loading="eager" src="slow.json"></roll-call>`),
  };
  const site = await serve(t, { routes });
  const { page, problems } = await open(t, `${site.origin}/a.html`);
  const ended = page.waitForEvent("requestfailed", (it) => it.url().endsWith("slow.json"));
  while (count(site, /slow/) === 0) await page.waitForTimeout(20);
  await page.evaluate(() => document.querySelector("roll-call")?.remove());
  assert.equal((await ended).failure()?.errorText, "net::ERR_ABORTED");
  assert.deepEqual(problems, []);
});

test("a move within the page keeps the picture and the selection", async (t) => {
  const { page, chart, site } = await show(t, CRIMEA);
  await chart.evaluate((it) => /** @type {RollCall} */ (it).select("SRB"));
  await page.locator("roll-call .card").waitFor();
  const before = await picture(page);
  const after = await chart.evaluate(async (it) => {
    const place = document.createElement("section");
    document.body.append(place);
    place.append(it);
    await /** @type {RollCall} */ (it).ready;
    const option = it.shadowRoot?.querySelector("[role=option]");
    return [option?.ariaLabel, option?.ariaSelected];
  });
  assert.equal(await picture(page), before);
  assert.deepEqual(after, ["Serbia: against", "true"]);
  assert.equal(count(site, /ukraine\.json/), 1);
  // Taken out and put back later, it draws anew what the reader chose.
  await chart.evaluate(async (it) => {
    it.remove();
    await new Promise((resolve) => setTimeout(resolve, 50));
    document.body.append(it);
    await /** @type {RollCall} */ (it).ready;
  });
  assert.equal(await picture(page), before);
});

test("what has gone has nothing to export, and asks for nothing", async (t) => {
  const { page, site, problems } = await show(t, CRIMEA);
  const before = site.requests.length;
  const codes = await page.evaluate(async () => {
    const element = /** @type {RollCall} */ (document.querySelector("roll-call"));
    element.remove();
    await null;
    return Promise.all(
      [element.toSVG(), element.toPNG(), element.toCSV(), element.embedCode("figure")].map((it) =>
        it.then(
          String,
          (/** @type {import("../../www/element/types.js").CodedError} */ it) => it.code,
        ),
      ),
    );
  });
  assert.deepEqual(codes, Array(4).fill("nothing-shown"));
  assert.equal(site.requests.length, before);
  assert.deepEqual(problems, []);
});

test("an export that waits for a picture ends when the element goes", async (t) => {
  const { page, problems } = await show(t, CRIMEA);
  const code = await page.evaluate(async () => {
    const element = /** @type {RollCall} */ (document.querySelector("roll-call"));
    element.vote = "A/RES/ES-11/1";
    const svg = element.toSVG();
    element.remove();
    return svg.then(String, (it) => it.code);
  });
  assert.equal(code, "nothing-shown");
  assert.deepEqual(problems, []);
});

test("bytes that were changed in place are read anew", async (t) => {
  const { page } = await show(t, CRIMEA);
  const headings = await page.evaluate(async () => {
    const element = /** @type {RollCall} */ (document.querySelector("roll-call"));
    const bytes = new Uint8Array(await (await fetch("data/ukraine.json")).arrayBuffer());
    const heading = () => element.shadowRoot?.querySelector(".heading")?.textContent;
    element.data = bytes;
    await element.ready;
    const before = heading();
    const text = new TextDecoder().decode(bytes);
    bytes.set(new TextEncoder().encode(text.replaceAll("Crimea", "Kremia")));
    element.data = bytes;
    await element.ready;
    return [before, heading()];
  });
  assert.match(String(headings[0]), /Crimea/);
  assert.equal(headings[1], headings[0]?.replaceAll("Crimea", "Kremia"));
});

test("a hidden element waits, and draws when it is shown", async (t) => {
  const body = `<div hidden><roll-call loading="eager" ${CRIMEA}></roll-call></div>`;
  const site = await serve(t, { routes: { "/a.html": article(body) } });
  const { page, problems } = await open(t, `${site.origin}/a.html`);
  while (count(site, /ukraine\.json/) === 0) await page.waitForTimeout(20);
  await page.waitForTimeout(200);
  assert.equal((await outline(page)).length, 0);
  await page.evaluate(() => document.querySelector("div")?.removeAttribute("hidden"));
  await ready(page);
  assert.equal(members(await outline(page)), 193);
  assert.deepEqual(problems, []);
});

test("nothing outside the element is written, stored or reported", async (t) => {
  const watch = `
    window.seen = { writes: [], violations: [], keys: Object.keys(window) };
    addEventListener("securitypolicyviolation", (it) => seen.violations.push(it.blockedURI));
    new MutationObserver((all) => seen.writes.push(...all.map((it) => it.type + it.target.nodeName)))
      .observe(document, { subtree: true, childList: true, attributes: true, characterData: true });`;
  const body = `<roll-call loading="eager" ${CRIMEA}></roll-call>`;
  const routes = {
    "/watch.js": { body: watch },
    "/a.html": article(body, { head: `<script type="module" src="watch.js"></script>` }),
  };
  const site = await serve(t, { routes });
  const { page, problems } = await open(t, `${site.origin}/a.html`);
  await ready(page);
  await page.keyboard.press("Tab");
  await page.keyboard.type("serbia");
  await change(page, "vote", "A/RES/72/190").catch(() => {});
  const seen = await page.evaluate(() => {
    const { writes, violations, keys } = /** @type {any} */ (globalThis).seen;
    const more = Object.keys(globalThis).filter((it) => !keys.includes(it) && it !== "seen");
    const stored = [document.cookie, localStorage.length, sessionStorage.length];
    return { writes, violations, more, stored };
  });
  // The one write is the test's own.
  assert.deepEqual(seen, {
    writes: ["attributesROLL-CALL"],
    violations: [],
    more: [],
    stored: ["", 0, 0],
  });
  assert.deepEqual(problems, []);
});

test("three hundred charts come and go without a trace", async (t) => {
  const body = `<main></main>`;
  const site = await serve(t, { routes: { "/a.html": article(body) } });
  const keep = () => {
    const { Instance } = WebAssembly;
    const Kept = function (/** @type {WebAssembly.Module} */ module, /** @type {any} */ imports) {
      const made = new Instance(module, imports);
      const memory = Object.values(made.exports).find((it) => it instanceof WebAssembly.Memory);
      Object.assign(globalThis, { memory });
      return made;
    };
    /** @type {any} */ (WebAssembly).Instance = Kept;
  };
  const { page, problems } = await open(t, `${site.origin}/a.html`, {
    before: async (page) => void (await page.addInitScript(keep)),
  });
  await page.waitForFunction(() => customElements.get("roll-call"));
  const mount = (/** @type {number} */ times) =>
    page.evaluate(async (times) => {
      const text = await (await fetch("data/ukraine.json")).text();
      for (let time = 0; time < times; time += 1) {
        const element = /** @type {RollCall} */ (document.createElement("roll-call"));
        element.setAttribute("loading", "eager");
        element.setAttribute("blocs", "balkans eu nato");
        element.data = text;
        document.querySelector("main")?.append(element);
        await element.ready;
        element.remove();
      }
      await new Promise((resolve) => setTimeout(resolve, 300));
      return /** @type {WebAssembly.Memory} */ (/** @type {any} */ (globalThis).memory).buffer
        .byteLength;
    }, times);
  const before = await mount(20);
  const after = await mount(300);
  assert.ok(after - before < 65_536, `${after - before} bytes more`);

  const client = await page.context().newCDPSession(page);
  await client.send("HeapProfiler.collectGarbage");
  await client.send("HeapProfiler.collectGarbage");
  const alive = async (/** @type {string} */ prototype) => {
    const { result } = await client.send("Runtime.evaluate", { expression: prototype });
    const found = await client.send("Runtime.queryObjects", {
      prototypeObjectId: /** @type {string} */ (result.objectId),
    });
    const length = await client.send("Runtime.callFunctionOn", {
      objectId: /** @type {string} */ (found.objects.objectId),
      functionDeclaration: "function () { return this.length }",
    });
    return /** @type {number} */ (length.result.value);
  };
  // The last one may still be held by the engine's own caches.
  for (const what of ["customElements.get('roll-call')", "HTMLCanvasElement", "ResizeObserver"]) {
    const left = await alive(`${what}.prototype`);
    assert.ok(left <= 2, `${left} of ${what}`);
  }
  assert.deepEqual(problems, []);
});

test("importing on a server does nothing and does not fail", async () => {
  const module = await import(join(dist, "roll-call.js"));
  assert.deepEqual(Object.keys(module).sort(), ["RollCall", "hydrate"]);
});
