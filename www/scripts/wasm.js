// The Rust core as the page loads it: cargo, then wasm-bindgen, then wasm-opt.

import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { namedByLikeness } from "./order.js";
import { pkg, root, target } from "./paths.js";
import { run, runPackage } from "./run.js";
import { fingerprint, isStamped, stamp } from "./stamp.js";
import { ensureWasmBindgen, ensureWasmTarget, WASM } from "./tools/rust.js";

/** Sources of the core; a change in them makes every build out of date. */
export const SOURCES = ["src", "Cargo.toml", "Cargo.lock"].map((name) => join(root, name));

/** Scripts that make the core; a change in them does so too. */
const MAKERS = ["wasm.js", "order.js"].map((name) => join(import.meta.dirname, name));

// With --all-features the module would use what browsers do not have, and would fail to load.
const FEATURES = [
  "bulk-memory",
  "sign-ext",
  "nontrapping-float-to-int",
  "mutable-globals",
  "reference-types",
  "multivalue",
];

// Names are stripped here and not by the compiler, since wasm-bindgen would then not see which
// features the code was compiled for.
const OPTIMISE = [
  ...FEATURES.map((name) => `--enable-${name}`),
  "--strip-debug",
  "--strip-producers",
  "--strip-target-features",
];

// Only short functions are moved into the one place that calls them. Long ones compress worse, and
// readers download compressed bytes; but each function that runs is compiled by itself, so that
// short ones are worth moving.
const FOR_SIZE = [
  "-Os",
  // Nothing lies below address 1,024, where the stack ends.
  "--low-memory-unused",
  "--one-caller-inline-max-function-size=30",
  "--always-inline-max-function-size=3",
  "--flexible-inline-max-function-size=2",
  "--converge",
];

const FOR_SPEED = ["-O2"];

/**
 * Where cargo keeps sources of crates: messages of panics name them, and where they lie on this
 * machine is nobody's business.
 */
const REGISTRIES = join(process.env.CARGO_HOME ?? join(homedir(), ".cargo"), "registry/src");

/**
 * The names of source files in a core. A panic ends it without a word, so nobody reads them, and
 * readers would download them.
 */
const SOURCE_NAMES =
  /(?:\/rustc\/[0-9a-f]{40}\/library|src|-\d+\.\d+\.\d+\/src)(?:\/[a-z_0-9]+)+\.rs/g;

/** The file beside each build that says what it was made from. */
const MADE_FROM = ".made-from";

/** @typedef {{name: string, out: string, profile: string, flags: string[],
 *   optimise: string[]}} Build */

/**
 * The builds of the core. Readers' pages load the one that draws a breakdown. The one with the
 * other views, and what readers do with them, comes when a page or its reader asks for that. Of the
 * two for many roll calls, `compare` lacks the views of all pairs and of places and the colours of a
 * newsroom, and `square` has them. The one with the exports comes when a picture is asked for. The studio and the command line
 * have all of it, built for speed.
 *
 * @type {Build[]}
 */
export const BUILDS = [
  {
    name: "reader",
    out: pkg,
    profile: "release",
    flags: ["--no-default-features", "--features", "breakdown"],
    optimise: FOR_SIZE,
  },
  {
    name: "explore",
    out: join(pkg, "explore"),
    profile: "release",
    flags: ["--no-default-features", "--features", "breakdown,brand"],
    optimise: FOR_SIZE,
  },
  {
    name: "compare",
    out: join(pkg, "compare"),
    profile: "release",
    flags: ["--no-default-features", "--features", "compare"],
    optimise: FOR_SIZE,
  },
  {
    name: "square",
    out: join(pkg, "square"),
    profile: "release",
    flags: ["--no-default-features", "--features", "square"],
    optimise: FOR_SIZE,
  },
  {
    name: "export",
    out: join(pkg, "export"),
    profile: "release",
    flags: ["--no-default-features", "--features", "breakdown,export"],
    optimise: FOR_SIZE,
  },
  { name: "editor", out: join(pkg, "editor"), profile: "editor", flags: [], optimise: FOR_SPEED },
];

/**
 * Replacements in the script that wasm-bindgen writes. It supports engines that decode no more than
 * 2 GB in all or have no `encodeInto`, modules that cannot reallocate, and other forms of calls
 * than ours. The engines that load this module need none of that, and it can reallocate. In their
 * place stands what makes texts of a few letters, which are most of them, without a decoder, and
 * hands texts over in one call.
 */
const TEXTS = [
  [
    /let numBytesDecoded = 0;\nfunction decodeText\(bytes\) \{\n.*?\n\}\n/s,
    `function decodeText(bytes) {
    let text = "";
    for (let at = 0; at < bytes.length; at += 1) {
        if (at > 24 || bytes[at] > 127) return cachedTextDecoder.decode(bytes);
        text += String.fromCharCode(bytes[at]);
    }
    return text;
}
`,
  ],
  [
    /function passStringToWasm0\(arg, malloc, realloc\) \{\n.*?\n\}\n/s,
    `function passStringToWasm0(arg, malloc, realloc) {
    const most = arg.length * 3;
    const ptr = malloc(most, 1) >>> 0;
    WASM_VECTOR_LEN = cachedTextEncoder.encodeInto(arg, getUint8ArrayMemory0().subarray(ptr, ptr + most)).written;
    return most ? realloc(ptr, most, WASM_VECTOR_LEN, 1) >>> 0 : ptr;
}
`,
  ],
  [
    /function initSync\(module\) \{\n.*?const instance/s,
    `function initSync(module) {
    if (wasm) return wasm;
    const imports = __wbg_get_imports();
    const instance`,
  ],
  // A decoder works without having been used before.
  [/cachedTextDecoder\.decode\(\);\n/g, ""],
  [/__wbg_finalize_init\(instance, module\)/g, "__wbg_finalize_init(instance)"],
  [/ +wasmModule = module;\n/, ""],
  [/let result;\n +try \{\n +(result = [^\n]*)\n +\} catch \(_\) \{\n.*?\n +\}/gs, "let $1"],
  [/const MAX_SAFARI_DECODE_BYTES = \d+;\n/, ""],
  [/if \(!\('encodeInto' in cachedTextEncoder\)\) \{\n.*?\n\}\n/s, ""],
  [/if \(Symbol\.dispose\) [^\n]*\n/g, ""],
  // Calls that cannot fail as we make them need no `handleError`, which would cost time in each of
  // the hundreds of calls for a picture.
  [
    /function\(\) \{ return handleError\(function \(([^)]*)\) \{\n([^\n]*(?:\.roundRect|\.arc|\.fillText|\.getContext|\.call|Reflect\.[gs]et)\(.*?\n +\}), arguments\); \}/gs,
    "function($1) {\n$2",
  ],
  // Whoever has an object of the core frees it, so that finalizers are not needed.
  [/const \w+Finalization = [^;]*;\n/g, ""],
  [/ +\w+Finalization\.(un)?register\([^)]*\);\n/g, ""],
  [
    /cachedDataViewMemory0 === null \|\| .*? !== (\S+)\)\) \{/,
    "cachedDataViewMemory0?.buffer !== $1) {",
  ],
];

/**
 * Brings www/pkg up to date.
 *
 * @param {string[]} [names] The builds wanted: `reader`, `explore`, `compare`, `square`, `export`,
 *   `editor`; all if not given.
 * @returns {Promise<boolean>} Whether there was anything to do.
 */
export async function buildWasm(names) {
  const print = fingerprint([...SOURCES, ...MAKERS]);
  const old = BUILDS.filter(({ name, out }) => {
    return (names?.includes(name) ?? true) && !isStamped(join(out, MADE_FROM), print);
  });
  if (old.length === 0) return false;
  await ensureWasmTarget();
  const { bindgen } = await ensureWasmBindgen();
  const finish = async (/** @type {Build} */ build, /** @type {string} */ aside) => {
    await publish(build, aside, bindgen);
    stamp(join(build.out, MADE_FROM), print);
  };
  // Linking has one thread, so the last core is made small while the next one is compiled.
  let finished = Promise.resolve();
  for (const build of old) {
    const [aside] = await Promise.all([compile(build), finished]);
    finished = finish(build, aside);
  }
  await finished;
  return true;
}

/**
 * Compiles a core.
 *
 * @param {Build} build
 * @returns {Promise<string>} A folder of its own in which it lies, since cargo writes the next one
 *   to the same place.
 */
async function compile({ profile, flags }) {
  // Of several prefixes that match, the last one holds.
  const known = existsSync(REGISTRIES) ? readdirSync(REGISTRIES) : [];
  const remap = ["", ...known].map((it) => `--remap-path-prefix=${join(REGISTRIES, it, "/")}=`);
  const env = { RUSTFLAGS: remap.join(" ") };
  const args = ["build", "--profile", profile, "--lib", "--target", WASM, "--locked"];
  await run("cargo", [...args, ...flags], { env });
  const aside = mkdtempSync(join(target, "pkg-"));
  copyFileSync(join(target, WASM, profile, "rollcall.wasm"), join(aside, "rollcall.wasm"));
  return aside;
}

/**
 * Makes what a page loads of a core, and moves it to its place at the end, so that a page never
 * loads half of it.
 *
 * @param {Build} build
 * @param {string} aside The folder in which `compile` left it.
 * @param {string} bindgen
 */
async function publish({ out, profile, optimise }, aside, bindgen) {
  mkdirSync(out, { recursive: true });
  try {
    const compiled = join(aside, "rollcall.wasm");
    const web = ["--target", "web", "--omit-default-module-path", "--out-dir", aside];
    await run(bindgen, [compiled, ...web]);
    rmSync(compiled);
    const wasm = join(aside, "rollcall_bg.wasm");
    const nameless = readFileSync(wasm, "latin1").replace(SOURCE_NAMES, (it) =>
      " ".repeat(it.length),
    );
    writeFileSync(wasm, nameless, "latin1");
    const optimised = [wasm, "-o", wasm, ...optimise, ...OPTIMISE];
    await runPackage("binaryen/bin/wasm-opt", optimised);
    const script = join(aside, "rollcall.js");
    const imported = await shortNames(wasm, script);
    // With short names, a second pass finds a little more to save.
    await runPackage("binaryen/bin/wasm-opt", optimised);
    // Editors download their core once, and ordering its functions would take minutes.
    if (profile === "release") await inOrder(wasm, imported);
    plainTexts(script);
    for (const name of readdirSync(aside)) renameSync(join(aside, name), join(out, name));
  } finally {
    rmSync(aside, { recursive: true });
  }
}

/** Orders that are tried, since only compressing a core tells which of them makes it smallest. */
const ORDERS = [
  { run: 4, nearest: [2, 6, 8, 10] },
  { run: 5, nearest: [3, 10, 12, 16] },
];

/**
 * Puts the functions of a core into that one of several orders that compresses best.
 *
 * @param {string} wasm
 * @param {number} imported How many functions the core imports.
 */
async function inOrder(wasm, imported) {
  const before = readFileSync(wasm);
  const byName = [wasm, "-o", wasm, "--reorder-functions-by-name", ...OPTIMISE];
  const made = [];
  for (const { run, nearest } of ORDERS) {
    const named = namedByLikeness(before, imported, run);
    for (const count of nearest) {
      writeFileSync(wasm, named(count));
      await runPackage("binaryen/bin/wasm-opt", byName);
      const bytes = readFileSync(wasm);
      made.push({ bytes, size: brotliCompressSync(bytes).length });
    }
  }
  const [best] = made.sort((a, b) => a.size - b.size);
  writeFileSync(wasm, best.bytes);
}

/**
 * Gives what a core and its script call each other by names of one letter, since readers download
 * both.
 *
 * @param {string} wasm
 * @param {string} script
 * @returns How many functions the core imports.
 */
async function shortNames(wasm, script) {
  const minify = "--minify-imports-and-exports-and-modules";
  const enabled = FEATURES.map((name) => `--enable-${name}`);
  const args = [wasm, "-o", wasm, minify, ...enabled, "--strip-target-features"];
  /** @type {{imports: [string, string, string][], exports: [string, string][]}} */
  const { imports, exports } = JSON.parse(await runPackage("binaryen/bin/wasm-opt", args));
  let text = readFileSync(script, "utf8").replace(`"${imports[0][0]}":`, "a:");
  for (const [, long, short] of imports)
    text = text.replace(`${long}: function`, `${short}: function`);
  for (const [long, short] of exports) {
    text = text.replace(new RegExp(`\\bwasm\\.${long}\\b`, "g"), `wasm.${short}`);
  }
  writeFileSync(script, text);
  return imports.length;
}

/** Makes the replacements in a script of wasm-bindgen. @param {string} file */
function plainTexts(file) {
  let text = readFileSync(file, "utf8");
  for (const [from, to] of TEXTS) {
    if (!new RegExp(from).test(text)) throw new Error(`wasm-bindgen writes no ${from} any more`);
    text = text.replace(from, String(to));
  }
  writeFileSync(file, text);
}
