//! A letter on paper: what would be mailed, with addresses in full, to type or to scan.

use jiff::civil::Date;
use leptos::prelude::*;
use leptos_meta::{Meta, Title};
use serde_json::Value;

use super::above;
use crate::{
    letters::{self, Block, Letter},
    t,
    ui::{Icon, PageError, breadcrumb, icon, paragraphs, qr, time},
    visit::Visit,
};

/// The letter that was ordered.
pub(super) async fn composed(visit: &Visit, order: &Value) -> Result<Letter, PageError> {
    let order = serde_json::from_value(order.clone()).map_err(|_| PageError::NotThere)?;
    let letter = letters::compose(&visit.core, &visit.municipality, &visit.base, &order).await?;
    letter.ok_or(PageError::NotThere)
}

/// The page that prints a letter; `after` is what to do then, and goes on no paper.
pub(super) fn print_page(visit: &Visit, heading: String, after: AnyView, letter: AnyView) -> AnyView {
    let words = &visit.words;
    let (desk, name_of_desk) = above(words);
    let way = vec![(desk.to_owned(), name_of_desk), ("/balie/post".to_owned(), t!(words, "desk-post-title"))];
    view! {
        <Title text=heading.clone()/>
        <Meta name="robots" content="noindex"/>
        <div class="wrap is-narrow">
            {breadcrumb(words, way, heading)}
            <div class="notice no-print">
                {icon(visit, Icon::Info)}
                <p class="notice-title"><b>{t!(words, "desk-print-title")}</b></p>
                <p>{t!(words, "desk-print-text")} " " <kbd>"Ctrl"</kbd> " + " <kbd>"P"</kbd></p>
                {after}
            </div>
            {letter}
        </div>
    }
    .into_any()
}

/// The letter, to an address where it has one, in its own language, dated in the words of its page.
pub(crate) fn letter_view(letter: &Letter, address: &[String], dated: String, date: Date) -> AnyView {
    let blocks = letter.blocks.iter().map(|one| block(one, letter.language)).collect_view();
    let lines = |lines: &[String]| {
        lines.iter().map(|line| view! { <span class="letter-line">{line.clone()}</span> " " }).collect_view()
    };
    view! {
        <article class="letter" lang=letter.language>
            {(!address.is_empty()).then(|| view! { <p class="letter-address" dir="auto" translate="no">{lines(address)}</p> })}
            <p class="meta">{time(date, dated)}</p>
            <h1 class="letter-subject">{letter.subject.clone()}</h1>
            <p dir="auto">{letter.greeting.clone()}</p>
            {blocks}
            <p>{lines(&letter.closing)}</p>
            <p class="letter-foot">{lines(&letter.footer)}</p>
        </article>
    }
    .into_any()
}

fn block(block: &Block, language: &str) -> AnyView {
    match block {
        Block::Paragraph(text) => view! { <p dir="auto">{text.clone()}</p> }.into_any(),
        Block::Quote(text, own) => {
            let lang = (own != language).then(|| own.clone());
            view! { <blockquote class="letter-quote" dir="auto" lang=lang>{paragraphs(text)}</blockquote> }
                .into_any()
        }
        Block::Facts(facts) => {
            let rows = facts.iter().map(
                |(name, value)| view! { <div><dt>{name.clone()}</dt><dd dir="auto">{value.clone()}</dd></div> },
            );
            view! { <dl class="receipt-lines">{rows.collect_view()}</dl> }.into_any()
        }
        // Who holds paper types it or scans it: the image says nothing that the words do not.
        Block::Button(words, address) | Block::Link(words, address) => view! {
            <div class="letter-link">
                {qr(address).map(|image| view! { <img class="letter-code" src=image alt="" width="120" height="120"/> })}
                <p>
                    <b>{words.clone()}</b> <br/>
                    <a class="receipt-link" href=address.clone()>{address.clone()}</a>
                </p>
            </div>
        }
        .into_any(),
    }
}
