// Observable Plot: two plots, made anew for another roll call, as the library is meant to be used.

import * as Plot from "@observablehq/plot";
import { COLORS, SIDE, WIDTH, run } from "./page.js";

void run((place, first) => {
  const color = { domain: Object.keys(COLORS), range: Object.values(COLORS) };
  /** @type {Element | undefined} */
  let top;

  /** @param {typeof first} answer */
  function redraw(answer) {
    top = Plot.plot({
      width: WIDTH,
      height: 210,
      margin: 0,
      color,
      x: { axis: null, domain: [0, WIDTH] },
      y: { axis: null, domain: [210, 0] },
      marks: [
        Plot.text(answer.groups, {
          x: "x",
          y: 16,
          text: "count",
          fill: "position",
          fontSize: 26,
          fontWeight: "bold",
          textAnchor: "start",
        }),
        Plot.text(answer.groups, {
          x: "x",
          y: 40,
          text: "label",
          fontSize: 13,
          textAnchor: "start",
        }),
        Plot.rect(answer.members, {
          x1: "x",
          y1: "y",
          x2: (it) => it.x + SIDE,
          y2: (it) => it.y + SIDE,
          fill: "position",
          rx: 2,
        }),
        Plot.tip(
          answer.members,
          Plot.pointer({ x: (it) => it.x + SIDE / 2, y: (it) => it.y + SIDE / 2, title: "name" }),
        ),
      ],
    });
    const parts = answer.blocs.flatMap(({ name, parts, size }) =>
      parts.map((it) => ({ ...it, name, share: it.count / size })),
    );
    const bottom = Plot.plot({
      width: WIDTH,
      height: 120,
      marginLeft: 160,
      color,
      x: { axis: null },
      y: { label: null, domain: answer.blocs.map((it) => it.name) },
      marks: [
        Plot.barX(parts, { x: "share", y: "name", fill: "position", insetRight: 2 }),
        Plot.text(
          parts,
          Plot.stackX({ x: "share", y: "name", text: "count", fill: () => "white" }),
        ),
      ],
    });
    place.replaceChildren(top, bottom);
  }

  redraw(first);
  return {
    redraw,
    hover(x, y) {
      const box = /** @type {Element} */ (top).getBoundingClientRect();
      const [clientX, clientY] = [box.x + x, box.y + y];
      top?.dispatchEvent(new PointerEvent("pointermove", { clientX, clientY, bubbles: true }));
    },
  };
});
