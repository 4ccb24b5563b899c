// The studio: from whatever an editor has to a checked dataset. Nothing is sent anywhere.

import { blocs } from "./blocs.js";
import { calls } from "./calls.js";
import { chart } from "./chart.js";
import { doubts } from "./doubts.js";
import { byId, count, make } from "./dom.js";
import { example } from "./example.js";
import { input } from "./input.js";
import { filesOf, output } from "./output.js";
import { Reading } from "./reading.js";
import { Store } from "./state.js";

/** @typedef {import("./types.js").State} State */

const store = new Store();
const reading = new Reading(store, filesOf);

input(store, { cancel: () => reading.cancel(), example });
doubts(store);
chart(store);
calls(store);
blocs(store);
output(store);
history();
members();
store.watch((state, before) => {
  byId("studio").dataset.stage = state.result ? "read" : "empty";
  const told = said(state);
  if (told !== said(before)) byId("status").textContent = told;
});

/** What a screen reader is told. @param {State} state */
function said({ progress, failure, result, copied }) {
  if (copied) return "The command is copied.";
  if (progress) return "Reading.";
  if (failure) return "Nothing could be made of it; the faults stand below the field.";
  if (!result) return "";
  const { rollCalls, warnings } = result.report;
  const open = warnings.filter((it) => !it.notice).length;
  return `${count(rollCalls.length, "roll call")} read, ${open === 0 ? "nothing" : open} to settle.`;
}

function history() {
  const [undo, redo] = ["undo", "redo"].map(
    (id) => /** @type {HTMLButtonElement} */ (/** @type {unknown} */ (byId(id))),
  );
  undo.addEventListener("click", () => store.undo());
  redo.addEventListener("click", () => store.redo());
  addEventListener("keydown", (event) => {
    const isZ = event.key.toLowerCase() === "z" && (event.ctrlKey || event.metaKey);
    // A field undoes its own typing.
    const isField = event.target instanceof Element && event.target.matches("input, textarea");
    if (!isZ || isField || event.altKey) return;
    event.preventDefault();
    if (event.shiftKey) store.redo();
    else store.undo();
  });
  store.watch(({ past, future }) => {
    undo.disabled = past.length === 0;
    redo.disabled = future.length === 0;
  });
}

/** The names that fields of members offer. */
function members() {
  const list = make("datalist", { id: "members" });
  document.body.append(list);
  store.watch(({ result }, before) => {
    if (result?.outline === before.result?.outline) return;
    const all = result?.outline.members ?? [];
    list.replaceChildren(...all.map(({ id, name }) => make("option", { value: name, label: id })));
  });
}
