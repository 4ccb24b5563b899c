// ECharts, tree-shaken.

import { HeatmapChart, LineChart } from "echarts/charts";
import { GridComponent, VisualMapComponent } from "echarts/components";
import { init, use } from "echarts/core";
import { CanvasRenderer } from "echarts/renderers";
import { COLORS, HEIGHT, SIDE, WIDTH, cells, offer } from "./page.js";

use([HeatmapChart, LineChart, GridComponent, VisualMapComponent, CanvasRenderer]);

/**
 * @param {HTMLElement} place
 * @param {number} width
 * @param {number} height
 */
function chart(place, width, height) {
  const it = init(place, undefined, { width, height });
  return (/** @type {import("echarts/core").EChartsCoreOption} */ option) => {
    it.setOption({ animation: false, ...option });
    // Without this it draws in the next frame.
    it.getZr().flush();
  };
}

offer({
  heat(place, size) {
    const show = chart(place, SIDE, SIDE);
    const names = Array.from({ length: size }, (_, at) => String(at));
    const axis = { type: "category", data: names, show: false };
    return (values) =>
      show({
        grid: { left: 0, top: 0, right: 0, bottom: 0 },
        xAxis: axis,
        yAxis: { ...axis, inverse: true },
        visualMap: { min: 0, max: 1, show: false, inRange: { color: ["#e8f0f8", "#123a63"] } },
        series: {
          type: "heatmap",
          data: cells(values, size).map(({ row, column, value }) => [column, row, value]),
        },
      });
  },
  lines(place) {
    const show = chart(place, WIDTH, HEIGHT);
    return (lines) =>
      show({
        color: COLORS,
        xAxis: { type: "value", min: "dataMin", max: "dataMax" },
        yAxis: { type: "value", max: 1 },
        series: lines.map(({ name, values }) => ({
          type: "line",
          name,
          endLabel: { show: true, formatter: name },
          data: values.map(({ year, value }) => [year, value]),
        })),
      });
  },
});
