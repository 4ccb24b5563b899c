// `draw`: a roll call as a picture, the very one that the element's toSVG() and toPNG() give.

import { UsageError } from "./errors.js";
import { picture } from "./picture.js";
import { drawPng } from "./png.js";

/** Pixels of a PNG to one of the picture: sharp on most screens. */
const SCALE = 2;

/** @type {import("./commands.js").Run} */
export async function draw(core, call) {
  const { svg, card } = await picture(core, call);
  const isCard = call.flags.has("card");
  const drawn = isCard ? card() : svg();
  if (!/\.png$/i.test(call.one.o ?? "")) return { result: drawn, code: 0 };
  // Networks want the card at exactly its size.
  const scale = Number(call.one.scale ?? (isCard ? 1 : SCALE));
  return { result: await drawPng(drawn, scale), code: 0 };
}

/** The views of one roll call. */
const OF_ONE = ["breakdown", "hemicycle", "members", "tiles", "table"];

/** Options that only views of many roll calls have a use for. */
const OF_MANY = ["with", "from", "to", "topic", "measure"];

/**
 * Refuses options that do not fit the picture or its file.
 *
 * @param {import("./options.js").Call} call
 */
export function requirePicture({ one, flags }) {
  const { o: out, scale, width, view = "breakdown" } = one;
  const idle = OF_ONE.includes(view) ? OF_MANY.find((it) => one[it] !== undefined) : undefined;
  if (idle !== undefined) {
    throw new UsageError(
      `--${idle} is for views of many roll calls, and ${view} shows one; name another with --view`,
    );
  }
  if (flags.has("card") && width !== undefined) {
    throw new UsageError("the share card is 1200 pixels wide; leave --width out");
  }
  const isPng = /\.png$/i.test(out ?? "");
  if (out !== undefined && out !== "-" && !isPng && !/\.svg$/i.test(out)) {
    throw new UsageError("the picture is SVG or PNG; name an .svg or .png file with -o");
  }
  if (scale === undefined) return;
  if (!isPng) throw new UsageError("--scale is for PNG; name a .png file with -o");
  if (!(Number(scale) >= 1 && Number(scale) <= 4)) {
    throw new UsageError(`--scale is "${scale}"; write a number from 1 to 4`);
  }
}
