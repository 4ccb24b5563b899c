// Markup as text. Whatever comes from data or from an editor is escaped here and nowhere else.

const SIGNS = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

/** Escapes a text for the content of an element and for an attribute. @param {string} text */
export const escaped = (text) =>
  text.replace(/[&<>"']/g, (sign) => SIGNS[/** @type {keyof typeof SIGNS} */ (sign)]);

/**
 * Returns the start tag of an element; attributes without a value are left out.
 *
 * @param {string} tag
 * @param {Record<string, string | number | undefined>} attributes
 */
export function opening(tag, attributes = {}) {
  const given = Object.entries(attributes).filter(([, it]) => it !== undefined && it !== "");
  return `<${[tag, ...given.map(([name, it]) => `${name}="${escaped(String(it))}"`)].join(" ")}>`;
}

/**
 * Returns an element with a text in it, which is escaped.
 *
 * @param {string} tag
 * @param {Record<string, string | number | undefined>} attributes
 * @param {string} text
 */
export const element = (tag, attributes, text) =>
  `${opening(tag, attributes)}${escaped(text)}</${tag}>`;

/**
 * Returns an address if a link may have it, which is one of http or https; else `undefined`.
 *
 * @param {string | undefined} url
 */
export const webAddress = (url) => (/^https?:\/\//i.test(url ?? "") ? url : undefined);

/** The most letters of a slug, so that in any script it is no longer than file systems allow. */
const LETTERS = 50;

/**
 * Returns a name that servers, file systems and addresses take as it stands: "A/RES/74/17" becomes
 * a-res-74-17. Letters of all scripts stay; a text without letters or digits becomes roll-call.
 *
 * @param {string} text
 */
export function slug(text) {
  const name = text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, "-")
    .replace(/^-+|-+$/g, "");
  return [...name].slice(0, LETTERS).join("") || "roll-call";
}
