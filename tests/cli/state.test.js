// What pages and scripts accept in addresses and from people.

import assert from "node:assert/strict";
import { test } from "node:test";
import { CHOICES as chosen } from "../../www/element/explore/shared.js";
import { CHOICES, fromState } from "../../www/embed/state.js";
import { iso } from "../../www/explorer/dates.js";
import { embedCode } from "../../www/publish/codes.js";

test("an address and a reader's scripts know the same choices", () => {
  assert.deepEqual(CHOICES, chosen);
  const address = CHOICES.map((it) => `${it}=1`).join("&");
  const { state, ...attributes } = fromState(`${address}&lang=ar&controls=none`);
  const known = [...Object.keys(attributes), ...new URLSearchParams(state).keys()];
  assert.deepEqual(known, CHOICES);
});

test("a date is one that the calendar has", () => {
  for (const [text, expected] of /** @type {[string, string | undefined][]} */ ([
    ["2019", "2019"],
    ["2019-12", "2019-12"],
    [" 2020-02-29 ", "2020-02-29"],
    ["9 December 2019", "2019-12-09"],
    ["Dec 2019", "2019-12"],
    ["2019-13", undefined],
    ["2019-02-30", undefined],
    ["2019-02-29", undefined],
    ["31 February 2019", undefined],
    ["0 May 2019", undefined],
    ["2019-12-9", undefined],
    ["", undefined],
  ])) {
    assert.equal(iso(text), expected, text);
  }
});

test("a snippet preloads the core that the element will ask for, and no other", async () => {
  // These are the globals that the element uses at once.
  Object.assign(globalThis, {
    matchMedia: () => ({ matches: false }),
    getComputedStyle: () => ({ getPropertyValue: () => "" }),
  });
  const { kindOf } = await import("../../www/element/kind.js");
  const place = { script: "roll-call.js", core: "assets/core.wasm" };
  const said = { heading: "", record: "", summary: [], source: { text: "" } };
  for (const attributes of [
    {},
    { view: "breakdown", vote: "A/RES/74/17" },
    { view: "tiles" },
    { view: "alignment" },
    { view: "space" },
    { vote: "A/RES/72/190 A/RES/74/17" },
    { vote: "A/RES/72/50#3" },
    { patterns: "off" },
    { state: "filter=bloc%3Aeu" },
  ]) {
    const height = { narrow: 1, wide: 1 };
    const chart = /** @type {any} */ ({ attributes, place, said, height, say: () => "" });
    const given = /** @type {any} */ ({
      getAttribute: (/** @type {"view"} */ name) => attributes[name] ?? null,
    });
    const isFirst = kindOf(given, undefined) === "";
    const code = embedCode("element", chart);
    assert.equal(code.includes("preload"), isFirst, JSON.stringify(attributes));
  }
});
