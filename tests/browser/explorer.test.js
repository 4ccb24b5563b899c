// The explorer: finding, opening, comparing, the user's own files, and an address that holds it
// all.

import assert from "node:assert/strict";
import test from "node:test";
import { HEAD, MINE, choose, count, explorer, focus, results, shown, status } from "./explorer.js";
import { ready, violations } from "./fixture.js";
import { open } from "./harness.js";

test("roll calls are found by words, period and closeness, and the address has the search", async (t) => {
  const { page, problems } = await explorer(t);
  await count(page).filter({ hasText: "23 roll calls" }).waitFor();
  await page.fill("[name=q]", "militarization");
  await count(page).filter({ hasText: "4 roll calls" }).waitFor();
  await page.fill("[name=q]", "74/17 2019");
  await count(page).filter({ hasText: "1 roll call" }).waitFor();
  assert.match(
    String(await results(page).first().textContent()),
    /63 in favour, 66 abstaining, 19 against/,
  );
  assert.match(page.url(), /#q=74%2F17\+2019$/);
  await page.fill("[name=q]", "");
  await page.fill("[name=to]", "2016");
  await count(page)
    .filter({ hasText: /^\d+ roll calls/ })
    .filter({ hasNotText: "23" })
    .waitFor();
  await page.fill("[name=q]", "nothing like this");
  await count(page).filter({ hasText: "No roll call is like that." }).waitFor();
  assert.deepEqual(problems, []);
});

test("who stood alone is answered by the core", async (t) => {
  const { page } = await explorer(t, "#alone=SRB&in=balkans");
  await count(page).waitFor();
  const texts = await results(page).allTextContents();
  assert.ok(texts.some((it) => it.includes("A/RES/74/17")));
  assert.ok(texts.every((it) => !it.includes("A/RES/68/262")));
});

test("what alone counts, and what the dataset does not have, is said", async (t) => {
  const { page } = await explorer(t, "#alone=SRB&in=balkans");
  await page.getByText("the charts count whole texts").waitFor();
  await page.evaluate(() => void (location.hash = "#page=member&member=NOPE"));
  const status = page.locator("main > .status");
  await status.filter({ hasText: "has no “NOPE”" }).waitFor();
  await page.evaluate(() => void (location.hash = "#page=bloc&bloc=nope"));
  await status.filter({ hasText: "has no “nope”" }).waitFor();
  await page.evaluate(() => void (location.hash = "#page=vote&vote=A/RES/99/99"));
  await status.filter({ hasText: "no such roll call" }).waitFor();
  await page.evaluate(() => void (location.hash = "#q=resolution+74/17"));
  await count(page).filter({ hasText: "1 roll call" }).waitFor();
});

test("a roll call opens in its views; the browser goes back", async (t) => {
  const { page, site, problems } = await explorer(t, "#q=74/17");
  await results(page).locator("a").first().click();
  await ready(page, "roll-call:not([hidden])");
  const heading = page.locator("roll-call:not([hidden]) .heading");
  assert.match(String(await heading.textContent()), /^Problem of the militarization/);
  await page.goto(`${site.origin}/explore.html#page=vote&vote=A/RES/74/17`);
  const beside = page.locator("a[data-key=before], a[data-key=after]");
  await beside.nth(1).waitFor();
  await page.locator("roll-call:not([hidden]) .controls select").first().selectOption("hemicycle");
  await page.waitForFunction(() => location.hash.includes("view=hemicycle"));
  for (const it of await beside.evaluateAll((all) => all.map((it) => it.getAttribute("href")))) {
    assert.match(String(it), /vote=A.*view=hemicycle/);
  }
  await page.goBack();
  await page.goBack();
  await page.goBack();
  await count(page).filter({ hasText: "1 roll call" }).waitFor();
  assert.deepEqual(problems, []);
});

test("a member and a bloc have pages; a link shows the same", async (t) => {
  const { page, site, problems } = await explorer(t, "#page=member&member=SRB&with=RUS+eu");
  await ready(page, "roll-call:not([hidden])");
  const said = () => page.locator("roll-call:not([hidden]) .summary").textContent();
  assert.match(String(await said()), /same way as Russia in 11 of 22 roll calls/);
  await page.locator("roll-call:not([hidden]) .controls select").first().selectOption("timeline");
  await page.waitForFunction(() => location.hash.includes("view=timeline"));
  const other = await open(t, page.url());
  await ready(other.page, "roll-call:not([hidden])");
  const heading = other.page.locator("roll-call:not([hidden]) .heading");
  assert.match(String(await heading.textContent()), /^How often Serbia voted/);
  await page.goto(`${site.origin}/explore.html#page=bloc&bloc=balkans`);
  await page.locator("h2").filter({ hasText: "least united" }).waitFor();
  assert.ok((await results(page).count()) > 5);
  assert.deepEqual(problems, []);
});

test("a file of the user's is read here; one that cannot be read leaves what is shown", async (t) => {
  const { page, site } = await explorer(t);
  await count(page).waitFor();
  const data =
    "resolution,date,member,vote\nA/RES/74/17,2019-12-09,Serbia,no\nA/RES/74/17,2019-12-09,Montenegro,yes\n";
  await page.setInputFiles("input[type=file]", {
    name: "mine.csv",
    mimeType: "text/csv",
    buffer: Buffer.from(data),
  });
  await count(page).filter({ hasText: "1 roll call" }).waitFor();
  // Nothing was asked for but what the page is made of.
  assert.ok(site.requests.every((it) => /\.(html|js|css|svg|wasm|json)$/.test(it)));
  await page.setInputFiles("input[type=file]", {
    name: "bad.json",
    mimeType: "application/json",
    buffer: Buffer.from("{"),
  });
  await page.locator(".status").filter({ hasText: "bad.json:" }).waitFor();
  assert.equal(await results(page).count(), 1);
});

test("one file after another is read, each from its beginning", async (t) => {
  const { page, problems } = await explorer(t);
  await count(page).waitFor();
  const body = (/** @type {number} */ which) => ({
    ...{ name: `${which}.json`, mimeType: "application/json" },
    buffer: Buffer.from(
      MINE.replace("{", `{"assembly":{"name":"Assembly ${which}"},`).replace("First", `${which}`),
    ),
  });
  const said = page.locator("header bdi");
  await page.setInputFiles("input[type=file]", body(1));
  await said.filter({ hasText: "Assembly 1" }).waitFor();
  await page.setInputFiles("input[type=file]", body(2));
  await said.filter({ hasText: "Assembly 2" }).waitFor();
  assert.equal(await results(page).last().locator("a").textContent(), "2");
  // What was looked at in one file is not asked of the next.
  await page.locator(".tabs a").nth(1).click();
  await page.locator("[data-key=member]").first().waitFor();
  await page.setInputFiles("input[type=file]", body(3));
  await said.filter({ hasText: "Assembly 3" }).waitFor();
  await count(page).filter({ hasText: "5 roll calls" }).waitFor();
  assert.match(page.url(), /#data=your\+file&file=3\.json$/);
  // The way back leads to that file, under its own name.
  await page.locator("[data-key=data]").selectOption("others.json");
  await said.filter({ hasText: "United Nations" }).waitFor();
  await page.goBack();
  await said.filter({ hasText: "Assembly 3" }).waitFor();
  await count(page).filter({ hasText: "5 roll calls" }).waitFor();
  assert.deepEqual(problems, []);
});

test("a dataset that comes late takes nobody back", async (t) => {
  const { page, site, problems } = await explorer(t, "#page=bloc&bloc=balkans");
  await results(page).first().waitFor();
  site.routes["/data/others.json"] = { delay: 800 };
  site.routes["/data/mine.json"] = { body: MINE, delay: 800 };
  const late = (/** @type {string} */ path) =>
    page.waitForResponse((it) => it.url().endsWith(path));
  const said = page.locator("header bdi");
  // A reader goes back to what is shown before the dataset comes.
  const others = late("others.json");
  await page.locator("[data-key=data]").selectOption("others.json");
  await page.locator(".status").filter({ hasText: "Reading" }).waitFor();
  await page.locator(".tabs a").nth(1).click();
  await page.locator("[data-key=member]").first().waitFor();
  await others;
  await page.waitForTimeout(300);
  assert.match(page.url(), /#page=member/);
  assert.equal(await page.locator(".status").textContent(), "");
  // A reader goes on to a dataset that comes sooner.
  const mine = late("mine.json");
  await page.evaluate(() => (location.hash = "#data=data/mine.json"));
  await page.evaluate(() => (location.hash = "#page=bloc&bloc=balkans"));
  await page.evaluate(() => (location.hash = "#data=others.json&page=bloc&bloc=balkans"));
  await page.locator("header .quiet").filter({ hasText: "roll calls, 2012" }).waitFor();
  await mine;
  await page.waitForTimeout(300);
  assert.match(page.url(), /#data=others\.json/);
  assert.match(String(await said.textContent()), /United Nations/);
  // The figures still are those of the dataset that is shown.
  await results(page).first().waitFor();
  assert.deepEqual(problems, []);
});

test("an address that names nothing here shows what there is", async (t) => {
  for (const hash of [
    "#page=member&member=XXX",
    "#page=bloc&bloc=none",
    "#page=vote&vote=none",
    "#page=toString",
  ]) {
    const { page } = await explorer(t, hash);
    await page.locator("header h1").waitFor();
    assert.equal(await page.locator(".tabs a").count(), 3, hash);
  }
});

test("a roll call that shares its symbol opens itself, and says which it is", async (t) => {
  const { page, problems } = await explorer(t, "#data=data/mine.json&q=R/1");
  await count(page).filter({ hasText: "3 roll calls" }).waitFor();
  await results(page).locator("a").filter({ hasText: "Part two" }).click();
  await ready(page, "roll-call:not([hidden])");
  const heading = page.locator("roll-call:not([hidden]) .heading");
  assert.equal(await heading.textContent(), "Part two");
  assert.equal(
    await page.locator(".which").textContent(),
    "3 of the 3 roll calls under r/1: paragraph vote",
  );
  assert.match(page.url(), /vote=r%2F1%233/);
  await page.locator(".place a").filter({ hasText: "2 of 3" }).click();
  await heading.filter({ hasText: "Part one" }).waitFor();
  assert.deepEqual(await results(page).locator("a").allTextContents(), ["Part two", "Whole"]);
  assert.deepEqual(problems, []);
});

test("who stood alone among all, in one bloc, or in any, saying which", async (t) => {
  for (const [among, counted, said] of [
    ["", "3 roll calls", /alone in Everyone$/],
    ["&in=all", "3 roll calls", /alone in Everyone$/],
    ["&in=*", "3 roll calls", /alone in all members$/],
  ]) {
    const { page } = await explorer(t, `#data=data/mine.json&alone=B${among}`);
    await count(page)
      .filter({ hasText: String(counted) })
      .waitFor();
    assert.match(String(await results(page).first().textContent()), /** @type {RegExp} */ (said));
  }
});

test("dates are found as the page prints them", async (t) => {
  const { page } = await explorer(t);
  for (const [q, said] of [
    ["9 December 2019", "1 roll call"],
    ["December 9, 2019 crimea", "1 roll call"],
    ["2 December 2019", "No roll call is like that."],
    ["December 2019", "2 roll calls"],
  ]) {
    await page.fill("[name=q]", q);
    await count(page).filter({ hasText: said }).waitFor();
  }
  await page.fill("[name=q]", "");
  await page.fill("[name=from]", "December 2024");
  await count(page).filter({ hasText: "3 roll calls" }).waitFor();
  await page.fill("[name=from]", "soon");
  await page.locator("[name=from][aria-invalid=true]").waitFor();
});

test("the search has the members, blocs, topics and years of what is open", async (t) => {
  const { page } = await explorer(t);
  assert.equal(await page.locator("[data-key=topic]").count(), 0);
  assert.equal(await page.locator("[data-key=clear]").count(), 0);
  await page.setInputFiles("input[type=file]", {
    ...{ name: "mine.json", mimeType: "application/json", buffer: Buffer.from(MINE) },
  });
  await count(page).filter({ hasText: "5 roll calls" }).waitFor();
  const texts = (/** @type {string} */ key) =>
    page.locator(`[data-key=${key}] option`).allTextContents();
  assert.deepEqual(await texts("topic"), ["any", "Peace", "Trade"]);
  assert.deepEqual(await texts("alone"), ["–", "Land A", "Land B", "Land C"]);
  assert.deepEqual((await texts("in")).slice(2), ["Everyone"]);
  assert.equal(await page.locator("[name=from]").getAttribute("placeholder"), "2020");
  await page.locator("[data-key=topic]").selectOption("Peace");
  await count(page).filter({ hasText: "2 roll calls" }).waitFor();
  await page.locator("[data-key=clear]").click();
  await count(page).filter({ hasText: "5 roll calls" }).waitFor();
});

test("a member's blocs and positions, a bloc's members and its chart's topic", async (t) => {
  const { page, site } = await explorer(t, "#data=data/mine.json&page=member");
  await count(page).filter({ hasText: "5 roll calls" }).waitFor();
  assert.equal(await page.locator("input[data-key=member]").inputValue(), "Land A");
  await page.locator("[data-key=took]").selectOption("A");
  await count(page).filter({ hasText: "1 roll call" }).waitFor();
  assert.match(
    String(await results(page).textContent()),
    /Part twoabstained · 2 in favour, 1 abstaining, 0 against$/,
  );
  // The list reads topics in any case, as the chart above it does.
  for (const topic of ["Trade", "TRADE"]) {
    await page.goto(
      `${site.origin}/explore.html#data=data/mine.json&page=bloc&bloc=all&topic=${topic}`,
    );
    await page.locator("h2").filter({ hasText: "least united" }).waitFor();
    assert.equal(await results(page).count(), 1, topic);
  }
  assert.match(
    String(await page.locator(".names").textContent()),
    /Land C from 1 January 2021 until 1 June 2022/,
  );
});

test("every choice in a chart is in the address, and a link brings it back", async (t) => {
  const { page, site } = await explorer(t, "#page=vote&vote=A/RES/74/17");
  const shown = "roll-call:not([hidden])";
  await ready(page, shown);
  await page.locator(`${shown} .controls > button[aria-expanded]`).click();
  await page.locator(`${shown} [data-option=blocOrder]`).selectOption("dissent");
  await page
    .locator(`${shown} .options label`)
    .filter({ hasText: "atterns" })
    .locator("input")
    .click();
  await page.waitForFunction(() =>
    /blocOrder=dissent.*plain=1|plain=1.*blocOrder/.test(location.hash),
  );
  await page.locator("[data-key=copy]").click();
  await page.locator(".status").filter({ hasText: /link/ }).waitFor();
  const other = await open(t, page.url());
  await ready(other.page, shown);
  await other.page.locator(`${shown} .controls > button[aria-expanded]`).click();
  assert.equal(
    await other.page.locator(`${shown} [data-option=blocOrder]`).inputValue(),
    "dissent",
  );
  // A further choice is added to those of the link.
  await other.page.locator(`${shown} .controls select`).first().selectOption("tiles");
  await other.page.waitForFunction(() => /view=tiles.*blocOrder=dissent/.test(location.hash));
  // Another roll call is another picture, without these choices.
  await page.locator("[data-key=back]").click();
  await results(page).locator("a").first().click();
  await ready(page, shown);
  assert.doesNotMatch(page.url(), /blocOrder|plain/);
  for (const data of ["https://example.org/votes.json", "//example.org/votes.json", "blob:x"]) {
    const hash = new URLSearchParams({ data }).toString();
    await page.goto(`${site.origin}/explore.html#${hash}`);
    await status(page)
      .filter({ hasText: `“${data}” is no address of this site` })
      .waitFor();
    // Trying again would change nothing.
    assert.ok(await page.locator("[data-key=again]").isHidden());
  }
});

test("a bloc too large for a square of members is held against the other blocs", async (t) => {
  const { page, problems } = await explorer(t, "#page=bloc&bloc=un-africa");
  await ready(page, shown);
  const chart = page.locator(shown);
  assert.match(String(await chart.locator(".heading").textContent()), /blocs/);
  const codes = () =>
    chart.evaluate((it) => /** @type {any} */ (it).warnings.map((/** @type {any} */ w) => w.code));
  assert.ok(!(await codes()).includes("blocs-cut"));
  assert.match(String(await page.locator(".place").textContent()), /African Group has 54 members/);
  assert.equal(await page.locator(".names li").count(), 54);
  // Another view compares its members again.
  await chart.locator(".controls select").first().selectOption("timeline");
  await chart.locator(".heading").filter({ hasText: "How often Algeria" }).waitFor();
  await page.waitForFunction(() => !document.querySelector("roll-call[with]"));
  await page.goBack();
  await page.locator(`${shown} .heading`).filter({ hasText: "blocs" }).waitFor();
  // Where there is no other bloc there is no square either.
  const ids = Array.from({ length: 41 }, (_, at) => `M${at}`);
  await choose(page, {
    "crowd.json": JSON.stringify({
      rollcall: 1,
      members: ids.map((id) => ({ id, name: id })),
      blocs: [{ id: "all", name: "Crowd", members: ids.map((id) => ({ id })) }],
      rollCalls: [{ id: "S/1", date: "2020-12-09", title: "First", positions: "Y".repeat(41) }],
    }),
  });
  await count(page).filter({ hasText: "1 roll call" }).waitFor();
  await page.locator(".tabs a").nth(2).click();
  await page.getByText("Crowd has 41 members").waitFor();
  assert.equal(await page.locator(shown).count(), 0);
  assert.deepEqual(problems, []);
});

test("several files are one dataset, chosen or dropped", async (t) => {
  const { page, problems } = await explorer(t);
  await count(page).filter({ hasText: "23" }).waitFor();
  const files = {
    "one.csv": `${HEAD}A/RES/74/17,2019-12-09,Serbia,no\n`,
    "two.csv": `${HEAD}A/RES/74/18,2019-12-10,Serbia,yes\n`,
  };
  await choose(page, files);
  await count(page).filter({ hasText: "2 roll calls" }).waitFor();
  await page.locator("[data-key=data]").selectOption("ukraine.json");
  await count(page).filter({ hasText: "23" }).waitFor();
  await page.evaluate((all) => {
    const dataTransfer = new DataTransfer();
    for (const [name, text] of Object.entries(all)) dataTransfer.items.add(new File([text], name));
    document.body.dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true }));
  }, files);
  await count(page).filter({ hasText: "2 roll calls" }).waitFor();
  assert.deepEqual(problems, []);
});

test("files without a roll call to show leave what is shown, and why is said", async (t) => {
  const { page } = await explorer(t);
  await count(page).filter({ hasText: "23" }).waitFor();
  for (const [name, text, why] of [
    [
      "undated.csv",
      "resolution,member,vote\nA/RES/74/17,Serbia,yes\n",
      /undated.csv:2:1: .*no date/,
    ],
    ["blocs.csv", "bloc,member\nx,Serbia\n", /blocs.csv: .*no roll call/],
    ["other.csv", "hello,there\n1,2\n", /other.csv: .*nobody's position/],
  ]) {
    await choose(page, { [String(name)]: String(text) });
    await status(page).filter({ hasText: why }).filter({ hasText: "stays" }).waitFor();
    assert.match(String(await count(page).textContent()), /23 roll calls/);
  }
  // One file that can be read is enough; the other becomes a doubt.
  await choose(page, {
    "bad.json": "{",
    "good.csv": `${HEAD}A/RES/74/17,2019-12-09,Serbia,no\n`,
  });
  await count(page).filter({ hasText: "1 roll call" }).waitFor();
  await page.locator(".doubts summary").filter({ hasText: "1 doubt" }).click();
  assert.match(
    String(await page.locator(".doubts li").first().textContent()),
    /broken-json · bad.json:1:1/,
  );
});

test("what is doubtful about a file is counted, and listed with its place", async (t) => {
  const { page } = await explorer(t);
  assert.equal(await page.locator(".doubts").count(), 0);
  const rows = ["Mentenegro,yes", "Serbia,maybe", "Albania,no"];
  await choose(page, {
    "mine.csv": HEAD + rows.map((it) => `A/RES/74/17,2019-12-09,${it}\n`).join(""),
  });
  const doubts = page.locator(".doubts");
  await doubts.locator("summary").filter({ hasText: "2 doubts about what was read" }).click();
  const [name, position] = await doubts.locator("li").allTextContents();
  assert.match(name, /^unknown-name · mine.csv:2:24 .*Mentenegro/);
  assert.match(position, /^unknown-position · mine.csv:3:31 .*maybe/);
  assert.deepEqual(await violations(page), []);
  // The list stays open from page to page.
  await page.locator(".tabs a").nth(1).click();
  await page.locator("input[data-key=member]").waitFor();
  assert.ok(await doubts.locator("li").first().isVisible());
});

test("members are found by typing and taken when that is confirmed; lists keep what is typed", async (t) => {
  const { page, problems } = await explorer(t, "#page=member&member=RUS");
  await ready(page, shown);
  const before = page.url();
  await page.focus("input[data-key=member]");
  await page.keyboard.type("Serb", { delay: 60 });
  assert.equal(page.url(), before);
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => location.hash.includes("member=SRB"));
  await page.waitForFunction(() => document.title.startsWith("Serbia"));
  const member = page.locator("input[data-key=member]");
  assert.equal(await member.inputValue(), "Serbia");
  assert.equal(await focus(page), "member");
  const partner = page.locator("input[data-key=with]");
  await partner.focus();
  await page.keyboard.type("Chi", { delay: 30 });
  assert.doesNotMatch(page.url(), /with=/);
  await page.keyboard.press("Enter");
  await page.getByText("Several here are called “Chi” or so: ").waitFor();
  await partner.fill("nobody at all");
  await page.keyboard.press("Enter");
  await page.getByText("Nobody here is called “nobody at all”.").waitFor();
  await partner.fill("china");
  await page.locator("[data-key=with-go]").click();
  await page.locator("[data-key='with:CHN']").waitFor();
  assert.equal(await partner.inputValue(), "");
  await page.locator("[data-key='with:CHN']").click();
  await page.waitForFunction(() => !location.hash.includes("with="));
  assert.notEqual(await focus(page), "body");
  await page.locator(".tabs a").nth(2).click();
  // The pages of a member and of a bloc both have such a field.
  await page.locator(".tabs [data-key=bloc][aria-current=page]").waitFor();
  await page.focus("select[data-key=bloc]");
  await page.keyboard.type("Lat", { delay: 150 });
  await page.waitForFunction(() => location.hash.includes("bloc=un-grulac"));
  assert.equal(await focus(page), "bloc");
  assert.deepEqual(problems, []);
});

test("namesakes are told apart by their ids, and which one is meant is asked", async (t) => {
  const { page, problems } = await explorer(t);
  const mine = JSON.parse(MINE);
  mine.members = [
    { id: "m1", name: "Marko Petrović" },
    { id: "m2", name: "Marko Petrović" },
    { id: "m3", name: "Ana Jovanović" },
  ];
  mine.blocs = [];
  await choose(page, { "mine.json": JSON.stringify(mine) });
  await count(page).filter({ hasText: "5 roll calls" }).waitFor();
  const alone = await page.locator("[data-key=alone] option").allTextContents();
  assert.deepEqual(alone.slice(1), ["Ana Jovanović", "Marko Petrović (m1)", "Marko Petrović (m2)"]);
  await page.locator(".tabs [data-key=member]").click();
  await ready(page, shown);
  const member = page.locator("input[data-key=member]");
  const listed = (/** @type {string} */ key) =>
    page
      .locator(`#${key}-names option`)
      .evaluateAll((all) => all.map((it) => it.getAttribute("value")));
  for (const [typed, id] of [
    ["Marko Petrović (m2)", "m2"],
    ["marko petrovic (M1)", "m1"],
    ["m2", "m2"],
  ]) {
    await member.fill(typed);
    await page.keyboard.press("Enter");
    await page.waitForFunction((it) => location.hash.includes(`member=${it}`), id);
    await page.waitForFunction((it) => document.title.includes(`(${it})`), id);
    assert.equal(await member.inputValue(), `Marko Petrović (${id})`);
  }
  assert.deepEqual(await listed("member"), alone.slice(1));
  assert.deepEqual(await listed("with"), ["Ana Jovanović", "Marko Petrović (m1)"]);
  await member.fill("Petrovic");
  await page.keyboard.press("Enter");
  const several = "called “Petrovic” or so: Marko Petrović (m1), Marko Petrović (m2). Choose";
  await page.locator("#member-wrong").filter({ hasText: several }).waitFor();
  await page.locator("input[data-key=with]").fill("Marko Petrović (m1)");
  await page.keyboard.press("Enter");
  await page.locator("[data-key='with:m1']").filter({ hasText: "Marko Petrović (m1)" }).waitFor();
  // Somebody who is shown already is not taken for unknown.
  for (const [key, typed, said] of [
    ["with", "m1", "“Marko Petrović (m1)” is shown already."],
    ["with", "marko petrovic (m2)", "“Marko Petrović (m2)” is shown already."],
    ["with", "nobody", "Nobody here is called “nobody”."],
    ["member", "m2", "“Marko Petrović (m2)” is shown already."],
  ]) {
    await page.locator(`input[data-key=${key}]`).fill(typed);
    await page.keyboard.press("Enter");
    await page.locator(`#${key}-wrong`).filter({ hasText: said }).waitFor();
  }
  assert.equal(await member.inputValue(), "Marko Petrović (m2)");
  assert.match(page.url(), /member=m2&with=m1$/);
  assert.deepEqual(problems, []);
});

test("the keyboard is never lost, and a list is come back to where it was left", async (t) => {
  const { page, problems } = await explorer(t);
  await count(page).waitFor();
  await page.keyboard.press("Tab");
  assert.equal(await focus(page), "Skip to the results");
  await page.keyboard.press("Enter");
  assert.equal(await focus(page), "23 roll calls");
  const link = results(page).nth(18).locator("a");
  await link.focus();
  await page.evaluate(() => scrollBy(0, 60));
  const key = await focus(page);
  const top = await page.evaluate(() => scrollY);
  assert.ok(top > 500);
  await page.keyboard.press("Enter");
  await ready(page, shown);
  assert.match(String(await focus(page)), /^A\/RES\/\S+: /);
  assert.ok(await page.locator(".place").evaluate((it) => it.getBoundingClientRect().top >= 0));
  await page.focus("[data-key=after]");
  await page.keyboard.press("Enter");
  await page.waitForFunction((it) => !location.hash.includes(it), encodeURIComponent(String(key)));
  assert.equal(await focus(page), "after");
  await page.focus("[data-key=back]");
  await page.keyboard.press("Enter");
  await count(page).waitFor();
  await page.waitForFunction((it) => Math.abs(scrollY - it) < 2, top);
  assert.equal(await focus(page), key);
  assert.equal(new URL(page.url()).hash, "");
  // The browser's own way back leads there too.
  await page.keyboard.press("Enter");
  await ready(page, shown);
  await page.goBack();
  await page.waitForFunction((it) => Math.abs(scrollY - it) < 2, top);
  assert.equal(await focus(page), key);
  await page.fill("[name=q]", "militarization");
  await page.focus("[data-key=clear]");
  await page.keyboard.press("Enter");
  await count(page).filter({ hasText: "23" }).waitFor();
  assert.equal(await focus(page), "Roll calls");
  await page.evaluate(() => void (location.hash = "#page=bloc&bloc=balkans"));
  await page.locator(".names a").filter({ hasText: "Serbia" }).focus();
  await page.keyboard.press("Enter");
  await page.locator("input[data-key=member]").waitFor();
  assert.equal(await focus(page), "Serbia");
  assert.deepEqual(problems, []);
});

test("more results begin where the list ended", async (t) => {
  const many = Array.from({ length: 150 }, (_, at) => `R/${at},2020-01-01,Serbia,yes\n`).join("");
  const { page } = await explorer(t);
  await choose(page, { "many.csv": HEAD + many });
  await count(page).filter({ hasText: "150 roll calls" }).waitFor();
  for (const next of [60, 120]) {
    await page.locator("[data-key=more]").focus();
    await page.keyboard.press("Enter");
    const link = results(page).nth(next).locator("a");
    await link.waitFor();
    assert.ok(await link.evaluate((it) => it === document.activeElement));
  }
});

test("more results leave the reader where the list ended", async (t) => {
  const many = Array.from({ length: 150 }, (_, at) => `R/${at},2020-01-01,Serbia,yes\n`).join("");
  const { page } = await explorer(t);
  await choose(page, { "many.csv": HEAD + many });
  await count(page).filter({ hasText: "150 roll calls" }).waitFor();
  for (const where of ["find", "member"]) {
    await page.locator(`.tabs [data-key=${where}]`).click();
    if (where === "member") await ready(page, shown);
    await page.locator("[data-key=more]").waitFor();
    for (const next of [60, 120]) {
      await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
      const top = await page.evaluate(() => scrollY);
      assert.ok(top > 1000);
      await page.locator("[data-key=more]").click();
      const link = results(page).nth(next).locator("a");
      await link.waitFor();
      const now = await link.evaluate((it) => {
        const { top, bottom } = it.getBoundingClientRect();
        const isIn = top >= 0 && bottom <= innerHeight;
        return { isIn, hasFocus: it === document.activeElement, top: scrollY };
      });
      assert.ok(now.isIn && now.hasFocus, `${where}, ${next}: ${JSON.stringify(now)}`);
      assert.ok(Math.abs(now.top - top) < 100, `${where}, ${next}: ${top}, then ${now.top}`);
    }
  }
});

test("of a file of the address that is no dataset it is said why, and another is offered", async (t) => {
  for (const data of ["element.json", "studio.html"]) {
    const { page } = await explorer(t, `#data=${data}`);
    await status(page).filter({ hasText: data }).waitFor();
    assert.equal(new URL(page.url()).hash, `#data=${data}`);
    await page.locator(".place a").filter({ hasText: "Show “Ukraine and the UN” instead" }).click();
    await count(page).filter({ hasText: "23 roll calls" }).waitFor();
    assert.equal(new URL(page.url()).hash, "");
  }
});

test("a date that is none, and a number that is none, are told beside their fields", async (t) => {
  const { page } = await explorer(t, "#from=soon&close=abc");
  await count(page).filter({ hasText: "23 roll calls" }).waitFor();
  const wrong = page.locator("#from-wrong");
  assert.match(String(await wrong.textContent()), /^No date: write 2019/);
  assert.ok(await wrong.isVisible());
  assert.equal(await page.locator("[name=from]").getAttribute("aria-describedby"), "from-wrong");
  assert.equal(await page.locator("[name=close]").inputValue(), "");
  await page.fill("[name=from]", "2020");
  await wrong.filter({ hasNotText: "No date" }).waitFor({ state: "hidden" });
  // A year is not reported while it is being typed.
  await page.locator("[name=to]").pressSequentially("20", { delay: 150 });
  await page.waitForFunction(() => location.hash.includes("to=20"));
  assert.equal(await page.locator("#to-wrong").textContent(), "");
  await page.locator("#to-wrong").filter({ hasText: "No date" }).waitFor();
});

test("each page has its title, and a view is a step", async (t) => {
  const { page, site } = await explorer(t);
  for (const [hash, title] of [
    ["", "Roll calls"],
    ["#q=crimea", "Roll calls: crimea"],
    ["#page=vote&vote=A/RES/74/17", "A/RES/74/17: Problem of the militarization"],
    ["#page=member&member=SRB", "Serbia"],
    ["#page=bloc&bloc=eu", "European Union"],
  ]) {
    await page.goto(`${site.origin}/explore.html${hash}`);
    await page.waitForFunction((it) => document.title.startsWith(it), title);
    assert.match(await page.title(), / – Rollcall Explorer$/);
  }
  await page.goto(`${site.origin}/explore.html#page=member&member=SRB`);
  await ready(page, shown);
  await page.locator(`${shown} .controls select`).first().selectOption("timeline");
  await page.waitForFunction(() => location.hash.includes("view=timeline"));
  await page.goBack();
  await page.waitForFunction(() => !location.hash.includes("view="));
  await ready(page, shown);
  const heading = page.locator(`${shown} .heading`);
  await heading.filter({ hasNotText: "How often" }).waitFor();
});

test("a whole symbol is found first, and quotation marks hold words together", async (t) => {
  const { page } = await explorer(t);
  const call = (
    /** @type {string} */ id,
    /** @type {number} */ year,
    /** @type {string} */ title,
  ) => ({
    ...{ id, title, date: `${year}-12-01`, positions: "YNA" },
  });
  const mine = JSON.parse(MINE);
  mine.rollCalls = [
    call("A/RES/63/3", 2008, "Opinion"),
    call("A/RES/63/30", 2009, "Human rights of all"),
    call("A/RES/63/31", 2010, "Rights of the human being"),
  ];
  await choose(page, { "mine.json": JSON.stringify(mine) });
  await count(page).filter({ hasText: "3 roll calls" }).waitFor();
  const titles = () => results(page).locator("a").allTextContents();
  await page.fill("[name=q]", "a/res/63/3");
  await page.locator("h3").filter({ hasText: "A/RES/63/3" }).waitFor();
  assert.deepEqual(await titles(), ["Opinion", "Rights of the human being", "Human rights of all"]);
  await page.fill("[name=q]", "human rights");
  await count(page).filter({ hasText: "2 roll calls" }).waitFor();
  for (const q of ['"human rights"', "“Human  rights”"]) {
    await page.fill("[name=q]", q);
    await count(page).filter({ hasText: "1 roll call" }).waitFor();
    assert.deepEqual(await titles(), ["Human rights of all"]);
    await page.fill("[name=q]", "rights");
    await count(page).filter({ hasText: "2 roll calls" }).waitFor();
  }
  mine.rollCalls[0].title = "The beginning of a long title …";
  await choose(page, { "mine.json": JSON.stringify(mine) });
  await count(page).filter({ hasText: "3 roll calls" }).waitFor();
  await page.fill("[name=q]", "title");
  const cut = page.getByText("Titles are cut");
  await cut.waitFor();
  for (const [q, found] of [
    ["A/RES/63/3", "3 roll calls"],
    ["63/31", "1 roll call"],
    ["2009", "1 roll call"],
    ["", "3 roll calls"],
  ]) {
    await page.fill("[name=q]", q);
    await count(page).filter({ hasText: found }).waitFor();
    await cut.waitFor({ state: "detached" });
  }
  await page.fill("[name=q]", "titles of words");
  await count(page).filter({ hasText: "No roll call" }).waitFor();
  await cut.waitFor();
});

test("another dataset asks nothing of a chart that is not shown", async (t) => {
  const { page } = await explorer(t, "#page=vote&vote=A/RES/74/17");
  await ready(page, shown);
  /** @type {string[]} */
  const said = [];
  page.on("console", (it) => said.push(it.text()));
  await page.evaluate(() => {
    document.addEventListener("roll-call-error", (event) =>
      console.warn(/** @type {CustomEvent} */ (event).detail.code),
    );
  });
  await page.locator("[data-key=data]").selectOption("others.json");
  await page.waitForFunction(() => location.hash.includes("others.json"));
  await page.locator("h3").first().waitFor();
  await page.waitForTimeout(500);
  assert.deepEqual(said, []);
});

test("on paper there are no fields and no ways to elsewhere", async (t) => {
  const { page } = await explorer(t, "#page=member&member=SRB");
  await page.locator(".names li").first().waitFor();
  await page.emulateMedia({ media: "print" });
  for (const what of ["nav", "button", "input", "select"]) {
    for (const it of await page.locator(`main ${what}`).all()) {
      if (await it.evaluate((it) => it.getRootNode() === document)) {
        assert.ok(!(await it.isVisible()), what);
      }
    }
  }
  assert.ok(await page.locator(".names li").first().isVisible());
  await page.evaluate(() => void (location.hash = "#q=crimea"));
  await page.locator("h2").filter({ hasText: "Roll calls: crimea" }).waitFor();
  assert.ok(Number((await page.locator("main > h2").boundingBox())?.height) > 10);
});

test("axe finds nothing on any of its pages", async (t) => {
  for (const hash of ["", "#page=member&member=SRB&with=RUS", "#page=bloc&bloc=balkans"]) {
    const { page } = await explorer(t, hash);
    if (hash) await ready(page, "roll-call:not([hidden])");
    else await count(page).waitFor();
    assert.deepEqual(await violations(page), [], hash);
  }
});
