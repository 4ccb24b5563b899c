// `say`: a roll call in sentences.

import { json, proseLines } from "./print.js";
import { picture } from "./picture.js";

const DEFINITION =
  "members by their position on the record of this roll call, on its day; shares of a bloc are " +
  "of its members on that day; what a source states stays apart from what its list adds up to";

/** @type {import("./commands.js").Run} */
export async function say(core, call) {
  const { said } = await picture(core, call);
  if (!call.flags.has("json")) return { result: proseLines(said.text), code: 0 };
  const { text: _, table: __, rtl: ___, ...rest } = said;
  return { result: json({ definition: DEFINITION, ...rest }), code: 0 };
}
