// `npm start` serves the pages for development.
//
// Vite reloads what it serves by itself; the core is built again when the Rust changes.

import { main, explain } from "./main.js";
import { www } from "./paths.js";
import { ensurePackages } from "./tools/packages.js";
import { buildWasm, SOURCES } from "./wasm.js";

await main(async () => {
  await ensurePackages();
  if (await buildWasm()) console.log("the core is built");
  const { createServer } = await import("vite");
  const server = await createServer({ root: www, server: { port: 5173 }, clearScreen: false });
  await server.listen();
  server.printUrls();
  rebuildOnChange(server);
  stopOnSignal(server);
});

/**
 * Builds the core again when the Rust changes, one build at a time; changes that come meanwhile
 * make one more.
 *
 * @param {import("vite").ViteDevServer} server
 */
function rebuildOnChange(server) {
  let building = false;
  let again = false;

  async function rebuild() {
    again = true;
    if (building) return;
    building = true;
    while (again) {
      again = false;
      await rebuildOnce(server);
    }
    building = false;
  }

  server.watcher.add(SOURCES);
  server.watcher.on("all", (_event, path) => {
    if (SOURCES.some((source) => path.startsWith(source))) rebuild();
  });
}

/**
 * Builds the core again and reloads the page. A mistake in the Rust is shown in the terminal and
 * over the page; the last good core stays.
 *
 * @param {import("vite").ViteDevServer} server
 */
async function rebuildOnce(server) {
  const begun = performance.now();
  try {
    if (!(await buildWasm())) return;
    console.log(`the core is built again (${Math.round(performance.now() - begun)} ms)`);
    server.moduleGraph.invalidateAll();
    server.ws.send({ type: "full-reload" });
  } catch (error) {
    const message = explain(error);
    console.error(message);
    server.ws.send({ type: "error", err: { message, stack: "" } });
  }
}

/**
 * @param {import("vite").ViteDevServer} server
 */
function stopOnSignal(server) {
  for (const signal of ["SIGINT", "SIGTERM"]) {
    process.once(signal, async () => {
      await server.close();
      process.exit(0);
    });
  }
}
