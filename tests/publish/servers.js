// The web servers, each set up by its recipe of www/recipes and by nothing else of ours.

import { spawn } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { www } from "../../www/scripts/paths.js";
import { findProgram, NGINX_BROTLI } from "../../www/scripts/tools/publish.js";

/**
 * @typedef {object} Place
 * @property {string} site The folder of the site, with the chart's folder `votes` in it.
 * @property {string} run A folder for what the server writes.
 * @property {number} port
 *
 * @typedef {object} Server
 * @property {string} name
 * @property {string | undefined} program
 * @property {string[]} encodings Encodings of the precompressed files that it sends on this
 *   machine, the best first.
 * @property {(place: Place) => {args: string[], env?: Record<string, string>}} prepare
 */

/**
 * Returns a recipe with the test's addresses in place of the example's. Throws if one of these is
 * not in it.
 */
function recipe(/** @type {string} */ name, /** @type {[string, string][]} */ changes) {
  let text = readFileSync(join(www, "recipes", name), "utf8");
  for (const [from, to] of changes) {
    if (!text.includes(from)) throw new Error(`${name} has no ${from}`);
    text = text.replaceAll(from, to);
  }
  return text;
}

/** @param {string} folder @param {string} name @param {string} text */
function written(folder, name, text) {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

const hasBrotli = existsSync(NGINX_BROTLI);

/** @type {Server} */
const nginx = {
  name: "nginx",
  program: findProgram("nginx"),
  encodings: hasBrotli ? ["br", "gzip"] : ["gzip"],
  prepare: ({ site, run, port }) => {
    const own = recipe("nginx.conf", [
      ["listen 80;", `listen 127.0.0.1:${port};`],
      ["/srv/site", site],
      ...(hasBrotli ? [/** @type {[string, string]} */ (["#brotli_static", "brotli_static"])] : []),
    ]);
    const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map(
      (it) => `${it}_temp_path ${run}/${it};`,
    );
    const text = `${hasBrotli ? `load_module ${NGINX_BROTLI};\n` : ""}daemon off;
pid ${run}/nginx.pid;
error_log stderr;
events {}
http {
include /etc/nginx/mime.types;
access_log off;
${temporary.join("\n")}
${own}
}
`;
    return { args: ["-e", "stderr", "-p", run, "-c", written(run, "nginx.conf", text)] };
  },
};

/** The modules that Debian's Apache loads by default, and those that the recipe asks for. */
const APACHE_MODULES = [
  ...["mpm_event", "authz_core", "dir", "mime", "filter", "deflate", "negotiation"],
  ...["headers", "rewrite"],
];

/** The lines of the recipe that are about the chart's folder alone. */
const OF_FOLDER = /( *<Directory \S*\/votes>\n)([^]*?)( *<\/Directory>\n)/;

/** @param {Place} place @param {string} own */
function apacheWith({ run, port }, own) {
  const debian = ["mime", "deflate", "negotiation", "dir"].map(
    (it) => `Include /etc/apache2/mods-available/${it}.conf`,
  );
  const modules = APACHE_MODULES.map(
    (it) => `LoadModule ${it}_module /usr/lib/apache2/modules/mod_${it}.so`,
  );
  const text = `ServerRoot /etc/apache2
PidFile ${run}/apache2.pid
DefaultRuntimeDir ${run}
Mutex file:${run}
ErrorLog ${run}/error.log
ServerName 127.0.0.1
Listen 127.0.0.1:${port}
${process.getuid?.() === 0 ? "User www-data\nGroup www-data\n" : ""}${modules.join("\n")}
${debian.join("\n")}
${own}
`;
  return { args: ["-D", "FOREGROUND", "-f", written(run, "apache.conf", text)] };
}

/** @param {Place} place */
const apacheRecipe = ({ site, port }) =>
  recipe("apache.conf", [
    ["*:80", `127.0.0.1:${port}`],
    ["/srv/site", site],
  ]);

/** @type {Server} */
const apache = {
  name: "Apache",
  program: findProgram("apache2"),
  encodings: ["br", "gzip"],
  prepare: (place) => apacheWith(place, apacheRecipe(place)),
};

/** @type {Server} */
const htaccess = {
  ...apache,
  name: "Apache with .htaccess",
  prepare: (place) => {
    const own = apacheRecipe(place);
    const lines = own.match(OF_FOLDER)?.[2];
    if (!lines) throw new Error("apache.conf has no <Directory> of the chart's folder");
    written(join(place.site, "votes"), ".htaccess", lines);
    return apacheWith(place, own.replace(OF_FOLDER, "$1AllowOverride FileInfo\n$3"));
  },
};

/** @type {Server} */
const caddy = {
  name: "Caddy",
  program: findProgram("caddy"),
  encodings: ["br", "gzip"],
  prepare: ({ site, run, port }) => {
    const own = recipe("Caddyfile", [
      ["news.example {", `http://127.0.0.1:${port} {\n\tbind 127.0.0.1`],
      ["/srv/site", site],
    ]);
    const text = `{\n\tadmin off\n\tauto_https off\n}\n${own}`;
    const path = written(run, "Caddyfile", text);
    return {
      args: ["run", "--config", path, "--adapter", "caddyfile"],
      env: { HOME: run, XDG_DATA_HOME: run, XDG_CONFIG_HOME: run },
    };
  },
};

export const SERVERS = [nginx, apache, htaccess, caddy];

/**
 * Starts a server on a copy of the site. It ends with the test.
 *
 * @param {import("node:test").TestContext} t
 * @param {Server} server
 * @param {{from: string, to: string, port: number}} where `from`: the site; `to`: a folder of the test's.
 * @returns {Promise<string>} The server's folder of the site.
 */
export async function start(t, server, { from, to, port }) {
  const [site, run] = [join(to, "site"), join(to, "run")];
  cpSync(from, site, { recursive: true });
  mkdirSync(run);
  const { args, env = {} } = server.prepare({ site, run, port });
  const child = spawn(String(server.program), args, {
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (it) => (said += it));
  const ended = new Promise((resolve) => child.once("close", resolve));
  t.after(async () => {
    child.kill("SIGTERM");
    await ended;
  });
  for (let attempt = 0; attempt < 100; attempt += 1) {
    if (child.exitCode !== null) break;
    const isUp = await fetch(`http://127.0.0.1:${port}/`).then(
      () => true,
      () => false,
    );
    if (isUp) return site;
    await sleep(100);
  }
  throw new Error(`${server.name} does not start: ${said}`);
}

/** Resolves to a port that nobody listens on. @returns {Promise<number>} */
export const freePort = () =>
  new Promise((resolve, reject) => {
    const server = createServer().once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
      server.close(() => resolve(port));
    });
  });
