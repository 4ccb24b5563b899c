// The commands: help, parsing and the README's table come from here.

import { check } from "./check.js";
import { draw, requirePicture } from "./draw.js";
import { ALL_FORMS, embed, requireChoices } from "./embed.js";
import {
  agreementSheet,
  cohesionSheet,
  figures,
  matrixSheet,
  precedentsSheet,
  rankSheet,
} from "./figures.js";
import { CSV_OUT, DECISIONS, JSON_OUT, MEASURE, PERIOD, QUESTION, SET } from "./options.js";
import { pack } from "./pack.js";
import { say } from "./say.js";

/**
 * @typedef {(core: typeof import("../pkg/editor/rollcall.js"), call: import("./options.js").Call)
 *   => Promise<{result: string | Uint8Array, code: number}>} Run
 *
 * @typedef {object} Command
 * @property {string} name
 * @property {string} usage What follows the name.
 * @property {string} summary One line.
 * @property {string} more What else the help says.
 * @property {number} [ids] How many ids stand after the files.
 * @property {import("./options.js").Option[]} options
 * @property {(call: import("./options.js").Call) => void} [require] Throws if a call has something
 *   wrong that only calls of this command can have.
 * @property {Run} run
 */

/**
 * The option for where the result goes.
 *
 * @param {string} what
 * @returns {import("./options.js").Option}
 */
const out = (what) => ({
  name: "o",
  short: "o",
  value: what,
  help: "where to write; standard output if not said",
});

/** Options for what a picture shows, and how. */
const PICTURE = [
  ...QUESTION,
  {
    name: "view",
    value: "VIEW",
    help: "breakdown, hemicycle, members, tiles, table, alignment, timeline, precedents, matrix or space",
  },
  { name: "with", value: "IDS", help: "members or blocs to compare the focus with" },
  MEASURE,
  ...PERIOD,
  { name: "theme", value: "light|dark", help: "light if not said", choices: ["light", "dark"] },
  { name: "heading", value: "TEXT", help: "your own heading" },
];

const FIGURES_OUT = [JSON_OUT, CSV_OUT, out("OUT"), ...DECISIONS];

/** @type {Command[]} */
export const COMMANDS = [
  {
    name: "check",
    usage: "FILE...",
    summary: "says what was recognised and counted, and names every doubt with its place",
    more: "Exit 1 if a file cannot be read or anything is doubtful.",
    options: [JSON_OUT, ...DECISIONS],
    run: check,
  },
  {
    name: "pack",
    usage: "FILE... -o OUT.json",
    summary: "makes one dataset of all files, byte for byte the same at every run",
    more: `Doubts are named on standard error. Exit 1 if a file cannot be read, and nothing is written; if only
some roll calls cannot, the others are.`,
    options: [out("OUT.json"), ...DECISIONS],
    run: pack,
  },
  {
    name: "say",
    usage: "FILE... --vote ID",
    summary: "a roll call in words: the sentences, who voted how, the source",
    more: "Exit 1 if there is no such roll call, bloc or member.",
    options: [...QUESTION, JSON_OUT, ...DECISIONS],
    run: say,
  },
  {
    name: "draw",
    usage: "FILE... --vote ID -o OUT.svg|OUT.png",
    summary: "a roll call as a picture, the one that the element's toSVG() and toPNG() give",
    more: "Exit 1 if there is no such roll call, bloc or member.",
    options: [
      ...PICTURE,
      { name: "width", value: "PIXELS", help: "from 240 to 1600; 640 if not said" },
      {
        name: "scale",
        value: "NUMBER",
        help: "pixels of a PNG to one of the picture; 2 if not said",
      },
      { name: "card", help: "the share card of 1200 by 630 pixels" },
      out("OUT.svg|OUT.png"),
      ...DECISIONS,
    ],
    require: requirePicture,
    run: draw,
  },
  {
    name: "embed",
    usage: "FILE... --vote ID",
    summary: "the code to paste into an article, or a folder with all that is uploaded",
    more: "Exit 1 if there is no such roll call, bloc or member.",
    options: [
      ...PICTURE,
      {
        name: "form",
        value: "FORM",
        help: `${ALL_FORMS.join(", ")}; figure if not said`,
        choices: ALL_FORMS,
      },
      {
        name: "base",
        value: "ADDRESS",
        help: "where the files will be: https://example.org/votes/",
      },
      {
        name: "src",
        value: "ADDRESS",
        help: "of the dataset; FILE's name below --base if not said",
      },
      { name: "script", value: "ADDRESS", help: "of roll-call.js; below --base if not said" },
      { name: "integrity", help: "let browsers refuse any other script than this version's" },
      { name: "preload", help: "have browsers ask for this version's core with the page" },
      { name: "alt", value: "TEXT", help: "your own description of the picture" },
      { name: "caption", value: "TEXT", help: "your own caption" },
      { name: "out", value: "FOLDER", help: "write everything that is uploaded there" },
      out("OUT"),
      ...DECISIONS,
    ],
    require: requireChoices,
    run: embed,
  },
  {
    name: "agreement",
    usage: "FILE... MEMBER MEMBER",
    summary: "how often two members took the same position",
    more: "Exit 1 if the data have no such member.",
    ids: 2,
    options: [
      { name: "by", value: "year", help: "a row for each year" },
      MEASURE,
      { name: "interval", help: "with the range of 95 of 100 draws of clusters of twins" },
      ...SET,
      ...FIGURES_OUT,
    ],
    run: figures("agreement", agreementSheet),
  },
  {
    name: "rank",
    usage: "FILE... MEMBER",
    summary: "all members by how often they took the same position as one",
    more: "Exit 1 if the data have no such member.",
    ids: 1,
    options: [MEASURE, ...SET, ...FIGURES_OUT],
    run: figures("rank", rankSheet),
  },
  {
    name: "cohesion",
    usage: "FILE... BLOC",
    summary: "how united a bloc was in each roll call",
    more: "Exit 1 if the data have no such bloc.",
    ids: 1,
    options: [...SET, ...FIGURES_OUT],
    run: figures("cohesion", cohesionSheet),
  },
  {
    name: "precedents",
    usage: "FILE... MEMBER --bloc BLOC",
    summary: "the roll calls in which a member stood alone in its bloc",
    more: "Without --bloc among all members. Exit 1 if the data have no such member or bloc.",
    ids: 1,
    options: [
      { name: "bloc", value: "ID", help: "the bloc that it stood alone in" },
      {
        name: "position",
        value: "POSITION",
        help: "the position that it took: yes, abstain or no; any if not said",
        choices: ["yes", "abstain", "no"],
      },
      { name: "with", value: "ID", help: "who alone took it too, of the bloc or not" },
      {
        name: "against",
        value: "ID",
        help: "who took the opposite, in place of standing alone; not beside --with",
      },
      ...SET,
      ...FIGURES_OUT,
    ],
    run: figures("precedents", precedentsSheet),
  },
  {
    name: "matrix",
    usage: "FILE...",
    summary: "how often each two of many members took the same position",
    more: "Exit 1 if the data have no such member or bloc.",
    options: [
      {
        name: "members",
        value: "IDS",
        help: 'the members: "SRB RUS"; all if not said, at most 400',
      },
      { name: "bloc", value: "ID", help: "all who were members of a bloc" },
      MEASURE,
      ...SET,
      ...FIGURES_OUT,
    ],
    run: figures("matrix", matrixSheet),
  },
];
