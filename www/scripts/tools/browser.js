// A Chromium for the tests, and the driver that wasm-bindgen's test runner steers it with.

import { createRequire } from "node:module";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { modules, www } from "../paths.js";
import { isProgram, run, which } from "../run.js";
import { note } from "./note.js";

/**
 * Flags that keep Chromium quiet, and run it without a sandbox, which root in a container does not
 * get.
 */
export const CHROMIUM_FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

const PROGRAMS = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const MAC = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome";

/**
 * Finds the browser: the one named in CHROMIUM, else one on PATH, else the one that Playwright
 * keeps.
 *
 * @returns {string | undefined}
 */
export function findChromium() {
  const named = process.env.CHROMIUM;
  if (named) return named;
  const found = PROGRAMS.map(which).find(Boolean) ?? (isProgram(MAC) ? MAC : undefined);
  return found ?? playwrights();
}

/**
 * Finds the driver: the one named in CHROMEDRIVER, else one on PATH.
 *
 * @returns {string | undefined}
 */
export function findDriver() {
  return process.env.CHROMEDRIVER ?? which("chromedriver");
}

/**
 * Finds a browser and its driver, and installs what is missing where it can: Debian's packages for
 * root, else Playwright's browser.
 *
 * @returns {Promise<{ chromium: string, driver: string }>}
 */
export async function ensureBrowser() {
  if (!findChromium() || !findDriver()) await install();
  const chromium = findChromium();
  const driver = findDriver();
  if (!chromium) {
    throw new Error("no Chromium: install one, or name it in the variable CHROMIUM");
  }
  if (!driver) {
    throw new Error(
      "no chromedriver: install the one of your Chromium's version (on macOS `brew install " +
        "chromedriver`, elsewhere the distribution's package), or name it in CHROMEDRIVER",
    );
  }
  return { chromium, driver };
}

async function install() {
  if (which("apt-get") && process.getuid?.() === 0) {
    note("Debian's chromium and chromium-driver");
    const env = { DEBIAN_FRONTEND: "noninteractive" };
    await run("apt-get", ["update"], { env });
    const packages = ["chromium", "chromium-driver"];
    await run("apt-get", ["install", "-y", "--no-install-recommends", ...packages], { env });
  } else if (!findChromium()) {
    note("Playwright's Chromium");
    const cli = join(modules, "playwright-core/cli.js");
    await run(process.execPath, [cli, "install", "chromium"], { cwd: www });
  }
}

/** Finds Playwright's own browser, if it was ever downloaded. */
function playwrights() {
  try {
    const require = createRequire(join(www, "package.json"));
    const path = require("playwright-core").chromium.executablePath();
    return existsSync(path) ? path : undefined;
  } catch {
    return undefined;
  }
}
