//! Templates: texts of the municipality with which staff begin, with places that are filled from the idea.

mod fill;
mod keep;

#[cfg(test)]
mod tests;

pub use fill::{Slot, fill};
pub use keep::{
    BODY_LENGTH, MOST_TEMPLATES, NAME_LENGTH, TemplateError, change_template, remove_template, save_template,
};

use crate::{
    define_id,
    kernel::{
        Core,
        text::{line, paragraphs},
    },
    on,
    places::Municipality,
    text_enum,
};

define_id!(
    /// A template.
    TemplateId
);

text_enum! {
    /// What a template is for.
    Purpose {
        /// A question to the author.
        Question = "question",
        /// The answer.
        Answer = "answer",
        /// A word to the author when it goes to somebody else.
        HandOver = "hand_over",
    }
}

/// A text with which staff begin.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Template {
    /// What it is for.
    pub purpose: Purpose,
    /// What staff call it.
    pub name: String,
    /// What it says, with its slots in braces.
    pub body: String,
}

impl Template {
    /// The template as it is kept: trimmed, and with slots that are known.
    ///
    /// # Errors
    /// All that is wrong with it.
    pub fn check(&self) -> Result<Self, Vec<TemplateError>> {
        let name = line(&self.name, NAME_LENGTH).map_err(TemplateError::Name);
        let body = paragraphs(&self.body, BODY_LENGTH).map_err(TemplateError::Body).and_then(|body| {
            fill(&body, |_| String::new()).map_err(TemplateError::Slot)?;
            Ok(body)
        });
        match (name, body) {
            (Ok(name), Ok(body)) => Ok(Self { purpose: self.purpose, name, body }),
            (name, body) => Err(name.err().into_iter().chain(body.err()).collect()),
        }
    }
}

#[derive(sqlx::FromRow)]
struct Row {
    id: TemplateId,
    #[sqlx(flatten)]
    template: Template,
}

/// All templates of a municipality, by what they are for and their names.
///
/// # Errors
/// The engine refused.
pub async fn templates(
    core: &Core,
    municipality: &Municipality,
) -> Result<Vec<(TemplateId, Template)>, sqlx::Error> {
    const SQL: &str =
        "SELECT id, purpose, name, body FROM template WHERE municipality = $1 ORDER BY purpose, name, id";
    let rows: Vec<Row> =
        on!(&core.db, pool => sqlx::query_as(SQL).bind(&municipality.slug).fetch_all(pool).await)?;
    Ok(rows.into_iter().map(|row| (row.id, row.template)).collect())
}
