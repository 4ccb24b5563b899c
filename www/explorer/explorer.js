// The explorer: roll calls found, opened and compared. Two elements draw everything; the address has
// what is looked at.

import { fill, h, named } from "../studio/dom.js";
import { showBloc, showSplit } from "./bloc.js";
import { close, open } from "./dataset.js";
import { iso } from "./dates.js";
import { showFind } from "./find.js";
import { showLists, showMember } from "./member.js";
import { blank, chosen, go, href, state } from "./state.js";
import { field } from "./ui.js";
import { showVote } from "./vote.js";
import { DATASETS, SITE, members, rollCalls, words } from "./words.js";

/** @typedef {import("./dataset.js").Dataset} Dataset */
/** @typedef {import("./state.js").State} State */

/**
 * @typedef {object} Page What each of the pages is given.
 * @property {Dataset} dataset
 * @property {HTMLElement} place Above the charts.
 * @property {HTMLElement} below Below them.
 * @property {() => boolean} isLatest Whether nothing was asked for since.
 * @property {(said: string) => void} tell
 * @property {(which: "one" | "many", attributes: Record<string, string> | undefined) => void} chart
 *   Shows a chart, or hides it.
 * @property {() => HTMLElement} copy A button that copies the link.
 */

/** The one that is shown where there is no other. */
const USUAL = "ukraine.json";

/** Milliseconds after the last move of a slider. */
const SLIDING = 200;

/** @type {Dataset | undefined} */
let dataset;
/** What the address says of it. @type {string | undefined} */
let opened;
/** The user's file that was read last: no address brings it back. @type {File | undefined} */
let own;
/** What is being read, by what the address says of it: whatever is asked for later takes its place. */
let coming = /** @type {{data: string} | undefined} */ (undefined);
/** Counts drawings, so that a newer one overtakes an older one. */
let turn = 0;
/** What one of the pages said last. */
let saidByPage = "";

const status = h("p", { class: "status", role: "status" });
const input = h("input", { type: "file", hidden: true, onchange: () => take(input.files) });
const header = h("header", null);
const tabs = h("nav", { class: "tabs", "aria-label": words.pages });
const place = h("section", { class: "place" });
const charts = h("div", { class: "charts" });
const below = h("section", { class: "below" });

document.querySelector("main")?.replaceChildren(header, tabs, status, place, charts, below);

// ---- The charts.

/** Each with what the address has of its reader's choices. */
const CHARTS = {
  one: { chart: element(""), told: /** @type {Partial<State>} */ ({ chart: "" }) },
  many: { chart: element(""), told: /** @type {Partial<State>} */ ({ chart: "" }) },
};

/** @param {string} choices */
function element(choices) {
  const chart = document.createElement("roll-call");
  chart.setAttribute("loading", "eager");
  if (choices) chart.setAttribute("state", choices);
  chart.hidden = true;
  return /** @type {HTMLElement & {data?: Uint8Array}} */ (chart);
}

/**
 * @param {"one" | "many"} which
 * @param {Record<string, string> | undefined} attributes One that is empty is taken off.
 */
function showChart(which, attributes) {
  const it = CHARTS[which];
  const asked = state();
  const isTold = Object.entries(it.told).every(([name, value]) => {
    return asked[/** @type {keyof State} */ (name)] === value;
  });
  // What a reader chose stays with an element; other choices need another one.
  if (!isTold) {
    const chart = element(asked.chart);
    const before = { ...it.chart.dataset };
    it.chart.replaceWith(chart);
    Object.assign(it, { chart, told: { chart: asked.chart } });
    chart.data = dataset?.bytes;
    Object.assign(chart.dataset, before);
  }
  it.chart.hidden = !attributes;
  for (const [name, value] of Object.entries(attributes ?? {})) {
    if (!value) it.chart.removeAttribute(name);
    else if (it.chart.getAttribute(name) !== value) it.chart.setAttribute(name, value);
  }
}

/** What charts of many roll calls are of. */
function period() {
  const { from, to, topic, measure } = state();
  return { from: iso(from) ?? from, to: iso(to) ?? to, topic, measure };
}

/** @type {ReturnType<typeof setTimeout> | undefined} */
let sliding;

// What a reader chooses in a chart is in the address too, and what is listed below follows it.
charts.addEventListener("roll-call-state", (event) => {
  const it = Object.values(CHARTS).find(({ chart }) => chart === event.target);
  if (!it) return;
  const choice = chosen(/** @type {CustomEvent} */ (event).detail);
  const before = JSON.stringify(period());
  it.told = { ...it.told, ...choice };
  history.replaceState(null, "", href(choice));
  if (JSON.stringify(period()) === before) return;
  clearTimeout(sliding);
  sliding = setTimeout(() => {
    const asked = state();
    if (!dataset) return;
    if (asked.page === "member") showLists(dataset, below, asked);
    if (asked.page === "bloc") void showSplit(pageOf(dataset), asked);
  }, SLIDING);
});

// ---- The dataset.

/** @param {FileList | null | undefined} files */
async function take(files) {
  const file = files?.[0];
  if (!file) return;
  await read(words.own, async (isLatest) => {
    if (!(await load(file.name, file, words.own, isLatest))) return;
    own = file;
    arrive({ ...blank(), data: words.own });
  });
  input.value = "";
}

/**
 * Reads in place of what was being read.
 *
 * @param {string} data What the address says of it.
 * @param {(isLatest: () => boolean) => Promise<void>} reading
 */
async function read(data, reading) {
  const mine = (coming = { data });
  tell(words.reading);
  await reading(() => coming === mine);
  if (coming === mine) coming = undefined;
}

/**
 * @param {string} name
 * @param {Blob} blob
 * @param {string} data What the address says of it.
 * @param {() => boolean} isLatest
 * @returns Whether it is there: what was shown stays if it cannot be read, or something else was asked for.
 */
async function load(name, blob, data, isLatest) {
  try {
    const [found, sha256] = await Promise.all([open(name, blob), hashed(blob)]);
    if (!isLatest()) {
      close(found);
      return false;
    }
    if (dataset) close(dataset);
    dataset = found;
    opened = data;
    for (const { chart } of Object.values(CHARTS)) {
      chart.data = dataset.bytes;
      // What figures that are copied say they are of: the file, and not what it was packed into.
      Object.assign(chart.dataset, { name, sha256 });
      if (!chart.isConnected) charts.append(chart);
    }
    tell("");
    return true;
  } catch (error) {
    if (isLatest()) tell(`${name}: ${/** @type {Error} */ (error).message}`);
    return false;
  }
}

/** Only a page of a secure address can reckon it. @param {Blob} blob */
async function hashed(blob) {
  const hash = await crypto.subtle?.digest("SHA-256", await blob.arrayBuffer());
  return [...new Uint8Array(hash ?? [])].map((it) => it.toString(16).padStart(2, "0")).join("");
}

/** Goes there; to where it is already, the browser would not say so. @param {State} next */
function arrive(next) {
  if (href(next) === location.hash) show();
  else go(next);
}

addEventListener("dragover", (event) => event.preventDefault());
addEventListener("drop", (event) => {
  event.preventDefault();
  void take(event.dataTransfer?.files);
});

/**
 * Where a dataset of the address is: one of the default ones, or a file of this page's own host.
 *
 * @param {string} data
 */
function addressOf(data) {
  if (Object.hasOwn(DATASETS, data)) return new URL(`./data/${data}`, location.href);
  const here = location.href.split("#", 1)[0];
  if (!URL.canParse(data, here)) return undefined;
  const address = new URL(data, here);
  const isOurs = address.origin === location.origin && /^https?:$/.test(address.protocol);
  return isOurs && data ? address : undefined;
}

/** @param {string} data @returns {Promise<Blob | undefined>} */
async function fetched(data) {
  const address = addressOf(data);
  const response = address && (await fetch(address).catch(() => undefined));
  return response?.ok ? response.blob() : undefined;
}

// ---- What is looked at.

addEventListener("hashchange", () => void follow());

async function follow() {
  const { data } = state();
  if (dataset && data === opened) {
    // The address no longer has what is coming; a file that somebody chose was never in it.
    if (coming && coming.data !== words.own) {
      coming = undefined;
      tell("");
    }
    return show();
  }
  await read(data, async (isLatest) => {
    const blob = data === words.own ? own : await fetched(data);
    if (!isLatest()) return;
    if (blob) {
      if (await load(blob === own ? own.name : data, blob, data, isLatest)) show();
      return;
    }
    const other = await fetched(USUAL);
    if (!isLatest()) return;
    if (other && (await load(USUAL, other, USUAL, isLatest))) arrive({ ...blank(), data: USUAL });
    if (isLatest()) tell(words.missing);
  });
}

/** @param {string} said */
function tell(said) {
  status.textContent = said;
}

/** @param {Dataset} dataset @returns {Page} */
function pageOf(dataset) {
  const mine = turn;
  return {
    ...{ dataset, place, below },
    tell: (said) => tell((saidByPage = said)),
    isLatest: () => mine === turn,
    chart: (which, attributes) =>
      showChart(
        which,
        attributes && which === "many" ? { ...attributes, ...period() } : attributes,
      ),
    copy: copyButton,
  };
}

const PAGES = { find: showFind, vote: showVote, member: showMember, bloc: showBloc };

function show() {
  if (!dataset) return;
  const asked = state();
  turn += 1;
  // What a page said is over with it.
  if (saidByPage && status.textContent === saidByPage) tell("");
  showHeader(dataset, asked);
  showTabs(asked);
  CHARTS.one.chart.hidden = asked.page !== "vote";
  CHARTS.many.chart.hidden = !["member", "bloc"].includes(asked.page);
  const showPage = Object.hasOwn(PAGES, asked.page) ? PAGES[asked.page] : showFind;
  void showPage(pageOf(dataset), asked);
}

function copyButton() {
  const copy = async () => {
    const copied = state().data === words.own ? words.copiedOwn : words.copied;
    const done = navigator.clipboard?.writeText(location.href) ?? Promise.reject();
    tell(await done.then(() => copied).catch(() => words.notCopied));
  };
  return h("button", { type: "button", "data-key": "copy", onclick: copy }, words.copy);
}

/** @param {Dataset} dataset @param {State} asked */
function showHeader({ name, members: all, rollCalls: calls }, { data }) {
  const years = [...new Set([calls.at(-1), calls[0]].map((it) => it?.date.slice(0, 4)))].join("–");
  const title = DATASETS[data] ?? (data === words.own ? words.own : `${name} (${data})`);
  const datasets = { ...DATASETS, [data]: `${title}, ${years}` };
  const link = (/** @type {[string, string]} */ [address, text]) =>
    h("a", { href: address, "aria-current": address.includes("explore") ? "page" : null }, text);
  fill(
    header,
    h("nav", { class: "site", "aria-label": "Rollcall" }, Object.entries(SITE).map(link)),
    h("h1", null, words.title),
    h("p", { class: "lead" }, words.lead),
    h(
      "p",
      { class: "fields" },
      field(words.dataset, "data", datasets, data, (value) => go({ ...blank(), data: value })),
      h("button", { type: "button", "data-key": "open", onclick: () => input.click() }, words.open),
      input,
      h("span", { class: "quiet" }, words.drop),
    ),
    h("p", { class: "quiet" }, [
      named(name),
      ` · ${rollCalls(calls.length)}, ${years} · ${members(all.length)}`,
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
        {
          ...{ href: href({ page: it, view: "" }), "data-key": it },
          "aria-current": it === here ? "page" : null,
        },
        words[it],
      ),
    ),
  );
}

await follow();
