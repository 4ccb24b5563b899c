// Orders to the worker, and what comes back, as changes of the state.

/** @typedef {import("./state.js").Store} Store */
/** @typedef {import("./types.js").Doc} Doc */
/** @typedef {import("./types.js").FromWorker} FromWorker */

/** Milliseconds after the last key before typed text is read. */
const PAUSE = 250;

/** The name of the file that edited blocs are read from. */
export const BLOCS_FILE = "blocs.csv";

/** Reads whatever the editor decides, again after every decision. */
export class Reading {
  /** @type {Worker | undefined} */
  #worker;
  #turn = 0;
  #timer = 0;
  /** @type {Store} */
  #store;
  /** @type {(doc: Doc) => {name: string, blob: Blob}[]} */
  #filesOf;
  /** What is being read. @type {Doc | undefined} */
  #doc;

  /**
   * @param {Store} store
   * @param {(doc: Doc) => {name: string, blob: Blob}[]} filesOf
   */
  constructor(store, filesOf) {
    this.#store = store;
    this.#filesOf = filesOf;
    store.watch((state, before) => {
      if (state.doc !== before.doc) this.#after(state.doc, before.doc);
    });
  }

  /** Ends reading; what was shown stays. */
  cancel() {
    this.#end();
    this.#store.set({ progress: undefined });
  }

  /** @param {Doc} doc @param {Doc} before */
  #after(doc, before) {
    clearTimeout(this.#timer);
    const isTyped = doc.sources.some((it, at) => {
      const old = before.sources[at];
      return it.text !== undefined && old?.text !== undefined && it.text !== old.text;
    });
    this.#timer = window.setTimeout(() => this.#read(doc), isTyped ? PAUSE : 0);
  }

  /** @param {Doc} doc */
  #read(doc) {
    if (doc.sources.length === 0) {
      this.#end();
      this.#store.set({ progress: undefined, failure: undefined, result: undefined });
      return;
    }
    // The core cannot be stopped in the middle; a new one is there at once.
    if (this.#store.state.progress) this.#end();
    this.#doc = doc;
    this.#turn += 1;
    const sources = this.#filesOf(doc);
    const total = sources.reduce((sum, it) => sum + it.blob.size, 0);
    this.#store.set({ progress: { read: 0, total, file: sources[0].name } });
    this.#start().postMessage({
      turn: this.#turn,
      sources,
      choices: JSON.stringify(doc.choices),
    });
  }

  #start() {
    if (this.#worker) return this.#worker;
    const worker = new Worker(new URL("./worker.js", import.meta.url), { type: "module" });
    worker.addEventListener("message", ({ data }) => this.#hear(data));
    worker.addEventListener("error", (event) => {
      // Otherwise the console has it twice.
      event.preventDefault();
      const message = `the reader could not be started: ${event.message ?? "load the page again"}`;
      this.#fail([{ code: "core-failed", message }]);
    });
    this.#worker = worker;
    return worker;
  }

  #end() {
    this.#worker?.terminate();
    this.#worker = undefined;
  }

  /** @param {FromWorker} message */
  #hear(message) {
    if (message.turn !== this.#turn || !this.#doc) return;
    const { result } = this.#store.state;
    if (message.kind === "progress") {
      const { read, total, file } = message;
      this.#store.set({ progress: { read, total, file } });
    } else if (message.kind === "done") {
      const { report, packed, outline, faults } = message;
      const made = { doc: this.#doc, report, packed, outline, faults, lines: [] };
      this.#store.set({ progress: undefined, failure: undefined, result: made });
    } else if (message.kind === "lines") {
      if (result) this.#store.set({ result: { ...result, lines: message.lines } });
    } else {
      this.#fail(message.faults, message.report);
    }
  }

  /**
   * @param {import("./types.js").Fault[]} faults
   * @param {import("./types.js").Report} [report]
   */
  #fail(faults, report) {
    // What broke down once is not trusted with the next file.
    if (faults.some((it) => it.code === "core-failed")) this.#end();
    this.#store.set({ progress: undefined, failure: { faults, report } });
  }
}
