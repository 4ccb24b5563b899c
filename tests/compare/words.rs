//! What is said in every language, and that it is proven.

use super::*;

/// Returns questions for every view that, together, have every kind of sentence and note.
fn every_question(lang: &str) -> Vec<(Dataset, Compare)> {
    let (ukraine, sixteen) = (ukraine(), assembly());
    let mut questions = Vec::new();
    for view in VIEWS {
        for (measure, dataset, focus, with, blocs) in [
            ("agreement", &ukraine, "SRB RUS BIH", "", "balkans eu nato"),
            ("half-credit", &ukraine, "SRB", "eu nato", ""),
            ("yes-no", &ukraine, "", "", "eu"),
            ("kappa", &sixteen, "M00", "M04 four", "four"),
            ("yes-no", &sixteen, "M01", "M04", ""),
        ] {
            let compare = Compare {
                blocs: Some(list(blocs)),
                measure: measure.to_owned(),
                lang: lang.to_owned(),
                parts: with.is_empty(),
                interval: true,
                ..ask(view, focus, with)
            };
            questions.push((dataset.clone(), compare));
        }
    }
    questions
}

/// Returns the evidence that a sentence opens.
fn list_of(dataset: &Dataset, compare: &Compare, words: &dyn Words, proof: &str) -> Evidence {
    let (names, index) = (names(dataset, &compare.lang), Index::of(dataset));
    let list = evidence(dataset, &index, &names, compare, words, proof);
    list.expect("an answer").expect(proof)
}

#[test]
fn every_message_is_filled() {
    for lang in ["en", "sr-Latn", "ar"] {
        let words = catalog(lang);
        let ids = common::messages(lang);
        for (dataset, compare) in every_question(lang) {
            let found = answer(&dataset, &compare);
            let mut said = texts(&found);
            for proof in found.sentences.iter().filter_map(|it| it.proof.as_ref()) {
                let list = list_of(&dataset, &compare, &words, proof);
                said.extend([list.title, list.record, list.interval, list.left_out]);
                said.extend(list.rows.into_iter().map(|it| it.positions));
            }
            for text in said {
                let what = format!("{lang}, {}, {}: {text}", compare.view, compare.measure);
                assert!(!text.contains("{$") && !text.contains("NaN"), "{what}");
                // A message that is missing is said as its id.
                let is_id = |it: &&str| it.contains('-') && ids.contains(*it);
                let mut parts = text.split(|it: char| !it.is_ascii_alphanumeric() && it != '-');
                assert_eq!(parts.find(is_id), None, "{what}");
            }
        }
    }
}

#[test]
fn every_sentence_opens_to_its_proof() {
    // Sentences that say what is missing, or only sum up what is listed, have no list of their own.
    let without = ["<no-ranking", "<no-full-year", "<precedents-unknown", "<median-alone"];
    for (dataset, compare) in every_question("en") {
        let (names, index) = (names(&dataset, "en"), Index::of(&dataset));
        let found = Comparison::new(&dataset, &index, &names, &compare, &Spelled);
        for it in found.expect("an answer").sentences {
            let Some(proof) = &it.proof else {
                assert!(without.iter().any(|start| it.text.starts_with(start)), "{}", it.text);
                continue;
            };
            let list = list_of(&dataset, &compare, &Spelled, proof);
            let is_never = ["<said-never", "<never-both"].iter().any(|id| it.text.starts_with(id));
            assert_eq!(list.rows.is_empty(), is_never, "{}: {}", compare.view, it.text);
        }
    }
}

#[test]
fn a_source_without_a_name_is_its_address() {
    let (here, there) = ("https://a.example/1", "http://b.example/2");
    for (source, url, one, many) in [
        (json!(null), None, ("", None), ("", None)),
        (json!(null), Some(here), ("Source: a.example/1", Some(here)), ("Source: a.example", None)),
        (
            json!({"url": there}),
            None,
            ("Source: b.example/2", Some(there)),
            ("Source: b.example/2", Some(there)),
        ),
        (
            json!(null),
            Some(there),
            ("Source: b.example/2", Some(there)),
            ("Source: b.example", None),
        ),
        (
            json!({"name": "Minutes", "url": there}),
            None,
            ("Source: Minutes", Some(there)),
            ("Source: Minutes", Some(there)),
        ),
        (
            json!({"name": "Minutes", "url": there}),
            Some(here),
            ("Source: Minutes", Some(here)),
            ("Source: Minutes", Some(there)),
        ),
    ] {
        let call = |id: &str| json!({"id": id, "date": "2020-01-01", "positions": "Y", "url": url});
        let mut file = json!({
            "rollcall": 1, "members": [{"id": "A"}], "source": source,
            "rollCalls": [call("1"), call("2")],
        });
        file.as_object_mut().expect("an object").retain(|_, it| !it.is_null());
        for call in file["rollCalls"].as_array_mut().expect("a list") {
            call.as_object_mut().expect("an object").retain(|_, it| !it.is_null());
        }
        let dataset = dataset::read(file.to_string().as_bytes()).expect("a readable dataset").0;
        let shown = common::answer(&dataset, &common::question("1", "", "", "en"));
        assert_eq!((shown.source.as_str(), shown.source_url.as_deref()), one, "{file}");
        let shown = answer(&dataset, &ask("alignment", "A", ""));
        assert_eq!((shown.source.as_str(), shown.source_url.as_deref()), many, "{file}");
    }
}

#[test]
fn a_sentence_says_of_which_days_and_topic_it_is() {
    let said = |from: &str, to: &str, topic: &str| {
        let [from, to, topic] = [from, to, topic].map(str::to_owned);
        let compare = Compare { from, to, topic, ..ask("alignment", "M00", "M04") };
        answer(&assembly(), &compare).sentences[0].text.clone()
    };
    for (from, to, topic, scope) in [
        ("", "", "", "roll calls in 2008–2019 ("),
        ("2010", "2010", "", "roll calls in 2010 ("),
        ("2010-03", "2010-09", "", "roll calls in March 2010 – September 2010 ("),
        ("2010-03", "", "Peace", "roll calls in March 2010 – 2019, topic: Peace ("),
    ] {
        let text = said(from, to, topic);
        assert!(text.contains(scope), "{text}");
    }
}

#[test]
fn a_seat_of_later_days_has_no_earlier_name() {
    let text = |from: &str| {
        let from = from.to_owned();
        let compare = Compare { to: from.clone(), from, ..ask("alignment", "A", "D") };
        texts(&answer(&of_months(), &compare)).join("\n")
    };
    assert!(text("1966").contains("Ada and Dee never both have a recorded position in 1966."));
    assert!(!text("1966").contains("Old Dee"));
}

/// By another measure, the pair with the highest figure need not be the one that voted the same way
/// most often; the same holds for the members that a timeline chooses.
#[test]
fn a_square_by_another_measure_tells_figures_not_who_voted_alike() {
    for measure in ["agreement", "yes-no", "half-credit", "kappa"] {
        let compare =
            Compare { measure: measure.to_owned(), ..ask("matrix", "M00", "M04 M08 M12") };
        let said = answer(&assembly(), &compare).sentences;
        let [most, least] = said.as_slice() else { panic!("{measure}: {said:?}") };
        for (said, often, figure) in [
            (most, "voted the same way most often", "The highest figure is that of "),
            (least, "voted the same way least often", "The lowest figure is that of "),
        ] {
            let is_figure = measure != "agreement";
            assert_eq!(said.text.contains(often), !is_figure, "{measure}: {}", said.text);
            assert_eq!(said.text.starts_with(figure), is_figure, "{measure}: {}", said.text);
        }
        let compare = Compare { measure: measure.to_owned(), ..ask("timeline", "M00", "") };
        let chosen = &answer(&assembly(), &compare).sentences[0].text;
        assert!(chosen.starts_with("Shown: the members "), "{chosen}");
        assert_eq!(chosen.contains("most and least often"), measure == "agreement", "{chosen}");
    }
}

#[test]
fn an_empty_cell_keeps_its_place_in_plain_text() {
    let compare = Compare { all: true, ..ask("alignment", "SRB", "") };
    let found = answer(&ukraine(), &compare);
    let text = rollcall::view::compare::text(&found);
    let cells = |it: &str| it.matches('\t').count();
    let head = text.lines().find(|it| it.starts_with("Member\t")).expect("a head");
    let rows = text.lines().filter(|it| cells(it) > 0);
    assert!(rows.clone().any(|it| it.contains("\t\t")));
    assert!(rows.clone().all(|it| cells(it) == cells(head)), "{text}");
}

/// In a line from right to left, a mark between the digits of a number reverses it, and so does a
/// sign beside it that is not held to it.
#[test]
fn numbers_read_from_left_to_right_in_arabic() {
    let digit = |it: Option<&char>| it.is_some_and(char::is_ascii_digit);
    for (view, measure) in
        [("alignment", "kappa"), ("matrix", "kappa"), ("timeline", "kappa"), ("space", "")]
    {
        let compare = Compare {
            measure: measure.to_owned(),
            lang: "ar".to_owned(),
            ..ask(view, "M00", "M04 M07")
        };
        let (mut points, mut signs) = (0, 0);
        for text in texts(&answer(&assembly(), &compare)) {
            let letters: Vec<char> = text.chars().collect();
            for (at, letter) in letters.iter().enumerate() {
                let after = letters.get(at + 1);
                if at > 0 && digit(letters.get(at - 1)) {
                    assert!(!(*letter == '\u{200f}' && after == Some(&'.')), "{text}");
                    points += usize::from(*letter == '.' && digit(after));
                }
                if *letter == '−' {
                    assert_eq!(letters.get(at - 1), Some(&'\u{2066}'), "{text}");
                    signs += 1;
                }
                if *letter == '=' {
                    assert_eq!(after, Some(&'\u{2069}'), "{text}");
                }
            }
        }
        assert!(points > 0 && signs > 0, "{view}: {points} points, {signs} signs");
    }
    let kappa = Compare {
        measure: "kappa".to_owned(),
        lang: "ar".to_owned(),
        ..ask("alignment", "M00", "M04 M07")
    };
    golden("alignment-kappa-ar", &assembly(), &kappa, 600.0, &Theme::LIGHT);
    let space = Compare { lang: "ar".to_owned(), ..ask("space", "SRB", "RUS USA") };
    golden("space-ar", &ukraine(), &space, 320.0, &Theme::LIGHT);
}

#[test]
fn a_table_says_its_measure() {
    for (measure, words) in [
        ("agreement", "identical positions"),
        ("half-credit", "an abstention counts half"),
        ("yes-no", "yes and no only"),
        ("kappa", "corrected for chance (kappa)"),
    ] {
        for view in ["alignment", "timeline", "matrix"] {
            let compare = Compare { measure: measure.to_owned(), ..ask(view, "M00", "M04 M08") };
            let table = answer(&assembly(), &compare).table;
            assert!(table.caption.contains(words), "{}", table.caption);
            if view == "alignment" {
                let head = format!("Value ({words})");
                let head = if measure == "agreement" { "Same position" } else { &head };
                assert_eq!(table.columns[2..4], [head, "Base"]);
            }
        }
    }
}

/// Returns the name of an entry by its id.
fn entry(view: &Comparison, id: &str) -> String {
    let scene = Scene::comparison(view, 600.0, &Theme::LIGHT, &ShippedFont);
    let found = scene.entries.into_iter().find(|it| it.id == id);
    found.unwrap_or_else(|| panic!("no entry {id}")).name
}

#[test]
fn a_figure_is_called_by_what_it_is_and_its_base() {
    let data = ukraine();
    let blocs = |ids: &str, compare: Compare| Compare { blocs: Some(list(ids)), ..compare };
    let ranking = blocs("balkans", Compare { all: true, ..ask("alignment", "SRB", "RUS") });
    let few = Compare { from: "2024".to_owned(), ..ranking.clone() };
    let arabic = Compare { lang: "ar".to_owned(), ..ranking.clone() };
    let alone = blocs("balkans", ask("precedents", "SRB", ""));
    let square = ask("matrix", "SRB", "RUS DEU");
    for (compare, id, name) in [
        (&ranking, "RUS", "Russia: 50 %, 11 of 22; rank 12="),
        (&ranking, "KHM", "Cambodia: 91 %, 20 of 22; rank 1"),
        (&ranking, "bloc:balkans", "Balkans: median 30 %, 9 members"),
        (&few, "RUS", "Russia: 0 %, 0 of 3. Fewer than 20 roll calls shared: not ranked"),
        (&alone, "year:2016", "2016: 1 of 1 roll call"),
        (&square, "pair:SRB:RUS", "Serbia, Russia: 50 %, 22 roll calls"),
        (&ask("timeline", "M00", "M04"), "M04:2008", "Elden, 2008: 69 %, 18 of 26"),
        (&ask("space", "SRB", ""), "SRB", "Serbia: 1.22, 22 of 23 contested roll calls"),
    ] {
        let dataset = if id == "M04:2008" { assembly() } else { data.clone() };
        assert_eq!(entry(&answer(&dataset, compare), id), name);
    }
    // Arabic names have the Arabic comma, not the Latin one.
    for compare in [&arabic, &Compare { lang: "ar".to_owned(), ..square.clone() }] {
        let found = answer(&data, compare);
        let scene = Scene::comparison(&found, 600.0, &Theme::LIGHT, &ShippedFont);
        let names: Vec<&str> = scene.entries.iter().map(|it| it.name.as_str()).collect();
        assert!(names.iter().all(|it| !it.contains(',')), "{names:?}");
        assert!(names.iter().any(|it| it.contains('،')), "{names:?}");
    }
    let under = Compare { to: "2013".to_owned(), ..ranking };
    let Picture::Alignment(it) = answer(&data, &under).picture else { panic!("no ranking") };
    let said =
        it.rows.iter().filter(|it| it.section == Section::UnderHalf).map(|it| it.said.as_str());
    let why = "Fewer than half of the roll calls of Serbia shared: not ranked";
    assert!(said.clone().count() > 0 && said.clone().all(|it| it.ends_with(why)));
    // A row of the table begins with its member.
    let table = answer(&data, &ask("space", "SRB", "")).table;
    assert_eq!(table.columns, ["Member", "Rank", "Point"]);
    assert!(table.rows.iter().any(|it| it[0] == "Serbia"));
}

#[test]
fn there_is_a_sentence_wherever_there_is_a_picture() {
    let others = dataset::read(common::file("www/data/others.json").as_bytes());
    let others = others.expect("a readable dataset").0;
    for (dataset, compare, said) in [
        (
            &others,
            ask("alignment", "SRB", ""),
            "Nobody is ranked: no member shares 20 roll calls with Serbia in 2012–2024.",
        ),
        (
            &others,
            Compare { measure: "yes-no".to_owned(), ..ask("alignment", "SRB", "") },
            "Nobody is ranked: no member that shares at least half of the roll calls of Serbia in \
             2012–2024 shares 20 in which neither abstained.",
        ),
        (
            &ukraine(),
            ask("space", "SRB", ""),
            "Counted from one end (Andorra and 29 more), Serbia is number 171 of 189 members in 2008–2025.",
        ),
        (
            &ukraine(),
            ask("space", "SRB", "RUS USA"),
            "On this line Serbia stands nearer to Russia (1.65 away) than to the United States (2.25) in 2008–2025.",
        ),
        (&others, ask("space", "", ""), "At the ends of this line stand "),
        // Three roll calls give nobody a place.
        (&others, ask("space", "SRB", ""), "At the ends of this line stand "),
        (
            &others,
            Compare { blocs: Some(list("eu")), ..ask("precedents", "FRA", "") },
            "When no other EU member voted as France did: never, of 3 roll calls in which France \
             took a position as a member of the bloc European Union in 2012–2024.",
        ),
    ] {
        let found = answer(dataset, &compare);
        let texts: Vec<&str> = found.sentences.iter().map(|it| it.text.as_str()).collect();
        assert!(texts.iter().any(|it| it.starts_with(said)), "{said} {texts:?}");
    }
}

#[test]
fn several_runs_that_are_as_long_are_not_the_longest_one() {
    let calls: Vec<Value> = ["NY", "NY", "YY", "NY", "NY"]
        .iter()
        .zip(1..)
        .map(|(positions, day)| {
            json!({"id": format!("r{day}"), "date": format!("2019-12-0{day}"), "positions": positions})
        })
        .collect();
    let file = json!({"rollcall": 1, "members": [{"id": "A"}, {"id": "B"}], "rollCalls": calls});
    let dataset = dataset::read(file.to_string().as_bytes()).expect("a readable dataset").0;
    let said = answer(&dataset, &ask("precedents", "B", "")).sentences;
    let run = said.iter().find(|it| it.text.starts_with("The longest run")).expect("a run");
    let expected = "The longest run: 2 in a row, 2 times, of 5 roll calls in which B took a position in \
                    2019; the first of them from 1 December 2019 (r1) to 2 December 2019 (r2).";
    assert_eq!(run.text, expected);
}

/// The name of a bloc's members has no translation here, so the words of the reader's language say
/// it.
#[test]
fn no_english_name_of_a_blocs_members_stands_in_another_language() {
    let file = json!({
        "rollcall": 1,
        "members": [{"id": "A"}, {"id": "B"}, {"id": "C"}],
        "blocs": [{"id": "b", "name": "Bloc", "memberName": "Bloc state", "default": true,
            "members": [{"id": "A"}, {"id": "B"}, {"id": "C"}]}],
        "rollCalls": [{"id": "r", "date": "2019-12-09", "positions": "NYY"}],
    });
    let dataset = dataset::read(file.to_string().as_bytes()).expect("a readable dataset").0;
    for (lang, expected) in [("en", "Bloc state"), ("sr-Latn", "članica bloka Bloc")] {
        let compare = Compare { lang: lang.to_owned(), ..ask("precedents", "A", "") };
        let heading = answer(&dataset, &compare).heading;
        assert!(heading.contains(expected), "{heading}");
    }
}

#[test]
fn evidence_of_pairs_says_whether_they_are_of_members_or_of_blocs() {
    let dataset = ukraine();
    let index = Index::of(&dataset);
    let words = catalog("en");
    for with in ["RUS DEU", "eu nato brics"] {
        let compare = ask("matrix", "SRB", with);
        let heading = answer(&dataset, &compare).heading;
        let list = evidence(&dataset, &index, &Names::new(), &compare, &words, "least");
        assert_eq!(list.expect("a question").expect("pairs").title, heading);
    }
}

#[test]
fn serbian_counts_as_it_is_spoken() {
    let words = catalog("sr-Latn");
    for (count, said) in [
        (0, "Nijedna od 135 rangiranih članica nije češće glasala isto kao A nego B, 2019."),
        (1, "1 od 135 rangiranih članica češće je glasala isto kao A nego B, 2019."),
        (3, "3 od 135 rangiranih članica češće su glasale isto kao A nego B, 2019."),
        (11, "11 od 135 rangiranih članica češće je glasalo isto kao A nego B, 2019."),
        (21, "21 od 135 rangiranih članica češće je glasala isto kao A nego B, 2019."),
    ] {
        let args = Args::new().text("member", "A").text("other", "B").text("period", "2019");
        let args = args.count("more", count).count("ranked", 135);
        assert_eq!(words.say("rank-of", &args), said);
    }
    for (count, said) in [
        (1, "Promena stava kod 1 članice (za → protiv)."),
        (3, "Promena stava kod 3 članice (za → protiv)."),
        (12, "Promena stava kod 12 članica (za → protiv)."),
    ] {
        let args = Args::new().count("count", count).text("from", "yes").text("to", "no");
        assert_eq!(words.say("crossed-many", &args), said);
    }
    for (count, said) in [
        (1, "Izostavljeno: 1 glasanje u kojem jedna nije zauzela stav."),
        (3, "Izostavljeno: 3 glasanja u kojima jedna nije zauzela stav."),
        (11, "Izostavljeno: 11 glasanja u kojima jedna nije zauzela stav."),
    ] {
        assert_eq!(words.say("evidence-left-out", &Args::new().count("count", count)), said);
    }
}
