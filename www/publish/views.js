// Which views are of many roll calls; the others are of one, or of two.

export const COMPARING = ["alignment", "timeline", "precedents", "matrix", "space"];
