//! Every kind of sentence against a second, naive evaluation over random datasets.

// Clippy knows a test by its attribute; this whole file is one.
#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::panic)]
//!
//! The naive side works on the characters of the file, with no code of the crate, and says what
//! must be claimed; what is claimed must be just that: nothing false, nothing left out.

mod common;

use std::collections::BTreeSet;

use common::Spelled;
use proptest::prelude::*;
use rollcall::dataset;
use rollcall::view::{Breakdown, Names, Question, SentenceKind};
use serde_json::json;

const DAYS: [&str; 5] = ["2019-12-08", "2019-12-09", "2019-12-10", "2020-02-01", "2030-01-01"];
const DAY: &str = "2019-12-09";

/// A membership: who, from when, to when.
type Time = (usize, Option<&'static str>, Option<&'static str>);

/// A random file, kept in the plainest form.
#[derive(Clone, Debug)]
struct File {
    positions: Vec<char>,
    blocs: Vec<Vec<Time>>,
    focus: Vec<usize>,
}

fn files() -> impl Strategy<Value = File> {
    let position = prop_oneof![
        6 => Just('Y'), 3 => Just('N'), 3 => Just('A'), 2 => Just('.'), 1 => Just('-'),
    ];
    let usual = prop::collection::vec(position, 1..9);
    let partly_named = prop::collection::vec(prop::sample::select(vec!['Y', 'N', '?']), 1..9);
    prop_oneof![4 => usual, 1 => partly_named].prop_flat_map(|positions| {
        let day = || prop::option::weighted(0.3, prop::sample::select(DAYS.to_vec()));
        let membership = (0..positions.len(), day(), day());
        let bloc = prop::collection::vec(membership, 0..8);
        let blocs = prop::collection::vec(bloc, 0..4);
        let focus = prop::collection::vec(0..positions.len(), 0..3);
        (Just(positions), blocs, focus).prop_map(|(positions, blocs, focus)| File {
            positions,
            blocs,
            focus,
        })
    })
}

impl File {
    fn json(&self) -> String {
        let members: Vec<_> = (0..self.positions.len()).map(|it| json!({"id": name(it)})).collect();
        let blocs = self.blocs.iter().enumerate().map(|(index, memberships)| {
            let memberships: Vec<_> = memberships
                .iter()
                .map(|(member, from, to)| json!({"id": name(*member), "from": from, "to": to}))
                .collect();
            json!({"id": format!("b{index}"), "memberName": format!("m{index}"), "members": memberships})
        });
        let positions: String = self.positions.iter().collect();
        json!({
            "rollcall": 1, "members": members, "blocs": blocs.collect::<Vec<_>>(),
            "rollCalls": [{"id": "r", "date": DAY, "positions": positions}],
        })
        .to_string()
    }

    /// Who was in a bloc on the day; days compare as text.
    fn bloc(&self, index: usize) -> Vec<usize> {
        (0..self.positions.len())
            .filter(|member| {
                self.blocs[index].iter().any(|(who, from, to)| {
                    who == member && from.is_none_or(|it| it <= DAY) && to.is_none_or(|it| DAY < it)
                })
            })
            .filter(|member| self.positions[*member] != '-')
            .collect()
    }

    fn count(&self, members: &[usize], code: char) -> usize {
        members.iter().filter(|member| self.positions[**member] == code).count()
    }

    /// The position that more members took than any other.
    fn leading(&self, members: &[usize]) -> Option<char> {
        "YNA".chars().find(|code| {
            "YNA".chars().all(|other| {
                other == *code || self.count(members, other) < self.count(members, *code)
            })
        })
    }

    /// The position that all of at least two recorded ones share, with nobody unknown.
    fn common(&self, members: &[usize]) -> Option<char> {
        let recorded: Vec<char> =
            members.iter().map(|it| self.positions[*it]).filter(|it| "YNA".contains(*it)).collect();
        let known = self.count(members, '?') == 0;
        (known && recorded.len() >= 2 && recorded.iter().all(|it| *it == recorded[0]))
            .then(|| recorded[0])
    }

    /// All true sentences, spelled.
    fn expected(&self) -> BTreeSet<String> {
        let everyone: Vec<usize> =
            (0..self.positions.len()).filter(|it| self.positions[*it] != '-').collect();
        let n = |code| self.count(&everyone, code);
        let mut outcome = format!("<outcome yes={} no={} abstain={}>", n('Y'), n('N'), n('A'));
        for (code, id) in [('.', "outcome-not-voting"), ('?', "outcome-not-named")] {
            if n(code) > 0 {
                let rest = format!("<{id} count={} members={}>", n(code), everyone.len());
                outcome = format!("<clauses first={outcome} rest={rest}>");
            }
        }
        let mut sentences = BTreeSet::from([outcome + "."]);
        if let Some(code) = self.common(&everyone) {
            sentences.insert(format!("<unanimous-{} count={}>", id(code), n(code)));
        }
        if everyone.iter().all(|it| self.positions[*it] == '.') && !everyone.is_empty() {
            sentences.insert(format!("<no-votes members={}>", everyone.len()));
        }
        let mut named = BTreeSet::new();
        for index in 0..self.blocs.len() {
            let members = self.bloc(index);
            let clauses = |except: Option<char>| {
                let codes = "YNA.?".chars().filter(|it| Some(*it) != except);
                let clauses: Vec<String> =
                    codes.filter_map(|code| self.clause(&members, code)).collect();
                clauses.join("<list-comma>")
            };
            for member in &members {
                let code = self.positions[*member];
                let alone = "YNA".contains(code)
                    && self.count(&members, code) == 1
                    && self.count(&members, '?') == 0
                    && self.leading(&members).is_some_and(|it| it != code);
                if alone {
                    named.insert(*member);
                    sentences.insert(format!(
                        "<lone-{} member={} blocMember=m{index} others={}>",
                        id(code),
                        name(*member),
                        clauses(Some(code))
                    ));
                }
            }
            if let Some(code) = self.common(&members) {
                sentences.insert(if self.count(&members, '.') == 0 {
                    format!("<none-apart-{} blocMember=m{index} count={}>", id(code), members.len())
                } else {
                    format!(
                        "<none-apart-of-those-voting blocMember=m{index} clauses={}>",
                        clauses(None)
                    )
                });
            } else if !members.is_empty() {
                sentences.insert(format!(
                    "<bloc-sentence bloc=b{index} members={} clauses={}>",
                    members.len(),
                    clauses(None)
                ));
            }
        }
        for member in self.focus.iter().filter(|it| !named.contains(it)) {
            sentences.insert(format!(
                "<focus-{} member={}>",
                id(self.positions[*member]),
                name(*member)
            ));
        }
        sentences
    }

    fn clause(&self, members: &[usize], code: char) -> Option<String> {
        let these: Vec<usize> =
            members.iter().copied().filter(|it| self.positions[*it] == code).collect();
        let names: Vec<String> = these.iter().map(|it| name(*it)).collect();
        let who = match names.as_slice() {
            [] => return None,
            _ if self.leading(members) == Some(code) => these.len().to_string(),
            [one] => one.clone(),
            [one, two] => format!("<list-last first={one} last={two}>"),
            [one, two, three] => format!("<list-last first={one}<list-comma>{two} last={three}>"),
            more => more.len().to_string(),
        };
        Some(format!("<clause-{} who={who}>", id(code)))
    }
}

/// Names in the order of their indices.
fn name(member: usize) -> String {
    format!("M{member}")
}

fn id(code: char) -> &'static str {
    match code {
        'Y' => "yes",
        'N' => "no",
        'A' => "abstain",
        '.' => "not-voting",
        '?' => "not-named",
        _ => "not-member",
    }
}

fn breakdown(file: &File) -> Breakdown {
    let (dataset, _) = dataset::read(file.json().as_bytes()).expect("a readable file");
    let question = Question {
        view: "breakdown".to_owned(),
        blocs: Some((0..file.blocs.len()).map(|it| format!("b{it}")).collect()),
        focus: file.focus.iter().map(|it| name(*it)).collect(),
        lang: "en".to_owned(),
        ..Question::default()
    };
    Breakdown::new(&dataset, &Names::new(), &question, &Spelled).expect("an answer")
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn what_is_said_is_true_and_nothing_is_left_out(file in files()) {
        let said = breakdown(&file).sentences;
        let texts: BTreeSet<String> = said.iter().map(|it| it.text.clone()).collect();
        prop_assert_eq!(texts.len(), said.len(), "a sentence is said twice");
        prop_assert_eq!(texts, file.expected());
    }

    #[test]
    fn every_member_of_the_day_is_in_one_group_and_shares_add_up(file in files()) {
        let view = breakdown(&file);
        let mut shown: Vec<usize> = view.people().map(|(person, _)| person.member).collect();
        shown.sort_unstable();
        let of_day: Vec<usize> =
            (0..file.positions.len()).filter(|it| file.positions[*it] != '-').collect();
        prop_assert_eq!(shown, of_day);
        for row in view.blocs.iter().filter(|it| it.members > 0) {
            let shares: f32 = row.segments.iter().map(|it| it.share).sum();
            prop_assert!((shares - 1.0).abs() < 1e-5);
            prop_assert_eq!(row.segments.iter().map(|it| it.count).sum::<u32>(), row.members);
        }
    }
}

#[test]
fn the_proof_of_a_lone_dissent_is_the_member() {
    let file = File {
        positions: "YYYNA".chars().collect(),
        blocs: vec![(0..4).map(|member| (member, None, None)).collect()],
        focus: vec![],
    };
    let said = breakdown(&file).sentences;
    let lone: Vec<_> = said.iter().filter(|it| it.kind == SentenceKind::LoneDissent).collect();
    assert_eq!(lone.len(), 1);
    assert_eq!(lone[0].members, [3]);
    assert_eq!(lone[0].text, "<lone-no member=M3 blocMember=m0 others=<clause-yes who=3>>");
}

#[test]
fn nobody_is_the_only_one_while_doubts_are_open() {
    let file = |doubts: &str| {
        format!(
            r#"{{"rollcall": 1, "members": [{{"id": "A"}}, {{"id": "B"}}, {{"id": "C"}}],
            "blocs": [{{"id": "b", "default": true, "members": [{{"id": "A"}}, {{"id": "B"}}, {{"id": "C"}}]}}],
            "rollCalls": [{{"id": "r", "date": "2019-12-09", "positions": "YYN"{doubts}}}]}}"#
        )
    };
    let kinds = |text: String| -> Vec<SentenceKind> {
        let (dataset, _) = rollcall::dataset::read(text.as_bytes()).expect("a dataset");
        let question = Question { view: "breakdown".to_owned(), ..Question::default() };
        let view = Breakdown::new(&dataset, &Names::new(), &question, &common::catalog("en"));
        view.expect("a view").sentences.iter().map(|it| it.kind).collect()
    };
    assert!(kinds(file("")).contains(&SentenceKind::LoneDissent));
    assert!(!kinds(file(", \"doubts\": 1")).contains(&SentenceKind::LoneDissent));
}
