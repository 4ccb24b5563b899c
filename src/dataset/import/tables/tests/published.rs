//! Tables as publishers and newsrooms have them.

use super::*;
use crate::dataset::import::collected::collected;

#[test]
fn voteview_is_joined_in_any_order() {
    let files = ["HSall_votes.csv", "HSall_members.csv", "HSall_rollcalls.csv"];
    for order in [[0, 1, 2], [2, 1, 0], [1, 2, 0]] {
        let names = order.map(|it| format!("voteview/{}", files[it]));
        let (draft, formats) = fixture(&names.each_ref().map(String::as_str));
        let known = ["voteview-votes", "voteview-members", "voteview-rollcalls"];
        assert_eq!(formats, order.map(|it| known[it]));
        let mut found = lines(&draft);
        found.sort();
        assert_eq!(
            found,
            [
                "RH1170005 [2021-01-05] [Adopting the Rules of the House, and for other purposes] yes: BIRCH, Robert Lee, Jr.#31002 no: ALDER, Ann#31001",
                "RH1180012 [2023-02-09] [HR185: On Motion to Recommit] yes: ALDER, Ann#31001+CEDAR, María#31003 no: BIRCH, Robert Lee, Jr.#31002",
                "RS1170001 [2021-01-06] [Shall the Objection Be Sustained] abstain: DOUGLAS, Iris#41001",
            ]
        );
        let stated: Vec<_> =
            draft.roll_calls.iter().map(|it| (it.stated.yes, it.stated.no)).collect();
        assert!(stated.contains(&(Some(2), Some(1))), "{stated:?}");
        assert_eq!(
            memberships(&draft),
            [
                "democratic-party: BIRCH, Robert Lee, Jr. 2021-01-03 2025-01-03",
                "democratic-party: CEDAR, María 2023-01-03 2025-01-03",
                "independent: DOUGLAS, Iris 2021-01-03 2023-01-03",
                "republican-party: ALDER, Ann 2021-01-03 2025-01-03",
            ]
        );
        let mut told = doubts(&draft);
        told.sort();
        assert_eq!(
            told,
            ["reading-assumed 4:19 99913", "reading-assumed 7:20 2", "reading-assumed 8:20 7",]
        );
    }
}

#[test]
fn a_count_of_howtheyvote_that_is_none_is_told() {
    let [votes, cells] = ["votes", "member_votes"]
        .map(|name| std::fs::read_to_string(format!("tests/data/howtheyvote/{name}.csv")).unwrap());
    let (draft, _) = read_all(&[&votes.replace(",1,1,0,1,ADOPTED", ",1.5,1,0,1,ADOPTED"), &cells]);
    let told: Vec<String> =
        doubts(&draft).into_iter().filter(|it| it.contains("unreadable")).collect();
    assert_eq!(told, ["unreadable-count 2:155 1.5"]);
    assert_eq!((draft.roll_calls[0].stated.yes, draft.roll_calls[0].stated.no), (None, Some(1)));
}

#[test]
fn howtheyvote_is_joined_in_any_order() {
    let files = ["votes", "member_votes", "members", "groups", "group_memberships"];
    for order in [[0, 1, 2, 3, 4], [4, 3, 2, 1, 0], [1, 3, 0, 4, 2]] {
        let names = order.map(|it| format!("howtheyvote/{}.csv", files[it]));
        let (draft, formats) = fixture(&names.each_ref().map(String::as_str));
        assert!(formats.iter().all(|it| it.starts_with("howtheyvote-")), "{formats:?}");
        assert_eq!(
            lines(&draft),
            [
                "170001 [2024-04-23] [Rules, for examples: Proposition de la Commission] 1-1-0 yes: Ana ĐURIĆ#900001 no: Jörg MUSTER#900002 not-voting: Zoé EXEMPLE#900003",
                "170002 [2024-07-17] [Rules, for examples: Am 5] 1-1-1 yes: Jörg MUSTER#900002 no: Ana ĐURIĆ#900001 abstain: Zoé EXEMPLE#900003",
            ]
        );
        let kinds: Vec<_> = draft.roll_calls.iter().map(|it| it.kind.map(|it| it.id())).collect();
        assert_eq!(kinds, [Some("resolution"), Some("amendment")]);
        // The last day of a membership belongs to it.
        assert_eq!(
            memberships(&draft),
            [
                "epp: Ana ĐURIĆ 2019-07-02 -",
                "ni: Zoé EXEMPLE 2019-07-02 2024-07-01",
                "sd: Jörg MUSTER 2019-07-02 2024-07-16",
                "sd: Jörg MUSTER 2024-07-16 -",
                "sd: Zoé EXEMPLE 2024-07-16 -",
            ]
        );
        assert_eq!(doubts(&draft), [""; 0]);
    }
}

#[test]
fn tables_of_newsrooms_are_read() {
    let (draft, formats) = fixture(&["tables/balkans-long-sr.csv"]);
    assert_eq!(formats, ["long-csv"]);
    assert_eq!(
        lines(&draft),
        [
            "A/RES/74/17 [2019-12-09] yes: Albanija+Bugarska+Crna Gora+Hrvatska no: Srbija abstain: Bosna i Hercegovina",
            "A/RES/68/262 [2014-03-27] yes: Albanija+Bugarska+Crna Gora+Hrvatska not-voting: Bosna i Hercegovina+Srbija",
        ]
    );
    assert_eq!(doubts(&draft), [""; 0]);

    let (draft, formats) = fixture(&["tables/balkans-wide.csv"]);
    assert_eq!(formats, ["wide-csv"]);
    assert_eq!(
        lines(&draft),
        [
            "A/RES/68/262 [2014-03-27] 100-11-58 yes: Albania#ALB+Bulgaria#BGR+Croatia#HRV+Montenegro#MNE not-voting: Bosnia and Herzegovina#BIH+Serbia#SRB",
            "A/RES/74/17 [2019-12-09] 63-19-66 yes: Albania#ALB+Bulgaria#BGR+Croatia#HRV+Montenegro#MNE no: Serbia#SRB abstain: Bosnia and Herzegovina#BIH",
        ]
    );
    assert_eq!(doubts(&draft), [""; 0]);
}

/// Facts of the collected records, where they exist.
#[test]
fn the_whole_assembly_is_read_from_the_collected_records() {
    use std::io::Read as _;
    let Some(folder) = collected("") else { return };
    let mut votes = Vec::new();
    let packed = std::fs::File::open(folder.join("unga/unga_votes.csv.gz")).unwrap();
    flate2::read::GzDecoder::new(packed).read_to_end(&mut votes).unwrap();
    let file = |name: &str| std::fs::read(folder.join(name)).unwrap();
    let mut import = Import::new(Choices::default());
    for (name, bytes) in [
        ("unga_rollcalls.csv", file("unga/unga_rollcalls.csv")),
        ("unga_votes.csv", votes),
        ("unga_countries.csv", file("unga/unga_countries.csv")),
        ("blocs.csv", file("blocs.csv")),
    ] {
        import.add(name, &bytes).unwrap();
    }
    let formats: Vec<&str> = import.files.iter().map(|it| it.format).collect();
    assert_eq!(formats, ["rollcalls-csv", "wide-csv", "members-csv", "blocs-csv"]);
    let draft = import.draft;
    assert_eq!(draft.roll_calls.len(), 6_846);
    let cells = draft.roll_calls.iter().flat_map(|it| &it.cells);
    let listed = cells.filter(|it| it.position != Position::NotMember).count();
    assert_eq!(listed, 1_080_807);
    let crimea = draft.roll_calls.iter().find(|it| it.id.as_deref() == Some("A/RES/74/17"));
    let crimea = crimea.unwrap();
    assert_eq!(crimea.date.unwrap().to_string(), "2019-12-09");
    assert_eq!((crimea.stated.yes, crimea.stated.no), (Some(63), Some(19)));
    let against: Vec<_> = crimea
        .cells
        .iter()
        .filter(|it| it.position == Position::No)
        .map(|it| draft.members[it.member as usize].code.as_deref().unwrap())
        .collect();
    assert_eq!(against.len(), 19);
    assert!(against.contains(&"SRB"));
    let codes: std::collections::BTreeSet<_> =
        draft.doubts.iter().map(|it| it.warning.code).collect();
    assert_eq!(codes.into_iter().collect::<Vec<_>>(), ["column-not-read", "reading-assumed"]);

    // Texts are no tables.
    for entry in std::fs::read_dir(folder.join("text")).unwrap() {
        let path = entry.unwrap().path();
        let text = std::fs::read_to_string(&path).unwrap();
        let (_, format) = read(&text);
        assert!(!format.ends_with("-csv"), "{}: {format}", path.display());
    }
}
