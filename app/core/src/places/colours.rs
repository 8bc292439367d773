//! The colours of the screen: the platform's, and those that a municipality sets in their place.
//!
//! They are the design tokens of `style/tokens.css`, in the light and in the dark. Each pair that text
//! or a control needs must have its contrast (WCAG 2.2, success criteria 1.4.3 and 1.4.11).

use std::{fmt, sync::LazyLock};

use data_encoding::HEXLOWER;
use palette::{Srgb, color_difference::Wcag21RelativeContrast};
use sha2::{Digest, Sha256};

use super::{
    Colours, Tokens, shapes,
    tokens::{self, When},
};

/// What is wrong with a municipality's colours.
#[derive(Clone, Debug, PartialEq)]
pub enum Wrong {
    /// No such token.
    Unknown,
    /// No colour as `#rrggbb`.
    NotAColour(String),
    /// Too little contrast with another token.
    Contrast {
        /// The other one.
        with: &'static str,
        /// How much there is.
        ratio: f32,
        /// How much is needed.
        least: f32,
    },
}

/// Text on what lies under it: at least 4.5 to 1.
const TEXT: f32 = 4.5;
/// Parts of controls, and of pictures that say something: at least 3 to 1.
const PART: f32 = 3.0;

/// Colours that are seen on each other.
#[derive(Clone, Copy, Debug)]
pub struct Pair {
    /// Text, line or shape.
    pub front: &'static str,
    /// What it lies on.
    pub back: &'static str,
    /// The least contrast between them.
    pub least: f32,
}

const fn text(front: &'static str, back: &'static str) -> Pair {
    Pair { front, back, least: TEXT }
}

const fn part(front: &'static str, back: &'static str) -> Pair {
    Pair { front, back, least: PART }
}

/// All pairs, those of text first.
pub const PAIRS: [Pair; 32] = [
    text("nl-color-ink", "nl-color-paper"),
    text("nl-color-ink", "nl-color-surface"),
    text("nl-color-ink", "nl-color-accent-subtle"),
    text("nl-color-ink", "nl-color-negative-subtle"),
    text("nl-color-ink", "nl-color-warning-subtle"),
    text("nl-color-ink-subtle", "nl-color-paper"),
    text("nl-color-ink-subtle", "nl-color-surface"),
    text("nl-color-accent", "nl-color-paper"),
    text("nl-color-accent", "nl-color-surface"),
    text("nl-color-accent", "nl-color-accent-subtle"),
    text("nl-color-accent-strong", "nl-color-paper"),
    text("nl-color-accent-strong", "nl-color-surface"),
    text("nl-color-accent-strong", "nl-color-accent-subtle"),
    text("nl-color-on-accent", "nl-color-accent"),
    text("nl-color-on-accent", "nl-color-accent-strong"),
    text("nl-color-negative", "nl-color-paper"),
    text("nl-color-negative", "nl-color-surface"),
    text("nl-color-negative", "nl-color-negative-subtle"),
    text("nl-color-warning", "nl-color-paper"),
    text("nl-color-warning", "nl-color-warning-subtle"),
    text("nl-color-on-inverse", "nl-color-inverse"),
    text("nl-color-ink-subtle", "nl-color-warning-subtle"),
    text("nl-color-accent", "nl-color-warning-subtle"),
    part("nl-color-line-strong", "nl-color-paper"),
    part("nl-color-line-strong", "nl-color-surface"),
    part("loper-carpet-color", "loper-pavement-color"),
    part("loper-carpet-color", "nl-color-paper"),
    part("loper-carpet-late-color", "loper-pavement-color"),
    part("loper-carpet-late-color", "nl-color-paper"),
    part("loper-carpet-edge-color", "loper-carpet-color"),
    part("loper-carpet-edge-color", "loper-carpet-late-color"),
    part("loper-pavement-line-color", "nl-color-paper"),
];

/// The contrast of two colours, from 1 to 21 (WCAG 2.2, "contrast ratio"); `None` for what is no `#rrggbb`.
#[must_use]
pub fn contrast(one: &str, other: &str) -> Option<f32> {
    Some(colour(one)?.relative_contrast(colour(other)?))
}

/// The platform's own colours.
pub fn platform() -> &'static Colours {
    static PLATFORM: LazyLock<Colours> = LazyLock::new(|| {
        let set = |when| tokens::all(when).filter(|(_, value)| value.starts_with('#'));
        let owned = |(name, value): (&str, &str)| (name.to_owned(), value.to_owned());
        let light: Tokens = set(When::Always).map(owned).collect();
        let dark = light.clone().into_iter().chain(set(When::Dark).map(owned)).collect();
        Colours { light, dark }
    });
    &PLATFORM
}

impl Colours {
    /// What is wrong with them: `light` or `dark`, the token, and what it is.
    #[must_use]
    pub fn check(&self) -> Vec<(&'static str, String, Wrong)> {
        let platform = platform();
        let schemes = [("light", &platform.light, &self.light), ("dark", &platform.dark, &self.dark)];
        schemes.into_iter().flat_map(|(scheme, base, own)| wrong(scheme, base, own)).collect()
    }

    /// Whether it leaves all colours as the platform has them.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.light.is_empty() && self.dark.is_empty()
    }

    /// A mark of what they are, for the address of their style sheet.
    #[must_use]
    pub fn mark(&self) -> String {
        HEXLOWER.encode(&Sha256::digest(self.css())[..6])
    }

    /// As a style sheet that is read after the platform's.
    #[must_use]
    pub fn css(&self) -> String {
        let rules = |tokens: &Tokens| -> String {
            tokens.iter().map(|(name, value)| format!("--{name}:{value};")).collect()
        };
        let (light, dark) = (rules(&self.light), rules(&self.dark));
        format!(
            "@media not all and (prefers-color-scheme:dark){{:root{{{light}}}}}\n\
             @media (prefers-color-scheme:dark){{:root{{{dark}}}}}\n"
        )
    }
}

fn wrong(scheme: &'static str, base: &Tokens, own: &Tokens) -> Vec<(&'static str, String, Wrong)> {
    let mut found = Vec::new();
    for (name, value) in own {
        if !base.contains_key(name) {
            found.push((scheme, name.clone(), Wrong::Unknown));
        } else if colour(value).is_none() {
            found.push((scheme, name.clone(), Wrong::NotAColour(value.clone())));
        }
    }
    let value = |name: &str| own.get(name).or(base.get(name)).map_or("", String::as_str);
    for Pair { front, back, least } in PAIRS {
        let Some(ratio) = contrast(value(front), value(back)) else { continue };
        if ratio < least {
            found.push((scheme, front.to_owned(), Wrong::Contrast { with: back, ratio, least }));
        }
    }
    found
}

fn colour(value: &str) -> Option<Srgb<f32>> {
    let rgb: Srgb<u8> = value.parse().ok().filter(|_| shapes::colour(value))?;
    Some(rgb.into_format())
}

impl fmt::Display for Wrong {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unknown => write!(f, "there is no such colour: see style/tokens.css"),
            Self::NotAColour(value) => write!(f, "{value} is not a colour like #1a7f37"),
            Self::Contrast { with, ratio, least } => {
                write!(f, "its contrast with {with} is {ratio:.2} to 1: at least {least} is needed")
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn light(tokens: &[(&str, &str)]) -> Colours {
        let light = tokens.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
        Colours { light, dark: Tokens::new() }
    }

    fn said(colours: &Colours) -> Vec<String> {
        colours.check().iter().map(|(scheme, name, wrong)| format!("{scheme} {name}: {wrong}")).collect()
    }

    #[test]
    fn the_platforms_own_colours_have_contrast_and_every_pair_exists() {
        for Pair { front, back, .. } in PAIRS {
            for tokens in [&platform().light, &platform().dark] {
                assert!(tokens.contains_key(front) && tokens.contains_key(back), "{front} on {back}");
            }
        }
        assert_eq!(said(&Colours::default()), [""; 0]);
    }

    #[test]
    fn a_pair_with_too_little_contrast_is_named() {
        let pale = light(&[("nl-color-accent", "#7ec8a3")]);
        let expected =
            "light nl-color-accent: its contrast with nl-color-paper is 1.87 to 1: at least 4.5 is needed";
        assert_eq!(said(&pale)[0], expected);
        assert!(
            said(&pale).iter().any(|line| line.starts_with("light nl-color-on-accent: ")),
            "{:?}",
            said(&pale)
        );
    }

    #[test]
    fn what_is_no_token_or_no_colour_is_named() {
        let odd = light(&[("nl-color-accent", "green"), ("accent", "#000000")]);
        assert_eq!(
            said(&odd),
            [
                "light accent: there is no such colour: see style/tokens.css",
                "light nl-color-accent: green is not a colour like #1a7f37"
            ]
        );
        assert_eq!(said(&light(&[("nl-color-accent", "#000;}*{x:y")])).len(), 1);
    }

    #[test]
    fn a_style_sheet_of_them_leaves_the_other_scheme_alone() {
        let css = light(&[("nl-color-accent", "#0b4a6f")]).css();
        assert!(css.starts_with(
            "@media not all and (prefers-color-scheme:dark){:root{--nl-color-accent:#0b4a6f;}}\n"
        ));
        assert!(css.ends_with("@media (prefers-color-scheme:dark){:root{}}\n"));
    }
}
