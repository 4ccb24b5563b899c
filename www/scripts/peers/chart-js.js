// Chart.js: a scatter chart of members, a stacked bar chart of blocs; only what they need registered.

import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  LinearScale,
  PointElement,
  ScatterController,
  Tooltip,
} from "chart.js";
import { COLORS, HEIGHT, SIDE, WIDTH, run } from "./page.js";

Chart.register(
  BarController,
  BarElement,
  CategoryScale,
  LinearScale,
  PointElement,
  ScatterController,
  Tooltip,
);

const POSITIONS = Object.keys(COLORS);
const MARKS = 210;

void run((place, first) => {
  const heads = document.createElement("div");
  heads.style.height = "50px";
  const [top, bottom] = [MARKS - 50, HEIGHT - MARKS].map((height) => {
    const canvas = document.createElement("canvas");
    canvas.width = WIDTH;
    canvas.height = height;
    return canvas;
  });
  place.append(heads, top, bottom);
  const shared = /** @type {const} */ ({ animation: false, responsive: false });

  /** @param {typeof first} answer */
  const points = (answer) =>
    POSITIONS.map((position) => ({
      label: position,
      backgroundColor: COLORS[position],
      pointStyle: /** @type {const} */ ("rectRounded"),
      pointRadius: SIDE / 2,
      data: answer.members.filter((it) => it.position === position),
    }));
  /** @param {typeof first} answer */
  const bars = (answer) =>
    POSITIONS.map((position) => ({
      label: position,
      backgroundColor: COLORS[position],
      data: answer.blocs.map(
        ({ parts, size }) =>
          (parts.find((it) => it.position === position)?.count ?? 0) / Math.max(size, 1),
      ),
    }));
  /** @param {typeof first} answer */
  const head = (answer) => {
    heads.replaceChildren(
      ...answer.groups.map(({ count, label, x, position }) => {
        const it = document.createElement("div");
        const [number, words] = [document.createElement("b"), document.createElement("span")];
        number.textContent = String(count);
        words.textContent = label;
        it.append(number, document.createElement("br"), words);
        it.style.cssText = `position:absolute;left:${x}px;color:${COLORS[position]}`;
        return it;
      }),
    );
  };

  head(first);
  const scatter = new Chart(top, {
    type: "scatter",
    data: { datasets: points(first) },
    options: {
      ...shared,
      scales: {
        x: { display: false, min: 0, max: WIDTH },
        y: { display: false, reverse: true, min: 50, max: MARKS },
      },
      plugins: { tooltip: { callbacks: { label: ({ raw }) => /** @type {any} */ (raw).name } } },
    },
  });
  const stacked = new Chart(bottom, {
    type: "bar",
    data: { labels: first.blocs.map((it) => it.name), datasets: bars(first) },
    options: {
      ...shared,
      indexAxis: "y",
      scales: { x: { stacked: true, display: false, max: 1 }, y: { stacked: true } },
    },
  });
  const box = top.getBoundingClientRect();
  return {
    redraw(answer) {
      head(answer);
      scatter.data.datasets = points(answer);
      scatter.update("none");
      stacked.data.datasets = bars(answer);
      stacked.update("none");
    },
    hover(x, y) {
      const [clientX, clientY] = [box.x + x, box.y + y - 50];
      top.dispatchEvent(new MouseEvent("mousemove", { clientX, clientY, bubbles: true }));
    },
  };
});
