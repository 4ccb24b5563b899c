//! What a text says besides lists: results, sentences, days, symbols and who voted.

use super::*;

#[test]
fn prose_is_read() {
    check(
        "The General Assembly adopted resolution ES-11/1 on 2 March 2022, with 141 countries voting in favour, five \
         against and 35 abstentions. Belarus, Eritrea, North Korea, Syria and Russia voted against it, while China \
         and India abstained.",
        "N: Belarus|Eritrea|North Korea|Syria|Russia A: China|India",
        "141-5-35",
        Some("A/RES/ES-11/1"),
        Some("2022-03-02"),
    );
    check_tally(
        "While 12 of the Council’s 15 members voted in favour of the Brazilian-led text, one (United States) voted \
         against, and two (Russia, and the United Kingdom) abstained.",
        "N: United States A: Russia|the United Kingdom",
        "12-1-2",
    );
}

#[test]
fn the_same_numbers_are_not_the_same_vote() {
    let count = |text: &str| reading(text).draft.roll_calls.len();
    assert_eq!(
        count("Draft V was adopted by 131 votes to 53. Draft VI was adopted by 131 votes to 53."),
        2
    );
    assert_eq!(
        count(
            "Text Passes by 137 Votes in Favour to 12 against, with 17 Abstentions\n\nIt was adopted by 137 votes to 12, with 17 abstentions."
        ),
        1
    );
    assert_eq!(
        count(
            "It was adopted by 137 votes to 12. The tally was 137 votes in favour and 12 against."
        ),
        1
    );
}

#[test]
fn other_languages_are_read() {
    check_tally(
        "Adoptée par 106 voix contre une, avec 67 abstentions, les voix s'étant réparties comme suit:\nPour: Albanie, Andorre.\nContre: États-Unis d’Amérique.\nAbstentions: Fidji.",
        "Y: Albanie|Andorre N: États-Unis d’Amérique A: Fidji",
        "106-1-67",
    );
    check_names(
        "Votos a favor: Albania, Omán. Votos en contra: Cuba. Abstenciones: Fiji.",
        "Y: Albania|Omán N: Cuba A: Fiji",
    );
    check_names(
        "Голосовали за: Албания, Оман.\nГолосовали против: Куба.\nВоздержались: Фиджи.",
        "Y: Албания|Оман N: Куба A: Фиджи",
    );
    check_names(
        "Za: Albanija, Oman\nProtiv: Kuba\nUzdržani: Fidži\nNisu glasali: Čad",
        "Y: Albanija|Oman N: Kuba A: Fidži X: Čad",
    );
}

#[test]
fn the_assembly_is_known_in_other_languages() {
    for text in [
        "Generalna skupština UN, 9. decembar 2019.\nZa: Albanija, Hrvatska\nProtiv: Srbija\n",
        "L'Assemblée générale a voté.\nPour : France, Chine\nContre : Cuba\n",
        "Генеральная Ассамблея ООН\nЗа: Албания\nПротив: Сербия, Куба\n",
    ] {
        assert_eq!(
            reading(text).only().body,
            crate::dataset::import::draft::Body::GeneralAssembly,
            "{text}"
        );
    }
}

#[test]
fn who_is_not_named_did_not_vote_only_where_it_is_said() {
    let coverage = |text: &str| reading(text).only().coverage;
    assert_eq!(coverage("Against: Cuba. Absent: Chad."), Coverage::Some);
    assert_eq!(coverage("Against: Cuba. The remaining members did not vote."), Coverage::Voters);
    assert_eq!(
        coverage("Against: Cuba.\n\nAll other Member States were absent."),
        Coverage::Voters
    );
    check_names("Against: Cuba\nNo vote recorded: Chad, Fiji", "N: Cuba X: Chad|Fiji");
}

#[test]
fn days_are_taken_only_where_there_is_one() {
    let found = reading("10 December 2019\n11 December 2019\n\nAgainst: Cuba");
    assert_eq!(found.only().date, None);
    assert_eq!(found.codes(), ["ambiguous-date"]);
    check_names("Against: Cuba", "N: Cuba");
    check(
        "Tuesday, 10 December 2019, 10 a.m.\n\nAgainst: Cuba",
        "N: Cuba",
        "?-?-?",
        None,
        Some("2019-12-10"),
    );
}

#[test]
fn the_day_of_an_article_is_not_that_of_the_vote() {
    let article =
        |day: &str| format!("24 February 2023\n\nThe Assembly voted on {day}. Against: Cuba");
    let found = reading(&article("Thursday"));
    assert_eq!(found.only().date, None);
    assert_eq!(found.codes(), ["ambiguous-date"]);
    check(&article("Friday"), "N: Cuba", "?-?-?", None, Some("2023-02-24"));
}

#[test]
fn the_day_on_which_something_was_put_to_the_vote_is_that_of_the_vote() {
    let text = "The draft resolution S/2022/155 was put to the vote on 25 February 2022 by the Council.\n\
                In favour:\nAlbania, Brazil, France\nAgainst:\nRussian Federation\n";
    let day = reading(text).only().date.map(|it| it.to_string());
    assert_eq!(day.as_deref(), Some("2022-02-25"));
}

#[test]
fn days_on_which_other_texts_were_adopted_are_not_that_of_the_vote() {
    let lists = "In favour: Albania, Brazil, France\nAgainst: Russian Federation\n";
    let day = |head: &str| {
        let it = reading(&format!("{head}\n{lists}"));
        it.only().date.map(|it| it.to_string())
    };
    let earlier = "The Assembly today adopted resolution A/RES/77/1 by a recorded vote. Earlier \
                   resolution A/RES/60/1 had been adopted on 16 September 2005 by the same body.";
    assert_eq!(day(earlier), None);
    let recalled = "9 December 2019\nRecalling its resolution 68/262 adopted on 27 March 2014, and all \
                    its other resolutions on the matter, the Assembly put it to the vote.";
    assert_eq!(day(recalled).as_deref(), Some("2019-12-09"));
}

#[test]
fn every_roll_call_has_its_own_symbol() {
    let ids = |text: &str| -> Vec<Option<String>> {
        reading(text).draft.roll_calls.iter().map(|it| it.id.clone()).collect()
    };
    let both = ["A/RES/77/1", "A/RES/77/2"].map(|it| Some(it.to_owned()));
    for text in [
        "A/RES/77/1\nIn favour: Chad, Mali\nAgainst: Cuba\nA/RES/77/2\nIn favour: Cuba\nAgainst: Mali, Chad\n",
        "A/RES/77/1\nYes\nChad\nMali\nNo\nCuba\nA/RES/77/2 On peace\nYes\nCuba\nNo\nMali\nChad\n",
    ] {
        assert_eq!(ids(text), both, "{text}");
        assert_eq!(summary(&reading(text), 0), "Y: Chad|Mali N: Cuba", "{text}");
    }
    // A symbol below the lists may be that of the next roll call.
    let below = "In favour: Chad, Mali\nA/RES/77/1\nIn favour: Cuba\nA/RES/77/2";
    assert_eq!(ids(below), [None, None]);
    // Here the symbol is a trace of a page, with names after it.
    check_names(
        "Against: Chad,\nA/C.3/78/L.2\nBosnia and\nA/C.3/78/L.2\nHerzegovina",
        "N: Chad|Bosnia and Herzegovina",
    );
}
