// Moves marks from one picture to the next.

/** Milliseconds that a movement takes. */
const DURATION = 320;

/** Moves the marks of one canvas. */
export class Movement {
  /** Whether marks are to move to the next picture. */
  wanted = false;
  #frame = 0;

  /** @param {import("../page.js").Page} page */
  constructor(page) {
    this.page = page;
  }

  /**
   * Starts a movement if one is wanted, from where the marks are, and ends the one under way.
   * Nothing moves if the reader prefers reduced motion or the page is hidden.
   *
   * @param {import("../../pkg/explore/rollcall.js").Chart} chart
   * @param {number} ratio
   * @returns {boolean} Whether anything moves, and has been painted.
   */
  start(chart, ratio) {
    this.stop();
    const isStill = matchMedia("(prefers-reduced-motion: reduce)").matches || document.hidden;
    if (!this.wanted || isStill) {
      this.wanted = false;
      return false;
    }
    this.wanted = false;
    const began = performance.now();
    const paint = (/** @type {number} */ time) => {
      this.page.clear();
      // Quick to leave, slow to arrive.
      chart.paintBetween(this.page.canvas, ratio, 1 - (1 - time) ** 3);
    };
    const step = () => {
      const time = Math.min(1, (performance.now() - began) / DURATION);
      try {
        paint(time);
      } catch {
        // The chart was freed meanwhile: another picture is there.
        return;
      }
      if (time < 1) this.#frame = requestAnimationFrame(step);
    };
    paint(0);
    this.#frame = requestAnimationFrame(step);
    return true;
  }

  stop() {
    cancelAnimationFrame(this.#frame);
  }
}
