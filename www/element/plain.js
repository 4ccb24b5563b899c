// What an article still shows of a roll call where no core runs: the table of its members, below
// the author's content.
//
// It reads only our own form, and no more of that than a table needs; where this is not sound,
// there is no table. A test checks that its rows equal the core's. It shares no module with the
// rest of the element, so that an article's script stays one file.

/** The positions, in the order in which they are listed. */
const POSITIONS = { Y: "yes", A: "abstain", N: "no", ".": "not-voting", "?": "not-named" };

/**
 * Matches what the core takes out of texts: characters that are invisible or change the direction.
 */
const HIDDEN =
  /[\u{AD}\u{61C}\u{180E}\u{200B}-\u{200F}\u{202A}-\u{202E}\u{2060}-\u{206F}\u{FEFF}\u{FFF9}-\u{FFFB}\u{E0000}-\u{E007F}]|(?!\s)\p{Cc}/gu;

/** Colours that follow the page's own light or dark scheme, since there is no theme of a chart. */
const LOOK = {
  "color-scheme": "inherit",
  "--ink": "CanvasText",
  "--paper": "Canvas",
  "--rule": "GrayText",
  "--font": "system-ui, sans-serif",
};

/** The most members that the core would read. */
const MOST = 5_000;

/** Matches the views of many roll calls, which get no table here. */
const COMPARING = /^(alignment|timeline|precedents|matrix|space)$/;

const DAY = /^\d{4}-\d\d-\d\d$/;

/** @typedef {{id: string, iso?: string, name?: string, formerly?: {name: string, to: string}[]}} Member */
/** @typedef {{id: string, from?: string, to?: string}} Stay */
/** @typedef {{id: string, name?: string, names?: Record<string, string>, default?: boolean, members?: Stay[]}} Bloc */
/** @typedef {{id: string, date: string, title?: string, kind?: string, positions: string}} RollCall */
/** @typedef {{members: Member[], blocs?: Bloc[], rollCalls: RollCall[]}} Dataset */

/**
 * Shows the table in the element's shadow, in place of an earlier one, until the element has a
 * picture or fails again. Does nothing for a view of many roll calls. Throws if the dataset is not
 * sound.
 *
 * @param {import("./element.js").RollCall} element
 * @param {string} lang
 * @param {Uint8Array} bytes The dataset.
 * @param {import("./types.js").Say} say
 * @param {Uint8Array} [named] The names of members in the language.
 */
export function showTable(element, lang, bytes, say, named) {
  const shadow = /** @type {ShadowRoot} */ (element.shadowRoot);
  const { view = element.getAttribute("view") ?? "" } = Object.fromEntries(
    new URLSearchParams(element.getAttribute("state") ?? ""),
  );
  // A retry may have brought the picture meanwhile.
  if (COMPARING.test(view) || shadow.querySelector("figure:not([hidden])")) return;
  const table = plainTable(element, lang, parsed(bytes), say, named && parsed(named).members);
  const title = say("ui-table");
  const box = make(
    "div",
    { class: "root plain", lang, dir: /^ar/.test(lang) ? "rtl" : "ltr" },
    make(
      "details",
      { part: "table" },
      make("summary", {}, title),
      make("div", { class: "scroll", tabindex: "0", role: "region", "aria-label": title }, table),
    ),
  );
  for (const [name, value] of Object.entries(LOOK)) box.style.setProperty(name, value);
  shadow.querySelector(".plain")?.remove();
  shadow.append(box);
  // The table belongs to the attempt that failed: the end of the next one removes it.
  for (const end of ["roll-call-ready", "roll-call-error"]) {
    element.addEventListener(end, () => box.remove(), { once: true });
  }
}

/** @param {string} text */
const clean = (text) => text.replace(HIDDEN, "").trim();

/** @param {Uint8Array} bytes @returns {Dataset} */
const parsed = (bytes) => JSON.parse(new TextDecoder().decode(bytes));

/**
 * @param {HTMLElement} element
 * @param {string} lang
 * @param {Dataset} dataset
 * @param {import("./types.js").Say} say
 * @param {Member[]} [named]
 */
function plainTable(element, lang, { members, blocs = [], rollCalls }, say, named = []) {
  const { date, title, id, positions } = found(rollCalls, element.getAttribute("vote") ?? "");
  const isSound = DAY.test(date) && positions.length === members.length && members.length <= MOST;
  if (!isSound || /[^YNA.?-]/.test(positions)) throw new Error(`${id} cannot be read`);
  const wanted = element.getAttribute("blocs")?.split(/\s+/).filter(Boolean);
  const shown = wanted
    ? [...new Set(wanted)].flatMap((id) => blocs.filter((it) => it.id === id))
    : blocs.filter((it) => it.default === true);
  const isIn = (/** @type {Stay} */ { from = "0000-00-00", to = "9999-99-99" }) =>
    DAY.test(from) && DAY.test(to) && from <= date && date < to;
  const names = new Map(named.map((it) => [it.id, it]));
  const groups = shown.map((it) => ({
    name: clean(it.names?.[lang] ?? it.name ?? it.id),
    ids: new Set(it.members?.filter(isIn).map((at) => at.id)),
  }));
  const rows = members.map((member, index) => {
    const { name = member.id, formerly = [] } = names.get(member.iso ?? "") ?? member;
    const former = formerly.filter((it) => date < it.to).sort((a, b) => (a.to < b.to ? -1 : 1));
    const listed = groups.filter((it) => it.ids.has(member.id)).map((it) => it.name);
    return {
      position: positions[index],
      name: clean(former[0]?.name ?? name),
      blocs: listed.length ? say("isolated", { text: listed.join(say("list-comma")) }) : "",
    };
  });
  const { compare } = new Intl.Collator(lang);
  rows.sort((a, b) => compare(a.name, b.name));
  const cells = Object.entries(POSITIONS).flatMap(([position, word]) =>
    rows
      .filter((it) => it.position === position)
      .map((it) => [it.name, say(`label-${word}`), it.blocs]),
  );
  const heads = ["member", "position", "blocs"].map((it) => say(`table-${it}`));
  return make(
    "table",
    {},
    make("caption", {}, say("table-caption", { title: clean(title ?? id) })),
    make("thead", {}, make("tr", {}, ...heads.map((it) => make("th", { scope: "col" }, it)))),
    make(
      "tbody",
      {},
      ...cells.map(([name, ...rest]) =>
        make("tr", {}, make("th", { scope: "row" }, name), ...rest.map((it) => make("td", {}, it))),
      ),
    ),
  );
}

/**
 * Finds the roll call of an id, in upper or lower case; `ID#3` is the third of that id. Without an
 * id, finds the newest. Votes on whole texts go before votes on their parts, without an id those of
 * one day. Throws if there is none.
 *
 * @param {RollCall[]} rollCalls
 * @param {string} vote
 */
function found(rollCalls, vote) {
  const asked = vote.trim().toLowerCase();
  const of = (/** @type {string} */ id) => rollCalls.filter((it) => it.id.toLowerCase() === id);
  const candidates = asked ? of(asked) : rollCalls;
  const [, id, place] = /^(.*)#(\d+)$/s.exec(asked) ?? [];
  if (candidates.length === 0 && place)
    candidates.push(...of(id).slice(Number(place) - 1, Number(place)));
  const isWhole = ({ kind = "resolution" }) => Number(/^(resolution|decision)$/.test(kind));
  const rank = (/** @type {RollCall} */ it) => `${asked ? "" : it.date} ${isWhole(it)}`;
  // Among equals, the last one of the newest day is taken, but the first one of an id.
  const best = candidates.reduce(
    (/** @type {RollCall | undefined} */ before, it) =>
      before && (rank(before) > rank(it) || (asked && rank(before) === rank(it))) ? before : it,
    undefined,
  );
  if (!best) throw new Error(`there is no roll call ${vote}`);
  return best;
}

/**
 * @param {string} tag
 * @param {Record<string, string>} attributes
 * @param {(Node | string)[]} children
 */
function make(tag, attributes, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}
