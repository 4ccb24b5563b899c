// The explorer: roll calls found, opened and compared. Two elements draw everything; the address
// says what is looked at.

import { h, named } from "../studio/dom.js";
import { showBloc, showSplit } from "./bloc.js";
import { asWritten, close, open, rollCallOfLine } from "./dataset.js";
import { iso } from "./dates.js";
import { doubtsOf } from "./doubts.js";
import { Unfetched, fetched } from "./fetched.js";
import { showFind } from "./find.js";
import { showLists, showMember } from "./member.js";
import { blank, chosen, go, href, isOther, searching, state } from "./state.js";
import { field, renew, row } from "./ui.js";
import { followView, showVote } from "./vote.js";
import {
  DATASETS,
  SITE,
  askFor,
  called,
  clean,
  elsewhere,
  fileNames,
  instead,
  members,
  otherFile,
  rollCalls,
  usual,
  words,
} from "./words.js";

/** @typedef {import("./dataset.js").Dataset} Dataset */
/** @typedef {import("./state.js").State} State */

/**
 * @typedef {object} Page What each of the pages is given.
 * @property {Dataset} dataset
 * @property {HTMLElement} place The section above the charts.
 * @property {HTMLElement} below The section below the charts.
 * @property {() => boolean} isLatest Whether nothing newer has been asked for.
 * @property {(said: string) => void} tell Shows a message.
 * @property {(text: string) => void} title Sets what the page is about.
 * @property {(which: "one" | "many", attributes: Record<string, string> | undefined) => void} chart
 *   Shows a chart, or hides it.
 * @property {() => HTMLElement} copy Makes a button that copies the link.
 */

/** @typedef {{name: string, blob: Blob}} Input */
/** @typedef {Pick<State, "data" | "file">} Source */

/** The default dataset, offered where the one asked for cannot be shown. */
const USUAL = "ukraine.json";

/** Milliseconds after the last move of a slider until the lists below the chart follow. */
const SLIDING = 200;

/** @type {Dataset | undefined} */
let dataset;
/** The key of the dataset shown, see `keyOf`. @type {string | undefined} */
let opened;
/** The user's own files that were read, by their names: no address can bring them back. */
const own = /** @type {Map<string, Input[]>} */ (new Map());
/** What is being read, by the address's `data`; a later request takes its place. */
let coming = /** @type {{data: string} | undefined} */ (undefined);
/** Counts drawings, so that a newer one overtakes an older one. */
let turn = 0;
/** Whether the message goes when something else is looked at; “Reading …” stays. */
let isOfPage = false;
/** The state that was last shown. @type {State | undefined} */
let seen;
/**
 * How far a list was scrolled, and at which link, when one of its roll calls was opened.
 *
 * @type {{of: string, top: number, key: string} | undefined}
 */
let left;
/** The list of doubts about the dataset shown. @type {HTMLElement | undefined} */
let doubts;

const status = h("p", { class: "status", role: "status" });
const again = h(
  "button",
  { type: "button", class: "again", hidden: true, "data-key": "again", onclick: () => onAgain() },
  words.again,
);
const input = h("input", {
  ...{ type: "file", multiple: true, hidden: true },
  onchange: () => take(input.files),
});
const skip = h("a", { class: "skip", href: "#content", onclick: skipThere }, words.skip);
const heading = h("h2", { class: "away", tabindex: -1 });
/** Announces what is shown now where the focus stays on the link that led to it. */
const announced = h("p", { class: "away", role: "status" });
const header = h("header", null);
const tabs = h("nav", { class: "tabs", "aria-label": words.pages });
const place = h("section", { class: "place" });
const charts = h("div", { class: "charts" });
const below = h("section", { class: "below" });

const main = document.querySelector("main");
main?.replaceChildren(skip, header, tabs, status, again, heading, announced, place, charts, below);

/**
 * Moves the focus to the count of results, or to the heading where there is none.
 *
 * @param {Event} event
 */
function skipThere(event) {
  event.preventDefault();
  const count = /** @type {HTMLElement | null} */ (below.querySelector(".count"));
  (state().page === "find" && count ? count : heading).focus();
}

// ---- The charts.

/**
 * @typedef {object} Chart
 * @property {HTMLElement & {data?: Uint8Array, linkTo?: (line: string) => string | undefined}} [chart]
 * @property {Dataset} [of]
 * @property {Partial<State>} [told] Those of its reader's choices that the address already has.
 */

const CHARTS = { one: /** @type {Chart} */ ({}), many: /** @type {Chart} */ ({}) };

/**
 * Makes an element for a dataset, with the reader's choices of an address.
 *
 * @param {Dataset} of
 * @param {string} choices
 */
function element(of, choices) {
  const chart = /** @type {NonNullable<Chart["chart"]>} */ (document.createElement("roll-call"));
  chart.setAttribute("loading", "eager");
  if (choices) chart.setAttribute("state", choices);
  chart.data = of.bytes;
  // Roll calls behind a figure open on their own pages.
  chart.linkTo = (line) => {
    const vote = rollCallOfLine(of, line)?.key;
    return vote && href({ page: "vote", vote, view: "" });
  };
  // Figures that are copied name the files that they are from, not what these were packed into.
  Object.assign(chart.dataset, { name: of.files, sha256: of.sha256 });
  return chart;
}

/** @param {"one" | "many"} which */
function hideChart(which) {
  const { chart } = CHARTS[which];
  if (chart) chart.hidden = true;
}

/**
 * Shows one of the charts, in a new element if the dataset or the reader's choices are others.
 *
 * @param {Dataset} of
 * @param {"one" | "many"} which
 * @param {Record<string, string>} attributes Attributes of the element; an empty one is removed.
 */
function showChart(of, which, attributes) {
  const it = CHARTS[which];
  const asked = state();
  const isTold = Object.entries(it.told ?? {}).every(([name, value]) => {
    return asked[/** @type {keyof State} */ (name)] === value;
  });
  // An element keeps its reader's choices; other choices need another element.
  if (!it.chart || it.of !== of || !isTold) {
    it.chart?.remove();
    Object.assign(it, { of, chart: element(of, asked.chart), told: { chart: asked.chart } });
  }
  const chart = /** @type {HTMLElement} */ (it.chart);
  for (const [name, value] of Object.entries(attributes)) {
    if (!value) chart.removeAttribute(name);
    else if (chart.getAttribute(name) !== value) chart.setAttribute(name, value);
  }
  chart.hidden = false;
  if (!chart.isConnected) charts.append(chart);
}

/** Returns the period, topic and measure of charts of many roll calls. */
function period() {
  const { from, to, topic, measure } = state();
  return { from: iso(from) ?? from, to: iso(to) ?? to, topic, measure };
}

/** @type {ReturnType<typeof setTimeout> | undefined} */
let sliding;

// What a reader chooses in a chart goes into the address too, and the lists below follow it.
charts.addEventListener("roll-call-state", (event) => {
  const it = Object.values(CHARTS).find(({ chart }) => chart === event.target);
  if (!it) return;
  const choice = chosen(/** @type {CustomEvent} */ (event).detail);
  const before = JSON.stringify(period());
  const view = it.told?.view ?? it.chart?.getAttribute("view");
  it.told = { ...it.told, ...choice };
  if (seen) seen = { ...seen, ...choice };
  // Another view is a step, which the browser's back button undoes.
  if (choice.view && choice.view !== view) {
    history.pushState(null, "", href(choice));
    // Whether members or blocs are compared depends on the view.
    if (state().page === "bloc") void show();
    followView(place);
    return;
  }
  history.replaceState(null, "", href(choice));
  if (JSON.stringify(period()) === before) return;
  clearTimeout(sliding);
  sliding = setTimeout(() => {
    if (!dataset) return;
    const asked = asWritten(dataset, state());
    if (asked.page === "member") showLists(dataset, below, asked);
    if (asked.page === "bloc") void showSplit(pageOf(dataset), asked);
  }, SLIDING);
});

// ---- The dataset.

/** @param {FileList | null | undefined} files */
async function take(files) {
  const inputs = [...(files ?? [])].map((blob) => ({ name: clean(blob.name), blob }));
  if (inputs.length === 0) return;
  input.value = "";
  await takeInputs(inputs);
}

/** @param {Input[]} inputs */
const takeInputs = (inputs) =>
  read(words.own, async (isLatest) => {
    const source = { data: words.own, file: fileNames(inputs.map((it) => it.name)) };
    const asked = state();
    const isAwaited = isMissing(asked);
    const failure = await load(async () => inputs, source, isLatest);
    if (failure) {
      const rest = isAwaited ? askFor(asked.file) : isShown() && words.stays;
      const said = [failure.message, rest].filter(Boolean).join("\n");
      tell(said, failure instanceof Unfetched ? () => void takeInputs(inputs) : undefined);
    }
    if (failure !== null) return;
    own.set(source.file, inputs);
    if (!isAwaited) return arrive(blank(source));
    // What the link asked for is looked for in the file that was opened.
    go({ ...asked, ...source }, { step: false });
    const isOther = asked.file !== "" && asked.file !== source.file;
    const notes = [status.textContent, isOther && otherFile(asked.file, source.file)];
    tell(notes.filter(Boolean).join("\n"));
  });

/**
 * Starts reading in place of whatever was being read.
 *
 * @param {string} data What the address says of the dataset.
 * @param {(isLatest: () => boolean) => Promise<void>} reading
 */
async function read(data, reading) {
  const mine = (coming = { data });
  // Set directly, since `tell` would hide “Try again”, which stays until something is shown.
  status.textContent = words.reading;
  isOfPage = false;
  await reading(() => coming === mine);
  if (coming === mine) coming = undefined;
}

/**
 * Reads a dataset and puts it in place of the one shown.
 *
 * @param {() => Promise<Input[]>} bring
 * @param {Source} source The dataset as the address names it.
 * @param {() => boolean} isLatest
 * @returns {Promise<Error | null | undefined>} Null if it was read; why it cannot be, and then the
 *   dataset that was shown stays; undefined where something else was asked for.
 */
async function load(bring, source, isLatest) {
  try {
    const found = await open(await bring());
    if (!isLatest()) return void close(found);
    if (dataset) close(dataset);
    dataset = found;
    opened = keyOf(source);
    doubts = doubtsOf(found);
    left = undefined;
    for (const it of Object.values(CHARTS)) {
      it.chart?.remove();
      it.chart = undefined;
    }
    tell("");
    return null;
  } catch (error) {
    return isLatest() ? /** @type {Error} */ (error) : undefined;
  }
}

/**
 * Goes to a state; shows it directly if the address has it already, since the browser fires no
 * event then.
 *
 * @param {State} next
 */
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
 * Returns the address of a dataset: a default one, or a file of this page's own host; undefined for
 * any other.
 *
 * @param {string} data
 */
function addressOf(data) {
  if (usual(data)) return new URL(`./data/${data}`, location.href);
  const here = location.href.split("#", 1)[0];
  if (!URL.canParse(data, here)) return undefined;
  const address = new URL(data, here);
  const isOurs = address.origin === location.origin && /^https?:$/.test(address.protocol);
  return isOurs && data ? address : undefined;
}

/** @param {Source} source */
const keyOf = ({ data, file }) => (data === words.own ? `${data}\n${file}` : data);

/**
 * Whether the address asks for a file of the user's that was not opened here.
 *
 * @param {Source} source
 */
const isMissing = ({ data, file }) => data === words.own && !own.has(file);

/**
 * Resolves to the files of a source: kept ones of the user's, or one that is fetched.
 *
 * @param {Source} source
 * @returns {Promise<Input[]>}
 */
async function brought({ data, file }) {
  if (data === words.own) return own.get(file) ?? [];
  const address = addressOf(data);
  if (!address) throw new Error(elsewhere(data));
  return [{ name: clean(data), blob: await fetched(address, called(data)) }];
}

// ---- What is looked at.

addEventListener("hashchange", () => void follow());

async function follow() {
  const asked = state();
  const { data } = asked;
  if (isShown()) {
    // The address no longer asks for what is being read; a file that the user chose was never in
    // it.
    if (coming && coming.data !== words.own) {
      coming = undefined;
      tell("");
    }
    return show();
  }
  if (isMissing(asked)) return showMissing(asked);
  if (!dataset) showHeader(undefined, asked);
  await read(data, async (isLatest) => {
    const failure = await load(() => brought(asked), asked, isLatest);
    if (failure === null) await show();
    if (failure) showNothing(failure.message);
  });
}

/** Whether the dataset of the address is what is shown. */
const isShown = () => dataset !== undefined && keyOf(state()) === opened;

/** Asks for the file that a link is about. @param {State} asked */
function showMissing({ file }) {
  coming = undefined;
  showNothing(askFor(file));
}

/**
 * Shows why what the address asks for cannot be shown. The address stays, and so do the links to
 * other things.
 *
 * @param {string} why
 */
function showNothing(why) {
  const { data } = state();
  turn += 1;
  seen = left = undefined;
  heading.textContent = words.unshown;
  skip.textContent = words.skip;
  document.title = words.title;
  showHeader(undefined, state());
  renew(tabs);
  renew(below);
  hideChart("one");
  hideChart("many");
  const other = h("a", { href: href(blank({ data: USUAL, file: "" })) }, instead(USUAL));
  renew(place, data !== USUAL && h("p", null, other));
  const mayPass = data !== words.own && addressOf(data);
  tell(why, mayPass ? () => void follow() : undefined);
}

/** What “Try again” does. */
let onAgain = () => {};

/**
 * Shows a message.
 *
 * @param {string} said
 * @param {() => void} [retry] What “Try again” does; without it there is no such button.
 */
function tell(said, retry) {
  // Anybody can write the ids and names in an address.
  status.textContent = said.split("\n").map(clean).join("\n");
  isOfPage = true;
  onAgain = retry ?? onAgain;
  if (!retry && again === document.activeElement) heading.focus({ preventScroll: true });
  again.hidden = !retry;
}

/** @param {Dataset} dataset @returns {Page} */
function pageOf(dataset) {
  const mine = turn;
  return {
    ...{ dataset, place, below },
    tell,
    title: (text) => {
      heading.textContent = text;
      document.title = `${text} – ${words.title}`;
    },
    isLatest: () => mine === turn,
    chart: (which, attributes) => {
      if (!attributes) hideChart(which);
      else
        showChart(dataset, which, which === "many" ? { ...attributes, ...period() } : attributes);
    },
    copy: copyButton,
  };
}

const PAGES = { find: showFind, vote: showVote, member: showMember, bloc: showBloc };

async function show() {
  if (!dataset) return;
  const asked = asWritten(dataset, state());
  const before = seen;
  const mine = (turn += 1);
  const { activeElement } = document;
  const hadFocus = activeElement !== document.body && main?.contains(activeElement);
  const isAnother = before !== undefined && isOther(before, asked);
  if (isAnother && before.page !== "vote" && asked.page === "vote") {
    left = { of: listOf(before), top: scrollY, key: `vote:${asked.vote}` };
  }
  seen = asked;
  if (isOfPage) tell("");
  showHeader(dataset, asked);
  showTabs(asked);
  skip.textContent = asked.page === "find" ? words.skipToResults : words.skip;
  if (asked.page !== "vote") hideChart("one");
  if (!["member", "bloc"].includes(asked.page)) hideChart("many");
  const showPage = Object.hasOwn(PAGES, asked.page) ? PAGES[asked.page] : showFind;
  const shown = showPage(pageOf(dataset), asked);
  // The keyboard is never lost: where the focused element is gone, the heading takes the focus.
  const hold = () => {
    const { activeElement } = document;
    if (hadFocus && (!activeElement || activeElement === document.body)) {
      heading.focus({ preventScroll: true });
    }
  };
  hold();
  if (isAnother && heading.getBoundingClientRect().top < 0) heading.scrollIntoView();
  await shown;
  if (mine !== turn) return;
  hold();
  const isSilent = isAnother && document.activeElement !== heading;
  announced.textContent = isSilent ? heading.textContent : "";
  if (isAnother && before.page === "vote" && left?.of === listOf(asked)) {
    const there = below.querySelector(`[data-key="${CSS.escape(left.key)}"]`);
    /** @type {HTMLElement | null} */ (there)?.focus({ preventScroll: true });
    scrollTo(0, left.top);
  }
}

/**
 * Returns the address of a page with its list, whichever roll call was opened from it.
 *
 * @param {State} asked
 */
const listOf = (asked) => href(asked.page === "find" ? searching(asked) : { ...asked, vote: "" });

function copyButton() {
  const copy = async () => {
    const copied = state().data === words.own ? words.copiedOwn : words.copied;
    const done = navigator.clipboard?.writeText(location.href) ?? Promise.reject();
    tell(await done.then(() => copied).catch(() => words.notCopied));
  };
  return h("button", { type: "button", "data-key": "copy", onclick: copy }, words.copy);
}

/** @param {Dataset | undefined} shown @param {State} asked */
function showHeader(shown, { data, page }) {
  const calls = shown?.rollCalls ?? [];
  const years = [...new Set([calls.at(-1), calls[0]].map((it) => it?.date.slice(0, 4)))].join("–");
  const datasets = { ...DATASETS, [data]: usual(data) ?? clean(data) };
  const link = (/** @type {[string, string]} */ [address, text]) =>
    h("a", { href: address, "aria-current": address.includes("explore") ? "page" : null }, text);
  header.dataset.page = page;
  renew(
    header,
    h("nav", { class: "site", "aria-label": "Rollcall" }, Object.entries(SITE).map(link)),
    h("h1", null, words.title),
    h("p", { class: "lead" }, words.lead),
    row(
      "data",
      field(words.dataset, "data", datasets, data, (data) => go(blank({ data, file: "" }))),
      h("button", { type: "button", "data-key": "open", onclick: () => input.click() }, words.open),
      input,
      h("span", { class: "quiet drop" }, words.drop),
    ),
    shown &&
      h("p", { class: "quiet" }, [
        named(shown.name),
        ` · ${rollCalls(calls.length)}, ${years} · ${members(shown.members.length)}`,
      ]),
    shown && doubts,
  );
}

/** @param {State} asked */
function showTabs({ page }) {
  const pages = /** @type {const} */ (["find", "member", "bloc"]);
  const here = page === "vote" ? "find" : page;
  const own = { find: searching(), member: { vote: "" }, bloc: { vote: "" } };
  renew(
    tabs,
    pages.map((it) =>
      h(
        "a",
        {
          ...{ href: href({ ...own[it], page: it, view: "" }), "data-key": it },
          "aria-current": it === here ? "page" : null,
        },
        words[it],
      ),
    ),
  );
}

await follow();
