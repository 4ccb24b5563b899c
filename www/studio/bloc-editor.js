// The editor of one bloc: its name, its members, and the days from which and to which each belonged
// to it.

import { idOf, listed } from "./blocs-csv.js";
import { button, memberOf } from "./fixes.js";
import { fill, fresh, h, named } from "./dom.js";
import { shownBlocs } from "./preview.js";
import { put, words } from "./words.js";

/**
 * @typedef {import("./store.js").Bloc} Bloc
 * @typedef {import("./store.js").Membership} Membership
 */

/**
 * @param {import("./store.js").Store} store
 * @param {Bloc | undefined} bloc A new one is made if not given.
 * @param {() => void} close
 */
export function blocEditor(store, bloc, close) {
  /** @type {Membership[]} */
  let members = bloc ? bloc.members.map((it) => ({ ...it })) : [];
  const name = input(words.blocName, { value: bloc?.name ?? "" });
  const id = input(
    words.blocId,
    { value: bloc?.id ?? "", disabled: Boolean(bloc) },
    words.blocIdHint,
  );
  let isOwnId = Boolean(bloc);
  name.field.addEventListener("input", () => {
    if (!isOwnId) id.field.value = idOf(name.field.value);
  });
  id.field.addEventListener("input", () => (isOwnId = true));

  const list = h("ul", { class: "memberships" });
  const show = () => {
    const change = (/** @type {Membership} */ it, /** @type {Partial<Membership>} */ by) => {
      members = members.map((other) => (other === it ? Object.assign(it, by) : other));
    };
    const remove = (/** @type {Membership} */ it) => {
      members = members.filter((other) => other !== it);
      show();
    };
    fill(
      list,
      members.map((it, index) => membership(it, index, store, change, remove)),
    );
  };
  show();

  const pasted = fresh("pasted");
  const area = h("textarea", { id: pasted, rows: 3, spellcheck: "false" });
  const addPasted = () => {
    const known = store.state.found?.members ?? [];
    const added = listed(area.value)
      .map((it) => memberOf(known, it)?.id ?? it)
      .filter((it) => !members.some((other) => other.member === it && other.to === ""))
      .map((member) => ({ member, from: "", to: "" }));
    members = [...members, ...added];
    area.value = "";
    show();
  };

  const said = h("p", { class: "wrong", role: "alert" });
  const onsubmit = (/** @type {Event} */ event) => {
    event.preventDefault();
    if (area.value.trim()) addPasted();
    const made = { id: idOf(id.field.value), name: name.field.value.trim(), members };
    const fault = faultOf(made, bloc, store.state);
    said.textContent = fault ?? "";
    if (fault !== undefined) return;
    keep(store, made);
    close();
  };
  return h(
    "form",
    {
      class: "bloc-editor",
      "aria-label": bloc ? put(words.editBloc, { name: bloc.name }) : words.newBloc,
      onsubmit,
      novalidate: true,
    },
    h("div", { class: "fields" }, name.node, id.node),
    list,
    h("div", { class: "field" }, h("label", { for: pasted }, words.pasteMembers), area),
    h(
      "div",
      { class: "actions" },
      h("button", { type: "submit" }, words.saveBloc),
      button(words.add, addPasted),
      button(words.cancel, close, { class: "link" }),
      said,
    ),
  );
}

/**
 * Returns a text field and the node that holds it with its label.
 *
 * @param {string} label
 * @param {Record<string, unknown>} attributes
 * @param {string} [hint]
 */
function input(label, attributes, hint) {
  const id = fresh("bloc-field");
  const field = h("input", { id, autocomplete: "off", title: hint, ...attributes });
  return { field, node: h("div", { class: "field" }, h("label", { for: id }, label), field) };
}

/**
 * @param {Membership} it
 * @param {number} index
 * @param {import("./store.js").Store} store
 * @param {(it: Membership, by: Partial<Membership>) => void} change
 * @param {(it: Membership) => void} remove
 */
function membership(it, index, store, change, remove) {
  const known = store.state.found?.members.find(({ id }) => id === it.member);
  const name = known?.name ?? it.member;
  const day = (/** @type {"from" | "to"} */ end) => {
    const label = put(end === "from" ? words.fromOf : words.toOf, { name });
    const field = h("input", {
      type: "date",
      value: it[end],
      "aria-label": label,
      "data-key": `${end}-${index}`,
      onchange: () => change(it, { [end]: field.value }),
    });
    return h(
      "span",
      { class: "day" },
      h("span", { class: "quiet", "aria-hidden": true }, end === "from" ? words.from : words.to),
      field,
    );
  };
  return h(
    "li",
    null,
    h(
      "span",
      { class: "name" },
      named(name),
      !known && h("span", { class: "quiet" }, ` ${words.asWritten}`),
    ),
    button(words.remove, () => remove(it), {
      class: "link",
      "data-key": `remove-${index}`,
      "aria-label": put(words.removeFile, { name }),
    }),
    h("span", { class: "days" }, day("from"), day("to")),
  );
}

/**
 * Returns what keeps the bloc from being saved; undefined if nothing does.
 *
 * @param {Bloc} made
 * @param {Bloc | undefined} before
 * @param {import("./store.js").State} state
 */
function faultOf(made, before, { document, found }) {
  if (!made.name || !made.id) return words.needsName;
  if (made.members.length === 0) return words.needsMember;
  const taken = [...document.blocs, ...(found?.blocs ?? [])].some((it) => it.id === made.id);
  if (!before && taken) return put(words.takenId, { id: made.id });
  const swapped = made.members.find((it) => it.from && it.to && it.from >= it.to);
  if (!swapped) return undefined;
  const known = found?.members.find(({ id }) => id === swapped.member);
  return put(words.datesSwapped, { name: known?.name ?? swapped.member });
}

/** @param {import("./store.js").Store} store @param {Bloc} made */
function keep(store, made) {
  const { document } = store.state;
  const others = document.blocs.filter((it) => it.id !== made.id);
  const shown = shownBlocs(store.state);
  store.change(put(words.didBloc, { name: made.name }), {
    blocs: [...others, made],
    shown: shown.includes(made.id) ? shown : [...shown, made.id],
  });
}
