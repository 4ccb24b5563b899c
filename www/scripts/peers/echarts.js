// ECharts, tree-shaken: a scatter series of members, stacked bars of blocs, one canvas.

import { BarChart, ScatterChart } from "echarts/charts";
import { GraphicComponent, GridComponent, TooltipComponent } from "echarts/components";
import { init, use } from "echarts/core";
import { CanvasRenderer } from "echarts/renderers";
import { COLORS, HEIGHT, SIDE, WIDTH, run } from "./page.js";

use([BarChart, ScatterChart, GraphicComponent, GridComponent, TooltipComponent, CanvasRenderer]);

void run((place, first) => {
  place.style.width = `${WIDTH}px`;
  place.style.height = `${HEIGHT}px`;
  const chart = init(place);

  /** @param {typeof first} answer */
  function redraw(answer) {
    const positions = Object.keys(COLORS);
    chart.setOption(
      {
        animation: false,
        tooltip: { formatter: (/** @type {any} */ it) => it.data.name ?? "" },
        graphic: answer.groups.flatMap(({ position, label, count, x }) => [
          {
            type: "text",
            left: x,
            top: 0,
            style: { text: String(count), fill: COLORS[position], font: "bold 26px sans-serif" },
          },
          { type: "text", left: x, top: 30, style: { text: label, font: "13px sans-serif" } },
        ]),
        grid: [
          { left: 0, top: 0, width: WIDTH, height: 210 },
          { left: 160, top: 215, right: 0, height: 110 },
        ],
        xAxis: [
          { gridIndex: 0, min: 0, max: WIDTH, show: false },
          { gridIndex: 1, max: 1, show: false },
        ],
        yAxis: [
          { gridIndex: 0, min: 0, max: 210, inverse: true, show: false },
          { gridIndex: 1, type: "category", data: answer.blocs.map((it) => it.name) },
        ],
        series: positions.flatMap((position) => [
          {
            type: "scatter",
            id: `marks ${position}`,
            symbol: "roundRect",
            symbolSize: SIDE,
            itemStyle: { color: COLORS[position] },
            data: answer.members
              .filter((it) => it.position === position)
              .map((it) => ({ name: it.name, value: [it.x + SIDE / 2, it.y + SIDE / 2] })),
          },
          {
            type: "bar",
            id: `bars ${position}`,
            stack: "blocs",
            xAxisIndex: 1,
            yAxisIndex: 1,
            itemStyle: { color: COLORS[position] },
            label: { show: true, formatter: (/** @type {any} */ it) => String(it.data.count) },
            data: answer.blocs.map(({ parts, size }) => {
              const count = parts.find((it) => it.position === position)?.count ?? 0;
              return { value: count / Math.max(size, 1), count };
            }),
          },
        ]),
      },
      { notMerge: true },
    );
    // Without this it draws in the next frame.
    chart.getZr().flush();
  }

  redraw(first);
  return {
    redraw,
    hover(x, y) {
      chart.getZr().handler.dispatch("mousemove", /** @type {any} */ ({ zrX: x, zrY: y }));
    },
  };
});
