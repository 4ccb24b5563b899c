// Fetches each thing once for the whole page: the core, the words and names of a language, and a
// dataset that several elements wait for.

import { Chart, initSync } from "../pkg/rollcall.js";
import comparing from "../pkg/compare/rollcall_bg.wasm?integrity";
import exploring from "../pkg/explore/rollcall_bg.wasm?integrity";
import first from "../pkg/rollcall_bg.wasm?integrity";
import squares from "../pkg/square/rollcall_bg.wasm?integrity";

/** The most bytes of a dataset; the core would refuse more. */
const MOST_BYTES = 8 << 20;
const TIMEOUT = 10_000;
const PAUSE_BEFORE_RETRY = 500;

/**
 * Makes an error that pages can tell apart by its code.
 *
 * @param {string} code
 * @param {string} message
 * @returns {import("./types.js").CodedError}
 */
export const failure = (code, message) => Object.assign(new Error(message), { code });

/**
 * Returns the promise that is kept under a key, or makes it. One that fails is not kept, so that
 * the next caller tries again.
 *
 * @template T
 * @param {Map<string, Promise<T>>} kept
 * @param {string} key
 * @param {() => Promise<T>} make
 */
export function once(kept, key, make) {
  let promise = kept.get(key);
  if (!promise) {
    promise = make();
    kept.set(key, promise);
    promise.catch(() => kept.delete(key));
  }
  return promise;
}

/** @type {Map<string, Promise<any>>} */
const cores = new Map();

/** Cores that have started. @type {Record<string, import("./explore/explore.js").Explore>} */
const going = {};

/** Starts the core of a first picture, whose script is part of this one. */
const FIRST = {
  start(/** @type {WebAssembly.Module} */ module) {
    initSync(module);
    return { Chart };
  },
};

/**
 * The address, hash and scripts of each core: `""` draws a first picture, and this script starts it
 * itself; `explore/` explores a roll call; `compare/` compares many; `square/` also has the views
 * of all pairs and of places, and is called through a second script.
 *
 * @type {Record<string, [at: URL, integrity: string, scripts: () => unknown[]]>}
 */
const CORES = {
  "": [new URL("../pkg/rollcall_bg.wasm", import.meta.url), first, () => [FIRST]],
  "explore/": [
    new URL("../pkg/explore/rollcall_bg.wasm", import.meta.url),
    exploring,
    () => [import("./explore/explore.js")],
  ],
  "compare/": [
    new URL("../pkg/compare/rollcall_bg.wasm", import.meta.url),
    comparing,
    () => [import("./compare/compare.js")],
  ],
  "square/": [
    new URL("../pkg/square/rollcall_bg.wasm", import.meta.url),
    squares,
    () => [import("./compare/compare.js"), import("./compare/square.js")],
  ],
};

/** The scripts of cores that have arrived. @type {Record<string, any[]>} */
const here = { "": [FIRST] };

/**
 * Loads the scripts of a core. They are small, and printing needs them to be here, since it waits
 * for nothing.
 *
 * @param {string} kind
 */
export const scripts = async (kind) =>
  (here[kind] = /** @type {any[]} */ (await Promise.all(CORES[kind][2]())));

/**
 * Resolves to a core's `Chart` class, with the class `Explorer` where the core can explore one roll
 * call or compare many. The core and its scripts are requested together.
 *
 * @param {string} kind A key of `CORES`; also the folder of its words, but `square/` has none.
 * @returns {Promise<import("./explore/explore.js").Explore>}
 */
export const core = (kind) =>
  once(cores, kind, () =>
    started(async () => {
      const [at, integrity] = CORES[kind];
      const [module, [it, glue]] = await Promise.all([compiled(at.href, integrity), scripts(kind)]);
      return (going[kind] = it.start(module, glue));
    }),
  );

/**
 * Returns the classes of a core at once, by a synchronous request, since printing waits for
 * nothing; `undefined` if its scripts have not arrived.
 *
 * @param {string} kind
 */
export function coreNow(kind) {
  const [it, glue] = here[kind] ?? [];
  const module = () => new WebAssembly.Module(bytesNow(CORES[kind][0].href));
  return (going[kind] ??= it?.start(module(), glue));
}

/**
 * Files that were fetched synchronously, by address: many charts on paper may be of one dataset.
 *
 * @type {Record<string, Uint8Array<ArrayBuffer>>}
 */
const printed = {};

/**
 * Returns a file's bytes by a synchronous request. Throws if the status is not 200.
 *
 * @param {string} url
 */
export const bytesNow = (url) => (printed[url] ??= fetchedNow(url));

/** @param {string} url */
function fetchedNow(url) {
  const request = new XMLHttpRequest();
  request.open("GET", url, false);
  // The only way to get bytes synchronously: each becomes a character.
  request.overrideMimeType("text/plain; charset=x-user-defined");
  request.send();
  if (request.status !== 200) throw failure("data-failed", `${url} answers ${request.status}`);
  return Uint8Array.from(request.responseText, (it) => it.charCodeAt(0) & 255);
}

/**
 * Compiles a core from its bytes and not while it arrives: it is small, and many servers give it
 * another type than that would take.
 *
 * @param {string} url
 * @param {string} integrity
 */
const compiled = async (url, integrity) =>
  WebAssembly.compile(
    /** @type {Uint8Array<ArrayBuffer>} */ (await ownFile(url, "wasm", integrity)),
  );

/**
 * Runs what starts a core, and gives a code to any error without one: `wasm-blocked` where the
 * page's policy forbids it, else `wasm-failed`. Throws `no-wasm` where the browser has no
 * WebAssembly.
 *
 * @template T
 * @param {() => Promise<T>} start
 */
async function started(start) {
  if (!globalThis.WebAssembly) {
    throw failure("no-wasm", "this browser has no WebAssembly");
  }
  try {
    return await start();
  } catch (error) {
    const { code, name, message } = /** @type {import("./types.js").CodedError} */ (error);
    throw name === "CompileError" && /policy|csp|unsafe-eval/i.test(message)
      ? failure("wasm-blocked", "the page's policy needs script-src 'wasm-unsafe-eval'")
      : failure(code ?? "wasm-failed", `the core failed: ${message}`);
  }
}

/**
 * Resolves to the bytes of a file that belongs to the script.
 *
 * @param {string} url
 * @param {string} [what] What the codes of failures begin with, as in `words-failed`.
 * @param {string} [integrity] The hash that the file must have.
 */
export async function ownFile(url, what = "words", integrity) {
  try {
    return await attempts(url, new AbortController().signal, integrity);
  } catch (error) {
    const { code, message } = /** @type {import("./types.js").CodedError} */ (error);
    throw failure(`${code}`.replace("data", what), message);
  }
}

/**
 * Downloads under way: elements that show the same dataset wait for the same bytes.
 *
 * @type {Map<string, {bytes: Promise<Uint8Array>, end: AbortController, waiting: number}>}
 */
const downloads = new Map();

/**
 * Resolves to a dataset's bytes. Its download ends when no element waits for it any more.
 *
 * @param {string} src
 * @param {AbortSignal} signal
 */
export async function dataset(src, signal) {
  const url = address(src);
  const under = downloads.get(url);
  const end = under?.end ?? new AbortController();
  const it = under ?? { bytes: attempts(url, end.signal), end, waiting: 0 };
  it.waiting += 1;
  downloads.set(url, it);
  const forget = () => downloads.get(url) === it && downloads.delete(url);
  signal.addEventListener("abort", () => {
    if (--it.waiting === 0) {
      forget();
      end.abort();
    }
  });
  return it.bytes.finally(forget);
}

/**
 * Downloads a file; tries once more after a server's fault, a broken connection or a wrong hash,
 * but not after a missing file. A wrong hash fails like anything else, so the file is first asked
 * for without the hash, which tells what is there.
 *
 * @param {string} url
 * @param {AbortSignal} signal
 * @param {string} [integrity]
 */
async function attempts(url, signal, integrity) {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await download(url, signal, integrity);
    } catch (error) {
      const { code } = /** @type {import("./types.js").CodedError} */ (error);
      if (signal.aborted || !/invalid|failed/.test(`${code}`)) throw error;
      if (attempt > 0)
        throw integrity ? failure("data-invalid", `${url} is another version`) : error;
      await new Promise((resolve) => setTimeout(resolve, PAUSE_BEFORE_RETRY));
      signal.throwIfAborted();
      if (integrity) await download(url, signal);
    }
  }
}

/** Returns a whole address; throws `bad-address` unless it is http or https. @param {string} src */
export function address(src) {
  try {
    const url = new URL(src, document.baseURI);
    if (/^https?:$/.test(url.protocol)) return url.href;
  } catch {
    // The error below says so.
  }
  throw failure("bad-address", `src is not an http or https address: ${src}`);
}

/**
 * Downloads a file once. Every error but that of an aborted signal has a code that begins with
 * `data-`, or is `too-large`.
 *
 * @param {string} url
 * @param {AbortSignal} signal
 * @param {string} [integrity]
 */
async function download(url, signal, integrity) {
  const end = new AbortController();
  const stop = () => end.abort();
  const timer = setTimeout(() => end.abort(TIMEOUT), TIMEOUT);
  signal.addEventListener("abort", stop);
  try {
    // No cookies, no referrer; `__proto__: null` keeps out what a page put on Object.prototype.
    /** @type {any} */
    const quiet = { __proto__: null, credentials: "omit", referrerPolicy: "no-referrer" };
    Object.assign(quiet, { signal: end.signal, integrity });
    // The browser uses what the page preloads only if the credentials are the same. A worker has no
    // page.
    const preloaded = globalThis.document?.querySelectorAll("link[rel=preload]") ?? [];
    for (const it of preloaded) {
      if (/** @type {HTMLLinkElement} */ (it).href === url) quiet.credentials = "same-origin";
    }
    const response = await fetch(url, quiet);
    if (!response.ok) {
      const code = response.status < 500 ? "data-not-found" : "data-failed";
      throw failure(code, `${url} answers ${response.status}; check that address`);
    }
    return await limited(response);
  } catch (error) {
    const { code } = /** @type {import("./types.js").CodedError} */ (error);
    if (typeof code === "string" || signal.aborted) throw error;
    throw end.signal.reason === TIMEOUT
      ? failure("data-timeout", `${url} did not arrive in ${TIMEOUT / 1000} seconds`)
      : failure(
          "data-failed",
          `${url} could not be fetched (${messageOf(error)}); check connect-src and CORS`,
        );
  } finally {
    clearTimeout(timer);
    signal.removeEventListener("abort", stop);
  }
}

/** @param {unknown} error */
const messageOf = (error) => /** @type {Error} */ (error).message;

/**
 * Reads the body of a response; throws `too-large` as soon as it has more than `MOST_BYTES`.
 *
 * @param {Response} response
 */
async function limited(response) {
  const reader = response.body?.getReader();
  const parts = [];
  let length = 0;
  for (;;) {
    const part = await reader?.read();
    if (!part || part.done) break;
    length += part.value.length;
    if (length > MOST_BYTES) {
      await reader?.cancel();
      throw failure("too-large", `${response.url} has more than ${MOST_BYTES} bytes; split it`);
    }
    parts.push(part.value);
  }
  const all = new Uint8Array(length);
  length = 0;
  for (const part of parts) {
    all.set(part, length);
    length += part.length;
  }
  return all;
}
