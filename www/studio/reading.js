// The page's side of the worker: sends orders, receives answers, and ends what is no longer wanted.

/** A worker that has read more bytes than this is ended, since wasm never gives memory back. */
const LARGE = 64 << 20;

/**
 * @typedef {object} Order
 * @property {string} choices JSON.
 * @property {{name: string, blob: Blob}[]} inputs
 *
 * @typedef {{found: import("./found.js").Found} | {failure: import("./found.js").Failure}} Answer
 */

/** The worker that reads files for the page; it is started again after it was ended. */
export class Reading {
  /** @type {Worker | undefined} */
  #worker;
  #id = 0;
  /**
   * What receives each answer, by the id of its order.
   *
   * @type {Map<number, (message: any) => void>}
   */
  #waiting = new Map();
  /** The id of the reading under way. @type {number | undefined} */
  #current;

  /** Loads the core before it is needed, so that no network is needed then. */
  prepare() {
    this.#worker ??= this.#start();
  }

  /** Whether files are being read. */
  get isBusy() {
    return this.#current !== undefined;
  }

  /** Ends the reading under way. */
  cancel() {
    if (this.isBusy) this.#end();
    this.prepare();
  }

  /**
   * Reads all inputs as one dataset. A reading that is still under way is ended and resolves to
   * undefined.
   *
   * @param {Order} order
   * @param {(progress: import("./store.js").Progress) => void} onProgress
   * @returns {Promise<Answer | undefined>} Undefined if it was ended.
   */
  async read(order, onProgress) {
    if (this.isBusy) this.#end();
    const id = (this.#current = this.#id + 1);
    const answer = await this.#ask({ ask: "read", ...order }, onProgress);
    if (this.#current === id) this.#current = undefined;
    const size = order.inputs.reduce((sum, it) => sum + it.blob.size, 0);
    const broke = answer?.failure?.faults.some(
      (/** @type {import("./found.js").Fault} */ it) => it.code === "core-failed",
    );
    if (answer && (size > LARGE || broke)) this.#end();
    this.prepare();
    return answer;
  }

  /**
   * Resolves to lines of a file by number; empty if the worker was ended meanwhile.
   *
   * @param {Blob} blob
   * @param {string} encoding
   * @param {number[]} numbers
   * @returns {Promise<Map<number, string>>}
   */
  async lines(blob, encoding, numbers) {
    const answer = await this.#ask({ ask: "lines", blob, encoding, numbers });
    return answer?.lines ?? new Map();
  }

  /**
   * Resolves to what is published of a roll call; undefined if the worker was ended meanwhile.
   *
   * @param {Uint8Array} packed
   * @param {import("../element/types.js").Options} options
   * @returns {Promise<{published: import("./published.js").Published} |
   *   {failure: import("./found.js").Failure} | undefined>}
   */
  publish(packed, options) {
    return this.#ask({ ask: "publish", packed, options });
  }

  /**
   * Resolves to an SVG drawn as PNG. Rejects if it fails or the worker was ended meanwhile.
   *
   * @param {string} svg
   * @param {number} scale
   * @returns {Promise<Uint8Array<ArrayBuffer>>}
   */
  async png(svg, scale) {
    const answer = await this.#ask({ ask: "png", svg, scale });
    if (answer?.png) return answer.png;
    throw new Error(answer?.failure?.faults[0]?.message ?? "the picture was given up");
  }

  /**
   * Sends an order and resolves to its answer; undefined if the worker was ended meanwhile.
   *
   * @param {object} order
   * @param {(progress: import("./store.js").Progress) => void} [onProgress]
   * @returns {Promise<any>}
   */
  #ask(order, onProgress) {
    const id = (this.#id += 1);
    this.prepare();
    return new Promise((resolve) => {
      this.#waiting.set(id, (message) => {
        if (message?.progress) return onProgress?.(message.progress);
        this.#waiting.delete(id);
        resolve(message);
      });
      this.#worker?.postMessage({ id, ...order });
    });
  }

  #start() {
    const worker = new Worker(new URL("./worker.js", import.meta.url), { type: "module" });
    worker.addEventListener("message", ({ data }) => this.#waiting.get(data.id)?.(data));
    worker.addEventListener("error", (event) => {
      const message = event.message || "the reader could not be loaded";
      const failure = { faults: [{ code: "core-failed", message }], report: null };
      if (worker !== this.#worker) return;
      const waiting = [...this.#waiting.values()];
      this.#worker = undefined;
      waiting.forEach((it) => it({ failure }));
    });
    return worker;
  }

  #end() {
    this.#worker?.terminate();
    this.#worker = undefined;
    this.#current = undefined;
    for (const tell of [...this.#waiting.values()]) tell(undefined);
  }
}
