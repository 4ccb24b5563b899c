// The dataset that is explored: read in a worker, searched here.

/**
 * @typedef {object} RollCall
 * @property {string} id
 * @property {string} date
 * @property {string} title
 * @property {string[]} topics
 * @property {{yes: number, no: number, abstain: number}} tally
 * @property {string} key Unlike any other's: parts of a text are put to the vote under its symbol.
 * @property {string} searched What words are looked for in.
 *
 * @typedef {{id: string, name: string}} Named
 *
 * @typedef {object} Dataset
 * @property {string} name
 * @property {Uint8Array} bytes In our own form.
 * @property {Named[]} members By name.
 * @property {(Named & {isDefault: boolean})[]} blocs
 * @property {string[]} topics
 * @property {RollCall[]} rollCalls Newest first.
 */

const worker = new Worker(new URL("./worker.js", import.meta.url), { type: "module" });

/** @type {Map<number, (answer: any) => void>} */
const waiting = new Map();
let asked = 0;
worker.addEventListener("message", ({ data }) => {
  waiting.get(data.id)?.(data);
  waiting.delete(data.id);
});

/**
 * @param {object} question
 * @returns {Promise<any>}
 */
async function ask(question) {
  const id = (asked += 1);
  /** @type {any} */
  const answer = await new Promise((done) => {
    waiting.set(id, done);
    worker.postMessage({ id, ...question });
  });
  if (answer.failure) throw new Error(answer.failure);
  return answer;
}

/**
 * Figures of the dataset that was opened last, as the command line prints them.
 *
 * @param {object} request
 */
export const figures = async (request) => JSON.parse((await ask({ figures: request })).figures);

/**
 * Opens a dataset of any kind.
 *
 * @param {string} name
 * @param {Blob} blob
 * @returns {Promise<Dataset>}
 */
export async function open(name, blob) {
  const { packed } = await ask({ open: { name, blob } });
  const { assembly, members, blocs = [], rollCalls } = JSON.parse(new TextDecoder().decode(packed));
  const named = (/** @type {any} */ it) => ({ id: it.id, name: it.name ?? it.id });
  const collator = new Intl.Collator("en");
  const topics = new Set(rollCalls.flatMap((/** @type {any} */ it) => it.topics ?? []));
  return {
    name: assembly?.name ?? name,
    bytes: packed,
    members: members
      .map(named)
      .sort((/** @type {Named} */ a, /** @type {Named} */ b) => collator.compare(a.name, b.name)),
    blocs: blocs.map((/** @type {any} */ it) => ({ ...named(it), isDefault: Boolean(it.default) })),
    topics: /** @type {string[]} */ ([...topics].sort(collator.compare)),
    rollCalls: rollCalls
      .map(rollCallOf)
      .sort((/** @type {RollCall} */ a, /** @type {RollCall} */ b) => (a.date < b.date ? 1 : -1)),
  };
}

/** @param {any} it @returns {RollCall} */
function rollCallOf({ id, date, title = "", topics = [], positions }) {
  const count = (/** @type {string} */ code) => positions.split(code).length - 1;
  const tally = { yes: count("Y"), no: count("N"), abstain: count("A") };
  const key = keyOf({ id, date, tally });
  return { id, date, title, topics, tally, key, searched: plain(`${id} ${date} ${title}`) };
}

/** @param {Pick<RollCall, "id" | "date" | "tally">} it */
export const keyOf = ({ id, date, tally: { yes, no, abstain } }) =>
  [id, date, yes, no, abstain].join("|");

/** Letters in lower case without their marks. @param {string} text */
const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

/**
 * The roll calls that a search leaves, newest first.
 *
 * @param {Dataset} dataset
 * @param {import("./state.js").State} state
 * @param {Set<string> | undefined} among Keys; all if not said.
 */
export function found({ rollCalls }, { q, from, to, topic, close }, among) {
  const words = plain(q).split(/\s+/).filter(Boolean);
  const most = close === "" ? undefined : Number(close) / 100;
  return rollCalls.filter(({ key, date, topics, tally: { yes, no }, searched }) => {
    const ahead = yes + no > 0 ? Math.abs(yes - no) / (yes + no) : 1;
    return (
      words.every((word) => searched.includes(word)) &&
      (!from || date >= from) &&
      (!to || date.slice(0, to.length) <= to) &&
      (!topic || topics.includes(topic)) &&
      (most === undefined || ahead <= most) &&
      (!among || among.has(key))
    );
  });
}
