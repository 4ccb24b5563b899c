//! Any bytes through the editors' door: recognition, encodings, every reader.
#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| rollcall_fuzz::import(data));
