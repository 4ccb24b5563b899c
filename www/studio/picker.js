// The choice of the roll call shown: a list, and a search where there are many.

import { fill, fresh, h } from "./dom.js";
import { folded } from "./fixes.js";
import { current } from "./found.js";
import { digits, put, words } from "./words.js";

/** From how many roll calls on there is a search, and how many are listed at once. */
const MANY = 12;
const LISTED = 100;

/** @param {import("./store.js").Store} store */
export function picker(store) {
  const [listId, searchId] = [fresh("vote"), fresh("vote-search")];
  const select = h("select", {
    id: listId,
    onchange: () => store.look({ vote: select.value }),
  });
  const label = h("label", { for: searchId });
  const search = h("input", {
    id: searchId,
    type: "search",
    autocomplete: "off",
    oninput: () => list(),
  });
  const said = h("span", { class: "quiet", role: "status" });
  const searching = h("div", { class: "field" }, label, search, said);
  const element = h(
    "div",
    { class: "picker" },
    searching,
    h("div", { class: "field" }, h("label", { for: listId }, words.rollCall), select),
  );
  /**
   * The texts are folded once, since thousands are searched with every letter.
   *
   * @type {{it: RollCall, text: string}[]}
   */
  let all = [];

  const list = () => {
    const wanted = folded(search.value).split(/\s+/).filter(Boolean);
    const matches = all.filter(({ text }) => wanted.every((it) => text.includes(it)));
    const shown = current(store.state);
    const listed = matches.slice(0, LISTED).map(({ it }) => it);
    if (shown && !listed.includes(shown)) listed.unshift(shown);
    fill(
      select,
      listed.map((it) => h("option", { value: it.key, selected: it === shown }, labelOf(it))),
    );
    if (shown) select.value = shown.key;
    const values = { count: digits(matches.length), shown: LISTED };
    said.textContent =
      wanted.length === 0
        ? ""
        : put(matches.length > LISTED ? words.firstMatches : words.matches, values);
  };

  store.listen((state, before) => {
    if (state.found !== before.found) {
      const rollCalls = state.found?.report.rollCalls ?? [];
      all = [...rollCalls]
        .sort((a, b) => (b.date ?? "").localeCompare(a.date ?? ""))
        .map((it) => ({ it, text: folded(`${it.key} ${it.date ?? ""} ${it.title ?? ""}`) }));
      const isMany = all.length >= MANY;
      searching.hidden = !isMany;
      if (!isMany) search.value = "";
      label.textContent = put(words.search, { count: digits(all.length) });
      element.hidden = all.length < 2;
      list();
    } else if (state.view.vote !== before.view.vote) {
      list();
    }
  });
  element.hidden = true;
  return element;
}

/** @typedef {import("./found.js").RollCall} RollCall */

/** @param {RollCall} rollCall */
function labelOf({ key, date, title }) {
  const label = [date ?? words.undated, key, title].filter(Boolean).join(" · ");
  return label.length > 110 ? `${label.slice(0, 109)}…` : label;
}
