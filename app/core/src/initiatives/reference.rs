//! References: short, speakable, and a typing mistake is noticed: `ZM-7K3F-92`.
//!
//! Four characters without vowels (no words) and without those that look or sound alike, and two
//! check digits, so that one wrong or two swapped characters do not find somebody else's initiative.

use crate::kernel::chance::Chance;

const ALPHABET: &[u8] = b"23456789BCDFGHJKLMNPQRSTVWXZ";
const LENGTH: usize = 4;

/// A new reference for a municipality with this prefix. Its uniqueness is for the store to see to.
#[must_use]
pub fn new_reference(prefix: &str, chance: &Chance) -> String {
    let bound = u32::try_from(ALPHABET.len()).unwrap_or(1);
    let code: String = (0..LENGTH).map(|_| char::from(ALPHABET[chance.below(bound) as usize])).collect();
    let check = check_digits(&code);
    format!("{prefix}-{code}-{check:02}")
}

/// A reference as a person types it (small letters, spaces, without dashes), in its own form;
/// `None` when it cannot be one of a municipality with this prefix.
#[must_use]
pub fn parse_reference(prefix: &str, typed: &str) -> Option<String> {
    let compact: String =
        typed.chars().filter(char::is_ascii_alphanumeric).map(|c| c.to_ascii_uppercase()).collect();
    let rest = compact.strip_prefix(prefix)?;
    let (code, check) = rest.split_at_checked(LENGTH)?;
    let well_formed = check.len() == 2 && code.bytes().all(|b| ALPHABET.contains(&b));
    (well_formed && check.parse() == Ok(check_digits(code))).then(|| format!("{prefix}-{code}-{check}"))
}

/// The code as a number in base 29 (a prime above the alphabet's size, so that swaps show), modulo 97.
fn check_digits(code: &str) -> u32 {
    code.bytes().fold(0, |sum, byte| {
        let digit = ALPHABET.iter().position(|known| *known == byte).unwrap_or(0);
        sum * 29 + u32::try_from(digit).unwrap_or(0) + 1
    }) % 97
}

#[cfg(test)]
mod tests {
    use super::*;
    use rstest::rstest;

    #[test]
    fn a_reference_is_read_back_however_it_is_typed() {
        let reference = new_reference("ZM", &Chance::seeded(3));
        assert_eq!(reference.len(), 10);
        let spoken = reference.to_lowercase().replace('-', " ");
        assert_eq!(parse_reference("ZM", &spoken), Some(reference.clone()));
        assert_eq!(parse_reference("DH", &reference), None);
    }

    #[rstest]
    #[case("")]
    #[case("ZM")]
    #[case("ZM-7K3F")]
    #[case("ZM-7K3F-9é")]
    #[case("ZM-7A3F-92")]
    fn what_is_no_reference_is_refused(#[case] typed: &str) {
        assert_eq!(parse_reference("ZM", typed), None);
    }

    #[test]
    fn one_wrong_or_two_swapped_characters_are_noticed() {
        let good = new_reference("ZM", &Chance::seeded(5));
        let code: Vec<u8> = good.bytes().collect();
        for place in 3..7 {
            for other in ALPHABET.iter().filter(|other| **other != code[place]) {
                let mut wrong = code.clone();
                wrong[place] = *other;
                assert_eq!(parse_reference("ZM", std::str::from_utf8(&wrong).unwrap()), None);
            }
        }
        for place in 3..6 {
            let mut swapped = code.clone();
            swapped.swap(place, place + 1);
            if swapped != code {
                assert_eq!(parse_reference("ZM", std::str::from_utf8(&swapped).unwrap()), None);
            }
        }
    }
}
