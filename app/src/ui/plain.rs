//! Text where HTML knows no tags: inside a title and inside a textarea.
//!
//! Leptos writes both as they are (leptos-rs/leptos#4730, #4821), and what somebody typed could close
//! them. So a textarea gets its text as `inner_html`, and the shell formats every title with this.

/// A text that closes nothing.
pub(super) fn plain(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;")
}

#[cfg(test)]
mod tests {
    use super::plain;

    #[test]
    fn nothing_in_it_is_a_tag_or_an_entity() {
        assert_eq!(plain("</title>&lt;\n\"'"), "&lt;/title>&amp;lt;\n\"'");
    }
}
