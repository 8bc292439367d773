//! Two languages that nobody speaks, made of Dutch: they show text that is not in the message files
//! (it has no brackets) and layouts that have no room for longer words, or cannot run from right to left.
//!
//! No municipality lists them but in tests and trials.

use std::borrow::Cow;

use app_core::places::Language;
use fluent_syntax::{
    ast::{Entry, Expression, InlineExpression, Pattern, PatternElement},
    parser, serializer,
};
use i18n_embed::I18nAssets;

/// Longer, with accents, in brackets; and the same from right to left.
pub(super) const LANGUAGES: [Language; 2] = [Language::PSEUDO, Language::PSEUDO_MIRRORED];

/// The message files, with those of the pseudo-languages among them.
pub(super) struct Files;

impl I18nAssets for Files {
    fn get_files(&self, path: &str) -> Vec<Cow<'_, [u8]>> {
        let (language, file) = path.split_once('/').unwrap_or((path, ""));
        let Some(language) = LANGUAGES.into_iter().find(|one| one.code() == language) else {
            return super::Files.get_files(path).into_iter().map(|file| file.into_owned().into()).collect();
        };
        let dutch = super::Files.get_files(&format!("nl/{file}"));
        let mirrored = language == Language::PSEUDO_MIRRORED;
        dutch
            .iter()
            .map(|text| pseudo(&String::from_utf8_lossy(text), mirrored).into_bytes().into())
            .collect()
    }

    fn filenames_iter(&self) -> Box<dyn Iterator<Item = String> + '_> {
        let ours = LANGUAGES.map(|language| format!("{}/app.ftl", language.code()));
        Box::new(super::Files::iter().map(Cow::into_owned).chain(ours))
    }
}

/// A message file in a pseudo-language.
fn pseudo(dutch: &str, mirrored: bool) -> String {
    // A file with mistakes has been refused before.
    let mut file = parser::parse(dutch.to_owned()).unwrap_or_else(|(file, _)| file);
    for entry in &mut file.body {
        let Entry::Message(message) = entry else { continue };
        let Some(pattern) = &mut message.value else { continue };
        if message.id.name == "language-direction" {
            let direction = if mirrored { "rtl" } else { "ltr" };
            pattern.elements = vec![PatternElement::TextElement { value: direction.to_owned() }];
            continue;
        }
        let letters = change(pattern, mirrored);
        let end = format!("{}⟧", "~".repeat(letters / 3));
        pattern.elements.insert(0, PatternElement::TextElement { value: "⟦".to_owned() });
        pattern.elements.push(PatternElement::TextElement { value: end });
    }
    serializer::serialize(&file)
}

/// Changes the letters of a pattern; gives how many it has.
fn change(pattern: &mut Pattern<String>, mirrored: bool) -> usize {
    let mut letters = 0;
    for element in &mut pattern.elements {
        match element {
            PatternElement::TextElement { value } => {
                letters += value.chars().count();
                *value = value.chars().map(accented).collect();
                if mirrored && !value.trim().is_empty() {
                    // Right-to-left override, and its end.
                    *value = format!("\u{202e}{value}\u{202c}");
                }
            }
            PatternElement::Placeable { expression } => letters += change_in(expression, mirrored),
        }
    }
    letters
}

fn change_in(expression: &mut Expression<String>, mirrored: bool) -> usize {
    match expression {
        Expression::Select { variants, .. } => {
            variants.iter_mut().map(|variant| change(&mut variant.value, mirrored)).max().unwrap_or(0)
        }
        Expression::Inline(InlineExpression::Placeable { expression }) => change_in(expression, mirrored),
        Expression::Inline(_) => 0,
    }
}

fn accented(letter: char) -> char {
    const PLAIN: &str = "aeiouycnsAEIOUYCNS";
    const ACCENTED: &str = "áéíóúýçñšÁÉÍÓÚÝÇÑŠ";
    PLAIN.chars().zip(ACCENTED.chars()).find(|(plain, _)| *plain == letter).map_or(letter, |(_, other)| other)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_message_is_longer_in_brackets_and_keeps_what_is_filled_in() {
        let made =
            pseudo("groet = Beste { $name }, tot { $days ->\n    [one] dag\n   *[other] dagen\n}.\n", false);
        assert!(made.contains("⟦Béšté { $name }, tót {"), "{made}");
        assert!(made.contains("[one] dág") && made.contains(".~~~~~~⟧"), "{made}");
    }
}
