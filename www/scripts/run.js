// Running other programs.

import { spawn, spawnSync } from "node:child_process";
import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";
import { modules, root } from "./paths.js";

/**
 * @typedef {object} RunOptions
 * @property {string} [cwd] The folder to run in; the repository if not given.
 * @property {Record<string, string>} [env] Added to this process's environment.
 */

/** A program that did not end with 0, with everything that it printed. */
export class CommandError extends Error {
  /**
   * @param {string} message
   * @param {string} output
   */
  constructor(message, output) {
    super(message);
    this.name = "CommandError";
    this.output = output;
  }
}

/**
 * Runs a program quietly. Resolves to what it printed on both streams, in order of arrival.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {RunOptions} [options]
 * @returns {Promise<string>}
 */
export function run(command, args, { cwd = root, env = {} } = {}) {
  const said = [command, ...args].join(" ");
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ["ignore", "pipe", "pipe"],
    });
    /** @type {Buffer[]} */
    const chunks = [];
    child.stdout.on("data", (chunk) => chunks.push(chunk));
    child.stderr.on("data", (chunk) => chunks.push(chunk));
    child.on("error", (error) => reject(new CommandError(`cannot run ${said}`, error.message)));
    child.on("close", (code, signal) => {
      const output = Buffer.concat(chunks).toString();
      if (code === 0) resolve(output);
      else reject(new CommandError(`${said} ended with ${signal ?? code}`, output));
    });
  });
}

/**
 * Runs a program that came as an npm package, with this Node.
 *
 * @param {string} path Below node_modules.
 * @param {string[]} args
 * @param {RunOptions} [options]
 */
export function runPackage(path, args, options) {
  return run(process.execPath, [join(modules, path), ...args], options);
}

/**
 * Returns the first line that a program prints, or `undefined` when it cannot be run or fails.
 *
 * @param {string} command
 * @param {string[]} args
 * @returns {string | undefined}
 */
export function ask(command, args) {
  const { status, stdout } = spawnSync(command, args, { cwd: root, encoding: "utf8" });
  return status === 0 ? stdout.trim().split("\n", 1)[0] : undefined;
}

/**
 * Finds the full path of a program on PATH; undefined if there is none.
 *
 * @param {string} name
 * @returns {string | undefined}
 */
export function which(name) {
  const names = process.platform === "win32" ? [`${name}.exe`, `${name}.cmd`] : [name];
  return (process.env.PATH ?? "")
    .split(delimiter)
    .filter(Boolean)
    .flatMap((folder) => names.map((it) => join(folder, it)))
    .find(isProgram);
}

/**
 * @param {string} path
 * @returns {boolean}
 */
export function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
