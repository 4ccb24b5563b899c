//! The pieces of a list -> names: without its total and the lines that name nobody, halves joined, pairs divided.

use super::{List, Reader};
use crate::dataset::import::text::furniture;
use crate::dataset::import::text::groups::{self, Capitals};
use crate::dataset::import::text::name::{
    Name, ends_with_half, is_and, is_known, is_nobody, is_turned_half, join,
};
use crate::dataset::import::text::titles;
use crate::dataset::import::text::tokens::{Gap, Kind, Text};

/// The words between two separators of a list.
#[derive(Clone, Debug)]
pub struct Piece {
    pub name: String,
    /// Its first token.
    pub first: usize,
    /// Its last token.
    pub last: usize,
    /// A comma stood before it.
    pub after_comma: bool,
    /// It has its own marker or line.
    pub own: bool,
}

/// Returns the token after the count in "Total: -- 3", given the word and its colon.
pub fn total_after(text: &Text<'_>, word: usize, colon: usize) -> Option<usize> {
    let mark = |it: &usize| matches!(text.kind(*it), Some(Kind::Dash | Kind::Bullet));
    let number = colon + 1 + (colon + 1..colon + 3).take_while(mark).count();
    (is_total(text, word) && text.number(number).is_some()).then_some(number + 1)
}

fn is_total(text: &Text<'_>, at: usize) -> bool {
    matches!(&*text.lower(at), "total" | "totals")
}

impl Reader<'_, '_> {
    /// Makes the list of all pieces; `end` is the token after it.
    pub(super) fn finish(mut self, end: usize) -> List {
        self.flush();
        let unclear = self.setting.unclear;
        let mut list = List { end, cut: self.cut, unclear, ..List::default() };
        list.count = self.take_total();
        // Each page may begin with a header such as "Members".
        self.pieces.retain(|it| !it.own || !titles::is_header(&it.name));
        self.take_groups(&mut list);
        self.join_halves();
        self.take_names(&mut list);
        // A single letter is that of an index, between the names.
        list.names.retain(|it| {
            it.text.len() != 1 || !it.text.starts_with(|it: char| it.is_ascii_alphabetic())
        });
        list.none = matches!(list.names.as_slice(), [only] if is_nobody(&only.text));
        if list.none {
            list.names.clear();
        }
        list
    }

    /// Takes the total off the last name, "Lee, Cho and Bell – 3", or from its own line, "Total: 3".
    fn take_total(&mut self) -> Option<u32> {
        let text = self.text;
        let (piece, others) = self.pieces.split_last_mut()?;
        // "Lee, Cho and Bell (3)"
        let bracket =
            text.is(piece.last, Kind::Close) && text.is(piece.last.saturating_sub(2), Kind::Open);
        let number = piece.last - usize::from(bracket);
        let count = text.digits(number).filter(|_| number > piece.first)?;
        if is_total(text, piece.first) {
            self.pieces.pop();
            return Some(count);
        }
        let mark = number - 1;
        let counted = (bracket || text.is(mark, Kind::Dash)) && mark > piece.first;
        // Where other names end with a number too, it belongs to the member.
        let digit = |it: char| it.is_ascii_digit();
        let only = others.iter().all(|it| !it.name.trim_end_matches(')').ends_with(digit));
        // A number in brackets may be that of a seat, unless there are as many names; the last
        // piece may be two of them.
        let fits = !bracket || (1..=2).contains(&(count as usize).saturating_sub(others.len()));
        if !counted || !only || !fits {
            return None;
        }
        piece.last = mark - 1;
        let words = |it: &usize| !matches!(text.kind(*it), Some(Kind::Furniture | Kind::Flag));
        piece.name = join(text, (piece.first..mark).filter(words));
        Some(count)
    }

    /// Takes lines with the names of groups out of the list, and ends it at a line that seems to be
    /// a heading.
    fn take_groups(&mut self, list: &mut List) {
        let names: Vec<&str> = self.pieces.iter().map(|it| it.name.as_str()).collect();
        let lines = self.pieces.iter().all(|it| it.own) && !self.marked;
        if !lines || names.iter().filter(|it| is_known(it)).count() * 2 > names.len() {
            return;
        }
        match groups::of(&names) {
            Capitals::Names => {}
            Capitals::Groups(are) => {
                let mut are = are.into_iter();
                let groups = self.pieces.extract_if(.., |_| are.next().unwrap_or(false));
                list.groups = groups.map(|it| Name { text: it.name, at: it.first }).collect();
            }
            Capitals::Other(at) => {
                list.cut = self.pieces.get(at).map(|it| it.first);
                self.pieces.truncate(at);
            }
        }
    }

    /// Joins the halves of names that a comma divided: "Iran, Islamic Republic of".
    fn join_halves(&mut self) {
        self.pieces.dedup_by(|piece, before| {
            let half = piece.after_comma && is_turned_half(&before.name, &piece.name);
            if half {
                before.name.push_str(", ");
                before.name.push_str(&piece.name);
                before.last = piece.last;
            }
            half
        });
    }

    /// Makes names of the pieces.
    fn take_names(&mut self, list: &mut List) {
        let pieces = std::mem::take(&mut self.pieces);
        let count = pieces.len();
        for (index, piece) in pieces.into_iter().enumerate() {
            let last = index + 1 == count;
            if self.setting.by.wraps() && !last && self.is_torn_list(&piece) {
                list.unclear = list.unclear.or(Some(piece.first));
            }
            let last = self.setting.ands || (last && (!piece.own || count == 1));
            divide(self.text, piece, last, &mut list.names);
        }
    }

    /// Whether a piece has an "and" that no name explains. Before the last piece it means that
    /// commas may stand inside names: "Adler, Anna and Baker, Ben".
    fn is_torn_list(&self, piece: &Piece) -> bool {
        let and = (piece.first + 1..piece.last).any(|it| is_and(&self.text.lower(it)));
        and && !is_known(&piece.name) && !ends_with_half(&piece.name)
    }
}

/// Adds the name of a piece to `names`, or its names, if "and" joins several.
///
/// Where the roster knows neither side nor the whole, only the `last` item of a list is divided:
/// "X, Y and Z".
fn divide(text: &Text<'_>, mut piece: Piece, last: bool, names: &mut Vec<Name>) {
    take_and(text, &mut piece);
    let ands = (piece.first + 1..piece.last)
        .filter(|it| is_and(&text.lower(*it)) && text.gap(*it) != Gap::None);
    let ands: Vec<usize> = ands.take(4).collect();
    // "Bosnia and Herzegovina" with no other "and".
    let half = ends_with_half(&piece.name);
    let one = ands.is_empty() || is_known(&piece.name) || (half && ands.len() == 1);
    if !one {
        for at in ands.into_iter().rev().filter(|it| !is_in_brackets(text, piece.first, *it)) {
            let (left, right) = (part(text, piece.first, at), part(text, at + 1, piece.last + 1));
            let known = (is_known(&left.text), is_known(&right.text));
            let two = known == (true, true) || (last && (known.0 || known.1 || !half));
            if two && !left.text.is_empty() && !right.text.is_empty() {
                let left = Piece { name: left.text, first: left.at, last: at - 1, ..piece };
                divide(text, left, true, names);
                names.push(right);
                return;
            }
        }
    }
    names.push(Name { text: piece.name, at: piece.first });
}

/// Takes "and" off the front of a piece: ", and Zambia".
fn take_and(text: &Text<'_>, piece: &mut Piece) {
    if is_and(&text.lower(piece.first)) && piece.last > piece.first {
        piece.name = piece.name.split_once(' ').map(|(_, it)| it.to_owned()).unwrap_or_default();
        piece.first += 1;
        while text.is(piece.first, Kind::Furniture) && piece.first < piece.last {
            piece.first += 1;
        }
    }
}

/// Returns the name that the tokens `from..to` of a piece make, without signs and traces of pages.
fn part(text: &Text<'_>, from: usize, to: usize) -> Name {
    let sign = [Kind::Furniture, Kind::Flag, Kind::Quote, Kind::Bullet];
    let is_name = |it: &usize| {
        text.kind(*it).is_none_or(|kind| !sign.contains(&kind))
            && !(text.is(*it, Kind::Word) && furniture::is_weak(text, *it))
    };
    // "Adler, Anna, and Baker, Ben"
    let to = if to > from && text.is(to - 1, Kind::Comma) { to - 1 } else { to };
    let mut tokens = (from..to).filter(is_name).peekable();
    Name { at: tokens.peek().copied().unwrap_or(from), text: join(text, tokens) }
}

/// Whether a bracket that opened after a token is still open at another.
fn is_in_brackets(text: &Text<'_>, from: usize, at: usize) -> bool {
    let count = |kind| (from..at).filter(|it| text.is(*it, kind)).count();
    count(Kind::Open) != count(Kind::Close)
}
