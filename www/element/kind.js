// Which core a chart needs: one of `CORES` in load.js.

import { wishes } from "./colors.js";

/**
 * Returns which core an element needs for what its page and its reader want: a key of `CORES`, ""
 * if the core of a first picture is enough.
 *
 * @param {HTMLElement} element
 * @param {{view?: string} | undefined} choice What its reader chose, once a reader can choose.
 */
export function kindOf(element, choice) {
  const given = (/** @type {string} */ name) => element.getAttribute(name) ?? "";
  // Without a prototype, since a page may have put a view on that of all objects.
  const chosen = choice ?? Object.fromEntries(new URLSearchParams(given("state")));
  const { view = given("view") } = Object.setPrototypeOf({ ...chosen }, null);
  const isBrand = wishes(getComputedStyle(element)).some(Boolean);
  const isOfMany = /^(alignment|timeline|precedents)$/.test(view);
  if (/^(matrix|space)$/.test(view) || (isOfMany && isBrand)) return "square/";
  if (isOfMany) return "compare/";
  return choice ||
    !/^(breakdown)?$/.test(view) ||
    /[\s#]/.test(given("vote")) ||
    given("patterns") ||
    given("state") ||
    isBrand
    ? "explore/"
    : "";
}
