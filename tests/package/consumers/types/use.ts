// What a page in TypeScript says to the element; it is checked and never run.

import { hydrate, RollCall } from "roll-call-element";
import { RollCall as Same } from "roll-call-element/element";
import "roll-call-element/frame.js";

const chart = document.createElement("roll-call");
const same: Same = chart;
const found: RollCall | null = document.querySelector("roll-call");

chart.src = "votes.json";
chart.blocs = ["eu", "balkans"];
chart.compareWith = "RUS";
chart.data = { rollcall: 1 };
const blocs: string | null = chart.blocs;
const [sentence]: string[] = chart.summary;
const members: (string | undefined)[] = chart.outline.map((it) => it.member);
const codes: string[] = chart.warnings.map((it) => it.code);
const picture: Promise<Blob> = chart.toPNG(2);
const code: Promise<string> = chart.embedCode("figure");

chart.addEventListener("roll-call-select", ({ detail }) => {
  const id: string | null = detail.id;
  const member: string | undefined = detail.member;
  console.log(id, member);
});
chart.addEventListener("roll-call-error", ({ detail: { code, message } }) =>
  console.log(code, message),
);
chart.select(null);
hydrate(document);

// @ts-expect-error A number is no address.
chart.src = 1;
// @ts-expect-error There is no such method.
chart.toPDF();

console.log(same, found, blocs, sentence, members, codes, picture, code);
