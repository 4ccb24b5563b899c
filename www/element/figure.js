// <figure data-roll-call-src> becomes an element that has the figure's content as its fallback; so does
// <figure class="roll-call"> with a script of data in it.
//
// The figure is the form that sanitizers, feeds and reader views leave alone.

import { ATTRIBUTES } from "./attributes.js";
import { DATA } from "./source.js";

const PREFIX = "data-roll-call-";

/**
 * Turns the figures below a node into elements; figures that are already turned stay.
 *
 * @param {ParentNode} root
 */
export function hydrate(root) {
  for (const it of root.querySelectorAll(`figure[${PREFIX}src],${DATA}`)) {
    const figure = it.closest(`figure[${PREFIX}src],figure.roll-call`);
    if (!figure || figure.querySelector("roll-call")) continue;
    const element = document.createElement("roll-call");
    for (const name of ATTRIBUTES) {
      const value = figure.getAttribute(PREFIX + name);
      if (value !== null) element.setAttribute(name, value);
    }
    element.append(...figure.childNodes);
    figure.append(element);
  }
}
