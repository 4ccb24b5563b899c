//! Input that is broken, huge or meant to do harm, through the doors of pages and of editors.
//!
//! Each case ends in an error with a stable code, or in a dataset whose texts are clean; none
//! panics or hangs, and none needs more memory than three times its input and 32 MB.

// Clippy exempts only functions marked as tests; the helpers of this file need the same.
#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::panic, clippy::unwrap_used)]

use peak_alloc::PeakAlloc;
use rollcall::dataset::import::{Choices, Import};
use rollcall::dataset::{self, Dataset};

#[global_allocator]
static MEMORY: PeakAlloc = PeakAlloc;

const MEGABYTE: usize = 1 << 20;

/// How a case must end.
enum Ends {
    /// An error with this code.
    Error(&'static str),
    /// A dataset or report with a doubt of this code.
    Doubt(&'static str),
    /// In either of these ways, as long as it ends within its limits.
    Somehow,
}
use Ends::{Doubt, Error, Somehow};

struct Case {
    name: &'static str,
    bytes: Vec<u8>,
    ends: Ends,
}

fn case(name: &'static str, bytes: impl Into<Vec<u8>>, ends: Ends) -> Case {
    Case { name, bytes: bytes.into(), ends }
}

const UNDL: &str = "undl_id,ms_code,ms_name,ms_vote,date,session,resolution,draft,committee_report,meeting,title,agenda_title,subjects,vote_note,total_yes,total_no,total_abstentions,total_non_voting,total_ms,undl_link\n";

/// Makes one row of a UN Digital Library CSV, with some of its fields given.
fn row(member: &str, position: &str, date: &str, title: &str, yes: &str, url: &str) -> String {
    format!(
        "1,,{member},{position},{date},74,A/RES/74/17,,,A/74/PV.41,{title},,,,{yes},19.0,66.0,45.0,193.0,{url}\n"
    )
}

fn undl(rows: &str) -> String {
    format!("{UNDL}{rows}")
}

fn own(members: &str, roll_calls: &str) -> String {
    format!("{{\"rollcall\": 1, \"members\": [{members}], \"rollCalls\": [{roll_calls}]}}")
}

fn own_roll_call(fields: &str) -> String {
    own(
        r#"{"id": "SRB", "name": "Serbia"}, {"id": "BIH"}"#,
        &format!(r#"{{"id": "r", "date": "2019-12-09", "positions": "YN"{fields}}}"#),
    )
}

fn own_json() -> Vec<Case> {
    vec![
        case("nothing", "", Error("empty-data")),
        case("only white space", " \n\t\n ", Error("empty-data")),
        case("only a byte order mark", "\u{feff}", Error("empty-data")),
        case(
            "a number beyond range",
            own_roll_call(r#", "stated": {"yes": 1e400}"#),
            Error("unexpected-form"),
        ),
        case("a fraction", own_roll_call(r#", "stated": {"yes": 1.5}"#), Error("unexpected-form")),
        case(
            "a negative count",
            own_roll_call(r#", "stated": {"yes": -1}"#),
            Error("unexpected-form"),
        ),
        case(
            "negative zero",
            own_roll_call(r#", "stated": {"yes": -0}"#),
            Error("unexpected-form"),
        ),
        case(
            "beyond exact integers",
            own_roll_call(r#", "stated": {"yes": 9007199254740993}"#),
            Error("unexpected-form"),
        ),
        case("NaN", own_roll_call(r#", "stated": {"yes": NaN}"#), Error("broken-json")),
        case("Infinity", own_roll_call(r#", "stated": {"yes": Infinity}"#), Error("broken-json")),
        case(
            "a count in quotes",
            own_roll_call(r#", "stated": {"yes": "63"}"#),
            Error("unexpected-form"),
        ),
        case("a name given twice", own_roll_call(r#", "id": "other""#), Error("unexpected-form")),
        case(
            "a member given twice",
            own(r#"{"id": "A"}, {"id": "A"}"#, ""),
            Error("duplicate-member"),
        ),
        case(
            "another version",
            "{\"rollcall\": 2, \"members\": [], \"rollCalls\": []}",
            Error("unknown-version"),
        ),
        case(
            "a huge version",
            "{\"rollcall\": 1e99, \"members\": [], \"rollCalls\": []}",
            Error("unexpected-form"),
        ),
        case(
            "members that are a number",
            "{\"rollcall\": 1, \"members\": 7, \"rollCalls\": []}",
            Error("unexpected-form"),
        ),
        case("cut off", "{\"rollcall\": 1, \"members\": [", Error("broken-json")),
        case("more after the end", own("", "") + "}", Error("broken-json")),
        case("lists in lists", "[".repeat(100_000), Error("broken-json")),
        case("objects in objects", "{\"rollcall\":".repeat(100_000), Error("broken-json")),
        case(
            "a million empty lists",
            own("", &vec!["[]"; 1_000_000].join(",")),
            Error("unexpected-form"),
        ),
        case("half a surrogate pair", own(r#"{"id": "\ud800"}"#, ""), Error("broken-json")),
        case(
            "prototype fields",
            own_roll_call(r#", "__proto__": {"polluted": true}, "constructor": 1"#),
            Somehow,
        ),
        case(
            "positions of another alphabet",
            own_roll_call("").replace("YN", "ДН"),
            Doubt("unknown-position"),
        ),
        case(
            "a megabyte of positions",
            own_roll_call("").replace("YN", &"Y".repeat(MEGABYTE)),
            Doubt("positions-length"),
        ),
        case(
            "an address that is a script",
            own_roll_call(r#", "url": "javascript:alert(1)""#),
            Doubt("unsafe-address"),
        ),
        case(
            "five megabytes of title",
            own_roll_call(&format!(", \"title\": \"{}\"", "x".repeat(5 * MEGABYTE))),
            Somehow,
        ),
        case(
            "twenty thousand roll calls and one",
            own(
                r#"{"id": "A"}"#,
                &(0..=20_000)
                    .map(|it| format!(r#"{{"id":"{it}","date":"2019-12-09","positions":"Y"}}"#))
                    .collect::<Vec<_>>()
                    .join(","),
            ),
            Error("unexpected-form"),
        ),
        case(
            "a day that does not exist",
            own_roll_call("").replace("2019-12-09", "2019-02-30"),
            Doubt("unreadable-date"),
        ),
        case(
            "JSON of another kind",
            "{\"type\": \"FeatureCollection\", \"features\": []}",
            Error("unexpected-form"),
        ),
    ]
}

fn bytes() -> Vec<Case> {
    vec![
        case("a workbook", b"PK\x03\x04\x14\0\x06\0\x08\0\0\0!\0".repeat(50), Error("not-text")),
        case(
            "a PDF",
            b"%PDF-1.7\n%\xE2\xE3\xCF\xD3\n1 0 obj\n<</Type/Catalog>>\nendobj\n".to_vec(),
            Error("not-text"),
        ),
        case(
            "gzip",
            b"\x1F\x8B\x08\0\0\0\0\0\0\x03\xED\xC1\x01\x0D\0\0\0\xC2\xA0\xF7Om\x0E7".repeat(1_000),
            Error("not-text"),
        ),
        case("a picture", b"\x89PNG\r\n\x1A\n\0\0\0\rIHDR\0\0\x01\0".repeat(20), Error("not-text")),
        case("zeros", vec![0; MEGABYTE], Error("not-text")),
        case("every byte", (0..=255_u8).cycle().take(MEGABYTE).collect::<Vec<_>>(), Somehow),
        case("UTF-8 cut off", [b"In favour: Serbia, T\xC3".as_slice()].concat(), Somehow),
        case("UTF-16 with half a character", b"\xFF\xFEI\0n\0 \0f\0a".to_vec(), Somehow),
        case("overlong UTF-8", b"{\"rollcall\": 1, \"id\": \"\xC0\xAF\"}".to_vec(), Somehow),
    ]
}

fn tables() -> Vec<Case> {
    let serbia =
        row("SERBIA", "N", "2019-12-09", "Title", "63.0", "https://digitallibrary.un.org/record/1");
    let with = |from: &str, to: &str| undl(&serbia.replace(from, to));
    let rows = |count: usize, row: &dyn Fn(usize) -> String| {
        undl(&(0..count).map(row).collect::<String>())
    };
    vec![
        case("one line of a hundred megabytes", "x".repeat(100 * MEGABYTE), Error("too-large")),
        case(
            "one line of a hundred megabytes of commas",
            "a,".repeat(50 * MEGABYTE),
            Error("too-many-columns"),
        ),
        case(
            "a header, then a line without end",
            undl(&"x".repeat(20 * MEGABYTE)),
            Error("row-too-long"),
        ),
        case("a million columns", "a,".repeat(1_000_000), Error("too-many-columns")),
        case(
            "a quotation mark that never closes",
            undl(&format!("1,\"{}", "x\n".repeat(5 * MEGABYTE))),
            Error("row-too-long"),
        ),
        case("a quotation mark that never closes, short", undl("1,\"x\ny"), Error("broken-table")),
        case("nothing but quotation marks", "\"".repeat(MEGABYTE), Somehow),
        case("nothing but commas", ",".repeat(10_000), Somehow),
        case("a header only", UNDL, Error("no-roll-calls")),
        case("totals that are no number", with("63.0", "NaN"), Doubt("unreadable-count")),
        case("totals beyond range", with("63.0", "1e400"), Doubt("unreadable-count")),
        case("half a vote", with("63.0", "63.5"), Doubt("unreadable-count")),
        case("a negative total", with("63.0", "-63"), Doubt("unreadable-count")),
        case("a position nobody knows", with(",N,", ",Q,"), Doubt("unknown-position")),
        case("a member nobody knows", with("SERBIA", "MORDOR"), Doubt("unknown-name")),
        case(
            "a day that does not exist",
            with("2019-12-09", "2019-13-40"),
            Doubt("unreadable-date"),
        ),
        case("a row that is too short", undl(&format!("{serbia}1,SRB\n")), Doubt("row-length")),
        case(
            "a member twice",
            undl(&format!("{serbia}{}", serbia.replace(",N,", ",Y,"))),
            Doubt("listed-twice"),
        ),
        case(
            "an address that is a script",
            with("https://digitallibrary.un.org/record/1", "javascript:alert(1)"),
            Somehow,
        ),
        case("formulas", with("Title", "\"=HYPERLINK(\"\"http://a\"\")\""), Somehow),
        case(
            "thirty thousand roll calls",
            rows(30_000, &|it| serbia.replacen("1,", &format!("{it},"), 1)),
            Error("too-many-roll-calls"),
        ),
        case(
            "a hundred thousand unknown members",
            rows(100_000, &|it| serbia.replace("SERBIA", &format!("STATE {it}"))),
            Error("too-many-members"),
        ),
        case(
            "a hundred thousand unknown positions",
            rows(100_000, &|it| serbia.replace(",N,", &format!(",Q{it},"))),
            Doubt("unknown-position"),
        ),
        case("carriage returns only", undl(&serbia).replace('\n', "\r"), Somehow),
        case("a table of something else", "product,price\nshoes,12\nhats,9\n", Error("no-votes")),
        case("a wide table of nothing", format!("member{}\n", ",".repeat(9_000)), Somehow),
    ]
}

fn markup() -> Vec<Case> {
    let laughs = (1..20).map(|it| {
        let before = it - 1;
        format!("<!ENTITY l{it} \"&l{before};&l{before};&l{before};&l{before};&l{before};&l{before};&l{before};&l{before};&l{before};&l{before};\">")
    });
    let bomb = format!(
        "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY l0 \"lol\">{}]><PV.RollCallVoteResults><RollCallVote.Result>&l19;</RollCallVote.Result></PV.RollCallVoteResults>",
        laughs.collect::<String>()
    );
    let parliament = |inner: &str| {
        format!(
            "<?xml version=\"1.0\"?><PV.RollCallVoteResults EP.Number=\"P9\" Sitting.Date=\"2019-12-09\">{inner}</PV.RollCallVoteResults>"
        )
    };
    vec![
        case("a billion laughs", bomb, Somehow),
        case(
            "an entity from a file",
            "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><PV.RollCallVoteResults><RollCallVote.Result Identifier=\"1\">&e;</RollCallVote.Result></PV.RollCallVoteResults>",
            Somehow,
        ),
        case("elements in elements", parliament(&"<a>".repeat(200_000)), Somehow),
        case(
            "results without end",
            parliament(&"<RollCallVote.Result Identifier=\"1\">".repeat(20_000)),
            Somehow,
        ),
        case(
            "an attribute twice",
            parliament(
                "<RollCallVote.Result Identifier=\"1\" Identifier=\"2\"></RollCallVote.Result>",
            ),
            Somehow,
        ),
        case(
            "an error page",
            "<!doctype html><title>404</title><h1>Not found</h1>",
            Error("no-votes"),
        ),
        case("a megabyte of opening brackets", "<".repeat(MEGABYTE), Somehow),
        case("comments without end", "<!--".repeat(100_000), Somehow),
        case("entities of entities", format!("<p>{}", "&amp;amp;".repeat(100_000)), Somehow),
        case(
            "numbers beyond Unicode",
            "<p>In favour: &#99999999999; &#xFFFFFFFF; &#0; Serbia</p>",
            Somehow,
        ),
        case("a list inside a script", "<script>In favour: Serbia</script>", Error("no-votes")),
    ]
}

fn texts() -> Vec<Case> {
    vec![
        case("prose", "It was a dark and stormy night.", Error("no-votes")),
        case(
            "five megabytes of commas",
            format!("In favour: {}", ",".repeat(5 * MEGABYTE)),
            Somehow,
        ),
        case(
            "five megabytes of open brackets",
            format!("In favour: {}", "(".repeat(5 * MEGABYTE)),
            Somehow,
        ),
        case("a hundred thousand headings", "In favour:\nAgainst:\n".repeat(100_000), Somehow),
        case(
            "a hundred thousand results",
            "It was adopted by 3 votes to 2, with 1 abstention. ".repeat(30_000),
            Somehow,
        ),
        case(
            "two hundred thousand names",
            format!("In favour: {}\n", "Serbia, ".repeat(200_000)),
            Doubt("listed-twice"),
        ),
        case(
            "a count without end",
            "Adopted by a recorded vote of 99999999999999999999 in favour to 3 against, with 2 abstentions. In favour: Serbia",
            Somehow,
        ),
        case("names turned round", "In favour: Ser\u{202E}bia, \u{2066}Albania\u{2069}", Somehow),
        case(
            "names that hide",
            "In favour: Ser\u{200B}bia, Alba\u{AD}nia, \u{FEFF}Greece",
            Somehow,
        ),
        case("towers of marks", format!("In favour: S{}erbia", "\u{301}".repeat(10_000)), Somehow),
        case("a word of a megabyte", format!("In favour: {}", "x".repeat(MEGABYTE)), Somehow),
        case(
            "flags without a state",
            format!("In favour: {}", "\u{1F1FF}\u{1F1FF}".repeat(10_000)),
            Somehow,
        ),
        case("half a flag", "In favour: \u{1F1F7}, Albania", Doubt("unknown-name")),
        case("a name with markup", "In favour: <img src=x onerror=alert(1)>, Albania", Somehow),
        case(
            "a member in two lists",
            "In favour: Albania, Serbia\nAgainst: Serbia\n",
            Doubt("listed-twice"),
        ),
        case(
            "a comma that is missing",
            "Abstaining: China, Comoros Congo, Djibouti",
            Doubt("missing-comma"),
        ),
        case("bullets only", "In favour:\n•\n•\n•\n", Somehow),
        case("numbers only", "In favour:\n1.\n2.\n3.\n", Somehow),
    ]
}

fn popolo() -> Vec<Case> {
    let votes = |votes: &str| {
        format!(
            "{{\"vote_events\": [{{\"identifier\": \"v\", \"start_date\": \"2019-12-09\", \"votes\": [{votes}]}}]}}"
        )
    };
    vec![
        case(
            "an option nobody knows",
            votes(r#"{"voter_name": "A", "option": "maybe"}"#),
            Doubt("unknown-position"),
        ),
        case("an option that is an object", votes(r#"{"voter_name": "A", "option": {}}"#), Somehow),
        case("a voter that is a number", votes(r#"{"voter": 7, "option": "yes"}"#), Somehow),
        case("votes that are a text", "{\"vote_events\": [{\"votes\": \"all\"}]}", Somehow),
        case(
            "a voter twice",
            votes(r#"{"voter_name": "A", "option": "yes"}, {"voter_name": "A", "option": "no"}"#),
            Doubt("listed-twice"),
        ),
        case(
            "a hundred thousand votes",
            votes(&vec![r#"{"voter_name":"A","option":"yes"}"#; 100_000].join(",")),
            Somehow,
        ),
    ]
}

fn all() -> Vec<Case> {
    [own_json(), bytes(), tables(), markup(), texts(), popolo()].into_iter().flatten().collect()
}

/// Imports a case; returns the dataset with the codes of its doubts, or the code of the error.
fn import(case: &Case) -> Result<(Dataset, Vec<&'static str>), &'static str> {
    let mut import = Import::new(Choices::default());
    import.add(case.name, &case.bytes).map_err(|it| it.fault.code())?;
    let checked = import.finish().map_err(|it| it.fault.code())?;
    Ok((checked.dataset, checked.doubts.iter().map(|it| it.warning.code).collect()))
}

/// Returns the texts of a dataset that a reader may see.
fn texts_of(dataset: &Dataset) -> Vec<&str> {
    let members = dataset.members.iter().flat_map(|it| [it.id.as_str(), it.name.now.as_str()]);
    let roll_calls = dataset.roll_calls.iter().flat_map(|it| {
        [Some(it.id.as_str()), it.title.as_deref(), it.outcome.as_deref()].into_iter().flatten()
    });
    let blocs = dataset.blocs.iter().flat_map(|it| [it.id.as_str(), it.name.text.as_str()]);
    members.chain(roll_calls).chain(blocs).collect()
}

/// All cases are one test, so that nothing else allocates while memory is measured.
#[test]
fn nothing_that_comes_in_does_harm() {
    let mut failures = Vec::new();
    let cases = all();
    for case in &cases {
        PeakAlloc.reset_peak_usage();
        let before = PeakAlloc.current_usage();
        let begun = std::time::Instant::now();
        let found = import(case);
        let seconds = begun.elapsed().as_secs_f64();
        let memory = PeakAlloc.peak_usage().saturating_sub(before);
        // The input is allocated before this; the import may hold three times as much.
        let most = 3 * case.bytes.len() + 32 * MEGABYTE;
        if memory > most {
            failures.push(format!(
                "{}: {} MB of memory for {} MB",
                case.name,
                memory / MEGABYTE,
                case.bytes.len() / MEGABYTE
            ));
        }
        if seconds > 20.0 {
            failures.push(format!("{}: {seconds:.1} s", case.name));
        }
        let as_expected = match (&found, &case.ends) {
            (_, Somehow) => true,
            (Err(code), Error(expected)) => code == expected,
            (Ok((_, doubts)), Doubt(expected)) => doubts.contains(expected),
            _ => false,
        };
        if !as_expected {
            let found = found.as_ref().map(|(_, doubts)| doubts);
            let expected = match case.ends {
                Error(code) | Doubt(code) => code,
                Somehow => "",
            };
            failures.push(format!("{}: {found:?} instead of {expected}", case.name));
        }
        if let Ok((dataset, _)) = &found {
            for text in texts_of(dataset) {
                if dataset::clean(text) != text {
                    failures.push(format!("{}: {text:?} is not clean", case.name));
                }
            }
        }
        // A page may be given the same file, so its reader must not panic either.
        if case.bytes.len() < 8 * MEGABYTE {
            let _ = dataset::read(&case.bytes);
        }
    }
    assert!(cases.len() >= 90, "{} cases", cases.len());
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}
