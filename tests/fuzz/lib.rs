//! What every target checks in whatever comes out.

use rollcall::dataset::import::{Choices, Import, write};
use rollcall::dataset::{self, Dataset};

/// Reads bytes through the editors' door, whole and in pieces, and checks what was read.
pub fn import(bytes: &[u8]) {
    let whole = read(bytes, bytes.len().max(1));
    let pieces = read(bytes, 7);
    assert_eq!(whole, pieces, "the size of the pieces changes what is read");
    if let Some(dataset) = whole {
        check(&dataset);
        let (again, _) = dataset::read(write(&dataset).as_bytes()).expect("what was written");
        assert_eq!(dataset.roll_calls.len(), again.roll_calls.len());
    }
}

fn read(bytes: &[u8], piece: usize) -> Option<Dataset> {
    let mut import = Import::new(Choices::default());
    import.open("fuzzed");
    for piece in bytes.chunks(piece) {
        import.push(piece).ok()?;
    }
    import.close().ok()?;
    import.finish().ok().map(|it| it.dataset)
}

/// Checks what later stages rely on.
pub fn check(dataset: &Dataset) {
    for roll_call in &dataset.roll_calls {
        assert_eq!(roll_call.positions.len(), dataset.members.len());
        assert_eq!(dataset::clean(&roll_call.id), roll_call.id);
        assert!(roll_call.notes.iter().all(|it| it.member < dataset.members.len()));
    }
    for bloc in &dataset.blocs {
        assert!(bloc.memberships.iter().all(|it| it.member < dataset.members.len()));
    }
}
