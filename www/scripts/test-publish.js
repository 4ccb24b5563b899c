// `npm run test:publish` puts the code to paste through the sanitizers of publishers and readers,
// and runs the recipes of www/recipes on real web servers. It is a command of its own since it
// installs servers.

import { spawnSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { main } from "./main.js";
import { dist, root } from "./paths.js";
import { ensureBrowser } from "./tools/browser.js";
import { ensurePackages } from "./tools/packages.js";
import { ensurePublish } from "./tools/publish.js";

await main(async () => {
  await ensurePackages();
  await ensureBrowser();
  await ensurePublish();
  if (!existsSync(join(dist, "element.json"))) {
    throw new Error("the element is not built here: npm --prefix www run build, then again");
  }
  const folder = join(root, "tests/publish");
  const files = readdirSync(folder)
    .filter((name) => name.endsWith(".test.js"))
    .map((name) => join(folder, name));
  // The output is shown as it comes, with the table of what survives. Files run one at a time,
  // since each starts a browser of its own.
  const args = ["--test", "--test-concurrency=1", "--test-reporter=spec", ...files];
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: "inherit" });
  if (status !== 0) throw new Error("not all tests passed");
});
