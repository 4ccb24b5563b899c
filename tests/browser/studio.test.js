// The studio: from a pasted record to a checked dataset, with nothing sent anywhere.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import test from "node:test";
import { www } from "../../www/scripts/paths.js";
import { axe, open, serve } from "./harness.js";

/** @typedef {import("playwright-core").Page} Page */
/** @typedef {import("node:test").TestContext} TestContext */
/** @typedef {import("../../www/element/element.js").RollCall} RollCall */

const UKRAINE = JSON.parse(readFileSync(join(www, "data/ukraine.json"), "utf8"));

const HEADER =
  "undl_id,ms_code,ms_name,ms_vote,date,session,resolution,draft,committee_report,meeting,title," +
  "agenda_title,subjects,vote_note,total_yes,total_no,total_abstentions,total_non_voting," +
  "total_ms,undl_link";

/**
 * A roll call as the UN Digital Library gives it.
 *
 * @param {string} symbol
 * @param {Record<string, string>} [misspelt] Names by the right ones.
 */
function undl(symbol, misspelt = {}) {
  const { members, rollCalls } = UKRAINE;
  const rollCall = rollCalls.find((/** @type {any} */ it) => it.id === symbol);
  const { date, positions } = rollCall;
  const record = rollCalls.indexOf(rollCall) + 1;
  const count = (/** @type {string} */ code) => [...positions].filter((it) => it === code).length;
  const totals = [count("Y"), count("N"), count("A"), count(".")];
  const rows = members.flatMap((/** @type {any} */ { id, name }, /** @type {number} */ at) => {
    const code = positions[at];
    if (code === "-") return [];
    const [written, ms] = misspelt[name] ? [misspelt[name], ""] : [name, id];
    const vote = code === "." ? "X" : code;
    const figures = [...totals, members.length].map((it) => `${it}.0`).join(",");
    return [
      `${record},${ms},"${written}",${vote},${date},,${symbol},,,,A text,,,,${figures},https://example.org/1`,
    ];
  });
  return `${HEADER}\n${rows.join("\n")}\n`;
}

const CRIMEA = "A/RES/74/17";
const RIGHTS = "A/RES/72/190";

/**
 * The studio, and what the page asked anybody for.
 *
 * @param {TestContext} t
 * @param {import("playwright-core").BrowserContextOptions} [options]
 */
async function studio(t, options = {}) {
  const site = await serve(t);
  /** @type {string[]} */
  const asked = [];
  const { page, problems } = await open(t, `${site.origin}/studio.html`, {
    ...options,
    before: async (page) => void page.on("request", (it) => asked.push(it.url())),
  });
  return { site, page, problems, asked };
}

/** @param {string} name @param {string} text */
const file = (name, text) => ({ name, mimeType: "text/csv", buffer: Buffer.from(text) });

/** @param {Page} page @param {...{name: string, mimeType: string, buffer: Buffer}} files */
const give = (page, ...files) => page.locator("#files").setInputFiles(files);

/** @param {Page} page @param {string} title */
const heading = (page, title) => page.getByRole("heading", { name: title }).waitFor();

/** How many members the chart shows with a position. @param {Page} page @param {string} position */
const shown = (page, position) =>
  page.locator("roll-call").evaluate(async (it, position) => {
    const chart = /** @type {RollCall} */ (it);
    await chart.ready;
    return chart.outline.filter((it) => it.member && it.position === position).length;
  }, position);

test("a misspelt name is shown where it stands, settled by one click, and taken back", async (t) => {
  const { page, problems, site, asked } = await studio(t);
  await page.getByLabel("Text of the record").fill(undl(CRIMEA, { Montenegro: "MENTENEGRO" }));
  await heading(page, "Names that no member has");
  const doubt = page.locator(".doubt", { hasText: "MENTENEGRO" }).first();
  await doubt.locator("mark").waitFor();
  assert.equal(await doubt.locator("mark").textContent(), "MENTENEGRO");
  assert.match((await doubt.locator("pre").textContent()) ?? "", /^\d+,,"MENTENEGRO",Y,2019-12-09/);
  assert.match((await doubt.locator(".meta").first().textContent()) ?? "", /pasted\.txt:\d+:\d+/);
  const favour = page.locator("#call tr", { hasText: "In favour" });
  assert.match((await favour.textContent()) ?? "", /6362/);
  assert.equal(await shown(page, "yes"), 62);

  await doubt.getByRole("button", { name: "MENTENEGRO means Montenegro" }).click();
  await heading(page, "Nothing to settle");
  assert.match((await favour.textContent()) ?? "", /6363✓/);
  assert.equal(await shown(page, "yes"), 63);
  const command = () => page.locator("#command").textContent();
  assert.equal(
    await command(),
    "npx roll-call pack pasted.txt --name MENTENEGRO=MNE -o 74-17.json",
  );
  assert.match((await page.locator("#status").textContent()) ?? "", /1 roll call read, nothing/);

  await page.getByRole("button", { name: "Undo" }).click();
  await heading(page, "Names that no member has");
  assert.equal(await command(), "npx roll-call pack pasted.txt -o 74-17.json");
  await page.getByRole("button", { name: "Redo" }).click();
  await heading(page, "Nothing to settle");

  assert.deepEqual(problems, []);
  const foreign = asked.filter((it) => !it.startsWith(site.origin) && !it.startsWith("blob:"));
  assert.deepEqual(foreign, []);
});

test("several files make one dataset; one is taken out again", async (t) => {
  const { page, problems } = await studio(t);
  await give(page, file("a.csv", undl(CRIMEA)), file("b.csv", undl(RIGHTS)));
  await heading(page, "2 roll calls");
  const files = page.locator("#sources li");
  assert.equal(await files.count(), 2);
  assert.match(
    (await files.first().textContent()) ?? "",
    /UN Digital Library.*UTF-8.*comma.*193 rows/,
  );
  assert.equal(await shown(page, "yes"), 63);
  await page.getByRole("button", { name: RIGHTS }).click();
  assert.equal(await shown(page, "yes"), 70);
  await page.getByLabel("Find a roll call").fill("74/17");
  await assert.doesNotReject(page.locator(".call").nth(1).waitFor({ state: "detached" }));
  await page.getByRole("button", { name: "Remove a.csv" }).click();
  await heading(page, "What was read");
  assert.equal(await shown(page, "yes"), 70);
  assert.deepEqual(problems, []);
});

test("what was shown stays when the next input is at fault", async (t) => {
  const { page, problems } = await studio(t);
  await give(page, file("a.csv", undl(CRIMEA)));
  await heading(page, "Nothing to settle");
  await page.getByRole("button", { name: "Remove a.csv" }).focus();
  await give(page, file("bad.csv", " \n"));
  const bad = page.locator("#sources li.bad");
  await bad.waitFor();
  assert.match((await bad.textContent()) ?? "", /bad\.csv/);
  assert.equal(await shown(page, "yes"), 63);
  // The command would refuse the broken file.
  assert.match(
    (await page.locator("#command").textContent()) ?? "",
    /^npx roll-call pack a\.csv -o/,
  );
  await page.getByRole("button", { name: "Remove a.csv" }).click();
  await page.getByText("This gives no chart yet.").waitFor();
  assert.equal(await shown(page, "yes"), 63);
  await page.getByRole("button", { name: "Remove bad.csv" }).click();
  await page.locator("main[data-stage=empty]").waitFor();
  assert.deepEqual(problems, []);
});

test("a bloc is changed, shown, downloaded and part of the command", async (t) => {
  const { page, problems } = await studio(t);
  await give(page, file("a.csv", undl(CRIMEA)));
  await page.getByRole("button", { name: "New bloc" }).click();
  await page.getByLabel("Name", { exact: true }).fill("Two neighbours");
  assert.equal(await page.getByLabel("Id", { exact: true }).inputValue(), "two-neighbours");
  await page.getByLabel("Add members by name or code").fill("Serbia, BIH; Croatia, 2013-07-01");
  await page.getByRole("button", { name: "Add", exact: true }).click();
  assert.equal(
    await page.getByLabel("Croatia: first day", { exact: true }).inputValue(),
    "2013-07-01",
  );
  await page.getByRole("button", { name: "Save the bloc" }).click();
  assert.equal(await page.getByLabel("Name", { exact: true }).count(), 0);
  const box = page.getByRole("checkbox", { name: /Two neighbours 3/ });
  await box.waitFor();
  assert.ok(await box.isChecked());
  assert.match((await page.locator("#command").textContent()) ?? "", /pack a\.csv blocs\.csv -o/);
  const [blocs] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Download blocs.csv" }).click(),
  ]);
  assert.equal(
    readFileSync(await blocs.path(), "utf8"),
    "bloc,name,member,from,to\n" +
      "two-neighbours,Two neighbours,Serbia,,\n" +
      "two-neighbours,Two neighbours,BIH,,\n" +
      "two-neighbours,Two neighbours,Croatia,2013-07-01,\n",
  );
  const [dataset] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Download 74-17.json" }).click(),
  ]);
  const {
    rollcall,
    rollCalls,
    blocs: all,
  } = JSON.parse(readFileSync(await dataset.path(), "utf8"));
  assert.equal(rollcall, 1);
  assert.equal(rollCalls[0].id, CRIMEA);
  assert.equal(all.at(-1).id, "two-neighbours");

  // A bloc of the dataset, under its members' names, loses one; the rest still has its days.
  await page.getByRole("button", { name: "Edit European Union" }).click();
  assert.equal(
    await page.getByLabel("Croatia: first day", { exact: true }).inputValue(),
    "2013-07-01",
  );
  await page.getByRole("button", { name: "Remove Croatia" }).click();
  await page.getByRole("button", { name: "Save the bloc" }).click();
  await page.getByRole("checkbox", { name: /European Union 27, edited/ }).waitFor();
  assert.equal(await page.getByRole("heading", { name: "Nothing to settle" }).count(), 1);
  assert.deepEqual(problems, []);
});

test("a record without a date asks for it", async (t) => {
  const { page, problems } = await studio(t);
  const text = undl(CRIMEA).replaceAll("2019-12-09", "");
  await give(page, file("it's.csv", text));
  await page.getByLabel("Held on").fill("2019-12-09");
  await page.getByRole("button", { name: "Set the date" }).click();
  await page.locator("#output").waitFor();
  assert.equal(
    await page.locator("#command").textContent(),
    "npx roll-call pack 'it'\\''s.csv' --date 2019-12-09 -o 74-17.json",
  );
  await page.getByRole("button", { name: "Forget the date" }).click();
  await page.getByLabel("Held on").waitFor();
  assert.deepEqual(problems, []);
});

test("thousands of roll calls and a large file stay at hand", async (t) => {
  const { page, problems } = await studio(t);
  const [header, ...rows] = undl(CRIMEA).trimEnd().split("\n");
  const copies = Array.from({ length: 1500 }, (_, at) =>
    rows
      .slice(0, 40)
      .map((it) => it.replace(/^\d+/, `${at + 1}`).replace(CRIMEA, `A/RES/60/${at + 1}`)),
  );
  await give(page, file("large.csv", [header, ...copies.flat(), ""].join("\n")));
  await heading(page, "1,500 roll calls");
  const took = await page.evaluate(async () => {
    const field = /** @type {HTMLInputElement} */ (document.getElementById("query"));
    const from = performance.now();
    field.value = "60/1499";
    field.dispatchEvent(new Event("input"));
    await new Promise((resolve) => setTimeout(resolve));
    return performance.now() - from;
  });
  assert.equal(await page.locator(".call").count(), 1);
  assert.ok(took < 100, `${took} ms`);
  assert.deepEqual(problems, []);
});

test("the example is a press release that adds up", async (t) => {
  const { page, problems } = await studio(t);
  await page.getByRole("button", { name: "Try an example" }).click();
  await heading(page, "Nothing to settle");
  const files = (await page.locator("#sources").textContent()) ?? "";
  assert.match(files, /^Pasted text.*Text of a record · UTF-8/);
  assert.equal(await shown(page, "yes"), 63);
  assert.deepEqual(problems, []);
});

test("text in files stays text", async (t) => {
  const { page, problems } = await studio(t);
  const name = "<img src=x onerror=alert(1)>";
  await give(page, file(`${name}.csv`, undl(CRIMEA, { Serbia: name })));
  await heading(page, "Names that no member has");
  assert.equal(await page.locator("img").count(), 0);
  await page.locator("mark", { hasText: name }).waitFor();
  assert.deepEqual(problems, []);
});

for (const colorScheme of /** @type {("light" | "dark")[]} */ (["light", "dark"])) {
  test(`axe finds nothing in the ${colorScheme} studio, and it fits 320 pixels`, async (t) => {
    const viewport = { width: 320, height: 800 };
    const { page, problems } = await studio(t, { colorScheme, viewport, bypassCSP: true });
    const check = async () => {
      await page.evaluate(axe());
      const violations = await page.evaluate(async () => {
        const { axe } = /** @type {any} */ (globalThis);
        const found = await axe.run(document, { resultTypes: ["violations"] });
        return found.violations.map((/** @type {any} */ it) => [
          it.id,
          ...it.nodes.map((/** @type {any} */ node) => node.html),
        ]);
      });
      assert.deepEqual(violations, []);
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= 320));
    };
    await check();
    await give(
      page,
      file("a.csv", undl(CRIMEA, { Montenegro: "MENTENEGRO" })),
      file("b.csv", undl(RIGHTS)),
    );
    await heading(page, "Names that no member has");
    await shown(page, "yes");
    await page.getByRole("button", { name: "Edit Balkans", exact: true }).click();
    await check();
    assert.deepEqual(problems, []);
  });
}
