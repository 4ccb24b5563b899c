// One bloc: its name, its members and the days on which they joined and left.

import { faultOf, fromText, idOf } from "./bloc-rows.js";
import { shownBlocs } from "./blocs.js";
import { button, byId, fill, make } from "./dom.js";

/** @typedef {import("./state.js").Store} Store */
/** @typedef {import("./types.js").State} State */
/** @typedef {import("./types.js").Bloc} Bloc */
/** @typedef {import("./types.js").Membership} Membership */

/** @param {Store} store */
export function blocEditor(store) {
  store.watch((state, before) => {
    if (state.editing === before.editing) return;
    render(store, state);
    if (!before.editing && state.editing) {
      byId("blocs-editor").querySelector("input")?.focus();
    }
  });
}

/** @param {Store} store @param {State} state */
function render(store, { editing, result, doc }) {
  const place = byId("blocs-editor");
  if (!editing) return fill(place);
  const { bloc, isNew, fault } = editing;
  const others = (result?.outline.blocs ?? [])
    .map((it) => it.id)
    .filter((it) => isNew || it !== bloc.id);
  /** What stands in the fields is the state only when it must be drawn anew. */
  const written = () => read(place, bloc);
  const change = (/** @type {Partial<Bloc>} */ part) =>
    store.set({ editing: { isNew, bloc: { ...written(), ...part } } });
  const close = () => store.set({ editing: undefined });
  const submit = (/** @type {Event} */ event) => {
    event.preventDefault();
    const now = written();
    const wrong = faultOf(now, others);
    if (wrong) return store.set({ editing: { isNew, bloc: now, fault: wrong } });
    save(store, now);
    return close();
  };
  const isOwn = doc.blocs.some((it) => it.id === bloc.id) && !isNew;
  const forget = () => {
    store.decide({ blocs: doc.blocs.filter((it) => it.id !== bloc.id) });
    close();
  };
  fill(
    place,
    make(
      "form",
      {
        class: "editor",
        submit,
        novalidate: true,
        "aria-label": isNew ? "New bloc" : `Edit ${bloc.name}`,
      },
      make("div", { class: "pair" }, ...nameFields(bloc, isNew)),
      bloc.members.length > 0 && memberList(bloc, change, written),
      adder((members) => change({ members: [...written().members, ...members] })),
      fault && make("p", { class: "fault", role: "alert", text: fault }),
      make(
        "p",
        { class: "row" },
        make("button", { class: "main", "data-key": "save", text: "Save the bloc" }),
        button("close", "Cancel", close),
        isOwn && button("forget", "Forget my changes", forget, { class: "quiet" }),
      ),
    ),
  );
  return undefined;
}

/** @param {Bloc} bloc @param {boolean} isNew */
function nameFields({ id, name }, isNew) {
  const nameField = make("input", {
    name: "name",
    value: name,
    "data-key": "name",
    autocomplete: "off",
  });
  const idField = make("input", {
    name: "id",
    value: id,
    "data-key": "id",
    readonly: !isNew,
    autocomplete: "off",
    spellcheck: "false",
  });
  if (isNew) {
    // Follows the name until somebody writes another.
    let last = idOf(name);
    nameField.addEventListener("input", () => {
      if (idField.value !== last) return;
      last = idOf(nameField.value);
      idField.value = last;
    });
  }
  return [make("label", {}, "Name", nameField), make("label", {}, "Id", idField)];
}

/**
 * @param {Bloc} bloc
 * @param {(part: Partial<Bloc>) => void} change
 * @param {() => Bloc} written
 */
function memberList({ members }, change, written) {
  const rows = members.map(({ member, from, to }, at) => {
    const field = (
      /** @type {string} */ part,
      /** @type {string} */ value,
      /** @type {string} */ label,
    ) =>
      make("input", {
        type: part === "member" ? "text" : "date",
        list: part === "member" ? "members" : undefined,
        "data-part": part,
        "data-key": `${part} ${at}`,
        "aria-label": part === "member" ? `Member ${at + 1}` : `${member}: ${label}`,
        value,
      });
    const drop = () => change({ members: written().members.filter((_, index) => index !== at) });
    return make(
      "li",
      { class: "member" },
      field("member", member, ""),
      field("from", from, "first day"),
      field("to", to, "first day after"),
      button(`drop ${at}`, "Remove", drop, { class: "quiet", "aria-label": `Remove ${member}` }),
    );
  });
  return make(
    "div",
    { class: "members" },
    make(
      "p",
      { class: "member meta", "aria-hidden": "true" },
      make("span", { text: "Member" }),
      make("span", { text: "From" }),
      make("span", { text: "Until, that day no more" }),
    ),
    make("ol", { class: "plain" }, ...rows),
  );
}

/** @param {(members: Membership[]) => void} onAdd */
function adder(onAdd) {
  const field = make("textarea", {
    rows: 2,
    "data-key": "adder",
    spellcheck: "false",
    placeholder: "Serbia, BIH, Montenegro ...",
  });
  const add = () => {
    const members = fromText(field.value);
    field.value = "";
    if (members.length > 0) onAdd(members);
  };
  return make(
    "div",
    { class: "adder" },
    make("label", {}, "Add members by name or code", field),
    button("add", "Add", add),
  );
}

/** The bloc as it stands in the fields. @param {HTMLElement} place @param {Bloc} bloc @returns {Bloc} */
function read(place, bloc) {
  const value = (/** @type {ParentNode} */ from, /** @type {string} */ selector) =>
    /** @type {HTMLInputElement | null} */ (from.querySelector(selector))?.value.trim() ?? "";
  const members = [...place.querySelectorAll("li.member")].map((row) => ({
    member: value(row, "[data-part=member]"),
    from: value(row, "[data-part=from]"),
    to: value(row, "[data-part=to]"),
  }));
  return {
    id: value(place, "[name=id]") || bloc.id,
    name: value(place, "[name=name]"),
    members: members.filter((it) => it.member),
  };
}

/** @param {Store} store @param {Bloc} bloc */
function save(store, bloc) {
  const { blocs } = store.state.doc;
  const isKnown = blocs.some((it) => it.id === bloc.id);
  const shown = shownBlocs(store.state);
  // An own bloc would hide those of the dataset; what was shown stays, and the new one comes.
  store.look({ blocs: shown.includes(bloc.id) ? shown : [...shown, bloc.id] });
  store.decide({
    blocs: isKnown ? blocs.map((it) => (it.id === bloc.id ? bloc : it)) : [...blocs, bloc],
  });
}
