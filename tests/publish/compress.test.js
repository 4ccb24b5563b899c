// Compressed files beside the originals.

import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import test from "node:test";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { compress } from "../../www/scripts/compress.js";
import { folder } from "../cli/harness.js";

const LONG = JSON.stringify(Array.from({ length: 500 }, (_, at) => `member ${at}`));

test("text has both, the same at every run; what is compressed already has none", (t) => {
  const path = folder(t, { "a.json": LONG, "b.png": LONG, "c.woff2": LONG });
  const bytes = () => ["a.json.br", "a.json.gz"].map((it) => readFileSync(join(path, it)));
  compress(path);
  const [brotli, gzip] = bytes();
  assert.equal(brotliDecompressSync(brotli).toString(), LONG);
  assert.equal(gunzipSync(gzip).toString(), LONG);
  // The header has no time and no system: bytes 4 to 7 and 9 of RFC 1952.
  assert.deepEqual([...gzip.subarray(4, 8), gzip[9]], [0, 0, 0, 0, 255]);
  compress(path);
  assert.deepEqual(bytes(), [brotli, gzip]);
  const names = ["a.json", "a.json.br", "a.json.gz", "b.png", "c.woff2"];
  assert.deepEqual(readdirSync(path).sort(), names);
});

test("what a file no longer needs goes", (t) => {
  const path = folder(t, { "a.txt": LONG });
  compress(path);
  writeFileSync(join(path, "a.txt"), "1");
  assert.deepEqual(compress(path), [{ name: "a.txt", bytes: 1, made: {} }]);
  assert.ok(!existsSync(join(path, "a.txt.br")) && !existsSync(join(path, "a.txt.gz")));
});
