//! The European Parliament's roll-call XML: `PV.RollCallVoteResults`.
//!
//! It lists those who voted, by position and political group. It does not say who else was a member
//! that day, so other members are not named. Groups become blocs; a member changes its bloc on the
//! day on which it is first listed with another group. Corrections (`Intentions`) are notes and
//! change no count.
//!
//! Source: europarl.europa.eu, "Results of roll-call votes", the XML beside each sitting's PDF.

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use super::doubt::Doubt;
use super::draft::{Body, Coverage, Draft, DraftNote, Origin};
use super::places::Places;
use crate::dataset::{DatasetError, Fault, Kind, Place, clean, limits};
use crate::date::Date;
use crate::position::Position;

/// The deepest nesting that is read; the form needs eight.
const DEPTH: usize = 64;

/// Whether a text is such a file, by its first characters.
pub fn recognises(text: &str) -> bool {
    let head =
        text.char_indices().nth(4_096).map_or(text, |(at, _)| text.get(..at).unwrap_or(text));
    head.contains("RollCallVoteResults") || head.contains("RollCallVote.Result")
}

/// Reads the votes of a file into `draft`, and returns the name of the format.
///
/// # Errors
/// When it is no XML or is nested too deep, has entities of its own, or holds no vote.
pub fn read(text: &str, file: usize, draft: &mut Draft) -> Result<&'static str, DatasetError> {
    let mut xml = Reader::from_str(text);
    xml.config_mut().expand_empty_elements = true;
    let mut sitting = Sitting::begin(file, text, draft);
    loop {
        let at = usize::try_from(xml.buffer_position()).unwrap_or_default();
        let event = xml.read_event().map_err(|error| {
            let at = usize::try_from(xml.error_position()).unwrap_or(at);
            fault("broken-xml", format!("the XML cannot be read: {error}"), sitting.places.at(at))
        })?;
        match event {
            Event::Eof => break,
            event => sitting.event(event, at)?,
        }
    }
    if sitting.depth > 0 {
        let end = sitting.places.at(text.len().saturating_sub(1));
        return Err(fault("broken-xml", "the XML ends within an element".to_owned(), end));
    }
    match sitting.votes {
        0 => {
            let message = "the XML has no \"RollCallVote.Result\"".to_owned();
            Err(DatasetError::new(Fault::Form { code: "no-votes", message }))
        }
        _ => Ok("european-parliament-xml"),
    }
}

fn fault(code: &'static str, message: String, place: Place) -> DatasetError {
    DatasetError::new(Fault::Form { code, message }).at(place)
}

/// A file while it is read.
struct Sitting<'t, 'd> {
    file: usize,
    places: Places<'t>,
    draft: &'d mut Draft,
    depth: usize,
    votes: usize,
    /// The day of the sitting, for votes that state none.
    date: Option<Date>,
    /// Index of the open vote.
    vote: Option<usize>,
    position: Option<Position>,
    /// Whether the open list holds corrections of votes.
    intends: bool,
    group: Option<String>,
    /// Id of the member whose name is being read.
    member: Option<String>,
    /// The text of the open description or name, and where it begins.
    text: Option<(String, Place)>,
}

impl<'t, 'd> Sitting<'t, 'd> {
    fn begin(file: usize, text: &'t str, draft: &'d mut Draft) -> Self {
        Self {
            file,
            places: Places::new(text),
            draft,
            depth: 0,
            votes: 0,
            date: None,
            vote: None,
            position: None,
            intends: false,
            group: None,
            member: None,
            text: None,
        }
    }

    fn event(&mut self, event: Event<'_>, at: usize) -> Result<(), DatasetError> {
        match event {
            Event::Start(tag) => {
                self.depth += 1;
                if self.depth > DEPTH {
                    let message = format!("elements are nested more than {DEPTH} deep");
                    return Err(fault("broken-xml", message, self.places.at(at)));
                }
                self.start(&tag, at);
            }
            Event::End(tag) => {
                self.depth = self.depth.saturating_sub(1);
                self.end(tag.name().as_ref());
            }
            Event::Text(text) => {
                let text = text.decode().unwrap_or_default();
                self.add(&text);
            }
            Event::CData(text) => {
                let text = text.decode().unwrap_or_default();
                self.add(&text);
            }
            Event::GeneralRef(reference) => {
                let character = match reference.decode().unwrap_or_default().as_ref() {
                    "amp" => Some('&'),
                    "lt" => Some('<'),
                    "gt" => Some('>'),
                    "quot" => Some('"'),
                    "apos" => Some('\''),
                    _ => reference.resolve_char_ref().ok().flatten(),
                };
                let Some(character) = character else {
                    let message = "the XML refers to an entity of its own, which is not followed; write the character".to_owned();
                    return Err(fault("unsafe-xml", message, self.places.at(at)));
                };
                self.add(character.encode_utf8(&mut [0; 4]));
            }
            Event::DocType(text)
                if text.windows(8).any(|it| it.eq_ignore_ascii_case(b"<!ENTITY")) =>
            {
                let message =
                    "the XML declares entities, which are not followed; remove the DOCTYPE"
                        .to_owned();
                return Err(fault("unsafe-xml", message, self.places.at(at)));
            }
            _ => {}
        }
        Ok(())
    }

    fn start(&mut self, tag: &BytesStart<'_>, at: usize) {
        match tag.name().as_ref() {
            b"RollCallVote.Result" => self.open_vote(tag, at),
            b"RollCallVote.Description.Text" if self.vote.is_some() => self.listen(at),
            b"Result.For" => self.open_list(tag, Position::Yes, at),
            b"Result.Against" => self.open_list(tag, Position::No, at),
            b"Result.Abstention" => self.open_list(tag, Position::Abstain, at),
            b"Intentions.Result.For" => self.open_intention(Position::Yes),
            b"Intentions.Result.Against" => self.open_intention(Position::No),
            b"Intentions.Result.Abstention" => self.open_intention(Position::Abstain),
            b"Result.PoliticalGroup.List" => self.group = attribute(tag, "Identifier"),
            b"PoliticalGroup.Member.Name" | b"Member.Name" => {
                self.member = attribute(tag, "PersId").or_else(|| attribute(tag, "MepId"));
                self.listen(at);
            }
            _ if self.date.is_none() => {
                self.date = attribute(tag, "Sitting.Date").as_deref().and_then(day);
            }
            _ => {}
        }
    }

    fn end(&mut self, name: &[u8]) {
        match name {
            b"RollCallVote.Result" => self.vote = None,
            b"RollCallVote.Description.Text" => {
                let title = self.heard().map(|(text, _)| text);
                if let (Some(title), Some(it)) = (title, self.open()) {
                    it.kind = kind(&title);
                    it.title = Some(title);
                }
            }
            b"Result.For" | b"Result.Against" | b"Result.Abstention" => self.position = None,
            b"Intentions.Result.For"
            | b"Intentions.Result.Against"
            | b"Intentions.Result.Abstention" => {
                (self.position, self.intends) = (None, false);
            }
            b"Result.PoliticalGroup.List" => self.group = None,
            b"PoliticalGroup.Member.Name" | b"Member.Name" => self.close_member(),
            _ => {}
        }
    }

    fn open(&mut self) -> Option<&mut super::draft::DraftRollCall> {
        self.draft.roll_calls.get_mut(self.vote?)
    }

    fn open_vote(&mut self, tag: &BytesStart<'_>, at: usize) {
        self.votes += 1;
        let id = attribute(tag, "Identifier");
        let key = format!("{} {}", self.file, self.votes);
        let index = self.draft.roll_call_index(Origin::EuropeanParliament, &key);
        let written = attribute(tag, "Date");
        let date = written.as_deref().and_then(day).or(self.date);
        let place = self.places.at(at);
        if let Some(written) = written.filter(|it| day(it).is_none()) {
            self.draft.doubts.push(Doubt::unreadable_date(&written).at(self.file, place));
        }
        self.vote = Some(index);
        let file = self.file;
        if let Some(it) = self.open() {
            (it.file, it.place, it.id, it.date) = (file, Some(place), id, date);
            it.body = Body::Other("European Parliament".to_owned());
            it.coverage = Coverage::Some;
        }
    }

    fn open_list(&mut self, tag: &BytesStart<'_>, position: Position, at: usize) {
        self.position = Some(position);
        let written = attribute(tag, "Number");
        let number = written.as_ref().and_then(|it| it.parse().ok());
        let number = number.filter(|it| *it <= limits::COUNT);
        if let (Some(written), None) = (written, number) {
            let doubt = Doubt::unreadable_count(&written);
            self.draft.doubts.push(doubt.at(self.file, self.places.at(at)));
        }
        let Some(it) = self.open() else { return };
        match position {
            Position::Yes => it.stated.yes = number,
            Position::No => it.stated.no = number,
            _ => it.stated.abstain = number,
        }
    }

    fn open_intention(&mut self, position: Position) {
        (self.position, self.intends) = (Some(position), true);
    }

    fn listen(&mut self, at: usize) {
        self.text = Some((String::new(), self.places.at(at)));
    }

    fn add(&mut self, part: &str) {
        if let Some((text, _)) = &mut self.text
            && text.len() < 4 * limits::TEXT
        {
            text.push_str(part);
        }
    }

    fn heard(&mut self) -> Option<(String, Place)> {
        let (text, place) = self.text.take()?;
        let text = clean(&text).into_owned();
        (!text.is_empty()).then_some((text, place))
    }

    fn close_member(&mut self) {
        let code = self.member.take();
        let Some((name, place)) = self.heard() else { return };
        let (Some(position), Some(vote)) = (self.position, self.vote) else { return };
        let member = self.draft.member(code.as_deref(), &name, place, self.file);
        if self.intends {
            let text = format!("intended to vote {}", word(position));
            if let Some(it) = self.draft.roll_calls.get_mut(vote) {
                it.notes.push(DraftNote { member, text, place: Some(place) });
            }
            return;
        }
        let mut date = None;
        if let Some(it) = self.draft.roll_calls.get_mut(vote) {
            it.list(member, Some(position), place);
            date = it.date;
        }
        if let Some(group) = &self.group {
            self.draft.see(group, member, date, (self.file, place));
        }
    }
}

fn attribute(tag: &BytesStart<'_>, name: &str) -> Option<String> {
    let attribute = tag.try_get_attribute(name).ok().flatten()?;
    let value = attribute.unescape_value().ok()?;
    Some(clean(&value).into_owned()).filter(|it| !it.is_empty())
}

/// Reads a day such as "2019-12-09", at times with an hour behind it.
fn day(text: &str) -> Option<Date> {
    text.get(..10).and_then(Date::parse)
}

fn word(position: Position) -> &'static str {
    match position {
        Position::Yes => "in favour",
        Position::No => "against",
        _ => "to abstain",
    }
}

/// Returns what was voted on, where the description has the Parliament's own short forms for it.
fn kind(title: &str) -> Option<Kind> {
    let words: Vec<&str> = title.split([' ', ',', '/', '-', ':']).collect();
    let has = |any: &[&str]| words.iter().any(|it| any.contains(it));
    if has(&["Am", "Ams", "Amendement", "Amendment"]) {
        return Some(Kind::Amendment);
    }
    if has(&["§", "Considérant", "Recital", "Visa", "Citation"]) {
        return Some(Kind::Paragraph);
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    const FILE: &str = include_str!("../../../tests/data/european-parliament/sitting.xml");

    fn draft(text: &str) -> Result<Draft, DatasetError> {
        let mut draft = Draft::default();
        read(text, 0, &mut draft).map(|_| draft)
    }

    #[test]
    fn votes_have_their_lists_and_totals() {
        let draft = draft(FILE).unwrap();
        assert_eq!(draft.roll_calls.len(), 2);
        let it = &draft.roll_calls[0];
        let positions: Vec<_> = it
            .cells
            .iter()
            .map(|it| (draft.members[it.member as usize].name.as_str(), it.position))
            .collect();
        assert_eq!(
            positions,
            [("Anić", Position::Yes), ("Berg & Tal", Position::Yes), ("Costa", Position::No)]
        );
        assert_eq!((it.stated.yes, it.stated.no, it.stated.abstain), (Some(2), Some(1), Some(0)));
        assert_eq!(it.date.unwrap().to_string(), "2019-12-18");
        assert_eq!(it.title.as_deref(), Some("B9-0241/2019 - Ensemble du texte"));
        assert_eq!(it.kind, None);
        assert_eq!(draft.roll_calls[1].kind, Some(Kind::Amendment));
        assert_eq!(draft.blocs[0].id, "GreensX");
    }

    #[test]
    fn what_cannot_be_read_is_told() {
        assert_eq!(draft(FILE).unwrap().doubts.len(), 0);
        for (from, to, code) in [
            ("For Number=\"2\"", "For Number=\"2a\"", "unreadable-count"),
            (" Date=\"2019-12-18", " Date=\"18 December", "unreadable-date"),
        ] {
            assert!(FILE.contains(from), "{from}");
            let draft = draft(&FILE.replacen(from, to, 1)).unwrap();
            let told: Vec<_> = draft.doubts.iter().map(|it| it.warning.code).collect();
            assert_eq!(told, [code], "{to}");
        }
    }

    #[test]
    fn corrections_are_notes() {
        let draft = draft(FILE).unwrap();
        let note = &draft.roll_calls[1].notes[0];
        assert_eq!(draft.members[note.member as usize].name, "Costa");
        assert_eq!(note.text, "intended to vote in favour");
        assert_eq!(draft.roll_calls[1].cells.len(), 2);
    }

    #[test]
    fn places_are_those_of_the_file() {
        let draft = draft(FILE).unwrap();
        let cell = draft.roll_calls[0].cells[1];
        let line = FILE.lines().nth(cell.line as usize - 1).unwrap();
        assert!(line.contains("Berg"), "{line}");
    }

    #[test]
    fn what_is_broken_or_unsafe_is_an_error() {
        for (text, code) in [
            ("<PV.RollCallVoteResults><RollCallVote.Result>", "broken-xml"),
            ("<PV.RollCallVoteResults></RollCallVote.Result>", "broken-xml"),
            ("<PV.RollCallVoteResults></PV.RollCallVoteResults>", "no-votes"),
            ("<!DOCTYPE x [<!ENTITY a \"b\">]><PV.RollCallVoteResults/>", "unsafe-xml"),
            ("<PV.RollCallVoteResults>&bomb;</PV.RollCallVoteResults>", "unsafe-xml"),
        ] {
            assert_eq!(draft(text).unwrap_err().fault.code(), code, "{text}");
        }
        let deep = "<a>".repeat(100_000);
        assert_eq!(draft(&deep).unwrap_err().fault.code(), "broken-xml");
    }
}
