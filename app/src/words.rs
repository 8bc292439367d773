//! The words on screen and in mail: message files with keys that are checked when compiling.

use std::sync::{Arc, LazyLock};

use i18n_embed::{
    LanguageLoader,
    fluent::{FluentLanguageLoader, fluent_language_loader},
};
use jiff::civil::Date;
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

static NL: LazyLock<Words> = LazyLock::new(|| Words::load(Language::Nl));
static EN: LazyLock<Words> = LazyLock::new(|| Words::load(Language::En));

/// A message in the language of `$words`: `t!(words, "key")` or `t!(words, "key", name = value)`.
#[macro_export]
macro_rules! t {
    ($words:expr, $key:literal $(, $name:ident = $value:expr)* $(,)?) => {
        i18n_embed_fl::fl!($words.loader, $key $(, $name = $value)*)
    };
}

impl Words {
    /// The words of a language.
    #[must_use]
    pub fn of(language: Language) -> Self {
        match language {
            Language::Nl => NL.clone(),
            Language::En => EN.clone(),
        }
    }

    #[expect(clippy::expect_used, reason = "the files are in the program; a broken one shows in every test")]
    fn load(language: Language) -> Self {
        let loader = fluent_language_loader!();
        let wanted = code(language).parse().expect("a language code");
        loader.load_languages(&Files, &[wanted]).expect("message files that can be read");
        loader.set_use_isolating(false);
        Self { language, loader: Arc::new(loader) }
    }

    /// The code for `lang` attributes.
    #[must_use]
    pub fn code(&self) -> &'static str {
        code(self.language)
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

    /// "vr 18 december"
    #[must_use]
    pub fn date_brief(&self, date: Date) -> String {
        t!(self, "date-brief", weekday = weekday(date), day = date.day(), month = date.month())
    }
}

fn weekday(date: Date) -> i8 {
    date.weekday().to_monday_one_offset()
}

/// The code of a language in addresses, cookies and `lang`.
#[must_use]
pub fn code(language: Language) -> &'static str {
    match language {
        Language::Nl => "nl",
        Language::En => "en",
    }
}

/// The language of a code.
#[must_use]
pub fn from_code(code: &str) -> Option<Language> {
    match code {
        "nl" => Some(Language::Nl),
        "en" => Some(Language::En),
        _ => None,
    }
}

/// What a language calls itself.
#[must_use]
pub fn own_name(language: Language) -> &'static str {
    match language {
        Language::Nl => "Nederlands",
        Language::En => "English",
    }
}
