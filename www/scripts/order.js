// Orders the functions of a core so that each follows those most like it: readers download
// compressed bytes, and what was said just before is cheapest to say again.

/** https://webassembly.github.io/spec/core/binary/modules.html#sections */
const SECTIONS = { custom: 0, code: 10 };

/** https://webassembly.github.io/spec/core/appendix/custom.html#function-names */
const FUNCTION_NAMES = 1;

/**
 * Compares the functions of a module by their runs of `run` bytes. Returns what makes an order of
 * it: a module with function names that, in alphabetical order, put the functions in the wanted
 * order, since the tool that moves functions, and all that calls them, does so by names.
 *
 * @param {Buffer} wasm A module without names.
 * @param {number} imported How many functions it imports; they are numbered before its own.
 * @param {number} run
 * @returns {(nearest: number) => Buffer} Given how many functions before it each is compared to;
 *   the nearer, the more it counts.
 */
export function namedByLikeness(wasm, imported, run) {
  const code = functions(wasm);
  const likeness = likenesses(code, run);
  return (nearest) => {
    /** @type {number[][]} */
    const names = [];
    byLikeness(code, likeness, nearest).forEach((index, place) => {
      names[index] = [...leb(imported + index), ...text(String(place).padStart(6, "0"))];
    });
    const list = [...leb(names.length), ...names.flat()];
    const section = [...text("name"), FUNCTION_NAMES, ...leb(list.length), ...list];
    const head = [SECTIONS.custom, ...leb(section.length)];
    return Buffer.concat([wasm, Buffer.from([...head, ...section])]);
  };
}

/**
 * Returns the order, as indices: the longest function first, then always the one that is most like
 * the last ones.
 *
 * @param {Buffer[]} functions
 * @param {Float64Array[]} likeness How alike any two of them are.
 * @param {number} nearest
 */
function byLikeness(functions, likeness, nearest) {
  const left = new Set(functions.keys());
  const order = /** @type {number[]} */ ([]);
  while (left.size > 0) {
    const last = order.slice(-nearest).reverse();
    const fit = (/** @type {number} */ index) =>
      last.reduce((sum, before, at) => sum + likeness[before][index] / (at + 1), 0);
    const next =
      last.length > 0 ? greatest(left, fit) : greatest(left, (it) => functions[it].length);
    order.push(next);
    left.delete(next);
  }
  return order;
}

/**
 * Returns how alike any two functions are: what their runs share, rare ones counting more, relative
 * to the lengths of both.
 *
 * @param {Buffer[]} functions
 * @param {number} length Of a run.
 */
function likenesses(functions, length) {
  const runs = functions.map((code) => {
    const starts = Array.from({ length: Math.max(code.length - length + 1, 0) }, (_, at) => at);
    return new Set(starts.map((at) => code.toString("latin1", at, at + length)));
  });
  /** @type {Map<string, number[]>} */
  const having = new Map();
  for (const [index, its] of runs.entries()) {
    for (const run of its) {
      const others = having.get(run);
      if (others) others.push(index);
      else having.set(run, [index]);
    }
  }
  return runs.map((its) => {
    const shared = new Float64Array(functions.length);
    for (const run of its) {
      const others = having.get(run) ?? [];
      for (const other of others) shared[other] += 1 / Math.log2(1 + others.length);
    }
    return shared.map((sum, other) => sum / Math.sqrt((its.size + 1) * (runs[other].size + 1)));
  });
}

/**
 * Returns the first of the indices for which a figure is greatest.
 *
 * @param {Iterable<number>} indices
 * @param {(index: number) => number} figure
 */
function greatest(indices, figure) {
  let [best, most] = [-1, -Infinity];
  for (const index of indices) {
    const it = figure(index);
    if (it > most) [best, most] = [index, it];
  }
  return best;
}

/**
 * Returns the code of each function that the module defines itself.
 *
 * @param {Buffer} wasm
 */
function functions(wasm) {
  let at = 8;
  const number = () => {
    let [value, shift, byte] = [0, 0, 0];
    do {
      byte = wasm[at++];
      value |= (byte & 127) << shift;
      shift += 7;
    } while (byte > 127);
    return value;
  };
  const part = () => {
    const length = number();
    at += length;
    return wasm.subarray(at - length, at);
  };
  for (;;) {
    const kind = wasm[at++];
    if (kind === SECTIONS.code) break;
    part();
  }
  number();
  return Array.from({ length: number() }, part);
}

/** Encodes a number as the format does. @param {number} value @returns {number[]} */
const leb = (value) => (value > 127 ? [(value & 127) | 128, ...leb(value >> 7)] : [value]);

/** Encodes a text, after its length. @param {string} it */
const text = (it) => [...leb(it.length), ...Buffer.from(it)];
