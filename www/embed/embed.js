// The page for iframes: a chart from the address, and its height for the page around it.
//
// `?src=...&vote=...` is what the editor set, a parameter for each attribute; the hash is what a
// reader chose, and changes with it. The page listens to no message.

import { fromState, toState } from "./state.js";

/** Attributes that an address may set. */
const ATTRIBUTES = [
  ...["src", "vote", "view", "blocs", "focus", "with", "from", "to", "topic", "measure"],
  ...["lang", "theme", "heading", "controls", "patterns"],
];

/** Milliseconds after which the height is sent once more. */
const AGAIN = [1_000, 3_000, 9_000];

const chart = /** @type {import("../element/element.js").RollCall} */ (
  document.createElement("roll-call")
);
const main = /** @type {HTMLElement} */ (document.querySelector("main"));

/** The secret in the hash by which WordPress knows the messages of a page that it embeds. */
const secret = new URLSearchParams(location.hash.replace(/^#\??/, "")).get("secret");

let isFollowed = false;

begin();

function begin() {
  const query = new URLSearchParams(location.search);
  const src = query.get("src") ?? "";
  // Anybody can write an address: under this host's name only this host's data are shown.
  if (!src || !isOwn(src)) {
    const text = src
      ? `This page shows only data of ${location.host}.`
      : "Which dataset? The address of this page needs ?src=";
    main.append(Object.assign(document.createElement("p"), { textContent: text }));
    follow();
    return;
  }
  for (const name of ATTRIBUTES) {
    const value = query.get(name);
    if (value) chart.setAttribute(name, value);
  }
  const lang = query.get("lang");
  if (lang) document.documentElement.lang = lang;
  for (const [name, value] of Object.entries(fromState(location.hash.slice(1)))) {
    chart.setAttribute(name, value);
  }
  chart.setAttribute("loading", "eager");
  chart.addEventListener("roll-call-state", (event) => {
    const state = toState(/** @type {CustomEvent} */ (event).detail);
    // Unless WordPress needs the hash, the page's address is the link to what is seen.
    if (!secret)
      history.replaceState(null, "", state ? `#${state}` : location.pathname + location.search);
  });
  chart.addEventListener("roll-call-ready", (event) => {
    document.title = /** @type {CustomEvent} */ (event).detail.heading;
    follow();
  });
  chart.addEventListener("roll-call-error", follow);
  main.append(chart);
}

/**
 * Tells the height from now on. Not called before there is something to see, since the height of an
 * empty page would take away the space that is reserved.
 */
function follow() {
  if (isFollowed) return;
  isFollowed = true;
  new ResizeObserver(tell).observe(document.body);
  // The page around may begin to listen later than this one begins to tell.
  for (const pause of AGAIN) setTimeout(tell, pause);
}

/** Whether an address is of this page's own host. @param {string} src */
function isOwn(src) {
  try {
    return new URL(src, document.baseURI).origin === location.origin;
  } catch {
    return false;
  }
}

/** Tells how high the page is in CSS pixels: to our own script, to AMP, to WordPress. */
function tell() {
  if (parent === window) return;
  const height = Math.ceil(document.body.getBoundingClientRect().height);
  const id = new URLSearchParams(location.search).get("id") ?? "";
  // A height is no secret: whoever embeds the page may know it.
  const say = (/** @type {unknown} */ message) => parent.postMessage(message, "*");
  say({ type: "roll-call:height", v: 1, id, height });
  say({ sentinel: "amp", type: "embed-size", height });
  if (secret) say({ message: "height", value: height, secret });
}
