// All that the explorer says around its charts, in English only.
//
// Names in braces are filled in, see `parts`.

export const words = {
  title: "Rollcall Explorer",
  lead: "Find roll calls, see who voted how, and who voted the same way as whom. What you open stays in your browser.",
  dataset: "Dataset",
  open: "Open files …",
  drop: "or drop them on this page; several make one dataset",
  skip: "Skip to the content",
  skipToResults: "Skip to the results",
  reading: "Reading …",
  own: "your file",
  stays: "What was shown before stays.",
  pages: "What to look at",
  find: "Roll calls",
  member: "Members",
  bloc: "Blocs",
  oneBloc: "Bloc",
  q: "Words, symbol or date",
  from: "From",
  to: "To",
  topic: "Topic",
  any: "any",
  close: "Lead at most, % of yes and no",
  order: "Order",
  newest: "newest first",
  oldest: "oldest first",
  closest: "closest first",
  alone: "Stood alone",
  in: "Alone among",
  anyBloc: "any bloc it was in",
  everybody: "all members",
  two: "{before} and {after}",
  each: "Each by itself",
  beside: "Beside another roll call",
  besideHint: "words, symbol or date",
  none: "No roll call is like that.",
  more: "Show more",
  clear: "Clear the search",
  noDate: "No date: write 2019, 2019-12, 2019-12-09 or 9 December 2019.",
  reversed: "The first day is after the last.",
  back: "All roll calls",
  which: "{place} of the {of} roll calls under {id}",
  others: "The others under {id}",
  focus: "Member",
  with: "Compare with",
  nothing: "–",
  remove: "Remove",
  split: "Where it was least united",
  splitBy:
    "The smallest share of its members with a recorded position that took the most common one, in whole texts of the chart's period and topic.",
  members: "Members, with the days on which membership began and ended",
  itsBlocs: "Its blocs",
  itsRollCalls: "Its roll calls",
  took: "Position",
  noBloc: "It is in none of the blocs here.",
  noBlocs: "This dataset has no blocs.",
  copy: "Copy link",
  copied: "The link is copied.",
  copiedOwn:
    "The link is copied. Your file is not in it, only its name: who follows it opens the same file first.",
  notCopied: "The browser did not let the link be copied; it is in the address bar.",
  again: "Try again",
  unshown: "Nothing is shown",
  reader: "The part of this page that reads files",
  show: "Show",
  add: "Add",
};

/** Titles of the default datasets, by file. @type {Record<string, string>} */
export const DATASETS = {
  "ukraine.json": "Ukraine and the UN",
  "others.json": "Other questions",
};

/** The site's other pages. */
export const SITE = {
  "./index.html": "An article",
  "./studio.html": "Studio",
  "./explore.html": "Explorer",
  "./docs/editor.html": "Editors",
  "./docs/developer.html": "Developers",
  "./docs/data.html": "Data",
  "./forms/index.html": "Forms",
};

/** Positions by their letters in a dataset. @type {Record<string, string>} */
export const POSITIONS = {
  Y: "in favour",
  A: "abstained",
  N: "against",
  ".": "did not vote",
  "?": "not named",
};

/**
 * What is said of a roll call's kind; that it is a resolution goes without saying.
 *
 * @type {Record<string, string>}
 */
export const KINDS = {
  decision: "decision",
  paragraph: "paragraph vote",
  amendment: "amendment",
  motion: "motion",
};

/** @param {string} name */
export const unreached = (name) =>
  `${name} could not be reached: the network, or the site, does not answer.`;

/** @param {string} name @param {number} status */
export const answers = (name, status) => `${name} does not come: the site answers ${status}.`;

/** @param {string} name @param {number} status */
export const isGone = (name, status) => `${name} is not there: the site answers ${status}.`;

/** @param {string} name @param {number} seconds */
export const isSlow = (name, seconds) =>
  `${name} takes too long: nothing came for ${seconds} seconds.`;

/** @param {string} data */
export const elsewhere = (data) =>
  `“${data}” is no address of this site, and others are not read here. Open it as a file.`;

/** Characters that hide, reverse or bury the text around them, as the core defines them. */
const HIDDEN =
  /[\p{Cc}\u00AD\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB\u{E0000}-\u{E007F}]/gu;

/** Makes a name from outside fit to be shown. @param {string} text */
export const clean = (text) => text.replace(/\s+/g, " ").replace(HIDDEN, "").trim();

/** How many of several files are named. */
const FILES = 3;

/** @param {string[]} names */
export const fileNames = (names) =>
  names.length > FILES + 1
    ? `${names.slice(0, FILES).join(", ")} and ${names.length - FILES} more`
    : names.join(", ");

/** @param {string} name Empty where the address does not say it. */
export const askFor = (name) =>
  name
    ? `Open the file that this link is about: ${name}. It is read in your browser, and no link has it.`
    : "Open the file that this link is about. It is read in your browser, and no link has it.";

/** @param {string} asked @param {string} opened */
export const otherFile = (asked, opened) =>
  `The link is about “${asked}”; what you opened is “${opened}”.`;

/** Returns the title of a default dataset; undefined for any other. @param {string} data */
export const usual = (data) => (Object.hasOwn(DATASETS, data) ? DATASETS[data] : undefined);

/** Returns what messages call a dataset of the address. @param {string} data */
export const called = (data) => (usual(data) ? `“${usual(data)}”` : data);

/** @param {string} data */
export const instead = (data) => `Show ${called(data)} instead`;

/** @param {number} count How many of the filters are in use. */
export const filters = (count) => (count ? `More filters, ${count} in use` : "More filters");

/** @param {number} count */
export const rollCalls = (count) => `${count} roll call${count === 1 ? "" : "s"}`;

/** @param {number} count */
export const members = (count) => `${count} member${count === 1 ? "" : "s"}`;

/** @param {string[]} blocs By their names. */
export const aloneIn = (blocs) => `alone in ${blocs.join(", ")}`;

/**
 * Says what is found where somebody stood alone.
 *
 * @param {number} unknown How many more roll calls may be such.
 */
export const aloneNote = (unknown) =>
  [
    "Votes on paragraphs and amendments and motions are among them; the charts count whole texts.",
    unknown > 0 &&
      `${rollCalls(unknown)} more cannot be told: somebody is not named, or a doubt is open.`,
  ]
    .filter(Boolean)
    .join(" ");

/** @typedef {import("../cli/report.js").Doubt} Doubt */

/** Returns where a doubt arose: `votes.csv:2:24`. @param {Doubt} doubt */
export const placeOf = ({ file, line, column }) =>
  [file, line && `${line}:${column ?? 1}`].filter(Boolean).join(":");

/** How many reasons are told at once. */
const REASONS = 3;

/**
 * Returns why nothing can be shown, one reason a line.
 *
 * @param {string} failure
 * @param {Doubt[]} [doubts]
 */
export function reasons(failure, doubts = []) {
  const all = doubts.filter((it) => !it.notice);
  const told = all.slice(0, REASONS).map((it) => `${placeOf(it)}: ${it.message}`);
  const left = all.length - told.length;
  return [...(told.length ? told : [failure]), ...(left ? [`and ${left} more`] : [])].join("\n");
}

/** @param {number} count @param {number} notices How many only tell what was done. */
export const doubts = (count, notices) =>
  [
    count > 0 && `${count} doubt${count === 1 ? "" : "s"} about what was read`,
    notices > 0 &&
      `${notices} thing${notices === 1 ? "" : "s"} to know${count ? "" : " about what was read"}`,
  ]
    .filter(Boolean)
    .join(", ");

/** @param {string} name @param {number} count @param {number} most */
export const crowd = (name, count, most) =>
  `${name} has ${members(count)}, and a square of members has room for ${most}. This one is of blocs; the members are listed below.`;

/** @param {string} name @param {number} count @param {number} most */
export const crowdAlone = (name, count, most) =>
  `${name} has ${members(count)}, and a square of members has room for ${most}. They are listed below.`;

/** @param {string} name */
export const emptyBloc = (name) => `${name} has no members in this dataset.`;

/** @param {string} name */
export const noName = (name) => `Nobody here is called “${name}”.`;

/** @param {string} name */
export const unpaired = (name) =>
  `“${name}” cannot stand here as the earlier of two, since its id has a space.`;

/** @param {string} name */
export const isShown = (name) => `“${name}” is shown already.`;

/** @param {string} name @param {string[]} names Its earlier names. */
export const formerly = (name, names) => `${name}, formerly ${names.join(", ")}`;

/** How many of those that may be meant are named. */
const NAMES = 4;

/** @param {string} name @param {string[]} all Labels of those that may be meant. */
export function severalNames(name, all) {
  const left = all.length - NAMES;
  const named = all.slice(0, NAMES).join(", ");
  return `Several here are called “${name}” or so: ${named}${left > 0 ? `, and ${left} more` : ""}. Choose one of them.`;
}

/**
 * Says by how much one side was ahead.
 *
 * @param {import("./dataset.js").Margin | undefined} margin Missing where nobody said yes or no.
 */
export const aheadBy = (margin) =>
  margin
    ? `ahead by ${margin.ahead} of ${margin.of} yes and no, ${percent(margin.share)} %`
    : "nobody said yes or no";

/** @param {number} share */
const percent = (share) => Number((share * 100).toFixed(1));

/** @param {import("./dataset.js").Margin} margin */
export const closestIs = (margin) => `The closest of the others is ${aheadBy(margin)}.`;

/** @param {number} close */
export const showUpTo = (close) => `Show up to ${close} %`;

/** @param {number} cut @param {number} all */
export const cutTitles = (cut, all) =>
  `Titles are cut in this dataset, ${cut} of ${all}; words after the cut are not found.`;

/** @param {string} q */
export const searched = (q) => (q ? `Roll calls: ${q}` : words.find);

/** @param {string} before @param {string} after */
export const whoMoved = (before, after) => `${before} and ${after}: who moved`;

/** @param {string[]} ids */
export const noRollCall = (ids) => `The dataset has no such roll call: ${ids.join(", ")}.`;

/** @param {number} count @param {number} shown */
export const chooseOne = (count, shown) =>
  count > shown
    ? `${rollCalls(count)} are like that; these are the newest. Choose one, or say more of it.`
    : `${rollCalls(count)} are like that. Choose one.`;

/** @param {string} id */
export const noSuch = (id) => `The dataset has no “${id}”; what you see is another.`;

/**
 * Says the tally, in the order of the bars. Where the source does not name everybody, a count of
 * zero is left out, since it is not known.
 *
 * @param {import("./dataset.js").RollCall["tally"]} tally
 */
export const outcome = ({ yes, no, abstain, notNamed }) =>
  [
    notNamed && !yes ? "" : `${yes} in favour`,
    notNamed && !abstain ? "" : `${abstain} abstaining`,
    notNamed && !no ? "" : `${no} against`,
    notNamed ? `${notNamed} not named` : "",
  ]
    .filter(Boolean)
    .join(", ");

/**
 * Returns the symbol, and the place of the roll call among those that share it.
 *
 * @param {import("./dataset.js").RollCall} it
 */
export const symbol = ({ id, place, of }) => (of > 1 ? `${id}, ${place} of ${of}` : id);

/** @param {string} date */
export const day = (date) =>
  new Date(`${date.length === 7 ? `${date}-01` : date}T12:00:00Z`).toLocaleDateString("en-GB", {
    ...(date.length === 7 ? {} : { day: "numeric" }),
    ...{ month: "long", year: "numeric", timeZone: "UTC" },
  });

/**
 * Says the days of a membership; `to` is the first day without it.
 *
 * @param {{from?: string, to?: string}} it
 */
export function days({ from, to }) {
  if (from && to) return `from ${day(from)} until ${day(to)}`;
  if (from) return `from ${day(from)}`;
  return to ? `until ${day(to)}` : "";
}
