// The core that has the views of all pairs and places too; a page asks for it beside what compares.

export { Comparison, initSync } from "../../pkg/square/rollcall.js";
