// In a page with charts in iframes: each gets the height that its own page tells.
//
// A message counts only if it comes from an iframe of this page and from the origin that the iframe was
// given. Of a message nothing but one whole number is used.

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
 * Whether an origin is the one that the iframe was given; in a sandbox it has none.
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
