// By hand on a canvas: one pixel a cell, enlarged; lines and dots. The least that does the work.

import { COLORS, HEIGHT, SIDE, WIDTH, offer } from "./page.js";

/**
 * @param {HTMLElement | undefined} place
 * @param {number} width
 * @param {number} height
 */
function surface(place, width, height) {
  const canvas = document.createElement("canvas");
  Object.assign(canvas, { width, height });
  place?.append(canvas);
  return /** @type {CanvasRenderingContext2D} */ (canvas.getContext("2d"));
}

offer({
  heat(place, size) {
    const [context, small] = [surface(place, SIDE, SIDE), surface(undefined, size, size)];
    context.imageSmoothingEnabled = false;
    const image = small.createImageData(size, size);
    const pixels = new Uint32Array(image.data.buffer);
    return (values) => {
      values.forEach((value, at) => {
        const light = Math.round(255 - 200 * value);
        pixels[at] = 0xff_ff_00_00 | (light << 8) | light;
      });
      small.putImageData(image, 0, 0);
      context.drawImage(small.canvas, 0, 0, SIDE, SIDE);
    };
  },
  lines(place) {
    const context = surface(place, WIDTH, HEIGHT);
    return (lines) => {
      context.clearRect(0, 0, WIDTH, HEIGHT);
      const years = lines.flatMap(({ values }) => values.map((it) => it.year));
      const [first, last] = [Math.min(...years), Math.max(...years)];
      const x = (/** @type {number} */ it) => 40 + ((it - first) / (last - first)) * (WIDTH - 160);
      const y = (/** @type {number} */ it) => HEIGHT - 30 - it * (HEIGHT - 40);
      for (let year = Math.ceil(first / 10) * 10; year <= last; year += 10) {
        context.fillText(String(year), x(year) - 12, HEIGHT - 8);
      }
      lines.forEach(({ name, values }, at) => {
        context.strokeStyle = context.fillStyle = COLORS[at];
        context.beginPath();
        for (const { year, value } of values) context.lineTo(x(year), y(value));
        context.stroke();
        context.beginPath();
        for (const { year, value } of values) {
          context.moveTo(x(year) + 3, y(value));
          context.arc(x(year), y(value), 3, 0, 7);
        }
        context.fill();
        context.fillText(name, WIDTH - 110, y(values.at(-1)?.value ?? 0));
      });
    };
  },
});
