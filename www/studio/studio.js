// The studio: from any record to a checked dataset and its chart. All of it happens in the page.

import { fetchAhead } from "./ahead.js";
import { blocsSection } from "./blocs.js";
import { button } from "./fixes.js";
import { decisionsSection } from "./decisions.js";
import { doubtsSection, inShort } from "./doubts.js";
import { fill, h } from "./dom.js";
import { verbatim } from "./example.js";
import { foundSection } from "./found.js";
import { acceptDrops, inputSection, isField } from "./input.js";
import { outputSection, save } from "./output.js";
import { rangeOf } from "./places.js";
import { previewSection } from "./preview.js";
import { publishSection } from "./publish.js";
import { Reading } from "./reading.js";
import { inputsOf, Lines } from "./sources.js";
import { Store } from "./store.js";
import { put, words } from "./words.js";
import { opened, saved } from "./work.js";

/** Milliseconds after the last letter until the text is read. */
const TYPING = 250;

/** Milliseconds that a reading may take before its progress is shown. */
const SHORT = 250;

const isDark = matchMedia("(prefers-color-scheme: dark)").matches;
const width = innerWidth < 700 ? 320 : 600;
const store = new Store({ vote: undefined, width, theme: isDark ? "dark" : "light" });
const reading = new Reading();
const lines = new Lines(reading, store);

const status = h("p", { class: "away", role: "status" });
const announce = (/** @type {string} */ message) => (status.textContent = message);

// ---- Reading follows the document.

/** @type {ReturnType<typeof setTimeout> | undefined} */
let timer;

store.listen(({ document }, before) => {
  const old = before.document;
  const parts = /** @type {const} */ (["text", "files", "choices", "blocs"]);
  if (parts.every((it) => document[it] === old[it])) return;
  clearTimeout(timer);
  const isTyping = document.text !== old.text;
  timer = setTimeout(() => void read(), isTyping ? TYPING : 0);
});

async function read() {
  const { document } = store.state;
  const inputs = inputsOf(document);
  if (!document.text.trim() && document.files.length === 0) {
    reading.cancel();
    store.set({ found: null, failure: null, reading: null });
    return;
  }
  const begun = performance.now();
  const order = { choices: JSON.stringify(document.choices), inputs };
  const answer = await reading.read(order, (progress) => {
    if (performance.now() - begun > SHORT) store.set({ reading: progress });
  });
  // Something newer is being read.
  if (!answer) return;
  if ("found" in answer) {
    store.set({ found: answer.found, failure: null, reading: null });
    announce(inShort(answer.found));
    void fetchAhead();
  } else {
    store.set({ failure: answer.failure, reading: null });
    announce(`${words.failed}: ${answer.failure.faults.map((it) => it.message).join("; ")}`);
  }
}

function cancel() {
  reading.cancel();
  store.set({ reading: null });
  announce(words.cancelled);
}

/** @returns What keeps the example from being loaded, if anything does. */
async function example() {
  const response = await fetch("./data/ukraine.json").catch(() => undefined);
  const dataset = response?.ok && (await response.json().catch(() => undefined));
  if (!dataset) return words.noExample;
  store.change(words.example, { text: verbatim(dataset, "A/RES/74/17") });
}

// ---- Back and forth.

/** @param {"undo" | "redo"} which */
function go(which) {
  const what = which === "undo" ? store.undo() : store.redo();
  if (what) announce(put(which === "undo" ? words.undone : words.redone, { what }));
}

/** Opens saved work, as a step that can be undone. */
async function openWork(/** @type {File} */ file) {
  try {
    const { document, view } = opened(await file.text());
    store.look(view);
    store.change(words.didOpen, document);
    announce(words.opened);
  } catch (error) {
    announce(/** @type {Error} */ (error).message);
  }
}

function workButtons() {
  const chosen = h("input", {
    ...{ type: "file", accept: ".json,application/json", hidden: true },
    onchange: () => {
      const [file] = chosen.files ?? [];
      if (file) void openWork(file);
      chosen.value = "";
    },
  });
  const keep = button(
    words.saveWork,
    () => save(words.workName, "application/json", saved(store.state)),
    { "data-key": "save-work" },
  );
  const bring = button(words.openWork, () => chosen.click(), { "data-key": "open-work" });
  return h("div", { class: "history" }, chosen, bring, keep);
}

function history() {
  const place = h("div", { class: "history" });
  const show = () => {
    const { past, future } = store.state;
    fill(
      place,
      button(words.undo, () => go("undo"), {
        "data-key": "undo",
        "aria-disabled": past.length === 0,
        title: past.at(-1)?.what,
      }),
      button(words.redo, () => go("redo"), {
        "data-key": "redo",
        "aria-disabled": future.length === 0,
        title: future.at(-1)?.what,
      }),
    );
  };
  store.listen((state, before) => {
    if (state.past !== before.past || state.future !== before.future) show();
  });
  show();
  return place;
}

addEventListener("keydown", (event) => {
  // Fields have a history of their own.
  if (!(event.ctrlKey || event.metaKey) || event.altKey || isField(event.target)) return;
  const key = event.key.toLowerCase();
  if (key !== "z" && key !== "y") return;
  event.preventDefault();
  go(key === "y" || event.shiftKey ? "redo" : "undo");
});

// ---- The page.

/** Returns the list of the dataset's members, for all fields that ask for one. */
function memberList() {
  const place = h("datalist", { id: "members" });
  store.listen(({ found }, before) => {
    if (found === before.found) return;
    place.replaceChildren(
      ...(found?.members ?? []).map(({ id, name }) => h("option", { value: name }, id)),
    );
  });
  return place;
}

const tools = {
  store,
  lines: (/** @type {string} */ file, /** @type {number[]} */ numbers) => lines.of(file, numbers),
  isPasted: (/** @type {import("./found.js").Doubt} */ { file }) => file === words.pastedName,
  edit: (/** @type {import("./found.js").Doubt} */ { line = 1, column, excerpt }) => {
    const text = /** @type {HTMLTextAreaElement} */ (document.getElementById("text"));
    text.focus();
    text.setSelectionRange(...rangeOf(text.value, { line, column, excerpt }));
  },
};

document
  .querySelector("main")
  ?.replaceChildren(
    h(
      "header",
      null,
      h("div", null, h("h1", null, words.title), h("p", null, words.standfirst)),
      h("div", { class: "history" }, workButtons(), history()),
    ),
    status,
    h(
      "div",
      { class: "desk" },
      h(
        "div",
        { class: "left" },
        inputSection(store, { onExample: example, onCancel: cancel }),
        foundSection(store),
        doubtsSection(store, tools),
        decisionsSection(store),
      ),
      h(
        "div",
        { class: "right" },
        previewSection(store),
        publishSection(store, reading, announce),
        blocsSection(store),
        outputSection(store, announce),
      ),
    ),
    memberList(),
    h("p", { class: "drop", "aria-hidden": true }, words.drop),
  );
acceptDrops(store, announce);
reading.prepare();
