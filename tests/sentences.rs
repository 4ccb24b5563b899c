//! Every kind of sentence, compared with a second, naive evaluation over random datasets.
//!
//! The naive side works on the characters of the file, with no code of the crate, and says what
//! must be claimed; what is claimed must be exactly that: nothing false, nothing left out.

// Clippy exempts only functions marked as tests; the helpers of this file need the same.
#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

mod common;

use std::collections::BTreeSet;

use common::Spelled;
use proptest::prelude::*;
use rollcall::dataset;
use rollcall::position::Position;
use rollcall::view::words::Words;
use rollcall::view::{Breakdown, Names, Question, SentenceKind, proof};
use serde_json::json;

const DAYS: [&str; 5] = ["2019-12-08", "2019-12-09", "2019-12-10", "2020-02-01", "2030-01-01"];
const DAY: &str = "2019-12-09";

/// The order in which tallies are spoken.
const SPOKEN: &str = "YNA.?";

/// What records state about the majority needed, and the rule that it means; `None` if it is not
/// recognised.
const MAJORITIES: [(&str, Option<&str>); 13] = [
    ("present-and-voting", Some("voting")),
    ("Present and voting", Some("voting")),
    ("simple", Some("simple")),
    ("Simple Majority", Some("simple")),
    ("majority", Some("simple")),
    ("two-thirds", Some("two-thirds")),
    ("two-thirds majority", Some("two-thirds")),
    ("two-thirds-present-and-voting", Some("two-thirds-voting")),
    ("members", Some("members")),
    ("absolute majority", Some("absolute")),
    ("3/5 majority", None),
    ("two thirds of the votes", None),
    ("voting", None),
];

/// The order in which sentences stand, most telling first.
const ORDER: [SentenceKind; 12] = [
    SentenceKind::Outcome,
    SentenceKind::Unanimous,
    SentenceKind::NoVotes,
    SentenceKind::LoneDissent,
    SentenceKind::Focus,
    SentenceKind::Majority,
    SentenceKind::Split,
    SentenceKind::Tied,
    SentenceKind::Outside,
    SentenceKind::LargestOpposed,
    SentenceKind::NoneApart,
    SentenceKind::Bloc,
];

/// A membership: who, from when, to when.
type Time = (usize, Option<&'static str>, Option<&'static str>);

/// A random file, kept in the plainest form.
#[derive(Clone, Debug, Default)]
struct File {
    positions: Vec<char>,
    blocs: Vec<Vec<Time>>,
    focus: Vec<usize>,
    /// One of [`MAJORITIES`].
    majority: Option<&'static str>,
    doubts: u32,
    stated_yes: Option<usize>,
}

fn files() -> impl Strategy<Value = File> {
    let position = prop_oneof![
        6 => Just('Y'), 3 => Just('N'), 3 => Just('A'), 2 => Just('.'), 1 => Just('-'),
    ];
    let usual = prop::collection::vec(position, 1..13);
    let partly_named = prop::collection::vec(prop::sample::select(vec!['Y', 'N', '?']), 1..9);
    let clear = prop::collection::vec(prop::sample::select(vec!['Y', 'N']), 4..13);
    let record = (
        prop::option::of(prop::sample::select(MAJORITIES.map(|it| it.0).to_vec())),
        prop_oneof![6 => Just(0_u32), 1 => Just(2)],
        prop::option::weighted(0.3, 0..5_usize),
    );
    let positions = prop_oneof![4 => usual, 1 => partly_named, 2 => clear];
    (positions, record).prop_flat_map(|(positions, (majority, doubts, stated_yes))| {
        let day = || prop::option::weighted(0.2, prop::sample::select(DAYS.to_vec()));
        let membership = (0..positions.len(), day(), day());
        let bloc = prop::collection::vec(membership, 0..9);
        let blocs = prop::collection::vec(bloc, 0..4);
        let focus = prop::collection::vec(0..positions.len(), 0..3);
        (Just(positions), blocs, focus).prop_map(move |(positions, blocs, focus)| File {
            positions,
            blocs,
            focus,
            majority,
            doubts,
            stated_yes,
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
        let mut roll_call = json!({"id": "r", "date": DAY, "positions": positions});
        if let Some(word) = self.majority {
            roll_call["majority"] = json!(word);
        }
        if let Some(yes) = self.stated_yes {
            roll_call["stated"] = json!({"yes": yes});
        }
        if self.doubts > 0 {
            roll_call["doubts"] = json!(self.doubts);
        }
        json!({
            "rollcall": 1, "members": members, "blocs": blocs.collect::<Vec<_>>(),
            "rollCalls": [roll_call],
        })
        .to_string()
    }

    /// Returns who was in a bloc on the day, with or without a seat in the assembly; days compare
    /// as text.
    fn whole_bloc(&self, index: usize) -> Vec<usize> {
        (0..self.positions.len())
            .filter(|member| {
                self.blocs[index].iter().any(|(who, from, to)| {
                    who == member && from.is_none_or(|it| it <= DAY) && to.is_none_or(|it| DAY < it)
                })
            })
            .collect()
    }

    fn bloc(&self, index: usize) -> Vec<usize> {
        self.whole_bloc(index).into_iter().filter(|it| self.positions[*it] != '-').collect()
    }

    fn everyone(&self) -> Vec<usize> {
        (0..self.positions.len()).filter(|it| self.positions[*it] != '-').collect()
    }

    /// Whether the positions of all these members are known for certain.
    fn is_known(&self, members: &[usize]) -> bool {
        self.count(members, '?') == 0 && self.doubts == 0
    }

    fn count(&self, members: &[usize], code: char) -> usize {
        members.iter().filter(|member| self.positions[**member] == code).count()
    }

    /// Returns the position that more members took than any other.
    fn leading(&self, members: &[usize]) -> Option<char> {
        "YNA".chars().find(|code| {
            "YNA".chars().all(|other| {
                other == *code || self.count(members, other) < self.count(members, *code)
            })
        })
    }

    /// Returns the position that all members with a recorded one share; `None` if fewer than two
    /// have one, or anybody's is unknown.
    fn common(&self, members: &[usize]) -> Option<char> {
        let recorded: Vec<char> =
            members.iter().map(|it| self.positions[*it]).filter(|it| "YNA".contains(*it)).collect();
        (self.is_known(members)
            && recorded.len() >= 2
            && recorded.iter().all(|it| *it == recorded[0]))
        .then(|| recorded[0])
    }

    /// Returns all true sentences, spelled.
    fn expected(&self) -> BTreeSet<String> {
        let everyone = self.everyone();
        let n = |code| self.count(&everyone, code);
        let counts = |id, code| {
            let (yes, no, abstain, all) = (n('Y'), n('N'), n('A'), everyone.len());
            format!("<{id} yes={yes} no={no} abstain={abstain} count={} members={all}>", n(code))
        };
        let partial = if n('?') > 0 { "outcome-partial" } else { "outcome" };
        let mut outcome = counts(partial, '?');
        if n('.') > 0 {
            let rest = counts("outcome-not-voting", '.');
            outcome = format!("<clauses first={outcome} rest={rest}>");
        }
        let mut sentences = BTreeSet::new();
        if !everyone.is_empty() {
            sentences.insert(outcome + ".");
        }
        if let Some(code) = self.common(&everyone) {
            sentences.insert(format!("<unanimous-{} count={}>", id(code), n(code)));
        }
        if self.doubts == 0 && everyone.iter().all(|it| self.positions[*it] == '.') {
            sentences.insert(format!("<no-votes members={}>", everyone.len()));
        }
        sentences.extend(self.majority(&everyone));
        sentences.extend(self.largest_opposed());
        let mut named = BTreeSet::new();
        for index in 0..self.blocs.len() {
            let members = self.bloc(index);
            let clauses = |codes: &str| self.clauses(&members, codes);
            for member in &members {
                let code = self.positions[*member];
                let alone = "YNA".contains(code)
                    && self.count(&members, code) == 1
                    && self.is_known(&members)
                    && self.leading(&members).is_some_and(|it| it != code);
                if alone {
                    named.insert(*member);
                    sentences.insert(format!(
                        "<lone-{} member={} blocMember=m{index} others={}>",
                        id(code),
                        name(*member),
                        clauses(&SPOKEN.replace(code, ""))
                    ));
                }
            }
            if let Some(code) = self.common(&members) {
                sentences.insert(if let Some(text) = self.outside(index, code) {
                    text
                } else if self.count(&members, '.') == 0 {
                    format!("<none-apart-{} blocMember=m{index} count={}>", id(code), members.len())
                } else {
                    format!(
                        "<none-apart-of-those-voting blocMember=m{index} clauses={}>",
                        clauses(SPOKEN)
                    )
                });
                continue;
            }
            let known = self.is_known(&members);
            let recorded = members.iter().filter(|it| "YNA".contains(self.positions[**it])).count();
            let (message, clauses) =
                if known && self.count(&members, 'Y') >= 2 && self.count(&members, 'N') >= 2 {
                    ("split", clauses(SPOKEN))
                } else if known && recorded >= 2 && self.leading(&members).is_none() {
                    let is_level = |code: &char| self.is_level(&members, *code);
                    let level = clauses(&SPOKEN.chars().filter(is_level).collect::<String>());
                    let others: String = SPOKEN.chars().filter(|it| !is_level(it)).collect();
                    let others = clauses(&others);
                    if others.is_empty() {
                        ("tied", level)
                    } else {
                        ("tied", format!("<clauses first={level} rest={others}>"))
                    }
                } else {
                    ("bloc-sentence", clauses(SPOKEN))
                };
            if !members.is_empty() {
                sentences.insert(format!(
                    "<{message} bloc=b{index} members={} clauses={clauses}>",
                    members.len(),
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

    /// Returns the sentence about the majority needed, if the record states a known one and nothing
    /// is unsure.
    fn majority(&self, everyone: &[usize]) -> Option<String> {
        let rule = MAJORITIES.iter().find(|(word, _)| Some(*word) == self.majority)?.1?;
        let (yes, no) = (self.count(everyone, 'Y'), self.count(everyone, 'N'));
        let base = match rule {
            "members" | "absolute" => everyone.len(),
            _ => yes + no,
        };
        let agrees = self.stated_yes.is_none_or(|it| it == yes);
        (self.is_known(everyone) && agrees && base > 0)
            .then(|| format!("<majority yes={yes} base={base} rule={rule}>"))
    }

    /// Returns the sentence about a bloc that stood at one position as a whole, with at most three
    /// others, unless that was the most common position of the assembly.
    fn outside(&self, index: usize, code: char) -> Option<String> {
        let (bloc, everyone) = (self.bloc(index), self.everyone());
        let with_it: Vec<usize> =
            everyone.iter().copied().filter(|it| self.positions[*it] == code).collect();
        let others: Vec<usize> = with_it.iter().copied().filter(|it| !bloc.contains(it)).collect();
        (self.whole_bloc(index).iter().all(|it| with_it.contains(it))
            && self.is_known(&everyone)
            && others.len() <= 3
            && self.leading(&everyone) != Some(code))
        .then(|| outside_text(index, code, bloc.len(), &others))
    }

    fn largest_opposed(&self) -> Option<String> {
        let blocs: Vec<Vec<usize>> = (0..self.blocs.len()).map(|it| self.bloc(it)).collect();
        let opposed: Vec<usize> =
            (0..blocs.len()).filter(|it| self.leading(&blocs[*it]) == Some('N')).collect();
        let largest = opposed.iter().copied().find(|it| {
            opposed.iter().all(|other| other == it || blocs[*other].len() < blocs[*it].len())
        })?;
        (blocs.len() >= 2 && blocs.iter().all(|it| self.is_known(it))).then(|| {
            format!(
                "<largest-opposed opposed={} bloc=b{largest} count={} members={}>",
                opposed.len(),
                self.count(&blocs[largest], 'N'),
                blocs[largest].len()
            )
        })
    }

    /// Whether no other position was taken by more members.
    fn is_level(&self, members: &[usize], code: char) -> bool {
        let count = self.count(members, code);
        "YNA".contains(code) && "YNA".chars().all(|it| self.count(members, it) <= count)
    }

    fn clauses(&self, members: &[usize], codes: &str) -> String {
        let clauses: Vec<String> =
            codes.chars().filter_map(|code| self.clause(members, code)).collect();
        // Names in a list have commas between them, so clauses with such a list have semicolons.
        if !clauses.iter().any(|it| it.contains("<list-comma>")) {
            return clauses.join("<list-comma>");
        }
        clauses.join("<list-semicolon>")
    }

    fn clause(&self, members: &[usize], code: char) -> Option<String> {
        let these: Vec<usize> =
            members.iter().copied().filter(|it| self.positions[*it] == code).collect();
        let who = match these.len() {
            0 => return None,
            1 => listed(&these),
            2 | 3 if !self.is_level(members, code) => listed(&these),
            more => more.to_string(),
        };
        Some(format!("<clause-{} who={who}>", id(code)))
    }

    /// Returns this file as if only the members of a proof had been there.
    fn reduced_to(&self, proof: &[(Position, Vec<usize>)]) -> Self {
        let mut positions = vec!['-'; self.positions.len()];
        for (position, members) in proof {
            for member in members {
                positions[*member] = position.code();
            }
        }
        Self { positions, stated_yes: None, ..self.clone() }
    }
}

fn outside_text(index: usize, code: char, count: usize, others: &[usize]) -> String {
    format!(
        "<outside-{} blocMember=m{index} count={count} outside={} who={}>",
        id(code),
        others.len(),
        listed(others)
    )
}

/// Spells names as a list, in the order of their indices.
fn listed(members: &[usize]) -> String {
    let names: Vec<String> = members.iter().map(|it| name(*it)).collect();
    match names.as_slice() {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => {
            format!("<list-last first={} last={last}>", first.join("<list-comma>"))
        }
    }
}

/// Returns the name of a member; names are in the order of the indices.
fn name(member: usize) -> String {
    format!("M{member:02}")
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
    in_words(file, "en", &Spelled)
}

fn in_words(file: &File, lang: &str, words: &dyn Words) -> Breakdown {
    let (dataset, _) = dataset::read(file.json().as_bytes()).expect("a readable file");
    let question = Question {
        view: "breakdown".to_owned(),
        blocs: Some((0..file.blocs.len()).map(|it| format!("b{it}")).collect()),
        focus: file.focus.iter().map(|it| name(*it)).collect(),
        lang: lang.to_owned(),
        ..Question::default()
    };
    Breakdown::new(&dataset, &Names::new(), &question, words).expect("an answer")
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn what_is_said_is_true_and_nothing_is_left_out(file in files()) {
        let said = breakdown(&file).sentences;
        let texts: BTreeSet<String> = said.iter().map(|it| it.text.clone()).collect();
        prop_assert_eq!(texts.len(), said.len(), "a sentence is said twice");
        prop_assert_eq!(texts, file.expected());
        let order = |kind| ORDER.iter().position(|it| *it == kind);
        prop_assert!(said.is_sorted_by_key(|it| order(it.kind)), "most telling first");
    }

    /// Every claim holds for the members of its proof alone, as if nobody else had been there.
    #[test]
    fn the_members_of_a_sentence_prove_it(file in files()) {
        let view = breakdown(&file);
        for sentence in &view.sentences {
            let proof = proof(&view, sentence);
            let mut shown: Vec<usize> = proof.iter().flat_map(|(_, it)| it.clone()).collect();
            shown.sort_unstable();
            prop_assert!(shown.windows(2).all(|it| it[0] < it[1]), "a member stands twice");
            prop_assert!(proof.is_sorted_by_key(|(position, _)| *position));
            let alone = file.reduced_to(&proof);
            for member in &shown {
                prop_assert_eq!(alone.positions[*member], file.positions[*member]);
            }
            let index = sentence.bloc.as_ref().map_or(0, |it| it[1..].parse().expect("a number"));
            match sentence.kind {
                // Reduced to those who stood together, the assembly would have no other position,
                // so the claim is checked part by part.
                SentenceKind::Outside => {
                    prop_assert_eq!(proof.len(), 1);
                    let (code, bloc) = (proof[0].0.code(), alone.bloc(index));
                    prop_assert_eq!(&bloc, &file.whole_bloc(index));
                    prop_assert_eq!(file.count(&file.everyone(), code), shown.len());
                    let others: Vec<usize> =
                        shown.iter().copied().filter(|it| !bloc.contains(it)).collect();
                    let text = outside_text(index, code, bloc.len(), &others);
                    prop_assert_eq!(&text, &sentence.text);
                }
                // The other blocs are not in the proof: it shows only that this bloc was opposed.
                SentenceKind::LargestOpposed => {
                    prop_assert_eq!(alone.leading(&shown), Some('N'));
                    let (no, members) = (alone.count(&shown, 'N'), shown.len());
                    let claim = format!("bloc=b{index} count={no} members={members}>");
                    prop_assert!(sentence.text.ends_with(&claim));
                }
                _ => prop_assert!(alone.expected().contains(&sentence.text), "{}", sentence.text),
            }
        }
    }

    #[test]
    fn every_member_of_the_day_is_in_one_group_and_shares_add_up(file in files()) {
        let view = breakdown(&file);
        let mut shown: Vec<usize> = view.members().map(|(person, _)| person.member).collect();
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
fn the_proof_of_a_lone_dissent_is_the_bloc() {
    let file = File {
        positions: "YYYNA".chars().collect(),
        blocs: vec![(0..4).map(|member| (member, None, None)).collect()],
        ..File::default()
    };
    let view = breakdown(&file);
    let lone: Vec<_> =
        view.sentences.iter().filter(|it| it.kind == SentenceKind::LoneDissent).collect();
    assert_eq!(lone.len(), 1);
    assert_eq!(proof(&view, lone[0]), [(Position::Yes, vec![0, 1, 2]), (Position::No, vec![3])]);
    assert_eq!(lone[0].text, "<lone-no member=M03 blocMember=m0 others=<clause-yes who=3>>");
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

/// Records small enough to check by hand: the language, the positions, for each bloc how many of
/// the first members it has, and the majority stated; then what is said of the record. Members are
/// M00, M01 ...
const SAID: &str = "\
en YYYNN 5: b0 (5 members) split: 3 in favour, M03 and M04 against.
sr-Latn YYYNN 5: b0 (5 članica) – podeljeni stavovi: 3 za, M03 i M04 protiv.
en YYAAN 5: b0 (5 members) had no common position: 2 in favour, 2 abstaining; M04 against.
sr-Latn YA 2: b0 (2 članice) – bez zajedničkog stava: M00 za, M01 uzdržano.
en NNYYY 2: Every m0 (2 in all) voted against; outside the bloc, nobody did.
en AAAYYYY 2: Every m0 (2 in all) abstained; outside the bloc, only M02 did.
en YYYNNNN 2: Every m0 (2 in all) voted in favour; outside the bloc, only M02 did.
sr-Latn NNYYYY 2: Svaka članica bloka b0 (2) glasala je protiv, a van tog bloka niko.
sr-Latn AAAAYYYYY 2: Svaka članica bloka b0 (2) bila je uzdržana, a van tog bloka još samo M02 i M03.
en NNYYYYY 2 5: The only bloc shown whose most common position was against is b0 (2 of 2 members).
en NNNYYYYY 2 4: The largest bloc shown whose most common position was against is b1 (3 of 4 members).
sr-Latn NNYYYYY 2 5: Jedini prikazani blok čiji je najčešći stav „protiv“: b0 (2 od 2 članice).
sr-Latn NNNYYYYY 2 4: Najveći prikazani blok čiji je najčešći stav „protiv“: b1 (3 od 4 članice).
en YYNA. present-and-voting: 2 of 3 members present and voting were in favour; a majority of them was needed.
en YA. two-thirds-present-and-voting: 1 of 1 member present and voting was in favour; two thirds of them were needed.
en YYNA. majority: 2 of 3 members present and voting were in favour; a simple majority was needed.
en YYNA. two-thirds: 2 of 3 members present and voting were in favour; a two-thirds majority was needed.
en YYNA. members: 2 of 5 members were in favour; a majority of all members was needed.
en YYNA. absolute: 2 of 5 members were in favour; an absolute majority was needed.
sr-Latn YYNA. present-and-voting: Među prisutnima koji su glasali (3) bilo je 2 za; bila je potrebna njihova većina.
en ---: Nobody was a member on that day.
sr-Latn ---: Tog dana niko nije bio članica.
ar ---: لم يكن أحد عضوًا في ذلك اليوم.
en ..: Nobody voted: none of 2 members has a recorded position.
sr-Latn YYNA. members: Među svim članicama (5) bilo je 2 za; bila je potrebna većina svih članica.
";

#[test]
fn sentences_read_as_people_write_them() {
    for (record, expected) in SAID.lines().filter_map(|it| it.split_once(": ")) {
        let mut words = record.split(' ');
        let lang = words.next().expect("a language");
        let positions = words.next().expect("positions").chars().collect();
        let mut file = File { positions, ..File::default() };
        for word in words {
            match word.parse() {
                Ok(size) => file.blocs.push((0..size).map(|it| (it, None, None)).collect()),
                Err(_) => file.majority = Some(word),
            }
        }
        let said = in_words(&file, lang, &common::catalog(lang)).sentences;
        let texts: Vec<String> = said.into_iter().map(|it| it.text).collect();
        assert!(texts.iter().any(|it| it == expected), "{record}: {expected}\n{texts:#?}");
    }
}
