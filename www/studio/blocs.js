// Which blocs the chart shows, and members to point out.

import { blocEditor } from "./bloc-editor.js";
import { chosen } from "./calls.js";
import { button, byId, fill, make, name } from "./dom.js";

/** @typedef {import("./state.js").Store} Store */
/** @typedef {import("./types.js").State} State */
/** @typedef {import("./types.js").Outline["blocs"][number]} Listed */

/** @param {Store} store */
export function blocs(store) {
  blocEditor(store);
  store.watch((state, before) => {
    const isSame =
      state.result === before.result &&
      state.look === before.look &&
      state.editing === before.editing &&
      state.doc.blocs === before.doc.blocs;
    if (isSame) return;
    byId("blocs").hidden = !state.result || state.result.outline.rollCalls.length === 0;
    renderList(store, state);
    renderFocus(store, state);
  });
}

/** Ids of the blocs that are shown. @param {State} state */
export function shownBlocs({ result, look }) {
  const all = result?.outline.blocs ?? [];
  if (!look.blocs) return all.filter((it) => it.isDefault).map((it) => it.id);
  return look.blocs.filter((id) => all.some((it) => it.id === id));
}

/** @param {Store} store @param {State} state */
function renderList(store, state) {
  const all = state.result?.outline.blocs ?? [];
  const shown = shownBlocs(state);
  const date = chosen(state)?.date ?? "";
  const names = new Map(state.result?.outline.members.map((it) => [it.id, it.name]));
  // People know members by their names; the core finds both.
  const named = (/** @type {import("./types.js").Membership} */ it) => ({
    ...it,
    member: names.get(it.member) ?? it.member,
  });
  const edit = (/** @type {Listed} */ { id, name, members }) =>
    store.set({ editing: { bloc: { id, name, members: members.map(named) }, isNew: false } });
  const rows = all.map((bloc) => {
    const { id, name: text, members } = bloc;
    const onDay = members.filter((it) => isMember(it, date)).length;
    const isOwn = state.doc.blocs.some((it) => it.id === id);
    const change = () => {
      const now = shownBlocs(store.state);
      store.look({ blocs: now.includes(id) ? now.filter((it) => it !== id) : [...now, id] });
    };
    return make(
      "li",
      { class: "bloc" },
      make(
        "label",
        {},
        make("input", {
          type: "checkbox",
          "data-key": `bloc ${id}`,
          checked: shown.includes(id),
          change,
        }),
        make("span", {}, name(text)),
        make("span", { class: "meta", text: `${onDay}${isOwn ? ", edited" : ""}` }),
      ),
      button(`edit ${id}`, "Edit", () => edit(bloc), {
        class: "quiet",
        "aria-label": `Edit ${text}`,
      }),
    );
  });
  const add = () =>
    store.set({ editing: { bloc: { id: "", name: "", members: [] }, isNew: true } });
  fill(
    byId("blocs-list"),
    make("ul", { class: "plain blocs" }, ...rows),
    !state.editing && make("p", { class: "row" }, button("new bloc", "New bloc", add)),
  );
}

/** @param {import("./types.js").Membership} membership @param {string} date */
const isMember = ({ from, to }, date) => (!from || from <= date) && (!to || date < to);

/** @param {Store} store @param {State} state */
function renderFocus(store, { result, look }) {
  const members = result?.outline.members ?? [];
  const nameOf = (/** @type {string} */ id) => members.find((it) => it.id === id)?.name ?? id;
  const chips = look.focus.map((id) => {
    const drop = () => store.look({ focus: store.state.look.focus.filter((it) => it !== id) });
    const label = { "aria-label": `Do not point out ${nameOf(id)}`, class: "chip" };
    return button(`focus ${id}`, [name(nameOf(id)), " ×"], drop, label);
  });
  const field = make("input", {
    id: "focus-field",
    list: "members",
    "data-key": "focus",
    autocomplete: "off",
    size: 20,
  });
  const submit = (/** @type {Event} */ event) => {
    event.preventDefault();
    const wanted = field.value.trim().toLowerCase();
    const found = members.find((it) => [it.id, it.name].some((it) => it.toLowerCase() === wanted));
    if (!found || look.focus.includes(found.id)) return;
    store.look({ focus: [...look.focus, found.id] });
  };
  field.addEventListener("change", submit);
  fill(
    byId("focus"),
    make(
      "form",
      { class: "row", submit },
      make("label", { for: "focus-field", text: "Point out" }),
      field,
      ...chips,
    ),
  );
}
