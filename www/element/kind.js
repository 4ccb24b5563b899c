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
  const { view = given("view") } =
    choice ?? Object.fromEntries(new URLSearchParams(given("state")));
  if (/^(matrix|space)$/.test(view)) return "square/";
  if (/^(alignment|timeline|precedents)$/.test(view)) return "compare/";
  return choice ||
    !/^(breakdown)?$/.test(view) ||
    /[\s#]/.test(given("vote")) ||
    given("patterns") ||
    given("state") ||
    wishes(getComputedStyle(element)).some(Boolean)
    ? "explore/"
    : "";
}
