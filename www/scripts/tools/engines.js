// The engines that readers have: Chromium, Firefox and WebKit. Each is started with an address and
// no driver; the page at that address does the rest.

import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isProgram, run, which } from "../run.js";
import { CHROMIUM_FLAGS, findChromium } from "./browser.js";
import { note } from "./note.js";

/**
 * @typedef {object} Engine
 * @property {string} name
 * @property {string} [program] Its path, if it is on this machine.
 * @property {(program: string, profile: string, url: string) => string[]} command Returns the
 *   command that shows an address, with a folder of its own for all that the engine keeps.
 */

/**
 * Lists the engines, with the programs that this machine has or that CHROMIUM, FIREFOX and WEBKIT
 * name.
 *
 * @returns {Engine[]}
 */
export const engines = () => [
  {
    name: "Chromium",
    program: findChromium(),
    command: (program, profile, url) => {
      const own = ["--headless=new", `--user-data-dir=${profile}`];
      return [program, ...own, ...CHROMIUM_FLAGS, url];
    },
  },
  {
    name: "Firefox",
    program: process.env.FIREFOX ?? which("firefox-esr") ?? which("firefox"),
    command: (program, profile, url) => {
      return [program, "--headless", "--no-remote", "--profile", profile, url];
    },
  },
  {
    name: "WebKit",
    program: process.env.WEBKIT ?? (which("xvfb-run") && miniBrowser()),
    // WebKit's browser cannot run without a screen.
    command: (program, _, url) => ["xvfb-run", "-a", program, url],
  },
];

/**
 * Finds the browser that WebKit's packages put beside the library, in a folder that depends on
 * machine and version.
 */
function miniBrowser() {
  const folders = ["/usr/lib", "/usr/libexec"].flatMap(within);
  return [...folders, ...folders.flatMap(within)]
    .map((it) => join(it, "MiniBrowser"))
    .find(isProgram);
}

/** Lists the folders in a folder. @param {string} path */
function within(path) {
  if (!existsSync(path)) return [];
  const all = readdirSync(path, { withFileTypes: true });
  return all.filter((it) => it.isDirectory()).map((it) => join(path, it.name));
}

/** Installs the engines that are missing where it can: Debian's packages for root. */
export async function ensureEngines() {
  if (engines().every((it) => it.program) || !which("apt-get") || process.getuid?.() !== 0) return;
  note("Debian's firefox-esr, webkit2gtk-driver and xvfb");
  const env = { DEBIAN_FRONTEND: "noninteractive" };
  await run("apt-get", ["update"], { env });
  const packages = ["firefox-esr", "webkit2gtk-driver", "xvfb", "xauth"];
  await run("apt-get", ["install", "-y", "--no-install-recommends", ...packages], { env });
}

/**
 * Shows an address in an engine until that is stopped.
 *
 * @param {Engine} engine
 * @param {string} url
 * @returns {{ended: Promise<unknown>, stop: () => Promise<void>}}
 */
export function show({ program = "", command }, url) {
  const profile = mkdtempSync(join(tmpdir(), "engine-"));
  const [first, ...rest] = command(program, profile, url);
  const env = { ...process.env, HOME: profile };
  const child = spawn(first, rest, { stdio: "ignore", detached: true, env });
  const ended = new Promise((resolve) => child.once("exit", resolve).once("error", resolve));
  const stop = async () => {
    // The whole group ends, with all that the engine started.
    if (child.pid && child.exitCode === null) process.kill(-child.pid, "SIGKILL");
    await ended;
    rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  };
  return { ended, stop };
}
