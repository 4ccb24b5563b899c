// Runs the command line as a person would, each call a process of its own.

import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

export const root = resolve(import.meta.dirname, "../..");
export const cli = join(root, "www/cli.js");

/**
 * Runs the command line. Returns its exit code and what it printed.
 *
 * @param {string[]} args
 * @param {{input?: string | Uint8Array, cwd?: string}} [options]
 */
export function rollCall(args, { input = "", cwd = root } = {}) {
  const options = { cwd, input, maxBuffer: 64 << 20 };
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...args], options);
  return { code: status, bytes: stdout, stdout: stdout.toString(), stderr: stderr.toString() };
}

/**
 * Runs the command line with standard output read to the first byte and then closed. Resolves to
 * its exit code and its errors.
 *
 * @param {string[]} args
 */
export function rollCallUntilFirstByte(args) {
  const child = spawn(process.execPath, [cli, ...args], {
    cwd: root,
    stdio: ["ignore", "pipe", "pipe"],
  });
  let stderr = "";
  child.stderr.on("data", (piece) => (stderr += piece));
  child.stdout.once("data", () => child.stdout.destroy());
  return new Promise((done) => child.on("close", (code) => done({ code, stderr })));
}

/**
 * Makes a folder with these files, which is removed after the test.
 *
 * @param {import("node:test").TestContext} t
 * @param {Record<string, string | Uint8Array>} files
 */
export function folder(t, files) {
  const path = mkdtempSync(join(tmpdir(), "roll-call-"));
  t.after(() => rmSync(path, { recursive: true }));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(path, name), text);
  return path;
}

/** The ids of all messages. */
const KEYS = ["", "explore/", "compare/", "publish/"].flatMap((it) => {
  const catalog = readFileSync(join(root, `www/words/${it}en.ftl`), "utf8");
  return [...catalog.matchAll(/^([a-z][\w-]*) =/gm)].map(([, id]) => id);
});

/**
 * Returns the ids of messages that stand where words should. An id of one word may also be an
 * English word, so it counts only where it is the whole text.
 *
 * @param {string} text Markup, CSV or plain text; scripts in it are ignored.
 */
export function messageKeys(text) {
  const seen = text.replace(/<script[^]*?<\/script>/g, "");
  return KEYS.filter((id) =>
    (id.includes("-")
      ? new RegExp(`(?<![\\w-])${id}(?![\\w-])`)
      : new RegExp(`(?:^|[>",])${id}(?:[<",]|$)`, "m")
    ).test(seen),
  );
}

/** A roll call of three members as a long table. */
export const LONG = `resolution,date,member,vote
A/RES/74/17,2019-12-09,Serbia,no
A/RES/74/17,2019-12-09,Montenegro,yes
A/RES/74/17,2019-12-09,Bosnia and Herzegovina,abstain
`;
