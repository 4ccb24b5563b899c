// Runs one compiled wasm test in Chromium; cargo calls this script with the test's path.
//
// wasm-bindgen's runner reads the browser's settings from a file in the folder it runs in. They
// name this machine's browser, so the file is written here and not kept in the repository.

import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { target } from "./paths.js";
import { CHROMIUM_FLAGS, ensureBrowser } from "./tools/browser.js";
import { ensureWasmBindgen } from "./tools/rust.js";

const { chromium, driver } = await ensureBrowser();
const { testRunner } = await ensureWasmBindgen();

const folder = join(target, "web-test");
mkdirSync(folder, { recursive: true });
const options = { binary: chromium, args: ["--headless=new", ...CHROMIUM_FLAGS] };
const settings = { "goog:chromeOptions": options };
writeFileSync(join(folder, "webdriver.json"), JSON.stringify(settings, null, 2));

const [wasm = "", ...rest] = process.argv.slice(2);
const { status } = spawnSync(testRunner, [resolve(wasm), ...rest], {
  cwd: folder,
  stdio: "inherit",
  env: {
    ...process.env,
    CHROMEDRIVER: driver,
    WASM_BINDGEN_USE_BROWSER: "1",
    WASM_BINDGEN_TEST_TIMEOUT: "120",
  },
});
process.exit(status ?? 1);
