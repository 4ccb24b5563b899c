// Compiles catalogs of words: Fluent's text goes in, and a form that fits into JSON comes out.
//
// The build, the command line and the tests compile; a reader's browser only speaks, see
// element/say.js. What no catalog uses (terms, attributes, functions other than the articles) is
// refused here, so that the speaker need not know it.

import { FluentResource } from "@fluent/bundle";
import { RIGHT_TO_LEFT } from "../element/say.js";

/**
 * @typedef {import("../element/types.js").Catalog} Catalog
 * @typedef {import("../element/types.js").Pattern} Pattern
 * @typedef {import("../element/types.js").Placeable} Placeable
 * @typedef {FluentResource["body"][number]} Entry
 * @typedef {NonNullable<Entry["value"]>} Source
 * @typedef {Exclude<Exclude<Source, string>[number], string>} Expression
 */

/** Functions that put an article before names that have one. @type {Record<string, string>} */
export const ARTICLES = { THE: "the", CAPITAL_THE: "The" };

/**
 * @param {string} source A catalog in Fluent.
 * @param {string} [lang] Its language. Without one, the catalog may be spoken in any, so that
 *   values are isolated.
 * @returns {Catalog}
 * @throws If a message uses what cannot be spoken.
 */
export function compile(source, lang) {
  const { body } = new FluentResource(source);
  const entries = new Map(body.map((it) => [it.id, it]));
  const isolates = !lang || RIGHT_TO_LEFT.test(lang);
  return Object.fromEntries(body.map((it) => [it.id, message(it, entries, [], isolates)]));
}

/**
 * @param {Entry} entry
 * @param {Map<string, Entry>} entries
 * @param {string[]} within The messages that refer to this one, so that a circle is found.
 * @param {boolean} isolates Whether values that are filled in are isolated.
 * @returns {Pattern}
 */
function message({ id, value, attributes }, entries, within, isolates) {
  /** @param {string} what @returns {never} */
  const refuse = (what) => {
    throw new Error(`${[...within, id].join(" > ")}: ${what} cannot be spoken`);
  };
  if (id.startsWith("-")) refuse("a term");
  if (value === null || Object.keys(attributes).length > 0) refuse("an attribute");
  if (within.includes(id)) refuse("a circle");

  /** @param {Source} source @returns {Pattern} */
  const pattern = (source) =>
    typeof source === "string"
      ? source
      : joined(source.map((it) => (typeof it === "string" ? it : placeable(it))));

  // Where nothing is isolated, a literal is joined to the text before and after it.
  /** @param {(string | Placeable)[]} parts @returns {Pattern} */
  const joined = (parts) => {
    if (isolates) return parts;
    const texts = parts.map((it) => (it[0] === "" && typeof it[1] === "string" ? it[1] : it));
    const all = /** @type {(string | Placeable)[]} */ ([]);
    for (const it of texts) {
      const before = all.at(-1);
      if (typeof it === "string" && typeof before === "string") all.splice(-1, 1, before + it);
      else all.push(it);
    }
    return all.length === 1 && typeof all[0] === "string" ? all[0] : all;
  };

  /** @param {Expression} it @returns {Placeable} */
  const placeable = (it) => {
    switch (it.type) {
      case "var":
        return [it.name];
      case "str":
        return ["", it.value];
      case "mesg": {
        const named = entries.get(it.name);
        if (it.attr || !named) return refuse(`a reference to ${it.name}`);
        return ["", message(named, entries, [...within, id], isolates)];
      }
      case "select":
        return select(it);
      case "func": {
        const [named] = it.args;
        if (!ARTICLES[it.name] || named?.type !== "var") return refuse(`the function ${it.name}`);
        return [`${ARTICLES[it.name]} ${named.name}`];
      }
      default:
        return refuse(`a ${it.type}`);
    }
  };

  /** @param {Extract<Expression, {type: "select"}>} it @returns {Placeable} */
  const select = ({ selector, variants, star }) => {
    if (selector.type !== "var") return refuse("a choice by other than a variable");
    // The last variant needs no key. A default that stands earlier is repeated at the end, since
    // variants are tried in their order.
    const keyed = star === variants.length - 1 ? variants.slice(0, star) : variants;
    const pairs = keyed.flatMap(({ key, value }) => [key.value, pattern(value)]);
    return [selector.name, ...pairs, pattern(variants[star].value)];
  };

  return pattern(/** @type {Source} */ (value));
}
