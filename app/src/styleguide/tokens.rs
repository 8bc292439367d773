//! The design tokens, read from the style sheet that sets them, and the contrast between colours.

/// The file that the site's style begins with.
const SHEET: &str = include_str!("../../../style/tokens.css");

/// When a value holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum When {
    /// Always, unless one of the others does.
    Always,
    /// On a wide screen.
    Wide,
    /// In the dark.
    Dark,
}

/// The names that are set, with their values, in the order of the file; names without `--`.
pub(super) fn all(when: When) -> impl Iterator<Item = (&'static str, &'static str)> {
    let (always, rest) = SHEET.split_once("@media (min-width").unwrap_or((SHEET, ""));
    let (wide, dark) = rest.split_once("@media (prefers-color-scheme: dark)").unwrap_or((rest, ""));
    let part = match when {
        When::Always => always,
        When::Wide => wide,
        When::Dark => dark,
    };
    part.lines().filter_map(|line| line.trim().strip_prefix("--")?.strip_suffix(';')?.split_once(": "))
}

/// The value of a name; where it is not set again, the value that always holds.
pub(super) fn value(name: &str, when: When) -> &'static str {
    let of = |when| all(when).find(|(one, _)| *one == name).map(|(_, value)| value);
    of(when).or_else(|| of(When::Always)).unwrap_or_default()
}

/// Colours that are seen on each other, and the contrast they must have.
pub(super) struct Pair {
    /// Text, line or shape.
    pub(super) front: &'static str,
    /// What it lies on.
    pub(super) back: &'static str,
    /// The least contrast: 4.5 for text, 3 for what is no text (WCAG 1.4.3 and 1.4.11).
    pub(super) least: f64,
}

const fn text(front: &'static str, back: &'static str) -> Pair {
    Pair { front, back, least: 4.5 }
}

const fn shape(front: &'static str, back: &'static str) -> Pair {
    Pair { front, back, least: 3.0 }
}

/// All pairs.
pub(super) const PAIRS: [Pair; 27] = [
    text("nl-color-ink", "nl-color-paper"),
    text("nl-color-ink", "nl-color-surface"),
    text("nl-color-ink", "nl-color-accent-subtle"),
    text("nl-color-ink", "nl-color-warning-subtle"),
    text("nl-color-ink", "nl-color-negative-subtle"),
    text("nl-color-paper", "nl-color-ink"),
    text("nl-color-ink-subtle", "nl-color-paper"),
    text("nl-color-ink-subtle", "nl-color-surface"),
    text("nl-color-ink-subtle", "nl-color-warning-subtle"),
    text("nl-color-accent", "nl-color-paper"),
    text("nl-color-accent", "nl-color-surface"),
    text("nl-color-accent", "nl-color-accent-subtle"),
    text("nl-color-accent", "nl-color-warning-subtle"),
    text("nl-color-accent-strong", "nl-color-paper"),
    text("nl-color-on-accent", "nl-color-accent"),
    text("nl-color-on-accent", "nl-color-accent-strong"),
    text("nl-color-negative", "nl-color-paper"),
    text("nl-color-negative", "nl-color-surface"),
    text("nl-color-negative", "nl-color-negative-subtle"),
    text("nl-color-warning", "nl-color-warning-subtle"),
    text("nl-color-on-inverse", "nl-color-inverse"),
    shape("nl-color-line-strong", "nl-color-paper"),
    shape("nl-color-line-strong", "nl-color-surface"),
    shape("loper-carpet-color", "nl-color-paper"),
    shape("loper-carpet-late-color", "nl-color-paper"),
    shape("loper-carpet-edge-color", "loper-carpet-color"),
    shape("loper-pavement-line-color", "nl-color-paper"),
];

/// The contrast of two colours, from 1 to 21 (WCAG 2.2, "contrast ratio"); `None` for what is no `#rrggbb`.
pub(super) fn contrast(one: &str, other: &str) -> Option<f64> {
    let (one, other) = (luminance(one)?, luminance(other)?);
    Some((one.max(other) + 0.05) / (one.min(other) + 0.05))
}

/// WCAG 2.2, "relative luminance".
fn luminance(colour: &str) -> Option<f64> {
    let digits = colour.strip_prefix('#').filter(|digits| digits.len() == 6)?;
    let channel = |place| {
        let value = f64::from(u8::from_str_radix(digits.get(place..place + 2)?, 16).ok()?) / 255.0;
        Some(if value <= 0.040_45 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) })
    };
    Some(0.2126 * channel(0)? + 0.7152 * channel(2)? + 0.0722 * channel(4)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_pair_has_its_contrast_in_the_light_and_in_the_dark() {
        for Pair { front, back, least } in PAIRS {
            for when in [When::Always, When::Dark] {
                let found = contrast(value(front, when), value(back, when)).unwrap();
                assert!(found >= least, "{front} on {back}, {when:?}: {found:.2}, not {least}");
            }
        }
    }

    #[test]
    fn contrast_goes_from_1_to_21() {
        assert!((contrast("#ffffff", "#000000").unwrap() - 21.0).abs() < 0.001);
        assert!((contrast("#767676", "#ffffff").unwrap() - 4.54).abs() < 0.005);
        assert!((contrast("#0b5d3b", "#0b5d3b").unwrap() - 1.0).abs() < 0.001);
        assert_eq!(contrast("var(--x)", "#ffffff"), None);
    }

    #[test]
    fn every_part_of_the_file_is_read() {
        assert!(all(When::Always).count() > 40);
        assert_eq!(value("nl-space-page", When::Wide), "2rem");
        assert_eq!(value("nl-border-radius", When::Dark), "0.25rem");
        assert_ne!(value("nl-color-paper", When::Dark), value("nl-color-paper", When::Always));
    }
}
