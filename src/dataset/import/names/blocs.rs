//! `blocs.tsv` -> blocs of seats, for text and tables that bring none of their own.

use super::Seat;
use super::table::period;
use crate::dataset::{Bloc, Membership, Translated};

/// Reads the blocs, with members as indices into `seats`. Also returns the numbers of the lines
/// that could not be read.
pub fn read(text: &str, seats: &[Seat]) -> (Vec<Bloc>, Vec<usize>) {
    let (mut blocs, mut broken) = (Vec::new(), Vec::new());
    for (number, line) in text.lines().enumerate() {
        if !line.starts_with('#')
            && !line.is_empty()
            && read_line(line, seats, &mut blocs).is_none()
        {
            broken.push(number + 1);
        }
    }
    (blocs, broken)
}

fn read_line(line: &str, seats: &[Seat], blocs: &mut Vec<Bloc>) -> Option<()> {
    let mut fields = line.split('\t');
    match fields.next()? {
        "bloc" => {
            let (id, name, member) = (fields.next()?, fields.next()?, fields.next()?);
            let text = |it: &str| Translated { text: it.to_owned(), others: Vec::new() };
            let default = fields.next();
            blocs.push(Bloc {
                id: id.to_owned(),
                name: text(name),
                member_name: Some(text(member)),
                default: default == Some("default"),
                memberships: Vec::new(),
            });
            matches!(default, None | Some("default")).then_some(())
        }
        "in" => {
            let (lang, name, member) = (fields.next()?, fields.next()?, fields.next()?);
            let bloc = blocs.last_mut()?;
            bloc.name.others.push((lang.to_owned(), name.to_owned()));
            let others = &mut bloc.member_name.as_mut()?.others;
            others.push((lang.to_owned(), member.to_owned()));
            Some(())
        }
        "seats" => {
            let (from, to) = period(fields.next()?)?;
            let bloc = blocs.last_mut()?;
            for id in fields.next()?.split(' ') {
                let member = seats.iter().position(|it| it.id == id)?;
                bloc.memberships.push(Membership { member, from, to });
            }
            Some(())
        }
        _ => None,
    }
}
