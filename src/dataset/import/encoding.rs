//! Bytes -> text: UTF-8 with or without a mark, UTF-16, and the code pages of Windows.
//!
//! A file that is no text is refused, with what it is and what to do about it. The text is held
//! once beside the bytes.

use std::borrow::Cow;

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{
    CoderResult, Decoder, DecoderResult, Encoding, ISO_8859_2, UTF_16BE, UTF_16LE, WINDOWS_1250,
    WINDOWS_1251, WINDOWS_1252, WINDOWS_1253, WINDOWS_1254, WINDOWS_1256,
};

use crate::dataset::{DatasetError, Fault, Place};

/// Code pages that newsrooms' programs still write; any other guess would be wrong.
const PAGES: [&Encoding; 7] = [
    WINDOWS_1250,
    WINDOWS_1251,
    WINDOWS_1252,
    WINDOWS_1253,
    WINDOWS_1254,
    WINDOWS_1256,
    ISO_8859_2,
];

/// The most bytes from which a code page is guessed: names repeat themselves.
const SAMPLE: usize = 1 << 20;

/// Bytes at the start of a file that are looked at to see whether it is text.
const LOOK: usize = 8 << 10;

/// Files that are no text: how they begin, and what they are and what to do.
const BINARY: [(&[u8], &str); 17] = [
    (b"%PDF-", "a PDF; open it, copy its text and paste that"),
    (b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", "an old Word or Excel file; save it as text or as CSV"),
    (b"{\\rtf", "rich text; save it as plain text in UTF-8"),
    (b"\x1F\x8B", "compressed by gzip; unpack it first"),
    (b"BZh9", "compressed by bzip2; unpack it first"),
    (b"\xFD7zXZ\0", "compressed by xz; unpack it first"),
    (b"\x28\xB5\x2F\xFD", "compressed by Zstandard; unpack it first"),
    (b"7z\xBC\xAF\x27\x1C", "a 7z archive; unpack it first"),
    (b"Rar!\x1A\x07", "a RAR archive; unpack it first"),
    (b"PAR1\x15", "a Parquet file; write it as CSV, which DuckDB does"),
    (b"SQLite format 3\0", "an SQLite database; write its tables as CSV"),
    (b"\x89PNG\r\n", "a picture; type its text, or find the record as text"),
    (b"\xFF\xD8\xFF", "a picture; type its text, or find the record as text"),
    (b"GIF8", "a picture; type its text, or find the record as text"),
    (b"II*\0", "a picture; type its text, or find the record as text"),
    (b"MM\0*", "a picture; type its text, or find the record as text"),
    (b"\0asm", "a program; choose the file with the record"),
];

/// Parts of names within a ZIP that tell what the whole is, and what that is and what to do.
const ZIPPED: [(&[u8], &str); 5] = [
    (b"xl/", "an Excel workbook; export the sheet as CSV in UTF-8"),
    (b"word/", "a Word document; copy its text and paste that, or save it as plain text"),
    (b"opendocument.spreadsheet", "an OpenDocument spreadsheet; export the sheet as CSV in UTF-8"),
    (b"opendocument.text", "an OpenDocument text; copy its text and paste that"),
    (b"ppt/", "a PowerPoint file; copy its text and paste that"),
];

/// Whether bytes can be UTF-8 text. The last character may be cut off, unless these are the last
/// bytes of the file.
pub fn is_utf8(bytes: &[u8], last: bool) -> bool {
    let is_valid = match std::str::from_utf8(bytes) {
        Ok(_) => true,
        Err(error) => !last && error.error_len().is_none(),
    };
    // UTF-16 of plain letters is valid UTF-8, and so are many binary files.
    is_valid && binary(bytes).is_none() && !bytes.contains(&0)
}

/// Returns the text of bytes and the name of their encoding.
///
/// # Errors
/// When the bytes are no text.
pub fn decode(bytes: &[u8]) -> Result<(Cow<'_, str>, &'static str), DatasetError> {
    if let Some(what) = binary(bytes) {
        return Err(no_text(format!("the file is {what}")));
    }
    if bytes.starts_with(b"\xFF\xFE\0\0") || bytes.starts_with(b"\0\0\xFE\xFF") {
        return Err(no_text("the file is UTF-32; save it as UTF-8".to_owned()));
    }
    match bytes {
        [0xFF, 0xFE, rest @ ..] => return decode_utf16(rest, UTF_16LE),
        [0xFE, 0xFF, rest @ ..] => return decode_utf16(rest, UTF_16BE),
        _ => {}
    }
    if let Some(encoding) = utf16_without_mark(bytes) {
        return decode_utf16(bytes, encoding);
    }
    if let Some(at) = bytes.iter().position(|it| *it == 0) {
        let message = "there is a zero byte, as no text has; choose the file with the record, or save it as UTF-8";
        return Err(no_text(message.to_owned()).at(place_of(bytes, at)));
    }
    if is_mostly_control(bytes) {
        let message = "the file is no text but data of a program; choose the file with the record, or export it as CSV";
        return Err(no_text(message.to_owned()));
    }
    match std::str::from_utf8(bytes) {
        Ok(text) => Ok((Cow::Borrowed(text.strip_prefix('\u{feff}').unwrap_or(text)), "UTF-8")),
        Err(error) => match broken_utf8(bytes, error) {
            Some(at) => Err(not_text(bytes.get(..at).unwrap_or_default(), 1)),
            None => {
                let encoding = page(bytes);
                let (text, _) = to_text(bytes, encoding);
                Ok((Cow::Owned(text), encoding.name()))
            }
        },
    }
}

/// Returns the error of bytes that are no text, placed just behind `before`: the valid bytes from
/// the start of line `line` on.
pub fn not_text(before: &[u8], line: usize) -> DatasetError {
    let place = Place::after(before);
    DatasetError::new(Fault::NotText).at(Place { line: place.line + line - 1, ..place })
}

fn no_text(message: String) -> DatasetError {
    DatasetError::new(Fault::Form { code: "not-text", message })
}

fn place_of(bytes: &[u8], at: usize) -> Place {
    Place::after(bytes.get(..at).unwrap_or_default())
}

/// Returns what a file is and what to do about it, if it begins like one that is known to be no
/// text.
fn binary(bytes: &[u8]) -> Option<&'static str> {
    if bytes.starts_with(b"PK\x03\x04") {
        let start = bytes.get(..LOOK).unwrap_or(bytes);
        let holds = |part: &[u8]| start.windows(part.len()).any(|it| it == part);
        let inner = ZIPPED.iter().find(|(part, _)| holds(part));
        return Some(inner.map_or(
            "a ZIP archive or an Excel workbook; unpack it, or export the sheet as CSV in UTF-8",
            |(_, what)| what,
        ));
    }
    BINARY.iter().find(|(start, _)| bytes.starts_with(start)).map(|(_, what)| *what)
}

/// Whether more than one byte in ten is a control character that no text has.
fn is_mostly_control(bytes: &[u8]) -> bool {
    let start = bytes.get(..LOOK).unwrap_or(bytes);
    let is_control = |it: &&u8| **it < b' ' && !b"\t\n\r\x0B\x0C\x1A\x1B".contains(*it);
    let count = start.iter().filter(is_control).count();
    count > 8 && count * 10 > start.len()
}

/// Recognises UTF-16 without a mark: where letters, digits and spaces are plain, every other byte
/// is zero.
fn utf16_without_mark(bytes: &[u8]) -> Option<&'static Encoding> {
    let start = bytes.get(..LOOK).unwrap_or(bytes);
    if !bytes.len().is_multiple_of(2) || start.len() < 4 {
        return None;
    }
    let (mut even, mut odd, mut both) = (0_usize, 0_usize, 0_usize);
    for pair in start.chunks_exact(2) {
        match pair {
            [0, 0] => both += 1,
            [0, _] => even += 1,
            [_, 0] => odd += 1,
            _ => {}
        }
    }
    // Texts in other scripts have such zeros at least in their spaces, commas and line ends.
    let enough = (start.len() / 2).div_ceil(20);
    // A few characters, such as Ā, have a zero as their other half.
    let is = |zeros: usize, others: usize| zeros >= enough && others * 20 <= zeros && both == 0;
    match (is(odd, even), is(even, odd)) {
        (true, _) => Some(UTF_16LE),
        (_, true) => Some(UTF_16BE),
        _ => None,
    }
}

fn decode_utf16(
    bytes: &[u8],
    encoding: &'static Encoding,
) -> Result<(Cow<'static, str>, &'static str), DatasetError> {
    let (text, wrong) = to_text(bytes, encoding);
    match wrong {
        None => Ok((Cow::Owned(text), encoding.name())),
        Some(at) => {
            let before = text.as_bytes().get(..at).unwrap_or_default();
            let message =
                format!("there is half a character of {}; save the file as UTF-8", encoding.name());
            Err(no_text(message).at(Place::after(before)))
        }
    }
}

/// Decodes in two passes, the first of which only measures, so that no more memory is taken than
/// the text needs. Also returns where in the text the first bytes stand that cannot be decoded.
fn to_text(bytes: &[u8], encoding: &'static Encoding) -> (String, Option<usize>) {
    let mut length = 0;
    each_piece(encoding.new_decoder_without_bom_handling(), bytes, |piece| length += piece.len());
    let mut text = String::with_capacity(length);
    each_piece(encoding.new_decoder_without_bom_handling(), bytes, |piece| text.push_str(piece));
    let wrong = first_wrong(encoding, bytes);
    (text, wrong)
}

/// Decodes bytes and passes the text to `take` in pieces.
fn each_piece(mut decoder: Decoder, bytes: &[u8], mut take: impl FnMut(&str)) {
    let mut buffer = [0; 4096];
    let mut rest = bytes;
    loop {
        let Ok(piece) = std::str::from_utf8_mut(&mut buffer) else { return };
        let (result, read, written, _) = decoder.decode_to_str(rest, piece, true);
        take(piece.get(..written).unwrap_or_default());
        rest = rest.get(read..).unwrap_or_default();
        if result == CoderResult::InputEmpty {
            return;
        }
    }
}

/// Returns where in the decoded text the first bytes stand that cannot be decoded; `None` if all
/// can.
fn first_wrong(encoding: &'static Encoding, bytes: &[u8]) -> Option<usize> {
    let mut decoder = encoding.new_decoder_without_bom_handling();
    let mut buffer = [0; 4096];
    let (mut rest, mut at) = (bytes, 0);
    loop {
        let (result, read, written) =
            decoder.decode_to_utf8_without_replacement(rest, &mut buffer, true);
        at += written;
        rest = rest.get(read..).unwrap_or_default();
        match result {
            DecoderResult::InputEmpty => return None,
            DecoderResult::Malformed(..) => return Some(at),
            DecoderResult::OutputFull => {}
        }
    }
}

/// Returns where the UTF-8 breaks, if the bytes were meant to be UTF-8: most characters beyond
/// ASCII are right, or only the last one is cut off. `None` for text in a code page.
fn broken_utf8(bytes: &[u8], error: std::str::Utf8Error) -> Option<usize> {
    let first = error.valid_up_to();
    let (mut right, mut wrong) = (0_usize, 0_usize);
    let mut rest = bytes;
    let mut cut_off = None;
    // A thousand mistakes are enough to tell a code page.
    while wrong < 1_000 {
        let (good, error) = match std::str::from_utf8(rest) {
            Ok(_) => (rest, None),
            Err(error) => (rest.get(..error.valid_up_to()).unwrap_or_default(), Some(error)),
        };
        right += good.iter().filter(|it| **it >= 0xC0).count();
        let Some(error) = error else { break };
        match error.error_len() {
            Some(length) => {
                wrong += 1;
                rest = rest.get(error.valid_up_to() + length..).unwrap_or_default();
            }
            None => {
                cut_off = rest.get(error.valid_up_to()..);
                break;
            }
        }
    }
    let is_cut_off = wrong == 0
        && cut_off.is_some_and(|it| right > 0 || it.len() > 1 || matches!(it, [0xC2..=0xC5]));
    (is_cut_off || right > 4 * (wrong + 1)).then_some(first)
}

/// Guesses the code page of a text that is not UTF-8.
fn page(bytes: &[u8]) -> &'static Encoding {
    let first = bytes.iter().position(|it| !it.is_ascii()).unwrap_or_default();
    let start = first.saturating_sub(64);
    let sample = bytes.get(start..).map(|it| it.get(..SAMPLE).unwrap_or(it)).unwrap_or_default();
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(sample, true);
    let known = |it: &&'static Encoding| PAGES.contains(it);
    let guess = |land| Some(detector.guess(land, Utf8Detection::Deny)).filter(known);
    // Where the text tells too little, it is taken to be from the Balkans (`hr` is Croatia's
    // domain) rather than from China.
    guess(None).or_else(|| guess(Some(b"hr"))).unwrap_or(WINDOWS_1252)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[track_caller]
    fn check(bytes: &[u8], text: &str, name: &str) {
        let (found, encoding) = decode(bytes).unwrap_or_else(|error| panic!("{error}"));
        assert_eq!((found.as_ref(), encoding), (text, name));
    }

    #[track_caller]
    fn check_fault(bytes: &[u8], says: &str, place: Option<(usize, usize)>) {
        let error = decode(bytes).unwrap_err();
        assert_eq!(error.fault.code(), "not-text");
        assert!(error.to_string().contains(says), "{error}");
        assert_eq!(error.place.map(|it| (it.line, it.column)), place, "{error}");
        assert!(!is_utf8(bytes, true));
    }

    fn utf16(text: &str, big: bool) -> Vec<u8> {
        text.encode_utf16()
            .flat_map(|it| if big { it.to_be_bytes() } else { it.to_le_bytes() })
            .collect()
    }

    #[test]
    fn unicode_in_its_forms() {
        let text = "Četrnaest, Türkiye\nČađava 😀\n";
        check(text.as_bytes(), text, "UTF-8");
        check(format!("\u{feff}{text}").as_bytes(), text, "UTF-8");
        for (big, name) in [(false, "UTF-16LE"), (true, "UTF-16BE")] {
            check(&utf16(text, big), text, name);
            check(&utf16(&format!("\u{feff}{text}"), big), text, name);
            let cyrillic = "земља,глас\nСрбија,против\nХрватска,за\n";
            check(&utf16(cyrillic, big), cyrillic, name);
            assert!(!is_utf8(&utf16("plain letters", big), true));
        }
        check(b"", "", "UTF-8");
    }

    #[test]
    fn code_pages_are_told_apart() {
        let croatian = "država;glas\nČeška;za\nŠpanjolska;za\nDanska;za\nBosna i Hercegovina;suzdržan\nObala Bjelokosti;nije glasovala\nSlovačka;za\nMađarska;za\nNjemačka;za\nGrčka;za\nUjedinjeno Kraljevstvo;za\nŠvicarska;za\nKirgistan;protiv\nSveti Kristofor i Nevis;odsutan\n";
        let serbian = "zemlja,glas\nČeška,za\nŠvedska,za\nMađarska,za\nNemačka,za\nGrčka,uzdržana\nSlovačka,za\nTurska,za\nBelorusija,protiv\nŠpanija,za\nNorveška,za\nIsland,za\n";
        let polish = "państwo;głos\nCzarnogóra;za\nWęgry;za\nSłowacja;za\nŁotwa;za\nHiszpania;za\nChorwacja;za\nBośnia i Hercegowina;wstrzymał się\n";
        let french = "pays;vote\nCôte d'Ivoire;absent\nÉgypte;abstention\nGrèce;pour\nÉtats-Unis;pour\nBrésil;abstention\nSuède;pour\nNorvège;pour\nCorée du Nord;contre\n";
        let german = "Land;Stimme\nÄgypten;Enthaltung\nÖsterreich;ja\nRumänien;ja\nDänemark;ja\nSüdkorea;ja\nTürkei;ja\nÄthiopien;Enthaltung\nfür die Resolution\n";
        let spanish = "país,voto\nEspaña,sí\nJapón,sí\nMéxico,abstención\nPerú,sí\nPanamá,sí\nHungría,sí\nTurquía,sí\nSudán,no\nBélgica,sí\n";
        for (text, encoding) in [
            (croatian, WINDOWS_1250),
            (serbian, WINDOWS_1250),
            (polish, WINDOWS_1250),
            (french, WINDOWS_1252),
            (german, WINDOWS_1252),
            (spanish, WINDOWS_1252),
            (
                "земља;глас\nСрбија;против\nЦрна Гора;за\nХрватска;за\nБугарска;за\nРусија;против\n",
                WINDOWS_1251,
            ),
            (
                "ülke;oy\nTürkiye;kabul\nİsviçre;kabul\nİspanya;kabul\nBulgaristan;kabul\nGürcistan;kabul\nİngiltere;kabul\nKırgızistan;ret\nAvusturya;kabul\nçekimser\n",
                WINDOWS_1254,
            ),
        ] {
            let (bytes, _, failed) = encoding.encode(text);
            assert!(!failed, "{text}");
            let (found, name) = decode(&bytes).unwrap();
            assert_eq!(found, text, "{name} instead of {}", encoding.name());
        }
    }

    #[test]
    fn the_librarys_names_come_through_as_they_are() {
        // The damage of another program is not ours to mend here.
        for text in ["CÔTE D'IVOIRE,A\nTÜRKÝYE,Y\n", "AN,CÔTE D'IVOIRE\n"] {
            let (bytes, _, _) = WINDOWS_1252.encode(text);
            let (found, name) = decode(&bytes).unwrap();
            assert!(found.contains("CÔTE D'IVOIRE"), "{name}: {found}");
        }
    }

    #[test]
    fn what_is_no_text_is_named() {
        check_fault(b"PK\x03\x04\x14\0\x06\0xl/workbook.xml", "an Excel workbook", None);
        check_fault(b"PK\x03\x04\x14\0\x06\0word/document.xml", "a Word document", None);
        check_fault(b"PK\x03\x04\x14\0\x06\0a.csv", "a ZIP archive", None);
        check_fault(b"%PDF-1.7\nplain so far", "a PDF; open it, copy its text", None);
        check_fault(b"\x1F\x8B\x08\0\0\0", "gzip", None);
        check_fault(b"\x89PNG\r\n\x1A\n\0\0", "a picture", None);
        check_fault(b"{\\rtf1 Serbia}", "rich text", None);
        check_fault(b"\xFF\xFE\0\0a\0\0\0", "UTF-32", None);
        check_fault(b"line\nSer\0bia and more", "a zero byte", Some((2, 4)));
        check_fault(&[0; 100], "a zero byte", Some((1, 1)));
        assert!(decode(&(1..32).cycle().take(1_000).collect::<Vec<u8>>()).is_err());
    }

    #[test]
    fn half_characters_have_their_place() {
        check_fault(b"\xFF\xFEI\0n\0\n\0a\0b", "half a character", Some((2, 2)));
        check_fault(b"\xFE\xFF\0a\xD8\x00\0b", "half a character", Some((1, 2)));
        check_fault("Češka,Türkiye\nŠ".as_bytes().split_last().unwrap().1, "UTF-8", Some((2, 1)));
        check_fault(b"In favour: Serbia, T\xC3", "UTF-8", Some((1, 21)));
        let mut text = "čšćžđ".repeat(10).into_bytes();
        text.splice(20..20, [0xFF]);
        check_fault(&text, "UTF-8", Some((1, 11)));
        // The last letter of a surname in Windows-1250 is not half a character of UTF-8.
        assert!(decode(b"Marko Babi\xE6").is_ok());
    }

    proptest! {
        #[test]
        fn any_text_is_read_back(text in "[a-zčšćž😀, \n]{0,200}", big in any::<bool>()) {
            let marked = format!("\u{feff}{text}");
            prop_assert_eq!(decode(text.as_bytes()).unwrap().0, text.clone());
            let bytes = utf16(&marked, big);
            prop_assert_eq!(decode(&bytes).unwrap().0, text);
        }

        #[test]
        fn any_bytes_end_well(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
            let _ = decode(&bytes);
        }
    }
}
