//! Vote events in the forms of Popolo and Open Civic Data.
#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| {
    rollcall_fuzz::import(&[b"{\"vote_events\": [", data].concat());
});
