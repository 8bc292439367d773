//! The public list and its counts, on both engines.

use super::{
    Cursor, Filter, Initiative, Need, Order, Party, Status, counts_by_neighbourhood, counts_in, list, store,
    submit::new_initiative,
};
use crate::{
    db_test,
    drafts::Complete,
    kernel::{Core, email::Email, testing::core_on, text::folded},
};

/// Keeps an initiative that was published `minutes` after now, changed by `change`.
async fn published(
    core: &Core,
    title: &str,
    wijk: &str,
    minutes: i64,
    change: impl Fn(&mut Initiative),
) -> String {
    let municipality = core.municipalities.by_slug("zoetermeer").unwrap();
    let complete = Complete {
        title: title.to_owned(),
        story: "Een verhaal van twee zinnen. Meer is het niet.".to_owned(),
        need: Need::Advice,
        theme: "openbare-ruimte".to_owned(),
        neighbourhood: wijk.to_owned(),
        spot: String::new(),
        name: "Joke de Vries".to_owned(),
        email: Email::parse("joke@voorbeeld.example").unwrap(),
        shown_as: "Joke".to_owned(),
        party: Party::Citizen,
    };
    let mut initiative = new_initiative(core, municipality, &complete, core.now()).unwrap();
    initiative.reference = format!("ZM-{title}-{minutes}");
    initiative.status = Status::Published;
    initiative.published_at = Some(core.now().plus_seconds(minutes * 60));
    change(&mut initiative);
    let mut tx = core.db.begin().await.unwrap();
    assert!(store::insert(&mut tx, &initiative, &folded(&initiative.title)).await.unwrap());
    tx.commit().await.unwrap();
    initiative.reference
}

async fn titles(core: &Core, filter: Filter, order: Order) -> Vec<String> {
    let municipality = core.municipalities.by_slug("zoetermeer").unwrap();
    let page = list(core, municipality, &filter, order, None, 20).await.unwrap();
    page.items.into_iter().map(|item| item.title).collect()
}

db_test!(what_is_not_public_is_neither_listed_nor_counted, |db| {
    let core = core_on(db);
    published(&core, "Bankjes", "rokkeveen", 1, |_| {}).await;
    published(&core, "Ongelezen", "rokkeveen", 2, |one| one.published_at = None).await;
    published(&core, "Teruggenomen", "rokkeveen", 3, |one| one.withdrawn_at = one.published_at).await;
    published(&core, "Elders", "rokkeveen", 4, |one| one.municipality = "den-helder".to_owned()).await;
    assert_eq!(titles(&core, Filter::default(), Order::Newest).await, ["Bankjes"]);
    let municipality = core.municipalities.by_slug("zoetermeer").unwrap();
    let counts = counts_by_neighbourhood(&core, municipality).await.unwrap();
    assert_eq!(counts.into_iter().collect::<Vec<_>>(), [("rokkeveen".to_owned(), 1)]);
});

db_test!(a_wijk_counts_what_there_is_and_what_waits, |db| {
    let core = core_on(db);
    published(&core, "Bankjes", "rokkeveen", 1, |_| {}).await;
    published(&core, "Moestuin", "rokkeveen", 2, |one| one.answered_at = one.published_at).await;
    published(&core, "Pannakooi", "dorp", 3, |_| {}).await;
    let municipality = core.municipalities.by_slug("zoetermeer").unwrap();
    let counts = counts_in(&core, municipality, "rokkeveen").await.unwrap();
    assert_eq!((counts.all, counts.waiting), (2, 1));
    let none = counts_in(&core, municipality, "meerzicht").await.unwrap();
    assert_eq!((none.all, none.waiting), (0, 0));
});

db_test!(the_pages_of_the_list_together_hold_everything_once, |db| {
    let core = core_on(db);
    for minutes in 0..7 {
        // Two at every moment: then the id decides.
        published(&core, "Idee", "dorp", minutes, |one| {
            one.published_at = Some(core.now().plus_seconds(minutes / 2));
        })
        .await;
    }
    let municipality = core.municipalities.by_slug("zoetermeer").unwrap();
    for order in [Order::Newest, Order::SoonestDue] {
        let (mut seen, mut after) = (Vec::new(), None);
        loop {
            let page = list(&core, municipality, &Filter::default(), order, after, 2).await.unwrap();
            seen.extend(page.items.into_iter().map(|item| item.reference));
            let Some(next) = page.next else { break };
            after = Cursor::decode(order, &next.encode());
            assert_eq!(after, Some(next), "the mark in an address is read back");
        }
        let all = seen.len();
        seen.sort();
        seen.dedup();
        assert_eq!((all, seen.len()), (7, 7));
    }
});

db_test!(the_list_is_narrowed_by_wijk_status_and_words, |db| {
    let core = core_on(db);
    published(&core, "Café in het park", "dorp", 1, |_| {}).await;
    published(&core, "100% groen", "rokkeveen", 2, |one| one.status = Status::AtTable).await;
    let wijk = Filter { neighbourhood: Some("dorp".to_owned()), ..Filter::default() };
    assert_eq!(titles(&core, wijk, Order::Newest).await, ["Café in het park"]);
    let status = Filter { status: Some(Status::AtTable), ..Filter::default() };
    assert_eq!(titles(&core, status, Order::Newest).await, ["100% groen"]);
    let words = |words: &str| Filter { words: words.to_owned(), ..Filter::default() };
    assert_eq!(titles(&core, words("PARK cafe"), Order::Newest).await, ["Café in het park"]);
    assert_eq!(titles(&core, words("0%"), Order::Newest).await, ["100% groen"]);
    assert!(titles(&core, words("%park%"), Order::Newest).await.is_empty(), "a percent sign is no pattern");
    assert_eq!(titles(&core, words("pa\0rk"), Order::Newest).await, ["Café in het park"]);
});
