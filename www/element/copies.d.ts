// What the build makes of a file by the query behind its name.

/** What a browser that fetches it holds it to. */
declare module "*?integrity" {
  const integrity: string;
  export default integrity;
}

// Modules that a script has its own copy of.

declare module "*/explore/motion.js?copy" {
  const Movement: typeof import("./explore/motion.js").Movement;
  type Movement = import("./explore/motion.js").Movement;
  export { Movement };
}

declare module "*/explore/shared.js?copy" {
  const both: typeof import("./explore/shared.js").both;
  const colors: typeof import("./explore/shared.js").colors;
  const saveTable: typeof import("./explore/shared.js").saveTable;
  const Panel: typeof import("./explore/shared.js").Panel;
  const copyButtons: typeof import("./explore/shared.js").copyButtons;
  const chosenAnew: typeof import("./explore/shared.js").chosenAnew;
  const chosenBefore: typeof import("./explore/shared.js").chosenBefore;
  const dress: typeof import("./explore/shared.js").dress;
  const offerMore: typeof import("./explore/shared.js").offerMore;
  export {
    Panel,
    both,
    chosenAnew,
    chosenBefore,
    colors,
    copyButtons,
    dress,
    offerMore,
    saveTable,
  };
}
