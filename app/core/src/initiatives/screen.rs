//! Long lists of staff, a screen at a time: the next one goes on behind a mark, never by offset, so that what is done
//! meanwhile lets nothing be skipped or come twice.

use sqlx::{ColumnIndex, Decode, FromRow, Row, Type};
use uuid::Uuid;

use super::types::InitiativeId;

/// The most characters of a place in a list.
const PLACE_LENGTH: usize = 16;

/// The last initiative of a screen, behind which the next one goes on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark {
    /// What the list is ordered by, as a text that sorts as the list does: digits and hyphens.
    pub(crate) place: String,
    /// Which of those that lie at the same place.
    pub(crate) id: InitiativeId,
}

impl Mark {
    /// As it stands in an address.
    #[must_use]
    pub fn encode(&self) -> String {
        format!("{}_{}", self.place, self.id.0.simple())
    }

    /// Reads a mark back; `None` when it is none.
    #[must_use]
    pub fn decode(text: &str) -> Option<Self> {
        let (place, id) = text.split_once('_')?;
        let is_place = place.len() <= PLACE_LENGTH
            && place.chars().all(|character| character.is_ascii_digit() || character == '-');
        let id = InitiativeId(Uuid::try_parse(id).ok()?);
        is_place.then(|| Self { place: place.to_owned(), id })
    }
}

/// Which part of a list is asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Screen {
    /// Behind what; `None` for the beginning.
    pub after: Option<Mark>,
    /// The most rows.
    pub most: u16,
}

impl Screen {
    /// The most rows of a screen.
    pub const ROWS: u16 = 200;

    /// The screen behind a mark, or the first one.
    #[must_use]
    pub fn behind(after: Option<Mark>) -> Self {
        Self { after, most: Self::ROWS }
    }

    /// The beginning, with more or fewer rows than usual.
    #[must_use]
    pub fn first(most: u16) -> Self {
        Self { after: None, most }
    }

    /// The place and the id behind which it begins: before all of them for the first screen.
    pub(crate) fn begin(&self) -> (&str, InitiativeId) {
        self.after.as_ref().map_or(("", InitiativeId(Uuid::nil())), |mark| (&mark.place, mark.id))
    }

    /// How many rows to ask for: one more says that there is a next screen.
    pub(crate) fn limit(&self) -> i64 {
        i64::from(self.most) + 1
    }

    /// Takes what is for the next screen from the rows; gives where that begins, `None` when this is the last.
    pub(crate) fn cut<T>(&self, rows: &mut Vec<T>, mark: impl Fn(&T) -> Mark) -> Option<Mark> {
        let more = rows.len() > usize::from(self.most);
        rows.truncate(self.most.into());
        rows.last().filter(|_| more).map(mark)
    }
}

/// Reads an answer whose rows all begin with the counts of the whole list; of the only row of an empty screen, the
/// rest, and so its `place`, is empty.
pub(crate) fn counted<'r, C, T, R>(rows: &'r [R]) -> Result<(C, Vec<T>), sqlx::Error>
where
    R: Row,
    C: FromRow<'r, R>,
    T: FromRow<'r, R>,
    &'static str: ColumnIndex<R>,
    Option<String>: Decode<'r, R::Database> + Type<R::Database>,
{
    let counts = C::from_row(rows.first().ok_or(sqlx::Error::RowNotFound)?)?;
    let mut found = Vec::new();
    for row in rows {
        if row.try_get::<Option<String>, _>("place")?.is_some() {
            found.push(T::from_row(row)?);
        }
    }
    Ok((counts, found))
}

#[cfg(test)]
mod tests {
    use super::*;
    use rstest::rstest;

    #[test]
    fn a_mark_is_read_back_from_an_address() {
        let mark = Mark { place: "02026-12-28".to_owned(), id: InitiativeId(Uuid::from_u128(7)) };
        assert_eq!(Mark::decode(&mark.encode()), Some(mark));
    }

    #[rstest]
    #[case("")]
    #[case("02026-12-28")]
    #[case("02026-12-28_x")]
    #[case("02026-12-28\0_00000000000000000000000000000007")]
    #[case("0' OR 1_00000000000000000000000000000007")]
    #[case("02026-12-28-02026-12-28_00000000000000000000000000000007")]
    fn what_is_no_mark_is_none(#[case] text: &str) {
        assert_eq!(Mark::decode(text), None);
    }
}
