//! A question that is not asked yet: begun with a template, or looked at first.

use std::sync::Arc;

use app::question::Question;
use app_core::{initiatives::QUESTION_LENGTH, kernel::text::paragraphs};
use axum::response::Response;
use http::StatusCode;

use super::Fields;
use crate::render;

/// The page of the question, where another button was pressed than the one that asks it.
pub(super) async fn opened(fields: Fields) -> Result<Fields, Response> {
    let (template, look) = (fields.get("tekst").to_owned(), !fields.get("bekijk").is_empty());
    if template.is_empty() && !look && fields.get("verder").is_empty() {
        return Ok(fields);
    }
    let text = fields.get("vraag").to_owned();
    let unfit = look && template.is_empty() && paragraphs(&text, QUESTION_LENGTH).is_err();
    let status = if unfit { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    // Whether the page is theirs to read is decided there.
    Err(render::page_if_there(fields.parts, status, Arc::new(Question { text, template, look })).await)
}
