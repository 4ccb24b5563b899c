//! Our own JSON form, read as the page reads it, and what an editor must know besides: where its
//! faults stand, and where it contradicts itself.

mod contradictions;
mod walk;

use std::collections::BTreeMap;

use super::doubt::Doubt;
use super::draft::{Base, Draft};
use crate::dataset::{Dataset, DatasetError, Fault, Place, RollCall, Warning, json, limits, tree};
use walk::{Records, RollCallText};

/// Whether a text is our own form: its outermost object has a field `"rollcall"` with a number.
pub fn recognises(text: &str) -> bool {
    const NAME: &str = "\"rollcall\"";
    let (mut depth, mut in_text, mut escaped) = (0_u32, false, false);
    for (at, byte) in text.bytes().enumerate() {
        match byte {
            _ if escaped => escaped = false,
            b'\\' if in_text => escaped = true,
            b'"' => {
                let rest = || text.get(at..).and_then(|it| it.strip_prefix(NAME));
                if !in_text && depth == 1 && rest().is_some_and(is_version) {
                    return true;
                }
                in_text = !in_text;
            }
            b'{' | b'[' if !in_text => depth += 1,
            b'}' | b']' if !in_text => depth = depth.saturating_sub(1),
            _ => {}
        }
    }
    false
}

/// Whether a number follows the name of a field.
fn is_version(rest: &str) -> bool {
    let number = rest.trim_start().strip_prefix(':').map(str::trim_start);
    number.is_some_and(|it| it.starts_with(|it: char| it.is_ascii_digit()))
}

/// Reads a file of our own form into `draft`, and returns the name of the format.
///
/// # Errors
/// When the page's reader refuses the file; its further faults are then doubts.
pub fn read(text: &str, file: usize, draft: &mut Draft) -> Result<&'static str, DatasetError> {
    let (dataset, warnings) = json::read(text).map_err(|it| {
        for it in json::further_faults(text) {
            let it = explained(it);
            let doubt = Doubt::new(it.fault.code(), it.fault.to_string());
            draft.doubts.push(doubt.at(file, it.place));
        }
        explained(*it)
    })?;
    let tree = tree::parse(text).map_err(|it| *it)?;
    let records = Records::of(&tree, text);
    let mut places = FaultPlaces { records: &records, last: None };
    // By id, since a roll call that is listed twice is warned of but is no longer in the dataset.
    let mut unlisted: BTreeMap<&str, bool> = BTreeMap::new();
    for it in dataset.roll_calls.iter().filter(|it| !it.stated.agrees_with(it.counted())) {
        *unlisted.entry(&it.id).or_insert(true) &= lists_nobody(it);
    }
    for warning in warnings {
        let place = warning.place.or_else(|| places.of(&warning));
        let mut doubt = Doubt::new(warning.code, warning.message.clone());
        let id = warning.roll_call.as_deref().unwrap_or_default();
        if warning.code == "tally-differs" && unlisted.get(id) == Some(&true) {
            doubt = doubt.as_notice();
        }
        doubt.warning = warning;
        draft.doubts.push(doubt.at(file, place));
    }
    for doubt in contradictions::find(&records) {
        let place = doubt.warning.place;
        draft.doubts.push(doubt.at(file, place));
    }
    draft.doubts.extend(open_doubts(&dataset).map(|it| it.at(file, None)));
    draft.doubts.extend(too_large(text).map(|it| it.at(file, None)));
    let places = records.places_of(&dataset.roll_calls);
    draft.datasets.push(Base { dataset, file, places });
    Ok("rollcall-json")
}

/// Whether every stated total that differs is of a position with which the list names nobody.
fn lists_nobody(it: &RollCall) -> bool {
    let (stated, counted) = (it.stated, it.counted());
    [(stated.yes, counted.yes), (stated.no, counted.no), (stated.abstain, counted.abstain)]
        .into_iter()
        .all(|(stated, listed)| listed == 0 || stated.is_none_or(|it| it == listed))
}

/// Explains a fault of duplicate ids that are the same only because both were cut.
fn explained(error: DatasetError) -> DatasetError {
    let Fault::Duplicate { what, id } = &error.fault else { return error };
    if id.chars().count() < limits::TEXT {
        return error;
    }
    let message = format!(
        "two {what} ids are the same in their first {} characters, and ids are cut there; shorten them",
        limits::TEXT
    );
    let code = error.fault.code();
    DatasetError::new(Fault::Form { code, message }).at(error.place)
}

/// Returns the doubt that roll calls were packed with open doubts, if any were.
fn open_doubts(dataset: &Dataset) -> Option<Doubt> {
    let open: Vec<&str> =
        dataset.roll_calls.iter().filter(|it| it.doubts > 0).map(|it| it.id.as_str()).collect();
    let count = match open.as_slice() {
        [] => return None,
        [only] => format!("the roll call \"{only}\" has open doubts"),
        [first, ..] => format!("{} roll calls have open doubts, \"{first}\" first", open.len()),
    };
    let message = format!(
        "{count}: they were left when it was packed, and the picture says so; settle them in the record and pack it again"
    );
    Some(Doubt::new("open-doubts", message))
}

/// Returns the doubt that a file is too large for a page, since editors can read larger ones.
fn too_large(text: &str) -> Option<Doubt> {
    (text.len() > limits::BYTES).then(|| {
        let message = format!(
            "the file has {} bytes, and a page reads at most {}; pack it again or split it",
            text.len(),
            limits::BYTES
        );
        Doubt::new("too-large-for-pages", message)
    })
}

/// Finds the places of warnings that the page's reader gives without one, by the roll calls that
/// they name.
struct FaultPlaces<'t> {
    records: &'t Records<'t>,
    /// The code of the last warning and the index of its roll call: the next with that code stands
    /// below.
    last: Option<(&'static str, usize)>,
}

impl FaultPlaces<'_> {
    fn of(&mut self, warning: &Warning) -> Option<Place> {
        let id = warning.roll_call.as_deref()?;
        let start = self.last.filter(|(code, _)| *code == warning.code).map_or(0, |it| it.1 + 1);
        let roll_calls = self.records.roll_calls.as_slice();
        let is_meant = |(index, it): &(usize, &RollCallText<'_>)| {
            it.id == id
                && match warning.code {
                    "tally-differs" => it.stated.is_some(),
                    "duplicate-roll-call" => roll_calls
                        .iter()
                        .take(*index)
                        .any(|before| before.id == id && before.date == it.date),
                    _ => true,
                }
        };
        let found = roll_calls.iter().enumerate().skip(start).find(is_meant);
        let (index, roll_call) = found?;
        self.last = Some((warning.code, index));
        let at = match warning.code {
            "tally-differs" => roll_call.stated.flatten().or(roll_call.at),
            _ => roll_call.at,
        };
        at.map(|at| self.records.place_at(at))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Checks the code, line and column of every doubt.
    #[track_caller]
    fn check(parts: &str, expected: &[(&str, Option<(usize, usize)>)]) {
        let text = format!("{{\"rollcall\": 1,\n{parts}}}");
        let mut draft = Draft::default();
        read(&text, 0, &mut draft).expect(parts);
        let found: Vec<_> = draft
            .doubts
            .iter()
            .map(|it| (it.warning.code, it.warning.place.map(|it| (it.line, it.column))))
            .collect();
        assert_eq!(found, expected, "{parts}");
    }

    const MEMBERS: &str = "\"members\": [{\"id\": \"A\"}, {\"id\": \"B\"}],\n";

    fn roll_calls(all: &[&str]) -> String {
        format!("{MEMBERS}\"rollCalls\": [\n{}]", all.join(",\n"))
    }

    fn of_bloc(memberships: &str) -> String {
        let bloc = format!("{{\"id\": \"b\", \"members\": [\n{memberships}]}}");
        format!("{MEMBERS}\"blocs\": [{bloc}],\n\"rollCalls\": []")
    }

    #[test]
    fn of_a_file_that_is_refused_every_fault_is_named() {
        let text = format!(
            "{{\"rollcall\": 2,\n{}}}",
            roll_calls(&[
                r#"{"id": "r", "positions": "YN"}"#,
                r#"{"date": "2024-01-01", "positions": "YN"}"#,
                r#"{"id": "s", "date": "2024-01-01", "positions": "YN", "stated": {"yes": 1.5}}"#,
                r#""t""#,
            ])
        );
        let mut draft = Draft::default();
        let first = read(&text, 0, &mut draft).expect_err("a version of another day");
        assert_eq!(
            (first.fault.code(), first.place.map(|it| it.line)),
            ("unknown-version", Some(1))
        );
        let lines: Vec<_> =
            draft.doubts.iter().map(|it| it.warning.place.map(|it| it.line)).collect();
        let said: Vec<_> = draft.doubts.iter().map(|it| it.warning.message.as_str()).collect();
        for (says, line) in [("needs date", 4), ("needs id", 5), ("\"yes\"", 6), ("an object", 7)] {
            assert!(
                said.iter().zip(&lines).any(|(it, at)| it.contains(says) && *at == Some(line)),
                "{says}: {said:?} {lines:?}"
            );
        }
        check(
            &roll_calls(&[
                r#"{"id": "r", "date": "2024-13-01", "positions": "YX", "kind": "bill"}"#,
            ]),
            &[
                ("unreadable-date", Some((4, 22))),
                ("unknown-kind", Some((4, 63))),
                ("unknown-position", Some((4, 50))),
            ],
        );
    }

    /// The second roll call "a" is left out, and its total is not held against the first.
    #[test]
    fn a_total_of_nobody_listed_is_told_of_its_own_roll_call() {
        let of = |id: &str, yes: u32, no: u32| {
            format!(
                r#"{{"id": "{id}", "date": "2020-01-01", "positions": "Y?", "stated": {{"yes": {yes}, "no": {no}}}}}"#
            )
        };
        let calls = [of("a", 1, 0), of("a", 2, 0), of("b", 1, 1), of("c", 2, 0)];
        let mut draft = Draft::default();
        let text =
            format!("{{\"rollcall\": 1,\n{}}}", roll_calls(&calls.each_ref().map(String::as_str)));
        read(&text, 0, &mut draft).expect("a dataset");
        let open = |it: &&Doubt| it.warning.code == "tally-differs" && !it.is_notice();
        let ids: Vec<_> = draft
            .doubts
            .iter()
            .filter(open)
            .filter_map(|it| it.warning.roll_call.as_deref())
            .collect();
        assert_eq!(ids, ["a", "c"]);
    }

    #[test]
    fn every_fault_has_its_place() {
        let differs =
            r#"{"id": "r", "date": "2020-01-01", "positions": "YN", "stated": {"yes": 2}}"#;
        let plain = r#"{"id": "r", "date": "2020-01-02", "positions": "YN"}"#;
        check(&roll_calls(&[plain, differs]), &[("tally-differs", Some((5, 55)))]);
        check(&roll_calls(&[plain, plain]), &[("duplicate-roll-call", Some((5, 9)))]);
        check(
            &roll_calls(&[plain, plain, plain]),
            &[("duplicate-roll-call", Some((5, 9))), ("duplicate-roll-call", Some((6, 9)))],
        );
    }

    #[test]
    fn a_ballot_is_of_one_day_and_one_list() {
        let call = |id: &str, date: &str, positions: &str| {
            format!(
                r#"{{"id": "{id}", "ballot": "x", "date": "{date}", "positions": "{positions}"}}"#
            )
        };
        for (other, expected) in [
            (call("s", "2020-01-01", "YN"), None),
            // Some sources give only the month.
            (call("s", "2020-01", "YN"), None),
            (call("s", "2020-02-01", "YN"), Some((5, 24))),
            (call("s", "2020-01-01", "YY"), Some((5, 24))),
        ] {
            let expected: Vec<_> =
                expected.into_iter().map(|it| ("ballot-differs", Some(it))).collect();
            check(&roll_calls(&[&call("r", "2020-01-01", "YN"), &other]), &expected);
        }
    }

    #[test]
    fn memberships_end_after_they_begin_and_stand_once() {
        let a = |days: &str| format!(r#"{{"id": "A"{days}}}"#);
        let turned = a(r#", "from": "2020-01-01", "to": "2019-01-01""#);
        check(&of_bloc(&turned), &[("empty-membership", Some((4, 14)))]);
        check(&of_bloc(&a(r#", "from": "2019-01-01", "to": "2020-01-01""#)), &[]);
        let before = a(r#", "to": "2019-01-01""#);
        let after = a(r#", "from": "2019-01-01""#);
        check(&of_bloc(&[before.clone(), after.clone()].join(",\n")), &[]);
        check(&of_bloc(&[after, a("")].join(",\n")), &[("membership-twice", Some((5, 9)))]);
        check(&of_bloc(&[before, a("")].join(",\n")), &[("membership-twice", Some((5, 9)))]);
    }

    #[test]
    fn two_members_of_one_name_are_doubted() {
        let members = r#""members": [{"id": "A", "name": "Ann"},
{"id": "B", "name": " Ann "}], "rollCalls": []"#;
        check(members, &[("same-name", Some((3, 22)))]);
    }

    #[test]
    fn an_id_that_is_empty_is_a_doubt() {
        let call = r#"{"id": " ", "date": "2020-01-02", "positions": "YN"}"#;
        check(&roll_calls(&[call]), &[("empty-id", Some((4, 3)))]);
        check("\"members\": [{\"id\": \"\"}], \"rollCalls\": []", &[("empty-id", Some((2, 15)))]);
    }

    #[test]
    fn texts_that_are_cut_are_named() {
        let long = "x".repeat(limits::TEXT + 1);
        let call =
            format!(r#"{{"id": "r", "title": "{long}", "date": "2020-01-01", "positions": "YN"}}"#);
        check(&roll_calls(&[&call]), &[("text-cut", Some((4, 23)))]);
        let text = format!(
            r#"{{"rollcall": 1, "members": [{{"id": "{long}a"}}, {{"id": "{long}b"}}], "rollCalls": []}}"#
        );
        let error = read(&text, 0, &mut Draft::default()).unwrap_err();
        assert_eq!(error.fault.code(), "duplicate-member");
        assert!(error.to_string().contains("first 2000 characters"), "{error}");
    }

    #[test]
    fn doubts_that_were_left_open_are_told() {
        let call = r#"{"id": "r", "date": "2020-01-01", "positions": "YN", "doubts": 2}"#;
        check(&roll_calls(&[call]), &[("open-doubts", None)]);
    }

    #[test]
    fn the_outermost_object_says_that_it_is_ours() {
        for (text, expected) in [
            (r#"{"rollcall": 1}"#, true),
            (r#"{"members": [{"id": "a\"}", "name": "{"}], "rollcall" : 1}"#, true),
            (r#"{"vote_events": [{"rollcall": 5}]}"#, false),
            (r#"{"note": "\"rollcall\": 1"}"#, false),
            (r#"{"rollcall": "x"}"#, false),
            (r#"[{"rollcall": 1}]"#, false),
            ("", false),
        ] {
            assert_eq!(recognises(text), expected, "{text}");
        }
    }
}
