// Vite plugins for the pages and the element.

import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { compile } from "./catalogs.js";
import { documentation, documentationFiles } from "./docs.js";
import { STABLE, www } from "./paths.js";

const SCHEMA = "dataset.schema.json";

/**
 * Lets pages load the element exactly as an article does: `<script type="module"
 * src="./roll-call.js" vite-ignore>`. Building leaves that line alone; the development server
 * answers the address with the source.
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
 * Compiles word catalogs, which are written in Fluent: `?url` of a source is the address of the
 * compiled catalog.
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
 * Emits words and names as files in what is published, and gives element/languages.js one address
 * from which it makes all others: a table of them all would be longer with each language.
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

/** Lists all files of words and names, as paths from www. */
const languageFiles = () =>
  ["words", "names"].flatMap((folder) =>
    readdirSync(join(www, folder), { recursive: true, encoding: "utf8" })
      .filter((it) => /\.(ftl|json)$/.test(it))
      .map((it) => `${folder}/${it}`)
      .sort(),
  );

/** Returns what is downloaded of a file of words or names. @param {string} file */
const spoken = (file) =>
  file.endsWith(".ftl") ? catalog(join(www, file)) : readFileSync(join(www, file), "utf8");

/** Returns what is downloaded of a file of words: its compiled catalog. @param {string} path */
const catalog = (path) => JSON.stringify(compile(readFileSync(path, "utf8"), basename(path)));

/**
 * Returns the name of a file in the build. All words and names of members have one hash, so that
 * the address of one tells those of all.
 *
 * @param {{originalFileNames: string[]}} file
 */
export const assetName = ({ originalFileNames: [from = ""] }) =>
  `assets/[name]-${/^(words|names)\//.test(from) ? languagesHash() : "[hash:6]"}[extname]`;

/** Returns the hash of all words and names in every language. */
const languagesHash = () =>
  createHash("sha256").update(languageFiles().map(spoken).join("\n")).digest("hex").slice(0, 6);

/**
 * Makes `?integrity` of a file the hash that a browser holds it to when it fetches it.
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
 * Emits the datasets and their schema under their own names, since articles and tools link to them.
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
 * Serves and emits the pages of documentation, which are made from Markdown.
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
 * Leaves dynamic imports as they are. Vite wraps each in a loader of style sheets, which the
 * element does not have and a reader would download.
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
 * Shortens scripts after Vite has finished with them.
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
 * Most of the element runs at once: an engine that is told so compiles it while it arrives, beside
 * the page and not in its way.
 */
const EAGER = "//# allFunctionsCalledOnLoad\n";

/** A loader's call around an import, with or without the names that are read from it. */
const WRAPPED =
  /(?<![\w$.])[\w$]+\((?:\(\)=>|async\(\)=>\{let\{[^}]*\}=await )(import\(`[^`]+`\))(?:;return\{[^}]*\}\})?,__VITE_PRELOAD__,import\.meta\.url\)/g;

/**
 * Removes what Vite writes around imports and addresses of files: it does nothing here, and would
 * be downloaded.
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
 * Shortens the element's style sheets, which are texts in scripts, where no minifier looks.
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
 * Puts what the element would ask a server for into the script itself, as `data:` addresses.
 * Nothing is fetched, so no policy has to allow it.
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

/** A function that decodes such an address into bytes. */
const INLINED = `function inlined(url) {
  const [head, content] = [url.slice(5, url.indexOf(",")), url.slice(url.indexOf(",") + 1)];
  const text = decodeURIComponent(content);
  if (!head.endsWith(";base64")) return new TextEncoder().encode(text);
  return Uint8Array.from(atob(text), (it) => it.charCodeAt(0));
}
`;

/**
 * Functions that only fail, in place of exports and of readers of other forms, which would make the
 * single file many times as long.
 */
const STUB = ["toSVG", "toPNG", "toCSV", "embedCode", "converted"]
  .map(
    (it) =>
      `export const ${it} = () => Promise.reject(new Error("a single file can do no more than show what is in it"));`,
  )
  .join("\n");
