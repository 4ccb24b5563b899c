//! Reports on members: those who are listed twice, are missing or had no seat, and spellings that
//! mean nobody.

use super::{Meaning, Members, Presence};
use crate::dataset::import::doubt::{self, Doubt, Doubts, Suggestion};
use crate::dataset::import::draft::Cell;
use crate::dataset::import::resolve::Matched;
use crate::position::Position;

impl Members<'_> {
    /// Makes the doubt about a member that a roll call lists twice; `before` is its first position.
    pub(super) fn listed_twice(
        &self,
        it: &Matched<'_>,
        member: usize,
        cell: Cell,
        before: Position,
    ) -> Doubt {
        let name = self.name(member, it.date);
        let message = match before == cell.position {
            true => format!(
                "\"{}\" lists {name} twice with the same position; it is counted once, remove one",
                it.id
            ),
            false => format!(
                "\"{}\" lists {name} twice, as {} and as {}; it is counted in neither, remove the wrong one",
                it.id,
                words(before),
                words(cell.position)
            ),
        };
        it.doubt("listed-twice", message)
            .at(it.draft.file, cell.place())
            .quoting(self.spelling(cell.member))
            .about(vec![self.id(member)])
    }

    /// Reports the members whom a roll call misses, and those who should not be in it.
    pub(super) fn report_presence(
        &self,
        it: &Matched<'_>,
        presence: &Presence,
        doubts: &mut Doubts,
    ) {
        let mut say = |code, members: &[usize], what: &str, fix: &str| {
            if members.is_empty() {
                return;
            }
            let names: Vec<&str> =
                members.iter().map(|member| self.name(*member, it.date)).collect();
            let message = format!("\"{}\" {what} {}; {fix}", it.id, shortened(&names));
            let ids = members.iter().map(|member| self.id(*member)).collect();
            doubts.push(it.doubt(code, message).about(ids));
        };
        say(
            "member-missing",
            &presence.missing,
            "does not list members of that day:",
            "they count as not named, look them up in the record",
        );
        say(
            "membership-differs",
            &presence.denied,
            "calls no members who were:",
            "they stay left out as the source has it",
        );
        say(
            "not-a-member-then",
            &presence.strangers,
            "lists those who had no seat on that day:",
            "check the date and the names",
        );
        say(
            "idle-stranger",
            &presence.idle,
            "lists as not voting those who had no seat on that day:",
            "they stay as the source has them",
        );
        let count = presence.not_named.len();
        say(
            "not-named",
            &presence.not_named,
            &format!("does not name {count} members of that day:"),
            "confirm that they did not vote, or leave them as not named",
        );
    }

    /// Reports every spelling that was not matched, once however often it occurs.
    pub fn report(&self, doubts: &mut Doubts) {
        for (at, (member, trouble)) in self.troubles.iter().enumerate() {
            let spelling = self.spelling(*member);
            let often = match trouble.roll_calls {
                1 => String::new(),
                count => format!(" ({count} times)"),
            };
            // Looking for what may have been meant takes time; nobody reads a thousand guesses.
            let guess = at < doubt::MOST;
            let near = match trouble.meaning {
                Meaning::Unlisted => self.near(*member, guess),
                _ => Vec::new(),
            };
            let (code, message, seats) =
                self.trouble(*member, &often, &trouble.meaning, (guess, &near));
            let suggestions: Vec<Suggestion> = match trouble.meaning {
                Meaning::Unlisted => near,
                Meaning::Namesake => self.listed.namesakes(spelling),
                _ => seats.iter().filter_map(|seat| self.suggestion(*seat)).collect(),
            };
            let about = match &trouble.meaning {
                _ if code == "missing-comma" => seats.iter().map(|seat| self.id(*seat)).collect(),
                Meaning::Torn { code, name } => vec![self.id(*code), self.id(*name)],
                Meaning::NameOfAnother(other) => {
                    let named = self.draft.members.get(*member as usize);
                    let id = named.and_then(|it| it.code.clone()).unwrap_or_default();
                    vec![id, other.clone()]
                }
                _ => vec![spelling.to_owned()],
            };
            // In a table the name has a place of its own, beside that of the position.
            let named = self.draft.members.get(*member as usize);
            let place = named.filter(|it| it.file == trouble.file).and_then(|it| it.place);
            doubts.push(
                Doubt::new(code, message)
                    .of_roll_call(&trouble.roll_call)
                    .at(trouble.file, place.unwrap_or(trouble.cell.place()))
                    .quoting(spelling)
                    .about(about)
                    .suggesting(suggestions),
            );
        }
        doubts.extend(self.uncompared());
    }

    /// Returns the entries of the list that may be meant by a spelling; without `guess` those that
    /// are known already.
    fn near(&self, member: u32, guess: bool) -> Vec<Suggestion> {
        match self.near.get(&member) {
            Some(near) => near.clone(),
            None if guess => self.listed.near(self.spelling(member)),
            None => Vec::new(),
        }
    }

    /// Makes the notice about new names that were compared with nobody.
    fn uncompared(&self) -> Option<Doubt> {
        let (first, count) = self.uncompared?;
        let named = self.draft.members.get(first as usize)?;
        let message = format!(
            "{count} new names from \"{}\" on were not compared with the members of the dataset, since {} others were; look through them for misspelt ones",
            named.spelling(),
            doubt::MOST
        );
        // Without an excerpt nobody is offered a choice for the first name.
        let doubt = Doubt::new("unknown-name", message).as_notice();
        Some(doubt.at(named.file, named.place))
    }

    /// Returns the code and the message of a doubt about a spelling, and the seats that may be
    /// meant. `often` says how often it occurs; without `guess` nothing near is looked for, and
    /// `near` is what the list has.
    fn trouble(
        &self,
        member: u32,
        often: &str,
        meaning: &Meaning,
        (guess, near): (bool, &[Suggestion]),
    ) -> (&'static str, String, Vec<usize>) {
        let spelling = self.spelling(member);
        let name = |seat: &usize| self.name(*seat, None).to_owned();
        match meaning {
            Meaning::Torn { code, name: by_name } => {
                let given = self.draft.members.get(member as usize);
                let message = format!(
                    "the code \"{}\" means {}, but the name \"{spelling}\" means {}{often}; the code counts, correct the other",
                    given.and_then(|it| it.code.as_deref()).unwrap_or_default(),
                    name(code),
                    name(by_name)
                );
                ("code-and-name-differ", message, vec![*code, *by_name])
            }
            Meaning::NeverMember(known) => {
                let message = format!(
                    "\"{spelling}\" ({known}) is not a member of the UN and has no vote{often}; it is left out"
                );
                ("never-a-member", message, Vec::new())
            }
            Meaning::Ambiguous => {
                let message = format!(
                    "\"{spelling}\" may be more than one member{often}; say which one is meant"
                );
                let code =
                    self.draft.members.get(member as usize).and_then(|it| it.code.as_deref());
                let mut seats = self.roster.nearest(spelling);
                if seats.is_empty() {
                    seats = self.roster.seats_of_code(code.unwrap_or_default());
                }
                ("ambiguous-name", message, seats)
            }
            Meaning::Unlisted => {
                let names: Vec<&str> = near.iter().map(|it| it.name.as_str()).collect();
                let fix = match names.as_slice() {
                    [] => "correct it or add it to the list".to_owned(),
                    names => format!("is {} meant?", names.join(" or ")),
                };
                let draft = self.draft.members.get(member as usize);
                let id = draft.and_then(|it| it.code.as_deref()).filter(|it| *it != spelling);
                let id = id.map(|it| format!(" with the id \"{it}\"")).unwrap_or_default();
                let message = format!(
                    "\"{spelling}\"{id} is not in the list of members{often}, so that it counts as one more; {fix}"
                );
                ("unknown-name", message, Vec::new())
            }
            Meaning::NameOfAnother(other) => {
                let draft = self.draft.members.get(member as usize);
                let id = draft.and_then(|it| it.code.as_deref()).unwrap_or_default();
                let message = format!(
                    "the id \"{id}\" means {}, but the name \"{spelling}\" is that of \"{other}\" in the list of members{often}; the id counts, correct the other",
                    self.listed.name(id)
                );
                ("code-and-name-differ", message, Vec::new())
            }
            Meaning::Namesake => {
                let count = self.listed.with_name(spelling).len();
                let message = format!(
                    "{count} members in the list are called \"{spelling}\"{often}, so that it counts as one more; write the id, or say which one is meant"
                );
                ("ambiguous-name", message, Vec::new())
            }
            _ => match guess.then(|| self.roster.run_together(spelling)).flatten() {
                Some(seats) => {
                    let names: Vec<String> = seats.iter().map(name).collect();
                    let message = format!(
                        "\"{spelling}\" looks like {} with a missing comma{often}; put the comma, or say which it is",
                        names.join(" and ")
                    );
                    ("missing-comma", message, seats)
                }
                None => self.unknown(spelling, often, guess),
            },
        }
    }

    fn unknown(
        &self,
        spelling: &str,
        often: &str,
        guess: bool,
    ) -> (&'static str, String, Vec<usize>) {
        let seats = if guess { self.roster.nearest(spelling) } else { Vec::new() };
        let names: Vec<&str> = seats.iter().map(|seat| self.name(*seat, None)).collect();
        let fix = match names.as_slice() {
            [] => "correct it or say who is meant".to_owned(),
            names => format!("is {} meant?", names.join(" or ")),
        };
        let message = format!("\"{spelling}\" is no known member{often}; {fix}");
        ("unknown-name", message, seats)
    }

    fn suggestion(&self, member: usize) -> Option<Suggestion> {
        let it = self.list.get(member)?;
        Some(Suggestion { id: it.id.clone(), name: it.name.now.clone() })
    }
}

/// Returns a position in the words of messages.
pub fn words(position: Position) -> &'static str {
    match position {
        Position::Yes => "in favour",
        Position::Abstain => "abstaining",
        Position::No => "against",
        Position::NotVoting => "not voting",
        Position::NotNamed => "not named",
        Position::NotMember => "not a member",
    }
}

/// Joins the first names of a list, and says how many follow.
fn shortened(names: &[&str]) -> String {
    const FIRST: usize = 8;
    let first = names.iter().take(FIRST).copied().collect::<Vec<_>>().join(", ");
    match names.len().saturating_sub(FIRST) {
        0 => first,
        more => format!("{first} and {more} more"),
    }
}
