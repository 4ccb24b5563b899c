//! Tables with a column for each position, and cells that list several members.

use super::*;

#[test]
fn one_column_for_each_position() {
    check(
        "In favour (2),Against,Abstaining\nAlbania,Serbia,Bosnia and Herzegovina\nCroatia,,\n",
        "columns-csv",
        &["yes: Albania+Croatia no: Serbia abstain: Bosnia and Herzegovina"],
        &[],
    );
    check(
        "Rezolucija;Za;Protiv\nA/RES/74/17;\"Albania\nCroatia\";Serbia\nA/RES/68/262;Albania, Croatia;None\n",
        "columns-csv",
        &[
            "A/RES/74/17 yes: Albania+Croatia no: Serbia",
            "A/RES/68/262 yes: Albania+Croatia no: None",
        ],
        &[],
    );
    check(
        "Country,Yes,No,Abstain\nAlbania,x,,\nSerbia,,x,\nMalta,,,\nCuba,x,x,\n",
        "columns-csv",
        &["yes: Albania no: Serbia not-named: Cuba"],
        &["marked-twice 5:8 x", "blank-positions 4:1 "],
    );
}

#[test]
fn turned_names_in_a_cell_of_many_are_whole() {
    let lists = [
        "Albania, Korea, Republic of, France",
        "Cuba, Congo, The Democratic Republic of the, Mali",
        "Peru, Micronesia, Federated States of",
    ];
    let rows = ["Yes", "No", "Abstain"].iter().zip(lists);
    let rows: String = rows.map(|(position, list)| format!("{position},\"{list}\"\n")).collect();
    let (draft, _) = read(&format!("position,countries\n{rows}"));
    assert_eq!(
        lines(&draft),
        ["yes: Albania+Korea, Republic of+France \
          no: Cuba+Congo, The Democratic Republic of the+Mali \
          abstain: Peru+Micronesia, Federated States of"]
    );
}
