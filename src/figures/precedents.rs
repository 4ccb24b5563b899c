//! Roll calls in which a member stood alone, alone with another, or against one.

use serde::Serialize;

use super::ids::clipped;
use super::{Asked, Refusal};
use crate::dataset::Bloc;
use crate::planes::Planes;
use crate::position::Position;
use crate::precedent::{self, Beside, Pattern, Precedents as Found};
use crate::tally::Tally;

#[derive(Serialize)]
pub(super) struct Precedents<'a> {
    definition: String,
    notes: Vec<String>,
    count: usize,
    of: u32,
    /// How many more roll calls may have the pattern.
    unknown: usize,
    #[serde(rename = "unknownRollCalls")]
    unknown_roll_calls: Vec<&'a str>,
    #[serde(rename = "rollCalls")]
    roll_calls: Vec<PrecedentRow<'a>>,
}

#[derive(Serialize)]
struct PrecedentRow<'a> {
    id: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    vote: Option<&'a str>,
    date: String,
    title: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    url: Option<&'a str>,
    position: &'static str,
    tally: TallyLine,
    others: serde_json::Map<String, serde_json::Value>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct TallyLine {
    yes: u32,
    no: u32,
    abstain: u32,
    not_voting: u32,
}

impl From<Tally> for TallyLine {
    fn from(it: Tally) -> Self {
        Self { yes: it.yes, no: it.no, abstain: it.abstain, not_voting: it.not_voting }
    }
}

impl<'a> Asked<'a> {
    pub(super) fn precedents(&self) -> Result<Precedents<'_>, Refusal> {
        let [id] = self.request.ids.as_slice() else {
            return Err(Refusal::Usage("precedents are of one member".to_owned()));
        };
        let request = self.request;
        let member = self.member(id)?;
        let other = |id: &Option<String>| match id {
            None => Ok(None),
            Some(id) => self.member(id).map(Some),
        };
        let (with, against) = (other(&request.with)?, other(&request.against)?);
        if with.is_some() && against.is_some() {
            let message = "--with is who else stood alone and --against who took the opposite, \
                           whoever else did; choose one";
            return Err(Refusal::Usage(message.to_owned()));
        }
        if [with, against].contains(&Some(member)) {
            return Err(Refusal::Data(format!("{id} cannot be its own partner")));
        }
        let position = match request.position.as_deref() {
            None => None,
            Some(word) => {
                let is_meant = |it: &Position| it.id().eq_ignore_ascii_case(word);
                Some(Position::RECORDED.into_iter().find(is_meant).ok_or_else(|| {
                    let known = "it can be yes, abstain or no";
                    Refusal::Usage(format!("--position is \"{}\"; {known}", clipped(word)))
                })?)
            }
        };
        let bloc = match &request.bloc {
            None => None,
            Some(id) => Some(self.bloc(id)?),
        };
        let pattern = Pattern { member, position, with, against };
        let planes = Planes::of(self.dataset);
        let found = precedent::precedents(self.dataset, &planes, &self.counted, bloc, pattern);
        let rows = found.found.iter().filter_map(|it| {
            let roll_call = self.dataset.roll_calls.get(it.roll_call)?;
            let others = it.others.iter().map(|(member, position)| {
                (self.id(*member).to_owned(), serde_json::Value::from(position.id()))
            });
            Some(PrecedentRow {
                id: &roll_call.id,
                vote: self.address(it.roll_call),
                date: roll_call.date.to_string(),
                title: roll_call.title.as_deref(),
                url: roll_call.url.as_deref(),
                position: it.position.id(),
                tally: roll_call.counted().into(),
                others: others.collect(),
            })
        });
        let roll_calls: Vec<_> = rows.collect();
        let definition = self.definition_of_precedents(bloc, pattern, found.unknown.len());
        let count = roll_calls.len();
        let mut notes = self.notes.clone();
        notes.extend(self.about_precedents(&planes, bloc, pattern, &found));
        let address = |it: &usize| {
            let id = self.dataset.roll_calls.get(*it).map(|it| it.id.as_str());
            self.address(*it).or(id)
        };
        Ok(Precedents {
            definition,
            notes,
            count,
            of: found.base.len() as u32,
            unknown: found.unknown.len(),
            unknown_roll_calls: found.unknown.iter().filter_map(address).collect(),
            roll_calls,
        })
    }

    /// Says why there are no precedents; empty if there are some, or if the set has no roll calls.
    fn about_precedents(
        &self,
        planes: &Planes,
        bloc: Option<&Bloc>,
        pattern: Pattern,
        found: &Found,
    ) -> Vec<String> {
        let Pattern { member, with, against, .. } = pattern;
        let partner = against.or(with).unwrap_or(member);
        let mut notes = match partner == member {
            true => self.never_voted(planes, member).into_iter().collect(),
            false => self.never_both(planes, [member, partner]),
        };
        if !notes.is_empty() || self.counted.count() == 0 || !found.unknown.is_empty() {
            return notes;
        }
        let whose = match with {
            Some(it) => format!("{} and {}", self.id(member), self.id(it)),
            None => self.id(member).to_owned(),
        };
        let among = bloc.map_or("all members", |it| &it.id);
        match (bloc, found.beside) {
            (Some(bloc), _) if found.base.is_empty() => {
                let inside = self.counted.while_in(self.dataset, bloc, member);
                notes.push(match planes.recorded(member, &inside) {
                    0 => self.never_in(member, bloc),
                    _ => {
                        let (id, other) = (self.id(member), self.id(partner));
                        format!(
                            "{id} and {other} never both have a recorded position while {id} is \
                             a member of \"{among}\""
                        )
                    }
                });
            }
            _ if against.is_some() => {}
            (_, Beside::Nobody) => {
                notes
                    .push(format!("\"{among}\" had no other member where {whose} took a position"));
            }
            (_, Beside::Silent) => {
                notes.push(format!("no other of \"{among}\" took a position where {whose} did"));
            }
            _ => {}
        }
        notes
    }

    fn definition_of_precedents(
        &self,
        bloc: Option<&Bloc>,
        pattern: Pattern,
        unknown: usize,
    ) -> String {
        let among = bloc.map_or("all members", |it| &it.id);
        let id = self.id(pattern.member);
        let what = match (pattern.position, pattern.against) {
            (None, None) => "a position that".to_owned(),
            (Some(it), None) => format!("the position \"{}\", which", it.id()),
            (None, Some(_)) => "yes or no".to_owned(),
            (Some(it), Some(_)) => format!("the position \"{}\"", it.id()),
        };
        let whom = match (pattern.with, pattern.against) {
            (_, Some(it)) => format!(" and {} the opposite", self.id(it)),
            (Some(it), None) => {
                let other = self.id(it);
                format!(
                    " {other} took too, of {among} or not, and nobody else of {among} on the day"
                )
            }
            (None, None) => format!(" nobody else of {among} took on the day"),
        };
        let somebody = match pattern.against {
            Some(_) => "",
            None => ", while at least one other took another",
        };
        let doubtful = match unknown {
            0 => String::new(),
            it => format!(
                "; unknown: {it} more that may be such, left out since the source does not name \
                 everybody or doubts about its record are open"
            ),
        };
        let both = match pattern.against.or(pattern.with) {
            Some(it) => format!(", and {} too", self.id(it)),
            None => String::new(),
        };
        let told = if unknown > 0 { ", without unknown ones" } else { "" };
        format!(
            "roll calls in which {id} took {what}{whom}{somebody}{doubtful}; of: those in which \
             {id}, a member of {among} on the day, took a position{both}{told}; {}",
            self.set()
        )
    }
}
