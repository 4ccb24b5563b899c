// Packs a million rows in the layout of the UN Digital Library and measures seconds and memory.
// `npm --prefix www run bench -- pack`.

import { spawn } from "node:child_process";
import { once } from "node:events";
import {
  createWriteStream,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  statSync,
} from "node:fs";
import { join } from "node:path";
import { target, www } from "./paths.js";

const ROWS = 1_000_000;
const GOAL_SECONDS = 10;
const GOAL_MEGABYTES = 400;
const HEADER =
  "undl_id,ms_code,ms_name,ms_vote,date,session,resolution,draft,committee_report,meeting,title," +
  "agenda_title,subjects,vote_note,total_yes,total_no,total_abstentions,total_non_voting,total_ms," +
  "undl_link";

/** Packs the generated table and prints what it took. Throws if a goal is missed. */
export async function benchPack() {
  const file = await table();
  const out = join(target, "bench", "packed.json");
  const { seconds, megabytes } = await measure(["pack", file, "-o", out]);
  const size = (/** @type {string} */ path) => `${(statSync(path).size / 1e6).toFixed(1)} MB`;
  console.log(`pack, ${ROWS} rows, ${size(file)} -> ${size(out)}`);
  console.log(`  ${seconds.toFixed(2).padStart(8)} s     goal ${GOAL_SECONDS}`);
  console.log(`  ${megabytes.toFixed(0).padStart(8)} MB    goal ${GOAL_MEGABYTES}`);
  if (seconds > GOAL_SECONDS || megabytes > GOAL_MEGABYTES) {
    throw new Error("the goal is missed");
  }
}

/**
 * Runs the command line in a process of its own, which prints its peak memory at the end.
 *
 * @param {string[]} args
 */
async function measure(args) {
  const peak = "process.on('exit', () => console.error('peak', process.resourceUsage().maxRSS))";
  const hook = `data:text/javascript,${encodeURIComponent(peak)}`;
  const begun = performance.now();
  const child = spawn(process.execPath, ["--import", hook, join(www, "cli.js"), ...args], {
    stdio: ["ignore", "inherit", "pipe"],
  });
  let said = "";
  child.stderr.on("data", (piece) => (said += piece));
  const [code] = await once(child, "close");
  if (code !== 0) throw new Error(`pack ended with ${code}: ${said}`);
  const seconds = (performance.now() - begun) / 1000;
  // `maxRSS` is in kilobytes of 1,024 bytes, as the system counts them.
  return { seconds, megabytes: (Number(said.match(/^peak (\d+)$/m)?.[1]) * 1024) / 1e6 };
}

/**
 * Writes the table, the same one in every run, unless it is there. Its members are those of the
 * default dataset.
 */
async function table() {
  const file = join(target, "bench", `undl-${ROWS}.csv`);
  if (existsSync(file)) return file;
  mkdirSync(join(target, "bench"), { recursive: true });
  const { members } = JSON.parse(readFileSync(join(www, "data/ukraine.json"), "utf8"));
  const aside = `${file}.part`;
  const stream = createWriteStream(aside);
  stream.write(`${HEADER}\n`);
  const rollCalls = Math.ceil(ROWS / members.length);
  for (let at = 0; at < rollCalls; at += 1) {
    const piece = rollCall(at, members).slice(0, ROWS - at * members.length);
    if (!stream.write(`${piece.join("\n")}\n`)) await once(stream, "drain");
  }
  stream.end();
  await once(stream, "finish");
  renameSync(aside, file);
  return file;
}

/**
 * Returns the rows of one roll call; positions follow from its number and the member's.
 *
 * @param {number} number
 * @param {{id: string, name: string}[]} members
 */
function rollCall(number, members) {
  const session = 60 + Math.floor(number / 320);
  const year = 2005 + Math.floor(number / 320);
  const day = `${year}-12-${String(1 + (number % 28)).padStart(2, "0")}`;
  const symbol = `A/RES/${session}/${1 + (number % 320)}`;
  const votes = members.map((_, at) => vote(number, at));
  const count = (/** @type {string} */ code) => votes.filter((it) => it === code).length;
  const totals = [..."YNAX"].map((code) => `${count(code)}.0`);
  const about =
    `${day},${session},${symbol},,A/${session}/425,A/${session}/PV.${60 + (number % 30)},` +
    `"Question ${number} of the agenda : resolution / adopted by the General Assembly",` +
    `"A question, and another",ARMED CONFLICTS PREVENTION--MEDIATION,,` +
    `${totals.join(",")},${members.length}.0,https://digitallibrary.un.org/record/${number}`;
  return members.map(
    ({ id, name }, at) => `${number},${id},"${name.toUpperCase()}",${votes[at]},${about}`,
  );
}

/**
 * Returns a member's position. Members fall into a few camps that mostly keep together, as in real
 * assemblies.
 *
 * @param {number} number
 * @param {number} member
 */
function vote(number, member) {
  const mixed = Math.imul(number * 193 + member + 1, 2_654_435_761) >>> 16;
  const camp = Math.imul(member % 5, 40_503) ^ Math.imul(number, 48_271);
  return "YYYNAYYX"[mixed % 13 === 0 ? mixed % 8 : (camp >>> 8) % 8];
}
