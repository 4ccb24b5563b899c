// Chart.js: its heat map is a plugin by others, so the squares are points of a scatter chart.

import {
  Chart,
  LineController,
  LineElement,
  LinearScale,
  PointElement,
  ScatterController,
} from "chart.js";
import { COLORS, HEIGHT, SIDE, WIDTH, cells, offer, shade } from "./page.js";

Chart.register(LineController, LineElement, LinearScale, PointElement, ScatterController);

const still = /** @type {const} */ ({ animation: false, responsive: false });

/** @param {HTMLElement} place @param {number} width @param {number} height */
function canvas(place, width, height) {
  const it = document.createElement("canvas");
  Object.assign(it, { width, height });
  place.append(it);
  return it;
}

offer({
  heat(place, size) {
    const axis = { display: false, min: 0, max: size };
    const chart = new Chart(canvas(place, SIDE, SIDE), {
      type: "scatter",
      data: { datasets: [] },
      options: { ...still, scales: { x: axis, y: { ...axis, reverse: true } } },
    });
    return (values) => {
      chart.data.datasets = [
        {
          data: cells(values, size).map(({ row, column }) => ({ x: column + 0.5, y: row + 0.5 })),
          pointStyle: "rect",
          pointRadius: 2,
          pointBackgroundColor: values.map(shade),
          pointBorderWidth: 0,
        },
      ];
      chart.update("none");
    };
  },
  lines(place) {
    const chart = new Chart(canvas(place, WIDTH, HEIGHT), {
      type: "line",
      data: { datasets: [] },
      options: { ...still, scales: { x: { type: "linear" }, y: { min: 0, max: 1 } } },
    });
    return (lines) => {
      chart.data.datasets = lines.map(({ name, values }, at) => ({
        label: name,
        borderColor: COLORS[at],
        data: values.map(({ year, value }) => ({ x: year, y: value })),
      }));
      chart.update("none");
    };
  },
});
