// The core that can also write SVG, loaded only when a picture is asked for.
//
// It shares no module with the rest of the element, so that an article's script stays one file.

import init, { Chart } from "../pkg/export/rollcall.js";

/** @type {Promise<typeof Chart> | undefined} */
let ready;

/** Resolves to a `Chart` class that has `svg`; a failed load may be tried again. */
export function exportCore() {
  const module_or_path = new URL("../pkg/export/rollcall_bg.wasm", import.meta.url);
  ready ??= init({ module_or_path }).then(
    () => Chart,
    (error) => {
      ready = undefined;
      throw error;
    },
  );
  return ready;
}
