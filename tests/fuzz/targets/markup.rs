//! Pages, and the European Parliament's XML.
#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| {
    let Some((first, rest)) = data.split_first() else { return };
    let start: &[u8] = match first % 2 {
        0 => b"<html><p>In favour: ",
        _ => b"<?xml version=\"1.0\"?><PV.RollCallVoteResults Sitting.Date=\"2019-12-09\">",
    };
    rollcall_fuzz::import(&[start, rest].concat());
});
