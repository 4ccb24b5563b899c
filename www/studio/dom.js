// Making and replacing parts of the page. What a file says becomes text, never markup.

/**
 * An element. Attributes that are functions listen; `text` is text; `true` is an attribute
 * without a value, `false` and `undefined` are none.
 *
 * @template {keyof HTMLElementTagNameMap} K
 * @param {K} tag
 * @param {Record<string, string | number | boolean | undefined | ((event: any) => void)>} [attributes]
 * @param {(Node | string | undefined | false)[]} children
 * @returns {HTMLElementTagNameMap[K]}
 */
export function make(tag, { text, ...attributes } = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === "function") element.addEventListener(name, value);
    else if (value === true) element.setAttribute(name, "");
    else if (value !== false && value !== undefined) element.setAttribute(name, `${value}`);
  }
  if (text !== undefined) element.textContent = `${text}`;
  element.append(...children.filter((it) => it !== undefined && it !== false));
  return element;
}

/**
 * A button. Its key finds it again when its part of the page is made anew.
 *
 * @param {string} key
 * @param {string | Node | (string | Node)[]} content
 * @param {() => void} onPress
 * @param {Record<string, string | boolean | undefined>} [attributes]
 */
export const button = (key, content, onPress, attributes = {}) =>
  make(
    "button",
    { type: "button", "data-key": key, click: onPress, ...attributes },
    ...[content].flat(),
  );

/** A name of any script, kept from turning its surroundings round. @param {string} text */
export const name = (text) => make("bdi", { text });

/**
 * The element of the page with an id.
 *
 * @template {HTMLElement} [T=HTMLElement]
 * @param {string} id
 * @returns {T}
 */
export const byId = (id) => /** @type {T} */ (/** @type {unknown} */ (document.getElementById(id)));

/**
 * Replaces what stands in a place; the focus stays on the same thing, or goes to the heading of
 * its section when that thing is gone.
 *
 * @param {HTMLElement} place
 * @param {(Node | string | undefined | false)[]} nodes
 */
export function fill(place, ...nodes) {
  const active = document.activeElement;
  const key =
    active instanceof HTMLElement && place.contains(active) ? active.dataset.key : undefined;
  const wasInside = active !== place && place.contains(active);
  place.replaceChildren(...nodes.filter((it) => it !== undefined && it !== false));
  if (!wasInside) return;
  const same = [...place.querySelectorAll("[data-key]")].find(
    (it) => it instanceof HTMLElement && it.dataset.key === key && !it.hasAttribute("disabled"),
  );
  const heading = place.closest("section")?.querySelector("h2") ?? undefined;
  const next = /** @type {HTMLElement | undefined} */ (same ?? heading);
  next?.focus({ preventScroll: true });
}

const NUMBERS = new Intl.NumberFormat("en");

/** @param {number} value */
export const number = (value) => NUMBERS.format(value);

/** @param {number} value @param {string} one @param {string} [many] */
export const count = (value, one, many = `${one}s`) =>
  `${number(value)} ${value === 1 ? one : many}`;

const DAYS = new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeZone: "UTC" });

/** A day as people write it. @param {string} date */
export const day = (date) => {
  const time = Date.parse(`${date}T00:00:00Z`);
  return Number.isNaN(time) ? date : DAYS.format(time);
};

/** What the core says, as a sentence. @param {string} message */
export const sentence = (message) => {
  const first = Array.from(message)[0] ?? "";
  const end = /[.?!…]$/u.test(message) ? "" : ".";
  return first.toUpperCase() + message.slice(first.length) + end;
};
