// Fetches files of the page's own host and says in plain words why one does not come. The page and
// its worker share this.

import { answers, isGone, isSlow, unreached } from "./words.js";

/**
 * Milliseconds without any data until a download is given up, and until a failure that may pass is
 * followed by another attempt.
 */
const LIMIT = 10_000;
export const PAUSE = 500;

/** The error of a file that does not come: says why in plain words. */
export class Unfetched extends Error {
  /** @param {string} message @param {boolean} mayPass Whether it may work a moment later. */
  constructor(message, mayPass) {
    super(message);
    this.mayPass = mayPass;
  }
}

/**
 * Fetches a file, once more after a pause if the failure may pass. Rejects with `Unfetched`.
 *
 * @param {URL} address
 * @param {string} name What a message calls it if it does not come.
 * @returns {Promise<Blob>}
 */
export async function fetched(address, name) {
  try {
    return await download(address, name);
  } catch (error) {
    if (!(error instanceof Unfetched) || !error.mayPass) throw error;
    await new Promise((done) => setTimeout(done, PAUSE));
    return download(address, name);
  }
}

/** @param {URL} address @param {string} name */
async function download(address, name) {
  const end = new AbortController();
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  // A large file may take its time as long as data keep coming.
  const wait = () => {
    clearTimeout(timer);
    timer = setTimeout(() => end.abort(), LIMIT);
  };
  try {
    wait();
    const response = await fetch(address, { signal: end.signal });
    const { ok, status } = response;
    if (status === 404 || status === 410) throw new Unfetched(isGone(name, status), false);
    if (!ok) throw new Unfetched(answers(name, status), status >= 500);
    /** @type {Uint8Array<ArrayBuffer>[]} */
    const parts = [];
    const reader = response.body?.getReader();
    for (let it = await reader?.read(); it && !it.done; it = await reader?.read()) {
      parts.push(it.value);
      wait();
    }
    return new Blob(parts);
  } catch (error) {
    if (error instanceof Unfetched) throw error;
    throw end.signal.aborted
      ? new Unfetched(isSlow(name, LIMIT / 1000), false)
      : new Unfetched(unreached(name), true);
  } finally {
    clearTimeout(timer);
  }
}
