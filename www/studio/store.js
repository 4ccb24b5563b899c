// The one place where the studio's state is.
//
// The document is what an editor made: inputs, decisions, blocs. It is a plain object that is never
// changed, only replaced, so that every earlier one can come back. What surrounds it - the width of
// the preview, what is being read, what was found - has no history.

/**
 * @typedef {object} InputFile
 * @property {string} name Unique in the document.
 * @property {Blob} blob
 * @property {boolean} [isPasted] Whether it is no file on a disk yet.
 *
 * @typedef {{member: string, from: string, to: string}} Membership Days; empty where there is no
 *   end.
 * @typedef {{id: string, name: string, members: Membership[]}} Bloc
 *
 * @typedef {object} Choices What an editor decided, under the core's names.
 * @property {Record<string, string>} names Ids of members by spelling.
 * @property {string} [date]
 * @property {string} [id]
 * @property {string} [title]
 * @property {string} [url]
 * @property {"did-not-vote"} [unnamed]
 *
 * @typedef {object} Document
 * @property {string} text What was pasted or typed.
 * @property {InputFile[]} files
 * @property {Choices} choices
 * @property {Bloc[]} blocs Blocs that were added or changed here.
 * @property {string[] | null} shown Ids of the blocs in the chart; `null`: those of the dataset.
 * @property {string[]} focus Ids of the members pointed out.
 * @property {Look} look
 *
 * @typedef {object} Look How the chart is published; where a text is empty, the data decide.
 * @property {string} view
 * @property {string} lang
 * @property {"auto" | "light" | "dark"} theme
 * @property {string} heading
 * @property {string} alt
 * @property {string} caption
 * @property {string} from
 * @property {string} to
 * @property {string} measure
 * @property {number} width Width of the picture.
 * @property {string} base The address at which the files will be.
 *
 * @typedef {object} View
 * @property {string | undefined} vote Key of the roll call shown; the newest if undefined.
 * @property {number} width
 * @property {"light" | "dark"} theme
 *
 * @typedef {object} Progress
 * @property {string} file
 * @property {number} read Bytes read so far.
 * @property {number} of Bytes of all files.
 *
 * @typedef {object} State
 * @property {Document} document
 * @property {{document: Document, what: string}[]} past Earlier documents, the latest last, each
 *   with the change that followed it.
 * @property {{document: Document, what: string}[]} future Documents that were undone, the latest
 *   last, each with the change that made it.
 * @property {View} view
 * @property {Progress | null} reading
 * @property {import("./found.js").Found | null} found What was found by the last reading that
 *   succeeded.
 * @property {import("./found.js").Failure | null} failure Why the newest reading failed.
 */

/** How many steps can be undone. */
const STEPS = 200;

/** @type {Readonly<Document>} */
export const EMPTY = Object.freeze({
  text: "",
  files: [],
  choices: { names: {} },
  blocs: [],
  shown: null,
  focus: [],
  look: Object.freeze({
    ...{ view: "breakdown", lang: "en", theme: "auto", heading: "", alt: "", caption: "" },
    ...{ from: "", to: "", measure: "agreement", width: 640, base: "" },
  }),
});

export class Store {
  /** @type {State} */
  state;
  /** @type {((state: State, before: State) => void)[]} */
  #listeners = [];
  /** The key that joins the next change to the last one, as the letters of a word are joined. */
  #joining = "";

  /** @param {View} view */
  constructor(view) {
    const none = { past: [], future: [], reading: null, found: null, failure: null };
    this.state = { document: EMPTY, view, ...none };
  }

  /** @param {(state: State, before: State) => void} listener */
  listen(listener) {
    this.#listeners.push(listener);
  }

  /**
   * Changes the document in a step that can be undone.
   *
   * @param {string} what What changes, in the words that tell that it was undone.
   * @param {Partial<Document>} change
   * @param {string} [joining] Successive steps with the same key are one.
   */
  change(what, change, joining = "") {
    const { document, past } = this.state;
    const isJoined = joining !== "" && joining === this.#joining && past.length > 0;
    this.#joining = joining;
    this.set({
      document: { ...document, ...change },
      past: isJoined ? past : [...past, { document, what }].slice(-STEPS),
      future: [],
    });
  }

  /** @param {string} what @param {Partial<Choices>} change */
  choose(what, change) {
    this.change(what, { choices: { ...this.state.document.choices, ...change } });
  }

  /** @param {string} what @param {Partial<Look>} change @param {string} [joining] */
  publish(what, change, joining) {
    this.change(what, { look: { ...this.state.document.look, ...change } }, joining);
  }

  /** Undoes the last step. @returns {string | undefined} What was undone. */
  undo() {
    const { document, past, future } = this.state;
    const last = past.at(-1);
    if (!last) return undefined;
    this.#joining = "";
    const { what } = last;
    const next = [...future, { document, what }];
    this.set({ document: last.document, past: past.slice(0, -1), future: next });
    return what;
  }

  /**
   * Does again the step that was undone last.
   *
   * @returns {string | undefined} What was done again.
   */
  redo() {
    const { document, past, future } = this.state;
    const next = future.at(-1);
    if (!next) return undefined;
    this.#joining = "";
    const { what } = next;
    const before = [...past, { document, what }];
    this.set({ document: next.document, past: before, future: future.slice(0, -1) });
    return what;
  }

  /**
   * Changes parts of the state that have no history, and tells the listeners.
   *
   * @param {Partial<State>} change
   */
  set(change) {
    const before = this.state;
    this.state = { ...before, ...change };
    for (const listener of this.#listeners) listener(this.state, before);
  }

  /** @param {Partial<View>} change */
  look(change) {
    this.set({ view: { ...this.state.view, ...change } });
  }
}
