//! What an editor chose, and what an import found, as JSON for the studio and the command line.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use serde::de::{self, Deserialize, Deserializer, MapAccess, Visitor};
use serde::{Deserialize as Derived, Serialize};

use super::draft::{Body, Totals};
use super::resolve::{Checked, CheckedRollCall};
use super::{Choices, Doubt, FileReport};
use crate::dataset::{DatasetError, Fault, Place};
use crate::date::Date;
use crate::tally::Tally;

impl Choices {
    /// Reads `{"names": {"Mentenegro": "MNE"}, "date": "2023-02-23", "id": "...", "title": "...",
    /// "url": "...", "unnamed": "did-not-vote", "doubts": "all"}`, each part optional. An empty
    /// text chooses nothing.
    ///
    /// # Errors
    /// When a part is unknown, of another type, or has a value that it cannot have.
    pub fn from_json(text: &str) -> Result<Self, DatasetError> {
        if text.trim().is_empty() {
            return Ok(Self::default());
        }
        // serde would also take a list of the right length.
        if !text.trim_start().starts_with('{') {
            return Err(unclear("they are no JSON object"));
        }
        let written: Written = serde_json::from_str(text).map_err(|it| unclear(&it.to_string()))?;
        let date = match &written.date {
            Some(date) => Some(Date::parse(date).ok_or_else(|| {
                unclear(&format!("the date \"{date}\" is no day; write it as 2023-02-23"))
            })?),
            None => None,
        };
        let unnamed_did_not_vote = match written.unnamed.as_deref() {
            None => false,
            Some("did-not-vote") => true,
            Some(other) => {
                return Err(unclear(&format!(
                    "unnamed is \"{other}\"; it can be \"did-not-vote\" or left out"
                )));
            }
        };
        let all_doubts = match written.doubts.as_deref() {
            None => false,
            Some("all") => true,
            Some(other) => {
                return Err(unclear(&format!(
                    "doubts is \"{other}\"; it can be \"all\" or left out"
                )));
            }
        };
        Ok(Self {
            names: written.names.0,
            date,
            id: written.id,
            title: written.title,
            url: written.url,
            unnamed_did_not_vote,
            all_doubts,
        })
    }
}

fn unclear(message: &str) -> DatasetError {
    let message = format!("the choices cannot be read: {message}");
    DatasetError::new(Fault::Form { code: "unclear-choices", message })
}

/// The choices as they are written.
#[derive(Derived)]
#[serde(deny_unknown_fields)]
struct Written {
    #[serde(default)]
    names: Spellings,
    date: Option<String>,
    id: Option<String>,
    title: Option<String>,
    url: Option<String>,
    unnamed: Option<String>,
    doubts: Option<String>,
}

/// Spellings with ids, sorted by spelling; each spelling once.
#[derive(Default)]
struct Spellings(Vec<(String, String)>);

impl<'de> Deserialize<'de> for Spellings {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        struct Pairs;

        impl<'de> Visitor<'de> for Pairs {
            type Value = Spellings;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("names as an object of spellings and ids")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Spellings, A::Error> {
                let mut pairs = BTreeMap::new();
                while let Some((spelling, id)) = map.next_entry::<String, String>()? {
                    if pairs.insert(spelling.clone(), id).is_some() {
                        let message = format!("the name \"{spelling}\" is given twice");
                        return Err(de::Error::custom(message));
                    }
                }
                Ok(Spellings(pairs.into_iter().collect()))
            }
        }

        from.deserialize_map(Pairs)
    }
}

impl Checked {
    /// Writes everything found as JSON: the files, the roll calls, and the doubts as `warnings`.
    ///
    /// `addresses` are what a page's `vote` finds the roll calls of the dataset by, in the order of
    /// the dataset.
    pub fn report(&self, addresses: &[String]) -> String {
        let name = |file: usize| self.files.get(file).map(|it| it.name.as_str());
        let mut addresses = addresses.iter();
        let roll_calls = self.roll_calls.iter().map(|it| {
            let vote = if it.is_shown { addresses.next() } else { None };
            RollCallLine::new(it, vote, name(it.file))
        });
        let report = Report {
            format: self.format(),
            files: self.files.iter().map(FileLine::new).collect(),
            roll_calls: roll_calls.collect(),
        };
        // Texts, numbers and lists always have a JSON form.
        let mut json = serde_json::to_string(&report).unwrap_or_default();
        json.truncate(json.len().saturating_sub(1));
        // Doubts are written one by one into reserved space: with thousands of them the text would
        // otherwise be held three times while it grows.
        let texts =
            |it: &Doubt| it.warning.message.len() + it.excerpt.as_ref().map_or(0, String::len);
        json.reserve(self.doubts.iter().map(|it| texts(it) + LINE).sum());
        json.push_str(",\"warnings\":[");
        for (at, it) in self.doubts.iter().enumerate() {
            let line = WarningLine::new(it, name(it.file));
            json.push_str(if at == 0 { "" } else { "," });
            json.push_str(&serde_json::to_string(&line).unwrap_or_default());
        }
        json.push_str("]}");
        json
    }

    /// Joins the formats of the files with positions, each once, in the order of the files; those
    /// of all files if none has a position.
    fn format(&self) -> String {
        let listing: BTreeSet<usize> = self.roll_calls.iter().map(|it| it.file).collect();
        let mut formats: Vec<&str> = Vec::new();
        for (index, file) in self.files.iter().enumerate() {
            let counts = listing.is_empty() || listing.contains(&index);
            if counts && !formats.contains(&file.format) {
                formats.push(file.format);
            }
        }
        formats.join(" + ")
    }
}

/// About how many bytes a doubt takes in JSON besides its texts.
const LINE: usize = 256;

/// The report without the doubts.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Report<'a> {
    format: String,
    files: Vec<FileLine<'a>>,
    roll_calls: Vec<RollCallLine<'a>>,
}

#[derive(Serialize)]
struct FileLine<'a> {
    name: &'a str,
    format: &'a str,
    encoding: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    delimiter: Option<char>,
    rows: usize,
}

impl<'a> FileLine<'a> {
    fn new(file: &'a FileReport) -> Self {
        let FileReport { name, format, encoding, delimiter, rows } = file;
        Self { name, format, encoding, delimiter: *delimiter, rows: *rows }
    }
}

#[derive(Serialize)]
struct RollCallLine<'a> {
    id: &'a str,
    /// What a page's `vote` finds the roll call by; missing if the dataset leaves it out.
    #[serde(skip_serializing_if = "Option::is_none")]
    vote: Option<&'a str>,
    date: Option<String>,
    kind: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    title: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    body: Option<&'a str>,
    stated: StatedLine,
    counted: CountedLine,
    #[serde(skip_serializing_if = "Option::is_none")]
    file: Option<&'a str>,
    #[serde(flatten)]
    place: PlaceLine,
}

impl<'a> RollCallLine<'a> {
    fn new(it: &'a CheckedRollCall, vote: Option<&'a String>, file: Option<&'a str>) -> Self {
        Self {
            id: &it.id,
            vote: vote.map(String::as_str),
            date: it.date.map(|date| date.to_string()),
            kind: it.kind.id(),
            title: it.title.as_deref(),
            body: body(&it.body),
            stated: StatedLine::new(it.stated),
            counted: CountedLine::new(it.counted),
            file,
            place: PlaceLine::new(it.place),
        }
    }
}

fn body(body: &Body) -> Option<&str> {
    match body {
        Body::Unknown => None,
        Body::GeneralAssembly => Some("UN General Assembly"),
        Body::SecurityCouncil => Some("UN Security Council"),
        Body::OfStates(name) | Body::Other(name) => Some(name.as_str()).filter(|it| !it.is_empty()),
    }
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct StatedLine {
    #[serde(skip_serializing_if = "Option::is_none")]
    yes: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    no: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    abstain: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    not_voting: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    members: Option<u32>,
}

impl StatedLine {
    fn new(stated: Totals) -> Self {
        let Totals { yes, no, abstain, not_voting, members } = stated;
        Self { yes, no, abstain, not_voting, members }
    }
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct CountedLine {
    yes: u32,
    no: u32,
    abstain: u32,
    not_voting: u32,
    not_named: u32,
}

impl CountedLine {
    fn new(counted: Tally) -> Self {
        let Tally { yes, no, abstain, not_voting, not_named } = counted;
        Self { yes, no, abstain, not_voting, not_named }
    }
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct WarningLine<'a> {
    code: &'a str,
    message: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    file: Option<&'a str>,
    #[serde(flatten)]
    place: PlaceLine,
    #[serde(skip_serializing_if = "Option::is_none")]
    excerpt: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    roll_call: Option<&'a str>,
    #[serde(skip_serializing_if = "<[String]>::is_empty")]
    members: &'a [String],
    #[serde(skip_serializing_if = "Vec::is_empty")]
    suggestions: Vec<SuggestionLine<'a>>,
    /// Written only where nothing is left to settle.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    notice: bool,
    /// Written only where it stands for several that are not listed.
    #[serde(skip_serializing_if = "Option::is_none")]
    count: Option<usize>,
}

impl<'a> WarningLine<'a> {
    fn new(doubt: &'a Doubt, file: Option<&'a str>) -> Self {
        let suggested = doubt.suggestions.iter();
        Self {
            code: doubt.warning.code,
            message: &doubt.warning.message,
            file,
            place: PlaceLine::new(doubt.warning.place),
            excerpt: doubt.excerpt.as_deref(),
            roll_call: doubt.warning.roll_call.as_deref(),
            members: &doubt.members,
            suggestions: suggested
                .map(|it| SuggestionLine { id: &it.id, name: &it.name })
                .collect(),
            notice: doubt.is_notice(),
            count: Some(doubt.count).filter(|it| *it > 1),
        }
    }
}

#[derive(Serialize)]
struct SuggestionLine<'a> {
    id: &'a str,
    name: &'a str,
}

#[derive(Serialize)]
struct PlaceLine {
    #[serde(skip_serializing_if = "Option::is_none")]
    line: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    column: Option<usize>,
}

impl PlaceLine {
    fn new(place: Option<Place>) -> Self {
        Self { line: place.map(|it| it.line), column: place.map(|it| it.column) }
    }
}

#[cfg(test)]
mod tests {
    use super::super::Suggestion;
    use super::*;
    use crate::dataset::{Dataset, Kind};

    #[test]
    fn choices_are_read() {
        assert_eq!(Choices::from_json(" ").unwrap(), Choices::default());
        assert_eq!(Choices::from_json("{}").unwrap(), Choices::default());
        let text = r#"{"names": {"Mentenegro": "MNE", "Česko": "CZE"}, "date": "2023-02-23",
            "id": "A/RES/1", "title": "T", "url": "https://x", "unnamed": "did-not-vote", "doubts": "all"}"#;
        let pair = |name: &str, id: &str| (name.to_owned(), id.to_owned());
        let expected = Choices {
            names: vec![pair("Mentenegro", "MNE"), pair("Česko", "CZE")],
            date: Date::parse("2023-02-23"),
            id: Some("A/RES/1".to_owned()),
            title: Some("T".to_owned()),
            url: Some("https://x".to_owned()),
            unnamed_did_not_vote: true,
            all_doubts: true,
        };
        assert_eq!(Choices::from_json(text).unwrap(), expected);
    }

    #[test]
    fn choices_that_cannot_be_meant_are_errors_that_quote_them() {
        for (text, quoted) in [
            ("[]", "no JSON object"),
            ("null", "no JSON object"),
            ("{", "EOF"),
            (r#"{"nmes": {}}"#, "nmes"),
            (r#"{"date": 5}"#, "invalid type"),
            (r#"{"date": "23 February 2023"}"#, "\"23 February 2023\""),
            (r#"{"unnamed": "absent"}"#, "\"absent\""),
            (r#"{"names": ["MNE"]}"#, "object of spellings"),
            (r#"{"names": {"a": "MNE", "a": "SRB"}}"#, "\"a\" is given twice"),
            (r#"{"id": "1", "id": "2"}"#, "duplicate field"),
        ] {
            let error = Choices::from_json(text).unwrap_err();
            assert_eq!(error.fault.code(), "unclear-choices", "{text}");
            assert!(error.to_string().contains(quoted), "{text}: {error}");
        }
    }

    fn file(name: &str, format: &'static str, delimiter: Option<char>) -> FileReport {
        FileReport { name: name.to_owned(), format, encoding: "UTF-8", delimiter, rows: 2 }
    }

    fn roll_call(id: &str, file: usize) -> CheckedRollCall {
        CheckedRollCall {
            id: id.to_owned(),
            date: Date::parse("2019-12-09"),
            title: Some("Crimea".to_owned()).filter(|_| id == "A/RES/1"),
            kind: Kind::Resolution,
            body: Body::GeneralAssembly,
            stated: Totals { yes: Some(2), ..Totals::default() },
            counted: Tally { yes: 1, not_voting: 3, ..Tally::default() },
            file,
            place: Some(Place { line: 4, column: 1 }),
            is_shown: true,
        }
    }

    #[test]
    fn the_report_says_what_was_found_and_leaves_out_what_was_not() {
        let doubt = Doubt::new("unknown-name", "no member \"Mentenegro\"".to_owned())
            .at(1, Place { line: 7, column: 3 })
            .quoting("Mentenegro")
            .of_roll_call("A/RES/1")
            .about(vec!["Mentenegro".to_owned()])
            .suggesting(vec![Suggestion { id: "MNE".to_owned(), name: "Montenegro".to_owned() }]);
        let checked = Checked {
            dataset: Dataset::default(),
            roll_calls: vec![
                roll_call("A/RES/1", 1),
                CheckedRollCall {
                    date: None,
                    body: Body::Unknown,
                    place: None,
                    is_shown: false,
                    ..roll_call("2", 2)
                },
                roll_call("A/RES/1", 1),
            ],
            doubts: vec![doubt, Doubt::new("few", "few".to_owned())],
            files: vec![
                file("m.csv", "members", Some(',')),
                file("v.csv", "undl-csv", Some(',')),
                file("t.txt", "text", None),
                file("w.csv", "undl-csv", Some(',')),
            ],
        };
        let expected = concat!(
            r#"{"format":"undl-csv + text","files":["#,
            r#"{"name":"m.csv","format":"members","encoding":"UTF-8","delimiter":",","rows":2},"#,
            r#"{"name":"v.csv","format":"undl-csv","encoding":"UTF-8","delimiter":",","rows":2},"#,
            r#"{"name":"t.txt","format":"text","encoding":"UTF-8","rows":2},"#,
            r#"{"name":"w.csv","format":"undl-csv","encoding":"UTF-8","delimiter":",","rows":2}],"#,
            r#""rollCalls":[{"id":"A/RES/1","vote":"A/RES/1#1","#,
            r#""date":"2019-12-09","kind":"resolution","#,
            r#""title":"Crimea","body":"UN General Assembly","stated":{"yes":2},"#,
            r#""counted":{"yes":1,"no":0,"abstain":0,"notVoting":3,"notNamed":0},"#,
            r#""file":"v.csv","line":4,"column":1},"#,
            r#"{"id":"2","date":null,"kind":"resolution","stated":{"yes":2},"#,
            r#""counted":{"yes":1,"no":0,"abstain":0,"notVoting":3,"notNamed":0},"file":"t.txt"},"#,
            r#"{"id":"A/RES/1","vote":"A/RES/1#2","#,
            r#""date":"2019-12-09","kind":"resolution","#,
            r#""title":"Crimea","body":"UN General Assembly","stated":{"yes":2},"#,
            r#""counted":{"yes":1,"no":0,"abstain":0,"notVoting":3,"notNamed":0},"#,
            r#""file":"v.csv","line":4,"column":1}],"#,
            r#""warnings":[{"code":"unknown-name","message":"no member \"Mentenegro\"","#,
            r#""file":"v.csv","line":7,"column":3,"excerpt":"Mentenegro","rollCall":"A/RES/1","#,
            r#""members":["Mentenegro"],"suggestions":[{"id":"MNE","name":"Montenegro"}]},"#,
            r#"{"code":"few","message":"few","file":"m.csv"}]}"#,
        );
        let addresses = ["A/RES/1#1", "A/RES/1#2"].map(str::to_owned);
        assert_eq!(checked.report(&addresses), expected);
    }
}
