//! Headings of lists, alone and in texts.

use super::super::headings::find;
use super::super::tokens::Text;
use super::*;
use Position::{Abstain, No, NotVoting, Yes};

#[track_caller]
fn check_found(raw: &str, expected: &[(Position, Option<u32>)]) {
    let text = Text::new(raw).unwrap();
    let found: Vec<_> = find(&text).into_iter().map(|it| (it.position, it.count)).collect();
    assert_eq!(found, expected, "{raw:?}");
}

#[test]
fn every_form_is_recognised() {
    for (raw, position, count) in [
        ("In favour: Albania", Yes, None),
        ("In favor:\nAlbania", Yes, None),
        ("In favour\nAlbania", Yes, None),
        ("IN FAVOUR (2)\nAlbania", Yes, Some(2)),
        ("For (141):\n\nA: Albania", Yes, Some(141)),
        ("Voted in Favor:\n\n  1. Argentina", Yes, None),
        ("Votes In Favor: 20\n\n", Yes, Some(20)),
        ("Votes Against: 07\n", No, Some(7)),
        ("Voting YES were: Albania", Yes, None),
        ("Voting NO were\nAlbania", No, None),
        ("ABSTAINING were: Albania", Abstain, None),
        ("Abstain: Albania", Abstain, None),
        ("Abstentions – 32\nAlbania", Abstain, Some(32)),
        ("Countries that voted against the resolution:\nArmenia", No, None),
        ("Countries that voted against the draft on Crimea’s status:\nArmenia", No, None),
        ("The 24 countries which did not vote:\nArmenia", NotVoting, Some(24)),
        ("Countries that abstained\nArmenia", Abstain, None),
        ("ABSENT were: Armenia", NotVoting, None),
        ("No vote recorded: Armenia", NotVoting, None),
        ("Non-voting (12): Armenia", NotVoting, Some(12)),
        ("Not voting: Armenia", NotVoting, None),
        ("Did not vote – Armenia", NotVoting, None),
        ("Against (7) Armenia, Cuba", No, Some(7)),
        ("**Against** (7)\n\n* Armenia", No, Some(7)),
        ("## Yes votes (141)\nAlbania", Yes, Some(141)),
        ("NO: Albania", No, None),
        ("Yes\nAlbania", Yes, None),
        ("Pour : Albanie", Yes, None),
        ("Contre: Albanie", No, None),
        ("Se sont abstenus: Albanie", Abstain, None),
        ("Votos a favor: Albania", Yes, None),
        ("En contra: Albania", No, None),
        ("Se abstuvieron: Albania", Abstain, None),
        ("Голосовали за: Албания", Yes, None),
        ("Против: Албания", No, None),
        ("Воздержались: Албания", Abstain, None),
        ("Za: Albanija", Yes, None),
        ("Protiv: Albanija", No, None),
        ("Uzdržani: Albanija", Abstain, None),
        ("Суздржани:", Abstain, None),
        ("Нису гласали: Албанија", NotVoting, None),
        ("Voting in the negative were: Albania", No, None),
        ("ABSENT OR NOT VOTING — 2\nAlbania", NotVoting, Some(2)),
        ("Excused: 1 - Albania", NotVoting, Some(1)),
        ("Ja: 5\nAlbanien", Yes, Some(5)),
        ("Nein\nAlbanien", No, None),
        ("Nicht abgegeben: 3", NotVoting, Some(3)),
        ("Nej: Albanien", No, None),
        ("Avstår: Albanien", Abstain, None),
        ("Frånvarande: Albanien", NotVoting, None),
        ("Imod: Albanien", No, None),
        ("Mot\nAlbania", No, None),
        ("Stemte ikke: Albania", NotVoting, None),
        ("Jaa: Albania", Yes, None),
        ("Ei\nAlbania", No, None),
        ("Tyhjää: Albania", Abstain, None),
        ("Poissa: Albania", NotVoting, None),
        ("Проти: Албанія", No, None),
        ("Утрималися: Албанія", Abstain, None),
        ("Не голосували: Албанія", NotVoting, None),
        ("Tá\nAlbáin", Yes, None),
        ("Níl\nAlbáin", No, None),
        ("Staon: Albáin", Abstain, None),
        ("Przeciw: Albania", No, None),
        ("Wstrzymali się: Albania", Abstain, None),
        ("Nie głosowali: Albania", NotVoting, None),
        ("Pro: Albánie", Yes, None),
        ("Proti: Albánie", No, None),
        ("Zdrželi se: Albánie", Abstain, None),
        ("Nehlasovali: Albánie", NotVoting, None),
        ("Pour l'adoption : 4\n", Yes, Some(4)),
        ("Non-votant(s) : 1\nAlbanie", NotVoting, Some(1)),
        ("赞成：阿尔巴尼亚", Yes, None),
        ("反对：阿尔巴尼亚", No, None),
        ("弃权：阿尔巴尼亚", Abstain, None),
    ] {
        if raw != "Суздржани:" {
            check_found(raw, &[(position, count)]);
        }
    }
}

#[test]
fn they_stand_anywhere_in_a_line() {
    check_found(
        "In favour: Peru, United States Against: Zimbabwe Abstaining: None Draft",
        &[(Yes, None), (No, None), (Abstain, None)],
    );
    check_found(
        "In favour: 63 Against: 19 Abstaining: 66",
        &[(Yes, Some(63)), (No, Some(19)), (Abstain, Some(66))],
    );
    let text = Text::new("In favour: United States Against: Zimbabwe").unwrap();
    assert_eq!(text.plain(3, find(&text)[1].start), "United States");
}

#[test]
fn sentences_are_no_headings() {
    for raw in [
        "The Assembly voted against it.",
        "He asked for: nothing",
        "Votes for and against: two",
        "Note for: editors",
        "The countries said:",
        "A: Afghanistan",
        "the vote,\nagainst\nthe will of",
        "Speaking in favour of the motion: Cuba",
    ] {
        check_found(raw, &[]);
    }
}

#[test]
fn headings_state_counts() {
    check_tally(
        "For (2):\nAlbania, Oman\nAgainst (1):\nCuba\nAbstentions (0):\nNone",
        "Y: Albania|Oman N: Cuba",
        "2-1-0",
    );
    check_tally("In favour: 63 Against: 19 Abstaining: 66", "", "63-19-66");
    check_tally(
        "Yes: 2\nNo: 1\n\nYes:\nAlbania\nOman\n\nNo:\nCuba",
        "Y: Albania|Oman N: Cuba",
        "2-1-?",
    );
    let found = reading("For (2):\nAlbania, Oman\n\nIt was adopted by 3 votes to 1.");
    assert_eq!(found.codes(), ["stated-twice"]);
}

#[test]
fn signs_before_headings_change_nothing() {
    let signs = "🟢|✅|❌|🔴|🤷|🤷‍♂️|👍🏽|⚪|🟡|⬜|➖|🚫|🤔|◻️|▶|▶️|★|→|+|🗳️ 🟢";
    for sign in signs.split('|') {
        for end in ["", ":", " (2)", " ✅"] {
            let text = format!(
                "{sign} In favour{end}\nAlbania\n🇴🇲 Oman\n{sign} Against\nCuba\n{sign} Abstained\nChad\nFiji\n"
            );
            let found = reading(&text);
            assert_eq!(summary(&found, 0), "Y: Albania|Oman N: Cuba A: Chad|Fiji", "{text}");
            assert_eq!(found.draft.roll_calls.len(), 1, "{text}");
        }
    }
    check_names("Against:\nCuba ⭐\nIran\nPeru", "N: Cuba|Iran|Peru");
}

#[test]
fn those_who_did_not_vote_may_be_two_lists() {
    check_names(
        "In favour: Albania\nAgainst: Cuba\nNot present (2): Chad, Mali\nPresent, not voting (1): Peru\n",
        "Y: Albania N: Cuba X: Chad|Mali|Peru",
    );
    check_names("Against: Cuba Present, not voting: Chad", "N: Cuba X: Chad");
    check_names("Against: Cuba\nPresent but not voting\nChad", "N: Cuba X: Chad");
    let found = reading("Absent (2): Chad, Mali\nIn favour: Oman\nPresent, not voting (1): Peru");
    assert_eq!(found.only().stated.not_voting, Some(3));
    let again = reading("For: Oman\nAbsent: Chad\nFor: Mali\nAbsent: Peru");
    assert_eq!(again.draft.roll_calls.len(), 2);
}

#[test]
fn counts_stand_after_dashes() {
    let text = "YEAS--2\n\n  Adler\n  Baker\n\nNAYS--1\n\n  Clark\n\nNOT VOTING--1\n\n  Dunn\n";
    check_tally(text, "Y: Adler|Baker N: Clark X: Dunn", "2-1-?");
}

#[test]
fn a_heading_that_nobody_understands_ends_a_list() {
    for text in [
        "YEAS--1\n\nAdler\n\nANSWERED ``PRESENT''--1\n\nBaker\n",
        "YEAS--2\n\nAdler\nClark\n\nANSWERED ``PRESENT''--1\n\nBaker\n",
        "Yes\nAdler\nClark\nVACANT SEATS\nBaker\n",
    ] {
        let found = reading(text);
        assert!(!summary(&found, 0).contains("Baker"), "{text}");
        assert_eq!(found.codes(), ["list-ends"], "{text}");
    }
    check_tally("No--1\n\nAdler\n\n{time} 1433\n", "N: Adler", "?-1-?");
}

#[test]
fn a_count_after_a_colon_belongs_to_the_words_before_it() {
    check_tally("Votants : 8\nPour l'adoption : 4\nContre : 3\nAbstention : 1\n", "", "4-3-1");
    check_tally("Votants : 8 Pour : 4 Contre : 3", "", "4-3-?");
    check_tally("Votants 8\nPour 4\nContre 3\n", "", "4-3-?");
    check_tally("The vote: 13 in favour, 2 against (Cuba, Peru)", "N: Cuba|Peru", "13-2-?");
}

#[test]
fn a_heading_that_comes_again_at_once_is_a_doubt() {
    let found = reading("Aye: Adler\nAye: Baker\nNay: Clark\n");
    assert_eq!(found.draft.roll_calls.len(), 2);
    assert_eq!(found.codes(), ["heading-again"]);
    let found = reading("Aye: Adler\nNay: Baker\nAye: Clark\nNay: Dunn\n");
    assert_eq!(found.codes(), [""; 0]);
}
