// Content security policies of an article that a chart is pasted into, and what each leaves of it.
// The chart's folder is on the article's own site, except where a frame or a policy takes the site
// away.

import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import test, { after, before } from "node:test";
import { open, serve } from "../browser/harness.js";
import { embed, STEM, TOTALS } from "./harness.js";

const USUAL =
  "script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; img-src 'self' data:; style-src 'self'";

/**
 * Policies by what they are. `is` says what becomes of the chart: `drawn`, the code of its error,
 * or nothing where no script ran; `violated` has the directives that were violated.
 *
 * @type {Record<string, {policy: string, is: string, violated?: string[], nonce?: string}>}
 */
const POLICIES = {
  "the recipes' policy": { policy: USUAL, is: "drawn" },
  "the same and nothing else": {
    policy: `default-src 'none'; ${USUAL}; base-uri 'none'; form-action 'none'`,
    is: "drawn",
  },
  "no pictures in addresses": {
    policy: USUAL.replace(" data:", ""),
    is: "drawn",
  },
  "trusted types": {
    policy: `${USUAL}; require-trusted-types-for 'script'; trusted-types 'none'`,
    is: "drawn",
  },
  "a nonce in place of the site": {
    policy: USUAL.replace("script-src 'self'", "script-src 'nonce-r4nd0m'"),
    nonce: "r4nd0m",
    is: "drawn",
  },
  "a sandbox without an origin": { policy: `${USUAL}; sandbox allow-scripts`, is: "drawn" },
  "no 'wasm-unsafe-eval'": {
    policy: USUAL.replace(" 'wasm-unsafe-eval'", ""),
    is: "wasm-blocked",
    violated: ["script-src"],
  },
  "no connections": {
    policy: USUAL.replace("connect-src 'self'", "connect-src 'none'"),
    is: "failed",
    violated: ["connect-src"],
  },
  "no scripts": {
    policy: USUAL.replace("script-src 'self' 'wasm-unsafe-eval'", "script-src 'none'"),
    is: "",
    violated: ["script-src-elem"],
  },
};

let folder = "";
let figure = "";

before(() => {
  folder = mkdtempSync(join(tmpdir(), "roll-call-"));
  embed("https://news.example/", "--out", folder);
  // The article stands in the folder itself, so its addresses need no host; no attribute sets a
  // style.
  figure = (
    readFileSync(join(folder, `${STEM}-snippets.html`), "utf8").match(
      /<figure[^]*?<\/script>/,
    )?.[0] ?? ""
  )
    .replaceAll("https://news.example/", "")
    .replace(/ style="[^"]*"/g, "");
  assert.match(figure, /data-roll-call-src="a-res/);
});

after(() => rmSync(folder, { recursive: true, force: true }));

for (const [what, { policy, is, violated = [], nonce }] of Object.entries(POLICIES)) {
  test(`${what}: ${is || "the picture stays"}`, async (t) => {
    const code = nonce ? figure.replace("<script", `<script nonce="${nonce}"`) : figure;
    const routes = {
      "/article.html": {
        body: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Article</title></head><body>${code}</body></html>`,
        headers: { "Content-Security-Policy": policy },
      },
    };
    const site = await serve(t, { root: folder, routes, csp: null, shared: true });
    const { page } = await open(t, `${site.origin}/article.html`, {
      // This script comes from outside, since the policy lets the page run none of ours.
      before: async (page) => {
        await page.addInitScript(() => {
          const seen = { violated: /** @type {string[]} */ ([]), is: "" };
          Object.assign(globalThis, { seen });
          document.addEventListener("securitypolicyviolation", (it) => {
            seen.violated.push(it.effectiveDirective);
          });
          document.addEventListener("roll-call-ready", () => (seen.is = "drawn"));
          document.addEventListener("roll-call-error", (it) => {
            // Core, words and data are asked for at once, and which of them fails first is chance.
            const { code } = /** @type {CustomEvent} */ (it).detail;
            seen.is = code.replace(/^(wasm|words|data)-failed$/, "failed");
          });
        });
      },
    });
    const seen = () => page.evaluate(() => /** @type {any} */ (globalThis).seen);
    if (is) await page.waitForFunction(() => /** @type {any} */ (globalThis).seen.is);
    else await page.waitForLoadState("networkidle");
    const { is: was, violated: had } = await seen();
    assert.deepEqual({ was, had: [...new Set(had)] }, { was: is, had: violated });
    const picture = page.locator("figure.roll-call img");
    assert.equal(await picture.isVisible(), is !== "drawn");
    if (is !== "drawn") {
      assert.ok(await page.getByText(TOTALS).first().isVisible());
      assert.ok(
        await picture.evaluate((it) => /** @type {HTMLImageElement} */ (it).naturalWidth > 0),
      );
    }
  });
}
