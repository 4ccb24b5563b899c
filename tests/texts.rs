//! The genuine texts in `../shared/data`, read as an editor would; skipped where that folder does
//! not exist.

// Clippy exempts only functions marked as tests; the helpers of this file need the same.
#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::panic, clippy::unwrap_used)]

#[path = "common/collected.rs"]
mod collected;

use std::path::Path;

use collected::collected;
use rollcall::dataset::import::{Checked, Choices, Import};
use rollcall::tally::Tally;

fn read(path: &Path) -> Checked {
    let mut import = Import::new(Choices::default());
    let bytes = std::fs::read(path).expect("a file");
    import.add(&path.display().to_string(), &bytes).unwrap_or_else(|it| panic!("{it}"));
    import.finish().expect("roll calls")
}

fn counts(tally: Tally) -> [u32; 4] {
    [tally.yes, tally.no, tally.abstain, tally.not_voting]
}

#[test]
fn the_collected_texts_are_read() {
    let Some(folder) = collected("text") else { return };
    for (name, id, date, expected) in [
        ("pv_A-78-PV.50_res-78-196.txt", "A/RES/78/196", "2023-12-19", [125, 54, 6, 0]),
        ("pv_A-78-PV.50_res-78-200.txt", "A/RES/78/200", "2023-12-19", [131, 53, 0, 0]),
        ("pv_A-78-PV.50_res-78-201.txt", "A/RES/78/201", "2023-12-19", [132, 54, 1, 0]),
        ("pv_A-78-PV.50_res-78-202.txt", "A/RES/78/202", "2023-12-19", [131, 53, 0, 0]),
        ("pv_A-78-PV.50_res-78-221.txt", "A/RES/78/221", "2023-12-19", [78, 15, 79, 0]),
        // "Mentenegro" is reported, not guessed.
        ("hrc_A-HRC-51-5_numbered-list.txt", "", "2022-10-06", [19, 7, 20, 0]),
        // The list breaks off at the letter R.
        ("news_aljazeera_ES-11-6_by-letter.txt", "A/RES/ES-11/6", "2023-02-23", [106, 0, 0, 0]),
        // "Comoros Congo" is read as neither of the two; the record has 58 abstentions.
        ("news_unwatch_68-262_short-names.txt", "A/RES/68/262", "2014-03-27", [0, 11, 57, 24]),
    ] {
        let checked = read(&folder.join(name));
        let it = &checked.roll_calls[0];
        println!("{name} {} {:?} {:?} {:?}", it.id, it.date, counts(it.counted), it.stated);
        for doubt in &checked.doubts {
            println!("   {}: {} {:?}", doubt.warning.code, doubt.warning, doubt.members.len());
        }
        if !id.is_empty() {
            assert_eq!(it.id, id, "{name}");
        }
        assert_eq!(it.date.map(|it| it.to_string()).as_deref(), Some(date), "{name}");
        assert_eq!(counts(it.counted), expected, "{name}");
        assert_eq!(checked.roll_calls.len(), 1, "{name}");
    }
    let releases = read(&folder.join("press-releases_sentence-forms.txt"));
    let stated: Vec<_> = releases
        .roll_calls
        .iter()
        .map(|it| (it.stated.yes, it.stated.no, it.stated.abstain, counts(it.counted)))
        .collect();
    for it in &stated {
        println!("{it:?}");
    }
    let some = |yes, no, abstain, counted| (Some(yes), Some(no), Some(abstain), counted);
    assert_eq!(
        stated,
        [
            some(77, 6, 74, [0, 6, 0, 0]),
            some(169, 6, 3, [0, 6, 3, 0]),
            some(159, 0, 7, [0, 0, 7, 0]),
            some(154, 1, 9, [0, 1, 9, 0]),
            some(142, 1, 0, [0, 1, 0, 0]),
            some(137, 12, 17, [0, 0, 0, 0]),
            some(135, 12, 36, [0, 0, 0, 0]),
            some(153, 1, 24, [0, 1, 0, 0]),
            some(132, 3, 5, [0, 3, 5, 0]),
            some(149, 2, 7, [0, 2, 7, 0]),
            some(149, 3, 6, [0, 3, 6, 0]),
            some(156, 6, 9, [0, 6, 9, 0]),
            some(164, 6, 7, [0, 6, 7, 0]),
        ]
    );
}
