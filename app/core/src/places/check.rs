//! What a configuration must say to make sense, besides being well-formed.

use std::collections::{BTreeMap, HashMap};

use super::{
    Language, Level, Municipality, Problem, Provider, Residency, Serves, Statements, Words,
    hosts::bare,
    locate::{Source, Step},
    shapes,
};

/// More closing days in one year are a mistake, and would make the clock search for long.
const MOST_CLOSING_DAYS: usize = 60;

/// The mistakes in one configuration.
pub(super) fn check(source: &Source<'_>, it: &Municipality, folder: &str) -> Vec<Problem> {
    let mut checking = Checking { source, problems: Vec::new() };
    checking.identity(it, folder);
    checking.contact(it);
    checking.statements(it);
    checking.receivers(it);
    checking.lists(it);
    checking.neighbourhoods(it);
    checking.retention(it);
    checking.residency(it);
    checking.tracks(it);
    checking.college(it);
    checking.calendar(it);
    checking.providers(it);
    checking.problems
}

/// What two configurations may not have in common.
pub(super) fn check_together(all: &[(Source<'_>, Municipality)]) -> Vec<Problem> {
    let mut problems = Vec::new();
    let mut taken: HashMap<(&str, String), &str> = HashMap::new();
    let mut default: Option<&str> = None;
    for (source, it) in all {
        let mut claim = |what, value: String, path: &[Step<'_>]| {
            let message = |file| format!("{what} {value} is taken by {file}");
            match taken.get(&(what, value.clone())) {
                Some(file) => problems.push(source.problem(path, message(*file))),
                None => drop(taken.insert((what, value), source.file)),
            }
        };
        claim("the slug", it.slug.clone(), &["slug".into()]);
        claim("the CBS code", it.cbs_code.clone(), &["cbs_code".into()]);
        claim("the prefix", it.reference_prefix.clone(), &["reference_prefix".into()]);
        for (n, host) in it.hosts.iter().enumerate() {
            claim("the host name", bare(host), &["hosts".into(), n.into()]);
        }
        if it.default
            && let Some(first) = default.replace(source.file)
        {
            let message = format!("{first} is the default already: only one can be");
            problems.push(source.problem(&["default".into()], message));
        }
    }
    problems
}

pub(super) struct Checking<'a> {
    source: &'a Source<'a>,
    problems: Vec<Problem>,
}

impl Checking<'_> {
    pub(super) fn require(&mut self, holds: bool, path: &[Step<'_>], message: impl std::fmt::Display) {
        if !holds {
            self.problems.push(self.source.problem(path, message));
        }
    }

    fn identity(&mut self, it: &Municipality, folder: &str) {
        self.slug(&it.slug, &["slug".into()]);
        self.require(
            it.slug == folder,
            &["slug".into()],
            format!("the slug is {}, its folder is {folder}: they must be the same", it.slug),
        );
        self.filled(&it.name, &["name".into()]);
        let code = &it.cbs_code;
        self.require(
            shapes::code(code, "GM", 4),
            &["cbs_code".into()],
            format!("{code} is not a CBS code of a municipality: GM and four digits"),
        );
        let prefix = &it.reference_prefix;
        self.require(
            shapes::prefix(prefix),
            &["reference_prefix".into()],
            format!("{prefix} is not a prefix: two or three capital letters"),
        );
        for (n, host) in it.hosts.iter().enumerate() {
            let message = format!("{host} is not a host name, without https:// and without port");
            self.require(shapes::host(host), &["hosts".into(), n.into()], message);
        }
        let languages = &it.languages;
        self.require(!languages.is_empty(), &["languages".into()], "name at least one language");
        let year = it.areas_year;
        let message = format!("{year} is not a year in which CBS numbered areas: 2000 to 2100");
        self.require((2000..=2100).contains(&year), &["areas_year".into()], message);
        let message = "keep drafts for 1 to 365 days";
        self.require((1..=365).contains(&it.drafts_days), &["drafts_days".into()], message);
    }

    fn contact(&mut self, it: &Municipality) {
        self.email(&it.contact.email, &["contact".into(), "email".into()]);
        self.filled(&it.contact.phone, &["contact".into(), "phone".into()]);
        self.filled(&it.contact.address, &["contact".into(), "address".into()]);
        let website = &it.contact.website;
        self.require(
            website.strip_prefix("https://").is_some_and(|rest| rest.contains('.')),
            &["contact".into(), "website".into()],
            format!("{website} is not a website: it begins with https://"),
        );
        self.filled(&it.role_names.coordinator, &["role_names".into(), "coordinator".into()]);
        self.filled(&it.role_names.team, &["role_names".into(), "team".into()]);
        for (scheme, token, wrong) in it.colours.check() {
            self.require(
                false,
                &["colours".into(), scheme.into(), token.as_str().into()],
                format!("{token}: {wrong}"),
            );
        }
    }

    fn statements(&mut self, it: &Municipality) {
        let at = |key: &'static str| ["statements".into(), key.into()];
        let Statements { privacy, accessibility, security, security_until } = &it.statements;
        if let Some(privacy) = privacy {
            self.email(privacy, &at("privacy"));
        }
        if let Some(register) = accessibility {
            let holds = register.starts_with("https://");
            self.require(holds, &at("accessibility"), format!("{register} does not begin with https://"));
        }
        if let Some(security) = security.as_ref().filter(|one| !one.starts_with("https://")) {
            self.email(security, &at("security"));
        }
        self.require(
            security.is_some() == security_until.is_some(),
            &["statements".into()],
            "security and security_until belong together",
        );
    }

    fn retention(&mut self, it: &Municipality) {
        for (key, value, range) in it.retention.bounds() {
            let message = format!("{value} lies outside {} to {}", range.start(), range.end());
            self.require(range.contains(&value), &["retention".into(), key.into()], message);
        }
        let message =
            "warn at most 120 days before, the last time at least 7 days before and 7 days after the first";
        let path = ["retention".into(), "warning_days".into()];
        self.require(it.retention.warns_in_time(), &path, message);
    }

    fn residency(&mut self, it: &Municipality) {
        let Residency { postcodes, code_days, proof_months, needs } = &it.residency;
        let at = |key: &'static str| ["residency".into(), key.into()];
        let message = format!("{code_days} lies outside 7 to 90");
        self.require((7..=90).contains(code_days), &at("code_days"), message);
        let message = format!("{proof_months} lies outside 1 to 120");
        self.require((1..=120).contains(proof_months), &at("proof_months"), message);
        let shown = |provider: &Provider| provider.is_for(Serves::Residents) && provider.lives_here.is_some();
        let by_provider = it.providers.iter().any(shown);
        for level in needs.values() {
            let (can, message) = match level {
                Level::None | Level::AddressConfirmed => (true, ""),
                Level::PostcodeClaimed | Level::LetterCode => {
                    (!postcodes.is_empty(), "nobody can show this: name the postcodes")
                }
                Level::OidcClaim => {
                    (by_provider, "nobody can show this: no provider for residents has lives_here")
                }
            };
            self.require(can, &at("needs"), message);
        }
    }

    fn receivers(&mut self, it: &Municipality) {
        for (other, receiver) in &it.hand_over {
            let at = |key: &'static str| ["hand_over".into(), other.code().into(), key.into()];
            self.filled(&receiver.name, &at("name"));
            self.email(&receiver.email, &at("email"));
        }
    }

    fn lists(&mut self, it: &Municipality) {
        let own = it.own_language();
        let themes = it.themes.iter().map(|theme| (&*theme.slug, theme.name.get(own)));
        self.named("themes", themes);
        self.named("departments", it.departments.iter().map(|one| (&*one.slug, &*one.name)));
        self.named("neighbourhoods", it.neighbourhoods.iter().map(|one| (&*one.slug, &*one.name)));
        for (n, theme) in it.themes.iter().enumerate() {
            self.translated(it, &theme.name, &["themes".into(), n.into(), "name".into()]);
        }
        let limits = [
            ("title", it.limits.title, 20..=200),
            ("text", it.limits.text, 200..=20_000),
            ("comment", it.limits.comment, 100..=5_000),
            ("photos", it.limits.photos.into(), 0..=20),
        ];
        for (key, value, range) in limits {
            let message = format!("{value} lies outside {} to {}", range.start(), range.end());
            self.require(range.contains(&value), &["limits".into(), key.into()], message);
        }
    }

    /// A text in every language of the municipality.
    pub(super) fn translated(&mut self, it: &Municipality, words: &Words, path: &[Step<'_>]) {
        // Nobody translates into the pseudo-languages of tests.
        let spoken = |language: &&Language| ![Language::PSEUDO, Language::PSEUDO_MIRRORED].contains(language);
        for language in it.languages.iter().filter(spoken) {
            let filled = words.0.get(language).is_some_and(|text| !text.trim().is_empty());
            self.require(
                filled,
                path,
                format!("there are no words for this in the language {}", language.code()),
            );
        }
    }

    /// A list of things with a slug: not empty, each with a name, each slug once.
    fn named<'a>(&mut self, list: &'static str, items: impl Iterator<Item = (&'a str, &'a str)>) {
        self.named_at(&[list.into()], list, items);
    }

    pub(super) fn named_at<'a>(
        &mut self,
        at: &[Step<'_>],
        list: &str,
        items: impl Iterator<Item = (&'a str, &'a str)>,
    ) {
        let mut seen = HashMap::new();
        for (n, (slug, name)) in items.enumerate() {
            let path = [at, &[n.into(), "slug".into()]].concat();
            self.slug(slug, &path);
            self.filled(name, &[at, &[n.into(), "name".into()]].concat());
            let first = *seen.entry(slug).or_insert(n);
            let message = format!("the slug {slug} is used by number {} of {list}", first + 1);
            self.require(first == n, &path, message);
        }
        self.require(!seen.is_empty(), at, format!("name at least one of {list}"));
    }

    fn neighbourhoods(&mut self, it: &Municipality) {
        let municipality = it.cbs_code.trim_start_matches("GM");
        let mut seen = HashMap::new();
        for (n, one) in it.neighbourhoods.iter().enumerate() {
            let path = ["neighbourhoods".into(), n.into(), "code".into()];
            let code = &one.code;
            if !shapes::code(code, "WK", 6) {
                let message = format!("{code} is not a CBS code of a wijk: WK and six digits");
                self.require(false, &path, message);
            } else if !code[2..].starts_with(municipality) {
                let message = format!("the code {code} does not belong to {}", it.cbs_code);
                self.require(false, &path, message);
            }
            let first = *seen.entry(code).or_insert(&one.name);
            let message = format!("the code {code} is used by {first}");
            self.require(std::ptr::eq(first, &one.name), &path, message);
            if let Some(email) = &one.coordinator_email {
                self.email(email, &["neighbourhoods".into(), n.into(), "coordinator_email".into()]);
            }
        }
    }

    fn calendar(&mut self, it: &Municipality) {
        for (day, open) in it.calendar.hours.week() {
            let day = format!("{day:?}").to_lowercase();
            let path = ["calendar".into(), "hours".into(), day.as_str().into()];
            self.require(open.opens < open.closes, &path, format!("{day} closes before it opens"));
        }
        let mut per_year: BTreeMap<i16, usize> = BTreeMap::new();
        for (day, name) in &it.calendar.closing_days {
            *per_year.entry(day.year()).or_default() += 1;
            let written = day.to_string();
            let path = ["calendar".into(), "closing_days".into(), written.as_str().into()];
            self.filled(name, &path);
        }
        for (year, days) in per_year {
            let message = format!("{days} closing days in {year}: at most {MOST_CLOSING_DAYS}");
            let path = ["calendar".into(), "closing_days".into()];
            self.require(days <= MOST_CLOSING_DAYS, &path, message);
        }
    }

    pub(super) fn slug(&mut self, slug: &str, path: &[Step<'_>]) {
        let message = format!("{slug} is not a slug: small letters, digits and single hyphens");
        self.require(shapes::slug(slug), path, message);
    }

    fn email(&mut self, email: &str, path: &[Step<'_>]) {
        self.require(shapes::email(email), path, format!("{email} is not a mail address"));
    }

    pub(super) fn filled(&mut self, text: &str, path: &[Step<'_>]) {
        self.require(!text.trim().is_empty(), path, "this may not be empty");
    }
}
