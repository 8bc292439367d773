//! A component on the page: its rules, its states, and the HTML of each.

use leptos::prelude::*;

use super::code::indented;
use crate::{t, words::Words};

/// A component.
pub(super) struct Block {
    /// Id of its section.
    pub(super) id: &'static str,
    /// What it is called.
    pub(super) title: String,
    rules: String,
    examples: Vec<Example>,
}

/// A component in one state, drawn once: what is shown is what the code says.
pub(super) struct Example {
    /// The name of the state.
    pub(super) caption: String,
    shown: Option<String>,
    code: Option<String>,
}

impl Block {
    /// A component: the id of its section, what it is called, when it is used (in a sentence or two),
    /// and its states.
    pub(super) fn of(id: &'static str, title: String, rules: String, examples: Vec<Example>) -> Self {
        Self { id, title, rules, examples }
    }

    /// The section of the component.
    pub(super) fn view(&self, words: &Words) -> AnyView {
        let codes: Vec<AnyView> = self.examples.iter().filter_map(Example::code).collect();
        let codes = (!codes.is_empty()).then(|| {
            view! {
                <details class="style-codes">
                    <summary>
                        {t!(words, "style-code")} <span class="visually-hidden">": " {self.title.clone()}</span>
                    </summary>
                    {codes}
                </details>
            }
        });
        view! {
            <section class="style-block" id=self.id>
                <h2>{self.title.clone()}</h2>
                <p class="measure">{self.rules.clone()}</p>
                {self.examples.iter().map(Example::view).collect_view()}
                {codes}
            </section>
        }
        .into_any()
    }
}

impl Example {
    /// A state, and what it looks like.
    pub(super) fn of(caption: String, view: impl IntoView) -> Self {
        // On a page without islands the server takes these marks out as well.
        let html = view.into_view().to_html().replace("<!>", "");
        Self { caption, code: Some(html.clone()), shown: Some(html) }
    }

    /// Only shown: there is no code that anybody would copy.
    pub(super) fn without_code(self) -> Self {
        Self { code: None, ..self }
    }

    /// Only its code: it stands on this page already.
    pub(super) fn only_code(self) -> Self {
        Self { shown: None, ..self }
    }

    /// Shown with something else in the place of what may stand on a page only once; its code is as it is.
    pub(super) fn shown_with(mut self, once: &str, here: &str) -> Self {
        self.shown = self.shown.map(|html| html.replace(once, here));
        self
    }

    /// Shown with another id (or label), in all attributes that name it.
    pub(super) fn renamed(self, id: &str, here: &str) -> Self {
        self.shown_with(&format!("\"{id}\""), &format!("\"{here}\""))
    }

    /// Shown with a lower heading in the place of that of a page.
    pub(super) fn lowered(self) -> Self {
        self.shown_with("<h1>", "<h3 class=\"style-h1\">")
            .shown_with("<h1 ", "<h3 ")
            .shown_with("</h1>", "</h3>")
    }

    fn view(&self) -> Option<AnyView> {
        let shown = self.shown.clone()?;
        Some(
            view! {
                <figure class="style-example">
                    <figcaption>{self.caption.clone()}</figcaption>
                    <div class="style-shown" inner_html=shown></div>
                </figure>
            }
            .into_any(),
        )
    }

    fn code(&self) -> Option<AnyView> {
        let code = indented(self.code.as_deref()?);
        Some(
            view! {
                <p class="style-caption">{self.caption.clone()}</p>
                <pre class="style-code" dir="ltr"><code>{code}</code></pre>
            }
            .into_any(),
        )
    }
}
