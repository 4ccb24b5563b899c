// What the core gives the host, and the host gives the page.

/** A rectangle in CSS pixels. */
export interface Bounds {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** What a member did. */
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

/** Something left out, or that does not add up. */
export interface Warning {
  code: string;
  message: string;
  line?: number;
  column?: number;
  rollCall?: string;
  /** Whether it is about what is shown. */
  shown: boolean;
}

/** A dataset; if it was read from another form, with what was doubtful about that. */
export type Bytes = Uint8Array & { doubts?: Warning[]; record?: Uint8Array };

/** The answer around the canvas. */
export interface Shown {
  width: number;
  height: number;
  heading: string;
  record: string;
  /** `silent`: not about what the reader's filter leaves. */
  summary: { kind: string; text: string; bloc?: string; proof?: string; silent?: boolean }[];
  warnings: Warning[];
  source: { text: string; url?: string };
  note: string;
  count: number;
  /** Whether it is read from right to left. */
  rtl: boolean;
  /** Of the core that explores: the filter in words, and that there is none. */
  filter?: string;
  everybody?: string;
  /** Whether a map of the world has a place for any member. */
  map?: boolean;
  /** Indices of sentences that are not about what the filter leaves. */
  silent?: number[];
  /** The blocs shown. */
  blocs?: { id: string; name: string }[];
  /** Of many roll calls: the years and the topics that the dataset has. */
  first?: number;
  last?: number;
  topics?: string[];
  /** Whether its table has thousands of cells. */
  long?: boolean;
  theme: { ink: string; paper: string; muted: string; rule: string };
}

/** The picture as a table. */
export interface Table {
  caption: string;
  columns: string[];
  rows: string[][];
  blocs: string[];
  /** Of the core that explores: who stands in each row, with what position, and whether the filter leaves it out. */
  members?: string[];
  positions?: Position[];
  back?: boolean[];
  /** The place of each row's member in the alphabet. */
  places?: number[];
}

/** What the core is asked for. */
export interface Options {
  /** Where the dataset is; the core does not read it. */
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
  /** What the host shows; the core does not read it. */
  controls?: string[];
  /** What a reader chose, see the core's `Choice`. */
  filter?: string;
  blocOrder?: string;
  memberOrder?: string;
  zoom?: string;
  plain?: boolean;
  /** Whether the reader's system sets all colours. */
  forced?: boolean;
  /** Of many roll calls: whom to compare with, which are counted, how. */
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

/** What a message is made of; a string alone is finished text. */
export type Pattern = string | (string | Placeable)[];

/**
 * What is filled in. A name alone is a variable, behind an article one that may get it; with more, one of its
 * variants: keys, each followed by its pattern, then the pattern where no key is the variable's value or category.
 */
export type Placeable = [name: string, ...variants: (number | Pattern)[]];

/** Messages by their names. */
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
 * The attributes as properties; a list may be given as one. `focus` is a property too, which cannot be
 * said here: every element of a page has a method of that name.
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

/** What the events tell, in `detail`. */
export interface Details {
  "roll-call-ready": { heading: string; summary: string[] };
  /** What was selected, as in `outline`; `id` is null when nothing is any more. */
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

/** What a chart is made from and by. */
export interface Made {
  /** The class that made it; whoever imports these types has none of the core's. */
  Chart: unknown;
  /** All words that the picture needs. */
  say: Say;
  /** Member names of the language. */
  named?: Uint8Array;
  bytes: Bytes;
  lang: string;
  /** What its reader does with it, if its core can do more than draw. */
  explorer?: unknown;
}

/** What leaves the page; each comes when it is asked for. */
export interface Exports extends Properties {
  /** The whole picture as an SVG document, laid out with the shipped font. */
  toSVG(): Promise<string>;
  /** The same as PNG, `scale` pixels (1 to 4, 2 if not said) to one of CSS. */
  toPNG(scale?: number): Promise<Blob>;
  /** The table as CSV, each row with its record and source. */
  toCSV(): Promise<string>;
  /** What to paste for this picture: `figure` (if not said), `element`, `iframe`, `amp`, `image`, `link`. */
  embedCode(form?: string): Promise<string>;
}
