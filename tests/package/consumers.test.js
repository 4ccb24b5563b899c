// Pages that were built with the installed package, in Chromium, under a strict policy.

import assert from "node:assert/strict";
import { cpSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import test from "node:test";
import { pathToFileURL } from "node:url";
import { open } from "../browser/harness.js";
import {
  built,
  checkChart,
  checkData,
  checkRest,
  consumer,
  installed,
  tool,
  visit,
} from "./harness.js";

test("plain HTML with the package's dist copied", async (t) => {
  const root = consumer("html");
  cpSync(join(installed, "dist"), join(root, "public/roll-call"), { recursive: true });
  for (const name of ["index.html", "listen.js"]) {
    cpSync(join(root, name), join(root, "public", name));
  }
  const { page, problems } = await visit(t, join(root, "public"));
  await checkChart(page);
  const turned = page.locator("figure roll-call");
  assert.equal(await turned.evaluate((it) => /** @type {any} */ (it).ready.then(() => true)), true);
  const { code } = await checkRest(page);
  assert.match(code, /src="http:\/\/[^"]+\/roll-call\/roll-call\.js"/);
  assert.deepEqual(problems, []);
});

test("Vite finds the element's files, those of later use too", async (t) => {
  const { page, problems, site } = await visit(t, await built("vite"));
  await checkChart(page);
  await checkRest(page);
  assert.deepEqual(problems, []);
  assert.ok(
    site.requests.some((it) => /^\/assets\/.*\.wasm$/.test(it)),
    "the core is one of the built files",
  );
});

test("Vite's development server finds them too", async (t) => {
  const { createServer } = await import(pathToFileURL(tool.resolve("vite")).href);
  const root = consumer("vite");
  // Chromium asks every new origin for this icon.
  writeFileSync(join(root, "public/favicon.ico"), "");
  const server = await createServer({
    root,
    logLevel: "error",
    server: { host: "127.0.0.1", port: 0 },
    // Vite would otherwise use what it made of an earlier package of the same version.
    optimizeDeps: { force: true },
  });
  t.after(() => server.close());
  await server.listen();
  const { page, problems } = await open(t, server.resolvedUrls.local[0]);
  await checkChart(page);
  await checkRest(page);
  assert.deepEqual(problems, []);
});

test("Vite with the package's dist in public, where embedCode() names what is there", async (t) => {
  const root = await built("public", (folder) =>
    cpSync(join(installed, "dist"), join(folder, "public/roll-call"), { recursive: true }),
  );
  const { page, problems, site } = await visit(t, root);
  await checkChart(page);
  const { code } = await checkRest(page);
  assert.ok(code.includes(`src="${site.origin}/roll-call/roll-call.js"`), code);
  assert.deepEqual(problems, []);
});

test("webpack finds the element's files", async (t) => {
  const root = consumer("webpack");
  const config = {
    ...{ context: root, entry: "./main.js", mode: "production", target: "web" },
    output: { path: join(root, "public"), filename: "main.js" },
    // webpack would warn of the sizes of files, some of which are loaded only when they are needed.
    performance: false,
  };
  /** @type {any} */
  const stats = await new Promise((resolve, reject) =>
    tool("webpack")(config, (/** @type {unknown} */ error, /** @type {unknown} */ it) =>
      error ? reject(error) : resolve(it),
    ),
  );
  const { errors, warnings } = stats.toJson({ all: false, errors: true, warnings: true });
  assert.deepEqual([errors, warnings], [[], []]);
  cpSync(join(root, "index.html"), join(root, "public/index.html"));
  const { page, problems } = await visit(t, join(root, "public"));
  await checkChart(page);
  await checkRest(page);
  assert.deepEqual(problems, []);
});

test("React 18: attributes; events and data through a ref", async (t) => {
  const { page, problems } = await visit(t, await built("react18"));
  await checkChart(page);
  await checkData(page);
  assert.deepEqual(problems, []);
});

test("React 19: attributes, events and an object as data", async (t) => {
  const { page, problems } = await visit(t, await built("react19"));
  await checkChart(page);
  await checkData(page);
  assert.deepEqual(problems, []);
});

test("Vue 3: attributes, events and an object as data", async (t) => {
  const { page, problems } = await visit(t, await built("vue"));
  await checkChart(page);
  await checkData(page);
  assert.deepEqual(problems, []);
});

test("Svelte 5: attributes, events and an object as data", async (t) => {
  const { page, problems } = await visit(t, await built("svelte"));
  await checkChart(page);
  await checkData(page);
  assert.deepEqual(problems, []);
});
