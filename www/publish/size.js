// How large a picture is, as its own SVG says.

/**
 * Returns width and height of an SVG that the core wrote, in CSS pixels. Throws for any other text.
 *
 * @param {string} svg
 * @returns {[number, number]}
 */
export function sizeOf(svg) {
  const [, width, height] = svg.match(/<svg width="(\d+)" height="(\d+)"/) ?? [];
  if (!width) throw new Error("this is no SVG of a picture");
  return [Number(width), Number(height)];
}
