import { useLayoutEffect, useRef } from "react";
import { createRoot } from "react-dom/client";
import "roll-call-element";
import dataset from "./public/ukraine.json";

globalThis.selected = [];

/** React 18 knows attributes only: what is heard, and data, go through a ref. */
function Article() {
  const chart = useRef(null);
  const given = useRef(null);
  // Before the element looks for its data, which it does when this task is done.
  useLayoutEffect(() => {
    const { current } = chart;
    const onSelect = ({ detail }) => selected.push(detail.id);
    current.addEventListener("roll-call-select", onSelect);
    given.current.data = dataset;
    return () => current.removeEventListener("roll-call-select", onSelect);
  }, []);
  return (
    <>
      <roll-call ref={chart} id="chart" src="ukraine.json" vote="A/RES/74/17" focus="SRB" />
      <roll-call ref={given} id="given" vote="A/RES/74/17" loading="eager" />
    </>
  );
}

createRoot(document.querySelector("#root")).render(<Article />);
