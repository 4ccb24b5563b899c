// What readers do with a picture: other views, finding, filters, cards, proofs, the table, a file.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";
import {
  CRIMEA,
  article,
  change,
  drawn,
  entry,
  outline,
  picture,
  press,
  ready,
  show,
  small,
} from "./fixture.js";
import { open, serve } from "./harness.js";

const FOCUS = `${CRIMEA} focus="SRB BIH"`;
const VIEWS = ["breakdown", "hemicycle", "members", "tiles", "table"];

/** @typedef {import("playwright-core").Page} Page */

const inside = (/** @type {Page} */ page, /** @type {string} */ selector) =>
  page.locator(`roll-call ${selector}`);
const viewSelect = (/** @type {Page} */ page) => inside(page, ".controls > select");

/** Waits for the line that says the filter. @param {Page} page @param {string} words */
const filtered = (page, words) =>
  inside(page, ".filter .status").filter({ hasText: words }).waitFor();

/** Resolves to the line that says the filter; null if there is none. @param {Page} page */
async function filter(page) {
  const line = inside(page, ".filter .status");
  return (await line.isVisible()) ? line.textContent() : null;
}

/** Resolves to the cells of the table's rows that are seen. @param {Page} page */
const rows = (page) =>
  inside(page, "tbody tr:not([hidden])").evaluateAll((them) =>
    them.map((it) => [...it.children].map((cell) => cell.textContent?.trim() ?? "")),
  );

test("a plain breakdown asks for nothing more until someone comes near; then all at once", async (t) => {
  const { page, site } = await show(t, FOCUS);
  const more = () => site.requests.filter((it) => /explore|rollcall_bg/.test(it)).slice(1);
  assert.deepEqual(more(), []);
  await page.locator("roll-call").hover();
  await page.waitForFunction(() => performance.getEntriesByType("resource").length >= 7);
  const asked = more().map((it) => it.replace(/-[\w-]{6}\./, "."));
  assert.deepEqual(asked.sort(), [
    "/assets/explore.js",
    "/assets/rollcall_bg.wasm",
    "/assets/words-explore-en.json",
  ]);
  const starts = await page.evaluate(() =>
    performance
      .getEntriesByType("resource")
      .filter((it) => /explore|rollcall_bg/.test(it.name))
      .slice(1)
      .map((it) => it.startTime),
  );
  assert.ok(Math.max(...starts) - Math.min(...starts) < 50, String(starts));
});

test("three explored charts load everything once", async (t) => {
  const body = VIEWS.slice(1, 4)
    .map((view) => `<roll-call loading="eager" ${FOCUS} view="${view}"></roll-call>`)
    .join("");
  const site = await serve(t, { routes: { "/a.html": article(body) } });
  const { page } = await open(t, `${site.origin}/a.html`);
  for (const view of VIEWS.slice(1, 4)) await ready(page, `[view=${view}]`);
  const asked = site.requests.filter((it) => it !== "/a.html");
  assert.equal(new Set(asked).size, asked.length, asked.join(" "));
});

test("another view keeps the focus members, the filter and the place", async (t) => {
  const { page, problems } = await show(t, FOCUS);
  await press(page, "SRB");
  const pictures = new Set([await picture(page)]);
  for (const view of [...VIEWS.slice(1), "breakdown"]) {
    await drawn(page, () => viewSelect(page).selectOption(view));
    assert.equal(await filter(page), "Showing 1 of 193: Serbia", view);
    assert.equal(await inside(page, ".card .name b").textContent(), "Serbia");
    const isTable = view === "table";
    assert.equal(await inside(page, "canvas").isVisible(), !isTable);
    assert.equal((await rows(page)).length, 1);
    if (isTable) {
      const areas = await page
        .locator("roll-call")
        .evaluate((it) =>
          /** @type {any} */ (it).outline
            .filter((/** @type {any} */ { member }) => member !== "SRB")
            .map((/** @type {any} */ { bounds }) => Object.values(bounds).join(" ")),
        );
      assert.deepEqual([areas.length, ...new Set(areas)], [192, "0 0 0 0"]);
      continue;
    }
    assert.equal(await inside(page, ".ring").getAttribute("aria-label"), "Serbia: against");
    await page.waitForTimeout(400);
    pictures.add(await picture(page));
  }
  assert.equal(pictures.size, 4);
  assert.deepEqual(problems, []);
});

test("what a reader chose is there again where a page takes the element out and back, unless it asks for more", async (t) => {
  const { page, chart, problems } = await show(t, FOCUS);
  await drawn(page, () => viewSelect(page).selectOption("members"));
  await press(page, "SRB");
  const before = await picture(page);
  const away = (/** @type {string | undefined} */ view) =>
    chart.evaluate(async (it, asked) => {
      const place = /** @type {Element} */ (it.parentNode);
      it.remove();
      await new Promise((done) => setTimeout(done, 50));
      if (asked) it.setAttribute("view", asked);
      place.append(it);
      await /** @type {any} */ (it).ready;
    }, view);
  await away(undefined);
  await filtered(page, "Serbia");
  assert.equal(await viewSelect(page).inputValue(), "members");
  await page.waitForTimeout(500);
  assert.equal(await picture(page), before);
  await away("tiles");
  assert.equal(await viewSelect(page).inputValue(), "tiles");
  assert.equal(await filter(page), null);
  assert.deepEqual(problems, []);
});

test("an unknown view is an error that names it, and the last picture stays", async (t) => {
  const { page } = await show(t, FOCUS);
  const before = await picture(page);
  const failure = await change(page, "view", "pie");
  assert.match(String(failure?.message), /pie/);
  assert.match(String(failure?.message), /hemicycle/);
  assert.equal(await picture(page), before);
  assert.equal(await change(page, "view", "tiles"), null);
});

test("a card is of the picture that is shown, whatever the page asks for in vain", async (t) => {
  const { page, problems } = await show(t, FOCUS);
  await press(page, "SRB");
  assert.notEqual(await change(page, "view", "pie"), null);
  const { bounds } = await entry(page, "RUS");
  const position = { x: bounds.x + bounds.width / 2, y: bounds.y + bounds.height / 2 };
  await page.locator("roll-call").click({ position });
  await inside(page, ".card .name b").filter({ hasText: "Russia" }).waitFor();
  assert.ok(
    problems.every((it) => it.includes("[unknown-view]")),
    problems.join(),
  );
});

test("the last word counts, the page's or the reader's", async (t) => {
  const { page } = await show(t, FOCUS);
  await drawn(page, () => viewSelect(page).selectOption("tiles"));
  assert.equal(await change(page, "view", "members"), null);
  assert.equal(await viewSelect(page).inputValue(), "members");
  await drawn(page, () => viewSelect(page).selectOption("hemicycle"));
  assert.equal(await viewSelect(page).inputValue(), "hemicycle");
  // What a reader chose does not come back either when the page goes to another kind of view and
  // returns.
  assert.equal(await change(page, "view", "alignment"), null);
  await drawn(page, () => viewSelect(page).selectOption("matrix"));
  assert.equal(await change(page, "view", "members"), null);
  assert.equal(await viewSelect(page).inputValue(), "members");
});

test("members are found without accents, by former names and codes", async (t) => {
  const { page } = await show(t, FOCUS);
  for (const [typed, said, found] of [
    ["cote d", "Showing 1 of 193: “cote d”", ["Côte d’Ivoire: abstained"]],
    ["turkiye", "Showing 1 of 193: “turkiye”", ["Turkey: in favour"]],
    ["cote d'ivoire", "Showing 1 of 193: “cote d'ivoire”", ["Côte d’Ivoire: abstained"]],
    ["cote divoire", "Showing 1 of 193: “cote divoire”", ["Côte d’Ivoire: abstained"]],
    ["guinea bissau", "Showing 1 of 193: “guinea bissau”", ["Guinea-Bissau: did not vote"]],
    ["srb", "Showing 1 of 193: “srb”", ["Serbia: against"]],
    ["nowhere", "Showing 0 of 193: “nowhere”", []],
  ]) {
    await inside(page, "input[type=search]").fill(String(typed));
    await filtered(page, String(said));
    await ready(page);
    assert.deepEqual(await inside(page, ".found button").allTextContents(), found);
  }
  assert.equal(await inside(page, ".found").textContent(), "Nobody has such a name.");
  await inside(page, "input[type=search]").fill("russ");
  await filtered(page, "“russ”");
  await ready(page);
  await drawn(page, () => inside(page, "input[type=search]").press("Enter"));
  assert.equal(await inside(page, ".card .name b").textContent(), "Russia");
  assert.equal(await filter(page), "Showing 1 of 193: Russia");
});

test("a part, a position, a bloc or a member filters chart, table and sentences together", async (t) => {
  const { page } = await show(t, FOCUS);
  const all = await picture(page);
  for (const [id, said, sentences] of [
    ["position:no", "Showing 19 of 193: against", 3],
    ["bloc:eu", "Showing 28 of 193: European Union", 2],
    ["bloc:balkans:yes", "Showing 8 of 193: Balkans, in favour", 3],
    ["RUS", "Showing 1 of 193: Russia", 1],
  ]) {
    await press(page, String(id));
    await filtered(page, String(said));
    await ready(page);
    const count = Number(/\d+/.exec(String(said))?.[0]);
    assert.equal((await rows(page)).length, count, String(id));
    assert.equal(
      await inside(page, ".summary li:not([hidden]) .who").count(),
      sentences,
      String(id),
    );
    assert.notEqual(await picture(page), all);
    await drawn(page, () => inside(page, ".all").click());
    assert.equal(await filter(page), null);
    assert.equal((await rows(page)).length, 193);
    assert.equal(await picture(page), all, `all after ${id}`);
  }
});

test("who was found is offered in one row, and the filter has a row of its own", async (t) => {
  const { page } = await show(t, CRIMEA, { viewport: { width: 336, height: 700 } });
  await inside(page, "input[type=search]").fill("guinea");
  await filtered(page, "“guinea”");
  await inside(page, ".found button").nth(2).waitFor();
  const box = async (/** @type {string} */ it) => await inside(page, it).boundingBox();
  const [line, found, view] = [
    await box(".filter"),
    await box(".found"),
    await box(".controls > select"),
  ];
  assert.ok(line && found && view);
  assert.ok(line.y >= view.y + view.height);
  assert.ok(found.height < 50, `${found.height} px`);
  const overflow = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth - clientWidth;
  });
  assert.equal(overflow, 0);
});

test("what is typed anew closes the card of the last one", async (t) => {
  const { page } = await show(t, FOCUS);
  await press(page, "SRB");
  await inside(page, ".card .name b").filter({ hasText: "Serbia" }).waitFor();
  // The picture of the filter comes after the card; it must not be taken for the next one.
  await filtered(page, "Showing 1 of 193: Serbia");
  await ready(page);
  await drawn(page, () => inside(page, "input[type=search]").fill("zzzz"));
  await filtered(page, "“zzzz”");
  assert.ok(await inside(page, ".card").isHidden());
  assert.equal(await inside(page, ".ring.seen").count(), 0);
});

test("a page without controls says a filter and has the way back", async (t) => {
  const { page } = await show(t, `${FOCUS} controls="none"`);
  assert.ok(await inside(page, ".controls").isHidden());
  await press(page, "SRB");
  await filtered(page, "Showing 1 of 193: Serbia");
  assert.ok(await viewSelect(page).isHidden());
  await drawn(page, () => inside(page, ".all").click());
  assert.ok(await inside(page, ".controls").isHidden());
});

test("a sentence stays with those who prove it, named or not", async (t) => {
  const { page, chart } = await show(t, CRIMEA);
  const summary = () => chart.evaluate((it) => /** @type {any} */ (it).summary.join("\n"));
  await drawn(page, () => chart.evaluate((it) => /** @type {any} */ (it).select("FRA")));
  assert.match(await summary(), /No EU member stood apart/);
  assert.doesNotMatch(await summary(), /Serbia was the only/);
  const seen = await inside(page, ".summary li:not([hidden])").count();
  assert.ok(seen > 1);
});

test("rows of the table open cards, by pointer and by keys", async (t) => {
  const { page, problems } = await show(t, `${FOCUS} view="table"`);
  const buttons = inside(page, ".pick");
  await buttons.first().waitFor();
  assert.equal(await inside(page, ".pick[tabindex='0']").count(), 1);
  // Text beside a name can be selected without opening a card, and does not keep a name from
  // opening one.
  await inside(page, "tr[data-member=ALB] td").first().dblclick();
  assert.ok(await inside(page, ".card").isHidden());
  await drawn(page, () => inside(page, "tr[data-member=ALB] .pick").click());
  await inside(page, ".card .name b").filter({ hasText: "Albania" }).waitFor();
  assert.equal((await rows(page)).length, 1);
  await drawn(page, () => inside(page, ".all").click());
  const byMember = inside(page, "thead .sort").first();
  await byMember.click();
  await byMember.click();
  await inside(page, ".pick[tabindex='0']").filter({ hasText: "Zimbabwe" }).waitFor();
  await buttons.first().focus();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  const third = await inside(page, ".pick:focus").textContent();
  await drawn(page, () => page.keyboard.press("Enter"));
  await inside(page, ".card .name b")
    .filter({ hasText: String(third) })
    .waitFor();
  // The focus stays on the same name, though the table has changed.
  assert.equal(await inside(page, ".pick:focus").textContent(), third);
  assert.deepEqual(problems, []);
});

test("the field follows what the page says was typed", async (t) => {
  const { page, chart } = await show(t, `${CRIMEA} state="filter=find%3Aserb"`);
  const field = inside(page, "input[type=search]");
  assert.equal(await field.inputValue(), "serb");
  await drawn(page, () => chart.evaluate((it) => it.setAttribute("state", "")));
  assert.equal(await field.inputValue(), "");
  assert.equal(await filter(page), null);
});

test("what a page has chosen is no news, and what it cannot have chosen is no choice", async (t) => {
  for (const [state, words] of [
    ["filter=bloc%3Anato", "Showing 29 of 193: NATO"],
    ["filter=find%3Aserb", "Showing 1 of 193: “serb”"],
    ["filter=bloc%3Anope&view=pie&zoom=nope", null],
  ]) {
    const { page, problems } = await show(t, `${CRIMEA} view="hemicycle" state="${state}"`);
    assert.equal(await filter(page), words);
    await page.waitForTimeout(700);
    assert.equal(await inside(page, ".root > [role=status]").textContent(), "");
    assert.deepEqual(problems, []);
  }
});

test("code to paste reserves the height of the chart, whatever the reader opened", async (t) => {
  const { page, chart } = await show(t, FOCUS, { viewport: { width: 700, height: 900 } });
  const height = async () => {
    const code = await chart.evaluate((it) => /** @type {any} */ (it).embedCode());
    return /min-height:([^"]+)/.exec(code)?.[1];
  };
  const before = await height();
  await inside(page, ".controls > button").click();
  await inside(page, ".options").waitFor();
  await inside(page, "details summary").click();
  assert.equal(await height(), before);
  assert.ok(await inside(page, ".options").isVisible());
});

test("code that is copied on a phone reserves enough for every width", async (t) => {
  const { page, chart } = await show(t, CRIMEA, { viewport: { width: 360, height: 900 } });
  const code = await chart.evaluate((it) => /** @type {any} */ (it).embedCode());
  const [, wide, start, slope] =
    /max\((\d+)px,calc\((\d+)px - (\d+)vw/.exec(code)?.map(Number) ?? [];
  for (const width of [360, 480, 680]) {
    await page.setViewportSize({ width, height: 900 });
    await page.waitForTimeout(500);
    const { height } = (await chart.boundingBox()) ?? { height: 0 };
    const reserved = Math.max(wide, start - (slope * width) / 100);
    const most = width === 480 ? 1.4 : 1.15;
    const share = reserved / height;
    assert.ok(share > 0.97 && share < most, `${width}: ${reserved} for ${height}`);
  }
});

test("a filter outlives another roll call", async (t) => {
  const { page } = await show(t, FOCUS);
  await press(page, "bloc:balkans");
  await change(page, "vote", "A/RES/ES-11/1");
  assert.equal(await filter(page), "Showing 10 of 193: Balkans");
});

test("the card says what a member, its blocs and its other roll calls say", async (t) => {
  const { page } = await show(t, FOCUS);
  await press(page, "BIH");
  const card = inside(page, ".card");
  assert.equal(
    await card.locator(".name").textContent(),
    " Bosnia and Herzegovina · abstained".trim(),
  );
  const blocs = await card.locator("ul li").allTextContents();
  assert.match(blocs[0], /^Balkans \(10 members\): 8 in favour, /);
  const strip = await card.locator("ol li").allTextContents();
  const { rollCalls, members } = JSON.parse(
    readFileSync(new URL("../../www/data/ukraine.json", import.meta.url), "utf8"),
  );
  const at = members.findIndex((/** @type {any} */ it) => it.id === "BIH");
  const words = /** @type {Record<string, string>} */ ({
    Y: "in favour",
    N: "against",
    A: "abstained",
    ".": "did not vote",
  });
  const expected = rollCalls.map((/** @type {any} */ it) => [it.id, words[it.positions[at]]]);
  assert.equal(strip.length, expected.length);
  for (const [id, position] of expected) {
    assert.ok(
      strip.some((it) => it.includes(` · ${id}: `) && it.endsWith(`: ${position}`)),
      `${id} ${position}`,
    );
  }
  assert.equal(await card.locator("[aria-current=true]").count(), 1);
  assert.match(String(await card.textContent()), /On this roll call and the 22 related ones here/);
  assert.deepEqual(await card.locator(".years span").allTextContents(), [
    "2008",
    "underlined: this roll call",
    "2025",
  ]);
  await drawn(page, () => card.locator(".close").click());
  assert.ok(await card.isHidden());
  assert.equal(await filter(page), null);
});

test("every sentence opens to the members that prove it", async (t) => {
  const { page } = await show(t, `${FOCUS} view="hemicycle"`);
  const sentences = await inside(page, ".summary > li").all();
  assert.equal(sentences.length, 5);
  for (const sentence of sentences) {
    const button = sentence.locator("button");
    assert.equal(await button.getAttribute("aria-expanded"), "false");
    await button.click();
    assert.equal(await button.getAttribute("aria-expanded"), "true");
    assert.ok((await sentence.locator(".proof li").count()) > 0);
  }
  const groups = await sentences[0].locator(".proof li").allTextContents();
  const shown = (await outline(page)).filter((it) => it.role === "member");
  for (const [position, label] of [
    ["yes", "in favour"],
    ["no", "against"],
    ["abstain", "abstained"],
    ["not-voting", "did not vote"],
  ]) {
    const names = shown.filter((it) => it.position === position).map((it) => it.name);
    const line = String(groups.find((it) => it.startsWith(`${names.length} ${label}: `)));
    for (const name of names) assert.ok(line.includes(name.replace(`: ${label}`, "")), name);
  }
});

test("two roll calls name who moved, and a flow filters", async (t) => {
  const { page } = await show(t, CRIMEA.replace(/vote="[^"]*"/, `vote="A/RES/68/262 A/RES/74/17"`));
  assert.ok(await viewSelect(page).isHidden());
  const sentence = inside(page, ".summary li").filter({ hasText: "in favour to voting against" });
  assert.match(String(await sentence.textContent()), /^1 member went .*: the Philippines\./);
  await press(page, "moved:yes:no");
  assert.equal(await filter(page), "Showing 1 of 193: in favour → against");
  assert.deepEqual(
    (await rows(page)).map(([name]) => name),
    ["Philippines"],
  );
});

test("of two roll calls titles and first positions are read, and keys go from flow to flow", async (t) => {
  const { page } = await show(t, CRIMEA.replace(/vote="[^"]*"/, `vote="A/RES/72/190 A/RES/74/17"`));
  const entries = await outline(page);
  const [first, second] = entries.filter((it) => it.role === "roll-call");
  assert.match(first.name, /^A\/RES\/72\/190, “Situation of .*, Ukraine”$/);
  assert.match(second.name, /^A\/RES\/74\/17, “Problem of .* Sea of Azov”$/);
  const caption = String(await inside(page, "caption").textContent());
  for (const { name } of [first, second]) assert.ok(caption.includes(name), caption);
  const groups = entries.filter((it) => it.role === "position");
  assert.deepEqual(
    groups.slice(0, 6).map((it) => it.name),
    [
      ...["70 in favour", "76 abstained", "26 against", "21 did not vote"],
      ...["63 in favour", "56 in favour both times"],
    ],
  );
  assert.equal(entries[entries.indexOf(groups[5]) + 1].name, "Albania: in favour both times");
  await page.locator("[role=listbox]").focus();
  const heard = [];
  for (let press = 0; press < groups.length; press += 1) {
    await page.keyboard.press("ArrowDown");
    heard.push(await inside(page, ".ring").getAttribute("aria-label"));
  }
  assert.deepEqual(
    heard,
    groups.map((it) => it.name),
  );
  await press(page, "before:not-voting");
  assert.equal(await filter(page), "Showing 21 of 193: A/RES/72/190, did not vote");
});

test("a screen reader hears which view and filter there is, and that a filter has gone", async (t) => {
  const two = CRIMEA.replace(/vote="[^"]*"/, `vote="A/RES/68/262 A/RES/74/17"`);
  const { page } = await show(t, two);
  const heard = (/** @type {string} */ said) =>
    inside(page, "figure > .away[role=status]")
      .filter({ hasText: said })
      .waitFor({ state: "attached" });
  await press(page, "moved:yes:yes");
  await heard(
    "Who changed position between two roll calls. Showing 56 of 193: in favour both times",
  );
  await drawn(page, () => inside(page, ".all").click());
  await heard("Who changed position between two roll calls. Showing all 193");
});

test("in hemicycle and tile map each group is followed by its members", async (t) => {
  for (const view of ["hemicycle", "tiles"]) {
    const { page } = await show(t, `${CRIMEA} view="${view}"`);
    const entries = await outline(page);
    const heads = entries.filter((it) => it.role === "position");
    assert.equal(heads.length, 4, view);
    for (const { name, position } of heads) {
      const at = entries.findIndex((it) => it.name === name) + 1;
      const own = entries.slice(at, at + Number.parseInt(name));
      assert.ok(
        own.every((it) => it.role === "member" && it.position === position),
        `${view} ${name}`,
      );
    }
  }
});

test("counts stand where the breakdown has them, in a hemicycle over their dots", async (t) => {
  const { page } = await show(t, CRIMEA);
  const counts = async () => (await outline(page)).filter((it) => it.role === "position");
  const lefts = async () => (await counts()).map((it) => it.bounds.x);
  const expected = await lefts();
  await change(page, "view", "tiles");
  assert.deepEqual(await lefts(), expected);
  await change(page, "view", "hemicycle");
  const members = (await outline(page)).filter((it) => it.member);
  for (const { position, bounds } of await counts()) {
    const its = members.filter((it) => it.position === position).map((it) => it.bounds);
    const [first, last] = [Math.min(...its.map((it) => it.x)), Math.max(...its.map((it) => it.x))];
    const middle = bounds.x + bounds.width / 2;
    assert.ok(first < middle && middle < last + its[0].width, `${position}`);
  }
});

test("blocs and members stand in the order that the reader asks for", async (t) => {
  const { page } = await show(t, FOCUS);
  await inside(page, ".controls > button").click();
  const blocs = async () =>
    (await outline(page)).filter((it) => it.role === "bloc").map((it) => it.bloc);
  const order = async (/** @type {string} */ name, /** @type {string} */ value) => {
    await inside(page, `[data-option=${name}]`).focus();
    await drawn(page, () => inside(page, `[data-option=${name}]`).selectOption(value));
  };
  await inside(page, "[data-option=blocOrder]").waitFor();
  assert.deepEqual(await blocs(), ["balkans", "eu", "nato"]);
  await order("blocOrder", "size");
  assert.deepEqual(await blocs(), ["nato", "eu", "balkans"]);
  await order("blocOrder", "dissent");
  assert.equal((await blocs())[0], "balkans");
  const focused = await page.evaluate(
    () =>
      /** @type {HTMLElement} */ (document.activeElement?.shadowRoot?.activeElement)?.dataset
        .option,
  );
  assert.equal(focused, "blocOrder");
  await drawn(page, () => viewSelect(page).selectOption("members"));
  await order("memberOrder", "name");
  const names = (await outline(page))
    .filter((it) => it.role === "member")
    .map((it) => it.name.split(":")[0]);
  assert.equal(names[0], "Afghanistan");
  assert.deepEqual(names, [...names].sort(new Intl.Collator("en").compare));
});

test("the table is sorted by each column, in both directions", async (t) => {
  const { page } = await show(t, `${FOCUS} view="table"`);
  const heads = inside(page, "thead th");
  const column = async (/** @type {number} */ at) => (await rows(page)).map((it) => it[at]);
  for (const [at, first, last] of /** @type {[number, string, string][]} */ ([
    [0, "Afghanistan", "Zimbabwe"],
    [1, "in favour", "did not vote"],
  ])) {
    await heads.nth(at).locator("button").click();
    assert.equal(await heads.nth(at).getAttribute("aria-sort"), "ascending");
    const up = await column(at);
    assert.deepEqual([up[0], up[192]], [first, last]);
    await heads.nth(at).locator("button").click();
    assert.equal(await heads.nth(at).getAttribute("aria-sort"), "descending");
    const down = await column(at);
    assert.deepEqual([down[0], down[192]], [last, first]);
  }
  assert.equal(await inside(page, "th[aria-sort]").count(), 1);
  for (let press = 0; press < 2; press += 1) {
    await heads.nth(2).locator("button").click();
    const blocs = await column(2);
    assert.ok(blocs[0] && !blocs[192], "who is in no bloc comes last");
  }
  // The outline has the order in which the rows stand.
  const tops = (await outline(page)).map(({ bounds }) => bounds.y);
  assert.deepEqual(
    tops,
    tops.toSorted((a, b) => a - b),
  );
  const serbia = await entry(page, "SRB");
  const row = inside(page, "tbody tr").filter({ hasText: "Serbia" });
  const [at, host] = [await row.boundingBox(), await page.locator("roll-call").boundingBox()];
  assert.ok(at && host);
  assert.ok(Math.abs(serbia.bounds.y - (at.y - host.y)) < 1, "the row's place");
  // The rows that are shown are still what the core says.
  await inside(page, "input[type=search]").fill("serbia");
  await filtered(page, "“serbia”");
  await ready(page);
  assert.deepEqual(await rows(page), [["Serbia", "against", "Balkans"]]);
});

test("the file has a line for each member, and no cell is a formula", async (t) => {
  const data = JSON.stringify(
    small({
      members: [
        { id: "AAA", name: "=1+1" },
        { id: "BBB", name: 'Bravo, "the second"' },
        { id: "CCC", name: "@Charlie" },
        { id: "DDD", name: "Delta #4" },
      ],
    }),
  );
  const { page } = await show(t, `src="a.json" vote="R/1" view="table"`, {
    routes: { "/a.json": { body: data } },
  });
  await inside(page, ".controls > button").click();
  const saved = async () => {
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      inside(page, '.options [data-option="csv"]').click(),
    ]);
    assert.equal(download.suggestedFilename(), "roll-call.csv");
    return readFileSync(String(await download.path()), "utf8");
  };
  const text = await saved();
  const [table, ...about] = text.split("# ");
  assert.equal(
    table,
    `\ufeffMember,Position,Blocs\r\n` +
      `'=1+1,in favour,First\r\n'@Charlie,abstained,\r\n` +
      `"Bravo, ""the second""",against,First\r\n"Delta #4",did not vote,\r\n`,
  );
  // The lines about the table have no comma or quotation mark of their own, and as many fields as
  // the rows.
  for (const line of about) assert.match(line, /^[^,"]+,,\r\n$/);
  assert.match(about.join(""), /R\/1/);
  // A file of some of the rows says which.
  await inside(page, "input[type=search]").fill("delta");
  await filtered(page, "“delta”");
  await ready(page);
  assert.match(
    await saved(),
    /^\ufeffMember,Position,Blocs\r\n"Delta #4",did not vote,\r\n# Showing 1 of 4: “delta”,,\r\n/,
  );
});

test("a movement gives way to the next one and ends at its picture", async (t) => {
  const { page, problems } = await show(t, FOCUS);
  const still = await show(t, `${FOCUS} view="tiles"`, { reducedMotion: "reduce" });
  await viewSelect(page).focus();
  await viewSelect(page).selectOption("hemicycle");
  await viewSelect(page).selectOption("members");
  await drawn(page, () => viewSelect(page).selectOption("tiles"));
  const wanted = await picture(still.page);
  for (let wait = 0; wait < 20 && (await picture(page)) !== wanted; wait += 1) {
    await page.waitForTimeout(50);
  }
  assert.equal(await picture(page), wanted);
  assert.deepEqual(problems, []);
});

test("an element that goes while it learns to explore leaves no trace", async (t) => {
  const { page, problems } = await show(t, FOCUS);
  await page.evaluate(async () => {
    for (let time = 0; time < 20; time += 1) {
      const it = /** @type {any} */ (document.querySelector("roll-call"));
      it.setAttribute("view", time % 2 ? "tiles" : "hemicycle");
      const other = it.cloneNode(true);
      document.body.append(other);
      await new Promise((resolve) => setTimeout(resolve, time));
      other.remove();
    }
    await /** @type {any} */ (document.querySelector("roll-call")).ready;
  });
  assert.equal(await page.locator("roll-call").count(), 1);
  assert.deepEqual(problems, []);
});

test("what explores may fail to come: the picture stays and the reader can try again", async (t) => {
  for (const path of ["explore", "rollcall_bg"]) {
    const { page, site } = await show(t, FOCUS);
    const files = await page.evaluate(() =>
      performance.getEntriesByType("resource").map((it) => it.name),
    );
    assert.ok(files.length > 0);
    await page.route(new RegExp(`/assets/${path}-`), (route) => route.abort());
    const before = await picture(page);
    const failure = await change(page, "view", "tiles");
    assert.equal(failure?.code, "wasm-failed", path);
    assert.equal(await picture(page), before);
    assert.ok(await inside(page, ".message button").isVisible());
    await page.unroute(new RegExp(`/assets/${path}-`));
    await drawn(page, () => inside(page, ".message button").click());
    assert.notEqual(await picture(page), before);
    assert.ok(site.requests.length > 0);
  }
});

test("a reader is told that more could not be loaded, and can do it again", async (t) => {
  const { page } = await show(t, FOCUS);
  await page.route(/\/assets\/explore-/, (route) => route.abort());
  const before = await picture(page);
  const { bounds } = await entry(page, "RUS");
  const position = { x: bounds.x + bounds.width / 2, y: bounds.y + bounds.height / 2 };
  await page.locator("roll-call").click({ position });
  await inside(page, ".message button").waitFor();
  assert.equal(await picture(page), before);
  await page.unroute(/\/assets\/explore-/);
  await inside(page, ".message button").click();
  await inside(page, ".message").waitFor({ state: "hidden" });
  await page.locator("roll-call").click({ position });
  await filtered(page, "Showing 1 of 193: Russia");
});

const LONG = "A name of many words that never seems to end ".repeat(5).slice(0, 200);
const named = (/** @type {(at: number) => string} */ name, count = 40) => ({
  members: Array.from({ length: count }, (_, at) => ({ id: `M${at}`, name: name(at) })),
  blocs: [
    { id: "half", name: "Half", members: [{ id: "M0" }, { id: "M1", to: "2000-01-01" }] },
    { id: "gone", name: "Gone", members: [{ id: "M2", to: "2000-01-01" }] },
    { id: "none", name: "None", members: [] },
  ],
  rollCalls: [{ id: "R/1", date: "2020-01-01", positions: "YNA.".repeat(count).slice(0, count) }],
});

/** @type {[string, Record<string, unknown>][]} */
const HARD = [
  ["names of 200 characters", small(named((at) => `${LONG}${at}`))],
  ["names that are all alike", small(named(() => "The Same"))],
  [
    "markup and marks of direction",
    small(named((at) => `<img src=x onerror=alert(1)>\u202e${at}`)),
  ],
  ["one member", small({ ...named(() => "Alone", 1), blocs: [] })],
  [
    "nobody voted",
    small({
      ...named((at) => `M ${at}`),
      rollCalls: [{ id: "R/1", date: "2020-01-01", positions: ".".repeat(40) }],
    }),
  ],
  ["5,000 members", small(named((at) => `Member ${at}`, 5000))],
];

for (const [name, data] of HARD) {
  test(`every view draws something true of ${name}`, async (t) => {
    const { page, problems } = await show(
      t,
      `src="a.json" vote="R/1" blocs="half gone none missing" focus="M0 nobody"`,
      { routes: { "/a.json": { body: JSON.stringify(data) } } },
    );
    const members = /** @type {any[]} */ (data.members);
    for (const view of VIEWS) {
      assert.equal(await change(page, "view", view), null, view);
      const entries = (await outline(page)).filter((it) => it.role === "member");
      assert.equal(new Set(entries.map((it) => it.member)).size, members.length, view);
      assert.equal((await rows(page)).length, members.length);
    }
    const warnings = await page.evaluate(() =>
      /** @type {any} */ (document.querySelector("roll-call")).warnings.map(
        (/** @type {any} */ it) => it.message,
      ),
    );
    assert.ok(
      warnings.some((/** @type {string} */ it) => it.includes("missing")),
      warnings.join(),
    );
    assert.ok(
      warnings.some((/** @type {string} */ it) => it.includes("nobody")),
      warnings.join(),
    );
    assert.deepEqual(problems, []);
  });
}
