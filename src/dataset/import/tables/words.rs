//! The words of vote lists: positions and headers in 18 languages, and positions in a few more.
//!
//! Spellings as people type them in a cell: nouns, participles in every gender and number,
//! sentences such as "did not vote". Diacritics may be missing. Bare letters and digits mean
//! different things in different tables, so they are no words: see [`super::codes`].

use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;

use super::fold::fold;
use crate::position::Position;

/// What a column of a table is about, or a row of one whose rows and columns are exchanged.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Role {
    /// Who voted, by name.
    Member,
    /// The first name of a person, if the family name stands in another column.
    FirstName,
    /// The family name of a person, if the first name stands in another column.
    LastName,
    /// The state of a person; who voted, if nothing else says it.
    State,
    /// Who voted, by code.
    Code,
    /// How a member voted.
    Position,
    /// What was voted on: a symbol or another id of a roll call.
    RollCall,
    /// Some id: of a roll call, of a member or of the row.
    Id,
    /// On which day the vote was.
    Date,
    /// What it was about.
    Title,
    /// Address of the record.
    Url,
    /// What was voted on: a resolution, an amendment.
    Kind,
    /// Adopted or rejected.
    Outcome,
    /// Subjects.
    Topics,
    /// The majority needed.
    Majority,
    /// How many took a position.
    Total(Position),
    /// How many were entitled to vote.
    Members,
    /// A group, a party.
    Bloc,
    /// First day in a bloc.
    From,
    /// First day after leaving a bloc.
    To,
    /// Something added about a member.
    Note,
}

/// Returns the position that a word stands for; `None` for other words and for bare codes.
pub fn position(word: &str) -> Option<Position> {
    if word.len() > LONGEST {
        return None;
    }
    match word {
        "✓" | "✔" | "✅" => return Some(Position::Yes),
        "✗" | "✘" | "❌" => return Some(Position::No),
        // Irish, with accents only: without its accent the second says that there is nothing.
        "Tá" | "tá" => return Some(Position::Yes),
        "Níl" | "níl" => return Some(Position::No),
        _ => {}
    }
    positions().get(fold(word).as_str()).copied()
}

/// Returns the role of a column by its header; `None` for unknown headers.
pub fn role(header: &str) -> Option<Role> {
    if header.len() > LONGEST {
        return None;
    }
    let folded = fold(header);
    if let Some(role) = roles().get(folded.as_str()) {
        return Some(*role);
    }
    total(&folded).map(Role::Total)
}

/// Headers of positions that also mean the act of voting, so that the column may identify roll
/// calls.
const ACTS: [&str; 28] = [
    "vote",
    "votes",
    "voting",
    "ballot",
    "decision",
    "voto",
    "votos",
    "голосование",
    "投票",
    "表决",
    "表決",
    "التصويت",
    "تصويت",
    "glasanje",
    "glasovanje",
    "гласање",
    "гласуване",
    "votë",
    "votimi",
    "vot",
    "votul",
    "votare",
    "ψηφοφορία",
    "ψηφοφορίες",
    "oylama",
    "stemme",
    "rost",
    "głos",
];

/// Whether a header, such as "vote", may mean the positions or the roll calls.
pub fn is_act(header: &str) -> bool {
    static INDEX: OnceLock<BTreeSet<String>> = OnceLock::new();
    INDEX.get_or_init(|| ACTS.iter().map(|it| fold(it)).collect()).contains(&fold(header))
}

/// Whether a text that stands in place of a member is no name: "Total", "Vacant".
pub fn is_label(name: &str) -> bool {
    let folded = fold(name);
    role(name).is_some()
        || name.contains('=')
        || COUNTING.contains(&folded.as_str())
        || ["vacant", "vacancy", "vakant", "passed", "carried", "failed", "rejected", "adopted"]
            .contains(&folded.as_str())
}

/// Headers of whole names that mean only the first or the family name if another column has the
/// other.
const HALVES: [&str; 18] = [
    "name",
    "nom",
    "nombre",
    "nome",
    "namn",
    "navn",
    "ime",
    "име",
    "имя",
    "ad",
    "adi",
    "isim",
    "emri",
    "emer",
    "nume",
    "ονομα",
    "meno",
    "naam",
];

/// Returns the columns of names: one, or that of first names and that of family names. `names` is
/// the header, `rows` are those below it, and `column` finds the column of a role.
pub fn name_columns<'r>(
    names: &[String],
    rows: impl Iterator<Item = &'r [String]>,
    column: impl Fn(Role) -> Option<usize>,
) -> Vec<usize> {
    let (first, last) = (column(Role::FirstName), column(Role::LastName));
    let mut cells = rows.filter_map(|row| {
        let text = |column: Option<usize>| row.get(column?);
        Some((text(column(Role::Member))?, text(first.or(last))?))
    });
    // "Ann Lee" beside "Lee" is a whole name.
    let whole = cells.next().is_some_and(|(name, half)| name.contains(half.as_str()))
        && cells.all(|(name, half)| name.contains(half.as_str()));
    let is_half =
        |it: &usize| !whole && names.get(*it).is_some_and(|it| HALVES.contains(&fold(it).as_str()));
    match (column(Role::Member), first, last) {
        (Some(it), Some(first), None) if is_half(&it) => vec![first, it],
        (Some(it), None, Some(last)) if is_half(&it) => vec![it, last],
        (Some(it), ..) => vec![it],
        (None, first, Some(last)) => first.into_iter().chain([last]).collect(),
        (None, _, None) => column(Role::State).into_iter().collect(),
    }
}

/// Returns the position whose members a folded header counts, such as "total yes" or "votes
/// against".
fn total(folded: &str) -> Option<Position> {
    let words: Vec<&str> = folded.split(' ').filter(|it| !COUNTING.contains(it)).collect();
    positions().get(words.join(" ").as_str()).copied()
}

/// The longest text, in bytes, that may be one of these words.
const LONGEST: usize = 80;

/// Words that say in headers that something is counted.
const COUNTING: [&str; 23] = [
    "total",
    "totals",
    "count",
    "number",
    "of",
    "votes",
    "sum",
    "nombre",
    "votos",
    "ukupno",
    "укупно",
    "broj",
    "број",
    "skupaj",
    "вкупно",
    "всего",
    "итого",
    "общо",
    "toplam",
    "συνολο",
    "gjithsej",
    "合计",
    "票数",
];

/// Values, each with its words between commas.
type Lists<T> = [(T, &'static str)];

/// Returns the value of each word, folded.
fn index<T: Copy>(lists: &Lists<T>) -> BTreeMap<String, T> {
    let words = lists.iter().flat_map(|(value, words)| words.split(',').map(|word| (word, *value)));
    let mut index = BTreeMap::new();
    for (word, value) in words.filter(|it| !fold(it.0).is_empty()) {
        // A word in several lists has the value of the first.
        index.entry(fold(word)).or_insert(value);
    }
    index
}

fn positions() -> &'static BTreeMap<String, Position> {
    static INDEX: OnceLock<BTreeMap<String, Position>> = OnceLock::new();
    INDEX.get_or_init(|| index(&POSITIONS))
}

fn roles() -> &'static BTreeMap<String, Role> {
    static INDEX: OnceLock<BTreeMap<String, Role>> = OnceLock::new();
    INDEX.get_or_init(|| index(&ROLES))
}

/// The words for each position. Each list is in the order en, fr, es, ru, zh, ar, the languages of
/// the former Yugoslavia, sq, bg, ro, el, tr, then de, it, pl, cs, pt, nl, sv, da, no, fi, uk and
/// ga, in which other assemblies publish. "Present" is missing on purpose: it means an abstention
/// in one assembly and absence from the vote in another.
const POSITIONS: [(Position, &str); 5] = [
    (
        Position::Yes,
        "yes, yea, yeas, yay, aye, ayes, for, in favour, in favor, favour, favor, \
         in favour of, in favor of, voted for, voted yes, voting yes, voting for, \
         voted in favour, voted in favor, voting in favour, voting in favor, voted yea, \
         voted aye, votes for, votes in favour, votes in favor, approve, approved, approves, \
         affirmative, pro, paired yea, announced yea, paired yes, pour, oui, en faveur, \
         a voté pour, ont voté pour, voix pour, vote pour, favorable, a favor, sí, \
         a favor de, votó a favor, votaron a favor, votos a favor, afirmativo, за, да, \
         голосовал за, голосовала за, голосовали за, проголосовал за, проголосовала за, \
         проголосовали за, поддержал, поддержала, поддержали, 赞成, 贊成, 赞成票, 贊成票, 同意, 支持, 赞, \
         تأييد, مؤيد, مؤيدة, مؤيدون, المؤيدون, نعم, موافق, موافقة, موافقون, مع, لصالح, \
         صوت لصالح, صوتت لصالح, za, da, glasao za, glasala za, glasali za, glasale za, \
         glasalo za, glasovao za, glasovala za, glasovali za, glasoval za, гласао за, \
         гласала за, гласали за, гласале за, гласаше за, гласал за, гласаа за, po, për, \
         votoi pro, votuan pro, votoi për, votuan për, në favor, гласувал за, гласувала за, \
         гласували за, гласува за, pentru, a votat pentru, au votat pentru, în favoarea, \
         favorabil, υπέρ, ναι, ψήφισε υπέρ, ψήφισαν υπέρ, υπερψήφισε, υπερψήφισαν, evet, \
         kabul, lehte, lehinde, kabul oyu, evet oyu, olumlu, \
         ja, ja stimme, dafür, zustimmung, stimmte dafür, favorevole, favorevoli, a favore, \
         tak, sim, voor, jaa",
    ),
    (
        Position::No,
        "no, nay, nays, noe, noes, against, voted against, voted no, voting no, \
         voting against, voted nay, votes against, opposed, oppose, opposes, negative, \
         paired nay, announced nay, paired no, contre, non, a voté contre, ont voté contre, \
         voix contre, vote contre, défavorable, en contra, contra, votó en contra, \
         votaron en contra, votos en contra, negativo, против, нет, голосовал против, \
         голосовала против, голосовали против, проголосовал против, проголосовала против, \
         проголосовали против, 反对, 反對, 反对票, 反對票, 不赞成, 不同意, 否, 反, معارضة, معارض, معارضون, \
         المعارضون, لا, ضد, رفض, رافض, صوت ضد, صوتت ضد, غير موافق, protiv, ne, \
         glasao protiv, glasala protiv, glasali protiv, glasale protiv, glasovao protiv, \
         glasovala protiv, glasovali protiv, proti, glasoval proti, glasovala proti, \
         glasovali proti, не, гласао против, гласала против, гласали против, гласаше против, \
         гласал против, гласаа против, kundër, jo, votoi kundër, votuan kundër, \
         гласувал против, гласувала против, гласували против, гласува против, împotrivă, nu, \
         a votat împotrivă, au votat împotrivă, a votat contra, au votat contra, κατά, όχι, \
         ψήφισε κατά, ψήφισαν κατά, καταψήφισε, καταψήφισαν, hayır, ret, red, aleyhte, \
         aleyhinde, ret oyu, hayır oyu, olumsuz, nein, nein stimme, dagegen, ablehnung, \
         stimmte dagegen, contrario, contraria, contrari, contro, nie, przeciw, przeciwko, não, \
         tegen, nej, nei, imod, mot, ei, проти",
    ),
    (
        Position::Abstain,
        "abstain, abstained, abstains, abstaining, abstention, abstentions, abst, abstn, \
         voted to abstain, voted abstain, s'est abstenu, s'est abstenue, se sont abstenus, \
         se sont abstenues, s'abstient, abstenu, abstenue, abstenus, abstención, \
         abstenciones, se abstuvo, se abstuvieron, se abstiene, abstenerse, abstuvo, \
         воздержался, воздержалась, воздержалось, воздержались, воздержаться, \
         воздержавшийся, воздержавшиеся, воздержавшихся, воздержание, 弃权, 棄權, 弃权票, 棄權票, 弃, \
         امتناع, ممتنع, ممتنعة, ممتنعون, الممتنعون, الممتنعون عن التصويت, امتنع, امتنعت, \
         امتنع عن التصويت, امتنعت عن التصويت, امتناع عن التصويت, ممتنع عن التصويت, uzdržan, \
         uzdržana, uzdržano, uzdržani, uzdržane, uzdržanih, uzdržao se, uzdržala se, \
         uzdržali se, uzdržale se, suzdržan, suzdržana, suzdržano, suzdržani, suzdržane, \
         suzdržanih, suzdržao se, suzdržala se, suzdržali se, suzdržale se, уздржан, \
         уздржана, уздржано, уздржани, уздржане, уздржаних, уздржао се, уздржала се, \
         уздржали се, vzdržan, vzdržana, vzdržano, vzdržani, vzdržal se, vzdržala se, \
         vzdržali so se, se je vzdržal, se je vzdržala, vzdržal, воздржан, воздржана, \
         воздржано, воздржани, се воздржа, се воздржаа, се воздржал, се воздржале, abstenim, \
         abstenime, abstenimi, abstenoi, abstenuan, abstenon, abstenues, въздържал се, \
         въздържала се, въздържало се, въздържали се, въздържа се, въздържат се, въздържал, \
         въздържали, въздържане, се въздържа, abținere, abțineri, s-a abținut, s-au abținut, \
         abținut, mă abțin, se abține, αποχή, αποχές, απείχε, απείχαν, απέχει, απέσχε, \
         çekimser, çekimserler, çekimser kaldı, çekimser oy, çekimser oyu, enthaltung, \
         enthaltungen, enthalten, hat sich enthalten, enthielt sich, astenuto, astenuta, \
         astenuti, astensione, si è astenuto, si è astenuta, wstrzymał się, wstrzymała się, \
         wstrzymali się, wstrzymanie się, zdržel se, zdržela se, zdrželi se, abstenção, \
         absteve-se, abstiveram-se, onthouding, onthouden, avstår, avstod, tyhjää, tyhjä, \
         утримався, утрималась, утрималася, утримались, утрималися, staon",
    ),
    (
        Position::NotVoting,
        "absent, did not vote, didn't vote, not voting, no vote, non-voting, nonvoting, \
         no vote recorded, did not participate, absentee, not present, dnv, nv, \
         present not voting, present and not voting, non voting, didnt vote, \
         does not vote, absence, away, excused, absente, absents, absentes, n'a pas voté, \
         n'ont pas voté, pas voté, n'a pas pris part au vote, n'ont pas pris part au vote, \
         ne prend pas part au vote, non votant, non votante, non votants, excusé, excusée, \
         ausente, ausentes, no votó, no votaron, no vota, sin votar, no votante, \
         no participó, no votaba, отсутствовал, отсутствовала, отсутствовали, отсутствует, \
         отсутствие, отсутствующие, не голосовал, не голосовала, не голосовали, \
         не голосовало, не участвовал, не участвовала, не участвовали, \
         не участвовали в голосовании, не принимал участия в голосовании, \
         не принимала участия в голосовании, не принимали участия в голосовании, 缺席, 未投票, \
         没有投票, 沒有投票, 不投票, 没投票, 未参加投票, 未參加投票, 未参加表决, غائب, غائبة, غياب, غائبون, الغائبون, \
         لم يصوت, لم تصوت, لم يصوتوا, لم يشارك في التصويت, لم تشارك في التصويت, odsutan, \
         odsutna, odsutno, odsutni, odsutne, odsutnih, nije glasao, nije glasala, \
         nije glasalo, nisu glasali, nisu glasale, nije glasovao, nije glasovala, \
         nisu glasovali, bez glasa, nije prisutan, nije prisutna, nema, одсутан, одсутна, \
         одсутно, одсутни, одсутне, одсутних, није гласао, није гласала, није гласало, \
         нису гласали, нису гласале, без гласа, odsoten, odsotna, odsotno, odsotni, \
         odsotnih, brez glasu, ni glasoval, ni glasovala, niso glasovali, niso glasovale, \
         ni prisoten, отсутен, отсутно, отсутни, не гласаше, не гласа, не гласаа, не гласал, \
         не гласале, отсутна, mungon, munguan, mungoi, mungesë, në mungesë, nuk votoi, \
         nuk votuan, nuk ka votuar, nuk kanë votuar, s'votoi, отсъства, отсъстват, \
         отсъствал, отсъствали, отсъстващ, отсъстващи, не гласувал, не гласувала, \
         не гласували, не е гласувал, не е гласувала, не са гласували, не гласува, \
         негласувал, негласували, absentă, absenți, nu a votat, nu au votat, nu votează, \
         απών, απούσα, απόντες, απουσία, απουσίαζε, απουσίαζαν, δεν ψήφισε, δεν ψήφισαν, \
         oy kullanmadı, oy kullanmadılar, oy vermedi, oylamaya katılmadı, katılmadı, \
         katılmayan, katılmadılar, yok, gelmedi, bulunmadı, nicht abgestimmt, \
         nicht abgegeben, nichtabgegeben, nicht beteiligt, nicht teilgenommen, abwesend, abwesende, assente, \
         assenti, non ha votato, non hanno votato, nie głosował, nie głosowała, nie głosowali, \
         nieobecny, nieobecna, nieobecni, nehlasoval, nehlasovala, nehlasovali, nepřítomen, \
         nepřítomna, omluven, omluvena, não votou, não votaram, obstrução, afwezig, niet gestemd, \
         frånvarande, fraværende, poissa, не голосував, не голосувала, не голосували, \
         відсутній, відсутня, відсутні",
    ),
    (
        Position::NotMember,
        "not a member, not member, non-member, nonmember, no member, not yet a member, \
         not a member then, non membre, pas membre, no miembro, no es miembro, не член, \
         не является членом, 非会员国, 非联合国成员, ليست عضوا, غير عضو, nije član, nije članica, \
         није члан, није чланица, ni član, ni članica, не е член, не е членка, \
         nuk është anëtar, nuk është anëtare, nu este membru, δεν είναι μέλος, üye değil",
    ),
];

const ROLES: [(Role, &str); 20] = [
    (
        Role::Member,
        "member, members, name, names, full name, deputy, deputies, mp, mps, mep, senator, \
         representative, legislator, councillor, councilor, voter, delegation, member name, \
         ms name, who, member state, member states, country name, countryname, state name, \
         undl name, voter name, mp name, legislator name, mitglied, mitglied name, \
         abgeordnete, abgeordneter, nome, namn, navn, deputado nome, membre, membres, nom, député, députée, élu, délégation, état membre, \
         états membres, nom du pays, miembro, miembros, nombre, diputado, diputada, \
         delegación, estado miembro, senador, член, член оон, государство член, депутат, \
         имя, фио, делегация, 成员, 成员国, 成員, 会员国, 會員國, 议员, 議員, 姓名, 名字, 名称, 国家名称, 代表团, العضو, \
         عضو, الأعضاء, الاسم, اسم, النائب, الدولة العضو, الدول الأعضاء, اسم الدولة, ime, \
         naziv, ime i prezime, poslanik, poslanica, zastupnik, zastupnica, delegat, članica, \
         država članica, članica un, član, име, назив, име и презиме, посланик, посланица, \
         чланица, држава чланица, пратеник, пратеничка, членка, земја членка, држава членка, \
         poslanec, poslanka, ime in priimek, emri, emër, anëtari, anëtar, deputeti, deputet, \
         shteti anëtar, народен представител, страна членка, държава членка, nume, numele, \
         nume și prenume, deputat, membru, stat membru, όνομα, ονοματεπώνυμο, βουλευτής, \
         μέλος, κράτος μέλος, üye, üye ülke, üye devlet, milletvekili, ad, adı, isim, \
         ad soyad, adı soyadı, ülke adı",
    ),
    (
        Role::FirstName,
        "first name, given name, firstname, prénom, prenom, vorname, imię, jméno, krstné meno, \
         voornaam, förnamn, fornavn, prenume",
    ),
    (
        Role::LastName,
        "last name, family name, surname, lastname, nom de famille, nachname, familienname, \
         apellido, apellidos, cognome, apelido, sobrenome, nazwisko, příjmení, priezvisko, \
         achternaam, efternamn, efternavn, etternavn, prezime, презиме, priimek, mbiemri, \
         фамилия, soyad, soyadı",
    ),
    (
        Role::State,
        "country, countries, state, states, nation, nations, pays, état, états, país, \
         países, estado, estados, страна, страны, государство, государства, 国家, 國家, 国, \
         الدولة, دولة, الدول, البلد, بلد, البلدان, država, države, zemlja, zemlje, држава, \
         државе, земља, земље, država članica un, земја, земји, држави, shteti, shtet, \
         shtetet, vendi, vend, vendet, държава, държави, страни, țara, țară, țări, stat, \
         statul, state membre, χώρα, χώρες, κράτος, κράτη, ülke, ülkeler, devlet",
    ),
    (
        Role::Code,
        "code, iso, iso2, iso3, iso 2, iso 3, iso code, iso alpha 2, iso alpha 3, alpha 2, \
         alpha 3, alpha2, alpha3, country code, countrycode, country iso, country id, \
         member code, member id, memberid, ms code, mep id, mp id, deputy id, person id, people id, person number, legislator id, \
         politician id, voter id, deputado id, \
         iso 3166, cca3, cca2, code pays, code iso, code du pays, código, código iso, \
         código de país, код, код страны, 代码, 代碼, 国家代码, الرمز, رمز, رمز الدولة, kod, \
         kod države, šifra, код државе, шифра, koda, oznaka države, kodi, код на държавата, \
         cod, cod țară, κωδικός, κωδικός χώρας, ülke kodu",
    ),
    (
        Role::Position,
        "vote, votes, voted, position, how voted, how they voted, vote cast, cast, choice, \
         ballot, voting, vote position, vote text, vote desc, decision, member vote, ms vote, option, sens du vote, \
         votes exprimés, voix, son vote, voto, votos, posición, sentido del voto, голос, \
         голосование, позиция, как голосовал, как голосовала, как голосовали, 投票, 表决, 表決, \
         立场, 立場, 投票情况, 投票立场, 表决立场, التصويت, تصويت, الموقف, موقف, الصوت, صوت, glas, glasanje, \
         glasovanje, glasao, glasala, glasali, stav, kako je glasao, kako je glasala, \
         kako su glasali, kako su glasale, pozicija, stališče, glasoval, kako je glasoval, \
         глас, гласање, гласао, гласали, став, како је гласао, како је гласала, \
         како су гласали, како гласаше, како гласал, позиција, vota, votë, votimi, qëndrimi, \
         si votoi, si votuan, гласуване, гласувал, как гласува, вот, vot, votul, votare, \
         poziție, poziția, cum a votat, ψήφος, ψήφοι, ψηφοφορία, θέση, στάση, τι ψήφισε, oy, \
         oyu, oylama, oy rengi, tutum, pozisyon, kullandığı oy, stimme, stimmverhalten, \
         entscheid, głos, hlas, rost, röst, stem, stemme",
    ),
    (
        Role::RollCall,
        "resolution, resolutions, symbol, rollcall, roll call, rollcall id, roll call id, \
         rollcallid, roll call number, rollcall number, vote id, voteid, vote number, rcid, \
         resolution number, resolution no, resolution symbol, resolution id, document, \
         document symbol, motion, motion id, bill, bill number, unres, division, \
         division id, division number, undl id, draft resolution, résolution, cote, scrutin, \
         vote event, vote event id, division no, idvote, idvotacao, votering id, abstimmnr, \
         abst nr, abstimmungsnummer, \
         numéro du scrutin, numéro de scrutin, motion no, resolución, signatura, símbolo, \
         votación, резолюция, номер резолюции, символ, документ, 决议, 決議, 决议号, 文号, 决议编号, \
         决议草案, القرار, قرار, رقم القرار, رمز الوثيقة, rezolucija, rezolucije, \
         broj rezolucije, simbol, резолуција, број резолуције, број на резолуција, симбол, \
         resolucija, številka resolucije, rezoluta, rezolutë, rezolucioni, rezolucion, \
         rezoluția, rezoluție, numărul rezoluției, ψήφισμα, σύμβολο, αριθμός ψηφίσματος, \
         karar, karar no, karar numarası, sembol, tasarı",
    ),
    (
        Role::Id,
        "id, identifier, key, identifiant, identificador, идентификатор, 编号, 編號, المعرف, nr, \
         number, numéro, número, номер, број, broj, row, št, numri, αριθμός, sıra, \
         sıra no, 序号",
    ),
    (
        Role::Date,
        "date, day, vote date, date of vote, voting date, voted on, timestamp, datetime, \
         when, jour, date du vote, fecha, día, fecha de votación, fecha de la votación, \
         дата, день, дата голосования, 日期, 表决日期, 投票日期, 时间, التاريخ, تاريخ, تاريخ التصويت, \
         datum, dan, datum glasanja, datum glasovanja, датум, дан, датум гласања, \
         датум на гласање, data, dita, data e votimit, ден, дата на гласуване, dată, ziua, \
         data votului, ημερομηνία, ημερομηνία ψηφοφορίας, tarih, oylama tarihi",
    ),
    (
        Role::Title,
        "title, subject, description, descr, question, resolution title, vote title, about, \
         on, titre, objet, intitulé, sujet, título, asunto, название, заголовок, тема, 标题, \
         標題, 题目, 议题, 主题, العنوان, عنوان, الموضوع, موضوع, naslov, predmet, naziv rezolucije, \
         tema, наслов, предмет, назив резолуције, titulli, tema e votimit, заглавие, titlu, \
         titlul, subiect, τίτλος, θέμα, başlık, konu",
    ),
    (
        Role::Url,
        "url, link, address, source, undl link, record, web, lien, adresse, enlace, fuente, \
         ссылка, источник, 链接, 来源, 网址, الرابط, رابط, المصدر, izvor, poveznica, veza, линк, \
         извор, врска, povezava, vir, lidhja, burimi, връзка, източник, sursa, sursă, \
         legătură, σύνδεσμος, πηγή, bağlantı, kaynak",
    ),
    (
        Role::Kind,
        "kind, type, vote type, vote event type, genre, tipo, тип, вид, 类型, النوع, نوع, vrsta, tip, врста, \
         вид на гласање, lloji, tipul, τύπος, είδος, tür",
    ),
    (
        Role::Outcome,
        "outcome, result, results, vote result, résultat, issue, resultado, результат, 结果, \
         結果, النتيجة, نتيجة, rezultat, ishod, резултат, исход, rezultati, rezultatul, izid, \
         αποτέλεσμα, sonuç",
    ),
    (
        Role::Topics,
        "topic, topics, subjects, issues, tags, keywords, thèmes, temas, темы, 主题词, \
         المواضيع, teme, теме, теми, temat, θέματα, konular",
    ),
    (
        Role::Majority,
        "majority, majority required, majority requirement, majorité, mayoría, большинство, \
         多数, الأغلبية, većina, већина, večina, мнозинство, shumica, majoritate, πλειοψηφία, \
         çoğunluk",
    ),
    (Role::Members, "total members, members total, membership, total ms, entitled, eligible"),
    (
        Role::Bloc,
        "bloc, blocs, group, groups, party, political group, alliance, faction, caucus, \
         region, organisation, organization, party code, group code, groupe, \
         groupe politique, parti, alliance politique, grupo, bloque, partido, región, блок, \
         группа, фракция, партия, организация, регион, 集团, 集團, 组, 党团, 政党, 政黨, 组织, 地区, \
         الكتلة, كتلة, المجموعة, مجموعة, الحزب, حزب, blok, grupa, stranka, poslanička grupa, \
         poslanički klub, skupina, klub, регија, група, странка, посланичка група, партија, \
         пратеничка група, poslanska skupina, grupi, blloku, partia, grup, partid, \
         grup parlamentar, ομάδα, κόμμα, συνασπισμός, μπλοκ",
    ),
    (
        Role::From,
        "from, since, start, start date, joined, member since, accession, de, depuis, début, \
         desde, inicio, с, от, начало, 起, 自, 开始, من, منذ, od, od datuma, од, nga, prej, din, \
         de la, από, έναρξη, başlangıç",
    ),
    (
        Role::To,
        "to, until, end, end date, left, till, à, jusqu'à, jusqu'au, fin, hasta, по, до, \
         конец, 至, 到, 结束, إلى, حتى, do, do datuma, deri, deri më, până, până la, έως, μέχρι, \
         λήξη, bitiş",
    ),
    (
        Role::Note,
        "note, notes, remark, remarks, comment, comments, vote note, remarque, nota, notas, \
         примечание, 备注, ملاحظة, ملاحظات, napomena, напомена, opomba, забелешка, shënim, \
         бележка, notă, observații, σημείωση, not, açıklama",
    ),
];

/// Whether the header of a column of codes says that these are codes of states, most likely those
/// of ISO.
pub fn is_iso(header: &str) -> bool {
    let name: String = header.to_lowercase().chars().filter(|it| it.is_alphanumeric()).collect();
    ["iso", "alpha2", "alpha3", "cca2", "cca3", "countrycode", "codepays", "codedupays"]
        .iter()
        .any(|it| name.starts_with(it))
        || name.ends_with("iso")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn positions_are_known_in_every_language() {
        // Words as they are published, and as they stand in a cell.
        for words in [
            "in favour / against / abstentions / did not vote",
            "pour / contre / abstentions / n'ont pas pris part au vote",
            "a favor / en contra / abstenciones / no votaron",
            "за / против / воздержались / не принимали участия в голосовании",
            "赞成 / 反对 / 弃权 / 缺席",
            "تأييد / معارضة / الممتنعون عن التصويت / لم يصوّت",
            "za / protiv / uzdržanih / nije glasalo",
            "за / против / уздржани / није гласало",
            "za / protiv / suzdržano / nisu glasale",
            "za / protiv / uzdržano / Nema",
            "za / protiv / suzdržani / odsutni",
            "za / proti / vzdržani / odsotni",
            "за / против / воздржани / не гласаа",
            "pro / kundër / abstenime / nuk votuan",
            "за / против / въздържал се / не гласува",
            "pentru / împotrivă / abțineri / nu au votat",
            "υπέρ / κατά / αποχές / δεν ψήφισαν",
            "evet / hayır / çekimser / oy kullanmadı",
            "lehte / ret / ÇEKİMSER / yok",
            "Voting yes / NAY / Abstained / Absent",
            "Ja / Nej / Avstår / Frånvarande",
            "Ja / Nei / Avstod / Fraværende",
            "Jaa / Ei / Tyhjää / Poissa",
            "За / Проти / Утримався / Не голосував",
            "Tá / Níl / Staon / Absent",
            "Za / Przeciw / Wstrzymał się / Nieobecny",
            "Pro / Proti / Zdržel se / Nepřítomen",
        ] {
            let found: Vec<_> = words.split('/').map(str::trim).map(position).collect();
            let expected =
                [Position::Yes, Position::No, Position::Abstain, Position::NotVoting].map(Some);
            assert_eq!(found, expected, "{words}");
        }
    }

    #[test]
    fn bare_codes_and_other_words_are_no_positions() {
        for word in ["", "A", "Y", "1", "0", "-", "present", "Norway", "x", &"no ".repeat(99)] {
            assert_eq!(position(word), None, "{word:?}");
        }
    }

    #[test]
    fn no_word_means_two_positions() {
        let mut seen: BTreeMap<String, Position> = BTreeMap::new();
        for (position, words) in POSITIONS {
            for word in words.split(',') {
                let before = seen.insert(fold(word), position);
                assert!(before.is_none_or(|it| it == position), "{word}");
            }
        }
    }

    #[test]
    fn headers_are_known_in_every_language() {
        for (headers, expected) in [
            (
                "member,Nom,nombre,ФИО,成员国,العضو,poslanik,чланица,emri,όνομα,milletvekili",
                Role::Member,
            ),
            (
                "Country,pays,país,Страна,国家,الدولة,država,земја,shteti,държава,țară,χώρα,ülke",
                Role::State,
            ),
            ("ISO3,country_code,код,代码,الرمز,šifra,kodi,cod,κωδικός", Role::Code),
            (
                "Vote,sens du vote,voto,голос,投票,التصويت,glas,глас,vota,vot,ψήφος,oy",
                Role::Position,
            ),
            (
                "Resolution,résolution,símbolo,резолюция,决议,القرار,rezolucija,rezolutë,ψήφισμα,karar",
                Role::RollCall,
            ),
            ("DATE,fecha,Дата,日期,التاريخ,datum,датум,data,ημερομηνία,tarih", Role::Date),
            (
                "title,titre,título,название,标题,العنوان,naslov,наслов,titulli,заглавие,titlu,τίτλος,başlık",
                Role::Title,
            ),
            (
                "party,groupe,bloque,фракция,集团,الكتلة,stranka,skupina,партија,grupi,партия,partid,κόμμα,grup",
                Role::Bloc,
            ),
            ("total_yes,Yes,count_for,ukupno za,voix pour", Role::Total(Position::Yes)),
            ("total abstentions,count_did_not_vote", Role::Total(Position::Abstain)),
        ] {
            for header in headers.split(',') {
                let expected = match header {
                    "count_did_not_vote" => Role::Total(Position::NotVoting),
                    _ => expected,
                };
                assert_eq!(role(header), Some(expected), "{header}");
            }
        }
        for header in ["", "A/RES/74/17", "Serbia", "price", "population"] {
            assert_eq!(role(header), None, "{header}");
        }
    }
}
