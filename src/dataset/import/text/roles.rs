//! What words do in phrases about votes, in the languages of the texts.

use crate::position::Position;

/// What a word does in a phrase about votes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// Names a position in any phrase.
    Strong(Position),
    /// Names one only where the phrase is about votes: "for", "no".
    Weak(Position),
    /// Is about voting.
    Voting,
    /// Negates voting: "did not vote".
    Not,
    /// May stand in a heading.
    Filler,
    /// May not stand in a heading.
    Other,
}

/// Returns the role of a word in lower case.
pub fn role(word: &str) -> Role {
    // Most words differ in the first byte.
    let first = word.as_bytes().first();
    let begins = |it: &&str| it.as_bytes().first() == first && word.starts_with(it);
    match ROLES.binary_search_by(|(it, _)| it.cmp(&word)) {
        Ok(at) => ROLES.get(at).map_or(Role::Other, |(_, role)| *role),
        Err(_) if ABSTAINING.iter().any(begins) => ABSTAIN,
        Err(_) => Role::Other,
    }
}

const YES: Role = Role::Strong(Position::Yes);
const WEAK_YES: Role = Role::Weak(Position::Yes);
const NO: Role = Role::Strong(Position::No);
const WEAK_NO: Role = Role::Weak(Position::No);
const ABSENT: Role = Role::Strong(Position::NotVoting);
const ABSTAIN: Role = Role::Strong(Position::Abstain);
const VOTING: Role = Role::Voting;
const NOT: Role = Role::Not;
const FILLER: Role = Role::Filler;

/// Words with a role, in the order of their bytes.
#[rustfmt::skip]
const ROLES: [(&str, Role); 283] = [
    ("a", FILLER), ("abgegeben", VOTING), ("abgegebene", VOTING), ("absence", ABSENT),
    ("absences", ABSENT), ("absent", ABSENT), ("absentees", ABSENT), ("absentes", ABSENT),
    ("absents", ABSENT), ("abwesend", ABSENT), ("affirmative", YES), ("against", NO), ("all", FILLER),
    ("amendment", FILLER), ("and", FILLER), ("are", FILLER), ("as", FILLER), ("ausencias", ABSENT),
    ("ausente", ABSENT), ("ausentes", ABSENT), ("aye", WEAK_YES), ("ayes", WEAK_YES), ("being", FILLER),
    ("bile", FILLER), ("bili", FILLER), ("bilo", FILLER), ("but", FILLER), ("by", FILLER),
    ("cast", FILLER), ("cont'd", FILLER), ("continued", FILLER), ("contra", NO), ("contre", NO),
    ("contro", NO), ("countries", FILLER), ("country", FILLER), ("da", WEAK_YES), ("dafür", YES),
    ("dagegen", NO), ("de", FILLER), ("delegations", FILLER), ("did", FILLER), ("didn't", NOT),
    ("do", FILLER), ("draft", FILLER), ("države", FILLER), ("države-clanice", FILLER),
    ("države-članice", FILLER), ("du", FILLER), ("ei", WEAK_NO), ("el", FILLER), ("en", FILLER),
    ("estados", FILLER), ("etats", FILLER), ("excused", ABSENT), ("faveur", YES), ("favor", YES),
    ("favore", YES), ("favour", YES), ("following", FILLER), ("follows", FILLER), ("for", WEAK_YES),
    ("fraværende", ABSENT), ("frånvarande", ABSENT), ("full", FILLER), ("gegen", NO), ("glas", VOTING),
    ("glasa", VOTING), ("glasale", VOTING), ("glasali", VOTING), ("glasalo", VOTING),
    ("glasanje", VOTING), ("glasova", VOTING), ("governments", FILLER), ("głosowali", VOTING),
    ("głosował", VOTING), ("głosowała", VOTING), ("głosowało", VOTING), ("głosy", VOTING),
    ("głosów", VOTING), ("haben", FILLER), ("has", FILLER), ("have", FILLER), ("ikke", NOT),
    ("imod", NO), ("in", FILLER), ("inte", NOT), ("is", FILLER), ("ist", FILLER), ("ja", WEAK_YES),
    ("jaa", WEAK_YES), ("je", FILLER), ("koje", FILLER), ("koji", FILLER), ("l'adoption", VOTING),
    ("la", FILLER), ("las", FILLER), ("le", FILLER), ("les", FILLER), ("list", FILLER), ("los", FILLER),
    ("member", FILLER), ("members", FILLER), ("mot", WEAK_NO), ("motion", FILLER), ("n'ont", FILLER),
    ("nations", FILLER), ("nay", WEAK_NO), ("nays", WEAK_NO), ("ne", WEAK_NO), ("negative", NO),
    ("nehlasoval", ABSENT), ("nehlasovala", ABSENT), ("nehlasovali", ABSENT), ("nei", WEAK_NO),
    ("nein", WEAK_NO), ("nej", WEAK_NO), ("nepřihlášen", ABSENT), ("nepřihlášena", ABSENT),
    ("nepřihlášeni", ABSENT), ("nepřítomen", ABSENT), ("nepřítomna", ABSENT), ("nepřítomni", ABSENT),
    ("nicht", NOT), ("nie", NOT), ("nieobecna", ABSENT), ("nieobecni", ABSENT), ("nieobecny", ABSENT),
    ("nije", NOT), ("nisu", NOT), ("no", WEAK_NO), ("noes", WEAK_NO), ("non", WEAK_NO),
    ("non-votant", ABSENT), ("non-votants", ABSENT), ("non-voting", ABSENT), ("nonvoting", ABSENT),
    ("not", NOT), ("number", FILLER), ("níl", WEAK_NO), ("odsutne", ABSENT), ("odsutni", ABSENT),
    ("of", FILLER), ("omluven", ABSENT), ("omluvena", ABSENT), ("omluveni", ABSENT), ("on", FILLER),
    ("ont", FILLER), ("opposed", NO), ("opposing", NO), ("or", FILLER), ("oui", WEAK_YES),
    ("paired", ABSENT), ("paises", FILLER), ("participate", FILLER), ("participating", FILLER),
    ("pas", NOT), ("pays", FILLER), ("países", FILLER), ("poissa", ABSENT), ("position", FILLER),
    ("pour", WEAK_YES), ("present", FILLER), ("pro", WEAK_YES), ("proposal", FILLER), ("proti", NO),
    ("protiv", NO), ("przeciw", NO), ("przeciwko", NO), ("que", FILLER), ("qui", FILLER),
    ("recorded", FILLER), ("recused", ABSENT), ("resolution", FILLER), ("röstade", VOTING),
    ("röster", VOTING), ("s", FILLER), ("se", FILLER), ("się", FILLER), ("sont", FILLER),
    ("staon", ABSTAIN), ("state", FILLER), ("states", FILLER), ("stemmer", VOTING), ("stemte", VOTING),
    ("stimme", VOTING), ("stimmen", VOTING), ("su", FILLER), ("sí", WEAK_YES), ("text", FILLER),
    ("that", FILLER), ("the", FILLER), ("these", FILLER), ("those", FILLER), ("to", FILLER),
    ("total", FILLER), ("tyhjiä", ABSTAIN), ("tyhjää", ABSTAIN), ("tá", WEAK_YES), ("un", FILLER),
    ("voix", VOTING), ("votant", VOTING), ("votantes", VOTING), ("votants", VOTING),
    ("votaron", VOTING), ("vote", VOTING), ("voted", VOTING), ("votent", VOTING), ("voters", VOTING),
    ("votes", VOTING), ("voting", VOTING), ("voto", VOTING), ("votos", VOTING), ("voté", VOTING),
    ("votó", VOTING), ("was", FILLER), ("were", FILLER), ("which", FILLER), ("who", FILLER),
    ("whose", FILLER), ("with", FILLER), ("yea", WEAK_YES), ("yeas", WEAK_YES), ("yes", WEAK_YES),
    ("za", WEAK_YES), ("zemalja", FILLER), ("zemlje", FILLER), ("états", FILLER), ("été", FILLER),
    ("биле", FILLER), ("били", FILLER), ("відсутня", ABSENT), ("відсутні", ABSENT),
    ("відсутній", ABSENT), ("глас", VOTING), ("гласа", VOTING), ("гласале", VOTING),
    ("гласали", VOTING), ("гласало", VOTING), ("гласова", VOTING), ("голоса", VOTING),
    ("голосами", VOTING), ("голосов", VOTING), ("голосовали", VOTING), ("голосовало", VOTING),
    ("голосував", VOTING), ("голосувала", VOTING), ("голосували", VOTING), ("голосувало", VOTING),
    ("государства", FILLER), ("да", WEAK_YES), ("државе", FILLER), ("за", WEAK_YES), ("земље", FILLER),
    ("которые", FILLER), ("које", FILLER), ("који", FILLER), ("не", NOT), ("нису", NOT), ("није", NOT),
    ("одсутне", ABSENT), ("одсутни", ABSENT), ("отсутствовали", ABSENT), ("отсутствующие", ABSENT),
    ("проголосовали", VOTING), ("проголосовало", VOTING), ("проти", NO), ("против", NO),
    ("страна", FILLER), ("страны", FILLER), ("су", FILLER), ("је", FILLER), ("غائبون", ABSENT),
    ("مؤيدون", YES), ("معارضون", NO), ("ممتنعون", ABSTAIN), ("反对", NO), ("反對", NO), ("弃权", ABSTAIN),
    ("棄權", ABSTAIN), ("缺席", ABSENT), ("贊成", YES), ("赞成", YES),
];

/// Beginnings of words for abstaining.
#[rustfmt::skip]
const ABSTAINING: [&str; 20] = [
    "abst", "уздрж", "уздржа", "uzdrž", "uzdrz", "suzdrž", "suzdrz", "воздерж", "утрим", "въздърж", "s'abst",
    "enthalt", "enthielt", "astenut", "çekimser", "апстин", "avstå", "avsto", "wstrzym", "zdrž",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn roles_are_found_by_halving() {
        assert!(ROLES.is_sorted_by(|a, b| a.0 < b.0));
        assert_eq!(role("against"), NO);
        assert_eq!(role("abstentions"), ABSTAIN);
        assert_eq!(role("albania"), Role::Other);
    }
}
