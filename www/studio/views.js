// Which views are of many roll calls.

export const COMPARING = ["alignment", "timeline", "precedents", "matrix", "space"];
