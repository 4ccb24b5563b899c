// What fails, or is still on its way, leaves the picture that is shown whole: its controls, its
// language, its words, and what is exported of it.

import assert from "node:assert/strict";
import test from "node:test";
import { CRIMEA } from "./fixture.js";
import { asset, built } from "./harness.js";
import { chart, run } from "./inside.js";

/**
 * Functions for the page: `around` returns what a reader sees around the picture, `resize` makes
 * the column narrower, and `fails` makes changes that have no answer.
 */
const AROUND = `const around = () => {
  const shown = (it) => [...element.shadowRoot.querySelectorAll(it)].filter((one) => one.offsetParent);
  const texts = (it) => shown(it).map((one) => one.textContent);
  return JSON.stringify([heading(), texts(".filter"), texts(".who"), inside("select").value,
    texts(".options"), inside("thead").innerHTML, inside("#help").textContent]);
};
const resize = async () => { document.body.style.width = "700px"; await sleep(400); };
const fails = async (changes) => { Object.assign(element, changes); await element.ready.catch(() => {}); };`;

const NOTHING = "A/RES/99/99";

test("words that are slow to come are no names of messages meanwhile", async (t) => {
  const words = { [asset("words-explore-en")]: { delay: 1500 } };
  const { page, problems } = await chart(t, { routes: words });
  const found = await run(
    page,
    `inside(".controls > button").click(); await sleep(700); document.body.style.width = "700px";
    await sleep(400); const early = inside(".root").textContent; await sleep(1200); await element.ready;
    return { early, panel: inside(".options")?.textContent ?? "", who: inside(".who")?.textContent };`,
  );
  assert.doesNotMatch(found.early, /\b(ui|key)-[a-z]/);
  assert.match(found.panel, /Download as CSV/);
  assert.equal(found.who, "who");
  assert.deepEqual(problems, []);
});

test("words that never come leave the picture without them, and the page may change it", async (t) => {
  const words = { [asset("words-explore-en")]: { status: 404, body: "" } };
  const { page } = await chart(t, { routes: words });
  const found = await run(
    page,
    `inside(".controls > button").click(); await sleep(700); document.body.style.width = "700px";
    await sleep(400); dispatchEvent(new Event("beforeprint")); dispatchEvent(new Event("afterprint"));
    const text = inside(".root").textContent; element.vote = "A/RES/75/29"; await element.ready;
    return { text, record: inside("[part~=record], .record").textContent };`,
  );
  assert.doesNotMatch(found.text, /\b(ui|key)-[a-z]/);
  assert.match(found.record, /A\/RES\/75\/29/);
});

for (const [what, attributes, changes] of [
  [
    "view of one roll call",
    `${CRIMEA} view="members" state="filter=position:no"`,
    { data: "{}", view: "alignment" },
  ],
  [
    "view of many",
    `src="data/ukraine.json" view="alignment" focus="SRB"`,
    { vote: NOTHING, view: "breakdown" },
  ],
  ["language", `${CRIMEA} view="members"`, { vote: NOTHING, lang: "ar" }],
]) {
  test(`a ${what} that cannot be left keeps its controls`, async (t) => {
    const { page } = await chart(t, { attributes: String(attributes) });
    const [before, failed, resized] = await run(
      page,
      `${AROUND} await sleep(300); const before = around(); await fails(${JSON.stringify(changes)});
      const failed = around(); await resize(); return [before, failed, around()];`,
    );
    assert.equal(failed, before);
    assert.equal(resized, before);
  });
}

test("a page that turns dark or to the system's colours is drawn so, even after a failure", async (t) => {
  const css = `roll-call { --roll-call-paper: #ffffff; --roll-call-ink: #111111; color-scheme: light }
    .dark roll-call { --roll-call-paper: #111111; --roll-call-ink: #eeeeee; color-scheme: dark }`;
  const { page } = await chart(t, { css });
  const look = `getComputedStyle(inside(".root")).getPropertyValue("--paper") +
    getComputedStyle(inside(".root")).getPropertyValue("--ink")`;
  const found = await run(
    page,
    `element.src = "nothing.json"; await element.ready.catch(() => {});
    document.body.className = "dark"; await sleep(400); return ${look};`,
  );
  assert.equal(found, "#111111#eeeeee");
  await page.emulateMedia({ forcedColors: "active" });
  const forced = await run(page, `await sleep(400); return ${look};`);
  assert.match(forced, /^#(000000|ffffff)#(000000|ffffff)$/);
});

test("code to paste is of one picture, whatever changes while its words come", async (t) => {
  const words = { [asset("words-publish-en")]: { delay: 600 } };
  const { page } = await chart(t, { attributes: `${CRIMEA} focus="SRB"`, routes: words });
  const code = await run(
    page,
    `const making = element.embedCode(); await sleep(300); element.vote = "A/RES/75/29";
    element.setAttribute("focus", "RUS"); return making;`,
  );
  assert.match(code, /data-roll-call-vote="A\/RES\/74\/17"/);
  assert.match(code, /data-roll-call-focus="SRB"/);
  assert.match(code, /UN General Assembly, A\/RES\/74\/17/);
});

test("a figure is copied with the file that it is of", async (t) => {
  const attributes = `src="data/ukraine.json" view="alignment" focus="SRB"`;
  const { page } = await chart(t, { attributes });
  const line = await run(
    page,
    `let line = ""; navigator.clipboard.writeText = async (it) => { line = it; };
    element.src = "nothing.json"; await element.ready.catch(() => {});
    element.select(element.outline.find((it) => it.member).id); await sleep(300);
    inside(".card .actions button").click(); while (!line) await sleep(20); return line;`,
  );
  assert.match(line, / · ukraine\.json · sha256 [0-9a-f]{64}$/);
});

test("a screen reader hears of the view that is shown", async (t) => {
  const attributes = `${CRIMEA} view="members"`;
  const { page } = await chart(t, {
    attributes,
    routes: { "/slow.json": { delay: 5000, body: "{}" } },
  });
  await page.locator("roll-call input[type=search]").fill("serbia");
  const said = await run(
    page,
    `await sleep(1500); element.src = "slow.json"; element.view = "tiles"; await sleep(50);
    document.body.style.width = "700px"; await sleep(1200);
    return [...element.shadowRoot.querySelectorAll(".away[role=status]")].map((it) => it.textContent).join("");`,
  );
  assert.equal(said, "Members. Showing 1 of 193: “serbia”");
});

test("a hidden chart goes on being what it was until it is seen", async (t) => {
  const { page } = await chart(t);
  const [hidden, seen] = await run(
    page,
    `element.style.display = "none"; await sleep(100); element.vote = "A/RES/75/29"; await sleep(400);
    const all = () => [element.summary[0], element.outline.length > 100, element.toText().includes("A/RES/74/17")];
    const hidden = all(); element.style.display = ""; await element.ready; return [hidden, all()];`,
  );
  assert.match(hidden[0], /^63 in favour, 19 against/);
  assert.deepEqual(hidden.slice(1), [true, true]);
  assert.doesNotMatch(seen[0], /^63 in favour, 19 against/);
});

test("what a reader chose in a view stays when the core of another arrives", async (t) => {
  const core = { [built("pkg/explore/rollcall_bg.wasm")]: { delay: 1500 } };
  const { page } = await chart(t, { attributes: `${CRIMEA} focus="SRB"`, routes: core });
  const found = await run(
    page,
    `inside(".controls > button").click(); await sleep(100); element.view = "alignment"; await element.ready;
    const open = inside(".controls > button"); if (open.getAttribute("aria-expanded") !== "true") open.click();
    const measure = inside("[data-option=measure]"); measure.value = "kappa";
    measure.dispatchEvent(new Event("change")); await element.ready; await sleep(2000);
    return inside(".record").textContent;`,
  );
  assert.match(found, /kappa/);
});

test("a message of failure goes with the picture that it was about", async (t) => {
  const { page } = await chart(t, { routes: { "/slow.json": { delay: 700, body: "{}" } } });
  const found = await run(
    page,
    `element.vote = "${NOTHING}"; await element.ready.catch(() => {});
    while (inside(".message").hidden) await sleep(20);
    const parent = element.parentNode; element.remove(); await sleep(50); element.src = "slow.json";
    parent.append(element); await sleep(200); return inside(".message").hidden;`,
  );
  assert.equal(found, true);
});

test("what a reader chose and the network refused is told once and tried again", async (t) => {
  const { page } = await chart(t);
  const words = `**/${asset("words-explore-en").split("/").pop()}`;
  await page.route(words, (route) => route.fulfill({ status: 404, body: "" }));
  const select = page.locator("roll-call select").first();
  const message = page.locator("roll-call .message", { hasText: "words-not-found" });
  await select.click();
  await message.waitFor();
  assert.equal(
    await run(page, `await sleep(300); return told.filter((it) => /-/.test(it)).length`),
    1,
  );
  await select.selectOption("hemicycle");
  await run(page, `while (told.length < 2) await sleep(20); await sleep(300);`);
  await page.unroute(words);
  await message.locator("button").click();
  await run(page, `while (told.length < 3) await sleep(20);`);
  const shown = `[inside("select").value, inside(".message").hidden, element.outline[0].id]`;
  assert.deepEqual(await run(page, `return ${shown}`), ["hemicycle", true, "position:yes"]);
});

test("trying again keeps the focus, and what failed is not done later unasked", async (t) => {
  const { page } = await chart(t);
  const words = `**/${asset("words-explore-en").split("/").pop()}`;
  await page.route(words, (route) => route.fulfill({ status: 404, body: "" }));
  await page.locator("roll-call select").first().selectOption("hemicycle");
  const button = page.locator("roll-call .message button");
  await button.waitFor();
  await run(page, `await sleep(300); told.length = 0;`);
  await button.press("Enter");
  await run(page, `while (told.length < 1) await sleep(20); await sleep(100);`);
  const focused = `return element.shadowRoot.activeElement === inside(".message button");`;
  assert.equal(await run(page, focused), true);
  // The page has it drawn anew; the file is there again, and the reader only comes by.
  await run(page, `element.focus = "SRB"; await element.ready;`);
  await page.unroute(words);
  const found = await run(
    page,
    `const moved = []; element.addEventListener("roll-call-state", (it) => moved.push(it.detail));
    const isGone = inside(".message").hidden; inside("select").focus(); await sleep(1000);
    return [isGone, moved.length, inside("select").value];`,
  );
  assert.deepEqual(found, [true, 0, "breakdown"]);
});

test("a view that is taken back in the same moment is no failure", async (t) => {
  const { page, problems } = await chart(t);
  const found = await run(
    page,
    `for (let ticks = 0; ticks < 8; ticks += 1) {
      element.setAttribute("view", "alignment");
      for (let at = 0; at < ticks; at += 1) await null;
      element.setAttribute("view", "breakdown");
      await element.ready;
    }
    return { told, heading: heading() };`,
  );
  assert.ok(!found.told.includes("unknown-view"), found.told.join());
  assert.deepEqual(problems, []);
});
