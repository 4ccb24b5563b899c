// Elements from plain values. Text is always text: nothing here reads markup.

/**
 * @typedef {Node | string | number | null | undefined | false | Child[]} Child
 */

/**
 * Makes an element with attributes, listeners (`onclick` ...) and children.
 *
 * @template {keyof HTMLElementTagNameMap} T
 * @param {T} tag
 * @param {Record<string, unknown> | null} [attributes] Those that are false, null or undefined are
 *   left out.
 * @param {...Child} children
 * @returns {HTMLElementTagNameMap[T]}
 */
export function h(tag, attributes, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes ?? {})) {
    if (typeof value === "function") {
      element.addEventListener(name.slice(2), /** @type {EventListener} */ (value));
    } else if (value !== false && value !== null && value !== undefined) {
      element.setAttribute(name, value === true ? "" : String(value));
    }
  }
  append(element, children);
  return element;
}

/**
 * Appends children to a node; lists may be nested.
 *
 * @param {Node} parent
 * @param {Child[]} children
 */
function append(parent, children) {
  for (const child of children) {
    if (Array.isArray(child)) append(parent, child);
    else if (child instanceof Node) parent.appendChild(child);
    else if (child !== null && child !== undefined && child !== false) {
      parent.appendChild(document.createTextNode(String(child)));
    }
  }
}

/**
 * Isolates a name that came with the data, since its direction may be another.
 *
 * @param {Child} name
 */
export const named = (name) => h("bdi", null, name);

/**
 * Isolates the names filled into a sentence: `parts("{name} is out", { name: "Serbia" })`.
 *
 * @param {string} sentence
 * @param {Record<string, string>} values
 * @returns {Child[]}
 */
export const parts = (sentence, values) =>
  sentence.split(/\{(\w+)\}/).map((it, index) => (index % 2 ? named(values[it] ?? "") : it));

/**
 * Replaces the content of an element. The focus stays on what has the same `data-key`; where that
 * is gone it goes to the heading of the section, so that the keyboard is never lost.
 *
 * @param {HTMLElement} place
 * @param {...Child} children
 */
export function fill(place, ...children) {
  const focused = /** @type {HTMLElement | null} */ (document.activeElement);
  const isInside = focused !== null && focused !== place && place.contains(focused);
  const key = isInside ? focused.dataset.key : undefined;
  place.replaceChildren();
  append(place, children);
  if (!isInside) return;
  const same = [...place.querySelectorAll("[data-key]")].find(
    (it) => /** @type {HTMLElement} */ (it).dataset.key === key,
  );
  const section = place.closest("section") ?? place;
  const heading = section.querySelector("h2");
  /** @type {HTMLElement | null} */ (key !== undefined && same ? same : heading)?.focus({
    preventScroll: true,
  });
}

/**
 * Returns a section with its heading, which can take the focus but is no stop of the Tab key.
 *
 * @param {string} name Becomes its class and the id of the heading.
 * @param {string} title
 * @param {...Child} children
 */
export const section = (name, title, ...children) =>
  h(
    "section",
    { class: name, "aria-labelledby": `${name}-title` },
    h("h2", { id: `${name}-title`, tabindex: -1 }, title),
    ...children,
  );

/** @type {Map<string, number>} */
const counts = new Map();

/** Returns an id that no other element has. @param {string} stem */
export function fresh(stem) {
  const count = (counts.get(stem) ?? 0) + 1;
  counts.set(stem, count);
  return `${stem}-${count}`;
}
