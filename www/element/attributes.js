// The attributes of the element: each is a property too, and most are part of the question to the
// core.

/** Every attribute of the element. */
export const ATTRIBUTES = [
  ...["src", "vote", "view", "blocs", "focus", "with", "from", "to", "topic", "measure"],
  ...["lang", "theme", "heading", "controls", "loading", "patterns", "state"],
];

/**
 * Attributes with their properties. `with` cannot be a property in every syntax, so it has another
 * name; `lang` is a property of every element already.
 */
const PROPERTIES = ATTRIBUTES.filter((it) => it !== "lang").map((attribute) => ({
  attribute,
  property: attribute === "with" ? "compareWith" : attribute,
}));

/** The properties that a page may have set before the script came. */
export const SET_EARLY = ["data", ...PROPERTIES.map((it) => it.property)];

const list = (/** @type {string | undefined} */ text) => text?.split(/\s+/).filter(Boolean);

/**
 * Returns what the attributes ask the core for.
 *
 * @param {HTMLElement} element
 */
export function question(element) {
  const given = (/** @type {string} */ name) => element.getAttribute(name) ?? undefined;
  const texts = ["src", "vote", "heading", "from", "to", "topic", "measure"];
  const lists = ["blocs", "with", "controls"].map((it) => [it, list(given(it))]);
  return {
    ...Object.fromEntries([...texts.map((it) => [it, given(it)]), ...lists]),
    view: given("view") || "breakdown",
    focus: list(given("focus")) ?? [],
    plain: given("patterns") === "off",
  };
}

/**
 * Returns the value of a property as that of an attribute; a list with spaces between, and a plain
 * object, such as `roll-call-state` tells, as `state` has it.
 *
 * @param {unknown} value
 */
const inText = (value) => {
  if (Array.isArray(value)) return value.join(" ");
  const text = String(value);
  if (text !== "[object Object]") return text;
  // That patterns are not off is a choice too, where the page has them off.
  const chosen = Object.entries(/** @type {object} */ (value)).filter(
    ([name, it]) => it || (name === "plain" && it === false),
  );
  return `${new URLSearchParams(chosen)}`;
};

/**
 * Defines a property for each attribute. Setting null or undefined removes the attribute.
 *
 * @param {HTMLElement} prototype
 */
export function reflect(prototype) {
  for (const { attribute, property } of PROPERTIES) {
    Object.defineProperty(prototype, property, {
      // Keeps out what a page put on Object.prototype.
      // @ts-expect-error No type knows of it.
      __proto__: null,
      configurable: true,
      enumerable: true,
      /** @this {HTMLElement} */
      get() {
        return this.getAttribute(attribute);
      },
      /** @this {HTMLElement} @param {unknown} value */
      set(value) {
        if (value === null || value === undefined) this.removeAttribute(attribute);
        else this.setAttribute(attribute, inText(value));
      },
    });
  }
}
