// Runs in each engine: draws every view, uses a chart as a reader does, and sends what it found to
// the server that it came from.

const WIDTH = 600;
const TIMEOUT = 30_000;

/** Charts by name, with their attributes. */
const CHARTS = {
  breakdown: { vote: "A/RES/74/17", blocs: "balkans eu nato", focus: "SRB RUS BIH" },
  hemicycle: { vote: "A/RES/74/17", view: "hemicycle", focus: "SRB BIH" },
  members: { vote: "A/RES/74/17", view: "members" },
  tiles: { vote: "A/RES/74/17", view: "tiles" },
  moves: { vote: "A/RES/72/190 A/RES/74/17" },
  alignment: { view: "alignment", focus: "SRB", blocs: "balkans eu" },
  timeline: { view: "timeline", focus: "SRB", with: "RUS DEU eu" },
  precedents: { view: "precedents", focus: "SRB", blocs: "balkans" },
  matrix: { view: "matrix", blocs: "balkans" },
  space: { view: "space", focus: "SRB RUS DEU" },
  arabic: { vote: "A/RES/74/17", blocs: "eu", lang: "ar", theme: "dark" },
  "arabic-timeline": { view: "timeline", focus: "SRB", with: "RUS", lang: "ar" },
  serbian: { vote: "A/RES/74/17", blocs: "balkans", lang: "sr-Latn" },
  branded: { vote: "A/RES/74/17", style: "--roll-call-yes: #2a78c0; --roll-call-no: #c03a2a" },
};

/** @type {string[]} */
const faults = [];
addEventListener("error", ({ message }) => faults.push(`error: ${message}`));
addEventListener("unhandledrejection", ({ reason }) => faults.push(`rejection: ${reason}`));
addEventListener("securitypolicyviolation", (it) =>
  faults.push(`policy: ${it.violatedDirective} ${it.blockedURI}`),
);

/**
 * Settles as a promise does, but rejects if that takes too long.
 *
 * @template T
 * @param {Promise<T>} promise
 * @param {string} what
 * @returns {Promise<T>}
 */
const inTime = (promise, what) =>
  Promise.race([
    promise,
    new Promise((_, reject) =>
      setTimeout(() => reject(new Error(`${what} takes more than ${TIMEOUT} ms`)), TIMEOUT),
    ),
  ]);

/** Resolves to the next event of a type. @param {EventTarget} target @param {string} type */
const once = (target, type) =>
  inTime(new Promise((resolve) => target.addEventListener(type, resolve, { once: true })), type);

/** Waits until a condition holds. @param {() => unknown} condition @param {string} what */
async function until(condition, what) {
  const end = performance.now() + TIMEOUT;
  while (!condition()) {
    if (performance.now() > end) throw new Error(`never: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/**
 * Puts a chart into the page and resolves to it when it is drawn.
 *
 * @param {Record<string, string>} attributes
 * @returns {Promise<any>}
 */
async function chart(attributes) {
  const element = /** @type {any} */ (document.createElement("roll-call"));
  const all = { src: "data/ukraine.json", loading: "eager", ...attributes };
  for (const [name, value] of Object.entries(all)) {
    if (name !== "style") element.setAttribute(name, value);
    else for (const it of value.split("; ")) element.style.setProperty(...pair(it));
  }
  const place = document.createElement("div");
  place.style.width = `${WIDTH}px`;
  place.append(element);
  document.body.append(place);
  await inTime(element.ready, `drawing ${JSON.stringify(attributes)}`);
  return element;
}

/** @param {string} declaration @returns {[string, string]} */
const pair = (declaration) => {
  const [name, value] = declaration.split(": ");
  return [name, value];
};

/**
 * Returns the share of a canvas that is not of its commonest colour: what is painted on the paper.
 */
function painted(/** @type {HTMLCanvasElement} */ canvas) {
  const { width, height } = canvas;
  const { data } = /** @type {CanvasRenderingContext2D} */ (canvas.getContext("2d")).getImageData(
    0,
    0,
    width,
    height,
  );
  const pixels = new Uint32Array(data.buffer);
  /** @type {Map<number, number>} */
  const counts = new Map();
  for (const it of pixels) counts.set(it, (counts.get(it) ?? 0) + 1);
  return 1 - Math.max(...counts.values()) / pixels.length;
}

/** Resolves to what a chart says and exports, which must be the same in every engine. */
async function said(/** @type {any} */ element) {
  const shadow = element.shadowRoot;
  const tables = [...shadow.querySelectorAll("table tr")].map((it) => it.textContent);
  const outline = element.outline.map((/** @type {any} */ it) =>
    [it.id, it.role, it.name, it.position ?? "", it.bloc ?? ""].join(" | "),
  );
  return {
    text: element.toText(),
    summary: element.summary,
    heading: shadow.querySelector("[part~=heading]").textContent,
    warnings: element.warnings,
    outline,
    tables,
    svg: await inTime(element.toSVG(), "an SVG"),
  };
}

/** Uses one chart as a reader does, and resolves to what came of it. */
async function handled() {
  const element = await chart(CHARTS.breakdown);
  const { shadowRoot: shadow } = element;
  const keys = shadow.querySelector("[role=listbox]");
  const option = () => shadow.querySelector("[role=option]");
  /** @type {Record<string, unknown>} */
  const found = {};

  keys.focus();
  for (const key of ["Home", "ArrowRight"]) {
    keys.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true }));
  }
  found.secondByKey = option().ariaLabel ?? option().textContent;
  for (const key of "serb")
    keys.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true }));
  found.byLetters = option().ariaLabel ?? option().textContent;

  const { bounds } = element.outline.find((/** @type {any} */ it) => it.id === "RUS");
  const box = element.getBoundingClientRect();
  const at = {
    clientX: box.x + bounds.x + bounds.width / 2,
    clientY: box.y + bounds.y + bounds.height / 2,
    bubbles: true,
  };
  keys.dispatchEvent(new PointerEvent("pointermove", at));
  found.tooltip = shadow.querySelector("[part~=tooltip]").textContent;

  const selected = once(element, "roll-call-select");
  keys.dispatchEvent(new MouseEvent("click", at));
  found.selected = (await selected).detail.id;
  await until(() => shadow.querySelector("[part~=card]:not([hidden])"), "the card");
  found.card = shadow.querySelector("[part~=card]").textContent;

  element.select(null);
  const told = once(element, "roll-call-state");
  const search = shadow.querySelector("input[type=search]");
  search.focus();
  search.value = "maced";
  search.dispatchEvent(new InputEvent("input", { bubbles: true }));
  found.state = (await told).detail;
  await inTime(element.ready, "the filtered chart");

  element.state = null;
  element.vote = "A/RES/ES-11/1";
  await inTime(element.ready, "another roll call");
  found.other = shadow.querySelector("[part~=heading]").textContent;

  // The element leaves the page and comes back.
  const { parentNode } = element;
  element.remove();
  await new Promise((resolve) => setTimeout(resolve));
  parentNode.append(element);
  await inTime(element.ready, "the chart that came back");
  found.back = shadow.querySelector("figure").hidden === false;

  const png = await inTime(element.toPNG(1), "a PNG");
  const bytes = png instanceof Blob ? await png.arrayBuffer() : png;
  found.png = await hash(bytes);
  parentNode.remove();
  return found;
}

/** @param {ArrayBuffer} bytes */
async function hash(bytes) {
  const sum = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return Array.from(sum, (it) => it.toString(16).padStart(2, "0")).join("");
}

/**
 * Waits until changes that a page makes around a chart are drawn, and until the table is sorted as
 * a reader asks.
 */
async function changed() {
  const element = await chart({ vote: "A/RES/74/17", blocs: "balkans" });
  const { shadowRoot: shadow, parentNode: place } = element;
  const canvas = shadow.querySelector("canvas");
  // Returns the colours of the paper and of the first member's mark.
  const colors = () => {
    const { bounds } = element.outline.find((/** @type {any} */ it) => it.role === "member");
    const top = canvas.getBoundingClientRect().y - element.getBoundingClientRect().y;
    const [x, y] = [bounds.x + bounds.width / 2, bounds.y - top + bounds.height / 2];
    const at = [
      [WIDTH - 1, canvas.clientHeight / 3, 0],
      [x, y],
    ].map((it) => it.map((length) => Math.round(length * devicePixelRatio)));
    return at.map(([x, y]) => canvas.getContext("2d").getImageData(x, y, 1, 1).data.join(" "));
  };
  /** @type {Record<string, unknown>} */
  const found = { light: colors() };
  const other = (/** @type {string} */ name, /** @type {() => void} */ change) => {
    const before = String(colors());
    change();
    return until(() => String(colors()) !== before, name);
  };
  await other("a dark page", () => (place.style.colorScheme = "dark"));
  found.dark = colors();
  await other("a light page", () => (place.style.colorScheme = ""));
  const blue = () => element.style.setProperty("--roll-call-yes", "rgb(20 90 160)");
  await other("a newsroom's colour", blue);
  found.own = colors();
  await other("a narrow column", () => (place.style.width = "320px"));
  await inTime(element.ready, "the narrow chart");
  found.narrow = element.outline.length;

  shadow.querySelector("details").open = true;
  const rows = () => Array.from(shadow.querySelectorAll("tbody tr"), (it) => it.textContent);
  await until(() => shadow.querySelector("th button"), "a table to sort");
  const before = rows();
  shadow.querySelector("th button").click();
  await until(() => String(rows()) !== String(before), "the sorted table");
  found.sorted = rows().slice(0, 3);
  place.remove();
  return found;
}

/** Waits until a chart in an iframe has the height that it needs. */
async function inFrame() {
  const frame = document.createElement("iframe");
  frame.src = "embed.html?src=data/ukraine.json&vote=A/RES/74/17";
  frame.width = "600";
  frame.height = "100";
  document.body.append(frame);
  await until(() => frame.style.height, "the height of an iframe");
  const document_ = /** @type {Document} */ (frame.contentDocument);
  await until(() => chartOf(document_), "the chart in an iframe");
  const fits = () => frame.clientHeight >= document_.documentElement.scrollHeight;
  await until(fits, "an iframe without a scroll bar");
  frame.remove();
  return "fits";
}

/**
 * Resolves to the code of the error of a chart without data, and to the sentences of a figure that
 * became an element.
 */
async function others() {
  const wrong = /** @type {any} */ (document.createElement("roll-call"));
  wrong.src = "data/nothing.json";
  wrong.loading = "eager";
  const failed = once(wrong, "roll-call-error");
  document.body.append(wrong);
  const { code } = (await failed).detail;
  wrong.remove();

  const hydrated = /** @type {any} */ (document.querySelector("roll-call"));
  await inTime(hydrated.ready, "the figure's chart");
  return { wrong: code, figure: hydrated.summary };
}

/** The text of a record, as an editor pastes it. */
const RECORD = `Resolution A/RES/99/1, adopted 5 December 2019
In favour: Albania, Germany.
Against: Serbia.
Abstaining: Bosnia and Herzegovina.
`;

/**
 * Opens one of the project's own pages in a frame, and resolves to what is found there.
 *
 * @template T
 * @param {string} address
 * @param {(document: Document) => T | undefined | false | "" | null} read Asked until it has found something.
 * @param {(document: Document) => void} [act] Done once the page is there.
 * @returns {Promise<T>}
 */
async function framed(address, read, act) {
  const frame = document.createElement("iframe");
  frame.width = "1000";
  frame.height = "800";
  frame.src = address;
  const loaded = once(frame, "load");
  document.body.append(frame);
  await loaded;
  const inside = () => /** @type {Document} */ (frame.contentDocument);
  act?.(inside());
  let found;
  await until(() => (found = read(inside())), `what is looked for in ${address}`);
  frame.remove();
  return /** @type {any} */ (found);
}

/**
 * Returns what the chart of a page says, as texts of this page; false or undefined while it says
 * nothing.
 *
 * @param {Document} document
 */
const chartOf = (document) => {
  const chart = /** @type {any} */ (document.querySelector("roll-call:not([hidden])"));
  return chart?.summary?.length > 0 && Array.from(chart.summary, String);
};

/**
 * Resolves to the code of the error in a page whose policy forbids something, once its table has
 * the rows that it must have.
 *
 * @param {string} address
 * @param {number} rows
 */
const refused = (address, rows) =>
  framed(address, (it) => {
    const element = /** @type {any} */ (it.querySelector("roll-call"));
    element?.ready?.catch((/** @type {any} */ { code }) => (element.refused = code));
    return element?.shadowRoot?.querySelectorAll("tr").length === rows && element.refused;
  });

/** Which of the files fails first depends on the engine, so its kind is left out of the code. */
const unconnected = async () =>
  (await refused("no-connection.html", 0)).replace(/^(wasm|words|data)-/, "");

/** Resolves to what the pages of the project show. */
async function pages() {
  const vote = "src=data/ukraine.json&vote=A/RES/74/17&blocs=balkans&focus=SRB";
  return {
    single: await framed("single.html", chartOf),
    hostile: await framed("hostile.html", chartOf),
    embed: await framed(`embed.html?${vote}`, chartOf),
    explorer: await framed("explore.html#q=militarization", (it) =>
      Array.from(it.querySelectorAll(".results li"), (item) => item.textContent).join("\n"),
    ),
    opened: await framed("explore.html#page=vote&vote=A%2FRES%2F74%2F17", chartOf),
    studio: await framed("studio.html", chartOf, (it) => {
      const field = /** @type {HTMLTextAreaElement} */ (it.querySelector("#text"));
      field.value = RECORD;
      field.dispatchEvent(new Event("input", { bubbles: true }));
    }),
  };
}

/**
 * Keeps the result of some work under a name, or its error among the faults.
 *
 * @param {string} name
 * @param {() => Promise<unknown>} work
 * @param {Record<string, unknown>} result
 */
async function tried(name, work, result) {
  try {
    result[name] = await work();
  } catch (error) {
    faults.push(`${name}: ${error}`);
  }
}

async function main() {
  /** @type {Record<string, unknown>} */
  const result = {};
  /** @type {Record<string, number>} */
  const shares = {};
  /** @type {Record<string, string>} */
  const pictures = {};
  await customElements.whenDefined("roll-call");
  await tried("others", others, result);
  for (const [name, attributes] of Object.entries(CHARTS)) {
    const drawn = async () => {
      const element = await chart(attributes);
      const canvas = element.shadowRoot.querySelector("canvas");
      shares[name] = painted(canvas);
      pictures[name] = canvas.toDataURL();
      const all = await said(element);
      element.parentNode.remove();
      return all;
    };
    await tried(name, drawn, result);
  }
  await tried("handled", handled, result);
  await tried("changed", changed, result);
  await tried("in a frame", inFrame, result);
  await tried("pages", pages, result);
  await tried("no wasm", () => refused("no-wasm.html", 194), result);
  await tried("no connection", unconnected, result);
  const body = JSON.stringify({ result, shares, faults, pictures, agent: navigator.userAgent });
  await fetch("result", { method: "POST", body });
}

void main();
