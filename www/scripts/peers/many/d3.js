// D3: a rectangle a cell, a path a line and a circle a point, joined to data.

import { scaleLinear } from "d3-scale";
import { select } from "d3-selection";
import { COLORS, HEIGHT, SIDE, WIDTH, cells, offer, shade } from "./page.js";

/** @param {HTMLElement} place @param {number} width @param {number} height */
const svg = (place, width, height) =>
  select(place).append("svg").attr("width", width).attr("height", height);

offer({
  heat(place, size) {
    const picture = svg(place, SIDE, SIDE);
    const at = scaleLinear([0, size], [0, SIDE]);
    return (values) => {
      picture
        .selectAll("rect")
        .data(cells(values, size))
        .join("rect")
        .attr("x", (it) => at(it.column))
        .attr("y", (it) => at(it.row))
        .attr("width", at(1))
        .attr("height", at(1))
        .attr("fill", (it) => shade(it.value));
    };
  },
  lines(place) {
    const picture = svg(place, WIDTH, HEIGHT);
    const y = scaleLinear([0, 1], [HEIGHT - 30, 10]);
    return (lines) => {
      const years = lines.flatMap(({ values }) => values.map((it) => it.year));
      const x = scaleLinear([Math.min(...years), Math.max(...years)], [40, WIDTH - 120]);
      const line = picture
        .selectAll("g")
        .data(lines)
        .join((enter) => {
          const group = enter.append("g");
          group.append("path").attr("fill", "none");
          group.append("text");
          return group;
        });
      line
        .select("path")
        .attr("stroke", (_, at) => COLORS[at])
        .attr("d", (it) => `M${it.values.map((it) => `${x(it.year)},${y(it.value)}`).join("L")}`);
      line
        .select("text")
        .attr("x", WIDTH - 110)
        .attr("y", (it) => y(it.values.at(-1)?.value ?? 0))
        .text((it) => it.name);
      line
        .selectAll("circle")
        .data((it) => it.values)
        .join("circle")
        .attr("cx", (it) => x(it.year))
        .attr("cy", (it) => y(it.value))
        .attr("r", 3);
      picture
        .selectAll("text.tick")
        .data(x.ticks())
        .join("text")
        .attr("class", "tick")
        .attr("x", (it) => x(it))
        .attr("y", HEIGHT - 8)
        .text((it) => it);
    };
  },
});
