//! Codes of positions, and slips among them.

use super::*;

#[test]
fn codes_are_read_by_the_whole_column() {
    check(
        "name,vote\nAnn,1\nBob,0\n",
        "long-csv",
        &["yes: Ann no: Bob"],
        &["reading-assumed 2:5 1"],
    );
    check(
        "name,vote\nAnn,1\nBob,2\nCid,3\n",
        "long-csv",
        &["not-named: Ann+Bob+Cid"],
        &["unknown-position 2:5 1", "unknown-position 3:5 2", "unknown-position 4:5 3"],
    );
    check(
        "name,vote\nAnn,yes\nBob,no\nCid,-\nDan,maybe\nEve,yes\nFay,yes\nGus,yes\nHal,yes\nIda,yes\nJon,\n",
        "long-csv",
        &["yes: Ann+Eve+Fay+Gus+Hal+Ida no: Bob not-named: Dan"],
        &["unknown-position 5:5 maybe", "blank-positions 11:5 "],
    );
}

#[test]
fn a_slip_among_codes_leaves_the_others_as_they_are() {
    let members = ["ALB", "BIH", "HRV", "MKD", "MNE", "SRB", "SVN", "DEU", "FRA", "RUS"];
    let rows = [["Y", "A", "Y", "Y", "Y", "N", "Y", "Y", "Y", "N"]; 2];
    let slips = ["0", "1", "5", "9", "P", "V", "E", "F", "C", "R", "S", "D", "K", "+"];
    let numbers = |it: &'static str| match it {
        "Y" => "1",
        "A" => "2",
        "N" => "3",
        it => it,
    };
    let wide = |rows: &[[&str; 10]]| {
        let ids = ["A/RES/74/17,2019-12-09", "A/RES/78/221,2023-12-19"];
        let rows = ids.iter().zip(rows).map(|(id, row)| format!("{id},{}\n", row.join(",")));
        format!("symbol,date,{}\n{}", members.join(","), rows.collect::<String>())
    };
    let down = |rows: &[[&str; 10]]| {
        let rows = (0..10).map(|at| format!("{},{},{}\n", members[at], rows[0][at], rows[1][at]));
        format!("country,A/RES/74/17,A/RES/78/221\n{}", rows.collect::<String>())
    };
    let check = |text: &str, slip: &str, count: usize| {
        let (draft, _) = read(text);
        let named = draft.roll_calls.iter().flat_map(|it| &it.cells);
        let named = named.filter(|it| it.position != Position::NotNamed).count();
        let unknown: Vec<_> = draft
            .doubts
            .iter()
            .filter(|it| it.warning.code == "unknown-position")
            .map(|it| it.excerpt.as_deref().unwrap_or_default())
            .collect();
        assert_eq!((named, unknown), (20 - count, vec![slip]), "{text}");
    };
    for slip in slips {
        let mut rows = rows;
        rows[1][8] = slip;
        check(&wide(&rows), slip, 1);
        check(&down(&rows), slip, 1);
        rows[0][8] = slip;
        check(&wide(&rows), slip, 2);
    }
    for slip in ["Y", "N", "P", "4", "5", "7", "+"] {
        let mut rows = rows.map(|it| it.map(numbers));
        (rows[0][0], rows[1][0]) = ("8", "8");
        rows[1][8] = slip;
        check(&wide(&rows), slip, 1);
    }
}
