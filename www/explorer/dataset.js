// The dataset that is explored: read in a worker, searched here.

import { datesIn, days, iso } from "./dates.js";
import { PAUSE, Unfetched } from "./fetched.js";
import { clean, day, fileNames, isSlow, reasons, unreached, words } from "./words.js";

/**
 * @typedef {object} RollCall
 * @property {string} id
 * @property {string} date
 * @property {string} title
 * @property {string} kind
 * @property {string[]} topics
 * @property {string} positions A letter for each member, in the order of the file.
 * @property {{yes: number, no: number, abstain: number, notNamed: number}} tally
 * @property {string} key What `vote` finds it by: its id, followed by its place where several share
 *   the id.
 * @property {number} place Its place among the roll calls with its id, from 1.
 * @property {number} of How many roll calls have its id: parts of a text are put to the vote under
 *   its symbol.
 * @property {string} searched The text in which the words of a search are looked for.
 * @property {number} at Its index in the file.
 *
 * @typedef {{id: string, name: string}} Named
 * @typedef {object} Called
 * @property {string[]} formerly The earlier names of a member.
 * @property {string[]} also What records write beside these names: found, and never shown.
 * @property {string} iso Its code of two letters; empty if it has none.
 *
 * @typedef {Named & Called & {at: number}} Member `at`: its index in the file.
 * @typedef {{id: string, from?: string, to?: string}} Membership
 * @typedef {Named & {members: Membership[], isUsual: boolean}} Bloc `isUsual`: shown by default.
 *
 * @typedef {object} Dataset
 * @property {number} at The id under which the worker keeps it.
 * @property {string} name
 * @property {string} files The names of its files.
 * @property {string} sha256 The hashes of its files; empty where they cannot be reckoned.
 * @property {import("../cli/report.js").Doubt[]} doubts
 * @property {number} cut How many titles are cut: a packed file of many roll calls has only the
 *   beginnings of long ones.
 * @property {Uint8Array} bytes The dataset in our own JSON form.
 * @property {Member[]} members Sorted by name.
 * @property {Bloc[]} blocs
 * @property {string[]} topics
 * @property {RollCall[]} rollCalls Newest first; those of one day in the reverse order of the file.
 */

/** Milliseconds within which the worker's script must have started. */
const LIMIT = 10_000;

/** @type {Worker | undefined} */
let worker;

/** @type {Map<number, (answer: any) => void>} */
const waiting = new Map();
let asked = 0;

/**
 * Starts a worker. If it breaks down, all questions fail, and the next one starts another worker,
 * in which every dataset must be opened again.
 */
function started() {
  const it = new Worker(new URL("./worker.js", import.meta.url), { type: "module" });
  const end = (/** @type {string} */ failure, how = {}) => {
    clearTimeout(timer);
    it.terminate();
    if (worker === it) worker = undefined;
    for (const tell of waiting.values()) tell({ failure, ...how });
    waiting.clear();
  };
  const late = () => end(isSlow(words.reader, LIMIT / 1000), { isUnfetched: true });
  const timer = setTimeout(late, LIMIT);
  it.addEventListener("message", ({ data }) => {
    clearTimeout(timer);
    waiting.get(data.id)?.(data);
    waiting.delete(data.id);
    if (data.isBroken) end(data.failure);
  });
  it.addEventListener("error", ({ message }) => {
    // A script that could not be fetched gives an error without a message.
    if (message) end(message);
    else end(unreached(words.reader), { isUnfetched: true, mayPass: true });
  });
  return it;
}

/**
 * Asks the worker, once more after a pause if a failure may pass. Rejects with `Unfetched` if its
 * script cannot be fetched, else with an error that says why there is no answer.
 *
 * @param {object} question
 * @returns {Promise<any>}
 */
async function ask(question) {
  let answer = await answered(question);
  if (answer.mayPass) {
    await new Promise((done) => setTimeout(done, PAUSE));
    answer = await answered(question);
  }
  if (answer.isUnfetched) throw new Unfetched(answer.failure, false);
  if (answer.failure) throw new Error(reasons(answer.failure, answer.doubts));
  return answer;
}

/**
 * Resolves to the worker's answer to a question, be it a failure.
 *
 * @param {object} question
 * @returns {Promise<any>}
 */
const answered = (question) =>
  new Promise((done) => {
    const id = (asked += 1);
    waiting.set(id, done);
    worker ??= started();
    worker.postMessage({ id, ...question });
  });

/**
 * Resolves to figures of a dataset, as the command line prints them.
 *
 * @param {Dataset} dataset
 * @param {object} request
 */
export const figures = async ({ at }, request) =>
  JSON.parse((await ask({ figures: request, at })).figures);

/** Frees a dataset that is no longer looked at. @param {Dataset} dataset */
export const close = ({ at }) => void ask({ close: at }).catch(() => {});

/**
 * Resolves to the SHA-256 of a file in hex; empty where the page is not at a secure address.
 *
 * @param {Blob} blob
 */
async function hashed(blob) {
  const hash = await crypto.subtle?.digest("SHA-256", await blob.arrayBuffer());
  return [...new Uint8Array(hash ?? [])].map((it) => it.toString(16).padStart(2, "0")).join("");
}

/**
 * Opens files of any kind as one dataset.
 *
 * @param {{name: string, blob: Blob}[]} inputs
 * @returns {Promise<Dataset>}
 */
export async function open(inputs) {
  const [{ packed, doubts, at }, hashes] = await Promise.all([
    ask({ open: inputs }),
    // A file that is gone has no hash here; the worker tells that it is gone.
    Promise.all(inputs.map(({ blob }) => hashed(blob).catch(() => ""))),
  ]);
  const files = fileNames(inputs.map((it) => it.name));
  const { assembly, members, blocs = [], rollCalls } = JSON.parse(new TextDecoder().decode(packed));
  const collator = new Intl.Collator("en");
  const topics = new Set(rollCalls.flatMap((/** @type {any} */ it) => it.topics ?? []));
  return {
    at,
    name: assembly?.name ?? files,
    ...{ files, doubts, sha256: hashes.filter(Boolean).join(", ") },
    cut: rollCalls.filter((/** @type {any} */ it) => CUT.test(it.title ?? "")).length,
    bytes: packed,
    members: members
      .map((/** @type {any} */ it, /** @type {number} */ at) => ({
        ...named(it),
        ...called(it),
        at,
      }))
      .sort((/** @type {Named} */ a, /** @type {Named} */ b) => collator.compare(a.name, b.name)),
    blocs: blocs.map((/** @type {any} */ it) => ({
      ...{ ...named(it), members: it.members ?? [], isUsual: it.default === true },
    })),
    topics: /** @type {string[]} */ ([...topics].sort(collator.compare)),
    rollCalls: addressed(rollCalls)
      .reverse()
      .sort((a, b) => Number(a.date < b.date) - Number(a.date > b.date)),
  };
}

/** The end of a title that is cut. */
const CUT = /(…|\.\.\.)$/;

/** @param {{id: string, name?: string}} it */
const named = ({ id, name = id }) => ({ id, name });

/**
 * @param {{formerly?: {name: string}[], also?: string[], iso?: string}} it
 * @returns {Called}
 */
const called = ({ formerly = [], also = [], iso = "" }) => ({
  formerly: formerly.map((it) => it.name),
  ...{ also, iso },
});

/** Lower-cases ASCII letters only, as the core does to compare ids. @param {string} id */
const lower = (id) => id.replace(/[A-Z]/g, (it) => it.toLowerCase());

/**
 * Makes roll calls of those in a file, and finds out which of them share an id.
 *
 * @param {any[]} rollCalls
 * @returns {RollCall[]}
 */
function addressed(rollCalls) {
  /** @type {Map<string, number>} */
  const counts = new Map();
  const places = rollCalls.map(({ id }) => {
    const place = (counts.get(lower(id)) ?? 0) + 1;
    counts.set(lower(id), place);
    return place;
  });
  const of = (/** @type {string} */ id) => counts.get(lower(id)) ?? 1;
  return rollCalls.map((it, at) => rollCallOf(it, at, places[at], of(it.id)));
}

/**
 * @param {any} it
 * @param {number} at
 * @param {number} place
 * @param {number} of
 * @returns {RollCall}
 */
function rollCallOf(it, at, place, of) {
  const { id, date, title = "", kind = "resolution", topics = [], positions } = it;
  const count = (/** @type {string} */ code) => positions.split(code).length - 1;
  const tally = { yes: count("Y"), no: count("N"), abstain: count("A"), notNamed: count("?") };
  const key = of > 1 ? `${id}#${place}` : id;
  const searched = plain(`${id} ${date} ${title} ${kind}`);
  return { id, date, title, kind, topics, positions, tally, key, place, of, searched, at };
}

/**
 * Finds the roll call that the core finds for `vote`, by id or by id and place; undefined if there
 * is none. Of those that share an id, a whole text goes before its parts.
 *
 * @param {Dataset} dataset
 * @param {string} vote
 */
export function rollCallAt({ rollCalls }, vote) {
  const wanted = lower(vote.trim());
  const alike = rollCalls.filter((it) => lower(it.id) === wanted).sort((a, b) => a.place - b.place);
  const isWhole = (/** @type {RollCall} */ it) => ["resolution", "decision"].includes(it.kind);
  const named = (/** @type {RollCall} */ it) => lower(`${it.id}#${it.place}`) === wanted;
  return alike.find(isWhole) ?? alike[0] ?? rollCalls.find(named);
}

/** Roll calls by symbol and title, as a line of evidence has them. */
const lines = /** @type {WeakMap<Dataset, Map<string, RollCall[]>>} */ (new WeakMap());

/** @param {Dataset} dataset */
function linesOf(dataset) {
  /** @type {Map<string, RollCall[]>} */
  const all = lines.get(dataset) ?? new Map();
  if (all.size > 0) return all;
  for (const it of dataset.rollCalls) {
    const line = [it.id, it.title].map(clean).filter(Boolean).join(" · ");
    all.set(line, [...(all.get(line) ?? []), it]);
  }
  lines.set(dataset, all);
  return all;
}

/**
 * Finds the roll call of a line of evidence: day, symbol and title. Undefined where the line is
 * about a member, or does not tell several roll calls apart.
 *
 * @param {Dataset} dataset
 * @param {string} line
 */
export function rollCallOfLine(dataset, line) {
  const [date, ...rest] = line.split(" · ");
  const alike = linesOf(dataset).get(rest.join(" · ")) ?? [];
  const some = alike.length > 1 ? alike.filter((it) => day(it.date) === date) : alike;
  return some.length === 1 ? some[0] : undefined;
}

/**
 * Finds the roll calls that the core finds for `vote`: one, or two whose names stand one after the
 * other. `missing` has the names that no roll call has.
 *
 * @param {Dataset} dataset
 * @param {string} vote
 * @returns {{calls: RollCall[], missing: string[]}}
 */
export function rollCallsAt(dataset, vote) {
  const whole = rollCallAt(dataset, vote);
  if (whole) return { calls: [whole], missing: [] };
  const [, ...both] = vote.trim().match(/^(\S+)\s+(.+)$/s) ?? ["", vote.trim()];
  const found = both.map((it) => rollCallAt(dataset, it));
  return {
    // A roll call beside itself is just one.
    calls: [...new Set(found.flatMap((it) => it ?? []))],
    missing: both.filter((it, at) => it && !found[at]),
  };
}

/**
 * Returns the `vote` that shows two roll calls beside each other, the earlier one first.
 *
 * @param {RollCall} one
 * @param {RollCall} other
 */
export const pairOf = (one, other) =>
  (other.date < one.date ? [other, one] : [one, other]).map((it) => it.key).join(" ");

/** Returns the other roll calls with the same id. @param {Dataset} dataset @param {RollCall} it */
export const sharing = ({ rollCalls }, it) =>
  rollCalls.filter((other) => lower(other.id) === lower(it.id) && other !== it);

/**
 * Returns the member that took a position most often, so that there is most to see of it; undefined
 * if there are no members to choose from.
 *
 * @param {Dataset} dataset
 * @param {Member[]} some
 */
export function busiest({ rollCalls }, some) {
  const counts = some.map(() => 0);
  for (const { positions } of rollCalls) {
    some.forEach(({ at }, place) => {
      if ("YNA".includes(positions[at])) counts[place] += 1;
    });
  }
  return some[counts.indexOf(Math.max(...counts))];
}

/**
 * Returns what an address asks for, with ids and topic in the case in which the dataset has them.
 *
 * @param {Dataset} dataset
 * @param {import("./state.js").State} asked
 * @returns {import("./state.js").State}
 */
export function asWritten({ members, blocs, topics }, asked) {
  const idOf = (/** @type {Named[]} */ all, /** @type {string} */ id) =>
    (all.find((it) => it.id === id) ?? all.find((it) => lower(it.id) === lower(id)))?.id ?? id;
  const [member, alone] = [asked.member, asked.alone].map((it) => idOf(members, it));
  const [bloc, among] = [asked.bloc, asked.in].map((it) => idOf(blocs, it));
  const others = asked.with.split(" ").map((it) => idOf([...members, ...blocs], it));
  const topic = topics.find((it) => lower(it) === lower(asked.topic)) ?? asked.topic;
  return { ...asked, member, alone, bloc, in: among, with: others.join(" "), topic };
}

/** Lower-cases a text and removes the marks of its letters. @param {string} text */
export const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

/**
 * Returns a test of whether a roll call is of a period and topic.
 *
 * @param {Pick<import("./state.js").State, "from" | "to" | "topic">} asked
 * @returns {(it: RollCall) => boolean}
 */
export function concerns({ from, to, topic }) {
  const [first, last] = [iso(from) ?? "", iso(to) ?? ""];
  return ({ date, topics }) => {
    const [begin, end] = days(date);
    const isIn = begin >= first && end.slice(0, last.length) <= last;
    return isIn && (!topic || topics.some((it) => lower(it) === lower(topic)));
  };
}

/**
 * By how many votes the larger of yes and no was ahead, of how many votes for either, and the
 * former as a share of the latter.
 *
 * @typedef {{ahead: number, of: number, share: number}} Margin
 *
 * @param {RollCall} it
 * @returns {Margin | undefined} Undefined where nobody said yes or no.
 */
export function marginOf({ tally: { yes, no } }) {
  const [ahead, of] = [Math.abs(yes - no), yes + no];
  return of > 0 ? { ahead, of, share: ahead / of } : undefined;
}

/**
 * Returns roll calls in the order asked for: the oldest or the closest first, else as they are.
 * Those with neither yes nor no come after the closest.
 *
 * @param {RollCall[]} found Newest first.
 * @param {string} order
 */
export function ordered(found, order) {
  if (order === "oldest") return [...found].reverse();
  if (order !== "closest") return found;
  const share = (/** @type {RollCall} */ it) => marginOf(it)?.share ?? 2;
  return [...found].sort((a, b) => share(a) - share(b));
}

/**
 * Takes the phrases in quotation marks out of a search; they are looked for as they stand.
 *
 * @param {string} text
 */
function phrasesIn(text) {
  /** @type {string[]} */
  const phrases = [];
  const others = text.replace(/["“”„]([^"“”„]*)["“”]/g, (_, phrase) => {
    phrases.push(phrase.trim().replace(/\s+/g, " "));
    return " ";
  });
  return { phrases, others };
}

/** Splits a search into dates and words; a phrase is one of the words. @param {string} q */
function searchedFor(q) {
  const { phrases, others } = phrasesIn(q);
  const { dates, rest } = datesIn(others);
  return { dates, words: [...phrases, ...rest.split(/\s+/)].map(plain).filter(Boolean) };
}

/** Returns the words of a search, without its dates. @param {string} q */
export const wordsIn = (q) => searchedFor(q).words;

/**
 * Returns the roll calls whose whole symbol is the search.
 *
 * @param {RollCall[]} some
 * @param {string} q
 */
export const exactly = (some, q) => some.filter((it) => lower(it.id) === lower(q.trim()));

/**
 * Returns the roll calls that a search leaves, newest first.
 *
 * @param {Dataset} dataset
 * @param {import("./state.js").State} asked
 * @param {Pick<Map<string, unknown>, "has">} [among] Keys to choose from; all if not given.
 */
export function found({ rollCalls }, asked, among) {
  const { dates, words } = searchedFor(asked.q);
  const most = asked.close === "" ? undefined : Number(asked.close) / 100;
  const isOfThem = concerns(asked);
  return rollCalls.filter((it) => {
    const ahead = marginOf(it)?.share ?? 1;
    return (
      words.every((word) => it.searched.includes(word)) &&
      dates.every((date) => it.date.startsWith(date)) &&
      isOfThem(it) &&
      // The share that is computed may differ a little from the typed percentage that means it.
      (most === undefined || ahead <= most + 1e-9) &&
      (!among || among.has(it.key))
    );
  });
}
