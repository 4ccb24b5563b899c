// The ways to settle a doubt, offered right beside it.

import { fresh, h } from "./dom.js";
import { concerned } from "./keys.js";
import { put, words } from "./words.js";

/** Doubts about which member a spelling means. */
const ABOUT_NAMES = ["unknown-name", "ambiguous-name", "missing-comma", "unknown-member"];

/**
 * @typedef {object} Tools What fixes work with.
 * @property {import("./store.js").Store} store
 * @property {(doubt: import("./found.js").Doubt) => void} edit Shows the place in the pasted text.
 * @property {(doubt: import("./found.js").Doubt) => boolean} isPasted Whether its file is the
 *   pasted text.
 */

/**
 * @param {import("./found.js").Doubt} doubt
 * @param {string} key Unique among all doubts.
 * @param {Tools} tools
 * @returns {import("./dom.js").Child[]}
 */
export function fixes(doubt, key, tools) {
  const { store, isPasted } = tools;
  const spelling = doubt.excerpt ?? doubt.members?.[0];
  const offered = [];
  if (ABOUT_NAMES.includes(doubt.code) && spelling) {
    offered.push(...naming(doubt, spelling, key, store));
  }
  if (doubt.code === "date-missing") offered.push(dating(store));
  if (doubt.code === "not-named") offered.push(notVoting(store, key));
  const hasFix = offered.length > 0;
  if (doubt.line && isPasted(doubt)) {
    offered.push(
      button(words.showInText, () => tools.edit(doubt), {
        class: "link",
        "data-key": `${key}-edit`,
      }),
    );
  }
  return hasFix || doubt.notice ? offered : [...offered, record(doubt, store)];
}

/**
 * @param {string} label
 * @param {() => void} onclick
 * @param {Record<string, unknown>} [attributes]
 */
export const button = (label, onclick, attributes = {}) =>
  h("button", { type: "button", onclick, ...attributes }, label);

/**
 * @param {import("./found.js").Doubt} doubt
 * @param {string} spelling
 * @param {string} key
 * @param {import("./store.js").Store} store
 */
function naming(doubt, spelling, key, store) {
  const suggested = (doubt.suggestions ?? []).map(({ id, name }, index) =>
    button(name, () => means(store, spelling, id, name), {
      "data-key": `${key}-${index}`,
      "aria-label": put(words.means, { spelling, name }),
    }),
  );
  const place = h("span", { class: "other" });
  place.append(
    button(
      words.other,
      () => {
        place.replaceChildren(anybody(spelling, store));
        place.querySelector("input")?.focus();
      },
      { class: "link", "data-key": `${key}-other` },
    ),
  );
  return [...suggested, place];
}

/**
 * @param {import("./store.js").Store} store
 * @param {string} spelling
 * @param {string} id
 * @param {string} name
 */
function means(store, spelling, id, name) {
  const names = { ...store.state.document.choices.names, [spelling]: id };
  store.choose(put(words.didName, { spelling, name }), { names });
}

/**
 * Returns a field that takes any member of the dataset.
 *
 * @param {string} spelling
 * @param {import("./store.js").Store} store
 */
function anybody(spelling, store) {
  const [id, note] = [fresh("who"), fresh("who-note")];
  const field = h("input", { id, list: "members", autocomplete: "off", "aria-describedby": note });
  const said = h("span", { id: note, class: "wrong", role: "status" });
  const onsubmit = (/** @type {Event} */ event) => {
    event.preventDefault();
    const member = memberOf(store.state.found?.members ?? [], field.value);
    if (member) means(store, spelling, member.id, member.name);
    else said.textContent = put(words.noMember, { name: field.value });
  };
  return h(
    "form",
    { class: "row", onsubmit },
    h("label", { for: id }, put(words.otherLabel, { spelling })),
    field,
    h("button", { type: "submit" }, words.use),
    said,
  );
}

/**
 * Finds a member by id or name, apart from accents and case; undefined if there is none.
 *
 * @param {{id: string, name: string}[]} members
 * @param {string} text
 */
export function memberOf(members, text) {
  const wanted = folded(text);
  if (!wanted) return undefined;
  return (
    members.find((it) => folded(it.id) === wanted) ??
    members.find((it) => folded(it.name) === wanted)
  );
}

/**
 * Folds a text for comparison: no accents, one kind of apostrophe, lower case.
 *
 * @param {string} text
 */
export const folded = (text) =>
  text.normalize("NFD").replace(/\p{M}/gu, "").replace(/[’']/g, "'").trim().toLowerCase();

/** @param {import("./store.js").Store} store */
function dating(store) {
  const id = fresh("day");
  const field = h("input", { id, type: "date", required: true, "data-key": "day" });
  const onsubmit = (/** @type {Event} */ event) => {
    event.preventDefault();
    if (field.value) store.choose(words.didDate, { date: field.value });
  };
  return h(
    "form",
    { class: "row", onsubmit },
    h("label", { for: id }, words.date),
    field,
    h("button", { type: "submit" }, words.setDate),
  );
}

/** @param {import("./store.js").Store} store @param {string} key */
const notVoting = (store, key) =>
  button(words.didNotVote, () => store.choose(words.didUnnamed, { unnamed: "did-not-vote" }), {
    "data-key": `${key}-unnamed`,
  });

/**
 * Returns a link to the record, which alone can settle the doubt, or a note if its address is not
 * certain.
 *
 * @param {import("./found.js").Doubt} doubt
 * @param {import("./store.js").Store} store
 */
function record(doubt, store) {
  const rollCalls = concerned(doubt, store.state.found?.report.rollCalls ?? []);
  const [url, ...others] = new Set(rollCalls.map((it) => it.url));
  if (!url || others.length > 0 || !/^https?:/.test(url))
    return h("span", { class: "quiet" }, words.noFix);
  const rest = { target: "_blank", rel: "noopener noreferrer" };
  return h("a", { href: url, ...rest }, words.checkRecord);
}
