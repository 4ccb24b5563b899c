// The script of the core that also has the views of all pairs and of places. It is loaded beside
// compare.js.

export { Comparison, initSync } from "../../pkg/square/rollcall.js";
