//! The order in which members that vote alike are neighbours, so that a dataset packs small.
