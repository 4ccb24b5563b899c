// D3: marks joined to data, as its own examples do it.

import { scaleLinear, scaleOrdinal } from "d3-scale";
import { pointer, select } from "d3-selection";
import { COLORS, HEIGHT, SIDE, WIDTH, run } from "./page.js";

void run((place, first) => {
  const svg = select(place).append("svg").attr("width", WIDTH).attr("height", HEIGHT);
  const tip = select(place).append("div").attr("class", "tip");
  const color = scaleOrdinal(Object.keys(COLORS), Object.values(COLORS));
  const [heads, marks, rows] = ["heads", "marks", "rows"].map((it) =>
    svg.append("g").attr("class", it),
  );
  const show = (/** @type {MouseEvent} */ event, /** @type {import("./page.js").Member} */ it) => {
    const [x, y] = pointer(event, place);
    tip.text(it.name).style("transform", `translate(${x}px, ${y}px)`).attr("hidden", null);
  };

  /** @param {typeof first} answer */
  function redraw(answer) {
    const head = heads
      .selectAll("g")
      .data(answer.groups)
      .join((enter) => {
        const group = enter.append("g");
        group.append("text").attr("class", "count").attr("y", 24);
        group.append("text").attr("class", "label").attr("y", 42);
        return group;
      })
      .attr("transform", (it) => `translate(${it.x},0)`);
    head
      .select(".count")
      .attr("fill", (it) => color(it.position))
      .attr("font-size", 26)
      .attr("font-weight", "bold")
      .text((it) => it.count);
    head
      .select(".label")
      .attr("font-size", 13)
      .text((it) => it.label);
    marks
      .selectAll("rect")
      .data(answer.members, (it) => /** @type {any} */ (it).name)
      .join("rect")
      .attr("x", (it) => it.x)
      .attr("y", (it) => it.y)
      .attr("width", SIDE)
      .attr("height", SIDE)
      .attr("rx", 2)
      .attr("fill", (it) => color(it.position))
      .on("pointermove", show)
      .on("pointerleave", () => tip.attr("hidden", true));
    const row = rows
      .selectAll("g.row")
      .data(answer.blocs)
      .join("g")
      .attr("class", "row")
      .attr("transform", (_, index) => `translate(0,${220 + index * 36})`);
    row
      .selectAll("text.name")
      .data((it) => [it.name])
      .join("text")
      .attr("class", "name")
      .attr("y", 16)
      .attr("font-weight", "bold")
      .attr("font-size", 13)
      .text((it) => it);
    const part = row
      .selectAll("g.part")
      .data(({ parts, size }) => {
        const x = scaleLinear([0, size], [160, WIDTH]);
        let sum = 0;
        return parts.map((it) => ({ ...it, from: x(sum), to: x((sum += it.count)) }));
      })
      .join((enter) => {
        const group = enter.append("g").attr("class", "part");
        group.append("rect").attr("height", 22);
        group.append("text").attr("y", 16).attr("fill", "#fff").attr("font-size", 12);
        return group;
      });
    part
      .select("rect")
      .attr("x", (it) => it.from)
      .attr("width", (it) => it.to - it.from - 2)
      .attr("fill", (it) => color(it.position));
    part
      .select("text")
      .attr("x", (it) => it.from + 6)
      .text((it) => it.count);
  }

  redraw(first);
  const box = /** @type {SVGSVGElement} */ (svg.node()).getBoundingClientRect();
  return {
    redraw,
    hover(x, y) {
      const [clientX, clientY] = [box.x + x, box.y + y];
      const target = document.elementFromPoint(clientX, clientY);
      target?.dispatchEvent(new PointerEvent("pointermove", { clientX, clientY, bubbles: true }));
    },
  };
});
