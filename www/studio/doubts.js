// Every doubt with the place it stands in and what settles it.

import { groups, isConsequence } from "./advice.js";
import { chosen } from "./calls.js";
import { button, byId, fill, make, name, number, sentence } from "./dom.js";

/** @typedef {import("./state.js").Store} Store */
/** @typedef {import("./types.js").State} State */
/** @typedef {import("./types.js").Doubt} Doubt */

/** So many of a kind are shown at first. */
const FEW = 4;

/** @param {Store} store */
export function doubts(store) {
  store.watch((state, before) => {
    const isSame =
      state.result === before.result &&
      state.whole === before.whole &&
      state.look.vote === before.look.vote;
    if (!isSame) render(store, state);
  });
}

/** @param {Store} store @param {State} state */
function render(store, state) {
  const { result, whole } = state;
  const all = groups(result?.report.warnings ?? []);
  const open = all.filter((it) => !it.notice);
  const notices = all.filter((it) => it.notice);
  const toSettle = open.reduce((sum, it) => sum + it.doubts.length, 0);
  byId("doubts").hidden = !result;
  byId("doubts-title").textContent =
    toSettle > 0 ? `${number(toSettle)} to settle` : "Nothing to settle";
  const show = (/** @type {import("./advice.js").Group} */ group) =>
    section(store, group, state, {
      isWhole: whole.includes(group.code),
      isLater: isConsequence(group.code, open),
    });
  const told = notices.reduce((sum, it) => sum + it.doubts.length, 0);
  const wasOpen = byId("doubts-list").querySelector("details")?.open ?? toSettle === 0;
  fill(
    byId("doubts-list"),
    toSettle === 0 && make("p", { text: settled(result?.report.rollCalls ?? []) }),
    ...open.map(show),
    told > 0 &&
      make(
        "details",
        { open: wasOpen },
        make("summary", { "data-key": "notices", text: `Good to know (${told})` }),
        ...notices.map(show),
      ),
  );
}

/** Only what was held against something adds up. @param {import("./types.js").RollCallLine[]} all */
function settled(all) {
  const stated = all.filter((it) => Object.keys(it.stated).length > 0).length;
  if (stated === 0) return "Every name is matched. No result is stated to hold the list against.";
  if (stated === all.length) {
    return "Every name is matched, and every list adds up to its stated result.";
  }
  return `Every name is matched. ${number(stated)} of ${number(all.length)} lists have a stated result, and add up to it.`;
}

/**
 * @param {Store} store
 * @param {import("./advice.js").Group} group
 * @param {State} state
 * @param {{isWhole: boolean, isLater: boolean}} options
 */
function section(store, { code, title, doubts }, state, { isWhole, isLater }) {
  const shown = isWhole ? doubts : doubts.slice(0, FEW);
  const more = () => store.set({ whole: [...store.state.whole, code] });
  return make(
    "div",
    { class: "kind" },
    make(
      "h3",
      {},
      title,
      doubts.length > 1 && make("span", { class: "meta", text: ` ${doubts.length}` }),
    ),
    isLater &&
      make("p", { class: "meta", text: "Names first: with them this may be settled too." }),
    fixOfKind(store, code),
    make(
      "ul",
      { class: "plain" },
      ...shown.map(({ doubt, index }) => item(store, doubt, index, state)),
    ),
    doubts.length > shown.length &&
      button(`more ${code}`, `Show all ${doubts.length}`, more, { class: "quiet" }),
  );
}

/**
 * What settles all doubts of a kind at once.
 *
 * @param {Store} store
 * @param {string} code
 */
function fixOfKind(store, code) {
  if (code === "date-missing") return dateField(store);
  if (code === "not-named") {
    const choose = () => store.choose({ unnamed: "did-not-vote" });
    return make("p", { class: "row" }, button("unnamed", "They did not vote", choose));
  }
  return undefined;
}

/** @param {Store} store */
function dateField(store) {
  const field = make("input", { type: "date", id: "date", "data-key": "date", required: true });
  const submit = (/** @type {Event} */ event) => {
    event.preventDefault();
    if (field.value) store.choose({ date: field.value });
  };
  return make(
    "form",
    { class: "row", submit },
    make("label", { for: "date", text: "Held on" }),
    field,
    make("button", { "data-key": "set date", text: "Set the date" }),
  );
}

/**
 * @param {Store} store
 * @param {Doubt} doubt
 * @param {number} index
 * @param {State} state
 */
function item(store, doubt, index, state) {
  const { message, rollCall } = doubt;
  const { result } = state;
  const isDrawn = rollCall !== undefined && result?.outline.rollCalls.includes(rollCall);
  const isElsewhere = isDrawn && chosen(state)?.id !== rollCall;
  const about = rollCall !== undefined && !message.includes(rollCall) ? rollCall : undefined;
  const place = placeOf(doubt);
  return make(
    "li",
    { class: "doubt" },
    make("p", {}, sentence(message)),
    quote(result?.lines[index], doubt),
    make(
      "p",
      { class: "meta" },
      name([place, about].filter(Boolean).join(" · ")),
      isElsewhere &&
        button(`look ${index}`, "Show", () => store.look({ vote: rollCall }), {
          class: "quiet",
          "aria-label": `Show ${rollCall}`,
        }),
    ),
    fixes(store, doubt, index, result),
  );
}

/** @param {Doubt} doubt */
const placeOf = ({ file = "", line, column }) =>
  line === undefined ? file : [file, line, column].filter(Boolean).join(":");

/**
 * The line of the source, the offending text marked; a doubt of a whole roll call has none.
 *
 * @param {import("./types.js").Line | undefined} line
 * @param {Doubt} doubt
 */
function quote(line, { excerpt }) {
  if (!excerpt) return undefined;
  if (line) {
    const { before, mark, after } = line;
    return make(
      "pre",
      { class: "quote" },
      make("code", { dir: "auto" }, before, make("mark", { text: mark }), after),
    );
  }
  return make(
    "pre",
    { class: "quote" },
    make("code", { dir: "auto" }, make("mark", { text: excerpt })),
  );
}

/**
 * @param {Store} store
 * @param {Doubt} doubt
 * @param {number} index
 * @param {State["result"]} result
 */
function fixes(store, { code, excerpt, suggestions = [] }, index, result) {
  const isName = ["unknown-name", "ambiguous-name"].includes(code);
  if (!excerpt || (!isName && suggestions.length === 0)) return undefined;
  const mean = (/** @type {string} */ id) => {
    const { names } = store.state.doc.choices;
    store.choose({ names: { ...names, [excerpt]: id } });
  };
  const buttons = suggestions.map(({ id, name: text }) =>
    button(`${excerpt} means ${id}`, name(text), () => mean(id), {
      "aria-label": `${excerpt} means ${text}`,
    }),
  );
  return make(
    "div",
    { class: "row" },
    buttons.length > 0 && make("span", { class: "meta", text: "It means" }),
    ...buttons,
    isName && memberField(excerpt, index, result?.outline.members ?? [], mean),
  );
}

/**
 * Any other member, by name or id.
 *
 * @param {string} excerpt
 * @param {number} index
 * @param {{id: string, name: string}[]} members
 * @param {(id: string) => void} mean
 */
function memberField(excerpt, index, members, mean) {
  const field = make("input", {
    list: "members",
    "data-key": `member ${index}`,
    "aria-label": `Another member for ${excerpt}`,
    placeholder: "Another member",
    autocomplete: "off",
    size: 16,
  });
  const submit = (/** @type {Event} */ event) => {
    event.preventDefault();
    const wanted = field.value.trim().toLowerCase();
    const member = members.find((it) => [it.id, it.name].some((it) => it.toLowerCase() === wanted));
    field.setCustomValidity(
      member || !wanted ? "" : "No member has this name; choose one of the list",
    );
    field.reportValidity();
    if (member) mean(member.id);
  };
  field.addEventListener("input", () => field.setCustomValidity(""));
  field.addEventListener("change", submit);
  return make("form", { submit, class: "inline" }, field);
}
