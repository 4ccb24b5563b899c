//! The records that were collected beside the project, for tests that read real files.

use std::path::{Path, PathBuf};

/// Returns where a collected file or folder is; `None`, and says that the test is skipped, where
/// there is none.
pub fn collected(name: &str) -> Option<PathBuf> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/data").join(name);
    if !path.exists() {
        println!("skipped: there is no ../shared/data/{name}");
        return None;
    }
    Some(path)
}
