// Fetches what an editor may need next while nothing else is going on, so that the host may be away
// later.

import { h } from "./dom.js";
import { fetchFiles } from "./publication.js";
import { words } from "./words.js";

/**
 * The smallest dataset for which the element loads the core and the words of a view, so that none
 * has to come later.
 */
export const SMALLEST = JSON.stringify({
  rollcall: 1,
  members: [{ id: "A" }],
  rollCalls: [{ id: "1", date: "2000-01-01", positions: "Y" }],
});

/** A view for each core that the first picture has not brought. */
const VIEWS = ["hemicycle", "alignment", "matrix"];

let isBegun = false;

/**
 * Fetches what the preview draws in any view and language and what the zip is made of. Does nothing
 * without a network.
 */
export async function fetchAhead() {
  if (isBegun || !navigator.onLine) return;
  isBegun = true;
  const looks = Object.keys(words.languages).flatMap((lang) =>
    VIEWS.map((view) => ({ view, lang })),
  );
  for (const look of looks) {
    await idle();
    await rehearse(look);
  }
  await idle();
  // Whoever needs the files later asks again, and is told why they do not come.
  await fetchFiles().catch(() => {});
}

/**
 * Draws a chart that nobody sees, and that nothing in the page finds.
 *
 * @param {Record<string, string>} look
 */
async function rehearse(look) {
  const chart = /** @type {import("../element/element.js").RollCall} */ (
    h("roll-call", { ...look, loading: "eager" })
  );
  const place = h("div", { class: "ahead", inert: true, "aria-hidden": "true" });
  place.attachShadow({ mode: "closed" }).append(chart);
  chart.data = SMALLEST;
  document.body.append(place);
  await chart.ready.catch(() => {});
  place.remove();
}

const idle = () =>
  new Promise((done) => {
    if ("requestIdleCallback" in window) requestIdleCallback(done, { timeout: 2_000 });
    else setTimeout(done, 200);
  });
