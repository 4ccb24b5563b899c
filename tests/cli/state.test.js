// What pages and scripts take from addresses and from what people write.

import assert from "node:assert/strict";
import { test } from "node:test";
import { CHOICES as chosen } from "../../www/element/explore/shared.js";
import { CHOICES, fromState } from "../../www/embed/state.js";
import { iso } from "../../www/explorer/dates.js";

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
