// Reads a dataset of any kind beside the page and keeps it, so that figures are the core's own and
// the page never waits.
//
// In:  {id, open: {name, blob}} or {id, figures: request}
// Out: {id, packed, faults, doubts}, {id, figures} or {id, failure}

import init, { Importer } from "../pkg/editor/rollcall.js";

const core = init({
  module_or_path: new URL("../pkg/editor/rollcall_bg.wasm", import.meta.url),
});
// Who asks is told.
core.catch(() => {});

/** @type {import("../pkg/editor/rollcall.js").Checked | undefined} */
let checked;

self.addEventListener("message", async ({ data }) => {
  const { id } = data;
  try {
    await core;
    if (data.open) {
      const packed = await open(data.open);
      postMessage({ id, packed });
    } else {
      postMessage({ id, figures: checked?.figures(JSON.stringify(data.figures)) });
    }
  } catch (error) {
    postMessage({ id, failure: /** @type {Error} */ (error).message });
  }
});

/**
 * What was open before stays if this cannot be read.
 *
 * @param {{name: string, blob: Blob}} file
 */
async function open({ name, blob }) {
  const importer = new Importer("");
  importer.open(name);
  importer.push(new Uint8Array(await blob.arrayBuffer()));
  importer.close();
  const read = importer.finish();
  checked?.free();
  checked = read;
  return read.pack();
}
