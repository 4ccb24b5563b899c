// `npm run test:package` tests the npm package as those who install it have it.
//
// It is not among the checks of `npm test`, since it gets frameworks and bundlers from the registry
// that are no packages of this project. They are installed below cargo's folder.

import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { main } from "./main.js";
import { buildPackage } from "./package.js";
import { npmPackage, packageTests } from "./paths.js";
import { run } from "./run.js";
import { isStamped, stamp } from "./stamp.js";
import { testNode } from "./stages.js";
import { ensureBrowser } from "./tools/browser.js";
import { note } from "./tools/note.js";

/**
 * Tools that judge the package, and those that its users build with, by folder, since two versions
 * of React are tried.
 */
const TOOLS = {
  "": [
    ...["publint@0.3.25", "@arethetypeswrong/cli@0.18.5"],
    ...["custom-elements-manifest@2.1.0", "ajv@8.20.0"],
    ...["vite@8.3.8", "webpack@5.112.2", "react@19.2.9", "react-dom@19.2.9"],
    ...["vue@3.5.45", "@vitejs/plugin-vue@6.0.11"],
    ...["svelte@5.57.3", "@sveltejs/vite-plugin-svelte@7.3.1"],
  ],
  react18: ["react@18.3.1", "react-dom@18.3.1"],
};

/** npm asks nothing about the packages and writes nothing beside them. */
const QUIET = ["--no-audit", "--no-fund", "--no-package-lock"];

await main(async () => {
  await buildPackage();
  await ensureBrowser();
  await ensureTools();
  await installPackage();
  console.log(await testNode("tests/package"));
});

async function ensureTools() {
  const kept = join(packageTests, "node_modules/.rollcall-tools");
  const print = JSON.stringify(TOOLS);
  if (isStamped(kept, print)) return;
  note("frameworks and bundlers for the tests of the package");
  rmSync(packageTests, { recursive: true, force: true });
  for (const [name, packages] of Object.entries(TOOLS)) {
    const folder = join(packageTests, name);
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, "package.json"), '{ "private": true, "type": "module" }\n');
    await run("npm", ["install", "--prefix", folder, ...QUIET, "--save-exact", ...packages]);
  }
  stamp(kept, print);
}

/** Packs the package and installs the result, as from a registry. */
async function installPackage() {
  for (const name of readdirSync(packageTests).filter((it) => it.endsWith(".tgz"))) {
    rmSync(join(packageTests, name));
  }
  await run("npm", ["pack", "--pack-destination", packageTests], { cwd: npmPackage });
  const packed = readdirSync(packageTests).find((it) => it.endsWith(".tgz"));
  if (!packed) throw new Error("npm pack wrote no package");
  // npm would take the same version with other content for installed.
  rmSync(join(packageTests, "node_modules/roll-call-element"), { recursive: true, force: true });
  const args = ["--prefix", packageTests, ...QUIET, join(packageTests, packed)];
  await run("npm", ["install", ...args]);
}
