//! The words on screen and in mail: message files with keys that are checked when compiling.

mod numbers;
mod pseudo;

use std::{
    collections::BTreeMap,
    sync::{Arc, LazyLock},
};

use app_core::{
    places::Municipality,
    turnaround::{DayOff, Holiday},
};
use i18n_embed::{
    LanguageLoader,
    fluent::{FluentLanguageLoader, fluent_language_loader},
};
use jiff::civil::{Date, Weekday};
use rust_embed::RustEmbed;

pub use app_core::places::Language;

#[derive(RustEmbed)]
#[folder = "i18n/"]
struct Files;

/// The words of one language; cheap to clone.
#[derive(Clone, Debug)]
pub struct Words {
    /// Which language.
    pub language: Language,
    /// For [`t!`](crate::t).
    pub loader: Arc<FluentLanguageLoader>,
}

/// The languages that have message files: to add one is to add its folder.
static ALL: LazyLock<BTreeMap<Language, Words>> = LazyLock::new(|| {
    let folders = Files::iter().filter_map(|path| Language::from_code(path.split('/').next()?));
    folders.chain(pseudo::LANGUAGES).map(|language| (language, Words::load(language))).collect()
});

/// A message in the language of `$words`: `t!(words, "key")` or `t!(words, "key", name = value)`.
#[macro_export]
macro_rules! t {
    ($words:expr, $key:literal $(, $name:ident = $value:expr)* $(,)?) => {
        i18n_embed_fl::fl!($words.loader, $key $(, $name = $value)*)
    };
}

impl Words {
    /// The words of a language; Dutch for one without message files.
    #[must_use]
    pub fn of(language: Language) -> Self {
        ALL.get(&language).unwrap_or_else(|| &ALL[&Language::NL]).clone()
    }

    #[expect(clippy::expect_used, reason = "the files are in the program; a broken one shows in every test")]
    fn load(language: Language) -> Self {
        let loader = fluent_language_loader!();
        let wanted = language.code().parse().expect("a language code");
        loader.load_languages(&pseudo::Files, &[wanted]).expect("message files that can be read");
        loader.set_use_isolating(false);
        let decimal_comma = loader.get("decimal-sign").contains(',');
        loader.with_bundles_mut(|bundle| {
            bundle.set_formatter(Some(if decimal_comma {
                numbers::with::<'.', _>
            } else {
                numbers::with::<',', _>
            }));
        });
        Self { language, loader: Arc::new(loader) }
    }

    /// The code for `lang` attributes.
    #[must_use]
    pub fn code(&self) -> &'static str {
        ALL.get_key_value(&self.language).map_or("nl", |(language, _)| language.code())
    }

    /// What the coordinator of a wijk is called, in a sentence: by the word of the municipality in its own language.
    #[must_use]
    pub fn coordinator(&self, municipality: &Municipality) -> String {
        if self.language == municipality.own_language() {
            return municipality.role_names.coordinator.clone();
        }
        t!(self, "role-coordinator")
    }

    /// The alderman of a wijk, by its slug, in a sentence.
    #[must_use]
    pub fn alderman(&self, municipality: &Municipality, wijk: &str) -> String {
        t!(self, "unit-alderman", wijk = municipality.neighbourhood_name(wijk).to_owned())
    }

    /// For the `lang` of a text in a language: nothing when that is the language of the page.
    #[must_use]
    pub fn foreign(&self, language: &str) -> Option<String> {
        (language != self.code()).then(|| language.to_owned())
    }

    /// "vrijdag 18 december"
    #[must_use]
    pub fn date(&self, date: Date) -> String {
        let (weekday, day, month) = (weekday(date), date.day(), date.month());
        t!(self, "date-long", weekday = weekday, day = day, month = month)
    }

    /// "vrijdag 18 december 2026"
    #[must_use]
    pub fn date_year(&self, date: Date) -> String {
        format!("{} {}", self.date(date), date.year())
    }

    /// "18 december"
    #[must_use]
    pub fn date_short(&self, date: Date) -> String {
        t!(self, "date-short", day = date.day(), month = date.month())
    }

    /// "16.30" in Dutch, "16:30" in English
    #[must_use]
    pub fn time(&self, time: jiff::civil::Time) -> String {
        let minute = format!("{:02}", time.minute());
        t!(self, "time", hour = time.hour(), minute = minute)
    }

    /// "vrijdag"
    #[must_use]
    pub fn weekday(&self, day: Weekday) -> String {
        t!(self, "weekday-name", weekday = day.to_monday_one_offset())
    }

    /// "vr 18 december"
    #[must_use]
    pub fn date_brief(&self, date: Date) -> String {
        t!(self, "date-brief", weekday = weekday(date), day = date.day(), month = date.month())
    }

    /// Why a day is not a working day: the name of the holiday, or the municipality's own words
    /// (in its own language) for closing.
    #[must_use]
    pub fn day_off(&self, why: &DayOff) -> String {
        match why {
            DayOff::Weekend => t!(self, "day-off-weekend"),
            DayOff::Holiday(holiday) => self.holiday(*holiday),
            DayOff::Closed(words) => words.clone(),
        }
    }

    /// The name of a holiday.
    #[must_use]
    pub fn holiday(&self, holiday: Holiday) -> String {
        match holiday {
            Holiday::NewYear => t!(self, "holiday-new-year"),
            Holiday::GoodFriday => t!(self, "holiday-good-friday"),
            Holiday::EasterMonday => t!(self, "holiday-easter-monday"),
            Holiday::KingsDay => t!(self, "holiday-kings-day"),
            Holiday::LiberationDay => t!(self, "holiday-liberation-day"),
            Holiday::Ascension => t!(self, "holiday-ascension"),
            Holiday::WhitMonday => t!(self, "holiday-whit-monday"),
            Holiday::Christmas => t!(self, "holiday-christmas"),
            Holiday::BoxingDay => t!(self, "holiday-boxing-day"),
        }
    }
}

/// A name that stands alone, with a capital.
pub(crate) fn capital(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

fn weekday(date: Date) -> i8 {
    date.weekday().to_monday_one_offset()
}

/// The language of a code, if it has message files.
#[must_use]
pub fn from_code(code: &str) -> Option<Language> {
    Language::from_code(code).filter(|language| ALL.contains_key(language))
}

/// What is said when not even a page can be made: in every language, a line each.
#[must_use]
pub fn broken() -> String {
    [Language::NL, Language::EN].map(Words::of).map(|words| t!(words, "message-broken") + "\n").concat()
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn a_date_is_written_out_in_both_languages() {
        let day = date(2027, 1, 15);
        assert_eq!(Words::of(Language::NL).date_year(day), "vrijdag 15 januari 2027");
        assert_eq!(Words::of(Language::EN).date(day), "Friday 15 January");
    }

    #[test]
    fn every_holiday_has_a_name_in_both_languages() {
        for words in [Words::of(Language::NL), Words::of(Language::EN)] {
            for holiday in Holiday::ALL {
                let name = words.holiday(holiday);
                assert!(!name.is_empty() && !name.contains("No localization"), "{name}");
            }
        }
        let closed = DayOff::Closed("Dag na Hemelvaart".to_owned());
        assert_eq!(Words::of(Language::NL).day_off(&closed), "Dag na Hemelvaart");
    }
}
