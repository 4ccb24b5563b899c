// The sanitizers and web servers of newsrooms, on which tests/publish tries the published forms.
// Nothing here is needed to build or to use a chart.

import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { target } from "../paths.js";
import { CommandError, isProgram, run, which } from "../run.js";
import { fingerprint, isStamped, stamp } from "../stamp.js";
import { note } from "./note.js";

/**
 * The folder of these packages alone, so that the host's own packages stay those that a reader
 * needs.
 */
const folder = join(target, "publish");

/** The last version of each that runs on the oldest Node that this project supports. */
const NPM = [
  "@mozilla/readability@0.6.0",
  "dompurify@3.4.18",
  "jsdom@26.1.0",
  "sanitize-html@2.17.0",
];
const PYPI = ["feedparser==6.0.14", "nh3==0.3.8"];
const DEBIAN = [
  ...["apache2", "caddy", "nginx", "libnginx-mod-http-brotli-static"],
  ...["php-cli", "php-mbstring", "wordpress", "python3-venv"],
];

/** The folder in which Debian has programs that a usual PATH leaves out. */
const SYSTEM = "/usr/sbin";

/** nginx's module for .br files, which it loads on request. */
export const NGINX_BROTLI = "/usr/lib/nginx/modules/ngx_http_brotli_static_module.so";

/** @param {string} name @returns {string | undefined} */
export function findProgram(name) {
  const path = join(SYSTEM, name);
  return which(name) ?? (isProgram(path) ? path : undefined);
}

/** Finds a folder with WordPress in it: the one named in WORDPRESS, else Debian's. */
export function findWordpress() {
  return [process.env.WORDPRESS, "/usr/share/wordpress"].find(
    (it) => it && existsSync(join(it, "wp-includes/kses.php")),
  );
}

/** Finds the Python that has the packages; undefined if they are missing. */
export function findPython() {
  const path = join(folder, "python/bin/python");
  return isProgram(path) && existsSync(join(folder, "python/.rollcall")) ? path : undefined;
}

/** Returns a `require` for the npm packages; undefined if they are missing. */
export function findPackages() {
  const require = createRequire(join(folder, "package.json"));
  return existsSync(join(folder, "node_modules/.rollcall")) ? require : undefined;
}

/** Installs what it can. A test whose tool is missing is skipped and says so. */
export async function ensurePublish() {
  for (const install of [debian, npm, python]) {
    try {
      await install();
    } catch (error) {
      if (!(error instanceof CommandError)) throw error;
      note(`failed: ${error.message}\n${error.output.trimEnd()}`);
    }
  }
}

async function debian() {
  const programs = ["apache2", "caddy", "nginx", "php"];
  if (programs.every(findProgram) && findWordpress() && existsSync(NGINX_BROTLI)) return;
  if (!which("apt-get") || process.getuid?.() !== 0) return;
  note(`Debian's ${DEBIAN.join(", ")}`);
  const env = { DEBIAN_FRONTEND: "noninteractive" };
  await run("apt-get", ["update"], { env });
  await run("apt-get", ["install", "-y", "--no-install-recommends", ...DEBIAN], { env });
}

async function npm() {
  const kept = join(folder, "node_modules/.rollcall");
  const print = fingerprint([], NPM.join(" "));
  if (isStamped(kept, print)) return;
  note(NPM.join(", "));
  const quiet = ["--no-save", "--no-audit", "--no-fund", "--ignore-scripts"];
  await run("npm", ["install", "--prefix", folder, ...quiet, ...NPM]);
  stamp(kept, print);
}

async function python() {
  const home = join(folder, "python");
  const kept = join(home, ".rollcall");
  const print = fingerprint([], PYPI.join(" "));
  if (isStamped(kept, print) || !which("python3")) return;
  note(PYPI.join(", "));
  await run("python3", ["-m", "venv", home]);
  await run(join(home, "bin/python"), ["-m", "pip", "install", "--quiet", ...PYPI]);
  stamp(kept, print);
}
