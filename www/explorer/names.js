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
 */

/**
 * Finds the item that a text means. Whole names and ids go before the beginning of a name, and that
 * before a part of it. If several match, those that are not chosen yet are meant. `said` tells why
 * there is none.
 *
 * @param {Choice[]} items
 * @param {string} text
 * @param {(it: Choice) => boolean} isLeft
 * @returns {{found?: Choice, said?: string}}
 */
export function theOne(items, text, isLeft) {
  const wanted = plain(text);
  const all = items.map((it) => {
    const others = [...(it.formerly ?? []), ...(it.also ?? [])].map(plain);
    const name = plain(it.name);
    return { it, others, name, label: plain(it.label), id: plain(it.id), names: [name, ...others] };
  });
  const some = [
    all.filter(({ it }) => it.label === text),
    all.filter(({ label }) => label === wanted),
    all.filter(({ name }) => name === wanted),
    all.filter(({ id }) => id === wanted),
    all.filter(({ others }) => others.includes(wanted)),
    all.filter(({ names }) => names.some((it) => it.startsWith(wanted))),
    all.filter(({ names }) => names.some((it) => it.includes(wanted))),
  ].find((them) => them.length > 0);
  if (!some) return { said: noName(text) };
  const left = some.map(({ it }) => it).filter(isLeft);
  const them = left.length > 0 ? left : some.map(({ it }) => it);
  if (left.length === 0 || them.every(({ id }) => id === them[0].id)) return { found: them[0] };
  const labels = them.map(({ label }) => label);
  return { said: severalNames(text, labels) };
}
