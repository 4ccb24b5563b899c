// For a page with charts in iframes: gives each iframe the height that its own page tells.
//
// A message counts only if it comes from an iframe of this page and from the origin of that
// iframe's address. Only one whole number of a message is used.

/** The least and the most height of an iframe, in CSS pixels. */
const [LEAST, MOST] = [50, 4000];

globalThis.addEventListener?.("message", ({ data, origin, source }) => {
  if (typeof data !== "object" || data?.type !== "roll-call:height" || data.v !== 1) return;
  const { height } = data;
  if (!Number.isSafeInteger(height)) return;
  for (const frame of document.querySelectorAll("iframe")) {
    if (frame.contentWindow !== source || !isFrom(frame, origin)) continue;
    frame.style.height = `${Math.min(Math.max(height, LEAST), MOST)}px`;
    frame.style.minHeight = "0";
  }
});

/**
 * Whether an origin is that of the iframe's address; in a sandbox without one of its own it is
 * "null".
 *
 * @param {HTMLIFrameElement} frame
 * @param {string} origin
 */
function isFrom(frame, origin) {
  const { sandbox } = frame;
  if (frame.hasAttribute("sandbox") && !sandbox.contains("allow-same-origin")) {
    return origin === "null";
  }
  try {
    return new URL(frame.src).origin === origin;
  } catch {
    return false;
  }
}
