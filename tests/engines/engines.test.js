// Every view in every engine of this machine: `check.js` draws and uses them there. What they say
// and the pictures that leave the page must be the same everywhere; what they paint must be there.
//
// PICTURES may name a folder in which what each engine painted is kept, to be looked at.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import test from "node:test";
import { www } from "../../www/scripts/paths.js";
import { engines, show } from "../../www/scripts/tools/engines.js";
import { article } from "../browser/fixture.js";
import { STRICT_CSP, serve } from "../browser/harness.js";

const TIMEOUT = 180_000;

/** @typedef {{result: Record<string, any>, shares: Record<string, number>, faults: string[],
 *   pictures: Record<string, string>, agent: string}} Found */

const FIGURE = `<figure class="roll-call" data-roll-call-src="data/ukraine.json" data-roll-call-vote="A/RES/74/17">
<figcaption>63 in favour, 19 against</figcaption></figure>`;

const CHART = `<roll-call loading="eager" src="data/ukraine.json" vote="A/RES/74/17"></roll-call>`;

/** The single file, which needs no other. */
const single = execFileSync(
  process.execPath,
  [
    ...[join(www, "cli.js"), "embed", join(www, "data/ukraine.json"), "--vote", "A/RES/74/17"],
    ...["--form", "html"],
  ],
  { maxBuffer: 16 << 20 },
);

/** What the first engine found; the others are held to it. @type {Found | undefined} */
let first;

for (const engine of engines()) {
  const skip = engine.program ? false : `no ${engine.name}: npm run test:engines installs it`;
  test(`${engine.name} draws and says the same`, { skip, timeout: TIMEOUT }, async (t) => {
    const found = await check(t, engine);
    t.diagnostic(found.agent);
    keep(engine.name, found);
    assert.deepEqual(found.faults, []);
    for (const [name, share] of Object.entries(found.shares)) {
      assert.ok(share > 0.02, `${name} paints ${share} of its canvas`);
    }
    first ??= found;
    for (const [name, expected] of Object.entries(first.result)) {
      assert.deepEqual(found.result[name], expected, name);
    }
  });
}

/**
 * Has an engine open the page that runs `check.js`, and resolves to what that found.
 *
 * @param {import("node:test").TestContext} t
 * @param {import("../../www/scripts/tools/engines.js").Engine} engine
 * @returns {Promise<Found>}
 */
async function check(t, engine) {
  const routes = {
    "/check.html": {
      ...article(
        `${FIGURE}<script type="module" src="frame.js"></script><script type="module" src="check.js"></script>`,
      ),
      headers: { "Content-Security-Policy": STRICT_CSP },
    },
    "/hostile.js": { body: readFileSync(join(import.meta.dirname, "hostile.js")) },
    "/hostile.html": article(CHART, { head: `<script src="hostile.js"></script>` }),
    "/single.html": { body: single },
    "/no-wasm.html": {
      ...article(CHART),
      headers: { "Content-Security-Policy": STRICT_CSP.replace(" 'wasm-unsafe-eval'", "") },
    },
    "/no-connection.html": {
      ...article(CHART),
      headers: {
        "Content-Security-Policy": STRICT_CSP.replace("connect-src 'self'", "connect-src 'none'"),
      },
    },
    "/check.js": { body: readFileSync(join(import.meta.dirname, "check.js")) },
  };
  // The project's own pages hold stricter policies.
  const site = await serve(t, { routes, csp: null });
  /** @type {Promise<Found>} */
  const sent = new Promise((receive) => {
    site.routes["/result"] = { receive: (body) => receive(JSON.parse(body)), body: "{}" };
  });
  const { ended, stop } = show(engine, `${site.origin}/check.html`);
  t.after(stop);
  const failed = ended.then((how) => {
    throw new Error(`${engine.program} ended before it sent what it found: ${how}`);
  });
  failed.catch(() => {});
  return Promise.race([sent, failed]);
}

/** @param {string} name @param {Found} found */
function keep(name, { pictures }) {
  const folder = process.env.PICTURES;
  if (!folder) return;
  mkdirSync(folder, { recursive: true });
  for (const [view, url] of Object.entries(pictures)) {
    const file = join(folder, `${name}-${view}.png`);
    writeFileSync(file, Buffer.from(url.slice(url.indexOf(",") + 1), "base64"));
  }
}
