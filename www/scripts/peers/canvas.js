// By hand on a canvas: the least that does the work.

import { COLORS, HEIGHT, PITCH, SIDE, WIDTH, run } from "./page.js";

void run((place, first) => {
  const canvas = document.createElement("canvas");
  const ratio = devicePixelRatio;
  canvas.width = WIDTH * ratio;
  canvas.height = HEIGHT * ratio;
  canvas.style.width = `${WIDTH}px`;
  const tip = document.createElement("div");
  tip.className = "tip";
  place.append(canvas, tip);
  const context = /** @type {CanvasRenderingContext2D} */ (canvas.getContext("2d"));
  let answer = first;

  /** @param {typeof first} next */
  function redraw(next) {
    answer = next;
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    context.clearRect(0, 0, WIDTH, HEIGHT);
    for (const { position, label, count, x } of answer.groups) {
      context.fillStyle = COLORS[position];
      context.font = "bold 26px sans-serif";
      context.fillText(String(count), x, 24);
      context.fillStyle = "#1a1a1a";
      context.font = "13px sans-serif";
      context.fillText(label, x, 42);
    }
    for (const { position, x, y } of answer.members) {
      context.fillStyle = COLORS[position];
      context.beginPath();
      context.roundRect(x, y, SIDE, SIDE, 2);
      context.fill();
    }
    answer.blocs.forEach(({ name, parts, size }, row) => {
      const y = 220 + row * 36;
      context.fillStyle = "#1a1a1a";
      context.font = "bold 13px sans-serif";
      context.fillText(name, 0, y + 16);
      let x = 160;
      for (const { position, count } of parts) {
        const width = (count / size) * (WIDTH - 160);
        context.fillStyle = COLORS[position];
        context.fillRect(x, y, width - 2, 22);
        context.fillStyle = "#fff";
        context.fillText(String(count), x + 6, y + 16);
        x += width;
      }
    });
  }

  /** @param {number} x @param {number} y */
  function hover(x, y) {
    const found = answer.members.find(
      (it) => x >= it.x && x < it.x + PITCH && y >= it.y && y < it.y + PITCH,
    );
    tip.hidden = !found;
    if (!found) return;
    tip.textContent = found.name;
    tip.style.transform = `translate(${x}px, ${y}px)`;
  }

  redraw(first);
  return { redraw, hover };
});
