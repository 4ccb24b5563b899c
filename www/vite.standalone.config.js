// The element in one piece, for the one file that needs no other: every view, all words, no exports.

import { join } from "node:path";
import { defineConfig } from "vite";
import {
  catalogs,
  inlinedFiles,
  integrities,
  plainImports,
  tightScripts,
  tightStyles,
} from "./scripts/plugins.js";

const here = import.meta.dirname;

export default defineConfig({
  root: here,
  base: "./",
  publicDir: false,
  logLevel: "warn",
  plugins: [
    catalogs(),
    inlinedFiles(),
    integrities(),
    plainImports(),
    tightStyles(),
    tightScripts(),
  ],
  build: {
    target: "es2022",
    outDir: "dist",
    emptyOutDir: false,
    assetsInlineLimit: Number.MAX_SAFE_INTEGER,
    modulePreload: false,
    reportCompressedSize: false,
    rolldownOptions: {
      input: join(here, "element/roll-call.js"),
      output: { entryFileNames: "standalone.js", codeSplitting: false },
    },
  },
});
