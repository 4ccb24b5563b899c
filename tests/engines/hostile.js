// What old or careless scripts do to a page before the element comes (REQUIREMENTS C7): every
// object and array inherits things of the page's, and JSON and fetch are replaced by functions of
// its own.

/** @type {any} */ (Object.prototype).url = "javascript:alert(1)";
/** @type {any} */ (Object.prototype).vote = "A/RES/0";
/** @type {any} */ (Object.prototype).text = "text of the page";
/** @type {any} */ (Object.prototype).view = "tiles";
/** @type {any} */ (Object.prototype).parts = true;
/** @type {any} */ (Object.prototype).all = true;
/** @type {any} */ (Object.prototype).sameTopics = true;
/** @type {any} */ (Object.prototype).filter = "position:no";
/** @type {any} */ (Object.prototype).signal = "no signal";
/** @type {any} */ (Object.prototype).get = function get() {};
/** @type {any} */ (Array.prototype).each = function each() {};
/** @type {any} */ (Array.prototype).toJSON = function toJSON() {
  return "an array of Prototype 1.6";
};
/** @type {any} */ (String.prototype).toJSON = function toJSON() {
  return "a text of Prototype 1.6";
};
const { parse } = JSON;
JSON.parse = (text, ...rest) => parse(text, ...rest);
const { fetch: first } = globalThis;
globalThis.fetch = (...asked) => first(...asked);
