// One call: find the command, read it, run it, print, exit 0, 1 or 2.

import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { COMMANDS } from "./commands.js";
import { loadCore } from "./core.js";
import { DataError, UsageError } from "./errors.js";
import { commandHelp, programHelp } from "./help.js";
import { parse } from "./options.js";
import { clipped, complain, deliver } from "./print.js";
import { requireApart, requireFiles } from "./read.js";

/**
 * Answers one call, and sets the exit status of the process.
 *
 * @param {string[]} args What follows the program's name.
 */
export async function main(args) {
  try {
    await answer(args);
  } catch (error) {
    process.exitCode = explain(error, args);
  }
}

/** @param {string[]} args */
async function answer([first, ...rest]) {
  if (first === "--version") return deliver(undefined, `${version()}\n`);
  if (["help", "--help", "-h"].includes(first)) {
    const about = rest.find((it) => !it.startsWith("-"));
    return deliver(undefined, about ? commandHelp(commandOf(about)) : programHelp());
  }
  const command = commandOf(first);
  const call = parse(command, rest);
  if (call.flags.has("help")) return deliver(undefined, commandHelp(command));
  command.require?.(call);
  takeIds(command, call);
  requireFiles(call.files);
  if (call.one.o) requireApart(call.files, call.one.o, "-o");
  const { result, code } = await command.run(await loadCore(), call);
  process.exitCode = code;
  await deliver(call.one.o, result);
}

/**
 * Moves the ids of a call, which stand after its files, from `files` to `ids`. Throws if there are
 * too few, or if a file is not there.
 *
 * @param {import("./commands.js").Command} command
 * @param {import("./options.js").Call} call
 */
function takeIds({ name, ids = 0, usage }, call) {
  if (ids === 0) return;
  const wanted = ids === 1 ? "one id" : "two ids";
  if (call.files.length <= ids) {
    const needs = ids === 1 ? "an id" : wanted;
    throw new UsageError(`${name} needs a file and ${needs}: ${usage}`);
  }
  call.ids = call.files.splice(-ids);
  const missing = call.files.find((it) => it !== "-" && !existsSync(it));
  if (missing !== undefined) {
    throw new UsageError(
      `there is no file ${clipped(missing)}; ${name} takes the files first and then ${wanted}: ${usage}`,
    );
  }
}

/** @param {string | undefined} name */
function commandOf(name) {
  const command = COMMANDS.find((it) => it.name === name);
  if (command) return command;
  const names = COMMANDS.map((it) => it.name).join(", ");
  if (name === undefined) throw new UsageError(`no command is named; there are ${names}`);
  if (name.startsWith("-")) throw new UsageError(`the command comes before ${name}: ${names}`);
  throw new UsageError(`there is no command "${clipped(name)}"; there are ${names}`);
}

function version() {
  const file = join(import.meta.dirname, "../package.json");
  return JSON.parse(readFileSync(file, "utf8")).version;
}

/**
 * Prints what went wrong.
 *
 * @param {unknown} error
 * @param {string[]} args
 * @returns {number} The exit status.
 */
function explain(error, [first]) {
  const { message } = /** @type {Error} */ (error);
  complain(message);
  if (error instanceof UsageError) {
    const command = COMMANDS.find((it) => it.name === first);
    complain(`see roll-call ${command ? `${command.name} ` : ""}--help`);
    return 2;
  }
  if (!(error instanceof DataError)) complain("this is a mistake in roll-call; please report it");
  return 1;
}
