//! Columns and rows that nothing is read from.

use super::*;

/// Programs write the index of a table as its first column, without a name.
#[test]
fn a_column_without_a_name_is_an_id_or_is_told() {
    check(
        ",date,SRB,RUS\nR1,2020-01-01,Y,N\nR2,2020-01-01,N,N\n",
        "wide-csv",
        &["R1 [2020-01-01] yes: #SRB no: #RUS", "R2 [2020-01-01] no: #SRB+#RUS"],
        &[],
    );
    check(
        ",id,date,SRB,RUS\n0,R1,2020-01-01,yes,no\n1,R2,2020-01-01,no,no\n",
        "wide-csv",
        &["R1 [2020-01-01] yes: #SRB no: #RUS", "R2 [2020-01-01] no: #SRB+#RUS"],
        &["column-not-read 1:1 "],
    );
    check(
        ",date,SRB,RUS\n0,2020-01-01,yes,no\n1,2020-01-01,no,no\n",
        "wide-csv",
        &["[2020-01-01] yes: #SRB no: #RUS", "[2020-01-01] no: #SRB+#RUS"],
        &["column-not-read 1:1 "],
    );
    check(
        ",rollcall,date,member,position\n0,R1,2020-01-01,Ann,yes\n1,R1,2020-01-01,Bob,no\n",
        "long-csv",
        &["R1 [2020-01-01] yes: Ann no: Bob"],
        &["column-not-read 1:1 "],
    );
    // Without a header.
    check(
        "2020-01-01,Ann,yes,north\n2020-01-01,Bob,no,south\n2020-01-01,Cy,no,south\n",
        "long-csv",
        &["[2020-01-01] yes: Ann no: Bob+Cy"],
        &["column-not-read 1:20 "],
    );
}

#[test]
fn no_column_is_left_out_unsaid() {
    for (text, told) in [
        ("rollcall,member,vote,date,date\n1,Ann,yes,2020-01-01,2020-01-02\n", "1:27 date"),
        ("rollcall,member,vote,from\n1,Ann,yes,2020-01-01\n1,Bob,no,\n", "1:22 from"),
        ("Country,Region,Yes,No\nCuba,Caribbean,x,\nMali,Africa,,x\n", "1:9 Region"),
        ("Country,Yes,No,Mood\nCuba,x,,glad\nMali,,x,sad\n", "1:16 Mood"),
        ("symbol,date,title,chair\nA/1,2020-01-01,Budget,Ann\n", "1:19 chair"),
        ("iso3,group,from,to,note\nSRB,EU,,,soon\nALB,EU,,,soon\n", "1:20 note"),
        (
            "rcid,session,importantvote,date,unres,amend,para,short,descr,sponsor\n9,74,0,2019-12-09,R/74/17,0,0,C,D,UA\n",
            "1:62 sponsor",
        ),
        ("rcid,short_name,issue,mood\n9,me,Palestinian conflict,glad\n", "1:23 mood"),
        ("rcid,issue,unres\n9,Palestinian conflict,R/74/17\n", "1:12 unres"),
        (
            "rcid,country,country_code,vote,short_name,issue\n9,Serbia,RS,no,me,Palestinian conflict\n",
            "1:32 short_name",
        ),
        ("rcid,yes,no,abstain,date,unres,me,mood\n9,1,1,0,2019-12-09,R/74/17,0,x\n", "1:35 mood"),
        ("iso3,name,capital\nSRB,Serbia,Belgrade\nALB,Albania,Tirana\n", "1:11 capital"),
    ] {
        let (draft, _) = read(text);
        let told = format!("column-not-read {told}");
        assert!(doubts(&draft).contains(&told), "{text}: {:?}", doubts(&draft));
    }
}

#[test]
fn a_row_with_a_field_beyond_the_headers_is_left_out_and_told() {
    check(
        "roll_call,date,member,position\n1,2020-01-01,Ann,yes,no\n1,2020-01-01,Bob,no,\n1,2020-01-01,Cy,yes\n1,2020-01-01,Di,yes\n",
        "long-csv",
        &["1 [2020-01-01] yes: Cy+Di no: Bob"],
        &["row-length 2:1 1,2020-01-01,Ann,yes"],
    );
    check(
        "roll_call,date,Serbia,Montenegro\nR/1,2020-01-01,no,yes,yes\nR/2,2020-01-02,no,yes\nR/3,2020-01-03,no,yes\n",
        "wide-csv",
        &[
            "R/2 [2020-01-02] yes: Montenegro no: Serbia",
            "R/3 [2020-01-03] yes: Montenegro no: Serbia",
        ],
        &["row-length 2:1 R/1,2020-01-01,no,yes"],
    );
}

#[test]
fn a_last_column_without_a_name_is_no_fault_of_the_rows() {
    check(
        "roll_call,date,member,position\n1,2020-01-01,Ann,yes,x\n1,2020-01-01,Bob,no,y\n1,2020-01-01,Cy,no,z\n",
        "long-csv",
        &["1 [2020-01-01] yes: Ann no: Bob+Cy"],
        &["column-not-read 1:23 "],
    );
}

#[test]
fn rows_that_are_too_long_and_too_short_make_no_text_of_a_table() {
    check(
        "roll_call,date,member,position\n1,2020-01-01,Ann,yes\n1,2020-01-01,Bob\n1,2020-01-01,Cleo,no,extra\n1,2020-01-01,Dan,no\n",
        "long-csv",
        &["1 [2020-01-01] yes: Ann no: Dan"],
        &["row-length 3:1 1,2020-01-01,Bob", "row-length 4:1 1,2020-01-01,Cleo,no"],
    );
}

#[test]
fn under_a_header_that_names_positions_every_broken_row_is_named() {
    check(
        "rollcall,date,member,position\nR1,2020-01-02,SRB,yes,extra\nR1,2020-01-02,RUS\nR1,2020-01-02,DEU,no\n",
        "long-csv",
        &["R1 [2020-01-02] no: #DEU"],
        &["row-length 2:1 R1,2020-01-02,SRB,yes", "row-length 3:1 R1,2020-01-02,RUS"],
    );
    check(
        "država;ime poslanika;poslanik;glas\nA;B\nC;D;Ana;za;x;y\nE;F;Eva;protiv\nG\n",
        "long-csv",
        &["no: Eva"],
        &["column-not-read 1:1 država", "row-length 2:1 A,B", "row-length 3:1 C,D,Ana,za"],
    );
}

/// What else the files of publishers say is known otherwise, or concerns the release itself.
#[test]
fn the_columns_of_published_files_are_no_news() {
    for head in [
        "rcid,country,country_code,vote",
        "rcid,session,importantvote,date,unres,amend,para,short,descr",
        "rcid,short_name,issue",
        "session,rcid,abstain,yes,no,importantvote,date,unres,amend,para,short,descr,me,nu,di,hr,co,ec",
        "rcid,ccode,session.x,member,vote,Country,Countryname,year.x,session.y,abstain,yes,no,importantvote,date,unres,amend,para,short,descr,me,nu,di,hr,co,ec,year.y",
    ] {
        let row = "9,".repeat(head.split(',').count());
        let (draft, _) = read(&format!("{head}\n{}\n", row.trim_end_matches(',')));
        let told = doubts(&draft).into_iter().find(|it| it.starts_with("column-not-read"));
        assert_eq!(told, None, "{head}");
    }
}
