//! Large numbers in messages, in groups of three digits: 10.000 in Dutch, 10,000 in English.
//!
//! From five digits on, as both languages do it in running text: 4000 stays 4000.

use fluent_bundle::FluentValue;

/// Writes a number for a message with `SIGN` between the groups; leaves what is none, or small, as it is.
pub(super) fn with<const SIGN: char, M>(value: &FluentValue<'_>, _: &M) -> Option<String> {
    match value {
        FluentValue::Number(number) if number.value.abs() >= 10_000.0 => {
            Some(grouped(&number.as_string(), SIGN))
        }
        _ => None,
    }
}

fn grouped(number: &str, sign: char) -> String {
    let mut out = String::new();
    for (place, digit) in number.char_indices() {
        if place > 0 && (number.len() - place).is_multiple_of(3) {
            out.push(sign);
        }
        out.push(digit);
    }
    out
}

#[cfg(test)]
mod tests {
    use crate::{
        t,
        words::{Language, Words},
    };

    #[test]
    fn large_numbers_have_the_sign_of_their_language() {
        let ideas = |language, count: i64| t!(Words::of(language), "map-count", count = count);
        assert_eq!(ideas(Language::NL, 1), "1 idee");
        assert_eq!(ideas(Language::NL, 2), "2 ideeën");
        assert_eq!(ideas(Language::NL, 9_999), "9999 ideeën");
        assert_eq!(ideas(Language::NL, 10_000), "10.000 ideeën");
        assert_eq!(ideas(Language::NL, 1_234_567), "1.234.567 ideeën");
        assert_eq!(ideas(Language::EN, 123_456), "123,456 ideas");
    }
}
