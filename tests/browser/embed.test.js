// The chart on its way into other pages: what the element exports, the page for iframes, and the
// forms that the command line writes, from another origin, offline and without scripts.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { test } from "node:test";
import { root } from "../../www/scripts/paths.js";
import { CRIMEA, drawn, press, ready, show } from "./fixture.js";
import { open, serve } from "./harness.js";

/** @typedef {import("./fixture.js").RollCall} RollCall */

const QUESTION = ["--vote", "A/RES/74/17", "--blocs", "balkans eu nato", "--focus", "SRB"];

/** @param {string[]} args */
const rollCall = (...args) =>
  execFileSync(process.execPath, [join(root, "www/cli.js"), ...args], {
    cwd: root,
    maxBuffer: 64 << 20,
    stdio: ["ignore", "pipe", "ignore"],
  });

/** @param {string[]} args */
const code = (...args) =>
  rollCall("embed", "www/data/ukraine.json", ...QUESTION, ...args).toString();

/** @param {import("node:test").TestContext} t */
function temporary(t) {
  const path = mkdtempSync(join(tmpdir(), "roll-call-"));
  t.after(() => rmSync(path, { recursive: true }));
  return path;
}

test("PNG and SVG are byte for byte those of the command line", async (t) => {
  const { chart } = await show(t, `${CRIMEA} focus="SRB"`, {
    viewport: { width: 700, height: 900 },
  });
  const [svg, png, width] = await chart.evaluate(async (it) => {
    const element = /** @type {RollCall} */ (it);
    const blob = await element.toPNG(2);
    const bytes = new Uint8Array(await blob.arrayBuffer());
    return [
      await element.toSVG(),
      { type: blob.type, text: btoa(bytes.reduce((sum, it) => sum + String.fromCharCode(it), "")) },
      Math.floor(element.getBoundingClientRect().width),
    ];
  });
  const out = join(temporary(t), "a.png");
  const asked = ["www/data/ukraine.json", ...QUESTION, "--width", String(width)];
  assert.equal(svg, rollCall("draw", ...asked).toString());
  rollCall("draw", ...asked, "-o", out);
  assert.equal(png.type, "image/png");
  assert.equal(png.text, readFileSync(out).toString("base64"));
});

test("the table as CSV has every member with record and source", async (t) => {
  const { chart } = await show(t, CRIMEA);
  const csv = await chart.evaluate((it) => /** @type {RollCall} */ (it).toCSV());
  const lines = csv.trimEnd().split("\r\n");
  assert.equal(lines.length, 1 + 193);
  assert.ok(lines.every((it) => it.split('"').length % 2 === 1));
  assert.match(csv, /Serbia.*against.*9 December 2019.*digitallibrary\.un\.org/);
});

test("the code to paste brings back what the reader sees, in every form", async (t) => {
  // The snippet reserves its height by a style attribute.
  const csp = "script-src 'self' 'wasm-unsafe-eval'; style-src 'self' 'unsafe-inline'";
  const { page, chart, site } = await show(t, `${CRIMEA} focus="SRB"`, { csp });
  await page.selectOption("roll-call select", "tiles");
  await page.waitForFunction(() =>
    document.querySelector("roll-call")?.shadowRoot?.querySelector(".found"),
  );
  await press(page, "SRB");
  // The drawing that was waited for may have been that of the view.
  const said = page.locator("roll-call .filter .status");
  await said.filter({ hasText: "Showing 1 of 193: Serbia" }).waitFor();
  for (const form of ["figure", "element", "link"]) {
    const pasted = await chart.evaluate(
      (it, form) => /** @type {RollCall} */ (it).embedCode(form),
      form,
    );
    site.routes["/pasted.html"] = {
      body: `<!doctype html><html lang="en"><meta charset="utf-8"><title>x</title>${pasted}`,
    };
    const url = form === "link" ? pasted : `${site.origin}/pasted.html`;
    const again = await open(t, url);
    await ready(again.page);
    const shown = await again.page.evaluate(() => {
      const shadow = document.querySelector("roll-call")?.shadowRoot;
      return [
        shadow?.querySelector("select")?.value,
        shadow?.querySelector(".filter .status")?.textContent,
      ];
    });
    assert.deepEqual(shown, ["tiles", "Showing 1 of 193: Serbia"], form);
    assert.deepEqual(again.problems, []);
  }
});

test("what a reader copies says the vote by itself; what cannot be copied says why", async (t) => {
  const { page, chart } = await show(t, `${CRIMEA} focus="SRB"`);
  const copied = (/** @type {string} */ form) =>
    chart.evaluate((it, form) => /** @type {RollCall} */ (it).embedCode(form), form);
  const record = /href="https:\/\/digitallibrary\.un\.org\/[^"]*">Source: UN Digital Library<\/a>/;
  for (const form of ["figure", "element", "table", "text"]) {
    const code = await copied(form);
    for (const it of ["63 in favour, 19 against, 66 abstaining", "9 December 2019"]) {
      assert.ok(code.includes(it), `${form}: ${it}`);
    }
    assert.match(code, form === "text" ? /Source: UN Digital Library\nhttps:/ : record, form);
  }
  for (const [form, why] of /** @type {[string, RegExp][]} */ ([
    ["image", /the form "image" needs the address of a picture/],
    ["flash", /there is no form "flash" in a page; use figure, element, .*, table$/m],
    ["html", /there is no form "html".*`roll-call embed --form html`/],
  ])) {
    await assert.rejects(copied(form), why);
  }
  // The picture that the page's author put into the element is copied, whether or not the browser
  // has loaded it.
  await chart.evaluate((it) => {
    it.insertAdjacentHTML(
      "beforeend",
      '<a href="/a.html"><img src="/a.png" width="1280" height="900" loading="lazy"></a>',
    );
  });
  for (const form of ["figure", "image"]) {
    const code = await copied(form);
    assert.match(code, /<a href="[^"]*\/a\.html"><img src="[^"]*\/a\.png" width="1280"/, form);
  }
  // In another view that picture does not show what the reader looks at.
  await page.selectOption("roll-call select", "members");
  await page.waitForFunction(() =>
    document.querySelector("roll-call")?.shadowRoot?.querySelector(".found"),
  );
  await chart.evaluate((it) => /** @type {RollCall} */ (it).ready);
  assert.ok(!(await copied("figure")).includes("<img"));
});

test("readers copy link, picture and code; an editor can leave each out", async (t) => {
  const options = { permissions: ["clipboard-read", "clipboard-write"] };
  const { page, chart } = await show(t, CRIMEA, options);
  await page.locator("roll-call .controls button").click();
  for (const [name, said] of [
    ["link", /^http.*embed\.html\?/],
    ["embed", /^<figure /],
  ]) {
    const button = page.locator(`roll-call [data-option="${name}"]`);
    await button.click();
    await page.waitForFunction(
      async (it) => new RegExp(it).test(await navigator.clipboard.readText()),
      /** @type {RegExp} */ (said).source,
    );
  }
  await page.locator('roll-call [data-option="picture"]').click();
  await page.waitForFunction(async () => {
    const [item] = await navigator.clipboard.read().catch(() => []);
    return item?.types.includes("image/png");
  });
  for (const [name, begins] of [
    ["png", "\x89PNG"],
    ["svg", "<svg"],
  ]) {
    const saved = page.waitForEvent("download");
    await page.locator(`roll-call [data-option="${name}"]`).click();
    const file = await saved;
    assert.equal(file.suggestedFilename(), `roll-call.${name}`);
    assert.ok(readFileSync(await file.path(), "latin1").startsWith(begins), name);
  }
  await drawn(page, () => chart.evaluate((it) => it.setAttribute("controls", "options view link")));
  await page.locator('roll-call [data-option="link"]').waitFor();
  for (const name of ["picture", "png", "svg", "embed"]) {
    assert.equal(await page.locator(`roll-call [data-option="${name}"]`).count(), 0);
  }
  // A single one is behind the same button, and nothing else is.
  await drawn(page, () => chart.evaluate((it) => it.setAttribute("controls", "link")));
  await page.locator("roll-call .controls button").first().waitFor();
  const shown = page.locator("roll-call .options [data-option]");
  assert.deepEqual(
    await shown.evaluateAll((all) =>
      all.map((it) => /** @type {HTMLElement} */ (it).dataset.option),
    ),
    ["link"],
  );
});

const EMBED = "embed.html?src=data/ukraine.json&vote=A/RES/74/17&blocs=balkans&focus=SRB";

test("an iframe gets the height that its page tells, from another origin", async (t) => {
  const host = await serve(t, { shared: true });
  const body = `<!doctype html><title>x</title><iframe src="${host.origin}/${EMBED}" width="600"></iframe>
    <script type="module" src="${host.origin}/frame.js"></script>`;
  const article = await serve(t, { routes: { "/a.html": { body } }, csp: null });
  const { page, problems } = await open(t, `${article.origin}/a.html`);
  const height = () => page.locator("iframe").evaluate((it) => it.getBoundingClientRect().height);
  await page.waitForFunction(() => (document.querySelector("iframe")?.offsetHeight ?? 0) > 400);
  const frame = page.frames()[1];
  await ready(/** @type {any} */ (frame));
  await page.waitForTimeout(200);
  const inner = await frame.evaluate(() => document.body.getBoundingClientRect().height);
  assert.ok(Math.abs((await height()) - Math.ceil(inner)) <= 4, `${await height()} for ${inner}`);
  assert.equal(
    await frame.title(),
    await frame.evaluate(
      () => document.querySelector("roll-call")?.shadowRoot?.querySelector(".heading")?.textContent,
    ),
  );

  // Forged messages change nothing.
  const before = await height();
  for (const message of [
    { type: "roll-call:height", v: 1, height: 3000 },
    { type: "roll-call:height", v: 1, height: Number.NaN },
    null,
    "roll-call:height",
  ]) {
    await page.evaluate((it) => postMessage(it, "*"), message);
  }
  for (const message of [
    { type: "roll-call:height", v: 1, height: "3000" },
    { type: "roll-call:height", v: 1, height: 1e9 + 0.5 },
    { type: "roll-call:height", v: 2, height: 3000 },
    { type: "height", v: 1, height: 3000 },
    JSON.parse('{"__proto__": {"type": "roll-call:height", "v": 1, "height": 3000}}'),
  ]) {
    await frame.evaluate((it) => parent.postMessage(it, "*"), message);
  }
  await page.waitForTimeout(200);
  assert.equal(await height(), before);
  // An absurd height from the right page is bounded.
  await frame.evaluate(() =>
    parent.postMessage({ type: "roll-call:height", v: 1, height: 1e9 }, "*"),
  );
  await page.waitForFunction(() => document.querySelector("iframe")?.style.height === "4000px");
  // Another page in the same iframe is not listened to.
  await frame.evaluate((url) => (location.href = url), `${article.origin}/other.html`);
  article.routes["/other.html"] = {
    body: `<script>parent.postMessage({type: "roll-call:height", v: 1, height: 77}, "*")</script>`,
  };
  await page.waitForTimeout(300);
  assert.equal(await page.locator("iframe").evaluate((it) => it.style.height), "4000px");
  assert.deepEqual(
    problems.filter((it) => !it.includes("404")),
    [],
  );
});

test("the page for iframes tells no height before there is a picture, and again to who listens late", async (t) => {
  const host = await serve(t, { shared: true, routes: { "/data/ukraine.json": { delay: 500 } } });
  const body = `<!doctype html><title>x</title><script>
    globalThis.told = [];
    addEventListener("message", ({data}) => told.push(data.height));
    </script><iframe src="${host.origin}/${EMBED}" width="600"></iframe>`;
  const article = await serve(t, { routes: { "/a.html": { body } }, csp: null });
  const { page } = await open(t, `${article.origin}/a.html`);
  await page.waitForFunction(() => /** @type {any} */ (globalThis).told.length > 0);
  await page.waitForTimeout(1_500);
  const told = await page.evaluate(() => /** @type {any} */ (globalThis).told);
  const heights = told.filter((/** @type {unknown} */ it) => it !== undefined);
  assert.ok(
    heights.every((/** @type {number} */ it) => it > 400),
    heights.join(),
  );
  assert.ok(heights.length > 2);
  // A link in the chart opens another page and not one in its place.
  const [other] = await Promise.all([
    page.context().waitForEvent("page"),
    page.frames()[1].locator("roll-call .source a").click(),
  ]);
  await other.close();
});

test("the page for iframes runs in a sandbox, and tells AMP and WordPress its height", async (t) => {
  const host = await serve(t, { shared: true });
  const body = `<!doctype html><title>x</title><script>
    globalThis.told = [];
    addEventListener("message", ({data, origin}) => told.push({...data, origin}));
    </script><iframe sandbox="allow-scripts" src="${host.origin}/${EMBED}#?secret=abc" width="600"></iframe>`;
  const article = await serve(t, { routes: { "/a.html": { body } }, csp: null });
  const { page, problems } = await open(t, `${article.origin}/a.html`);
  await page.waitForFunction(() =>
    /** @type {any} */ (globalThis).told.some((/** @type {any} */ it) => it.height > 400),
  );
  const told = await page.evaluate(
    () => /** @type {any[]} */ (/** @type {any} */ (globalThis).told),
  );
  assert.ok(
    told.some((it) => it.sentinel === "amp" && it.type === "embed-size" && it.height > 400),
  );
  assert.ok(told.some((it) => it.message === "height" && it.secret === "abc" && it.value > 400));
  assert.ok(told.every((it) => it.origin === "null"));
  assert.deepEqual(problems, []);
});

test("the page for iframes shows no data of other hosts, and says what it lacks", async (t) => {
  const site = await serve(t);
  for (const [query, said] of [
    ["", "needs ?src="],
    ["?src=https://evil.example/x.json", "shows only data of"],
    ["?src=javascript:alert(1)", "shows only data of"],
    ["?src=//evil.example/x.json", "shows only data of"],
  ]) {
    const { page, problems } = await open(t, `${site.origin}/embed.html${query}`);
    await page.getByText(said).waitFor();
    assert.deepEqual(problems, []);
  }
  assert.ok(site.requests.every((it) => !it.includes("x.json") || it.startsWith("/embed.html")));
});

test("what a reader chooses in the page for iframes is in its address, and comes back", async (t) => {
  const site = await serve(t);
  const { page } = await open(t, `${site.origin}/${EMBED}`);
  await ready(page);
  const before = await page.evaluate(() => history.length);
  await page.selectOption("roll-call select", "hemicycle");
  await page.waitForFunction(() => location.hash.includes("view=hemicycle"));
  assert.equal(await page.evaluate(() => history.length), before);
  const again = await open(t, page.url());
  await ready(again.page);
  const view = again.page.locator("roll-call select").first();
  assert.equal(await view.inputValue(), "hemicycle");
});

test("the folder that is uploaded works from any path and another origin", async (t) => {
  const folder = temporary(t);
  const out = ["--out", join(folder, "votes/crimea")];
  const names = rollCall("embed", "www/data/ukraine.json", ...QUESTION, ...out).toString();
  const stem = names.match(/^(.*)\.csv$/m)?.[1];
  const host = await serve(t, { root: folder, shared: true, csp: null });
  const base = `${host.origin}/votes/crimea/`;
  const { page, problems } = await open(t, `${base}${stem}.html`);
  await ready(page);
  assert.deepEqual(problems, []);
  assert.ok(host.requests.every((it) => it.startsWith("/votes/crimea/")));

  const article = await serve(t, {
    routes: {
      "/a.html": {
        body: `<!doctype html><html lang="en"><meta charset="utf-8"><title>x</title>
          <meta name="viewport" content="width=device-width"><p>Before</p>${code("--base", base).replaceAll("ukraine.json", `${stem}.json`)}<p id="after">After</p>`,
      },
    },
    csp: null,
  });
  for (const width of [320, 360, 768, 1200]) {
    const opened = await open(t, `${article.origin}/a.html`, {
      viewport: { width, height: 900 },
      before: async (it) =>
        void (await it.addInitScript(() => {
          Object.assign(globalThis, { shift: 0 });
          new PerformanceObserver((list) => {
            for (const entry of list.getEntries()) {
              /** @type {any} */ (globalThis).shift += /** @type {any} */ (entry).value;
            }
          }).observe({ type: "layout-shift", buffered: true });
        })),
    });
    await ready(opened.page);
    await opened.page.waitForTimeout(300);
    const shift = await opened.page.evaluate(() => /** @type {any} */ (globalThis).shift);
    assert.ok(shift <= 0.01, `at ${width} px it shifts by ${shift}`);
    assert.deepEqual(opened.problems, []);
  }

  // Without scripts there are the picture, the totals and a link to who voted how.
  const plain = await open(t, `${article.origin}/a.html`, { javaScriptEnabled: false });
  const picture = plain.page.locator("figure img");
  assert.ok(
    (await picture.evaluate((it) => /** @type {HTMLImageElement} */ (it).naturalWidth)) > 0,
  );
  assert.match(
    (await plain.page.locator("figcaption").textContent()) ?? "",
    /63 in favour, 19 against/,
  );
  await plain.page.getByText("Who voted how").click();
  assert.ok(plain.page.url().endsWith(`${stem}.html#table`));
  assert.equal(await plain.page.locator("tbody tr").count(), 193);
});

test("one file works from a disk, offline, under a policy that lets it ask nobody", async (t) => {
  const folder = temporary(t);
  for (const [name, args] of Object.entries({
    one: ["--heading", "Crimea"],
    many: ["--view", "alignment"],
    arabic: ["--lang", "ar"],
  })) {
    const file = join(folder, `${name}.html`);
    rollCall("embed", "www/data/ukraine.json", ...QUESTION, ...args, "--form", "html", "-o", file);
    /** @type {string[]} */
    const asked = [];
    const { page, problems } = await open(t, pathToFileURL(file).href, {
      offline: true,
      before: async (it) => void it.on("request", (request) => asked.push(request.url())),
    });
    await ready(page);
    assert.deepEqual(problems, [], name);
    assert.equal(asked.filter((it) => !it.startsWith("data:image")).length, 1, name);
    const shown = await page.evaluate(() => {
      const chart = /** @type {RollCall} */ (document.querySelector("roll-call"));
      return { text: chart.toText(), members: chart.outline.filter((it) => it.member).length };
    });
    assert.match(shown.text, /2019|2008/);
    assert.ok(shown.members > (name === "many" ? 5 : 192), name);
    if (name !== "one") continue;
    await page.selectOption("roll-call select", "members");
    await page.waitForFunction(() =>
      document.querySelector("roll-call")?.shadowRoot?.querySelector(".found"),
    );
    assert.deepEqual(problems, []);
    const without = await open(t, pathToFileURL(file).href, { javaScriptEnabled: false });
    const picture = without.page.locator("roll-call img");
    const width = await picture.evaluate((it) => /** @type {HTMLImageElement} */ (it).naturalWidth);
    assert.ok(width > 0);
  }
});

test("a dataset that is in one page alone makes no code for another", async (t) => {
  const { page, chart } = await show(t, CRIMEA);
  await page.evaluate(async () => {
    const element = /** @type {RollCall} */ (document.querySelector("roll-call"));
    element.data = await (await fetch("data/ukraine.json")).text();
    await element.ready;
  });
  for (const form of ["figure", "element", "iframe", "link"]) {
    const code = chart.evaluate((it, form) => /** @type {RollCall} */ (it).embedCode(form), form);
    await assert.rejects(code, /the dataset is in this page alone; give it a src/, form);
  }
  assert.match(await chart.evaluate((it) => /** @type {any} */ (it).embedCode("text")), /63 in/);
});
