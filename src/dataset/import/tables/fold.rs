//! Words as they are compared: lower case, without diacritics, punctuation as single spaces.
//!
//! For the short words of vote lists only; names of members have a table of their own.

use crate::dataset::clean;

/// Returns the form in which words are compared: spellings of one word have the same.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for character in clean(text).chars().flat_map(char::to_lowercase) {
        match character {
            _ if is_mark(character) => {}
            // "s'est" and "s’est", "lehçe'si": the apostrophe separates as a space does.
            _ if !character.is_alphanumeric() => {
                if !folded.ends_with(' ') && !folded.is_empty() {
                    folded.push(' ');
                }
            }
            _ if character.is_ascii() => folded.push(character),
            _ => push_plain(character, &mut folded),
        }
    }
    folded.truncate(folded.trim_end().len());
    folded
}

/// Whether a character is a combining accent, an Arabic vowel sign or the Arabic lengthening
/// stroke.
fn is_mark(character: char) -> bool {
    matches!(character, '\u{0300}'..='\u{036F}' | '\u{0640}' | '\u{064B}'..='\u{0652}' | '\u{0670}')
}

/// Adds a letter without its diacritics.
fn push_plain(character: char, folded: &mut String) {
    let plain = match character {
        'à'..='å' | 'ā' | 'ă' | 'ą' => "a",
        'æ' => "ae",
        'ç' | 'ć' | 'ĉ' | 'č' => "c",
        'ð' | 'ď' | 'đ' => "d",
        'è'..='ë' | 'ē' | 'ĕ' | 'ė' | 'ę' | 'ě' => "e",
        'ğ' | 'ģ' => "g",
        'ì'..='ï' | 'ī' | 'į' | 'ı' => "i",
        'ĺ' | 'ļ' | 'ľ' | 'ł' => "l",
        'ñ' | 'ń' | 'ņ' | 'ň' => "n",
        'ò'..='ö' | 'ø' | 'ō' | 'ő' => "o",
        'œ' => "oe",
        'ŕ' | 'ř' => "r",
        'ś' | 'ş' | 'š' | 'ș' => "s",
        'ß' => "ss",
        'ţ' | 'ť' | 'ț' => "t",
        'ù'..='ü' | 'ū' | 'ů' | 'ű' | 'ų' => "u",
        'ý' | 'ÿ' => "y",
        'ź' | 'ż' | 'ž' => "z",
        'ά' => "α",
        'έ' => "ε",
        'ή' => "η",
        'ί' | 'ϊ' | 'ΐ' => "ι",
        'ό' => "ο",
        'ύ' | 'ϋ' | 'ΰ' => "υ",
        'ώ' => "ω",
        'ς' => "σ",
        'ё' => "е",
        // In decomposed text the mark is a character of its own and is dropped; the letter must be
        // the same.
        'й' | 'ѝ' => "и",
        'ѓ' => "г",
        'ќ' => "к",
        'أ' | 'إ' | 'آ' | 'ٱ' => "ا",
        'ى' => "ي",
        'ة' => "ه",
        _ => {
            folded.push(character);
            return;
        }
    };
    folded.push_str(plain);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings_of_a_word_are_the_same() {
        for (text, expected) in [
            ("In Favour", "in favour"),
            ("  ÎMPOTRIVĂ. ", "impotriva"),
            ("Uzdrz\u{30C}an", "uzdrzan"),
            ("S’est abstenue", "s est abstenue"),
            ("HAYIR", "hayir"),
            ("Hayır", "hayir"),
            ("EVET", "evet"),
            ("ÇEKİMSER", "cekimser"),
            ("ΑΠΟΧΉ", "αποχη"),
            ("Αποχές", "αποχεσ"),
            ("تَأْيِيد", "تاييد"),
            ("воздержался", "воздержался"),
            ("нейтрально", "неитрально"),
            ("total_yes", "total yes"),
            ("A/RES/74/17", "a res 74 17"),
            ("---", ""),
        ] {
            assert_eq!(fold(text), expected, "{text:?}");
        }
    }
}
