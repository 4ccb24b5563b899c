// How the pages and the element are served while developing and built for the web.
//
// The element is an ordinary entry, not a library build: library builds inline every asset as
// base64, and a reader would then download each word catalog. Its name is stable, everything
// it loads carries a hash and is found from its own address, so that the folder works at any
// path and from another origin.

import { readdirSync } from "node:fs";
import { basename, join } from "node:path";
import { defineConfig } from "vite";
import { STABLE } from "./scripts/paths.js";
import {
  assetName,
  catalogs,
  datasets,
  elementAsEmbedded,
  integrities,
  languages,
  manuals,
  plainImports,
  tightScripts,
  tightStyles,
} from "./scripts/plugins.js";

const here = import.meta.dirname;

const pages = readdirSync(here).filter((name) => name.endsWith(".html"));
const inputs = {
  ...Object.fromEntries(pages.map((name) => [name.replace(/\.html$/, ""), join(here, name)])),
  ...Object.fromEntries(
    Object.entries(STABLE).map(([name, source]) => [basename(name, ".js"), join(here, source)]),
  ),
};

export default defineConfig({
  root: here,
  base: "./",
  publicDir: false,
  appType: "mpa",
  plugins: [
    elementAsEmbedded(),
    catalogs(),
    languages(),
    integrities(),
    datasets(),
    manuals(),
    plainImports(),
    tightStyles(),
    tightScripts(),
  ],
  // The studio's worker is a module, as the pages are; its names are like theirs.
  worker: {
    format: "es",
    plugins: () => [catalogs(), languages(), integrities(), plainImports()],
    rolldownOptions: {
      output: {
        hashCharacters: "hex",
        entryFileNames: "assets/[name]-[hash:6].js",
        assetFileNames: assetName,
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
        // Letters of a hash do not compress; fewer kinds of them take fewer bytes of the script that names files.
        hashCharacters: "hex",
        entryFileNames: ({ name }) =>
          `${name}.js` in STABLE ? `${name}.js` : "assets/[name]-[hash:6].js",
        chunkFileNames: "assets/[name]-[hash:6].js",
        assetFileNames: assetName,
      },
    },
  },
});
