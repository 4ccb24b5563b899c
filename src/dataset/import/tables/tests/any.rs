//! Tables of any content.

use super::*;

proptest::proptest! {
    /// Whatever stands in a table, reading it does not panic, and pieces give the same as the
    /// whole.
    #[test]
    fn any_table_is_read_the_same_in_pieces(
        table in proptest::collection::vec(
            proptest::collection::vec(
                proptest::sample::select(vec![
                    "", "yes", "no", "Y", "N", "A", "X", "-", "1", "0", "9", "Serbia", "SRB",
                    "Country", "Vote", "Date", "Title", "Resolution", "A/RES/74/17", "2019-12-09",
                    "9/12/2019", "In favour (3)", "Against", "63", "bloc", "from", "id", "x",
                    "# note", "\"a;\nb\"", "против", "\u{202e}", "total yes",
                ]),
                1..7,
            ),
            1..14,
        ),
        cut in 0_usize..400,
    ) {
        let text: Vec<String> = table.iter().map(|it| it.join(",")).collect();
        let text = text.join("\n");
        let mut whole = Import::new(Choices::default());
        let in_one = whole.add("a.csv", text.as_bytes()).is_ok();
        let mut pieces = Import::new(Choices::default());
        pieces.open("a.csv");
        let (first, second) = text.as_bytes().split_at(cut.min(text.len()));
        let in_two = pieces
            .push(first)
            .and_then(|()| pieces.push(second))
            .and_then(|()| pieces.close());
        proptest::prop_assert_eq!(in_one, in_two.is_ok());
        proptest::prop_assert_eq!(lines(&whole.draft), lines(&pieces.draft));
        proptest::prop_assert_eq!(doubts(&whole.draft), doubts(&pieces.draft));
        // Positions come from filled cells only; one cell gives at most two.
        let filled = table.iter().flatten().filter(|it| !it.is_empty()).count();
        let cells: usize = whole.draft.roll_calls.iter().map(|it| it.cells.len()).sum();
        proptest::prop_assert!(cells <= 2 * filled);
    }
}
