// `npm run test:engines` tries every view, the explorer and the studio in Chromium, Firefox and
// WebKit. It is a command of its own since it installs engines; `npm test` does the same in those
// that are there.

import { main } from "./main.js";
import { buildPages } from "./pages.js";
import { testNode } from "./stages.js";
import { ensureBrowser } from "./tools/browser.js";
import { engines, ensureEngines } from "./tools/engines.js";
import { ensurePackages } from "./tools/packages.js";
import { buildWasm } from "./wasm.js";

await main(async () => {
  await ensurePackages();
  await ensureBrowser();
  await ensureEngines();
  const missing = engines().filter((it) => !it.program);
  if (missing.length > 0) {
    const names = missing.map((it) => it.name).join(" and ");
    const variables = missing.map((it) => it.name.toUpperCase()).join(" and ");
    throw new Error(`no ${names}: install them, or name them in ${variables}`);
  }
  await buildWasm();
  await buildPages();
  console.log(await testNode("tests/engines"));
});
