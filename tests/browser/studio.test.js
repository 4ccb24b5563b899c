// The studio: from what an editor has to a checked dataset, all in the page.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import test from "node:test";
import { root, www } from "../../www/scripts/paths.js";
import { csv, idOf, listed } from "../../www/studio/blocs-csv.js";
import { command, word } from "../../www/studio/command.js";

import { concerned, keyed } from "../../www/studio/keys.js";
import { around, linesOf, rangeOf } from "../../www/studio/places.js";
import { EMPTY } from "../../www/studio/store.js";
import { axe, open, serve } from "./harness.js";

/** @typedef {import("playwright-core").Page} Page */

const dataset = JSON.parse(readFileSync(join(www, "data/ukraine.json"), "utf8"));
const WORDS = /** @type {Record<string, string>} */ ({
  Y: "yes",
  N: "no",
  A: "abstain",
  ".": "did not vote",
});

/**
 * Returns a table of positions from our own data, one a row, with some names in other spellings.
 *
 * @param {{ids?: string[], names?: Record<string, string>, date?: boolean}} [options]
 */
function table({ ids = ["A/RES/74/17"], names = {}, date = true } = {}) {
  const head = date ? "resolution,date,member,vote\n" : "resolution,member,vote\n";
  const rows = dataset.rollCalls
    .filter((/** @type {any} */ it) => ids.includes(it.id))
    .flatMap((/** @type {any} */ it) =>
      dataset.members.flatMap((/** @type {any} */ { id, name }, /** @type {number} */ index) => {
        const position = WORDS[it.positions[index]];
        const day = date ? `,${it.date}` : "";
        return position ? [`${it.id}${day},"${names[id] ?? name}",${position}\n`] : [];
      }),
    );
  return head + rows.join("");
}

const MISSPELT = { MNE: "Mentenegro" };

/**
 * @param {import("node:test").TestContext} t
 * @param {Parameters<typeof open>[2]} [options]
 */
async function studio(t, options = {}) {
  const site = await serve(t);
  const viewport = { width: 1400, height: 1000 };
  const opened = await open(t, `${site.origin}/studio.html`, { viewport, ...options });
  await opened.page.waitForSelector("#text");
  return { site, ...opened };
}

/** Pastes a text and waits until it is read. @param {Page} page @param {string} text */
async function paste(page, text) {
  await said(page, () => page.fill("#text", text));
}

/**
 * Does something and resolves to what is announced then.
 *
 * @param {Page} page
 * @param {() => Promise<unknown>} act
 */
async function said(page, act) {
  await page.evaluate(() => {
    const status = /** @type {HTMLElement} */ (document.querySelector("[role=status]"));
    status.textContent = "";
  });
  await act();
  const status = page.locator("main > [role=status]");
  await page.waitForFunction(() => document.querySelector("main > [role=status]")?.textContent);
  return status.textContent();
}

/**
 * Drops files.
 *
 * @param {Page} page
 * @param {{name: string, content: string}[]} files
 */
const drop = (page, files) =>
  page.evaluate((files) => {
    const data = new DataTransfer();
    for (const { name, content } of files) data.items.add(new File([content], name));
    const event = { dataTransfer: data, bubbles: true, cancelable: true };
    document.body.dispatchEvent(new DragEvent("drop", event));
  }, files);

/** Resolves to how many are counted with a position. @param {Page} page @param {string} position */
async function counted(page, position) {
  const row = page.locator(".totals tbody tr", { hasText: position });
  return Number(await row.locator("td.figure").last().textContent());
}

/** Resolves to the sentences of the chart. @param {Page} page */
async function summary(page) {
  await page.waitForSelector(".frame:not([hidden])");
  return page.locator("roll-call").evaluate(async (it) => {
    const chart = /** @type {import("../../www/element/element.js").RollCall} */ (it);
    await chart.ready;
    return chart.summary.join(" ");
  });
}

/**
 * Presses a button and resolves to the file that it downloads.
 *
 * @param {Page} page
 * @param {string} label
 */
async function download(page, label) {
  const coming = page.waitForEvent("download");
  await page.getByRole("button", { name: label }).click();
  const file = await coming;
  return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
}

test("a pasted record is recognised; a misspelt name is one click from being right", async (t) => {
  const { page, problems } = await studio(t);
  const announced = await said(page, () => page.fill("#text", table({ names: MISSPELT })));
  assert.match(announced ?? "", /^1 roll call, \d doubts?$/);
  assert.match(
    (await page.locator(".files li").textContent()) ?? "",
    /one row a position.*UTF-8.*comma.*193 rows/,
  );
  const before = await counted(page, "In favour");
  assert.match(await summary(page), /62 in favour/);

  const doubt = page.locator(".doubts li", { hasText: "is no known member" });
  assert.equal(await doubt.locator("mark").textContent(), "Mentenegro");
  assert.match((await doubt.locator(".place").textContent()) ?? "", /^record\.txt:\d+:\d+/);
  await said(page, () => doubt.getByRole("button", { name: "“Mentenegro” is Montenegro" }).click());
  assert.equal(await doubt.count(), 0, "it is settled");
  assert.equal(await counted(page, "In favour"), before + 1);
  assert.match(await summary(page), /63 in favour/);
  assert.match(
    (await page.locator(".decisions li").textContent()) ?? "",
    /Mentenegro is Montenegro/,
  );
  assert.deepEqual(problems, []);
});

test("a decision is taken back by its button, by Undo and by the keyboard", async (t) => {
  const { page } = await studio(t);
  await paste(page, table({ names: MISSPELT }));
  const doubt = page
    .locator(".doubts li", { hasText: "Mentenegro" })
    .filter({ hasText: "no known" });
  const settle = () => doubt.getByRole("button", { name: "is Montenegro" }).click();
  const decided = page.locator(".decisions li");

  await said(page, settle);
  await decided.getByRole("button", { name: /^Take back/ }).click();
  await doubt.waitFor();
  assert.equal(await decided.count(), 0);

  await page.getByRole("button", { name: "Undo" }).click();
  await decided.waitFor();
  await page.getByRole("button", { name: "Undo" }).click();
  await doubt.waitFor();
  await page.getByRole("button", { name: "Redo" }).click();
  await decided.waitFor();
  // A button has the focus and not a field.
  await page.keyboard.press("Control+z");
  await doubt.waitFor();
  await page.keyboard.press("Control+Shift+z");
  await decided.waitFor();
  // In a field the keys belong to the field.
  await page.focus("#text");
  await page.keyboard.press("Control+z");
  assert.equal(await decided.count(), 1);
});

test("text before a date is told from one with it, and the day can be given", async (t) => {
  const { page } = await studio(t);
  await paste(page, table({ date: false }));
  assert.ok(await page.locator(".frame").isHidden());
  assert.match((await page.locator(".missing").textContent()) ?? "", /A\/RES\/74\/17.*no date/);
  const first = page.locator(".group").first();
  assert.match(
    (await first.locator("h3").textContent()) ?? "",
    /^No date/,
    "what keeps it out comes first",
  );
  await first.getByLabel("Day of the vote").fill("2019-12-09");
  await said(page, () => first.getByRole("button", { name: "Set the date" }).click());
  assert.match(await summary(page), /63 in favour/);
});

test("the example is a verbatim record; who is not named did not vote only if confirmed", async (t) => {
  const { page, problems } = await studio(t);
  await said(page, () => page.getByRole("button", { name: "Load an example" }).click());
  assert.match(
    (await page.locator(".files li").textContent()) ?? "",
    /^record\.txtVerbatim record/,
  );
  assert.equal(await page.locator(".totals .same").count(), 3, "stated and counted agree");
  assert.equal(await counted(page, "Not named"), 45);
  assert.match(await summary(page), /45 of 193 members are not named/);
  await said(page, () => page.getByRole("button", { name: "They did not vote" }).click());
  assert.equal(await counted(page, "Did not vote"), 45);
  assert.match(await summary(page), /45 of 193 members did not vote/);
  const line = await page.locator(".commands code").first().textContent();
  assert.match(
    line ?? "",
    /^npx roll-call pack record\.txt --unnamed did-not-vote -o roll-calls\.json$/,
  );
  assert.deepEqual(problems, []);
});

test("several dropped files make one dataset, and each may go again", async (t) => {
  const { page } = await studio(t);
  const blocs = "bloc,name,member,from,to\nmine,My bloc,SRB,,\nmine,My bloc,RUS,,\n";
  const votes = table({ ids: ["A/RES/74/17", "A/RES/72/190"] });
  await said(page, () =>
    drop(page, [
      { name: "votes.csv", content: votes },
      { name: "mine.csv", content: blocs },
    ]),
  );
  await page.locator(".files li").nth(1).waitFor();
  const chips = await page.locator(".files li").allTextContents();
  assert.match(chips[0], /^votes\.csvTable, one row a position/);
  assert.match(chips[1], /^mine\.csvTable of blocs/);
  await page.locator(".sum", { hasText: "2 roll calls" }).waitFor();
  assert.ok(await page.getByRole("checkbox", { name: /My bloc/ }).isChecked());
  assert.match(await summary(page), /63 in favour/, "the newest is shown");
  await page.getByLabel("Roll call", { exact: true }).selectOption("A/RES/72/190");
  assert.match(await summary(page), /70 in favour/);
  await page.getByRole("button", { name: "Remove mine.csv" }).click();
  await page.getByRole("checkbox", { name: /My bloc/ }).waitFor({ state: "detached" });
});

test("an example that cannot be fetched is no secret, and may be asked for again", async (t) => {
  const { page, problems } = await studio(t);
  const load = () => page.getByRole("button", { name: "Load an example" }).click();
  const wrong = page.locator("section.input .wrong");
  await page.context().setOffline(true);
  await load();
  await wrong.filter({ hasText: "the host does not answer" }).waitFor();
  await page.context().setOffline(false);
  await said(page, load);
  assert.equal(await wrong.textContent(), "");
  assert.match(await summary(page), /63 in favour/);
  assert.deepEqual(
    problems.filter((it) => it.startsWith("uncaught")),
    [],
  );
});

/** Parts of a text under its symbol; the second states other totals than its list adds up to. */
const PARTS = JSON.stringify({
  rollcall: 1,
  members: ["A", "B", "C"].map((id) => ({ id, name: `Land ${id}` })),
  rollCalls: [
    { id: "S/1", date: "2020-12-09", title: "Another", positions: "YN." },
    { id: "R/1", date: "2021-12-09", title: "Part one", kind: "paragraph", positions: "NNN" },
    {
      ...{ id: "r/1", date: "2021-12-09", title: "Part two", kind: "amendment" },
      ...{ positions: "AYY", stated: { yes: 3, no: 0, abstain: 0 } },
    },
    { id: "R/1", date: "2021-12-09", title: "Whole", positions: "YNY" },
  ],
});

test("roll calls that share a symbol are told apart, everywhere", async (t) => {
  const { page, problems } = await studio(t);
  await said(page, () => drop(page, [{ name: "parts.json", content: PARTS }]));
  const choice = page.getByLabel("Roll call", { exact: true });
  const heading = page.locator("roll-call .heading");
  const options = await choice
    .locator("option")
    .evaluateAll((all) => all.map((it) => it.getAttribute("value")));
  assert.deepEqual(options, ["R/1#1", "r/1#2", "R/1#3", "S/1"]);
  for (const [vote, title, yes, stem] of /** @type {[string, string, number, string][]} */ ([
    ["S/1", "Another", 1, "s-1"],
    ["R/1#3", "Whole", 2, "r-1-3"],
    ["R/1#1", "Part one", 0, "r-1-1"],
    ["r/1#2", "Part two", 2, "r-1-2"],
  ])) {
    await choice.selectOption(vote);
    await heading.filter({ hasText: title }).waitFor();
    assert.equal(await choice.inputValue(), vote);
    assert.equal(await counted(page, "In favour"), yes, title);
    assert.ok((await page.locator(".totals caption").textContent())?.startsWith(vote));
    const src = `data-roll-call-src="${stem}.json" data-roll-call-vote="${vote}"`;
    await page.locator(".result code", { hasText: src }).waitFor();
  }
  await choice.selectOption("S/1");
  const differs = page.locator(".doubts li", { hasText: "r/1" }).first();
  await differs.getByRole("button", { name: "Show r/1#2" }).click();
  await heading.filter({ hasText: "Part two" }).waitFor();
  assert.deepEqual(problems, []);
});

test("what the dataset leaves out has a key of its own too", () => {
  const line = { date: null, kind: "paragraph", stated: {}, file: "a.csv", column: 1 };
  const counted = { yes: 0, no: 0, abstain: 0, notVoting: 0, notNamed: 0 };
  const reported = [
    { ...line, counted, id: "A", line: 2 },
    { ...line, counted, id: "B", line: 3 },
    { ...line, counted, id: "A", line: 4, vote: "A", date: "2020-01-01" },
    { ...line, counted, id: "A", line: 5 },
  ];
  const known = keyed(reported, ["https://a.example/"]);
  assert.deepEqual(
    known.map((it) => [it.key, it.url]),
    [
      ["A (1)", undefined],
      ["B", undefined],
      ["A", "https://a.example/"],
      ["A (4)", undefined],
    ],
  );
  const doubt = { code: "date-missing", message: "", rollCall: "A", file: "a.csv" };
  const keys = (/** @type {object} */ place) =>
    concerned({ ...doubt, ...place }, known).map((it) => it.key);
  assert.deepEqual(keys({ line: 5, column: 1 }), ["A (4)"]);
  assert.deepEqual(keys({ line: 5, column: 9 }), ["A (1)", "A", "A (4)"]);
  assert.deepEqual(keys({ rollCall: "C" }), []);
});

test("what a large dataset is packed without stands beside its file", async (t) => {
  const { page } = await studio(t);
  const rollCalls = Array.from({ length: 1000 }, (_, at) => ({
    ...{ id: `R/${at}`, date: "2019-12-09", positions: "YN", stated: { yes: 1, no: 1 } },
    ...(at === 7 && { title: "Long ".repeat(40) }),
  }));
  const content = JSON.stringify({ rollcall: 1, members: [{ id: "A" }, { id: "B" }], rollCalls });
  await said(page, () => drop(page, [{ name: "large.json", content }]));
  await page
    .locator("#output, .output")
    .getByText(
      "A dataset of 1,000 roll calls or more is packed for browsing: 1 title is cut at 120 characters; " +
        "stated totals of 1000 roll calls, which equal the counted ones, are left out.",
    )
    .waitFor();
});

test("two files of one name stay two", async (t) => {
  const { page } = await studio(t);
  const file = (/** @type {string} */ id) => ({ name: "votes.csv", content: table({ ids: [id] }) });
  await said(page, () => drop(page, [file("A/RES/74/17"), file("A/RES/72/190")]));
  assert.deepEqual(await page.locator(".files .name").allTextContents(), [
    "votes.csv",
    "votes-2.csv",
  ]);
  await page.locator(".sum", { hasText: "2 roll calls" }).waitFor();
});

test("what was shown stays when what follows cannot be read", async (t) => {
  const { page, problems } = await studio(t);
  await paste(page, table());
  const before = await summary(page);
  const announced = await said(page, () => page.fill("#text", '{"rollcall": 1, "members": [}'));
  assert.match(announced ?? "", /^This cannot be read/);
  const failure = page.locator(".failure");
  assert.match((await failure.textContent()) ?? "", /record\.txt:1:\d+/);
  assert.match((await failure.textContent()) ?? "", /from what was read before/);
  assert.equal(await summary(page), before);
  await said(page, () => page.fill("#text", table({ ids: ["A/RES/72/190"] })));
  assert.equal(await failure.textContent(), "");
  assert.deepEqual(problems, []);
});

test("a file that cannot be read is named; the others are shown", async (t) => {
  const { page } = await studio(t);
  await said(page, () =>
    drop(page, [
      { name: "broken.json", content: '{"rollcall": 1, "members": [}' },
      { name: "votes.csv", content: table() },
    ]),
  );
  assert.match(await summary(page), /63 in favour/);
  assert.match(
    (await page.locator(".files li").first().textContent()) ?? "",
    /broken\.json.*not read/,
  );
  const first = page.locator(".group").first();
  assert.match((await first.textContent()) ?? "", /broken\.json:1:\d+/, "it comes first");
});

test("nothing leaves the page: no request after loading, no violation, no storage", async (t) => {
  /** @type {string[]} */
  const foreign = [];
  const { page, site, problems } = await studio(t, {
    before: async (page) => {
      page.on("request", (it) => {
        if (!/^(http:\/\/127\.0\.0\.1|blob:http:\/\/127)/.test(it.url())) foreign.push(it.url());
      });
      await page.addInitScript(() => {
        document.addEventListener("securitypolicyviolation", (event) => {
          console.error(`violation: ${event.violatedDirective} ${event.blockedURI}`);
        });
      });
    },
  });
  await page.waitForLoadState("networkidle");
  await page.waitForFunction(
    () => performance.getEntriesByType("resource").filter((it) => it.name.endsWith(".wasm")).length,
  );
  await page.waitForTimeout(500);
  const loaded = site.requests.length;
  await page.context().setOffline(true);
  await paste(page, table({ names: MISSPELT }));
  assert.match(await summary(page), /62 in favour/);
  await download(page, "Download the dataset");
  assert.equal(site.requests.length, loaded, site.requests.slice(loaded).join(" "));
  assert.deepEqual(foreign, []);
  assert.deepEqual(problems, []);
  const kept = await page.evaluate(async () => ({
    cookie: document.cookie,
    local: localStorage.length,
    session: sessionStorage.length,
    databases: (await indexedDB.databases()).length,
  }));
  assert.deepEqual(kept, { cookie: "", local: 0, session: 0, databases: 0 });
});

test("the policy stands in the page itself", async (t) => {
  const site = await serve(t, { csp: null });
  const { page } = await open(t, `${site.origin}/studio.html`);
  const policy = await page
    .locator("meta[http-equiv=Content-Security-Policy]")
    .getAttribute("content");
  assert.match(
    policy ?? "",
    /^default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'/,
  );
  const blocked = await page.evaluate(async () => {
    try {
      await fetch("https://example.org/");
      return false;
    } catch {
      return true;
    }
  });
  assert.ok(blocked);
});

test("the keyboard alone is enough, and never loses its place", async (t) => {
  const { page } = await studio(t);
  const focused = () => page.evaluate(() => document.activeElement?.textContent ?? "");
  const tabTo = async (/** @type {RegExp} */ name, most = 40) => {
    for (let count = 0; count < most; count += 1) {
      await page.keyboard.press("Tab");
      if (name.test(await focused())) return;
    }
    assert.fail(`no stop ${name}`);
  };
  // The page's own buttons come first: open, save, undo, redo.
  for (let count = 0; count < 5; count += 1) await page.keyboard.press("Tab");
  assert.equal(await page.evaluate(() => document.activeElement?.id), "text");
  await said(page, () => page.keyboard.insertText(table({ names: MISSPELT })));
  await tabTo(/^Montenegro$/);
  await said(page, () => page.keyboard.press("Enter"));
  assert.equal(await focused(), "Doubts", "where the button was");
  await tabTo(/^Download the dataset$/, 90);
  const coming = page.waitForEvent("download");
  await page.keyboard.press("Enter");
  await coming;
});

test("the dataset is what the printed command makes, in any shell", async (t) => {
  const { page } = await studio(t);
  const spelling = "Monte 'n' $HOME=egro";
  await said(page, () =>
    drop(page, [{ name: "it's $1.csv", content: table({ names: { MNE: spelling } }) }]),
  );
  const doubt = page.locator(".doubts li", { hasText: "no known member" });
  await doubt.getByRole("button", { name: "Somebody else" }).click();
  await doubt.getByLabel(/^Who is/).fill("montenegro");
  await said(page, () => doubt.getByRole("button", { name: "Use" }).click());
  await addBloc(page, "Nearby", "Serbia, BIH");
  const { name, bytes } = await download(page, "Download the dataset");
  assert.equal(name, "roll-calls.json");
  const blocs = await download(page, "Download blocs.csv");

  const line = await page.locator("code", { hasText: "node www/cli.js" }).textContent();
  const folder = mkdtempSync(join(tmpdir(), "studio-"));
  t.after(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, "it's $1.csv"), table({ names: { MNE: spelling } }));
  writeFileSync(join(folder, "blocs.csv"), blocs.bytes);
  const call = (line ?? "").replace(
    "node www/cli.js",
    `'${process.execPath}' '${join(root, "www/cli.js")}'`,
  );
  execFileSync("sh", ["-c", call], { cwd: folder, stdio: "ignore" });
  assert.deepEqual(readFileSync(join(folder, "roll-calls.json")), bytes);
  const packed = JSON.parse(bytes.toString());
  assert.deepEqual(
    packed.blocs.find((/** @type {any} */ it) => it.id === "nearby"),
    { id: "nearby", name: "Nearby", default: true, members: [{ id: "SRB" }, { id: "BIH" }] },
  );
});

/** @param {Page} page @param {string} name @param {string} members */
async function addBloc(page, name, members) {
  await page.getByRole("button", { name: "New bloc" }).click();
  const editor = page.locator(".bloc-editor");
  await editor.getByLabel("Name", { exact: true }).fill(name);
  await editor.getByLabel(/^Add members/).fill(members);
  await said(page, () => editor.getByRole("button", { name: "Save the bloc" }).click());
}

test("a bloc is as large as it was on the day, and what the record leaves open can be given", async (t) => {
  const { page } = await studio(t);
  await paste(page, table());
  const nato = page.locator(".blocs-list li", { hasText: "NATO" });
  assert.match((await nato.textContent()) ?? "", /29 members on 2019-12-09, 32 in all/);
  assert.match(
    (await page.locator(".settled").textContent()) ?? "",
    /^Nothing is (wrong|doubtful)/,
  );
  const hints = page.locator(".hints p");
  assert.equal(await hints.count(), 2);
  await hints.first().getByRole("button", { name: "Fill it in" }).click();
  await page.keyboard.type("https://docs.example/A/RES/74/17");
  await page.keyboard.press("Enter");
  await hints.filter({ hasText: "source" }).waitFor({ state: "detached" });
  await page.waitForFunction(() =>
    document
      .querySelector(".result code")
      ?.textContent?.includes("Source: docs.example/A/RES/74/17<"),
  );
  assert.equal(await page.locator("button.main:visible").count(), 1);
});

test("blocs are chosen, made and changed, with their days", async (t) => {
  const { page } = await studio(t);
  await paste(page, table());
  await addBloc(page, "Three", "Serbia; RUS\n3. Bosnia and Herzegovina");
  const box = page.getByRole("checkbox", { name: /^Three 3 members/ });
  assert.ok(await box.isChecked());
  assert.match((await page.locator("roll-call").getAttribute("blocs")) ?? "", /\bthree$/);

  await page.getByRole("button", { name: "Edit Three" }).click();
  await page.getByLabel("Serbia: first day after").fill("2019-01-01");
  await said(page, () => page.getByRole("button", { name: "Save the bloc" }).click());
  const { bytes } = await download(page, "Download blocs.csv");
  assert.equal(
    bytes.toString(),
    "bloc,name,member,from,to\nthree,Three,SRB,,2019-01-01\nthree,Three,RUS,,\nthree,Three,BIH,,\n",
  );
  await page.getByRole("button", { name: "Edit Three" }).click();
  await page.getByLabel("Serbia: first day", { exact: true }).fill("2020-01-01");
  await page.getByRole("button", { name: "Save the bloc" }).click();
  assert.equal(
    await page.getByRole("alert").textContent(),
    "Serbia: the first day must be earlier than the first day after.",
  );
  await page.getByRole("button", { name: "Cancel" }).click();
  await said(page, () => page.getByRole("button", { name: "Revert Three" }).click());
  assert.equal(await box.count(), 0);
});

test("markup in a record is text", async (t) => {
  const { page, problems } = await studio(t);
  const evil = `<img src=x onerror=alert(1)><b>x`;
  await paste(page, table({ names: { MNE: evil } }));
  const doubt = page.locator(".doubts li", { hasText: "no known member" });
  assert.equal(await doubt.locator("mark").textContent(), evil);
  assert.equal(await page.locator("main img, main b").count(), 0);
  assert.deepEqual(problems, []);
});

test("thousands of roll calls are searched at once; the chart follows", async (t) => {
  const { page } = await studio(t);
  const rows = Array.from({ length: 6000 }, (_, at) => {
    const id = `A/RES/${50 + Math.floor(at / 200)}/${at % 200}`;
    const vote = at % 2 ? "yes" : "no";
    return `${id},${1996 + Math.floor(at / 200)}-01-01,Serbia,${vote}\n${id},,France,yes\n`;
  });
  const content = `resolution,date,member,vote\n${rows.join("")}`;
  await said(page, () => drop(page, [{ name: "all.csv", content }]));
  const found = page.locator(".picker [role=status]");
  const search = page.getByLabel("Search in 6,000 roll calls");
  const took = await search.evaluate((it) => {
    const field = /** @type {HTMLInputElement} */ (it);
    const begun = performance.now();
    field.value = "2";
    field.dispatchEvent(new Event("input"));
    return performance.now() - begun;
  });
  assert.ok(took < 100, `${took} ms for a letter`);
  assert.match((await found.textContent()) ?? "", /found; the first 100 are listed$/);
  await search.fill("72/190");
  assert.match((await found.textContent()) ?? "", /^1 found/);
  await page.getByLabel("Roll call", { exact: true }).selectOption("A/RES/72/190");
  assert.match(await summary(page), /1 in favour, 1 against/);
});

test("a dropping is announced; a very long paste becomes a file", async (t) => {
  const { page } = await studio(t);
  const over = () =>
    page.evaluate(() => {
      const data = new DataTransfer();
      data.items.add(new File(["x"], "x.csv"));
      document.body.dispatchEvent(
        new DragEvent("dragenter", { dataTransfer: data, bubbles: true }),
      );
    });
  assert.match((await said(page, over)) ?? "", /^Dropping adds the files/);
  assert.ok(await page.locator(".drop").isVisible());
  await page.focus("#text");
  await page.evaluate((rows) => {
    const data = new DataTransfer();
    data.setData("text/plain", rows + "A/RES/74/17,2019-12-09,France,yes\n".repeat(20_000));
    const event = { clipboardData: data, bubbles: true, cancelable: true };
    document.getElementById("text")?.dispatchEvent(new ClipboardEvent("paste", event));
  }, table());
  assert.equal(await page.locator(".files .name").textContent(), "pasted.txt");
  assert.equal(await page.inputValue("#text"), "");
  await page.getByRole("button", { name: "Download pasted.txt" }).waitFor();
});

test("a long file shows how far it is and can be given up", async (t) => {
  const { page } = await studio(t);
  await paste(page, table());
  const before = await summary(page);
  await page.evaluate(() => {
    const rows = Array.from(
      { length: 200_000 },
      (_, at) => `A/RES/70/${at % 900},2016-01-01,France,yes\n`,
    );
    const piece = rows.join("");
    const data = new DataTransfer();
    const whole = Array.from({ length: 40 }, () => piece);
    data.items.add(new File(["resolution,date,member,vote\n", ...whole], "long.csv"));
    const event = { dataTransfer: data, bubbles: true, cancelable: true };
    document.body.dispatchEvent(new DragEvent("drop", event));
  });
  const bar = page.getByRole("progressbar");
  await bar.waitFor();
  assert.match((await page.locator(".progress").textContent()) ?? "", /\d [KM]B of \d+ MB/);
  await said(page, () => page.getByRole("button", { name: "Cancel" }).click());
  assert.equal(await bar.count(), 0);
  assert.equal(await summary(page), before);
});

for (const colorScheme of /** @type {const} */ (["light", "dark"])) {
  for (const width of [320, 900, 1400]) {
    test(`axe finds nothing, and nothing overflows: ${width}, ${colorScheme}`, async (t) => {
      const { page } = await studio(t, { colorScheme, viewport: { width, height: 900 } });
      const clean = async (/** @type {string} */ state) => {
        await page.addScriptTag({ content: axe() }).catch(() => {});
        const found = await page.evaluate(async () => {
          const { violations } = await /** @type {any} */ (globalThis).axe.run(document);
          return violations.map((/** @type {any} */ it) => `${it.id}: ${it.nodes[0]?.html}`);
        });
        assert.deepEqual(found, [], state);
        const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        assert.ok(wide <= 0, `${state} is ${wide} px too wide`);
      };
      await page.evaluate(axe());
      await clean("empty");
      await paste(page, table({ names: MISSPELT }));
      await summary(page);
      await clean("read");
      await page.getByRole("button", { name: "Edit European Union" }).click();
      await clean("bloc");
      await page.fill("#text", '{"rollcall": 1');
      await page.locator(".failure li").waitFor();
      await clean("failed");
    });
  }
}

test("words are quoted for a shell", () => {
  for (const [text, expected] of [
    ["votes.csv", "votes.csv"],
    ["A/RES/74/17", "A/RES/74/17"],
    ["Côte", "'Côte'"],
    ["it's", "'it'\\''s'"],
    ["$(x) `y`", "'$(x) `y`'"],
    ["", "''"],
    ["~", "'~'"],
  ]) {
    assert.equal(word(text), expected);
  }
  const choices = { names: { "-x": "SRB" }, title: "-t", url: undefined };
  const document = { ...EMPTY, choices };
  assert.equal(
    command(document, ["-in.csv"], "roll-call"),
    "roll-call pack ./-in.csv '--name=-x=SRB' --title=-t -o roll-calls.json".replace(
      "'--name=-x=SRB'",
      "--name=-x=SRB",
    ),
  );
});

test("members are taken from lists as people paste them", () => {
  for (const [text, expected] of /** @type {[string, string[]][]} */ ([
    ["Serbia, Albania", ["Serbia", "Albania"]],
    ["SRB;ALB\nSRB", ["SRB", "ALB"]],
    ["1. Serbia\n2) Albania\n• Chad", ["Serbia", "Albania", "Chad"]],
    ["Iran (Islamic Republic of), Chad.", ["Iran (Islamic Republic of)", "Chad"]],
    ["Korea (North, not South), Chad", ["Korea (North, not South)", "Chad"]],
    ["Korea (North\nChad, Mali", ["Korea (North", "Chad", "Mali"]],
    [" , ;\n", []],
  ])) {
    assert.deepEqual(listed(text), expected, text);
  }
  assert.equal(idOf("Évian & Friends"), "evian-friends");
  const members = [{ member: "SRB", from: "2000-01-01", to: "" }];
  assert.equal(
    csv([{ id: "a", name: 'A, "b"', members }]),
    'bloc,name,member,from,to\na,"A, ""b""",SRB,2000-01-01,\n',
  );
});

test("lines and columns are found as the core counts them", async () => {
  const text = "ab\r\n𝔸č,Mentenegro,yes\nlast";
  assert.deepEqual(
    [...(await linesOf(new Blob([text]), "UTF-8", [2, 3, 9]))],
    [
      [2, "𝔸č,Mentenegro,yes"],
      [3, "last"],
    ],
  );
  const latin = new Blob([new Uint8Array([0x9a, 0x0a, 0xe8])]);
  assert.deepEqual(
    [...(await linesOf(latin, "windows-1250", [1, 2]))],
    [
      [1, "š"],
      [2, "č"],
    ],
  );
  assert.deepEqual(around("𝔸č,Mentenegro,yes", 4, "Mentenegro"), {
    before: "𝔸č,",
    marked: "Mentenegro",
    after: ",yes",
  });
  assert.deepEqual(around("another line", 3, "Mentenegro").marked, "");
  const [start, end] = rangeOf(text.replace("\r", ""), {
    line: 2,
    column: 4,
    excerpt: "Mentenegro",
  });
  assert.equal(text.replace("\r", "").slice(start, end), "Mentenegro");
});
