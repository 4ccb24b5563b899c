// The engines that readers have: Chromium, Firefox and WebKit, each started with an address and no driver. The
// page at that address does the rest.

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
 * @property {string} [program] Where it is, if it is here.
 * @property {(program: string, profile: string, url: string) => string[]} command What shows an address, with a
 *   folder of its own for all that it keeps.
 */

/** Those of this machine, or named in CHROMIUM, FIREFOX and WEBKIT. @returns {Engine[]} */
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
    // It has no way to run without a screen.
    command: (program, _, url) => ["xvfb-run", "-a", program, url],
  },
];

/** What WebKit's packages put beside the library, in a folder that depends on machine and version. */
function miniBrowser() {
  const folders = ["/usr/lib", "/usr/libexec"].flatMap(within);
  return [...folders, ...folders.flatMap(within)]
    .map((it) => join(it, "MiniBrowser"))
    .find(isProgram);
}

/** The folders in a folder. @param {string} path */
function within(path) {
  if (!existsSync(path)) return [];
  const all = readdirSync(path, { withFileTypes: true });
  return all.filter((it) => it.isDirectory()).map((it) => join(path, it.name));
}

/** Installs those that are missing where it can: Debian's packages for root. */
export async function ensureEngines() {
  if (engines().every((it) => it.program) || !which("apt-get") || process.getuid?.() !== 0) return;
  note("Debian's firefox-esr, webkit2gtk-driver and xvfb");
  const env = { DEBIAN_FRONTEND: "noninteractive" };
  await run("apt-get", ["update"], { env });
  const packages = ["firefox-esr", "webkit2gtk-driver", "xvfb", "xauth"];
  await run("apt-get", ["install", "-y", "--no-install-recommends", ...packages], { env });
}

/**
 * Shows an address until it is stopped.
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
    // With all that it started.
    if (child.pid && child.exitCode === null) process.kill(-child.pid, "SIGKILL");
    await ended;
    rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  };
  return { ended, stop };
}
