// Files of the page's own host, and in plain words why one does not come; the page and its worker ask alike.

import { answers, isGone, isSlow, unreached } from "./words.js";

/** Milliseconds in which nothing comes, and before what may pass is tried once more. */
const LIMIT = 10_000;
export const PAUSE = 500;

/** Why a file did not come. */
export class Unfetched extends Error {
  /** @param {string} message @param {boolean} mayPass Whether it may go well a moment later. */
  constructor(message, mayPass) {
    super(message);
    this.mayPass = mayPass;
  }
}

/**
 * @param {URL} address
 * @param {string} name What it is called where it does not come.
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
  // A large file may take its time, as long as something comes.
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
