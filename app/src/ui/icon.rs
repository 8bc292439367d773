//! The icons: our own drawings in one file, `style/icons.svg`, that a browser may keep for a year.
//!
//! An icon stands beside words and says nothing by itself: Firefox before 132 leaves it out
//! (<https://bugzilla.mozilla.org/show_bug.cgi?id=1773976>).

use leptos::prelude::*;

use crate::visit::Visit;

/// A drawing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Icon {
    /// Good to know.
    Info,
    /// It is done.
    Success,
    /// Something to look at.
    Warning,
    /// It went wrong.
    Error,
    /// A day.
    Calendar,
    /// How long something takes.
    Clock,
    /// A place.
    Pin,
    /// Somebody.
    Person,
    /// Not for everybody.
    Lock,
    /// Looking for something.
    Search,
    /// Keys that can be pressed.
    Keyboard,
    /// Putting it away.
    Close,
}

impl Icon {
    /// All drawings.
    pub const ALL: [Self; 12] = [
        Self::Info,
        Self::Success,
        Self::Warning,
        Self::Error,
        Self::Calendar,
        Self::Clock,
        Self::Pin,
        Self::Person,
        Self::Lock,
        Self::Search,
        Self::Keyboard,
        Self::Close,
    ];

    /// Its name in the file.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Info => "info",
            Self::Success => "success",
            Self::Warning => "warning",
            Self::Error => "error",
            Self::Calendar => "calendar",
            Self::Clock => "clock",
            Self::Pin => "pin",
            Self::Person => "person",
            Self::Lock => "lock",
            Self::Search => "search",
            Self::Keyboard => "keyboard",
            Self::Close => "close",
        }
    }
}

/// A drawing beside the words that it goes with.
#[must_use]
pub fn icon(visit: &Visit, icon: Icon) -> AnyView {
    let address = format!("{}#{}", visit.assets.icons, icon.name());
    view! { <svg class="icon" aria-hidden="true" focusable="false"><use_ href=address></use_></svg> }
        .into_any()
}

#[cfg(test)]
mod tests {
    use super::Icon;

    #[test]
    fn every_icon_is_drawn_and_every_drawing_is_used() {
        let file = include_str!("../../../style/icons.svg");
        let drawn: Vec<_> = file.split("<symbol id=\"").skip(1).map(|rest| rest.split('"').next()).collect();
        assert_eq!(drawn, Icon::ALL.map(|icon| Some(icon.name())));
    }
}
