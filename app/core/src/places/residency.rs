//! How residents show that they live in a municipality, and for what they must, as `municipality.toml` spells it.

use std::{collections::BTreeMap, fmt, ops::RangeInclusive};

use serde::{Deserialize, Serialize};

/// What a municipality asks of who says to live there; all may be left out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Residency {
    /// Its postcodes; without them nobody can give a postcode or ask for a letter.
    pub postcodes: Vec<Postcodes>,
    /// Days after it was posted in which the code of a letter can be used.
    pub code_days: u16,
    /// Months after which somebody has to show it anew.
    pub proof_months: u16,
    /// The level that an action takes.
    pub needs: BTreeMap<Action, Level>,
}

/// How sure it is that somebody lives in the municipality; each level holds those before it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Level {
    /// Nothing was shown.
    #[default]
    None,
    /// They read the mail of their address.
    AddressConfirmed,
    /// They say that they live at a postcode of the municipality.
    PostcodeClaimed,
    /// They read the post of an address there, or showed it at the desk.
    LetterCode,
    /// A provider says so.
    OidcClaim,
}

/// What can take a level.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Action {
    /// One's idea is published on the site.
    Publish,
}

/// The four digits with which postcodes begin: one, or a range, as in `2711-2729`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Postcodes(RangeInclusive<u16>);

/// A Dutch postcode: four digits and two letters.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Postcode(u16, String);

impl Residency {
    /// The level that an action takes; none where nothing is said.
    #[must_use]
    pub fn needed(&self, action: Action) -> Level {
        self.needs.get(&action).copied().unwrap_or_default()
    }

    /// Whether some action takes exactly this level: what nobody needs is not asked for.
    #[must_use]
    pub fn wants(&self, level: Level) -> bool {
        self.needs.values().any(|needed| *needed == level)
    }

    /// Whether some action takes more than this level.
    #[must_use]
    pub fn wants_more_than(&self, level: Level) -> bool {
        self.needs.values().any(|needed| *needed > level)
    }

    /// Whether a postcode is one of the municipality.
    #[must_use]
    pub fn covers(&self, postcode: &Postcode) -> bool {
        self.postcodes.iter().any(|range| range.0.contains(&postcode.0))
    }
}

impl Default for Residency {
    fn default() -> Self {
        Self { postcodes: Vec::new(), code_days: 30, proof_months: 36, needs: BTreeMap::new() }
    }
}

impl Action {
    /// All of them.
    pub const ALL: [Self; 1] = [Self::Publish];
}

impl Postcode {
    /// A postcode as people type it; `None` for what is none. It does not begin with 0, and the letters SA, SD
    /// and SS are not given out.
    #[must_use]
    pub fn parse(typed: &str) -> Option<Self> {
        let plain: String = typed.chars().filter(|c| !c.is_whitespace()).collect();
        let (digits, letters) = plain.split_at_checked(4)?;
        let letters = letters.to_ascii_uppercase();
        let is_code = digits.bytes().all(|byte| byte.is_ascii_digit())
            && letters.len() == 2
            && letters.bytes().all(|byte| byte.is_ascii_uppercase())
            && !["SA", "SD", "SS"].contains(&letters.as_str());
        let digits = digits.parse().ok().filter(|number| *number >= 1000)?;
        is_code.then_some(Self(digits, letters))
    }
}

impl fmt::Display for Postcode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.0, self.1)
    }
}

impl TryFrom<String> for Postcodes {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        let (first, last) = text.split_once('-').unwrap_or((&text, &text));
        let number = |part: &str| {
            let digits = part.len() == 4 && part.bytes().all(|byte| byte.is_ascii_digit());
            digits.then(|| part.parse::<u16>().ok()).flatten().filter(|number| *number >= 1000)
        };
        match (number(first), number(last)) {
            (Some(first), Some(last)) if first <= last => Ok(Self(first..=last)),
            _ => {
                Err(format!("{text} is no range of postcodes: four digits, or two times four with a hyphen"))
            }
        }
    }
}

impl From<Postcodes> for String {
    fn from(Postcodes(range): Postcodes) -> Self {
        match range.start() == range.end() {
            true => range.start().to_string(),
            false => format!("{}-{}", range.start(), range.end()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use rstest::rstest;

    #[rstest]
    #[case("2711 AB", Some("2711 AB"))]
    #[case(" 2711ab ", Some("2711 AB"))]
    #[case("27 11 ab", Some("2711 AB"))]
    #[case("0711 AB", None)]
    #[case("2711", None)]
    #[case("2711 ABC", None)]
    #[case("2711 A1", None)]
    #[case("2711 ss", None)]
    #[case("２７１１ AB", None)]
    #[case("2711 éé", None)]
    #[case("271é AB", None)]
    #[case("", None)]
    fn a_postcode_is_four_digits_and_two_letters(#[case] typed: &str, #[case] read: Option<&str>) {
        assert_eq!(Postcode::parse(typed).map(|postcode| postcode.to_string()).as_deref(), read);
    }

    #[rstest]
    #[case("2711-2729", true)]
    #[case("2711", true)]
    #[case("2729-2711", false)]
    #[case("271", false)]
    #[case("2711-", false)]
    #[case("0001-2729", false)]
    #[case("+711-2729", false)]
    fn postcodes_are_one_or_a_range(#[case] text: &str, #[case] good: bool) {
        let read = Postcodes::try_from(text.to_owned());
        assert_eq!(read.is_ok(), good);
        assert!(read.ok().is_none_or(|read| String::from(read) == text));
    }

    #[test]
    fn each_level_holds_those_before_it() {
        let levels = [
            Level::None,
            Level::AddressConfirmed,
            Level::PostcodeClaimed,
            Level::LetterCode,
            Level::OidcClaim,
        ];
        assert!(levels.is_sorted());
        assert_eq!(Residency::default().needed(Action::Publish), Level::None);
    }
}
