//! The parts of the receipt: what was sent, how the days were counted, the links.

use app_core::{
    initiatives::{Author, EventKind, Followed, Initiative, Texts},
    turnaround::Due,
};
use jiff::civil::{Date, DateTime};
use leptos::prelude::*;

use crate::{
    counted::moved,
    initiatives::{facts, hidden_note},
    t,
    ui::{Icon, WORDS, day_off, filled, icon},
    visit::Visit,
    words::Words,
};

/// The link to the public page, once there is one.
pub(super) fn public_link(visit: &Visit, initiative: &Initiative) -> AnyView {
    let words = &visit.words;
    // Once there is an answer, what its author thinks of it comes first.
    let class = if initiative.answered_at.is_some() { "button button-secondary" } else { "button" };
    let public = initiative.published_at.is_some() && initiative.closed_at.is_none();
    public
        .then(|| {
            view! {
                <p class="button-row no-print">
                    <a class=class href=format!("/initiatieven/{}", initiative.reference)>
                        {t!(words, "follow-public-page")}
                    </a>
                </p>
            }
        })
        .into_any()
}

/// What was sent, as it was sent.
pub(crate) fn what_was_sent(visit: &Visit, followed: &Followed) -> AnyView {
    let (words, initiative) = (&visit.words, &followed.initiative);
    let own = words.foreign(&initiative.language);
    // Their own words are not hidden from who sent them.
    let sent = match followed.as_sent.clone() {
        Some(Texts { title, story, spot, shown_as }) => {
            Initiative { title, story, spot, shown_as, ..initiative.clone() }
        }
        None => initiative.clone(),
    };
    let mut rows = vec![
        (t!(words, "receipt-idea"), sent.title.clone(), own.clone()),
        (t!(words, "receipt-story"), sent.story.clone(), own),
    ];
    rows.extend(facts(visit, &sent));
    if let Some(author) = &followed.author {
        rows.push((t!(words, "item-author"), author.name.clone(), None));
        rows.extend(reached(words, author).into_iter().map(|(label, value)| (label, value, None)));
    }
    view! {
        <section class="receipt-part" aria-labelledby="gestuurd">
            <h2 id="gestuurd">{t!(words, "receipt-sent")}</h2>
            <dl class="receipt-lines">
                {rows.into_iter().map(|(label, value, lang)| view! {
                    <div><dt>{label}</dt><dd dir="auto" lang=lang>{value}</dd></div>
                }).collect_view()}
            </dl>
            {hidden_note(visit, &followed.events)}
        </section>
    }
    .into_any()
}

/// How an author is reached: by mail, or on paper, with what the desk noted.
pub(crate) fn reached(words: &Words, author: &Author) -> Vec<(String, String)> {
    let email = match &author.email {
        Some(email) => email.as_str().to_owned(),
        None => t!(words, "item-on-paper"),
    };
    let reach = (!author.reach.is_empty()).then(|| (t!(words, "item-reach"), author.reach.clone()));
    let dead = author.dead_since.map(|since| {
        (t!(words, "item-mail"), t!(words, "item-mail-dead", date = words.date_year(since.local().date())))
    });
    [(t!(words, "item-email"), email)].into_iter().chain(dead).chain(reach).collect()
}

/// How the promised day was counted: the days that did not count, each with its reason. Once the
/// clock stood still, the first promise holds no more, and the clock above says what does.
pub(crate) fn how_counted(visit: &Visit, followed: &Followed) -> AnyView {
    let (words, initiative) = (&visit.words, &followed.initiative);
    // The clock that runs now: of sending, or of one more look.
    let began = initiative.second_look_at.unwrap_or(initiative.submitted_at);
    let waited = followed.events.iter().any(|event| event.kind == EventKind::Asked && event.at > began);
    let target = u16::try_from(initiative.answer_target).unwrap_or(0);
    let sent = began.local();
    let due = visit.municipality.calendar.due_for(sent, target, &[]).filter(|_| !waited);
    let counted = match due {
        Some(due) => {
            let label = match initiative.second_look_at {
                Some(_) => t!(words, "carpet-asked-again"),
                None => t!(words, "receipt-sent-on"),
            };
            count(visit, label, sent, initiative.counts_from.0, target, &due)
        }
        None => view! { <p>{t!(words, "receipt-waited")}</p> }.into_any(),
    };
    view! {
        <section class="receipt-part" aria-labelledby="geteld">
            <h2 id="geteld">{t!(words, "receipt-counted")}</h2>
            {counted}
            <p class="meta"><a class="link-alone" href="/zo-tellen-wij">{t!(words, "counting-link")}</a></p>
        </section>
    }
    .into_any()
}

fn count(visit: &Visit, label: String, sent: DateTime, start: Date, target: u16, due: &Due) -> AnyView {
    let words = &visit.words;
    let from = (start != sent.date()).then(|| {
        view! { <div><dt>{t!(words, "receipt-counts-from")}</dt><dd>{words.date_brief(start)}</dd></div> }
    });
    let first = visit.municipality.calendar.due(start, 1, &[]).map(|due| {
        view! { <div><dt>{t!(words, "receipt-working-days", days = 1)}</dt><dd>{words.date_brief(due.date)}</dd></div> }
    });
    let skipped = due.skipped.iter().map(|day| {
        let reason = t!(words, "receipt-not-counted", reason = WORDS);
        let reason = filled(&reason, vec![(WORDS, day_off(visit, &day.reason))]);
        view! { <div class="is-uncounted"><dt>{reason}</dt><dd>{words.date_brief(day.date)}</dd></div> }
    });
    view! {
        <dl class="receipt-lines is-count">
            <div>
                <dt>{label}</dt>
                <dd>
                    {t!(words, "receipt-at", date = words.date_brief(sent.date()), time = words.time(sent.time()))}
                </dd>
            </div>
            {from} {first} {skipped.collect_view()}
            <div class="is-uncounted">
                <dt>{t!(words, "receipt-weekends", count = weekends(start, due.date))}</dt>
                <dd>{t!(words, "receipt-weekend-days")}</dd>
            </div>
            <div class="is-total">
                <dt>{t!(words, "receipt-working-days", days = target)}</dt>
                <dd>{words.date_brief(due.date)} " " {due.date.year()}</dd>
            </div>
        </dl>
        {moved(words, &visit.municipality.calendar, sent, start).map(|why| view! { <p class="meta">{why}</p> })}
    }
    .into_any()
}

/// How many weekends lie between two days.
fn weekends(from: Date, to: Date) -> i32 {
    let monday = |day: Date| i32::from(day.weekday().to_monday_zero_offset());
    let days = to.since(from).map_or(0, |span| span.get_days());
    (days + monday(from)) / 7
}

/// The private link itself, to keep.
pub(super) fn private_link(visit: &Visit, address: &str) -> AnyView {
    let words = &visit.words;
    let link = format!("{}{address}", visit.base);
    view! {
        <section class="receipt-part" aria-labelledby="link">
            <h2 id="link">{icon(visit, Icon::Lock)} " " {t!(words, "receipt-link")}</h2>
            <p class="receipt-link"><a href=link.clone()>{link.clone()}</a></p>
            <p>{t!(words, "receipt-link-text")}</p>
        </section>
    }
    .into_any()
}
