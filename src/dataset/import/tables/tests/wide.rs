//! Wide tables: a row for each member or each roll call.

use super::*;

#[test]
fn wide_tables_with_members_down() {
    check(
        "Country,A/RES/74/17,A/RES/68/262\nSerbia,N,X\nBosnia and Herzegovina,A,X\nAlbania,Y,Y\n",
        "wide-csv",
        &[
            "A/RES/74/17 yes: Albania no: Serbia abstain: Bosnia and Herzegovina",
            "A/RES/68/262 yes: Albania not-voting: Serbia+Bosnia and Herzegovina",
        ],
        &["reading-assumed 2:8 N"],
    );
    // Dates, titles and totals stand above and below; the line at the top is the title of the sheet
    // and not of a roll call.
    check(
        "How they voted,,\n,,\nResolution,A/RES/74/17,A/RES/68/262\nDate,2019-12-09,2014-03-27\n\
         Title,Crimea,Ukraine\nCountry,,\nSerbia,against,absent\nAlbania,for,for\n\
         Country,A/RES/74/17,A/RES/68/262\nMontenegro,for,\nYes,63,100\nNo,19,11\nAbstain,66,58\nSource: UN,,\n",
        "wide-csv",
        &[
            "A/RES/74/17 [2019-12-09] [Crimea] 63-19-66 yes: Albania+Montenegro no: Serbia",
            "A/RES/68/262 [2014-03-27] [Ukraine] 100-11-58 yes: Albania not-voting: Serbia",
        ],
        &["blank-positions 10:16 "],
    );
    // A row that breaks off before the positions does not repeat the header.
    check(
        "Country,A/RES/74/17,A/RES/68/262\nSerbia,N,X\nAlbania\n",
        "wide-csv",
        &["A/RES/74/17 no: Serbia", "A/RES/68/262 not-voting: Serbia"],
        &["reading-assumed 2:8 N", "blank-positions 3:1 "],
    );
    // Codes that can be read only with those of all columns.
    check(
        "country,code,R1,R2\nSerbia,SRB,1,3\nAlbania,ALB,8,2\n",
        "wide-csv",
        &["R1 yes: Serbia#SRB not-voting: Albania#ALB", "R2 no: Serbia#SRB abstain: Albania#ALB"],
        &["reading-assumed 2:12 1"],
    );
    // A single column under a name of its own is a roll call.
    check(
        "\"Vote on Crimea, 9 December 2019\",,\n,,\nCode,Name,A/RES/74/17\nSRB,Serbia,no\nALB,Albania,yes\n",
        "wide-csv",
        &["A/RES/74/17 [Vote on Crimea, 9 December 2019] yes: Albania#ALB no: Serbia#SRB"],
        &[],
    );
    check(
        "Deputy,Party,2024-05-01,Budget\nAnn,Red,yes,no\nBob,Blue,no,abstain\n",
        "wide-csv",
        &["[2024-05-01] yes: Ann no: Bob", "[Budget] no: Ann abstain: Bob"],
        &["column-not-read 1:8 Party"],
    );
}

#[test]
fn a_party_beside_a_key_says_that_members_stand_down() {
    check(
        "key,Party,tea,nuts\n160510,Red,yes,no\n178921,Blue,no,yes\n",
        "wide-csv",
        &["[tea] yes: 160510 no: 178921", "[nuts] yes: 178921 no: 160510"],
        &["column-not-read 1:5 Party"],
    );
}

#[test]
fn wide_tables_with_roll_calls_down() {
    check(
        "id,SRB,BIH,SSD\n1,N,A,-\n2,X,Y,Y\n",
        "wide-csv",
        &["1 no: #SRB abstain: #BIH not-member: #SSD", "2 yes: #BIH+#SSD not-voting: #SRB"],
        &["reading-assumed 2:3 N"],
    );
    check(
        "Resolution,Date,Title,Yes,No,Abstain,Serbia,Albania\n\
         A/RES/74/17,9/12/2019,Crimea,63,19,66,against,for\n\
         A/RES/74/17,13/12/2019,One paragraph,1,1,0,for,for\n",
        "wide-csv",
        &[
            "A/RES/74/17 [2019-12-09] [Crimea] 63-19-66 yes: Albania no: Serbia",
            "A/RES/74/17 [2019-12-13] [One paragraph] 1-1-0 yes: Serbia+Albania",
        ],
        &[],
    );
}

#[test]
fn a_column_among_those_of_positions_is_one_whatever_most_of_its_cells_are() {
    // The header is a state among states.
    check(
        "id,date,Serbia,France,Germany,Italy\nA/1,2024-05-01,yes,present,no,no\n",
        "wide-csv",
        &["A/1 [2024-05-01] yes: Serbia no: Germany+Italy not-named: France"],
        &["unknown-position 2:20 present"],
    );
    check(
        "symbol,date,SRB,ALB,TUR,RUS\nR1,2024-05-06,yes,no,present,no\nR2,2024-05-07,yes,no,paired,no\n",
        "wide-csv",
        &[
            "R1 [2024-05-06] yes: #SRB no: #ALB+#RUS not-named: #TUR",
            "R2 [2024-05-07] yes: #SRB no: #ALB+#RUS not-named: #TUR",
        ],
        &["unknown-position 2:22 present", "unknown-position 3:22 paired"],
    );
    // Some cell is a position.
    for (head, first, second, at) in
        [("Ada,Ben,Cleo", "Y,N,Q", "yes,no,yes", 25), ("Cleo,Ada,Ben", "Q,Y,N", "yes,yes,no", 21)]
    {
        check(
            &format!(
                "id,date,title,{head}\n1,2024-05-06,Budget,{first}\n2,2024-05-07,Roads,{second}\n"
            ),
            "wide-csv",
            &[
                "1 [2024-05-06] [Budget] yes: Ada no: Ben not-named: Cleo",
                match at {
                    25 => "2 [2024-05-07] [Roads] yes: Ada+Cleo no: Ben",
                    _ => "2 [2024-05-07] [Roads] yes: Cleo+Ada no: Ben",
                },
            ],
            &[&format!("unknown-position 2:{at} Q")],
        );
    }
    // Roll calls stand across.
    check(
        "member,2024-05-06,2024-05-07\nAda,yes,no\nBen,tbc,yes\n",
        "wide-csv",
        &["[2024-05-06] yes: Ada not-named: Ben", "[2024-05-07] yes: Ben no: Ada"],
        &["unknown-position 3:5 tbc"],
    );
    // A column without a position is no member, and is reported.
    check(
        "id,date,Ada,Ben,Where,Cleo\n1,2024-05-06,yes,no,Hall A,yes\n2,2024-05-07,yes,no,Hall B,yes\n",
        "wide-csv",
        &["1 [2024-05-06] yes: Ada+Cleo no: Ben", "2 [2024-05-07] yes: Ada+Cleo no: Ben"],
        &["column-not-read 1:17 Where"],
    );
}

#[test]
fn a_very_wide_table_is_read() {
    let mut text = "Country".to_owned();
    for number in 0..7_000 {
        text.push_str(&format!(",A/RES/{}/{number}", 40 + number % 40));
    }
    for country in ["Serbia", "Albania", "Cuba"] {
        text.push('\n');
        text.push_str(country);
        text.push_str(&",yes".repeat(7_000));
    }
    let (draft, format) = read(&text);
    assert_eq!((format, draft.roll_calls.len()), ("wide-csv", 7_000));
    assert!(draft.roll_calls.iter().all(|it| it.cells.len() == 3));
}
