// What an editor may need next, fetched while nothing else is going on: then the host may be away.

import { h } from "./dom.js";
import { fetchFiles } from "./publication.js";
import { words } from "./words.js";

/** So much that the element loads the core and the words of a view, and none has to come later. */
export const SMALLEST = JSON.stringify({
  rollcall: 1,
  members: [{ id: "A" }],
  rollCalls: [{ id: "1", date: "2000-01-01", positions: "Y" }],
});

/** A view of each core that the first picture has not brought. */
const VIEWS = ["hemicycle", "alignment", "matrix"];

let isBegun = false;

/** What the preview draws in any view and language, what the zip is made of. Without a network nothing. */
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
  // Whoever needs them later asks again, and is told.
  await fetchFiles().catch(() => {});
}

/** Draws what nobody sees, and nobody finds in the page. @param {Record<string, string>} look */
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
