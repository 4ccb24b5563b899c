// Whom a name means that is typed in the explorer.

import assert from "node:assert/strict";
import test from "node:test";
import { theOne } from "../../www/explorer/names.js";
import { explorer, shown } from "./explorer.js";
import { ready } from "./fixture.js";

const MEMBERS = [
  { id: "TUR", name: "Türkiye", formerly: ["Turkey"] },
  { id: "TKM", name: "Turkmenistan" },
  { id: "RUS", name: "Russia", formerly: ["Soviet Union"], also: ["Russian Federation"] },
  { id: "SRB", name: "Serbia", formerly: ["Yugoslavia", "Serbia and Montenegro"] },
  { id: "YUG", name: "Yugoslavia" },
  { id: "MNE", name: "Montenegro" },
  { id: "UKR", iso: "UA", name: "Ukraine", formerly: ["Ukrainian SSR"] },
  { id: "GBR", iso: "GB", name: "United Kingdom" },
  { id: "ARE", name: "United Arab Emirates" },
  { id: "COD", name: "Democratic Republic of the Congo" },
  { id: "COG", name: "Congo" },
  { id: "GNB", name: "Guinea-Bissau" },
  { id: "SAU", iso: "SA", name: "Saudi Arabia" },
  { id: "ZAF", iso: "ZA", name: "South Africa" },
  { id: "NAM", name: "Namibia" },
  { id: "SDN", name: "Sudan" },
].map((it) => ({ ...it, label: it.name }));

/** @param {string} typed @param {string} meant An id, or names of several; empty for nobody. */
function check(typed, meant) {
  const { found, said = "" } = theOne(MEMBERS, typed, () => true);
  const several = /or so: (.+)\. Choose/.exec(said)?.[1];
  assert.equal(found?.id ?? several ?? "", meant, typed);
}

test("earlier and official names are found, in any case and without marks", () => {
  for (const [typed, meant] of [
    ["turkey", "TUR"],
    ["Turkiye", "TUR"],
    ["SOVIET UNION", "RUS"],
    ["soviet", "RUS"],
    ["Russian Federation", "RUS"],
    ["federation", "RUS"],
    ["Atlantis", ""],
  ]) {
    check(typed, meant);
  }
});

test("a present name goes before the same earlier name, and a whole name before a beginning", () => {
  check("yugoslavia", "YUG");
  check("Montenegro", "MNE");
  check("Turk", "Türkiye, Turkmenistan");
  check("Yugo", "Serbia, Yugoslavia");
});

test("initials are found before the beginning of another name, which goes for no id", () => {
  for (const [typed, meant] of [
    ["UK", "GBR"],
    ["UAE", "ARE"],
    ["uae", "ARE"],
    ["DRC", "COD"],
    ["GB", "GBR"],
    ["ukr", "UKR"],
    ["nam", "NAM"],
    ["congo", "COG"],
    ["united k", "GBR"],
    // Nobody is guessed where several may be meant.
    ["uk", "Ukraine, United Kingdom"],
    ["su", "Russia, Sudan"],
    ["SA", "Saudi Arabia, South Africa"],
    ["Uni", "United Kingdom, United Arab Emirates"],
    ["XY", ""],
  ]) {
    check(typed, meant);
  }
});

test("the field of members finds and offers earlier names, and finds official ones", async (t) => {
  const { page, problems } = await explorer(t, "#page=member&member=SRB");
  await ready(page, shown);
  const member = page.locator("input[data-key=member]");
  for (const [typed, id] of [
    ["turkey", "TUR"],
    ["Swaziland", "SWZ"],
    ["Russian Federation", "RUS"],
    ["UK", "GBR"],
    ["DRC", "COD"],
  ]) {
    await member.fill(typed);
    await page.keyboard.press("Enter");
    await page.waitForFunction((it) => location.hash.includes(`member=${it}`), id);
  }
  const offered = page.locator("#member-names option[value='Türkiye']");
  assert.equal(await offered.getAttribute("label"), "Türkiye, formerly Turkey");
  assert.equal(await page.locator("#member-names option[label*=Federation]").count(), 0);
  assert.deepEqual(problems, []);
});
