//! The default datasets, compared with what they restate.
//!
//! The first tests need nothing but the project. The last compares every position, date, total and
//! membership with the collected records in `../shared/data`; it prints that it was skipped where
//! that folder does not exist.

// Clippy exempts only functions marked as tests; the helpers of this file need the same.
#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

#[path = "common/collected.rs"]
mod collected;
mod common;

use std::collections::{BTreeMap, BTreeSet};
use std::fs::File;
use std::path::{Path, PathBuf};

use collected::collected;
use common::{file, names, ukraine};
use flate2::read::GzDecoder;
use rollcall::dataset::{self, Dataset, Kind, RollCall, Stated};
use rollcall::date::Date;
use rollcall::position::Position;

/// The members whose positions stand in the last column of [`RECORD`].
const BALKANS: [&str; 11] =
    ["ALB", "BIH", "BGR", "HRV", "GRC", "MNE", "MKD", "ROU", "SRB", "SVN", "TUR"];

/// Roll calls as the UN's records give them: how many were in favour, against, abstaining and
/// without a position, and the positions of the members of [`BALKANS`].
const RECORD: [(&str, &str, [u32; 4], &str); 26] = [
    ("A/RES/63/3", "2008-10-08", [77, 6, 74, 35], "N.AAYYAYYA."),
    ("A/RES/67/19", "2012-11-29", [138, 9, 41, 5], "AAAAYAAAYAY"),
    ("A/RES/68/262", "2014-03-27", [100, 11, 58, 24], "Y.YYYYYY.YY"),
    ("A/RES/71/205", "2016-12-19", [70, 26, 77, 20], "YAYYYYYYNYY"),
    ("A/RES/72/190", "2017-12-19", [70, 26, 76, 21], "YAYYYYYYNYY"),
    ("A/RES/ES-10/19", "2017-12-21", [128, 9, 35, 21], "YAYAYYYAYYY"),
    ("A/RES/73/194", "2018-12-17", [66, 19, 72, 36], "Y.YYYYYYNYY"),
    ("A/RES/73/263", "2018-12-22", [65, 27, 70, 31], "YAYYYYYYNYY"),
    ("A/RES/74/17", "2019-12-09", [63, 19, 66, 45], "YAYYYYYYNYY"),
    ("A/RES/74/168", "2019-12-18", [65, 23, 83, 22], "YAYYYYYYNYY"),
    ("A/RES/75/29", "2020-12-07", [63, 17, 62, 51], "YAYYYYYYNYY"),
    ("A/RES/75/192", "2020-12-16", [64, 23, 86, 20], "YAYYYYYYNYY"),
    ("A/RES/76/70", "2021-12-09", [62, 22, 55, 54], "YAYYYYYYNYY"),
    ("A/RES/76/179", "2021-12-16", [65, 25, 85, 18], "YAYYYYYYNYY"),
    ("A/RES/ES-11/1", "2022-03-02", [141, 5, 35, 12], "YYYYYYYYYYY"),
    ("A/RES/ES-11/2", "2022-03-24", [140, 5, 38, 10], "YYYYYYYYYYY"),
    ("A/RES/ES-11/3", "2022-04-07", [93, 24, 58, 18], "YYYYYYYYYYY"),
    ("A/RES/ES-11/4", "2022-10-12", [143, 5, 35, 10], "YYYYYYYYYYY"),
    ("A/RES/ES-11/5", "2022-11-14", [94, 14, 73, 12], "YYYYYYYYAYY"),
    ("A/RES/77/229", "2022-12-15", [82, 14, 80, 17], "YYYYYYYYAYY"),
    ("A/RES/ES-11/6", "2023-02-23", [141, 7, 32, 13], "YYYYYYYYYYY"),
    ("A/RES/78/221", "2023-12-19", [78, 15, 79, 21], "YYYYYYYYAYY"),
    ("A/RES/78/282", "2024-05-23", [84, 19, 68, 22], "YYYYAYYYNYY"),
    ("A/RES/79/184", "2024-12-17", [81, 14, 80, 18], "YYYYYYYYAYY"),
    ("A/RES/ES-11/7", "2025-02-24", [93, 18, 65, 17], "YYYYYYAYYYY"),
    ("A/RES/ES-11/8", "2025-02-24", [93, 8, 73, 19], "AYYYYYAYAYY"),
];

fn others() -> Dataset {
    let (dataset, warnings) =
        dataset::read(file("www/data/others.json").as_bytes()).expect("a readable dataset");
    assert_eq!(warnings, []);
    dataset
}

fn day(text: &str) -> Date {
    Date::parse(text).expect("a day")
}

fn member(dataset: &Dataset, id: &str) -> usize {
    dataset.members.iter().position(|it| it.id == id).unwrap_or_else(|| panic!("no member {id}"))
}

#[test]
fn every_roll_call_adds_up_to_its_stated_tally() {
    let mut read = BTreeSet::new();
    for dataset in [ukraine(), others()] {
        assert!(dataset.unreadable.is_empty());
        assert_eq!(dataset.members.len(), 193);
        assert!(dataset.roll_calls.is_sorted_by_key(|it| it.date));
        for roll_call in &dataset.roll_calls {
            let id = roll_call.id.as_str();
            let (_, date, [yes, no, abstain, not_voting], balkans) = *RECORD
                .iter()
                .find(|it| it.0 == id)
                .unwrap_or_else(|| panic!("{id} is not listed"));
            assert!(read.insert(id.to_owned()), "{id} stands twice");

            let stated = Stated { yes: Some(yes), no: Some(no), abstain: Some(abstain) };
            let counted = roll_call.counted();
            assert_eq!(roll_call.date, day(date), "{id}");
            assert_eq!(roll_call.stated, stated, "{id}");
            assert!(stated.agrees_with(counted), "{id}: {counted:?}");
            assert_eq!(counted.not_voting, not_voting, "{id}");
            assert_eq!(counted.not_named, 0, "{id}");
            for (name, code) in BALKANS.into_iter().zip(balkans.chars()) {
                let position = roll_call.position(member(&dataset, name));
                assert_eq!(Some(position), Position::from_code(code), "{name} in {id}");
            }
            assert_eq!(
                (roll_call.kind, roll_call.outcome.as_deref()),
                (Kind::Resolution, Some("adopted"))
            );
            assert!(record_number(roll_call).parse::<u32>().is_ok(), "{id}: {:?}", roll_call.url);
        }
    }
    assert_eq!(read.len(), RECORD.len());
}

#[test]
fn whoever_was_no_member_has_no_position() {
    for dataset in [ukraine(), others()] {
        for roll_call in &dataset.roll_calls {
            let outside: Vec<_> = (0..dataset.members.len())
                .filter(|it| roll_call.position(*it) == Position::NotMember)
                .map(|it| dataset.members[it].id.as_str())
                .collect();
            // South Sudan was admitted on 14 July 2011.
            let expected = if roll_call.date < day("2011-07-14") { vec!["SSD"] } else { vec![] };
            assert_eq!(outside, expected, "{}", roll_call.id);
        }
    }
}

#[test]
fn both_files_have_the_same_members_and_blocs() {
    let (ukraine, others) = (ukraine(), others());
    assert_eq!(ukraine.members, others.members);
    assert_eq!(ukraine.blocs, others.blocs);
    assert_eq!(ukraine.assembly, others.assembly);
    let defaults: Vec<_> = ukraine.blocs.iter().filter(|it| it.default).map(|it| &it.id).collect();
    assert_eq!(defaults, ["balkans", "eu", "nato"]);
    for bloc in &ukraine.blocs {
        for lang in ["ar", "sr-Latn"] {
            assert!(bloc.name.translation(lang).is_some(), "{} {lang}", bloc.id);
            let member_name = bloc.member_name.as_ref().and_then(|it| it.translation(lang));
            assert!(member_name.is_some(), "{} {lang}", bloc.id);
        }
    }
}

#[test]
fn blocs_have_their_members_of_the_day() {
    let dataset = ukraine();
    for (bloc, date, count) in [
        ("balkans", "2008-10-08", 10),
        ("balkans", "2025-02-24", 10),
        ("eu", "2013-06-30", 27),
        ("eu", "2013-07-01", 28),
        ("eu", "2020-01-31", 28),
        ("eu", "2020-02-01", 27),
        ("nato", "2008-10-08", 26),
        ("nato", "2014-03-27", 28),
        ("nato", "2017-06-05", 29),
        ("nato", "2020-03-27", 30),
        ("nato", "2023-04-04", 31),
        ("nato", "2024-03-07", 32),
        ("p5", "2022-03-02", 5),
        ("brics", "2009-06-15", 0),
        ("brics", "2023-12-31", 5),
        ("brics", "2024-01-01", 9),
        ("brics", "2025-01-06", 10),
        ("asean", "2025-10-25", 10),
        ("asean", "2025-10-26", 11),
        ("african-union", "2016-12-19", 53),
        ("african-union", "2017-01-31", 54),
    ] {
        let found = dataset.blocs.iter().find(|it| it.id == bloc).expect(bloc);
        assert_eq!(found.members_on(day(date)).len(), count, "{bloc} on {date}");
    }
    // Every member sits in exactly one regional group of the UN.
    let regions = dataset.blocs.iter().filter(|it| it.id.starts_with("un-"));
    let mut seats: Vec<_> = regions.flat_map(|it| it.members_on(day("2022-03-02"))).collect();
    seats.sort_unstable();
    assert_eq!(seats, (0..193).collect::<Vec<_>>());
}

#[test]
fn names_are_those_of_the_day() {
    let dataset = ukraine();
    let [serbian, arabic] = ["sr-Latn", "ar"].map(|lang| names(&dataset, lang));
    assert!(serbian.iter().flatten().count() == 193);
    assert!(arabic.iter().flatten().count() == 193);
    for (id, date, english, latin, arab) in [
        ("TUR", "2022-05-31", "Turkey", "Turska", "تركيا"),
        ("TUR", "2022-06-01", "Türkiye", "Turska", "تركيا"),
        (
            "MKD",
            "2019-02-13",
            "The former Yugoslav Republic of Macedonia",
            "Bivša Jugoslovenska Republika Makedonija",
            "جمهورية مقدونيا اليوغوسلافية السابقة",
        ),
        ("MKD", "2019-02-14", "North Macedonia", "Severna Makedonija", "مقدونيا الشمالية"),
        ("SWZ", "2018-04-18", "Swaziland", "Svazilend", "سوازيلند"),
        ("SWZ", "2018-04-19", "Eswatini", "Esvatini", "إسواتيني"),
        ("CZE", "2016-05-16", "Czech Republic", "Češka", "الجمهورية التشيكية"),
        ("CZE", "2016-05-17", "Czechia", "Češka", "التشيك"),
        ("CPV", "2013-10-23", "Cape Verde", "Zelenortska Ostrva", "الرأس الأخضر"),
        ("CPV", "2013-10-24", "Cabo Verde", "Zelenortska Ostrva", "كابو فيردي"),
    ] {
        let index = member(&dataset, id);
        assert_eq!(dataset.members[index].name.on(day(date)), english, "{id} on {date}");
        for (names, expected) in [(&serbian, latin), (&arabic, arab)] {
            let name = names[index].as_ref().expect("a name");
            assert_eq!(name.on(day(date)), expected, "{id} on {date}");
        }
    }
}

#[test]
fn everything_is_as_in_the_collected_records() {
    let Some(folder) = collected("") else { return };
    let records = Records::read(&folder);
    for dataset in [ukraine(), others()] {
        for member in &dataset.members {
            assert_eq!(records.iso.get(&member.id), member.iso.as_ref(), "{}", member.id);
        }
        for roll_call in &dataset.roll_calls {
            records.check(&dataset, roll_call);
        }
        for (bloc, group) in BLOCS {
            let bloc = dataset.blocs.iter().find(|it| it.id == bloc).expect(bloc);
            let text = |date: Option<Date>| date.map_or_else(String::new, |it| it.to_string());
            let ours: BTreeSet<_> = bloc
                .memberships
                .iter()
                .map(|it| (dataset.members[it.member].id.clone(), text(it.from), text(it.to)))
                .collect();
            assert_eq!(Some(&ours), records.groups.get(group), "{group}");
        }
        assert_eq!(dataset.blocs.len(), BLOCS.len());
    }
}

/// The ids of our blocs, each with its group in `blocs.csv`.
const BLOCS: [(&str, &str); 15] = [
    ("balkans", "Balkans"),
    ("western-balkans", "Western Balkans"),
    ("eu", "EU"),
    ("nato", "NATO"),
    ("p5", "P5"),
    ("brics", "BRICS"),
    ("un-africa", "UN Africa"),
    ("un-asia-pacific", "UN Asia-Pacific"),
    ("un-eastern-europe", "UN Eastern Europe"),
    ("un-grulac", "UN GRULAC"),
    ("un-weog", "UN WEOG"),
    ("cis", "CIS"),
    ("african-union", "African Union"),
    ("arab-league", "Arab League"),
    ("asean", "ASEAN"),
];

type Row = BTreeMap<String, String>;

/// The collected records, as far as they are compared.
struct Records {
    /// Alpha-2 codes by alpha-3 code.
    iso: BTreeMap<String, String>,
    /// Rows of roll calls, by the number of the record in the UN Digital Library.
    roll_calls: BTreeMap<String, Row>,
    /// Codes of positions by seat, by `id` of the roll call.
    positions: BTreeMap<String, Row>,
    /// Memberships (member, from, to), by group.
    groups: BTreeMap<String, BTreeSet<(String, String, String)>>,
}

impl Records {
    fn read(folder: &Path) -> Self {
        let open = |name: &str| {
            let path: PathBuf = folder.join(name);
            File::open(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
        };
        let keyed = |rows: Vec<Row>, key: &str| -> BTreeMap<String, Row> {
            rows.into_iter().map(|row| (row[key].clone(), row)).collect()
        };
        let countries = rows(open("unga/unga_countries.csv"));
        let mut groups: BTreeMap<_, BTreeSet<_>> = BTreeMap::new();
        for mut row in rows(open("blocs.csv")) {
            let mut take = |key: &str| row.remove(key).unwrap_or_default();
            let membership = (take("iso3"), take("from"), take("to"));
            groups.entry(take("group")).or_default().insert(membership);
        }
        Self {
            iso: countries.into_iter().map(|it| (it["code"].clone(), it["iso2"].clone())).collect(),
            roll_calls: keyed(rows(open("unga/unga_rollcalls.csv")), "undl_id"),
            positions: keyed(rows(GzDecoder::new(open("unga/unga_votes.csv.gz"))), "id"),
            groups,
        }
    }

    fn check(&self, dataset: &Dataset, roll_call: &RollCall) {
        let id = roll_call.id.as_str();
        let row = &self.roll_calls[record_number(roll_call)];
        assert_eq!(row["symbol"], id);
        assert_eq!(row["date"], roll_call.date.to_string(), "{id}");
        assert_eq!(row["kind"], roll_call.kind.id(), "{id}");
        let title = roll_call.title.as_ref().expect("a title");
        assert_eq!(row["title"].replace(" :", ":").to_lowercase(), title.to_lowercase(), "{id}");
        let stated = [roll_call.stated.yes, roll_call.stated.no, roll_call.stated.abstain];
        for (key, count) in ["yes", "no", "abstain"].into_iter().zip(stated) {
            assert_eq!(row[key].parse().ok(), count, "{key} of {id}");
        }

        let mut seats = self.positions[&row["id"]].clone();
        seats.remove("id");
        for (index, member) in dataset.members.iter().enumerate() {
            let code = seats.remove(&member.id).expect("a seat").replace('X', ".");
            let position = code.chars().next().and_then(Position::from_code);
            assert_eq!(position, Some(roll_call.position(index)), "{} in {id}", member.id);
        }
        // The seats that are left are those of former members, whom our datasets do not have.
        assert!(seats.values().all(|it| it == "-"), "{id}: {seats:?}");
    }
}

/// Returns the number of the roll call's record in the UN Digital Library.
fn record_number(roll_call: &RollCall) -> &str {
    let url = roll_call.url.as_deref().expect("an address");
    url.strip_prefix("https://digitallibrary.un.org/record/").expect("an address of a record")
}

fn rows(source: impl std::io::Read) -> Vec<Row> {
    let mut reader =
        csv::ReaderBuilder::new().comment(Some(b'#')).flexible(true).from_reader(source);
    reader.deserialize().map(|row| row.expect("a readable row")).collect()
}
