// The explorer: roll calls found, opened and compared. Two elements draw everything; the address has
// what is looked at.

import { fill, h, named } from "../studio/dom.js";
import { figures, found, keyOf, open } from "./dataset.js";
import { go, href, state } from "./state.js";
import { day, outcome, rollCalls, words } from "./words.js";

/** @typedef {import("./dataset.js").Dataset} Dataset */
/** @typedef {import("./state.js").State} State */

/** The default datasets. */
const DATASETS = { "ukraine.json": "Ukraine and the UN, 2014 to today", "others.json": "Others" };

/** So many results at first, and with each wish for more. */
const STEP = 60;

/** Milliseconds after the last letter. */
const TYPING = 120;

/** @type {Dataset | undefined} */
let dataset;
/** Whose file it is: a default dataset's name, or nothing. @type {string | undefined} */
let opened;
let shown = STEP;
/** Counts drawings, so that a newer one overtakes an older one. */
let turn = 0;

const status = h("p", { class: "status", role: "status" });
const chosen = h("input", { type: "file", hidden: true, onchange: () => take(chosen.files) });
const header = h("header", null);
const tabs = h("nav", { "aria-label": words.title });
const place = h("section", { class: "place" });
const one = element({ view: "breakdown" });
const many = element({ view: "alignment" });
const charts = h("div", { class: "charts" });
const below = h("section", { class: "below" });

document.querySelector("main")?.replaceChildren(header, tabs, status, place, charts, below);

/** @param {Record<string, string>} attributes */
function element(attributes) {
  const chart = document.createElement("roll-call");
  for (const [name, value] of Object.entries({ loading: "eager", ...attributes })) {
    chart.setAttribute(name, value);
  }
  chart.hidden = true;
  return /** @type {HTMLElement & {data?: Uint8Array}} */ (chart);
}

/**
 * An attribute that is empty is taken off.
 *
 * @param {HTMLElement} chart
 * @param {Record<string, string>} attributes
 */
function set(chart, attributes) {
  for (const [name, value] of Object.entries(attributes)) {
    if (!value) chart.removeAttribute(name);
    else if (chart.getAttribute(name) !== value) chart.setAttribute(name, value);
  }
}

// ---- The dataset.

/** @param {FileList | null | undefined} files */
async function take(files) {
  const file = files?.[0];
  if (!file) return;
  await load(file.name, file, "");
  chosen.value = "";
}

/**
 * @param {string} name
 * @param {Blob} blob
 * @param {string} data What the address says of it.
 */
async function load(name, blob, data) {
  status.textContent = words.reading;
  try {
    dataset = await open(name, blob);
    opened = data;
    one.data = many.data = dataset.bytes;
    if (!one.isConnected) charts.append(one, many);
    status.textContent = "";
    if (state().data !== data) go({ ...blank(), data: data || words.own });
    else show();
  } catch (error) {
    // What was shown stays.
    status.textContent = `${name}: ${/** @type {Error} */ (error).message}`;
  }
}

/** Nothing of one dataset is asked of another. */
const blank = () => ({
  ...{ page: /** @type {"find"} */ ("find"), q: "", from: "", to: "", topic: "", close: "" },
  ...{ alone: "", in: "", vote: "", member: "", with: "", bloc: "", view: "", measure: "" },
});

addEventListener("dragover", (event) => event.preventDefault());
addEventListener("drop", (event) => {
  event.preventDefault();
  void take(event.dataTransfer?.files);
});

// ---- What is looked at.

addEventListener("hashchange", () => void follow());

async function follow() {
  const { data } = state();
  const isOwn = data === words.own;
  if (isOwn && dataset) return show();
  if (data === opened) return show();
  const name = Object.hasOwn(DATASETS, data) ? data : "ukraine.json";
  const response = await fetch(`./data/${name}`);
  await load(name, await response.blob(), name);
  if (name !== data) status.textContent = words.missing;
}

function show() {
  if (!dataset) return;
  const asked = state();
  turn += 1;
  showHeader(dataset, asked);
  showTabs(asked);
  one.hidden = asked.page !== "vote";
  many.hidden = !["member", "bloc"].includes(asked.page);
  const pages = { find: showFind, vote: showVote, member: showMember, bloc: showBloc };
  void (pages[asked.page] ?? showFind)(dataset, asked);
}

/** @param {Dataset} dataset @param {State} asked */
function showHeader({ name, members, rollCalls: calls }, { data }) {
  const all = { ...DATASETS, ...(data === words.own ? { [words.own]: words.own } : {}) };
  const years = [calls.at(-1), calls[0]].map((it) => it?.date.slice(0, 4));
  fill(
    header,
    h("h1", null, words.title),
    h("p", { class: "lead" }, words.lead),
    h(
      "p",
      { class: "fields" },
      field(words.dataset, "data", all, data, (value) => go({ ...blank(), data: value })),
      h(
        "button",
        { type: "button", "data-key": "open", onclick: () => chosen.click() },
        words.open,
      ),
      chosen,
      h("span", { class: "quiet" }, words.drop),
    ),
    h("p", { class: "quiet" }, [
      named(name),
      ` · ${rollCalls(calls.length)}, ${years.join("–")} · ${members.length} members`,
    ]),
  );
}

/** @param {State} asked */
function showTabs({ page }) {
  const pages = /** @type {const} */ (["find", "member", "bloc"]);
  const here = page === "vote" ? "find" : page;
  fill(
    tabs,
    pages.map((it) =>
      h(
        "a",
        { href: href({ page: it }), "data-key": it, "aria-current": it === here ? "page" : null },
        words[it],
      ),
    ),
  );
}

/**
 * A field that chooses one of several.
 *
 * @param {string} label
 * @param {string} key
 * @param {Record<string, string>} options
 * @param {string} value
 * @param {(value: string) => void} onChange
 */
function field(label, key, options, value, onChange) {
  const select = h(
    "select",
    { "data-key": key, onchange: () => onChange(select.value) },
    Object.entries(options).map(([id, name]) => h("option", { value: id }, name)),
  );
  select.value = value;
  return h("label", null, `${label} `, select);
}

/** @param {{id: string, name: string}[]} items @param {string} none */
const options = (items, none) =>
  Object.fromEntries([["", none], ...items.map(({ id, name }) => [id, name])]);

// ---- Finding.

/** @param {Dataset} dataset @param {State} asked */
async function showFind(dataset, asked) {
  const mine = turn;
  if (!place.querySelector("form")) fill(place, findForm(dataset));
  fillForm(asked);
  const among = await alone(asked);
  if (mine !== turn) return;
  const results = found(dataset, asked, among);
  const rows = results.slice(0, shown).map((it) => result(it));
  fill(
    below,
    h(
      "p",
      { class: "count", role: "status" },
      results.length ? rollCalls(results.length) : words.none,
    ),
    h("ul", { class: "results" }, rows),
    results.length > shown &&
      h("button", { type: "button", "data-key": "more", onclick: showMore }, words.more),
  );
}

function showMore() {
  shown += STEP;
  show();
}

/** The keys of roll calls in which a member stood alone; undefined if nobody is asked for. @param {State} asked */
async function alone({ alone: member, in: bloc }) {
  if (!member) return undefined;
  try {
    const request = { figure: "precedents", ids: [member], bloc: bloc || undefined };
    const { rollCalls: calls } = await figures(request);
    return new Set(calls.map(keyOf));
  } catch (error) {
    status.textContent = /** @type {Error} */ (error).message;
    return new Set();
  }
}

/** @param {import("./dataset.js").RollCall} it */
const result = ({ id, date, title, tally }) =>
  h(
    "li",
    null,
    h(
      "a",
      { href: href({ page: "vote", vote: id }), "data-key": `vote:${id}` },
      named(title || id),
    ),
    h("span", { class: "quiet" }, ` ${day(date)} · `, named(id), ` · ${outcome(tally)}`),
  );

/** @type {ReturnType<typeof setTimeout> | undefined} */
let typing;

/** @param {Dataset} dataset */
function findForm({ members, blocs, topics }) {
  const onTyped = () => {
    clearTimeout(typing);
    typing = setTimeout(() => {
      shown = STEP;
      // All of them: who types fast has left a field before its time is over.
      const fields = /** @type {HTMLInputElement[]} */ ([...place.querySelectorAll("[name]")]);
      go(Object.fromEntries(fields.map((it) => [it.name, it.value])), { step: false });
    }, TYPING);
  };
  const input = (
    /** @type {"q" | "from" | "to" | "close"} */ name,
    /** @type {Record<string, unknown>} */ attributes,
  ) =>
    h(
      "label",
      null,
      `${words[name === "q" ? "words" : name]} `,
      h("input", { name, autocomplete: "off", oninput: onTyped, ...attributes }),
    );
  const choose = (
    /** @type {"topic" | "alone" | "in"} */ name,
    /** @type {Record<string, string>} */ all,
  ) => field(words[name], name, all, "", (value) => go({ [name]: value }));
  return h(
    "form",
    { class: "fields", role: "search", onsubmit: (/** @type {Event} */ it) => it.preventDefault() },
    input("q", { type: "search", size: 28 }),
    input("from", { size: 10, placeholder: "2014" }),
    input("to", { size: 10, placeholder: "2025" }),
    input("close", { type: "number", min: 0, max: 100 }),
    topics.length > 1 && choose("topic", { "": words.any, ...pairs(topics) }),
    choose("alone", options(members, words.nobody)),
    choose("in", options(blocs, words.any)),
    h("a", { href: "#", class: "clear", onclick: clear }, words.clear),
  );
}

/** @param {Event} event */
function clear(event) {
  event.preventDefault();
  go(blank());
}

/** @param {string[]} texts */
const pairs = (texts) => Object.fromEntries(texts.map((it) => [it, it]));

/** @param {State} asked */
function fillForm(asked) {
  for (const name of /** @type {const} */ (["q", "from", "to", "close"])) {
    const input = /** @type {HTMLInputElement} */ (place.querySelector(`[name=${name}]`));
    if (input !== document.activeElement) input.value = asked[name];
  }
  for (const name of /** @type {const} */ (["topic", "alone", "in"])) {
    const select = /** @type {HTMLSelectElement | null} */ (
      place.querySelector(`[data-key=${name}]`)
    );
    if (select) select.value = asked[name];
  }
}

// ---- One roll call.

/** @param {Dataset} dataset @param {State} asked */
function showVote(dataset, asked) {
  const results = found(dataset, asked, undefined);
  const at = results.findIndex((it) => it.id === asked.vote);
  const beside = [results[at + 1], at > 0 ? results[at - 1] : undefined];
  const [before, after] = beside.map(
    (it) => it && h("a", { href: href({ vote: it.id }) }, `${day(it.date)}, ${it.id}`),
  );
  fill(
    place,
    h("h2", { class: "away" }, words.find),
    h(
      "p",
      { class: "fields" },
      h("a", { href: href({ page: "find" }), "data-key": "back" }, words.back),
      before && h("span", null, "← ", before),
      after && h("span", null, after, " →"),
    ),
  );
  fill(below);
  set(one, { vote: asked.vote, focus: asked.member, view: asked.view || "breakdown" });
}

// ---- A member, and whom it is compared with.

/** The views of many roll calls. */
const COMPARING = ["alignment", "timeline", "precedents", "matrix", "space"];

/** @param {State} asked @param {string} otherwise */
const viewOf = ({ view }, otherwise) => (COMPARING.includes(view) ? view : otherwise);

/** @param {Dataset} dataset @param {State} asked */
function showMember(dataset, asked) {
  const { members, blocs } = dataset;
  const member = members.some((it) => it.id === asked.member) ? asked.member : members[0]?.id;
  const compared = asked.with.split(" ").filter(Boolean);
  const everybody = [...members, ...blocs];
  const nameOf = (/** @type {string} */ id) => everybody.find((it) => it.id === id)?.name ?? id;
  const left = everybody.filter((it) => it.id !== member && !compared.includes(it.id));
  fill(
    place,
    h("h2", { class: "away" }, words.member),
    h(
      "p",
      { class: "fields" },
      field(words.focus, "member", options(members, words.nothing), member ?? "", (value) =>
        go({ member: value }),
      ),
      field(words.with, "with", options(left, words.nothing), "", (value) =>
        go({ with: [...compared, value].join(" ") }),
      ),
      compared.map((id) =>
        h(
          "button",
          {
            ...{
              type: "button",
              "data-key": `with:${id}`,
              "aria-label": `${words.remove}: ${nameOf(id)}`,
            },
            onclick: () => go({ with: compared.filter((it) => it !== id).join(" ") }),
          },
          `${nameOf(id)} ×`,
        ),
      ),
      field(words.bloc, "bloc", options(blocs, words.nothing), asked.bloc, (value) =>
        go({ bloc: value }),
      ),
    ),
  );
  fill(below);
  set(many, {
    ...{ view: viewOf(asked, "alignment"), focus: member ?? "", with: asked.with },
    ...{ blocs: asked.bloc, measure: asked.measure, from: asked.from, to: asked.to },
    topic: asked.topic,
  });
}

// ---- A bloc.

/** @param {Dataset} dataset @param {State} asked */
async function showBloc({ blocs, rollCalls: calls }, asked) {
  const mine = turn;
  const bloc = blocs.find((it) => it.id === asked.bloc) ?? blocs[0];
  fill(
    place,
    h("h2", { class: "away" }, words.bloc),
    h(
      "p",
      { class: "fields" },
      field(
        words.bloc,
        "bloc",
        Object.fromEntries(blocs.map((it) => [it.id, it.name])),
        bloc?.id,
        (value) => go({ bloc: value }),
      ),
    ),
  );
  fill(below);
  many.hidden = !bloc;
  if (!bloc) return;
  set(many, {
    ...{ view: viewOf(asked, "matrix"), blocs: bloc.id, with: "", measure: asked.measure },
    ...{ from: asked.from, to: asked.to, topic: asked.topic, focus: asked.member },
  });
  const period = { from: asked.from || undefined, to: asked.to || undefined };
  const { rows } = await figures({ figure: "cohesion", ids: [bloc.id], ...period });
  if (mine !== turn) return;
  const byId = new Map(calls.map((it) => [it.id, it]));
  const split = rows
    .filter((/** @type {any} */ it) => it.share !== null && it.share < 1)
    .sort((/** @type {any} */ a, /** @type {any} */ b) => a.share - b.share)
    .slice(0, STEP);
  fill(
    below,
    split.length > 0 && h("h2", null, words.split),
    h(
      "ul",
      { class: "results" },
      split.map((/** @type {any} */ it) => {
        const title = byId.get(it.rollCall)?.title || it.rollCall;
        return h(
          "li",
          null,
          h("a", { href: href({ page: "vote", vote: it.rollCall }) }, named(title)),
          h("span", { class: "quiet" }, ` ${day(it.date)} · ${outcome(it)}`),
        );
      }),
    ),
  );
}

// What a reader chooses in a chart is in the address too.
for (const chart of [one, many]) {
  chart.addEventListener("roll-call-state", (event) => {
    const { detail } = /** @type {CustomEvent} */ (event);
    const chosenThere = ["view", "measure", "from", "to", "topic"].flatMap((name) =>
      detail[name] === undefined ? [] : [[name, detail[name]]],
    );
    history.replaceState(null, "", href(Object.fromEntries(chosenThere)));
  });
}

await follow();
