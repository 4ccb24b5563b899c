// `draw`: a roll call as a picture, the very one that the element's toSVG() gives.

import { UsageError } from "./errors.js";
import { picture } from "./picture.js";

/** @type {import("./commands.js").Run} */
export async function draw(core, call) {
  const { svg } = await picture(core, call);
  return { result: svg(), code: 0 };
}

/**
 * @param {import("./options.js").Call} call
 */
export function requireSvg({ one: { o: out } }) {
  if (out === undefined || out === "-" || /\.svg$/i.test(out)) return;
  const is = /\.png$/i.test(out) ? "PNG comes later" : "the picture is SVG";
  throw new UsageError(`${is}; name an .svg file with -o`);
}
