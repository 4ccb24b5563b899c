// Types of what the core gives the host, and of what the host gives the page.

/** A rectangle in CSS pixels. */
export interface Bounds {
  x: number;
  y: number;
  width: number;
  height: number;
}

/**
 * What a member did on a roll call. `not-named`: the source names only some members, and not this
 * one; `not-member`: it was no member on that day.
 */
export type Position = "yes" | "no" | "abstain" | "not-voting" | "not-named" | "not-member";

/** Something in the picture that a reader can point at. */
export interface OutlineEntry {
  id: string;
  role: "position" | "member" | "bloc" | "part" | "period" | "figure" | "roll-call";
  name: string;
  bounds: Bounds;
  member?: string;
  position?: Position;
  bloc?: string;
}

/** A warning about something in the data that was left out or does not add up. */
export interface Warning {
  code: string;
  message: string;
  line?: number;
  column?: number;
  rollCall?: string;
  /** Whether the warning is about what is shown. */
  shown: boolean;
}

/**
 * A dataset in our own form. One that was converted from another form has the doubts of the
 * conversion, and the original bytes in `record`.
 */
export type Bytes = Uint8Array & { doubts?: Warning[]; record?: Uint8Array };

/** What an answer says around the canvas, with the picture's size in CSS pixels. */
export interface Shown {
  width: number;
  height: number;
  heading: string;
  record: string;
  /**
   * The sentences. One that is `silent` is not about the members whom the reader's filter leaves.
   */
  summary: { kind: string; text: string; bloc?: string; proof?: string; silent?: boolean }[];
  warnings: Warning[];
  source: { text: string; url?: string };
  note: string;
  count: number;
  /** Whether the language runs from right to left. */
  rtl: boolean;
  /** Only from the core that explores: the filter in words, and the words for having none. */
  filter?: string;
  everybody?: string;
  /** Whether the map of the world has a place for any member. */
  map?: boolean;
  /** Indices in `summary` of sentences that are not about the members whom the filter leaves. */
  silent?: number[];
  /** The blocs shown. */
  blocs?: { id: string; name: string }[];
  /** Only for many roll calls: the dataset's first and last year, and its topics. */
  first?: number;
  last?: number;
  topics?: string[];
  /** Whether the table has thousands of cells; it is then made only when somebody opens it. */
  long?: boolean;
  theme: { ink: string; paper: string; muted: string; rule: string };
}

/** The picture as a table. */
export interface Table {
  caption: string;
  columns: string[];
  rows: string[][];
  blocs: string[];
  /**
   * Only from the core that explores: each row's member, its position, and whether the filter hides
   * it.
   */
  members?: string[];
  positions?: Position[];
  back?: boolean[];
  /** The rank of each row's member in the alphabet. */
  places?: number[];
}

/** What the core is asked for: a question, and how the answer is to look. */
export interface Options {
  /** The address of the dataset. The core ignores it. */
  src?: string;
  vote?: string;
  view: string;
  blocs?: string[];
  focus: string[];
  lang: string;
  heading?: string;
  width: number;
  dark: boolean;
  font: string;
  colors?: string[];
  /** The controls that the host shows. The core ignores them. */
  controls?: string[];
  /** What a reader chose; see `Choice` in the core. */
  filter?: string;
  blocOrder?: string;
  memberOrder?: string;
  zoom?: string;
  plain?: boolean;
  /** Whether the reader's system sets all colours. */
  forced?: boolean;
  /** Only for many roll calls: whom to compare with, which roll calls are counted, and how. */
  with?: string[];
  from?: string;
  to?: string;
  topic?: string;
  measure?: string;
  position?: string;
  all?: boolean;
  byBloc?: boolean;
  sameTopics?: boolean;
  against?: boolean;
  parts?: boolean;
  contested?: string;
  interval?: boolean;
}

/** A member's card. */
export interface Card {
  name: string;
  position: Position;
  label: string;
  blocs: { text: string }[];
  strip: string;
  votes: { position: Position; label: string; year: number; here: boolean }[];
  notes: string[];
}

/** The text of a message: finished, or made of texts and of what is filled in between. */
export type Pattern = string | (string | Placeable)[];

/**
 * A variable that is filled in. An article may stand before its name, as in `the member`; values
 * that need one get it. With variants, one of these is filled in instead of the value: they are
 * keys, each followed by its pattern, and at the end the pattern for when no key equals the value
 * or its plural category.
 */
export type Placeable = [name: string, ...variants: (number | Pattern)[]];

/** Messages by id. */
export type Catalog = Record<string, Pattern>;

/** Says a message of a catalog. */
export type Say = (id: string, args?: Record<string, string | number>) => string;

/** An error that pages can tell apart by its code. */
export interface CodedError extends Error {
  code?: string;
  line?: number;
  column?: number;
}

/**
 * The attributes as properties; a list may be set as an array. `focus` is a property too, but
 * cannot be declared here, since every element has a method of that name.
 */
export interface Properties {
  src: string | null;
  vote: string | null;
  view: string | null;
  get blocs(): string | null;
  set blocs(ids: string | string[] | null);
  /** The attribute `with`. */
  get compareWith(): string | null;
  set compareWith(ids: string | string[] | null);
  from: string | null;
  to: string | null;
  topic: string | null;
  measure: string | null;
  theme: string | null;
  heading: string | null;
  get controls(): string | null;
  set controls(names: string | string[] | null);
  loading: string | null;
  patterns: string | null;
  state: string | null;
}

/** The `detail` of each event. */
export interface Details {
  "roll-call-ready": { heading: string; summary: string[] };
  /** The entry that was selected, as in `outline`; `id` is null once nothing is selected. */
  "roll-call-select": { id: string | null } & Partial<Omit<OutlineEntry, "id" | "bounds">>;
  "roll-call-state": { selected?: string | null } & Record<string, unknown>;
  "roll-call-warning": Warning & { warnings: Warning[] };
  "roll-call-error": { code: string; message: string; line?: number; column?: number };
}

declare global {
  interface HTMLElementTagNameMap {
    "roll-call": import("./element.js").RollCall;
  }
  interface HTMLElementEventMap extends DetailEvents {}
}

type DetailEvents = { [Name in keyof Details]: CustomEvent<Details[Name]> };

/** What a chart is made from, and the class that makes it. */
export interface Made {
  /**
   * The class of the chart; `unknown`, since a page that imports these types has none of the
   * core's.
   */
  Chart: unknown;
  /** Says all words that the picture needs. */
  say: Say;
  /** The file of member names in the language; none for English. */
  named?: Uint8Array;
  bytes: Bytes;
  lang: string;
  /** What lets a reader explore the chart, if its core can do more than draw. */
  explorer?: unknown;
}

/** Exports of what is shown. Their code is loaded when one is first called. */
export interface Exports extends Properties {
  /** The whole picture as an SVG document, laid out with the shipped font. */
  toSVG(): Promise<string>;
  /** The whole picture as PNG, with `scale` pixels to one CSS pixel: from 1 to 4, by default 2. */
  toPNG(scale?: number): Promise<Blob>;
  /** The table as CSV, each row with its record and source. */
  toCSV(): Promise<string>;
  /**
   * The code to paste for this picture, by default `figure`; also `element`, `iframe`, `amp`,
   * `image`, `link`, or the answer alone as `text` or `table`.
   */
  embedCode(form?: string): Promise<string>;
}
