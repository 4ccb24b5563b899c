// How the pages and the element are served while developing and built for the web.
//
// The element is an ordinary entry, not a library build: library builds inline every asset as
// base64, and a reader would then download each word catalog. Its name is stable, everything
// it loads carries a hash and is found from its own address, so that the folder works at any
// path and from another origin.

import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { defineConfig } from "vite";
import { compile } from "./scripts/catalogs.js";

const here = import.meta.dirname;
const ELEMENT = "roll-call";
const SCHEMA = "dataset.schema.json";

const pages = readdirSync(here).filter((name) => name.endsWith(".html"));
const inputs = {
  ...Object.fromEntries(pages.map((name) => [name.replace(/\.html$/, ""), join(here, name)])),
  [ELEMENT]: join(here, "element/roll-call.js"),
};

export default defineConfig({
  root: here,
  base: "./",
  publicDir: false,
  appType: "mpa",
  plugins: [
    elementAsEmbedded(),
    catalogs(),
    datasets(),
    plainImports(),
    tightStyles(),
    tightScripts(),
  ],
  // The studio's worker is a module, as the pages are; its names are like theirs.
  worker: {
    format: "es",
    rolldownOptions: {
      output: {
        entryFileNames: "assets/[name]-[hash].js",
        assetFileNames: "assets/[name]-[hash][extname]",
      },
    },
  },
  build: {
    target: "es2022",
    outDir: "dist",
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: false,
    reportCompressedSize: false,
    // Says which files the element loads, for the byte budget.
    manifest: ".vite/manifest.json",
    rolldownOptions: {
      input: inputs,
      // Pages may import the element's exports.
      preserveEntrySignatures: "strict",
      output: {
        entryFileNames: ({ name }) =>
          name === ELEMENT ? `${ELEMENT}.js` : "assets/[name]-[hash].js",
        chunkFileNames: "assets/[name]-[hash].js",
        assetFileNames: "assets/[name]-[hash][extname]",
      },
    },
  },
});

/**
 * Pages load the element exactly as an article does: `<script type="module"
 * src="./roll-call.js" vite-ignore>`. Building leaves that line alone; while developing,
 * the address answers with the source.
 *
 * @returns {import("vite").Plugin}
 */
function elementAsEmbedded() {
  return {
    name: "element-as-embedded",
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        if (request.url?.split("?")[0] !== `/${ELEMENT}.js`) return next();
        response.setHeader("Content-Type", "text/javascript");
        response.end(`export * from "/element/${ELEMENT}.js";\n`);
      });
    },
  };
}

/**
 * Word catalogs are written in Fluent and downloaded compiled: `?url` of the source is the
 * address of that.
 *
 * @returns {import("vite").Plugin}
 */
function catalogs() {
  let isBuild = false;
  return {
    name: "catalogs",
    enforce: "pre",
    configResolved: ({ command }) => void (isBuild = command === "build"),
    load(id) {
      const path = id.match(/^(.*\.ftl)\?url$/)?.[1];
      if (!path) return undefined;
      const source = JSON.stringify(compile(readFileSync(path, "utf8")));
      if (!isBuild) return `export default "data:,${encodeURIComponent(source)}";`;
      const asset = this.emitFile({
        type: "asset",
        name: `${relative(here, path)
          .replace(/\.ftl$/, "")
          .replaceAll("/", "-")}.json`,
        originalFileName: relative(here, path),
        source,
      });
      return `export default import.meta.ROLLUP_FILE_URL_${asset};`;
    },
  };
}

/**
 * Datasets and their schema keep their names: articles and tools link to them.
 *
 * @returns {import("vite").Plugin}
 */
function datasets() {
  const folder = join(here, "data");
  return {
    name: "datasets",
    apply: "build",
    generateBundle() {
      for (const name of readdirSync(folder).filter((it) => it.endsWith(".json"))) {
        const source = readFileSync(join(folder, name));
        this.emitFile({ type: "asset", fileName: `data/${name}`, source });
      }
      const source = readFileSync(join(here, SCHEMA));
      this.emitFile({ type: "asset", fileName: SCHEMA, source });
    },
  };
}

/**
 * Dynamic imports stay what they are. Vite wraps each in a loader of style sheets, which the
 * element has none of and a reader would download.
 *
 * @returns {import("vite").Plugin}
 */
function plainImports() {
  return {
    name: "plain-imports",
    enforce: "pre",
    apply: "build",
    load: (id) =>
      id.endsWith("vite/preload-helper.js")
        ? "export const __vitePreload = (load) => load();"
        : undefined,
  };
}

/**
 * After Vite's own last words.
 *
 * @returns {import("vite").Plugin}
 */
function tightScripts() {
  return {
    name: "tight-scripts",
    enforce: "post",
    apply: "build",
    generateBundle(_, bundle) {
      for (const it of Object.values(bundle)) {
        if (it.type === "chunk") it.code = tightAddresses(it.code);
      }
    },
  };
}

/**
 * What Vite writes around each import and address of a file does nothing here, and is downloaded.
 *
 * @param {string} code
 */
const tightAddresses = (code) =>
  code
    .replace(/(?<![\w$.])[\w$]+\(\(\)=>(import\(`[^`]+`\)),\[\],import\.meta\.url\)/g, "$1")
    .replace(
      /new URL\(new URL\((`[^`]+`),import\.meta\.url\)\.href,``\+import\.meta\.url\)/g,
      "new URL($1,import.meta.url)",
    )
    .replace(/,[\w$]+=e=>e\(\)(?=,)/, "")
    .replace(/``\+(new URL\(`[^`]+`,import\.meta\.url\)\.href)/g, "$1");

/**
 * The element's style sheets are texts in scripts, which no minifier looks into.
 *
 * @returns {import("vite").Plugin}
 */
function tightStyles() {
  const tight = (/** @type {string} */ css) =>
    css.replace(/\s+/g, " ").replace(/ ?([{};:,>]) ?/g, (all, sign) => (all === " :" ? all : sign));
  return {
    name: "tight-styles",
    apply: "build",
    transform: (code, id) =>
      /element\/.*style\.js$/.test(id) ? code.replace(/`[^`]*`/, tight) : undefined,
  };
}
