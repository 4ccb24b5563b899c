import { createRoot } from "react-dom/client";
import "roll-call-element";
import dataset from "./public/ukraine.json";

globalThis.selected = [];
const onSelect = ({ detail }) => selected.push(detail.id);

createRoot(document.querySelector("#root")).render(
  <>
    <roll-call
      id="chart"
      src="ukraine.json"
      vote="A/RES/74/17"
      focus="SRB"
      onroll-call-select={onSelect}
    />
    <roll-call id="given" data={dataset} vote="A/RES/74/17" loading="eager" />
  </>,
);
