// The studio's state, and what its worker and its page tell each other.

import type { Doubt, Report } from "../cli/report.js";

export type { Doubt, Report };
export type RollCallLine = Report["rollCalls"][number];

/** A file, or the text that was pasted. */
export interface Source {
  /** Unlike every other, so that a doubt's file is one of them. */
  name: string;
  blob: Blob;
  /** What stands in the text field; a file has none. */
  text?: string;
}

/** What the editor decided, as the core reads it. */
export interface Choices {
  names: Record<string, string>;
  date?: string;
  id?: string;
  title?: string;
  url?: string;
  unnamed?: "did-not-vote";
}

/** One membership of a bloc; days are written as 2013-07-01, or empty. */
export interface Membership {
  member: string;
  from: string;
  to: string;
}

export interface Bloc {
  id: string;
  name: string;
  members: Membership[];
}

/** What is undone and redone. */
export interface Doc {
  sources: Source[];
  choices: Choices;
  /** Blocs that the editor added or changed. */
  blocs: Bloc[];
}

/** The part of a dataset that the studio works with; the chart has all of it. */
export interface Outline {
  /** Ids of roll calls that the chart can show. */
  rollCalls: string[];
  members: { id: string; name: string }[];
  blocs: (Bloc & { isDefault: boolean })[];
}

/** A line of a source around an offending text. */
export interface Line {
  before: string;
  mark: string;
  after: string;
}

/** Something that was read, which stays until something else is. */
export interface Result {
  /** What it was made from. */
  doc: Doc;
  report: Report;
  packed: Uint8Array<ArrayBuffer>;
  outline: Outline;
  faults: Fault[];
  /** Lines of doubts, in the order of the report's; they come after the rest. */
  lines: (Line | undefined)[];
}

/** Why a file, or everything, cannot be read. */
export interface Fault {
  code: string;
  message: string;
  file?: string;
  line?: number;
  column?: number;
}

/** Nothing could be made of what was given. */
export interface Failure {
  faults: Fault[];
  report?: Report;
}

/** How the chart is looked at; not undone. */
export interface Look {
  vote?: string;
  /** Ids in display order; the dataset's own choice if not said. */
  blocs?: string[];
  focus: string[];
  width: "fit" | "320" | "600" | "900";
  theme: "auto" | "light" | "dark";
}

export interface State {
  doc: Doc;
  past: Doc[];
  future: Doc[];
  look: Look;
  /** How far reading is; nothing while nothing is read. */
  progress?: { read: number; total: number; file: string };
  result?: Result;
  failure?: Failure;
  /** What is typed to find a roll call. */
  query: string;
  /** How many roll calls are listed. */
  listed: number;
  /** Groups of doubts that are shown whole. */
  whole: string[];
  /** The bloc in the editor, and which it will replace. */
  editing?: { bloc: Bloc; isNew: boolean; fault?: string };
  /** What has just been copied. */
  copied?: string;
}

export type ToWorker = { turn: number; sources: { name: string; blob: Blob }[]; choices: string };

export type FromWorker =
  | { kind: "progress"; turn: number; read: number; total: number; file: string }
  | {
      kind: "done";
      turn: number;
      report: Report;
      packed: Uint8Array<ArrayBuffer>;
      outline: Outline;
      faults: Fault[];
    }
  | { kind: "lines"; turn: number; lines: (Line | undefined)[] }
  | { kind: "failed"; turn: number; faults: Fault[]; report?: Report };
