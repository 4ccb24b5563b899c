// Where an element's dataset is: in its property, at an address, or inside it.

import { address, bytesNow, dataset, failure, ownFile } from "./load.js";

/** Selects scripts that hold data. */
export const DATA = "script[type='application/json'],script[type='text/csv']";

/** Matches the version that our own form states somewhere, most often at its beginning. */
const OURS = /"rollcall"\s*:\s*\d/;

/**
 * Finds an element's dataset: in the property `data`, else at `src`, else in a script inside it.
 * Returns a key, equal for as long as the dataset is the same, and a function that reads the
 * dataset in our own form. Throws `no-data` if there is none.
 *
 * @param {HTMLElement} element
 * @param {unknown} data The element's property.
 * @returns {{key: unknown, read: (signal: AbortSignal) => Promise<Uint8Array>}}
 */
export function source(element, data) {
  const of = (/** @type {unknown} */ it) => async () => ours(bytesOf(it));
  if (data !== undefined && data !== null) return { key: data, read: of(data) };
  const src = element.getAttribute("src");
  if (src) return { key: `src ${src}`, read: async (signal) => ours(await dataset(src, signal)) };
  const text = inline(element);
  if (text) return { key: `inline ${text}`, read: of(text) };
  throw failure("no-data", "give it a src or a script of JSON");
}

/**
 * Returns the bytes of an element's dataset at once, by a synchronous request if need be: printing
 * waits for nothing. `undefined` for a form that only the editors' core can read, which would come
 * too late.
 *
 * @param {HTMLElement} element
 * @param {unknown} data
 */
export function sourceNow(element, data) {
  const src = element.getAttribute("src");
  const near = data ?? (src ? undefined : inline(element));
  const bytes = near === undefined ? bytesNow(address(src ?? "")) : bytesOf(near);
  return isRecord(bytes) ? undefined : bytes;
}

/**
 * Returns the text of the script of data inside the element; "" if there is none.
 *
 * @param {HTMLElement} element
 */
function inline(element) {
  return element.querySelector(DATA)?.textContent ?? "";
}

/**
 * Resolves to the bytes in our own form, converted if they are in another.
 *
 * @param {Uint8Array} bytes
 */
const ours = async (bytes) =>
  isRecord(bytes) ? (await import("./convert.js")).converted(bytes, ownFile) : bytes;

/**
 * Whether bytes are in a form that editors have: JSON other than ours, XML or text. HTML is none,
 * so that the page's core refuses it: servers send such a page in place of a file that they do not
 * have.
 *
 * @param {Uint8Array} bytes
 */
function isRecord(bytes) {
  const text = (/** @type {number} */ end) => new TextDecoder().decode(bytes.subarray(0, end));
  const start = text(4_096);
  const isOurs = () =>
    OURS.test(start) || (OURS.test(text(Infinity)) && !/"vote_?events"/i.test(text(Infinity)));
  return /^\s*([^\s{<]|<\?xml)/i.test(start) || (/^\s*{/.test(start) && !isOurs());
}

/** @param {unknown} data */
function bytesOf(data) {
  // A new object each time, so that bytes which were changed in place count as another dataset.
  if (data instanceof Uint8Array) return data.subarray();
  if (data instanceof ArrayBuffer) return new Uint8Array(data);
  return new TextEncoder().encode(typeof data === "string" ? data : JSON.stringify(data));
}
