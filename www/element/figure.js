// <figure data-roll-call-src> becomes an element that has the figure's content as its fallback.
//
// The figure is the form that sanitizers, feeds and reader views leave alone.

const PREFIX = "data-roll-call-";

/**
 * Turns the figures below a node into elements; figures that are already turned stay.
 *
 * @param {ParentNode} root
 */
export function hydrate(root) {
  for (const figure of root.querySelectorAll(`figure[${PREFIX}src]`)) {
    if (figure.querySelector("roll-call")) continue;
    const element = document.createElement("roll-call");
    for (const { name, value } of figure.attributes) {
      if (name.startsWith(PREFIX)) element.setAttribute(name.slice(PREFIX.length), value);
    }
    element.append(...figure.childNodes);
    figure.append(element);
  }
}
