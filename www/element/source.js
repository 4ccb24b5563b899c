// Where an element's dataset is: in its property, at an address, or inside it.

import { address, bytesNow, dataset, failure, ownFile } from "./load.js";

/** Scripts of data. */
export const DATA = "script[type='application/json'],script[type='text/csv']";

/** What our own form has somewhere, most often at its beginning. */
const OURS = /"rollcall"\s*:\s*\d/;

/**
 * Where it is, with a key that is the same while it is the same.
 *
 * @param {HTMLElement} element
 * @param {unknown} data The property.
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
 * The same, waited for; nothing of a form that only what editors have can read, which comes too late.
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
 * The text of a script of data inside the element.
 *
 * @param {HTMLElement} element
 */
function inline(element) {
  return element.querySelector(DATA)?.textContent ?? "";
}

/**
 * Bytes of our own form.
 *
 * @param {Uint8Array} bytes
 */
const ours = async (bytes) =>
  isRecord(bytes) ? (await import("./convert.js")).converted(bytes, ownFile) : bytes;

/**
 * Whether this is in a form that editors have: other JSON than ours, or text. A page of HTML is refused by the
 * core: servers send one in place of what they do not have.
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
  // Another object each time: what is in it may have been changed.
  if (data instanceof Uint8Array) return data.subarray();
  if (data instanceof ArrayBuffer) return new Uint8Array(data);
  return new TextEncoder().encode(typeof data === "string" ? data : JSON.stringify(data));
}
