// Observable Plot: made anew each time, as the library is meant to be used.

import * as Plot from "@observablehq/plot";
import { COLORS, HEIGHT, SIDE, WIDTH, cells, offer } from "./page.js";

offer({
  heat(place, size) {
    return (values) => {
      const picture = Plot.plot({
        width: SIDE,
        height: SIDE,
        margin: 0,
        padding: 0,
        x: { axis: null },
        y: { axis: null },
        color: { scheme: "Blues", domain: [0, 1] },
        marks: [Plot.cell(cells(values, size), { x: "column", y: "row", fill: "value" })],
      });
      place.replaceChildren(picture);
    };
  },
  lines(place) {
    return (lines) => {
      const points = lines.flatMap(({ name, values }) => values.map((it) => ({ ...it, name })));
      const picture = Plot.plot({
        width: WIDTH,
        height: HEIGHT,
        y: { domain: [0, 1] },
        color: { range: COLORS },
        marks: [
          Plot.line(points, { x: "year", y: "value", stroke: "name" }),
          Plot.dot(points, { x: "year", y: "value", fill: "name" }),
          Plot.text(points, Plot.selectLast({ x: "year", y: "value", z: "name", text: "name" })),
        ],
      });
      place.replaceChildren(picture);
    };
  },
});
