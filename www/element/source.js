// Where an element's dataset is: in its property, at an address, or inside it.

import { dataset, failure } from "./load.js";

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
  throw failure("no-data", "give the element a src or a script of JSON");
}

/**
 * The text of a script of data inside the element.
 *
 * @param {HTMLElement} element
 */
export function inline(element) {
  const script = "script[type='application/json'], script[type='text/csv']";
  return element.querySelector(script)?.textContent ?? "";
}

/**
 * Bytes of our own form. Another form is recognised as what editors have; what is neither is refused by
 * the core, with its place.
 *
 * @param {Uint8Array} bytes
 */
async function ours(bytes) {
  const text = new TextDecoder().decode(bytes.subarray(0, 4_096));
  const isRecord = /^\s*([^\s{<]|<\?xml|{[^]*"vote_?events")/i;
  return isRecord.test(text) ? (await import("./convert.js")).converted(bytes) : bytes;
}

/** @param {unknown} data */
export function bytesOf(data) {
  // Another object each time: what is in it may have been changed.
  if (data instanceof Uint8Array) return data.subarray();
  if (data instanceof ArrayBuffer) return new Uint8Array(data);
  return new TextEncoder().encode(typeof data === "string" ? data : JSON.stringify(data));
}
