//! The page's reader of our own form.
#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| {
    if let Ok((dataset, _)) = rollcall::dataset::read(data) {
        rollcall_fuzz::check(&dataset);
    }
});
