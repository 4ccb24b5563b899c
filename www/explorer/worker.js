// Reads a dataset of any kind beside the page and keeps it, so that figures are the core's own and
// the page never waits.
//
// In:  {id, open: {name, blob}}, {id, figures: request, at} or {id, close: at}
// Out: {id, packed, at}, {id, figures}, {id} or {id, failure, isBroken}

import { check } from "../element/convert.js";
import init from "../pkg/editor/rollcall.js";

/** @type {Promise<unknown> | undefined} */
let core;

/** Starts the core; a failed load may be tried again. */
const started = () =>
  (core ??= init({
    module_or_path: new URL("../pkg/editor/rollcall_bg.wasm", import.meta.url),
  }).catch((error) => {
    core = undefined;
    throw error;
  }));

/** What is open: the dataset that is looked at, and the one that comes in its place. */
const opened = /** @type {Map<number, import("../pkg/editor/rollcall.js").Checked>} */ (new Map());

self.addEventListener("message", async ({ data }) => {
  const { id } = data;
  try {
    await started();
    if (data.open) {
      const { name, blob } = data.open;
      const checked = check(name, new Uint8Array(await blob.arrayBuffer()));
      opened.set(id, checked);
      postMessage({ id, packed: checked.pack(), at: id });
    } else if (data.figures) {
      const checked = opened.get(data.at);
      if (!checked) throw new Error("this dataset has been closed; open it again");
      postMessage({ id, figures: checked.figures(JSON.stringify(data.figures)) });
    } else {
      opened.get(data.close)?.free();
      opened.delete(data.close);
      postMessage({ id });
    }
  } catch (error) {
    // A core that broke down answers nothing any more.
    const isBroken = error instanceof WebAssembly.RuntimeError;
    postMessage({ id, failure: /** @type {Error} */ (error).message, isBroken });
  }
});
