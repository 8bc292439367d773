//! The record: who did what, when and why; searched by person, kind of act and day.

use app_core::{
    identity::{self, Admin, Line, Search},
    kernel::{Instant, email::Email},
};
use jiff::civil::{Date, Time};
use leptos::prelude::*;
use leptos_router::{hooks::use_query_map, params::ParamsMap};

use super::{acts, admin, framed, says};
use crate::{
    t,
    ui::{Choice, Icon, Kind, Labels, heads, icon, notice, page, select_field, text_field, time},
    visit::{Visit, visit},
};

/// How many rows stand on a page.
const ROWS: u16 = 50;

/// What was asked for, as it was typed.
#[derive(Clone, Debug, Default)]
pub struct Asked {
    /// Address of somebody.
    pub who: String,
    /// What the act begins with.
    pub act: String,
    /// The first day.
    pub from: String,
    /// The last day.
    pub until: String,
}

impl Asked {
    fn of(query: &ParamsMap) -> Self {
        let get = |name| query.get(name).unwrap_or_default().trim().to_owned();
        Self { who: get("wie"), act: get("wat"), from: get("van"), until: get("tot") }
    }

    /// The search; `None` when nobody has this address, or a day is none: then nothing is found.
    ///
    /// # Errors
    /// The engine refused.
    pub async fn search(&self, visit: &Visit, admin: &Admin) -> Result<Option<Search>, sqlx::Error> {
        let mut search = Search { action: self.act.clone(), ..Search::default() };
        if !self.who.is_empty() {
            let Ok(email) = Email::parse(&self.who) else { return Ok(None) };
            let Some(person) = identity::of_address(&visit.core, admin, &email).await? else {
                return Ok(None);
            };
            search.person = Some(person);
        }
        if !self.from.is_empty() {
            let Some(from) = begin(&self.from, false) else { return Ok(None) };
            search.from = Some(from);
        }
        if !self.until.is_empty() {
            let Some(until) = begin(&self.until, true) else { return Ok(None) };
            search.until = Some(until);
        }
        Ok(Some(search))
    }

    fn address(&self, before: i64) -> String {
        let mut query = url::form_urlencoded::Serializer::new(String::new());
        for (name, value) in
            [("wie", &self.who), ("wat", &self.act), ("van", &self.from), ("tot", &self.until)]
        {
            if !value.is_empty() {
                query.append_pair(name, value);
            }
        }
        query.append_pair("voor", &before.to_string());
        format!("/beheer/logboek?{}", query.finish())
    }
}

/// When a day begins, or the day after it.
fn begin(day: &str, after: bool) -> Option<Instant> {
    let day: Date = day.parse().ok()?;
    let day = if after { day.tomorrow().ok()? } else { day };
    Instant::from_local(day.to_datetime(Time::midnight()))
}

/// The record.
#[component]
pub fn RecordPage() -> impl IntoView {
    let visit = visit();
    let query = use_query_map().get_untracked();
    page(async move {
        let admin = admin(&visit)?;
        let asked = Asked::of(&query);
        let mut lines = Vec::new();
        if let Some(search) = asked.search(&visit, &admin).await? {
            let before = query.get("voor").and_then(|number| number.parse().ok());
            let search = Search { before, ..search };
            lines = identity::lines(&visit.core, &admin, &search, ROWS + 1).await?;
        }
        let more = lines.len() > usize::from(ROWS);
        lines.truncate(ROWS.into());
        let words = &visit.words;
        let title = t!(words, "record-title");
        let next = lines.last().filter(|_| more).map(|line| asked.address(line.number));
        let inside = view! {
            <h1>{title.clone()}</h1>
            <p class="lead">{t!(words, "record-about")}</p>
            {form(&visit, &asked)}
            {if lines.is_empty() { notice(&visit, Kind::Info, t!(words, "record-nothing")) } else { table(&visit, &lines) }}
            {next.map(|next| view! { <p class="more"><a class="button button-secondary" href=next>{t!(words, "record-more")}</a></p> })}
            {(!lines.is_empty()).then(|| take_along(&visit, &asked))}
        };
        Ok(framed(&visit, &title, false, inside.into_any()))
    })
}

fn form(visit: &Visit, asked: &Asked) -> AnyView {
    let words = &visit.words;
    let labels = |name, label| Labels { name, label, ..Labels::default() };
    let kinds = acts::kinds(words).into_iter().map(|(prefix, label)| Choice::new(prefix, label));
    view! {
        <form class="filters is-row" method="get" action="/beheer/logboek" role="search">
            {text_field(words, &labels("wie", t!(words, "record-who")), "email", Some("off"), None, &asked.who)}
            {select_field(words, &labels("wat", t!(words, "record-what")), Some(t!(words, "record-all")), kinds.collect(), &asked.act)}
            {text_field(words, &labels("van", t!(words, "record-from")), "date", None, None, &asked.from)}
            {text_field(words, &labels("tot", t!(words, "record-until")), "date", None, None, &asked.until)}
            <div class="filters-action">
                <button class="button">{icon(visit, Icon::Search)} {t!(words, "record-show")}</button>
                <a href="/beheer/logboek">{t!(words, "list-clear")}</a>
            </div>
        </form>
    }
    .into_any()
}

fn table(visit: &Visit, lines: &[Line]) -> AnyView {
    let words = &visit.words;
    let rows = lines.iter().map(|line| row(visit, line)).collect_view();
    view! {
        <table class="queue" role="table">
            <caption class="visually-hidden">{t!(words, "record-title")}</caption>
            {heads([t!(words, "record-what"), t!(words, "record-when"), t!(words, "record-by"), t!(words, "record-about-whom")])}
            <tbody role="rowgroup">{rows}</tbody>
        </table>
    }
    .into_any()
}

fn row(visit: &Visit, line: &Line) -> AnyView {
    let words = &visit.words;
    let at = line.at.local();
    let when = format!("{}, {}", words.date_year(at.date()), words.time(at.time()));
    let role =
        line.actor_role.as_deref().and_then(identity::Role::from_code).map(|role| says::role(visit, role));
    let by = line.actor_email.clone().unwrap_or_else(|| acts::actor(words, &line.actor_kind));
    let about = line.subject_email.clone().or(line.for_email.clone()).unwrap_or_default();
    let (detail, why) = (acts::detail(visit, &line.detail), acts::why(words, &line.why));
    view! {
        <tr role="row">
            <th role="rowheader" scope="row" class="queue-title">
                {acts::act(words, &line.action)}
                " " <span class="meta">{t!(words, "record-number", number = line.number)}</span>
            </th>
            <td role="cell" data-label=t!(words, "record-when")>{time(at.date(), when)}</td>
            <td role="cell" data-label=t!(words, "record-by")>
                <span>{by}</span> {role.map(|role| view! { " " <span class="queue-left">{role}</span> })}
            </td>
            <td role="cell" data-label=t!(words, "record-about-whom")>
                <span>{about}</span>
                {(!why.is_empty()).then(|| view! { " " <span class="queue-left" dir="auto">{why}</span> })}
                {(!detail.is_empty()).then(|| view! { " " <span class="queue-left">{detail}</span> })}
            </td>
        </tr>
    }
    .into_any()
}

/// A button that gives all that was found as a file.
fn take_along(visit: &Visit, asked: &Asked) -> AnyView {
    let words = &visit.words;
    view! {
        <section class="section measure" aria-labelledby="meenemen">
            <h2 id="meenemen">{t!(words, "record-take")}</h2>
            <p>{t!(words, "record-take-text")}</p>
            <form method="post" action="/beheer/logboek">
                <input type="hidden" name="wie" value=asked.who.clone()/>
                <input type="hidden" name="wat" value=asked.act.clone()/>
                <input type="hidden" name="van" value=asked.from.clone()/>
                <input type="hidden" name="tot" value=asked.until.clone()/>
                <div class="button-row"><button class="button button-secondary">{t!(words, "record-take-button")}</button></div>
            </form>
        </section>
    }
    .into_any()
}
