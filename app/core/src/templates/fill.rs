//! The slots of a template, and what comes in them.

use crate::text_enum;

text_enum! {
    /// A place in a template that is filled from the idea; its code stands in the text, in braces.
    Slot {
        /// Its title.
        Title = "titel",
        /// Its reference.
        Reference = "nummer",
        /// The name of the wijk.
        Neighbourhood = "wijk",
        /// Where in the wijk.
        Spot = "plek",
        /// The last day for the answer.
        Day = "dag",
    }
}

/// A text with its slots filled.
///
/// # Errors
/// What stands in braces and is no slot, with the braces; or from a brace that is not closed, a few words.
pub fn fill(body: &str, value: impl Fn(Slot) -> String) -> Result<String, String> {
    let (mut filled, mut rest) = (String::with_capacity(body.len()), body);
    while let Some(open) = rest.find(['{', '}']) {
        let (text, from) = rest.split_at(open);
        let end = from.find('}').map(|at| at + 1);
        let slot =
            end.and_then(|end| Slot::from_code(from[..end].strip_prefix('{')?.strip_suffix('}')?.trim()));
        let (Some(slot), Some(end)) = (slot, end) else {
            let end = end.unwrap_or(from.len());
            return Err(from[..end].chars().take(30).collect());
        };
        filled.push_str(text);
        filled.push_str(&value(slot));
        rest = &from[end..];
    }
    filled.push_str(rest);
    Ok(filled)
}
