// Types of the modules that the build makes of a file for the query behind its name.

/** The hash that the file must have when a browser fetches it. */
declare module "*?integrity" {
  const integrity: string;
  export default integrity;
}

// Modules of which each script gets its own copy.

declare module "*/explore/look.js?copy" {
  const LOOK: string;
  export { LOOK };
}

declare module "*/explore/motion.js?copy" {
  const Movement: typeof import("./explore/motion.js").Movement;
  type Movement = import("./explore/motion.js").Movement;
  export { Movement };
}

declare module "*/explore/shared.js?copy" {
  const Exploring: typeof import("./explore/shared.js").Exploring;
  type Exploring<Choice extends { view?: string }> =
    import("./explore/shared.js").Exploring<Choice>;
  const Panel: typeof import("./explore/shared.js").Panel;
  const copyButtons: typeof import("./explore/shared.js").copyButtons;
  const keysOf: typeof import("./explore/shared.js").keysOf;
  const offerMore: typeof import("./explore/shared.js").offerMore;
  const saveTable: typeof import("./explore/shared.js").saveTable;
  export { Exploring, Panel, copyButtons, keysOf, offerMore, saveTable };
}
