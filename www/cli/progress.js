// Prints how far the reading is, on standard error, when it takes long enough to ask.

const LINE_FEED = 10;

/**
 * Milliseconds: before the first line of a log, between lines on a terminal, between those of a
 * log.
 */
const FIRST = 2_000;
const TERMINAL = 200;
const LOG = 10_000;

/** Counts what was read of one file, and says so from time to time. */
export class Progress {
  #bytes = 0;
  #rows = 0;
  #said = false;
  #next;
  #name;
  #isTerminal = process.stderr.isTTY === true;

  /** @param {string} name */
  constructor(name) {
    this.#name = name;
    this.#next = performance.now() + (this.#isTerminal ? TERMINAL : FIRST);
  }

  /** @param {Uint8Array} piece */
  add(piece) {
    this.#bytes += piece.length;
    for (let at = piece.indexOf(LINE_FEED); at >= 0; at = piece.indexOf(LINE_FEED, at + 1)) {
      this.#rows += 1;
    }
    const now = performance.now();
    if (now < this.#next) return;
    this.#next = now + (this.#isTerminal ? TERMINAL : LOG);
    this.#say();
  }

  /** Clears the line on a terminal. */
  end() {
    if (this.#said && this.#isTerminal) process.stderr.write("\r\x1b[K");
  }

  #say() {
    this.#said = true;
    const megabytes = (this.#bytes / 1e6).toFixed(0);
    const line = `${this.#name}: ${this.#rows} rows, ${megabytes} MB read`;
    process.stderr.write(this.#isTerminal ? `\r\x1b[K${line}` : `roll-call: ${line}\n`);
  }
}
