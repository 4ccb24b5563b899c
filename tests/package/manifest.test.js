// custom-elements.json says what the element has: all of it, and nothing else.

import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import test from "node:test";
import { pathToFileURL } from "node:url";
import { www } from "../../www/scripts/paths.js";
import { installed, tool, visit } from "./harness.js";

const manifest = JSON.parse(readFileSync(join(installed, "custom-elements.json"), "utf8"));
const element = manifest.modules[0].declarations.find(
  (/** @type {{tagName?: string}} */ it) => it.tagName === "roll-call",
);

/** @typedef {{name: string, kind?: string, attribute?: string, fieldName?: string}} Named */

/** @param {Named[]} list */
const names = (list) => list.map((it) => it.name).sort();

/** The element's sources in one text. */
const sources = readdirSync(join(www, "element"), { recursive: true, encoding: "utf8" })
  .filter((it) => it.endsWith(".js"))
  .map((it) => readFileSync(join(www, "element", it), "utf8"))
  .join("\n");

const { RollCall } = await import(pathToFileURL(join(installed, "dist/roll-call.js")).href);

test("it is of the schema", () => {
  const Ajv = tool("ajv");
  const schema = JSON.parse(
    readFileSync(tool.resolve("custom-elements-manifest/schema.json"), "utf8"),
  );
  const validate = new Ajv({ strict: false }).compile(schema);
  assert.ok(validate(manifest), JSON.stringify(validate.errors));
  assert.equal(manifest.schemaVersion, "1.0.0");
});

test("its attributes are those that the element observes", () => {
  assert.ok(RollCall.observedAttributes.length > 10);
  assert.deepEqual(names(element.attributes), [...RollCall.observedAttributes].sort());
});

test("its fields and methods are those of the class", () => {
  const of = (/** @type {string} */ kind) =>
    names(element.members.filter((/** @type {Named} */ it) => it.kind === kind));
  /** @type {Record<string, PropertyDescriptor>} */
  const own = Object.getOwnPropertyDescriptors(RollCall.prototype);
  const found = Object.entries(own).filter(
    ([name]) => name !== "constructor" && !/Callback$/.test(name),
  );
  const fields = found.filter(([, it]) => it.get);
  assert.deepEqual(of("field"), fields.map(([name]) => name).sort());
  const methods = found.filter(([, it]) => typeof it.value === "function");
  assert.deepEqual(of("method"), methods.map(([name]) => name).sort());
  for (const it of element.members.filter((/** @type {any} */ it) => it.kind === "field")) {
    assert.equal(Boolean(it.readonly), !own[it.name].set, `${it.name} is readonly or is not`);
  }
});

test("its parts are those of the sources", () => {
  const found = [...sources.matchAll(/\bpart\s*(?::|=)\s*"([^"]+)"/g)].map((it) => it[1]);
  assert.ok(found.length >= 8);
  assert.deepEqual(names(element.cssParts), [...new Set(found)].sort());
});

test("its events are those that the sources name", () => {
  const found = [...sources.matchAll(/"(roll-call-[a-z]+)"/g)].map((it) => it[1]);
  assert.deepEqual(names(element.events), [...new Set(found)].sort());
});

test("its custom properties are those that the element asks for", async (t) => {
  const { page } = await visit(t, join(installed, "dist"));
  const declared = names(element.cssProperties);
  const asked = await page.evaluate(async () => {
    /** @type {Set<string>} */
    const asked = new Set();
    const { getPropertyValue } = CSSStyleDeclaration.prototype;
    CSSStyleDeclaration.prototype.getPropertyValue = function (name) {
      if (name.startsWith("--roll-call")) asked.add(name);
      return getPropertyValue.call(this, name);
    };
    const script = "/roll-call.js";
    await import(script);
    const chart = document.createElement("roll-call");
    const roll = { id: "1", date: "2020-01-01", title: "One", positions: "YN" };
    chart.data = {
      ...{ rollcall: 1, assembly: { id: "a", name: "A" }, source: { name: "S" } },
      members: ["A", "B"].map((id) => ({ id, name: id })),
      rollCalls: [roll],
    };
    document.body.replaceChildren(chart);
    await chart.ready;
    return [...asked].sort();
  });
  assert.deepEqual(asked, declared);
});

test("the module and its exports are there", async () => {
  const [{ path, exports }] = manifest.modules;
  const found = await import(pathToFileURL(join(installed, path)).href);
  const said = exports.filter((/** @type {Named} */ it) => it.kind === "js");
  assert.deepEqual(names(said), Object.keys(found).sort());
});
