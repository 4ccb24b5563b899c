// When things are done: in tasks of their own, one after the other, when nothing else waits.

/**
 * Ends the current task: what follows runs in a new one, so that the browser may paint or answer its reader in
 * between.
 *
 * @returns {Promise<unknown>}
 */
export const task = () =>
  /** @type {any} */ (globalThis).scheduler?.yield?.() ?? new Promise((done) => setTimeout(done));

/** The turn of the first picture that is made last. @type {Promise<unknown>} */
let line = Promise.resolve();

/**
 * First pictures come one after the other.
 *
 * @param {() => Promise<void>} work
 */
export const inTurn = (work) => (line = line.then(work, work));

/**
 * Soon, when nothing else waits.
 *
 * @returns {Promise<unknown>}
 */
export const idle = () =>
  new Promise((done) =>
    // Not every browser has it; what is no number is no delay.
    /** @type {any} */ (globalThis.requestIdleCallback ?? setTimeout)(done, { timeout: 200 }),
  );

/**
 * A promise that others settle; nobody has to listen to its failure.
 *
 * @template T
 * @returns {{settled: boolean, promise: Promise<T>, resolve: (value: T) => void,
 *   reject: (error: unknown) => void}}
 */
export function promise() {
  const it = /** @type {any} */ ({ settled: false });
  it.promise = new Promise((...ends) => {
    [it.resolve, it.reject] = ends.map((end) => (/** @type {any} */ value) => {
      it.settled = true;
      end(value);
    });
  });
  it.promise.catch(() => {});
  return it;
}
