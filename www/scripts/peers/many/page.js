// What the page of a peer lets be measured: a heat map of a square and lines over the years, each
// drawn from values at hand and drawn again with others.

/** @typedef {{name: string, values: {year: number, value: number}[]}} Line */
/** @typedef {(values: number[]) => void} Heat Row by row, from 0 to 1. */
/** @typedef {(lines: Line[]) => void} Lines */
/** @typedef {{heat: (place: HTMLElement, size: number) => Heat, lines: (place: HTMLElement) => Lines}} Peer */

export const SIDE = 579;
export const WIDTH = 640;
export const HEIGHT = 300;
export const COLORS = ["#1a6bb0", "#b0541a", "#2d7a3e", "#7a2d6b"];

/** Returns a colour from a light blue to a dark one. @param {number} value From 0 to 1. */
export const shade = (value) => `hsl(215 60% ${95 - 70 * value}%)`;

/**
 * Returns the row, the column and the value of each cell of a square.
 *
 * @param {number[]} values
 * @param {number} size
 */
export const cells = (values, size) =>
  values.map((value, at) => ({ row: Math.floor(at / size), column: at % size, value }));

/** @param {Peer} peer */
export const offer = (peer) => Object.assign(globalThis, { peer });
