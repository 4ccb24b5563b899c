// Schedules work: in tasks of its own, one after the other, or when nothing else waits.

/**
 * Ends the current task: what follows runs in a new one, so that the browser may paint or answer
 * its reader in between.
 *
 * @returns {Promise<unknown>}
 */
export const task = () =>
  /** @type {any} */ (globalThis).scheduler?.yield?.() ?? new Promise((done) => setTimeout(done));

/** Settles when the last of the first pictures in line is done. @type {Promise<unknown>} */
let line = Promise.resolve();

/**
 * Does the work of a first picture once all earlier ones are done or have failed.
 *
 * @param {() => Promise<void>} work
 */
export const inTurn = (work) => (line = line.then(work, work));

/**
 * Resolves soon, when nothing else waits.
 *
 * @returns {Promise<unknown>}
 */
export const idle = () =>
  new Promise((done) =>
    // Not every browser has it; to `setTimeout` the options are no number, and so no delay.
    /** @type {any} */ (globalThis.requestIdleCallback ?? setTimeout)(done, { timeout: 200 }),
  );

/**
 * Makes a promise that is settled from outside. Its rejection need not be handled.
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
