// What the benchmarks share: a server that compresses as a publisher's does, and medians of runs.

import { existsSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join } from "node:path";
import { brotliCompressSync } from "node:zlib";

const TYPES = /** @type {Record<string, string>} */ ({
  ".html": "text/html",
  ".js": "text/javascript",
  ".json": "application/json",
  ".wasm": "application/wasm",
});

/**
 * Serves `files` by their paths, then those of a folder, all compressed by brotli 11.
 *
 * @param {string} root
 * @param {Map<string, string | Buffer>} files
 */
export async function serveCompressed(root, files) {
  /** The compressed bytes of each path that was asked for. @type {Map<string, number>} */
  const sent = new Map();
  /** @type {Map<string, Buffer>} */
  const compressed = new Map();
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? "/", "http://localhost").pathname;
    let body = compressed.get(path);
    if (!body) {
      const plain =
        files.get(path) ?? (existsSync(join(root, path)) && readFileSync(join(root, path)));
      if (!plain) {
        response.writeHead(404).end();
        return;
      }
      body = brotliCompressSync(plain);
      compressed.set(path, body);
    }
    sent.set(path, body.length);
    response.setHeader("Content-Type", TYPES[extname(path)] ?? "text/plain");
    response.setHeader("Content-Encoding", "br");
    response.end(body);
  });
  await new Promise((listening) => server.listen(0, "127.0.0.1", () => listening(undefined)));
  const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
  return { origin: `http://127.0.0.1:${port}`, sent, close: () => server.close() };
}

/** @param {number[]} values */
export const median = (values) => quantile(values, 0.5);

/** @param {number[]} values @param {number} share */
export const quantile = (values, share) =>
  [...values].sort((a, b) => a - b)[Math.floor((values.length - 1) * share)];
