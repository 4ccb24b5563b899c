//! Rows under the header of each kind of table.
#![no_main]

const HEADERS: [&str; 16] = [
    "undl_id,ms_code,ms_name,ms_vote,date,session,resolution,draft,committee_report,meeting,title,agenda_title,subjects,vote_note,total_yes,total_no,total_abstentions,total_non_voting,total_ms,undl_link",
    "undl_id,ms_code,ms_name,ms_vote,date,resolution,draft,meeting,description,agenda,subjects,modality,total_yes,total_no,total_abstentions,total_non_voting,total_ms,undl_link",
    "rcid,ccode,member,vote,Country,Countryname,year,date,unres,amend,para,short,descr",
    "rcid\tccode\tvote",
    "session\trcid\tabstain\tyes\tno\timportantvote\tdate\tunres\tamend\tpara\tshort\tdescr\tme\tnu\tdi\thr\tco\tec",
    "rcid,country,country_code,vote",
    "rcid,session,importantvote,date,unres,amend,para,short,descr",
    "rcid,short_name,issue",
    "congress,chamber,rollnumber,icpsr,cast_code,prob",
    "congress,chamber,icpsr,state_icpsr,district_code,state_abbrev,party_code,bioname",
    "congress,chamber,rollnumber,date,session,clerk_rollnumber,yea_count,nay_count,bill_number,vote_result,vote_desc,vote_question,dtl_desc",
    "vote_id,member_id,position,country_code,group_code",
    "bloc,member,from,to",
    "date,resolution,country,vote",
    "country;A/RES/74/17;A/RES/72/190",
    "In favour,Against,Abstaining",
];

libfuzzer_sys::fuzz_target!(|data: &[u8]| {
    let Some((first, rows)) = data.split_first() else { return };
    let header = HEADERS[usize::from(*first) % HEADERS.len()];
    rollcall_fuzz::import(&[header.as_bytes(), b"\n", rows].concat());
});
