// What the page of every peer does: it fetches the data, draws as often as there are places, and
// lets itself be measured. Each peer passes `draw(place, answer)` to `run`; it returns
// `redraw(answer)` and `hover(x, y)`.

/** @typedef {{name: string, position: string, x: number, y: number}} Member */
/** @typedef {{heading: string, members: Member[], groups: {position: string, label: string, count: number, x: number}[], blocs: {name: string, parts: {position: string, count: number}[], size: number}[]}} Answer */
/** @typedef {{redraw: (answer: Answer) => void, hover: (x: number, y: number) => void}} Drawn */

export const WIDTH = 640;
export const HEIGHT = 330;
export const SIDE = 13;
export const PITCH = 16;
export const COLORS = /** @type {Record<string, string>} */ ({
  yes: "#1a6bb0",
  abstain: "#b08613",
  no: "#8f1d14",
  none: "#c9ccd1",
});

/** @param {(place: HTMLElement, answer: Answer) => Drawn} draw */
export async function run(draw) {
  const answers = /** @type {Answer[]} */ (await (await fetch("/peers/data.json")).json());
  const places = /** @type {HTMLElement[]} */ ([...document.querySelectorAll(".place")]);
  const drawn = places.map((place) => draw(place, answers[0]));
  requestAnimationFrame(() => {
    Object.assign(globalThis, { drawnAt: performance.now(), answers, drawn: drawn[0] });
  });
}
