// One plain object, and the only ways to change it.
//
// What the editor decides (sources, choices, blocs) can be undone; how the chart is looked at and
// what was read cannot.

/** @typedef {import("./types.js").State} State */
/** @typedef {import("./types.js").Doc} Doc */

/** So many steps can be undone. */
const STEPS = 100;

/** Roll calls listed at once. */
export const LISTED = 20;

/** @returns {State} */
const initial = () => ({
  doc: { sources: [], choices: { names: {} }, blocs: [] },
  past: [],
  future: [],
  look: { focus: [], width: "fit", theme: "auto" },
  query: "",
  listed: LISTED,
  whole: [],
});

/** The state with those who want to know of its changes. */
export class Store {
  state = initial();
  /** What typing changes together is undone together. */
  #typing = "";
  #queued = false;
  /** @type {((state: State, before: State) => void)[]} */
  #watchers = [];
  #told = this.state;

  /**
   * Called after changes, once for all of one task.
   *
   * @param {(state: State, before: State) => void} watcher
   */
  watch(watcher) {
    this.#watchers.push(watcher);
  }

  /** @param {Partial<State>} change */
  set(change) {
    this.state = { ...this.state, ...change };
    if (this.#queued) return;
    this.#queued = true;
    queueMicrotask(() => {
      this.#queued = false;
      const before = this.#told;
      this.#told = this.state;
      for (const watcher of this.#watchers) watcher(this.state, before);
    });
  }

  /** @param {Partial<State["look"]>} change */
  look(change) {
    this.set({ look: { ...this.state.look, ...change } });
  }

  /**
   * A decision.
   *
   * @param {Partial<Doc>} change
   * @param {string} [typing] What is being typed, if it is: several such are one step.
   */
  decide(change, typing = "") {
    const { doc, past } = this.state;
    const goesOn = typing !== "" && typing === this.#typing && past.length > 0;
    this.#typing = typing;
    this.set({
      doc: { ...doc, ...change },
      past: goesOn ? past : [...past, doc].slice(-STEPS),
      future: [],
    });
  }

  /** @param {Partial<Doc["choices"]>} change */
  choose(change) {
    this.decide({ choices: { ...this.state.doc.choices, ...change } });
  }

  undo() {
    const { doc, past, future } = this.state;
    const before = past.at(-1);
    this.#typing = "";
    if (before) this.set({ doc: before, past: past.slice(0, -1), future: [doc, ...future] });
  }

  redo() {
    const { doc, past, future } = this.state;
    const [after, ...rest] = future;
    this.#typing = "";
    if (after) this.set({ doc: after, past: [...past, doc], future: rest });
  }
}
