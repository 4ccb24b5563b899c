// Markup as text. Whatever comes from data or from an editor is escaped here and nowhere else.

const SIGNS = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

/** @param {string} text */
export const escaped = (text) =>
  text.replace(/[&<>"']/g, (sign) => SIGNS[/** @type {keyof typeof SIGNS} */ (sign)]);

/**
 * The start of an element; attributes without a value are left out.
 *
 * @param {string} tag
 * @param {Record<string, string | number | undefined>} attributes
 */
export function opening(tag, attributes = {}) {
  const given = Object.entries(attributes).filter(([, it]) => it !== undefined && it !== "");
  return `<${[tag, ...given.map(([name, it]) => `${name}="${escaped(String(it))}"`)].join(" ")}>`;
}

/**
 * An element with text in it.
 *
 * @param {string} tag
 * @param {Record<string, string | number | undefined>} attributes
 * @param {string} text
 */
export const element = (tag, attributes, text) =>
  `${opening(tag, attributes)}${escaped(text)}</${tag}>`;

/**
 * Only what a browser may open from a link.
 *
 * @param {string | undefined} url
 */
export const webAddress = (url) => (/^https?:\/\//i.test(url ?? "") ? url : undefined);

/** Letters of a name: in any script it is no longer than file systems allow. */
const LETTERS = 50;

/**
 * A name that servers, file systems and addresses take as it stands: "A/RES/74/17" is a-res-74-17. Letters
 * of all scripts stay.
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
