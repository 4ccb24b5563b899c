// The Custom Elements Manifest: what code editors and catalogs of components know of <roll-call>.
//
// Names come from the implementation, and their meaning from here; a name that only one of them has
// is an error. https://github.com/webcomponents/custom-elements-manifest, schema 1.0.0.

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { dist, www } from "./paths.js";

/** The module of the element, as a path from the package's root. */
const MODULE = "dist/roll-call.js";

/** @typedef {{type: string, default?: string, description: string}} Meaning */

const IDS = "ids, separated by spaces";

/** @type {Record<string, Meaning>} */
const ATTRIBUTES = {
  src: { type: "string", description: "The address of a dataset." },
  vote: {
    type: "string",
    description:
      "A roll call's id, the newest if not said; two ids for who moved from the first to the second.",
  },
  view: {
    type: [
      ...["breakdown", "hemicycle", "members", "tiles", "table", "alignment", "timeline"],
      ...["precedents", "matrix", "space"],
    ]
      .map((it) => `"${it}"`)
      .join(" | "),
    default: '"breakdown"',
    description: "What of one roll call, or of many, is drawn.",
  },
  blocs: {
    type: "string",
    description: `Bloc ${IDS}, in display order; those the dataset marks as default if not said.`,
  },
  focus: { type: "string", description: `Member ${IDS}, to point out.` },
  with: { type: "string", description: `Member or bloc ${IDS}, to compare the focus with.` },
  from: { type: "string", description: "The first year, month or day that is counted." },
  to: { type: "string", description: "The last year, month or day that is counted." },
  topic: { type: "string", description: "A subject that the source files roll calls under." },
  measure: {
    type: '"agreement" | "half-credit" | "yes-no" | "kappa"',
    default: '"agreement"',
    description: "How likeness is counted.",
  },
  lang: {
    type: "string",
    description: "The language of the words; the nearest `lang` in the page, else English.",
  },
  theme: {
    type: '"auto" | "light" | "dark"',
    default: '"auto"',
    description: "The page's `color-scheme`, else what the reader's system prefers, unless said.",
  },
  heading: { type: "string", description: "A heading of yours, for the record's title." },
  controls: {
    type: "string",
    description:
      "Which controls are shown: `view`, `find`, `options`, `link`, `picture`, `embed`; all if not said, or `none`.",
  },
  loading: {
    type: '"lazy" | "eager"',
    default: '"lazy"',
    description: "Whether it waits until it comes near the viewport.",
  },
  patterns: { type: '"off"', description: "Positions by colour alone, without glyphs and bars." },
  state: { type: "string", description: "What a reader chose, as `embedCode()` writes it." },
};

/** Properties that are not attributes. @type {Record<string, Meaning & {readonly?: boolean}>} */
const PROPERTIES = {
  ready: {
    type: "Promise<RollCall>",
    description: "The finished drawing; a new one after every change.",
    readonly: true,
  },
  data: {
    type: "unknown",
    description: "A dataset as an object, as text or as bytes; it goes before `src`.",
  },
  summary: { type: "string[]", description: "The sentences shown.", readonly: true },
  warnings: {
    type: "Warning[]",
    description: "What was left out or does not add up.",
    readonly: true,
  },
  outline: {
    type: "OutlineEntry[]",
    description:
      "What can be pointed at, in reading order, in CSS pixels from the element's top left corner.",
    readonly: true,
  },
};

/**
 * @type {Record<string, {description: string, returns: string,
 *   parameters?: {name: string, type: string, optional?: boolean}[]}>}
 */
const METHODS = {
  select: {
    description: "Selects a member or a bloc; nothing with null.",
    parameters: [{ name: "id", type: "string | null" }],
    returns: "void",
  },
  toText: { description: "The picture as plain text.", returns: "string" },
  toSVG: { description: "The picture as an SVG document.", returns: "Promise<string>" },
  toPNG: {
    description: "The picture as PNG, `scale` pixels (1 to 4, 2 if not said) to one of CSS.",
    parameters: [{ name: "scale", type: "number", optional: true }],
    returns: "Promise<Blob>",
  },
  toCSV: { description: "The table as CSV.", returns: "Promise<string>" },
  embedCode: {
    description:
      "What to paste for this picture: `figure`, `element`, `iframe`, `amp`, `image`, `link`, `text` or `table`.",
    parameters: [{ name: "form", type: "string", optional: true }],
    returns: "Promise<string>",
  },
};

/** @type {Record<string, string>} */
const EVENTS = {
  "roll-call-ready": "The picture is there: its heading and sentences.",
  "roll-call-select": "A reader or `select()` selected something; `id` is null when nothing is.",
  "roll-call-state": "What a reader chose: view, filter, order, selection.",
  "roll-call-warning": "Something was left out or does not add up.",
  "roll-call-error": "What was asked for cannot be shown; what was shown stays, else the fallback.",
};

/** @type {Record<string, string>} */
const STYLES = {
  "--roll-call-yes": "Colour of those in favour.",
  "--roll-call-abstain": "Colour of those who abstained.",
  "--roll-call-no": "Colour of those against.",
  "--roll-call-not-voting": "Colour of those who did not vote.",
  "--roll-call-ink": "Colour of text.",
  "--roll-call-paper": "Colour behind it.",
  "--roll-call-font": "Names of fonts.",
};

/** @type {Record<string, string>} */
const PARTS = {
  heading: "The heading.",
  controls: "The controls above the picture.",
  canvas: "The picture.",
  legend: "What the picture's figures are shares of.",
  tooltip: "What is told of the mark under the pointer.",
  card: "The panel of a member or a figure.",
  summary: "The sentences.",
  table: "The picture as a table.",
  source: "The line that names the source.",
};

/** Returns the manifest. It needs the built element. */
export async function manifest() {
  const found = await implementation();
  const attributes = ordered(found.attributes, ATTRIBUTES, "attribute");
  const members = [
    ...attributes
      // Every element has `lang`.
      .filter(([name]) => name !== "lang")
      .map(([attribute, { type, description, ...rest }]) => ({
        kind: "field",
        name: propertyOf(attribute),
        type: { text: `${type} | null` },
        description,
        ...rest,
        attribute,
        reflects: true,
      })),
    ...ordered(found.properties, PROPERTIES, "property").map(([name, { type, ...rest }]) => ({
      kind: "field",
      name,
      type: { text: type },
      ...rest,
    })),
    ...ordered(found.methods, METHODS, "method").map(([name, it]) => ({
      kind: "method",
      name,
      description: it.description,
      ...(it.parameters && {
        parameters: it.parameters.map(({ type, ...rest }) => ({ ...rest, type: { text: type } })),
      }),
      return: { type: { text: it.returns } },
    })),
  ];
  return {
    schemaVersion: "1.0.0",
    readme: "README.md",
    modules: [
      {
        kind: "javascript-module",
        path: MODULE,
        declarations: [
          {
            kind: "class",
            customElement: true,
            name: "RollCall",
            tagName: "roll-call",
            superclass: { name: "HTMLElement" },
            description:
              "How an assembly voted: who voted how, by bloc, who stood alone, and the sentence that says so.",
            attributes: attributes.map(([name, { type, ...rest }]) => ({
              name,
              type: { text: type },
              ...rest,
              ...(name !== "lang" && { fieldName: propertyOf(name) }),
            })),
            members,
            events: ordered(found.events, EVENTS, "event").map(([name, description]) => ({
              name,
              type: { text: `CustomEvent<Details["${name}"]>` },
              description,
            })),
            slots: [{ name: "", description: "What is shown until there is a picture." }],
            cssProperties: ordered(found.styles, STYLES, "custom property").map(described),
            cssParts: ordered(found.parts, PARTS, "part").map(described),
          },
          {
            kind: "function",
            name: "hydrate",
            description:
              "Turns figures with `data-roll-call-src` below a node into elements; those of the page are turned by themselves.",
            parameters: [{ name: "root", type: { text: "ParentNode" } }],
            return: { type: { text: "void" } },
          },
        ],
        exports: [
          ...["RollCall", "hydrate"].map((name) => ({
            kind: "js",
            name,
            declaration: { name, module: MODULE },
          })),
          {
            kind: "custom-element-definition",
            name: "roll-call",
            declaration: { name: "RollCall", module: MODULE },
          },
        ],
      },
    ],
  };
}

/** @param {[string, string]} entry */
const described = ([name, description]) => ({ name, description });

/** @param {string} attribute */
const propertyOf = (attribute) => (attribute === "with" ? "compareWith" : attribute);

/**
 * Returns the meanings of the names that the implementation has. Throws if either has a name that
 * the other lacks.
 *
 * @template T
 * @param {string[]} found
 * @param {Record<string, T>} meanings
 * @param {string} what
 * @returns {[string, T][]}
 */
function ordered(found, meanings, what) {
  const [names, known] = [new Set(found), new Set(Object.keys(meanings))];
  const odd = [...names].find((it) => !known.has(it)) ?? [...known].find((it) => !names.has(it));
  if (odd === undefined) return Object.entries(meanings);
  const which = names.has(odd) ? "is not described in" : "has no implementation any more; see";
  throw new Error(`the ${what} "${odd}" ${which} scripts/manifest.js`);
}

/**
 * Reads from the element itself what it has: the class gives its interface, the sources the rest.
 */
export async function implementation() {
  const { RollCall } = await import(pathToFileURL(join(dist, "roll-call.js")).href);
  const own = Object.entries(Object.getOwnPropertyDescriptors(RollCall.prototype)).filter(
    ([name]) => name !== "constructor" && !name.endsWith("Callback"),
  );
  /** @type {string[]} */
  const attributes = [...RollCall.observedAttributes];
  const reflecting = attributes.map(propertyOf);
  const properties = own.filter(([, it]) => it.get).map(([name]) => name);
  const sources = scripts(join(www, "element"));
  const text = sources.join("\n");
  const colors = text.match(/^const COLORS = (\[.*\]);$/m)?.[1] ?? "[]";
  return {
    attributes,
    properties: properties.filter((it) => !reflecting.includes(it)),
    methods: own.filter(([, it]) => typeof it.value === "function").map(([name]) => name),
    events: names(text, /#dispatch\(\s*"([a-z-]+)"/g),
    styles: [
      .../** @type {string[]} */ (JSON.parse(colors)).map((it) => `--roll-call-${it}`),
      ...names(text, /getPropertyValue\("(--roll-call-[a-z-]+)"\)/g),
    ],
    parts: names(text, /\bpart(?:: ?|=)"([a-z -]+)"/g),
  };
}

/** @param {string} text @param {RegExp} pattern */
const names = (text, pattern) => [...new Set([...text.matchAll(pattern)].map((it) => it[1]))];

/** @param {string} folder @returns {string[]} The scripts in it, as texts. */
function scripts(folder) {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((it) => it.endsWith(".js"))
    .sort()
    .map((it) => readFileSync(join(folder, it), "utf8"));
}
