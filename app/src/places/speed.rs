//! Answer speed: the public figure, as a carpet and in words.

use app_core::figures::Speed;
use leptos::prelude::*;

use crate::{t, ui::carpet, visit::Visit};

/// The speed of a city or of a wijk (by its slug); an honest sentence while there are too few answers for a figure.
pub(crate) fn speed_section(
    visit: &Visit,
    speed: Option<Speed>,
    title: String,
    wijk: Option<&str>,
) -> AnyView {
    let words = &visit.words;
    let all = wijk.map_or("/cijfers".to_owned(), |slug| format!("/cijfers?wijk={slug}"));
    let target = u32::from(visit.municipality.residents().targets.answered);
    let figures = match speed.filter(Speed::is_telling) {
        None => view! { <p>{t!(words, "speed-too-few", days = target)}</p> }.into_any(),
        Some(speed) => view! {
            <p class="speed-lead">
                <b class="speed-number">{speed.median}</b>
                " "
                <span>{t!(words, "speed-lead", median = speed.median, days = target)}</span>
            </p>
            {tiles(speed, target)}
            <dl class="figures">
                {figure(t!(words, "speed-half"), speed.median, t!(words, "speed-days", days = speed.median))}
                {figure(t!(words, "speed-ninety"), speed.ninety, t!(words, "speed-days", days = speed.ninety))}
                {figure(t!(words, "speed-within"), speed.within_target, "%".to_owned())}
            </dl>
            <p class="meta">
                {t!(words, "speed-over", count = speed.answered)} " " {t!(words, "speed-overdue", count = speed.overdue)}
            </p>
        }
        .into_any(),
    };
    view! {
        <section class="section speed" aria-labelledby="snelheid">
            <h2 id="snelheid">{title}</h2>
            {figures}
            <p><a class="link-alone" href=all>{t!(words, "speed-more")}</a></p>
        </section>
    }
    .into_any()
}

fn figure(name: String, number: u32, unit: String) -> AnyView {
    view! { <div class="figure"><dt>{name}</dt><dd>{number} " " <span>{unit}</span></dd></div> }.into_any()
}

/// One tile per working day: up to the median, up to nine in ten, and the promised day.
fn tiles(speed: Speed, target: u32) -> AnyView {
    let last = target.max(speed.ninety).min(60);
    let tiles = (1..=last).map(|day| {
        let mut class = String::from("carpet-tile");
        if day <= speed.median {
            class.push_str(" is-past");
        } else if day <= speed.ninety {
            class.push_str(" is-most");
        }
        if day == speed.median || day == speed.ninety {
            class.push_str(" is-milestone");
        }
        if day == target {
            class.push_str(" is-due is-answer");
        }
        class
    });
    carpet("carpet carpet-speed", tiles)
}
