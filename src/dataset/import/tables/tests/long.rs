//! Long tables: a row for each position.

use super::*;

#[test]
fn long_tables_of_one_roll_call() {
    let expected =
        ["yes: Albania no: Serbia abstain: Bosnia and Herzegovina not-voting: Montenegro"];
    for text in [
        "Country,Vote\nAlbania,in favour\nSerbia,against\nBosnia and Herzegovina,abstained\nMontenegro,absent\n",
        "država;glas\nAlbania;za\nSerbia;protiv\nBosnia and Herzegovina;uzdržana\nMontenegro;nije glasala\n",
        "Земја\tГлас\nAlbania\tза\nSerbia\tпротив\nBosnia and Herzegovina\tвоздржан\nMontenegro\tне гласаше\n",
        "Ülke,Oy\nAlbania,EVET\nSerbia,HAYIR\nBosnia and Herzegovina,ÇEKİMSER\nMontenegro,oy kullanmadı\n",
        "Albania|pro\nSerbia|kundër\nBosnia and Herzegovina|abstenim\nMontenegro|nuk votoi\n",
    ] {
        check(text, "long-csv", &expected, &[]);
    }
}

#[test]
fn long_tables_of_several_roll_calls() {
    check(
        "resolution,date,title,iso3,country,vote,yes,no,abstain\n\
         A/RES/74/17,2019-12-09,Crimea,SRB,Serbia,N,63,19,66\n\
         A/RES/68/262,2014-03-27,Ukraine,SRB,Serbia,X,100,11,58\n\
         A/RES/74/17,2019-12-09,Crimea,BIH,Bosnia,A,63,19,66\n\
         A/RES/68/262,2014-03-28,Ukraine,BIH,Bosnia,Y,100,11,58\n",
        "long-csv",
        &[
            "A/RES/74/17 [2019-12-09] [Crimea] 63-19-66 no: Serbia#SRB abstain: Bosnia#BIH",
            "A/RES/68/262 [2014-03-27] [Ukraine] 100-11-58 yes: Bosnia#BIH not-voting: Serbia#SRB",
        ],
        &["rows-differ 5:14 2014-03-28", "reading-assumed 2:42 N"],
    );
    // Without an id, dates and titles tell roll calls apart.
    check(
        "date,country,vote\n9.12.2019,SRB,no\n27.3.2014,SRB,absent\n9.12.2019,BIH,abstain\n",
        "long-csv",
        &["[2019-12-09] no: #SRB abstain: #BIH", "[2014-03-27] not-voting: #SRB"],
        &[],
    );
    // An "id" that several members share is that of a roll call.
    check(
        "id,member,position\n12,Ann,yes\n12,Bob,no\n13,Ann,no\n13,Bob,no\n",
        "long-csv",
        &["12 yes: Ann no: Bob", "13 no: Ann+Bob"],
        &[],
    );
    // Paragraphs share the symbol of their resolution; the other number tells them apart.
    check(
        "undl_id,resolution,country,vote\n8,A/RES/1/1,SRB,yes\n8,A/RES/1/1,ALB,yes\n9,A/RES/1/1,SRB,no\n9,A/RES/1/1,ALB,yes\n",
        "long-csv",
        &["A/RES/1/1 yes: #SRB+#ALB", "A/RES/1/1 yes: #ALB no: #SRB"],
        &[],
    );
    // A remark below the table is no row of it.
    check(
        "Country\tVote\nSerbia\tno\nAlbania\tyes\nSource: UN\n",
        "long-csv",
        &["yes: Albania no: Serbia"],
        &[],
    );
    // The number of a row is not the id of a member or a roll call.
    check(
        "no.,name,vote\n1,Ann,yes\n2,Bob,no\n",
        "long-csv",
        &["yes: Ann no: Bob"],
        &["column-not-read 1:1 no."],
    );
}

#[test]
fn deputies_keep_their_whole_names() {
    check(
        "first name,surname,country,vote\nAnn,Lee,Ireland,for\nBo,Lee,Malta,against\n",
        "long-csv",
        &["yes: Ann Lee no: Bo Lee"],
        &["column-not-read 1:20 country"],
    );
    check(
        "member_id,name,country_code,vote\n17,Ann,IE,for\n18,Ann,MT,against\n",
        "long-csv",
        &["yes: Ann#17 no: Ann#18"],
        &["column-not-read 1:16 country_code"],
    );
}

#[test]
fn people_have_their_names_in_one_column_or_in_two() {
    for (header, name) in [
        ("Name,Vorname", "Ann Tal"),
        ("apellido,nombre", "Ann Tal"),
        ("nom,prénom", "Ann Tal"),
        ("nazwisko,imię", "Ann Tal"),
        ("cognome,nome", "Ann Tal"),
        ("prezime,ime", "Ann Tal"),
        ("surname,first name", "Ann Tal"),
        ("member,remarks", "Tal"),
    ] {
        let table = format!("vote_id,{header},position\n1,Tal,Ann,yes\n1,Tal,Bob,no\n");
        let (draft, _) = read(&table);
        assert_eq!(draft.members[0].name, name, "{header}");
        let marks = format!("{header},For,Against\nTal,Ann,1,0\nTal,Bob,0,1\n");
        let (draft, format) = read(&marks);
        assert_eq!((draft.members[0].name.as_str(), format), (name, "columns-csv"), "{header}");
    }
}

#[test]
fn days_that_may_be_two_are_doubted_once() {
    check(
        "resolution,date,country,vote\nR1,9/12/2019,Serbia,no\nR2,10/11/2019,Serbia,no\n",
        "long-csv",
        &["R1 no: Serbia", "R2 no: Serbia"],
        &["ambiguous-date 2:4 9/12/2019"],
    );
}

#[test]
fn members_that_are_called_like_positions_stay_members() {
    check(
        "roll_call,date,member,position\n1,2020-01-01,Y,yes\n1,2020-01-01,N,no\n1,2020-01-01,A,abstain\n",
        "long-csv",
        &["1 [2020-01-01] yes: Y no: N abstain: A"],
        &[],
    );
    check(
        "roll_call,date,member,position\n1,2020-01-01,Ann,yes\n1,2020-01-01,C,no\n1,2020-01-01,D,no\n",
        "long-csv",
        &["1 [2020-01-01] yes: Ann no: C+D"],
        &[],
    );
}
