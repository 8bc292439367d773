//! How working days are counted here: the rules, and the days that do not count this year and the next.

use app_core::turnaround::{Hours, Open};
use jiff::civil::{Date, Weekday, date};
use leptos::prelude::*;
use leptos_meta::Title;

use crate::{
    t,
    ui::{addresses, breadcrumb, day_off, public_page},
    visit::{Visit, visit},
    words::{Words, capital},
};

/// The page.
#[component]
pub fn CountingPage() -> impl IntoView {
    let visit = visit();
    public_page(async move {
        let words = &visit.words;
        let calendar = &visit.municipality.calendar;
        let title = t!(words, "counting-title");
        let way = vec![("/".to_owned(), visit.municipality.name.clone())];
        let year = visit.core.now().local().year();
        Ok(view! {
            <Title text=title.clone()/>
            {addresses(&visit, "/zo-tellen-wij")}
            <div class="wrap">
                {breadcrumb(words, way, title.clone())}
                <div class="measure">
                    <h1>{title}</h1>
                    <p class="lead">{t!(words, "counting-rule")}</p>
                    <p>{t!(words, "counting-pause")}</p>
                    {opening_hours(words, &calendar.hours)} {days_off(&visit, year)} {days_off(&visit, year + 1)}
                </div>
            </div>
        }
        .into_any())
    })
}

fn opening_hours(words: &Words, hours: &Hours) -> AnyView {
    let row = |(first, last, open): (Weekday, Weekday, Open)| {
        let days = if first == last {
            words.weekday(first)
        } else {
            t!(words, "weekdays", first = words.weekday(first), last = words.weekday(last))
        };
        let (from, until) = (words.time(open.opens), words.time(open.closes));
        view! { <div><dt>{capital(&days)}</dt><dd>{t!(words, "counting-open", from = from, until = until)}</dd></div> }
    };
    view! {
        <section class="section" aria-labelledby="open">
            <h2 id="open">{t!(words, "counting-hours")}</h2>
            <dl class="facts">{hours.runs().into_iter().map(row).collect_view()}</dl>
        </section>
    }
    .into_any()
}

/// The weekdays of a year that do not count, each with its reason.
fn days_off(visit: &Visit, year: i16) -> AnyView {
    let words = &visit.words;
    let weekday = |day: &Date| !matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday);
    let days =
        date(year, 1, 1).series(jiff::ToSpan::days(1)).take_while(|day| day.year() == year).filter(weekday);
    let rows = days.filter_map(|day| {
        let reason = day_off(visit, &visit.municipality.calendar.day_off(day)?);
        Some(view! { <div><dt>{reason}</dt><dd>{words.date(day)}</dd></div> })
    });
    view! {
        <section class="section" aria-labelledby=format!("vrij-{year}")>
            <h2 id=format!("vrij-{year}")>{t!(words, "counting-days", year = year.to_string())}</h2>
            <dl class="facts">{rows.collect_view()}</dl>
        </section>
    }
    .into_any()
}
