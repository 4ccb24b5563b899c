// The field that puts another roll call beside the shown one; the other is looked for as in the
// search.

import { h } from "../studio/dom.js";
import { found, pairOf, rollCallAt } from "./dataset.js";
import { blank, go } from "./state.js";
import { kept, renew, result } from "./ui.js";
import { chooseOne, isShown, symbol, unpaired, words } from "./words.js";

/** @typedef {import("./dataset.js").Dataset} Dataset */
/** @typedef {import("./dataset.js").RollCall} RollCall */

/** The most roll calls that are listed where several may be meant. */
const MOST = 10;

/**
 * Returns the form that puts another roll call beside the one shown. It is made once and kept, so
 * that what is typed stays; for another roll call it is emptied.
 *
 * @param {Dataset} dataset
 * @param {RollCall} shown
 */
export function besideField(dataset, shown) {
  const it = kept("beside", () => {
    const said = h("span", { class: "quiet", id: "beside-said", role: "status" });
    const several = h("ul", { class: "results" });
    const input = h("input", {
      ...{ "data-key": "beside", type: "search", autocomplete: "off" },
      ...{ placeholder: words.besideHint, "aria-describedby": said.id },
    });
    const onsubmit = (/** @type {Event} */ event) => {
      event.preventDefault();
      const { all, told } = asked(it.dataset, it.shown, input.value.trim());
      said.textContent = told;
      const listed = told ? all.slice(0, MOST) : [];
      renew(
        several,
        listed.map((other) => result(other, { vote: pairOf(it.shown, other) })),
      );
      if (all.length === 1) go({ vote: pairOf(it.shown, all[0]), view: "" });
    };
    const form = h(
      "form",
      { class: "picker beside", onsubmit },
      h("label", null, h("span", null, words.beside), input),
      h("button", { "data-key": "beside-go" }, words.show),
      ...[said, several],
    );
    return { form, input, said, several, dataset, shown };
  });
  if (it.shown !== shown) {
    it.input.value = it.said.textContent = "";
    renew(it.several);
  }
  Object.assign(it, { dataset, shown });
  return it.form;
}

/**
 * Finds the roll calls other than the shown one that a text may mean. `told` says what is wrong; it
 * is empty if exactly one is meant, or nothing was typed.
 *
 * @param {Dataset} dataset
 * @param {RollCall} shown
 * @param {string} text
 */
function asked(dataset, shown, text) {
  const exact = rollCallAt(dataset, text);
  const alike = exact ? [exact] : text ? found(dataset, { ...blank(), q: text }) : [];
  const others = alike.filter((it) => it !== shown);
  // The core splits `vote` at the first space, so the key of the earlier roll call can have none.
  const first = (/** @type {RollCall} */ it) => (it.date < shown.date ? it : shown);
  const all = others.filter((it) => !/\s/.test(first(it).key));
  if (all.length === 1) return { all, told: "" };
  if (all.length > 1) return { all, told: chooseOne(all.length, MOST) };
  if (others.length > 0) return { all, told: unpaired(symbol(first(others[0]))) };
  return { all, told: alike.length > 0 ? isShown(symbol(shown)) : text && words.none };
}
