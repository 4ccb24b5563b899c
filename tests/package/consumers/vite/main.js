import "roll-call-element";

globalThis.selected = [];
addEventListener("roll-call-select", ({ detail }) => selected.push(detail.id));
