// `npm run package` makes the npm package, ready for `npm pack`, in www/package.
//
// The package has the folders of the checkout where the command line looks for them, so that both
// run the same files. What an article's host uploads is its `dist`, which holds nothing else except
// the element in one piece.

import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { main } from "./main.js";
import { manifest } from "./manifest.js";
import { buildPages } from "./pages.js";
import { dist, npmPackage, root, www } from "./paths.js";
import { ensurePackages } from "./tools/packages.js";
import { buildWasm } from "./wasm.js";

/** What the command line runs and reads, as paths from www. */
const PROGRAM = [
  ...["cli.js", "cli", "publish", "element/say.js", "scripts/catalogs.js"],
  ...["words", "names", "fonts"],
  ...["rollcall.js", "rollcall_bg.wasm"].map((it) => `pkg/editor/${it}`),
];

/** Packages that the command line imports; the element contains all that it needs. */
const NEEDED = ["@fluent/bundle", "@resvg/resvg-wasm"];

/** The file that the element's declarations start from. */
const TYPES = "element/roll-call.d.ts";

/** Declarations of the scripts that only do something and export nothing. */
const SCRIPT_TYPES = "types/script.d.ts";

const README = join(import.meta.dirname, "package-readme.md");

/** Writes the package from www/dist. */
export async function assemble() {
  rmSync(npmPackage, { recursive: true, force: true });
  /** @type {{files: string[]}} */
  const { files } = JSON.parse(readFileSync(join(dist, "element.json"), "utf8"));
  for (const name of [...files, "element.json", "standalone.js"]) {
    copy(join(dist, name), `dist/${name}`);
  }
  write(
    "dist/roll-call.js",
    withAddresses(readFileSync(join(dist, "roll-call.js"), "utf8"), files),
  );
  for (const name of PROGRAM) copy(join(www, name), name);
  for (const name of declarations()) copy(join(dist, "types", name), `types/${name}`);
  copy(join(www, "dataset.schema.json"), "dataset.schema.json");
  for (const name of ["LICENSE-APACHE", "LICENSE-MIT"]) copy(join(root, name), name);
  write(SCRIPT_TYPES, "// This script only does something.\nexport {};\n");
  const described = await manifest();
  writeJson("custom-elements.json", described);
  write("README.md", readme(described));
  writeJson("package.json", packageJson());
}

/**
 * Returns the element's script with a table of addresses, where it otherwise makes them from one: a
 * bundler takes along the files whose addresses stand in a script in full, and renames them.
 *
 * @param {string} script
 * @param {string[]} files
 * @throws If the script makes them in another way than element/languages.js is built to.
 */
function withAddresses(script, files) {
  const making = /[\w$]+\.replace\(\/words-en[^,]+,([\w$]+)\.replaceAll\(`\/`,`-`\)\)/;
  const table = files.flatMap((file) => {
    const name = file.match(/^assets\/((?:words|names)-[\w-]+)-[\w-]{6}\.json$/)?.[1];
    return name ? [`"${name}":new URL("${file}",import.meta.url).href`] : [];
  });
  if (!making.test(script)) throw new Error("roll-call.js makes no addresses of words any more");
  return script.replace(making, (_, path) => `({${table.join()}})[${path}.replaceAll("/","-")]`);
}

function packageJson() {
  const { version, description, license, type, engines, bin, dependencies } = JSON.parse(
    readFileSync(join(www, "package.json"), "utf8"),
  );
  const element = { types: `./types/${TYPES}`, default: "./dist/roll-call.js" };
  const script = (/** @type {string} */ name) => ({
    types: `./${SCRIPT_TYPES}`,
    default: `./dist/${name}`,
  });
  return {
    name: "roll-call-element",
    version,
    description,
    keywords: ["roll-call", "votes", "parliament", "chart", "custom-element", "wasm"],
    license,
    type,
    engines,
    bin,
    exports: {
      ".": element,
      "./element": element,
      "./frame.js": script("frame.js"),
      "./standalone.js": script("standalone.js"),
      "./dataset.schema.json": "./dataset.schema.json",
      "./custom-elements.json": "./custom-elements.json",
      "./package.json": "./package.json",
    },
    types: `./types/${TYPES}`,
    customElements: "custom-elements.json",
    // They are imported for their effects, so that a bundler must not drop them.
    sideEffects: ["./dist/roll-call.js", "./dist/frame.js", "./dist/standalone.js"],
    files: [
      ...new Set([...["dist", "types"], ...PROGRAM.map((it) => it.split("/")[0])]),
      ...["custom-elements.json", "dataset.schema.json", "LICENSE-APACHE", "LICENSE-MIT"],
    ],
    dependencies: Object.fromEntries(NEEDED.map((name) => [name, dependencies[name]])),
  };
}

/** Lists the element's declarations and those that they name, from dist/types. */
function declarations() {
  /** @type {Set<string>} */
  const found = new Set();
  const visit = (/** @type {string} */ name) => {
    if (found.has(name)) return;
    found.add(name);
    const text = readFileSync(join(dist, "types", name), "utf8");
    for (const [, next] of text.matchAll(/(?:from |import\()"(\.[^"]+)\.js"/g)) {
      visit(join(dirname(name), `${next}.d.ts`));
    }
  };
  visit(TYPES);
  return [...found].sort();
}

/**
 * Returns the package's README, with the attributes that the manifest has.
 *
 * @param {Awaited<ReturnType<typeof manifest>>} described
 */
function readme({ modules: [{ declarations }] }) {
  const cell = (/** @type {string} */ text) => text.replaceAll("|", "\\|");
  const rows = (declarations[0].attributes ?? []).map(
    ({ name, type, description }) =>
      `| \`${name}\` | ${/^"/.test(type.text) ? `\`${cell(type.text)}\`` : ""} | ${description} |`,
  );
  const table = ["| attribute | values | |", "|---|---|---|", ...rows].join("\n");
  return readFileSync(README, "utf8").replace("<!-- attributes -->", () => table);
}

/** @param {string} from @param {string} name In the package. */
const copy = (from, name) => cpSync(from, placed(name), { recursive: true });

/** @param {string} name @param {string} text */
const write = (name, text) => writeFileSync(placed(name), text);

/** @param {string} name @param {unknown} value */
const writeJson = (name, value) => write(name, `${JSON.stringify(value, null, 2)}\n`);

/** @param {string} name */
function placed(name) {
  const path = join(npmPackage, name);
  mkdirSync(dirname(path), { recursive: true });
  return path;
}

/** Builds what is not up to date, then writes the package. */
export async function buildPackage() {
  await ensurePackages();
  await buildWasm();
  await buildPages();
  await assemble();
}

if (process.argv[1] === import.meta.filename) {
  await main(async () => {
    await buildPackage();
    console.log(`the npm package is in ${relative(root, npmPackage)}`);
  });
}
