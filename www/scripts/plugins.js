// What Vite does besides for the pages and the element.

import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { compile } from "./catalogs.js";
import { documentation, documentationFiles } from "./docs.js";
import { STABLE, www } from "./paths.js";

const SCHEMA = "dataset.schema.json";

/**
 * Pages load the element exactly as an article does: `<script type="module"
 * src="./roll-call.js" vite-ignore>`. Building leaves that line alone; while developing,
 * the address answers with the source.
 *
 * @returns {import("vite").Plugin}
 */
export function elementAsEmbedded() {
  return {
    name: "element-as-embedded",
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const source = STABLE[(request.url ?? "").split("?")[0].slice(1)];
        if (!source) return next();
        response.setHeader("Content-Type", "text/javascript");
        response.end(`export * from "/${source}";\n`);
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
export const catalogs = () => ({
  name: "catalogs",
  enforce: "pre",
  load(id) {
    const path = id.match(/^(.*\.ftl)\?url$/)?.[1];
    return path && `export default "data:,${encodeURIComponent(catalog(path))}";`;
  },
});

/**
 * In what is published, words and names are files, and element/languages.js has one address of which it makes
 * all others: a table of them all would be longer with each language.
 *
 * @returns {import("vite").Plugin}
 */
export const languages = () => ({
  name: "languages",
  enforce: "pre",
  apply: "build",
  load(id) {
    if (!id.endsWith("element/languages.js")) return undefined;
    const all = languageFiles();
    const emitted = all.map((originalFileName) => {
      const name = `${originalFileName.replace(/\.\w+$/, "").replaceAll("/", "-")}.json`;
      return this.emitFile({
        type: "asset",
        name,
        originalFileName,
        source: spoken(originalFileName),
      });
    });
    const known = all.flatMap((it) => it.match(/^words\/([\w-]+)\.ftl$/)?.[1] ?? []);
    const nameless = known.find((it) => it !== "en" && !all.includes(`names/${it}.json`));
    if (nameless) throw new Error(`there are words of ${nameless} and no names`);
    return `const english = import.meta.ROLLUP_FILE_URL_${emitted[all.indexOf("words/en.ftl")]};
export const LANGUAGES = ${JSON.stringify(known)};
export const addressOf = (path) =>
  english.replace(/words-en(?=[^/]*$)/, path.replaceAll("/", "-"));`;
  },
});

/** All files of words and names, from www. */
const languageFiles = () =>
  ["words", "names"].flatMap((folder) =>
    readdirSync(join(www, folder), { recursive: true, encoding: "utf8" })
      .filter((it) => /\.(ftl|json)$/.test(it))
      .map((it) => `${folder}/${it}`)
      .sort(),
  );

/** What is downloaded of one. @param {string} file */
const spoken = (file) =>
  file.endsWith(".ftl") ? catalog(join(www, file)) : readFileSync(join(www, file), "utf8");

/** What is downloaded of a file of words. @param {string} path */
const catalog = (path) => JSON.stringify(compile(readFileSync(path, "utf8"), basename(path)));

/**
 * The name of a file in the build. All words and names of members have one hash, so that the address of one
 * tells that of all.
 *
 * @param {{originalFileNames: string[]}} file
 */
export const assetName = ({ originalFileNames: [from = ""] }) =>
  `assets/[name]-${/^(words|names)\//.test(from) ? languagesHash() : "[hash:6]"}[extname]`;

/** Of all words and names in every language. */
const languagesHash = () =>
  createHash("sha256").update(languageFiles().map(spoken).join("\n")).digest("hex").slice(0, 6);

/**
 * `?integrity` of a file is what a browser that fetches it holds it to.
 *
 * @returns {import("vite").Plugin}
 */
export const integrities = () => ({
  name: "integrities",
  enforce: "pre",
  load(id) {
    const path = id.match(/^(.*)\?integrity$/)?.[1];
    if (!path) return undefined;
    this.addWatchFile(path);
    const hash = createHash("sha256").update(readFileSync(path)).digest("base64");
    return `export default "sha256-${hash}";`;
  },
});

/**
 * Datasets and their schema keep their names: articles and tools link to them.
 *
 * @returns {import("vite").Plugin}
 */
export function datasets() {
  const folder = join(www, "data");
  return {
    name: "datasets",
    apply: "build",
    generateBundle() {
      for (const name of readdirSync(folder).filter((it) => it.endsWith(".json"))) {
        const source = readFileSync(join(folder, name));
        this.emitFile({ type: "asset", fileName: `data/${name}`, source });
      }
      const source = readFileSync(join(www, SCHEMA));
      this.emitFile({ type: "asset", fileName: SCHEMA, source });
    },
  };
}

/**
 * The pages of documentation, made from Markdown.
 *
 * @returns {import("vite").Plugin}
 */
export function manuals() {
  return {
    name: "manuals",
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const name = request.url?.match(/^\/docs\/([\w./-]+)$/)?.[1] ?? "";
        const found = { ...documentation(), ...documentationFiles() }[name];
        if (found === undefined) return next();
        const ending = name.replace(/.*\./, "");
        const kinds = { svg: "image/svg+xml", png: "image/png" };
        const kind = kinds[/** @type {"svg"} */ (ending)] ?? `text/${ending}; charset=utf-8`;
        response.setHeader("Content-Type", kind);
        response.end(found);
      });
    },
    generateBundle() {
      for (const [name, source] of Object.entries({
        ...documentation(),
        ...documentationFiles(),
      })) {
        this.emitFile({ type: "asset", fileName: `docs/${name}`, source });
      }
    },
  };
}

/**
 * Dynamic imports stay what they are. Vite wraps each in a loader of style sheets, which the
 * element has none of and a reader would download.
 *
 * @returns {import("vite").Plugin}
 */
export function plainImports() {
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
export function tightScripts() {
  return {
    name: "tight-scripts",
    enforce: "post",
    apply: "build",
    generateBundle(_, bundle) {
      for (const it of Object.values(bundle)) {
        if (it.type !== "chunk") continue;
        it.code = tightAddresses(it.code);
        if (/import\(`.*__VITE_PRELOAD__/.test(it.code))
          throw new Error(`${it.fileName} wraps an import`);
      }
      const element = bundle["roll-call.js"];
      if (element?.type === "chunk") element.code = EAGER + element.code;
    },
  };
}

/**
 * Most of the element runs at once: an engine that knows this compiles it while it arrives, beside the page
 * and not in its way.
 */
const EAGER = "//# allFunctionsCalledOnLoad\n";

/** A loader's call around an import, with the names that are read of it or without. */
const WRAPPED =
  /(?<![\w$.])[\w$]+\((?:\(\)=>|async\(\)=>\{let\{[^}]*\}=await )(import\(`[^`]+`\))(?:;return\{[^}]*\}\})?,__VITE_PRELOAD__,import\.meta\.url\)/g;

/**
 * What Vite writes around each import and address of a file does nothing here, and is downloaded.
 *
 * @param {string} code
 */
const tightAddresses = (code) =>
  code
    .replace(WRAPPED, "$1")
    .replace(
      /new URL\(new URL\((`[^`]+`),import\.meta\.url\)\.href,``\+import\.meta\.url\)/g,
      "new URL($1,import.meta.url)",
    )
    .replace(/(?<=var )[\w$]+=e=>e\(\),/, "")
    .replace(/``\+(new URL\(`[^`]+`,import\.meta\.url\)\.href)/g, "$1");

/**
 * The element's style sheets are texts in scripts, which no minifier looks into.
 *
 * @returns {import("vite").Plugin}
 */
export function tightStyles() {
  const tight = (/** @type {string} */ css) =>
    css.replace(/\s+/g, " ").replace(/ ?([{};:,>]) ?/g, (all, sign) => (all === " :" ? all : sign));
  return {
    name: "tight-styles",
    apply: "build",
    transform: (code, id) =>
      /element\/.*style\.js$/.test(id) ? code.replace(/`[^`]*`/, tight) : undefined,
  };
}

/**
 * What the element would ask a server for is in the script itself: `data:` addresses, which no policy
 * has to let pass, since nothing is fetched.
 *
 * @returns {import("vite").Plugin}
 */
export function inlinedFiles() {
  const from = "await attempts(url, new AbortController().signal, integrity)";
  return {
    name: "inlined-files",
    enforce: "pre",
    transform(code, id) {
      if (/element\/(export|convert)\.js$/.test(id)) return STUB;
      if (!id.endsWith("element/load.js")) return undefined;
      if (!code.includes(from)) throw new Error(`element/load.js has no "${from}" any more`);
      return `${code.replace(from, "inlined(url)")}\n${INLINED}`;
    },
  };
}

/** The content of such an address as bytes. */
const INLINED = `function inlined(url) {
  const [head, content] = [url.slice(5, url.indexOf(",")), url.slice(url.indexOf(",") + 1)];
  const text = decodeURIComponent(content);
  if (!head.endsWith(";base64")) return new TextEncoder().encode(text);
  return Uint8Array.from(atob(text), (it) => it.charCodeAt(0));
}
`;

/** Exports, and readers of other forms than its own, would make the one file many times as long. */
const STUB = ["toSVG", "toPNG", "toCSV", "embedCode", "converted"]
  .map(
    (it) =>
      `export const ${it} = () => Promise.reject(new Error("a single file can do no more than show what is in it"));`,
  )
  .join("\n");
