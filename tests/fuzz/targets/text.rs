//! Text of records and lists.
#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| {
    rollcall_fuzz::import(&[b"A recorded vote was taken. ", data].concat());
});
