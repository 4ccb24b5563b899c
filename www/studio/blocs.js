// The blocs that the chart shows, and the way to change their members.

import { blocEditor } from "./bloc-editor.js";
import { button } from "./fixes.js";
import { current } from "./found.js";
import { fill, h, named, section } from "./dom.js";
import { shownBlocs } from "./preview.js";
import { put, words } from "./words.js";

/** @typedef {import("./store.js").Bloc} Bloc */

/** @param {import("./store.js").Store} store */
export function blocsSection(store) {
  const list = h("ul", { class: "blocs-list" });
  const place = h("div");
  const add = button(words.newBloc, () => edit(undefined, place), { "data-key": "new-bloc" });
  let isEditing = false;

  // While a bloc is being edited the list is not redrawn, so that no field is lost under the
  // editor's hands.
  const show = () => {
    if (isEditing) return;
    const all = allBlocs(store.state);
    fill(
      list,
      all.map((it) => line(it, store, edit)),
      all.length === 0 && h("li", { class: "quiet" }, words.noBlocs),
    );
  };

  /** @param {Bloc | undefined} bloc @param {HTMLElement} where */
  const edit = (bloc, where) => {
    const close = () => {
      isEditing = false;
      place.replaceChildren();
      element.classList.remove("editing");
      show();
      const key = bloc ? `edit-${bloc.id}` : "new-bloc";
      /** @type {HTMLElement | null} */ (
        element.querySelector(`[data-key="${CSS.escape(key)}"]`)
      )?.focus();
    };
    isEditing = true;
    // Only one bloc is edited at a time: the buttons of the others are hidden.
    element.classList.add("editing");
    const form = blocEditor(store, bloc, close);
    where.append(form);
    form.querySelector("input")?.focus();
  };

  const element = section("blocs", words.blocs, list, place, add);
  store.listen((state, before) => {
    element.hidden = !state.found;
    const isOther = state.found !== before.found || state.document !== before.document;
    if (isOther || state.view.vote !== before.view.vote) show();
  });
  element.hidden = true;
  return element;
}

/**
 * Returns the dataset's blocs, changed ones as they were changed, and those that were added.
 *
 * @param {import("./store.js").State} state
 * @returns {Bloc[]}
 */
function allBlocs({ document, found }) {
  const read = found?.blocs ?? [];
  const added = document.blocs.filter((it) => !read.some(({ id }) => id === it.id));
  return [
    ...read.map(({ id, name, members }) => {
      return document.blocs.find((it) => it.id === id) ?? { id, name, members };
    }),
    ...added,
  ];
}

/**
 * Says how many members a bloc has, and on the day of the roll call shown if that is another
 * number.
 *
 * @param {Bloc} bloc
 * @param {string | null | undefined} date
 */
function counted({ members }, date) {
  const some = (/** @type {number} */ count) =>
    count === 1 ? words.blocOne : put(words.blocCount, { count });
  const all = new Set(members.map((it) => it.member)).size;
  if (!date) return some(all);
  const there = members.filter(({ from, to }) => from <= date && (!to || date < to));
  const count = new Set(there.map((it) => it.member)).size;
  return count === all ? some(all) : put(words.blocOnDay, { count: some(count), date, all });
}

/**
 * Returns a list item for a bloc, with the buttons that change it.
 *
 * @param {Bloc} bloc
 * @param {import("./store.js").Store} store
 * @param {(bloc: Bloc, where: HTMLElement) => void} edit
 */
function line(bloc, store, edit) {
  const { id, name } = bloc;
  const isChanged = store.state.document.blocs.some((it) => it.id === id);
  const count = counted(bloc, current(store.state)?.date);
  const isShown = shownBlocs(store.state).includes(id);
  const toggle = () => {
    const shown = shownBlocs(store.state);
    const next = shown.includes(id) ? shown.filter((it) => it !== id) : [...shown, id];
    store.change(words.didShow, { shown: next });
  };
  const revert = () => {
    const { blocs } = store.state.document;
    store.change(put(words.didRevert, { name }), { blocs: blocs.filter((it) => it.id !== id) });
  };
  const item = h("li");
  item.append(
    h(
      "label",
      null,
      h("input", {
        type: "checkbox",
        checked: isShown,
        onchange: toggle,
        "data-key": `show-${id}`,
      }),
      h(
        "span",
        null,
        named(name),
        h("span", { class: "quiet" }, ` ${count}${isChanged ? `, ${words.changed}` : ""}`),
      ),
    ),
    ...(isChanged
      ? [
          button(words.revert, revert, {
            class: "link",
            "data-key": `revert-${id}`,
            "aria-label": put(words.revertBloc, { name }),
          }),
        ]
      : []),
    button(words.edit, () => edit(bloc, item), {
      class: "link",
      "data-key": `edit-${id}`,
      "aria-label": put(words.editBloc, { name }),
    }),
  );
  return item;
}
