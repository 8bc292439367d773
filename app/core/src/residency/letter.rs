//! A letter with a code to the address where somebody lives: asked by who is signed in, posted by the desk.
//!
//! The address is kept, sealed, until the letter was posted; the code until it is used or over.

use std::ops::RangeInclusive;

use serde::{Deserialize, Serialize};

use super::proof::{Way, prove};
use crate::{
    define_id,
    drafts::NAME_LENGTH,
    execute_in_tx,
    identity::{Code, PersonId, Session},
    in_tx,
    kernel::{
        Core, Instant,
        audit::Entry,
        text::{TextError, line},
    },
    on,
    places::{Level, Municipality, Postcode},
    text_enum,
};

/// How often a code can be tried: with six digits, one guess in 200,000 succeeds.
pub const CODE_TRIES: i32 = 5;
/// After a letter was posted, another one can be asked for so many days after it was asked for: so a letter costs
/// who tries codes a week, and nobody gets one every day.
pub const AGAIN_DAYS: i64 = 7;

define_id!(
    /// A letter with a code.
    LetterId
);

text_enum! {
    /// A part of an address.
    Field {
        /// Whose it is.
        Name = "naam",
        /// Street and number.
        Street = "straat",
        /// Postcode.
        Postcode = "postcode",
        /// Town.
        Town = "plaats",
    }
}

impl Field {
    /// How many characters it has.
    #[must_use]
    pub fn length(self) -> RangeInclusive<usize> {
        match self {
            Self::Name => NAME_LENGTH,
            Self::Street => 3..=80,
            Self::Postcode => 0..=10,
            Self::Town => 2..=40,
        }
    }
}

/// An address as it was typed.
#[derive(Clone, Debug, Default)]
pub struct Typed {
    /// Whose it is.
    pub name: String,
    /// Street and number.
    pub street: String,
    /// Postcode.
    pub postcode: String,
    /// Town.
    pub town: String,
}

/// What is wrong with a part.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Problem {
    /// The text cannot be kept.
    Text(TextError),
    /// It is no postcode.
    Malformed,
    /// It is a postcode of elsewhere.
    Elsewhere,
}

/// What is wrong, in the order of the page.
pub type Problems = Vec<(Field, Problem)>;

/// What is printed: where it goes, and in which language.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct Address {
    pub(super) name: String,
    pub(super) street: String,
    pub(super) postcode: String,
    pub(super) town: String,
    pub(super) language: String,
}

/// What came of asking for a letter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Asked {
    /// It waits to be posted; one that waited until now does so no longer.
    Yes,
    /// Something is wrong.
    Wrong(Problems),
    /// One was posted a short time ago.
    OnItsWay,
    /// No action takes it here.
    NotNeeded,
}

/// A letter that somebody asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct OnItsWay {
    /// When they did.
    pub created_at: Instant,
    /// When it was posted.
    pub posted_at: Option<Instant>,
    /// Until when its code can be used.
    pub expires_at: Option<Instant>,
    /// How often a wrong code was typed.
    pub attempts: i32,
}

/// What came of a code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CodeUsed {
    /// They live where the letter came.
    Yes,
    /// It is not this code.
    Wrong {
        /// How often another one can be tried.
        tries_left: i32,
    },
    /// There is no letter, it is too old, or its code was tried too often.
    Gone,
}

/// What code and address are sealed about.
fn about(person: PersonId, what: &str) -> Vec<u8> {
    format!("residency letter {what} {}", person.0).into_bytes()
}

/// What was sealed for somebody's letter.
pub(super) fn open(core: &Core, person: PersonId, what: &str, sealed: &[u8]) -> Result<Vec<u8>, sqlx::Error> {
    let error = "a letter was sealed with another secret_key";
    core.key.open(&about(person, what), sealed).ok_or_else(|| sqlx::Error::Decode(error.into()))
}

impl Address {
    pub(super) fn open(core: &Core, person: PersonId, sealed: &[u8]) -> Result<Self, sqlx::Error> {
        let opened = open(core, person, "address", sealed)?;
        serde_json::from_slice(&opened).map_err(|error| sqlx::Error::Decode(error.into()))
    }

    /// As it stands on a letter; postcode and town have two spaces between them there.
    pub(super) fn lines(&self) -> [String; 3] {
        [self.name.clone(), self.street.clone(), format!("{}  {}", self.postcode, self.town)]
    }
}

/// The lines of an address that was sealed for somebody's letter.
pub(crate) fn address_lines(
    core: &Core,
    person: PersonId,
    sealed: &[u8],
) -> Result<[String; 3], sqlx::Error> {
    Ok(Address::open(core, person, sealed)?.lines())
}

impl OnItsWay {
    /// Whether a code can be typed.
    #[must_use]
    pub fn takes_code(&self) -> bool {
        self.attempts < CODE_TRIES
    }

    /// From when another letter can be asked for.
    #[must_use]
    pub fn again_at(&self) -> Instant {
        match self.posted_at {
            Some(_) => self.created_at.plus_days(AGAIN_DAYS),
            None => self.created_at,
        }
    }
}

fn check(typed: &Typed, municipality: &Municipality, language: &str) -> Result<Address, Problems> {
    let mut problems = Vec::new();
    let mut part = |field: Field, typed: &str| {
        let read = line(typed, field.length());
        read.map_err(|error| problems.push((field, Problem::Text(error)))).unwrap_or_default()
    };
    let (name, street) = (part(Field::Name, &typed.name), part(Field::Street, &typed.street));
    let town = part(Field::Town, &typed.town);
    let postcode = match Postcode::parse(&typed.postcode) {
        Some(postcode) if municipality.residency.covers(&postcode) => postcode.to_string(),
        found => {
            let problem = if found.is_some() { Problem::Elsewhere } else { Problem::Malformed };
            problems.push((Field::Postcode, problem));
            String::new()
        }
    };
    problems.sort_by_key(|(field, _)| *field);
    let address = Address { name, street, postcode, town, language: language.to_owned() };
    if problems.is_empty() { Ok(address) } else { Err(problems) }
}

/// Asks for a letter with a code to the address where they live.
///
/// # Errors
/// The engine refused: no letter is asked for.
pub async fn ask_letter(
    core: &Core,
    municipality: &Municipality,
    session: &Session,
    typed: &Typed,
    language: &str,
) -> Result<Asked, sqlx::Error> {
    if !municipality.residency.wants(Level::LetterCode) {
        return Ok(Asked::NotNeeded);
    }
    let address = match check(typed, municipality, language) {
        Ok(address) => address,
        Err(problems) => return Ok(Asked::Wrong(problems)),
    };
    let (now, person, code) = (core.now(), session.person, Code::new(core));
    let seal = |what, text: &[u8]| core.key.seal(&core.chance, &about(person, what), text);
    let address = serde_json::to_vec(&address).map_err(|error| sqlx::Error::Encode(error.into()))?;
    let mut tx = core.db.begin().await?;
    let asked = execute_in_tx!(
        &mut tx,
        "INSERT INTO residency_letter (id, person_id, code, address, attempts, created_at)
         VALUES ($1, $2, $3, $4, 0, $5) ON CONFLICT (person_id) DO UPDATE SET id = excluded.id,
         code = excluded.code, address = excluded.address, attempts = 0, created_at = excluded.created_at,
         posted_at = NULL, expires_at = NULL
         WHERE residency_letter.posted_at IS NULL OR residency_letter.created_at <= $6",
        LetterId::new(core),
        person,
        seal("code", code.digits().as_bytes()),
        seal("address", &address),
        now,
        now.plus_days(-AGAIN_DAYS)
    )?;
    if asked == 0 {
        return Ok(Asked::OnItsWay);
    }
    Entry::new(&municipality.slug, session.oneself(), "residency.ask_letter", person.0)
        .record(&mut tx, core)
        .await?;
    tx.commit().await?;
    Ok(Asked::Yes)
}

/// The letter that somebody asked for, until its code is over.
///
/// # Errors
/// The engine refused.
pub async fn letter_on_its_way(core: &Core, session: &Session) -> Result<Option<OnItsWay>, sqlx::Error> {
    const SQL: &str = "SELECT created_at, posted_at, expires_at, attempts FROM residency_letter
         WHERE person_id = $1 AND (expires_at IS NULL OR expires_at > $2)";
    on!(&core.db, pool => sqlx::query_as(SQL).bind(session.person).bind(core.now()).fetch_optional(pool).await)
}

/// Uses the code of a letter. Each wrong code counts.
///
/// # Errors
/// The engine refused: nothing is kept.
pub async fn use_code(
    core: &Core,
    municipality: &Municipality,
    session: &Session,
    code: &Code,
) -> Result<CodeUsed, sqlx::Error> {
    const TRY: &str = "UPDATE residency_letter SET attempts = attempts + 1 WHERE person_id = $1
         AND (expires_at IS NULL OR expires_at > $2) AND attempts < $3 RETURNING code, attempts";
    let person = session.person;
    let mut tx = core.db.begin().await?;
    let row: Option<(Vec<u8>, i32)> = in_tx!(&mut tx, e => sqlx::query_as(TRY).bind(person).bind(core.now())
        .bind(CODE_TRIES).fetch_optional(e).await)?;
    let Some((sealed, attempts)) = row else { return Ok(CodeUsed::Gone) };
    if open(core, person, "code", &sealed)? != code.digits().as_bytes() {
        tx.commit().await?;
        return Ok(CodeUsed::Wrong { tries_left: CODE_TRIES - attempts });
    }
    execute_in_tx!(&mut tx, "DELETE FROM residency_letter WHERE person_id = $1", person)?;
    prove(&mut tx, core, municipality, person, Way::Letter, session.oneself()).await?;
    tx.commit().await?;
    Ok(CodeUsed::Yes)
}
