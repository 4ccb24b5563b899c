// Whom a typed name means: by its present name, an earlier or an official one, or its id.

import { plain } from "./dataset.js";
import { noName, severalNames } from "./words.js";

/**
 * @typedef {object} Choice
 * @property {string} id
 * @property {string} name
 * @property {string} label The text listed for it.
 * @property {string[]} [formerly] Its earlier names.
 * @property {string[]} [also] What records write beside these names.
 * @property {string} [iso] Its code of two letters.
 */

/**
 * Returns the initials of a name of several words: "UK", "DRC". Words without a capital have none.
 *
 * @param {string} name
 */
const initials = (name) => {
  const letters = name.split(/\s+/).map((it) => it[0]);
  const capitals = letters.filter((it) => it !== undefined && /\p{Lu}/u.test(it));
  return capitals.length > 1 ? plain(capitals.join("")) : "";
};

/**
 * Finds the item that a text means. Whole names and ids go before initials, these before the
 * beginning of a name, and that before a part of it. Only text in capitals is surely meant as
 * initials: "uk" may be the beginning of Ukraine. If several match, those that are not chosen yet
 * are meant. `said` tells why there is none.
 *
 * @param {Choice[]} items
 * @param {string} text
 * @param {(it: Choice) => boolean} isLeft
 * @returns {{found?: Choice, said?: string}}
 */
export function theOne(items, text, isLeft) {
  const wanted = plain(text);
  const isCapitals = /^\p{Lu}+$/u.test(text);
  const all = items.map((it) => {
    const all = [it.name, ...(it.formerly ?? []), ...(it.also ?? [])];
    const codes = [plain(it.iso ?? ""), ...all.map(initials)].filter(Boolean);
    const [name, ...others] = all.map(plain);
    return { it, name, others, codes, label: plain(it.label), id: plain(it.id) };
  });
  const some = [
    all.filter(({ it }) => it.label === text),
    all.filter(({ label }) => label === wanted),
    all.filter(({ name }) => name === wanted),
    all.filter(({ id }) => id === wanted),
    all.filter(({ others }) => others.includes(wanted)),
    all.filter(({ codes }) => isCapitals && codes.includes(wanted)),
    all.filter(
      ({ name, others, codes }) =>
        codes.includes(wanted) || [name, ...others].some((it) => it.startsWith(wanted)),
    ),
    all.filter(({ name, others }) => [name, ...others].some((it) => it.includes(wanted))),
  ].find((them) => them.length > 0);
  if (!some) return { said: noName(text) };
  const left = some.map(({ it }) => it).filter(isLeft);
  const them = left.length > 0 ? left : some.map(({ it }) => it);
  if (left.length === 0 || them.every(({ id }) => id === them[0].id)) return { found: them[0] };
  const labels = them.map(({ label }) => label);
  return { said: severalNames(text, labels) };
}
