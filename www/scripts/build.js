// `npm run build`: the whole package into www/dist.

import { buildPages } from "./pages.js";
import { relative } from "node:path";
import { dist, root } from "./paths.js";
import { main } from "./main.js";
import { ensurePackages } from "./tools/packages.js";
import { buildWasm } from "./wasm.js";

await main(async () => {
  await ensurePackages();
  console.log((await buildWasm()) ? "the core is built" : "the core is up to date");
  console.log((await buildPages()).trimEnd());
  console.log(`the package is in ${relative(root, dist)}`);
});
