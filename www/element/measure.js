// Widths of words in the page's font, remembered: charts say the same few words again and again.

/** Once more widths than this are remembered, the next `measure` forgets them all. */
const MOST = 3_000;

/** @type {Map<string, number>} */
const widths = new Map();

/** Forgets all widths, since a font that has just loaded may have others. */
export const forget = () => widths.clear();

/**
 * Returns a function that measures one line of words set at a size; both are in CSS pixels.
 *
 * @param {HTMLCanvasElement} canvas
 * @param {string} font The family.
 * @returns {(words: string, size: number, bold: boolean) => number}
 */
export function measure(canvas, font) {
  if (widths.size > MOST) forget();
  const context = canvas.getContext("2d");
  return (words, size, bold) => {
    const css = `${bold ? "bold " : ""}${size}px ${font}`;
    const key = css + words;
    let width = widths.get(key);
    if (width === undefined && context) {
      context.font = css;
      width = context.measureText(words).width;
      widths.set(key, width);
    }
    return width ?? 0;
  };
}
