//! Just enough of HTML to read the fields of a form.

use std::collections::BTreeMap;

/// An opening tag, and the text that follows it.
pub struct Tag {
    /// Its name.
    pub name: String,
    /// Its attributes, entities read.
    pub attributes: BTreeMap<String, String>,
    /// What stands between it and the next tag, entities read.
    pub text: String,
}

impl Tag {
    /// An attribute; empty when it is not there.
    pub fn get(&self, name: &str) -> &str {
        self.attributes.get(name).map_or("", String::as_str)
    }
}

/// The tags of a page, in order; closing ones have a slash before their name.
pub fn tags(html: &str) -> Vec<Tag> {
    html.split('<').skip(1).map(tag).collect()
}

fn tag(piece: &str) -> Tag {
    let (mut quoted, mut end) = (false, piece.len());
    for (place, character) in piece.char_indices() {
        match character {
            '"' => quoted = !quoted,
            '>' if !quoted => {
                end = place;
                break;
            }
            _ => {}
        }
    }
    let (head, text) = (&piece[..end], piece.get(end + 1..).unwrap_or_default());
    let (name, mut rest) = head.split_once(' ').unwrap_or((head, ""));
    let mut attributes = BTreeMap::new();
    while !rest.trim().is_empty() {
        let (before, after) = rest.split_once("=\"").unwrap_or((rest, "\""));
        let mut names: Vec<_> = before.split_whitespace().collect();
        let (value, after) = after.split_once('"').unwrap_or((after, ""));
        if rest.contains("=\"") {
            attributes.insert(names.pop().unwrap().to_owned(), read(value));
        }
        attributes.extend(names.into_iter().map(|name| (name.to_owned(), String::new())));
        rest = after;
    }
    Tag { name: name.trim_end_matches('/').to_owned(), attributes, text: read(text) }
}

/// A text with its entities read.
pub fn read(text: &str) -> String {
    let entities =
        [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#x27;", "'"), ("&#39;", "'"), ("&amp;", "&")];
    entities.iter().fold(text.to_owned(), |text, (entity, read)| text.replace(entity, read))
}
